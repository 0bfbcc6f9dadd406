"""Numbers without a unit that are quantities all the same: 基尼系数0.43, 总数达到1532."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from summarizer.figures.endings import by_last, ending, strip_endings, words
from summarizer.figures.found import Found
from summarizer.figures.measured import HALF, TEN, as_range
from summarizer.figures.numerals import NUMERAL_CHARS, parse_numeral, read_adjacent, scale_factor

REACH: Final = 24
"""The name of what is told is sought this far back."""

_VERBS: Final = by_last(
    (
        *words(
            "为 是 达 达到 到 至 由 从 约 近 超 过 超过 逾 有 仅 共 共计 计 突破 破 于 在 均 已 "
            "高 低 升 降 增 : ( 以上 首 首次 双双 率先 预计 实现 分别 平均 累计 不超过 不低于 "
            "不高于 不足 稳定 控制 保持 维持 提高 上升 增加 增长 提升 下降 降低 减少 回落"
        ),
        " ",
    )
)
"""What may stand between a name and its number."""

_INDICATORS: Final = by_last(
    words(
        "指数 系数 得分 评分 总分 分值 均分 分数 成绩 绩点 数值 均值 峰值 比值 PUE PMI CPI "
        "pH值 PH值 酸碱度 "
        "PPI 容积率 因子 积分 PUE值 PMI值 生育率 收入比 人数 户数 总数 次数 件数 个数 例数 "
        "家数 数量 数目 人次数 客流量 下载量 点击量 浏览量 阅读量 访问量 存栏 出栏 粉丝 用户 "
        "用户数 保有量 蓄积量 发行量 总量 销量 订单 弹性 倍差"
    )
)
"""Names of what is told without a unit."""

_ANNOUNCED: Final = by_last(words("一共 总共 共计 合计 总计 累计"))
_ANNOUNCING: Final = by_last(words("有 达 达到 为 是 约"))
_CHANGED: Final = by_last(
    (
        *(f"{verb}{end}" for verb in words(
            "上升 下降 提高 降低 增加 减少 回落 增长 上涨 下跌 提升 涨 跌"
        ) for end in ("", "了", "到", "至", "为")),
        *(f"{verb}{end}" for verb in "降升增" for end in "到至"),
    )
)  # fmt: skip
_MONEY: Final = by_last(
    words(
        "生产总值 GDP 产值 增加值 收入 投资 投资额 税收 税额 贷款 存款 余额 资产 总额 利润 "
        "利税 营收 支出 资金 销售额 交易额 成交额 零售额 市值 营业额 产业规模"
    )
)
"""Names of what is told in the country's currency, often without saying so."""

_MONEY_GOES_ON: Final = ("大关", "左右", "以", "的", "和", "与", "台阶", "元")
_GOES_ON: Final = re.compile(
    r"[、和与及](?![0-9])|[,。;)!?\n(]|$|[到至](?=[0-9])|(?:提高|上升|增加|增长|提升|下降|降低|减少|回落|降|升|增)[到至了为]"
    r"|左右|以[上下内]|[比较]上"
)
_CLOSES: Final = re.compile(r"[,。;)!?\n]|$")
_BRACKET: Final = re.compile(r"\([A-Za-z]{2,8}\)$")
_EQUALS: Final = frozenset("是为")
_CODE_NAMES: Final = re.compile(
    r"(?:号码?|编[号码]|代码|电话|热线|邮编|密码|账号|网址|微信|证)[一-鿿]{0,2}$"
)
_WHOLE: Final = re.compile(
    rf"[ \n]*(?P<sign>负?)(?P<number>半|[{NUMERAL_CHARS}几数]{{1,24}}"
    r"(?:点[零〇一二三四五六七八九]{1,12}[十百千万亿]{0,3})?)"
    r"[ 。\n]*"
)
_PAIRS: Final = re.compile(r"[一二三四五六七八九]+两.*|两[一二三四五六七八九两]+")
"""``三三两两``: a numeral has 两 only before a scale."""

