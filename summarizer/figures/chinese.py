"""Read quantities in Chinese numerals: 三千二百万吨, 百分之十二点五, 三分之二, 翻一番, 十几个."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from summarizer.figures.bare import is_quantity
from summarizer.figures.dates import DAY_PART_ENDS, read_chinese_date, read_clock
from summarizer.figures.endings import words
from summarizer.figures.found import Found
from summarizer.figures.measured import TEN, as_range, measured, usable_unit
from summarizer.figures.numerals import (
    DIGIT_VALUES,
    LONGEST_NUMERAL,
    is_bare_scale,
    parse_numeral,
    read_adjacent,
    scale_factor,
)
from summarizer.figures.parts import read_against, read_fraction
from summarizer.figures.patterns import (
    CHINESE_QUANTITY,
    COMPOSITE_STARTS,
    DISCOUNT,
    MULTIPLY,
    RANGE_SEPARATOR,
    composite_chinese,
)
from summarizer.figures.units import PLACE_NOUNS, Unit, look_up
from summarizer.schemas.terms import Bound

SHARE_UNITS: Final = {"百分之": "%", "千分之": "‰", "万分之": "‱"}
SMALLEST_BARE: Final = 10_000
"""Without a unit only a large numeral counts something: ``八百万邢襄儿女``."""

_ADVERBS: Final = frozenset({"万一"})
_PASSED: Final = re.compile(r"(?:突破|超过?|跨[越过]?|迈[上过]|[越冲近达]|达到)$")
_END: Final = re.compile(r"[,。;、)\n!?]|大关|台阶|$")
_SCALED: Final = frozenset("十百千万亿拾佰仟廿卅点")
_WEIGHED: Final = re.compile(r"[,。;、)\n!?重]|$")
_ONE_NUMBER: Final = re.compile(r"[一二三四五六七八九]|.*[十百千].*")
_LISTED: Final = frozenset("、第一二三四五六七八九十百千万亿(")
_SEVERAL: Final = frozenset("几数")
_NO_HALF_AFTER: Final = frozenset("另一二三四五六七八九十百千万亿")
_MASS_UNITS: Final = words(
    "个月 年 小时 分钟 天 个小时 亩 公里 斤 公斤 吨 升 里 米 两 尺 丈 英里 平方公里 个世纪 个学期"
)
_NAMED_HALF: Final = Decimal("0.5")
_MOST: Final[dict[str, Bound]] = {"过": "over", "近": "nearly"}
_NO_MAJORITY: Final = frozenset("年月天日个小导百成径途")
_LOOSE: Final[tuple[Bound, ...]] = ("nearly", "over", "about")


def read_chinese(plain: str, start: int) -> Found | None:
    """Read a quantity in Chinese numerals; None for words that only look like one."""
    if plain[start - 1 : start] == "第":
        return None
    date = read_chinese_date(plain, start)
    if date is not None:
        return date
    if plain[start - 1 : start] in DAY_PART_ENDS:
        clock = read_clock(plain, start)
        if clock is not None:
            return clock
    if plain[start + 1 : start + 2] == "、":
        return _read_neighbours(plain, start)
    match = _match(plain, start)
    if match is None or match.end() - start > LONGEST_NUMERAL:
        return None
    if match["number"] is None:
        return _read_part(plain, match)
    unit = usable_unit(plain, match["unit"], match.end())
    if not _SEVERAL.isdisjoint(match["number"]):
        return _read_several(match, unit) if unit is not None else None
    if unit is None:
        weight = _read_weight(plain, match)
        return weight or _read_range(plain, match) or _read_large(plain, match)
    return _read_counted(match, unit)


def _match(plain: str, start: int) -> re.Match[str] | None:
    match = CHINESE_QUANTITY.match(plain, start)
    if match is not None and plain[match.end() : match.end() + 1] in COMPOSITE_STARTS:
        return composite_chinese().match(plain, start)
    return match


def _read_counted(match: re.Match[str], unit: Unit) -> Found | None:
    """Read a numeral with its unit; neighbours such as ``五六个`` are a range."""
    number, factor = match["number"], scale_factor(match["scale"] or "")
    adjacent = read_adjacent(number)
    if adjacent is not None:
        found = measured(*match.span(), adjacent[0], unit)
        as_range(found, adjacent[0] * factor, adjacent[1] * factor)
    else:
        value = parse_numeral(number)
        if value is None:
            return None
        found = measured(*match.span(), value * factor, unit, _bound(match))
        if number == "〇" * len(number) and len(number) > 1:
            found.masked, found.value = True, None  # ○○件
    if unit.written in PLACE_NOUNS:
        return None  # 三镇, 五方: names and lists
    found.chinese = True
    found.bare_scale = is_bare_scale(number)
    return found


def _bound(match: re.Match[str]) -> Bound:
    if match["more"] in {"来", "把"}:
        return "about"
    return "over" if match["more"] or match["more2"] else "exact"


def _read_neighbours(plain: str, start: int) -> Found | None:
    """Read ``二、三百亿度``: two hundred to three hundred; the numerals must be neighbours."""
    match = _match(plain, start + 2)
    low = DIGIT_VALUES[plain[start]]
    if match is None or not match["number"] or plain[start - 1 : start] in _LISTED:
        return None
    unit = usable_unit(plain, match["unit"], match.end())
    high, factor = parse_numeral(match["number"]), scale_factor(match["scale"] or "")
    lower = parse_numeral(plain[start] + match["number"][1:])
    is_neighbour = DIGIT_VALUES[match["number"][0]] == low + 1
    if unit is None or high is None or lower is None or not is_neighbour:
        return None
    found = measured(start, match.end(), high, unit)
    found.chinese = True
    return as_range(found, lower * factor, high * factor)


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


def _read_large(plain: str, match: re.Match[str]) -> Found | None:
    """Read a numeral without a unit, if it is large and written with 万 or 亿, or announced."""
    number, scale = match["number"], match["scale"] or ""
    value = parse_numeral(number + scale)
    if value is None or value < TEN:
        return None
    if is_bare_scale(number):
        return _read_bare_scale(plain, match, value)
    if DIGIT_VALUES.keys().isdisjoint(number) or _SCALED.isdisjoint(number):
        return None
    end = max(match.end("number"), match.end("scale"), match.end("more2"))
    found = Found(match.start(), end, "count", "", "", value, bound=_bound(match))
    if value >= SMALLEST_BARE and (scale or "万" in number or "亿" in number):
        found.chinese = plain[match.start() : end] not in _ADVERBS
        return found if found.chinese else None
    return found if is_quantity(plain, found.start, found) else None


def _read_weight(plain: str, match: re.Match[str]) -> Found | None:
    """Read ``八两``, ``二十两`` where nothing is counted behind, as in ``三两个``."""
    number, end = match["number"], match.end("number")
    if number[-1] != "两" or match.end() != end or not _WEIGHED.match(plain, end):
        return None
    value = parse_numeral(number[:-1]) if _ONE_NUMBER.fullmatch(number[:-1]) else None
    if value is None:
        return None
    found = measured(match.start(), end, value, look_up("两"))
    found.chinese = True
    return found


def _read_bare_scale(plain: str, match: re.Match[str], value: Decimal) -> Found | None:
    """Read ``突破千亿大关``: a scale alone, where a verb says that it was passed."""
    end = match.end("number")
    passed = _PASSED.search(plain, max(0, match.start() - 3), match.start())
    if value < SMALLEST_BARE or passed is None or match["scale"] or not _END.match(plain, end):
        return None
    return Found(match.start(), end, "count", "", "", value, chinese=True, bare_scale=True)


def _read_range(plain: str, first: re.Match[str]) -> Found | None:
    """Read ``三至五年``: the unit is written once, after the second number."""
    separator = RANGE_SEPARATOR.match(plain, first.end("number"))
    second = _match(plain, separator.end()) if separator else None
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


def _read_part(plain: str, match: re.Match[str]) -> Found | None:
    """Read ``百分之十二点五``, ``百分之xx``, ``二又三分之一``, ``三比一``."""
    if match["parts"]:
        return _read_share(plain, match)
    if match["first"]:
        return read_against(*match.span(), [match["first"], match["second"]])
    below, above = parse_numeral(match["denominator"]), parse_numeral(match["numerator"])
    if not below or above is None or above > below:
        return None
    whole = parse_numeral(match["whole"]) if match["whole"] else Decimal(0)
    return read_fraction(*match.span(), above + (whole or 0) * below, below)


def _read_share(plain: str, match: re.Match[str]) -> Found | None:
    """Read ``百分之十二点五``, ``百分之七八十``, ``百分之三到五``, ``百分之三十几``."""
    start, end = match.span()
    unit = SHARE_UNITS[match["parts"]]
    found = Found(start, end, "percent", unit, match["parts"], chinese=True)
    if match["hidden"]:
        found.masked = True
        return found
    number = match["share"]
    adjacent = read_adjacent(number)
    found.value = parse_numeral(number.rstrip("几"))
    if adjacent is not None:
        return as_range(found, *adjacent)
    if found.value is None:
        return None
    if number[-1] == "几":
        as_range(found, found.value, found.value + TEN).bound = "about"
    elif match["above"]:
        found.bound = "over"
    else:
        _extend_share(plain, found, match["parts"])
    if match["minus"]:
        found.direction = "down"
    return found


def _extend_share(plain: str, found: Found, parts: str) -> None:
    """Join ``百分之三到五`` and ``百分之三至百分之五`` into one range."""
    separator = RANGE_SEPARATOR.match(plain, found.end)
    if separator is None or found.value is None:
        return
    begin = separator.end() + (len(parts) if plain.startswith(parts, separator.end()) else 0)
    second = _match(plain, begin)
    if second is None or not second["number"] or second["unit"] or second["scale"]:
        return
    high = parse_numeral(second["number"])
    if high is not None and found.value < high:
        found.end = second.end("number")
        as_range(found, found.value, high)


def read_half(plain: str, start: int) -> Found | None:
    """Read ``半个月``, ``半数``, ``过半``, and the half of ``一半``."""
    before = plain[start - 1 : start]
    if before == "一":
        return _read_one_half(plain, start)
    for unit in _MASS_UNITS:
        end = start + 1 + len(unit)
        known = usable_unit(plain, unit, end) if plain.startswith(unit, start + 1) else None
        if known is not None:
            found = measured(start, end, _NAMED_HALF, known)
            found.chinese = True
            return found
    return _read_majority(plain, start, before)


def _read_majority(plain: str, start: int, before: str) -> Found | None:
    """Read ``半数``, ``过半数``, ``时间过半``, ``近半``."""
    counted = plain.startswith("数", start + 1)
    if not counted and before not in _MOST:
        return None
    after = plain[start + 1 + counted : start + 2 + counted]
    if before == "多" or (not counted and after in _NO_MAJORITY):
        return None
    found = Found(start, start + 1 + counted, "percent", "%", "半", Decimal(50), chinese=True)
    if before in _MOST:
        found.start, found.bound = start - 1, _MOST[before]
    return found


def _read_one_half(plain: str, start: int) -> Found | None:
    if plain[start - 2 : start - 1] in _NO_HALF_AFTER:
        return None  # 另一半, 百分之五一半
    return Found(start - 1, start + 1, "percent", "%", "一半", Decimal(50), chinese=True)


def read_multiply(plain: str, start: int) -> Found | None:
    """Read ``翻一番`` and ``翻了近两番``: each doubling is one 番, up."""
    match = MULTIPLY.match(plain, start)
    if match is None:
        return None
    value = parse_numeral(match["number"])
    bound: Bound = next((name for name in _LOOSE if match[name]), "exact")
    found = Found(*match.span(), "multiple", "番", "番", value, bound=bound, chinese=True)
    found.direction = "up"
    return found


def read_discount(plain: str, start: int) -> Found | None:
    """Read ``打九折`` and ``打八五折``: ninety and 85 percent of the price."""
    match = DISCOUNT.match(plain, start)
    if match is not None and match["number"] == "对":
        return Found(*match.span(), "percent", "%", "折", Decimal(50), chinese=True)
    value = parse_numeral(match["number"]) if match else None
    if match is None or value is None:
        return None
    percent = value * TEN if value < TEN else value
    return Found(*match.span(), "percent", "%", "折", percent, chinese=True)
