"""Match an English figure to the one it stands for: first by size, then by who and what it is of.

Paraphrase is the rule in English summaries, so a figure of the right size and unit is taken unless
another figure of the source, of another size, stands clearly nearer to its words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from summarizer.figures.candidates import POINTS_IN_TIME
from summarizer.figures.english import find_english
from summarizer.figures.english_contexts import Sentences
from summarizer.figures.english_derivations import Claim, Ground, derive
from summarizer.figures.english_levels import is_earlier, tells_of_change
from summarizer.figures.english_sizes import Size, english_size, fits, scale_apart
from summarizer.figures.english_words import Around, around, likeness
from summarizer.figures.figure import Figure
from summarizer.schemas.terms import Bound, VerdictName

RIVAL_FACTOR: Final = 1.4
RIVAL_MARGIN: Final = 3
AGE_FACTOR: Final = 1.2
AGE_MARGIN: Final = 1
"""How much more than the fitting figure another must share with the claim to be meant instead.

Less for the age behind a name: ``Ann Lee, 45``.
"""

ABOUT_THE_SAME: Final = 5
LIKELY: Final = 48
CANDIDATES: Final = 128
"""Figures of the claim's size that are looked at, and as many below and above it."""

ADDENDS: Final = 10
NEARLY_SAME_SIZE: Final = Decimal("0.4")
_LETTER: Final = re.compile(r"[A-Za-z]")
_HAN: Final = re.compile(r"[一-鿿]")
_ABOVE: Final[frozenset[Bound]] = frozenset({"over", "at_least"})
_BELOW: Final[frozenset[Bound]] = frozenset({"under", "at_most", "nearly"})
_REACHED: Final = re.compile(
    r"\b(?:to|at)[ ](?:just[ ]|about[ ]|around[ ]|nearly[ ]|only[ ])?[$£€]?$"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a figure stands for: issues in the contract's order, the source's figure by index."""

    issues: tuple[VerdictName, ...]
    index: int | None
    derivation: str = ""


def is_english(plain: str, figure: Figure) -> bool:
    """Say whether a figure stands among English words."""
    around_it = plain[max(0, figure.start - 40) : figure.end + 40]
    return _HAN.search(around_it) is None and _LETTER.search(around_it) is not None


class EnglishSource:
    """The figures of an English source with the words around them, indexed by size and word."""

    def __init__(self, plain: str, figures: Sequence[Figure]) -> None:
        self.plain = plain
        self.figures = figures
        self._sentences = Sentences(plain, 0, len(plain))
        self._sizes = [english_size(plain, one) for one in figures]
        self._around: dict[int, Around] = {}
        self._last: tuple[str, list[Size]] | None = None
        order = ((size.low, index) for index, size in enumerate(self._sizes) if size is not None)
        self._by_size = sorted(order)
        self._by_number: dict[Decimal, list[int]] = defaultdict(list)
        for index, one in enumerate(figures):
            number = one.value if one.value is not None else one.low
            if number is not None and len(self._by_number[number]) < LIKELY:
                self._by_number[number].append(index)
        self._words: dict[str, list[int]] = defaultdict(list)
        for index in range(len(figures)):
            for word in self.around(index).words:
                self._words[word].append(index)

    def around(self, index: int) -> Around:
        """Return the words around a figure of the source."""
        found = self._around.get(index)
        if found is None:
            found = around(self.plain, self.figures[index], self._sentences)
            self._around[index] = found
        return found

    def match(self, plain: str, figure: Figure, beside: Sequence[Figure] = ()) -> Answer:
        """Find the source figure that ``figure`` of the text ``plain`` stands for.

        ``beside`` are the figures of its sentence; they are sought where the caller has none.
        """
        size = english_size(plain, figure)
        if size is None:
            return Answer(("value_mismatch",), None)
        own = around(plain, figure, Sentences(plain, *_near(plain, figure)))
        fitting = {
            index: likeness(own, self.around(index))
            for index in self._of_size(size)
            if fits(size, self._size(index), own, self.around(index))
        } or self._without_unit(figure, own)
        rival = self._rival(size, own, fitting, self._claimed(plain, figure, beside))
        if fitting:
            best = max(fitting, key=lambda i: (fitting[i], self._agrees(figure, i), -i))
            if rival is not None and rival[1] >= _least_of_rival(figure, fitting[best]):
                return Answer(("value_mismatch",), rival[0])
            current = self._current(plain, figure, best)
            if current is not None:
                return Answer(("period_mismatch",), current)
            return Answer(self._issues(plain, figure, best), best)
        derived = derive(Claim(plain, figure, size), self._ground(own))
        if derived is not None:
            return Answer((), *derived)
        if rival is not None and scale_apart(size, self._size(rival[0])):
            return Answer(("scale_mismatch",), rival[0])
        if rival is not None and rival[1] >= ABOUT_THE_SAME:
            return Answer(("value_mismatch",), rival[0])
        return Answer(("value_mismatch",), None)

    def _without_unit(self, figure: Figure, own: Around) -> dict[int, int]:
        """Return the figures of the number where claim or source leave the unit to the reader.

        ``He is 45``, ``9% over four``: the other text says years.
        """
        number = figure.value if figure.value is not None else figure.low
        if figure.kind not in {"count", "measure"} or number is None:
            return {}
        found: dict[int, int] = {}
        for index in self._by_number.get(number, ()):
            other = self.figures[index]
            bare = not (figure.unit and other.unit)
            if bare and other.kind in {"count", "measure"} and other.high == figure.high:
                found[index] = likeness(own, self.around(index))
        return found

    def _ground(self, own: Around) -> Ground:
        """Return the figures of the source that stand near the claim's words, the nearest first."""
        counts: dict[int, int] = defaultdict(int)
        for word in own.words:
            for index in self._words.get(word, ())[:LIKELY]:
                counts[index] += 1
        likely = sorted(counts, key=lambda i: (-counts[i], i))[:ADDENDS]
        return Ground(self.plain, self.figures, self._sizes, tuple(likely))

    def _size(self, index: int) -> Size:
        size = self._sizes[index]
        if size is None:
            raise IndexError(index)
        return size

    def _of_size(self, size: Size) -> Iterator[int]:
        """Yield figures that may be of the size: first the exact ones."""
        slack = max(size.slack, abs(size.low) * NEARLY_SAME_SIZE)
        last_of_all = len(self.figures)
        first = bisect_left(self._by_size, (size.low, -1))
        last = bisect_right(self._by_size, (size.low, last_of_all))
        low = bisect_left(self._by_size, (size.low - slack, -1))
        high = bisect_right(self._by_size, (size.high + slack, last_of_all))
        for start, stop in (
            (first, min(last, first + CANDIDATES)),
            (max(low, first - CANDIDATES), first),
            (last, min(high, last + CANDIDATES)),
        ):
            for _, index in self._by_size[start:stop]:
                yield index

    def _claimed(self, plain: str, figure: Figure, beside: Sequence[Figure]) -> list[Size]:
        """Return the sizes of the other figures of the claim's sentence."""
        if beside:
            return [size for one in beside if (size := english_size(plain, one)) is not None]
        begin, end = Sentences(plain, *_near(plain, figure)).bounds(figure.start)
        if self._last is None or self._last[0] != plain[begin:end]:
            sizes = [english_size(plain, one) for one in find_english(plain, begin, end)]
            self._last = plain[begin:end], [one for one in sizes if one is not None]
        return self._last[1]

    def _rival(
        self, size: Size, own: Around, fitting: dict[int, int], claimed: list[Size]
    ) -> tuple[int, int] | None:
        """Return the figure of the same kind and another size that is most like the claim."""
        counts: dict[int, int] = defaultdict(int)
        for word in own.words:
            entries = self._words.get(word, ())
            for index in entries[:LIKELY]:
                counts[index] += 1
        best: tuple[int, int] | None = None
        for index in sorted(counts, key=lambda i: (-counts[i], i))[:LIKELY]:
            other = self._sizes[index]
            if index in fitting or other is None or other.dimension != size.dimension:
                continue
            if size.dimension == "count" and not own.is_rival_noun(
                self.around(index), size.is_small
            ):
                continue
            if any(one.dimension == other.dimension and one.low == other.low for one in claimed):
                continue  # the claim's sentence has it too
            if fits(other, size, self.around(index), own):
                continue  # it says less of the same
            score = likeness(own, self.around(index))
            if best is None or score > best[1]:
                best = index, score
        return best

    def _current(self, plain: str, figure: Figure, index: int) -> int | None:
        """Return the level of today where the claim states that of an earlier time as today's.

        ``Sales were £2m`` where the source says ``sales rose to £3m, from £2m``.
        """
        other, size = self.figures[index], self._sizes[index]
        if not is_earlier(self.plain, other) or tells_of_change(plain, figure):
            return None
        begin, end = self._sentences.bounds(other.start)
        first = bisect_left(self.figures, begin, key=lambda one: one.start)
        last = bisect_left(self.figures, end, key=lambda one: one.start)
        for place in range(first, min(last, first + LIKELY)):
            one = self._sizes[place]
            alike = one is not None and size is not None and one.dimension == size.dimension
            if alike and place != index and not is_earlier(self.plain, self.figures[place]):
                return place
        return None

    def _agrees(self, figure: Figure, index: int) -> int:
        other = self.figures[index]
        return (other.direction == figure.direction) + (other.bound == figure.bound)

    def _issues(self, plain: str, figure: Figure, index: int) -> tuple[VerdictName, ...]:
        other = self.figures[index]
        issues: list[VerdictName] = []
        if self._turned(plain, figure, other):
            issues.append("direction_mismatch")
        if not _same_bound(figure, other):
            issues.append("bound_mismatch")
        if self._of_another_year(figure, index):
            issues.append("period_mismatch")
        return tuple(issues)

    def _of_another_year(self, figure: Figure, index: int) -> bool:
        """Say whether the source's sentence gives the claim's year to another figure."""
        other = self.figures[index]
        claimed, stated = _year(figure), _year(other)
        if not claimed or not stated or claimed == stated:
            return False
        begin, end = self._sentences.bounds(other.start)
        first = bisect_left(self.figures, begin, key=lambda one: one.start)
        last = bisect_left(self.figures, end, key=lambda one: one.start)
        return any(_year(one) == claimed for one in self.figures[first : min(last, first + LIKELY)])

    def _turned(self, plain: str, figure: Figure, other: Figure) -> bool:
        """Say whether one rises and the other falls, or one is a change and the other a level."""
        if figure.direction == other.direction or ":" in (figure.fraction or ""):
            return False
        if "none" not in {figure.direction, other.direction}:
            return True
        texts = ((plain, figure), (self.plain, other))
        text, level = texts[figure.direction != "none"]
        return (
            figure.kind in {"percent", "percentage_point"}
            and _REACHED.search(text, max(0, level.start - 14), level.start) is not None
        )


def _least_of_rival(figure: Figure, shared: int) -> float:
    """Return what a figure of another size must share with the claim to be meant instead.

    Less for the age behind a name: ``Ann Lee, 45``.
    """
    if figure.unit == "岁" and not figure.unit_text:
        return AGE_FACTOR * shared + AGE_MARGIN
    return RIVAL_FACTOR * shared + RIVAL_MARGIN


def _year(figure: Figure) -> str:
    """Return the year of a figure's period where a date gives it."""
    finish = figure.period.finish if figure.period is not None else None
    return finish[:4] if finish and finish[:4].isdigit() else ""


def _near(plain: str, figure: Figure) -> tuple[int, int]:
    return max(0, figure.start - 400), min(len(plain), figure.end + 400)


def _same_bound(figure: Figure, other: Figure) -> bool:
    """Say whether a bound does not turn round what the source says."""
    claimed, stated = figure.bound, other.bound
    if (claimed in _ABOVE and stated in _BELOW) or (claimed in _BELOW and stated in _ABOVE):
        return False
    return not (claimed in {"over", "under"} and stated == "exact" and figure.value == other.value)


def match_date(source: Sequence[Figure], figure: Figure) -> int | None:
    """Return the source's date or time that says the same, more or less of it."""
    iso = figure.iso or ""
    dates = [(i, one.iso) for i, one in enumerate(source) if one.kind in POINTS_IN_TIME and one.iso]
    same = (index for index, other in dates if other == iso)
    alike = (index for index, other in dates if _same_date(iso, other))
    return next(same, next(alike, None))


def _same_date(one: str, other: str) -> bool:
    if one == other or one.startswith(other + "-") or other.startswith(one + "-"):
        return True
    if ":" in one and ":" in other:
        return _same_time(one, other)
    if "/" in one or "/" in other:
        ends, single = (one, other) if "/" in one else (other, one)
        first, _, last = ends.partition("/")
        return "/" not in single and (single[: len(first)] >= first and single[: len(last)] <= last)
    short, long = sorted((one, other), key=lambda iso: iso[0] != "-")
    if short[:2] != "--":
        return False
    tail = long[4:] if long[:2] != "--" else long[1:]
    return bool(tail) and (
        tail == short[1:] or tail.startswith(short[1:] + "-") or short[1:].startswith(tail + "-")
    )


def _same_time(one: str, other: str) -> bool:
    hours = [int(text[:2]) for text in (one, other)]
    return one[2:5] == other[2:5] and abs(hours[0] - hours[1]) in {0, 12}
