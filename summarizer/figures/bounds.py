"""Bounds: the words before and after a figure that loosen it."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.endings import by_last, ending, words
from summarizer.figures.found import Found
from summarizer.figures.units import TIME_UNITS
from summarizer.schemas.terms import Bound

BEFORE: Final[dict[str, Bound]] = {
    **dict.fromkeys(
        words(
            "超 超过 超出 突破 突破了 超过了 逾 大于 高于 多于 略超 远超 不止 > 越过 跨过 迈过 冲破"
        ),
        "over",
    ),
    **dict.fromkeys(words("近 接近 将近 逼近 几近 接近于"), "nearly"),
    **dict.fromkeys(
        words("约 大约 约合 约为 大概 大致 大体 估计 约有 约占 达约 约达 约计 大约有"), "about"
    ),
    **dict.fromkeys(
        words("不低于 不少于 至少 最少 不小于 不得少于 不得低于 不下 不下于 大于等于 ≥ >="),
        "at_least",
    ),
    **dict.fromkeys(
        words(
            "不超过 不高于 不多于 最多 至多 不大于 不得超过 不得高于 不超 不突破 未超过 "
            "小于等于 ≤ <="
        ),
        "at_most",
    ),
    **dict.fromkeys(words("低于 少于 不足 不到 小于 不及 未达 未达到 <"), "under"),
}
_BEFORE: Final = by_last(BEFORE)

LIMITS: Final[dict[str, Bound]] = {
    **dict.fromkeys(
        words("最高 最高达 最高可达 最高为 最高补贴 最高奖励 最高给予 最高不超过"), "at_most"
    ),
    **dict.fromkeys(words("最低 最低为"), "at_least"),
    **dict.fromkeys(words("站上 跃上 登上 跨上 迈上 跨越 攻克"), "over"),
}
"""Limits of money and shares; ``最高35摄氏度`` is a level that was measured."""

_LIMITS: Final = by_last(LIMITS)
_LIMIT_ENDS: Final = frozenset("过") | frozenset(_LIMITS)
_LIMITED: Final = frozenset({"money", "percent"})

_NOT_PASSED: Final = frozenset("通经超不度渡越穿错胜难透讲听看做用受审批")
"""``产值过10亿元`` is over, ``通过3亿元贷款`` is not."""

_NOT_ABOUT: Final = frozenset("签合节预履条契公违特")
"""``签约亿元以上项目``: 约 after these belongs to another word."""

_AFTER_STARTS: Final = frozenset("及以左上之多余开含起出有封前")
_AFTER: Final = re.compile(
    r"(?P<at_least>[及含]?以上|起步?(?=[,。;)]|$))|(?P<at_most>[及含]?以[下内]|之内|封顶)"
    r"|(?P<about>左右|上下(?!游)|前后(?=[,。;的])|之间)"
    r"|(?P<over>之多|开外|出头|有余|[多余](?![次种样个方元功能额名项家人]))"
)
"""``以上``, ``左右``; 多 only where no measure word follows: ``3年多`` but not ``3人多次``."""


def read_before(plain: str, found: Found) -> None:
    """Take in a bound written before the figure: ``约``, ``突破``, ``不低于``."""
    start = found.start
    if found.bare_scale and plain[start - 1 : start] == "上" and plain[start - 2 : start] != "以上":
        found.start, found.bound = start - 1, "over"  # 上百家
        return
    if plain[start - 1 : start] == " ":
        start -= 1  # 突破 3500 亿元
    word = ending(_BEFORE, plain, 0, start)
    if not word:
        if found.kind in _LIMITED and plain[start - 1 : start] in _LIMIT_ENDS:
            _read_limit(plain, found, start)
        return
    if word == "约" and plain[start - 2 : start - 1] in _NOT_ABOUT:
        return
    if word == "近" and found.unit_text in TIME_UNITS:
        return  # 近三年 is the last three years
    if found.bound != "range":
        found.bound = BEFORE[word]
    found.start = start - len(word)


def _read_limit(plain: str, found: Found, start: int) -> None:
    """Take in ``过`` (over), ``最高`` and ``最低``, which loosen only some figures."""
    if found.bound != "exact":
        return
    last = plain[start - 1 : start]
    if last == "过" and plain[start - 2 : start - 1] not in _NOT_PASSED:
        found.start, found.bound = start - 1, "over"
    else:
        word = ending(_LIMITS, plain, 0, start)
        if word:
            found.bound = LIMITS[word]


def read_after(plain: str, found: Found) -> None:
    """Take in a bound written after the figure: ``以上``, ``左右``, ``以内``."""
    end = found.end
    if plain[end : end + 1] not in _AFTER_STARTS:
        return
    match = _AFTER.match(plain, end)
    if match is not None:
        found.end = match.end()
        if found.bound != "range":
            found.bound = _NAMES[match.lastgroup or "about"]


_NAMES: Final[dict[str, Bound]] = {
    "at_least": "at_least",
    "at_most": "at_most",
    "about": "about",
    "over": "over",
}
