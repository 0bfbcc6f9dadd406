"""Read a table as a grid: which rows are its header, which columns name things, which hold data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.figures.currencies import SIGNS
from summarizer.figures.figure import Span
from summarizer.figures.found import Found
from summarizer.figures.numerals import scale_factor
from summarizer.figures.table_cells import (
    Cell,
    Row,
    Table,
    cell_value,
    is_empty,
    is_year,
)
from summarizer.figures.table_columns import (
    BARE,
    PERCENT,
    UNIT_HEAD,
    Caption,
    Column,
    Measure,
    fitting_measure,
    is_time,
    read_column,
    unit_measure,
)
from summarizer.figures.units import CANONICAL, unit_kind
from summarizer.schemas.terms import Kind

_FEWEST_IN_ORDER: Final = 2
_MOSTLY: Final = 0.5
_ROW_HINTS: Final = frozenset("%‰率比速幅增减降涨同环占(年季月量额AaCcGgSsPp012")
"""Characters without which the name of a row says nothing of its unit, change or time."""

_TOTALS: Final = frozenset({"合计", "总计", "总和", "Total", "TOTAL"})
_COUNTED: Final = re.compile(r"(?:个|户|人|件|次|项|家|宗|笔|台|辆|套|批|场)[ ]?数$")
"""``个数``, ``户数``: whatever money the caption tells of, these are counts."""

_PART: Final = re.compile(r"[\u3000 ]*(?:其中|#)|\u3000")
"""The name of a row that goes on with the parts of one above, in its unit: ``其中:第一产业``."""

_PLAIN_ROW: Final = read_column("")


class Grid(NamedTuple):
    """The parts of a table: rows of names over the columns, and rows of names and numbers."""

    headers: Sequence[Row]
    body: Sequence[Row]
    columns: list[Column]
    names: list[int]  # columns that say what a row is
    unit: int | None  # the column that gives the row's unit


def read_table(table: Table, caption: Caption) -> Iterator[Found]:
    """Yield the figures of a table, each with its row, its column, its unit and its time.

    In a loose table the rows of another width than the header's have no column; their unit is
    told where all columns have the same.
    """
    if not table.loose:
        yield from _read_body(_arrange(table.headers, table.body), caption)
        return
    widths: dict[int, list[Row]] = {}
    for row in table.body:
        widths.setdefault(len(row), []).append(row)
    fitting = widths.pop(table.width, [])
    if fitting:
        grid = _arrange(table.headers, fitting)
        yield from _read_body(grid, caption)
        if table.headers:
            caption = _of_any_column(grid, caption)
    for rows in widths.values():
        yield from _read_body(_arrange([], rows), caption)


def _of_any_column(grid: Grid, caption: Caption) -> Caption:
    """Return what is true of a cell whichever its column."""
    data = [column for column in grid.columns if column.holds_data]
    units = {_measure_of(column, None, _PLAIN_ROW, caption) for column in data}
    changes = all(_change_of(column, _PLAIN_ROW, caption).is_change for column in data)
    measure = units.pop() if len(units) == 1 else BARE
    return Caption(measure, caption.period, changes)


def _states(row: Row) -> bool:
    """Say whether a row holds a number behind its name."""
    return any([cell.number is not None for cell in row[1:]])  # noqa: C419 - twice as fast


def _arrange(headers: Sequence[Row], body: Sequence[Row]) -> Grid:
    width = max(len(row) for row in body)
    columns = [read_column(words) for words in header_words(headers, width)]
    unit = next((i for i in range(width) if _is_unit_column(columns[i], body, i)), None)
    names: list[int] = []
    seen_data = False
    for index, column in enumerate(columns):
        if index == unit or not column.holds_data or _counts_rows(column, body, index):
            columns[index] = column._replace(holds_data=False)
        elif not seen_data and _names_rows(body, index):
            names.append(index)
            columns[index] = column._replace(holds_data=False)
        else:
            seen_data = True
    if not names and _tells_apart(body):
        first = next((i for i in range(width) if columns[i].holds_data), 0)
        names.append(first)
        columns[first] = columns[first]._replace(holds_data=False)
    return Grid(headers, body, columns, names, unit)


def header_words(headers: Sequence[Row], width: int) -> list[str]:
    """Join the words above each column; a merged cell heads the empty ones to its right."""
    words: list[list[str]] = [[] for _ in range(width)]
    for number, row in enumerate(headers):
        last = number == len(headers) - 1
        carried = ""
        for index in range(width):
            text = row[index].text if index < len(row) else ""
            if text:
                carried = text
            elif not last and index > 1:
                text = carried
            if text and text not in words[index]:
                words[index].append(text)
    return [" ".join(one) for one in words]


def _is_unit_column(column: Column, body: Sequence[Row], index: int) -> bool:
    if UNIT_HEAD.fullmatch(column.words.strip()):
        return True
    texts = [row[index].text for row in body if index < len(row) and row[index].text]
    return bool(index and texts) and all(unit_measure(text) is not None for text in texts)


def _counts_rows(column: Column, body: Sequence[Row], index: int) -> bool:
    """Say whether a first column without a name only numbers the rows: 1, 2, 3."""
    if index or column.words:
        return False
    texts = [row[0].text.rstrip(".、") for row in body if row and row[0].text]
    numbers = [int(text) for text in texts if text.isdecimal() and len(text) < len("1000")]
    return len(numbers) == len(texts) >= _FEWEST_IN_ORDER and numbers == list(
        range(numbers[0], numbers[0] + len(numbers))
    )


def _names_rows(body: Sequence[Row], index: int) -> bool:
    """Say whether the cells of a column are mostly words, or years that head rows."""
    cells = [row[index] for row in body if index < len(row) and not is_empty(row[index])]
    if not cells:
        return index == 0
    named = sum(1 for cell in cells if cell.number is None or is_year(cell))
    return named > _MOSTLY * len(cells)


def _tells_apart(body: Sequence[Row]) -> bool:
    """Say whether the numbers in the first column may name the rows: whole, and each but once."""
    texts = [row[0].text for row in body if row and row[0].text]
    return len(body) > 1 and len(set(texts)) == len(texts) and not any("." in one for one in texts)


def _read_body(grid: Grid, caption: Caption) -> Iterator[Found]:
    group = ""
    above: dict[int, str] = {}
    whole: Measure | None = None
    for row in grid.body:
        if not _states(row):
            group = next((cell.text for cell in reversed(row) if not is_empty(cell)), group)
            continue
        if (grid.names and grid.names[0] and row[0].text) or row[0].text.replace(
            " ", ""
        ) in _TOTALS:
            group = ""  # the row has a number of its own, or counts all groups
        named = [row[i] for i in grid.names if i < len(row) and not is_empty(row[i])]
        label = named[-1] if named else None
        outer = [above.get(i, "") for i in grid.names[:-1] if i >= len(row) or not row[i].text]
        for i in grid.names:
            if i < len(row) and row[i].text:
                above[i] = row[i].text
        words = [one for one in (group, *outer, *(cell.text for cell in named[:-1])) if one]
        row_column = _PLAIN_ROW
        if label is not None and not _ROW_HINTS.isdisjoint(label.text):
            row_column = read_column(label.text)
        if label is None or _PART.match(label.text) is None:
            whole = _unit_of(grid, row) or row_column.measure
        elif row_column.measure is None and whole is not None:
            row_column = row_column._replace(measure=whole)
        yield from _read_row(grid, row, (label, row_column), words, caption)


def _unit_of(grid: Grid, row: Row) -> Measure | None:
    """Return what the unit column says of a row."""
    unit = grid.unit
    return unit_measure(row[unit].text) if unit is not None and unit < len(row) else None


def _name_of(label: Cell | None) -> Span | None:
    """Return where the name of a row stands, without the blanks that indent a part."""
    if label is None:
        return None
    return Span(label.end - len(label.text.lstrip("\u3000 ")), label.end)


def _read_row(
    grid: Grid, row: Row, named_by: tuple[Cell | None, Column], words: list[str], caption: Caption
) -> Iterator[Found]:
    row_measure = _unit_of(grid, row)
    label, row_column = named_by
    heads_rows = row_column.period is not None and label is not None and is_time(label.text)
    named = _name_of(label)
    group = "".join(f"{word} " for word in words)
    for index, cell in enumerate(row):
        if index >= len(grid.columns) or not grid.columns[index].holds_data:
            continue
        match = cell.number
        if match is None:
            continue
        column = grid.columns[index]
        measure = _measure_of(column, row_measure, row_column, caption)
        found = _figure(cell, match, measure)
        _set_direction(found, match, _change_of(column, row_column, caption))
        found.period = column.period or row_column.period or caption.period
        found.row, found.column = named, (group + column.words).rstrip()
        if heads_rows and label is not None:
            head = _head_cell(grid, index)
            if head is not None:
                found.row, found.column = head, group + label.text
        yield found


def _head_cell(grid: Grid, index: int) -> Span | None:
    for row in reversed(grid.headers):
        if index < len(row) and row[index].text:
            return row[index].span
    return None


def _measure_of(
    column: Column, row_measure: Measure | None, row: Column, caption: Caption
) -> Measure:
    """Choose among the units of column, unit column, row and caption, the nearest first."""
    if column.measure is not None:
        return column.measure
    if row_measure is not None:
        return row_measure
    if row.measure is not None:
        return row.measure
    if caption.measure is not None and _COUNTED.search(column.words) is not None:
        return BARE if unit_kind(caption.measure.unit) == "money" else caption.measure
    return caption.measure or fitting_measure(caption.several, column.words) or BARE


def _change_of(column: Column, row: Column, caption: Caption) -> Column:
    """Choose what says whether a cell is a change: its column, its row, or the table's title."""
    if column.is_change or column.is_fall:
        return column
    rates = caption.measure == PERCENT and column.measure is None
    if caption.is_change and (rates or not column.words):
        return column._replace(is_change=True)
    return row


