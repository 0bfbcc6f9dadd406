"""Read what begins with a digit: dates, times, ratios, damaged decimals, quantities, ranges."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from summarizer.figures.dates import read_clock, read_date, read_time
from summarizer.figures.found import Found
from summarizer.figures.masks import read_masked
from summarizer.figures.measured import TEN, measured, usable_unit
from summarizer.figures.numerals import (
    LONGEST_NUMERAL,
    parse_digits,
    parse_numeral,
    scale_factor,
)
from summarizer.figures.parts import read_against, read_fraction
from summarizer.figures.patterns import (
    AGAINST,
    COMPOSITE_STARTS,
    FRACTION,
    MIXED,
    OCR_DECIMAL,
    POWER,
    QUANTITY,
    RAISED,
    RANGE_SEPARATOR,
    RATIO,
    SAID_FRACTION,
    SPLIT_DECIMAL,
    composite_quantity,
    counted_in,
)
from summarizer.figures.signs import CURRENCY_ENDS, MINUS, sign_start
from summarizer.figures.units import look_up
from summarizer.schemas.terms import Bound

LONGEST_POWER: Final = 100
LARGEST_DIGITS: Final = 24
"""Longer digit runs are numbers of things (accounts, codes), not figures."""

_DIGITS: Final = frozenset("0123456789")
_DATE_FOLLOWERS: Final = frozenset("年月日-—–~至到/. ")
_COLONS: Final = frozenset(":∶")
_MASK_FOLLOWERS: Final = frozenset("xX×*")
_POWER_FOLLOWERS: Final = frozenset("x×* eE")
_RAISED_FOLLOWERS: Final = frozenset("^的")
_CLOCK_FOLLOWERS: Final = frozenset("时点")
AMBIGUOUS_AFTER: Final = _CLOCK_FOLLOWERS | (
    _DATE_FOLLOWERS | _COLONS | _MASK_FOLLOWERS | _POWER_FOLLOWERS | set("、比分又^的")
)
"""Characters behind digits that may make them more than a plain quantity."""

_RANGE_STARTS: Final = frozenset(" -—–~至到")
_FROM: Final = frozenset("从由自")
_SIGNED: Final = frozenset({"摄氏度", "度", "华氏度"})
_RAISED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SHARE_BEFORE: Final = frozenset("占的近超约过达了到为有足")
_SHARE_AFTER: Final = ("以", "的", "左右", "强", "多")
_TELLS_A_RATIO: Final = frozenset("约为达到至按是由从")
_ENDS_A_RATIO: Final = re.compile(r"[,。;)\n]|左右|以[上下]|的|[提上下缩扩]|[降升][为至到低]|$")
_IN_A_LIST: Final = frozenset("、,约别")


def read_digits(plain: str, start: int, run_end: int, end: int) -> Found | None:
    """Read the figure that begins with the digits ``plain[start:run_end]``.

    ``end`` is where the number ends, with its decimals.
    """
    following = plain[run_end : run_end + 1]
    if plain[end : end + 1] in _RAISED_FOLLOWERS:
        return _read_raised(plain, start) or read_amount(plain, start)
    if following == "又":
        return _read_mixed(plain, start) or read_amount(plain, start)
    if plain[end : end + 1] in _POWER_FOLLOWERS:
        power = _read_power(plain, start)
        if power is not None:
            return power
    if following == "." and end == run_end:
        return _read_split(plain, start)
    if following in _CLOCK_FOLLOWERS:
        return read_clock(plain, start) or read_amount(plain, start)
    if following in _DATE_FOLLOWERS:
        date = read_date(plain, start) or _read_fraction(plain, start, following)
        if date is not None:
            return date
    elif following in _MASK_FOLLOWERS:
        return read_masked(plain, start)
    elif following == "、":
        damaged = _read_damaged(plain, start)
        if damaged is not None:
            return damaged
    if following == "分" and plain.startswith("之", end + 1):
        return _read_said_fraction(plain, start)
    if plain[end : end + 1] == "比" and plain[end + 1 : end + 2] in _DIGITS:
        match = AGAINST.match(plain, start)
        return read_against(*match.span(), match[0].split("比")) if match else None
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
    if plain[match.end() : match.end() + 1] in COMPOSITE_STARTS:
        match = composite_quantity().match(plain, start) or match
    number, more, scale, tail, more2, unit_text = match.groups()
    if len(number) > LARGEST_DIGITS:
        return Found(start, match.end(), "identifier", "", "")
    value = parse_digits(number, scale or "")
    if tail and len(tail) == 1:
        value += Decimal(tail) * scale_factor(scale) / TEN  # 3万5
    elif tail:
        value = parse_numeral(f"{number}{scale}{tail}".replace(" ", "")) or value
    bound: Bound = "about" if more == "来" else "over" if more or more2 else "exact"
    unit = usable_unit(plain, unit_text, match.end())
    if unit is None:
        end = max(match.end(group) for group in ("number", "scale", "tail", "more2"))
        bare = bool(scale or tail)
        return Found(start, end, "count", "", "", value, bound=bound, bare_scale=bare)
    return measured(start, match.end(), value, unit, bound)


def _read_power(plain: str, start: int) -> Found | None:
    """Read ``2.5×10^6元``: the number times a power of ten, then its unit."""
    match = POWER.match(plain, start)
    if match is None:
        return None
    raised = match["raised"]
    power = match["caret"] or (raised and raised.translate(_RAISED)) or match["e"]
    exponent = parse_numeral(match["said"]) if match["said"] else Decimal(power)
    if exponent is None or abs(exponent) > LARGEST_DIGITS:
        return None
    value = Decimal(match["number"].replace(",", "")).scaleb(int(exponent))
    if match["sign"]:
        value = Decimal(match["number"].replace(",", "")).scaleb(-int(exponent))
    unit_match = counted_in().match(plain, match.end())
    unit = usable_unit(plain, unit_match["unit"], unit_match.end()) if unit_match else None
    value = Decimal(f"{value:f}")
    if unit is None or unit_match is None:
        return Found(start, match.end(), "count", "", "", value, bare_scale=True)
    return measured(start, unit_match.end(), value, unit)


def _read_raised(plain: str, start: int) -> Found | None:
    """Read ``2^10`` and ``10的5次方``; a power too long to write out is none."""
    match = RAISED.match(plain, start)
    if match is None:
        return None
    exponent = parse_numeral(match["said"]) if match["said"] else Decimal(match["caret"])
    if exponent is None or abs(exponent) * len(match["base"]) > LONGEST_POWER:
        return None
    base = Decimal(match["base"])
    if not base:
        return None
    return Found(start, match.end(), "count", "", "", base**exponent, bare_scale=True)


def _read_mixed(plain: str, start: int) -> Found | None:
    """Read ``1又3/4`` and ``4又4分之1小时``."""
    match = MIXED.match(plain, start)
    if match is None:
        return None
    above = Decimal(match["above"] or match["above2"])
    below = Decimal(match["below"] or match["below2"])
    if above >= below:
        return None
    found = read_fraction(*match.span(), above + Decimal(match["whole"]) * below, below)
    unit_match = counted_in().match(plain, match.end())
    unit = usable_unit(plain, unit_match["unit"], unit_match.end()) if unit_match else None
    if unit is None or unit_match is None or found.value is None:
        return found
    return measured(start, unit_match.end(), found.value, unit)


def _read_said_fraction(plain: str, start: int) -> Found | None:
    """Read ``3分之1``."""
    match = SAID_FRACTION.match(plain, start)
    above = parse_numeral(match["above"]) if match else None
    if match is None or above is None:
        return None
    below = Decimal(match["below"])
    return read_fraction(*match.span(), above, below) if above < below else None


def _read_split(plain: str, start: int) -> Found | None:
    """Read ``达到 2. 7亿元``; ``2. 7个`` at the start of a line is the second point of a list."""
    match = SPLIT_DECIMAL.match(plain, start)
    before = plain[max(0, start - 2) : start].strip()[-1:]
    if match is None or not "一" <= before <= "鿿":
        return read_amount(plain, start)
    found = read_quantity(plain, match.start("part"))
    if found is None or not found.unit:
        return read_amount(plain, start)
    written = QUANTITY.match(plain, match.start("part"))
    scale = written["scale"] if written is not None else None
    number = parse_digits(f"{match['whole']}.{match['part']}", scale or "")
    found.start, found.value = start, measured(0, 0, number, look_up(found.unit_text)).value
    return found


def _read_fraction(plain: str, start: int, following: str) -> Found | None:
    """Read ``1/3`` where the words around say a share: ``占1/3``, ``1/3以上``, ``1/3的``."""
    match = FRACTION.match(plain, start) if following == "/" else None
    if match is None:
        return None
    above, below = Decimal(match["above"]), Decimal(match["below"])
    said = plain[start - 1 : start] in _SHARE_BEFORE or plain.startswith(_SHARE_AFTER, match.end())
    if above >= below or not said:
        return None
    return read_fraction(*match.span(), above, below)


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
    said = said or "." in plain[start:end]  # 由2.35:1缩小到2.21:1
    if not said and plain[end] == ":":
        time = read_time(plain, start)
        if time is not None:
            return time
    match = RATIO.match(plain, start)
    if match is None:
        return read_quantity(plain, start)
    parts = re.split("[:∶]", match[0])
    if len(match[0]) > LONGEST_NUMERAL:
        return None
    if not said and plain[end] == ":" and len(parts) == 2:
        told = plain[start - 1 : start] in _TELLS_A_RATIO
        if not (told and _ENDS_A_RATIO.match(plain, match.end())):
            return None
    value = None
    if len(parts) == 2 and Decimal(parts[1]):
        quotient = Decimal(parts[0]) / Decimal(parts[1])
        value = quotient if quotient * Decimal(parts[1]) == Decimal(parts[0]) else None
    return Found(start, match.end(), "ratio", "", "", value, fraction=":".join(parts))


def _extend_range(plain: str, found: Found) -> Found:
    """Join ``6-9个``, ``30%—50%``, ``100万到200万元``, ``-18℃~-10℃`` into one figure."""
    separator = RANGE_SEPARATOR.match(plain, found.end)
    if separator is None:
        return found
    sign = MINUS.match(plain, separator.end())
    begin = sign.end() if sign else separator.end()
    other = read_quantity(plain, begin) if plain[begin : begin + 1] in _DIGITS else None
    if other is None or other.value is None or found.value is None:
        return found
    in_currency = plain[found.start - 1 : found.start] in CURRENCY_ENDS
    if found.unit and other.unit != found.unit:
        return found
    if not (other.unit or other.bare_scale or (in_currency and found.start)):
        return found
    low, high = found.value, -other.value if sign else other.value
    if not (found.unit or found.bare_scale) and low < high:
        low = _share_scale(plain, begin, low, high)
    start = sign_start(plain, found.start) if sign or found.unit in _SIGNED else None
    low = -low if start is not None else low
    if low >= high or (found.unit and plain[found.start - 1 : found.start] in _FROM):
        return found
    other.start = found.start if start is None else start
    other.bare_scale = other.bare_scale and not other.unit
    other.value, other.low, other.high, other.bound = None, low, high, "range"
    return other


def _share_scale(plain: str, start: int, low: Decimal, high: Decimal) -> Decimal:
    """Give the lower end the scale written once: ``3至5万元`` is 30,000 to 50,000."""
    scaled = low * written_scale(plain, start)
    return scaled if scaled < high else low
