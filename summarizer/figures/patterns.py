"""The patterns that figures are read with; what they decide stands in the modules that use them.

All run on plain text (Simplified, half-width ASCII punctuation), none nests repetitions, and
each matches in time linear in what it consumes.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.numerals import NUMERAL_CHARS
from summarizer.figures.units import KINDS, LETTER_UNITS

NUMERALS: Final = NUMERAL_CHARS + "○"
MASKS: Final = "xX×*"
SEVERAL: Final = "几数"

NUMBER: Final = r"[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\.[0-9]+)?"
SCALE: Final = r"(?:[十百千]?万亿?|[十百千]?亿|[百千](?![瓦克米伏卡分]))"


_COMMON_STARTS: Final = "个元%人家亩公户项所平万吨名"


def _unit_alternatives() -> str:
    """Write the units as alternatives grouped by first character, the common ones first."""
    groups: dict[str, list[str]] = {start: [] for start in _COMMON_STARTS}
    for unit in sorted(KINDS, key=len, reverse=True):
        if unit not in LETTER_UNITS:
            groups.setdefault(unit[0], []).append(re.escape(unit[1:]))
    words = "|".join(
        f"{re.escape(start)}(?:{'|'.join(rests)})" if rests != [""] else re.escape(start)
        for start, rests in groups.items()
        if rests
    )
    letters = "|".join(sorted(LETTER_UNITS, key=len, reverse=True))
    return f"{words}|(?:{letters})(?![A-Za-z])"


UNIT: Final = rf"(?:{_unit_alternatives()})"
COMPOSITE_UNIT: Final = rf"{UNIT}(?:/[万亿]?{UNIT})?"

_UNIT_STARTS = "".join(sorted({unit[0] for unit in KINDS if not unit[0].isascii()}))

SCAN: Final = re.compile(
    # One class first, so that the search skips ordinary characters at full speed.
    rf"[0-9{NUMERALS}{SEVERAL}半翻打%‰xX×*]"
    r"(?:"
    r"(?<=[0-9])[0-9]*"
    rf"|(?<=[{NUMERALS}{SEVERAL}])(?=[{NUMERALS}{SEVERAL}分点多余来折{_UNIT_STARTS} 至到—~-])"
    rf"|(?<=一半)|(?<=半)(?=[{_UNIT_STARTS}])|(?<=翻)(?=[了一两二三四五近超约0-9])|(?<=打)(?=[一-九0-9])"
    r"|(?<=[%‰])(?=[,;。、)\n]|$)"
    rf"|(?<=[xX×*])[xX×*]{{0,7}}(?=[多余几万亿千百%‰.0-9{_UNIT_STARTS}])"
    r")"
)
"""Places where a figure may begin: a run of digits, the first Chinese numeral, a mask, a lone %."""

QUANTITY: Final = re.compile(
    rf"(?P<number>{NUMBER})[ ]?(?P<more>[多余几来](?=[ ]?[个十百千万亿]|{UNIT}))?"
    rf"(?P<scale>{SCALE})?(?P<tail>(?:[0-9]+[千百万](?![瓦克米伏卡分]))?)"
    rf"(?P<more2>[多余])?[ ]?(?P<unit>{COMPOSITE_UNIT})?"
)
"""``15余种``, ``500多人次``, ``20多万元``, ``1.2 亿元``, ``1万3千人``, ``53微克/立方米``."""

_CHINESE_NUMBER = (
    rf"(?:(?!千[瓦克伏卡])[{NUMERALS}]){{1,41}}"
    r"(?:点[零〇一二三四五六七八九]{1,12}[十百千万亿]{0,3})?"
)
_TENS_OF = r"数(?=[十百千万亿]+(?![一二三四五六七八九]))"  # 数百人, but not 人数二十五人
CHINESE_QUANTITY: Final = re.compile(
    rf"(?:(?P<parts>百分之|千分之|万分之)(?P<share>{_CHINESE_NUMBER}|{NUMBER})"
    rf"|(?P<denominator>[{NUMERALS}]{{1,12}})分之(?P<numerator>{_CHINESE_NUMBER})"
    rf"|(?P<number>(?:几|{_TENS_OF})?{_CHINESE_NUMBER}几?|[几])(?P<more>[多余来])?(?P<scale>[万亿]+)?"
    rf"(?P<more2>[多余])?[ ]?(?P<unit>{COMPOSITE_UNIT}|折)?)"
)
"""``百分之十二点五``, ``三分之二``, ``三千二百万吨``, ``十几个``, ``数百人``, ``七成``."""

MASKED_QUANTITY: Final = re.compile(
    r"(?<!\*)(?![0-9]{1,4}[xX×*][0-9])[0-9]{0,4}(?:\*{1,6}|[xX×]{1,6}(?:\.[xX×0-9]{1,6})?[0-9]{0,4})"
    rf"(?P<more>[多余几])?(?P<scale>{SCALE})?"
    rf"(?P<more2>[多余几])?(?P<unit>{COMPOSITE_UNIT})"
)
"""``xx人``, ``×个``, ``20xx余份``, ``35xxxx4期``, ``x.x%``, ``xx万元``: the number is hidden.

A single sign between digits multiplies (``2×300兆瓦``, ``7×24小时``), and stars on both sides make
a number bold (``**120**个``).
"""

LOST_NUMBER: Final = re.compile(
    r"。(?P<unit>平方公里|公里|公顷|亩|人次|人|个|户|名|万元|亿元|元|岁|%)"
    r"(?=[,;。:、?]|行政村|自然村|村|乡|镇|社区|居委会|街道)"
)
"""``共有。个行政村``: a full stop stands where the number was."""

MULTIPLY: Final = re.compile(rf"翻了?[近超约]?(?P<number>{NUMBER}|[一二两三四五])番")
DISCOUNT: Final = re.compile(rf"打(?P<number>{NUMBER}|[一二三四五六七八九])折")
OCR_DECIMAL: Final = re.compile(r"([0-9]{1,3})、([0-9]{1,2})(?=%)")
RATIO: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:[:∶][0-9]+(?:\.[0-9]+)?){1,5}")
RANGE_SEPARATOR: Final = re.compile(r"[ ]?(?:-{1,2}|—{1,2}|–|~|至|到)[ ]?")

LIST_JOINT: Final = re.compile(r"[、和与及,](?:和|与|及)?")
"""What stands between the numbers of a list that share a unit."""
