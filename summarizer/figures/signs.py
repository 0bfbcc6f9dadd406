"""Signs before a number: minus, 负 and 零下, plus, and the signs and codes of currencies."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.currencies import NAMES, SIGNS
from summarizer.figures.endings import by_last, ending, words
from summarizer.figures.found import Found

CURRENCY_MARKS: Final = by_last(SIGNS)
CURRENCY_ENDS: Final = frozenset(CURRENCY_MARKS)
_NAMED: Final = {
    **{name: unit for unit, names in NAMES.items() for name in (unit, *words(names))},
}
_PREFIXES: Final = by_last(name for name in _NAMED if len(name) > 1 and name != "块钱")
PREFIX_ENDS: Final = frozenset(_PREFIXES)
_MILLIONS: Final = {"m": 1_000_000, "M": 1_000_000}

MINUS: Final = re.compile(r"-|负|零下")
_SCALES: Final = {"摄氏": "摄氏度", "华氏": "华氏度"}
_MINUS_ENDS: Final = frozenset("-负下")
_OPENS_NEGATIVE: Final = frozenset("为是达到至由从约近超过的于(,:;、~ =率速幅长值额")
_CELSIUS: Final = frozenset({"度", "摄氏度", "华氏度"})
_CHANGES: Final = frozenset({"percent", "percentage_point"})


def sign_start(plain: str, start: int) -> int | None:
    """Return where the minus, 负 or 零下 before a number begins; None where there is none.

    A hyphen between letters, digits or brackets joins; one at the start of a line lists.
    """
    last = plain[start - 1 : start]
    if last not in _MINUS_ENDS or not last:
        return None
    before = plain[start - 2 : start - 1] if start > 1 else "\n"
    if last == "-":
        joins = not before or (before.isascii() and before not in "(,:;~ =|") or before == "\n"
        return None if joins else start - 1
    if last == "负":
        return start - 1 if start == 1 or before in _OPENS_NEGATIVE else None
    return start - 2 if before == "零" else None


def read_sign(plain: str, found: Found) -> None:
    """Take in the sign before a figure; a negative percentage is one that fell."""
    _take_sign(plain, found)
    scale = _SCALES.get(plain[found.start - 2 : found.start]) if found.start > 1 else None
    if scale is not None and found.unit in _CELSIUS:
        found.unit, found.start = scale, found.start - 2


def settle_degrees(plain: str, found: Found) -> None:
    """Read ``气温达40度`` as degrees Celsius."""
    if "温" in plain[max(0, found.start - 8) : found.start]:
        found.unit = "摄氏度"


def _take_sign(plain: str, found: Found) -> None:
    if plain.endswith("±", 0, found.start):
        found.start -= 1
        return
    if plain.endswith("正负", 0, found.start):
        found.start -= 2
        return
    begin = sign_start(plain, found.start)
    if begin is None or found.masked or not _can_be_negative(plain, found, begin):
        return
    if found.unit == "度" and ("温" in plain[max(0, begin - 8) : begin] or plain[begin] == "零"):
        found.unit = "摄氏度"
    if plain[begin] == "零" and found.unit not in _CELSIUS:
        return
    found.start = begin
    if found.value is None:
        return
    if found.kind in _CHANGES:
        found.direction = "down"
    else:
        found.value = -found.value


def _can_be_negative(plain: str, found: Found, begin: int) -> bool:
    if found.value is None or found.value < 0:
        return False
    if found.kind in _CHANGES or found.kind == "money" or found.unit in _CELSIUS:
        return True
    if begin == 0:
        return True
    return plain[begin - 1] in _OPENS_NEGATIVE and plain[begin] != "-"


def read_currency(plain: str, found: Found) -> None:
    """Take in the currency written before an amount: ``￥500``, ``US$3亿``, ``港币300万元``."""
    start = found.start
    last = plain[start - 1 : start]
    if last == " ":
        start -= 1
        last = plain[start - 1 : start]
    if last in CURRENCY_ENDS:
        _take_mark(plain, found, start)
    elif last in PREFIX_ENDS and (found.unit == "元" or not found.unit):
        name = ending(_PREFIXES, plain, 0, start)
        if name and (found.unit or found.bare_scale):
            found.kind, found.unit, found.start = "money", _NAMED[name], start - len(name)
            found.unit_text = found.unit_text or name


def _take_mark(plain: str, found: Found, start: int) -> None:
    mark = ending(CURRENCY_MARKS, plain, 0, start)
    if not mark or found.masked or found.kind in _CHANGES:
        return
    before = plain[start - len(mark) - 1 : start - len(mark)]
    if mark.isalpha() and before.isascii() and before.isalpha():
        return
    if found.unit_text in _MILLIONS and found.value is not None:
        found.value *= _MILLIONS[found.unit_text]
    elif found.unit and found.kind != "money":
        return
    if found.unit in {"", "元", "米", "兆"}:
        found.unit = SIGNS[mark]
    found.kind, found.unit_text = "money", found.unit_text or mark
    found.start = start - len(mark)
