"""Figures, what verification says of them, and the statements that carry them."""

from typing import Literal

from pydantic import ConfigDict, Field

from summarizer.schemas.places import DecimalText, Record, Span
from summarizer.schemas.terms import (
    SCHEMA,
    Bound,
    Direction,
    Kind,
    Match,
    Role,
    Status,
    Use,
    VerdictName,
)


class Label(Span):
    """The words that say what a figure counts."""


class Period(Record):
    """The time a figure speaks of."""

    text: str
    begin: str | None = Field(
        default=None, alias="from", description="ISO 8601, parts may be open."
    )
    finish: str | None = Field(default=None, alias="to", description="ISO 8601, parts may be open.")

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)


class Figure(Span):
    """A quantity that a text states."""

    kind: Kind = Field(description="What is measured.")
    value: DecimalText | str | None = Field(
        description="Decimal as a string; ISO 8601 for dates; null where masked or a range."
    )
    low: DecimalText | None = Field(default=None, description="Lower end of a range or bound.")
    high: DecimalText | None = Field(default=None, description="Upper end of a range or bound.")
    fraction: str | None = Field(
        default=None, description='Such as "2/3", where no decimal is exact.'
    )
    bound: Bound = "exact"
    use: Use = Field(
        default="fact", description="qualifier defines a category, enumeration a list."
    )
    masked: bool = Field(
        default=False, description="The number is masked or lost; kind and unit stay."
    )
    unit: str = Field(default="", description="Canonical unit, Simplified.")
    unit_text: str = Field(default="", description="The unit as written.")
    direction: Direction = Field(default="none", description="Direction of a change.")
    label: Label | None = Field(default=None, description="What is counted.")
    period: Period | None = None


class Check(Record):
    """Arithmetic done on figures of the source."""

    expression: str = Field(description="Such as 657÷764＝86.0%.")
    holds: bool


class Verdict(Record):
    """What became of one figure when it was compared with the source."""

    figure: Figure
    verdict: VerdictName
    issues: list[VerdictName] = Field(default_factory=list, description="Every mismatch found.")
    source: Figure | None = Field(default=None, description="The source figure it stands for.")
    note: str = Field(default="", description="A sentence for the reviewer.")
    check: Check | None = Field(
        default=None,
        description="Whether it follows from figures beside it, where that can be told.",
    )


class Evidence(Record):
    """The place in the source that a statement rests on."""

    quote: str
    start: int
    end: int
    match: Match
    line: int
    page: int | None = None


class Statement(Record):
    """One statement of a summary with its evidence and its figures."""

    id: str = Field(description="Stable hash of role and evidence.")
    role: Role
    text: str
    status: Status
    reasons: list[str] = Field(default_factory=list)
    evidence: list[Evidence]
    figures: list[Verdict] = Field(default_factory=list)
    inferred: bool = Field(default=False, description="Read out of the text by us, not said by it.")
    doubts: list[int] = Field(
        default_factory=list, description="Numbers under verify first of what it quotes, from 1."
    )
    rank: int = Field(
        default=0, description="Order of keeping when the page is full; 0 stays longest."
    )


class Verification(Record):
    """Any summary held against its source."""

    schema_: Literal["summarizer/1"] = Field(default=SCHEMA, alias="schema")
    figures: list[Verdict]
    statements: list[Statement]
    supported: int = Field(description="Figures supported or derived.")
    total: int = Field(description="Figures with use fact, not masked, dates included.")

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)
