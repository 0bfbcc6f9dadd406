"""Tables that stand side by side in one: each half with names and numbers of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from summarizer.figures.table_cells import Row, Table, is_empty, is_year

_FEWEST: Final = 4
"""Columns of a table of two halves at least: twice a name and a number."""

_MOST_PARTS: Final = 4


def split_halves(table: Table) -> Iterator[Table]:
    """Yield the tables that stand side by side in a table; mostly that is the table itself.

    A further half begins at a column of names, where the header repeats what it says of the first:
    ``项目 | 决算数 | 项目 | 决算数``. Names of people beside numbers are no half of a table.
    """
    cuts = _cuts(table) if table.headers and table.width >= _FEWEST else []
    if not cuts:
        yield table
        return
    for first, stop in pairwise((0, *cuts, table.width)):
        body = [row[first:stop] for row in table.body]
        body = [row for row in body if any(cell.text for cell in row)]
        if body:
            headers = [_spread(row[first:stop]) for row in table.headers[:-1]]
            headers.append(table.headers[-1][first:stop])
            yield table._replace(headers=headers, body=body, width=stop - first)


def _cuts(table: Table) -> list[int]:
    """Return the columns at which a further half begins."""
    heads = ["".join(cell.text.split()) for cell in table.headers[-1]]
    named = [at for at in range(len(heads)) if _names_rows(table.body, at)]
    if not named or named[0] or len(heads) < table.width:
        return []
    again = [at for at in named if at > 1 and heads[0] and heads[at] == heads[0]]
    if again:
        return again
    for parts in range(2, _MOST_PARTS + 1):
        size = table.width // parts
        cuts = list(range(size, table.width, size))
        if size > 1 and table.width == size * parts and named == [0, *cuts]:
            alike = {tuple(heads[at + 1 : at + size]) for at in (0, *cuts)}
            return cuts if len(alike) == 1 else []
    return []


def _names_rows(body: Sequence[Row], at: int) -> bool:
    """Say whether the cells of a column are words, not numbers."""
    cells = [row[at] for row in body if at < len(row) and not is_empty(row[at])]
    return bool(cells) and all(cell.number is None or is_year(cell) for cell in cells)


def _spread(row: Row) -> Row:
    """Let the name of a half head all its columns: ``收入`` above ``项目 | 决算数``."""
    filled = [cell for cell in row if cell.text]
    return [cell if cell.text else filled[0] for cell in row] if len(filled) == 1 else row
