"""Split a compiled text into its reports: at markers such as …汇报篇七, and inside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from summarizer.schemas.terms import Marker

_NUMBER: Final = r"[一二三四五六七八九十百]{1,4}|\d{1,3}"
# A line of its own: 服务情况汇报篇七 / 【篇二】。 / 第三篇 / 范文一:… / 工作总结(篇3) / 篇一:安全生产总结
_MARKER: Final = re.compile(
    rf"""
    ^[ \t#*]*(?P<title>[^\n。;,:!?【】\[\]]{{0,40}}?)[\s:(【\[]*
    (?:(?:篇|范文|例文|样本)\s*(?P<after>{_NUMBER})|第\s*(?P<before>{_NUMBER})\s*篇)
    [】\])]?[ \t]*(?:[:、 \t][^\n。]{{0,40}}|。)?[ \t*]*$
    """,
    re.VERBOSE | re.MULTILINE,
)
_CHAPTER: Final = re.compile(r"^[ \t#*]*第[一二三四五六七八九十]{1,3}[章节]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Part:
    """The place of one report in a text."""

    number: str  # "07", or "12.3" for a part of a container
    parent: str | None
    start: int
    end: int
    marker: Marker
    marker_end: int  # where the marker line ends, ``start`` if there is none
    title: str = ""  # what the compiler wrote before the number, in plain text
    is_container: bool = False


def split_reports(plain: str) -> tuple[Part, ...]:
    """Return the reports of a text in order, each container before its parts."""
    return (Part("01", None, 0, len(plain), "none", 0),)
