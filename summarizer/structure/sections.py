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
_MAIN_TITLE: Final = re.compile(
    r"(?:19|20)[\dx×]{2}年?|回顾|安排|任务|目标|总体|自身建设|打算|计划|问题|建议|十[一二三四五]五|五年|工作$"
)


@dataclass(slots=True)
class _Open:
    """A section that is still open."""

    index: int
    rank: float
    reach: int | None


def build_sections(
    plain: str, headings: Sequence[Heading], lines: Sequence[Line], end: int
) -> tuple[list[Section], list[Span]]:
    """Return the sections in order, without roles, and the places of their titles.

    Where a numbering starts over without a heading above it (7、 and then 1、 again) the heading
    was lost: a section with an empty title opens there and holds what follows.
    """
    sections: list[Section] = []
    titles: list[Span] = []
    open_: list[_Open] = []
    counts: list[tuple[float, int]] = []  # rank and last number of the numberings that run
    loose_rank = _rank_loose_titles(headings)

    def close(rank: float, at: int) -> None:
        while open_ and (open_[-1].rank >= rank or _is_over(open_[-1], at)):
            done = open_.pop()
            stop = at if done.reach is None else min(done.reach, at)
            sections[done.index] = _ended(sections[done.index], stop)

    def push(start: int, title: Span, heading_end: int, rank: float, reach: int | None) -> None:
        close(rank, start)
        open_.append(_Open(len(sections), rank, reach))
        words = plain[slice(*title)]
        sections.append(Section(words, None, len(open_), start, heading_end, end))
        titles.append(title)

    for heading in headings:
        rank = heading.rank
        if rank == LOOSE_RANK and heading.style is None:
            title = plain[slice(*heading.title)]
            rank = loose_rank if _MAIN_TITLE.search(title) or not counts else LOOSE_RANK
        if heading.reach is None and _starts_over(counts, heading, rank):
            at = _lead_in_start(plain, lines, heading.start)
            push(at, (at, at), at, rank - _JUST_ABOVE, None)
        if heading.opens_section:
            push(heading.start, heading.title, heading.end, rank, heading.reach)
    close(float("-inf"), end)
    return sections, titles


def _is_over(section: _Open, at: int) -> bool:
    return section.reach is not None and section.reach <= at


def _ended(section: Section, end: int) -> Section:
    return Section(
        section.title, section.role, section.level, section.start, section.heading_end, end
    )


def _rank_loose_titles(headings: Sequence[Heading]) -> float:
    """Unnumbered titles stand above the numbered ones if the first of them comes first."""
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
