"""Where a report may be cut: between sentences, and inside a sentence that is too long."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import IntEnum
from typing import Final

from summarizer.structure.parts import Report

LOOK_BACK: Final = 200
"""How many characters before the limit are searched for a safe place that is no clause end."""


class After(IntEnum):
    """What ends at a cut, the best first."""

    SECTION = 0
    PARAGRAPH = 1
    SENTENCE = 2
    HEADING = 3  # a heading would be left without its text


def find_cuts(plain: str, report: Report) -> tuple[list[int], list[After]]:
    """Return where the sentences after the first begin, the report's end last, and what ends there.

    White space between two sentences belongs to the earlier one.
    """
    places: list[int] = []
    kinds: list[After] = []
    for earlier, later in zip(report.sentences, report.sentences[1:], strict=False):
        places.append(later.start)
        if earlier.role == "heading":
            kinds.append(After.HEADING)
        elif earlier.section != later.section:
            kinds.append(After.SECTION)
        elif plain.find("\n", earlier.end, later.start) >= 0:
            kinds.append(After.PARAGRAPH)
        else:
            kinds.append(After.SENTENCE)
    places.append(report.end)
    kinds.append(After.SECTION)
    return places, kinds


# --- inside a sentence ---------------------------------------------------------------------------

# 建成泵站三座,|新修渠道…  first,| then…  closing quotes and brackets stay with what they close
_CLAUSE: Final = re.compile(r"[,;:、][”’」』)\]】》]*[ \t]*")
_SPACE: Final = re.compile(r"\s+")

# A stretch that may be a figure: bounds and signs, digits and numerals with what joins them, and
# five characters that may be its unit. Words such as 一些 match too, which costs nothing.
#   约3.5亿元   2023年1、2月   1,234人   70.43%   98、3%   3.2万平方公里   xx个
_NUMBER: Final = r"[0-9xX×*○零一二两三四五六七八九十百千万亿]"
_FIGURE: Final = re.compile(
    rf"[约近超逾达第$¥€£+-]{{0,2}}{_NUMBER}(?:[.,:/~、至到点 -]?{_NUMBER}|[%‰])*"
    r" ?[A-Za-z²³℃°\u4e00-\u9fff]{0,5}"
)
_OPENERS: Final = frozenset("“‘《〈「『【([{")
_CLOSERS: Final = frozenset("”’》〉」』】)]}。、…,.;:!?")
_JOINER: Final = "\u200d"
_SKIN_TONES: Final = range(0x1F3FB, 0x1F400)
_FLAGS: Final = range(0x1F1E6, 0x1F200)
_LOW_HALVES: Final = range(0xDC00, 0xE000)


def cut_sentence(plain: str, start: int, sentence: int, least: int, limit: int) -> int:
    """Return where a chunk ends that reaches into a sentence too long for any chunk.

    The chunk begins at ``start``, the sentence at ``sentence`` (not before ``start``); the place is
    after ``start`` and at most ``limit``. The last clause end from ``least`` on is best, then the
    last one that fills half of the chunk, then the sentence's start if that does, then the last
    white space or safe place, then any place between two characters. Figures are cut only where
    there is nothing else (a number of a thousand digits).
    """
    if limit <= start + 1:
        return start + 1
    half = start + (least - start) // 2
    for low, high in ((least, limit), (half, least - 1)):
        clauses = [m.end() for m in _CLAUSE.finditer(plain, max(low, sentence), high)]
        place = _last_outside_figures(plain, clauses, limit)
        if place is not None:
            return place
    if max(start + 1, half) <= sentence <= limit:
        return sentence
    low = max(start + 1, limit - LOOK_BACK)
    spaces = [m.end() for m in _SPACE.finditer(plain, low, limit)]
    safe = [at for at in range(low, limit + 1) if _is_between_words(plain, at)]
    for places in (spaces, safe):
        place = _last_outside_figures(plain, places, limit)
        if place is not None:
            return place
    return next((at for at in range(limit, low - 1, -1) if is_between_characters(plain, at)), limit)


def is_between_characters(text: str, place: int) -> bool:
    """Tell whether a place does not part what readers see as one character.

    >>> is_between_characters("e\\u0301", 1), is_between_characters("办结", 1)
    (False, True)
    """
    if not 0 < place < len(text):
        return True
    before, after = text[place - 1], text[place]
    if _JOINER in (before, after) or before + after == "\r\n":
        return False
    code = ord(after)
    if code in _FLAGS and ord(before) in _FLAGS:
        return False
    return not (
        unicodedata.category(after).startswith("M") or code in _SKIN_TONES or code in _LOW_HALVES
    )


def _is_between_words(text: str, place: int) -> bool:
    """Tell whether a place parts no character, Latin word or number, and no sign from its words."""
    if not 0 < place < len(text):
        return True
    before, after = text[place - 1], text[place]
    if before in _OPENERS or after in _CLOSERS:
        return False
    in_word = before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
    return not in_word and is_between_characters(text, place)


def _last_outside_figures(plain: str, places: list[int], limit: int) -> int | None:
    """Return the last of some sorted places that no figure spans."""
    if not places:
        return None
    figures = _figures_before(plain, places[0], limit)
    figure = next(figures, None)
    for place in reversed(places):
        while figure is not None and figure[0] >= place:
            figure = next(figures, None)
        if figure is None or place >= figure[1]:
            return place
    return None


def _figures_before(plain: str, low: int, limit: int) -> Iterator[tuple[int, int]]:
    """Give the stretches around ``plain[low:limit]`` that may be figures, the last first."""
    found = list(_FIGURE.finditer(plain, max(0, low - 40), limit + 40))
    return (match.span() for match in reversed(found))
