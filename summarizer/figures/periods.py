"""The time a figure speaks of: the last date or period word before it in its sentence."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.endings import by_last, ending, words
from summarizer.figures.figure import Figure, Period
from summarizer.figures.found import Found

PERIOD_WORD: Final = re.compile(
    # One class first, as in SCAN: most characters begin no period word.
    r"[上下前一二三四五六七八九十第两全今去本当年同明来“近]"
    r"(?:(?<=[上下])半年|(?<=前)[一二三]季度|(?<=[一二三四])季度|(?<=第)[一二三四]季度"
    r"|(?<=[今去本明来])年(?:以来|度|上半年|下半年|底|末|初)?|(?<=上)年(?:末|底|同期)?"
    r"|(?<=[全当])年|(?<=年)[末底初]|(?<=同)期|(?<=[本上])月"
    r"|(?<=“)十[一二三四五]五”(?:时期|期间|末)?"
    r"|(?<=近)[一二两三四五六七八九十0-9]{1,3}年|(?<=[两三四五六七八九十])年来)"
)
"""``上半年``, ``前三季度``, ``今年以来``, ``去年``, ``“十三五”期间``, ``近三年``, ``五年来``."""

_UNTIL: Final = by_last(words("截至 截止 截至到 截止到"))


_SPOKEN: Final = re.compile(
    r"(?<![比较同于])(?:(?P<year>[今本]年|[去上]年|明年|前年)(?!同期|[末底]?[增减下上])"
    r"|(?P<part>[上下]半年|前?[一二三四]季度|[上本]月))"
)
_SENTENCE_END: Final = re.compile(r"[。!?;\n]")
SPOKEN_REACH: Final = 60
_ONE_YEAR: Final = {"本年": "今年", "上年": "去年"}


def same_time(plain: str, figure: Figure, source_plain: str, source: Figure) -> bool:
    """Say whether spoken times before two figures agree, such as 今年 and 去年.

    Only where both texts say one; what is compared against (比上年) says no time of the figure.
    """
    one, other = _spoken(plain, figure), _spoken(source_plain, source)
    return all(other.get(name, word) == word for name, word in one.items())


def _spoken(plain: str, figure: Figure) -> dict[str, str]:
    """Return the last year and part of a year that are spoken of before a figure."""
    before = plain[max(0, figure.start - SPOKEN_REACH) : figure.start]
    before = _SENTENCE_END.split(before)[-1]
    found = {}
    for match in _SPOKEN.finditer(before):
        name = match.lastgroup or ""
        found[name] = _ONE_YEAR.get(match[0], match[0])
    return found


def date_period(plain: str, found: Found) -> Period:
    """Make the period that a date names; ``截至`` leaves the beginning open."""
    begin, finish = found.iso, found.iso
    if found.iso and "/" in found.iso:
        begin, _, finish = found.iso.partition("/")
    start = found.start
    until = ending(_UNTIL, plain, 0, start)
    if until:
        return Period(plain[start - len(until) : found.end], None, finish)
    return Period(plain[start : found.end], begin, finish)


class PeriodWords:
    """The period words of a text, handed out in step with its figures."""

    __slots__ = ("_matches", "_next")

    def __init__(self, plain: str, start: int, stop: int) -> None:
        self._matches = PERIOD_WORD.finditer(plain, start, stop)
        self._next = next(self._matches, None)

    def last_before(self, at: int, floor: int) -> Period | None:
        """Return the last period word between ``floor`` and ``at``; its year cannot be known."""
        if self._next is None or self._next.start() >= at:
            return None
        last = None
        while self._next is not None and self._next.start() < at:
            if self._next.start() >= floor:
                last = self._next
            self._next = next(self._matches, None)
        return Period(last[0], None, None) if last is not None else None
