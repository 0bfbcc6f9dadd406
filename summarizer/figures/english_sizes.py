"""Sizes of English figures: when two of them state one quantity, rounded or in other units."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from summarizer.figures.endings import words
from summarizer.figures.english_numerals import LARGE
from summarizer.figures.english_units import DIMENSIONS
from summarizer.figures.english_words import Around, stem
from summarizer.figures.figure import Figure
from summarizer.figures.units import SCALES

_DAYS: Final = {"months": Decimal("30.4375"), "time": Decimal(1) / 86_400}
"""How many days the units are in which the dimensions of times count: months, seconds."""
_SMALL: Final = 12
_SCALE: Final = re.compile(
    r"(?P<digits>[0-9][0-9,]*(?:\.[0-9]+)?)[ \n-]?(?P<scale>thousand|million|billion"
    r"|trillion|k|m|mn|bn|b|tn|hundred)?\b",
    re.I,
)
_SUFFIX: Final = {"k": 3, "m": 6, "mn": 6, "bn": 9, "b": 9, "tn": 12, "hundred": 2}
_ABOUT_SHARE: Final = Decimal("0.1")
_FAR_UNDER: Final = Decimal("0.25")
_LOWEST: Final = frozenset(
    stem(word)
    for word in words("lower lowest minimum bottom least cheapest smallest youngest fewest")
)
_HIGHEST: Final = frozenset(
    stem(word)
    for word in words("upper top maximum highest limit most dearest largest oldest biggest")
)
"""Words that say which end of a range is meant."""

_ROUND_TIMES: Final = frozenset({"世纪", "十年"})
"""``Half a century`` is about fifty years."""

_LARGE: Final = 10_000
_CALENDAR: Final = Decimal("0.02")
"""How far months and years differ from one another in days, as a share."""

_COARSER: Final = {
    ("个月", "周"): Decimal("0.09"),
    ("个月", "天"): Decimal("0.09"),
    ("小时", "分钟"): Decimal("0.06"),
    ("分钟", "秒"): Decimal("0.06"),
    ("年", "个月"): Decimal("0.06"),
}
"""How loosely a time is told in a coarser unit, as a share: eight weeks are two months."""

_SAME: Final = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class Size:
    """A figure's size in the base unit of its dimension; ``slack`` is what rounding leaves open."""

    dimension: str
    low: Decimal
    high: Decimal
    slack: Decimal
    bound: str
    unit: str = ""

    @property
    def is_exact(self) -> bool:
        """Say whether it is one value."""
        return self.low == self.high

    @property
    def is_small(self) -> bool:
        """Say whether the number has so few digits that it may stand for many things."""
        return self.high < 100

    @property
    def is_small_count(self) -> bool:
        """Say whether it counts a few things: any two numbers come to it."""
        return self.dimension in {"count", "age"} and self.high <= _SMALL


def english_size(plain: str, figure: Figure) -> Size | None:
    """Return the size of a figure; None for dates and for what has no number."""
    low = figure.value if figure.value is not None else figure.low
    high = figure.value if figure.value is not None else figure.high
    if figure.iso is not None or figure.masked:
        return None
    if figure.kind == "ratio" and figure.fraction:
        above, mark, below = figure.fraction.partition("/")
        if not mark:
            value = Decimal(0)
            for part in figure.fraction.split(":"):
                value = value * 1000 + Decimal(part)
            return Size("score", value, value, Decimal(0), "exact")
        if not Decimal(below):
            return None
        low = high = Decimal(above) / Decimal(below)
        return Size("share", low, high, Decimal("0.02"), figure.bound)
    if low is None or high is None:
        return None
    if figure.kind == "ordinal":
        return Size("ordinal", low, high, Decimal(0), "exact")
    dimension, factor = _dimension(figure)
    slack = _slack(plain, figure) * factor
    if figure.unit in _ROUND_TIMES:
        slack = low * factor * _ABOUT_SHARE
    return Size(dimension, low * factor, high * factor, slack, figure.bound, figure.unit)