_SEVERAL_OF: Final = re.compile(r"(?:(?P<ten>十)?几|数)(?P<scale>[十百千万亿]*)")
_YEAR_LIKE: Final = re.compile(r"(?:19|20)[0-9]{2}")
_TELLS: Final = frozenset("达到破过为是:")


def is_quantity(plain: str, first: int, found: Found) -> bool:
    """Say whether a number without a unit surely states a quantity.

    It must close its clause, or go on to a second value, and follow the name of something that
    is told without a unit (an index, a score, a number of things) or words such as 共计.
    ``first`` is where the list begins that the number ends.
    """
    if found.unit or _GOES_ON.match(plain, found.end) is None:
        return False
    if first <= 1 and found.end >= len(plain.rstrip("。\n")):
        return True  # the number is the whole text
    floor = max(0, first - REACH)
    if plain[first - 1] in _EQUALS and _CODE_NAMES.search(plain, floor, first) is None:
        return _CLOSES.match(plain, found.end) is not None and not _looks_like_year(plain, found)
    announced = strip_endings(_ANNOUNCING, plain, floor, first)
    if _is_named(plain, floor, first) or ending(_ANNOUNCED, plain, floor, announced):
        return not _looks_like_year(plain, found)
    return "." in plain[found.start : found.end] and bool(ending(_CHANGED, plain, floor, first))


def read_whole(plain: str) -> Found | None:
    """Read a text that is nothing but a number in Chinese numerals: ``三点一四``, ``两三千``."""
    match = _WHOLE.fullmatch(plain)
    if match is None:
        return None
    number = match["number"]
    several = _SEVERAL_OF.fullmatch(number)
    pair = read_adjacent(number)
    found = Found(match.start("sign"), match.end("number"), "count", "", "", chinese=True)
    if pair is not None:
        return as_range(found, *pair)
    if several is not None:
        base = scale_factor(several["scale"]) if several["scale"] else Decimal(1)
        head = TEN if several["ten"] else Decimal(0)
        found = as_range(found, (head or 1) * base, (head + TEN) * base)
        found.bound = "about"
        return found
    found.value = HALF if number == "半" else parse_numeral(number)
    if found.value is None or _PAIRS.fullmatch(number):
        return None
    if match["sign"]:
        found.value = -found.value
    return found


def _is_named(plain: str, floor: int, end: int) -> bool:
    """Say whether the name of something told without a unit stands before ``end``."""
    end = strip_endings(_VERBS, plain, floor, end)
    if plain[end - 1 : end] == ")":
        bracket = _BRACKET.search(plain, floor, end)
        end = bracket.start() if bracket is not None else end
    return bool(ending(_INDICATORS, plain, floor, end))


def settle_money(plain: str, found: Found) -> None:
    """Give ``地区生产总值突破千亿`` and ``财政收入3.5亿`` the currency that goes without saying."""
    following = plain[found.end : found.end + 1]
    if "一" <= following <= "鿿" and not plain.startswith(_MONEY_GOES_ON, found.end):
        return
    floor = max(0, found.start - REACH)
    if ending(_MONEY, plain, floor, strip_endings(_VERBS, plain, floor, found.start)):
        found.kind, found.unit = "money", "元"


def _looks_like_year(plain: str, found: Found) -> bool:
    return (
        _YEAR_LIKE.fullmatch(plain, found.start, found.end) is not None
        and plain[found.start - 1 : found.start] not in _TELLS
    )


def settle_points(plain: str, found: Found) -> None:
    """Tell points of a percentage (``提高0.5个点``) from places (``设45个点``)."""
    is_whole = found.value is None or found.value % 1 == 0
    if is_whole and not ending(_CHANGED, plain, 0, found.start):
        found.kind, found.unit, found.unit_text = "count", "个", "个"
