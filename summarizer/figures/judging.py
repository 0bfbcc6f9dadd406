"""Judging: in what two figures of one value differ: direction, bound, period."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from summarizer.figures.approximation import describes
from summarizer.figures.figure import Figure
from summarizer.figures.periods import same_time
from summarizer.figures.sizes import is_rounded, measure
from summarizer.reading.searching import find_last
from summarizer.schemas.terms import Bound, VerdictName

ORDER: Final[tuple[VerdictName, ...]] = (
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
    r"(?:[0-9]{4}年[的末底]?)?[约近超过]{0,3}$"
)
_NEW: Final = re.compile(r"(?:新增|净增|增设|新添|新建|新设)[^,。;:!?\n]*$")
"""``新增学位2800个`` may be told as a rise, but not as a fall."""

_PACE: Final = re.compile(r"(?:增速|增幅|增长率|增长速度|[涨升降跌]幅)[^。;\n]*$")
"""``增速比上年快2个百分点,达到12.6%``: what is reached is a rise, not a level."""

MONTH_REACH: Final = 60
_MONTH: Final = re.compile(r"(?<![0-9.])(1[0-2]|[1-9])月(?![内后前龄])")
_STOP: Final = re.compile(r"[。!?;\n]")

TENTH: Final = 2
"""Percentage points by which ``七成`` may be off."""

_ABOVE: Final[frozenset[Bound]] = frozenset({"over", "at_least"})
_BELOW: Final[frozenset[Bound]] = frozenset({"under", "at_most"})


@dataclass(frozen=True, slots=True)
class Match:
    """A figure's verdict, every issue, the source figure it stands for and how it follows."""

    verdict: VerdictName
    issues: tuple[VerdictName, ...]
    source: Figure | None
    derivation: str = ""


def make_verdict(issues: Sequence[VerdictName], source: Figure) -> Match:
    """Return the match whose verdict is the first of its issues in the contract's order."""
    ordered = tuple(name for name in ORDER if name in issues)
    return Match(ordered[0] if ordered else "supported", ordered, source)


def same_bound(claimed: Bound, stated: Bound) -> bool:
    """Say whether a bound keeps what the source says: 近 is not 超; exact may become about."""
    if claimed == stated:
        return True
    if (claimed in _ABOVE and stated in _ABOVE) or (claimed in _BELOW and stated in _BELOW):
        return True
    return claimed == "about" and stated in {"exact", "nearly"}


def same_direction(plain: str, figure: Figure, source_plain: str, source: Figure) -> bool:
    """Say whether both are a rise, a fall or a level; one in brackets repeats the one before."""
    if figure.direction == source.direction:
        return True
    if "none" not in {figure.direction, source.direction}:
        return False
    if figure.kind == "multiple":
        return False
    if figure.direction == "down" and _NEW.search(
        source_plain, max(0, source.start - 16), source.start
    ):
        return False
    text, level = (plain, figure) if figure.direction == "none" else (source_plain, source)
    if level.kind == "percent" and _PACE.search(text, max(0, level.start - 40), level.start):
        return True
    return _LEVEL.search(text, max(0, level.start - 16), level.start) is None


def _same_period(figure: Figure, source: Figure) -> bool:
    """Say whether the periods agree, as far as both are known by year or month."""
    if figure.period is None or source.period is None:
        return True
    one, other = figure.period.finish, source.period.finish
    return one is None or other is None or "/" in one + other or _same_date(one, other)


def has_base(plain: str, figure: Figure) -> bool:
    """Say whether the last year before a figure is one that it is compared against."""
    return _BASE.search(plain, max(0, figure.start - 40), figure.start) is not None


def same_dates(figure: Figure, other: Figure) -> bool:
    """Say whether two dates agree, or are both hidden."""
    if figure.iso and other.iso:
        return _same_date(figure.iso, other.iso)
    return figure.masked and other.masked


_BASE: Final = re.compile(
    r"(?:[比较从由自]|(?:than|from|since) )(?:in )?"
    r"(?:(?:19|20)[0-9]{2}|[一二][一二三四五六七八九〇零]{3}年)"
    r"(?![^。;\n]*(?:(?:19|20)[0-9]{2}|[一二][一二三四五六七八九〇零]{3}年))"
)


def _same_date(one: str, other: str) -> bool:
    """Say whether two dates agree in the year, the month and the day that both name."""
    if one == other:
        return True
    if "/" in one or "/" in other:
        return False
    mine, theirs = _PARTS.fullmatch(one), _PARTS.fullmatch(other)
    if mine is None or theirs is None:
        return False
    pairs = zip(mine.groups(), theirs.groups(), strict=True)
    return all(a == b for a, b in pairs if a and b)


_PARTS: Final = re.compile(r"([0-9]{4})?(?:-*([0-9]{2}))?(?:-([0-9]{2}))?")
"""``2021-02-24``, ``2021``, and with the year left open ``--02`` and ``--02-24``."""


def judge_sense(plain: str, figure: Figure, source_plain: str, source: Figure) -> list[VerdictName]:
    """Return in what a figure differs from the source figure of its value, label apart."""
    issues: list[VerdictName] = []
    if not same_direction(plain, figure, source_plain, source):
        issues.append("direction_mismatch")
    if not same_bound(figure.bound, source.bound) and not describes_other(figure, source):
        issues.append("bound_mismatch")
    based = has_base(plain, figure) or has_base(source_plain, source)
    if not (based or _same_period(figure, source)) or not (
        same_time(plain, figure, source_plain, source)
        and _same_months(_months(plain, figure), _months(source_plain, source))
    ):
        issues.append("period_mismatch")
    return issues


def _months(plain: str, figure: Figure) -> frozenset[str]:
    """Return the months that the sentence so far names: of a masked year, they are all it says."""
    floor = max(0, figure.start - MONTH_REACH)
    stop = find_last(_STOP, plain, floor, figure.start)
    return frozenset(_MONTH.findall(plain, stop.end() if stop else floor, figure.start))


def _same_months(claimed: frozenset[str], stated: frozenset[str]) -> bool:
    return not claimed or not stated or not claimed.isdisjoint(stated)


def describes_other(figure: Figure, source: Figure) -> bool:
    """Say whether a loose figure truly describes the other value that the source has."""
    stated = in_unit_of(figure, source)
    if stated is None or source.bound not in {"exact", "about"}:
        return False
    claimed = figure.value
    if claimed is None:  # 不到三分之一
        size = measure(figure)
        claimed = size.low if size is not None and size.low == size.high else None
    return claimed is not None and stated != claimed and describes(claimed, figure.bound, stated)


def is_rounding(plain: str, figure: Figure, source: Figure) -> bool:
    """Say whether a figure is the source figure rounded to its digits, in its own unit."""
    stated = in_unit_of(figure, source)
    if stated is None:
        return False
    if (
        figure.unit_text == "成"
        and figure.kind == "percent"
        and figure.bound == "exact"
        and figure.value is not None
    ):
        return abs(stated - figure.value) <= TENTH
    return is_rounded(plain, figure, source._replace(value=stated, unit=figure.unit))


def in_unit_of(figure: Figure, source: Figure) -> Decimal | None:
    """Return the source's value in the unit of ``figure``; None where it has none.

    A fraction is taken as a share of one, a growth by 1.67倍 as one of 167%.
    """
    if figure.unit == source.unit and figure.value is not None:
        return source.value
    claimed, stated = measure(figure), measure(source)
    if claimed is None or stated is None or claimed.dimension != stated.dimension:
        return None
    if stated.low != stated.high or not claimed.low:
        return None
    return stated.low if figure.value is None else stated.low * figure.value / claimed.low
