"""Build the section tree from headings, and notice where the numbering starts over without one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.structure.headings import LOOSE_RANK, Heading
from summarizer.structure.markers import COUNTED
from summarizer.structure.parts import Section
from summarizer.structure.sentences import Line, Span

_TITLE_RANK: Final = 3.0  # an unnumbered title that stands above 一、
_JUST_ABOVE: Final = 0.25  # the rank of a section whose heading was lost, above what it holds
_JUST_BELOW: Final = 0.4  # the rank of an unnumbered title, below the numbered one it stands in
_MAIN_TITLE: Final = re.compile(
    r"(?:19|20)[\dx×]{2}年?|回顾|安排|任务|目标|总体|自身建设|打算|计划|问题|建议|十[一二三四五]五|五年|工作$"
)


@dataclass(frozen=True, slots=True)
class _Open:
    """A section that is still open."""

    index: int
    rank: float
    reach: int | None
    numbered: bool
    loose: bool = False  # an unnumbered title inside a numbered outline


class _Tree:
    """The sections found so far, and the path of those that are still open."""

    def __init__(self, plain: str, end: int) -> None:
        self.plain = plain
        self.end = end
        self.sections: list[Section] = []
        self.titles: list[Span] = []
        self.path: list[_Open] = []

    def close(self, rank: float, at: int) -> None:
        """Close what stands at this rank or below it, and what does not reach this far."""
        path = self.path
        while path and (path[-1].rank >= rank or _is_over(path[-1], at)):
            self._close_last(at)

    def close_numbered(self, rank: float, at: int) -> None:
        """Close the numbered sections at this rank or below: a mere item of theirs begins."""
        path = self.path
        while path and (_is_over(path[-1], at) or (path[-1].numbered and path[-1].rank >= rank)):
            self._close_last(at)

    def open(
        self, span: Span, title: Span, rank: float, reach: int | None = None, **marks: bool
    ) -> None:
        """Open a section whose heading stands at ``span``."""
        self.close(rank, span[0])
        self.path.append(
            _Open(
                len(self.sections),
                rank,
                reach,
                marks.get("numbered", False),
                marks.get("loose", False),
            )
        )
        words = self.plain[slice(*title)]
        self.sections.append(Section(words, None, len(self.path), *span, self.end))
        self.titles.append(title)

    def rank_loose(self) -> float:
        """Return the rank of a loose title here: that of an open one, else below the numbered."""
        for one in self.path:
            if one.loose:
                return one.rank
        numbered = [one.rank for one in self.path if one.reach is None]
        return numbered[-1] + _JUST_BELOW if numbered else LOOSE_RANK

    def _close_last(self, at: int) -> None:
        done = self.path.pop()
        stop = at if done.reach is None else min(done.reach, at)
        one = self.sections[done.index]
        self.sections[done.index] = Section(
            one.title, one.role, one.level, one.start, one.heading_end, stop
        )


def _is_over(section: _Open, at: int) -> bool:
    return section.reach is not None and section.reach <= at


def build_sections(
    plain: str, headings: Sequence[Heading], lines: Sequence[Line], end: int
) -> tuple[list[Section], list[Span]]:
    """Return the sections in order, without roles, and the places of their titles.

    Where a numbering starts over without a heading above it (7、 and then 1、 again) the heading
    was lost: a section with an empty title opens there and holds what follows.
    """
    tree = _Tree(plain, end)
    counts: list[tuple[float, int]] = []  # rank and last number of the numberings that run
    titles_first = _rank_loose_titles(headings) == _TITLE_RANK
    for heading in headings:
        rank, loose = heading.rank, False
        if rank == LOOSE_RANK and heading.style is None:
            words = plain[slice(*heading.title)]
            loose = not (titles_first and (_MAIN_TITLE.search(words) or not counts))
            rank = tree.rank_loose() if loose else _TITLE_RANK
        if heading.reach is None and _starts_over(counts, heading, rank):
            at = _lead_in_start(plain, lines, heading.start)
            tree.open((at, at), (at, at), rank - _JUST_ABOVE, numbered=True)
        if heading.opens_section:
            span = (heading.start, heading.end)
            numbered = heading.style is not None
            tree.open(span, heading.title, rank, heading.reach, numbered=numbered, loose=loose)
        else:
            tree.close_numbered(rank, heading.start)
    tree.close(float("-inf"), end)
    return tree.sections, tree.titles


def _rank_loose_titles(headings: Sequence[Heading]) -> float:
    """Return how unnumbered titles rank: above the numbered ones if one of them comes first."""
    for heading in headings:
        if heading.opens_section and heading.style in ("han", "han_paren", "chapter"):
            return LOOSE_RANK
        if heading.rank == LOOSE_RANK and heading.style is None:
            return _TITLE_RANK
    return _TITLE_RANK


def _starts_over(counts: list[tuple[float, int]], heading: Heading, rank: float) -> bool:
    """Keep the running numberings; tell whether this heading's begins at 1 for a second time."""
    while counts and counts[-1][0] > rank:
        counts.pop()
    if heading.style not in COUNTED:
        return False
    previous = counts.pop()[1] if counts and counts[-1][0] == rank else 0
    counts.append((rank, heading.number))
    return heading.number == 1 and previous >= 2


def _lead_in_start(plain: str, lines: Sequence[Line], at: int) -> int:
    """Return the start of the line above, if it announces the list that begins here."""
    low, high = 0, len(lines)
    while low < high:
        middle = (low + high) // 2
        if lines[middle].start < at:
            low = middle + 1
        else:
            high = middle
    above = lines[low - 1] if low else None
    return above.start if above is not None and plain[above.end - 1] == ":" else at


def innermost_sections(sections: Sequence[Section], starts: Sequence[int]) -> list[int]:
    """Return for each place (in order) the index of the innermost section around it, or -1."""
    found: list[int] = []
    open_: list[int] = []
    coming = 0
    for at in starts:
        while coming < len(sections) and sections[coming].start <= at:
            open_.append(coming)
            coming += 1
        while open_ and sections[open_[-1]].end <= at:
            open_.pop()
        found.append(open_[-1] if open_ else -1)
    return found
