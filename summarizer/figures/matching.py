"""Match a figure of one text to the figure of another that it stands for, and judge the match.

The same value elsewhere in the source is not support: what is counted must fit too. So the
candidates are first ranked by what they are about, then compared by value, scale, unit,
direction, bound and period.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from heapq import nlargest
from itertools import combinations
from typing import Final

from summarizer.figures.candidates import POINTS_IN_TIME, Candidates
from summarizer.figures.contexts import Context, read_context
from summarizer.figures.english_matching import EnglishSource, is_english, match_date
from summarizer.figures.figure import Figure
from summarizer.figures.keys import Key, read_key
from summarizer.figures.periods import same_time
from summarizer.figures.relation import HUNDRED, number_text
from summarizer.figures.sizes import (
    Quantity,
    is_rounded,
    is_scaled,
    measure,
    rounding_step,
    rounds_to,
    same_dimension,
)
from summarizer.schemas.terms import Bound, VerdictName

FITTING: Final = 0.75
"""Share of the best likeness that a candidate of the same value must reach."""

NAMED: Final = 0.25
"""The same for a candidate that bears the figure's label, letter by letter."""

ANSWERING: Final = 4
"""Pairs that it counts for if a candidate answers to the same key."""

ABOUT_THE_SAME: Final = 3
"""Shared pairs from which two figures are taken to be about the same thing."""

ADDENDS: Final = 8
"""Sums and differences are tried among this many of the best candidates."""

CUE_REACH: Final = 16
_ADDED: Final = re.compile(
    r"合计|总计|共计|一共|两项|相加|相差|差额|之差|其余|剩余|剩下|尚[有未]|未完成|total|remain"
)
_SHARED: Final = re.compile(r"占|比重|比例|率|share|rate")
"""Words by which a text says that a figure was worked out from others."""

_ORDER: Final[tuple[VerdictName, ...]] = (
    "value_mismatch",
    "scale_mismatch",
    "unit_mismatch",
    "direction_mismatch",
    "bound_mismatch",
    "label_mismatch",
    "period_mismatch",
)
_LEVEL: Final = re.compile(
    r"(?:增|升|提|长|高|加|扩|大|降|减|低|少|落|缩|压|调整|达)[^,。;、\n]{0,2}[到至为]"
    r"[约近超过]{0,3}$"
)
_ABOVE: Final[frozenset[Bound]] = frozenset({"over", "at_least"})
_BELOW: Final[frozenset[Bound]] = frozenset({"under", "at_most"})


@dataclass(frozen=True, slots=True)
class Match:
    """A figure's verdict, every issue, the source figure it stands for and how it follows."""

    verdict: VerdictName
    issues: tuple[VerdictName, ...]
    source: Figure | None
    derivation: str = ""


