"""What a table's header, caption and row say of a cell: unit, change or level, time, no figure."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.figures.currencies import SIGNS
from summarizer.figures.english_numbers import LARGE, SUFFIXES
from summarizer.figures.figure import Period
from summarizer.figures.numerals import scale_factor
from summarizer.figures.patterns import COMPOSITE_UNIT
from summarizer.figures.period_words import dates_of_word
from summarizer.figures.table_cells import SPOKEN_TIME, UNIT_CELL, YEAR_IN
from summarizer.figures.units import canonical_unit, unit_kind

CAPTION: Final = re.compile(
    r"(?:计量)?单位[:：]?[ ]{0,4}(?P<scale>[十百千]?[万亿]?)(?P<unit>" + COMPOSITE_UNIT + r"|%)"
    r"(?P<more>(?:[,、/ ]{1,2}[十百千]?[万亿]?(?:" + COMPOSITE_UNIT + r"|%)){0,3})"
)
CAPTION_REACH: Final = 300
"""Characters above a table in which its caption is sought."""

_ENGLISH_UNIT: Final = re.compile(
    r"(?i:(?P<currency>US\$|[$£€¥]|U\.?S\.? dollars?|USD|dollars?|EUR|euros?|GBP|RMB|CNY|yuan)?"
    r"[ ,]{0,2}(?:in )?[ ]?(?P<scale>thousand|million|billion|trillion|mn|bn|m|k)?s?(?: of)?"
    r"[ ,]{0,2}(?P<late>US\$|[$£€¥]|U\.?S\.? dollars?|USD|dollars?|EUR|euros?|GBP|RMB|CNY|yuan)?)"
)
_ENGLISH_CAPTION: Final = re.compile(r"\(([^()\n]{2,40})\)")
_ENGLISH_CURRENCIES: Final = {
    **{sign.lower(): unit for sign, unit in SIGNS.items()},
    "dollar": "美元", "dollars": "美元", "usd": "美元", "us dollar": "美元", "us dollars": "美元",
    "u.s. dollar": "美元", "u.s. dollars": "美元", "eur": "欧元", "euro": "欧元", "euros": "欧元",
    "gbp": "英镑", "rmb": "元", "cny": "元", "yuan": "元",
}  # fmt: skip

_CHANGE: Final = re.compile(
    r"增长(?![点极])|增速|增幅|增减|涨跌|涨幅|同比|环比|±|[上去]年[增降]|[比较][上去]年(?!末数)|变[动化]|升降|"
    r"增加(?!值)|(?i:growth|change|increase|yoy|year-on-year|y/y)"
)
_FALL: Final = re.compile(r"下降|降低|降幅|减少|压减|(?i:decrease|decline)")
_RATE: Final = re.compile(
    r"(?:率|比重|占比|比例|增速|增幅|涨幅|降幅|同比|环比|增长|增减|±)$|百分比|(?i:percent|share|rate\b)"
)
_AMOUNT: Final = re.compile(r"额|量|数|值|(?i:amount|number|total)")
_POINTS: Final = re.compile(r"百分点")
_BRACKET: Final = re.compile(r"[(\[]([^()\[\]]{1,16})[)\]]")
_AFTER_MARK: Final = re.compile(rf"[,/:]((?:[十百千]?[万亿]?)(?:{COMPOSITE_UNIT}|%))$")

_NO_DATA: Final = re.compile(
    r"序号|编号|编码|代码|代号|排名|位次|名次|排序|行次|备注|说明|文号|邮编|电话|手机|联系|身份证|日期|时间|页码|"
    r"责任|年[龄级]段|(?i:no\.?|#|rank|id|code|notes?|phone|tel|page|date|ref\.?)"
)
UNIT_HEAD: Final = re.compile(r"(?:计量)?单\s{0,2}位(?:名称)?|(?i:units?)")


class Measure(NamedTuple):
    """A unit as written, its canonical form and what a bare number must be multiplied by."""

    scale: Decimal
    unit: str
    unit_text: str


PERCENT: Final = Measure(Decimal(1), "%", "%")
BARE: Final = Measure(Decimal(1), "", "")


class Caption(NamedTuple):
    """What stands above a table: the unit of its cells and the time they speak of."""

    measure: Measure | None
    period: Period | None
    is_change: bool = False
    several: tuple[Measure, ...] = ()  # ``单位：个、万元``: each column has one of them


class Column(NamedTuple):
    """What the header says of one column."""

    words: str
    measure: Measure | None
    is_change: bool
    is_fall: bool
    period: Period | None
    holds_data: bool


def read_caption(plain: str, start: int, floor: int = 0) -> Caption:
    """Read the lines above a table: ``单位：万元``, ``(Dollars in millions)``, a year."""
    begin = max(floor, start - CAPTION_REACH)
    head = plain[begin:start]
    blank = head.rfind("\n\n", 0, max(0, len(head.rstrip()) - 1))
    measure: Measure | None = None
    several: tuple[Measure, ...] = ()
    for match in CAPTION.finditer(head):
        measure, several = _measure(match["scale"], match["unit"]), ()
        if match["more"]:
            rest = (UNIT_CELL.fullmatch(one) for one in _JOINT.split(match["more"]) if one)
            others = [_measure(one["scale"], one["unit"]) for one in rest if one]
            several, measure = (measure, *others), None
    if measure is None and not several:
        for bracket in _ENGLISH_CAPTION.finditer(head[max(0, blank) :]):
            measure = english_measure(bracket[1]) or measure
    period, is_change = None, False
    for line in [line for line in head.split("\n")[-6:] if line.strip()][-_TITLE_LINES:]:
        if len(line) > _LONGEST_TITLE or _SENTENCE.search(line):
            continue
        period = find_period(line, spoken=False) or period
        is_change = is_change or _CHANGE.search(line) is not None
        measure = measure or _bracketed(line.replace(" ", ""))
    return Caption(measure, period, is_change, several)


_JOINT: Final = re.compile(r"[,、/ ]+")
_MONEY_WORDS: Final = re.compile(r"额|资金|收入|支出|产值|投资|经费|费用|金额|预算|决算|补助")


def fitting_measure(several: tuple[Measure, ...], words: str) -> Measure | None:
    """Choose the unit of a column where the caption names several: money for sums of money."""
    if not several:
        return None
    wanted = _MONEY_WORDS.search(words) is not None
    return next((one for one in several if (unit_kind(one.unit) == "money") == wanted), None)


def is_time(text: str) -> bool:
    """Say whether the name of a row is a time: ``2031年``, ``3月``, ``上半年``."""
    return YEAR_IN.fullmatch(text) is not None or SPOKEN_TIME.fullmatch(text) is not None


_TITLE_LINES: Final = 4
_SENTENCE: Final = re.compile(r"[。;,]")
_LONGEST_TITLE: Final = 60


def read_column(words: str) -> Column:
    """Read the words over a column.

    >>> column = read_column("2021年 比上年增长(%)")
    >>> column.measure.unit, column.is_change, column.period.text
    ('%', True, '2021年')
    """
    compact = words.replace(" ", "")
    bare = _BRACKET.sub("", compact)
    return Column(
        words,
        read_measure(words),
        _CHANGE.search(compact) is not None,
        _FALL.search(compact) is not None,
        find_period(words),
        _NO_DATA.fullmatch(bare) is None,
    )


def read_measure(text: str) -> Measure | None:
    """Return the unit that a header or a row's label gives, or None."""
    compact = text.replace(" ", "")
    bracketed = _bracketed(compact)
    if bracketed is not None:
        return bracketed
    if "%" in compact:
        return PERCENT
    if _POINTS.search(compact):
        return Measure(Decimal(1), "个百分点", "个百分点")
    late = _AFTER_MARK.search(compact)
    match = UNIT_CELL.fullmatch(late[1]) if late else None
    if match is not None:
        return _measure(match["scale"], match["unit"])
    for english in _ENGLISH_CAPTION.findall(text):
        found = english_measure(english)
        if found is not None:
            return found
    bare = _BRACKET.sub("", compact)
    if _RATE.search(bare) and not _AMOUNT.search(bare.rpartition("比")[2]):
        return PERCENT
    return None


