"""Lines and columns of a text, so that a person can look a place up."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

_LINE_END = re.compile(r"\r\n|\n|\r")


class LineIndex:
    """Where the lines of one text begin; offsets count from 0, lines and columns from 1."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def line(self, offset: int) -> int:
        """Return the 1-based line that holds ``offset``."""
        return bisect_right(self._starts, offset)

    def column(self, offset: int) -> int:
        """Return the 1-based column of ``offset`` in its line."""
        return offset - self._starts[self.line(offset) - 1] + 1


def page_of(pages: Sequence[int], source_offset: int) -> int | None:
    """Return the 1-based page of an offset; ``pages`` are where they begin, none without pages.

    >>> page_of((0, 40, 90), 40), page_of((), 40)
    (2, None)
    """
    return bisect_right(pages, source_offset) or None
