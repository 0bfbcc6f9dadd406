"""A clause with figures as the suite of wrong figures bends it, and how numbers are written."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Final

from summarizer.figures.figure import Figure

_NUMBER: Final = re.compile(r"(?P<number>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)(?P<scale>万亿|[万亿]?)")
SCALES: Final = {"": Decimal(1), "万": Decimal(10_000), "亿": Decimal(100_000_000)}
HAN: Final = re.compile(r"[一-鿿]")


@dataclass(frozen=True, slots=True)
class Item:
    """A clause as the source has it, one of its figures, and what else the source counts."""

    clause: str  # plain text: Simplified, half width
    figures: Sequence[Figure]
    target: Figure
    others: Sequence[str]  # numbers that the source gives for other things of this kind and unit
    names: Sequence[str]  # what the source counts elsewhere in this kind and unit
    random: Random

    @property
    def written(self) -> str:
        """Return the target as the clause writes it."""
        return self.clause[self.target.start : self.target.end]

    def with_target(self, text: str) -> str:
        """Return the clause with the target written otherwise."""
        return self.clause[: self.target.start] + text + self.clause[self.target.end :]


Variant = Callable[[Item], str | None]


def number_of(item: Item) -> tuple[re.Match[str], Decimal] | None:
    """Return the digits of the target with their scale, if it has one plain number."""
    matches = list(_NUMBER.finditer(item.written))
    if len(matches) != 1 or item.target.value is None or matches[0]["scale"] == "万亿":
        return None
    match = matches[0]
    value = Decimal(match["number"].replace(",", "")) * SCALES[match["scale"]]
    return (match, value) if value == item.target.value else None


def rewritten(item: Item, match: re.Match[str], text: str) -> str:
    """Return the clause with ``text`` for the digits that ``match`` found in the target."""
    return item.with_target(item.written[: match.start()] + text + item.written[match.end() :])


def is_short(value: Decimal) -> bool:
    """Say whether a number can be written with few decimals."""
    return value >= Decimal("0.1") and len(plain_number(value).partition(".")[2]) <= 4


def plain_number(value: Decimal) -> str:
    """Write a number without exponent and idle zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def chinese(value: Decimal) -> str:
    """Write a number in Chinese numerals.

    >>> chinese(Decimal(110_000_000)), chinese(Decimal("12.5")), chinese(Decimal(3208))
    ('一亿一千万', '十二点五', '三千二百零八')
    """
    whole, _, decimals = plain_number(value).partition(".")
    point = "点" + "".join(_DIGITS[int(char)] for char in decimals) if decimals else ""
    return _whole_number(int(whole)) + point


_DIGITS: Final = "零一二三四五六七八九"


def _whole_number(value: int) -> str:
    for size, name in ((100_000_000, "亿"), (10_000, "万")):
        if value >= size:
            rest = value % size
            gap = "零" if rest and rest < size // 10 else ""
            return _whole_number(value // size) + name + (gap + _whole_number(rest) if rest else "")
    if 10 <= value < 20:
        return "十" + (_DIGITS[value - 10] if value > 10 else "")
    for size, name in ((1000, "千"), (100, "百"), (10, "十")):
        if value >= size:
            rest = value % size
            gap = "零" if rest and rest < size // 10 else ""
            tail = _DIGITS[1] + _whole_number(rest) if 10 <= rest < 20 else _whole_number(rest)
            return _DIGITS[value // size] + name + (gap + tail if rest else "")
    return _DIGITS[value]
