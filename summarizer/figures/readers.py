"""Readers: each turns the text at one place into a figure, or says that there is none."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from summarizer.figures.dates import (
    read_chinese_date,
    read_date,
    read_masked_date,
    read_time,
)
from summarizer.figures.exclusions import number_end
from summarizer.figures.found import Found
from summarizer.figures.numerals import DIGIT_VALUES, LONGEST_NUMERAL, parse_numeral, scale_factor
from summarizer.figures.patterns import (
    CHINESE_QUANTITY,
    DISCOUNT,
    MASKED_QUANTITY,
    MULTIPLY,
    OCR_DECIMAL,
    QUANTITY,
    RANGE_SEPARATOR,
    RATIO,
)
from summarizer.figures.units import (
    BLOCKED_AFTER,
    PLACE_NOUNS,
    canonical_unit,
    unit_kind,
)
from summarizer.schemas.terms import Bound

TEN: Final = Decimal(10)
_SHARE_UNITS: Final = {"百分之": ("%", 1), "千分之": ("‰", 1), "万分之": ("‱", 1)}
_LARGEST_DIGITS: Final = 24
"""Longer digit runs are numbers of things (accounts, codes), not figures."""


def usable_unit(plain: str, unit: str | None, end: int) -> str:
    """Return the unit, or nothing where it is only the head of another word (``3人民``)."""
    if not unit:
        return ""
    following = plain[end : end + 1]
    return "" if following and following in BLOCKED_AFTER.get(unit, "") else unit


def _measured(start: int, end: int, value: Decimal, unit: str, bound: Bound) -> Found:
    """Build the figure for a value with its unit; 成 and 折 become percent."""
    if unit in {"成", "折"}:
        return Found(start, end, "percent", "%", unit, value * TEN, bound=bound)
    if not unit:
        return Found(start, end, "count", "", "", value, bound=bound)
    return Found(start, end, unit_kind(unit), canonical_unit(unit), unit, value, bound=bound)


def read_quantity(plain: str, start: int) -> Found | None:
    """Read digits with scale, approximation and unit; a bare number keeps an empty unit."""
    match = QUANTITY.match(plain, start)
    if match is None:
        return None
    number, more, scale, tail, more2, unit_text = match.groups()
    if len(number) > _LARGEST_DIGITS:
        return Found(start, match.end(), "identifier", "", "")
    value = Decimal(number.replace(",", "") if "," in number else number)
    if scale:
        value = value * scale_factor(scale)
    if tail:
        value += Decimal(tail[:-1]) * scale_factor(tail[-1])
    end = match.end()
    unit = usable_unit(plain, unit_text, end)
    if not unit:
        end = match.end("more2")
        if end < 0:
            end = max(match.end("tail"), match.end("scale"), match.end("number"))
    found = _measured(start, end, value, unit, "over" if more or more2 else "exact")
    found.bare_scale = bool(scale or tail) and not unit
    if unit == "个半月":
        found.value = value + Decimal("0.5")
    return found


def read_digits(plain: str, start: int, run_end: int) -> Found | None:
    """Read whatever begins with a digit: date, time, ratio, damaged decimal or quantity."""
    following = plain[run_end : run_end + 1]
    end = number_end(plain, run_end) if following == "." else run_end
    if plain[end : end + 1] in _COLONS:
        return _read_colon(plain, start, end)
    if following in _DATE_FOLLOWERS:
        date = read_date(plain, start)
        if date is not None:
            return date
    if following in "xX×*" and following:
        return read_masked(plain, start)
    if following == "、":
        match = OCR_DECIMAL.match(plain, start)
        if match is not None and plain[start - 1 : start] not in "、,约别":
            value = Decimal(f"{match[1]}.{match[2]}")
            end = match.end() + 1
            return Found(start, end, "percent", "%", "%", value, malformed=True)
    found = read_quantity(plain, start)
    return found if found is None else _extend_range(plain, found)


_DATE_FOLLOWERS: Final = frozenset("年月日-—–~至到/. ")
_COLONS: Final = frozenset(":∶")


def _read_colon(plain: str, start: int, run_end: int) -> Found | None:
    """Tell a ratio (``1:2``, ``15.6∶42.6∶41.8``) from a time of day (``8:00``)."""
    said = "比" in plain[max(0, start - 8) : start] or "比" in plain[run_end : run_end + 8]
    if not said and plain[run_end] == ":":
        time = read_time(plain, start)
        if time is not None:
            return time
    match = RATIO.match(plain, start)
    if match is None:
        return read_quantity(plain, start)
    parts = re.split("[:∶]", match[0])
    if len(match[0]) > LONGEST_NUMERAL or (not said and plain[run_end] == ":" and len(parts) == 2):
        return None
    value = None
    if len(parts) == 2 and Decimal(parts[1]):
        quotient = Decimal(parts[0]) / Decimal(parts[1])
        value = quotient if quotient * Decimal(parts[1]) == Decimal(parts[0]) else None
    return Found(start, match.end(), "ratio", "", "", value, fraction=":".join(parts))


def _extend_range(plain: str, found: Found) -> Found:
    """Join ``6-9个``, ``30%—50%``, ``100万到200万元`` into one figure."""
    separator = RANGE_SEPARATOR.match(plain, found.end)
    if separator is None:
        return found
    following = plain[separator.end() : separator.end() + 1]
    if not following or following not in "0123456789":
        return found
    other = read_quantity(plain, separator.end())
    if other is None or other.value is None or found.value is None:
        return found
    if (found.unit and other.unit != found.unit) or (not other.unit and not other.bare_scale):
        return found
    low, high = found.value, other.value
    if not found.unit and low < high and not found.bare_scale and other.kind != "percent":
        low = _share_scale(plain, separator.end(), low, high)
    if low >= high or (plain[found.start - 1 : found.start] in "从由自" and found.unit):
        return found
    return Found(
        found.start,
        other.end,
        other.kind,
        other.unit,
        other.unit_text,
        None,
        low,
        high,
        "range",
    )


def _share_scale(plain: str, start: int, low: Decimal, high: Decimal) -> Decimal:
    """Give the lower end the scale written once: ``3至5万元`` is 30,000 to 50,000."""
    match = QUANTITY.match(plain, start)
    scale = match["scale"] if match else None
    if not scale:
        return low
    scaled = low * scale_factor(scale)
    return scaled if scaled < high else low


_ADJACENT: Final = re.compile(
    r"(?P<head>[一二两三四五六七八九]?[十百]?)(?P<low>[一二两三四五六七八])(?P<high>[二三四五六七八九])"
    r"(?P<scale>[十百千万亿]*)"
)


def _read_adjacent(number: str) -> tuple[Decimal, Decimal] | None:
    """Read ``五六``, ``十五六``, ``三四十`` as a range; None for anything else."""
    match = _ADJACENT.fullmatch(number)
    if match is None:
        return None
    low, high = DIGIT_VALUES[match["low"]], DIGIT_VALUES[match["high"]]
    if high - low != 1 and (low, high) != (3, 5):
        return None
    head = parse_numeral(match["head"]) if match["head"] else Decimal(0)
    factor = scale_factor(match["scale"])
    if head is None or (head and head < TEN):
        return None
    return (head + low) * factor, (head + high) * factor


def _read_several(start: int, end: int, number: str, unit: str, scale: str) -> Found | None:
    """Read ``十几个``, ``几十家``, ``数百人``: a count of which only the size is said."""
    body = number.strip("几数")
    base = (parse_numeral(body) if body else Decimal(1)) or Decimal(1)
    base *= scale_factor(scale)
    if not unit or base < TEN:
        return None
    found = _measured(start, end, base, unit, "about")
    found.value, found.low = None, base
    found.high = base * 10 if number[0] in "几数" else base + 10
    found.chinese = True
    return found


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
    if match["parts"] or match["denominator"]:
        return _read_share(match)
    number, scale = match["number"], match["scale"] or ""
    unit = usable_unit(plain, match["unit"], match.end())
    end = match.end() if unit else match.end("number")
    if "几" in number or "数" in number:
        return _read_several(start, end, number, unit, scale)
    if not unit:
        joined = _read_chinese_range(plain, match)
        return joined if joined is not None else _read_large(match, number, scale)
    adjacent = _read_adjacent(number)
    over: Bound = "over" if match["more"] or match["more2"] else "exact"
    if adjacent is not None:
        found = _measured(start, end, adjacent[0], unit, "range")
        found.low, found.high, found.value = adjacent[0], adjacent[1], None
        if unit in {"成", "折"}:
            found.low, found.high = adjacent[0] * TEN, adjacent[1] * TEN
    else:
        value = parse_numeral(number)
        if value is None:
            return None
        found = _measured(start, end, value * scale_factor(scale), unit, over)
    if unit in PLACE_NOUNS and value_is_small(found):
        return None
    found.chinese = True
    found.bare_scale = not any(char in DIGIT_VALUES or char == "十" for char in number)
    return found


def value_is_small(found: Found) -> bool:
    """Say whether the number is one that names and lists use too (``三镇``, ``五方面``)."""
    value = found.value if found.value is not None else found.high
    return value is not None and value <= 10


def _read_large(match: re.Match[str], number: str, scale: str) -> Found | None:
    """Read a numeral without a unit: only a large one counts something (``八百万邢襄儿女``)."""
    value = parse_numeral(number + scale)
    if value is None or value < 10_000 or not any(char in DIGIT_VALUES for char in number):
        return None
    if number[-1] not in "万亿" and not scale:
        return None
    end = max(match.end("number"), match.end("scale"), match.end("more2"))
    bound: Bound = "over" if match["more"] or match["more2"] else "exact"
    return Found(match.start(), end, "count", "", "", value, bound=bound, chinese=True)


def _read_chinese_range(plain: str, first: re.Match[str]) -> Found | None:
    """Read ``三至五年``: the unit is written once, after the second number."""
    separator = RANGE_SEPARATOR.match(plain, first.end())
    second = CHINESE_QUANTITY.match(plain, separator.end()) if separator else None
    if second is None or not second["number"] or second.end() - first.start() > LONGEST_NUMERAL:
        return None
    unit = usable_unit(plain, second["unit"], second.end())
    low, high = parse_numeral(first["number"]), parse_numeral(second["number"])
    if not unit or low is None or high is None or low >= high:
        return None
    factor = scale_factor(second["scale"] or "")
    found = _measured(first.start(), second.end(), low, unit, "range")
    times = TEN if unit in {"成", "折"} else factor
    found.value, found.low, found.high = None, low * times, high * times
    found.chinese = True
    return found


def _read_share(match: re.Match[str]) -> Found | None:
    """Read ``百分之十二点五`` and ``三分之二``."""
    start, end = match.start(), match.end()
    if match["parts"]:
        unit, _ = _SHARE_UNITS[match["parts"]]
        value = parse_numeral(match["share"])
        if value is None:
            return None
        return Found(start, end, "percent", unit, match["parts"], value, chinese=True)
    below, above = parse_numeral(match["denominator"]), parse_numeral(match["numerator"])
    if not below or above is None or above > below:
        return None
    value = above / below
    finite = value * below == above and len(value.as_tuple().digits) <= 6
    return Found(
        start,
        end,
        "ratio",
        "",
        "",
        value if finite else None,
        fraction=f"{above}/{below}",
        chinese=True,
    )


def read_masked(plain: str, start: int) -> Found | None:
    """Read a quantity whose number is hidden, or a date whose year is."""
    date = read_masked_date(plain, start)
    match = MASKED_QUANTITY.match(plain, start)
    if match is not None:
        unit = usable_unit(plain, match["unit"], match.end())
        if unit and unit != "年" and not (date is not None and date.end >= match.end()):
            bound: Bound = "over" if match["more"] or match["more2"] else "exact"
            kind = "percent" if unit == "成" else unit_kind(unit)
            return Found(
                start, match.end(), kind, canonical_unit(unit), unit, bound=bound, masked=True
            )
    return date


def read_half(plain: str, start: int) -> Found | None:
    """Read ``半个月`` and ``一半``'s second character is left to ``read_words``."""
    for unit in ("个月", "年", "小时", "天", "个小时", "亩", "公里", "斤"):
        if plain.startswith(unit, start + 1):
            end = start + 1 + len(unit)
            if not usable_unit(plain, unit, end):
                return None
            found = _measured(start, end, Decimal("0.5"), unit, "exact")
            found.chinese = True
            return found
    return None


def read_multiply(plain: str, start: int) -> Found | None:
    """Read ``翻一番`` and ``翻了两番``: each doubling is one 番, up."""
    match = MULTIPLY.match(plain, start)
    if match is None:
        return None
    value = parse_numeral(match["number"])
    return Found(start, match.end(), "multiple", "番", "番", value, direction="up", chinese=True)


def read_discount(plain: str, start: int) -> Found | None:
    """Read ``打九折``: ninety percent of the price."""
    match = DISCOUNT.match(plain, start)
    value = parse_numeral(match["number"]) if match else None
    if match is None or value is None:
        return None
    percent = value * TEN if value < TEN else value
    return Found(start, match.end(), "percent", "%", "折", percent, chinese=True)
