"""Read what begins with a digit: dates, times, ratios, damaged decimals, quantities, ranges."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from summarizer.figures.dates import read_date, read_time
from summarizer.figures.found import Found
from summarizer.figures.masks import read_masked
from summarizer.figures.measured import measured, usable_unit
from summarizer.figures.numerals import LONGEST_NUMERAL, parse_digits, scale_factor
from summarizer.figures.patterns import OCR_DECIMAL, QUANTITY, RANGE_SEPARATOR, RATIO
from summarizer.schemas.terms import Bound

LARGEST_DIGITS: Final = 24
"""Longer digit runs are numbers of things (accounts, codes), not figures."""

_DIGITS: Final = frozenset("0123456789")
_DATE_FOLLOWERS: Final = frozenset("年月日-—–~至到/. ")
_COLONS: Final = frozenset(":∶")
_MASK_FOLLOWERS: Final = frozenset("xX×*")
AMBIGUOUS_AFTER: Final = _DATE_FOLLOWERS | _COLONS | _MASK_FOLLOWERS | {"、"}
"""Characters behind digits that may make them more than a plain quantity."""

_RANGE_STARTS: Final = frozenset(" -—–~至到")
_HALF: Final = Decimal("0.5")
_FROM: Final = frozenset("从由自")
_IN_A_LIST: Final = frozenset("、,约别")


def read_digits(plain: str, start: int, run_end: int, end: int) -> Found | None:
    """Read the figure that begins with the digits ``plain[start:run_end]``.

    ``end`` is where the number ends, with its decimals.
    """
    following = plain[run_end : run_end + 1]
    if following in _DATE_FOLLOWERS:
        date = read_date(plain, start)
        if date is not None:
            return date
    elif following in _MASK_FOLLOWERS:
        return read_masked(plain, start)
    elif following == "、":
        damaged = _read_damaged(plain, start)
        if damaged is not None:
            return damaged
    if plain[end : end + 1] in _COLONS:
        return _read_colon(plain, start, end)
    return read_amount(plain, start)


def read_amount(plain: str, start: int) -> Found | None:
    """Read a quantity, or the range that begins with it."""
    found = read_quantity(plain, start)
    if found is not None and plain[found.end : found.end + 1] in _RANGE_STARTS:
        return _extend_range(plain, found)
    return found


def written_scale(plain: str, start: int) -> Decimal:
    """Return what the scale behind the digits at ``start`` multiplies by: 10,000 for ``19万元``."""
    match = QUANTITY.match(plain, start)
    scale = match["scale"] if match is not None else None
    return scale_factor(scale or "")


def read_quantity(plain: str, start: int) -> Found | None:
    """Read digits with scale, approximation and unit; a bare number keeps an empty unit."""
    match = QUANTITY.match(plain, start)
    if match is None:
        return None
    number, more, scale, tail, more2, unit_text = match.groups()
    if len(number) > LARGEST_DIGITS:
        return Found(start, match.end(), "identifier", "", "")
    value = parse_digits(number, scale or "")
    if tail:
        value += Decimal(tail[:-1]) * scale_factor(tail[-1])
    bound: Bound = "over" if more or more2 else "exact"
    unit = usable_unit(plain, unit_text, match.end())
    if unit is None:
        end = max(match.end(group) for group in ("number", "scale", "tail", "more2"))
        bare = bool(scale or tail)
        return Found(start, end, "count", "", "", value, bound=bound, bare_scale=bare)
    if unit_text == "个半月":
        value += _HALF
    return measured(start, match.end(), value, unit, bound)


def _read_damaged(plain: str, start: int) -> Found | None:
    """Read ``98、3%``: the point became a list comma; a list would say 分别 or go on."""
    match = OCR_DECIMAL.match(plain, start)
    if match is None or plain[start - 1 : start] in _IN_A_LIST:
        return None
    value = Decimal(f"{match[1]}.{match[2]}")
    return Found(start, match.end() + 1, "percent", "%", "%", value, malformed=True)


def _read_colon(plain: str, start: int, end: int) -> Found | None:
    """Tell a ratio (``1:2``, ``15.6∶42.6∶41.8``) from a time of day (``8:00``)."""
    said = "比" in plain[max(0, start - 8) : start] or "比" in plain[end : end + 8]
    if not said and plain[end] == ":":
        time = read_time(plain, start)
        if time is not None:
            return time
    match = RATIO.match(plain, start)
    if match is None:
        return read_quantity(plain, start)
    parts = re.split("[:∶]", match[0])
    if len(match[0]) > LONGEST_NUMERAL or (not said and plain[end] == ":" and len(parts) == 2):
        return None
    value = None
    if len(parts) == 2 and Decimal(parts[1]):
        quotient = Decimal(parts[0]) / Decimal(parts[1])
        value = quotient if quotient * Decimal(parts[1]) == Decimal(parts[0]) else None
    return Found(start, match.end(), "ratio", "", "", value, fraction=":".join(parts))


def _extend_range(plain: str, found: Found) -> Found:
    """Join ``6-9个``, ``30%—50%``, ``100万到200万元`` into one figure."""
    separator = RANGE_SEPARATOR.match(plain, found.end)
    if separator is None or plain[separator.end() : separator.end() + 1] not in _DIGITS:
        return found
    other = read_quantity(plain, separator.end())
    if other is None or other.value is None or found.value is None:
        return found
    if (found.unit and other.unit != found.unit) or not (other.unit or other.bare_scale):
        return found
    low, high = found.value, other.value
    if not (found.unit or found.bare_scale) and low < high:
        low = _share_scale(plain, separator.end(), low, high)
    if low >= high or (found.unit and plain[found.start - 1 : found.start] in _FROM):
        return found
    other.start, other.bare_scale = found.start, other.bare_scale and not other.unit
    other.value, other.low, other.high, other.bound = None, low, high, "range"
    return other


def _share_scale(plain: str, start: int, low: Decimal, high: Decimal) -> Decimal:
    """Give the lower end the scale written once: ``3至5万元`` is 30,000 to 50,000."""
    scaled = low * written_scale(plain, start)
    return scaled if scaled < high else low
