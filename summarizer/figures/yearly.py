"""Growth of an average year: held against two levels and the years between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from summarizer.figures.figure import Figure
from summarizer.figures.growth import growth_of
from summarizer.figures.notation import number_text
from summarizer.figures.relation import (
    HUNDRED,
    Relation,
    is_exact,
    percent_step,
    percent_text,
    resolution,
    rounds_to,
)

_FROM: Final = re.compile(r"(?:由|从)(?:(?P<year>(?:19|20)\d\d)年)?[^,、。;!?\n0-9]{0,12}$")
_TO: Final = re.compile(
    r"[^,。;:!?\n0-9]{0,6}?(?:增加|增长|提高|提升|上升|扩大|下降|降低|减少|跃升|迈上|发展)[到至为]?"
    r"(?:(?P<year>(?:19|20)\d\d)年)?[^,。;!?\n0-9]{0,8}"
)
_YEARLY: Final = re.compile(
    r"[,、(](?:[^,。;:!?\n0-9]{0,4})?(?:年均|平均每年|每年平均|年平均)(?:递)?(?:增长|增幅|递增|增)(?:了|为|达到?)?"
)
"""Between the second level and the rate: ``1171亿元|,年均增长|20.1%``."""

_FIVE: Final = re.compile(r"五年(?:来|间|累计)?|“?十[一二三四]五”?(?:时期|期间|以来)?")
_LOOK_BACK: Final = 240
_MOST_YEARS: Final = 30


def check_yearly(plain: str, quantities: Sequence[Figure]) -> Iterator[Relation]:
    """Yield yearly growth that two levels and their years confirm.

    ``由2010年的100万人增加到2015年的161万人,年均增长10%``. What is not confirmed is told only
    where both years stand in the text and no money is counted, whose growth is real growth.
    """
    for first, second, stated in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if stated.kind != "percent" or first.unit != second.unit or stated.direction == "none":
            continue
        if not _YEARLY.fullmatch(plain, second.end, stated.start):
            continue
        to = _TO.fullmatch(plain, first.end, second.start)
        before = plain[max(0, first.start - 24) : first.start]
        start = _FROM.search(before)
        if to is None or start is None or not all(map(is_exact, (first, second, stated))):
            continue
        years = _years(plain, first.start, start["year"], to["year"])
        if years is not None:
            relation = _yearly(plain, first, second, stated, years)
            exact = start["year"] is not None and to["year"] is not None
            if relation.holds or (exact and first.kind != "money"):
                yield relation


def _years(plain: str, at: int, first: str | None, second: str | None) -> int | None:
    """Return the years between the levels: told by their dates, or five of a plan or a term."""
    if first is not None and second is not None:
        years = int(second) - int(first)
        return years if 0 < years <= _MOST_YEARS else None
    start = plain.rfind("\n", max(0, at - _LOOK_BACK), at) + 1 or max(0, at - _LOOK_BACK)
    return 5 if first is None and second is None and _FIVE.search(plain, start, at) else None


def _yearly(plain: str, first: Figure, second: Figure, stated: Figure, years: int) -> Relation:
    start, end = first.value or Decimal(1), second.value or Decimal(1)
    half_start, half_end = resolution(plain, first) / 2, resolution(plain, second) / 2
    root = Decimal(1) / years
    computed = ((end / start) ** root - 1) * HUNDRED
    lowest = (((end - half_end) / (start + half_start)) ** root - 1) * HUNDRED
    highest = (((end + half_end) / (start - half_start)) ** root - 1) * HUNDRED
    holds = rounds_to(lowest, highest, stated.value or Decimal(0), percent_step(plain, stated))
    quotient = f"({number_text(end)}÷{number_text(start)})开{years}次方－1"
    expression = f"{quotient}＝{percent_text(computed, stated.value)}"
    return Relation("yearly", (first, second), None, stated, computed, holds, expression)


def check_side_by_side(plain: str, quantities: Sequence[Figure]) -> Iterator[Relation]:
    """Yield growth told behind the levels of two years, the earlier first.

    ``2022年决算数为57.43万元,2023年支出决算为56.12万元,比2022年减少2.28%``.
    """
    for first, second, stated in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if first.unit != second.unit or stated.kind != "percent" or not second.unit:
            continue
        if second.start - first.end > _APART or not all(map(is_exact, (first, second, stated))):
            continue
        told = _CHANGED.fullmatch(plain, second.end, stated.start)
        if told is None or not first.value or second.value is None:
            continue
        former = _FORMER_YEAR.search(plain[max(0, first.start - 24) : first.start])
        latter = _LATTER_YEAR.fullmatch(plain, first.end, second.start)
        if former is None or latter is None or not _in_order(former["year"], latter["year"]):
            continue
        if (second.value >= first.value) == (told["up"] is not None):
            relation = growth_of(plain, first, second, stated)
            if relation is not None:
                yield relation


def _in_order(former: str | None, latter: str | None) -> bool:
    return former is None or latter is None or int(former) + 1 == int(latter)


_APART: Final = 40
_FORMER_YEAR: Final = re.compile(r"(?:(?P<year>(?:19|20)\d\d)年|上年|去年)[^,。;:!?\n0-9]{0,16}$")
_LATTER_YEAR: Final = re.compile(
    r"[,;](?:(?P<year>(?:19|20)\d\d)年|本年|今年|当年)[^,。;:!?\n0-9]{0,16}"
)
_CHANGED: Final = re.compile(
    r"[,、](?:(?:比|较)(?:上年|去年|(?:19|20)\d\d年)[^,。;:!?\n0-9]{0,8}?|同比)?"
    r"(?:(?P<up>增加|增长|提高|上升|上涨)|(?P<down>减少|下降|降低))了?"
)
