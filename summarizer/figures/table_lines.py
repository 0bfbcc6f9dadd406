"""Rows without bars: lines of a name and numbers that blanks, tabs or commas set apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from summarizer.figures.table_cells import (
    COMMA,
    Cell,
    Row,
    Table,
    is_empty,
    is_year,
    line_content,
    make_cell,
    split_cells,
)
from summarizer.figures.table_columns import CAPTION, is_time, unit_measure
from summarizer.figures.table_heads import NEW_TABLE, find_headers, heads_above, is_heading

_NUMBERS_APART: Final = re.compile(
    r"[\t ](?:(?<=[\t])[ \t]{0,40}[-+−(↑↓]?[$£€¥]?[0-9]|(?<=[ ])[ \t]{1,80}[-+−(↑↓]?[$£€¥]?[0-9]"
    r"|(?<=[0-9%] )[-+−]?[0-9])"
)
"""Where a line may be the row of a table without bars: numbers set apart from one another."""

_LISTED: Final = re.compile(
    r"\n(?P<line>[^\n,]{1,40}+,\"?[-+]?[0-9][0-9.,%]{0,20}\"?,\"?[-+]?[0-9$][^\n]{0,400})(?![^\n])"
)
"""A line of comma-separated values: a name and numbers."""

_TABS: Final = re.compile(r"\t|[ ]{2,}")
_WIDE: Final = re.compile(r"[ ]{2,}")
_NARROW: Final = re.compile(r"[ ]+")

LONGEST_LINE: Final = 2000
_LONGEST_NAME: Final = 30
_LONGEST_QUIET: Final = 40
"""Characters of a line between two rows: the name of a group, a broken name, a page's foot."""

_BETWEEN: Final = 12
_LONGEST_GAP: Final = 400
_NAME_LINES: Final = 4
_FEWEST: Final = 2
_MARK: Final = re.compile(r"[。;!?]")
_LOUD: Final = re.compile(r"[。;!?|│]")
_CODE: Final = re.compile(r"(?!(?:19|20)[0-9]{2}[ ])[0-9]{3,8}[ ]+(?=[一-鿿])")
"""The code before the name of a budget item: ``2080506 职业年金缴费支出``."""

_BROKEN: Final = re.compile(r"[-+−]?[0-9][0-9.,]{2,40}[0-9]%?")
"""Numbers that ran together: ``14.528.717.5``."""

_TITLE: Final = re.compile(
    r"表[ ]?[0-9一二三四五六七八九十]|[一-鿿]表[ *]*$|(?i:\btable [0-9])", re.M
)
_LONG_RUN, _WIDE_RUN, _LONE = 3, 4, 4
"""Rows, and cells of each, that are a table without any title; numbers of a line without a name."""

_STACKED: Final = 3


class Line(NamedTuple):
    """A line read as a row, and what sets its cells apart."""

    start: int
    end: int
    row: list[Cell]
    gap: re.Pattern[str]


def has_lines(plain: str, start: int, stop: int) -> bool:
    """Say quickly whether a line may be such a row."""
    return (
        _NUMBERS_APART.search(plain, start, stop) is not None
        or _LISTED.search(plain, start, stop) is not None
    )


def read_lines(plain: str, start: int, stop: int) -> Iterator[Table]:
    """Yield the tables whose rows are lines of numbers set apart by blanks or tabs."""
    floor = start
    rows: list[Line] = []
    for line in _rows_apart(plain, start, stop):
        if not rows:
            rows.append(line)
        elif line.gap is rows[-1].gap and not _is_parted(plain, rows[-1], line):
            rows.append(_with_name_above(plain, rows[-1].end, line))
        else:
            yield _table(plain, rows, floor)
            floor, rows = rows[-1].end, [line]
    if rows:
        yield _table(plain, rows, floor)


