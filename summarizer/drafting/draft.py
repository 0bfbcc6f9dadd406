"""The draft of a summary: statements with their places, before anything was verified."""

from dataclasses import dataclass

from summarizer.schemas.terms import Role

MOST_POINTS = 14  # of a role; a page shows about six


@dataclass(frozen=True, slots=True)
class Point:
    """One statement: pieces of the restored text, verbatim and in source order."""

    role: Role  # achievement, problem or suggestion
    spans: tuple[
        tuple[int, int], ...
    ]  # places in the restored text; where two, words between were left out
    sentence: int  # index of the (first) sentence in the report
    weight: float  # larger matters more
    negative: bool  # deaths, accidents, complaints, unfinished work: never dropped


@dataclass(frozen=True, slots=True)
class Draft:
    """The points of one report, by role in source order, best ones first to keep by weight."""

    achievements: tuple[Point, ...]
    problems: tuple[Point, ...]
    suggestions: tuple[Point, ...]


def read_point(text: str, point: Point) -> str:
    """Return the words of a point out of the restored or plain text, ``…`` for what is left out."""
    return "…".join(text[start:end] for start, end in point.spans)
