"""The parts a report is cut into: frozen values; places count characters of the restored text."""

from dataclasses import dataclass
from typing import NamedTuple

from summarizer.schemas.terms import Marker, Role


class Sentence(NamedTuple):
    """One sentence (or heading, or line of noise) with what it does for a reviewer."""

    start: int
    end: int
    role: Role
    score: float  # how sure the role is, 0 to 1
    section: int  # index into Report.sections of the innermost section, -1 before the first


class Section(NamedTuple):
    """A heading and all that stands below it, down to the next heading of its level or higher."""

    title: str
    role: Role | None
    level: int  # 1 is the highest
    start: int  # of the heading; the body begins at heading_end
    heading_end: int
    end: int


@dataclass(frozen=True, slots=True)
class Report:
    """One report of a document."""

    number: str  # "07", or "12.3" for a part of a container
    parent: str | None  # number of the container
    title: str
    organisation: str | None
    period: str | None
    genre: str
    marker: Marker
    start: int
    end: int
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    is_container: bool = False  # its parts get the pages
