"""A figure while it is being read: filled step by step, then frozen into a ``Figure``."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from summarizer.figures.figure import Figure, Period, Span
from summarizer.schemas.terms import Bound, Direction, Kind, Use


@dataclass(slots=True)
class Found:
    """What the readers of numbers hand on; ``number`` is where the numerals begin."""

    start: int
    end: int
    kind: Kind
    unit: str
    unit_text: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    bound: Bound = "exact"
    use: Use = "fact"
    direction: Direction = "none"
    masked: bool = False
    malformed: bool = False
    chinese: bool = False
    bare_scale: bool = False
    fraction: str | None = None
    iso: str | None = None
    distant: bool = False
    row: Span | None = None
    column: str = ""
    period: Period | None = None  # of a table cell; elsewhere the text before says it

    def freeze(self, label: Span | None, period: Period | None) -> Figure:
        """Make the value that leaves the package."""
        return Figure(
            self.start,
            self.end,
            self.kind,
            self.value,
            self.low,
            self.high,
            self.bound,
            self.use,
            self.unit,
            self.unit_text,
            self.direction,
            self.masked,
            self.fraction,
            label,
            period,
            self.iso,
            self.malformed,
            self.column,
        )
