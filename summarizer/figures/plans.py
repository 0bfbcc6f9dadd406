"""Results against plans: the share of a plan that was carried out, and words such as 大于."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.figures.figure import Figure
from summarizer.figures.notation import number_text
from summarizer.figures.relation import (
    HUNDRED,
    Relation,
    is_exact,
    percent_text,
    quotient_fits,
    resolution,
)
from summarizer.reading.searching import find_last

REACH: Final = 160
"""Plan and result stand at most this many characters before the share or the word."""

_DONE: Final = re.compile(
    r"(?:完成|为|占|达到?)(?P<base>[^,。;:!?\n0-9]{0,10}?(?:预算|计划|任务|目标)[^,。;:!?\n0-9]{0,4}?)"
    r"的?(?:比例|比重)?(?:为|达到?)?$"
)
"""Before the share: ``支出决算为51.32万元,|完成全年预算数的|98.69%``."""

_PLANNED: Final = re.compile(
    r"(?:预算|计划|任务|目标)(?:数|值|额|安排|总数|总额)?(?:安排)?[为是:共]?$"
)
"""Before a figure that tells what was planned."""

_WORDS: Final = re.compile(
    r"(?P<left>决算|实际|支出|收入|完成)(?P<tail>数|额|值)?"
    r"(?:(?P<more>大于|高于|多于|超过|超出)|(?P<less>小于|低于|少于|不足)|(?P<same>等于))"
    r"(?P<right>(?:年初|全年|调整|当年|年度)?(?:预算|计划|任务|目标))(?:数|额|值)?"
    r"|(?P<left2>决算|实际)(?:数|额|值)?[与和同](?P<right2>(?:年初|全年|调整|当年|年度)?(?:预算|计划))(?:数|额|值)?"
    r"(?P<level>(?:基本)?持平|一致|相同|相等)"
)
"""``决算数小于全年预算数``, ``决算数与全年预算数持平``."""

_LITERALS: Final = frozenset(
    (
        *("大于", "高于", "多于", "超过", "超出", "小于", "低于", "少于", "不足", "等于"),
        *("持平", "一致", "相同", "相等"),
    )
)
_RAREST: Final = "于超足持致相"
"""Of each of these words one character; one character is found quicker than two."""

_BEFORE_WORD: Final = 14
_BEHIND_WORD: Final = 10

_ACTUAL: Final = re.compile(r"(?:决算|实际[^,。;:\n0-9]{0,6}|完成)(?:数|值|额)?[为是:]?$")
_HELD_AGAINST: Final = re.compile(r"[比较占超]")
_ENDS: Final = re.compile(r"[。;!?\n]")
_CLAUSE_START: Final = re.compile(r"[,。;:!?\n、(]")
_SAME_TOLERANCE: Final = 200
"""基本持平 is told of values that differ by less than one part in so many."""


def check_plans(plain: str, quantities: Sequence[Figure]) -> Iterator[Relation]:
    """Yield shares of plans: ``全年预算为52万元,支出决算为51.32万元,完成全年预算数的98.69%``."""
    for index in range(2, len(quantities)):
        stated = quantities[index]
        if stated.kind != "percent" or not is_exact(stated):
            continue
        part = quantities[index - 1]
        done = _DONE.search(plain[max(part.end, stated.start - 24) : stated.start])
        if done is None or not is_exact(part) or "\n" in plain[part.end : stated.start]:
            continue
        relation = _of_plan(plain, quantities[max(0, index - 8) : index - 1], part, stated, done)
        if relation is not None:
            yield relation


def _of_plan(
    plain: str, before: Sequence[Figure], part: Figure, stated: Figure, done: re.Match[str]
) -> Relation | None:
    plans = [
        one
        for one in before
        if one.unit == part.unit
        and part.start - one.end < REACH
        and is_exact(one)
        and one.value
        and "\n" not in plain[one.end : part.start]
        and _PLANNED.search(_clause(plain, one))
    ]
    base = re.sub(r"[数值额的]+$", "", done["base"])
    fitting = [one for one in plans if quotient_fits(plain, part, one, stated)]
    beside = [
        one
        for one in plans
        if one is before[-1]
        and base[-2:] in _clause(plain, one)
        and not _HELD_AGAINST.match(_clause(plain, one))
        and not _ENDS.search(plain, one.end, stated.start)
    ]
    wholes = fitting or (beside if len(plans) == 1 else [])
    if not wholes or part.value is None or stated.value is None:
        return None
    whole = wholes[-1]
    computed = part.value / (whole.value or HUNDRED) * HUNDRED
    quotient = f"{number_text(part.value)}÷{number_text(whole.value or HUNDRED)}"
    expression = f"{quotient}＝{percent_text(computed, stated.value)}"
    return Relation("share", (part,), whole, stated, computed, bool(fitting), expression)


def check_words(
    plain: str, quantities: Sequence[Figure], starts: Sequence[int], start: int, end: int
) -> Iterator[Relation]:
    """Yield words of comparison held against the two values told before them."""
    for match in _words(plain, start, end):
        last = bisect_left(starts, match.start())
        near = [
            one
            for one in quantities[max(0, last - 6) : last]
            if match.start() - one.end < REACH and is_exact(one) and one.kind != "percent"
        ]
        relation = _compared(plain, near, match)
        if relation is not None:
            yield relation


def _words(plain: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the comparisons; found by their rarest part, for most texts have none."""
    for char in _RAREST:
        at = plain.find(char, start, end)
        while at >= 0:
            if plain[at : at + 2] in _LITERALS or plain[at - 1 : at + 1] in _LITERALS:
                first, last = max(start, at - _BEFORE_WORD), min(end, at + _BEHIND_WORD)
                match = _WORDS.search(plain, first, last)
                if match is not None and match.start() < at < match.end():
                    yield match
            at = plain.find(char, at + 1, end)


def _compared(plain: str, near: Sequence[Figure], match: re.Match[str]) -> Relation | None:
    """Take plan and result as the last told before the word, in one paragraph."""
    right = match["right"] or match["right2"]
    results = [one for one in near if _ACTUAL.search(_clause(plain, one))]
    plans = [one for one in near if _PLANNED.search(_clause(plain, one))]
    plans = [one for one in plans if right in _clause(plain, one)] or plans
    if not results or not plans:
        return None
    result, plan = results[-1], plans[-1]
    if result.unit != plan.unit or result.value is None or plan.value is None:
        return None
    if "\n" in plain[min(result.end, plan.end) : match.start()]:
        return None
    slack = (resolution(plain, result) + resolution(plain, plan)) / 2
    difference = result.value - plan.value
    if match["more"]:
        holds, word = difference > -slack, match["more"]
    elif match["less"]:
        holds, word = difference < slack, match["less"]
    else:
        word = match["same"] or match["level"]
        allowed = plan.value / _SAME_TOLERANCE if word == "基本持平" else slack
        holds = abs(difference) <= max(allowed, slack)
    if difference == 0 and (match["more"] or match["less"]):
        holds = False
    sign = "＝" if difference == 0 else "＞" if difference > 0 else "＜"
    expression = f"{number_text(result.value)}{sign}{number_text(plan.value)}"
    note = f"原文称“{match[0]}”，而{expression}"
    return Relation("comparison", (plan,), None, result, result.value, holds, expression, note)


def _clause(plain: str, figure: Figure) -> str:
    """Return the clause that a figure ends, back to the punctuation before it."""
    window = plain[max(0, figure.start - 40) : figure.start]
    cut = find_last(_CLAUSE_START, window)
    return (window[cut.end() :] if cut is not None else window).rstrip()
