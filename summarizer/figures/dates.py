"""Dates and times of day: read them into ISO 8601, with missing parts left open."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.found import Found
from summarizer.figures.numerals import DIGIT_VALUES, parse_numeral

_YEAR = r"(?:1[89]|20)[0-9]{2}"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
_TO = r"[ ]?(?:-{1,2}|—{1,2}|–|~|至|到)[ ]?"

DATE: Final = re.compile(
    rf"(?P<y>{_YEAR})(?:[ ]?年?{_TO}(?P<y2>{_YEAR}))?[ ]?年度?"
    rf"(?:[ ]?(?P<m>{_MONTH})(?:[ ]?月?{_TO}(?P<m2>{_MONTH}))?[ ]?月份?"
    rf"(?:[ ]?(?P<d>{_DAY})[ ]?[日号])?)?"
    rf"|(?P<iy>{_YEAR})(?P<sep>[-/.])(?P<im>{_MONTH})(?P=sep)(?P<id>{_DAY})(?![0-9])"
    rf"|(?P<m3>{_MONTH})(?:月?份?{_TO}(?P<m4>{_MONTH}))?[ ]?月(?:份|[ ]?(?P<d3>{_DAY})[ ]?[日号])?"
    rf"|(?P<d5>{_DAY})日(?![常益均本])"
)
"""``2021年2月24日``, ``2016-2020年``, ``1--12月``, ``2月24日``, ``2021-03-01``, ``24日``."""

MASKED_DATE: Final = re.compile(
    rf"(?:[0-9]{{0,2}}[xX×*]{{1,4}}[0-9]?年度?(?:(?:{_MONTH}|[xX×*]{{1,2}})月(?:(?:{_DAY}|[xX×*]{{1,2}})[日号])?)?"
    rf"|[xX×*]{{1,2}}月(?:(?:{_DAY}|[xX×*]{{1,2}})[日号])?)"
)
"""``20xx年``, ``xxxx年12月``, ``x月x日``: a date whose year is hidden."""

TIME: Final = re.compile(
    r"(?P<h>[01]?[0-9]|2[0-4]):(?P<min>[0-5][0-9])(?::[0-5][0-9])?(?![0-9:∶])"
    r"(?:[ ]?(?:-{1,2}|—{1,2}|–|~|至|到)[ ]?(?P<h2>[01]?[0-9]|2[0-4]):(?P<min2>[0-5][0-9]))?"
)
"""``8:00``, ``8:00—12:00``."""

_HOUR = r"(?:[0-9]{1,2}|[二]?十?[一二两三四五六七八九]|[二]?十)"
_MINUTE = r"(?:[0-9]{1,2}|[二三四五]?十?[一二三四五六七八九]|[二三四五]?十)"


def _clock(name: str) -> str:
    """Write the pattern of a time of day; its groups are named after ``name``."""
    return (
        rf"(?P<h{name}>{_HOUR})(?P<mark{name}>[时点])(?![代期候间段空])"
        rf"(?:(?P<min{name}>{_MINUTE})分(?!钟)|(?P<half{name}>半)|(?P<full{name}>整))?"
    )


CLOCK: Final = re.compile(rf"{_clock('')}(?:{_TO}{_clock('2')})?")
"""``8时—17时``, ``9点30分``, ``下午三点半``."""

_DAY_PART: Final = re.compile(
    r"(?:(?P<late>下午|傍晚|晚上|夜间|当晚)|上午|早上|清晨|凌晨|中午|早晨)[ ]?$"
)
DAY_PART_ENDS: Final = frozenset("午晚上间晨 ")
_DAY_ENDS: Final = frozenset("日天")
_NOON: Final = 12

CHINESE_DATE: Final = re.compile(
    r"(?P<y>[一二][〇零○一二三四五六七八九]{3})年(?:(?P<m>十[一二]?|[一二三四五六七八九])月"
    r"(?:(?P<d>[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日)?)?"
    r"|(?P<m3>十[一二]?|[一二三四五六七八九])月(?:份|(?P<d3>[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日)"
)
"""``二〇三五年``, ``一九七九年六月``, ``十月一日``."""


_WITHIN: Final = ("内", "以内", "之内", "时间")
_LASTING: Final = ("历时", "用时", "为期", "耗时", "工期", "长达", "缩短")


def _iso(year: str | None, month: str | None, day: str | None) -> str:
    if year is None and month is None:
        return f"---{int(day or 0):02d}"
    text = year if year is not None else "-"
    if month is not None:
        text += f"-{int(month):02d}"
    if day is not None:
        text += f"-{int(day):02d}"
    return text


def read_date(plain: str, start: int) -> Found | None:
    """Read a date that begins at ``start`` with a digit; None where there is none."""
    match = DATE.match(plain, start)
    if match is None:
        return None
    y, y2, m, m2, d, iy, _, im, day, m3, m4, d3, d5 = match.groups()
    if iy:
        iso = _iso(iy, im, day)
    elif y:
        iso = _iso(y, m, d)
        if y2 or m2:
            iso += "/" + _iso(y2 or y, m2 or m, d)
    elif m3:
        iso = _iso(None, m3, d3)
        if m4:
            iso += "/" + _iso(None, m4, d3)
    else:
        if _is_lasting(plain, *match.span()):
            return None
        iso = _iso(None, None, d5)
    return Found(start, match.end(), "date", "", "", iso=iso)


def _is_lasting(plain: str, start: int, end: int) -> bool:
    """Tell ``5日内`` and ``用时15日``, which say how long, from a day of the month."""
    return plain.startswith(_WITHIN, end) or plain.endswith(_LASTING, 0, start)


def read_masked_date(plain: str, start: int) -> Found | None:
    """Read a date whose year or month is hidden: ``20xx年12月``."""
    match = MASKED_DATE.match(plain, start)
    if match is None:
        return None
    return Found(start, match.end(), "date", "", "", masked=True)


def read_time(plain: str, start: int) -> Found | None:
    """Read a time of day, or a range of them, in digits and colons."""
    match = TIME.match(plain, start)
    if match is None:
        return None
    hour, minute, hour2, minute2 = match.groups()
    iso = f"{int(hour):02d}:{minute}"
    if hour2:
        iso += f"/{int(hour2):02d}:{minute2}"
    return Found(start, match.end(), "time", "", "", iso=iso)


def read_clock(plain: str, start: int) -> Found | None:
    """Read a time of day in words; None for hours that last, and for places and points (3点建议).

    >>> found = read_clock("下午3点30分", 2)
    >>> found.start, found.iso
    (0, '15:30')
    """
    match = CLOCK.match(plain, start)
    if match is None:
        return None
    part = None
    if plain[start - 1 : start] in DAY_PART_ENDS:
        part = _DAY_PART.search(plain, max(0, start - 4), start)
    is_said = part is not None or match["min"] or match["full"] or match["h2"]
    if not is_said and (match["mark"] == "点" or plain[start - 1 : start] not in _DAY_ENDS):
        return None
    late = part is not None and part["late"] is not None
    first = _clock_iso(match["h"], match["min"], match["half"], late=late)
    second = _clock_iso(match["h2"], match["min2"], match["half2"], late=late)
    if first is None or (match["h2"] and second is None):
        return None
    begin = part.start() if part is not None else start
    return Found(begin, match.end(), "time", "", "", iso=f"{first}/{second}" if second else first)


def _clock_iso(hour: str | None, minute: str | None, half: str | None, *, late: bool) -> str | None:
    """Write a time as ISO 8601; None where no clock shows it."""
    hours = parse_numeral(hour) if hour else None
    minutes = parse_numeral(minute) if minute else 30 if half else 0
    if hours is None or minutes is None or hours > 2 * _NOON or minutes >= 60:
        return None
    if late and hours < _NOON:
        hours += _NOON
    return f"{int(hours):02d}:{int(minutes):02d}"


def read_chinese_date(plain: str, start: int) -> Found | None:
    """Read a date written in Chinese numerals."""
    match = CHINESE_DATE.match(plain, start)
    if match is None:
        return None
    y, m, d, m3, d3 = match.groups()
    year = "".join(str(DIGIT_VALUES.get(char, 0)) for char in y) if y else None
    month, day = (str(parse_numeral(t)) if t else None for t in (m or m3, d or d3))
    return Found(start, match.end(), "date", "", "", iso=_iso(year, month, day), chinese=True)