def _scaled(value: Decimal, scale: Decimal) -> Decimal:
    """Multiply a cell by its column's scale, without zeros behind the point that nobody wrote."""
    scaled = value * scale
    return scaled.quantize(Decimal(1)) if scale > 1 and scaled % 1 == 0 else scaled


def _figure(cell: Cell, match: re.Match[str], measure: Measure) -> Found:
    """Make the figure of a cell; a unit in the cell itself comes before all others."""
    sign = match.start("sign") if match["sign"] else match.start("number")
    start = match.start("currency") if match["currency"] and not match["sign"] else sign
    end = match.end("number")
    value = cell_value(match)
    if match["percent"]:
        end = match.end("percent")
        points = "点" in match["percent"]
        unit = "个百分点" if points else match["percent"]
        measure = Measure(PERCENT.scale, unit, match["percent"])
    elif match["unit"]:
        end = match.end("unit")
        unit = match["unit"]
        measure = Measure(scale_factor(match["scale"] or ""), CANONICAL.get(unit, unit), unit)
    elif match["scale"]:
        end = match.end("scale")
        measure = measure._replace(scale=scale_factor(match["scale"]))
    if match["currency"] and not measure.unit:
        measure = measure._replace(unit=SIGNS[match["currency"]], unit_text=match["currency"])
    kind: Kind = unit_kind(measure.unit) if measure.unit else "count"
    return Found(
        cell.start + start, cell.start + end, kind, measure.unit, measure.unit_text,
        _scaled(value, measure.scale),
    )  # fmt: skip


def _set_direction(found: Found, match: re.Match[str], column: Column) -> None:
    """Read a cell of a column of changes as up or down; elsewhere only a sign says so."""
    value = found.value or Decimal(0)
    marked = (match["sign"] or match["arrow"] or "") not in {"", "-", "−", "–"}
    if column.is_change or column.is_fall or marked or (value < 0 and found.kind == "percent"):
        falls = (value < 0) != (column.is_fall and not column.is_change)
        found.direction = "down" if falls else "up"
        found.value = abs(value)
