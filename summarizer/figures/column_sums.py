"""Columns of a table that follow from two others: growth of a year, rates of a plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from summarizer.figures.grid import Cell, Grid, Line
from summarizer.figures.notation import number_text
from summarizer.figures.relation import HUNDRED, Relation, percent_text, rounds_to

_GROWTH: Final = re.compile(
    r"(?:增长|增减|增幅|同比|升降|变动|±)[^|]{0,8}(?:%|率|幅)|增幅|增长率|同比增长"
)
_CHANGE: Final = re.compile(r"(?:增减|变动|增加|差)(?:额|数|量|值)|增减[(]?(?!%|率)|比上年增加")
_NOW: Final = re.compile(r"本年|今年|本期|当年|决算|完成|实际")
_BEFORE: Final = re.compile(r"上年|去年|上期|同期|前一年")
_YEAR: Final = re.compile(r"((?:19|20)\d\d)年?")
_DONE_RATE: Final = re.compile(r"完成(?:率|比例|进度|%|预算的?%?|计划的?%?)|执行率|占(?:预算|计划)")
_PLAN: Final = re.compile(r"预算|计划|目标|任务")
_RESULT: Final = re.compile(r"决算|完成(?!率|比例|进度|%)|实际|执行数")
_LEAST_ROWS: Final = 2


def check_grid_columns(grid: Grid) -> Iterator[Relation]:
    """Yield cells of growth and completion columns held against the two columns they tell of.

    The reading of a header counts only where it makes most rows right.
    """
    if grid.aligned:
        return
    names = grid.columns
    levels = _levels(names)
    for index, name in enumerate(names):
        if levels is not None and _GROWTH.search(name):
            yield from _believed(grid, index, *levels, rate=False)
        elif _DONE_RATE.search(name):
            plan = [at for at, one in enumerate(names) if at != index and _PLAN.search(one)]
            plan = [at for at in plan if not _RESULT.search(names[at])]
            done = [at for at, one in enumerate(names) if at != index and _RESULT.search(one)]
            if len(plan) == 1 and len(done) == 1:
                yield from _believed(grid, index, done[0], plan[0], rate=True)


def _levels(names: tuple[str, ...]) -> tuple[int, int] | None:
    """Return the columns of this year and of the year before, if there is one of each."""
    told = [
        at for at, name in enumerate(names) if not (_GROWTH.search(name) or _CHANGE.search(name))
    ]
    years = [(int(match[1]), at) for at in told if (match := _YEAR.search(names[at]))]
    if len(years) == 2 and years[0][0] != years[1][0]:
        before, now = sorted(years)
        return now[1], before[1]
    before_columns = [at for at in told if _BEFORE.search(names[at])]
    now_columns = [at for at in told if _NOW.search(names[at]) and at not in before_columns]
    if len(before_columns) == 1 and len(now_columns) == 1:
        return now_columns[0], before_columns[0]
    return None


def _believed(grid: Grid, stated: int, now: int, before: int, *, rate: bool) -> Iterator[Relation]:
    relations = [
        relation
        for row in grid.rows
        if (relation := _row(row.cells, stated, now, before, rate=rate)) is not None
    ]
    right = sum(relation.holds for relation in relations)
    if right >= _LEAST_ROWS and right > len(relations) - right:
        yield from relations


def _row(cells: Line, stated: int, now: int, before: int, *, rate: bool) -> Relation | None:
    told, new, old = cells[stated], cells[now], cells[before]
    if told is None or new is None or old is None or old.value <= 0 or new.value < 0:
        return None
    half_new, half_old = _half(new), _half(old)
    base = HUNDRED if not rate else Decimal(0)
    computed = new.value / old.value * HUNDRED - base
    least = (new.value - half_new) / (old.value + half_old) * HUNDRED - base
    most = (new.value + half_new) / (old.value - min(half_old, old.value / 2)) * HUNDRED - base
    step = told.step or Decimal(1)
    holds = rounds_to(least, most, told.value, step)
    new_text, old_text = number_text(new.value), number_text(old.value)
    quotient = f"{new_text}÷{old_text}" if rate else f"({new_text}－{old_text})÷{old_text}"
    expression = f"{quotient}＝{percent_text(computed, told.value)}"
    parts = (new.figure(), old.figure())
    figure = told.figure()._replace(kind="percent", unit="%")
    return Relation("table", parts, None, figure, computed, holds, expression)


def _half(cell: Cell) -> Decimal:
    return (cell.step or Decimal(1)) / 2
