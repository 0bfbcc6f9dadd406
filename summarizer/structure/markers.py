"""Numbering marks before a heading or an item: 一、 (一) 1、 (1) ① 一是 第一章, and their order."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

Style = Literal[
    "chapter",  # 第一章 第二部分
    "han",  # 一、
    "han_paren",  # (一) (一)、
    "ordinal",  # 第一,
    "arabic",  # 1、 1. 1
    "arabic_paren",  # (1) 1)
    "circled",  # ① ⑴
    "listed",  # 一是 二要
]

RANKS: Final[dict[Style, float]] = {
    "chapter": 2,
    "han": 4,
    "han_paren": 5,
    "ordinal": 5.5,
    "arabic": 6,
    "arabic_paren": 7,
    "circled": 8,
    "listed": 9,
}
"""How high a style stands as a heading; 1 is the highest. Markdown's # stands above all of them."""

COUNTED: Final = frozenset({"han", "han_paren", "arabic", "arabic_paren"})
"""Styles whose numbering, when it starts over, opens a new part of the report."""


class Mark(NamedTuple):
    """A numbering mark: its style, its number and where the words after it begin."""

    style: Style
    number: int
    rank: float
    end: int


_HAN = "一二三四五六七八九十"

# What must match: 一、 / (三)、 / 12. / 3、2024年 / 1.2 概况 / (2) / ① / 二是 / 第三部分
# What must not: 3.8% (decimal), 5.0产业 (name), 一批 (no mark after the numeral), 二十大 (name)
_MARK: Final = re.compile(
    rf"""
      第(?P<chapter>[{_HAN}百]{{1,4}}|\d{{1,3}})(?:章|部分|编)[、::.]?
    | 第(?P<ordinal>[{_HAN}]{{1,3}})[,、]
    | (?P<listed>[{_HAN}]{{1,3}})(?:是|要)(?![否求])
    | (?P<han>[{_HAN}]{{1,3}})(?:、|\.(?!\d)|[ \t]+)
    | \((?P<han_paren>[{_HAN}]{{1,3}})\)[、.]?
    | (?P<dotted>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})(?=[ \t])
    | (?P<arabic>\d{{1,2}})(?:、|\.(?:(?!\d)|(?=(?:19|20)\d\d年)))
    | \(?(?P<arabic_paren>\d{{1,2}})\)[、.]?
    | (?P<circled>[①-⑳⑴-⒇])[、.]?
    """,
    re.VERBOSE,
)
_FIRST: Final = frozenset(_HAN + "第(0123456789") | {chr(c) for c in range(0x2460, 0x2488)}
_DIGITS: Final = {char: value for value, char in enumerate(_HAN, start=1)}


def find_mark(plain: str, start: int, end: int) -> Mark | None:
    """Return the numbering mark that ``plain[start:end]`` opens with.

    >>> find_mark("(三)存在问题", 0, 7)
    Mark(style='han_paren', number=3, rank=5, end=3)
    """
    if start >= end or plain[start] not in _FIRST:
        return None
    match = _MARK.match(plain, start, end)
    if match is None or match.lastgroup is None:
        return None
    name, digits = match.lastgroup, match[match.lastgroup]
    if name == "dotted":
        depth = digits.count(".")
        return Mark("arabic", int(digits.rpartition(".")[2]), 6 + depth / 10, match.end())
    style: Style = name  # type: ignore[assignment]  # the group names are the styles
    return Mark(style, read_number(digits), RANKS[style], match.end())


def read_number(digits: str) -> int:
    """Read a small number in digits, Han numerals or a circled sign: 12, 十二, ⑫."""
    if digits.isdecimal():
        return int(digits)
    if digits[0] >= "①" and digits[0] <= "⒇":
        return (ord(digits[0]) - ord("①")) % 20 + 1
    tens, ten, ones = digits.partition("十")
    if not ten:
        return _DIGITS.get(digits[-1], 0)
    return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0)
