"""The figure: one quantity that a text states, with its place and its meaning."""

from dataclasses import dataclass
from decimal import Decimal

from summarizer.schemas.terms import Bound, Direction, Kind, Use


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text that the figure was found in; ``end`` is exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Period:
    """The time a figure speaks of; ``begin`` and ``finish`` are ISO 8601 with missing parts left open."""

    text: str
    begin: str | None
    finish: str | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as the contract's ``Figure`` record describes it, in the text's own offsets."""

    start: int
    end: int
    kind: Kind
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    use: Use
    unit: str
    unit_text: str
    direction: Direction = "none"
    masked: bool = False
    fraction: str | None = None
    label: Span | None = None
    period: Period | None = None
    iso: str | None = None  # for dates and times: the ISO 8601 form
    malformed: bool = False  # readable but damaged, such as 98、3%: never quote it as it stands
    column: str = ""  # for table cells: the words of the column's header; label is the row's
