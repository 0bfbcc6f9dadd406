"""Pieces the readers share: a value with its unit becomes a figure in the making."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from summarizer.figures.currencies import PARTS
from summarizer.figures.endings import words
from summarizer.figures.found import Found
from summarizer.figures.units import Unit, look_up
from summarizer.figures.word_heads import FREED
from summarizer.schemas.terms import Bound

TEN: Final = Decimal(10)
TENTHS: Final = frozenset({"成", "折"})
"""Units that count tenths: 七成 is 70%."""

HALF: Final = Decimal("0.5")
HALVES: Final = frozenset({"个半月", "个半小时"})
"""Units with half of themselves in their name."""

DOZEN: Final = "打"
_TWELVE: Final = Decimal(12)
_SPECIAL: Final = TENTHS | HALVES | frozenset(PARTS) | {DOZEN}


def usable_unit(plain: str, unit: str | None, end: int) -> Unit | None:
    """Return the unit, or None where it is only the head of another word (``3人民``)."""
    if not unit:
        return None
    known = look_up(unit)
    if known.blocked_after and plain[end : end + 1] in known.blocked_after:
        return known if end >= len(plain) or plain[end : end + 2] in FREED else None
    return known


def measured(start: int, end: int, value: Decimal, unit: Unit, bound: Bound = "exact") -> Found:
    """Build the figure for a value with its unit; 成 and 折 become percent."""
    if unit.written in _SPECIAL:
        value = _adjusted(value, unit.written)
    return Found(start, end, unit.kind, unit.canonical, unit.written, value, bound=bound)


def _adjusted(value: Decimal, unit: str) -> Decimal:
    """Turn tenths, halves, coins and dozens into what their canonical unit says."""
    if unit == DOZEN:
        return value * _TWELVE
    if unit in TENTHS:
        return value * TEN if value <= TEN else value  # 八五折 says 85 already
    return value + HALF if unit in HALVES else value * Decimal(words(PARTS[unit])[1])


def as_range(found: Found, low: Decimal, high: Decimal) -> Found:
    """Turn a figure into the range from ``low`` to ``high``, in the units as written."""
    times = TEN if found.unit_text in TENTHS else 1
    found.value, found.low, found.high, found.bound = None, low * times, high * times, "range"
    return found
