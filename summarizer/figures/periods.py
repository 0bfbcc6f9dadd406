"""The time a figure speaks of: the last date or period word before it in its paragraph."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.endings import ending
from summarizer.figures.figure import Figure, Period
from summarizer.figures.found import Found
from summarizer.figures.period_words import (
    BASIS,
    COMPARED_WITH,
    COMPARES,
    DATE_TAIL,
    NO_PERIOD_AFTER,
    PASSING,
    PERIOD_WORD,
    SINCE,
    UNTIL,
    WEAK,
    dates_of_word,
    own_year,
)

_SPOKEN: Final = re.compile(
    r"(?<![比较同于])(?:(?P<year>[今本]年|[去上]年|明年|前年)(?!同期|[末底]?[增减下上])"
    r"|(?P<part>[上下]半年|前?[一二三四]季度|[上本]月))"
)
_SENTENCE_END: Final = re.compile(r"[。!?;\n]")
_OPENS: Final = frozenset("。!?;,:、\n“(")
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


_LONGEST_TIME: Final = 12


class Periods:
    """The times that a text speaks of, handed out in step with its figures.

    A time lasts until the next one or the end of its paragraph. One that a figure is compared
    with (``比上年增长5%``, ``是2009年的2倍``) is no time of the figure; one that a change begins
    at (``由2015年的3%``) is that of the next figure only.
    """

    __slots__ = (
        "_at",
        "_begin",
        "_last",
        "_lasting",
        "_matches",
        "_mentioned",
        "_next",
        "_once",
        "_own",
        "_plain",
        "_start",
        "_stop",
        "_year",
    )

    def __init__(self, plain: str, start: int, stop: int) -> None:
        self._plain = plain
        self._start = self._begin = start
        self._matches = PERIOD_WORD.finditer(plain, start, stop)
        self._next: re.Match[str] | None = None
        self._at = -1  # where the next word stands
        self._stop = stop + 1
        self._lasting: Period | None = None
        self._mentioned = False  # by its sentence, which is not about it
        self._once: Period | None = None
        self._last = start, start  # where the last time stands
        self._year = ""
        self._own: int | None = -1  # not yet sought

    def end_paragraph(self, begin: int) -> None:
        """Forget the time that was spoken of; the next paragraph begins at ``begin``."""
        self._begin = begin
        self._lasting = self._once = None
        self._year = ""

    def end_sentence(self) -> None:
        """Forget the day of an event, and a time that its sentence only mentions.

        A month, a year, a stretch of years and what was reached until a day last on.
        """
        lasting = self._lasting
        if lasting is None:
            return
        is_day = lasting.begin is not None and len(lasting.begin) > len("2021-02")
        if is_day or self._mentioned or lasting.text in PASSING or lasting.text.endswith("”"):
            self._lasting = None

    def of(self, found: Found) -> Period | None:
        """Return the time of a figure; a date is taken in for the figures after it."""
        while self._at < found.start:
            self._step()
        if found.kind == "date":
            self._take_date(found)
            return None
        period = self._once or self._lasting
        self._once = None
        return period

    def _step(self) -> None:
        """Take in the next period word and look up the one after it."""
        if self._next is not None and self._at >= max(self._begin, self._last[1]):
            self._take_word(self._next)
        self._next = next(self._matches, None)
        self._at = self._next.start() if self._next is not None else self._stop

    def _take_word(self, match: re.Match[str]) -> None:
        plain = self._plain
        start, end = match.span()
        word = match[0]
        if plain[start - 1 : start] in NO_PERIOD_AFTER and start > self._begin:
            return
        if word == "同期" and self._lasting is not None:
            return
        first, last = self._last
        if start == last > self._begin and end - first <= _LONGEST_TIME:
            start = first  # 去年上半年
        if self._own == -1:
            self._own = own_year(plain, self._start)
        begin, finish = dates_of_word(plain[start:end], self._year, self._own)
        if begin is None and start < match.start():
            begin, finish = dates_of_word(word, self._year, self._own)
        self._take(start, end, begin, finish)

    def _take_date(self, found: Found) -> None:
        """Take in the time that a date names; ``截至`` leaves its beginning open."""
        plain, start, end = self._plain, found.start, found.end
        begin = finish = found.iso
        if found.iso and "/" in found.iso:
            begin, _, finish = found.iso.partition("/")
        begin, finish = self._with_year(begin), self._with_year(finish)
        tail = DATE_TAIL.match(plain, end)
        if tail is not None:
            end = tail.end()
            if begin and len(begin) == len("2021") and begin == finish:
                begin, finish = dates_of_word(tail[0], begin, None)
            elif tail[0] == "以来":
                finish = None
        until = ending(UNTIL, plain, self._begin, start)
        if until:
            start, begin = start - len(until), None
        self._take(start, end, begin, finish)

    def _with_year(self, iso: str | None) -> str | None:
        """Complete a month with the year that its paragraph spoke of."""
        if iso and iso.startswith("--") and not iso.startswith("---") and self._year:
            return self._year + iso[1:]
        return iso

    def _take(self, start: int, end: int, begin: str | None, finish: str | None) -> None:
        """Remember a time for the next figure or for all that follow, or only its place."""
        plain = self._plain
        joined = start == self._last[0]
        self._last = start, end
        word = "" if joined else ending(COMPARED_WITH, plain, self._begin, start)
        if word and (word not in WEAK or COMPARES.match(plain, end)):
            return
        period = Period(plain[start:end], begin, finish)
        before = plain[start - 1 : start]
        if before in {"由", "从"} and not SINCE.match(plain, end):
            self._once = period
            return
        if before == "在" and BASIS.match(plain, end):
            self._once = period
            return
        self._lasting, self._once = period, None
        opens = start - 2 < self._begin or plain[start - 2] in _OPENS
        self._mentioned = before == "到" and not opens
        year = (finish or begin or "")[:4]
        if year.isdigit():
            self._year = year