def read_listed(plain: str, start: int, stop: int) -> Iterator[Table]:
    """Yield the tables of comma-separated lines: all of one width, below a header."""
    rows: list[Line] = []
    floor = start
    for match in _LISTED.finditer(plain, start, stop):
        span = match.span("line")
        line = Line(*span, split_cells(plain, COMMA, *span), COMMA)
        if rows and (line.start != rows[-1].end + 1 or len(line.row) != len(rows[-1].row)):
            yield _table(plain, rows, floor)
            floor, rows = rows[-1].end, []
        if _is_row(line.row):
            rows.append(line)
    if rows:
        yield _table(plain, rows, floor)


def _rows_apart(plain: str, start: int, stop: int) -> Iterator[Line]:
    """Yield the lines without bars in which numbers stand apart, split into cells."""
    match = _NUMBERS_APART.search(plain, start, stop)
    while match is not None:
        begin = max(start, plain.rfind("\n", start, match.start()) + 1)
        end = plain.find("\n", match.end(), stop)
        end = stop if end < 0 else end
        if end - begin <= LONGEST_LINE and plain[begin] != "|":
            line = _read_line(plain, begin, end)
            if line is not None and not _heads(line.row):
                yield line
        match = _NUMBERS_APART.search(plain, end, stop)


def _heads(row: Row) -> bool:
    """Say whether a line is a header: years over the columns."""
    return all(is_year(cell) for cell in row[1:])


def _read_line(plain: str, start: int, stop: int) -> Line | None:
    begin, end = line_content(plain, start, stop)
    tabs = plain.find("\t", begin, end) >= 0
    if tabs or plain.find("  ", begin, end) >= 0:
        gap = _TABS if tabs else _WIDE
        row = split_cells(plain, gap, begin, end)
        if _is_row(row):
            return Line(start, stop, row, gap)
    narrow = _narrow_row(plain, begin, end)
    return Line(start, stop, narrow, _NARROW) if narrow else None


def _narrow_row(plain: str, start: int, stop: int) -> list[Cell] | None:
    """Read the numbers that end a line, single blanks between them, and the name before them."""
    cells = split_cells(plain, _NARROW, start, stop)
    first = len(cells)
    while first and (_is_filled(cells[first - 1]) or _BROKEN.fullmatch(cells[first - 1].text)):
        first -= 1
    if first == 0 and (is_year(cells[0]) or is_time(cells[0].text)):
        first = 1
    numbers = cells[first:]
    if sum(1 for cell in numbers if cell.number is not None) < _FEWEST:
        return None
    if not first:
        return [Cell(start, start, "", None), *numbers]
    code = _CODE.match(plain, cells[0].start, stop)
    begin = code.end() if code is not None else cells[0].start
    for cell in cells[1:first]:
        if cell.number is not None and "." in cell.text:
            begin = cell.end  # the number of the left half of a table of two halves
    name = make_cell(plain[begin : cells[first - 1].end], begin)
    if len(name.text) > _LONGEST_NAME or _MARK.search(name.text):
        return None
    return [name, *numbers]


def _is_row(row: Row) -> bool:
    """Say whether a line is a name and numbers, and nothing else."""
    if len(row) < _FEWEST or len(row[0].text) > _LONGEST_NAME or _MARK.search(row[0].text):
        return False
    if row[0].text[-1:].isdigit() and not is_year(row[0]) and row[0].number is None:
        return len(row) > _FEWEST and all(_is_filled(cell) for cell in row[1:])
    numbers = sum(1 for cell in row[1:] if cell.number is not None)
    words = sum(1 for cell in row[1:] if not _is_filled(cell))
    return numbers > 0 and words <= 1


def _is_filled(cell: Cell) -> bool:
    return cell.number is not None or is_empty(cell)


