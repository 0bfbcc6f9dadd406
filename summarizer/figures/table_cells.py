"""What one cell of a table can hold: a number with sign, unit and note mark, a year, a unit."""

from __future__ import annotations

import re
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


_AROUND: Final = " \t*\"'"


def make_cell(plain: str, start: int, end: int) -> Cell:
    """Return a cell without the blanks and stars around its content."""
    part = plain[start:end]
    text = part.strip(_AROUND)
    if not text:
        return Cell(start, start, "", None)
    start += part.index(text)
    return Cell(start, start + len(text), text, NUMERIC.fullmatch(text))


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
