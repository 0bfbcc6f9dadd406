"""Find the tables of a text: Markdown, aligned columns, tabs and comma-separated lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from summarizer.figures.found import Found
from summarizer.figures.table_cells import Cell, is_empty, is_year, make_cell
from summarizer.figures.table_columns import CAPTION, read_caption
from summarizer.figures.table_grid import Row, read_grid

_PIPES: Final = re.compile(r"^[ \t]{0,8}[|│┃├┌└╞].*$|^[^|\n]{1,80}\|[^|\n]*\|.*$", re.M)
_RULE: Final = re.compile(r"[-|│┃┼├┤┌┬┐└┴┘╞╪╡+=─━═:\s]+")
_BAR: Final = re.compile(r"[|│┃]")

_NUMBERS_APART: Final = re.compile(
    r"[\t ](?:(?<=[\t])[ \t]{0,40}[-+−(↑↓]?[$£€¥]?[0-9]|(?<=[ ])[ \t]{1,80}[-+−(↑↓]?[$£€¥]?[0-9]"
    r"|(?<=[0-9%] )[-+−]?[0-9])"
)
"""Where a line may be the row of a table without bars: numbers set apart from one another."""

_LISTED: Final = re.compile(
    r"\n(?P<line>[^\n,]{1,40},\"?[-+]?[0-9][0-9.,%]{0,20}\"?,\"?[-+]?[0-9$][^\n]{0,400})(?![^\n])"
)
"""A line of comma-separated values: a name and numbers."""

_WIDE: Final = re.compile(r"\t|[ ]{2,}")
_COMMA: Final = re.compile(",")
_QUOTED: Final = re.compile(r'"[^"\n]*"')
_NARROW: Final = re.compile(r"[ ]+")
_SEPARATORS: Final = (_WIDE, _NARROW)

LONGEST_LINE: Final = 2000
HEADERS: Final = 3
"""Lines above the first row that may head the columns of a table without bars."""

_LONGEST_NAME: Final = 30
_TITLE: Final = re.compile(
    r"表[ ]?[0-9一二三四五六七八九十]|[一-鿿]表[ ]*$|(?i:\btable [0-9])", re.M
)
_BULLET: Final = re.compile(r"[ \t*]*(?:[-•·][ ])?[ \t*]*")
_MARK: Final = re.compile(r"[。;!?]")
_NO_HEADER: Final = re.compile(r"[。;!?]|^(?:附)?表[ ]?[0-9一二三四五六七八九十]|单位[:：]")


def has_tables(plain: str, start: int, stop: int) -> bool:
    """Say quickly whether there is any table to read."""
    return (
        plain.find("|", start, stop) >= 0
        or plain.find("│", start, stop) >= 0
        or _NUMBERS_APART.search(plain, start, stop) is not None
        or _LISTED.search(plain, start, stop) is not None
    )


def find_cells(plain: str, start: int, stop: int) -> Iterator[Found]:
    """Yield the figures of the tables in ``plain[start:stop]``, in order within each form."""
    at = start
    for lines in _runs(_piped_lines(plain, start, stop)):
        piped = [row for span in lines if (row := _piped_row(plain, *span))]
        yield from read_grid(piped, read_caption(plain, lines[0][0]))
        yield from _without_bars(plain, at, _lines_apart(plain, at, lines[0][0]), _SEPARATORS)
        at = lines[-1][1]
    yield from _without_bars(plain, at, _lines_apart(plain, at, stop), _SEPARATORS)
    listed = (match.span("line") for match in _LISTED.finditer(plain, start, stop))
    yield from _without_bars(plain, start, listed, (_COMMA,))


def _without_bars(
    plain: str,
    start: int,
    lines: Iterable[tuple[int, int]],
    separators: Sequence[re.Pattern[str]],
) -> Iterator[Found]:
    before = _Before([], start, start)
    for run in _runs(lines):
        table = _aligned(plain, before, run, separators)
        if table is not None:
            rows, headers, begin = table
            yield from read_grid([*headers, *rows], read_caption(plain, begin))
            before = _Before(headers, begin, run[-1][1])


class _Before(NamedTuple):
    """The table without bars that was read last: its header, its begin and its end."""

    headers: list[Row]
    begin: int
    end: int


def _piped_lines(plain: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    for match in _PIPES.finditer(plain, start, stop):
        yield match.span()


def _lines_apart(plain: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the lines without bars in which numbers stand apart."""
    match = _NUMBERS_APART.search(plain, start, stop)
    while match is not None:
        begin = max(start, plain.rfind("\n", start, match.start()) + 1)
        end = plain.find("\n", match.end(), stop)
        end = stop if end < 0 else end
        if end - begin <= LONGEST_LINE and plain[begin] != "|":
            yield begin, end
        match = _NUMBERS_APART.search(plain, end, stop)


