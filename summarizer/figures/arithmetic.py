"""Arithmetic inside a text: what its figures claim of each other, and whether that holds.

Precision comes first: a relation is reported only where the text itself claims it, and it fails
only where no rounding of the stated digits can make it hold.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarizer.figures.figure import Figure
from summarizer.figures.relation import HUNDRED, Relation
from summarizer.figures.shares import check_shares
from summarizer.figures.sums import check_growth, check_sums

_MONTH_DAY: Final = re.compile(r"(?<![0-9])([0-9]{1,2})月([0-9]{1,2})([日号月])")
_MONTH: Final = re.compile(r"(?<![0-9.])(?:(?<=年)|(?<=[至-]))([0-9]{2})月(?!后|前|内|龄)")
_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_BOUNDED_RATE: Final = re.compile(
    r"(?:覆盖|合格|接种|建档|知晓|体检|管理|控制|普及|办结|满意|及格|成活|签约|检出|治愈|随访|"
    r"到位|达标|到岗)率$"
)
"""Rates that cannot pass 100%; a completion or growth rate can."""


def check_arithmetic(plain: str, figures: Sequence[Figure]) -> tuple[Relation, ...]:
    """Return the relations that the text claims between its figures, in the order of ``stated``.

    >>> from summarizer.figures.extraction import find_figures
    >>> text = "登记管理患者764人,完成体检657人,体检率86%。"
    >>> [(r.expression, r.holds) for r in check_arithmetic(text, find_figures(text))]
    [('657÷764＝86.0%', True)]
    """
    relations = [
        *check_shares(plain, figures),
        *check_sums(plain, figures),
        *check_growth(plain, figures),
    ]
    return tuple(sorted(relations, key=lambda one: (one.stated.start, one.kind)))


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
        and figure.label is not None
        and _BOUNDED_RATE.search(plain, figure.label.start, figure.label.end)
    )


__all__ = ["Relation", "check_arithmetic", "impossible_dates", "impossible_rates"]
