"""Tables as grids of numbers: Markdown rows, tab-separated rows, and rows aligned with blanks.

Each number keeps its place. Blank cells of Markdown and tabbed tables keep their column; aligned
rows (text of a PDF) have lost theirs, so that only rows with equally many numbers compare.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from summarizer.figures.figure import Figure, Span
from summarizer.schemas.terms import Kind

_NUMBER: Final = r"[-−]?\d{1,15}(?:,\d{3})*(?:\.\d{1,6})?"
_CELL: Final = re.compile(rf"[*\s]*[+]?(?P<number>{_NUMBER})(?P<percent>%?)[*\s]*(?:<br>)?")
_BLANK: Final = re.compile(r"[-—–/\s*]*")
_RULE: Final = re.compile(r"[|\s:+-]+")
_TAIL: Final = re.compile(r"(?:(?:^|(?<=[ \t]))[-−]?\d[\d,.]*%?[ \t]*)+$")
_ONE: Final = re.compile(rf"(?P<number>{_NUMBER})(?P<percent>%?)")
_LABEL: Final = re.compile(r"[ \t]*([^\s\d][^\s]{0,39})")
_PAGE: Final = re.compile(r"[-—\s]*\d{1,4}[-—\s]*$")
_SPACED: Final = re.compile(r"\d[ \t]+[-−]?\d")

_SCALED: Final = re.compile(r"单位[:;]?[^|\n]{0,6}[万亿千]|[(][^()]{0,4}[万亿][^()]{0,4}[)]")

LONGEST_ROW: Final = 2000
BETWEEN: Final = 12
"""Lines without numbers (broken labels) that may stand between two rows of an aligned table."""


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
    aligned: bool  # whether it was read from aligned text, so that blank cells are unknown
    head: str  # what stands above the rows, header words included

    @property
    def rounded(self) -> bool:
        """Whether its whole numbers are rounded: told in 万 or 亿."""
        return _SCALED.search(self.head + "".join(self.columns)) is not None


def read_grids(plain: str, start: int, end: int) -> Iterator[Grid]:
    """Yield the tables of ``plain[start:end]``: two rows of numbers, or a header and one row."""
    if plain.find("|", start, end) >= 0:
        yield from _ruled(plain, start, end, "|")
    if plain.find("\t", start, end) >= 0:
        yield from _ruled(plain, start, end, "\t")
    if any(plain.find(word, start, end) >= 0 for word in ("合计", "总计", "小计")):
        yield from _aligned(plain, start, end)


def _lines(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while at < end:
        stop = plain.find("\n", at, end)
        stop = end if stop < 0 else stop
        yield at, stop
        at = stop + 1


def _ruled(plain: str, start: int, end: int, mark: str) -> Iterator[Grid]:
    """Read runs of lines that hold at least two marks each."""
    run: list[list[tuple[int, int]]] = []
    head = start
    for begin, stop in _marked_lines(plain, start, end, mark):
        if begin < 0:
            if run:
                yield from _grid_of(plain, run, plain[max(start, head - 200) : head])
            run = []
            continue
        if not run:
            head = begin
        if not _RULE.fullmatch(plain, begin, stop):
            run.append(_split(plain, begin, stop, mark))
    if run:
        yield from _grid_of(plain, run, plain[max(start, head - 200) : head])


def _marked_lines(plain: str, start: int, end: int, mark: str) -> Iterator[tuple[int, int]]:
    """Yield the lines with marks, and (-1, -1) wherever a run of them ends."""
    last = -1
    at = plain.find(mark, start, end)
    while at >= 0:
        begin = plain.rfind("\n", start, at) + 1 or start
        stop = plain.find("\n", at, end)
        stop = end if stop < 0 else stop
        if begin > last + 1 and last >= 0:
            yield -1, -1
        if stop - begin <= LONGEST_ROW and plain.count(mark, begin, stop) >= 2:
            yield begin, stop
        last = stop
        at = plain.find(mark, stop, end)


def _split(plain: str, start: int, end: int, mark: str) -> list[tuple[int, int]]:
    cells, at = [], start
    while at <= end:
        bar = plain.find(mark, at, end)
        bar = end if bar < 0 else bar
        cells.append((at, bar))
        at = bar + 1
    if mark == "|":  # the outer bars enclose nothing
        if not plain[slice(*cells[0])].strip():
            cells = cells[1:]
        if cells and not plain[slice(*cells[-1])].strip():
            cells = cells[:-1]
    return cells


def _grid_of(plain: str, run: Sequence[list[tuple[int, int]]], head: str) -> Iterator[Grid]:
    width = max((len(cells) for cells in run), default=0)
    headers: list[list[str]] = []
    rows: list[Row] = []
    for places in run:
        named = _name_place(plain, places)
        cells = [_cell(plain, *place, named) for place in places]
        words = ["".join(plain[a:b].split()).replace("*", "") for a, b in places]
        numbers = [index for index, cell in enumerate(cells) if cell and index]
        if not numbers and not rows:
            headers.append(words)
            continue
        label = "".join(
            word for word, cell in zip(words[:3], cells, strict=False) if cell is None and word
        )
        padded = (None if cells[0] is None else cells[0], *cells[1:])
        rows.append(Row(label, padded + (None,) * (width - len(padded))))
    columns = tuple(
        "".join(dict.fromkeys(row[index] for row in headers if index < len(row)))
        for index in range(width)
    )
    if len(rows) > 1 or (rows and headers):
        yield Grid(columns, tuple(rows), aligned=False, head=head)


def _name_place(plain: str, places: Sequence[tuple[int, int]]) -> Span | None:
    """Return where the first words of a row stand."""
    for start, end in places[:3]:
        words = plain[start:end].strip(" *\t")
        if words and not _CELL.fullmatch(plain, start, end):
            begin = plain.index(words, start, end)
            return Span(begin, begin + len(words))
    return None


def _cell(plain: str, start: int, end: int, label: Span | None) -> Cell | None:
    match = _CELL.fullmatch(plain, start, end)
    return _number(match, label) if match is not None else None


def _number(match: re.Match[str], label: Span | None) -> Cell:
    text = match["number"].replace(",", "").replace("−", "-")
    value = Decimal(text)
    decimals = len(text.partition(".")[2])
    step = Decimal(1).scaleb(-decimals) if decimals else Decimal(0)
    start, end = match.start("number"), match.end("percent")
    return Cell(start, end, value, step, match["percent"] != "", label)


def _aligned(plain: str, start: int, end: int) -> Iterator[Grid]:
    """Read runs of lines that end in equally many numbers set apart by blanks."""
    rows: list[Row] = []
    head = start
    quiet = 0
    for begin, stop in _lines(plain, start, end):
        cells = () if stop - begin > LONGEST_ROW else _tail(plain, begin, stop)
        if not cells:
            if not _PAGE.fullmatch(plain, begin, stop):
                quiet += 1
            if quiet > BETWEEN:
                yield from _finish(plain, rows, head)
                rows = []
            continue
        if rows and len(cells) != len(rows[-1].cells):
            yield from _finish(plain, rows, head)
            rows = []
        if not rows:
            head = begin
        label = "".join(plain[begin : cells[0].start].split())
        rows.append(Row(label, cells))
        quiet = 0
    yield from _finish(plain, rows, head)


def _finish(plain: str, rows: list[Row], head: int) -> Iterator[Grid]:
    if len(rows) > 1:
        above = "".join(plain[max(0, head - 400) : head].split())
        yield Grid((), tuple(rows), aligned=True, head=above)


def _tail(plain: str, begin: int, stop: int) -> tuple[Cell, ...]:
    """Return the numbers that end a line, two or more."""
    if stop == begin or not (plain[stop - 1].isascii() and plain[stop - 1] in "0123456789% "):
        return ()
    if "|" in plain[begin:stop] or not _SPACED.search(plain, begin, stop):
        return ()
    tokens = plain[begin:stop].rstrip().rsplit(maxsplit=40)
    named = _LABEL.match(plain, begin, stop)
    label = Span(named.start(1), named.end(1)) if named else None
    cells: list[Cell] = []
    at = stop
    for token in reversed(tokens):
        match = _ONE.fullmatch(token)
        if match is None:
            break
        at = plain.rindex(token, begin, at)
        placed = _ONE.match(plain, at)
        if placed is None:
            break
        cells.append(_number(placed, label))
    return tuple(reversed(cells)) if len(cells) > 1 else ()
