"""The words that name a time, and the dates that they stand for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from summarizer.figures.endings import by_last, words
from summarizer.figures.numerals import DIGIT_VALUES

_SOME: Final = "[一二两三四五六七八九十0-9]"
PERIOD_WORD: Final = re.compile(
    # One class first, as in SCAN: most characters begin no period word.
    r"[上下前一二三四五六七八九十第两全今去本当年同明“近过这截迄未改]"
    r"(?:(?<=[今去本明前])年(?:(?:以来|度(?!假)|底|末|初|同期)|(?![轻级龄货薪限审报终景逾]))"
    r"|(?<=[上下])半年|(?<=前)[一二三]季度|(?<=[一二三四])季度末?|(?<=第)[一二三四]季度末?"
    r"|(?<=上)(?:一年|年(?:末|底|同期|度)?(?![龄纪级]))|(?<=[全当])年(?![龄级份轻])"
    r"|(?<=年)[末底初](?![尾衔期])|(?<=同)期(?![待望货间])|(?<=[本上])月(?![饼球])"
    r"|(?<=“)十[一二三四]?五”(?:时期|期间|末|以来|前[一二三四]年|(?!规划|计划|目标|任务|开局|收官|发展))"
    r"|(?<=十)[一二三四]五(?:时期|期间|末|以来)"
    rf"|(?<=近){_SOME}{{1,3}}年来?|(?<=[两三四五六七八九十])年(?:[来间]|(?=累计|共(?![同产青享])))"
    rf"|(?<=过)去(?:的?{_SOME}{{1,3}}年)[来中里间]?|(?<=这){_SOME}{{1,2}}年[来中里间]?"
    rf"|(?<=未)来{_SOME}{{1,3}}年|(?<=截)[至止]到?(?:目前|现在)|(?<=迄)今|(?<=改)革开放以来"
    r"|(?<=本)世纪(?:初|以来|末)|(?<=本)届政府(?:以来)?)"
)
"""``上半年``, ``前三季度``, ``今年以来``, ``去年``, ``“十三五”期间``, ``近三年``, ``五年来``."""

NO_PERIOD_AFTER: Final = frozenset("以基说证目")
"""``以前年度``, ``基本年``: the word is cut out of another."""

UNTIL: Final = by_last(words("截至 截止 截至到 截止到"))

PASSING: Final = frozenset(words("年末 年底 年初 上年末 上年底 去年末 去年底 改革开放以来 同期"))
"""Times that are said of one figure, not of the sentences behind it."""

DATE_TAIL: Final = re.compile(
    r"(?:以来|期间|[底末初](?![尾期级])|[上下]半年|第?[一二三四]季度末?|前[一二三]季度)"
)
"""What belongs to a date: ``2021年底``, ``6月底``, ``2021年上半年``, ``2012年以来``."""

COMPARED_WITH: Final = by_last(
    words(
        """
        比 较 同比 高于 低于 多于 少于 优于 超过 相当于 等于 大于 小于 快于 对比 比起
        同 与 和 占 结余 是 为
        """
    )
)
"""Before a time that a figure is only compared with."""

WEAK: Final = frozenset(words("同 与 和 占 是 为"))
"""Words that compare only where something behind the time says so: ``与2019年相比``."""

COMPARES: Final = re.compile(
    r"(?:同期|水平|末|底)?(?:相比|比较|持平|相当|的[近约超]?[0-9.]{1,9}[%倍])"
)

SINCE: Final = re.compile(r"起|开始|以来")
BASIS: Final = re.compile(r"[^,。;\n]{0,20}基础上")
"""``在上年增长15%的基础上``: the time is that of the first figure only."""

_MONTHS: Final = {
    "上半年": ("01", "06"),
    "下半年": ("07", "12"),
    "一季度": ("01", "03"),
    "二季度": ("04", "06"),
    "三季度": ("07", "09"),
    "四季度": ("10", "12"),
    "前一季度": ("01", "03"),
    "前二季度": ("01", "06"),
    "前三季度": ("01", "09"),
    "年底": ("12", "12"),
    "年末": ("12", "12"),
    "底": ("12", "12"),
    "末": ("12", "12"),
    "年初": ("01", "01"),
    "初": ("01", "01"),
}
"""The first and the last month of the parts of a year."""

_PLAN: Final = re.compile(r"十([一二三四五]?)五")
FIRST_PLAN: Final = 2001
"""``“十五”`` began in 2001; each plan after it is five years later."""

PLAN_LENGTH: Final = 5

_OWN_YEAR: Final = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})年"
    r"(?:[0-9]{1,2}月[0-9]{1,2}日|度?[^。\n0-9]{0,12}(?:总结|报告|汇报|情况|要点|公报))"
)
OWN_YEAR_REACH: Final = 300
"""The year of a report is sought in its first characters: its title and its date."""

_YEARS_AWAY: Final = {"今": 0, "本": 0, "去": -1, "上": -1, "前": -2, "明": 1}
_YEAR_WORD: Final = re.compile(r"[今去本明前]年(?!底|末|初)度?|上一?年(?!半)度?")

Dates = tuple[str | None, str | None]
"""The first and the last day, month or year of a time, as far as they are known."""


def own_year(plain: str, start: int) -> int | None:
    """Return the year that a report names in its title, which it calls 今年."""
    match = _OWN_YEAR.search(plain, start, start + OWN_YEAR_REACH)
    return int(match["year"]) if match else None


@lru_cache(maxsize=512)
def dates_of_word(word: str, year: str, own: int | None) -> Dates:
    """Return the dates of a period word; ``year`` is spoken of before it, ``own`` the report's.

    >>> dates_of_word("“十三五”期间", "", None), dates_of_word("上半年", "2021", None)
    (('2016', '2020'), ('2021-01', '2021-06'))
    """
    plan = _PLAN.search(word)
    if plan is not None:
        return _dates_of_plan(plan[1], word)
    spoken = _YEAR_WORD.match(word)
    if spoken is not None:
        if own is None:
            return None, None
        year = str(own + _YEARS_AWAY[word[0]])
        word = word[spoken.end() :]
    elif word[0] in _YEARS_AWAY and word[1:2] == "年" and own is not None:
        year, word = str(own + _YEARS_AWAY[word[0]]), word[2:]
    if not year or (word and word[0] in "近过未这截迄改两"):
        return None, None
    if word in {"以来", "期间"}:
        return year, None if word == "以来" else year
    if word in {"", "全年", "当年", "同期"}:
        return year, year
    first, last = _MONTHS.get(word.removeprefix("第").removesuffix("末"), ("", ""))
    if word.endswith("季度末"):
        first = last
    return (f"{year}-{first}", f"{year}-{last}") if first else (None, None)


def _dates_of_plan(number: str, word: str) -> Dates:
    first = FIRST_PLAN + PLAN_LENGTH * int(DIGIT_VALUES.get(number, 0))
    last = str(first + PLAN_LENGTH - 1)
    if word.endswith("末"):
        return last, last
    return str(first), None if word.endswith("以来") else last
