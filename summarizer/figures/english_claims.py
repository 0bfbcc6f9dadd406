"""A claim of an English summary, and the ground of its source that it may follow from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Final

from summarizer.figures.english_sizes import Size
from summarizer.figures.figure import Figure

APART: Final = 500
"""Characters within which two figures are taken together."""
CUES: Final = 60
"""Characters around a claim in which the word for its arithmetic is sought."""
LISTED: Final = 48
FEW: Final = 12
TENTH: Final = Decimal("0.1")
YEAR: Final = Decimal("365.25")
MONTH: Final = Decimal("30.4375")
POINTS_OF_SCORE: Final = frozenset(
    {"points", "point", "goals", "goal", "runs", "votes", "vote", "shots", "strokes", "sets"}
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure of the summary with its text and size."""

    plain: str
    figure: Figure
    size: Size

    def says(self, cue: re.Pattern[str]) -> bool:
        """Say whether one of the words stands near the figure."""
        figure = self.figure
        return cue.search(self.plain, max(0, figure.start - CUES), figure.end + CUES) is not None


@dataclass(frozen=True, slots=True)
class Ground:
    """The source's figures with their sizes; ``likely`` are those near the claim's words."""

    plain: str
    figures: Sequence[Figure]
    sizes: Sequence[Size | None]
    likely: tuple[int, ...]

    def pairs(self) -> Iterator[tuple[int, int, Size, Size]]:
        """Yield the likely figures by twos that stand near each other, with their sizes."""
        for first, second in combinations(sorted(self.likely), 2):
            one, other = self.sizes[first], self.sizes[second]
            near = self.figures[second].start - self.figures[first].start <= APART
            if near and one is not None and other is not None and one.is_exact and other.is_exact:
                yield first, second, one, other


Derived = tuple[int, str]


def said(ground: Ground, match: re.Match[str]) -> Derived | None:
    """Take the figure that stands nearest behind words of the source."""
    at = bisect_left(ground.figures, match.start(), key=lambda one: one.start)
    return (min(at, len(ground.figures) - 1), match[0]) if ground.figures else None


def is_about(value: Decimal, wanted: Decimal, bound: str) -> bool:
    """Say whether a quotient is the multiple wanted, as its bound has it."""
    if bound in {"over", "at_least"}:
        return wanted <= value < max(wanted + 1, wanted * Decimal("1.25"))
    if bound in {"nearly", "under"}:
        return wanted * Decimal("0.8") <= value <= wanted
    return abs(value - wanted) <= wanted * (TENTH if bound == "about" else TENTH / 2)
