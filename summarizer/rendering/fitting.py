"""Cuts the page to one side of A4: first smaller type, then fewer lines, the last ranked first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from summarizer.rendering.composing import Choice, Cut
from summarizer.rendering.layout import FULL, SIZES, page_height
from summarizer.rendering.material import Entry, Material, PartKey
from summarizer.rendering.view import Page

Compose = Callable[[Choice], Page]
_RUNNING: frozenset[PartKey] = frozenset({"suggestions", "questions"})


@dataclass(frozen=True, slots=True)
class Limits:
    """How many entries a part may have at most, however much room there is."""

    doubts: int = 6
    achievements: int = 8
    problems: int = 8
    suggestions: int = 8
    numbers: int = 12
    questions: int = 5


# What is given up when the page is too long, stage by stage: each lets the parts shrink to these
# numbers. Plans run on in one paragraph, where each takes half a line: they are kept longer. Doubts
# go last; negative facts are ranked first in their parts, so they stay long.
_STAGES = (
    Limits(doubts=6, achievements=6, problems=6, suggestions=5, numbers=8, questions=4),
    Limits(doubts=6, achievements=5, problems=5, suggestions=5, numbers=6, questions=3),
    Limits(doubts=6, achievements=4, problems=4, suggestions=4, numbers=5, questions=2),
    Limits(doubts=6, achievements=3, problems=3, suggestions=3, numbers=4, questions=2),
    Limits(doubts=6, achievements=2, problems=2, suggestions=1, numbers=1, questions=1),
    Limits(doubts=3, achievements=1, problems=1, suggestions=1, numbers=1, questions=1),
    Limits(doubts=1, achievements=1, problems=1, suggestions=1, numbers=1, questions=1),
)


def fit_page(material: Material, compose: Compose, limits: Limits) -> Page:
    """Return the page in the largest type that fits, else in the smallest with lines left off.

    The page tells what was left off. Only a page whose single lines were too long could fail to
    fit, and ``material`` clips those.
    """
    loosest = Choice(_beyond(material.entries, limits), SIZES[0])
    tightest = replace(loosest, size=SIZES[-1], running=_RUNNING)
    for choice in (*(replace(loosest, size=size) for size in SIZES), tightest):
        page = compose(choice)
        if page_height(page) <= FULL:
            return page
    order = cut_order(material.entries, loosest.cuts)

    def cut(count: int) -> Page:
        return compose(replace(tightest, cuts=loosest.cuts.union(order[:count])))

    def fits(count: int) -> bool:
        return page_height(cut(count)) <= FULL

    return cut(bisect_left(range(len(order)), True, key=fits))


def cut_order(entries: Mapping[PartKey, tuple[Entry, ...]], beyond: frozenset[Cut]) -> list[Cut]:
    """Return all entries that may go, in the order in which they go."""
    keeping = {
        key: [p for p in _by_rank(values) if (key, p) not in beyond]
        for key, values in entries.items()
    }
    return [cut for stage in _STAGES for cut in _shrink(keeping, stage)]


def _shrink(keeping: dict[PartKey, list[int]], stage: Limits) -> Iterator[Cut]:
    """Take the last of whichever part is furthest above its number, again and again."""

    def surplus(key: PartKey) -> int:
        return len(keeping[key]) - int(getattr(stage, key))

    while surplus(key := max(keeping, key=surplus)) > 0:
        yield key, keeping[key].pop()


def _beyond(entries: Mapping[PartKey, tuple[Entry, ...]], limits: Limits) -> frozenset[Cut]:
    """Return the entries of each part that go beyond its limit."""
    return frozenset(
        (key, position)
        for key, values in entries.items()
        for position in _by_rank(values)[getattr(limits, key) :]
    )


def _by_rank(entries: Sequence[Entry]) -> list[int]:
    """Return the positions of the entries, those that stay longest first."""
    return sorted(range(len(entries)), key=lambda position: entries[position].rank)
