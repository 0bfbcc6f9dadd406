"""English figures: every place where one may begin is read once, from left to right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from summarizer.figures.english_contexts import (
    Clauses,
    Sentences,
    SpokenTimes,
    date_period,
    find_label,
    read_bound,
    read_direction,
)
from summarizer.figures.english_dates import (
    read_fiscal,
    read_month,
    read_numeric,
    read_quarter,
    read_year,
)
from summarizer.figures.english_names import is_code, is_fixed, is_list_marker
from summarizer.figures.english_patterns import CANDIDATE, MONTHS, MULTIPLE_WORDS
from summarizer.figures.english_quantities import read_quantity
from summarizer.figures.english_scores import read_multiple_word
from summarizer.figures.exclusions import skipped_spans
from summarizer.figures.figure import Figure, Period
from summarizer.figures.found import Found

_POINTS: Final = frozenset({"date", "time"})
_JOINTS: Final = frozenset({" and ", ", ", ", and "})
_IN_DATE: Final = re.compile(r"(?:[ \n][a-z]{1,20}){0,3}[ \n](?:in|during|for)[ \n](?:the[ ])?")
_QUARTERS: Final = frozenset({"first", "second", "third", "fourth"})


def find_english(plain: str, start: int, stop: int, cells: Sequence[Found] = ()) -> list[Figure]:
    """Return the English figures of ``plain[start:stop]`` in order, complete with their meaning.

    What ``cells``, the figures of its tables in order, have read already is left to them.

    >>> text = "Revenue rose 12% to $3.4bn."
    >>> [(text[f.start : f.end], f.direction) for f in find_english(text, 0, len(text))]
    [('12%', 'up'), ('$3.4bn', 'none')]
    """
    sentences, times = Sentences(plain, start, stop), SpokenTimes(plain, start, stop)
    clauses = Clauses(plain, start)
    figures: list[Figure] = []
    period: Period | None = None
    floor, last_begin = start, -1
    for found in _scan(plain, start, stop, cells):
        begin, end = sentences.bounds(found.start)
        if figures and found.kind == "count" and not found.unit:
            _share_age(plain, found, figures[-1])
        if begin != last_begin:
            period, last_begin = None, begin
        if found.kind in _POINTS:
            if found.kind == "date":
                period = date_period(plain, found)
            figures.append(found.freeze(None, None))
        else:
            spoken = period or times.nearest(begin, end, found.start)
            _complete(plain, found, max(begin, floor))
            label = find_label(plain, found, begin, end, clauses)
            figures.append(found.freeze(label, spoken))
        floor = found.end
    figures = _with_dates_behind(plain, _sharing(plain, figures))
    return _with_later_dates(plain, figures, sentences)


def _share_age(plain: str, found: Found, previous: Figure) -> None:
    """``aged 19 and 23`` names two ages."""
    if (
        previous.unit == "岁"
        and not previous.unit_text
        and plain[previous.end : found.start] in _JOINTS
    ):
        found.kind, found.unit = "measure", "岁"


def _sharing(plain: str, figures: list[Figure]) -> list[Figure]:
    """Give bare numbers the unit, or the month, that stands with the number behind them.

    ``10- and 11-year-olds``, ``3, 4 and 5 October``.
    """
    found = list(figures)
    for index in range(len(found) - 2, -1, -1):
        one, other = found[index], found[index + 1]
        if one.unit or one.value is None or one.kind != "count":
            continue
        joint = plain[one.end : other.start]
        hyphened = joint in _SUSPENDED and bool(other.unit)
        if hyphened:
            found[index] = one._replace(kind=other.kind, unit=other.unit, unit_text=other.unit_text)
        day = _DAY_OF.fullmatch(other.iso or "")
        listed = joint in _DAY_JOINTS and plain[one.start : one.end].isdigit()
        if (
            day is not None
            and listed
            and 0 < one.value <= LAST_DAY
            and plain[other.start].isdigit()
        ):
            found[index] = one._replace(
                kind="date",
                value=None,
                iso=f"{day[1]}{int(one.value):02d}",
                label=None,
                period=None,
            )
    return found


_SUSPENDED: Final = frozenset({"- and ", "- or ", "- to ", "-, "})
_DAY_JOINTS: Final = frozenset({", ", " and ", " or ", " to "})
_DAY_OF: Final = re.compile(r"((?:[0-9]{4}|-)-[0-9]{2}-)[0-9]{2}")
LAST_DAY: Final = 31


def _complete(plain: str, found: Found, floor: int) -> None:
    """Add bound and direction from the words around a figure, not before ``floor``."""
    read_direction(plain, found, floor)
    read_bound(plain, found, floor)
    read_direction(plain, found, floor)


def _with_dates_behind(plain: str, figures: list[Figure]) -> list[Figure]:
    """Give a figure the date right behind it: ``$3.9bn in 2021``, whatever date came before."""
    found = list(figures)
    for index, (figure, date) in enumerate(pairwise(figures)):
        if date.kind != "date" or not date.iso or figure.kind in _POINTS:
            continue
        if _IN_DATE.fullmatch(plain, figure.end, date.start):
            first, last = date.iso.partition("/")[::2]
            period = Period(plain[date.start : date.end], first, last or first)
            found[index] = figure._replace(period=period)
    return found


def _with_later_dates(plain: str, figures: list[Figure], sentences: Sentences) -> list[Figure]:
    """Give figures without a period the first date that follows in their sentence."""
    found: list[Figure] = []
    date: Period | None = None
    ends = -1
    for figure in reversed(figures):
        _, end = sentences.bounds(figure.start)
        if end != ends:
            date, ends = None, end
        if figure.kind == "date" and figure.iso:
            first, last = figure.iso.partition("/")[::2]
            date = Period(plain[figure.start : figure.end], first, last or first)
        elif date is not None and figure.kind not in _POINTS and figure.period is None:
            found.append(figure._replace(period=date))
            continue
        found.append(figure)
    found.reverse()
    return found


def _scan(plain: str, start: int, stop: int, cells: Sequence[Found]) -> Iterator[Found]:
    done = start
    skipped = skipped_spans(plain, start, stop)
    if cells:
        taken = [(cell.start, cell.end) for cell in cells if start <= cell.start < stop]
        skipped = sorted((*skipped, *taken), reverse=True)
    for match in CANDIDATE.finditer(plain, start, stop):
        at = match.start()
        while skipped and at >= skipped[-1][0]:
            done = max(done, skipped.pop()[1])
        if at < done:
            continue
        found, done = _read(plain, at, match[0])
        if found is not None and found.end <= stop:
            yield found
        done = max(done, match.end())


def _read(plain: str, at: int, text: str) -> tuple[Found | None, int]:
    """Read the candidate at a place; return the figure, if any, and where to go on."""
    if text[0].isdigit():
        return _read_digits(plain, at)
    lower = text.lower()
    found: Found | None = None
    if text in MONTHS:
        found = read_month(plain, at)
    elif lower in _QUARTERS or text[0] == "Q":
        found = read_quarter(plain, at)
    elif lower in {"fy", "fiscal"}:
        found = read_fiscal(plain, at)
    elif lower == "noon":
        found = Found(at, at + len(text), "time", "", "", iso="12:00")
    elif lower in MULTIPLE_WORDS:
        found = read_multiple_word(plain, at, lower)
    else:
        return read_quantity(plain, at)
    return found, found.end if found is not None else at + len(text)


def _read_digits(plain: str, at: int) -> tuple[Found | None, int]:
    end = at + 1
    while plain[end : end + 1].isdigit() and plain[end : end + 1].isascii():
        end += 1
    if is_fixed(plain, at) or is_list_marker(plain, at, end):
        return None, _end_of_code(plain, end)
    before = plain[at - 1 : at]
    whole = not (before.isalnum() or before in {"_", "#"})
    if whole:
        found = read_numeric(plain, at) or (read_year(plain, at) if end - at == 4 else None)
        if found is not None:
            return found, found.end
    found, done = read_quantity(plain, at)
    if found is None and is_code(plain, at, end):
        return None, _end_of_code(plain, end)
    return found, max(done, end)


def _end_of_code(plain: str, end: int) -> int:
    """Return where a code ends: what is joined to it is part of it."""
    limit = min(len(plain), end + 40)
    while end < limit and (
        plain[end].isalnum() or (plain[end] in "-./:" and plain[end + 1 : end + 2].isalnum())
    ):
        end += 1
    return end
