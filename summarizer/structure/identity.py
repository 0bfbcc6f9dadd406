"""Name a report: title, organisation, period, genre."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.structure.layout import Layout
from summarizer.structure.splitting import Part


@dataclass(frozen=True, slots=True)
class Identity:
    """What a report is called, who wrote it, what time it covers, what kind it is."""

    title: str
    organisation: str | None
    period: str | None
    genre: str


def identify(text: str, plain: str, part: Part, layout: Layout, *, english: bool) -> Identity:
    """Name the report of a part; ``plain`` is the simplified ``text``."""
    start, end = part.start, part.end
    title = text[slice(*layout.title)] if layout.title else text[start : min(end, start + 30)]
    return Identity(title.split("\n")[0], None, None, "work_report")
