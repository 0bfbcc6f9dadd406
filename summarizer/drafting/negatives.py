"""Find the facts a report would rather not say: deaths, accidents, complaints, unfinished work.

A claim that something bad did *not* happen (漏报0例, 无事故, 零投诉) is no such fact; neither are
names that hold the word (事故隐患排查, 死因监测, 投诉渠道) nor plans to prevent it (防止漏报).
"""

import re
from collections.abc import Iterator
from typing import Final, Literal

from summarizer.drafting.cues import one_of

Gravity = Literal["none", "mild", "grave"]

# Things that happen to people: a fact where they are counted or said to have happened.
_EVENTS: Final = """死亡 死胎 死产 身亡 遇难 病故 溺亡 坠亡 失踪 受伤 重伤 轻伤 中毒 事故 火灾 爆炸
    坍塌 泄漏 投诉 逾期 超期 拖欠 欠薪 停工 """
_MILD_EVENTS: Final = """处分 查处 问责 立案 违规 违纪 违法 流失 退回 撤销 停产 亏损 倒闭 通报批评
    约谈 """
# Work that was not done as it should have been: a fact as soon as it is said.
_DONE: Final = one_of(
    """完成 达标 达到 落实 开工 竣工 整改 到位 建成 交付 履行 办结 兑现 启动 投产 接种 随访 体检
    建档 缴纳 上报 解决"""
)
_LACKS: Final = (
    f"未能?(?:按[时期]|如期|及时|全部|全面|有效)?{_DONE} "
    + """没有?(?:按[时期]|如期)(?:完成|达到|落实|到位) 不达标 不合格 不及格 延误
    没有?(?:完成|达到)(?:年度|年初|预期|目标|任务|计划) 漏[报种登诊检管缴统保访]"""
)
# All alternatives of the one group begin with a character: the search skips to where one may begin.
_NEGATIVE: Final = re.compile(one_of(_EVENTS + _MILD_EVENTS + _LACKS))
_IS_EVENT: Final = re.compile(one_of(_EVENTS + _MILD_EVENTS))
_IS_MILD: Final = re.compile(one_of(_MILD_EVENTS))

_EVENT_ENGLISH: Final = (
    r"(?:deaths?|died|fatalit(?:y|ies)|accidents?|injur(?:y|ies|ed)|complaints?)"
)
_MILD_ENGLISH: Final = r"(?:violations?|deficienc(?:y|ies))"
_NEGATIVE_ENGLISH: Final = re.compile(
    rf"""\b(?:{_EVENT_ENGLISH}|{_MILD_ENGLISH}
    |overdue|delayed|unfinished|incomplete|failed\ to|missed\ (?:the|its|their)
    |not\ (?:yet\ )?(?:fully\ )?(?:completed|implemented|met))\b""",
    re.VERBOSE | re.IGNORECASE,
)
_IS_EVENT_ENGLISH: Final = re.compile(f"{_EVENT_ENGLISH}|{_MILD_ENGLISH}", re.IGNORECASE)
_IS_MILD_ENGLISH: Final = re.compile(_MILD_ENGLISH, re.IGNORECASE)

