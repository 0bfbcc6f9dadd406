"""English dates, years, quarters and times of day, read into ISO 8601 with missing parts open."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.english_patterns import (
    DAY_DATE,
    DAYS_DATE,
    FISCAL,
    MONTH_DATE,
    MONTHS,
    NUMERIC_DATE,
    QUARTER,
    TIME,
    YEARS,
)
from summarizer.figures.found import Found

_SPEAKS_OF_MONTH: Final = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Ll]ate"
    r"|[Dd]uring|[Bb]efore|"
    r"[Aa]fter|of|[Ff]rom|[Tt]hrough|[Mm]id|[Uu]ntil|[Tt]o|[Bb]etween)[ \n-]$"
)
_SPEAKS_OF_YEAR: Final = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Oo]f|[Bb]y|[Ff]rom|[Uu]ntil|[Dd]uring|and|[Tt]o|[Yy]ears?"
    r"|[Ee]arly|[Ll]ate|mid|"
    r"[Bb]efore|[Aa]fter|[Tt]hrough|the|[A-Z][a-z]+|for)[ \n-]$"
)
_COUNTED: Final = re.compile(
    r"[ \n](?:[a-z]+[ \n])?(?:people|men|women|children|jobs|workers|homes|miles|feet"
    r"|dollars|pounds|"
    r"kilomet|met(?:er|re)s|tons|tonnes|troops|members|students|pupils|employees"
    r"|houses|acres|calories|times|copies)"
)
_BEFORE_YEAR: Final = frozenset("-–.$/#_&=+?£€")
_AFTER_YEAR: Final = frozenset("-/_@")
_EARLIEST_ALONE: Final = 1900
_MONTHS_OF_QUARTER: Final = ("01/{y}-03", "04/{y}-06", "07/{y}-09", "10/{y}-12")
_MONTHS_OF_HALF: Final = ("01/{y}-06", "07/{y}-12")
_ORDER: Final = ("first", "second", "third", "fourth")


def _date(start: int, end: int, iso: str) -> Found:
    return Found(start, end, "date", "", "", iso=iso)


def _iso(year: str | None, month: int, day: str | None) -> str:
    return f"{year or '-'}-{month:02d}" + (f"-{int(day):02d}" if day else "")


def read_month(plain: str, at: int) -> Found | None:
    """Read a date that begins with the name of a month."""
    match = MONTH_DATE.match(plain, at)
    if match is None:
        return None
    year = match["year"] or match["only_year"]
    if not year and not match["day"]:
        spoken = _SPEAKS_OF_MONTH.search(plain, max(0, at - 9), at)
        if spoken is None or len(match["month"]) < 3 or match["month"] in {"Jan", "Mar", "Sep"}:
            return None
    end = match.end()
    if plain[end - 1] == "." and not (year or match["day"]):
        end -= 1
    return _date(at, end, _iso(year, MONTHS[match["month"]], match["day"]))


def read_quarter(plain: str, at: int) -> Found | None:
    """Read ``Q3 2023``, ``the third quarter of 2023``, ``the first half of 2023``."""
    match = QUARTER.match(plain, at)
    if match is None or not match["year"]:
        return None
    year = match["year"]
    if match["what"] == "half":
        index = _ORDER.index(match["word"].lower())
        if index >= len(_MONTHS_OF_HALF):
            return None
        return _date(at, match.end(), f"{year}-{_MONTHS_OF_HALF[index].format(y=year)}")
    index = int(match["number"]) - 1 if match["number"] else _ORDER.index(match["word"].lower())
    return _date(at, match.end(), f"{year}-{_MONTHS_OF_QUARTER[index].format(y=year)}")


def read_fiscal(plain: str, at: int) -> Found | None:
    """Read ``fiscal year 2025`` and ``FY2023``."""
    match = FISCAL.match(plain, at)
    if match is None:
        return None
    return _date(at, match.end(), _years(match["year"], match["later"]))


def _years(year: str, later: str | None) -> str:
    if len(year) == 2:
        year = f"20{year}"
    if not later:
        return year
    if len(later) == 2:
        later = year[:2] + later
    return f"{year}/{later}" if later > year else year


def read_numeric(plain: str, at: int) -> Found | None:
    """Read ``2023-06-12``, ``12/06/2023``, ``12 June 2023``, ``10:30`` and ``5pm``."""
    match = NUMERIC_DATE.match(plain, at)
    if match is not None:
        return _numeric(at, match)
    match = DAYS_DATE.match(plain, at)
    if match is not None and int(match["first"]) < int(match["last"]):
        month, year = MONTHS[match["month"]], match["year"]
        ends = (_iso(year, month, match[name]) for name in ("first", "last"))
        return _date(at, match.end(), "/".join(ends))
    match = DAY_DATE.match(plain, at)
    if match is not None:
        return _date(at, match.end(), _iso(match["year"], MONTHS[match["month"]], match["day"]))
    return read_time(plain, at)


def _numeric(at: int, match: re.Match[str]) -> Found:
    """Read a date in digits; where the first cannot be a month it is the day."""
    if match["iy"]:
        return _date(at, match.end(), _iso(match["iy"], int(match["im"]), match["id"]))
    first, second = int(match["a"]), int(match["b"])
    day, month = (first, second) if second <= 12 else (second, first)
    if month > 12:
        return _date(at, match.end(), match["y"])
    return _date(at, match.end(), _iso(match["y"], month, str(day)))


def read_time(plain: str, at: int) -> Found | None:
    """Read a time of day; digits alone are none."""
    match = TIME.match(plain, at)
    if match is None:
        return None
    minutes = match["min"] or match["min2"]
    if not (minutes or match["half"] or match["clock"]):
        return None
    hour = int(match["h"])
    if match["half"] and hour <= 12:
        hour = hour % 12 + 12 * (match["half"] == "p")
    end = match.end()
    if plain[end - 1] == "." and plain[end - 3 : end - 2] != ".":
        end -= 1
    return Found(at, end, "time", "", "", iso=f"{hour:02d}:{minutes or '00'}")


def read_year(plain: str, at: int) -> Found | None:
    """Read a year, a decade or a run of years, unless the digits are a code or count something."""
    match = YEARS.match(plain, at)
    if match is None:
        return None
    before, after = plain[at - 1 : at], plain[match.end() : match.end() + 1]
    year = match["year"]
    spoken = _SPEAKS_OF_YEAR.search(plain, max(0, at - 12), at)
    if before and before in _BEFORE_YEAR and spoken is None:
        return None
    if after and after in _AFTER_YEAR and not match["later"]:
        return None
    if not match["decade"] and not match["later"]:
        if spoken is None and (int(year) < _EARLIEST_ALONE or _COUNTED.match(plain, match.end())):
            return None
        if int(year) < _EARLIEST_ALONE and _COUNTED.match(plain, match.end()):
            return None
    if match["decade"]:
        if year[3] != "0":
            return None
        last = (
            f"{year[:2]}99"
            if year[2:] == "00" and int(year) < _EARLIEST_ALONE + 101
            else f"{year[:3]}9"
        )
        return _date(at, match.end(), f"{year}/{last}")
    return _date(at, match.end(), _years(year, match["later"]))
