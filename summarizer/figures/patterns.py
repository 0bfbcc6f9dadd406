"""The patterns that figures are read with; what they decide stands in the modules that use them.

All run on plain text (Simplified, half-width ASCII punctuation), none nests repetitions, and
each matches in time linear in what it consumes. The list of units is long: a pattern that few
texts need is compiled when it is first asked for.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from summarizer.figures.numerals import NUMERAL_CHARS
from summarizer.figures.units import KINDS, LETTER_UNITS

NUMERALS: Final = NUMERAL_CHARS + "○"
MASKS: Final = "xX×*□_"
SEVERAL: Final = "几数"

NUMBER: Final = r"[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\.[0-9]+)?"
_NO_SCALE = r"(?![瓦克米伏卡分焦帕牛赫乏字比])"
"""``千瓦``, ``百帕``: here the character is the head of a unit."""

SCALE: Final = rf"(?:[十百千]?万亿?|[十百千]?亿|[百千]{_NO_SCALE})"

_COMMON_STARTS: Final = "%个元年家人项户亩公件条吨平所美套名座千倍处张场次分天辆种斤台"


def _unit_alternatives() -> str:
    """Write the units as alternatives grouped by first character, the common ones first."""
    groups: dict[str, list[str]] = {start: [] for start in _COMMON_STARTS}
    for unit in sorted(KINDS, key=len, reverse=True):
        if unit not in LETTER_UNITS:
            groups.setdefault(unit[0], []).append(re.escape(unit[1:]))
    words = [
        f"{re.escape(start)}(?:{'|'.join(rests)})" if rests != [""] else re.escape(start)
        for start, rests in groups.items()
        if rests
    ]
    common, rare = words[: len(_COMMON_STARTS)], words[len(_COMMON_STARTS) :]
    starts = "".join(re.escape(start) for start in groups if start not in _COMMON_STARTS)
    letters = "|".join(map(re.escape, sorted(LETTER_UNITS, key=len, reverse=True)))
    named = f"{'|'.join(common)}|(?=[{starts}])(?:{'|'.join(rare)})"
    return f"{named}|(?=[A-Za-zμµ])(?:{letters})(?![A-Za-z0-9²³])"


UNIT: Final = rf"(?:{_unit_alternatives()})"
_PER = (
    "秒|分钟?|小时|平方公里|平方千米|平方米|立方米|公斤|千克|斤|吨|升|公里|亩|公顷|千瓦时|度|"
    "月|天|日|年|人|户"
)
COMPOSITE_UNIT: Final = (
    rf"{UNIT}(?:/[百千万亿]?(?:{UNIT}|[月日季晚夜H]|[da](?![A-Za-z0-9]))"
    rf"|(?<![年月天时])每(?:{_PER})(?:(?![一-鿿])|(?=的|左右|以)))?"
)
"""``元/人``, ``微克/立方米``, ``km/h``, ``张/千人``, and ``5米每秒`` where nothing follows."""

_UNIT_STARTS = "".join(sorted({unit[0] for unit in KINDS if "一" <= unit[0] <= "鿿"}))

_STARTS = f"十百千万亿%‰{_UNIT_STARTS}"

SCAN: Final = re.compile(
    # One class first, so that the search skips ordinary characters at full speed.
    rf"[0-9{NUMERALS}{SEVERAL}半翻打%‰{MASKS}]"
    r"(?:"
    r"(?<=[0-9])[0-9]*"
    rf"|(?<=[{NUMERALS}{SEVERAL}])(?=[{NUMERALS}{SEVERAL}分点多余来把折又比{_UNIT_STARTS} 至到—~-])"
    r"|(?<=[一二两三四五六七八])(?=、[二三四五六七八九][十百千万亿个天年])"
    rf"|(?<=一半)|(?<=半)(?=[数{_UNIT_STARTS}])|(?<=过半)|(?<=近半)"
    r"|(?<=翻)(?=[了一两二三四五近超约0-9])|(?<=打)(?=[一-九对0-9])"
    r"|(?<=[%‰])(?=[,;。、)\n]|$)"
    rf"|(?<=[{MASKS}])[{MASKS}]{{0,7}}(?=[多余几万亿千百%‰.0-9{_UNIT_STARTS}])"
    r")"
)
"""Places where a figure may begin: a run of digits, the first Chinese numeral, a mask, a lone %."""

_SPACED_NUMBER = (
    r"[0-9]+(?:,[0-9]{3}(?![0-9]))*"
    rf"(?:(?<![0-9]{{4}})(?: [0-9]{{3}}){{1,5}}(?![0-9])(?=(?:\.[0-9]+)?[ ]?[{_STARTS}]))?"
    r"(?:\.[0-9]+)?"
)
"""``12 345 678元``: spaces set between thousands, taken only before a scale or unit."""

_QUANTITY: Final = (
    rf"(?P<number>{_SPACED_NUMBER})[ ]?(?P<more>[多余几来](?=[ ]?[{_STARTS}]))?"
    rf"(?:(?P<scale>{SCALE})(?P<tail>(?:零?[0-9]{{1,4}}(?:[十百千]?万|[十百千]{_NO_SCALE})){{1,4}}"
    r"(?:零[0-9]{1,4})?|零[0-9]{1,4}|(?<=[0-9]万)[1-9](?=[,。;、)\n]|$))?)?"
    r"(?P<more2>[多余])?[ ]?(?P<unit>UNIT)?"
)
QUANTITY: Final = re.compile(_QUANTITY.replace("UNIT", UNIT))
"""``15余种``, ``20多万元``, ``1.2 亿元``, ``1万3千人``, ``3亿5千万元``."""

COMPOSITE_STARTS: Final = frozenset("/每")
"""Where one of these follows, what the patterns for composite units match may be longer."""


@cache
def composite_quantity() -> re.Pattern[str]:
    """Return ``QUANTITY`` for composite units: ``53微克/立方米``."""
    return re.compile(_QUANTITY.replace("UNIT", COMPOSITE_UNIT))


POWER: Final = re.compile(
    rf"(?P<number>{NUMBER})[ ]?(?:[x×*][ ]?10(?:\^?(?P<sign>-)?(?P<caret>(?<=[\^-])[0-9]{{1,2}})"
    r"|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|的(?P<said>[0-9]{1,2}|[一二三四五六七八九十]{1,3})次[方幂])"
    r"|[eE](?P<e>[+-]?[0-9]{1,2})(?![0-9A-Za-z.]))"
)
"""``2.5×10^6``, ``2.5×10⁶``, ``1.2×10的5次方``, ``3.2e6``."""

_CHINESE_NUMBER = (
    rf"(?:(?!千[瓦克伏卡焦帕牛赫乏]|百帕|(?<=[十百])千米)[{NUMERALS}]){{1,41}}"
    r"(?:点[零〇一二三四五六七八九]{1,12}[十百千万亿]{0,3})?"
)
_TENS_OF = r"数(?=[十百千万亿]+(?![一二三四五六七八九]))"  # 数百人, but not 人数二十五人
_CHINESE_QUANTITY: Final = (
    rf"(?:(?P<parts>百分之|千分之|万分之)[ ]?(?:(?P<minus>负)?"
    rf"(?P<share>(?:{_CHINESE_NUMBER}|{NUMBER})几?)(?P<above>[多余])?"
    rf"|(?P<hidden>[{MASKS}]{{1,6}}(?:\.[{MASKS}]{{1,4}})?))"
    rf"|(?:(?P<whole>[{NUMERALS}]{{1,12}})又)?(?P<denominator>[{NUMERALS}]{{1,12}})分之"
    rf"(?P<numerator>{_CHINESE_NUMBER}|[0-9]{{1,4}})"
    r"|(?P<first>[一二三四五六七八九十两]{1,3})比(?P<second>[一二三四五六七八九十两]{1,3})(?![个些般起线])"
    rf"|(?P<number>(?:几|{_TENS_OF})?{_CHINESE_NUMBER}几?|[几])(?P<more>[多余来]|(?<=[百千万])把(?=[人块户斤亩元]))?(?P<scale>[万亿]+)?"
    r"(?P<more2>[多余])?[ ]?(?P<unit>UNIT|折)?)"
)
CHINESE_QUANTITY: Final = re.compile(_CHINESE_QUANTITY.replace("UNIT", UNIT))
"""``百分之十二点五``, ``三分之二``, ``三千二百万吨``, ``十几个``, ``数百人``, ``七成``."""


@cache
def composite_chinese() -> re.Pattern[str]:
    """Return ``CHINESE_QUANTITY`` for composite units: ``三元/人``."""
    return re.compile(_CHINESE_QUANTITY.replace("UNIT", COMPOSITE_UNIT))


_MASKED_QUANTITY: Final = (
    r"(?<!\*)(?![0-9]{0,4}[xX×*][0-9])[0-9]{0,4}(?:\*{1,6}|□{1,8}|_{2,8}"
    r"|[xX×]{1,6}(?:\.[xX×0-9]{1,6})?[0-9]{0,4})"
    rf"(?P<more>[多余几])?(?P<scale>{SCALE})?"
    rf"(?P<more2>[多余几])?(?P<unit>{COMPOSITE_UNIT})"
)
"""``xx人``, ``×个``, ``20xx余份``, ``35xxxx4期``, ``x.x%``, ``xx万元``: the number is hidden.