class Matcher:
    """Holds figures of any text against the figures of one source."""

    def __init__(self, plain: str, figures: Sequence[Figure]) -> None:
        self._plain = plain
        self._source = Candidates(plain, figures)
        self.figures = self._source.figures
        self._english: EnglishSource | None = None

    def match(self, plain: str, figure: Figure) -> Match:
        """Find what ``figure``, a figure of the text ``plain``, stands for in the source."""
        if not figure.masked and is_english(plain, figure):
            return self._match_english(plain, figure)
        if figure.kind in POINTS_IN_TIME:
            return self._match_date(figure)
        wanted = measure(figure)
        context = read_context(plain, figure)
        near = self._source.near(context)
        if figure.masked or wanted is None:
            return self._match_masked(self._source.hidden(figure.unit, near, context))
        same = self._same(plain, figure, wanted, near, context)
        best = self._best(figure, near)
        if same:
            key = read_key(plain, figure)
            index = self._closest(figure, key, same)
            rival = self._rival(key, near, same, index)
            if rival is not None:
                return self._mismatch(plain, figure, wanted, rival)
            top = near[best] if best is not None else 0
            named = key.label and self._source.key(index).label == key.label
            if same[index] >= top * (NAMED if named else FITTING) or not context.pairs:
                return self._judge(plain, figure, context, index, same[index])
        derived = self._derive(plain, figure, wanted, near)
        if derived is not None:
            return derived
        if best is not None and near[best] >= ABOUT_THE_SAME:
            return self._mismatch(plain, figure, wanted, best)
        if same:
            index = max(same, key=lambda i: (same[i], -i))
            return Match("label_mismatch", ("label_mismatch",), self.figures[index])
        return Match("unsupported", ("value_mismatch",), None)

    def _match_english(self, plain: str, figure: Figure) -> Match:
        """Match a figure of an English text by the rules of English."""
        if figure.kind in POINTS_IN_TIME:
            index = match_date(self.figures, figure)
            if index is None:
                return Match("unsupported", ("value_mismatch",), None)
            return Match("supported", (), self.figures[index])
        if self._english is None:
            self._english = EnglishSource(self._plain, self.figures)
        answer = self._english.match(plain, figure)
        if answer.index is None:
            return Match("unsupported", answer.issues, None)
        found = self.figures[answer.index]
        if answer.derivation:
            return Match("derived", (), found, answer.derivation)
        return _verdict(answer.issues, found)

    def compare(self, plain: str, figure: Figure, index: int) -> Match:
        """Hold ``figure`` against the one figure of the source that it must be."""
        other = self.figures[index]
        if figure.kind in POINTS_IN_TIME or other.kind in POINTS_IN_TIME:
            same = figure.kind == other.kind and _same_dates(figure, other)
            return Match("supported", (), other) if same else _verdict(["value_mismatch"], other)
        if figure.masked or other.masked:
            return Match("supported" if figure.masked == other.masked else "unsupported", (), other)
        wanted = measure(figure)
        if wanted is None or not (
            self._has_size(wanted, index) or is_rounded(plain, figure, other)
        ):
            return self._mismatch(plain, figure, wanted, index)
        context = read_context(plain, figure)
        return self._judge(plain, figure, context, index, 1)

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
        """Return the figures of the same value, as it is or correctly rounded, with likeness."""
        found = self._source.of_size(wanted, near, context)
        same = {i: score for i, score in found.items() if self._is_comparable(wanted, i)}
        step = rounding_step(plain, figure)
        if step is not None and figure.value is not None:
            value = abs(figure.value)
            rounded = self._source.within(figure.unit, value - step, value + step, near, context)
            for index, score in rounded.items():
                if is_rounded(plain, figure, self.figures[index]):
                    same[index] = score
        return same

    def _is_comparable(self, wanted: Quantity, index: int) -> bool:
        size = self._source.size(index)
        return size is not None and same_dimension(wanted, size)

    def _best(self, figure: Figure, near: dict[int, int]) -> int | None:
        """Return the candidate most like ``figure`` in what it is about and how it is measured."""
        figures = self.figures
        known = [i for i in near if figures[i].kind not in POINTS_IN_TIME]
        comparable = [i for i in known if figures[i].direction == figure.direction] or known
        return max(
            comparable,
            key=lambda i: (
                near[i] + 2 * (figures[i].unit == figure.unit),
                figures[i].kind == figure.kind,
                -i,
            ),
            default=None,
        )

    def _closest(self, figure: Figure, key: Key, same: dict[int, int]) -> int:
        """Return the figure of the same value that is most like ``figure`` in all else."""

        def agreement(index: int) -> tuple[int, int, int]:
            other = self.figures[index]
            alike = (other.direction == figure.direction) + (other.bound == figure.bound)
            answers = ANSWERING * (key.label != "" and self._source.key(index) == key)
            return same[index] + answers, alike, -index

        return max(same, key=agreement)

    def _rival(
        self, key: Key, near: dict[int, int], same: dict[int, int], index: int
    ) -> int | None:
        """Return the figure of another value that answers to the key, where ``index`` does not.

        Only among figures whose surroundings are no less alike: reports use one label often.
        """
        if not key.label or self._source.key(index) == key:
            return None
        rivals = [
            i for i in near
            if i not in same and near[i] >= same[index] and not self.figures[i].masked
            and self.figures[i].unit == key.unit and self._source.key(i) == key
        ]  # fmt: skip
        return max(rivals, key=lambda i: (near[i], -i), default=None)

    def _judge(self, plain: str, figure: Figure, context: Context, index: int, score: int) -> Match:
        """Compare direction, bound, label and period of two figures of one value."""
        other = self.figures[index]
        issues: list[VerdictName] = []
        if not _same_direction(plain, figure, self._plain, other):
            issues.append("direction_mismatch")
        if not same_bound(figure.bound, other.bound):
            issues.append("bound_mismatch")
        if context.core and self._source.context(index).pairs and not score:
            issues.append("label_mismatch")
        if not _same_period(figure, other) or not same_time(plain, figure, self._plain, other):
            issues.append("period_mismatch")
        return _verdict(issues, other)

    def _mismatch(self, plain: str, figure: Figure, wanted: Quantity | None, index: int) -> Match:
        """Say in what the figure differs from the one that is about the same thing."""
        other, quantity = self.figures[index], self._source.size(index)
        if wanted is None or quantity is None or other.masked:
            return Match("unsupported", ("value_mismatch",), other)
        issues: list[VerdictName] = []
        if not same_dimension(wanted, quantity):
            issues.append("unit_mismatch")  # and the numbers are compared as they are written
            wanted = replace(wanted, low=_low(figure), high=_high(figure))
            quantity = replace(quantity, low=_low(other), high=_high(other))
        if wanted.low != quantity.low or wanted.high != quantity.high:
            issues.append("scale_mismatch" if is_scaled(wanted, quantity) else "value_mismatch")
        if not _same_direction(plain, figure, self._plain, other):
            issues.append("direction_mismatch")
        return _verdict(issues or ["value_mismatch"], other)

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

    def _derive(
        self, plain: str, figure: Figure, wanted: Quantity, near: dict[int, int]
    ) -> Match | None:
        """Find a sum, a difference or a share of source figures that comes to the value.

        Only where the text says that it reckoned: among enough figures, some two always fit.
        """
        around = plain[max(0, figure.start - CUE_REACH) : figure.end + CUE_REACH // 2]
        cue = _SHARED if figure.kind == "percent" else _ADDED
        if figure.value is None or figure.bound == "range" or not cue.search(around):
            return None
        likely = [i for i in near if near[i] > 0 and self.figures[i].value is not None]
        likely = nlargest(ADDENDS, likely, key=lambda i: (near[i], -i))
        for first, second in combinations(sorted(likely), 2):
            found = self._combine(figure, wanted, first, second)
            if found is not None:
                return found
        return None

    def _combine(self, figure: Figure, wanted: Quantity, first: int, second: int) -> Match | None:
        one, other = self.figures[first], self.figures[second]
        if one.unit != other.unit or one.value is None or other.value is None:
            return None
        if one.kind not in {"count", "money", "measure", "percent"} or not one.unit:
            return None
        larger, smaller = (one, other) if one.value >= other.value else (other, one)
        if larger.value is None or smaller.value is None:
            return None
        if figure.kind == "percent":
            if one.kind == "percent" or not larger.value:
                return None
            share = smaller.value / larger.value * HUNDRED
            if figure.value is not None and rounds_to(share, figure.value):
                return Match("derived", (), one, _quotient(smaller.value, larger.value, share))
        if not self._is_comparable(wanted, first):
            return None
        for sign, result in (("＋", one.value + other.value), ("－", larger.value - smaller.value)):
            if result == figure.value and result:
                terms = f"{number_text(larger.value)}{sign}{number_text(smaller.value)}"
                return Match("derived", (), one, f"{terms}＝{number_text(result)}")
        return None


def _low(figure: Figure) -> Decimal:
    return figure.value or figure.low or Decimal(0)


def _high(figure: Figure) -> Decimal:
    return figure.value or figure.high or Decimal(0)


def _quotient(part: Decimal, whole: Decimal, share: Decimal) -> str:
    return f"{number_text(part)}÷{number_text(whole)}＝{share:.2f}%"


def _verdict(issues: Sequence[VerdictName], source: Figure) -> Match:
    ordered = tuple(name for name in _ORDER if name in issues)
    return Match(ordered[0] if ordered else "supported", ordered, source)


def same_bound(claimed: Bound, stated: Bound) -> bool:
    """Say whether a bound keeps what the source says: 近 is not 超; exact may become about."""
    if claimed == stated:
        return True
    if (claimed in _ABOVE and stated in _ABOVE) or (claimed in _BELOW and stated in _BELOW):
        return True
    return claimed == "about" and stated in {"exact", "nearly"}


def _same_direction(plain: str, figure: Figure, source_plain: str, source: Figure) -> bool:
    if figure.direction == source.direction:
        return True
    if "none" not in {figure.direction, source.direction}:
        return False
    if figure.kind == "multiple":
        return False
    text, level = (plain, figure) if figure.direction == "none" else (source_plain, source)
    return _LEVEL.search(text, max(0, level.start - 8), level.start) is None


def _same_period(figure: Figure, source: Figure) -> bool:
    """Say whether the periods agree, as far as both are known by year."""
    if figure.period is None or source.period is None:
        return True
    one, other = figure.period.finish, source.period.finish
    if one is None or other is None or one[:1] == "-" or other[:1] == "-":
        return True
    return _same_date(one, other)


def _same_dates(figure: Figure, other: Figure) -> bool:
    """Say whether two dates agree, or are both hidden."""
    if figure.iso and other.iso:
        return _same_date(figure.iso, other.iso)
    return figure.masked and other.masked


def _same_date(one: str, other: str) -> bool:
    """Say whether one date is the other or a part of it: 2021-02 and 2021-02-24."""
    if one == other:
        return True
    if "/" in one or "/" in other:
        return False
    return one.startswith(other + "-") or other.startswith(one + "-")
