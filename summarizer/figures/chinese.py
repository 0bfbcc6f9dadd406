"""Read quantities in Chinese numerals: 三千二百万吨, 百分之十二点五, 三分之二, 翻一番, 十几个."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from summarizer.figures.dates import read_chinese_date
from summarizer.figures.found import Found
from summarizer.figures.measured import TEN, as_range, measured, usable_unit
from summarizer.figures.numerals import (
    DIGIT_VALUES,
    LONGEST_NUMERAL,
    is_bare_scale,
    parse_numeral,
    scale_factor,
)
from summarizer.figures.patterns import CHINESE_QUANTITY, DISCOUNT, MULTIPLY, RANGE_SEPARATOR
from summarizer.figures.units import PLACE_NOUNS, Unit
from summarizer.schemas.terms import Bound

SHARE_UNITS: Final = {"百分之": "%", "千分之": "‰", "万分之": "‱"}
SMALLEST_BARE: Final = 10_000
"""Without a unit only a large numeral counts something: ``八百万邢襄儿女``."""

_SEVERAL: Final = frozenset("几数")
_NO_HALF_AFTER: Final = frozenset("另一二三四五六七八九十百千万亿")
_MASS_UNITS: Final = ("个月", "年", "小时", "天", "个小时", "亩", "公里", "斤")
_NAMED_HALF: Final = Decimal("0.5")

_ADJACENT: Final = re.compile(
    r"(?P<head>[一二两三四五六七八九]?[十百]?)"
    r"(?P<low>[一二两三四五六七八])(?P<high>[二三四五六七八九])(?P<scale>[十百千万亿]*)"
)


def read_chinese(plain: str, start: int) -> Found | None:
    """Read a quantity in Chinese numerals; None for words that only look like one."""
    if plain[start - 1 : start] == "第":
        return None
    date = read_chinese_date(plain, start)
    if date is not None:
        return date
    match = CHINESE_QUANTITY.match(plain, start)
    if match is None or match.end() - start > LONGEST_NUMERAL:
        return None
    if match["number"] is None:
        return _read_share(match)
    unit = usable_unit(plain, match["unit"], match.end())
    if not _SEVERAL.isdisjoint(match["number"]):
        return _read_several(match, unit) if unit is not None else None
    if unit is None:
        return _read_range(plain, match) or _read_large(match)
    return _read_counted(match, unit)


def _read_counted(match: re.Match[str], unit: Unit) -> Found | None:
    """Read a numeral with its unit; neighbours such as ``五六个`` are a range."""
    number, factor = match["number"], scale_factor(match["scale"] or "")
    adjacent = _read_adjacent(number)
    if adjacent is not None:
        found = measured(*match.span(), adjacent[0], unit)
        as_range(found, adjacent[0] * factor, adjacent[1] * factor)
    else:
        value = parse_numeral(number)
        if value is None:
            return None
        found = measured(*match.span(), value * factor, unit, _bound(match))
    if unit.written in PLACE_NOUNS:
        return None  # 三镇, 五方: names and lists
    found.chinese = True
    found.bare_scale = is_bare_scale(number)
    return found


def _bound(match: re.Match[str]) -> Bound:
    return "over" if match["more"] or match["more2"] else "exact"


def _read_adjacent(number: str) -> tuple[Decimal, Decimal] | None:
    """Read ``五六``, ``十五六``, ``三四十`` as a range; None for anything else."""
    match = _ADJACENT.fullmatch(number) if len(number) > 1 else None
    if match is None:
        return None
    low, high = DIGIT_VALUES[match["low"]], DIGIT_VALUES[match["high"]]
    if high - low != 1 and (low, high) != (3, 5):
        return None
    head = parse_numeral(match["head"]) if match["head"] else Decimal(0)
    if head is None or (head and head < TEN):
        return None
    factor = scale_factor(match["scale"])
    return (head + low) * factor, (head + high) * factor


def _read_several(match: re.Match[str], unit: Unit) -> Found | None:
    """Read ``十几个``, ``几十家``, ``数百人``: a count of which only the size is said."""
    number = match["number"]
    body = number.strip("几数")
    base = (parse_numeral(body) if body else Decimal(1)) or Decimal(1)
    base *= scale_factor(match["scale"] or "")
    if base < TEN:
        return None
    found = as_range(
        measured(*match.span(), base, unit),
        base,
        base * TEN if number[0] in _SEVERAL else base + TEN,
    )
    found.bound, found.chinese = "about", True
    return found


def _read_large(match: re.Match[str]) -> Found | None:
    """Read a numeral without a unit, if it is large and written with 万 or 亿."""
    number, scale = match["number"], match["scale"] or ""
    value = parse_numeral(number + scale)
    if value is None or value < SMALLEST_BARE or DIGIT_VALUES.keys().isdisjoint(number):
        return None
    if not scale and ("万" not in number and "亿" not in number):
        return None
    end = max(match.end("number"), match.end("scale"), match.end("more2"))
    return Found(match.start(), end, "count", "", "", value, bound=_bound(match), chinese=True)


def _read_range(plain: str, first: re.Match[str]) -> Found | None:
    """Read ``三至五年``: the unit is written once, after the second number."""
    separator = RANGE_SEPARATOR.match(plain, first.end("number"))
    second = CHINESE_QUANTITY.match(plain, separator.end()) if separator else None
    if second is None or not second["number"] or second.end() - first.start() > LONGEST_NUMERAL:
        return None
    unit = usable_unit(plain, second["unit"], second.end())
    low, high = parse_numeral(first["number"]), parse_numeral(second["number"])
    if unit is None or low is None or high is None or low >= high:
        return None
    factor = scale_factor(second["scale"] or "")
    found = measured(first.start(), second.end(), low, unit)
    found.chinese = True
    return as_range(found, low * factor, high * factor)


def _read_share(match: re.Match[str]) -> Found | None:
    """Read ``百分之十二点五`` and ``三分之二``."""
    start, end = match.span()
    if match["parts"]:
        value = parse_numeral(match["share"])
        unit = SHARE_UNITS[match["parts"]]
        if value is None:
            return None
        return Found(start, end, "percent", unit, match["parts"], value, chinese=True)
    below, above = parse_numeral(match["denominator"]), parse_numeral(match["numerator"])
    if not below or above is None or above > below:
        return None
    value = above / below
    exact = value if value * below == above and len(value.as_tuple().digits) <= 6 else None
    fraction = f"{above}/{below}"
    return Found(start, end, "ratio", "", "", exact, fraction=fraction, chinese=True)


def read_half(plain: str, start: int) -> Found | None:
    """Read ``半个月``; the half of ``一半`` is read by ``read_one_half``."""
    if plain[start - 1 : start] == "一":
        return _read_one_half(plain, start)
    for unit in _MASS_UNITS:
        end = start + 1 + len(unit)
        known = usable_unit(plain, unit, end) if plain.startswith(unit, start + 1) else None
        if known is not None:
            found = measured(start, end, _NAMED_HALF, known)
            found.chinese = True
            return found
    return None


def _read_one_half(plain: str, start: int) -> Found | None:
    if plain[start - 2 : start - 1] in _NO_HALF_AFTER:
        return None  # 另一半, 百分之五一半
    return Found(start - 1, start + 1, "percent", "%", "一半", Decimal(50), chinese=True)


def read_multiply(plain: str, start: int) -> Found | None:
    """Read ``翻一番`` and ``翻了两番``: each doubling is one 番, up."""
    match = MULTIPLY.match(plain, start)
    if match is None:
        return None
    value = parse_numeral(match["number"])
    return Found(*match.span(), "multiple", "番", "番", value, direction="up", chinese=True)


def read_discount(plain: str, start: int) -> Found | None:
    """Read ``打九折``: ninety percent of the price."""
    match = DISCOUNT.match(plain, start)
    value = parse_numeral(match["number"]) if match else None
    if match is None or value is None:
        return None
    percent = value * TEN if value < TEN else value
    return Found(*match.span(), "percent", "%", "折", percent, chinese=True)
