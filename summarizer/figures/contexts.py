"""What a figure is about, as a set of character pairs, so that two texts can be held together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import add
from typing import Final

from summarizer.figures.figure import Figure
from summarizer.reading.searching import find_last

BEFORE: Final = 28
AFTER: Final = 12
LABEL_WEIGHT: Final = 2
"""A pair inside the label says more about the figure than one elsewhere in its clause."""

WORD: Final = re.compile(r"[一-鿿]+|[a-z]+(?:[0-9]+(?:\.[0-9]+)?)?")
_SENTENCE_END: Final = re.compile(r"[。!?;\n]|[.](?=\s)")
COMMON: Final[frozenset[str]] = frozenset(
    [
        "增长",
        "同比",
        "比上",
        "上年",
        "达到",
        "完成",
        "实现",
        "全年",
        "全市",
        "全省",
        "全县",
        "全区",
        "其中",
        "分别",
        "提高",
        "下降",
        "增加",
        "减少",
        "以上",
        "左右",
        "累计",
        "共计",
        "我市",
        "我县",
        "我区",
        "我省",
        "年均",
        "超过",
        "突破",
        "新增",
        "万元",
        "亿元",
        "万人",
        "人次",
        "个项",
        "项目",
        "总额",
        "今年",
        "去年",
        "建成",
        "建设",
        "推进",
        "实施",
        "开展",
        "工作",
        "the",
        "of",
        "and",
        "in",
        "to",
        "by",
        "for",
        "was",
        "were",
        "is",
        "are",
        "that",
        "with",
        "from",
        "on",
        "at",
        "as",
        "its",
    ]
)
ALIASES: Final = (
    ("gdp", "生产总值"), ("经济总量", "生产总值"), ("地区生产总值", "生产总值"),
    ("国内生产总值", "生产总值"), ("规上", "规模以上"),
    ("研发投入强度", "研发投入占生产总值比重"), ("研发强度", "研发投入占生产总值比重"),
    ("研发经费", "研发投入"), ("研发支出", "研发投入"), ("cod", "化学需氧量"),
    ("固投", "固定资产投资"), ("社零", "社会消费品零售"), ("外贸", "进出口"),
    ("城市居民", "城镇居民"), ("农民人均", "农村居民人均"), ("专项债", "专项债券"),
    ("人均收入", "人均可支配收入"), ("棚改", "棚户区改造"), ("三产", "第三产业"),
    ("最多", "最高"), ("降价", "降幅"),
)  # fmt: skip
"""Short and other names, and what reports call the same thing in full."""


@dataclass(frozen=True, slots=True)
class Context:
    """The pairs of the label (``core``) and of all words around a figure (``pairs``)."""

    core: frozenset[str]
    pairs: frozenset[str]


def read_context(plain: str, figure: Figure) -> Context:
    """Collect what the words around a figure say, within its sentence."""
    start, end = figure.start, figure.end
    before = plain[max(0, start - BEFORE) : start]
    after = plain[end : end + AFTER]
    cut = find_last(_SENTENCE_END, before)
    if cut is not None:
        before = before[cut.end() :]
    stop = _SENTENCE_END.search(after)
    if stop is not None:
        after = after[: stop.start()]
    label = figure.column
    if figure.label is not None:
        label += " " + plain[figure.label.start : figure.label.end]
    core = pairs_of(label)
    return Context(core, core | pairs_of(before) | pairs_of(after))


def pairs_of(text: str) -> frozenset[str]:
    """Return the character pairs of the Chinese and the words of the English in a text.

    >>> sorted(pairs_of("体检率86% of all"))
    ['all', '体检', '检率']
    """
    text = text.lower()
    for alias, name in ALIASES:
        if alias in text:
            text = text.replace(alias, name)
    found: set[str] = set()
    for word in WORD.findall(text):
        if word[0].isascii():
            found.add(word)
        else:
            found.update(map(add, word, word[1:]))
    return frozenset(found - COMMON)


def likeness(one: Context, other: Context) -> int:
    """Count the pairs two contexts share; those of a label weigh double."""
    shared = len(one.pairs & other.pairs)
    return shared + (LABEL_WEIGHT - 1) * len(one.core & other.core)
