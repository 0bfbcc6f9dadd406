"""Approximation: when a loose or rounded figure truly describes an exact one.

``近七成`` is right for 68.6%, ``2万多人`` for 20651, ``九成以上`` for 92.2%, ``不到三分之一`` for
31.8%.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from summarizer.schemas.terms import Bound

NEAR: Final = Decimal("0.12")
"""How far below a round number what it stands for may lie, as a share of it."""

ABOUT: Final = Decimal("0.06")

FRACTION: Final = -5
"""A number with so many decimals is a fraction, such as a third, and rounder than it looks."""

_QUARTERS: Final = frozenset({Decimal("0.25"), Decimal("0.75")})
_ROUGHLY: Final = Decimal("0.1")
"""``逾四分之三`` is rounder than 0.75 looks."""

_ABOVE: Final = frozenset({"over", "at_least"})
_BELOW: Final = frozenset({"nearly", "under", "at_most"})


def describes(claimed: Decimal, bound: Bound, stated: Decimal) -> bool:
    """Say whether ``claimed`` with its bound is a true and close description of ``stated``.

    The claim must be the rounder of the two: what it leaves open is less than its last digit. An
    exact claim describes nothing but its own value; rounding is another matter.

    >>> describes(Decimal(70), "nearly", Decimal("68.6"))
    True
    >>> describes(Decimal(70), "over", Decimal("68.6"))
    False
    """
    claimed, stated = abs(claimed), abs(stated)
    if not claimed or not stated:
        return False
    step = _step(claimed)
    if bound in _ABOVE:
        return claimed <= stated and stated - claimed < step
    if bound in _BELOW:
        return stated <= claimed and claimed - stated <= min(step, claimed * NEAR)
    if bound == "about":
        return abs(claimed - stated) <= min(step / 2, claimed * ABOUT)
    return False


def _step(value: Decimal) -> Decimal:
    """Return the step of the last digit that is not zero: 10000 for 20000, 0.1 for 8.1."""
    if value in _QUARTERS:
        return _ROUGHLY
    exponent = int(value.normalize().as_tuple().exponent)
    return Decimal(1).scaleb(exponent) if exponent > FRACTION else value
