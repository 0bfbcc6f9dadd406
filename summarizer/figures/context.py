"""Words around a figure that change its meaning: bounds, directions, and what it defines."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.found import Found
from summarizer.figures.patterns import AFTER
from summarizer.figures.units import AGE_UNITS, STRONG_UNITS, TIME_UNITS
from summarizer.schemas.terms import Bound, Direction

BEFORE: Final[dict[str, Bound]] = {
    **dict.fromkeys(["超", "超过", "超出", "突破", "突破了", "超过了", "逾", "大于", "高于", "多于", "高出"], "over"),
    **dict.fromkeys(["近", "接近", "将近"], "nearly"),
    **dict.fromkeys(["约", "大约", "约合", "约为", "大概", "左右", "大致", "大体", "估计", "约有", "约占", "达约"], "about"),
    **dict.fromkeys(["不低于", "不少于", "至少", "最少", "不小于", "不得少于", "不得低于", "≥"], "at_least"),
    **dict.fromkeys(["不超过", "不高于", "不多于", "最多", "至多", "不大于", "不得超过", "≤"], "at_most"),
    **dict.fromkeys(["低于", "少于", "不足", "不到", "小于", "<"], "under"),
    **dict.fromkeys([">"], "over"),
}  # fmt: skip
_COMPOUNDS_OF_ABOUT: Final = frozenset("签合节预履条契公违特")
_BEFORE_LAST: Final = frozenset(word[-1] for word in BEFORE)
_BEFORE_LONGEST: Final = max(map(len, BEFORE))
_BOUND_AFTER_START: Final = frozenset("及以左上之多余开含起")

_UP = "增长|增加|增幅|上升|提高|上涨|提升|扩大|加快|增收|增产|递增|攀升|回升|净增|新增|多增|增|升|涨|快|反弹|上浮|跃升|延长"
_DOWN = "下降|减少|降低|下跌|缩减|压减|减慢|回落|收窄|减产|递减|下滑|缩短|降幅|压缩|缩小|放缓|减缓|削减|下浮|负增长|减|降|跌|缩|慢"
DIRECTION: Final = re.compile(
    rf"(?:(?P<down>{_DOWN})|(?P<up>{_UP}))"
    r"(?:幅度?|率|速度?)?(?:了|约|近|超过?|达|仅|分别|各|也|还|只|均|逾|为负|有|大约|[ ]){0,3}$"
)
"""``增长了3.8%``, ``分别下降22.8%``; not ``提高到``, ``降至``, ``增加值5亿元``."""

_RATE: Final = re.compile(
    r"(?:(?P<up>增速|增幅|增长率|涨幅|升幅|增长速度)|(?P<down>降幅|跌幅))(?:约|为|是|达到?|近|超过?|均|[:]){0,3}$"
)
"""``增速为5%`` is up although 为 stands between."""

_DISTANT: Final = re.compile(
    r"(?:(?P<down>压减|压缩|削减|减少|降低|缩减)|(?P<up>净增|增加))(?!值)[^,。;:、!?\n0-9到至为达]{1,12}$"
)
"""``压减煤炭产能984万吨``: the verb, its object, the amount."""

_NOT_OF_COUNTS: Final = frozenset(["加快", "快", "提高", "提升", "扩大", "延长", "缩短", "慢", "放缓", "减缓", "跃升", "减"])
"""Verbs that change no number of things: ``加快8个平台建设`` adds none."""

_OWNS: Final = re.compile(r"(?:设有|共有|下辖|现有|拥有|辖有|配有|建有|[共下]设)[^,。;:\n]{0,20}$")
"""``设有一个中心,两个站``: here small numerals count what there is."""

SMALLEST_FACT: Final = 10
"""Chinese numerals above it are figures whatever their unit."""

_DIRECTION_LAST: Final = frozenset(
    "长加幅升高涨大快收产增净多弹浮跃降少低跌缩减慢落窄滑短小缓了约近超过达仅别各也还只均逾负有率速度 "
)

_QUALIFIED: Final = re.compile(r"[及含]?以[上下内](?:的)?[一-鿿]|的(?:标准|要求|规定|比例要求)")
_NO_NOUN: Final = frozenset("和与及并或等且的,。;、:!?)（占在是为")
_PERIOD_CIRCLE: Final = re.compile(
    r"(?:可?到达|可达|以?内可?达?|路程|步行|办结|响应|不打烊|[一-鿿]{0,6}圈)"
)
_DEFINING: Final = re.compile(
    r"(?:[一-鿿]{1,8}?)[0-9一二三四五六七八九]+[个家幢座栋处户条项宗块名]"
)
_PURPOSE: Final = re.compile(
    r"(?:用于|建设|实施|推进|支持|完成|打造|改造|新建|其中|开展|投入|购置|的)"
)
_AVERAGE: Final = re.compile(r"(?:平均|年龄|寿命|均)[一-鿿]{0,4}$")


def read_before(plain: str, found: Found) -> None:
    """Take in a bound written before the figure: ``约``, ``突破``, ``不低于``."""
    start = found.start
    if found.bare_scale and plain[start - 1 : start] == "上":
        found.start, found.bound = start - 1, "over"
    elif start and plain[start - 1] in _BEFORE_LAST:
        window = plain[max(0, start - _BEFORE_LONGEST) : start]
        for size in range(len(window), 0, -1):
            bound = BEFORE.get(window[-size:])
            if bound is None:
                continue
            if window[-size:] == "约" and window[-size - 1 : -size] in _COMPOUNDS_OF_ABOUT:
                break  # 签约亿元以上项目
            if window[-size:] == "近" and found.unit_text in TIME_UNITS:
                break  # 近三年 is the last three years
            if found.bound != "range":
                found.bound = bound
            found.start = start - size
            break


def read_after(plain: str, found: Found) -> None:
    """Take in a bound written after the figure: ``以上``, ``左右``, ``以内``."""
    end = found.end
    if plain[end : end + 1] in _BOUND_AFTER_START:
        match = AFTER.match(plain, end)
        if match is not None:
            found.end = match.end()
            if found.bound != "range":
                found.bound = _AFTER_BOUNDS[match.lastgroup or "about"]


_AFTER_BOUNDS: Final[dict[str, Bound]] = {
    "at_least": "at_least",
    "at_most": "at_most",
    "about": "about",
    "over": "over",
}


def direction_before(plain: str, found: Found) -> Direction:
    """Return the direction of change that the words right before a figure give it."""
    start = found.start
    if not start:
        return "none"
    last = plain[start - 1]
    if last in _DIRECTION_LAST:
        match = DIRECTION.search(plain, max(0, start - 10), start)
        if match is not None:
            verb = match["up"] or match["down"]
            if verb == "增长" and plain.startswith("自然", match.start() - 2):
                return "none"  # the natural growth rate is a level
            if verb == "新增" or (found.kind == "count" and verb in _NOT_OF_COUNTS):
                return "none"
            return "up" if match["up"] else "down"
    if last in "为是达到近超过速幅率均:度约":
        match = _RATE.search(plain, max(0, start - 9), start)
        if match is not None:
            return "up" if match["up"] else "down"
    return "none"


def distant_direction(plain: str, found: Found) -> None:
    """Set the direction that a verb gives across its object: ``压减产能984万吨``."""
    if found.kind not in {"count", "measure", "money"}:
        return
    match = _DISTANT.search(plain, max(0, found.start - 16), found.start)
    if match is not None:
        found.direction = "up" if match["up"] else "down"
        found.distant = True


def announces_list(plain: str, found: Found) -> bool:
    """Say whether a small Chinese numeral only announces a list (``四种途径``) and counts nothing."""
    if not found.chinese or found.masked or found.kind == "ratio":
        return False
    value = found.value if found.value is not None else found.high
    if (
        value is None
        or value > SMALLEST_FACT
        or found.unit_text in STRONG_UNITS
        or "/" in found.unit
    ):
        return False
    if found.unit_text in TIME_UNITS:
        return not plain.startswith("时间", found.end)
    if _OWNS.search(plain, max(0, found.start - 24), found.start):
        return False
    if found.unit_text == "个" and value == 1:
        return True
    after = plain[found.end : found.end + 1]
    before = plain[found.start - 1 : found.start]
    closes = not after or after in ",。;、)\n"
    return not (closes and "一" <= before <= "鿿" and before not in "每这那第某哪的要")


def is_qualifier(plain: str, found: Found) -> bool:
    """Say whether the figure only defines a category or a rule (``65岁以上老年人``, ``亿元以上项目``)."""
    unit = found.unit_text
    if unit in AGE_UNITS:
        return _AVERAGE.search(plain, max(0, found.start - 8), found.start) is None
    following = plain[found.end : found.end + 1]
    if found.kind == "percent" or found.kind == "percentage_point":
        return plain.startswith("的", found.end) and found.bound == "range"
    if plain.startswith(("的标准", "的要求"), found.end):
        return True
    if unit in {"分钟", "小时"} and _PERIOD_CIRCLE.match(plain, found.end):
        return True
    if found.bound in {"at_least", "at_most"} and plain[found.end - 1] in "上下内":
        if found.kind == "count" and unit not in {"床", "床位", "人"}:
            return False
        if not following or following in "和与及并或等且,。;、:!?) \n占在是为还":
            return False
        return not (following < "一" or following > "鿿") and (
            found.kind != "count" or plain.startswith("的", found.end)
        )
    if found.bound == "over" and found.kind in {"money", "measure"} and following:
        if "一" <= following <= "鿿" and not _PURPOSE.match(plain, found.end):
            return _DEFINING.match(plain, found.end) is not None
    return False
