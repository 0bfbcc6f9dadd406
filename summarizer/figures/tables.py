"""Find the tables of a text: Markdown, aligned columns, tabs and comma-separated lines.

Tables are read once; their cells become figures here, and the grids of the arithmetic there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from summarizer.figures.found import Found
from summarizer.figures.table_cells import Cell, Row, Table, is_empty, is_year, make_cell
from summarizer.figures.table_columns import PERCENT, Caption, read_caption
from summarizer.figures.table_grid import read_table
from summarizer.figures.table_halves import split_halves
from summarizer.figures.table_lines import LONGEST_LINE, has_lines, read_lines, read_listed
from summarizer.figures.table_single import has_single, read_single

_PIPES: Final = re.compile(r"^[ \t]{0,8}[|│┃├┌└╞].*$|^[^|\n]{1,80}+\|[^|\n]*+\|.*$", re.M)
_RULE: Final = re.compile(r"[-|│┃┼├┤┌┬┐└┴┘╞╪╡+=─━═:\s]+")
_BAR: Final = re.compile(r"[|│┃]")
_BARS: Final = frozenset("|│┃")

_RATES: Final = re.compile("%|率|比重|占比|增长|增速|增幅|同比")

MOST_HEADERS: Final = 4
"""Rows at the top of a table that may be its header."""

_MOSTLY: Final = 0.5
_FEWEST_HEADS: Final = 3


def has_tables(plain: str, start: int, stop: int) -> bool:
    """Say quickly whether there is any table to read."""
    return (
        any(plain.find(bar, start, stop) >= 0 for bar in _BARS)
        or has_single(plain, start, stop)
        or has_lines(plain, start, stop)
    )


def find_cells(plain: str, tables: Iterable[Table]) -> Iterator[Found]:
    """Yield the figures of the tables of ``plain``, in order within each form."""
    for table in tables:
        if table.told:
            yield from read_table(table, _caption(plain, table))


def _caption(plain: str, table: Table) -> Caption:
    """Read what stands above a table; it does not tell of columns that can't be told apart."""
    caption = read_caption(plain, table.start, table.above)
    if table.headers or not table.loose or caption.measure == PERCENT:
        return caption
    if _RATES.search(plain, table.above, table.start) is None:
        return caption
    return caption._replace(measure=None, is_change=False)


def read_tables(plain: str, start: int, stop: int) -> Iterator[Table]:
    """Yield the tables of ``plain[start:stop]``, those of comma-separated lines last."""
    if not has_tables(plain, start, stop):
        return
    at = start
    for lines in _runs(plain, start, stop):
        yield from read_lines(plain, at, lines[0][0])
        at = lines[-1][1]
        yield from _parts([row for span in lines if (row := _row(plain, *span))], lines[0][0])
    yield from read_lines(plain, at, stop)
    yield from read_listed(plain, start, stop)
    yield from read_single(plain, start, stop)


def _runs(plain: str, start: int, stop: int) -> Iterator[list[tuple[int, int]]]:
    """Yield runs of lines with bars, with nothing but single line breaks between them."""
    if not any(plain.find(bar, start, stop) >= 0 for bar in _BARS):
        return
    run: list[tuple[int, int]] = []
    for match in _PIPES.finditer(plain, start, stop):
        begin, end = match.span()
        if end - begin > LONGEST_LINE:
            continue
        if run and begin != run[-1][1] + 1:
            yield run
            run = []
        run.append((begin, end))
    if run:
        yield run


def _row(plain: str, start: int, stop: int) -> list[Cell]:
    """Split a row at its bars; the rule below a header is no row."""
    if _RULE.fullmatch(plain, start, stop):
        return []
    line = plain[start:stop]
    cells, at = [], start
    for part in line.split("|") if "|" in line else _BAR.split(line):
        cells.append(make_cell(part, at))
        at += len(part) + 1
    first = 1 if not cells[0].text and line.lstrip()[:1] in _BARS else 0
    last = len(cells) - 1 if not cells[-1].text else len(cells)
    return cells[first:last]


def _parts(rows: Sequence[Row], start: int) -> Iterator[Table]:
    """Yield the tables of a run: one header may stand below the other, each over its own rows."""
    headers: list[Row] = []
    body: list[Row] = []
    for row in rows:
        if _holds_numbers(row):
            body.append(row)
        elif body and _heads(row):
            yield from split_halves(_table(headers, body, start))
            headers, body = [row], []
        elif body or (headers and _is_group(row)):
            body.append(row)
        else:
            headers.append(row)
    if body:
        yield from split_halves(_table(headers[-MOST_HEADERS:], body, start))


def _table(headers: Sequence[Row], body: Sequence[Row], start: int) -> Table:
    return Table(headers, body, 0, start, max(map(len, body)))


def _is_group(row: Row) -> bool:
    """Say whether a row names a group of the rows below it: all but one of its cells are empty."""
    return len(row) > _FEWEST_HEADS - 1 and sum(1 for cell in row if cell.text) == 1


def _holds_numbers(row: Row) -> bool:
    """Say whether a row states numbers, and is no header of years."""
    return any(cell.number is not None and not is_year(cell) for cell in row[1:])


def _heads(row: Row) -> bool:
    """Say whether a row without numbers fills enough cells to be a header, not a group's name."""
    filled = sum(1 for cell in row if not is_empty(cell))
    return filled >= _FEWEST_HEADS and filled > len(row) * _MOSTLY
