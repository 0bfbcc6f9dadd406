"""Sums and changes: totals held against the parts listed, growth against its two ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from summarizer.figures.figure import Figure
from summarizer.figures.relation import (
    HUNDRED,
    Relation,
    number_text,
    percent_step,
    percent_text,
    resolution,
)

MOST_PARTS: Final = 12
PART_REACH: Final = 24
"""Parts of one list follow each other within this many characters."""

_OPENS_PARTS: Final = re.compile(r"[,(;:]?(?:其中|包括|分别[是为]|含)[^,。;:!?\n0-9]{0,16}$")
_NEXT_PART: Final = re.compile(r"(?:\([^()\n]{0,12}\))?[、,和及;](?:[^,。;:!?\n0-9]{0,20})$")
_TOTAL: Final = re.compile(r"[,;]?(?:共计|合计|总计)(?:[为是])?$")
_LIST_PART: Final = re.compile(r"[、和及][^,。;:!?、\n0-9]{1,10}$")

_FROM: Final = re.compile(r"(?:由|从)[^,。;!?\n]{0,16}$")
_TO: Final = re.compile(
    r"(?P<verb>增加|增长|提高|提升|上升|扩大|下降|降低|减少|降|升|增|减|回落|缩短|压缩|压减)[到至为]"
    r"(?:[^,。;!?\n0-9]{0,8})$"
)
_THEN: Final = re.compile(
    r"[,、](?:累计)?(?P<verb>增长|提高|提升|上升|增加|下降|降低|减少|降幅|增幅)(?:了|达|为|约)?$"
)


def check_sums(plain: str, figures: Sequence[Figure]) -> Iterator[Relation]:
    """Yield totals that equal the parts listed behind them, and announced totals that do not.

    A list behind ``其中`` need not be complete: it is told where it adds up and never where it does
    not. ``12人、5人,共计18人`` claims to be the sum, so it is told either way.
    """
    for index, figure in enumerate(figures):
        if not _adds(figure):
            continue
        relation = _listed(plain, figures, index) or _totalled(plain, figures, index)
        if relation is not None:
            yield relation


def _adds(figure: Figure) -> bool:
    return (
        figure.kind in {"count", "money", "measure"}
        and figure.value is not None
        and figure.bound == "exact"
        and figure.use == "fact"
        and not figure.masked
    )


def _sum_relation(
    plain: str, stated: Figure, parts: Sequence[Figure], *, claimed: bool
) -> Relation | None:
    total = sum((part.value or Decimal(0) for part in parts), Decimal(0))
    slack = sum((resolution(plain, one) for one in (*parts, stated)), Decimal(0)) / 2
    holds = abs(total - (stated.value or 0)) <= slack
    if not holds and not claimed:
        return None
    terms = "＋".join(number_text(part.value or Decimal(0)) for part in parts)
    expression = f"{terms}＝{number_text(total)}"
    return Relation("sum", tuple(parts), None, stated, total, holds, expression)


def _listed(plain: str, figures: Sequence[Figure], index: int) -> Relation | None:
    """Read ``委员6名,包括书记1名、副书记2名、委员3名``: the first parts that make the total."""
    whole = figures[index]
    parts: list[Figure] = []
    end = whole.end
    for one in figures[index + 1 : index + 1 + MOST_PARTS * 2]:
        between = plain[end : one.start]
        opening = _NEXT_PART if parts else _OPENS_PARTS
        if len(between) > PART_REACH or not opening.fullmatch(between):
            if parts and one.kind not in {"percent", "percentage_point"}:
                break
            if not parts:
                return None
        if one.unit == whole.unit and _adds(one):
            parts.append(one)
        elif one.kind not in {"percent", "percentage_point"}:
            break
        end = one.end
        if len(parts) >= 2:
            relation = _sum_relation(plain, whole, parts, claimed=False)
            if relation is not None:
                return relation
    return None


def _totalled(plain: str, figures: Sequence[Figure], index: int) -> Relation | None:
    """Read ``男12人、女5人,共计17人``."""
    stated = figures[index]
    parts: list[Figure] = []
    for at in range(index - 1, max(-1, index - 1 - MOST_PARTS), -1):
        one = figures[at]
        following = parts[-1] if parts else stated
        between = plain[one.end : following.start]
        joint = _LIST_PART if parts else _TOTAL
        if len(between) > PART_REACH or not joint.fullmatch(between):
            break
        if one.unit != stated.unit or not _adds(one):
            return None
        parts.append(one)
    if len(parts) < 2:
        return None
    return _sum_relation(plain, stated, parts[::-1], claimed=True)


def check_growth(plain: str, figures: Sequence[Figure]) -> Iterator[Relation]:
    """Yield changes held against their ends: ``由18.3%降至12.4%,下降5.9个百分点``."""
    for first, second, stated in zip(figures, figures[1:], figures[2:], strict=False):
        if first.unit != second.unit or None in (first.value, second.value, stated.value):
            continue
        if {first.bound, second.bound, stated.bound} != {"exact"}:
            continue
        to, then = (
            _TO.search(plain[first.end : second.start]),
            _THEN.fullmatch(plain, second.end, stated.start),
        )
        if to is None or then is None or len(plain[first.end : second.start]) > 16:
            continue
        if not _FROM.search(plain, max(0, first.start - 20), first.start):
            continue
        relation = _growth(plain, first, second, stated)
        if relation is not None:
            yield relation


def _growth(plain: str, first: Figure, second: Figure, stated: Figure) -> Relation | None:
    if first.value is None or second.value is None or stated.value is None or not first.value:
        return None
    change = abs(second.value - first.value)
    ends = f"{number_text(second.value)}－{number_text(first.value)}"
    if second.value < first.value:
        ends = f"{number_text(first.value)}－{number_text(second.value)}"
    slack = (resolution(plain, first) + resolution(plain, second)) / 2
    if stated.kind == "percentage_point" and first.kind == "percent":
        holds = abs(change - stated.value) <= slack + percent_step(plain, stated) / 2
        return Relation(
            "growth", (first, second), None, stated, change, holds, f"{ends}＝{number_text(change)}"
        )
    if stated.kind == "percent" and first.kind != "percent":
        computed = change / first.value * HUNDRED
        error = slack / first.value * HUNDRED * 2 + percent_step(plain, stated)
        expression = f"({ends})÷{number_text(first.value)}＝{percent_text(computed, stated.value)}"
        holds = abs(computed - stated.value) <= error
        if not holds and first.kind == "money":
            return None  # growth of money is often told at constant prices
        return Relation("growth", (first, second), None, stated, computed, holds, expression)
    return None
