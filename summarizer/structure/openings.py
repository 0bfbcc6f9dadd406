"""How a line begins: Markdown hashes, a bullet, bold, a dash, then a numbering mark, then words."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from summarizer.structure.markers import Mark, find_mark
from summarizer.structure.sentences import Span


class Opening(NamedTuple):
    """What stands before the words of a line."""

    hashes: int  # Markdown heading level, 0 for none
    bullet: bool
    bold: bool
    dash: bool
    mark: Mark | None
    words: int  # where the words begin


# Before the words stand: hashes (## 一、综合), a bullet, bold (**(一)服务**), a dash (——这一年),
# and question marks that decoding left
_DECORATION: Final = re.compile(
    r"\?{0,3}(?P<hashes>#{1,6}[ \t]*)?(?P<bullet>[-*•·●◆■][ \t]+)?(?P<bold>\*\*[ \t]*)?"
    r"(?P<dash>[—―–]{1,3}[ \t]*)?"
)
_DECORATED: Final = frozenset("?#-*•·●◆■—―–")
_AROUND: Final = "。.:;,、* \t#"


def read_opening(plain: str, start: int, end: int) -> Opening:
    """Read how ``plain[start:end]`` begins."""
    if plain[start] not in _DECORATED:
        mark = find_mark(plain, start, end)
        return Opening(0, False, False, False, mark, mark.end if mark else start)
    match = _DECORATION.match(plain, start, end)
    assert match is not None  # every part of the pattern is optional
    mark = find_mark(plain, match.end(), end)
    return Opening(
        len((match["hashes"] or "").rstrip()),
        match["bullet"] is not None,
        match["bold"] is not None,
        match["dash"] is not None,
        mark,
        mark.end if mark else match.end(),
    )


def bare_words(plain: str, start: int, end: int) -> Span:
    """Return the place of a heading's words, without end marks and bold signs around them."""
    while end > start and plain[end - 1] in _AROUND:
        end -= 1
    while start < end and plain[start] in _AROUND:
        start += 1
    return start, end


def final_mark(plain: str, start: int, end: int) -> str:
    """Return the last character of a sentence, bold signs and closing quotes left out."""
    while end > start and plain[end - 1] in '*”’" ':
        end -= 1
    return plain[end - 1]
