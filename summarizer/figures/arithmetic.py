"""Arithmetic inside a text: what its figures claim of each other, and whether that holds.

Precision comes first: a relation is reported only where the text itself claims it, and it fails
only where no rounding of the stated digits can make it hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from summarizer.figures.balances import check_balances, check_grid_balance
from summarizer.figures.column_sums import check_grid_columns
from summarizer.figures.compacting import Compact, is_loose
from summarizer.figures.counts import check_averages, check_daily, check_ratios, check_rounds
from summarizer.figures.figure import Figure
from summarizer.figures.grid import number_grids
from summarizer.figures.growth import check_differences, check_growth, check_multiples
from summarizer.figures.levels import check_levels
from summarizer.figures.partitions import check_partitions
from summarizer.figures.plans import check_plans, check_words
from summarizer.figures.relation import HUNDRED, Relation
from summarizer.figures.retold import check_retold
from summarizer.figures.shares import check_shares
from summarizer.figures.sums import check_sums
from summarizer.figures.table_cells import Table
from summarizer.figures.table_sums import check_grid_sums
from summarizer.figures.tables import read_tables
from summarizer.figures.yearly import check_side_by_side, check_yearly

_MONTH_DAY: Final = re.compile(r"(?<![0-9])([0-9]{1,2})月([0-9]{1,2})([日号月])")
_MONTH: Final = re.compile(r"(?<![0-9.])(?:(?<=年)|(?<=[至-]))([0-9]{2})月(?!后|前|内|龄)")
_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_BOUNDED_RATE: Final = re.compile(
    r"(?:覆盖|合格|接种|建档|知晓|体检|管理|控制|普及|办结|满意|及格|成活|签约|检出|治愈|随访|"
    r"到位|达标|到岗)率$"
)
"""Rates that cannot pass 100%; a completion or growth rate can."""

_PART_OF: Final = re.compile(r"占[^,。;:!?\n0-9]{0,16}(?:的|比[例重]|占比)(?:约|为|达到?)?$")
_ANOTHER: Final = re.compile(r"计划|预算|任务|目标|指标|定额|上年|去年|同期|应|需")
"""Wholes that a part can exceed: ``占年度计划的138%``."""

_CHECKS: Final = (
    check_shares,
    check_sums,
    check_growth,
    check_differences,
    check_plans,
    check_partitions,
    check_averages,
    check_multiples,
    check_levels,
    check_yearly,
    check_side_by_side,
    check_daily,
    check_ratios,
)
"""What is sought at every figure; the others start from words."""

_NO_QUANTITIES: Final = frozenset({"date", "time", "ordinal", "identifier"})


def check_arithmetic(
    plain: str,
    figures: Sequence[Figure],
    start: int = 0,
    end: int | None = None,
    tables: Iterable[Table] | None = None,
) -> tuple[Relation, ...]:
    """Return the relations that ``plain[start:end]`` claims, in the order of ``stated``.

    ``figures`` are those of the stretch, ``tables`` what ``read_tables`` found in it; they are
    read here where the caller has not. Of two relations that state the same figure, the one that
    fails comes last.

    >>> from summarizer.figures.extraction import find_figures
    >>> text = "登记管理患者764人,完成体检657人,体检率86%。"
    >>> [(r.expression, r.holds) for r in check_arithmetic(text, find_figures(text))]
    [('657÷764＝86.0%', True)]
    """
    stop = len(plain) if end is None else end
    quantities = [
        one
        for one in figures
        if one.kind not in _NO_QUANTITIES and one.use != "enumeration" and not one.column
    ]
    if is_loose(plain, start, stop):
        compact = Compact(plain, quantities, start, stop)
        found = _in_words(compact.text, compact.figures, 0, len(compact.text))
        relations = [compact.restore(one) for one in found]
    else:
        relations = list(_in_words(plain, quantities, start, stop))
    read = read_tables(plain, start, stop) if tables is None else tables
    relations += _in_tables(plain, start, read)
    cells = [one for one in figures if one.column]
    if cells:
        relations += check_retold(plain, quantities, cells)
    return tuple(_once(sorted(relations, key=lambda one: (one.stated.start, not one.holds))))


def _in_words(
    plain: str, quantities: Sequence[Figure], start: int, stop: int
) -> Iterator[Relation]:
    """Yield what the sentences claim."""
    for check in _CHECKS:
        yield from check(plain, quantities)
    starts = [one.start for one in quantities]
    yield from check_words(plain, quantities, starts, start, stop)
    yield from check_balances(plain, quantities, starts, start, stop)
    yield from check_rounds(plain, quantities, start, stop)


def _in_tables(plain: str, start: int, tables: Iterable[Table]) -> Iterator[Relation]:
    for grid in number_grids(plain, start, tables):
        yield from check_grid_sums(grid)
        yield from check_grid_columns(grid)
        yield from check_grid_balance(grid)


def _once(relations: Sequence[Relation]) -> Iterator[Relation]:
    """Leave out what several readings found alike."""
    seen: set[tuple[int, str]] = set()
    for relation in relations:
        key = relation.stated.start, relation.expression
        if key not in seen:
            seen.add(key)
            yield relation


def impossible_dates(plain: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the spans of dates that no calendar has: ``6月20月``, ``2月30日``, ``年13月``."""
    stop = len(plain) if end is None else end
    spans = []
    for match in _MONTH_DAY.finditer(plain, start, stop):
        month, day, unit = int(match[1]), int(match[2]), match[3]
        if unit == "月":
            wrong = day > len(_DAYS) or month > len(_DAYS)
        else:
            wrong = not 1 <= month <= len(_DAYS) or not 1 <= day <= _DAYS[month - 1]
        if wrong:
            spans.append(match.span())
    for match in _MONTH.finditer(plain, start, stop):
        if int(match[1]) > len(_DAYS) and not any(a <= match.start() < b for a, b in spans[-2:]):
            spans.append(match.span())
    return sorted(spans)


def impossible_rates(plain: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the rates over 100% that cannot be, such as a coverage of 104%."""
    return tuple(
        figure
        for figure in figures
        if figure.kind == "percent"
        and figure.use == "fact"
        and figure.value is not None
        and figure.value > HUNDRED
        and (_is_bounded_rate(plain, figure) or _is_share(plain, figure))
    )


def _is_bounded_rate(plain: str, figure: Figure) -> bool:
    label = figure.label
    return label is not None and _BOUNDED_RATE.search(plain, label.start, label.end) is not None


def _is_share(plain: str, figure: Figure) -> bool:
    """Say whether a percentage is told as a part of a whole: ``占全院职工的|103%``."""
    found = _PART_OF.search(plain[max(0, figure.start - 24) : figure.start])
    return found is not None and not _ANOTHER.search(found[0])


__all__ = ["Relation", "check_arithmetic", "impossible_dates", "impossible_rates"]
