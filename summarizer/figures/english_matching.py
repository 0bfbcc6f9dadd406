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
from summarizer.figures.english_meant import (
    ABOUT_THE_SAME,
    LESS_MARGIN,
    PLAINLY,
    RIVAL_FACTOR,
    far_apart,
    is_among,
    is_meant,
    least_of_rival,
    same_bound,
    with_said_bound,
    year_of,
)
from summarizer.figures.english_sizes import Size, english_size, fits, scale_apart
from summarizer.figures.english_times import granularity, is_loosely, same_point
from summarizer.figures.english_words import Around, around, likeness
from summarizer.figures.figure import Figure
from summarizer.schemas.terms import VerdictName

LIKELY: Final = 48
CANDIDATES: Final = 128
"""Figures of the claim's size that are looked at, and as many below and above it."""


ADDENDS: Final = 10
NEARLY_SAME_SIZE: Final = Decimal("0.4")
_LETTER: Final = re.compile(r"[A-Za-z]")
_HAN: Final = re.compile(r"[一-鿿]")
_FROM: Final = re.compile(r"\bfrom[ \n][$£€]?$")
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
        ends = (
            (end, index)
            for index, size in enumerate(self._sizes)
            if size is not None
            for end in {size.low, size.high}
        )
        self._by_size = sorted(ends)
        self._by_number: dict[Decimal, list[int]] = defaultdict(list)
        for index, one in enumerate(figures):
            number = one.value if one.value is not None else one.low
            if number is not None and len(self._by_number[number]) < LIKELY:
                self._by_number[number].append(index)
        self._points = [i for i, one in enumerate(figures) if one.kind in POINTS_IN_TIME]
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
        if figure.iso is not None:
            return self._match_point(plain, figure, beside)
        figure = with_said_bound(plain, figure)
        size = english_size(plain, figure)
        if size is None:
            return Answer(("value_mismatch",), None)
        own = around(plain, figure, Sentences(plain, *_near(plain, figure)))
        fitting = {
            index: likeness(own, self.around(index))
            for index in self._of_size(size)
            if fits(size, self._size(index), own, self.around(index))
        } or self._without_unit(figure, own)
        claimed = self._claimed(plain, figure, beside)
        claim = Claim(plain, figure, size)
        rivals = self._rivals(claim, own, fitting, claimed)
        if fitting:
            best = max(fitting, key=lambda i: (fitting[i], self._agrees(figure, i), -i))
            return self._judge(claim, own, best, fitting[best], rivals, claimed)
        derived = derive(claim, self._ground(own, claimed))
        if derived is not None:
            return Answer((), *derived)
        rival = max(rivals, key=lambda i: (rivals[i], -i), default=None)
        if rival is not None and scale_apart(size, self._size(rival)):
            return Answer(("scale_mismatch",), rival)
        if rival is not None and rivals[rival] >= ABOUT_THE_SAME:
            return Answer(("value_mismatch",), rival)
        return Answer(("value_mismatch",), None)

    def _judge(
        self,
        claim: Claim,
        own: Around,
        best: int,
        shared: int,
        rivals: dict[int, int],
        claimed: Sequence[Size],
    ) -> Answer:
        """Judge the best of the figures that have the claim's size."""
        plain, figure = claim.plain, claim.figure
        current = self._current(plain, figure, best, claimed)
        if current is not None:
            return Answer(("period_mismatch",), current)
        meant = self._meant(claim, own, best, shared, rivals)
        if meant is not None:
            derived = derive(claim, self._ground(own, claimed), surely=True)
            return Answer((), *derived) if derived else Answer(("value_mismatch",), meant)
        if self._is_reversed(plain, figure, best, claimed):
            return Answer(("direction_mismatch",), best)
        issues = self._issues(plain, figure, best)
        if "bound_mismatch" in issues and claim.size.dimension == "share":
            derived = derive(claim, self._ground(own, claimed))
            return Answer((), *derived) if derived else Answer(issues, best)
        return Answer(issues, best)

    def _match_point(self, plain: str, figure: Figure, beside: Sequence[Figure]) -> Answer:
        """Find the date, time or weekday that says the same, and is said of the same."""
        iso = figure.iso or ""
        own = around(plain, figure, Sentences(plain, *_near(plain, figure)))
        claimed = [one.iso for one in beside if one.iso]
        fitting: dict[int, int] = {}
        rivals: dict[int, int] = {}
        for index in self._points:
            other = self.figures[index].iso or ""
            if same_point(iso, other) or is_loosely(plain, figure, other):
                fitting[index] = likeness(own, self.around(index))
            elif granularity(iso) == granularity(other) and not any(
                same_point(one, other) for one in claimed
            ):
                rivals[index] = likeness(own, self.around(index))
        if not fitting:
            return Answer(("value_mismatch",), None)
        best = max(fitting, key=lambda i: (fitting[i], self.figures[i].iso == iso, -i))
        rival = max(rivals, key=lambda i: (rivals[i], -i), default=None)
        if rival is not None and rivals[rival] >= (RIVAL_FACTOR * fitting[best] + LESS_MARGIN):
            return Answer(("value_mismatch",), rival)
        return Answer((), best)

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

    def _ground(self, own: Around, claimed: Sequence[Size]) -> Ground:
        """Return the figures of the source that stand near the claim's words, the nearest first.

        Those that the claim's sentence has too come with them, and those beside these.
        """
        counts: dict[int, int] = defaultdict(int)
        for word in own.words:
            for index in self._words.get(word, ())[:LIKELY]:
                counts[index] += 1
        likely = sorted(counts, key=lambda i: (-counts[i], i))[:ADDENDS]
        same = [
            i for i, one in enumerate(self._sizes) if one is not None and is_among(one, claimed)
        ][:ADDENDS]
        beside = [
            i + step for i in same for step in (-1, 0, 1) if 0 <= i + step < len(self.figures)
        ]
        return Ground(self.plain, self.figures, self._sizes, tuple({*likely, *beside}))

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

    def _rivals(
        self, claim: Claim, own: Around, fitting: dict[int, int], claimed: Sequence[Size]
    ) -> dict[int, int]:
        """Return the figures of the same kind and another size that are like the claim, and how."""
        size, figure = claim.size, claim.figure
        counts: dict[int, int] = defaultdict(int)
        for word in own.words:
            for index in self._words.get(word, ())[:LIKELY]:
                counts[index] += 1
        rivals: dict[int, int] = {}
        for index in sorted(counts, key=lambda i: (-counts[i], i))[:LIKELY]:
            other, theirs = self._sizes[index], self.around(index)
            if index in fitting or other is None or other.dimension != size.dimension:
                continue
            if size.dimension == "count" and not own.is_rival_noun(theirs, size.is_small):
                continue
            if is_among(other, claimed):
                continue  # the claim's sentence has it too
            changes = self.figures[index].direction != "none"
            if size.dimension == "share" and changes != (figure.direction != "none"):
                continue  # a change is no level
            if fits(other, size, theirs, own):
                continue  # it says less of the same
            rivals[index] = likeness(own, theirs)
        return rivals

    def _meant(
        self, claim: Claim, own: Around, best: int, shared: int, rivals: dict[int, int]
    ) -> int | None:
        """Return the figure that the claim's words mean rather than the ``best`` of its size.

        It has the word next to the claim, or the name before it, that the other lacks; or it
        shares far more words.
        """
        if not claim.size.is_exact:
            return None
        stated = self.around(best)
        was = is_earlier(claim.plain, claim.figure)
        near = [i for i in sorted(rivals) if not far_apart(claim.size, self._size(i))]
        for index in near:
            if rivals[index] < PLAINLY * shared:
                continue
            if is_earlier(self.plain, self.figures[index]) and not was:
                continue
            theirs = self.around(index)
            if is_meant(own, theirs, stated, small=claim.size.is_small):
                return index
        rival = max(rivals, key=lambda i: (rivals[i], -i), default=None)
        doubtful = bool(self._issues(claim.plain, claim.figure, best))
        least = least_of_rival(claim.plain, claim.figure, shared, doubtful=doubtful)
        if rival is None or rivals[rival] < least:
            return None
        return rival

    def _current(
        self, plain: str, figure: Figure, index: int, claimed: Sequence[Size]
    ) -> int | None:
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
            if one is not None and is_among(one, claimed):
                continue
            if alike and place != index and not is_earlier(self.plain, self.figures[place]):
                return place
        return None

    def _is_reversed(self, plain: str, figure: Figure, index: int, claimed: Sequence[Size]) -> bool:
        """Say whether the claim takes as the level before what the source has as that of now.

        ``Fell from 18% to 7%`` where the source says ``18%, up from 7%``.
        """
        if not _FROM.search(plain, max(0, figure.start - 8), figure.start):
            return False
        if is_earlier(self.plain, self.figures[index]) or not is_earlier(plain, figure):
            return False
        begin, end = self._sentences.bounds(self.figures[index].start)
        for place in (index - 1, index + 1):
            if not 0 <= place < len(self.figures):
                continue
            other, size = self.figures[place], self._sizes[place]
            if size is None or not begin <= other.start < end or not is_earlier(self.plain, other):
                continue
            if is_among(size, claimed):
                return True
        return False

    def _agrees(self, figure: Figure, index: int) -> int:
        other = self.figures[index]
        return (other.direction == figure.direction) + (other.bound == figure.bound)

    def _issues(self, plain: str, figure: Figure, index: int) -> tuple[VerdictName, ...]:
        other = self.figures[index]
        issues: list[VerdictName] = []
        if self._turned(plain, figure, other):
            issues.append("direction_mismatch")
        if not same_bound(figure, with_said_bound(self.plain, other)):
            issues.append("bound_mismatch")
        if self._of_another_year(figure, index):
            issues.append("period_mismatch")
        return tuple(issues)

    def _of_another_year(self, figure: Figure, index: int) -> bool:
        """Say whether the source's sentence gives the claim's year to another figure."""
        other = self.figures[index]
        claimed, stated = year_of(figure), year_of(other)
        if not claimed or not stated or claimed == stated:
            return False
        begin, end = self._sentences.bounds(other.start)
        first = bisect_left(self.figures, begin, key=lambda one: one.start)
        last = bisect_left(self.figures, end, key=lambda one: one.start)
        return any(
            year_of(one) == claimed for one in self.figures[first : min(last, first + LIKELY)]
        )

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


def _near(plain: str, figure: Figure) -> tuple[int, int]:
    return max(0, figure.start - 400), min(len(plain), figure.end + 400)
