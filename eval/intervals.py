"""How far a share that was counted may be from the truth."""

from __future__ import annotations

from math import sqrt
from typing import Final

CONFIDENCE: Final = 1.959964
"""Standard deviations on either side that hold 95% of a normal distribution."""


def wilson(count: int, total: int) -> tuple[float, float]:
    """Return the 95% interval of the share ``count / total`` (Wilson 1927).

    Unlike the textbook interval it stays inside 0 to 1 and is honest for 0 of few.

    >>> [round(bound, 3) for bound in wilson(0, 100)]
    [0.0, 0.037]
    """
    if not total:
        return 0.0, 1.0
    share, z2 = count / total, CONFIDENCE**2
    middle = (share + z2 / (2 * total)) / (1 + z2 / total)
    half = sqrt(share * (1 - share) / total + z2 / (4 * total**2)) / (1 + z2 / total)
    return max(0.0, middle - CONFIDENCE * half), min(1.0, middle + CONFIDENCE * half)