def _runs(lines: Iterable[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Yield runs of lines with nothing but single line breaks between them."""
    run: list[tuple[int, int]] = []
    for start, end in lines:
        if end - start > LONGEST_LINE:
            continue
        if run and start != run[-1][1] + 1:
            yield run
            run = []
        run.append((start, end))
    if run:
        yield run


def _piped_row(plain: str, start: int, stop: int) -> list[Cell]:
    """Split a row at its bars; the rule below a header is no row."""
    if _RULE.fullmatch(plain, start, stop):
        return []
    cells, at = [], start
    for part in _BAR.split(plain[start:stop]):
        end = at + len(part)
        cells.append(make_cell(plain, at, end))
        at = end + 1
    first = 1 if not cells[0].text and plain[start:stop].lstrip()[:1] in {"|", "│", "┃"} else 0
    last = len(cells) - 1 if not cells[-1].text else len(cells)
    return cells[first:last]


def _aligned(
    plain: str,
    before: _Before,
    lines: list[tuple[int, int]],
    separators: Sequence[re.Pattern[str]],
) -> tuple[list[Row], list[Row], int] | None:
    """Read lines whose numbers stand apart, if a header or a caption makes them a table.

    Returns the rows, the header above them, and where the table begins.
    """
    for separator in separators:
        rows: list[Row] = [_split(plain, separator, *line) for line in lines]
        if separator is _NARROW:
            rows = [_with_one_name(plain, row) for row in rows]
        if not all(_is_row(row) for row in rows):
            continue
        widths = {len(row) for row in rows}
        if separator is not _WIDE and len(widths) > 1:
            continue
        headers, begin = _headers_above(plain, separator, before.end, lines[0][0], max(widths))
        if not headers and _goes_on(plain, before, lines[0][0]):
            headers, begin = before.headers, before.begin
        above = plain[max(before.end, begin - _TITLE_REACH) : begin]
        named = _TITLE.search(above) or CAPTION.search(above) or _heads(rows[0])
        if not named and (not headers or (separator is not _WIDE and len(rows) < _FEWEST)):
            continue
        return rows, headers, begin
    return None


def _heads(row: Row) -> bool:
    """Say whether the first row of a run is its header: years over the columns."""
    return all(is_year(cell) for cell in row[1:])


def _goes_on(plain: str, before: _Before, first: int) -> bool:
    """Say whether only the heading of a group stands between a table and the next rows."""
    gap = plain[before.end : first]
    return bool(before.headers) and len(gap) <= _LONGEST_GAP and not _MARK.search(gap)


def _with_one_name(plain: str, row: Row) -> list[Cell]:
    """Join the words before the first number of a row to its name."""
    last = 0
    while last < len(row) - 1 and not _is_filled(row[last + 1]):
        last += 1
    return [make_cell(plain, row[0].start, row[last].end), *row[last + 1 :]]


_LONGEST_GAP: Final = 60
_TITLE_REACH: Final = 160
_FEWEST: Final = 2


def _split(plain: str, separator: re.Pattern[str], start: int, stop: int) -> list[Cell]:
    bullet = _BULLET.match(plain, start, stop)
    if bullet is not None:
        start = bullet.end()
    while stop > start and plain[stop - 1] in " \t":
        stop -= 1
    if separator is _COMMA and plain.find('"', start, stop) >= 0:
        return _split_quoted(plain, start, stop)
    cells, at = [], start
    for gap in separator.finditer(plain, start, stop):
        cells.append(make_cell(plain, at, gap.start()))
        at = gap.end()
    cells.append(make_cell(plain, at, stop))
    return cells


def _split_quoted(plain: str, start: int, stop: int) -> list[Cell]:
    """Split a line of comma-separated values in which quotes protect commas."""
    cells, at = [], start
    while at <= stop:
        quoted = _QUOTED.match(plain, at, stop)
        comma = plain.find(",", quoted.end() if quoted else at, stop)
        end = comma if comma >= 0 else stop
        cells.append(make_cell(plain, at, end))
        at = end + 1
    return cells


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


def _headers_above(
    plain: str, separator: re.Pattern[str], start: int, first: int, width: int
) -> tuple[list[Row], int]:
    """Return the lines right above a table that name as many columns as it has, and their begin."""
    headers: list[Row] = []
    end = first - 1
    while end > start and len(headers) < HEADERS:
        begin = max(start, plain.rfind("\n", start, end) + 1)
        if end - begin > LONGEST_LINE or _NO_HEADER.search(plain, begin, end):
            break
        row = _split(plain, separator, begin, end)
        if len(row) == width - 1 and width > _FEWEST:
            row = [Cell(begin, begin, "", None), *row]  # nothing stands over the names of the rows
        if len(row) != width or any(cell.number is not None and not is_year(cell) for cell in row):
            break
        if separator is _NARROW and any(len(cell.text) == 1 for cell in row):
            break  # blanks inside its words
        headers.insert(0, row)
        end = begin - 1
    return headers, end + 1
