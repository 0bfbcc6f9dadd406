"""A table, its rows and cells: each cell a number with sign, unit and note mark, a year, a unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.figures.endings import words
from summarizer.figures.figure import Span
from summarizer.figures.patterns import COMPOSITE_UNIT, NUMBER, SCALE

NUMERIC: Final = re.compile(
    r"(?P<open>\()?(?P<sign>[-+−–↑↓▲▼△])?[ ]?(?P<currency>US\$|[$£€¥])?"
    rf"(?P<number>{NUMBER})"
    rf"(?:[ ]?(?P<percent>%|‰|个?百分点)|[ ]?(?P<scale>{SCALE})?(?P<unit>{COMPOSITE_UNIT})?)"
    r"(?P<arrow>[↑↓])?(?P<close>\))?"
    r"(?P<note>(?:\[[^\]\n]{1,4}\]|\([^()\n]{1,12}\)|[①-⑳*#†‡]|<br/?>|\s){0,8})"
)
"""``1,234.5``, ``-3.2``, ``+5.1%``, ``120户``, ``(1,204)``, ``30.55(*)``, ``$1,200``."""

EMPTY: Final = frozenset(
    ("", *words("- -- — —— – … ... / \\ 无 不适用 未统计 N/A n/a NA n.a. na nil × * 〃 ·"))
)
"""Cells that state nothing."""

YEAR: Final = re.compile(r"(?:FY ?)?(?P<year>(?:19|20)[0-9]{2})(?:年度?)?(?:\([^()\n]{1,16}\))?")
"""A year that heads a column or a row; with 年 it is a date for sure."""

YEAR_IN: Final = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})(?:[-/—~至](?P<last>(?:19|20)[0-9]{2}))?年?度?"
    r"(?P<part>[上下]半年|前?[一二三四]季度|(?:1[0-2]|[1-9])(?:[-—~至](?:1[0-2]|[1-9]))?月份?|[底末初])?"
)
SPOKEN_TIME: Final = re.compile(
    r"(?:本|上|去|今|前)年度?(?:同期|末|底)?|[本上]期|年[初末底]|期[初末]|[本上]月|[上下]半年|前?[一二三四]季度|"
    r"[0-9]{1,2}月|Q[1-4]"
)
"""``本年``, ``上年同期``, ``期末``: times of a column without a year of their own."""

UNIT_CELL: Final = re.compile(
    rf"(?P<scale>[十百千]?[万亿]?)(?P<unit>{COMPOSITE_UNIT}|%|‰|个?百分点)"
)


class Cell(NamedTuple):
    """The place of a cell's content, that content, and the number in it."""

    start: int
    end: int
    text: str
    number: re.Match[str] | None

    @property
    def span(self) -> Span:
        """The place alone."""
        return Span(self.start, self.end)


Row = Sequence[Cell]


class Table(NamedTuple):
    """A table as it was read once for all: the rows of its header and those below.

    Where blanks alone set its cells apart it is ``loose``: nothing shows a blank cell, so that a
    row with fewer cells than the header does not say which are its columns.
    """

    headers: Sequence[Row]
    body: Sequence[Row]
    above: int  # where what stands above it begins: its title and the unit of its cells
    start: int
    width: int
    loose: bool = False
    told: bool = True  # whether a title, a caption or a header says that these lines are a table


COMMA: Final = re.compile(",")
_QUOTED: Final = re.compile(r'"[^"\n]*"')
_BULLET: Final = re.compile(r"[ \t*]*(?:[-•·][ ])?[ \t*]*")
_AROUND: Final = " \t*\"'"
_DIGIT: Final = re.compile(r"[0-9]")


def make_cell(part: str, start: int) -> Cell:
    """Return the cell whose content, with the blanks and stars around it, stands at ``start``."""
    text = part.strip(_AROUND)
    if not text:
        return Cell(start, start, "", None)
    if text != part:
        start += part.index(text)
    number = NUMERIC.fullmatch(text) if _DIGIT.search(text) is not None else None
    return Cell(start, start + len(text), text, number)


def line_content(plain: str, start: int, stop: int) -> tuple[int, int]:
    """Return a line's place without its bullet and the blanks around it."""
    bullet = _BULLET.match(plain, start, stop)
    if bullet is not None:
        start = bullet.end()
    while stop > start and plain[stop - 1] in " \t*":
        stop -= 1
    return start, stop


def split_cells(plain: str, gap: re.Pattern[str], start: int, stop: int) -> list[Cell]:
    """Split a line at its gaps; quotes protect the commas of comma-separated values."""
    if gap is COMMA and plain.find('"', start, stop) >= 0:
        return _split_quoted(plain, start, stop)
    cells, at = [], start
    for match in gap.finditer(plain, start, stop):
        cells.append(make_cell(plain[at : match.start()], at))
        at = match.end()
    cells.append(make_cell(plain[at:stop], at))
    return cells


def _split_quoted(plain: str, start: int, stop: int) -> list[Cell]:
    cells, at = [], start
    while at <= stop:
        quoted = _QUOTED.match(plain, at, stop)
        comma = plain.find(",", quoted.end() if quoted else at, stop)
        end = comma if comma >= 0 else stop
        cells.append(make_cell(plain[at:end], at))
        at = end + 1
    return cells


def is_year(cell: Cell) -> bool:
    """Say whether a cell holds a year alone: ``2021`` or ``2021年``."""
    return YEAR.fullmatch(cell.text) is not None


def is_empty(cell: Cell) -> bool:
    """Say whether a cell states nothing: ``-``, ``—``, ``N/A``."""
    return cell.text in EMPTY


def cell_value(match: re.Match[str]) -> Decimal:
    """Return the number of a cell, with its sign."""
    value = Decimal(match["number"].replace(",", ""))
    return -value if is_negative(match) else value


_FALLING: Final = frozenset("-−–↓▼")


def is_negative(match: re.Match[str]) -> bool:
    """Say whether a cell is below zero: ``-3.2``, ``▼3.2``, ``(1,204)``."""
    sign = match["sign"] or match["arrow"] or ""
    return sign in _FALLING or bool(match["open"] and match["close"])
