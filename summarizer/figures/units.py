"""Units: what a figure can be counted or measured in, and which spellings mean the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from string import ascii_letters
from typing import Final, NamedTuple

from summarizer.figures.currencies import CODES, NAMES, PARTS, SIGNS
from summarizer.figures.endings import words
from summarizer.figures.vocabulary import COUNTS, MEASURES
from summarizer.figures.word_heads import BLOCKED_AFTER
from summarizer.schemas.terms import Kind

PERCENTS: Final = ("%", "‰", "‱", "成", "折")
POINTS: Final = {"个百分点": "百分点 个点", "个基点": "基点 bp BP bps BPs"}
MULTIPLES: Final = ("倍", "番")
"""Units made of what other words count: percent, its points, multiples."""


def _names(table: Mapping[str, str]) -> Iterator[str]:
    for unit, spellings in table.items():
        yield unit
        yield from words(spellings)


KINDS: Final[dict[str, Kind]] = {
    **dict.fromkeys(COUNTS, "count"),
    **dict.fromkeys(_names(MEASURES), "measure"),
    **dict.fromkeys(_names(NAMES), "money"),
    **dict.fromkeys((*PARTS, *CODES), "money"),
    **dict.fromkeys(PERCENTS, "percent"),
    **dict.fromkeys(_names(POINTS), "percentage_point"),
    **dict.fromkeys(MULTIPLES, "multiple"),
    "块": "count",  # 3块土地; money is 块钱
    "节": "count",
    "TEU": "count",
}

CANONICAL: Final = {
    **{
        spelling: unit
        for table in (MEASURES, NAMES, POINTS, {"标准箱": "标箱 TEU", "桶": "", "个": "打"})
        for unit, spellings in table.items()
        for spelling in words(spellings)
    },
    **{code: SIGNS[code] for code in CODES},
    **{part: words(value)[0] for part, value in PARTS.items()},
}
"""The one spelling that all spellings of a unit are compared by."""

del CANONICAL["块"]

TIME_UNITS: Final = frozenset(
    words("日 年 个月 个多月 个半月 天 小时 个小时 个半小时 个钟头 钟头 分钟 刻钟 秒 秒钟 毫秒 周")
    + words("星期 个星期 礼拜 个礼拜 个季度 学期 个学期 学年 个学年 个工作日 工作日")
    + words("个交易日 交易日 日历天 昼夜 个世纪 岁 周岁 工时 个工时")
)
AGE_UNITS: Final = frozenset({"岁", "周岁"})
STRONG_UNITS: Final = (
    frozenset(words("人 名 例 户 起 家 人次 户次 场次 位 册 亩次 届"))
    | frozenset(u for u, kind in KINDS.items() if kind != "count" and u not in TIME_UNITS)
) - frozenset(words("块 分 度 方 点 里 码 平 担 安 帕 兆"))
"""Units that make even a small Chinese numeral a figure: ``三人``, ``两户``, ``五亩``."""

PLACE_NAMES: Final = frozenset(
    words("省份 省市 省区 省 市县 区县 县区 县市区 县 乡镇 镇街 街镇 镇 乡 村 区 市 国 校 院")
)
"""Nouns that a mask makes a name of (``xx市``) unless the text counts them."""

PLACE_NOUNS: Final = PLACE_NAMES | frozenset(
    words("部门 社 厂 企 店 单位 家庭 项目 代 步 层 员 管 车")
)
"""Nouns without a measure word (``8省市``): taken after digits and masks only."""

LETTER_UNITS: Final = frozenset(unit for unit in KINDS if unit[0] in ascii_letters + "μµ")
"""Units in letters; none of them is the head of a longer word or code."""


class Unit(NamedTuple):
    """What is known of a unit as written."""

    written: str
    kind: Kind
    canonical: str
    blocked_after: str


_UNITS: Final = {
    name: Unit(
        name,
        "percent" if name in PERCENTS else kind,
        "%" if name in {"成", "折"} else CANONICAL.get(name, name),
        BLOCKED_AFTER.get(name, ""),
    )
    for name, kind in KINDS.items()
}


_DENOMINATORS: Final = {"日": "天", "d": "天", "a": "年", "H": "小时", "分": "分钟"}


def look_up(unit: str) -> Unit:
    """Return what is known of a unit as written; a composite such as 元/人 is read part by part."""
    known = _UNITS.get(unit)
    if known is not None:
        return known
    parts = unit.replace("每", "/").split("/")
    kind: Kind = (
        "money" if KINDS.get(parts[0]) == "money" else "measure" if len(parts) > 1 else "count"
    )
    return Unit(unit, kind, "/".join(_part_name(part) for part in parts), "")


def _part_name(part: str) -> str:
    """Return the one spelling of a part of a composite, where days and hours are often letters."""
    return _DENOMINATORS.get(part) or CANONICAL.get(part, part)


def canonical_unit(unit: str) -> str:
    """Return the one spelling that all spellings of a unit are compared by.

    >>> canonical_unit("㎡"), canonical_unit("百分点"), canonical_unit("km/h")
    ('平方米', '个百分点', '公里/小时')
    """
    return look_up(unit).canonical


def unit_kind(unit: str) -> Kind:
    """Return what a unit measures."""
    return look_up(unit).kind


@dataclass(frozen=True, slots=True)
class Scale:
    """A unit as a multiple of the base unit of its dimension."""

    dimension: str
    factor: Decimal


def _table(dimension: str, **factors: str) -> dict[str, Scale]:
    return {unit: Scale(dimension, Decimal(factor)) for unit, factor in factors.items()}


SCALES: Final = {
    **_table("length", 公里="1000", 里="500", 米="1", 分米="0.1", 厘米="0.01", 毫米="0.001"),
    **_table("length", 微米="0.000001", 纳米="0.000000001", 海里="1852", 英里="1609.344"),
    **_table("length", 英尺="0.3048", 英寸="0.0254", 码="0.9144"),
    **_table("area", 平方公里="1000000", 公顷="10000", 平方米="1", 亩="666.6666666666667"),
    **_table("area", 平方厘米="0.0001", 顷="66666.66666666667", 平方英尺="0.09290304"),
    **_table("mass", 吨="1000", 公斤="1", 斤="0.5", 两="0.05", 克="0.001", 毫克="0.000001"),
    **_table("mass", 担="50", 微克="0.000000001", 磅="0.45359237", 盎司="0.028349523125"),
    **_table("volume", 立方米="1000", 升="1", 毫升="0.001", 立方厘米="0.001"),
    **_table("power", 吉瓦="1000000", 兆瓦="1000", 千瓦="1", 瓦="0.001"),
    **_table("energy", 太瓦时="1000000000", 吉瓦时="1000000", 兆瓦时="1000", 千瓦时="1"),
    **_table("voltage", 千伏="1000", 伏="1"),
    **_table("pressure", 兆帕="1000000", 千帕="1000", 百帕="100", 帕="1"),
    **_table("frequency", 吉赫兹="1000000000", 兆赫兹="1000000", 千赫兹="1000", 赫兹="1"),
    **_table("time", 周="604800", 天="86400", 小时="3600", 分钟="60", 刻钟="900", 秒="1"),
    **_table("months", 年="12", 个月="1", 个季度="3", 个世纪="1200"),
    "%": Scale("share", Decimal("0.01")),
    "‰": Scale("share", Decimal("0.001")),
    "‱": Scale("share", Decimal("0.0001")),
    "个百分点": Scale("points", Decimal(1)),
    "个基点": Scale("points", Decimal("0.01")),
}
"""Units that can be converted into each other, by dimension."""

INTERCHANGEABLE: Final = (
    frozenset({"人", "名", "位", "个", "员"}),
    frozenset({"家", "个", "所", "间"}),
    frozenset({"项", "件", "个"}),
    frozenset({"场", "场次", "次"}),
    frozenset({"人", "名", "例"}),
    frozenset({"家", "户"}),
    *(frozenset({"个", other}) for other in "座处栋幢条支种类台辆套部片块次"),
    frozenset({"座", "处", "栋", "幢", "所"}),
    frozenset({"台", "辆", "部"}),
)
"""Measure words that say the same of one noun; a change between them is no change of unit."""
