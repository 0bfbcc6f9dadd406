"""Cues: the quick search by pairs of characters finds what a search by one pattern finds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.structure.codes import character_table, code_points
from summarizer.structure.cue_heads import first_characters
from summarizer.structure.cue_pairs import pair_words
from summarizer.structure.nearby import find_near

# Guards before the cues they hold, words that overlap, words of one character, all notations.
WORDS = (
    "困难(?:群众|企业)",
    "补(?:齐|足)?[^,。]{0,3}短板",
    "短板",
    "困难",
    "不(?:够|强)(?!劲)",
    "增长(?:了)?\\d",
    "新的?一年",
    "难",
    "了",
    "has not ",
    "not ",
)
PAIRS = pair_words(enumerate(WORDS))
AT_ONCE = re.compile(
    "|".join(
        rf"(?<![A-Za-z])(?i:{word[0]}){word[1:]}()" if word.isascii() else f"{word}()"
        for word in WORDS
    )
)


@pytest.mark.parametrize(
    ("pattern", "firsts"),
    [
        ("一年", "一"),
        ("(?:了|新)?一年", "了新一"),
        ("的?一年", "的一"),
        ("(?:(?:还|也)不|没)有", "还也没"),
        ("", None),
        ("(?:了)?", None),
        ("\\d年", None),
        ("[^,。]{0,3}短板", None),
        ("[(|]年", None),
        ("(?!求)", None),
        ("人*", None),
    ],
)
def test_the_first_characters_of_a_pattern_are_read_from_it(
    pattern: str, firsts: str | None
) -> None:
    assert first_characters(pattern) == (None if firsts is None else frozenset(firsts))


@given(
    st.lists(
        st.sampled_from(["困难群众", "困难", "补足短", "短板", "不够劲", "增长了1", "新的一年"])
        | st.sampled_from(list("困难补齐短板不强劲增长了1新的一年,。群众企业 📈"))
        | st.sampled_from(["has ", "Has not ", "not ", "knot ", "Not "]),
        max_size=40,
    )
)
def test_pairs_find_the_cues_that_one_pattern_finds(pieces: list[str]) -> None:
    text = "".join(pieces)
    expected = [
        (match.start(), match.lastindex - 1)
        for match in AT_ONCE.finditer(text)
        if match.lastindex is not None
    ]
    starts, cues = PAIRS.scan(text, 0, code_points(text, 0, len(text)))
    assert list(zip(starts, cues, strict=True)) == expected


def test_no_cue_reaches_behind_the_end_of_a_report() -> None:
    text = "困难群众"
    assert PAIRS.scan(text, 0, code_points(text, 0, 3)) == ([0], [WORDS.index("困难")])
    assert PAIRS.scan(text, 1, code_points(text, 1, 2)) == ([1], [WORDS.index("难")])


def test_a_character_table_holds_the_class_and_all_rare_characters() -> None:
    table = character_table(r"[\d(]")
    assert [bool(table[ord(one)]) for one in "7(年\0📈"] == [True, True, False, False, True]


@given(st.text(alphabet="县城市场工作,任务x产业", max_size=60), st.integers(0, 5))
def test_a_search_near_words_finds_what_a_search_everywhere_finds(text: str, start: int) -> None:
    pattern = re.compile(r"[\u4e00-\u9fff]{2,5}(?=工作|任务)|[\u4e00-\u9fff]{1,3}产业")
    near = find_near(pattern, re.compile("工作|任务|产业"), text, start, len(text), 5)
    expected = [match.span() for match in pattern.finditer(text, start)]
    assert [match.span() for match in near] == expected
