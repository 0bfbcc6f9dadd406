"""English currencies and measures in words: dollars and cents, feet and inches, miles an hour."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from summarizer.figures.english_numbers import Number, read_number
from summarizer.figures.english_patterns import (
    FEET_INCHES,
    IN_INCHES,
    OTHER_UNIT,
    PENCE,
    POUND_WEIGHT,
    UNIT,
)
from summarizer.figures.english_units import (
    ABBREVIATED,
    CODES,
    COINS,
    MEASURES,
    SMALLER,
    WON,
)
from summarizer.figures.found import Found
from summarizer.schemas.terms import Kind

LONGEST_ATTACHED: Final = 4
"""Letters of a unit that may stand right behind a digit."""

_LEAST_WON: Final = 100


_CENTS: Final = re.compile(
    r"[ ](?:and[ ])?(?P<cents>[0-9]{1,2}|[a-z]+(?:-[a-z]+)?)[ ](?:cents|pence)\b"
)


def new_figure(start: int, end: int, number: Number, kind: Kind, unit: str, text: str) -> Found:
    """Make a figure of a number; crowds (``dozens``) have two ends."""
    value: Decimal | None = number.value
    if number.high is not None:
        return Found(start, end, kind, unit, text, None, number.value, number.high, bound="about")
    found = Found(start, end, kind, unit, text, value)
    if number.is_about:
        found.bound = "about"
    return found


def longest_unit(match: re.Match[str], table: dict[str, str]) -> tuple[str, int] | None:
    """Return the longest run of the words that ``table`` has, and where it ends."""
    one = match["one"]
    two, three = match["two"], match["three"]
    if three and f"{one} {two} {three}" in table:
        return f"{one} {two} {three}", match.end("three")
    if two and f"{one} {two}" in table:
        return f"{one} {two}", match.end("two")
    if one in table:
        return one, match.end("one")
    bare = one.rstrip(".")
    if bare in table:
        return bare, match.start("one") + len(bare)
    return _folded(match, table) if one[:1].isupper() else None


def _folded(match: re.Match[str], table: dict[str, str]) -> tuple[str, int] | None:
    """Look a unit in capitals up in small letters: ``KM``, ``Square Feet``."""
    for count in ("three", "two", "one"):
        if match[count]:
            end = match.end(count)
            name = match.string[match.start("one") : end].lower()
            if len(name) > 1 and name in table:
                return name, end
    return None


def read_coin(plain: str, start: int, number: Number, match: re.Match[str]) -> Found | None:
    """Read an amount whose currency stands behind it; ``match`` is of the words there."""
    known = longest_unit(match, COINS) or _national(match)
    if known is None:
        code = match["one"]
        if code in CODES and match["gap"] in {"", " "} and not number.in_words:
            return new_figure(start, match.end("one"), number, "money", CODES[code], code)
        pence = PENCE.match(plain, number.end)
        if pence is not None and not number.in_words and number.value < 1000:
            unit = "便士" if pence[0] == "p" else "美分"
            return new_figure(start, pence.end(), number, "money", unit, pence[0])
        return None
    name, end = known
    if not match["gap"] or (name == WON and number.value < _LEAST_WON):
        return None
    if name in {"pound", "pounds"} and _is_weight(plain, start, end):
        return new_figure(start, end, number, "measure", "磅", name)
    found = new_figure(start, end, number, "money", COINS[name.rpartition(" ")[2]], name)
    found.unit = COINS.get(name, found.unit)
    _add_cents(plain, found)
    return found


def _national(match: re.Match[str]) -> tuple[str, int] | None:
    """Read a currency named with its country: ``Mexican pesos``."""
    one, two = match["one"], match["two"]
    if two is None or not one[0].isupper() or two not in COINS or not one.isalpha():
        return None
    return f"{one} {two}", match.end("two")


def _add_cents(plain: str, found: Found) -> None:
    """``five dollars and twenty cents`` is one amount."""
    more = _CENTS.match(plain, found.end)
    if more is None or found.value is None or found.unit not in {"美元", "英镑", "欧元"}:
        return
    cents = read_number(plain, more.start("cents"))
    if cents is not None and cents.end == more.end("cents"):
        found.value += cents.value / 100
        found.end = more.end()


def _is_weight(plain: str, start: int, end: int) -> bool:
    """Say whether pounds are a weight."""
    around = plain[max(0, start - 30) : start] + " " + plain[end : end + 24]
    return POUND_WEIGHT.search(around) is not None or plain[end : end + 4] == " of "


def read_measure(plain: str, start: int, number: Number, match: re.Match[str]) -> Found | None:
    """Read a measure with its unit, and the smaller unit that goes with it."""
    known = longest_unit(match, MEASURES)
    if known is None:
        return None
    name, end = known
    if name in ABBREVIATED:
        if number.in_words or (name in {"c", "f"} and not _is_degree(plain, end, match["gap"])):
            return None
        if name == "st" and number.value % 10 == 1 and number.value % 100 != 11:
            return None
        if (
            name in {"s", "h", "t", "C", "F", "V", "W", "l"}
            and name == "s"
            and not number.value % 1
        ):
            return None
    elif not match["gap"] and name[0].isalpha() and len(name) > LONGEST_ATTACHED:
        return None
    unit = MEASURES[name]
    found = new_figure(start, end, number, "measure", unit, name)
    if number.fraction:
        found.value = number.value
    while found.unit in SMALLER and _add_smaller(plain, found):
        pass
    return found


def _is_degree(plain: str, end: int, gap: str) -> bool:
    """Say whether a small letter behind a blank stands for a temperature: ``-30 c``."""
    return gap == " " and not plain[end : end + 1].strip(" ,;)\n")


def _add_smaller(plain: str, found: Found) -> bool:
    """Add the smaller unit written behind: ``6ft 2in`` is 74 inches."""
    unit, times = SMALLER[found.unit]
    joint = OTHER_UNIT.match(plain, found.end)
    at = joint.end() if joint is not None else found.end
    if found.value is None or not plain[at : at + 1].isalnum():
        return False
    number = read_number(plain, at)
    if number is None or number.value >= times or number.fraction or number.high is not None:
        return False
    match = UNIT.match(plain, number.end)
    known = longest_unit(match, MEASURES) if match is not None else None
    end = known[1] if known is not None and MEASURES[known[0]] == unit else None
    if end is None and unit == "英寸" and (inches := IN_INCHES.match(plain, number.end)):
        end = inches.end()
    if end is None:
        return False
    found.value, found.unit, found.end = found.value * times + number.value, unit, end
    return True


def read_inches(plain: str, start: int, number: Number) -> Found | None:
    """Read ``5'11"`` and ``5in``."""
    feet = FEET_INCHES.match(plain, number.end)
    if feet is not None and number.value < 10:
        value = number.value * 12 + int(feet["inches"])
        return Found(start, feet.end(), "measure", "英寸", feet[0], value)
    inches = IN_INCHES.match(plain, number.end)
    if inches is not None and inches[0].strip() == "in" and inches[0] == "in":
        return new_figure(start, inches.end(), number, "measure", "英寸", "in")
    return None
