"""Prose against tables: the number that a sentence tells of a row of a table."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from summarizer.figures.figure import Figure, Span
from summarizer.figures.notation import number_text
from summarizer.figures.relation import Relation, is_exact, label_text, resolution

_AROUND: Final = re.compile(
    r"^(?:[一二三四五六七八九十\d]{1,3}[)、.]|其中|本?全?年末?|全[国省市县区]|我[国省市县区]|共|完成|实现|预计)+|"
    r"(?:共计|合计|总计|达到?|完成|实现|数量?|为|是|共|[:])+$"
)
_CHANGE: Final = re.compile(r"增长|增减|增幅|同比|%|比重|占比|上年|去年|上期|预算|计划|目标|累计")
_OTHER: Final = re.compile(r"上年|去年|同期|预算|计划|目标|力争|累计|以来|\d{4}年")
_CLAUSE_START: Final = re.compile(r"[,。;:!?\n、(|]")
_SHORTEST: Final = 4
_LIKE: Final = Decimal(3)
"""Values further apart tell of different things: another unit, another part."""


def check_retold(
    plain: str, quantities: Sequence[Figure], cells: Sequence[Figure]
) -> Iterator[Relation]:
    """Yield numbers of the prose held against the row of a table that bears their very name.

    Only names told once in the tables, in columns that are no change, share, plan or former year;
    a number that stands in another column of its row tells of that column.
    """
    rows: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    beside: dict[tuple[str, str], set[Decimal | None]] = defaultdict(set)
    names: dict[Span | None, str] = {}
    for cell in cells:
        if cell.label not in names:
            names[cell.label] = _AROUND.sub("", "".join(label_text(plain, cell).split()))
        name = names[cell.label]
        if is_exact(cell) and cell.direction == "none" and not _CHANGE.search(cell.column):
            rows[name, cell.unit].append(cell)
        else:
            beside[name, cell.unit].add(cell.value)
    if not rows:
        return
    units = {unit for _, unit in rows}
    for figure in quantities:
        if figure.unit not in units or figure.direction != "none" or not is_exact(figure):
            continue
        window = plain[max(0, figure.start - 40) : figure.start]
        name = _AROUND.sub("", "".join(_CLAUSE_START.split(window)[-1].split()))
        told = rows.get((name, figure.unit), ())
        if len(told) != 1 or len(name) < _SHORTEST or figure.value in beside[name, figure.unit]:
            continue
        relation = _held(plain, figure, told[0], other=_tells_other(plain, figure))
        if relation is not None:
            yield relation


def _tells_other(plain: str, figure: Figure) -> bool:
    """Say whether the sentence so far tells of another year or of a plan."""
    start = max(plain.rfind(mark, 0, figure.start) for mark in "。\n;")
    return _OTHER.search(plain, max(start, 0), figure.start) is not None


def _held(plain: str, figure: Figure, cell: Figure, *, other: bool) -> Relation | None:
    if not figure.value or not cell.value:
        return None
    slack = max(resolution(plain, figure), _cell_step(plain, cell))
    holds = abs(figure.value - cell.value) <= slack
    high, low = max(figure.value, cell.value), min(figure.value, cell.value)
    if not holds and (other or high > low * _LIKE):
        return None
    sign = "＝" if holds else "≠"
    expression = f"{number_text(figure.value)}{sign}{number_text(cell.value)}（表中）"
    note = (
        ""
        if holds
        else f"原文为{plain[figure.start : figure.end]}，表中为{number_text(cell.value)}"
    )
    return Relation("repeat", (cell,), None, figure, cell.value, holds, expression, note)


def _cell_step(plain: str, cell: Figure) -> Decimal:
    """Return the step of a cell's last digit, its scale (万 of the caption) included."""
    match = re.search(r"\d[\d,]*(?:\.\d+)?", plain[cell.start : cell.end])
    if match is None or cell.value is None:
        return Decimal(0)
    number = Decimal(match[0].replace(",", ""))
    scale = abs(cell.value / number) if number else Decimal(1)
    decimals = len(match[0].partition(".")[2])
    return scale.scaleb(-decimals) if decimals or scale != 1 else Decimal(0)
