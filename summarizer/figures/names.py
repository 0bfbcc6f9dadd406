"""Names and ordinals that look like a number with a unit: 十八大, 十届三次全会, 一起, xx市."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final

from summarizer.figures.found import Found
from summarizer.figures.measured import TEN
from summarizer.figures.units import PLACE_NAMES, PLACE_NOUNS
from summarizer.figures.uses import lasted

Rule = Callable[[str, Found], bool]

_GOVERNS: Final = re.compile(r"(?:辖|共有|包括|合并|设有|现有)[^。;,]{0,20}$")
_SESSION: Final = re.compile(r"届[^,。;]{0,12}$")
_EACH: Final = re.compile(r"一[一-鿿]一[一-鿿]")
"""``一户一策``, ``一人一档``: each has its own."""

_OF_SESSION: Final = re.compile(
    r"[一二三四五六七八九十0-9]+次|人大|政协|全会|全国|中央|[省市区县]委|人民"
)

_CLOSES: Final = frozenset(",。;、)\n")
_MEASURED: Final = _CLOSES | frozenset("!?高长宽深厚") | {""}
_PAID: Final = frozenset("花为是价收付卖了要只才仅到每至元块份斤个件本张瓶度\n,。;:、(")
_TRIANGLE: Final = Decimal("0.3")
_LONGEST_MONTH: Final = 31
_AFTER_CONGRESS: Final = frozenset("以精报召届和、,。关提会的指第胜之)”》党")
_LARGEST_OF_GREAT: Final = 15
"""``十大工程`` announces ten works; ``十八大`` is a congress."""

_LARGEST_OF_SESSIONS: Final = 30
"""``124届广交会`` says which, ``连续12届`` how many."""

_LARGEST_IN_IDIOMS: Final = 40
_IDIOMS: Final = re.compile(
    "三番[五两]次|五花八门|半斤八两|一波三折|[三一]会一课|三三两两|跑一次|最后一公里|二十四节气|三伏天|三九天|"
    "三年五载|三天两头|一年四季|三头六臂|九死一生|一日三餐|两面三刀|一刀两断|一亩三分地|七手八脚|千人千面|"
    "[三两]点一线|一条龙|一盘棋|一把手|一股劲|一阵风|一张网|一幅画|一张图|一本账|一杯羹|八小时[之以]?外|"
    "火冒三丈|才高八斗|高一[尺丈]|冰冻三尺|一落千丈|掘地三尺|垂涎三尺|百尺竿头|举头三尺|丈二和尚|得寸进尺|"
    "[一二两三四五六七八九十]个(?:坚持|必须|明确|意识|自信|维护|确立|务必|全面|伟大|更大)"
)
"""Set phrases that read like quantities; the last line names programmes."""

_NOT_A_COUNT: Final = frozenset("另这那某任同哪统唯每")
_EVENTS: Final = frozenset("生处办结案理")
_TOGETHER: Final = frozenset("上来去走抓干做努推")
_JOINERS: Final = frozenset("和及与共")
_YEARS: Final = range(1900, 2101)


def is_name(plain: str, found: Found) -> bool:
    """Say whether what reads like a quantity is a name or an ordinal."""
    if found.masked:
        if found.unit_text == "大":
            return True  # ×大工匠
        return found.unit_text in PLACE_NAMES and _is_masked_place(plain, found)
    if found.chinese and (_is_word(plain, found) or _is_in_idiom(plain, found)):
        return True
    if found.chinese and found.value == 1 and _EACH.match(plain, found.start):
        return True
    rule = _RULES.get(found.unit_text)
    return rule is not None and rule(plain, found)


def _is_in_idiom(plain: str, found: Found) -> bool:
    """``三番五次``, ``一波三折``: figures of speech that hold a numeral with a measure word."""
    if found.value is None or found.value > _LARGEST_IN_IDIOMS:
        return False
    begin = max(0, found.start - 4)
    match = _IDIOMS.search(plain, begin, found.end + 4)
    return match is not None and match.start() < found.end and found.start < match.end()


def _around(plain: str, found: Found) -> tuple[str, str]:
    return plain[found.start - 1 : found.start], plain[found.end : found.end + 1]


def _is_masked_place(plain: str, found: Found) -> bool:
    """``xx市委`` is a place; ``下辖x区、x镇`` counts them."""
    counted = _GOVERNS.search(plain, max(0, found.start - 24), found.start)
    after = plain[found.end : found.end + 1]
    return counted is None or ("一" <= after <= "鿿" and after not in _JOINERS)


def _is_word(plain: str, found: Found) -> bool:
    """``另一种``, ``一方面``, ``零距离``: words made with a numeral."""
    if found.bare_scale or found.value is None or found.value > 1:
        return False
    before = plain[found.start - 1 : found.start]
    if found.value == 0 or found.unit_text == "方面" or before in _NOT_A_COUNT:
        return bool(before) or found.value == 0
    if found.unit_text != "起":
        return False
    # 在一起, 一起抓, but 发生一起
    return before not in _EVENTS or plain[found.end : found.end + 1] in _TOGETHER


def _is_session(plain: str, found: Found) -> bool:
    """``十届三次、四次全会``, ``三次产业``."""
    if plain.startswith("产业", found.end):
        return True
    return _SESSION.search(plain, max(0, found.start - 14), found.start) is not None


def _is_session_number(plain: str, found: Found) -> bool:
    """``十届三次全会``, ``十四届人大``, but ``成功举办4届南博会``, ``两届大会``."""
    if found.chinese and "两" not in plain[found.start : found.end]:
        return True
    if found.value is None or found.value > _LARGEST_OF_SESSIONS:
        return True
    return _OF_SESSION.match(plain, found.end) is not None


def _is_structure(plain: str, found: Found) -> bool:
    """``二元结构``: a small Chinese numeral with 元 is money only at the end of a clause."""
    small = found.chinese and found.value is not None and found.value < 10 and not found.value % 1
    return small and plain[found.end : found.end + 1] not in _CLOSES


def _is_ancient(plain: str, found: Found) -> bool:
    """``公元747年`` is a date of history."""
    return plain.startswith("公元", found.start - 2)


def _is_rank(plain: str, found: Found) -> bool:
    """``第9位``, ``前10名``, ``倒18位``, ``倒数后三名``."""
    before = plain[max(0, found.start - 3) : found.start]
    return before[-1:] in {"第", "前", "列", "倒"} or before == "倒数后"


def _is_place(plain: str, found: Found) -> bool:
    """``五位一体``, ``第9位``."""
    return plain.startswith("一体", found.end) or _is_rank(plain, found)


def _is_congress(plain: str, found: Found) -> bool:
    before, after = _around(plain, found)
    if not after or after in _AFTER_CONGRESS or before in {"的", "届"}:
        return True
    return found.value is not None and found.value > _LARGEST_OF_GREAT


def _is_phase(plain: str, found: Found) -> bool:
    """``二期工程``, ``第三轮``: phases in Chinese numerals, or before a work."""
    return found.chinese or plain.startswith(("工程", "项目", "建设"), found.end)


def _is_first_months(plain: str, found: Found) -> bool:
    """``前8个月`` is the time a figure speaks of; ``提前7个月`` is one."""
    before = plain[max(0, found.start - 2) : found.start]
    return before.endswith("前") and before != "提前"


def _is_rung(plain: str, found: Found) -> bool:  # noqa: ARG001
    """``一二类``: the first and the second class."""
    return found.chinese and found.low is not None


def _is_small_word(plain: str, found: Found) -> bool:  # noqa: ARG001
    """``八方``, ``一码``: with a small Chinese numeral a word, not a measure."""
    return found.chinese and found.value is not None and found.value <= _LARGEST_OF_GREAT


def _is_small_length(plain: str, found: Found) -> bool:
    """``三尺讲台``, ``一斗米``: old measures are meant where nothing is said of something else."""
    return _is_small_word(plain, found) and plain[found.end : found.end + 1] not in _MEASURED


def _is_coin_word(plain: str, found: Found) -> bool:
    """``长三角``, ``五角星``: coins are counted behind words of paying, or alone."""
    before, after = _around(plain, found)
    is_paid = not before or before in _PAID
    return found.chinese and not (is_paid and after in _MEASURED and found.value != _TRIANGLE)


def _is_open(plain: str, found: Found) -> bool:
    """``一打就跑``: a dozen closes its clause where it is in Chinese numerals."""
    return found.chinese and plain[found.end : found.end + 1] not in _MEASURED


def _is_day_of_month(plain: str, found: Found) -> bool:
    """``五日``: days that last say so: ``三日内``, ``用时五日``, ``45日``."""
    if found.value is None or found.value > _LONGEST_MONTH:
        return False
    return plain[found.end - 1] != "内" and not lasted(plain, found)


def _is_not(*cues: str) -> Rule:
    """Make the rule for a letter that is a unit only after certain words (算力3000P)."""

    def rule(plain: str, found: Found) -> bool:
        before = plain[max(0, found.start - 14) : found.start]
        return not any(cue in before for cue in cues)

    return rule


_IS_NOT_DATA: Final = _is_not("带宽", "宽带", "流量", "容量", "内存", "网速", "速率", "光纤")


def _is_network(plain: str, found: Found) -> bool:
    """``5G``, but not ``带宽4000G``."""
    return found.value is None or found.value < TEN or _IS_NOT_DATA(plain, found)


def _is_centenary(plain: str, found: Found) -> bool:
    """``公元747年``, ``两个一百年``, ``十二年制``."""
    if plain.startswith(("制", "一贯"), found.end):
        return True
    return plain.startswith("个", found.start - 1) or _is_ancient(plain, found)


def _is_in_chinese(plain: str, found: Found) -> bool:  # noqa: ARG001
    return found.chinese


def _always(plain: str, found: Found) -> bool:  # noqa: ARG001
    return True


def _is_year(plain: str, found: Found) -> bool:  # noqa: ARG001
    """``2023镇域经济``: a year before a place noun."""
    return not found.bare_scale and found.value in _YEARS


_RULES: Final[dict[str, Rule]] = {
    **dict.fromkeys(PLACE_NOUNS, _is_year),
    "次": _is_session,
    "元": _is_structure,
    "年": _is_centenary,
    "位": _is_place,
    "名": _is_rank,
    "大": _is_congress,
    "期": _is_phase,
    "轮": _is_in_chinese,
    "批": _is_in_chinese,
    "步": _is_in_chinese,
    "层": _is_in_chinese,
    "段": _is_in_chinese,
    **dict.fromkeys(("角", "毛"), _is_coin_word),
    **dict.fromkeys(("安", "平"), _is_in_chinese),
    **dict.fromkeys(("方", "码", "赫"), _is_small_word),
    **dict.fromkeys(("石", "丈", "斗", "尺", "寸"), _is_small_length),
    "打": _is_open,
    "迈": _is_open,
    "日": _is_day_of_month,
    **dict.fromkeys(("G", "M"), _is_network),
    "P": _is_not("算力"),
    "A": _is_not("电流"),
    "类": _is_rung,
    "个月": _is_first_months,
    "届": _is_session_number,
    "代": _always,
}
"""What to look at for each unit; other units make no names."""
