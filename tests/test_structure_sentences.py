"""Sentences: where they end and what they cover."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.structure.sentences import is_english, split_lines, split_sentences
from tests.structure_cases import case_name, load_cases

CASES = load_cases("sentences")
SOUND = [case for case in CASES if case["kind"] != "known failure"]
FAILING = [case for case in CASES if case["kind"] == "known failure"]


def read(case: dict[str, Any]) -> list[str]:
    spans, _ = split_lines(case["text"], english=case.get("english", False))
    return [case["text"][start:end] for start, end in spans]


@pytest.mark.parametrize("case", SOUND, ids=case_name)
def test_sentences_end_where_a_reader_ends_them(case: dict[str, Any]) -> None:
    assert read(case) == case["sentences"]


@pytest.mark.parametrize("case", FAILING, ids=case_name)
@pytest.mark.xfail(strict=True, reason="known failure")
def test_sentences_that_are_still_cut_wrongly(case: dict[str, Any]) -> None:
    assert read(case) == case["sentences"]


@given(st.text(alphabet="一年来完成了任务。；;!?“”《》()（）\n .1A\u3000", max_size=300))
def test_sentences_cover_every_character_that_is_not_white_space(text: str) -> None:
    covered = [False] * len(text)
    last = 0
    for start, end in split_sentences(text):
        assert last <= start < end
        last = end
        covered[start:end] = [True] * (end - start)
    assert all(seen or char.isspace() for seen, char in zip(covered, text, strict=True))


@given(st.text(alphabet="一年。;\n“( ", max_size=200))
def test_lines_hold_all_sentences_in_order(text: str) -> None:
    spans, lines = split_lines(text)
    indices = [index for line in lines for index in range(line.first, line.last)]
    assert indices == list(range(len(spans)))


def test_a_text_in_latin_letters_is_english_and_one_in_han_characters_is_not() -> None:
    assert is_english("The library opened two branches in 2024.")
    assert not is_english("2024年GDP增长5.2%,PM2.5下降。")
    assert not is_english("")


def test_a_line_of_a_million_characters_without_punctuation_is_one_sentence() -> None:
    assert split_sentences("稳" * 1_000_000) == [(0, 1_000_000)]


def test_unpaired_quotes_do_not_stop_the_reading() -> None:
    assert len(split_sentences("“（《" * 20_000 + "完。")) == 1
