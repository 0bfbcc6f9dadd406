"""What a rule looks at, and what it says: plain values that every family of rules shares."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from operator import attrgetter

from summarizer.figures.arithmetic import Relation
from summarizer.figures.figure import Figure
from summarizer.reading.restoration import Restored
from summarizer.schemas.terms import Origin, Severity
from summarizer.structure.parts import Report, Section, Sentence

Place = tuple[int, int]
"""A stretch of the restored text; the end is exclusive."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A message in the languages of the page."""

    zh: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the English wording for English reports, else the Chinese one."""
        return self.en if language.startswith("en") else self.zh


@dataclass(frozen=True, slots=True)
class Subject:
    """One report with all that the earlier stages found in it."""

    restored: Restored
    report: Report
    figures: tuple[Figure, ...]
    relations: tuple[Relation, ...]
    language: str

    @property
    def plain(self) -> str:
        """The whole document's text, Simplified and half width, in restored offsets."""
        return self.restored.plain

    @property
    def body(self) -> str:
        """The plain text of this report alone."""
        return self.restored.plain[self.report.start : self.report.end]

    def figures_in(self, start: int, end: int) -> tuple[Figure, ...]:
        """The figures that touch a stretch; they are in order and do not overlap."""
        first = bisect_left(self.figures, start, key=attrgetter("start"))
        if first and self.figures[first - 1].end > start:
            first -= 1
        return self.figures[first : bisect_left(self.figures, end, first, key=attrgetter("start"))]

    def sentences(self, *roles: str) -> list[Sentence]:
        """The sentences of these roles in source order."""
        return [s for s in self.report.sentences if s.role in roles]

    def sections(self, *roles: str) -> list[Section]:
        """The sections of these roles in source order."""
        return [s for s in self.report.sections if s.role in roles]


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of fault in one report, with all its places."""

    places: tuple[Place, ...]
    subject: Wording  # the words or the matter in question
    reason: Wording  # why a reviewer must not take it as it stands
    question: Wording | None = None  # what to ask the unit
    doubtful: bool = True  # whether it must be put right, so that it stands under "verify first"
    flagged: tuple[Place, ...] | None = None  # what carries its mark on the page; None: all places


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its code; ``find`` yields at most one fault for each kind of damage."""

    code: str
    name: str
    severity: Severity
    origin: Origin
    find: Callable[[Subject], Iterable[Fault]] = field(repr=False)
    weight: int = (
        50  # order under "verify first": what damages a figure or a conclusion comes first
    )
