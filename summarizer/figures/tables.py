"""Figures in Markdown tables and aligned rows: the unit comes from the header or the caption."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from summarizer.figures.figure import Span
from summarizer.figures.found import Found
from summarizer.figures.numerals import scale_factor
from summarizer.figures.patterns import COMPOSITE_UNIT, NUMBER
from summarizer.figures.units import canonical_unit, unit_kind
from summarizer.schemas.terms import Kind

_ROW: Final = re.compile(r"^\|(.*)$", re.M)
_RULE: Final = re.compile(r"[|\s:-]+")
_CELL: Final = re.compile(
    rf"[*\s]{{0,40}}(?P<sign>[-+−])?(?P<number>{NUMBER})(?P<percent>%?)[*\s]{{0,40}}"
)
_CAPTION: Final = re.compile(
    r"单位[:：]\s*(?P<scale>[十百千]?[万亿]?)(?P<unit>" + COMPOSITE_UNIT + r")"
)
_UNIT_IN: Final = re.compile(rf"(?P<scale>[十百千]?[万亿]?)(?P<unit>{COMPOSITE_UNIT})")
_BRACKET: Final = re.compile(r"\(([^()]{1,12})\)\s*$")
_UP: Final = re.compile(r"增长|增速|上涨|增减|±")

_ALIGNED: Final = re.compile(
    r"^[-* \t]{0,8}(?P<label>[^\s\d|][^\d|\n]{1,29}?)"
    rf"(?P<cells>(?:[ \t]{{1,20}}[-−]?{NUMBER}){{2,12}})[* \t]{{0,8}}$",
    re.M,
)
_BARE_CELL: Final = re.compile(rf"(?P<sign>[-−])?(?P<number>{NUMBER})(?P<percent>)")
_TABLE_TITLE: Final = re.compile(r"表[ ]?[0-9一二三四五六七八九十]")
CAPTION_REACH: Final = 300
BELOW_TITLE: Final = 1500
"""Rows of aligned numbers are sought this far below the title of a table."""

_MAX_TABLE_LINE: Final = 2000


@dataclass(frozen=True, slots=True)
class Column:
    """What a table's header says of one column."""

    label: str
    scale: Decimal
    unit: str
    unit_text: str
    is_change: bool


def has_tables(plain: str, start: int, stop: int) -> bool:
    """Say quickly whether there is any table to read."""
    return plain.find("|", start, stop) >= 0 or _TABLE_TITLE.search(plain, start, stop) is not None


def find_cells(plain: str, start: int, stop: int) -> Iterator[Found]:
    """Yield the figures of the tables in ``plain[start:stop]``, in order within each form."""
    yield from _pipe_tables(plain, start, stop)
    yield from _aligned_rows(plain, start, stop)


def _pipe_tables(plain: str, start: int, stop: int) -> Iterator[Found]:
    headers: list[list[str]] = []
    last_end, caption, body = -2, None, False
    for match in _ROW.finditer(plain, start, stop):
        if match.start() != last_end + 1:
            headers, body = [], False
            caption = _caption(plain, match.start())
        last_end = match.end()
        if match.end() - match.start() > _MAX_TABLE_LINE:
            continue
        cells = _split(plain, match.start(1), match.end(1))
        texts = [plain[a:b].strip() for a, b in cells]
        if _RULE.fullmatch(match[0]):
            continue
        numeric = [index for index, text in enumerate(texts) if index and _CELL.fullmatch(text)]
        if not numeric and not body:
            headers.append(texts)
            continue
        body = True
        yield from _row_cells(plain, cells, texts, headers, caption)


def _row_cells(
    plain: str,
    cells: list[tuple[int, int]],
    texts: list[str],
    headers: list[list[str]],
    caption: re.Match[str] | None,
) -> Iterator[Found]:
    row = _trim(plain, *cells[0])
    unit_cell = next(
        (t.replace(" ", "") for t in texts[1:3] if _UNIT_IN.fullmatch(t.replace(" ", ""))), None
    )
    for index in range(1, len(cells)):
        match = _CELL.match(plain, *cells[index])
        if match is None or match.end() != cells[index][1]:
            continue
        column = _column(headers, index, caption, unit_cell)
        found = _cell_figure(match, column)
        found.row, found.column = row, column.label
        yield found


