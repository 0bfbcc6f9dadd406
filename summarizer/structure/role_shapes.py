"""What the form of a sentence tells: list items, definitions, lead-ins."""

import re
from typing import Final, NamedTuple


class Item(NamedTuple):
    """The mark of a list item: its kind (一、 (一) 1、 (1) 一是 第一) and its number."""

    kind: str
    number: int


_DIGITS: Final = {char: value for value, char in enumerate("一二三四五六七八九十", start=1)}
_ITEM: Final = re.compile(
    r"[\s*]*(?:[-—·●•]+\s*)?(?:"
    r"(?P<han>[一二三四五六七八九十]{1,3})(?P<han_mark>是|、|则|(?=要))"
    r"|其(?P<qi>[一二三四五]),?"
    r"|第(?P<di>[一二三四五六七八九十]{1,2}),?"
    r"|\((?P<bracket>[一二三四五六七八九十]{1,3}|\d{1,2})\)、?"
    r"|(?P<digits>\d{1,2})[.、,)](?!\d)"
    r"|(?P<circle>[①-⑳]))"
    r"|[\s*]*[-—·●•]+"
)


ITEM_OPENERS: Final = r"[\s*—·●•一二三四五六七八九十其第(\d①-⑳-]"
"""What the first character of such a mark, a dash or a bullet can be."""


def read_item(plain: str, start: int, end: int) -> tuple[Item | None, int]:
    """Return the list mark that a sentence begins with, and where its words begin.

    A dash or a bullet is passed over without being an item: it has no number.
    """
    match = _ITEM.match(plain, start, end)
    if match is None:
        return None, start
    group = match.lastgroup
    if group is None:
        return None, match.end()
    if group == "han_mark":
        kind = "、" if match["han_mark"] == "、" else "是"
        return Item(kind, _han_number(match["han"])), match.end()
    if group == "circle":
        return Item(group, ord(match[group]) - ord("①") + 1), match.end()
    text = match[group]
    if text.isdecimal():
        return Item(f"{group}1", int(text)), match.end()
    return Item(group, _han_number(text)), match.end()


def _han_number(text: str) -> int:
    """Return the value of a Chinese numeral up to 99."""
    tens, ten, units = text.rpartition("十")
    if not ten:
        return _DIGITS[text[-1]]
    return (_DIGITS[tens[-1]] if tens else 1) * 10 + (_DIGITS[units[-1]] if units else 0)


# 农业是国民经济的基础: a subject without a verb of its own, 是, and no word that makes 是 part of
# 目标是, 特别是, 但是, 一是
_IS: Final = re.compile(
    r"[^,。;:!?是了要将应须“\n]{2,22}?(?<!目标)(?<!主要)(?<!问题)(?<!任务)(?<!原因)(?<!要求)(?<!思路)"
    r"(?<!重点)(?<!特别)(?<!尤其)(?<!关键)(?<!原则)(?<!内容)(?<!方面)(?<!我们)(?<!表现)(?<!体现)"
    r"(?<!做法)(?<!结果)(?<![于但还凡总只可若或便真先一二三四五六七八九十就都更别])"
    r"(?:既|也|就|正|不仅|乃)?是(?!否|由于|因为|要|不|在)"
)
NEAREST_IS, FARTHEST_IS = 2, 24
"""How many characters stand before 是 there."""
_KIND: Final = (  # what a thing is said to be
    *(
        "基础",
        "之一",
        "途径",
        "渠道",
        "环节",
        "组织",
        "工程",
        "产业",
        "行业",
        "保证",
        "关键",
        "前提",
    ),
    *(
        "节点",
        "载体",
        "举措",
        "核心",
        "灵魂",
        "根本",
        "保障",
        "中心",
        "源泉",
        "支柱",
        "力量",
        "动力",
    ),
    *(
        "手段",
        "标志",
        "因素",
        "条件",
        "特色",
        "优势",
        "家乡",
        "地区",
        "城市",
        "之乡",
        "单位",
        "机构",
    ),
    *(
        "要求",
        "职责",
        "使命",
        "意义",
        "作用",
        "堡垒",
        "抓手",
        "内容",
        "方式",
        "制度",
        "名片",
        "纽带",
    ),
)
DEFINES: Final = 5.0
STATES: Final = 2.0


def definition_vote(plain: str, start: int, end: int) -> float:
    """Return how strongly a sentence looks like a definition or a general truth, in nats."""
    if _IS.match(plain, start, end) is None:
        return 0.0
    return DEFINES if plain[start:end].rstrip("。;,!:”").endswith(_KIND) else STATES
