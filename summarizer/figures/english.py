"""English figures: money, percent, counts in digits and words, fractions and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, get_args

from summarizer.figures.english_patterns import (
    BOUND_BEFORE,
    CHANGE_BEFORE,
    CURRENCIES,
    ENGLISH,
    FOLLOWING_WORDS,
    MEASURED_NOUNS,
    MONTHS,
    NOT_NOUNS,
    NUMBER_WORDS,
    PARTS,
    PLURALS,
    SCALES,
    STOP,
)
from summarizer.figures.found import Found
from summarizer.schemas.terms import Bound, Kind

BOUND_REACH: Final = 14
CHANGE_REACH: Final = 40
"""Characters before a figure in which its bound and the verb of its change are sought."""

_CODE_BEFORE: Final = frozenset("-–.$/#_&=+?")
_CODE_AFTER: Final = frozenset("-/_年强")


def find_english(plain: str, start: int, stop: int) -> Iterator[Found]:
    """Yield the English figures of ``plain[start:stop]``; Chinese text has none."""
    for match in ENGLISH.finditer(plain, start, stop):
        found = _read(plain, match)
        if found is not None:
            _read_context(plain, found)
            yield found


def _read(plain: str, match: re.Match[str]) -> Found | None:
    start, end = match.span()
    if match["month"]:
        return _date(start, end, match["month_year"], MONTHS[match["month"]], match["day"])
    year = match["fiscal"] or match["year"]
    if year:
        return _year(plain, match, year)
    if match["currency"]:
        value = _value(match["money"], match["money_scale"])
        return Found(start, end, "money", CURRENCIES[match["currency"]], match["currency"], value)
    if match["below"]:
        return _fraction(match)
    return _quantity(plain, match)


def _year(plain: str, match: re.Match[str], year: str) -> Found | None:
    """Read a year, unless its digits are part of a code (GAO-2025-1) or a longer number."""
    start, end = match.span()
    before, after = plain[start - 1 : start], plain[end : end + 1]
    if after and (before in _CODE_BEFORE or (not match["fiscal"] and after in _CODE_AFTER)):
        return None
    later = match["fiscal_end"] or match["year_end"]
    iso = f"{year}/{later}" if later else year
    return Found(start, end, "date", "", "", iso=iso)


def _date(start: int, end: int, year: str, month: int, day: str | None) -> Found:
    iso = f"{year}-{month:02d}" + (f"-{int(day):02d}" if day else "")
    return Found(start, end, "date", "", "", iso=iso)


def _value(number: str, scale: str | None) -> Decimal:
    word = number.lower()
    value = Decimal(NUMBER_WORDS.get(word) or (1 if word == "a" else number.replace(",", "")))
    return value * SCALES[scale] if scale else value


def _fraction(match: re.Match[str]) -> Found:
    above = NUMBER_WORDS.get(match["above"].lower(), 1)
    below = PARTS[match["below"]]
    value = Decimal(above) / below
    exact = value if value * below == above and len(value.as_tuple().digits) <= 6 else None
    return Found(*match.span(), "ratio", "", "", exact, fraction=f"{above}/{below}")


def _quantity(plain: str, match: re.Match[str]) -> Found | None:
    start, end = match.span()
    before = plain[start - 1 : start]
    if before and (before in _CODE_BEFORE or not before.isascii()):
        return None
    number = match["number"]
    if number.lower() == "half":
        return Found(start, end, "percent", "%", number, Decimal(50))
    value = _value(number, match["scale"])
    if match["percent"]:
        text = match["percent"].strip()
        if "point" in text:
            return Found(start, end, "percentage_point", "个百分点", text, value)
        return Found(start, end, "percent", "%", text, value)
    if match["fold"]:
        return Found(start, end, "multiple", "倍", match["fold"].strip(), value)
    if match["defining"]:
        unit = match["defining"]
        return Found(start, end, "measure", unit, unit, value, use="qualifier")
    return _counted(plain, start, end, value, is_scaled=bool(match["scale"]))


def _counted(plain: str, start: int, end: int, value: Decimal, *, is_scaled: bool) -> Found | None:
    """Read a count with the plural noun within the next three words as its unit."""
    unit, stop = "", end
    following = FOLLOWING_WORDS.match(plain, end)
    for group in (1, 2, 3) if following is not None else ():
        word = following[group] if following is not None else None
        if word is None or word in STOP:
            break
        if following is not None and _is_plural(word):
            unit = word
            stop = following.end(group) if group == 1 else end
            break
    if not unit and not is_scaled:
        return None
    kind: Kind = "measure" if unit.removesuffix("s") in MEASURED_NOUNS else "count"
    return Found(start, stop, kind, unit, unit, value)


def _is_plural(word: str) -> bool:
    if word in PLURALS:
        return True
    return word.endswith("s") and not word.endswith("ss") and word not in NOT_NOUNS


def _read_context(plain: str, found: Found) -> None:
    """Take in ``nearly``, ``more than`` and whether the figure is the size of a change."""
    if found.kind in {"date", "time"}:
        return
    bound = BOUND_BEFORE.search(plain, max(0, found.start - BOUND_REACH), found.start)
    if bound is not None:
        found.bound = _BOUNDS[bound.lastgroup or "about"]
        found.start = bound.start()
    change = CHANGE_BEFORE.search(plain, max(0, found.start - CHANGE_REACH), found.start)
    if change is not None:
        found.direction = "up" if change["up"] or change["up2"] else "down"


_BOUNDS: Final[dict[str, Bound]] = {name: name for name in get_args(Bound)}
