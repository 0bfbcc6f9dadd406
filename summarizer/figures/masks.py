"""Read numbers that are hidden (``xx人``, ``20xx余份``) or were lost (``共有。个行政村``)."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.dates import read_masked_date
from summarizer.figures.found import Found
from summarizer.figures.measured import usable_unit
from summarizer.figures.patterns import LOST_NUMBER, MASKED_SCALE, masked_quantity
from summarizer.figures.units import Unit, look_up
from summarizer.schemas.terms import Bound

_LOST_AFTER: Final = frozenset("率:为占达到约比长降升是值")
_TORN_OFF: Final = re.compile(r"[xX×*]。?[ \n]+$")


def read_masked(plain: str, start: int) -> Found | None:
    """Read a quantity whose number is hidden, or a date whose year is.

    ``20xx年`` is a date, but in ``20xx余份`` a mask made for years covers a real count.
    """
    date = read_masked_date(plain, start)
    scale = MASKED_SCALE.match(plain, start)
    if scale is not None:
        return Found(start, scale.end(), "count", "", "", masked=True)
    match = masked_quantity().match(plain, start)
    if match is None or (date is not None and date.end >= match.end()):
        return date
    unit = usable_unit(plain, match["unit"], match.end())
    if unit is None or unit.written == "年":
        return date
    bound: Bound = "over" if match["more"] or match["more2"] else "exact"
    return _hidden(start, match.end(), unit, bound)


def _hidden(start: int, end: int, unit: Unit, bound: Bound = "exact") -> Found:
    return Found(start, end, unit.kind, unit.canonical, unit.written, bound=bound, masked=True)


def read_lone_percent(plain: str, at: int) -> Found | None:
    """Read ``体检率:%``: the number before the sign was lost, unless a table has it in its head."""
    if not at or plain[at - 1] not in _LOST_AFTER or _heads_table(plain, at):
        return None
    return _hidden(at, at + 1, look_up(plain[at]))


def _heads_table(plain: str, at: int) -> bool:
    """Say whether ``%`` is the unit of a caption or a column: ``单位:%``, ``户数 增长% 占比%``."""
    if plain.endswith("单位:", 0, at):
        return True
    word = _CELL_START.split(plain[max(0, at - _LONGEST_CELL) : at])[-1]
    return len(word) < _LONGEST_CELL and word.isalpha() and plain[at + 1 : at + 2] in _CELL_ENDS


_CELL_START: Final = re.compile(r"[\s|]")
_CELL_ENDS: Final = frozenset(" \t\n|")
_LONGEST_CELL: Final = 9


def find_lost(plain: str, start: int, stop: int) -> list[Found]:
    """Find ``共有。个行政村``: units whose number was lost before the text reached us."""
    return [
        _hidden(*match.span("unit"), look_up(match["unit"].lstrip("万亿")))
        for match in LOST_NUMBER.finditer(plain, start, stop)
    ]


def was_torn_off(plain: str, found: Found) -> bool:
    """Say whether the number before a scale was torn off: ``多达。/ xx。/ 亿元左右``."""
    return _TORN_OFF.search(plain, max(0, found.start - 6), found.start) is not None
