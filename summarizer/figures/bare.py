"""Numbers without a unit that are quantities all the same: 基尼系数0.43, 总数达到1532."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.found import Found

REACH: Final = 24

_VERBS = (
    r"(?:[为是达到至由从约近超过逾有仅共计破于在]|分别|突破|不超过|不低于|不高于|不足|稳定|控制|保持|维持|提高|上升|增加|增长|提升|"
    r"下降|降低|减少|回落|降|升|增|不足|不低|不高|以上|均|已|仅|高|低|平均|累计|:|\(| )*"
)
_INDICATOR: Final = re.compile(
    r"(?:指数|系数|得分|评分|总分|分值|均分|分数|成绩|绩点|数值|均值|峰值|PUE|PUE值|PMI|CPI|PPI|PMI值"
    r"|容积率|比值|弹性|因子|积分|生育率|景气|人数|户数|总数|次数|件数|个数|例数|家数|数量|数目|点击率|客流量"
    r"|下载量|点击量|浏览量|阅读量|访问量|存栏|出栏|粉丝|用户数?|保有量|蓄积量|发行量|总量|销量|订单|人次数)"
    rf"(?:值|指标|总计|合计)?(?:\([A-Za-z]{{2,8}}\))?{_VERBS}$"
)
"""Names of what is told without a unit, and the verbs between them and the number."""

_ANNOUNCED: Final = re.compile(r"(?:一共|总共|共计|合计|总计|累计)(?:有|达|达到|为|是|约)?$")
_CHANGED: Final = re.compile(
    r"(?:上升|下降|提高|降低|增加|减少|回落|增长|上涨|下跌|提升)(?:了|到|至|为)?$|(?:降|升|增)(?:到|至)$"
)
_GOES_ON: Final = re.compile(
    r"[、和与及](?![0-9])|[,。;)!?\n(]|$|[到至](?=[0-9])|(?:提高|上升|增加|增长|提升|下降|降低|减少|回落|降|升|增)[到至了为]"
    r"|左右|以[上下内]|[比较]上"
)
_MONEY: Final = re.compile(
    r"(?:生产总值|GDP|总产值|产值|增加值|收入|投资|投资额|税收|税额|贷款|存款|余额|总资产|资产|总额|利润|利税|营收"
    rf"|支出|资金|销售额|交易额|成交额|零售额|市值|营业额|产业规模){_VERBS}$"
)
_MONEY_GOES_ON: Final = ("大关", "左右", "以", "的", "和", "与", "台阶", "元")
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
    before = plain[max(0, first - REACH) : first]
    if _INDICATOR.search(before) or _ANNOUNCED.search(before):
        return not _looks_like_year(plain, found)
    decimal = "." in plain[found.start : found.end]
    return decimal and _CHANGED.search(before) is not None


def settle_money(plain: str, found: Found) -> None:
    """Give ``地区生产总值突破千亿`` and ``财政收入3.5亿`` the currency that goes without saying."""
    begin = max(0, found.start - REACH)
    following = plain[found.end : found.end + 1]
    closes = not "一" <= following <= "鿿" or plain.startswith(_MONEY_GOES_ON, found.end)
    if closes and _MONEY.search(plain, begin, found.start):
        found.kind, found.unit = "money", "元"


def _looks_like_year(plain: str, found: Found) -> bool:
    return (
        _YEAR_LIKE.fullmatch(plain, found.start, found.end) is not None
        and plain[found.start - 1 : found.start] not in _TELLS
    )


def settle_points(plain: str, found: Found) -> None:
    """Tell points of a percentage (``提高0.5个点``) from places (``设45个点``)."""
    is_whole = found.value is None or found.value % 1 == 0
    if is_whole and _CHANGED.search(plain, max(0, found.start - 4), found.start) is None:
        found.kind, found.unit, found.unit_text = "count", "个", "个"
