"""One English amount: a number with its sign, currency and unit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.figures.english_counts import is_plural, read_count
from summarizer.figures.english_measures import (
    longest_unit,
    new_figure,
    read_coin,
    read_inches,
    read_measure,
)
from summarizer.figures.english_numbers import Number, is_closed, read_number
from summarizer.figures.english_patterns import (
    COIN_SIGN,
    COMPARES,
    FOLD,
    FOLLOWING_WORDS,
    NAMED_BEFORE,
    OUT_OF,
    PERCENT,
    STOP,
    TIMES,
    UNIT,
)
from summarizer.figures.english_units import (
    CODES,
    COINS,
    MEASURES,
    SIGNS,
)
from summarizer.figures.found import Found

_CURRENCY: Final = re.compile(
    r"(?P<sign>(?:A|AU|C|CA|HK|NZ|S|NT|R|US|U\.S\.|JP|CN)?[$£€¥₹₩₽₪₺฿₦]"
    rf"|{NAMED_BEFORE})[ ]?(?=[0-9.])"
)


_MINUS: Final = re.compile(r"(?:minus|negative)[ ]", re.I)
_MINUS_STARTS: Final = frozenset("mMnN")
_DIGITS: Final = frozenset("0123456789")


_METRES: Final = re.compile(
    r"[ ](?:long|wide|high|tall|deep|away|above|below|race|sprint|hurdles|freestyle"
    r"|relay|butterfly|final|"
    r"backstroke|breaststroke|pool|dash|individual|medley|x[ ]|×|and[ ]\d|from|heats?"
    r"|title|champion|gold)|[ ]?[x×]"
)


_DISTANCES: Final = frozenset({50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000})
"""Metres that races are run over."""


_A_HEIGHT: Final = re.compile(r"\b(?:[Aa]n?|[Tt]he)[ \n]$")
LEAST_MILLIONS: Final = 200
"""``The 30m tower`` is so high; below so many a single thing is measured in metres."""

A_UNIT: Final = re.compile(r"[ \n-](?:of[ \n])?(?:an?|one)(?=[ \n-])")


_LARGEST_GROUP: Final = frozenset({10, 20, 100, 1000})


class Quantity(NamedTuple):
    """A quantity with what is needed to make it one end of a range."""

    found: Found
    number: Number
    signed: bool  # bears a currency sign of its own


def read_one(plain: str, at: int) -> Quantity | None:
    """Read a number with its sign, currency and unit."""
    start, negative = at, False
    minus = _MINUS.match(plain, at) if plain[at] in _MINUS_STARTS else None
    if minus is not None:
        at, negative = minus.end(), True
    elif plain[at - 1 : at] == "-" and not plain[at - 2 : at - 1].strip(" \n(").strip():
        start, negative = at - 1, True
    currency = None if plain[at] in _DIGITS else _CURRENCY.match(plain, at)
    if currency is not None:
        if currency["sign"] not in SIGNS and currency["sign"] not in CODES:
            return None
        at = currency.end()
    if at >= len(plain) or not (plain[at].isalnum() or plain[at] in ".½¼¾⅓⅔⅛"):
        return None
    number = read_number(plain, at)
    if number is None:
        return None
    if currency is not None:
        unit = SIGNS.get(currency["sign"]) or CODES[currency["sign"]]
        found = _money(plain, start, number, unit, currency["sign"])
    else:
        counted = _with_unit(plain, start, number)
        if counted is None and not negative:
            return None
        found = counted or new_figure(start, number.end, number, "count", "", "")
    if negative:
        _negate(found)
    return Quantity(found, number, currency is not None)


def _negate(found: Found) -> None:
    if found.kind in {"percent", "percentage_point"}:
        found.direction = "down"
    elif found.value is not None:
        found.value = -found.value


def _money(plain: str, start: int, number: Number, unit: str, text: str) -> Found:
    found = new_figure(start, number.end, number, "money", unit, text)
    tail = UNIT.match(plain, number.end)
    if tail is not None:
        known = longest_unit(tail, COINS)
        if known is not None and COINS[known[0]] not in {"美分", "便士"}:
            found.end = known[1]
    return found


def _with_unit(plain: str, start: int, number: Number) -> Found | None:
    """Read what stands behind a number: percent, multiple, currency, measure, noun."""
    end = number.end
    if not (number.fraction or number.suffix) and is_closed(plain, end):
        return read_count(plain, start, number)
    a_unit = A_UNIT.match(plain, end) if number.fraction else None
    point = _OF_A_POINT.match(plain, end) if number.fraction else None
    if point is not None:
        return new_figure(start, point.end(), number, "percentage_point", "个百分点", "point")
    if number.fraction and a_unit is None and plain.startswith(" of percent", end):
        return new_figure(start, end + len(" of percent"), number, "percent", "%", "percent")
    halves = _AND_A_HALF.match(plain, start) if number.in_words and number.value < 2 else None
    if halves is not None:
        return _one_and_a_half(start, halves)
    percent = PERCENT.match(plain, a_unit.end() if a_unit is not None else end)
    if percent is not None and (a_unit is not None or not number.fraction):
        return _percent(start, number, percent)
    if number.suffix:
        as_metres = _suffixed(plain, start, number)
        if as_metres is not None:
            return as_metres
    fold = FOLD.match(plain, end)
    if fold is not None:
        return new_figure(start, fold.end(), number, "multiple", "倍", fold[0].strip(" -"))
    times = TIMES.match(plain, end)
    if times is not None and COMPARES.match(plain, times.end()):
        return new_figure(start, times.end(), number, "multiple", "倍", times[0].strip(" -"))
    out_of = _read_out_of(plain, start, number)
    if out_of is not None:
        return out_of
    sign = COIN_SIGN.match(plain, end)
    if sign is not None and not number.in_words:
        return new_figure(start, sign.end(), number, "money", SIGNS[sign["sign"]], sign["sign"])
    unit = UNIT.match(plain, a_unit.end() if a_unit is not None else end)
    if unit is not None:
        found = read_coin(plain, start, number, unit) or read_measure(plain, start, number, unit)
        if found is not None:
            return found
    if not number.in_words:
        found = read_inches(plain, start, number)
        if found is not None:
            return found
    if number.fraction:
        exact = (
            number.value if number.value == round(number.value, 4) and _is_exact(number) else None
        )
        return Found(start, end, "ratio", "", "", exact, fraction=number.fraction)
    return read_count(plain, start, number)


_OF_A_POINT: Final = re.compile(r"[ ]of[ ]a[ ]point\b")
_AND_A_HALF: Final = re.compile(r"[Aa]n?[ ](?P<unit>[a-z]+)[ ]and[ ]a[ ](?P<part>half|quarter)\b")


def _one_and_a_half(start: int, match: re.Match[str]) -> Found:
    """Read ``a year and a half``: the unit stands inside the number."""
    value = Decimal("1.5") if match["part"] == "half" else Decimal("1.25")
    found = Found(start, match.end(), "measure", "", match["unit"], value)
    found.unit = MEASURES[match["unit"]]
    return found


def _is_exact(number: Number) -> bool:
    above, _, below = number.fraction.partition("/")
    return number.value * int(below) == int(above)


def _percent(start: int, number: Number, match: re.Match[str]) -> Found:
    text = match[0].strip(" \n-")
    if match["basis"] or match["basis2"]:
        return new_figure(start, match.end(), number, "percentage_point", "基点", text)
    if "point" in text or text in {"pp", "ppt", "ppts"}:
        return new_figure(start, match.end(), number, "percentage_point", "个百分点", text)
    return new_figure(start, match.end(), number, "percent", "%", text)


def _suffixed(plain: str, start: int, number: Number) -> Found | None:
    """Tell metres from millions: ``100m race`` but ``3.2m viewers``."""
    bare = number.value / number.scale
    following = FOLLOWING_WORDS.match(plain, number.end)
    runs = bare in _DISTANCES and (following is None or following[1] in STOP)
    stands = _A_HEIGHT.search(plain, max(0, start - 5), start) and bare < LEAST_MILLIONS
    thing = following is not None and following[1] not in STOP and not is_plural(following[1])
    if number.suffix == "m" and (runs or (stands and thing) or _METRES.match(plain, number.end)):
        return new_figure(start, number.end, _unscaled(number), "measure", "米", "m")
    return None


def _unscaled(number: Number) -> Number:
    return Number(number.value / number.scale, number.end)


def _is_one_in(plain: str, match: re.Match[str], second: Number, *, small: bool) -> bool:
    """Tell ``one customer in ten`` from ``3 men in 10 cars``."""
    following = FOLLOWING_WORDS.match(plain, second.end)
    counted = following is not None and is_plural(following[1]) and following[1] not in STOP
    one = plain[match.start() - 3 : match.start()].lower() == "one" and second.in_words
    named = match["how"].startswith("in") and match["noun"][1:] not in STOP
    return small and named and (one or not counted)


def _read_out_of(plain: str, start: int, number: Number) -> Found | None:
    """Read ``nine out of ten`` and ``1 in 5``; ``25 out of 40`` are two counts."""
    match = OUT_OF.match(plain, number.end)
    if match is None or number.scale > 1 or number.fraction or number.value % 1:
        return None
    second = read_number(plain, match.end())
    if second is None or second.fraction or not number.value < second.value or second.value % 1:
        return None
    small = second.value <= 10 or int(second.value) in _LARGEST_GROUP
    if match["noun"] and not _is_one_in(plain, match, second, small=small):
        return None
    tail = UNIT.match(plain, second.end)
    timed = tail is not None and (longest_unit(tail, MEASURES) or longest_unit(tail, COINS))
    if match["how"].startswith("in"):
        if number.value > 9 or timed or (second.value > 1000 and second.value % 1000):
            return None
    elif not small:
        return None
    value = number.value / second.value
    fraction = f"{int(number.value)}/{int(second.value)}"
    exact = value if len(value.as_tuple().digits) <= 6 else None
    return Found(start, second.end, "ratio", "", "", exact, fraction=fraction)
