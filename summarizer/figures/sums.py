"""Sums: totals held against the parts listed, where the text says that these are all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from summarizer.figures.figure import Figure
from summarizer.figures.notation import number_text, sum_text
from summarizer.figures.relation import HUNDRED, Relation, is_exact, percent_step, resolution

MOST_PARTS: Final = 60
PART_REACH: Final = 40
"""Parts of one list follow each other within this many characters."""

_OPENS_PARTS: Final = re.compile(
    r"[,(;:。]?(?:其中|包括|分别[是为]|含|分为|其中包括|(?:主要)?用于(?:以下方面)?[:]|"
    r"[^,。;:!?\n0-9]{0,6}中,有?)[:,]?"
    r"[^,。;:!?\n0-9]{0,16}"
)
_BRACKET: Final = re.compile(r"[(:][^,。;:!?\n0-9()]{1,12}")
_MARKS: Final = frozenset(",(;:。")
_BRACKETS: Final = frozenset("(:")
_OPENING: Final = frozenset("其包分含主用")
_LONGEST_OPENING: Final = 8
"""With what parts begin, asked before the patterns are: most figures open no list."""

_NEXT_PART: Final = re.compile(
    r"(?:\([^()\n]{0,12}\))?[、,和及与;](?!其中|包括)(?:[^,。;:!?\n0-9]{0,20})"
)
_ASIDE: Final = re.compile(
    r"\)?[,、(;]?(?:同比|比上年)?(?:各|约|仅)?(?:占|增长|下降|增|降)[^,。;:!?\n0-9]{0,10}"
)
"""Between a part and what is told of it: ``基本支出105.58万元|,占|34.30%``."""

_TOTAL: Final = re.compile(
    r"[,;]?(?:一共|总共|共计|合计|总计|共)(?:[^,。;:!?\n0-9、]{0,6}?)(?:[为是:])?"
)
_TOTALS: Final = frozenset("一总共合")
_LIST_PART: Final = re.compile(r"[、和及,;][^,。;:!?、\n0-9]{1,14}")

_OTHERS: Final = re.compile(r"(?:其他|其它|其余|另外)[^,。;、\n0-9]{0,10}$")
"""Before the last part: with ``其他`` a list says that it is complete."""

PAIRS: Final = tuple(
    (re.compile(first), re.compile(second))
    for first, second in (
        (r"男", r"女"),
        (r"城镇|城市|城区", r"乡村|农村"),
        (r"出口", r"进口"),
        (r"基本支出", r"项目支出"),
        (r"人员经费", r"公用经费|日常公用"),
        (r"中央(?!企业)", r"地方"),
        (r"轻工业", r"重工业"),
        (r"公有", r"非公有"),
        (r"在编", r"编外|非在编|未在编"),
        (r"境内", r"境外"),
        (r"国内", r"国外|国际"),
        (r"省内", r"省外"),
        (r"市内", r"市外"),
        (r"正式党员", r"预备党员"),
        (r"门诊|门急诊", r"住院"),
        (r"上半年", r"下半年"),
        (r"专职", r"兼职"),
        (r"新开工|新建|新上", r"续建|跨年"),
        (r"职工", r"居民|退休"),
    )
)
"""Two parts that leave no third: men and women, exports and imports."""

_QUALIFIES: Final = re.compile(r"的|以上|以下|以内|级|左右")
"""Behind a figure that says of what kind a part is: ``其中总投资100亿元|的项目``."""

_PLANNED: Final = re.compile(r"总投资|计划|设计|合同|协议|注册|规划|累计|达到|实现|带动")
_NAME_START: Final = re.compile(r"[,。;:、(\n0-9]|其中")
_OF_IT: Final = re.compile(r"[,(;。]?其中|[^,。;:!?\n0-9]{0,6}中,")
_STOPS: Final = re.compile(r"[。;!?\n]")
_OPPOSITE: Final = re.compile(r"(?:已)?(?P<word>[^|]{2,8})\|(?:不|未|非|没有|尚未)(?P=word)")
"""合格|不合格, 已办结|未办结."""

_ASKS_OF: Final = re.compile(r"增加(?!值)|增长|减少|下降|新增|占|人均|比[上去]年|同比")
_CHANGED: Final = re.compile(r"(?:增加|减少|少支|多支|少收|多收|净增|增长|下降)(?:了|约)?$")
"""Before an amount of change: parts behind it are those of the level told before."""

_NOT_MORE: Final = frozenset({"percent", "percentage_point", "multiple"})


def check_sums(plain: str, quantities: Sequence[Figure]) -> Iterator[Relation]:
    """Yield totals that equal the parts listed behind them, and announced totals that do not.

    A list behind ``其中`` need not be complete: it is told where it adds up, and where it does not
    only if it says that it is complete: its last part is ``其他``, its two parts leave no third,
    or their shares make 100%. ``12人、5人,共计18人`` claims to be the sum, so it is told either
    way.
    """
    for index, figure in enumerate(quantities):
        if not _adds(figure) or not figure.value:
            continue
        relation = _totalled(plain, quantities, index) or _listed(plain, quantities, index)
        if relation is not None:
            yield relation


def _adds(figure: Figure) -> bool:
    return figure.kind in {"count", "money", "measure"} and is_exact(figure)


def _sum_relation(
    plain: str, stated: Figure, parts: Sequence[Figure], *, claimed: bool
) -> Relation | None:
    total = sum((part.value or Decimal(0) for part in parts), Decimal(0))
    slack = sum((resolution(plain, one) for one in (*parts, stated)), Decimal(0)) / 2
    holds = abs(total - (stated.value or 0)) <= slack
    if not holds and not claimed:
        return None
    terms = sum_text([part.value or Decimal(0) for part in parts])
    expression = f"{terms}＝{number_text(total)}"
    return Relation("sum", tuple(parts), None, stated, total, holds, expression)


def _opens(plain: str, start: int, end: int) -> bool:
    if not 0 < end - start <= PART_REACH:
        return False
    first = plain[start]
    if first in _BRACKETS and _BRACKET.fullmatch(plain, start, end) is not None:
        return True
    at = start + 1 if first in _MARKS else start
    if plain[at] not in _OPENING and plain.find("中", at, at + _LONGEST_OPENING) < 0:
        return False
    return _OPENS_PARTS.fullmatch(plain, start, end) is not None


def _listed(plain: str, quantities: Sequence[Figure], index: int) -> Relation | None:
    """Read ``委员6名,包括书记1名、副书记2名、委员3名``: parts that make the total."""
    whole = quantities[index]
    at = index + 1
    while at < len(quantities) and _tells_change(quantities[at]):  # 100人,增长5%,其中…
        if at - index > 2 or quantities[at].start - quantities[at - 1].end > PART_REACH:
            return None
        at += 1
    if at >= len(quantities) or not _opens(plain, quantities[at - 1].end, quantities[at].start):
        return None
    if whole.direction != "none" or _CHANGED.search(plain[max(0, whole.start - 8) : whole.start]):
        return None
    parts, shares = _parts(plain, quantities, at, whole)
    if not parts:
        return None
    for count in _endings(plain, parts):
        relation = _sum_relation(plain, whole, parts[:count], claimed=False)
        if relation is not None:
            return relation
    rates = all(one.kind in _NOT_MORE for one in quantities[index + 1 : at])
    if rates and (index == 0 or _is_alone(plain, quantities[index - 1], whole)):
        above = _above_whole(plain, whole, parts, quantities[at - 1].end)
        if above is not None:
            return above
    for count in _endings(plain, parts):
        named = _are_named_all(plain, whole, parts[:count])
        told = shares if count == len(parts) else []
        if named or _is_complete(plain, parts[:count], told):
            return _sum_relation(plain, whole, parts[:count], claimed=True)
    if len(parts) > 1 and _is_one_digit_off(plain, whole, parts):
        return _sum_relation(plain, whole, parts, claimed=True)
    return None


def _endings(plain: str, parts: Sequence[Figure]) -> Iterator[int]:
    """Yield how many parts a list may have: those before a stop or another mark, then all."""
    mark = plain[parts[0].end : parts[0].end + 1]
    for count in range(2, len(parts)):
        between = plain[parts[count - 1].end : parts[count].start]
        if ";" in between or (mark == "、" and between.startswith(",")):
            yield count
    if len(parts) > 1:
        yield len(parts)


def _tells_change(figure: Figure) -> bool:
    return figure.kind in _NOT_MORE or figure.direction != "none"


def _parts(
    plain: str, quantities: Sequence[Figure], at: int, whole: Figure
) -> tuple[list[Figure], list[Figure]]:
    """Return the parts listed from ``at`` on, and the shares told beside them."""
    parts: list[Figure] = []
    shares: list[Figure] = []
    end = quantities[at].start
    for one in quantities[at : at + MOST_PARTS * 2]:
        if one.start - end > PART_REACH:
            break
        if one.kind in _NOT_MORE:
            if not parts or not _ASIDE.fullmatch(plain, end, one.start):
                break
            if "占" in plain[end : one.start]:
                shares.append(one)
        else:
            if parts and not _NEXT_PART.fullmatch(plain, end, one.start):
                break
            if one.unit != whole.unit or not _adds(one) or _QUALIFIES.match(plain, one.end):
                break
            if parts and _ASKS_OF.search(plain, end, one.start):
                break
            parts.append(one)
        end = one.end
    return parts, shares


def _is_alone(plain: str, before: Figure, whole: Figure) -> bool:
    """Say whether no other count of the same unit stands beside a whole in its sentence."""
    return before.unit != whole.unit or _STOPS.search(plain, before.end, whole.start) is not None


def _above_whole(plain: str, whole: Figure, parts: Sequence[Figure], end: int) -> Relation | None:
    """Read ``67个,其中先进制造业95个``: a part is no greater than its whole."""
    if whole.value is None or not _OF_IT.match(plain, end):
        return None
    for number, part in enumerate(parts):
        slack = (resolution(plain, whole) + resolution(plain, part)) / 2
        if _PLANNED.search(plain, end, part.start):
            return None
        if number and plain[parts[number - 1].end] not in "、和及":
            return None
        if part.value is not None and part.value - whole.value > slack:
            words = plain[part.start : part.end], plain[whole.start : whole.end]
            expression = f"{number_text(part.value)}＞{number_text(whole.value)}"
            note = f"其中的{words[0]}大于总数{words[1]}"
            return Relation("subset", (part,), whole, whole, part.value, False, expression, note)
    return None


def _are_named_all(plain: str, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether the parts name the whole: ``新建、改扩建项目35个(其中新建30个,改扩建5个)``."""
    before = plain[max(0, whole.start - 30) : whole.start]
    before = re.split(r"[。;!?\n]", before)[-1]
    names = _names(plain, parts)
    return "、" in before and all(len(name) > 1 and name in before for name in names)


