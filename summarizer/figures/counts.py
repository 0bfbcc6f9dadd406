"""Counts held against the time they cover, averages against total and number, ratios."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from summarizer.figures.figure import Figure
from summarizer.figures.notation import number_text
from summarizer.figures.relation import Relation, is_exact, resolution

_EVERY: Final = re.compile(
    r"(?:每个?(?P<unit>月|季度?|周|半年))(?:至少|均|都|定期|固定|按时|各)?(?:[^,。;:!?\n0-9]{0,8}?)"
    r"(?P<each>[1-9一二两三四])(?P<word>[次期场轮])"
)
"""``每月召开1次``, ``每季度一次``."""

_TIMES: Final = re.compile(
    r"(?:全年|本年度?|一年来|1\s?[-—–~至到]{1,2}\s?12月)(?P<what>[^,。;:!?\n0-9]{0,16}?)(?P<times>\d{1,3})(?P<word>[次期场轮])"
)
_A_YEAR: Final = {"月": 12, "季": 4, "季度": 4, "周": 52, "半年": 2}
_EACH: Final = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4}
_DOES: Final = re.compile(r"^(?:共|累计|已|一共|开展|召开|组织|举办|进行|实施|完成|了)+")
_NOUN: Final = 10
"""Characters around ``每月1次`` that name what is done."""

_WEEKS: Final = (50, 53)

_A_DAY: Final = re.compile(r"(日|月|天)均[^,。;:!?\n0-9]{0,10}$")
_A_WHOLE_YEAR: Final = re.compile(r"(?:全年|年度?总|年)[^,。;:!?\n0-9均]{0,10}$")
_PERIODS: Final = {"日": (365, 366), "天": (365, 366), "月": (12,)}
_RATIO: Final = re.compile(r"([^,。;\s])([^,。;\s])(?:之)?比(?:例)?(?:约|为|是|达|:)?$")
_AVERAGE: Final = re.compile(
    r"[,、(](?:人|户|每人|每户|村|校|场|次|件|家|项|亩)均(?:[^,。;:!?\n0-9]{0,6}?)"
)
_BEFORE_AVERAGE: Final = frozenset(",、(")
_OF_IT_ALL: Final = re.compile(
    r"[,、(](?:每?[人户村校场次件家项亩]均?)(?:为|达到?|约|补助|补贴|发放|救助|奖励|受益)?"
)
"""Averages of the very total told before; 人均增收 is one of something else."""

_ONE_OF: Final = {"人": "人名", "户": "户", "村": "个村", "家": "家", "件": "件", "亩": "亩"}
_REACH: Final = 40
_ENDS: Final = re.compile(r"[。;!?\n]")


def check_averages(plain: str, quantities: Sequence[Figure]) -> Iterator[Relation]:
    """Yield averages of a total over a number told right before: ``600人120万元,人均2000元``."""
    for first, second, stated in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if plain[second.end] not in _BEFORE_AVERAGE or stated.start - second.end > _REACH:
            continue
        match = _AVERAGE.fullmatch(plain, second.end, stated.start)
        if match is None or second.start - first.end > _REACH:
            continue
        if not (is_exact(first) and is_exact(second) and is_exact(stated)):
            continue
        if _ENDS.search(plain, first.end, second.start):
            continue
        relation = _average(plain, first, second, stated, match[0])
        if relation is not None:
            yield relation


def _average(
    plain: str, first: Figure, second: Figure, stated: Figure, word: str
) -> Relation | None:
    total, number = (first, second) if first.unit == stated.unit else (second, first)
    units = next((units for name, units in _ONE_OF.items() if f"{name}均" in word), "")
    if total.unit != stated.unit or number.unit == stated.unit or number.unit not in units:
        return None
    if not number.value or total.value is None or stated.value is None or not number.unit:
        return None
    half = resolution(plain, total) / 2
    step = resolution(plain, stated) or Decimal(1)
    some = resolution(plain, number) / 2
    lowest = (total.value - half) / (number.value + some) - step
    highest = (total.value + half) / (number.value - some) + step
    computed = total.value / number.value
    holds = lowest <= stated.value <= highest
    if not holds and not _OF_IT_ALL.fullmatch(word):
        return None
    digits = max(0, -int(stated.value.as_tuple().exponent))
    quotient = f"{number_text(total.value)}÷{number_text(number.value)}"
    expression = f"{quotient}＝{number_text(round(computed, max(digits, 1)))}"
    return Relation("average", (total, number), None, stated, computed, holds, expression)


def check_daily(plain: str, quantities: Sequence[Figure]) -> Iterator[Relation]:
    """Yield yearly totals held against their daily or monthly average, both in one sentence."""
    for first, second in pairwise(quantities):
        if first.unit != second.unit or second.start - first.end > _REACH:
            continue
        before = plain[max(0, first.start - 12) : first.start], plain[first.end : second.start]
        if "均" not in before[0] and "均" not in before[1]:
            continue
        if not (is_exact(first) and is_exact(second)) or _ENDS.search(before[1]):
            continue
        for (rate_words, total_words), (rate, total) in (
            (before, (first, second)),
            (before[::-1], (second, first)),
        ):
            told = _A_DAY.search(rate_words)
            if told is not None and _A_WHOLE_YEAR.search(total_words):
                yield from _yearly(plain, rate, total, told[1])


def _yearly(plain: str, rate: Figure, total: Figure, unit: str) -> Iterator[Relation]:
    if not rate.value or total.value is None:
        return
    times = _PERIODS[unit]
    half = resolution(plain, rate) or Decimal(1)
    slack = (resolution(plain, total) or Decimal(1)) + half * times[-1]
    computed = rate.value * times[-1]
    holds = any(abs(rate.value * days - total.value) <= slack for days in times)
    if not holds and total.value < computed and unit == "日":
        return  # a daily average may be that of working days
    expression = f"{number_text(rate.value)}×{times[0]}＝{number_text(rate.value * times[0])}"
    yield Relation("average", (rate,), None, total, computed, holds, expression)


def check_ratios(plain: str, quantities: Sequence[Figure]) -> Iterator[Relation]:
    """Yield ratios of two counts told behind them: ``男女比为1:2,男生30人,女生60人``."""
    for stated, first, second in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if stated.kind != "ratio" or first.unit != second.unit or not second.value:
            continue
        names = _RATIO.search(plain[max(0, stated.start - 10) : stated.start])
        if names is None or second.end - stated.end > _REACH + _REACH or stated.value is None:
            continue
        clauses = plain[stated.end : first.start], plain[first.end : second.start]
        if names[1] not in clauses[0] or names[2] not in clauses[1]:
            continue
        if not (is_exact(first) and is_exact(second)) or first.value is None:
            continue
        computed = first.value / second.value
        terms = plain[stated.start : stated.end].replace("∶", ":").split(":")
        holds = len(terms) == 2 and _ratio_fits(computed, terms)
        quotient = f"{number_text(first.value)}÷{number_text(second.value)}"
        expression = f"{quotient}＝1:{second.value / (first.value or Decimal(1)):.2f}"
        yield Relation("ratio", (first,), second, stated, computed, holds, expression)


def _ratio_fits(computed: Decimal, terms: Sequence[str]) -> bool:
    """Say whether some rounding of the two terms of a ratio gives the quotient."""
    values = [Decimal(term.strip()) for term in terms]
    steps = [
        Decimal(0) if term.strip() == "1" else Decimal(1).scaleb(-len(term.partition(".")[2])) / 2
        for term in terms
    ]
    least = (values[0] - steps[0]) / (values[1] + steps[1])
    most = (values[0] + steps[0]) / max(values[1] - steps[1], Decimal("0.1"))
    return least <= computed <= most


def check_rounds(
    plain: str, quantities: Sequence[Figure], start: int, end: int
) -> Iterator[Relation]:
    """Yield yearly counts that do not fit what is done every month or quarter.

    ``每月召开1次,全年召开11次``: both in one sentence and in the same measure word.
    """
    by_end = {figure.end: figure for figure in quantities}
    for every in _EVERY.finditer(plain, start, end):
        stop = _ENDS.search(plain, every.end(), min(end, every.end() + 60))
        limit = stop.start() if stop else min(end, every.end() + 60)
        for times in _TIMES.finditer(plain, every.end(), limit):
            behind = min(every.end() + _NOUN, times.start())
            words = plain[max(start, every.start() - _NOUN) : behind]
            if not _tells_of(words, times["what"]):
                continue
            relation = _rounds(every, times, by_end)
            if relation is not None:
                yield relation


def _tells_of(words: str, what: str) -> bool:
    """Say whether the yearly count names what is done every month, or nothing at all."""
    name = _DOES.sub("", what)
    return not name or any(name[at : at + 2] in words for at in range(max(1, len(name) - 1)))


def _rounds(
    every: re.Match[str], times: re.Match[str], by_end: dict[int, Figure]
) -> Relation | None:
    stated = by_end.get(times.end())
    if stated is None or not is_exact(stated) or times["word"] != every["word"]:
        return None
    each = _EACH.get(every["each"]) or int(every["each"])
    periods = _A_YEAR[every["unit"]]
    due = each * periods
    count = int(times["times"])
    holds = count == due or (
        every["unit"] == "周" and each * _WEEKS[0] <= count <= each * _WEEKS[1]
    )
    if count > due and not holds:
        return None  # more than the rule asks for is no contradiction
    expression = f"{each}×{periods}＝{due}"
    note = (
        "" if holds else f"{every[0]}，全年应有{due}{times['word']}，原文为{count}{times['word']}"
    )
    return Relation("rounds", (), None, stated, Decimal(due), holds, expression, note)
