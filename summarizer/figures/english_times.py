"""When two English dates, times or weekdays say the same, more or less of it."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.english_points import WEEKDAY
from summarizer.figures.figure import Figure

_LOOSE_TIME: Final = re.compile(
    r"\b(?:(?P<after>(?:soon|just|shortly)[ ](?:after|past)|after)|(?P<before>(?:just|shortly)[ ]"
    r"before|before)|(?P<about>about|around|at about|approximately|roughly))[ \n]$"
)
HALF_AN_HOUR: Final = 30
"""Minutes that ``soon after 05:00`` or ``about 3pm`` leave open."""


def same_point(one: str, other: str) -> bool:
    """Say whether two dates or times, in ISO form, say the same, more or less of it."""
    if one.startswith(WEEKDAY) or other.startswith(WEEKDAY):
        return one == other
    return _same_date(one, other)


def _same_date(one: str, other: str) -> bool:
    if one == other or one.startswith(other + "-") or other.startswith(one + "-"):
        return True
    if ":" in one and ":" in other:
        return _same_time(one, other)
    if "/" in one or "/" in other:
        ends, single = (one, other) if "/" in one else (other, one)
        first, _, last = ends.partition("/")
        return "/" not in single and (single[: len(first)] >= first and single[: len(last)] <= last)
    short, long = sorted((one, other), key=lambda iso: iso[0] != "-")
    if short[:2] != "--":
        return False
    tail = long[4:] if long[:2] != "--" else long[1:]
    return bool(tail) and (
        tail == short[1:] or tail.startswith(short[1:] + "-") or short[1:].startswith(tail + "-")
    )


def _same_time(one: str, other: str) -> bool:
    hours = [int(text[:2]) for text in (one, other)]
    return one[2:5] == other[2:5] and abs(hours[0] - hours[1]) in {0, 12}


def is_loosely(plain: str, figure: Figure, other: str) -> bool:
    """Say whether a time is told loosely: 05:15 is ``soon after 05:00``."""
    iso = figure.iso or ""
    if ":" not in iso or ":" not in other:
        return False
    loose = _LOOSE_TIME.search(plain, max(0, figure.start - 16), figure.start)
    if loose is None:
        return False
    one, two = (int(text[:2]) * 60 + int(text[3:5]) for text in (iso, other))
    late = two - one
    if loose["about"]:
        return abs(late) <= HALF_AN_HOUR
    return 0 <= (late if loose["after"] else -late) <= HALF_AN_HOUR


def granularity(iso: str) -> str:
    """Return what kind of time an ISO form names: a weekday, a time of day, a year, a date."""
    if iso.startswith(WEEKDAY):
        return "weekday"
    if ":" in iso:
        return "time"
    return "year" if iso[:4].isdigit() and "-" not in iso else "date"
