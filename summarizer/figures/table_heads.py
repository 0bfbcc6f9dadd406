"""The header of a table without bars: the lines right above it that name its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarizer.figures.table_cells import Cell, Row, is_year, line_content, split_cells

HEADERS: Final = 3
"""Lines above the first row that may head the columns."""

NEW_TABLE: Final = re.compile(
    r"^[* ]*(?:附?表[ ]?[0-9一二三四五六七八九十]|#)|单位[:：]|(?i:^[* ]*table [0-9])"
)
"""What stands above a table, not between its rows: a title, a caption, a heading."""

_NO_HEADER: Final = re.compile(r"[。;!?]|^[* ]*(?:附?表[ ]?[0-9一二三四五六七八九十]|#)|单位[:：]")
_SECTION: Final = re.compile(r"#|[一二三四五六七八九十]{1,3}、")
_ENDS: Final = re.compile(r"[。;!?]|(?<![0-9])(?!(?:19|20)[0-9]{2}[ ]*$)[0-9][0-9.,]{0,12}%?[ ]*$")
"""A sentence, or a row of another table."""

_REACH: Final = 600
_MOST_LINES: Final = 24
_LONGEST_HEAD: Final = 60
_LONGEST_HEADER: Final = 400
_FEWEST: Final = 2


def heads_above(plain: str, floor: int, first: int) -> int:
    """Return where the short lines above a table begin: its title, its caption, its header."""
    floor = max(floor, first - _REACH)
    at = first
    for _ in range(_MOST_LINES):
        if at <= floor:
            break
        begin = max(floor, plain.rfind("\n", floor, at - 1) + 1)
        line = plain[begin : at - 1]
        if "|" in line or (line.strip() and _ends_block(line)):
            break
        at = begin
        if _SECTION.match(line):
            break
    return at


def _ends_block(line: str) -> bool:
    return _ENDS.search(line) is not None or (
        len(line) > _LONGEST_HEAD and not re.search(r"[ \t]{2}|单位", line)
    )


def find_headers(
    plain: str, gap: re.Pattern[str], floor: int, first: int, width: int
) -> tuple[list[Row], int]:
    """Return the lines right above a table that name its columns, and where they begin."""
    headers: list[Row] = []
    end = first - 1
    while end > floor and len(headers) < HEADERS:
        begin = max(floor, plain.rfind("\n", floor, end) + 1)
        if end - begin > _LONGEST_HEADER or _NO_HEADER.search(plain[begin:end]):
            break
        row = _fitted(split_cells(plain, gap, *line_content(plain, begin, end)), width, headers)
        if row is None:
            break
        headers.insert(0, row)
        end = begin - 1
    return headers, end + 1


def is_heading(row: Sequence[Cell]) -> bool:
    """Say whether cells hold words or years alone."""
    return all(cell.number is None or is_year(cell) for cell in row)


def _fitted(row: list[Cell], width: int, below: Sequence[Row]) -> Row | None:
    """Return a line as a header of so many columns, or None."""
    if not is_heading(row):
        return None
    joined = _joined(row)
    if len(joined) < len(row):
        return _padded(joined, width)
    fitting = _padded(row, width)
    if fitting is None and below:
        fitting = _spread(row, below[0])
    return fitting


def _padded(row: list[Cell], width: int) -> Row | None:
    if len(row) == width:
        return row
    if len(row) == width - 1 and width > _FEWEST:
        return [_nothing(row), *row]  # nothing stands over the names of the rows
    return None


def _nothing(row: Sequence[Cell]) -> Cell:
    return Cell(row[0].start, row[0].start, "", None)


def _joined(row: list[Cell]) -> list[Cell]:
    """Join words with blanks inside: ``指 标``."""
    cells: list[Cell] = []
    pending: Cell | None = None
    for cell in row:
        if len(cell.text) != 1 or cell.end == cell.start:
            pending = None
            cells.append(cell)
        elif pending is None:
            pending = cell
            cells.append(cell)
        else:
            text = f"{pending.text} {cell.text}"
            cells[-1] = Cell(pending.start, cell.end, text, None)
            pending = None
    return cells


def _spread(row: list[Cell], below: Row) -> Row | None:
    """Spread the names of groups over their columns, where the names below them recur.

    ``行业 合同金额 实际金额`` over ``绝对数 增长% 绝对数 增长%``.
    """
    names = [cell.text for cell in below[1:]]
    for first, heads in ((row[0], row[1:]), (_nothing(row), row)):
        groups = len(heads)
        if groups < _FEWEST or groups >= len(names) or len(names) % groups:
            continue
        size = len(names) // groups
        if any(len(set(names[at::size])) == 1 for at in range(size)):
            return [first, *(head for head in heads for _ in range(size))]
    return None