A single sign between digits multiplies (``2×300兆瓦``, ``7×24小时``), and stars on both sides make
a number bold (``**120**个``).
"""


@cache
def masked_quantity() -> re.Pattern[str]:
    """Return the pattern of quantities whose number is hidden."""
    return re.compile(_MASKED_QUANTITY)


MASKED_SCALE: Final = re.compile(rf"[{MASKS}]{{1,6}}[多余]?[十百千]?[万亿](?=[,。;、)\n]|$)")
"""``人口xx万,``: only the scale is left of the number, and no unit was written."""


@cache
def counted_in() -> re.Pattern[str]:
    """Return the pattern of a unit behind a number that was read by another pattern."""
    return re.compile(rf"[ ]?(?P<unit>{COMPOSITE_UNIT})")


LOST_NUMBER: Final = re.compile(
    r"。(?P<unit>平方公里|公里|公顷|亩|人次|人|个|户|名|万元|亿元|元|岁|%)"
    r"(?=[,;。:、?]|行政村|自然村|村|乡|镇|社区|居委会|街道)"
)
"""``共有。个行政村``: a full stop stands where the number was."""

MULTIPLY: Final = re.compile(
    rf"翻了?(?:(?P<nearly>近)|(?P<over>超过?)|(?P<about>约))?(?P<number>{NUMBER}|[一二两三四五])番"
)
DISCOUNT: Final = re.compile(rf"打(?P<number>{NUMBER}|[一二三四五六七八九]{{1,2}}|对)折")
SAID_FRACTION: Final = re.compile(
    r"(?P<below>[1-9][0-9]{0,3})分之[ ]?(?P<above>[1-9][0-9]{0,2}|[一二三四五六七八九十]{1,3})"
)
MIXED: Final = re.compile(
    r"(?P<whole>[0-9]{1,6})又[ ]?(?:(?P<above>[1-9][0-9]{0,2})/(?P<below>[1-9][0-9]{0,3})(?![0-9/])"
    r"|(?P<below2>[1-9][0-9]{0,3})分之[ ]?(?P<above2>[1-9][0-9]{0,2}))"
)
"""``1又3/4``, ``4又4分之1``."""

RAISED: Final = re.compile(
    r"(?P<base>[0-9]{1,6}(?:\.[0-9]{1,4})?)"
    r"(?:\^(?P<caret>-?[0-9]{1,2})(?![0-9.])|的(?P<said>[0-9]{1,2}|[一二三四五六七八九十]{1,3})次[方幂])"
)
"""``2^10``, ``10的5次方``."""

FRACTION: Final = re.compile(
    r"(?P<above>[1-9][0-9]{0,2})/(?P<below>[1-9][0-9]{0,3})(?![0-9/.号月])"
)
AGAINST: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:比[0-9]+(?:\.[0-9]+)?){1,3}(?![0-9])")
"""``1/3``, and ``1比2``, ``8比42比50``."""

OCR_DECIMAL: Final = re.compile(r"([0-9]{1,3})、([0-9]{1,2})(?=%)")
RATIO: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:[:∶][0-9]+(?:\.[0-9]+)?){1,5}")
SPLIT_DECIMAL: Final = re.compile(
    rf"(?P<whole>[0-9]{{1,6}})\.[ ](?P<part>[0-9]{{1,4}})(?=[ ]?[{_STARTS}])"
)
"""``2. 7亿元``: a space that came into the number when the page was read."""

RANGE_SEPARATOR: Final = re.compile(r"[ ]?(?:-{1,2}|—{1,2}|–|~|至|到)[ ]?")

LIST_JOINT: Final = re.compile(r"[、和与及,](?:和|与|及)?")
"""What stands between the numbers of a list that share a unit."""
