"""Changes that make a clause wrong: a number, its unit, its direction, what it counts or when.

Each is one function from an ``Item`` to the changed clause, or None where it has nothing to change
that way. A new one is one function and one line in ``CHANGES``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarizer.eval.figure_items import HAN, Item, Variant, number_of, rewritten
from summarizer.figures.contexts import pairs_of

_UNITS: Final = {
    "公里": "米", "米": "公里", "亩": "公顷", "公顷": "亩", "吨": "公斤", "平方米": "亩",
    "元": "美元", "美元": "元", "人": "户", "户": "人", "人次": "户", "家": "亩", "个": "亩",
    "所": "公里", "%": "个百分点", "个百分点": "%", "项": "户", "件": "户", "次": "户",
    "倍": "%", "岁": "人", "立方米": "吨", "千瓦时": "千瓦", "平方公里": "亩", "张": "户",
}  # fmt: skip
_TURNED: Final = (
    ("增长", "下降"), ("下降", "增长"), ("增加", "减少"), ("减少", "增加"), ("提高", "降低"),
    ("上升", "下降"), ("降低", "提高"), ("增幅", "降幅"), ("净增", "净减"), ("回落", "上升"),
    ("提升", "下降"), ("上涨", "下跌"), ("增收", "减收"), ("减收", "增收"), ("压减", "增加"),
    ("扩大", "缩小"), ("缩短", "延长"), ("压缩", "扩大"), ("下跌", "上涨"), ("增产", "减产"),
    ("increased", "decreased"), ("decreased", "increased"), ("rose", "fell"), ("fell", "rose"),
    ("grew", "shrank"), ("dropped", "climbed"), ("declined", "increased"),
)  # fmt: skip
_LOOSENED: Final = (
    ("近", "超"), ("接近", "超过"), ("超过", "不足"), ("突破", "接近"), ("超", "近"),
    ("以上", "以下"), ("以内", "以上"), ("不低于", "不超过"), ("不少于", "不超过"),
    ("不超过", "不低于"), ("至少", "至多"), ("不足", "超过"), ("不到", "超过"), ("逾", "近"),
    ("more than", "nearly"), ("nearly", "more than"), ("over", "nearly"), ("at least", "at most"),
    ("almost", "more than"), ("less than", "more than"),
)  # fmt: skip
_PERIODS: Final = (
    ("上半年", "下半年"), ("前三季度", "一季度"), ("一季度", "前三季度"), ("去年", "今年"),
    ("今年", "去年"), ("本月", "上月"), ("下半年", "上半年"), ("第二季度", "第四季度"),
)  # fmt: skip
_DENIED: Final = (
    ("达到", "未达到"), ("完成", "未完成"), ("实现", "未实现"), ("超过", "未超过"),
    ("建成", "未建成"), ("通过", "未通过"), ("纳入", "未纳入"), ("落实", "未落实"),
    ("已", "尚未"),
)  # fmt: skip
_AFFIRMED: Final = (("未", ""), ("没有", ""))
_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?=年)")
NAMING: Final = 3
"""Character pairs (or English words) that a label needs to name a thing: 森林覆盖率, not 投资."""

_MONTH: Final = re.compile(r"(?<![0-9.])(?:1[0-2]|[1-9])(?=月(?!内|后|前|龄))")


def digit(item: Item) -> str | None:
    """Change one digit, or one numeral of a number in words."""
    for digits, others in (
        ("[0-9]", "123456789"),
        ("[一二三四五六七八九](?!半)", "二三四五六七八九"),
    ):
        places = [m.start() for m in re.finditer(digits, item.written)]
        if places:
            at = item.random.choice(places)
            new = item.random.choice([char for char in others if char != item.written[at]])
            return item.with_target(item.written[:at] + new + item.written[at + 1 :])
    return None


def scale(item: Item) -> str | None:
    """Shift the size by 10^4: 万 for 亿, 亿 for 万, 万 where there was none."""
    for old, new in (("million", "billion"), ("billion", "million")):
        if old in item.written:
            return item.with_target(item.written.replace(old, new))
    found = number_of(item)
    if found is None or item.target.kind not in {"money", "count", "measure"}:
        return None
    match = found[0]
    shifted = {"": "万", "万": "亿", "亿": "万"}.get(match["scale"])
    if shifted is None or not HAN.search(item.clause):
        return None
    return rewritten(item, match, match["number"] + shifted)


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


def label(item: Item) -> str | None:
    """State the number of another thing that the source counts in this kind and unit."""
    if item.target.label is None:
        return None
    start, end = item.target.label
    own = pairs_of(item.clause[start:end])
    names = [name for name in item.names if not _is_alike(own, name) and name not in item.clause]
    if not own or not names:
        return None
    return item.clause[:start] + item.random.choice(names) + item.clause[end:]


def _is_alike(own: frozenset[str], name: str) -> bool:
    """Say whether a name says too little, or much the same as the clause's own label."""
    pairs = pairs_of(name)
    return len(pairs) < NAMING or 3 * len(own & pairs) >= min(len(own), len(pairs))


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
        between = item.clause[first.end : second.start]
        if between in {"(", "（"}:  # 近18万人(179867人) is one and the same
            continue
        if same and one != two and first.value != second.value and other is not target:
            return item.clause[: first.start] + two + between + one + item.clause[second.end :]
    return None


def period(item: Item) -> str | None:
    """Speak of another year, of another part of it, or of another month."""
    years = list(_YEAR.finditer(item.clause, 0, item.target.start))
    match = years[-1] if years else _YEAR.search(item.clause)
    if match is not None:
        year = str(int(match[0]) + item.random.choice((-1, 1, 2)))
        return item.clause[: match.start()] + year + item.clause[match.end() :]
    changed = _exchange(item, _PERIODS, 0, item.target.start)
    month = _MONTH.search(item.clause, 0, item.target.start)
    if changed is not None or month is None:
        return changed
    other = str(int(month[0]) % 12 + 1)
    return item.clause[: month.start()] + other + item.clause[month.end() :]


def negation(item: Item) -> str | None:
    """Say that it was not done, or that it was."""
    text = item.clause[max(0, item.target.start - 10) : item.target.start]
    if "未" in text or "没" in text:
        return _exchange(item, _AFFIRMED, item.target.start - 10, item.target.start)
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


CHANGES: Final[tuple[Variant, ...]] = (
    digit, unit, scale, direction, bound, label, period, exchanged, negation, elsewhere,
)  # fmt: skip
"""``elsewhere`` is the hard slice: its number occurs in the source, of the same unit and kind."""
