"""The figures of a source, indexed by size, date and surrounding words, so that a match is quick.

What a figure is about is compared with the figures of the passages that share its rarest words,
and with the figures of its size; never with all of them. Cost is linear in the source once, and
bounded for every figure that is held against it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from heapq import nlargest
from itertools import chain
from typing import Final

from summarizer.figures.contexts import AFTER, BEFORE, Context, likeness, pairs_of, read_context
from summarizer.figures.figure import Figure
from summarizer.figures.keys import Key, read_key
from summarizer.figures.sizes import Quantity, measure

POINTS_IN_TIME: Final = frozenset({"date", "time"})
LONGEST_PASSAGE: Final = 8
"""Figures of one sentence that are indexed together; a longer sentence is cut."""

POSTINGS: Final = 2000
"""Entries of the index that are read for one figure, those of the rarest words first."""

PASSAGES: Final = 24
SAME: Final = 64
"""Passages, and figures of one size, that are looked at closely for one figure."""

_SENTENCE_END: Final = re.compile(r"[。!?;\n]")


class Candidates:
    """The figures of one source; enumerations (四种途径) stand for nothing and are left out."""

    def __init__(self, plain: str, figures: Sequence[Figure]) -> None:
        self.plain = plain
        self.figures = [one for one in figures if one.use != "enumeration"]
        self._contexts: dict[int, Context] = {}
        self._keys: dict[int, Key] = {}
        self._last: tuple[Context, dict[int, int]] | None = None
        self._sizes = [measure(one) for one in self.figures]
        self._by_size: dict[tuple[Decimal, Decimal], list[int]] = defaultdict(list)
        self._by_unit: dict[str, list[tuple[Decimal, int]]] = defaultdict(list)
        self._hidden: dict[str, list[int]] = defaultdict(list)
        self._dates: dict[tuple[str, str], list[int]] = defaultdict(list)
        for index, (one, size) in enumerate(zip(self.figures, self._sizes, strict=True)):
            if one.kind in POINTS_IN_TIME:
                self._add_date(one, index)
            elif one.masked:
                self._hidden[one.unit].append(index)
            elif size is not None:
                self._by_size[size.low, size.high].append(index)
                if one.value is not None:
                    self._by_unit[one.unit].append((abs(one.value), index))
        for values in self._by_unit.values():
            values.sort()
        self._passages = list(_passages(plain, self.figures))
        self._index: dict[str, list[int]] = defaultdict(list)
        for number, (first, last) in enumerate(self._passages):
            for pair in pairs_of(self._passage_text(first, last)):
                self._index[pair].append(number)

    def _add_date(self, figure: Figure, index: int) -> None:
        """File a date under itself and under every date that says less: 2021-02-24, 2021-02."""
        iso = figure.iso or ""
        self._dates["", iso].append(index)
        while "/" not in iso and iso.rpartition("-")[0].strip("-"):
            iso = iso.rpartition("-")[0]
            self._dates["part", iso].append(index)

    def _passage_text(self, first: int, last: int) -> str:
        start = max(0, self.figures[first].start - BEFORE)
        text = self.plain[start : self.figures[last].end + AFTER]
        label = self.figures[first].label
        if label is not None and label.start < start:
            text += " " + self.plain[label.start : label.end]
        return text

    def context(self, index: int) -> Context:
        """Return what the words around a figure say, read when it is first asked for."""
        found = self._contexts.get(index)
        if found is None:
            found = self._contexts[index] = read_context(self.plain, self.figures[index])
        return found

    def key(self, index: int) -> Key:
        """Return what a figure answers to in its clause, read when it is first asked for."""
        found = self._keys.get(index)
        if found is None:
            found = self._keys[index] = read_key(self.plain, self.figures[index])
        return found

    def size(self, index: int) -> Quantity | None:
        """Return the size of a figure in the base unit of its dimension."""
        return self._sizes[index]

    def near(self, context: Context) -> dict[int, int]:
        """Return the figures of the passages most like ``context`` with their likeness."""
        if self._last is not None and self._last[0] == context:
            return self._last[1]
        counts = count_postings(self._index, context.pairs, POSTINGS)
        best = nlargest(PASSAGES, counts, key=lambda number: (counts[number], -number))
        near = {
            index: likeness(context, self.context(index))
            for number in best
            for index in range(self._passages[number][0], self._passages[number][1] + 1)
        }
        self._last = context, near
        return near

    def of_size(self, size: Quantity, near: dict[int, int], context: Context) -> dict[int, int]:
        """Return the figures of exactly this size, in any unit, with their likeness."""
        indices = self._by_size.get((size.low, size.high), [])
        if len(indices) > SAME:
            sizes = ((i, self._sizes[i]) for i in near)
            like = [i for i, one in sizes if one and (one.low, one.high) == (size.low, size.high)]
            indices = like + indices[:SAME]
        return self._scored(indices, near, context)

    def within(
        self, unit: str, low: Decimal, high: Decimal, near: dict[int, int], context: Context
    ) -> dict[int, int]:
        """Return figures with a value between ``low`` and ``high`` in ``unit``, with likeness."""
        values = self._by_unit.get(unit, [])
        first = bisect_left(values, (low, -1))
        last = bisect_right(values, (high, len(self.figures)))
        indices = [index for _, index in values[first : min(last, first + SAME)]]
        if last - first > SAME:
            figures = ((i, self.figures[i]) for i in near)
            indices += [i for i, f in figures if f.unit == unit and _lies(f.value, low, high)]
        return self._scored(indices, near, context)

    def hidden(self, unit: str, near: dict[int, int], context: Context) -> dict[int, int]:
        """Return the figures of ``unit`` whose number is masked or lost, with their likeness."""
        indices = self._hidden.get(unit, [])
        if len(indices) > SAME:
            figures = ((i, self.figures[i]) for i in near)
            indices = [i for i, f in figures if f.masked and f.unit == unit] + indices[:SAME]
        return self._scored(indices, near, context)

    def dates(self, iso: str) -> list[int]:
        """Return the dates that are ``iso``, or say more or less of it, in the source's order."""
        found = self._dates.get(("", iso), [])[:SAME] + self._dates.get(("part", iso), [])[:SAME]
        while "/" not in iso and iso.rpartition("-")[0].strip("-"):
            iso = iso.rpartition("-")[0]
            found += self._dates.get(("", iso), [])[:SAME]
        return sorted(found)

    def _scored(
        self, indices: Sequence[int], near: dict[int, int], context: Context
    ) -> dict[int, int]:
        scored = {}
        for index in indices:
            score = near.get(index)
            scored[index] = likeness(context, self.context(index)) if score is None else score
        return scored


def _lies(value: Decimal | None, low: Decimal, high: Decimal) -> bool:
    return value is not None and low <= abs(value) <= high


def _passages(plain: str, figures: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    """Yield the first and last figure of each sentence, or of each piece of a long one."""
    first = 0
    for index in range(1, len(figures) + 1):
        if index == len(figures):
            yield first, index - 1
        elif index - first >= LONGEST_PASSAGE or _SENTENCE_END.search(
            plain, figures[index - 1].end, figures[index].start
        ):
            yield first, index - 1
            first = index


def count_postings(index: dict[str, list[int]], pairs: frozenset[str], budget: int) -> Counter[int]:
    """Count how many of the pairs each place of an index has, as far as ``budget`` entries go.

    The rarest pairs come first: what stands everywhere says little about a place.
    """
    chosen: list[list[int]] = []
    left = budget
    for entries in sorted((index[pair] for pair in pairs if pair in index), key=len):
        left -= len(entries)
        if left < 0 and chosen:
            break
        chosen.append(entries[:budget])
    return Counter(chain.from_iterable(chosen))
