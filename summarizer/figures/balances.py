"""Balances: what came in against what went out, in words or in a disclosure report's table."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from summarizer.figures.figure import Figure
from summarizer.figures.grid import Cell, Grid, Row
from summarizer.figures.notation import number_text, sum_text
from summarizer.figures.relation import Relation, is_exact, resolution

_CARRIED: Final = re.compile(
    r"(?:受理|收到|新收|收件|立案)[^,。;:!?\n]{0,24}?\d[\d,]*\s?件,?[^。;!?\n]{0,6}?"
    r"(?:答复|办结|办理|审结|结案)[^,。;:!?\n0-9]{0,6}\d[\d,]*\s?件"
    r"[^。;!?\n]{0,8}(?:上年|上一年|去年)[^,。;:!?\n0-9]{0,16}\d[\d,]*\s?件"
    r"[^。;!?\n]{0,8}?\d[\d,]*\s?件(?:顺延|结转|转)[^,。;!?\n]{0,4}下"
)
"""``受理3119件,答复3050件(含上年度结转34件,另有103件顺延到下年度)``."""

_BALANCE: Final = re.compile(r"收支(?:相抵|轧抵|结余|差额)")
_INCOME: Final = re.compile(r"收入")
_SPENDING: Final = re.compile(r"支出")
_LEFT: Final = re.compile(
    r"[,;。](?:收支相抵|收支轧抵|相抵)(?:后)?,?[^,。;:!?\n0-9]{0,10}?(?:结余|盈余|结转|赤字|超支|差额)[^,。;:!?\n0-9]{0,6}"
)

_ADDED: Final = re.compile(
    r"[,;](?:加上?|连同|再加)[^,。;:!?\n0-9]{0,16}|[,;、](?:上年|年初)结转(?:和结余)?(?:收入|资金)?"
)
_ALTOGETHER: Final = re.compile(
    r"[,;](?:全年|年度)?[^,。;:!?\n0-9]{0,8}?(?:总数|总额|总计|合计|共计|总量|共)(?:达到?|有|为|是)?"
)

_RULE: Final = re.compile(
    r"第一项(?:加|\+|与)?第二项(?:之和)?,?\s?(?:等于|=)第三项(?:加|\+|与)?第四项(?:之和)?"
)
"""The rule printed above the table of requests in every disclosure report."""
_FIRST: Final = re.compile(r"^一、")
_SECOND: Final = re.compile(r"^二、")
_SUM: Final = re.compile(r"(?:总计|合计)$")
_FOURTH: Final = re.compile(r"^四、")


def check_balances(
    plain: str, quantities: Sequence[Figure], starts: Sequence[int], start: int, end: int
) -> Iterator[Relation]:
    """Yield balances that the text tells in words."""
    if plain.find("下年", start, end) >= 0 or plain.find("下一年", start, end) >= 0:
        yield from _carried_over(plain, quantities, starts, start, end)
    balances = _BALANCE.finditer(plain, start, end) if plain.find("收支", start, end) >= 0 else ()
    for match in balances:
        at = bisect_left(starts, match.start())
        relation = _left_over(plain, quantities[max(0, at - 6) : at + 1], match.start())
        if relation is not None:
            yield relation
    for word in ("加上", "结转"):
        at = plain.find(word, start, end)
        while at >= 0:
            relation = _added_up(plain, quantities, bisect_left(starts, at))
            if relation is not None:
                yield relation
            at = plain.find(word, at + 2, end)


def _carried_over(
    plain: str, quantities: Sequence[Figure], starts: Sequence[int], start: int, end: int
) -> Iterator[Relation]:
    """Received and carried in make done and carried on."""
    for match in _CARRIED.finditer(plain, start, end):
        found = [
            one
            for one in quantities[
                bisect_left(starts, match.start()) : bisect_left(starts, match.end())
            ]
            if one.unit == "件"
        ]
        if len(found) == 4 and all(map(is_exact, found)):
            received, done, before, on = found
            yield _balance(plain, (received, before), (done, on), done)


def _balance(
    plain: str, left: Sequence[Figure], right: Sequence[Figure], stated: Figure
) -> Relation:
    values = [[one.value or Decimal(0) for one in side] for side in (left, right)]
    totals = [sum(side, Decimal(0)) for side in values]
    slack = sum((resolution(plain, one) for one in (*left, *right)), Decimal(0)) / 2
    holds = abs(totals[0] - totals[1]) <= slack
    texts = [sum_text(side) for side in values]
    sign = "＝" if holds else "≠"
    expression = f"{texts[0]}{sign}{texts[1]}"
    told = f"{texts[0]}＝{number_text(totals[0])}，而{texts[1]}＝{number_text(totals[1])}"
    note = "" if holds else f"收和结转与办结和结转对不上：{told}"
    others = tuple(one for one in (*left, *right) if one is not stated)
    return Relation("balance", others, None, stated, totals[0], holds, expression, note)


def _left_over(plain: str, near: Sequence[Figure], at: int) -> Relation | None:
    """Read ``总收入100万元,总支出80万元,收支相抵,结余20万元``."""
    money = [one for one in near if one.kind == "money" and is_exact(one)]
    after = [one for one in money if one.start > at]
    before = [one for one in money if one.end <= at]
    if not after or len(before) < 2 or "\n" in plain[before[-2].start : after[0].start]:
        return None
    income, spending = before[-2:]
    if not _LEFT.fullmatch(plain, spending.end, after[0].start):
        return None
    if not _INCOME.search(plain, max(0, income.start - 20), income.start):
        return None
    if not _SPENDING.search(plain, income.end, spending.start):
        return None
    return _difference(plain, income, spending, after[0])


def _difference(plain: str, income: Figure, spending: Figure, stated: Figure) -> Relation | None:
    if income.value is None or spending.value is None or stated.value is None:
        return None
    computed = abs(income.value - spending.value)
    slack = (
        resolution(plain, income) + resolution(plain, spending) + resolution(plain, stated)
    ) / 2
    holds = abs(computed - stated.value) <= slack
    high, low = sorted((income.value, spending.value), reverse=True)
    expression = f"{number_text(high)}－{number_text(low)}＝{number_text(computed)}"
    return Relation("balance", (income, spending), None, stated, computed, holds, expression)


def _added_up(plain: str, quantities: Sequence[Figure], index: int) -> Relation | None:
    """Read ``本年收入272亿元,加上上年结转收入31亿元,全年收入总数303亿元``."""
    if not 0 < index < len(quantities) - 1:
        return None
    first, second, stated = quantities[index - 1 : index + 2]
    if not (first.unit == second.unit == stated.unit) or not all(
        map(is_exact, (first, second, stated))
    ):
        return None
    if not _ADDED.fullmatch(plain, first.end, second.start):
        return None
    if not _ALTOGETHER.fullmatch(plain, second.end, stated.start):
        return None
    total = (first.value or Decimal(0)) + (second.value or Decimal(0))
    slack = sum((resolution(plain, one) for one in (first, second, stated)), Decimal(0)) / 2
    holds = abs(total - (stated.value or Decimal(0))) <= slack
    terms = sum_text([first.value or Decimal(0), second.value or Decimal(0)])
    expression = f"{terms}＝{number_text(total)}"
    return Relation("balance", (first, second), None, stated, total, holds, expression)


def check_grid_balance(grid: Grid) -> Iterator[Relation]:
    """Yield 第一项＋第二项＝第三项＋第四项 for each column of a disclosure report's table."""
    if not _RULE.search("".join((grid.head + "".join(grid.columns)).split())):
        return
    found: dict[str, tuple[int, Row]] = {}
    for at, row in enumerate(grid.rows):
        for name, pattern in (("1", _FIRST), ("2", _SECOND), ("3", _SUM), ("4", _FOURTH)):
            if pattern.search(row.label):
                found.setdefault(name, (at, row))
    if len(found) < 4:
        return
    first, second, results, carried = (found[name] for name in "1234")
    yield from _rule_by_column(first[1], second[1], results[1], carried[1])
    yield from _results(grid.rows[second[0] + 1 : results[0]], results[1])


