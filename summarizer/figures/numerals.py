"""Numbers as they are written: Arabic, Chinese and mixed numerals turned into exact decimals."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final

DIGIT_VALUES: Final = {
    **{char: value for value, char in enumerate("〇一二三四五六七八九")},
    "零": 0,
    "两": 2,
    "壹": 1,
    "贰": 2,
    "叁": 3,
    "肆": 4,
    "伍": 5,
    "陆": 6,
    "柒": 7,
    "捌": 8,
    "玖": 9,
}
SMALL_SCALES: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
LARGE_SCALES: Final = {"万": 10_000, "亿": 100_000_000, "兆": 1_000_000_000_000}
SHORT_TENS: Final = {"廿": "二十", "卅": "三十"}
"""Characters for twenty and thirty, as in ``廿五``."""

NUMERAL_CHARS: Final = "".join(DIGIT_VALUES) + "".join(SMALL_SCALES) + "".join(SHORT_TENS) + "万亿"

_SCALES_ALONE: Final = frozenset("百佰千仟万亿兆")

LONGEST_NUMERAL: Final = 40
"""Longer runs are no number that a report states; they are left alone so that cost stays linear."""

_PART = re.compile(r"([0-9]+(?:\.[0-9]+)?)|([十拾百佰千仟])|([万亿兆])|([零〇])|(.)")


def parse_digits(number: str, scale: str) -> Decimal:
    """Read digits with separators and a scale: ``"4233.2", "亿"`` is 423,320,000,000.

    The value has no zeros behind the point but those that were written.
    """
    if "," in number or " " in number:
        number = number.replace(",", "").replace(" ", "")
    if not scale:
        return Decimal(number)
    point = number.find(".")
    missing = _exponent(scale) - (len(number) - point - 1 if point >= 0 else 0)
    if missing >= 0:
        return Decimal(number.replace(".", "") + "0" * missing)
    return Decimal(number) * scale_factor(scale)


@cache
def _exponent(scale: str) -> int:
    return len(str(int(scale_factor(scale)))) - 1


def is_bare_scale(numeral: str) -> bool:
    """Say whether a Chinese numeral is a scale alone: 亿, 百万, but not 十万 or 三百."""
    return numeral[0] in _SCALES_ALONE and not any(
        char in DIGIT_VALUES or char == "十" for char in numeral
    )


@cache
def scale_factor(scale: str) -> Decimal:
    """Multiply out scale characters: ``"千万"`` is 10,000,000 and ``""`` is 1."""
    factor = 1
    for char in scale:
        factor *= SMALL_SCALES.get(char) or LARGE_SCALES[char]
    return Decimal(factor)


_ADJACENT: Final = re.compile(
    r"(?P<head>(?:[一二两三四五六七八九]?[十百千]){0,3})(?P<low>[一二两三四五六七八])"
    r"(?P<high>[二两三四五六七八九])(?P<small>[十百千]?)(?P<large>[万亿]*)"
)
"""``五六``, ``十五六万``, ``三四十``, ``一百二三十``."""


@lru_cache(maxsize=4096)
def parse_numeral(text: str) -> Decimal | None:
    """Read a numeral: ``三千二百``, ``二十五点六七万``, ``1万3千``, ``二〇三五`` or ``12.5``.

    Returns None where the characters do not make a number (``万千``, ``百十``, ``一百三千``).
    """
    if len(text) > LONGEST_NUMERAL:
        return None
    if text.isascii():
        return Decimal(text.replace(",", ""))
    for char, tens in SHORT_TENS.items():
        text = text.replace(char, tens)
    if "点" in text:
        return _parse_pointed(text)
    if len(text) > 1 and all(char in DIGIT_VALUES for char in text):
        return Decimal("".join(str(DIGIT_VALUES[char]) for char in text))
    return _parse_scaled(text.replace(",", ""))


def _parse_pointed(text: str) -> Decimal | None:
    """Read ``二十五点六七万``: whole part, decimals digit by digit, scale."""
    whole_text, _, rest = text.partition("点")
    decimals = rest.rstrip("十百千万亿")
    scale = rest[len(decimals) :]
    whole = _parse_scaled(whole_text)
    if whole is None or not decimals or any(char not in DIGIT_VALUES for char in decimals):
        return None
    fraction = Decimal("0." + "".join(str(DIGIT_VALUES[char]) for char in decimals))
    return (whole + fraction) * scale_factor(scale)


def _parse_scaled(text: str) -> Decimal | None:
    """Read digits and scales from left to right; larger scales must come first."""
    total, section, digit = Decimal(0), Decimal(0), None
    last_large, last_small = Decimal(10) ** 17, 10_000
    gap = False  # a 零 was read, so a trailing digit counts ones
    for part in _PART.finditer(text):
        arabic, small, large, zero, other = part.groups()
        if arabic or other:
            if digit is not None:
                return None
            digit = Decimal(arabic) if arabic else Decimal(DIGIT_VALUES.get(other, -1))
            if digit < 0:
                return None
        elif zero:
            gap = True
            if text == zero:
                return Decimal(0)
        elif small:
            factor = SMALL_SCALES[small]
            if factor >= last_small:
                return None
            section += (1 if digit is None else digit) * factor
            last_small, digit, gap = factor, None, False
        else:
            factor_large = Decimal(LARGE_SCALES[large])
            section += digit or 0
            if not section and not total:
                section = Decimal(1) if not text[: part.start()] else section
            if large == "亿" or factor_large >= last_large:
                total, section = (total + section) * factor_large, Decimal(0)
            else:
                total, section = total + section * factor_large, Decimal(0)
            last_large, last_small, digit, gap = factor_large, 10_000, None, False
    if digit is not None:
        section += digit * _trailing_scale(text, gap)
    return total + section


def _trailing_scale(text: str, gap: bool) -> int:
    """Return what a last digit counts: ones, but in ``一万二`` thousands and in ``三百五`` tens."""
    before = text[-2:-1]
    if gap or before not in "百千万亿" or not before or text[-1].isascii():
        return 1
    return {"百": 10, "千": 100, "万": 1000, "亿": 10_000_000}[before]


def read_adjacent(number: str) -> tuple[Decimal, Decimal] | None:
    """Read ``五六``, ``十五六``, ``一百二三十`` as a range; None for anything else."""
    match = _ADJACENT.fullmatch(number) if len(number) > 1 else None
    if match is None:
        return None
    low, high = DIGIT_VALUES[match["low"]], DIGIT_VALUES[match["high"]]
    if high - low != 1 and ((low, high) != (3, 5) or match["head"]):
        return None
    head = parse_numeral(match["head"]) if match["head"] else Decimal(0)
    small = scale_factor(match["small"])
    if head is None or (head and scale_factor(match["head"][-1]) <= small):
        return None
    large = scale_factor(match["large"])
    return (head + low * small) * large, (head + high * small) * large
