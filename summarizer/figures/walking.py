"""Matches of a pattern in a text that is read from left to right: each stretch is searched once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right


class Walk:
    """The places of a pattern's matches, found as far as they have been asked for.

    Figures look for the same words in windows that overlap; where figures stand close together,
    searching each window anew costs a multiple of the text.

    >>> walk = Walk(re.compile("and|but"), "one and two but three", 0)
    >>> walk.within(0, 12), walk.within(5, 21)
    ([(4, 7)], [(12, 15)])
    """

    __slots__ = ("_at", "_begins", "_ends", "_pattern", "_plain")

    def __init__(self, pattern: re.Pattern[str], plain: str, start: int) -> None:
        self._pattern = pattern
        self._plain = plain
        self._at = start
        self._begins: list[int] = []
        self._ends: list[int] = []

    def within(self, begin: int, end: int) -> list[tuple[int, int]]:
        """Return the matches that lie in ``begin``-``end``; no later call may begin far before."""
        if end > self._at:
            if not self._begins or begin > self._at:
                self._at = max(begin, self._at)
            for match in self._pattern.finditer(self._plain, self._at, end):
                self._begins.append(match.start())
                self._ends.append(match.end())
            self._at = end
        first = bisect_left(self._begins, begin)
        last = bisect_right(self._ends, end)
        return list(zip(self._begins[first:last], self._ends[first:last], strict=True))