def _is_parted(plain: str, before: Line, after: Line) -> bool:
    """Say whether more stands between two rows than the name of a group or a broken name."""
    if after.start == before.end + 1:
        return False
    if after.start - before.end > _LONGEST_GAP:
        return True
    lines = [line for line in plain[before.end : after.start].split("\n") if line.strip()]
    if not lines:
        return False
    if len(lines) > _BETWEEN or any(
        len(line) > _LONGEST_QUIET or _LOUD.search(line) or NEW_TABLE.search(line) for line in lines
    ):
        return True
    begin = plain.rfind(lines[-1], before.end, after.start)
    heads = split_cells(plain, after.gap, *line_content(plain, begin, begin + len(lines[-1])))
    width = len(after.row)
    return width > _FEWEST and len(heads) in {width - 1, width} and is_heading(heads)


def _with_name_above(plain: str, end: int, line: Line) -> Line:
    """Give a row of bare numbers the name that stands on the lines before it."""
    if line.row[0].text or line.gap is not _NARROW:
        return line
    above = plain[end : line.start]
    if len(above) > _LONGEST_QUIET * 2 or above.strip().count("\n") >= _NAME_LINES:
        return line
    name = make_cell(above.strip("\n"), end + len(above) - len(above.lstrip("\n")))
    code = _CODE.match(name.text)
    if code is not None:
        name = make_cell(name.text[code.end() :], name.start + code.end())
    return line._replace(row=[name._replace(number=None), *line.row[1:]])


def _table(plain: str, lines: Sequence[Line], floor: int) -> Table:
    gap, first = lines[0].gap, lines[0].start
    rows: list[Row] = [line.row for line in lines]
    if gap is _NARROW:
        rows = _with_units_apart(rows)
    above = heads_above(plain, floor, first)
    widths = Counter(map(len, rows))
    width = max(widths)
    headers, start = find_headers(plain, gap, above, first, width)
    usual = widths.most_common(1)[0][0]
    if not headers and usual != width:
        width = usual
        headers, start = find_headers(plain, gap, above, first, width)
    told = bool(headers) and (gap is _TABS or gap is _WIDE or len(rows) >= _FEWEST)
    if gap is not COMMA:
        years = any(is_year(cell) for row in headers for cell in row)
        told = told or years or _is_told(plain[above:first], rows)
    loose = gap is _NARROW or gap is _WIDE
    return Table(headers, rows, above, start, width, loose, told)


def _with_units_apart(rows: list[Row]) -> list[Row]:
    """Part the unit from the name of a row, where most rows bear one: ``原煤 万吨 | 345``."""
    parted = [_unit_apart(row) for row in rows]
    found = sum(1 for row, whole in zip(parted, rows, strict=True) if row is not whole)
    return parted if found > len(rows) * _MOSTLY else rows


def _unit_apart(row: Row) -> Row:
    name, _, unit = row[0].text.rpartition(" ")
    if not name.strip() or unit_measure(unit) is None:
        return row
    start = row[0].start
    cells = make_cell(name, start), make_cell(unit, row[0].end - len(unit))
    return [*cells, *row[1:]]


_MOSTLY: Final = 0.5


def _is_told(above: str, rows: Sequence[Row]) -> bool:
    """Say whether lines below a title or caption, or by their mere number, are a table."""
    if _TITLE.search(above) or CAPTION.search(above):
        return True
    if len(rows) >= _LONG_RUN and len({len(row) for row in rows}) == 1:
        return len(rows[0]) >= _WIDE_RUN
    values = [cell.number["number"] for cell in rows[0][1:] if cell.number is not None]
    if rows[0][0].text or len(values) < _LONE or above.strip().count("\n") + 1 < _STACKED:
        return False
    return not all(len(value) == 1 for value in values) and not _counts_up(values)


def _counts_up(values: Sequence[str]) -> bool:
    """Say whether the numbers are those of pages: 1 2 3 4 5."""
    return all(value.isdecimal() for value in values) and all(
        int(after) - int(before) == 1 for before, after in pairwise(values)
    )
