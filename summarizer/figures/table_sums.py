"""Totals in tables: rows and columns headed 合计, 总计, 小计 held against what they add up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from summarizer.figures.grid import Cell, Grid, Line, Row
from summarizer.figures.notation import number_text, sum_text
from summarizer.figures.relation import HUNDRED, Relation
from summarizer.figures.sums import is_pair

_TOTAL: Final = re.compile(
    r"(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]*)?[^其]{0,8}(?:合计|总计|小计|共计)"
)
_ONLY_TOTAL: Final = re.compile(r"(?:合计|总计|小计|共计)")
_PART_OF: Final = re.compile(r"^[#\s]*其中|^#|其中[:,]")
_NOT_ADDED: Final = re.compile(
    r"%|率|比重|占比|比例|平均|人均|单价|序号|编号|代码|编码|年份|时间|日期|增长|增减|增幅|同比|±|得分|排名|指数|单位"
)
_NUMBERED: Final = re.compile(r"^(?:[(]?[一二三四五六七八九十]{1,3}[)、.]|[(]?\d{1,2}[)、.]|)")

_NONE: Final = -2
"""Below the score of a single total that is wrong where nothing else can be meant."""

_MOST_IN_GROUP: Final = 12
_LEAST_WHOLE: Final = 100
"""A smaller whole may be the sum of the first parts by chance."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """A line of totals and the lines that make it up."""

    total: Line
    parts: tuple[Line, ...]
    sure: bool  # whether the table says nothing against these being all parts


def check_grid_sums(grid: Grid) -> Iterator[Relation]:
    """Yield the totals of a table, down its columns and along its rows.

    What a total adds up is read from the table itself: a reading counts only where it makes most
    of its totals right, and then the others are wrong.
    """
    if not grid.aligned:
        names = [row.label for row in grid.rows]
        lines = [row.cells for row in grid.rows]
        yield from _groups(grid)
        added = [not _NOT_ADDED.search(name) for name in grid.columns]
        yield from _down(grid, lines, names, added)
        if any(_is_total(name) for name in grid.columns):
            yield from _along(grid) if len(grid.rows) > 1 else _single_row(grid)
    else:
        lines, names = [row.cells for row in grid.rows], [row.label for row in grid.rows]
        yield from _down(grid, lines, names, [])
        yield from _aligned_totals(grid)


def _is_total(name: str) -> bool:
    return _TOTAL.fullmatch(name) is not None


def _down(
    grid: Grid, lines: Sequence[Line], names: Sequence[str], added: Sequence[bool]
) -> Iterator[Relation]:
    """Hold each total row against the rows above it, or below if it comes first."""
    totals = [index for index, name in enumerate(names) if _is_total(name)]
    marked = frozenset(totals)
    for number in range(len(totals)):
        layouts = [
            layout
            for span in _spans(totals, number, len(lines))
            for layout in _layouts(lines, names, marked, totals[number], span)
        ]
        yield from _best(grid, layouts, added)


def _spans(totals: Sequence[int], number: int, size: int) -> Iterator[range]:
    """Yield where the parts of a total may stand: since the total before, above, or below it."""
    index = totals[number]
    last = number == len(totals) - 1
    before = totals[number - 1] if number else -1
    if index - before > 2:
        yield range(before + 1, index)
    if last and number:
        yield range(index)
    elif index == 0 or index - before <= 2:
        yield range(index + 1, size if last else totals[number + 1])


def _layouts(
    lines: Sequence[Line], names: Sequence[str], marked: frozenset[int], index: int, span: range
) -> Iterator[_Layout]:
    """Yield what a total may add up: the rows of a span, its first level, its subtotals."""
    rows = [at for at in span if at not in marked]
    kept = [at for at in rows if not _PART_OF.search(names[at])]
    styles = [_style(names[at]) for at in kept]
    only = _ONLY_TOTAL.fullmatch(names[index]) is not None
    sure = only and len(kept) == len(rows) and len(set(styles)) == 1
    first_level = [at for at, style in zip(kept, styles, strict=True) if style == styles[0]]
    choices = [(kept, sure), ([at for at in span if at in marked], False)]
    if len(first_level) < len(kept):
        choices.append((first_level, False))
    for chosen, is_sure in choices:
        if len(chosen) > 1:
            yield _Layout(lines[index], tuple(lines[at] for at in chosen), is_sure)


def _style(name: str) -> str:
    """Return how a row is numbered: rows of one level are numbered alike."""
    match = _NUMBERED.match(name)
    mark = match[0] if match else ""
    return re.sub(r"[一二三四五六七八九十]+", "一", re.sub(r"\d+", "1", mark))


def _best(grid: Grid, layouts: Sequence[_Layout], added: Sequence[bool]) -> Iterator[Relation]:
    """Yield the totals under the reading that makes most of them right."""
    best: list[Relation] = []
    score = _NONE
    for layout in layouts:
        relations = list(_totals(grid, layout, added))
        telling = sum(relation.holds and len(relation.parts) > 1 for relation in relations)
        wrong = sum(not relation.holds for relation in relations)
        believed = telling > wrong or (
            len(relations) == 1 and layout.sure and _is_flat(relations[0])
        )
        if believed and telling - wrong > score:
            best, score = relations, telling - wrong
    yield from (relation for relation in best if len(relation.parts) > 1 or not relation.holds)


def _is_flat(relation: Relation) -> bool:
    """Say whether the rows are of one level: none is the total itself, nor all counted twice."""
    total = relation.stated.value or Decimal(0)
    return relation.computed != total * 2 and all(one.value != total for one in relation.parts)


def _totals(grid: Grid, layout: _Layout, added: Sequence[bool]) -> Iterator[Relation]:
    for column, total in enumerate(layout.total):
        if total is None or total.percent or (column < len(added) and not added[column]):
            continue
        cells = [line[column] for line in layout.parts if column < len(line)]
        parts = [cell for cell in cells if cell is not None]
        if len(parts) > 1 and not any(cell.percent for cell in parts):
            yield _total(grid, total, parts)


def _total(grid: Grid, total: Cell, parts: Sequence[Cell]) -> Relation:
    """Hold one total against its parts; parts of zero are left out of the expression."""
    added = sum((cell.value for cell in parts), Decimal(0))
    whole = Decimal(1) if grid.rounded else Decimal(0)
    slack = sum((cell.step or whole for cell in (*parts, total)), Decimal(0)) / 2
    holds = abs(added - total.value) <= slack
    told = [cell for cell in parts if cell.value] or list(parts[:1])
    expression = f"{sum_text([cell.value for cell in told])}＝{number_text(added)}"
    figures = tuple(cell.figure() for cell in told)
    return Relation("table", figures, None, total.figure(), added, holds, expression)


def _groups(grid: Grid) -> Iterator[Relation]:
    """Yield rows that the first of the rows behind ``其中`` make up; these need not be all."""
    whole: Row | None = None
    opened = False
    for index, row in enumerate(grid.rows):
        if not _PART_OF.search(row.label):
            if not opened:
                whole = row
            continue
        after = grid.rows[index + 1 : index + _MOST_IN_GROUP]
        until = next((at for at, one in enumerate(after) if _PART_OF.search(one.label)), len(after))
        opened = until < len(after)
        if whole is not None:
            yield from _group(grid, whole, (row, *after[:until]))


def _group(grid: Grid, whole: Row, group: Sequence[Row]) -> Iterator[Relation]:
    """Hold a row against those behind it; they are all its parts where the table says so."""
    complete = _whole_group(whole, group)
    for column, total in enumerate(whole.cells):
        if total is None or total.percent or (total.value < _LEAST_WHOLE and not complete):
            continue
        if column < len(grid.columns) and _NOT_ADDED.search(grid.columns[column]):
            continue
        for count in range(2, len(group) + 1):
            cells = [one.cells[column] for one in group[:count]]
            parts = [cell for cell in cells if cell is not None and cell.value]
            if len(parts) < count:
                break
            relation = _total(grid, total, parts)
            if relation.holds or count == complete:
                yield relation
                break


def _whole_group(whole: Row, group: Sequence[Row]) -> int:
    """Return how many rows are all the parts of a whole, 0 where nothing says so.

    Two rows that leave no third (男性, 女性), or shares beside the numbers that make 100%.
    """
    names = [_PART_OF.sub("", row.label) for row in group]
    if len(group) > 1 and is_pair(names[0], names[1]):
        return 2
    for column, total in enumerate(whole.cells):
        if total is None or total.value != HUNDRED:
            continue
        added = Decimal(0)
        for count, row in enumerate(group, 1):
            cell = row.cells[column]
            if cell is None:
                break
            added += cell.value
            if abs(added - HUNDRED) <= (cell.step or Decimal(1)) * count / 2:
                return count
    return 0


def _along(grid: Grid) -> Iterator[Relation]:
    """Hold total columns against the columns between them."""
    totals = [index for index, name in enumerate(grid.columns) if _is_total(name)]
    previous = 0
    for index in totals:
        before = range(previous + 1, index)
        following = next((at for at in totals if at > index), len(grid.columns))
        spans = [before, range(index + 1, following)]
        previous = index
        candidates = []
        for span in spans:
            chosen = [at for at in span if not _NOT_ADDED.search(grid.columns[at])]
            if len(chosen) > 1:
                rows = [_along_row(grid, row.cells, index, chosen) for row in grid.rows]
                candidates.append([row for row in rows if row is not None])
        yield from _believed(candidates, 1)


def _single_row(grid: Grid) -> Iterator[Relation]:
    """Hold the totals of a table of one row: ``结果维持|结果纠正|其他结果|尚未审结|总计``.

    One is wrong where another of the row is right, or where its parts end in all others.
    """
    cells = grid.rows[0].cells
    found: list[tuple[Relation, bool]] = []
    start = 0
    for index, name in enumerate(grid.columns):
        if not _is_total(name):
            continue
        chosen = [at for at in range(start, index) if not _NOT_ADDED.search(grid.columns[at])]
        start = index + 1
        relation = _along_row(grid, cells, index, chosen) if len(chosen) > 1 else None
        if relation is not None:
            found.append((relation, any("其他" in grid.columns[at] for at in chosen)))
    proven = any(relation.holds and len(relation.parts) > 1 for relation, _ in found)
    for relation, complete in found:
        if relation.holds or proven or complete:
            yield relation


def _along_row(grid: Grid, cells: Line, index: int, chosen: Sequence[int]) -> Relation | None:
    total = cells[index]
    parts = [cells[at] for at in chosen]
    present = [cell for cell in parts if cell is not None]
    if total is None or total.percent or not present or any(cell.percent for cell in present):
        return None
    return _total(grid, total, present)


def _believed(candidates: Sequence[list[Relation]], times: int) -> Iterator[Relation]:
    """Yield the reading that most rows confirm: two at least, ``times`` as many as it breaks."""
    best: list[Relation] = []
    score = 1
    for relations in candidates:
        telling = sum(relation.holds and len(relation.parts) > 1 for relation in relations)
        wrong = sum(not relation.holds for relation in relations)
        if telling > score and telling >= wrong * times:
            best, score = relations, telling
    yield from (relation for relation in best if len(relation.parts) > 1 or not relation.holds)


def _aligned_totals(grid: Grid) -> Iterator[Relation]:
    """Hold the first or last number of aligned rows against the others."""
    width = len(grid.rows[0].cells)
    if width < 3 or not re.search(r"合计|总计|小计", grid.head):
        return
    first = [_along_row(grid, row.cells, 0, range(1, width)) for row in grid.rows]
    last = [_along_row(grid, row.cells, width - 1, range(width - 1)) for row in grid.rows]
    yield from _believed([[row for row in rows if row is not None] for rows in (first, last)], 2)
