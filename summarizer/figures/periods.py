"""The time a figure speaks of: the last date or period word before it in its sentence."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.figure import Period
from summarizer.figures.found import Found

PERIOD_WORD: Final = re.compile(
    r"上半年|下半年|前三季度|前[一二三]季度|[一二三四]季度|第[一二三四]季度|全年|今年以来|今年|去年|上年末|上年|本年度?|本月|上月"
    r"|当年|年末|年底|年初|同期|明年|来年|“十[一二三四五]五”(?:时期|期间|末)?|近[一二两三四五六七八九十0-9]+年|[两三四五六七八九十]年来"
)
_UNTIL: Final = re.compile(r"截[至止]到?$")


def date_period(plain: str, found: Found) -> Period:
    """Make the period that a date names; ``截至`` leaves the beginning open."""
    begin, finish = found.iso, found.iso
    if found.iso and "/" in found.iso:
        begin, _, finish = found.iso.partition("/")
    start = found.start
    until = _UNTIL.search(plain, max(0, start - 3), start)
    if until is not None:
        return Period(plain[until.start() : found.end], None, finish)
    return Period(plain[start : found.end], begin, finish)


def word_period(match: re.Match[str]) -> Period:
    """Make the period that a word names; which year it is cannot be known here."""
    return Period(match[0], None, None)
