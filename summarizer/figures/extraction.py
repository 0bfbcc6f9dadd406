"""Find the figures of a text: scan for them, then add what their neighbourhood says."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from operator import attrgetter
from typing import Final, TypeVar

from summarizer.figures.bare import read_whole
from summarizer.figures.directions import read_direction
from summarizer.figures.figure import Figure
from summarizer.figures.found import Found
from summarizer.figures.labels import Labels
from summarizer.figures.masks import find_lost
from summarizer.figures.numerals import LONGEST_NUMERAL
from summarizer.figures.periods import Periods
from summarizer.figures.scanning import Scan
from summarizer.figures.table_cells import Table
from summarizer.figures.uses import read_use

_LAST_MARK: Final = re.compile(r".*[,。;:、!?\n|()]", re.S)
"""Everything up to the last mark between clauses."""

_SENTENCE_END: Final = re.compile(r"[。!?;\n]")
_ENGLISH: Final = re.compile(r"[A-Za-z]{3,20} [a-z]{2,20} [A-Za-z]{2}")
_ENGLISH_ENDS: Final = re.compile(r"[\n\u3001-\u9fff]")
_HAN: Final = re.compile(r"[\u3001-\u9fff]")
_LONGEST_ENGLISH_LEAD: Final = 200
_by_start = attrgetter("start")


def find_figures(
    plain: str, start: int = 0, end: int | None = None, tables: Sequence[Table] | None = None
) -> tuple[Figure, ...]:
    """Return the figures of ``plain[start:end]`` in order, with offsets of ``plain``.

    ``plain`` is Simplified Chinese with half-width ASCII punctuation (``simplify`` makes it), or
    English. Dates come as figures of kind date; what only looks like a figure (names, codes, list
    markers, slogans) is left out. ``tables`` is what ``read_tables`` found in the stretch; they are
    read here where the caller has not. Cost is linear in the text.

    >>> [str(f.value) for f in find_figures("登记管理高血压患者764人,体检率86%。")]
    ['764', '86']
    """
    stop = len(plain) if end is None else end
    if not _HAN.search(plain, start, stop) and not _HAN.search(plain):
        return _find_in_english(plain, start, stop, tables)
    found = Scan(plain, start, stop).run()
    if not found and stop - start == len(plain) <= LONGEST_NUMERAL:
        whole = read_whole(plain)
        if whole is not None:
            return (whole.freeze(None, None),)
    others = [find_lost(plain, start, stop), _find_cells(plain, start, stop, tables)]
    if any(others):
        found = _without_overlaps(merge(found, *others, key=_by_start))
    english = _english_spans(plain, start, stop)
    if english:
        return _with_english(plain, found, start, english)
    return tuple(_complete(plain, found, start))


def _find_in_english(
    plain: str, start: int, stop: int, tables: Sequence[Table] | None
) -> tuple[Figure, ...]:
    """Read a text without a Chinese character: English, and the cells of its tables."""
    from summarizer.figures.english import find_english

    cells = _find_cells(plain, start, stop, tables)
    figures = find_english(plain, start, stop, cells)
    return tuple(_without_overlaps(merge(_complete(plain, cells, start), figures, key=_by_start)))


def _with_english(
    plain: str, found: list[Found], start: int, spans: list[tuple[int, int]]
) -> tuple[Figure, ...]:
    """Read the English stretches of a Chinese text by the rules of English."""
    from summarizer.figures.english import find_english

    cells = [one for one in found if one.row is not None]
    english = [figure for span in spans for figure in find_english(plain, *span, cells)]
    firsts = [first for first, _ in spans]
    kept = []
    for one in found:
        at = bisect_right(firsts, one.start) - 1
        if at < 0 or one.start >= spans[at][1] or one.row is not None:
            kept.append(one)
    return tuple(_without_overlaps(merge(_complete(plain, kept, start), english, key=_by_start)))


def _find_cells(plain: str, start: int, stop: int, tables: Sequence[Table] | None) -> list[Found]:
    """Return the cells of the tables of a text."""
    from summarizer.figures.tables import find_cells, read_tables

    read = read_tables(plain, start, stop) if tables is None else tables
    return sorted(find_cells(plain, read), key=_by_start)


def _english_spans(plain: str, start: int, stop: int) -> list[tuple[int, int]]:
    """List the stretches of lines without Chinese that hold English words in a row."""
    spans: list[tuple[int, int]] = []
    match = _ENGLISH.search(plain, start, stop)
    while match is not None:
        begin = match.start()
        floor = max(start, spans[-1][1] if spans else start, begin - _LONGEST_ENGLISH_LEAD)
        while begin > floor and not _ENGLISH_ENDS.match(plain, begin - 1):
            begin -= 1
        end_match = _ENGLISH_ENDS.search(plain, match.end(), stop)
        end = end_match.start() if end_match is not None else stop
        spans.append((begin, end))
        match = _ENGLISH.search(plain, end, stop)
    return spans


_Placed = TypeVar("_Placed", Found, Figure)


def _without_overlaps(found: Iterable[_Placed]) -> list[_Placed]:
    """Keep the first of two that overlap, but the longer, and a table's cell before its number."""
    kept: list[_Placed] = []
    for one in found:
        if kept and one.start < kept[-1].end:
            longer = (one.end - one.start) - (kept[-1].end - kept[-1].start)
            if longer > 0 or (longer == 0 and isinstance(one, Found) and one.row is not None):
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