def _bracketed(compact: str) -> Measure | None:
    """Return the unit in the last bracket that holds one: ``产值(万元)``."""
    for bracket in reversed(_BRACKET.findall(compact)):
        match = UNIT_CELL.fullmatch(bracket.removeprefix("单位").removeprefix(":"))
        if match is not None:
            return _measure(match["scale"], match["unit"])
    return None


def unit_measure(text: str) -> Measure | None:
    """Return the unit that a cell of a unit column holds."""
    match = UNIT_CELL.fullmatch(text.replace(" ", "").strip("()"))
    return _measure(match["scale"], match["unit"]) if match else english_measure(text)


def english_measure(text: str) -> Measure | None:
    """Read ``$ million``, ``Dollars in thousands``, ``in millions``."""
    match = _ENGLISH_UNIT.fullmatch(text.strip())
    if match is None or not (match["currency"] or match["scale"] or match["late"]):
        return None
    written = match["currency"] or match["late"] or ""
    scale = (match["scale"] or "").lower()
    factor = Decimal(LARGE.get(scale) or SUFFIXES.get(scale, 1))
    return Measure(factor, _ENGLISH_CURRENCIES.get(written.lower(), ""), written)


def _measure(scale: str, unit: str) -> Measure:
    return Measure(scale_factor(scale or ""), canonical_unit(unit), unit)


def find_period(text: str, *, spoken: bool = True) -> Period | None:
    """Return the time that a header, a title or a row's label names."""
    match = YEAR_IN.search(text)
    if match is not None:
        year, part = match["year"], match["part"] or ""
        begin, finish = year, match["last"] or year
        if part.endswith(("月", "月份")):
            first, _, last = part.rstrip("份").rstrip("月").replace("—", "-").partition("-")
            if first.isdigit():
                begin = f"{year}-{int(first):02d}"
                finish = f"{year}-{int(last):02d}" if last.isdigit() else begin
        elif part:
            begin, finish = (one or year for one in dates_of_word(part, year, None))
        return Period(match[0], begin, finish)
    if not spoken:
        return None
    match = SPOKEN_TIME.search(text)
    return Period(match[0], None, None) if match is not None and "比" not in text else None