def _dimension(figure: Figure) -> tuple[str, Decimal]:
    unit = figure.unit
    if unit == "岁":
        return "age", Decimal(1)
    if figure.kind == "count":
        if unit == "nights":
            return "time", Decimal(1)
        return ("times", Decimal(1)) if unit in {"times", "occasions"} else ("count", Decimal(1))
    if figure.kind == "percentage_point":
        return "points", Decimal("0.01") if unit == "基点" else Decimal(1)
    known = DIMENSIONS.get(unit)
    if known is None and unit in SCALES:
        known = SCALES[unit].dimension, SCALES[unit].factor
    if known is None:
        return ("unit " + unit), Decimal(1)
    dimension, factor = known
    days = _DAYS.get(dimension)
    return ("time", factor * days) if days is not None else (dimension, factor)


def _slack(plain: str, figure: Figure) -> Decimal:
    """Return half of the step that the written digits show: 50,000 for 1.5 million."""
    value = figure.value
    if value is None or not value:
        return Decimal(0)
    match = _SCALE.search(plain, figure.start, figure.end)
    if match is None:
        step = Decimal(1).scaleb(_zeros(value)) if value >= 1000 else Decimal(0)
        return min(step / 2, abs(value) / 10)
    decimals = len(match["digits"].partition(".")[2])
    scale = (match["scale"] or "").lower()
    power = _SUFFIX.get(scale) or (len(str(LARGE[scale])) - 1 if scale in LARGE else 0)
    if not power and not decimals:
        power = _zeros(value) if figure.bound != "exact" or value >= 1000 else 0
        if figure.bound == "exact" and value < _LARGE:
            return (
                Decimal(1).scaleb(power) / 2
                if power and power < 2
                else min(Decimal(1).scaleb(power) / 2 if power else Decimal(0), abs(value) / 50)
            )
    if decimals or power:
        return min(Decimal(1).scaleb(power - decimals) / 2, abs(value) / 10)
    return Decimal("0.5") if figure.kind in {"percent", "percentage_point"} else Decimal(0)


def _zeros(value: Decimal) -> int:
    digits = f"{int(abs(value))}"
    return len(digits) - len(digits.rstrip("0")) if value == int(value) else 0


def fits(claim: Size, source: Size, own: Around, other: Around) -> bool:
    """Say whether the source's size bears the claim out, as it is, rounded or within a bound."""
    if not _comparable(claim, source):
        return False
    if claim.dimension == "count" and claim.high <= _SMALL and not own.same_noun(other):
        shared = own.words.keys() & other.words.keys()
        if not shared:
            return False
    if _is_same(claim.low, source.low) and _is_same(claim.high, source.high):
        return True
    if not claim.is_exact:  # dozens, between 5 and 10
        return claim.bound == "about" and claim.low / 2 <= source.low <= claim.high
    if not source.is_exact:
        ends = (source.low, source.high)
        if source.bound == "about":
            return source.low <= claim.low <= source.high
        if claim.low not in ends:
            return False
        low, high = (
            not own.words.keys().isdisjoint(_LOWEST),
            not own.words.keys().isdisjoint(_HIGHEST),
        )
        if claim.low == source.low:
            return claim.bound in {"over", "at_least", "about"} or low
        return claim.bound in {"under", "at_most", "nearly", "about"} or high
    distance = source.low - claim.low
    told_otherwise = claim.dimension == "time" and claim.unit != source.unit
    loose = _COARSER.get((claim.unit, source.unit), _CALENDAR)
    if told_otherwise and abs(distance) <= max(abs(claim.low) * loose, claim.slack):
        return True
    if claim.bound in {"over", "at_least"}:
        return 0 <= distance <= abs(claim.low) * _ABOUT_SHARE * 2
    if claim.bound in {"nearly", "under"}:
        least = _ABOUT_SHARE if claim.bound == "nearly" else _FAR_UNDER
        return -claim.slack / 4 <= -distance <= abs(claim.low) * least
    if claim.bound == "about":
        return abs(distance) <= max(claim.slack, abs(claim.low) * _ABOUT_SHARE / 2)
    return abs(distance) <= claim.slack and claim.slack > source.slack


def _is_same(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= abs(one) * _SAME


def _comparable(claim: Size, source: Size) -> bool:
    if claim.dimension == source.dimension:
        return True
    return {claim.dimension, source.dimension} == {"count", "times"}


def scale_apart(claim: Size, source: Size) -> bool:
    """Say whether two sizes differ by a power of ten of a thousand or more."""
    if not claim.low or not source.low or claim.dimension != source.dimension:
        return False
    ratio = max(claim.low, source.low) / min(claim.low, source.low)
    return ratio >= 10 and ratio == Decimal(1).scaleb(ratio.adjusted())
