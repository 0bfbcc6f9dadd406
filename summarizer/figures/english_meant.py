"""When an English claim means another figure than the one of its size, and what bounds say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarizer.figures.english_sizes import Size
from summarizer.figures.english_words import Around
from summarizer.figures.figure import Figure
from summarizer.schemas.terms import Bound

RIVAL_FACTOR: Final = 1.4
RIVAL_MARGIN: Final = 7
LESS_MARGIN: Final = 3
"""How much more than the fitting figure another must share with the claim to be meant instead.

Less for dates, and for the age behind a name: ``Ann Lee, 45``.
"""

ABOUT_THE_SAME: Final = 5
PLAINLY: Final = 0.8
"""Share of what the fitting figure has of the claim's words that one plainly meant must have."""
FAR: Final = 20
"""How many times larger a figure may be that is taken for another."""
NEXT: Final = 2
"""The weight from which a word stands next to a figure or near it."""
_ABOVE: Final[frozenset[Bound]] = frozenset({"over", "at_least"})
_BELOW: Final[frozenset[Bound]] = frozenset({"under", "at_most", "nearly"})
_OVER_OR_UNDER: Final = re.compile(r"\b(over|under|within)[ \n]$", re.I)


def least_of_rival(plain: str, figure: Figure, shared: int, *, doubtful: bool) -> float:
    """Return what a figure of another size must share with the claim to be meant instead.

    ``doubtful`` is that the fitting figure differs in direction, bound or period.
    """
    named = figure.unit == "岁" and plain[max(0, figure.start - 2) : figure.start] == ", "
    return RIVAL_FACTOR * shared + (LESS_MARGIN if named or doubtful else RIVAL_MARGIN)


def is_among(size: Size, claimed: Sequence[Size]) -> bool:
    """Say whether the claim's sentence has this size."""
    return any((one.dimension, one.low) == (size.dimension, size.low) for one in claimed)


def is_meant(own: Around, theirs: Around, stated: Around, *, small: bool) -> bool:
    """Say whether a rival has the telling word of the claim, and the figure of its size not."""
    beside = {theirs.before, theirs.after}
    if own.before and own.before in beside and stated.words.get(own.before, 0) < NEXT:
        return True
    if own.after and own.after in beside and stated.words.get(own.after, 0) < NEXT:
        return True
    if own.name and own.name == theirs.name and stated.name not in {"", own.name}:
        return stated.words.get(own.name, 0) < NEXT
    return small and own.noun != "" and own.noun == theirs.noun and own.counts_other(stated)


def with_said_bound(plain: str, figure: Figure) -> Figure:
    """Take in the ``over`` of ``waited over 12 hours``, which may say ``during`` elsewhere."""
    before = _OVER_OR_UNDER.search(plain, max(0, figure.start - 7), figure.start)
    if before is None or figure.bound != "exact":
        return figure
    return figure._replace(bound="over" if before[1].lower() == "over" else "under")


def far_apart(one: Size, other: Size) -> bool:
    """Say whether two sizes are so far apart that nobody takes the one for the other."""
    small, large = sorted((abs(one.high), abs(other.high)))
    return large > FAR * small


def year_of(figure: Figure) -> str:
    """Return the year of a figure's period where a date gives it."""
    finish = figure.period.finish if figure.period is not None else None
    return finish[:4] if finish and finish[:4].isdigit() else ""


def same_bound(figure: Figure, other: Figure) -> bool:
    """Say whether a bound does not turn round what the source says."""
    claimed, stated = figure.bound, other.bound
    if (claimed in _ABOVE and stated in _BELOW) or (claimed in _BELOW and stated in _ABOVE):
        return False
    return not (claimed in {"over", "under"} and stated == "exact" and figure.value == other.value)
