"""Postings: in which stretches of a text a pair of characters stands, looked up when asked for.

A page asks for a few hundred pairs of a source that has thousands; each is searched for once. Where
very many are asked for, the whole text is indexed in one pass instead, so that cost stays linear.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import Final

from summarizer.figures.contexts import ALIASES, pairs_of

MANY: Final = 1500
"""Pairs that are searched for one by one."""


class Postings:
    """The numbers of the ``spans`` of ``text`` that hold a pair; spans begin in order."""

    def __init__(self, text: str, spans: Sequence[tuple[int, int]]) -> None:
        self._text = text.lower()
        self._spans = spans
        self._starts = [start for start, _ in spans]
        self._known: dict[str, list[int]] = {}
        self._whole: dict[str, list[int]] | None = None
        self._lent = [
            (pairs_of(name), alias) for alias, name in ALIASES if alias in self._text
        ]  # a text that says GDP says 地区生产总值

    def get(self, pair: str) -> list[int]:
        """Return the spans that hold a pair of characters, or an English word, in order.

        >>> Postings("体检率86%。完成体检。", [(0, 7), (7, 12)]).get("体检")
        [0, 1]
        """
        if self._whole is not None:
            return self._whole.get(pair, [])
        found = self._known.get(pair)
        if found is None:
            if len(self._known) >= MANY:
                self._whole = self._index()
                return self._whole.get(pair, [])
            found = self._known[pair] = self._search(pair)
        return found

    def count(self, pairs: frozenset[str], budget: int) -> Counter[int]:
        """Count how many of the pairs each span has, as far as ``budget`` entries go.

        The rarest pairs come first: what stands everywhere says little about a place.
        """
        chosen: list[list[int]] = []
        left = budget
        for entries in sorted(filter(None, map(self.get, sorted(pairs))), key=len):
            left -= len(entries)
            if left < 0 and chosen:
                break
            chosen.append(entries[:budget])
        return Counter(chain.from_iterable(chosen))

    def _search(self, pair: str) -> list[int]:
        words = [pair, *(alias for pairs, alias in self._lent if pair in pairs)]
        found: set[int] = set()
        for word in words:
            at = self._text.find(word)
            while at >= 0:
                end = at + len(word)
                if not word.isascii() or self._is_word(at, end):
                    self._add(at, end, found)
                at = self._text.find(word, end)
        return sorted(found)

    def _is_word(self, start: int, end: int) -> bool:
        around = self._text[max(0, start - 1) : start] + self._text[end : end + 1]
        return not any("a" <= char <= "z" for char in around)

    def _add(self, start: int, end: int, found: set[int]) -> None:
        """Add the spans around a place; spans that overlap are each other's neighbours."""
        number = bisect_right(self._starts, start) - 1
        for one in (number, number - 1):
            if one >= 0 and end <= self._spans[one][1]:
                found.add(one)

    def _index(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = defaultdict(list)
        for number, (start, end) in enumerate(self._spans):
            for pair in pairs_of(self._text[start:end]):
                index[pair].append(number)
        return index
