"""Units: what a figure can be counted or measured in, and which spellings mean the same."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.figures.endings import words
from summarizer.schemas.terms import Kind

COUNTS: Final = words(
    """
    人次 人 名 位 户次 户 家次 家 个 项次 项 件次 件 册次 册 例次 例 起 起次 所 所次 处 处次
    条 座 台 台套 台次 套 套次 辆次 辆 车次 车 架次 架 艘次 艘 列 间 栋 幢 块 片 宗 笔 单 口
    眼 盏 部 枚 颗 粒 根 扇 面 对 双 组 队 班次 班 节次 节 讲 课时 学时 课 场次 场 期次 期
    批次 批 次 种 类 支 只 头 匹 株 棵 本 篇 幅 张 份 则 首 集 床位 床 张床位 张病床 席 桌 盒
    箱 标准箱 标箱 包 袋 瓶 桶 罐 趟 遍 回 轮次 轮 航班 航次 款 门 顿 票 版次 大类 大 方面 份次
    部门 个次 万人次 尾 羽 峰 道 步 点 站 通 席位 项目 人份 剂次 剂 针次 针 户籍 层 封 听 管
    盘 届 省份 省市 省区 省 市县 区县 县区 县市区 县 乡镇 镇街 街镇 镇 乡 村 区 市 国 校 院
    社 厂 企 店 股 代 番次 单位 家庭 员
    """
)
MEASURES: Final = words(
    """
    平方公里 平方千米 平方米 平米 平方 ㎡ m² km² 立方米 立方 m³ 公里 千米 厘米 毫米 微米 纳米
    海里 华里 米 里 公顷 亩次 亩 吨公里 吨标准煤 吨标煤 吨 公斤 千克 毫克 微克 克 斤 两 担 石
    升 毫升 千瓦时 兆瓦时 吉瓦时 千瓦 兆瓦 吉瓦 瓦 千伏安 千伏 伏 安 赫兹 千卡 小时 分钟 秒钟
    秒 天 个工作日 工作日 周岁 岁 年 个多月 个半月 个月 个季度 个学期 学期 周 个小时 个星期
    星期 摄氏度 ℃ 度电 度 分贝 重量箱 重箱 马力 分 当量 毫克 人公里 载重吨 总吨 标方 方 km kg
    mg cm mm ml kW kw MW GW kWh kwh MWh GB TB MB PB Mbps Gbps Hz MHz GHz kV dB hm²
    """
)
MONEY: Final = words(
    """
    元人民币 元 美元 美金 欧元 日元 港元 港币 英镑 卢布 韩元 澳元 澳门元 加元 法郎 马克
    人民币 块钱 块
    """
)
PERCENTS: Final = ("%", "‰", "成", "折")
POINTS: Final = ("个百分点", "百分点")
MULTIPLES: Final = ("倍", "番")

KINDS: Final[dict[str, Kind]] = {
    **dict.fromkeys(COUNTS, "count"),
    **dict.fromkeys(MEASURES, "measure"),
    **dict.fromkeys(MONEY, "money"),
    **dict.fromkeys(PERCENTS, "percent"),
    **dict.fromkeys(POINTS, "percentage_point"),
    **dict.fromkeys(MULTIPLES, "multiple"),
    "块": "count",  # 3块土地; money is 块钱
}

_SPELLINGS: Final = {
    "元": "元人民币 人民币 块钱",
    "美元": "美金",
    "港元": "港币",
    "个百分点": "百分点",
    "平方米": "平米 平方 ㎡ m²",
    "立方米": "立方 m³",
    "公里": "千米 km",
    "平方公里": "平方千米 km²",
    "公斤": "kg 千克",
    "毫克": "mg",
    "厘米": "cm",
    "毫米": "mm",
    "毫升": "ml",
    "千瓦": "kW kw",
    "兆瓦": "MW",
    "吉瓦": "GW",
    "千瓦时": "kWh kwh 度电",
    "兆瓦时": "MWh",
    "千伏": "kV",
    "分贝": "dB",
    "公顷": "hm²",
    "摄氏度": "℃",
    "个月": "个多月 个半月",
    "工作日": "个工作日",
    "小时": "个小时",
    "周": "个星期 星期",
    "秒": "秒钟",
    "吨标准煤": "吨标煤",
    "重量箱": "重箱",
    "标准箱": "标箱",
}
CANONICAL: Final = {
    spelling: unit for unit, spellings in _SPELLINGS.items() for spelling in words(spellings)
}
"""The one spelling that all spellings of a unit are compared by."""

BLOCKED_AFTER: Final = {
    "个": "别体性",
    "人": "民才口工大物员类力事社文为心家气造生格体影机行防居流和脸",
    "家": "庭长属园具乡",
    "名": "单称牌录义誉胜优师",
    "位": "于列置居",
    "条": "件例款约",
    "场": "所地馆面景",
    "台": "湾风账",
    "座": "谈位",
    "所": "有以在属需",
    "处": "理于长置分级方罚",
    "部": "门分委队署位属",
    "期": "间待限望货",
    "批": "准示评复发",
    "次": "级日序要月年",
    "种": "植子粮养",
    "组": "织建成合长团",
    "队": "伍员长",
    "本": "地级科市着人院单身月年报质次",
    "支": "持付出部行撑柱",
    "对": "于外口接标照比应",
    "门": "诊户类窗",
    "面": "积对向临貌",
    "年": "轻代龄级货度底末初内终中均",
    "天": "然津气河使",
    "米": "兰",
    "元": "旦素月宵",
    "成": "立为果功员本绩品长都效交就熟了分",
    "升": "级学至高",
    "克": "服",
    "户": "籍外口型",
    "周": "边密到年岁",
    "例": "如会行外",
    "张": "贴",
    "点": "评击位面滴燃",
    "分": "别局公之为管析类布期级店行院部会组队散支工开子配段步解享担离明清校区册包辨数摊流发成母",
    "方": "面案式法向",
    "度": "过假",
    "包": "括含容联村保",
    "代": "表理",
    "集": "中体合成团",
    "管": "理道委",
    "站": "点长",
    "道": "路德",
    "片": "区",
    "层": "面次级",
    "社": "会区",
    "区": "域别块间级位",
    "市": "场民级",
    "省": "级标道",
    "县": "级城",
    "乡": "村",
    "村": "民庄级",
    "校": "园",
    "院": "校",
    "国": "家际内有道",
    "店": "铺",
    "股": "份东",
    "大": "会型学量力道楼厦小家米棚多",
    "里": "面",
    "安": "全置",
    "石": "油家",
    "担": "任当保",
    "单": "位",
    "通": "过报道",
    "款": "项",
    "针": "对",
    "听": "取",
    "口": "岸腔",
    "步": "骤",
    "车": "间辆站道",
    "首": "先批次届创个",
    "只": "有是要能",
    "封": "闭",
    "盘": "活",
    "员": "工",
    "讲": "话解座",
    "课": "题程堂",
    "班": "子",
    "列": "入",
    "起": "来到草始点",
    "轮": "流",
    "节": "约能日点目",
    "根": "据本",
    "回": "访收",
    "遍": "及",
    "企": "业",
}
"""Characters that show the unit is only the head of another word: ``3人民`` counts no people."""

TIME_UNITS: Final = frozenset(
    words("年 个月 个多月 个半月 天 小时 个小时 分钟 秒 周 星期 个星期")
    + words("个季度 学期 个学期 个工作日 工作日 岁 周岁")
)
AGE_UNITS: Final = frozenset({"岁", "周岁"})
STRONG_UNITS: Final = (
    frozenset(words("人 名 例 户 起 家 人次 户次 场次 位 册 亩次"))
    | frozenset(u for u, kind in KINDS.items() if kind != "count" and u not in TIME_UNITS)
) - frozenset(words("块 分 度 方 点 里 两"))
"""Units that make even a small Chinese numeral a figure: ``三人``, ``两户``, ``五亩``."""

PLACE_NAMES: Final = frozenset(
    words("省份 省市 省区 省 市县 区县 县区 县市区 县 乡镇 镇街 街镇 镇 乡 村 区 市 国 校 院")
)
"""Nouns that a mask makes a name of (``xx市``) unless the text counts them."""

PLACE_NOUNS: Final = PLACE_NAMES | frozenset(
    words("部门 社 厂 企 店 单位 家庭 项目 代 届 步 层 员 管 车")
)
"""Nouns without a measure word (``8省市``): taken after digits and masks only."""

LETTER_UNITS: Final = frozenset(unit for unit in KINDS if unit.isascii() and unit.isalpha())


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


def look_up(unit: str) -> Unit:
    """Return what is known of a unit as written; a composite such as 元/人 is read part by part."""
    known = _UNITS.get(unit)
    if known is not None:
        return known
    parts = unit.split("/")
    kind: Kind = "money" if parts[0] in MONEY else "measure" if len(parts) > 1 else "count"
    return Unit(unit, kind, "/".join(CANONICAL.get(part, part) for part in parts), "")


def canonical_unit(unit: str) -> str:
    """Return the one spelling that all spellings of a unit are compared by.

    >>> canonical_unit("㎡"), canonical_unit("百分点"), canonical_unit("km/h")
    ('平方米', '个百分点', '公里/h')
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
    **_table("length", 公里="1000", 里="500", 华里="500", 米="1", 厘米="0.01", 毫米="0.001"),
    **_table("area", 平方公里="1000000", 公顷="10000", 平方米="1", 亩="666.6666666666667"),
    **_table("mass", 吨="1000", 公斤="1", 斤="0.5", 克="0.001", 毫克="0.000001", 担="50"),
    **_table("volume", 立方米="1000", 升="1", 毫升="0.001"),
    **_table("power", 吉瓦="1000000", 兆瓦="1000", 千瓦="1", 瓦="0.001"),
    **_table("energy", 吉瓦时="1000000", 兆瓦时="1000", 千瓦时="1"),
    **_table("hours", 小时="1", 分钟="0.01666666666666666666666666667"),
    **_table("months", 年="12", 个月="1"),
    "%": Scale("share", Decimal("0.01")),
    "‰": Scale("share", Decimal("0.001")),
}
"""Units that can be converted into each other, by dimension."""

INTERCHANGEABLE: Final = (
    frozenset({"人", "名", "位", "个", "员"}),
    frozenset({"家", "个", "所", "间"}),
    frozenset({"项", "件", "个"}),
    frozenset({"场", "场次", "次"}),
    frozenset({"人", "名", "例"}),
    frozenset({"家", "户"}),
)
"""Measure words that say the same of one noun; a change between them is no change of unit."""
