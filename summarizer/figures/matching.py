"""Match a figure of one text to the figure of another that it stands for, and judge the match.

The same value elsewhere in the source is not support: what is counted must fit too. So the
candidates are first ranked by what they are about, then compared by value, scale, unit,
direction, bound and period.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from itertools import combinations
from typing import Final

from summarizer.figures.contexts import Context, likeness, read_context
from summarizer.figures.figure import Figure
from summarizer.figures.numerals import parse_numeral
from summarizer.figures.relation import HUNDRED, number_text, resolution
from summarizer.figures.units import INTERCHANGEABLE, SCALES
from summarizer.schemas.terms import Bound, VerdictName

FITTING: Final = 0.75
"""Share of the best likeness that a candidate of the same value must reach."""

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


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure's size in the base unit of its dimension; ``low`` and ``high`` differ in ranges."""

    dimension: str
    low: Decimal
    high: Decimal


class Candidates:
    """The figures of a source with their contexts and sizes, prepared once for many matches."""

    def __init__(self, plain: str, figures: Sequence[Figure]) -> None:
        self.plain = plain
        self.figures = [one for one in figures if one.use != "enumeration"]
        self.contexts = [read_context(plain, one) for one in self.figures]
        self.quantities = [measure(one) for one in self.figures]

    def match(self, plain: str, figure: Figure) -> Match:
        """Find what ``figure``, a figure of the text ``plain``, stands for in the source."""
        if figure.kind in {"date", "time"}:
            return self._match_date(figure)
        wanted = measure(figure)
        context = read_context(plain, figure)
        scores = [likeness(context, other) for other in self.contexts]
        if figure.masked or wanted is None:
            return self._match_masked(figure, scores)
        same = [
            index
            for index, quantity in enumerate(self.quantities)
            if quantity is not None and self._equal(plain, figure, wanted, index)
        ]
        best = self._best(figure, scores)
        if same:
            index = max(same, key=lambda i: (scores[i], self._agreement(figure, i)))
            top = scores[best] if best is not None else 0
            if scores[index] >= top * FITTING or not context.pairs:
                return self._judge(plain, figure, context, index, scores[index])
        derived = self._derive(plain, figure, wanted, scores)
        if derived is not None:
            return derived
        if best is not None and scores[best] >= ABOUT_THE_SAME:
            return self._mismatch(plain, figure, wanted, best)
        if same:
            index = max(same, key=lambda i: scores[i])
            return Match("label_mismatch", ("label_mismatch",), self.figures[index])
        return Match("unsupported", ("value_mismatch",), None)

    def _best(self, figure: Figure, scores: Sequence[int]) -> int | None:
        """Return the candidate most like ``figure`` in what it is about and how it is measured."""
        comparable = [
            index
            for index, other in enumerate(self.figures)
            if other.kind not in {"date", "time"} and other.direction == figure.direction
        ] or [i for i, other in enumerate(self.figures) if other.kind not in {"date", "time"}]
        if not comparable:
            return None
        return max(
            comparable,
            key=lambda i: (
                scores[i] + 2 * (self.figures[i].unit == figure.unit),
                self.figures[i].kind == figure.kind,
                -i,
            ),
        )

    def _equal(self, plain: str, figure: Figure, wanted: Quantity, index: int) -> bool:
        """Say whether the candidate has the value, as it is or correctly rounded."""
        quantity = self.quantities[index]
        if quantity is None or not _same_dimension(wanted, quantity):
            return False
        if wanted.low == quantity.low and wanted.high == quantity.high:
            return True
        return is_rounded(plain, figure, self.figures[index])

    def _agreement(self, figure: Figure, index: int) -> int:
        other = self.figures[index]
        return (other.direction == figure.direction) + (other.bound == figure.bound)

    def _judge(self, plain: str, figure: Figure, context: Context, index: int, score: int) -> Match:
        """Compare direction, bound, label and period of two figures of one value."""
        other = self.figures[index]
        issues: list[VerdictName] = []
        if not _same_direction(plain, figure, self.plain, other):
            issues.append("direction_mismatch")
        if not same_bound(figure.bound, other.bound):
            issues.append("bound_mismatch")
        if context.core and self.contexts[index].pairs and not score:
            issues.append("label_mismatch")
        if not _same_period(figure, other):
            issues.append("period_mismatch")
        return _verdict(issues, other)

    def _mismatch(self, plain: str, figure: Figure, wanted: Quantity, index: int) -> Match:
        """Say in what the figure differs from the one that is about the same thing."""
        other, quantity = self.figures[index], self.quantities[index]
        if quantity is None or other.masked:
            return Match("unsupported", ("value_mismatch",), other)
        issues: list[VerdictName] = []
        if wanted.low != quantity.low or wanted.high != quantity.high:
            issues.append("scale_mismatch" if _is_scaled(wanted, quantity) else "value_mismatch")
        if not _same_dimension(wanted, quantity):
            issues.append("unit_mismatch")
        if not _same_direction(plain, figure, self.plain, other):
            issues.append("direction_mismatch")
        return _verdict(issues or ["value_mismatch"], other)

    def _match_masked(self, figure: Figure, scores: Sequence[int]) -> Match:
        """A hidden number can only be compared by its unit."""
        hidden = [
            index
            for index, other in enumerate(self.figures)
            if other.masked and other.unit == figure.unit
        ]
        if not hidden:
            return Match("unsupported", (), None)
        return Match("supported", (), self.figures[max(hidden, key=lambda i: scores[i])])

    def _match_date(self, figure: Figure) -> Match:
        """A date is supported by the same date, or one that says more or less of it."""
        nearest: Figure | None = None
        for other in self.figures:
            if other.kind != figure.kind:
                continue
            if figure.masked and other.masked:
                return Match("supported", (), other)
            if figure.iso and other.iso:
                if _same_date(figure.iso, other.iso):
                    return Match("supported", (), other)
                nearest = nearest or other
        return Match("unsupported", ("value_mismatch",), None)

    def _derive(
        self, plain: str, figure: Figure, wanted: Quantity, scores: Sequence[int]
    ) -> Match | None:
        """Find a sum, a difference or a share of source figures that comes to the value.

        Only where the text says that it reckoned: among enough figures, some two always fit.
        """
        around = plain[max(0, figure.start - CUE_REACH) : figure.end + CUE_REACH // 2]
        cue = _SHARED if figure.kind == "percent" else _ADDED
        if figure.value is None or figure.bound == "range" or not cue.search(around):
            return None
        ranked = sorted(range(len(scores)), key=lambda i: -scores[i])
        near = [i for i in ranked if scores[i] > 0 and self.figures[i].value is not None]
        for first, second in combinations(sorted(near[:ADDENDS]), 2):
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
        quantity = self.quantities[first]
        if quantity is None or not _same_dimension(wanted, quantity):
            return None
        for sign, result in (("＋", one.value + other.value), ("－", larger.value - smaller.value)):
            if result == figure.value and result:
                terms = f"{number_text(larger.value)}{sign}{number_text(smaller.value)}"
                return Match("derived", (), one, f"{terms}＝{number_text(result)}")
        return None


def _quotient(part: Decimal, whole: Decimal, share: Decimal) -> str:
    return f"{number_text(part)}÷{number_text(whole)}＝{share:.2f}%"


def _verdict(issues: Sequence[VerdictName], source: Figure) -> Match:
    ordered = tuple(name for name in _ORDER if name in issues)
    return Match(ordered[0] if ordered else "supported", ordered, source)


def measure(figure: Figure) -> Quantity | None:
    """Return the size of a figure in the base unit of its dimension; None where there is no number.

    Percent, 成 and fractions are shares of one, so that 50%, 五成 and 二分之一 are the same.
    """
    if figure.kind == "ratio" and figure.fraction and "/" in figure.fraction:
        above, _, below = figure.fraction.partition("/")
        top, bottom = parse_numeral(above), parse_numeral(below)
        if top is None or not bottom:
            return None
        share = (top / bottom).quantize(Decimal("0.000001"))
        return Quantity("share", share, share)
    if figure.kind == "ratio" and figure.fraction:
        return Quantity(f"ratio {figure.fraction}", Decimal(1), Decimal(1))
    low = figure.value if figure.value is not None else figure.low
    high = figure.value if figure.value is not None else figure.high
    if low is None or high is None or figure.masked:
        return None
    scale = SCALES.get(figure.unit)
    if scale is not None:
        return Quantity(scale.dimension, low * scale.factor, high * scale.factor)
    return Quantity(f"unit {figure.unit}", low, high)


def _same_dimension(one: Quantity, other: Quantity) -> bool:
    if one.dimension == other.dimension:
        return True
    pair = {one.dimension.removeprefix("unit "), other.dimension.removeprefix("unit ")}
    return "" in pair or any(pair <= group for group in INTERCHANGEABLE)


def is_rounded(plain: str, figure: Figure, source: Figure) -> bool:
    """Say whether a figure is the source figure rounded (or cut) to the digits it shows."""
    if figure.value is None or source.value is None or figure.unit != source.unit:
        return False
    step = resolution(plain, figure)
    if not step and figure.bound not in {"about", "nearly", "over"}:
        return False
    if not step:
        digits = str(int(figure.value)) if figure.value == int(figure.value) else ""
        step = Decimal(1).scaleb(len(digits) - len(digits.rstrip("0")))
    if abs(source.value) < step or step <= 0 or step > abs(figure.value) / 5:
        return False
    return figure.value in {
        (source.value / step).quantize(Decimal(1), mode) * step
        for mode in (ROUND_HALF_UP, ROUND_DOWN)
    }


def rounds_to(value: Decimal, stated: Decimal) -> bool:
    """Say whether ``value`` rounded or cut to the digits of ``stated`` is ``stated``."""
    step = Decimal(1).scaleb(int(stated.as_tuple().exponent)) if stated % 1 else Decimal(1)
    return stated in {value.quantize(step, mode) for mode in (ROUND_HALF_UP, ROUND_DOWN)}


def _is_scaled(one: Quantity, other: Quantity) -> bool:
    """Say whether two sizes differ by a power of ten alone (万 for 亿)."""
    if not one.low or not other.low:
        return False
    ratio = max(one.low, other.low) / min(one.low, other.low)
    return ratio >= 10 and ratio in _POWERS


_POWERS: Final = frozenset(Decimal(10) ** power for power in range(1, 13))


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


def _same_date(one: str, other: str) -> bool:
    """Say whether one date is the other or a part of it: 2021-02 and 2021-02-24."""
    if one == other:
        return True
    if "/" in one or "/" in other:
        return False
    return one.startswith(other + "-") or other.startswith(one + "-")
