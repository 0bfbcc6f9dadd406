"""Find the figures of a text: scan for them, then add what their neighbourhood says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from heapq import merge
from typing import Final

from summarizer.figures.context import (
    announces_list,
    direction_before,
    distant_direction,
    is_qualifier,
)
from summarizer.figures.figure import Figure, Period, Span
from summarizer.figures.found import Found
from summarizer.figures.labels import find_label
from summarizer.figures.patterns import LIST_JOINT
from summarizer.figures.periods import PERIOD_WORD, date_period, word_period
from summarizer.figures.scanning import Scan, find_lost

_SENTENCE_END: Final = re.compile(r"[。!?;\n]")


def find_figures(plain: str, start: int = 0, end: int | None = None) -> tuple[Figure, ...]:
    """Return the figures of ``plain[start:end]`` in order, with offsets of ``plain``.

    ``plain`` is Simplified Chinese with half-width ASCII punctuation, or English (``simplify`` makes
    it). Dates come as figures of kind date; what only looks like a figure (names, codes, list
    markers, slogans) is left out. Cost is linear in the text.

    >>> [str(f.value) for f in find_figures("登记管理高血压患者764人,体检率86%。")]
    ['764', '86']
    """
    stop = len(plain) if end is None else end
    found = Scan(plain, start, stop).run()
    others = [find_lost(plain, start, stop), *_other_forms(plain, start, stop)]
    if any(others):
        found = _without_overlaps(merge(*others, found, key=_start))
    return tuple(_finish(plain, found, start))


def _start(found: Found) -> int:
    return found.start


def _other_forms(plain: str, start: int, stop: int) -> Iterator[list[Found]]:
    """Read English and tables, where the text has them."""
    from summarizer.figures.english import IS_ENGLISH, find_english
    from summarizer.figures.tables import find_cells, has_tables

    if IS_ENGLISH.search(plain, start, stop):
        yield list(find_english(plain, start, stop))
    if has_tables(plain, start, stop):
        yield sorted(find_cells(plain, start, stop), key=_start)


def _without_overlaps(found: Iterable[Found]) -> list[Found]:
    """Keep the first, and of two that begin together the longer."""
    kept: list[Found] = []
    for one in found:
        if kept and one.start < kept[-1].end:
            if one.end - one.start > kept[-1].end - kept[-1].start:
                kept[-1] = one
            continue
        kept.append(one)
    return kept


def _finish(plain: str, found: list[Found], start: int) -> Iterator[Figure]:
    """Add use, direction, label and period; label and period last until the sentence ends."""
    words = _Words(plain, start, found[-1].end if found else start)
    label: Span | None = None
    period: Period | None = None
    previous: Found | None = None
    floor = start
    for one in found:
        if _SENTENCE_END.search(plain, floor, one.start):
            label, period, previous = None, None, None
        period = words.last_before(one.start, floor) or period
        if one.kind == "date" or one.kind == "time":
            period = date_period(plain, one) if one.kind == "date" else period
            yield one.freeze(None, None)
        else:
            _judge(plain, one, previous)
            label = find_label(plain, one, floor) or label
            yield one.freeze(label, period)
            previous = one
        floor = one.end


class _Words:
    """The period words of a text, handed out in step with its figures."""

    def __init__(self, plain: str, start: int, stop: int) -> None:
        self._matches = PERIOD_WORD.finditer(plain, start, stop)
        self._next = next(self._matches, None)

    def last_before(self, at: int, floor: int) -> Period | None:
        """Return the last period word between ``floor`` and ``at``."""
        found = None
        while self._next is not None and self._next.start() < at:
            if self._next.start() >= floor:
                found = self._next
            self._next = next(self._matches, None)
        return word_period(found) if found is not None else None


def _judge(plain: str, one: Found, previous: Found | None) -> None:
    """Decide use and direction of one figure."""
    if one.use == "fact":
        if is_qualifier(plain, one):
            one.use = "qualifier"
        elif announces_list(plain, one):
            one.use = "enumeration"
    if one.direction == "none" and one.use != "enumeration":
        one.direction = direction_before(plain, one)
        if one.direction == "none":
            distant_direction(plain, one)
        if one.direction == "none" and previous is not None and previous.direction != "none":
            _inherit_direction(plain, one, previous)


def _inherit_direction(plain: str, one: Found, previous: Found) -> None:
    """Carry a direction along a list: ``分别下降22.8%、22.6%``, ``压减钢325万吨、铁426万吨``."""
    between = plain[previous.end : one.start] if one.start - previous.end <= 10 else ""
    if previous.unit == one.unit and LIST_JOINT.fullmatch(between):
        one.direction = previous.direction
    elif previous.distant and previous.kind == one.kind and between[:1] == "、":
        if not any(char in between for char in ",。;:"):
            one.direction, one.distant = previous.direction, True
