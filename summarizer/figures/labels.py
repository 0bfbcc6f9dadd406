"""What a figure counts: the words before it in its clause, or the noun behind its measure word."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.endings import by_last, strip_endings, words
from summarizer.figures.figure import Span
from summarizer.figures.found import Found

REACH: Final = 40
"""A label is sought in the clause, at most this many characters back."""

SHORTEST: Final = 2

_TAIL: Final = by_last(
    (
        *words(
            "达到 达 到 为 是 有 至 共 共计 累计 总计 合计 超 超额 完成 实现 仅 只 均 各 占 分别 "
            "同比 环比 比上年 比上年末 比上年同期 比去年 较上年 年均 增长 增长率 增长速度 增加 "
            "上升 提高 上涨 提升 扩大 加快 下降 减少 降低 下跌 缩减 减慢 回落 收窄 增速 增幅 净增 "
            "升 增 降 减 涨 了 约 的 在 从 由 近 也 已 共有 设有 拥有 现有 辖 下辖 比 大幅 继续 "
            "每年 年 接近 突破 超过 不低于 左右 控制 稳定 保持 压减 增至 降至 等"
        ),
        " ",
    )
)
"""Words between what is counted and the number."""

_HEAD: Final = re.compile(
    r"(?:其中|截至目前|目前|同时|今年|去年|全年|共计?|累计|已|均|各|并|还|又|再|其他|以及|及|和|与|"
    r"对|在|将|把|按|由|从|另外?有?|包括|其余|现有?|"
    r"新增|新建|新开工|完成|实现|实施|组织|开展|举办|召开|发放|建立|建成|建设|引进|选派|设立|设|核定|"
    r"处理|办理|认真办理|培训|接受|抓好|打造|推动|推进|加快|继续|大幅|每年|综合设置|整合|梳理|选聘|"
    r"承接|提供|投入|累计投入|有效|落实|争取|培育|支持|带动|改造|修建|打通|启动|加强|做好|辖)+"
)
"""Verbs and particles before what is counted; they are no part of its name."""

_NOUN: Final = re.compile(r"的?(?P<noun>[一-鿿A-Za-z“”]{2,14})")
_NOT_A_NOUN: Final = re.compile(
    r"以[上下内]|左右|[和与及或等在是为均被将把对向由从到至共都比占较可能已正仍还未没不并且也同就]|"
    r"全部|增长|下降|增加|减少|纳入|进入|获|入选|通过|完成|实现|荣获|达到|投产|建成|落地|开工|竣工|得到"
)
_CUT: Final = re.compile(
    r"[和与及或等在是为均被将把对向由从到至都达占已]|全部|增长|下降|增加|减少|进行|实现|完成|通过|纳入|"
    r"上榜|入选|得到|建成|投产|落地|脱贫|关停|进入|开展|投入"
)
SELF_CONTAINED: Final = frozenset(words("人 人次 户 户次 例 场次 册次 岁 人份"))
"""Units that are nouns themselves: what stands behind them is not what they count."""


def find_label(plain: str, found: Found, clause: int, floor: int) -> Span | None:
    """Return the words that say what the figure counts.

    ``clause`` is where its clause begins, ``floor`` the end of the figure before. A measure word
    with a noun right behind it takes that noun (``6个贫困县``); otherwise the label is what the
    clause says before the figure, without its verbs (``代表建议374件``).
    """
    if found.row is not None:
        return found.row
    start = found.start
    if found.kind == "count" and found.unit_text not in SELF_CONTAINED:
        after = _label_after(plain, found.end)
        if after is not None:
            return after
    begin = max(clause, floor, start - REACH)
    before = _label_before(plain, begin, start)
    if before is None and begin and begin == clause and plain[begin - 1] == ":":
        before = _label_before(plain, _clause_before_colon(plain, begin - 1, floor), begin - 1)
    if before is None and found.kind == "count":
        return _label_after(plain, found.end)
    return before


def _label_before(plain: str, begin: int, start: int) -> Span | None:
    end = strip_endings(_TAIL, plain, begin, start)
    if end - begin < SHORTEST:
        return None
    head = _HEAD.match(plain, begin, end)
    if head is not None:
        begin = head.end()
    while begin < end and plain[begin] in " \t-*#":
        begin += 1
    return Span(begin, end) if end - begin >= SHORTEST else None


def _clause_before_colon(plain: str, colon: int, floor: int) -> int:
    begin = max(floor, colon - REACH)
    for mark in ",。;、\n(":
        begin = max(begin, plain.rfind(mark, begin, colon) + 1)
    return begin


def _label_after(plain: str, end: int) -> Span | None:
    match = _NOUN.match(plain, end)
    if match is None:
        return None
    begin, stop = match.span("noun")
    if _NOT_A_NOUN.match(plain, begin):
        return None
    cut = _CUT.search(plain, begin + 2, stop)
    return Span(begin, cut.start() if cut else stop)
