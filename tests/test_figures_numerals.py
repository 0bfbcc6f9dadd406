"""Numerals are read exactly, and what is no number is refused."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.figures.numerals import parse_digits, parse_numeral, scale_factor

DIGITS = "零一二三四五六七八九"


def write_chinese(number: int) -> str:
    """Write a number below ten thousand in Chinese numerals."""
    text, zero = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            text += ("零" if zero and text else "") + DIGITS[digit] + name
            zero = False
        else:
            zero = True
    return text


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_numerals_are_read_as_they_are_written(high: int, low: int) -> None:
    assert parse_numeral(write_chinese(high)) == high
    gap = "零" if low < 1000 else ""
    text = f"{write_chinese(high)}万{gap}{write_chinese(low)}"
    assert parse_numeral(text) == high * 10_000 + low


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("二十五点六七万", "256700"),
        ("一亿一千万", "110000000"),
        ("1万3千", "13000"),
        ("二〇三五", "2035"),
        ("一万二", "12000"),
        ("三百五", "350"),
        ("一百零五", "105"),
        ("12.50", "12.5"),
        ("十", "10"),
        ("零", "0"),
    ],
)
def test_mixed_and_short_forms_are_read(text: str, value: str) -> None:
    assert parse_numeral(text) == Decimal(value)


@pytest.mark.parametrize("text", ["百分", "九亿多", "百千", "一" * 50, "三点"])
def test_what_is_no_number_is_refused(text: str) -> None:
    assert parse_numeral(text) is None


@pytest.mark.parametrize(
    ("number", "scale", "value"),
    [("4233.2", "亿", "423320000000"), ("1,234", "", "1234"), ("1.23456", "万", "12345.6")],
)
def test_scales_are_multiplied_out_exactly(number: str, scale: str, value: str) -> None:
    assert str(parse_digits(number, scale).normalize()) == str(Decimal(value).normalize())
    assert scale_factor("千万") == 10_000_000
