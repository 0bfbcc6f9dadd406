"""Directions: whether a figure is the size of a rise or a fall, or a level that was reached."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.endings import by_last, ending, strip_endings, words
from summarizer.figures.found import Found
from summarizer.figures.patterns import LIST_JOINT
from summarizer.schemas.terms import Direction


def _more_or_less(end: str) -> tuple[str, ...]:
    """``比上年多``, ``较去年同期少``: more or less than before."""
    years = words("上年 去年 上年同期 去年同期 上年末 同期 上月 往年 常年")
    return (*(than + year + end for than in "比较" for year in years), f"同比{end}", f"环比{end}")


VERBS: Final[dict[str, Direction]] = {
    **dict.fromkeys(
        words(
            "增长 增加 增幅 上升 提高 上涨 提升 扩大 加快 增收 增产 递增 攀升 回升 净增 多增 "
            "反弹 上浮 跃升 翻 延长 上调 扩增 倍增 比增 增资 提速 增 升 涨 "
            "升值 调增 调高 激增 剧增 猛增 飙升 抬升 走高 攀高 拉高 上扬 加息 涨价 提价 增多 ↑"
        )
        + _more_or_less("多"),
        "up",
    ),
    **dict.fromkeys(
        words(
            "下降 减少 降低 下跌 缩减 压减 减慢 回落 收窄 减产 递减 下滑 缩短 降幅 压缩 缩小 "
            "放缓 减缓 削减 下浮 下调 负增长 递降 少增 减收 减亏 走低 下挫 精减 缩水 "
            "减 降 跌 贬值 调减 调低 压降 锐减 骤减 骤降 净减 净减少 收缩 萎缩 下探 "
            "走弱 拉低 降息 降准 降价 减幅 跌去 ↓"
        )
        + _more_or_less("少"),
        "down",
    ),
    "新增": "none",  # what is new, not a rise: 新增床位1891张
    "自然增长": "none",  # the natural growth rate is a level
}
"""``增长了3.8%``, ``分别下降22.8%``; not ``提高到``, ``降至``, ``增加值5亿元``."""

RATES: Final[dict[str, Direction]] = {
    **dict.fromkeys(words("增速 增幅 涨幅 升幅 增长率 增长速度 增长幅度 上升幅度"), "up"),
    **dict.fromkeys(words("降幅 跌幅 减幅 下降幅度"), "down"),
    "自然增长率": "none",
}
"""``增速为5%`` is up although 为 stands between."""

NOT_OF_COUNTS: Final = frozenset(
    words("加快 提高 提升 扩大 延长 缩短 放缓 减缓 跃升 减 升 压缩 缩减")
)
"""Verbs that change no number of things: ``加快8个平台建设`` adds none."""

_VERBS: Final = by_last(VERBS)
_RATES: Final = by_last(RATES)
_FILLERS: Final = by_last(
    (
        *words(
            "了 约 近 超 超过 达 仅 分别 各 也 还 只 均 逾 有 大约 幅 幅度 率 速度 为负 "
            "分别为 分别达 分别达到"
        ),
        " ",
    )
)
_LINKS: Final = by_last(
    words(
        "约 为 是 达 达到 近 超 超过 均 : 分别 控制在 保持在 稳定在 维持在 在 "
        "按可比口径计算 按可比价格计算 按可比价计算 按不变价格计算 按不变价计算 按同口径计算"
    )
)
_TELLING: Final = frozenset(_VERBS) | _RATES.keys() | _FILLERS.keys() | _LINKS.keys()
"""Characters that a word before a rise or a fall ends with."""

_HELD_AT: Final = by_last(words("控制在 保持在 稳定在 维持在"))
"""``增长控制在8%左右`` states a growth, where ``提高为8%`` states a level."""

_RATE_BEHIND: Final = re.compile(
    r"的(?:平均|年均)?(?:(?P<up>高?增[速幅长]|涨幅|升幅|速度[增递]长?)|(?P<down>降幅|跌幅|速度[下递]降))"
)
"""``以8%的速度增长``, ``保持30%左右的增幅``."""

_RATE_KINDS: Final = frozenset({"percent", "multiple", "percentage_point"})
_THAT_IS: Final = re.compile(r",?(?:也就是|即)(?:增长|下降)?")

_DISTANT: Final = re.compile(
    # One class first, so that the search skips other characters at full speed.
    r"[压削减降缩净增](?:(?P<down>(?<=压)[减缩]|(?<=[削缩])减|(?<=减)少|(?<=降)低)"
    r"|(?P<up>(?<=净)增|(?<=增)加))(?!值)[^,。;:、!?\n0-9到至为达]{1,12}$"
)
_DISTANT_REACH: Final = 16
"""``压减煤炭产能984万吨``: the verb, its object, the amount."""

_NEXT_OBJECT: Final = re.compile(r"、[^,。;:]*")
_CARRIED_REACH: Final = 10


def read_direction(plain: str, found: Found, previous: Found | None, floor: int) -> None:
    """Set the direction that the words before a figure give it, or that its list carries on.

    ``floor`` is the end of the figure before.
    """
    if found.direction != "none":
        return
    found.direction = _direction_before(plain, found, floor)
    if found.direction == "none" and found.kind in {"count", "measure", "money"}:
        _read_distant(plain, found)
    if found.direction == "none" and previous is not None and previous.direction != "none":
        _carry_on(plain, found, previous)


def _direction_before(plain: str, found: Found, floor: int) -> Direction:
    start = found.start
    if start <= floor:
        return "none"
    if plain[start - 1] not in _TELLING:
        behind = found.kind in _RATE_KINDS and plain[found.end : found.end + 1] == "的"
        return _rate_around(plain, found, floor, start) if behind else "none"
    end = strip_endings(_FILLERS, plain, floor, start)
    verb = ending(_VERBS, plain, floor, end)
    if verb:
        if found.kind == "count" and verb in NOT_OF_COUNTS and found.unit != "点":
            return "none"
        return VERBS[verb]
    rate = ending(_RATES, plain, floor, strip_endings(_LINKS, plain, floor, start))
    if rate:
        return RATES[rate] if found.kind in _RATE_KINDS or found.kind == "money" else "none"
    if found.kind not in _RATE_KINDS:
        return "none"
    return _rate_around(plain, found, floor, end)


def _rate_around(plain: str, found: Found, floor: int, end: int) -> Direction:
    """Read a rate whose verb stands further off: before ``控制在``, or behind the figure."""
    held = ending(_HELD_AT, plain, floor, end)
    if held:
        verb = ending(_VERBS, plain, floor, end - len(held))
        return VERBS[verb] if verb else "none"
    if plain[found.end : found.end + 1] == "的":
        behind = _RATE_BEHIND.match(plain, found.end)
        if behind is not None:
            return "up" if behind["up"] else "down"
    return "none"


def _read_distant(plain: str, found: Found) -> None:
    match = _DISTANT.search(plain, max(0, found.start - _DISTANT_REACH), found.start)
    if match is not None:
        found.direction = "up" if match["up"] else "down"
        found.distant = True


def _carry_on(plain: str, found: Found, previous: Found) -> None:
    """Carry a direction along a list: ``分别下降22.8%、22.6%``, ``压减钢325万吨、铁426万吨``."""
    if found.start - previous.end > _CARRIED_REACH:
        return
    between = plain[previous.end : found.start]
    alike = previous.unit == found.unit or (
        previous.kind in _RATE_KINDS and found.kind in _RATE_KINDS
    )
    if (alike and LIST_JOINT.fullmatch(between)) or _THAT_IS.fullmatch(between):
        found.direction = previous.direction
    elif previous.distant and previous.kind == found.kind and _NEXT_OBJECT.fullmatch(between):
        found.direction, found.distant = previous.direction, True
