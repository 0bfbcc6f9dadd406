"""Find the figures of a text: scan for them, then add what their neighbourhood says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from heapq import merge
from operator import attrgetter
from typing import Final

from summarizer.figures.directions import read_direction
from summarizer.figures.figure import Figure
from summarizer.figures.found import Found
from summarizer.figures.labels import Labels
from summarizer.figures.masks import find_lost
from summarizer.figures.periods import Periods
from summarizer.figures.scanning import Scan
from summarizer.figures.uses import read_use

_LAST_MARK: Final = re.compile(r".*[,。;:、!?\n|()]", re.S)
"""Everything up to the last mark between clauses."""

_SENTENCE_END: Final = re.compile(r"[。!?;\n]")
_ENGLISH: Final = re.compile(r"[A-Za-z]{3,20} [a-z]{2,20} [A-Za-z]{2}")
_by_start = attrgetter("start")


def find_figures(plain: str, start: int = 0, end: int | None = None) -> tuple[Figure, ...]:
    """Return the figures of ``plain[start:end]`` in order, with offsets of ``plain``.

    ``plain`` is Simplified Chinese with half-width ASCII punctuation (``simplify`` makes it), or
    English. Dates come as figures of kind date; what only looks like a figure (names, codes, list
    markers, slogans) is left out. Cost is linear in the text.

    >>> [str(f.value) for f in find_figures("登记管理高血压患者764人,体检率86%。")]
    ['764', '86']
    """
    stop = len(plain) if end is None else end
    found = Scan(plain, start, stop).run()
    others = [find_lost(plain, start, stop), *_other_forms(plain, start, stop)]
    if any(others):
        found = _without_overlaps(merge(found, *others, key=_by_start))
    return tuple(_complete(plain, found, start))


def _other_forms(plain: str, start: int, stop: int) -> Iterator[list[Found]]:
    """Read English and tables, where the text has them."""
    english = _english_lines(plain, start, stop)
    if english:
        from summarizer.figures.english import find_english

        yield [found for span in english for found in find_english(plain, *span)]
    from summarizer.figures.tables import find_cells, has_tables

    if has_tables(plain, start, stop):
        yield sorted(find_cells(plain, start, stop), key=_by_start)


def _english_lines(plain: str, start: int, stop: int) -> list[tuple[int, int]]:
    """List the runs of lines that hold English words in a row."""
    spans: list[tuple[int, int]] = []
    match = _ENGLISH.search(plain, start, stop)
    while match is not None:
        begin = plain.rfind("\n", start, match.start()) + 1 or start
        end = plain.find("\n", match.end(), stop)
        end = stop if end < 0 else end
        if spans and begin - spans[-1][1] <= 1:
            begin = spans.pop()[0]
        spans.append((begin, end))
        match = _ENGLISH.search(plain, end, stop)
    return spans


def _without_overlaps(found: Iterable[Found]) -> list[Found]:
    """Keep the first of two that overlap, but the longer, and a table's cell before its number."""
    kept: list[Found] = []
    for one in found:
        if kept and one.start < kept[-1].end:
            longer = (one.end - one.start) - (kept[-1].end - kept[-1].start)
            if longer > 0 or (longer == 0 and one.row is not None):
                kept[-1] = one
            continue
        kept.append(one)
    return kept


def _complete(plain: str, found: list[Found], start: int) -> Iterator[Figure]:
    """Add use, direction, label and period; a label lasts a sentence, a time its paragraph."""
    if not found:
        return
    periods = Periods(plain, start, found[-1].end)
    clauses = _Clauses(plain, start)
    labels = Labels(plain, start)
    previous: Found | None = None
    floor = start
    for index, one in enumerate(found):
        if clauses.reach(one.start):
            previous = None
            labels.end_sentence()
            periods.end_sentence()
            line = plain.rfind("\n", floor, one.start)
            if line >= 0:
                periods.end_paragraph(line + 1)
        period = periods.of(one)
        if one.kind in _POINTS_IN_TIME:
            labels.pass_over(one)
            yield one.freeze(None, None)
        else:
            read_use(plain, one)
            if one.use != "enumeration":
                read_direction(plain, one, previous, floor)
            yield one.freeze(labels.of(found, index, clauses.begin), one.period or period)
            previous = one
        floor = one.end


_POINTS_IN_TIME: Final = frozenset({"date", "time"})


class _Clauses:
    """The clauses of a text, walked in step with its figures."""

    __slots__ = ("_at", "_plain", "begin")

    def __init__(self, plain: str, start: int) -> None:
        self._plain = plain
        self._at = self.begin = start

    def reach(self, at: int) -> bool:
        """Move on to ``at``; ``begin`` is then its clause's. Say whether a sentence ended."""
        last, self._at = self._at, at
        mark = _LAST_MARK.match(self._plain, last, at)
        if mark is None:
            return False
        self.begin = mark.end()
        return _SENTENCE_END.search(self._plain, last, mark.end()) is not None
