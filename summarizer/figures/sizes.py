"""Sizes: when two figures state one quantity, whatever the notation, unit and rounding."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import Final

from summarizer.figures.figure import Figure
from summarizer.figures.numerals import parse_numeral
from summarizer.figures.relation import resolution
from summarizer.figures.units import INTERCHANGEABLE, SCALES


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure's size in the base unit of its dimension; ``low`` and ``high`` differ in ranges."""

    dimension: str
    low: Decimal
    high: Decimal


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
    if figure.kind == "multiple":
        return Quantity("share", low, high)  # 增长1.67倍 is 增长167%, 为计划的1.5倍 is 占150%
    unit = figure.unit.removesuffix("/年")  # 产能600万吨/年 is told as 600万吨
    unit, slash, rate = unit.partition("/")
    if rate not in _RATES:
        unit, slash, rate = unit + slash + rate, "", ""
    scale = SCALES.get(unit)
    if scale is not None:
        return Quantity(scale.dimension + slash + rate, low * scale.factor, high * scale.factor)
    return Quantity(f"unit {unit}{slash}{rate}", low, high)


_RATES: Final = frozenset({"天", "月", "个月"})
"""Times that a rate is told by: ``20万吨/日`` is also 每天20万吨."""


def same_dimension(one: Quantity, other: Quantity) -> bool:
    """Say whether two sizes can be compared; a missing unit fits every one."""
    if one.dimension == other.dimension:
        return True
    pair = {one.dimension.removeprefix("unit "), other.dimension.removeprefix("unit ")}
    if "/" in one.dimension + other.dimension:
        bare = {
            name.partition("/")[0] if name.partition("/")[2] in _RATES else name for name in pair
        }
        return len(bare) == 1 and bool(bare & pair)
    return "" in pair or any(pair <= group for group in INTERCHANGEABLE)


def is_rounded(plain: str, figure: Figure, source: Figure) -> bool:
    """Say whether a figure is the source figure rounded (or cut) to the digits it shows."""
    step = rounding_step(plain, figure)
    if figure.value is None or source.value is None or figure.unit != source.unit:
        return False
    if step is None or abs(source.value) < step:
        return False
    return figure.value in {
        (source.value / step).quantize(Decimal(1), mode) * step
        for mode in (ROUND_HALF_UP, ROUND_DOWN)
    }


def rounding_step(plain: str, figure: Figure) -> Decimal | None:
    """Return the step that a figure may have been rounded to; None where it shows no rounding."""
    if figure.value is None:
        return None
    step = resolution(plain, figure)
    if not step and figure.bound not in {"about", "nearly", "over"}:
        return None
    if not step:
        digits = str(int(figure.value)) if figure.value == int(figure.value) else ""
        step = Decimal(1).scaleb(len(digits) - len(digits.rstrip("0")))
    return step if 0 < step <= abs(figure.value) / 5 else None


def rounds_to(value: Decimal, stated: Decimal) -> bool:
    """Say whether ``value`` rounded or cut to the digits of ``stated`` is ``stated``."""
    step = Decimal(1).scaleb(int(stated.as_tuple().exponent)) if stated % 1 else Decimal(1)
    return stated in {value.quantize(step, mode) for mode in (ROUND_HALF_UP, ROUND_DOWN)}


def is_scaled(one: Quantity, other: Quantity) -> bool:
    """Say whether two sizes differ by a power of ten alone (万 for 亿)."""
    if not one.low or not other.low:
        return False
    ratio = max(one.low, other.low) / min(one.low, other.low)
    return ratio >= 10 and ratio in _POWERS


_POWERS: Final = frozenset(Decimal(10) ** power for power in range(1, 13))
