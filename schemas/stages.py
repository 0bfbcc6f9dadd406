"""What the single stages answer: restoration, outline, chunks, figures."""

from typing import Literal

from pydantic import ConfigDict, Field

from summarizer.schemas.places import Record
from summarizer.schemas.quantities import Figure
from summarizer.schemas.terms import SCHEMA, Marker, Role


class Answer(Record):
    """A record that stands alone as a JSON answer, so it begins with its schema."""

    schema_: Literal["summarizer/1"] = Field(default=SCHEMA, alias="schema")

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)


class Repair(Record):
    """One change that restoration made, with its place in the source text."""

    start: int
    end: int
    damaged: str
    restored: str
    rule: str = Field(description="Name of the repair, such as gloss or shifted_bytes.")
    sure: bool = Field(description="False: a guess, or damage that was left alone and is reported.")


class Restoration(Answer):
    """The restored text and the way back to the source."""

    text: str
    repairs: list[Repair]
    map: list[tuple[int, int, int, int]] = Field(
        description="Pieces (restored start, end, source start, end); equal lengths map one to one."
    )


class OutlineSection(Record):
    """A heading and what stands below it."""

    title: str
    role: Role | None
    level: int
    start: int
    end: int


class OutlineSentence(Record):
    """A sentence and what it does for a reviewer."""

    start: int
    end: int
    role: Role
    score: float


class OutlineReport(Record):
    """One report of a document."""

    id: str
    parent: str | None
    title: str
    organisation: str | None
    period: str | None
    genre: str
    marker: Marker
    start: int
    end: int
    sections: list[OutlineSection]
    sentences: list[OutlineSentence]


class Outline(Answer):
    """The reports of a document with their sections and sentences."""

    reports: list[OutlineReport]


class Chunk(Record):
    """A stretch of one report that fits the token budget."""

    report: str
    index: int
    start: int
    end: int
    tokens: int = Field(description="Tokens of the restored text in o200k_base, headings apart.")
    headings: list[str] = Field(description="Heading path that the chunk stands under.")


class Chunks(Answer):
    """The chunks of a document, report by report, without gap or overlap."""

    budget: int
    chunks: list[Chunk]


class Figures(Answer):
    """The figures of a document in source order."""

    figures: list[Figure]
