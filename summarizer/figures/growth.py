"""Changes: growth held against the two levels, or against the level and the amount of change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from summarizer.figures.figure import Figure
from summarizer.figures.notation import number_text
from summarizer.figures.relation import (
    HUNDRED,
    Relation,
    is_exact,
    label_text,
    percent_step,
    percent_text,
    resolution,
    rounds_to,
)

_UP: Final = r"增加|增长|提高|提升|上升|上涨|扩大|发展|扩展|拓展|增|升"
_DOWN: Final = r"下降|降低|减少|精简|削减|缩短|压缩|压减|缩减|缩小|下调|下跌|回落|减|降"

_FROM: Final = re.compile(r"(?:由|从)(?![^,。;!?\n]*分别)[^,、。;!?\n]{0,18}$")
_TO: Final = re.compile(
    rf"(?:\([^()\n]{{0,10}}\))?[^,。;:!?\n0-9]{{0,6}}?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))[到至为]"
    r"(?P<when>[^,。;!?\n]{0,14})"
)
"""Between two levels: ``由18.3%|降至|12.4%``, ``由2009年的107亿元|提高到2013年的|305亿元``."""

_THEN: Final = re.compile(
    rf"[,、(](?P<how>[^,。;:!?\n0-9]{{0,6}}?)(?:(?P<up>{_UP}|增幅|净增|新增)|(?P<down>{_DOWN}|降幅))"
    r"(?:比例|比率|幅度|幅|率)?(?:了|达到?|为)?"
)
"""Between the second level and its change: ``12.4%|,下降了|5.9个百分点``."""

_EACH: Final = re.compile(r"每[年月日天周季]|[月年日]均")
"""From 每年3000元 to 每月300元 is no fall."""

_YEARLY: Final = re.compile(r"年均|平均|每年|分别|同比|上年|去年|实际|可比|同口径|预计")
"""A change over another time, of several things, or after correction: not that of the ends."""

_AMOUNT: Final = re.compile(
    rf"[,、(](?P<how>(?:同比|比上年|较上年|比去年|较去年|比上年同期|较上年同期|净|同期|年末|上年末|[比较与同]\d{{4}}年"
    rf"(?:度|末|底)?(?:相比,?)?)*)(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|额为)?"
)
"""Between a level and the amount of its change: ``320万元|,比上年增加|20万元``."""

_AMOUNT_APART: Final = re.compile(
    rf"[。;,]\s?(?:[与比较同和](?:上年|去年|\d{{4}}年)(?:度|末|底|同期)?(?:决算数?)?(?:相比)?,?)"
    rf"(?P<noun>[^,。;:!?\n0-9]{{0,24}}?)(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了)?"
)
"""The same across a full stop: ``总计307万元。与2023年度相比,收入支出总计增加|20万元``."""

_AMOUNT_TO_RATE: Final = re.compile(
    rf"[,、(]?(?:同比|比上年|较上年)?(?:(?P<up>{_UP}|增幅|增长率)|(?P<down>{_DOWN}|降幅))(?:了|为|达到?)?"
)

_REAL: Final = re.compile(
    r"生产总值|增加值|产值|GDP|实际|可比|人均|(?:财政|公共预算|税)收入?|固定资产投资|消费|零售|进出口"
)
"""Amounts of money whose growth is often told at constant prices or on another basis."""

_COUNTED: Final = frozenset({"count", "money", "measure"})
_JOINTS: Final = frozenset(",、;")
_ENDS_CLAUSE: Final = frozenset(",。;:!?\n")
_CHANGES: Final = frozenset({"percent", "percentage_point"})
_BETWEEN: Final = 24


_FORMER: Final = re.compile(
    r"[,、;](?:[^,。;:!?\n]{0,8}?)?(?:比|较|同)(?:[^,。;:!?\n]{0,8}?)"
    r"(?:上年|去年|上期|同期|上月|上季度|\d{4}年|年初|预算数?|计划数?|目标)[^,。;:!?\n0-9]{0,8}"
)
"""Between a level and the level it is held against: ``268万元|,比上年的|220万元``."""

_TIMES: Final = re.compile(
    r"[,、](?:[^,。;:!?\n0-9]{0,2}?)(?:是|为|相当于|达到?)[^,。;:!?\n]{0,8}?"
    r"(?:上年|去年|上期|同期|\d{4}年|年初)[^,。;:!?\n0-9]{0,8}"
)
"""Before the former level that a level is a multiple of: ``240件|,是上年|120件的2倍``."""

_BY: Final = re.compile(
    rf",?(?:[^,。;:!?\n0-9]{{0,2}}?)(?:(?P<up>{_UP}|净增|多|超过|超出|超|高出|高)|(?P<down>{_DOWN}|少|低))(?:了|收|支)?"
)
"""Between the former level and the change: ``220万元|增加|48万元``, ``50件|,增长|20%``."""


def check_differences(plain: str, quantities: Sequence[Figure]) -> Iterator[Relation]:
    """Yield changes held against a level and the former one: ``268万元,比上年的220万元增加48万元``.

    A rate behind it is held against both: ``…增加48万元,增长21.8%``.
    """
    for index in range(1, len(quantities) - 1):
        former = quantities[index]
        if former.direction != "none" or former.kind not in _COUNTED or not is_exact(former):
            continue
        level = _level_before(plain, quantities, index)
        if level is None:
            continue
        for stated in quantities[index + 1 : index + 3]:
            joint = _BY.fullmatch(plain, former.end, stated.start)
            if joint is None and stated is not quantities[index + 1]:
                amount = quantities[index + 1]
                joint = _AMOUNT_TO_RATE.fullmatch(plain, amount.end, stated.start)
            if joint is None or not is_exact(stated):
                break
            relation = _held_against(plain, former, level, stated, rises=joint["up"] is not None)
            if relation is None:
                break
            yield relation


def check_multiples(plain: str, quantities: Sequence[Figure]) -> Iterator[Relation]:
    """Yield levels told as a multiple of a former one: ``240件,是上年120件的2倍``."""
    for level, former, stated in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if stated.unit != "倍" or level.unit != former.unit or plain[former.end] != "的":
            continue
        if stated.start - former.end > 1 or not all(map(is_exact, (level, former, stated))):
            continue
        if not _TIMES.fullmatch(plain, level.end, former.start) or not former.value:
            continue
        times = (level.value or Decimal(0)) / former.value
        half = (resolution(plain, level) + resolution(plain, former)) / 2 / former.value
        error = half * 2 + (resolution(plain, stated) or Decimal(1))
        holds = abs(times - (stated.value or Decimal(0))) < error
        terms = f"{number_text(level.value or Decimal(0))}÷{number_text(former.value)}"
        expression = f"{terms}＝{times:.1f}倍"
        yield Relation("growth", (level, former), None, stated, times, holds, expression)


def _level_before(plain: str, quantities: Sequence[Figure], index: int) -> Figure | None:
    """Return the level that a former one is told beside, changes between them skipped."""
    former = quantities[index]
    if plain[quantities[index - 1].end] not in _JOINTS:
        return None
    for at in range(index - 1, max(-1, index - 4), -1):
        level = quantities[at]
        if level.direction != "none" or level.kind in _CHANGES:
            continue
        if level.unit != former.unit or not is_exact(level):
            return None
        return level if _FORMER.fullmatch(plain, quantities[index - 1].end, former.start) else None
    return None


def _held_against(
    plain: str, former: Figure, level: Figure, stated: Figure, *, rises: bool
) -> Relation | None:
    """Hold a change against its ends, and its direction too."""
    if former.value is None or level.value is None:
        return None
    if stated.unit != former.unit and stated.kind != "percent":
        return None
    if (level.value > former.value) != rises and level.value != former.value:
        sign, word = ("＜", "多") if rises else ("＞", "少")
        expression = f"{number_text(level.value)}{sign}{number_text(former.value)}"
        note = f"原文称比{number_text(former.value)}{word}，而{expression}"
        return Relation("comparison", (former,), None, level, level.value, False, expression, note)
    return growth_of(plain, former, level, stated)


def check_growth(plain: str, quantities: Sequence[Figure]) -> Iterator[Relation]:
    """Yield changes held against what they follow from.

    ``由18.3%降至12.4%,下降5.9个百分点`` and ``总计320万元,比上年增加20万元,增长6.67%``. Growth
    that may be told at constant prices is kept where it fits and never told where it does not.
    """
    for index in range(len(quantities) - 1):
        first, second = quantities[index], quantities[index + 1]
        if first.unit != second.unit or second.start - first.end > _BETWEEN + _BETWEEN:
            continue
        if not (is_exact(first) and is_exact(second)):
            continue
        stated = quantities[index + 2] if index + 2 < len(quantities) else None
        relation = _between_levels(plain, first, second, stated)
        if relation is None and stated is not None:
            relation = _from_amount(plain, first, second, stated)
        if relation is not None:
            yield relation


def _between_levels(
    plain: str, first: Figure, second: Figure, stated: Figure | None
) -> Relation | None:
    if plain[first.end] in _ENDS_CLAUSE:
        return None
    to = _TO.fullmatch(plain, first.end, second.start)
    if to is None or second.start - first.end > _BETWEEN:
        return None
    if not _FROM.search(plain[max(0, first.start - 22) : first.start]):
        return None
    before = plain[max(0, first.start - 22) : first.start]
    same_time = set(_EACH.findall(to["when"])) <= set(_EACH.findall(before))
    if same_time and not plain.startswith(
        "、", second.end
    ):  # 由188元提高到195元、261元 tells two levels
        reversed_ = _reversed(plain, first, second, rises=to["up"] is not None)
        if reversed_ is not None:
            return reversed_
    if stated is None:
        return None
    then = _THEN.fullmatch(plain, second.end, stated.start)
    if then is None or not is_exact(stated) or _YEARLY.search(then["how"]):
        return None
    if (then["up"] is None) == (to["up"] is not None):
        return None
    return growth_of(plain, first, second, stated)


def _reversed(plain: str, first: Figure, second: Figure, *, rises: bool) -> Relation | None:
    """Return what is told to rise and falls, or the other way round."""
    if first.value is None or second.value is None or first.value == second.value:
        return None
    if (second.value > first.value) == rises:
        return None
    sign, word = ("＜", "上升") if rises else ("＞", "下降")
    ends = f"{number_text(second.value)}{sign}{number_text(first.value)}"
    words = plain[first.start : first.end], plain[second.start : second.end]
    note = f"原文称{word}，但{words[1]}{'小于' if rises else '大于'}{words[0]}"
    return Relation("comparison", (first,), None, second, second.value, False, ends, note)


def growth_of(plain: str, first: Figure, second: Figure, stated: Figure) -> Relation | None:
    """Hold a change against its two levels, in points, in percent, in times or in the unit."""
    if first.value is None or second.value is None or stated.value is None or not first.value:
        return None
    change = abs(second.value - first.value)
    high, low = max(first.value, second.value), min(first.value, second.value)
    ends = f"{number_text(high)}－{number_text(low)}"
    slack = (resolution(plain, first) + resolution(plain, second)) / 2
    ends_of = (first, second)
    if stated.unit == first.unit != "%" or (
        stated.kind == "percentage_point" and first.kind == "percent"
    ):
        step = resolution(plain, stated)
        if stated.kind == "percentage_point":
            step = step or Decimal(1)
        holds = abs(change - stated.value) <= slack + step / 2
        expression = f"{ends}＝{number_text(change)}"
        return Relation("growth", ends_of, None, stated, change, holds, expression)
    if first.kind == "percent" or stated.kind not in {"percent", "multiple"}:
        return None
    base = f"({ends})÷{number_text(first.value)}"
    if stated.kind == "multiple":
        if stated.unit != "倍" or stated.direction != "up":
            return None
        times = change / first.value
        error = slack / first.value * 2
        step = resolution(plain, stated) or Decimal(1)
        holds = rounds_to(times - error, times + error, stated.value, step)
        expression = f"{base}＝{times:.1f}倍"
        return Relation("growth", ends_of, None, stated, times, holds, expression)
    computed = change / first.value * HUNDRED
    error = slack / first.value * HUNDRED * 2
    step = percent_step(plain, stated)
    holds = rounds_to(computed - error, computed + error, stated.value, step)
    if not holds and _may_be_real(plain, first, second):
        return None
    expression = f"{base}＝{percent_text(computed, stated.value)}"
    return Relation("growth", ends_of, None, stated, computed, holds, expression)


def _may_be_real(plain: str, *figures: Figure) -> bool:
    """Say whether growth may be told on another basis than the levels: constant prices."""
    if figures[0].kind != "money":
        return False
    start = max(0, figures[0].start - 30)
    before = plain[start : figures[0].start]
    clause = re.split(r"[,。;:!?\n]", before)[-1]
    return _REAL.search(clause + label_text(plain, figures[0])) is not None


def _from_amount(plain: str, level: Figure, amount: Figure, stated: Figure) -> Relation | None:
    """Read ``总计320万元,比上年增加20万元,增长6.67%``: level, amount and rate of the change."""
    if stated.kind != "percent" or level.kind not in _COUNTED or not is_exact(stated):
        return None
    joint = _AMOUNT.fullmatch(plain, level.end, amount.start) or _repeated(plain, level, amount)
    then = _AMOUNT_TO_RATE.fullmatch(plain, amount.end, stated.start)
    if joint is None or then is None or (joint["up"] is None) != (then["up"] is None):
        return None
    if level.value is None or amount.value is None or stated.value is None:
        return None
    rises = joint["up"] is not None
    base = level.value - amount.value if rises else level.value + amount.value
    slack = (resolution(plain, level) + resolution(plain, amount)) / 2
    if base <= slack:
        return None
    half = resolution(plain, amount) / 2
    highest = (amount.value + half) / max(base - slack, base / 2) * HUNDRED
    lowest = (amount.value - half) / (base + slack) * HUNDRED
    step = percent_step(plain, stated)
    holds = rounds_to(lowest, highest, stated.value, step)
    if not holds and _may_be_real(plain, level):
        return None
    computed = amount.value / base * HUNDRED
    level_text, amount_text = number_text(level.value), number_text(amount.value)
    terms = f"{amount_text}÷({level_text}{'－' if rises else '＋'}{amount_text})"
    expression = f"{terms}＝{percent_text(computed, stated.value)}"
    return Relation("growth", (level, amount), None, stated, computed, holds, expression)


def _repeated(plain: str, level: Figure, amount: Figure) -> re.Match[str] | None:
    """Match the change told in a sentence of its own, if it names what the level counts."""
    match = _AMOUNT_APART.fullmatch(plain, level.end, amount.start)
    if match is None:
        return None
    noun = match["noun"]
    before = plain[max(0, level.start - 40) : level.start]
    return match if not noun or noun.removesuffix("总额")[-4:] in before else None
