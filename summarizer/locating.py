"""Leads places of the restored text back to places of the source that a person can look up."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.reading.places import LineIndex, page_of
from summarizer.reading.restoration import Restored
from summarizer.schemas.places import Place, Span
from summarizer.schemas.quantities import Evidence, Verification


def with_pages(verification: Verification, pages: Sequence[int]) -> Verification:
    """Return a verification whose evidence names its pages of a paged source."""
    if not pages:
        return verification
    statements = [
        statement.model_copy(
            update={
                "evidence": [
                    one.model_copy(update={"page": page_of(pages, one.start)})
                    for one in statement.evidence
                ]
            }
        )
        for statement in verification.statements
    ]
    return verification.model_copy(update={"statements": statements})


class Locator:
    """The way back for one document; takes restored offsets, gives source records."""

    __slots__ = ("_lines", "_pages", "_restored")

    def __init__(self, restored: Restored, pages: Sequence[int] = ()) -> None:
        """Take a document and where its pages begin, if it has any."""
        self._restored = restored
        self._pages = pages
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
            page=self.page(begin),
        )

    def evidence(self, start: int, end: int) -> Evidence:
        """Return the verbatim quote behind ``restored.text[start:end]``."""
        place = self.place(start, end)
        return Evidence(
            quote=place.text,
            start=place.start,
            end=place.end,
            match="exact",
            line=place.line,
            page=place.page,
        )

    def page(self, source_offset: int) -> int | None:
        """Return the 1-based page of an offset of the source text; None without pages."""
        return page_of(self._pages, source_offset)

    def line(self, source_offset: int) -> int:
        """Return the 1-based line of an offset of the source text."""
        return self._lines.line(source_offset)
