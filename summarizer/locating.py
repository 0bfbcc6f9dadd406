"""Leads places of the restored text back to places of the source that a person can look up."""

from __future__ import annotations

from summarizer.reading.places import LineIndex
from summarizer.reading.restoration import Restored
from summarizer.schemas.places import Place, Span
from summarizer.schemas.quantities import Evidence


class Locator:
    """The way back for one document; takes restored offsets, gives source records."""

    __slots__ = ("_lines", "_restored")

    def __init__(self, restored: Restored) -> None:
        self._restored = restored
        self._lines = LineIndex(restored.source)

    def span(self, start: int, end: int) -> Span:
        """Return the source span of ``restored.text[start:end]``."""
        begin, finish = self._restored.offsets.to_source(start, end)
        return Span(start=begin, end=finish, text=self._restored.source[begin:finish])

    def place(self, start: int, end: int) -> Place:
        """Return the source span with its line and column."""
        begin, finish = self._restored.offsets.to_source(start, end)
        return Place(
            start=begin,
            end=finish,
            text=self._restored.source[begin:finish],
            line=self._lines.line(begin),
            column=self._lines.column(begin),
        )

    def evidence(self, start: int, end: int) -> Evidence:
        """Return the verbatim quote behind ``restored.text[start:end]``."""
        place = self.place(start, end)
        return Evidence(
            quote=place.text, start=place.start, end=place.end, match="exact", line=place.line
        )

    def line(self, source_offset: int) -> int:
        """Return the 1-based line of an offset of the source text."""
        return self._lines.line(source_offset)
