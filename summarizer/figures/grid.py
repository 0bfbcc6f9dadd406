"""A table as a grid of numbers, for the arithmetic of its rows and columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Final

from summarizer.figures import table_cells
from summarizer.figures.figure import Figure, Span
from summarizer.figures.table_cells import Table
from summarizer.figures.table_grid import header_words
from summarizer.schemas.terms import Kind

_SCALED: Final = re.compile(r"单位[:;]?[^|\n]{0,6}[万亿千]|[(][^()]{0,4}[万亿][^()]{0,4}[)]")

_CLAIMS: Final = re.compile(
    r"合计|总计|小计|共计|其中|#|增[长减幅]|同比|升降|变动|±|完成|执行率|占预算|占计划|第一项"
)
"""Words without which no number of a table claims anything of another."""

_BARRED_HEAD, _LOOSE_HEAD = 200, 400
"""Characters above a table that tell of it."""

_STEPS: Final = (Decimal(0), *(Decimal(1).scaleb(-decimals) for decimals in range(1, 9)))
"""What the last digit is worth, by the digits behind the point; nothing where there are none."""

_NAMES: Final = 3
"""Columns at the left that may name a row."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of a table; ``step`` is the size of its last digit, ``label`` where its row's is."""

    start: int
    end: int
    value: Decimal
    step: Decimal
    percent: bool
    label: Span | None = None

    def figure(self, unit: str = "") -> Figure:
        """Return the cell as a figure that a relation can name."""
        kind: Kind = "percent" if self.percent else "count"
        unit = "%" if self.percent else unit
        return Figure(
            self.start,
            self.end,
            kind,
            self.value,
            None,
            None,
            "exact",
            "fact",
            unit,
            unit,
            label=self.label,
        )


Line = tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the words before its numbers and its cells by column (None where blank)."""

    label: str
    cells: Line


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the words above each column, and its rows of numbers."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    aligned: bool  # whether blanks alone set its cells apart, so that blank cells are unknown
    head: str  # what stands above the rows, header words included

    @property
    def rounded(self) -> bool:
        """Whether its whole numbers are rounded: told in 万 or 亿."""
        return _SCALED.search(self.head + "".join(self.columns)) is not None


def number_grids(plain: str, start: int, tables: Iterable[Table]) -> Iterator[Grid]:
    """Yield the grids of tables that may claim something: two rows, or a header and one row.

    A loose table is cut where the count of numbers changes: its rows compare only with their like.
    """
    for table in tables:
        reach = _LOOSE_HEAD if table.loose else _BARRED_HEAD
        head = plain[max(start, table.start - reach) : table.start]
        end = table.body[-1][-1].end
        if _CLAIMS.search(head) is None and _CLAIMS.search(plain, table.start, end) is None:
            continue
        if not table.loose:
            if len(table.body) > 1 or table.headers:
                yield _ruled(table, head)
            continue
        for _, alike in groupby(table.body, len):
            rows = list(alike)
            if len(rows) > 1:
                above = plain[max(start, rows[0][0].start - _LOOSE_HEAD) : rows[0][0].start]
                lines = tuple(_row(row, 1) for row in rows)
                yield Grid((), lines, aligned=True, head="".join(above.split()))


def _ruled(table: Table, head: str) -> Grid:
    width = max(table.width, *map(len, table.headers)) if table.headers else table.width
    columns = tuple(words.replace(" ", "") for words in header_words(table.headers, width))
    rows = tuple(_padded(_row(row, 0), width) for row in table.body)
    return Grid(columns, rows, aligned=False, head=head)


def _padded(row: Row, width: int) -> Row:
    missing = width - len(row.cells)
    return Row(row.label, row.cells + (None,) * missing) if missing else row


def _row(row: Sequence[table_cells.Cell], first: int) -> Row:
    """Return the numbers of a row from its cell ``first`` on, and its name."""
    names = [cell for cell in row[:_NAMES] if cell.number is None and cell.text]
    label = names[0].span if names else None
    numbers = tuple(
        [None if cell.number is None else _number(cell, cell.number, label) for cell in row[first:]]
    )
    name = "".join(["".join(cell.text.split()).replace("*", "") for cell in names])
    return Row(name, numbers)


def _number(cell: table_cells.Cell, match: re.Match[str], label: Span | None) -> Cell | None:
    """Return a number that stands alone, with % at most; what bears a unit is not added up."""
    _, sign, currency, number, percent, scale, unit, *_ = match.groups()
    if unit or scale or currency or (percent and percent != "%") or match["open"]:
        return None
    text = number.replace(",", "") if "," in number else number
    decimals = len(text.partition(".")[2])
    step = _STEPS[decimals] if decimals < len(_STEPS) else Decimal(1).scaleb(-decimals)
    value = Decimal(text)
    start = cell.start + match.start("number")
    if sign:
        if sign not in "-−–+":
            return None
        if sign != "+":
            start, value = cell.start + match.start("sign"), -value
    end = cell.start + match.end("percent" if percent else "number")
    return Cell(start, end, value, step, bool(percent), label)
