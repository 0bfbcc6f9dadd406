"""A copy of a text without the blanks that a PDF leaves in it, for reading what stands between.

``预算为 52.00 万元,支出决算为`` and sentences broken across lines read as they were written. The
figures move along, and what is found in the copy is told of the figures of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Final

from summarizer.figures.figure import Figure, Span
from summarizer.figures.relation import Relation

_BLANK: Final = re.compile(
    r"""
    [ \t\n] (?:
      (?<=[^\s\x00-\x2b\x3a-\x7f][ \t])[ \t]*(?=\S)  # behind a Chinese character, digit or mark
    | (?<=[,;:)%][ ])[ ]*(?=[^\sA-Za-z|])
    | (?<=[^\s。!?|\x00-\x2b\x3c-\x7f]\n)(?=[^\s(·—\-#|*>0-9A-Za-z])
        (?!第?[一二三四五六七八九十]{1,3}[、,.条章])
    | (?<=[^\s。!?;:|\x00-\x2b\x2d-\x7f]\n)(?=[0-9]{1,12}(?:\.[0-9]{1,6})?[ ]?[^\s0-9.、)])
    )
    """,
    re.VERBOSE,
)
"""Blanks inside Chinese text, and the line breaks that cut a sentence.

The blank comes before what must stand before it: a pattern that begins with few characters skips
all others quickly.
"""

_TELLS: Final = re.compile(r"[\u4e00-\u9fff,][ ]\d|\d[ ][\u4e00-\u9fff]")
_ENOUGH: Final = 12
_SPARSE: Final = 150
"""Characters for one blank; a text with fewer blanks is not loose."""

SHORTEST_LINE: Final = 18
"""A line broken by the edge of the page has so many characters at least."""


class Compact:
    """A compact copy of ``plain[start:stop]`` and the figures in it."""

    def __init__(self, plain: str, figures: Sequence[Figure], start: int, stop: int) -> None:
        self._ends: list[int] = []
        sizes: list[int] = []
        pieces: list[str] = []
        at = start
        for match in _BLANK.finditer(plain, start, stop):
            if (
                match[0] == "\n"
                and match.start() - plain.rfind("\n", 0, match.start()) < SHORTEST_LINE
            ):
                continue
            pieces.append(plain[at : match.start()])
            self._ends.append(match.end())
            sizes.append(match.end() - match.start())
            at = match.end()
        pieces.append(plain[at:stop])
        self._shifts = [start, *accumulate(sizes, initial=start)][1:]
        self.text = "".join(pieces)
        self._back: dict[int, Figure] = {}
        self.figures = list(self._moved(figures))

    def _place(self, at: int) -> int:
        return at - self._shifts[bisect_right(self._ends, at)]

    def _moved(self, figures: Iterable[Figure]) -> Iterator[Figure]:
        for figure in figures:
            label = figure.label
            moved = figure._replace(
                start=self._place(figure.start),
                end=self._place(figure.end),
                label=Span(self._place(label.start), self._place(label.end)) if label else None,
            )
            self._back[moved.start] = figure
            yield moved

    def restore(self, relation: Relation) -> Relation:
        """Return a relation told of the figures of the text itself."""
        back = self._back
        return replace(
            relation,
            parts=tuple(back[one.start] for one in relation.parts),
            whole=back[relation.whole.start] if relation.whole else None,
            stated=back[relation.stated.start],
        )


def is_loose(plain: str, start: int, stop: int) -> bool:
    """Say whether blanks stand between words and numbers, as in the text of a PDF."""
    if plain.count(" ", start, stop) * _SPARSE < stop - start:
        return False
    found = _TELLS.finditer(plain, start, stop)
    return sum(1 for _, _ in zip(found, range(_ENOUGH), strict=False)) == _ENOUGH
