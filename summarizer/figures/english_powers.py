"""English powers in digits: ``1e5``, ``2.5 x 10^6``, ``1.1^23``."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from typing import Final

_OF_TEN: Final = re.compile(
    r"(?<=[0-9])(?:[eE]|[ ]?[x×][ ]?10\^)(?P<power>[+-]?[0-9]{1,2})(?![0-9A-Za-z])"
)
_OF_NUMBER: Final = re.compile(r"(?<=[0-9])\^(?P<power>[+-]?[0-9]{1,2})(?![0-9A-Za-z.])")
_DIGITS: Final = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]+")
_PRECISION: Final = Context(prec=15)
"""As many digits as a double has."""


def read_power(plain: str, digits: str, end: int) -> tuple[Decimal, int] | None:
    """Return the value of a number to a power, and where it ends; ``digits`` stand before ``end``.

    >>> read_power("1.1^2 m", "1.1", 3)
    (Decimal('1.21'), 5)
    """
    if _DIGITS.fullmatch(digits) is None:
        return None
    base = Decimal(digits.replace(",", ""))
    match = _OF_TEN.match(plain, end)
    if match is not None:
        return _plainly(base * Decimal(10) ** int(match["power"])), match.end()
    match = _OF_NUMBER.match(plain, end)
    if match is None or not base:
        return None
    return _plainly(_PRECISION.power(base, int(match["power"]))), match.end()


def _plainly(value: Decimal) -> Decimal:
    """Write a value without an exponent, and without zeros behind a whole number."""
    whole = value.to_integral_value()
    return Decimal(f"{whole if whole == value else value:f}")
