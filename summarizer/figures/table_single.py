"""Tables without bars that hold one column of numbers, told by the unit above them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.figures.table_cells import Row, Table, make_cell
from summarizer.figures.table_columns import unit_measure
from summarizer.figures.table_heads import heads_above

_CAPTION: Final = "单位:"
_BELOW: Final = re.compile(
    r"""
    [ ]{0,2} (?P<unit>[^\s()]{1,8}) [)]? [ ]* \n
    (?: (?P<head>[^\s0-9。;,|]{1,16}[ ][^\s0-9。;,|]{1,16}) [ ]* \n )?
    (?P<rows>(?: [^\n0-9。;,|]{1,30}[ ][-+]?[0-9][0-9.,]{0,14}%?[ ]*(?:\n|\Z) ){2,})
    """,
    re.VERBOSE,
)
"""Behind ``单位:``: ``万元``, a line that names two columns, lines of a name and a number."""

_NAMED_BEFORE: Final = re.compile(r"(?:[^一-鿿]|计量|金额|货币|^)$")
"""Before ``单位:`` where it tells of a table's unit, not of an office: ``填报单位:``."""


def has_single(plain: str, start: int, stop: int) -> bool:
    """Say quickly whether there may be such a table."""
    return plain.find(_CAPTION, start, stop) >= 0


def read_single(plain: str, start: int, stop: int) -> Iterator[Table]:
    """Yield the tables of one column whose unit stands above: a name and a number a line."""
    at = plain.find(_CAPTION, start, stop)
    while at >= 0:
        end = at + len(_CAPTION)
        below = _BELOW.match(plain, end, stop)
        named = _NAMED_BEFORE.search(plain[max(start, at - 2) : at])
        if below is not None and named and unit_measure(below["unit"]) is not None:
            yield _table(plain, start, below)
            end = below.end()
        at = plain.find(_CAPTION, end, stop)


def _table(plain: str, floor: int, below: re.Match[str]) -> Table:
    head = below.start("head" if below["head"] else "rows")
    headers = [_row(below["head"], head)] if below["head"] else []
    rows: list[Row] = []
    start = below.start("rows")
    for line in below["rows"].splitlines():
        rows.append(_row(line.rstrip(), start))
        start += len(line) + 1
    return Table(headers, rows, heads_above(plain, floor, head), head, 2, loose=True)


def _row(line: str, start: int) -> Row:
    name, _, number = line.rpartition(" ")
    return [make_cell(name, start), make_cell(number, start + len(line) - len(number))]
