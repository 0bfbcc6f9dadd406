"""The digest of one report: what stands on the page, and what was found on the way to it."""

from pydantic import Field

from summarizer.schemas.places import Place, Record, Span
from summarizer.schemas.quantities import Statement, Verdict
from summarizer.schemas.stages import Answer
from summarizer.schemas.terms import Marker, Origin, Recommendation, Severity


class ReportInfo(Record):
    """Which report this is and where it stands."""

    id: str
    parent: str | None = None
    title: str
    organisation: str | None = None
    period: str | None = None
    genre: str
    marker: Marker
    path: str
    sha256: str = Field(description="Of the file's bytes.")
    start: int
    end: int
    first_line: int
    last_line: int
    characters: int = Field(description="Characters of the restored text, white space apart.")
    language: str = Field(description="zh-Hans, zh-Hant or en: what the report is written in.")


class Finding(Record):
    """One thing a careful reviewer would flag, with all its places."""

    code: str
    rule: str
    severity: Severity
    origin: Origin
    message: str
    path: str
    report: str
    start: int
    end: int
    line: int
    column: int
    page: int | None = None
    text: str
    related: list[Span] = Field(default_factory=list)
    fingerprint: str = Field(description="Rule, normalised text and section; no offsets.")


class Doubt(Record):
    """A line under "verify first": what not to quote as it stands, why, and where."""

    subject: str = Field(description="The words in question.")
    reason: str
    places: list[Place]
    finding: str | None = Field(default=None, description="Fingerprint of the finding behind it.")


class KeyFigure(Verdict):
    """A row of the table of key figures."""

    indicator: str
    shown: str = Field(description="The number as the table prints it, bound included.")
    unit: str
    period: str | None = None
    comparison: str | None = Field(default=None, description="Change or share stated beside it.")
    doubts: list[int] = Field(
        default_factory=list, description="Numbers under verify first of this figure, from 1."
    )
    place: Place
    rank: int = Field(
        default=0, description="Order of keeping when the page is full; 0 stays longest."
    )


class Coverage(Record):
    """What was compared and what was not."""

    figures: int = Field(description="Figures of the source that state facts.")
    on_page: int
    checked: int
    recomputed: int = Field(
        default=0, description="Of those on the page: held against their parts."
    )
    not_checkable: int
    not_examined: list[str] = Field(
        default_factory=list, description="In words, for the small print."
    )
    omitted: dict[str, int] = Field(
        default_factory=dict, description="Statements by role that did not fit the page."
    )


class ReportSummary(Answer):
    """One page: the digest of one report."""

    report: ReportInfo
    headline: str
    recommendation: Recommendation
    fixes: int = Field(
        description="Kinds of fault that must be put right; doubts lists the worst of them."
    )
    doubts: list[Doubt]
    achievements: list[Statement]
    problems: list[Statement]
    suggestions: list[Statement]
    numbers: list[KeyFigure]
    questions: list[str]
    remarks: list[str] = Field(default_factory=list, description="Harmless faults, a line each.")
    findings: list[Finding]
    coverage: Coverage
