"""Cut reports into chunks that fit a token budget, at the best sentence ends that fill them.

From each place the cuts that leave a chunk at least 93% full are weighed by what ends there
(section, paragraph, sentence) and by how well the next two chunks can be filled from there. What
is chosen is counted exactly before it is taken.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Final

from summarizer.errors import UsageError
from summarizer.reading.restoration import Restored
from summarizer.structure.cuts import After, cut_sentence, find_cuts
from summarizer.structure.parts import Report, Section
from summarizer.structure.tokens import TokenMap, map_tokens

LEAST_BUDGET: Final = 16
"""In tokens. One character takes up to four, so every chunk can hold some."""
LEAST_FILL: Final = 0.93
LOOK_AHEAD: Final = 3
"""Chunks planned at a time; more fill no better (measured on 120 reports)."""
MOST_CHOICES: Final = 24
"""Cuts weighed for the end of a chunk; a budget of 4,000 tokens seldom leaves more than ten."""

# What a cut costs. A chunk less full than it should be costs more than any kind of cut.
_KIND_COSTS: Final = {
    After.SECTION: 0.0,
    After.PARAGRAPH: 0.4,
    After.SENTENCE: 0.8,
    After.HEADING: 8.0,
}
_UNDERFULL: Final = 10.0
_PER_MISSING: Final = 100.0  # times the share that is missing


@dataclass(frozen=True, slots=True)
class ChunkPart:
    """A stretch of one report, in places of the restored text."""

    report: str  # number of the report
    index: int  # from 0 within the report
    start: int
    end: int
    tokens: int  # of restored.text[start:end] alone, in o200k_base
    headings: tuple[str, ...]  # the heading path at its start, the highest first


def chunk_reports(
    restored: Restored, reports: Sequence[Report], budget: int = 1000
) -> tuple[ChunkPart, ...]:
    """Cut each report into chunks of at most ``budget`` tokens (o200k_base).

    The chunks of a report follow each other without gap or overlap.
    Cuts stand at section, paragraph or sentence ends; only a sentence longer than the budget is cut
    at a clause, then at any place that parts no figure, word or character. A container is left to
    its parts. Headings come on top of the budget.

    Raises:
        UsageError: the budget is less than 16 tokens.
    """
    if budget < LEAST_BUDGET:
        raise UsageError(f"a budget of {budget} tokens is too small: give at least {LEAST_BUDGET}")
    tokens = map_tokens(restored.text)
    chunks: list[ChunkPart] = []
    for report in reports:
        if not report.is_container and report.start < report.end:
            chunks.extend(_chunk_report(restored.plain, tokens, report, budget))
    return tuple(chunks)


def _chunk_report(plain: str, tokens: TokenMap, report: Report, budget: int) -> Iterator[ChunkPart]:
    cuts, kinds = find_cuts(plain, report)
    planner = _Planner(plain, tokens, cuts, kinds, tokens.before_each(cuts), budget)
    paths = _Paths(report.sections)
    start, index = report.start, 0
    while start < report.end:
        end, size = planner.next_cut(start)
        headings = paths.at(_first_visible(plain, start, end))
        yield ChunkPart(report.number, index, start, end, size, headings)
        start, index = end, index + 1


def _first_visible(plain: str, start: int, end: int) -> int:
    """Return where the white space at the start of a stretch ends."""
    while start < end and plain[start].isspace():
        start += 1
    return start


@dataclass(slots=True)
class _Planner:
    """Chooses the cuts of one report.

    ``totals`` holds the tokens of the whole text before each cut. A chunk's own count differs
    from the difference of two totals by a few tokens at most, so plans use the difference.
    """

    plain: str
    tokens: TokenMap
    cuts: list[int]
    kinds: list[After]
    totals: list[int]
    budget: int
    plans: dict[tuple[int, int], float] = field(default_factory=dict)

    def next_cut(self, start: int) -> tuple[int, int]:
        """Return where the chunk that begins at ``start`` ends, and its exact count of tokens."""
        first = bisect_right(self.cuts, start)
        base = self.tokens.before(start)
        for cut in self._by_cost(first, base):
            tokens = self.tokens.count(start, self.cuts[cut])
            if tokens <= self.budget:
                return self.cuts[cut], tokens
        return self._inside(start, base, first)

    def _by_cost(self, first: int, base: int) -> list[int]:
        """Return the cuts that may end a chunk, the best first, then ever shorter ones."""
        choices = self._choices(first, base)
        if not choices:
            return []
        ranked = sorted(choices, key=lambda cut: (self._cost(cut, base, LOOK_AHEAD), -cut))
        return [*ranked, *range(min(choices) - 1, max(first, min(choices) - 8) - 1, -1)]

    def _choices(self, first: int, base: int) -> list[int]:
        """Return the cuts that fill a chunk well enough, else the two that fill it best.

        Nothing where the chunk would end inside a sentence longer than the budget.
        """
        after = bisect_right(self.totals, base + self.budget, first)
        if after == len(self.cuts):
            return [after - 1]
        least = base + ceil(LEAST_FILL * self.budget) + 1
        full = bisect_left(self.totals, least, first, after)
        if full < after:
            return self._best_kind(full, after)
        if after == first or self.totals[after] - self.totals[after - 1] > self.budget:
            return []
        return list(range(max(first, after - 2), after))

    def _best_kind(self, first: int, after: int) -> list[int]:
        """Return all cuts of a range, or, of a great many, the last ones of the best kind."""
        if after - first <= MOST_CHOICES:
            return list(range(first, after))
        best = min(self.kinds[first:after])
        return [cut for cut in range(first, after) if self.kinds[cut] == best][-MOST_CHOICES:]

    def _cost(self, cut: int, base: int, depth: int) -> float:
        """Return what a chunk that ends at a cut costs, with the chunks that follow it."""
        if cut == len(self.cuts) - 1:
            return 0.0
        fill = (self.totals[cut] - base) / self.budget
        cost = _KIND_COSTS[self.kinds[cut]] + 1 - fill
        if fill < LEAST_FILL:
            cost += _UNDERFULL + _PER_MISSING * (LEAST_FILL - fill)
        return cost + (self._plan(cut, depth - 1) if depth > 1 else 0.0)

    def _plan(self, cut: int, depth: int) -> float:
        """Return the least cost of the next ``depth`` chunks after a cut."""
        key = (cut, depth)
        known = self.plans.get(key)
        if known is None:
            base = self.totals[cut]
            choices = self._choices(cut + 1, base)
            known = min((self._cost(one, base, depth) for one in choices), default=0.0)
            self.plans[key] = known
        return known

    def _inside(self, start: int, base: int, first: int) -> tuple[int, int]:
        """Cut inside a sentence that is longer than the budget."""
        after = bisect_right(self.totals, base + self.budget, first)
        sentence = self.cuts[after - 1] if after > first else start
        most = self.budget
        while True:
            limit = min(self.tokens.place_after(base + most), self.cuts[-1])
            least = self.tokens.place_after(base + ceil(LEAST_FILL * most))
            end = cut_sentence(self.plain, start, sentence, max(least, start + 1), limit)
            tokens = self.tokens.count(start, end)
            if tokens <= self.budget or end <= start + 1:
                return end, tokens
            most -= max(1, tokens - self.budget)


class _Paths:
    """Gives the heading path at ever later places of one report."""

    __slots__ = ("_open", "_waiting")

    def __init__(self, sections: Sequence[Section]) -> None:
        self._waiting = sorted(sections, key=lambda one: (-one.start, one.level))
        self._open: list[Section] = []

    def at(self, place: int) -> tuple[str, ...]:
        """Return the titles of the sections that hold a place; places must not go back."""
        while self._waiting and self._waiting[-1].start <= place:
            self._open.append(self._waiting.pop())
        self._open = [one for one in self._open if one.end > place]
        return tuple(one.title for one in sorted(self._open, key=lambda one: one.level))