def _cell_figure(match: re.Match[str], column: Column) -> Found:
    start = match.start("sign") if match["sign"] else match.start("number")
    end = match.end("percent")
    value = Decimal(match["number"].replace(",", "")) * column.scale
    unit, unit_text = ("%", "%") if match["percent"] else (column.unit, column.unit_text)
    kind: Kind = unit_kind(unit) if unit else "count"
    found = Found(start, end, kind, unit, unit_text, value)
    negative = match["sign"] is not None and match["sign"] != "+"
    if column.is_change:
        found.direction = "down" if negative else "up"
    elif negative:
        if kind == "percent":
            found.direction = "down"
        else:
            found.value = -value
    return found


def _trim(plain: str, start: int, stop: int) -> Span:
    while start < stop and plain[start] in " *\t":
        start += 1
    while stop > start and plain[stop - 1] in " *\t":
        stop -= 1
    return Span(start, stop)


def _split(plain: str, start: int, stop: int) -> list[tuple[int, int]]:
    cells, at = [], start
    while at <= stop:
        bar = plain.find("|", at, stop)
        if bar < 0:
            if plain[at:stop].strip():
                cells.append((at, stop))
            break
        cells.append((at, bar))
        at = bar + 1
    return cells or [(start, stop)]


def _caption(plain: str, start: int) -> re.Match[str] | None:
    """Find the unit that the caption above a table gives."""
    found = None
    for match in _CAPTION.finditer(plain, max(0, start - CAPTION_REACH), start):
        found = match
    return found


def _column(
    headers: list[list[str]], index: int, caption: re.Match[str] | None, unit_cell: str | None
) -> Column:
    words = [row[index] for row in headers if index < len(row) and row[index]]
    label = " ".join(words)
    compact = label.replace(" ", "")
    change = _UP.search(compact) is not None
    if "%" in compact:
        return Column(label, Decimal(1), "%", "%", change)
    bracket = _BRACKET.search(compact)
    unit = _UNIT_IN.fullmatch(bracket[1].removeprefix("单位:")) if bracket else None
    if unit is None and unit_cell is not None:
        unit = _UNIT_IN.fullmatch(unit_cell)
    unit = unit or caption
    if unit is None:
        return Column(label, Decimal(1), "", "", change)
    text = unit["unit"]
    return Column(label, scale_factor(unit["scale"] or ""), canonical_unit(text), text, change)


def _aligned_rows(plain: str, start: int, stop: int) -> Iterator[Found]:
    """Read rows of a label and two or more bare numbers; the unit stands in the lines above."""
    for begin, end in _below_titles(plain, start, stop):
        yield from _rows_between(plain, begin, end)


def _below_titles(plain: str, start: int, stop: int) -> list[tuple[int, int]]:
    """List the stretches that follow the titles of tables, joined where they meet."""
    spans: list[tuple[int, int]] = []
    for match in _TABLE_TITLE.finditer(plain, start, stop):
        begin, end = match.start(), min(stop, match.end() + BELOW_TITLE)
        if spans and begin <= spans[-1][1]:
            begin = spans.pop()[0]
        spans.append((begin, end))
    return spans


def _rows_between(plain: str, start: int, stop: int) -> Iterator[Found]:
    last_end, column = -2, None
    for match in _ALIGNED.finditer(plain, start, stop):
        if match.start() > last_end + 1 or column is None:
            column = _aligned_column(plain, match.start())
        last_end = match.end()
        if column is None:
            continue
        row = _trim(plain, *match.span("label"))
        for cell in _BARE_CELL.finditer(plain, *match.span("cells")):
            found = _cell_figure(cell, column)
            found.row, found.column = row, column.label
            yield found


def _aligned_column(plain: str, start: int) -> Column | None:
    """Take unit and meaning from the lines above the first row; None where there is no header."""
    head = plain[max(0, start - 160) : start]
    title = head.rfind("表")
    if title < 0:
        return None
    head = head[title:]
    change = _UP.search(head) is not None
    caption = _CAPTION.search(head)
    if "(%)" in head or "%" in head:
        return Column("", Decimal(1), "%", "%", change)
    if caption is not None:
        unit = caption["unit"]
        return Column("", scale_factor(caption["scale"]), canonical_unit(unit), unit, change)
    return None