def _names(plain: str, parts: Sequence[Figure]) -> list[str]:
    """Return what each part is called: the words right before it."""
    before = [plain[max(0, part.start - 16) : part.start] for part in parts]
    return [_NAME_START.split(words)[-1] for words in before]


def is_pair(first: str, second: str) -> bool:
    """Say whether two names leave no third: 男 and 女, 合格 and 不合格."""
    if _OPPOSITE.fullmatch(f"{first}|{second}") or _OPPOSITE.fullmatch(f"{second}|{first}"):
        return True
    return any(
        (one.search(first) and other.search(second)) or (other.search(first) and one.search(second))
        for one, other in PAIRS
    )


def _is_complete(plain: str, parts: Sequence[Figure], shares: Sequence[Figure]) -> bool:
    """Say whether a list tells that nothing is left out."""
    names = _names(plain, parts)
    if _OTHERS.search(names[-1]):
        return True
    if len(parts) == 2 and is_pair(*names):
        return True
    if len(shares) == len(parts):
        total = sum((share.value or Decimal(0) for share in shares), Decimal(0))
        steps = sum((percent_step(plain, share) for share in shares), Decimal(0))
        return abs(total - HUNDRED) <= steps / 2
    return False


def _is_one_digit_off(plain: str, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether one wrong digit explains why long numbers do not add up.

    What an incomplete list leaves out is a number like any other: that it is 300 or 4000, where
    no number of the list is round, is the mark of a slip of the pen.
    """
    figures = (whole, *parts)
    steps = {resolution(plain, one) or Decimal(1) for one in figures}
    if len(steps) > 1:
        return False
    step = steps.pop()
    values = [(one.value or Decimal(0)) / step for one in figures]
    if values[0] < _LONG or sum(1 for value in values if value % 10 == 0) * 3 > len(values):
        return False
    difference = abs(values[0] - sum(values[1:], Decimal(0)))
    digits = str(int(difference)).rstrip("0")
    return len(digits) == 1 and difference == int(difference)


_LONG: Final = 1000
"""Totals of fewer than four digits can differ by one digit for other reasons."""


def _totalled(plain: str, quantities: Sequence[Figure], index: int) -> Relation | None:
    """Read ``男12人、女5人,共计17人``."""
    stated = quantities[index]
    before = quantities[index - 1] if index else None
    if before is None or before.unit != stated.unit or stated.start - before.end > PART_REACH:
        return None
    at = before.end
    if plain[at + 1 if plain[at] in _MARKS else at] not in _TOTALS:
        return None
    if not _TOTAL.fullmatch(plain, at, stated.start):
        return None
    parts: list[Figure] = []
    whole_list = True
    for at in range(index - 1, max(-1, index - 1 - MOST_PARTS), -1):
        one = quantities[at]
        if parts and (
            parts[-1].start - one.end > PART_REACH
            or not _LIST_PART.fullmatch(plain, one.end, parts[-1].start)
        ):
            between = plain[one.end : parts[-1].start]
            whole_list = len(between) > PART_REACH or re.search(r"[。!?\n]", between) is not None
            break
        if one.unit != stated.unit or not _adds(one):
            whole_list = False
            break
        parts.append(one)
    if len(parts) < 2:
        return None
    return _sum_relation(plain, stated, parts[::-1], claimed=whole_list)
