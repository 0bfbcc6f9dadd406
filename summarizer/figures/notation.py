"""Numbers as a reader expects them in an equation: 2.5亿, 25.67万, 764, one notation for all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

_SCALES: Final = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
_TERM: Final = re.compile(
    r"(?<![0-9.])(?P<number>[0-9]+(?:\.[0-9]+)?)(?P<scale>[万亿]?)(?![0-9.%])"
)
_LONG: Final = re.compile(r"[0-9][0-9,，]{4}")
_SHORT: Final = 2
"""Decimals up to which a scale makes a number easier to read."""

LONGEST_SUM: Final = 12
"""Terms of a sum that are all written out."""


def number_text(value: Decimal) -> str:
    """Write a number as a reader expects it.

    >>> [number_text(Decimal(value)) for value in ("250000000", "256700", "764", "38000")]
    ['2.5亿', '25.67万', '764', '38000']
    """
    for name, least in (("亿", 1), ("万", 10)):
        scaled = value / _SCALES[name]
        if abs(scaled) >= least and scaled == round(scaled, _SHORT):
            return f"{scaled.normalize():f}{name}"
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def sum_text(values: Iterable[Decimal]) -> str:
    """Write the terms of a sum; a long one is told by its ends.

    >>> sum_text([Decimal(1), Decimal(2), Decimal(3)])
    '1＋2＋3'
    """
    terms = [number_text(value) for value in values]
    if len(terms) > LONGEST_SUM:
        return f"{'＋'.join(terms[:3])}＋…＋{terms[-1]}（{len(terms)}项）"
    return "＋".join(terms)


def in_one_notation(expression: str) -> str:
    """Write the large numbers of an equation alike, so that they can be compared by eye.

    All with 万 where that is short for each, all in digits otherwise; 亿 is left alone.

    >>> in_one_notation("38000＋21.87万＝25.67万"), in_one_notation("179867÷25.67万＝70.07%")
    ('3.8万＋21.87万＝25.67万', '179867÷256700＝70.07%')
    """
    terms = [(match["scale"], Decimal(match["number"])) for match in _TERM.finditer(expression)]
    plain = [number for scale, number in terms if not scale and number >= _SCALES["万"]]
    if not plain or all(scale != "万" for scale, _ in terms):
        return expression
    fits = all(_is_short(number / _SCALES["万"]) for number in plain)
    return _TERM.sub(_in_ten_thousands if fits else _in_digits, expression)


def as_written(expression: str, stated: str) -> str:
    """Write the numbers of an equation as the figure beside it is written: in digits, or not.

    >>> as_written("668858.7万＋10000＝669858.7万", "6,698,587,000元")
    '6,688,587,000＋10,000＝6,698,587,000'
    """
    if not _LONG.search(stated) or "万" in stated or "亿" in stated:
        return expression
    separated = "," in stated or "，" in stated
    return _TERM.sub(lambda match: _digits(match, separated=separated), expression)


def _is_short(value: Decimal) -> bool:
    return value == round(value, _SHORT)


def _in_ten_thousands(match: re.Match[str]) -> str:
    number = Decimal(match["number"])
    if match["scale"] or number < _SCALES["万"]:
        return match[0]
    return f"{(number / _SCALES['万']).normalize():f}万"


def _in_digits(match: re.Match[str]) -> str:
    return match[0] if match["scale"] != "万" else _digits(match, separated=False)


def _digits(match: re.Match[str], *, separated: bool) -> str:
    value = Decimal(match["number"]) * _SCALES.get(match["scale"], Decimal(1))
    text = f"{value:,f}" if separated else f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
