"""Quantities in two units or with a half behind: 三元五角, 2小时30分, 一米八, 三年半, 九成五."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.figures.endings import words
from summarizer.figures.found import Found
from summarizer.figures.measured import HALF, TEN
from summarizer.figures.numerals import NUMERAL_CHARS, parse_numeral

_NUMBER = rf"(?P<number>[0-9]{{1,3}}(?:\.[0-9]+)?|[{NUMERAL_CHARS}]{{1,6}})"
_CLOSES = r"(?=[,。;、)\n!?高长宽深厚的]|左右|以[上下内]|$)"
COMPOUND_STARTS: Final = frozenset(NUMERAL_CHARS + "0123456789半又")


class Part(NamedTuple):
    """A smaller unit behind a larger one.

    Either ``share`` of the larger unit is added for each, or the whole is told in ``unit``, of
    which ``many`` make one of the larger.
    """

    pattern: re.Pattern[str]
    share: Decimal = Decimal(0)
    many: int = 0
    unit: str = ""


def _named(unit: str) -> re.Pattern[str]:
    return re.compile(rf"[零又]?{_NUMBER}(?:{unit})")


_LAST_DIGIT: Final = re.compile(rf"(?P<number>[0-9]|[一二三四五六七八九]){_CLOSES}")
_TENTHS: Final = Decimal("0.1")
_HUNDREDTHS: Final = Decimal("0.01")
_JIAO: Final = Part(_named("角钱?|毛钱?"), _TENTHS)
_FEN: Final = Part(_named("分钱?"), _HUNDREDTHS)
_MINUTES: Final = Part(_named("分钟?(?![之一-九])"), many=60, unit="分钟")
_SECONDS: Final = Part(_named("秒钟?"), many=60, unit="秒")
_PARTS: Final[dict[str, tuple[Part, ...]]] = {
    "元": (_JIAO, _FEN),
    "块": (_JIAO, _FEN, Part(_LAST_DIGIT, _TENTHS)),
    "角": (_FEN,),
    "毛": (_FEN,),
    "年": (Part(_named("个月"), many=12, unit="个月"),),
    "天": (Part(_named("个?小时"), many=24, unit="小时"),),
    "小时": (_MINUTES,),
    "个小时": (_MINUTES,),
    "分钟": (_SECONDS,),
    "分": (_SECONDS,),
    "斤": (Part(_named("两"), _TENTHS), Part(_LAST_DIGIT, _TENTHS)),
    "公斤": (Part(_named("克"), many=1000, unit="克"),),
    "吨": (Part(_named("公斤|千克"), many=1000, unit="公斤"),),
    "公里": (Part(_named("米"), many=1000, unit="米"),),
    "英尺": (Part(_named("英寸"), many=12, unit="英寸"),),
    "丈": (Part(_named("尺"), _TENTHS),),
    "尺": (Part(_named("寸"), _TENTHS),),
    "度": (Part(_named("分(?!之|钟)"), many=60, unit="角分"), Part(_LAST_DIGIT, _TENTHS)),
    "米": (
        Part(_named("厘米"), _HUNDREDTHS),
        Part(
            re.compile(rf"(?P<number>[0-9]{{2}}|[一二三四五六七八九]{{2}}){_CLOSES}"), _HUNDREDTHS
        ),
        Part(_LAST_DIGIT, _TENTHS),
    ),
    "成": (Part(_LAST_DIGIT, Decimal(1)),),
}

_HALVED: Final = frozenset(words("年 天 周 小时 个小时 亩 公里 里 斤 公斤 吨 米 成 倍 番 元 块"))
_NO_HALF: Final = frozenset("导径自数途成天载山夜决个年月")
"""``三年半载``, ``五个小时半天``: the half belongs to what follows."""


def read_compound(plain: str, found: Found) -> None:
    """Take in the smaller units or the half that stand right behind a quantity."""
    after = plain[found.end : found.end + 1]
    if after not in COMPOUND_STARTS or not after or found.value is None or found.bound != "exact":
        return
    if after == "半":
        if found.unit_text in _HALVED and plain[found.end + 1 : found.end + 2] not in _NO_HALF:
            found.value += HALF * (TEN if found.unit_text == "成" else 1)
            found.end += 1
        return
    unit = found.unit_text
    for part in _PARTS.get(unit, ()):
        _take_part(plain, found, part)
    if found.unit_text != unit:
        read_compound(plain, found)  # 1小时20分15秒


def _take_part(plain: str, found: Found, part: Part) -> None:
    match = part.pattern.match(plain, found.end)
    small = parse_numeral(match["number"]) if match is not None else None
    if match is None or small is None or found.value is None:
        return
    if small >= (part.many or 100) or (found.value % 1 and part.many):
        return
    if part.unit:
        found.value, found.unit = found.value * part.many + small, part.unit
        found.unit_text = part.unit
    else:
        found.value += small * part.share
    if found.unit_text == "块":
        found.kind, found.unit, found.unit_text = "money", "元", "块钱"
    found.end = match.end()
