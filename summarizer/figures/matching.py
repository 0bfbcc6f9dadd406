"""Match a figure of one text to the figure of another that it stands for, and judge the match.

The same value elsewhere in the source is not support: what is counted must fit too. Where a figure
of the source has the value, it is held against its rivals, the figures of other values that the
words name better; only words that the one has and the other has not decide. What no figure has may
follow from the source by arithmetic that the summary itself lays open.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal
from operator import attrgetter
from typing import Final

from summarizer.figures.candidates import POINTS_IN_TIME, Candidates
from summarizer.figures.contexts import Context, read_context
from summarizer.figures.derivations import Claim
from summarizer.figures.english_matching import EnglishSource, is_english
from summarizer.figures.figure import Figure
from summarizer.figures.judging import (
    Match,
    describes_other,
    is_rounding,
    judge_sense,
    make_verdict,
    same_dates,
    same_direction,
)
from summarizer.figures.rivals import Search
from summarizer.figures.sizes import (
    Quantity,
    is_scaled,
    measure,
    rounding_step,
    same_dimension,
)
from summarizer.schemas.terms import Bound, VerdictName

_SCALED_KINDS: Final = frozenset({"money", "count", "measure"})
_POWERS: Final = (-8, -4, -3, 3, 4, 8)
TELLING_DIGITS, TELLING_PAIRS = 2, 2
"""Digits that a number needs to be known again in another scale, and pairs around it."""

VOTERS: Final = 8
"""Figures of a statement, before and after one, that are asked where their values stand."""

LOOSE: Final = Decimal("0.5")
"""How far off, as a share of it, a figure is looked for that a loose one may describe: 2万多人."""

ABOUT_THE_SAME: Final = 3
"""Shared pairs from which two figures are taken to be about the same thing."""


class Matcher:
    """Holds figures of any text against the figures of one source."""

    def __init__(self, plain: str, figures: Sequence[Figure]) -> None:
        self._plain = plain
        self._source = Candidates(plain, figures)
        self.figures = self._source.figures
        self._english: EnglishSource | None = None

    def match(
        self,
        plain: str,
        figure: Figure,
        beside: Sequence[Figure] = (),
        around: Sequence[Figure] = (),
    ) -> Match:
        """Find what ``figure``, a figure of the text ``plain``, stands for in the source.

        ``beside`` are the figures of its statement: where their values stand, its own is looked
        for first. ``around`` are those of its text: a total may have its parts among them.
        """
        if not figure.masked and is_english(plain, figure):
            return self._match_english(plain, figure, beside)
        if figure.kind in POINTS_IN_TIME:
            return self._match_date(figure)
        wanted = measure(figure)
        context = read_context(plain, figure)
        near = self._source.near(context)
        if figure.masked or wanted is None:
            return self._match_masked(self._source.hidden(figure.unit, near, context))
        others = _others(figure, beside)
        search = Search(
            self._source,
            Claim(plain, figure, wanted, others, _others(figure, around)),
            context,
            near,
        )
        same = self._same(plain, figure, wanted, near, context)
        index = search.closest(same) if same else None
        rival = search.rival(index, same) if index is not None else None
        if index is not None and rival is None and search.fits(index):
            return self._judge(plain, figure, index, named=not search.is_named_elsewhere(index))
        found = search.derived_openly(rival) or (
            search.derived_loosely() if rival is None else None
        )
        if found is not None:
            return Match("derived", (), found.source, found.expression)
        scaled = self._scaled(figure, wanted, near, context) if index is None else None
        if scaled is not None:
            return self._mismatch(plain, figure, wanted, scaled)
        best = rival if rival is not None else search.best()
        if best is not None and (rival is not None or search.home(best) >= ABOUT_THE_SAME):
            return self._mismatch(plain, figure, wanted, best)
        if index is not None:
            return Match("label_mismatch", ("label_mismatch",), self.figures[index])
        return Match("unsupported", ("value_mismatch",), None)

    def _match_english(self, plain: str, figure: Figure, beside: Sequence[Figure]) -> Match:
        """Match a figure of an English text by the rules of English."""
        if self._english is None:
            self._english = EnglishSource(self._plain, self.figures)
        points = figure.kind in POINTS_IN_TIME
        others = beside if points else _others(figure, beside)
        answer = self._english.match(plain, figure, others)
        if answer.index is None:
            return Match("unsupported", answer.issues, None)
        found = self.figures[answer.index]
        if answer.derivation:
            return Match("derived", (), found, answer.derivation)
        return make_verdict(answer.issues, found)

    def compare(self, plain: str, figure: Figure, index: int) -> Match:
        """Hold ``figure`` against the one figure of the source that it must be."""
        other = self.figures[index]
        if figure.kind in POINTS_IN_TIME or other.kind in POINTS_IN_TIME:
            same = figure.kind == other.kind and same_dates(figure, other)
            return (
                Match("supported", (), other) if same else make_verdict(["value_mismatch"], other)
            )
        if figure.masked or other.masked:
            return Match("supported" if figure.masked == other.masked else "unsupported", (), other)
        wanted = measure(figure)
        if wanted is None or not (
            self._has_size(wanted, index)
            or is_rounding(plain, figure, other)
            or describes_other(figure, other)
        ):
            return self._mismatch(plain, figure, wanted, index)
        return self._judge(plain, figure, index, named=True)

    def is_at_home(
        self, plain: str, figure: Figure, beside: Sequence[Figure], places: Collection[int]
    ) -> bool:
        """Say whether a figure is right where its statement's other figures stand.

        They must not stand at ``places``, whose words are the same but not the number.
        """
        match = self.match(plain, figure, beside)
        if match.verdict != "supported" or match.source is None:
            return False
        votes = self._source.votes(_others(figure, beside))
        index = self._source.index_of(match.source)
        here = votes[self._source.passage_of(index)]
        return here > max(votes[self._source.passage_of(place)] for place in places)

    def _has_size(self, wanted: Quantity, index: int) -> bool:
        size = self._source.size(index)
        return (
            size is not None
            and (size.low, size.high) == (wanted.low, wanted.high)
            and same_dimension(wanted, size)
        )

    def _same(
        self,
        plain: str,
        figure: Figure,
        wanted: Quantity,
        near: dict[int, int],
        context: Context,
    ) -> dict[int, int]:
        """Return the figures of the same value, as it is, rounded or described, with likeness."""
        found = self._source.of_size(wanted, near, context)
        same = {i: score for i, score in found.items() if self._is_comparable(wanted, i)}
        step = rounding_step(plain, figure)
        loose = figure.bound not in {"exact", "range"} or figure.unit_text == "成"
        if wanted.low != wanted.high or not wanted.low or (step is None and not loose):
            return same
        reach = step / abs(figure.value) if step is not None and figure.value else Decimal(0)
        close = self._source.within(wanted, max(reach, LOOSE if loose else reach), near, context)
        for index, score in close.items():
            other = self.figures[index]
            if is_rounding(plain, figure, other) or describes_other(figure, other):
                same[index] = score
        return same

    def _scaled(
        self, figure: Figure, wanted: Quantity, near: dict[int, int], context: Context
    ) -> int | None:
        """Return the figure with the same digits in another scale, such as 430万元 for 430亿元."""
        if figure.kind not in _SCALED_KINDS or not figure.value or wanted.low != wanted.high:
            return None
        if len(figure.value.normalize().as_tuple().digits) < TELLING_DIGITS:
            return None
        alike: dict[int, int] = {}
        for power in _POWERS:
            size = wanted.low.scaleb(power)
            alike |= self._source.of_size(replace(wanted, low=size, high=size), near, context)
        alike = {
            i: score
            for i, score in alike.items()
            if score >= TELLING_PAIRS and self._is_comparable(wanted, i)
        }
        return max(alike, key=lambda i: (alike[i], -i), default=None)

    def _is_comparable(self, wanted: Quantity, index: int) -> bool:
        size = self._source.size(index)
        return size is not None and same_dimension(wanted, size)

    def _judge(self, plain: str, figure: Figure, index: int, *, named: bool) -> Match:
        """Compare direction, bound, label and period of two figures of one value."""
        other = self.figures[index]
        issues = judge_sense(plain, figure, self._plain, other)
        if "bound_mismatch" in issues and figure.bound == self._list_bound(index):
            issues.remove("bound_mismatch")
        return make_verdict(issues if named else [*issues, "label_mismatch"], other)

    def _list_bound(self, index: int) -> Bound:
        """Return the bound of the list that a figure is in: ``分别突破500亿元、90亿元``."""
        first = index - self._source.key(index).position
        alike = first >= 0 and self.figures[first].unit == self.figures[index].unit
        return self.figures[first if alike else index].bound

    def _mismatch(self, plain: str, figure: Figure, wanted: Quantity | None, index: int) -> Match:
        """Say in what the figure differs from the one that is about the same thing."""
        other, quantity = self.figures[index], self._source.size(index)
        if wanted is None or quantity is None or other.masked:
            return Match("unsupported", ("value_mismatch",), other)
        issues: list[VerdictName] = []
        if figure.kind == other.kind == "multiple" and figure.value == other.value:
            issues.append("direction_mismatch")  # 增长到2.4倍 for 增长2.4倍
        elif not same_dimension(wanted, quantity):
            issues.append("unit_mismatch")  # and the numbers are compared as they are written
            wanted = replace(wanted, low=_low(figure), high=_high(figure))
            quantity = replace(quantity, low=_low(other), high=_high(other))
        if (wanted.low, wanted.high) != (quantity.low, quantity.high):
            issues.append("scale_mismatch" if is_scaled(wanted, quantity) else "value_mismatch")
        if not same_direction(plain, figure, self._plain, other):
            issues.append("direction_mismatch")
        return make_verdict(issues or ["value_mismatch"], other)

    def _match_masked(self, hidden: dict[int, int]) -> Match:
        """A hidden number can only be compared by its unit."""
        if not hidden:
            return Match("unsupported", (), None)
        return Match("supported", (), self.figures[max(hidden, key=lambda i: (hidden[i], -i))])

    def _match_date(self, figure: Figure) -> Match:
        """A date is supported by the same date, or one that says more or less of it."""
        for index in self._source.dates(figure.iso or ""):
            if self.figures[index].kind == figure.kind:
                return Match("supported", (), self.figures[index])
        return Match("unsupported", ("value_mismatch",), None)


def _others(figure: Figure, beside: Sequence[Figure]) -> list[Figure]:
    """Return the figures of a statement around one of them, dates left out."""
    at = bisect_left(beside, figure.start, key=attrgetter("start"))
    around = beside[max(0, at - VOTERS) : at + 1 + VOTERS]
    return [one for one in around if one != figure and one.kind not in POINTS_IN_TIME]


def _low(figure: Figure) -> Decimal:
    return figure.value or figure.low or Decimal(0)


def _high(figure: Figure) -> Decimal:
    return figure.value or figure.high or Decimal(0)


__all__ = ["Match", "Matcher"]
