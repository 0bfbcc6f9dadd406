"""Split a compiled text into its reports: at markers such as …汇报篇七, and at joints."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from summarizer.schemas.terms import Marker
from summarizer.structure.joints import find_joints
from summarizer.structure.markers import read_number

_NUMBER: Final = r"[一二三四五六七八九十]{1,3}|\d{1,3}"
# A line of its own: 服务情况汇报篇七 / 【篇二】。 / 第三篇 / 范文一:… / 工作总结(篇3)
_MARKER: Final = re.compile(
    rf"""
    ^[ \t#*]*(?P<title>[^\n。;,:!?【】\[\]()]{{0,40}}?)[ \t:(【\[]{{0,4}}
    (?:(?:篇|范文|例文|样本)[ ]?(?P<after>{_NUMBER})|第[ ]?(?P<before>{_NUMBER})[ ]?篇)
    [】\])]?[ \t]*(?:[:、 \t][^\n。]{{0,40}}|。)?[ \t*]*$
    """,
    re.VERBOSE | re.MULTILINE,
)
_MARKER_WORD: Final = re.compile(r"篇|范文|例文|样本")
# …汇报篇十八90年代后: the title, and a number that ends where the next one would begin
_TITLED: Final = re.compile(r"(?P<title>[^\n。;,:!?]{4,40}?)篇")
_RUN_IN_NUMBER: Final = r"篇(?P<number>[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,2})"
# 第三篇 is a part of one document where it holds chapters
_CHAPTER: Final = re.compile(r"^[ \t#*]*第[一二三四五六七八九十]{1,3}[章节]", re.MULTILINE)
_SHORTEST_TITLE: Final = 4
_WORD: Final = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Part:
    """The place of one report in a text."""

    number: str  # "07", or "12.3" for a part of a container
    parent: str | None
    start: int
    end: int
    marker: Marker
    marker_end: int  # where the marker line ends, ``start`` if there is none
    is_container: bool = False


@dataclass(frozen=True, slots=True)
class _Cut:
    """A place where a report begins."""

    start: int
    end: int  # of the marker line
    number: int
    named: bool  # the marker carries a title
    marker: Marker


def split_reports(plain: str) -> tuple[Part, ...]:
    """Return the reports of a text in order, each container before its parts.

    What stands before the first marker is a preface and belongs to no report; markers with
    nothing between them are a table of contents and begin none. A text without markers is one
    report, unless it holds joints (see ``find_joints``).
    """
    cuts, bare = _part_bare(plain, _find_markers(plain))
    tops = _top_level(cuts)
    if not tops:
        return tuple(_split_part(plain, "01", _Cut(0, 0, 1, False, "none"), len(plain), ()))
    numbers = _number_cuts(tops)
    parts: list[Part] = []
    coming = 0  # the first marker not yet passed
    for place, (cut, number) in enumerate(zip(tops, numbers, strict=True)):
        end = tops[place + 1].start if place + 1 < len(tops) else len(plain)
        nested: list[_Cut] = []
        while coming < len(cuts) and cuts[coming].start < end:
            if cuts[coming].start > cut.start:
                nested.append(cuts[coming])
            coming += 1
        end = _first_between(bare, nested[-1].end if nested else cut.end, end)
        parts.extend(_split_part(plain, f"{number:02}", cut, end, nested))
    return tuple(parts)


def _find_markers(plain: str) -> list[_Cut]:
    """Return the lines that are nothing but a marker, in order."""
    cuts: list[_Cut] = []
    for match in _marker_lines(plain):
        number = match["after"] or match["before"]
        named = len(match["title"].strip()) >= _SHORTEST_TITLE
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        cuts.append(_Cut(start, match.end(), read_number(number), named, "explicit"))
    if cuts and _CHAPTER.search(plain) is not None:
        return []
    return sorted([*cuts, *_find_run_in(plain, cuts)], key=lambda cut: cut.start)


def _part_bare(plain: str, cuts: Sequence[_Cut]) -> tuple[list[_Cut], list[int]]:
    """Part the markers that a report follows from the places of those without one.

    A titled marker has what stands below the untitled ones behind it, too.
    """
    kept: list[_Cut] = []
    bare: list[int] = []
    end, below = len(plain), False  # does an untitled marker behind this one have a text?
    for cut in reversed(cuts):
        has_text = _WORD.search(plain, cut.end, end) is not None
        if has_text or (cut.named and below):
            kept.append(cut)
        else:
            bare.append(cut.start)
        below = not cut.named and (below or has_text)
        end = cut.start
    return kept[::-1], bare[::-1]


def _first_between(places: Sequence[int], low: int, high: int) -> int:
    """Return the first of the sorted places from ``low`` on, or ``high`` if that comes before."""
    index = bisect_left(places, low)
    return min(places[index], high) if index < len(places) else high


def _marker_lines(plain: str) -> Iterator[re.Match[str]]:
    """Yield the matches of the marker pattern, trying only lines that hold one of its words."""
    below = 0  # where the next line begins that has not been tried
    for word in _MARKER_WORD.finditer(plain):
        if word.start() < below:
            continue
        match = _MARKER.match(plain, plain.rfind("\n", 0, word.start()) + 1)
        if match is not None:
            yield match
        below = plain.find("\n", word.start()) + 1 or len(plain)


def _find_run_in(plain: str, cuts: Sequence[_Cut]) -> list[_Cut]:
    """Return markers that text runs on behind, known by the title that other markers carry."""
    titles = Counter(
        match["title"] for cut in cuts if cut.named and (match := _TITLED.match(plain, cut.start))
    )
    known = {cut.start for cut in cuts}
    return [
        _Cut(match.start(), match.end(), read_number(match["number"]), True, "explicit")
        for title, count in titles.most_common(3)
        if count >= 2
        for match in re.finditer(rf"^{re.escape(title)}{_RUN_IN_NUMBER}", plain, re.MULTILINE)
        if match.start() not in known
    ]


def _top_level(cuts: Sequence[_Cut]) -> list[_Cut]:
    """Return the markers that stand highest: those with a title, where there are any."""
    named = [cut for cut in cuts if cut.named]
    return named if named else list(cuts)


def _number_cuts(cuts: Sequence[_Cut]) -> list[int]:
    """Return the numbers as written if they rise, else count the reports."""
    numbers = [cut.number for cut in cuts]
    rising = all(low < high for low, high in pairwise(numbers))
    return numbers if rising and numbers[0] > 0 else list(range(1, len(cuts) + 1))


def _split_part(plain: str, number: str, cut: _Cut, end: int, nested: Sequence[_Cut]) -> list[Part]:
    """Return a report, or a container and the reports that it holds."""
    inner: list[_Cut] = []
    borders = [cut, *nested]
    for place, border in enumerate(borders):
        stop = borders[place + 1].start if place + 1 < len(borders) else end
        if place:
            inner.append(border)
        inner.extend(
            _Cut(at, at, 0, False, "inferred") for at in find_joints(plain, border.end, stop)
        )
    headless = bool(inner) and _WORD.search(plain, cut.end, inner[0].start) is None
    if len(inner) <= headless:
        stop = _trim(plain, cut.start, end)
        return [Part(number, None, cut.start, stop, cut.marker, cut.end)]
    whole = Part(number, None, cut.start, _trim(plain, cut.start, end), cut.marker, cut.end, True)
    first = _Cut(cut.start, cut.end, 0, False, "inferred")
    starts = inner if headless else [first, *inner]
    parts = [whole]
    for place, one in enumerate(starts):
        stop = starts[place + 1].start if place + 1 < len(starts) else end
        stop = _trim(plain, one.start, stop)
        parts.append(Part(f"{number}.{place + 1}", number, one.start, stop, one.marker, one.end))
    return parts


def _trim(plain: str, start: int, end: int) -> int:
    """Return ``end`` without the white space before it."""
    while end > start and plain[end - 1].isspace():
        end -= 1
    return end
