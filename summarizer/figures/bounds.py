"""Bounds: the words before and after a figure that loosen it."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.endings import by_last, ending, words
from summarizer.figures.found import Found
from summarizer.figures.patterns import LIST_JOINT
from summarizer.figures.units import TIME_UNITS
from summarizer.schemas.terms import Bound

_LESS: Final = words("低于 少于 小于")
_MORE: Final = words("超过 高于 大于 多于 超 超出 突破")
_MAY_NOT: Final = words("不 不得 不能 不应 不宜 不会 不可 未 没有 从未")

BEFORE: Final[dict[str, Bound]] = {
    **dict.fromkeys(
        (*_MORE, *words("突破了 超过了 逾 略超 远超 不止 不只 > 越过 跨过 迈过 冲破")), "over"
    ),
    **dict.fromkeys(words("近 接近 将近 逼近 几近 接近于 近乎 几乎 几乎有 几乎达"), "nearly"),
    **dict.fromkeys(
        (
            *words("约 大约 约合 约为 约有 约占 达约 约达 约计 大约有 约莫 约等于 折合约 ≈ ~"),
            *(
                guess + verb
                for guess in words("大概 大致 大体 估计 差不多")
                for verb in ("", "有", "为", "是", "达", "在")
            ),
        ),
        "about",
    ),
    **dict.fromkeys(
        (
            *(no + less for no in _MAY_NOT for less in (*_LESS, "下于")),
            *words("至少 最少 起码 不下 大于等于 ≥ >="),
        ),
        "at_least",
    ),
    **dict.fromkeys(
        (
            *(no + more for no in _MAY_NOT for more in _MORE),
            *words("最多 至多 顶多 小于等于 ≤ <="),
        ),
        "at_most",
    ),
    **dict.fromkeys(
        (*_LESS, *words("不足 不到 不及 不满 未满 未到 未达 未达到 没有达到 没达到 没到 <")),
        "under",
    ),
}
_BEFORE: Final = by_last(BEFORE)

LIMITS: Final[dict[str, Bound]] = {
    **dict.fromkeys(
        words(
            "最高 最高达 最高可达 最高为 最高补贴 最高奖励 最高给予 封顶 上限 上限为 上限是 上限达"
        ),
        "at_most",
    ),
    **dict.fromkeys(words("最低 最低为 下限 下限为 下限是"), "at_least"),
    **dict.fromkeys(words("站上 跃上 登上 跨上 迈上 跨越 攻克"), "over"),
}
"""Limits of money and shares; ``最高35摄氏度`` is a level that was measured."""

_LIMITS: Final = by_last(LIMITS)
_LIMIT_ENDS: Final = frozenset("过破") | frozenset(_LIMITS)
_LIMITED: Final = frozenset({"money", "percent"})

_NOT_PASSED: Final = frozenset("通经超不度渡越穿错胜难透讲听看做用受审批侦打攻击爆告")
"""``产值过10亿元`` and ``首破10亿元`` are over, ``通过3亿元贷款`` and ``侦破`` are not."""

_NOT_ABOUT: Final = frozenset("签合节预履条契公违特")
"""``签约亿元以上项目``: 约 after these belongs to another word."""

_OPENS: Final = frozenset("\n ,。;:、(为约达到有") | {""}

_AFTER_STARTS: Final = frozenset("及以左上之多余开含起出有封前内范(强弱")
_AFTER: Final = re.compile(
    r"(?P<at_least>(?:[及含]|\(含\))?以上|起步?(?=[,。;)]|$))"
    r"|(?P<at_most>(?:[及含]|\(含\))?以[下内]|之内|封顶)"
    r"|(?P<about>左右|上下(?!游)|前后(?=[,。;的])|之间)"
    r"|(?P<over>之多|开外|出头|有余|[多余](?![次种样个方元功能额名项家人]))"
    r"|(?P<within>内(?![部容设外科陆在涵环地河业资需向置参核战存能销贸乱])|范围[以之]?内)"
    r"|(?P<strong>强)(?=[,。;)]|$)|(?P<weak>弱)(?=[,。;)]|$)"
)
"""``以上``, ``左右``; 多 only where no measure word follows: ``3年多`` but not ``3人多次``."""

_ONLY_OF: Final = {
    "within": frozenset({"measure"}),
    "strong": frozenset({"ratio", "percent"}),
    "weak": frozenset({"ratio", "percent"}),
}
"""``3天内`` bounds, ``3人内`` does not; ``三成强`` is somewhat more."""

_CLOSED: Final = frozenset(",、。;:(\n到和及与") | {""}
"""Behind these no bound stands at a distance."""

_CUES: Final = frozenset("少多约码")
_GAP: Final = r"[^,。;:、!?()“”\n0-9的时是达一二三四五六七八九十]"
_AT_A_DISTANCE: Final = re.compile(
    rf"(?:(?P<at_least>(?:至少|起码)(?={_GAP}{{1,6}}$))"
    rf"|(?P<at_most>(?:至多|最多|顶多)(?=[可能给支补奖享申不有](?:{_GAP}){{0,5}}$))"
    r"|(?<![签合节预履条契公违特])(?P<about>约(?=(?:需要?|增[加长]?|减少?|[下上]升|下降|提高|降低|投[资入]|用|可[达产]?"
    r"|占到|相当于)$)))"
)
"""``至少建成1家``, ``最多支持3个``, ``约需3天``: a verb between the bound and its figure."""

_DISTANT_REACH: Final = 8
_AGAINST: Final = re.compile(
    r"(?P<word>(?:不|未|不得|不能)?(?:超过|超(?!额)|低于|高于|大于)|接近|不足|不到|不及|约[为占])"
    r"[^,。;:、!?()“”\n0-9超近约]{1,12}的$"
)
_AGAINST_REACH: Final = 16
_COMPARED: Final = frozenset({"multiple", "percent", "ratio"})
"""``超疫情前的6倍``, ``不足总人口的三分之一``: what is compared with stands between."""


def read_before(plain: str, found: Found) -> None:
    """Take in a bound written before the figure: ``约``, ``突破``, ``不低于``."""
    start = found.start
    if found.bare_scale and plain[start - 1 : start] == "上" and plain[start - 2 : start] != "以上":
        found.start, found.bound = start - 1, "over"  # 上百家
        return
    last = plain[start - 1 : start]
    if last == " ":
        start -= 1  # 突破 3500 亿元
        last = plain[start - 1 : start]
    word = ending(_BEFORE, plain, 0, start) if last in _BEFORE else ""
    if not word:
        if found.bound == "exact" and last not in _CLOSED:
            _read_looser(plain, found, start)
        return
    if word == "约" and plain[start - 2 : start - 1] in _NOT_ABOUT:
        return
    if word == "~" and plain[start - 2 : start - 1] not in _OPENS:
        return  # 5%~6天 is no approximation
    if word == "近" and found.unit_text in TIME_UNITS:
        return  # 近三年 is the last three years
    if found.bound != "range":
        found.bound = BEFORE[word]
    found.start = start - len(word)


def _read_looser(plain: str, found: Found, start: int) -> None:
    """Take in a bound that loosens only some figures, or that stands at a distance."""
    last = plain[start - 1 : start]
    if last in _LIMIT_ENDS and (found.kind in _LIMITED or found.bare_scale):
        _read_limit(plain, found, start)
    elif last == "的":
        if found.kind in _COMPARED:
            against = _AGAINST.search(plain, max(0, start - _AGAINST_REACH), start)
            if against is not None:
                found.bound = BEFORE[against["word"]]
    elif last >= "一":
        floor = start - _DISTANT_REACH if start > _DISTANT_REACH else 0
        if _CUES.isdisjoint(plain[floor:start]):
            return
        distant = _AT_A_DISTANCE.search(plain, floor, start)
        if distant is not None:
            found.bound = _NAMES[distant.lastgroup or "about"]


def _read_limit(plain: str, found: Found, start: int) -> None:
    """Take in ``过`` and ``破`` (over), ``最高`` and ``最低``."""
    if plain[start - 1] in "过破" and plain[start - 2 : start - 1] not in _NOT_PASSED:
        found.start, found.bound = start - 1, "over"
    elif found.kind in _LIMITED:
        word = ending(_LIMITS, plain, 0, start)
        if word:
            found.bound = LIMITS[word]


def read_after(plain: str, found: Found) -> None:
    """Take in a bound written after the figure: ``以上``, ``左右``, ``以内``, ``3天内``."""
    end = found.end
    if plain[end : end + 1] not in _AFTER_STARTS:
        return
    match = _AFTER.match(plain, end)
    if match is None:
        return
    name = match.lastgroup or "about"
    if name in _ONLY_OF and found.kind not in _ONLY_OF[name]:
        return
    found.end = match.end()
    if found.bound != "range":
        found.bound = _NAMES[name]


_NAMES: Final[dict[str, Bound]] = {
    "at_least": "at_least",
    "at_most": "at_most",
    "about": "about",
    "over": "over",
    "within": "at_most",
    "strong": "over",
    "weak": "nearly",
}

_EACH: Final = re.compile(
    r"(?:分别|均|都|双双|先后|相继|全部|皆)[已达到为在增长保持提高上升降至]{0,5}$"
)
_EACH_REACH: Final = 8
_LOOSENED_BEHIND: Final = frozenset("上下内右")


def share_bound(plain: str, list_before: list[Found], found: Found) -> None:
    """Carry a bound along the figures of a list of which something is said of each.

    ``分别超过300人、200人`` gives it on, ``均达90%、95%以上`` gives it back.
    """
    last = list_before[-1]
    if not 0 < found.start - last.end <= 2 or not LIST_JOINT.fullmatch(
        plain, last.end, found.start
    ):
        return
    if found.bound == "exact":
        begins = plain[last.start : last.start + 1]
        if last.bound in _SHARED and begins in _BOUND_STARTS and _is_of_each(plain, last.start):
            found.bound = last.bound
        return
    if plain[found.end - 1] not in _LOOSENED_BEHIND:
        return
    given: list[Found] = []
    at = found.start
    for one in reversed(list_before):
        is_joined = one.bound == "exact" and LIST_JOINT.fullmatch(plain, one.end, at)
        if not is_joined or one.kind != found.kind:
            break
        given.append(one)
        at = one.start
    if given and _is_of_each(plain, at):
        for one in given:
            one.bound = found.bound


def _is_of_each(plain: str, start: int) -> bool:
    return _EACH.search(plain, max(0, start - _EACH_REACH), start) is not None


_SHARED: Final = frozenset(BEFORE.values())
_BOUND_STARTS: Final = frozenset(word[0] for word in BEFORE)
