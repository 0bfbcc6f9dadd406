"""Variants of a clause with figures: true ones say the same another way, false ones are wrong.

Each variant is one function from an ``Item`` to the changed clause, or None where the clause has
nothing to change that way. A new variant is one function and one line in ``TRUE`` or ``FALSE``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any, Final

from summarizer.figures.extraction import find_figures
from summarizer.figures.figure import Figure

_NUMBER: Final = re.compile(r"(?P<number>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)(?P<scale>万亿|[万亿]?)")
_SCALES: Final = {"": Decimal(1), "万": Decimal(10_000), "亿": Decimal(100_000_000)}
_UNITS: Final = {
    "公里": "米", "米": "公里", "亩": "公顷", "公顷": "亩", "吨": "公斤", "平方米": "亩",
    "元": "美元", "美元": "元", "人": "户", "户": "人", "人次": "户", "家": "亩", "个": "亩",
    "所": "公里", "%": "个百分点", "个百分点": "%", "项": "户", "件": "户", "次": "户",
    "倍": "%", "岁": "人", "立方米": "吨", "千瓦时": "千瓦", "平方公里": "亩", "张": "户",
}  # fmt: skip
_TURNED: Final = (
    ("增长", "下降"), ("下降", "增长"), ("增加", "减少"), ("减少", "增加"), ("提高", "降低"),
    ("上升", "下降"), ("降低", "提高"), ("增幅", "降幅"), ("净增", "净减"), ("回落", "上升"),
    ("increased", "decreased"), ("decreased", "increased"), ("rose", "fell"), ("fell", "rose"),
)  # fmt: skip
_LOOSENED: Final = (
    ("近", "超"), ("接近", "超过"), ("超过", "不足"), ("突破", "接近"), ("超", "近"),
    ("以上", "以下"), ("以内", "以上"), ("不低于", "不超过"), ("不少于", "不超过"),
    ("不超过", "不低于"),
    ("more than", "nearly"), ("nearly", "more than"), ("over", "nearly"), ("at least", "at most"),
)  # fmt: skip
_PERIODS: Final = (
    ("上半年", "下半年"), ("前三季度", "一季度"), ("一季度", "前三季度"), ("去年", "今年"),
    ("今年", "去年"), ("本月", "上月"),
)  # fmt: skip
_DENIED: Final = (
    ("达到", "未达到"), ("完成", "未完成"), ("实现", "未实现"), ("超过", "未超过"),
    ("未", ""), ("没有", ""), ("建成", "未建成"), ("通过", "未通过"), ("纳入", "未纳入"),
)  # fmt: skip
_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?=年)")
_DEPENDS: Final = re.compile(
    r"^(?:同比|比|较|增|下降|减|其中|占|分别|各|均|年均|为|是|达|超|约|近|累计|总|共|并|也|还|以)"
)
_HAN: Final = re.compile(r"[一-鿿]")


@dataclass(frozen=True, slots=True)
class Item:
    """A clause as the source has it, one of its figures, and what else the source counts."""

    clause: str  # plain text: Simplified, half width
    figures: Sequence[Figure]
    target: Figure
    others: Sequence[str]  # numbers that the source gives for other things of this kind and unit
    random: Random

    @property
    def written(self) -> str:
        """Return the target as the clause writes it."""
        return self.clause[self.target.start : self.target.end]

    def with_target(self, text: str) -> str:
        """Return the clause with the target written otherwise."""
        return self.clause[: self.target.start] + text + self.clause[self.target.end :]


Variant = Callable[[Item], str | None]


def verbatim(item: Item) -> str | None:
    """Leave the clause as it is."""
    return item.clause


def wide(item: Item) -> str | None:
    """Write digits and marks in full width."""
    wider = {ord(char): ord(char) + 0xFEE0 for char in "0123456789%,.;:()"}
    return item.clause.translate(wider) if _HAN.search(item.clause) else None


def traditional(item: Item) -> str | None:
    """Write the clause in Traditional characters."""
    return str(_converter().convert(item.clause)) if _HAN.search(item.clause) else None


@cache
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("s2t")


def rescaled(item: Item) -> str | None:
    """Write 1.1亿元 as 11000万元, 12000人 as 1.2万人, and the other way round."""
    found = _number_of(item)
    if found is None:
        return None
    match, value = found
    scales = [s for s in _SCALES if s != match["scale"] and _is_short(value / _SCALES[s])]
    if value < 10_000 or not scales:
        return None
    scale = item.random.choice(scales)
    return _rewritten(item, match, f"{_plain(value / _SCALES[scale])}{scale}")


def spelled(item: Item) -> str | None:
    """Write 1.1亿元 as 一亿一千万元, 12% as 百分之十二, 50% as 五成."""
    found = _number_of(item)
    if found is None or item.target.kind not in {"money", "percent", "count", "measure"}:
        return None
    match, value = found
    if item.target.kind == "percent":
        if item.target.unit_text != "%" or value >= 100 or not item.written.endswith("%"):
            return None
        words = f"{chinese(value / 10)}成" if value in _TENTHS else f"百分之{chinese(value)}"
        return _rewritten(item, match, words).replace(words + "%", words, 1)
    if value != value.to_integral_value() or value < 20:
        return None
    return _rewritten(item, match, chinese(value))


_TENTHS: Final = frozenset(Decimal(tens) for tens in range(10, 100, 10))


def zeros(item: Item) -> str | None:
    """Write 6.9 as 6.90."""
    found = _number_of(item)
    if found is None or "." not in found[0]["number"]:
        return None
    return _rewritten(item, found[0], found[0]["number"] + "0" + found[0]["scale"])


def spaced(item: Item) -> str | None:
    """Put a blank around the number, and a line break into the words."""
    found = _number_of(item)
    if found is None or not _HAN.search(item.clause):
        return None
    number = found[0]["number"]
    text = _rewritten(item, found[0], f" {number} {found[0]['scale']}")
    places = [m.start() + 1 for m in re.finditer(r"[一-鿿](?=[一-鿿])", text)]
    if not places:
        return None
    at = item.random.choice(places)
    return text[:at] + "\n" + text[at:]


def reordered(item: Item) -> str | None:
    """Exchange two neighbouring clauses that each name what they count."""
    if "分别" in item.clause:
        return None  # what it says of each depends on the order
    body = item.clause.rstrip("。;,")
    parts = body.split(",")
    for first in range(len(parts) - 1):
        pair = parts[first : first + 2]
        if all(_is_whole(part) for part in pair):
            parts[first : first + 2] = reversed(pair)
            return ",".join(parts) + "。"
    return None


def _is_whole(part: str) -> bool:
    figures = find_figures(part)
    if not figures or _DEPENDS.match(part) or not _HAN.match(part):
        return False
    return all(one.label is not None and one.kind != "date" for one in figures)


def digit(item: Item) -> str | None:
    """Change one digit."""
    places = [m.start() for m in re.finditer("[0-9]", item.written)]
    if not places:
        return None
    at = item.random.choice(places)
    old = item.written[at]
    new = item.random.choice([char for char in "123456789" if char != old])
    return item.with_target(item.written[:at] + new + item.written[at + 1 :])


def scale(item: Item) -> str | None:
    """Shift the size by 10^4: 万 for 亿, 亿 for 万, 万 where there was none."""
    for old, new in (("million", "billion"), ("billion", "million")):
        if old in item.written:
            return item.with_target(item.written.replace(old, new))
    found = _number_of(item)
    if found is None or item.target.kind not in {"money", "count", "measure"}:
        return None
    match = found[0]
    shifted = {"": "万", "万": "亿", "亿": "万"}.get(match["scale"])
    if shifted is None or not _HAN.search(item.clause):
        return None
    return _rewritten(item, match, match["number"] + shifted)


def unit(item: Item) -> str | None:
    """Count or measure in another unit."""
    old = item.target.unit_text
    new = _UNITS.get(old)
    at = item.written.rfind(old) if old else -1
    if new is None or at < 0:
        return None
    return item.with_target(item.written[:at] + new + item.written[at + len(old) :])


def direction(item: Item) -> str | None:
    """Turn a rise into a fall."""
    if item.target.direction == "none":
        return None
    return _exchange(item, _TURNED, item.target.start - 12, item.target.start)


def bound(item: Item) -> str | None:
    """Loosen the figure the other way: 超 for 近."""
    if item.target.bound in {"exact", "range"}:
        return None
    return _exchange(item, _LOOSENED, item.target.start, item.target.end)


def elsewhere(item: Item) -> str | None:
    """State a number that the source gives for something else of this kind and unit."""
    return item.with_target(item.random.choice(item.others)) if item.others else None


def exchanged(item: Item) -> str | None:
    """Exchange the numbers of two figures of the clause."""
    target = item.target
    for other in item.figures:
        first, second = sorted((target, other))
        one, two = item.clause[first.start : first.end], item.clause[second.start : second.end]
        same = (target.kind, target.unit, target.direction) == (
            (other.kind, other.unit, other.direction)
        )
        if same and one != two and first.value != second.value and other is not target:
            between = item.clause[first.end : second.start]
            return item.clause[: first.start] + two + between + one + item.clause[second.end :]
    return None


def period(item: Item) -> str | None:
    """Speak of another year, or of another part of it."""
    match = _YEAR.search(item.clause)
    if match is not None:
        year = str(int(match[0]) + item.random.choice((-1, 1, 2)))
        return item.clause[: match.start()] + year + item.clause[match.end() :]
    return _exchange(item, _PERIODS, 0, item.target.start)


def negation(item: Item) -> str | None:
    """Say that it was not done, or that it was."""
    text = item.clause[max(0, item.target.start - 10) : item.target.start]
    if "未" in text or "没" in text:
        return _exchange(item, _DENIED[4:6], item.target.start - 10, item.target.start)
    return _exchange(item, _DENIED, item.target.start - 6, item.target.start)


def _exchange(item: Item, table: Sequence[tuple[str, str]], start: int, end: int) -> str | None:
    """Replace the last word of the table that stands between two places."""
    text = item.clause
    start = max(0, start)
    found = [(text.rfind(old, start, end), old, new) for old, new in table]
    at, old, new = max(found, key=lambda one: (one[0] + len(one[1]), len(one[1])))
    if at < 0:
        return None
    return text[:at] + new + text[at + len(old) :]


def _number_of(item: Item) -> tuple[re.Match[str], Decimal] | None:
    """Return the digits of the target with their scale, if it has one plain number."""
    matches = list(_NUMBER.finditer(item.written))
    if len(matches) != 1 or item.target.value is None or matches[0]["scale"] == "万亿":
        return None
    match = matches[0]
    value = Decimal(match["number"].replace(",", "")) * _SCALES[match["scale"]]
    return (match, value) if value == item.target.value else None


def _rewritten(item: Item, match: re.Match[str], text: str) -> str:
    return item.with_target(item.written[: match.start()] + text + item.written[match.end() :])


def _is_short(value: Decimal) -> bool:
    return value >= Decimal("0.1") and len(_plain(value).partition(".")[2]) <= 4


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def chinese(value: Decimal) -> str:
    """Write a number in Chinese numerals.

    >>> chinese(Decimal(110_000_000)), chinese(Decimal("12.5")), chinese(Decimal(3208))
    ('一亿一千万', '十二点五', '三千二百零八')
    """
    whole, _, decimals = _plain(value).partition(".")
    point = "点" + "".join(_DIGITS[int(char)] for char in decimals) if decimals else ""
    return _whole_number(int(whole)) + point


_DIGITS: Final = "零一二三四五六七八九"


def _whole_number(value: int) -> str:
    for size, name in ((100_000_000, "亿"), (10_000, "万")):
        if value >= size:
            rest = value % size
            gap = "零" if rest and rest < size // 10 else ""
            return _whole_number(value // size) + name + (gap + _whole_number(rest) if rest else "")
    if 10 <= value < 20:
        return "十" + (_DIGITS[value - 10] if value > 10 else "")
    for size, name in ((1000, "千"), (100, "百"), (10, "十")):
        if value >= size:
            rest = value % size
            gap = "零" if rest and rest < size // 10 else ""
            tail = _DIGITS[1] + _whole_number(rest) if 10 <= rest < 20 else _whole_number(rest)
            return _DIGITS[value // size] + name + (gap + tail if rest else "")
    return _DIGITS[value]


_SYNONYMS: Final = (
    ("分别达到", "分别为"), ("达到", "为"), ("同比增长", "增长"), ("比上年增长", "同比增长"),
    ("实现", "取得"), ("突破", "超过"), ("累计", "共"), ("新建", "建成"), ("完成投资", "投资"),
    ("组织开展", "开展"), ("下降到", "降至"), ("提高到", "升至"), ("人均", "每人平均"),
    ("共有", "有"), ("全年", "年内"), ("成功", ""), ("进一步", ""), ("积极", ""), ("大力", ""),
)  # fmt: skip
_ENGLISH_SYNONYMS: Final = (
    ("approximately", "about"), ("increased", "rose"), ("decreased", "fell"), ("In total, ", ""),
    ("percent", "%"), ("more than", "over"),
)  # fmt: skip


def reworded(item: Item) -> str | None:
    """Say it in other words: synonyms, the clauses beside the figure alone, another beginning."""
    parts = item.clause.rstrip("。;,").split(",")
    before = item.clause[: item.target.start].count(",")
    first = before
    while first and (_DEPENDS.match(parts[first]) or not _HAN.match(parts[first])):
        first -= 1
    text = ",".join(parts[first : before + 1])
    for old, new in (*_SYNONYMS, *_ENGLISH_SYNONYMS):
        text = text.replace(old, new)
    if item.random.random() < 0.5 and _HAN.match(text):
        text = "据统计," + text
    return None if text in item.clause or len(text) < 8 else text + "。"


TRUE: Final[tuple[Variant, ...]] = (
    verbatim, wide, traditional, rescaled, spelled, zeros, spaced, reordered, reworded,
)  # fmt: skip
FALSE: Final[tuple[Variant, ...]] = (
    digit, scale, unit, direction, bound, elsewhere, exchanged, period, negation,
)  # fmt: skip
