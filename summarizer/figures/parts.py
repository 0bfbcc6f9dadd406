"""Parts of a whole and one number against another: fractions and ratios, however written."""

from __future__ import annotations

from decimal import Decimal

from summarizer.figures.found import Found
from summarizer.figures.numerals import parse_numeral


def read_fraction(start: int, end: int, above: Decimal, below: Decimal) -> Found:
    """Build the figure for a fraction; its value is kept where it has few digits."""
    value = above / below
    exact = value if value * below == above and len(value.as_tuple().digits) <= 6 else None
    return Found(start, end, "ratio", "", "", exact, fraction=f"{above}/{below}", chinese=True)


def read_against(start: int, end: int, parts: list[str]) -> Found | None:
    """Build the figure for ``三比一`` and ``8比42比50``, with the same record as ``3:1``."""
    numbers = [parse_numeral(part) for part in parts]
    if any(number is None for number in numbers):
        return None
    value = None
    if len(numbers) == 2 and numbers[0] and numbers[1]:
        quotient = numbers[0] / numbers[1]
        value = quotient if quotient * numbers[1] == numbers[0] else None
    fraction = ":".join(str(number) for number in numbers)
    return Found(start, end, "ratio", "", "", value, fraction=fraction, chinese=True)