# Directly before: it did not happen, or it is meant not to.
_DENIED: Final = re.compile(
    one_of(
        r"""无 零 没有 没 未 杜绝 防止 预防 避免 防范 防 遏制 减少 降低 严防 消除 排除 严禁
        禁止 谨防 不发生 不出现 不让 查 堵 补 [^\d.]0 \bno \bzero \bwithout prevent(?:ing)?
        avoid(?:ing)? reduc(?:e|ing)"""
    )
    + one_of(
        r"""发生 出现 发现 接到 任何 [一1][起例件人名次] 了 过 因 各类 各种 重特?大 较大 特大
        安全 生产 责任 医疗 交通 道路 火灾 消防 群体性 有效 一般 及?以上 、 / 或 和 等 有
        学生 群众 患者 食品 药品 质量 环境 疑似 \s"""
    )
    + "{0,5}$",
    re.IGNORECASE,
)
# Directly after: none, fewer, or the word was part of a name.
_DISMISSED: Final = re.compile(
    r"[一-鿿]{0,6}?[率数]?(?:为|是)?:?\s?(?:0(?![.\d])|零|〇)|.{0,14}?"
    + one_of("下降 减少 降低 双降 清零 归零 实现零 教训 满意")
    + "|"
    + one_of(
        r"""隐患 多发 易发 应急 预案 演练 责任制 救援 防范 预防 预警 监测 登记 证明 原因
        报告卡 补助 抚恤 防控 渠道 电话 箱 热线 机制 平台 制度 网站 办法
        举报(?:渠道|电话|箱|平台|制度) 教育 整治 治理 防治 知识 培训 条例 法规 调查处理 专项
        打击 处理制度 补种率 检查 巡查 排查 案件线索 人口 率(?:为|达)?[\d.]{1,6}‰
        和.{0,6}情况 、.{0,8}情况 的?(?:发生|现象|风险|可能)"""
    )
)
# In the same clause before: it did not happen, it was put right, or is to be.
_REMEDIED: Final = re.compile(
    one_of(
        """无一[人起例] 没有发生 未发生 严防 防止 防范 确保[不无] 杜绝 解决 根治 清偿 偿还
        化解 办结 办理 处理 查处 汲取 吸取 治理 整治 清理 消除 纠正 追回 救治 处置 妥善"""
    )
    + "[^,;。]{0,40}$"
)
# How many, on either side of the event: 2人, 3起, 两例, xx起.
_COUNTED: Final = re.compile(
    r"(?:\d|[xX×*]{1,4}|[一二两三四五六七八九十百千几多]+)(?:余|多)?万?[人起例件次名宗户家%]"
    r"|\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)
_HAPPENED: Final = re.compile(r"(?:发生|造成|导致|致使|接到|出现|引发|受到)[^,;。]{0,10}$")
_REACH = 18  # characters before a word that may deny it, and after it that may count it


def find_negatives(
    plain: str, start: int, end: int, *, chinese: bool = True
) -> Iterator[tuple[int, Gravity]]:
    """Yield the places of the negative facts that a text states, in order, and how grave they are.

    Grave are deaths, accidents, complaints and work not done; mild are penalties and closures.

    >>> list(find_negatives("死胎死产1人,未发生事故", 0, 12))
    [(0, 'grave'), (2, 'grave')]
    """
    pattern = _NEGATIVE if chinese else _NEGATIVE_ENGLISH
    is_event = _IS_EVENT if chinese else _IS_EVENT_ENGLISH
    is_mild = _IS_MILD if chinese else _IS_MILD_ENGLISH
    for match in pattern.finditer(plain, start, end):
        first, last = match.span()
        if _is_denied(plain, start, first, last, end):
            continue
        # "尚未开工的项目" only names some; "尚未开工的项目3个" is a fact.
        needs_count = is_event.match(plain, first, last) or plain[last : last + 1] == "的"
        if needs_count and not _did_happen(plain, start, first, last, end):
            continue
        yield first, "mild" if is_mild.match(plain, first, last) else "grave"


def _is_denied(plain: str, start: int, first: int, last: int, end: int) -> bool:
    return (
        _DENIED.search(plain, max(start, first - _REACH), first) is not None
        or _REMEDIED.search(plain, max(start, first - 42), first) is not None
        or _DISMISSED.match(plain, last, min(end, last + _REACH)) is not None
    )


def _did_happen(plain: str, start: int, first: int, last: int, end: int) -> bool:
    """Tell whether an event is counted in its own clause or said to have happened."""
    before = plain[max(start, first - _REACH) : first]
    before = before[max(before.rfind(mark) for mark in ",;。、:") + 1 :]
    after = plain[last : min(end, last + _REACH)]
    cuts = [place for place in map(after.find, ",;。、:") if place >= 0]
    after = after[: min(cuts)] if cuts else after
    return bool(_COUNTED.search(before) or _COUNTED.search(after) or _HAPPENED.search(before))
