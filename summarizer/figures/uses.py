"""Uses: whether a figure reports something, defines a category, or only announces a list."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from summarizer.figures.endings import words
from summarizer.figures.found import Found
from summarizer.figures.units import AGE_UNITS, STRONG_UNITS, TIME_UNITS

SMALLEST_FACT: Final = 10
"""Chinese numerals above it are figures whatever their unit."""

_PROGRAMMES: Final = ("行动", "规划", "计划", "方案", "任务", "攻坚")
_ROUGH: Final = frozenset({"about", "nearly", "over"})
_STANDARD: Final = ("的标准", "的要求")
_WITHIN_REACH: Final = re.compile(
    r"可?到达|可达|以?内可?达?|路程|步行|办结|响应|不打烊|[一-鿿]{0,6}圈"
)
"""``15分钟可到达``, ``10分钟文化圈``: times that describe a service, not a result."""

_SERVED: Final = re.compile(
    r"(?:全天候|不间断|[在离]线|轮流|专人|领导)?(?:值班|值守|服务|营业|开放|热线|监测|监控|响应|待命|制)"
    r"|内?(?:办结|答复|完成|反馈|响应|作出|回复)"
)
"""``24小时值班``, ``15个工作日内办结``: times that describe a service or set a rule."""

_SERVICE_TIMES: Final = frozenset(words("小时 个小时 分钟 天 工作日 个工作日"))

_GRID: Final = re.compile(r"(?:及以[上下])?[一-鿿]{0,3}(?:变电|输变|输电|线路|电网)")
"""``110千伏变电站5座``: the voltage says which stations."""

_LASTED: Final = re.compile(
    r"(?:历时|为期|长达|用时|工期|耗时|时长|期限|延长|缩短|提前|推迟|超过|不足|只用|仅用|坚持)了?(?:到|至|为|约)?$"
)
"""``历时三年``: a duration that is told, not one that sets the scene."""

_DEFINING: Final = re.compile(r"[一-鿿]{1,8}?[0-9一二三四五六七八九]+[个家幢座栋处户条项宗块名]")
"""``超500万元楼宇150幢``: the first figure says which buildings, the second how many."""

_PURPOSE: Final = re.compile(r"用于|建设|实施|推进|支持|完成|打造|改造|新建|其中|开展|投入|购置|的")
_AVERAGE: Final = re.compile(r"(?:平均|年龄|寿命|均)[一-鿿]{0,4}$")
_ENDS_QUALIFIER: Final = frozenset("和与及并或等且,。;、:!?) \n占在是为还")
_DEFINED_COUNTS: Final = frozenset({"床", "床位", "人", "张"})

_OWNS: Final = re.compile(r"(?:设有|共有|下辖|现有|拥有|辖有|配有|建有|[共下]设)[^,。;:\n]{0,20}$")
"""``设有一个中心``: here small numerals count what there is."""

_CLOSES: Final = frozenset(",。;、)\n")
_OPENS: Final = frozenset("每这那第某哪的要")


def read_use(plain: str, found: Found) -> None:
    """Decide what a figure is used for, where its reader has not."""
    if found.use != "fact":
        return
    if is_qualifier(plain, found):
        found.use = "qualifier"
    elif found.chinese and announces_list(plain, found):
        found.use = "enumeration"


def is_qualifier(plain: str, found: Found) -> bool:
    """Say whether the figure defines a category or a rule: ``65岁以上老年人``, ``亿元以上项目``."""
    unit = found.unit_text
    if unit in AGE_UNITS:
        return _AVERAGE.search(plain, max(0, found.start - 8), found.start) is None
    following = plain[found.end : found.end + 1]
    if found.kind in {"percent", "percentage_point"}:
        return found.bound == "range" and following == "的"
    if following == "的" and plain.startswith(_STANDARD, found.end):
        return True
    if unit in _SERVICE_TIMES and _SERVED.match(plain, found.end):
        return True
    if found.unit == "千伏" and _GRID.match(plain, found.end):
        return True
    if unit in {"分钟", "小时"} and _WITHIN_REACH.match(plain, found.end):
        return True
    if not "一" <= following <= "鿿":
        return False
    if found.bound in {"at_least", "at_most"} and plain[found.end - 1] in "上下内":
        return _qualifies_what_follows(found, following)
    if found.bound == "over" and found.kind in {"money", "measure"}:
        defines = _DEFINING.match(plain, found.end) is not None
        return defines and not _PURPOSE.match(plain, found.end)
    return False


def _qualifies_what_follows(found: Found, following: str) -> bool:
    """Tell ``3000平方米以上众创空间`` from ``95%以上农村卫生中心`` and ``500家以上。``."""
    if following in _ENDS_QUALIFIER:
        return False
    if found.kind == "count":
        return following == "的" and found.unit_text in _DEFINED_COUNTS
    return True


def _is_duration(value: Decimal) -> bool:
    """``一年半``, ``两个半小时``: nobody sets a scene that exactly."""
    return value > 1 and value % 1 != 0


def lasted(plain: str, found: Found) -> bool:
    """Say whether the words around tell how long something took: ``历时三年``, ``三年时间``."""
    if plain.startswith("时间", found.end):
        return True
    return _LASTED.search(plain, max(0, found.start - 6), found.start) is not None


def announces_list(plain: str, found: Found) -> bool:
    """Say whether a small Chinese numeral counts nothing: ``四种途径``, ``每年一次``."""
    if found.masked or found.kind in {"ratio", "percent"}:
        return False
    value = found.value if found.value is not None else found.high
    unit = found.unit_text
    if value is None or not 0 <= value <= SMALLEST_FACT or unit in STRONG_UNITS or "/" in unit:
        return False
    owned = _OWNS.search(plain, max(0, found.start - 24), found.start) is not None
    if unit == "个" and value == 1 and not owned:
        return True
    if unit in TIME_UNITS and plain.startswith(_PROGRAMMES, found.end):
        return True  # 三年行动
    if found.low is not None or found.bound in _ROUGH:
        return False  # 三五个, 十几个, 十多年
    if unit in TIME_UNITS:
        return not (_is_duration(value) or lasted(plain, found))
    if owned:
        return False
    before, after = plain[found.start - 1 : found.start], plain[found.end : found.end + 1]
    closes = not after or after in _CLOSES
    return not (closes and "一" <= before <= "鿿" and before not in _OPENS)
