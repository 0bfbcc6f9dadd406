"""The figures of a source, indexed by size, date and surrounding words, so that a match is quick.

What a figure is about is compared with the figures of the passages that share its rarest words,
and with the figures of its size; never with all of them. Cost is linear in the source once, and
bounded for every figure that is held against it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from heapq import nlargest
from operator import attrgetter
from typing import Final

from summarizer.figures.contexts import AFTER, BEFORE, Context, likeness, read_context
from summarizer.figures.figure import Figure
from summarizer.figures.keys import Key, read_key
from summarizer.figures.postings import Postings
from summarizer.figures.sizes import Quantity, measure
from summarizer.figures.subjects import Subject, read_subject

POINTS_IN_TIME: Final = frozenset({"date", "time"})
LONGEST_PASSAGE: Final = 8
"""Figures of one sentence that are indexed together; a longer sentence is cut."""

POSTINGS: Final = 2000
"""Entries of the index that are read for one figure, those of the rarest words first."""

PASSAGES: Final = 10
SAME: Final = 64
"""Passages, and figures of one size, that are looked at closely for one figure."""

VOTE, BESIDE = 6, 3
"""Pairs that another figure of the statement counts for whose value stands in the same passage, or
in the one beside it."""

PRECISE: Final = 3
"""Digits from which a number that was cut short still tells where it was taken from."""

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
        self._by_dimension: dict[str, list[tuple[Decimal, int]]] = defaultdict(list)
        self._hidden: dict[str, list[int]] = defaultdict(list)
        self._dates: dict[tuple[str, str], list[int]] = defaultdict(list)
        for index, (one, size) in enumerate(zip(self.figures, self._sizes, strict=True)):
            if one.kind in POINTS_IN_TIME:
                self._add_date(one, index)
            elif one.masked:
                self._hidden[one.unit].append(index)
            elif size is not None:
                self._by_size[size.low, size.high].append(index)
                if size.low == size.high:
                    self._by_dimension[size.dimension].append((abs(size.low), index))
        for values in self._by_dimension.values():
            values.sort()
        self._subjects: dict[int, Subject] = {}
        self._passages = list(_passages(plain, self.figures))
        self._passage_of = [
            number
            for number, (first, last) in enumerate(self._passages)
            for _ in range(first, last + 1)
        ]

    @cached_property
    def _index(self) -> Postings:
        """The passages by the pairs of characters in and around them."""
        figures = self.figures
        spans = [
            (max(0, figures[first].start - BEFORE), figures[last].end + AFTER)
            for first, last in self._passages
        ]
        return Postings(self.plain, spans)

    def _add_date(self, figure: Figure, index: int) -> None:
        """File a date under itself and under every date that says less: 2021-02-24, 2021-02."""
        iso = figure.iso or ""
        self._dates["", iso].append(index)
        while "/" not in iso and iso.rpartition("-")[0].strip("-"):
            iso = iso.rpartition("-")[0]
            self._dates["part", iso].append(index)

    def context(self, index: int) -> Context:
        """Return what the words around a figure say, read when it is first asked for."""
        found = self._contexts.get(index)
        if found is None:
            found = read_context(self.plain, self.figures[index])
            name = self.subject(index).name or self.subject(index).label
            found = self._contexts[index] = Context(found.core | name, found.pairs | name)
        return found

    def key(self, index: int) -> Key:
        """Return what a figure answers to in its clause, read when it is first asked for."""
        found = self._keys.get(index)
        if found is None:
            found = self._keys[index] = read_key(self.plain, self.figures[index])
        return found

    def subject(self, index: int) -> Subject:
        """Return what is said of one figure alone, read when it is first asked for.

        One that nothing names takes the name of the figure before it in its passage.
        """
        found = self._subjects.get(index)
        if found is None:
            found = read_subject(self.plain, self.figures[index])
            if index and self._passage_of[index - 1] == self._passage_of[index]:
                found = found.after(self.subject(index - 1))
            self._subjects[index] = found
        return found

    def index_of(self, figure: Figure) -> int:
        """Return the index of one of the figures."""
        return bisect_left(self.figures, figure.start, key=_start)

    def likeness(self, context: Context, index: int) -> int:
        """Return how like the words around a figure are to ``context``."""
        return likeness(context, self.context(index))

    def passage_of(self, index: int) -> int:
        """Return the number of the passage that a figure stands in."""
        return self._passage_of[index]

    def members(self, passage: int) -> range:
        """Return the figures of a passage; none before the first and after the last."""
        if not 0 <= passage < len(self._passages):
            return range(0)
        first, last = self._passages[passage]
        return range(first, last + 1)

    def votes(self, figures: Iterable[Figure]) -> Counter[int]:
        """Return what the values of a statement's figures say for each passage of the source."""
        votes: Counter[int] = Counter()
        for figure in figures:
            indices = self._stating(figure)
            if len(indices) > SAME:
                continue  # what stands everywhere says nothing
            for passage in {self._passage_of[i] for i in indices}:
                votes[passage] += VOTE
                votes[passage - 1] += BESIDE
                votes[passage + 1] += BESIDE
        return votes

    def _stating(self, figure: Figure) -> Sequence[int]:
        """Return the figures of this size, or of one that a number cut short may stand for."""
        size = measure(figure)
        if size is None:
            return ()
        exact = self._by_size.get((size.low, size.high), ())
        if exact or size.low != size.high or figure.value is None:
            return exact
        digits = len(figure.value.normalize().as_tuple().digits)
        if digits < PRECISE:
            return ()
        reach = abs(size.low) * Decimal(1).scaleb(1 - digits)
        values = self._by_dimension.get(size.dimension, [])
        first = bisect_left(values, (abs(size.low) - reach, -1))
        last = bisect_right(values, (abs(size.low) + reach, len(self.figures)))
        return [index for _, index in values[first:last]]

    def size(self, index: int) -> Quantity | None:
        """Return the size of a figure in the base unit of its dimension."""
        return self._sizes[index]

    def near(self, context: Context) -> dict[int, int]:
        """Return the figures of the passages most like ``context`` with their likeness."""
        if self._last is not None and self._last[0] == context:
            return self._last[1]
        counts = self._index.count(context.pairs, POSTINGS)
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
        self, size: Quantity, reach: Decimal, near: dict[int, int], context: Context
    ) -> dict[int, int]:
        """Return figures of a dimension that differ from ``size`` by at most a share of it."""
        low, high = size.low * (1 - reach), size.low * (1 + reach)
        values = self._by_dimension.get(size.dimension, [])
        first = bisect_left(values, (low, -1))
        last = bisect_right(values, (high, len(self.figures)))
        indices = [index for _, index in values[first : min(last, first + SAME)]]
        if last - first > SAME:
            sizes = ((i, self._sizes[i]) for i in near)
            indices += [
                i for i, s in sizes if s and s.dimension == size.dimension and low <= s.low <= high
            ]
        return self._scored(indices, near, context)

    def hidden(self, unit: str, near: dict[int, int], context: Context) -> dict[int, int]:
        """Return the figures of ``unit`` whose number is masked or lost, with their likeness."""
        indices = self._hidden.get(unit, [])
        if len(indices) > SAME:
            figures = ((i, self.figures[i]) for i in near)
            indices = [i for i, f in figures if f.masked and f.unit == unit] + indices[:SAME]
        return self._scored(indices, near, context)

    def dates(self, iso: str) -> list[int]:
        """Return the dates that are ``iso``, then those that say more of it, then less."""
        found = self._dates.get(("", iso), [])[:SAME] + self._dates.get(("part", iso), [])[:SAME]
        while "/" not in iso and iso.rpartition("-")[0].strip("-"):
            iso = iso.rpartition("-")[0]
            found += self._dates.get(("", iso), [])[:SAME]
        return found

    def _scored(
        self, indices: Sequence[int], near: dict[int, int], context: Context
    ) -> dict[int, int]:
        scored = {}
        for index in indices:
            score = near.get(index)
            scored[index] = likeness(context, self.context(index)) if score is None else score
        return scored


_start = attrgetter("start")


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