def _rule_by_column(first: Row, second: Row, results: Row, carried: Row) -> Iterator[Relation]:
    columns = zip(first.cells, second.cells, results.cells, carried.cells, strict=False)
    for cells in columns:
        if any(cell is None for cell in cells) or not any(cell and cell.value for cell in cells):
            continue
        new, before, done, on = (cell for cell in cells if cell is not None)
        left, right = new.value + before.value, done.value + on.value
        holds = left == right
        texts = [sum_text([a.value, b.value]) for a, b in ((new, before), (done, on))]
        expression = f"{texts[0]}{'＝' if holds else '≠'}{texts[1]}"
        told = f"{texts[0]}＝{number_text(left)}，而{texts[1]}＝{number_text(right)}"
        note = "" if holds else f"第一项加第二项之和不等于第三项加第四项之和：{told}"
        parts = (new.figure(), before.figure(), on.figure())
        yield Relation("balance", parts, None, done.figure(), left, holds, expression, note)


def _results(rows: Sequence[Row], total: Row) -> Iterator[Relation]:
    """Hold the total of the results against the results, column by column."""
    for column, stated in enumerate(total.cells):
        cells = [row.cells[column] for row in rows if column < len(row.cells)]
        parts: list[Cell] = [cell for cell in cells if cell is not None and cell.value]
        if stated is None or not parts:
            continue
        added = sum((cell.value for cell in parts), Decimal(0))
        holds = added == stated.value
        if not holds or len(parts) > 1:
            terms = sum_text([cell.value for cell in parts])
            expression = f"{terms}＝{number_text(added)}"
            figures = tuple(cell.figure() for cell in parts)
            yield Relation("table", figures, None, stated.figure(), added, holds, expression)
