"""Shares and rates: percentages held against the part and the whole that the text states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from summarizer.figures.figure import Figure
from summarizer.figures.notation import number_text
from summarizer.figures.relation import HUNDRED, Relation, RelationKind, percent_text, quotient_fits
from summarizer.reading.searching import find_last

REACH: Final = 160
"""Part and whole stand at most this many characters before the percentage."""

NEAR_MISS: Final = 3
"""A whole found elsewhere in the text proves a rate wrong only if they differ by few points."""

NAMED_REACH: Final = 150
"""A whole told elsewhere is sought among this many figures on either side."""

_SHARE: Final = re.compile(
    r"(?P<rest>[^,。;:!?\n0-9占]{0,20}?)[,、;(]?(?:约|大约|仅|只|均|分别|已)?占(?P<base>[^,。;:!?\n0-9]{0,16}?)"
    r"(?:的?比例|的?比重|的)?(?:约|达到?|为)?$"
)
"""Between part and percentage: ``82人,占全院职工的86.3%``."""

_SHARE_TO_WHOLE: Final = re.compile(r"[,、;(]?(?:约|仅|只)?占[^,。;:!?\n0-9]{0,12}")
_WHOLE_TO_PERCENT: Final = re.compile(r"的(?:约|近|比例为|比重为)?")
"""``177569人、占总数298181人的60%``."""

_RATE: Final = re.compile(
    r"[,、;(]?(?P<name>[^,。;:!?、\n0-9()]{2,16}率)(?:约|达到?|为|是|[:]|已){0,3}$"
)
"""Between part and percentage: ``完成体检657人,体检率86%``."""

_OF_THEM: Final = re.compile(r"(?:中)?[,(;。]?(?:其中|里面|(?:主要)?用于)|[^,。;:!?\n0-9]{0,6}?中,")
"""Right behind a whole: its parts follow."""

_OTHER_BASE: Final = re.compile(r"计划|预算|任务|目标|上年|去年|同期|本年|全年|收入|支出")
"""Bases that stand for another figure than the whole just named: ``占预算数的82.82%``."""

_ENDS: Final = re.compile(r"[。!?\n]")
_TWO_WORDS: Final = 4
"""Characters of a rate's name from which it says what is done, and how: 规范管理率."""
_CLAUSE_START: Final = re.compile(r"[,。;:!?\n、(]")
_WHOLE_CUES: Final = re.compile(
    r"应|共|总|计划|任务|登记|现有|管理|全[省市县区镇乡村院]|核定|建档|"
    r"发出|发放|抽检|抽查|送检|受理|收到|交办|下达|报名"
)
_DUE: Final = re.compile(r"应([^,。;\n0-9])")
_DONE: Final = re.compile(r"实(?:际)?([^际,。;\n0-9])")
_NEGATED: Final = re.compile(r"[不未非]|没有|尚未")
_OTHER_RATE: Final = re.compile(r"按时|按期|及时|准时|当场|一次|首次|综合|平均|同比|限时|提前")
"""Rates of another whole than what was taken in: 按时办结率 is one of what was done."""

_CHANGE_RATES: Final = re.compile(
    r"(?:增长|增速|自然|死亡|出生|失业|贡献|利|汇|税|折扣|发病|增值)率$"
)
_NAME_END: Final = re.compile(r"(?:总数|总额|总量|数|额|的)+$")
_OF_PLACE: Final = re.compile(
    r"^(?:[一二三四五六七八九十\d]{1,3}[)、.]|(?:全|我|本)[省市县区国院校部年]|当年|监测的)+"
)
_OPENS_LATER: Final = re.compile(
    r"(?:,[^,。;:!?\n0-9]{0,6}(?:增长|下降|增加|减少)[^,。;:!?\n]{0,10})?[,。;(]?其中"
)
"""Behind a whole whose change is told before its parts: ``2022万人次|,增长21.8%。其中``."""

_TOLD: Final = re.compile(
    r"(?:完成|达到?|实现|共有?|总共|合计|为|是|[:]|约)+$|^(?:完成|实现|预计|其中)+"
)
_NOT_A_NAME: Final = re.compile(r"计划|任务|目标|上年|去年|同期")
_SCOPE: Final = re.compile(r"本级|[省市县区]级|中央|地方|[全我][省市县区镇乡]|[省市县区]直")
_LONG_NAME: Final = 3
PARAGRAPH: Final = 400
"""A whole under the very name of the base is sought so far back, in the same paragraph."""

_CHANGES: Final = frozenset({"percent", "percentage_point"})
_COUNTED: Final = frozenset({"count", "money", "measure"})


def check_shares(plain: str, figures: Sequence[Figure]) -> Iterator[Relation]:
    """Yield a relation for each percentage whose part and whole the text names beyond doubt."""
    for index, stated in enumerate(figures):
        if stated.kind != "percent" or not _is_plain(stated) or stated.direction != "none":
            continue
        found = _between_whole(plain, figures, index)
        found = found or _share(plain, figures, index) or _rate(plain, figures, index)
        if found is not None:
            yield found


def _is_plain(figure: Figure) -> bool:
    """Say whether a figure can be reckoned with: exact, readable, a fact."""
    return (
        figure.value is not None
        and figure.bound == "exact"
        and figure.use == "fact"
        and not figure.masked
        and not figure.malformed
    )


def _part_before(plain: str, figures: Sequence[Figure], index: int) -> int | None:
    """Return the index of the count right before a percentage, in the same sentence."""
    at = index - 1
    if at < 0 or figures[at].kind not in _COUNTED or not _is_plain(figures[at]):
        return None
    between = plain[figures[at].end : figures[index].start]
    return None if len(between) > 40 or _ENDS.search(between) else at


def _relation(
    plain: str, kind: RelationKind, part: Figure, whole: Figure, stated: Figure
) -> Relation | None:
    if part.value is None or not whole.value or stated.value is None:
        return None
    computed = part.value / whole.value * HUNDRED
    quotient = f"{number_text(part.value)}÷{number_text(whole.value)}"
    expression = f"{quotient}＝{percent_text(computed, stated.value)}"
    holds = quotient_fits(plain, part, whole, stated)
    return Relation(kind, (part,), whole, stated, computed, holds, expression)


def _between_whole(plain: str, figures: Sequence[Figure], index: int) -> Relation | None:
    """Read ``177569人、占总数298181人的60%``: the whole stands between part and percentage."""
    if index < 2:
        return None
    part, whole, stated = figures[index - 2 : index + 1]
    if part.unit != whole.unit or not (_is_plain(part) and _is_plain(whole)):
        return None
    if not _SHARE_TO_WHOLE.fullmatch(plain, part.end, whole.start):
        return None
    if not _WHOLE_TO_PERCENT.fullmatch(plain, whole.end, stated.start):
        return None
    return _relation(plain, "share", part, whole, stated)


def _share(plain: str, figures: Sequence[Figure], index: int) -> Relation | None:
    """Read ``82人,占全院职工的86.3%`` and ``3787人,其中高血压3313人,占8.02%``."""
    at = _part_of_share(plain, figures, index)
    if at is None:
        return None
    part, stated = figures[at], figures[index]
    match = _SHARE.fullmatch(plain, figures[index - 1].end, stated.start)
    if match is None or (match["rest"] and match["rest"][0] in "年月"):
        return None
    base = match["base"]
    if not base or base in {"总数", "总人数", "全部"}:
        whole = _announced_whole(plain, figures, at)
        return _relation(plain, "share", part, whole, stated) if whole is not None else None
    exact = _exactly_named(plain, figures, at, base)
    if exact is not None:
        relation = _relation(plain, "share", part, exact, stated)
        if relation is not None and (relation.holds or _is_told_of(plain, relation, base)):
            return relation
    if _OTHER_BASE.search(base):
        return None
    named = [one for one in _candidates(plain, figures, at) if _names(plain, one, base)]
    fitting = [one for one in named if quotient_fits(plain, part, one, stated)]
    if fitting:
        return _relation(plain, "share", part, fitting[-1], stated)
    if len(named) == 1 and _OF_THEM.match(plain, named[0].end):
        return _relation(plain, "share", part, named[0], stated)
    return None


def _part_of_share(plain: str, figures: Sequence[Figure], index: int) -> int | None:
    """Return the part of a share; changes may stand between: ``212亿元,增长17.8%,占…82.1%``."""
    if "占" not in plain[max(0, figures[index].start - 24) : figures[index].start]:
        return None
    at = index - 1
    while at >= max(0, index - 2) and figures[at].kind in _CHANGES:
        if figures[at].direction == "none":
            return None
        at -= 1
    if at < 0 or figures[at].kind not in _COUNTED or not _is_plain(figures[at]):
        return None
    between = plain[figures[at].end : figures[index].start]
    return None if len(between) > 48 or _ENDS.search(between) or ";" in between else at


def _exactly_named(plain: str, figures: Sequence[Figure], at: int, base: str) -> Figure | None:
    """Return the one figure of the paragraph that is told under the very name of a base."""
    core = _NAME_END.sub("", base)
    if len(core) < _LONG_NAME or _NOT_A_NAME.search(core):
        return None
    part = figures[at]
    found = []
    for index in range(at - 1, -1, -1):
        one = figures[index]
        if part.start - one.end > PARAGRAPH or "\n" in plain[one.end : part.start]:
            break
        if one.unit == part.unit and _is_plain(one) and one.direction == "none":
            name = _NAME_END.sub("", _TOLD.sub("", _clause_before(plain, one)))
            same = name == core or _OF_PLACE.sub("", name) == core
            if not same and _OPENS_LATER.match(plain, one.end):
                same = name.endswith(core)
            if same:
                found.append(one)
    return found[0] if len({one.value for one in found}) == 1 else None


def _is_told_of(plain: str, relation: Relation, base: str) -> bool:
    """Say whether a whole in the same sentence, or a near miss, makes a share wrong."""
    if relation.whole is None:
        return False
    if abs(relation.computed - (relation.stated.value or 0)) <= NEAR_MISS:
        return True
    if _scopes(plain, relation.parts[0]) - _scopes(plain, relation.whole):
        return False
    name = _OF_PLACE.sub("", _clause_before(plain, relation.whole))
    name = _NAME_END.sub("", _TOLD.sub("", name))
    if len(name) > _LONG_NAME and name == _NAME_END.sub("", base):
        return True
    return not _ENDS.search(plain, relation.whole.end, relation.stated.start) or bool(
        _OPENS_LATER.match(plain, relation.whole.end)
    )


def _scopes(plain: str, figure: Figure) -> set[str]:
    """Return the words that say of which level of government a figure tells."""
    return set(_SCOPE.findall(_clause_before(plain, figure)))


def _announced_whole(plain: str, figures: Sequence[Figure], at: int) -> Figure | None:
    """Return the whole that announces its parts (``3787人,其中``) nearest before a part."""
    part = figures[at]
    for one in reversed(_candidates(plain, figures, at)):
        if _OF_THEM.match(plain, one.end):
            between = plain[one.end : part.start]
            return None if between.count("其中") > 1 else one
    return None


def _candidates(
    plain: str, figures: Sequence[Figure], at: int, *, smaller: bool = False
) -> list[Figure]:
    """List the figures before a part, in its paragraph, that may be its whole."""
    part = figures[at]
    found: list[Figure] = []
    for index in range(at - 1, -1, -1):
        one = figures[index]
        if part.start - one.end > REACH or "\n" in plain[one.end : part.start]:
            break
        fits = smaller or (one.value or 0) >= (part.value or 0)
        if one.unit == part.unit and _is_plain(one) and fits:
            found.append(one)
    found.reverse()
    return found


def _label(plain: str, figure: Figure) -> str:
    return plain[figure.label.start : figure.label.end] if figure.label is not None else ""


def _names(plain: str, figure: Figure, base: str) -> bool:
    """Say whether a figure counts what ``base`` names: they share two characters in a row."""
    label = _label(plain, figure)
    return any(base[i : i + 2] in label for i in range(len(base) - 1))


def _rate(plain: str, figures: Sequence[Figure], index: int) -> Relation | None:
    """Read ``登记764人,…完成体检657人,体检率86%``: the part does what the rate names."""
    at = _part_before(plain, figures, index)
    if at is None:
        return None
    part, stated = figures[at], figures[index]
    match = _RATE.fullmatch(plain, part.end, stated.start)
    if match is None or _CHANGE_RATES.search(match["name"]) or (stated.value or 0) >= HUNDRED:
        return None
    if _OTHER_RATE.search(match["name"]):
        return None
    stem = match["name"][:-1]
    if _NEGATED.search(_clause_before(plain, part)) and not _NEGATED.search(stem):
        return _rate_of_rest(plain, figures, at, stated)
    due = _due_before(plain, figures, at)
    if due is not None:
        return _relation(plain, "ratio", part, due, stated)
    does = stem[-2:] in _clause_before(plain, part)
    if not does and (len(stem) < _TWO_WORDS or stem[:2] not in _clause_before(plain, part)):
        return None
    near = _candidates(plain, figures, at)
    if not does:  # 登记管理604人,规范随访489人,规范管理率81%: each tells one half of the name
        near = [one for one in near if stem[-2:] in _clause_before(plain, one)]
    fitting = [one for one in near if quotient_fits(plain, part, one, stated)]
    if fitting:
        return _relation(plain, "ratio", part, fitting[-1 if not does else 0], stated)
    if not near and does:
        near = _candidates(plain, figures, at, smaller=True)
    near = [one for one in near if not _ENDS.search(plain[one.end : part.start])]
    if len(near) > 1:  # of 登记764人,随访743人,体检657人 the first is the whole
        near = [one for one in near if _WHOLE_CUES.search(_clause_before(plain, one))] or near
    if len(near) == 1 and _WHOLE_CUES.search(_clause_before(plain, near[0])):
        return _relation(plain, "ratio", part, near[0], stated)
    if near:
        return None
    around = figures[max(0, index - NAMED_REACH) : index + NAMED_REACH]
    return _rate_of_named(plain, around, part, stated, stem[:-2])


def _rate_of_rest(
    plain: str, figures: Sequence[Figure], at: int, stated: Figure
) -> Relation | None:
    """Read ``抽检1200批次,不合格12批次,合格率99%``: the rate is that of all the others."""
    part = figures[at]
    near = [one for one in _candidates(plain, figures, at) if one.value is not None]
    if not near or part.value is None:
        return None
    whole = near[-1]
    rest = part._replace(value=(whole.value or 0) - part.value)
    if not quotient_fits(plain, rest, whole, stated):
        return None
    relation = _relation(plain, "ratio", rest, whole, stated)
    if relation is None:
        return None
    terms = f"({number_text(whole.value or part.value)}－{number_text(part.value)})"
    quotient = f"{terms}÷{number_text(whole.value or part.value)}"
    expression = f"{quotient}＝{percent_text(relation.computed, stated.value)}"
    return replace(relation, parts=(part,), expression=expression)


def _due_before(plain: str, figures: Sequence[Figure], at: int) -> Figure | None:
    """Return what was due: ``应到30人,实到28人`` and ``应检…,实检…``, told right before."""
    if at == 0 or figures[at - 1].unit != figures[at].unit or not _is_plain(figures[at - 1]):
        return None
    due = _DUE.search(_clause_before(plain, figures[at - 1]))
    done = _DONE.search(_clause_before(plain, figures[at]))
    if due is None or done is None or due[1] != done[1]:
        return None
    return None if _ENDS.search(plain, figures[at - 1].end, figures[at].start) else figures[at - 1]


def _rate_of_named(
    plain: str, figures: Sequence[Figure], part: Figure, stated: Figure, base: str
) -> Relation | None:
    """Read ``全县参保人员激活率``: the whole stands elsewhere, once, under the name of the base."""
    noun = base.removesuffix("人员").removesuffix("人数")[-2:]
    if len(noun) < 2:
        return None
    named = {
        one.value: one
        for one in figures
        if one.unit == part.unit
        and _is_plain(one)
        and (one.value or 0) > (part.value or 0)
        and noun in _label(plain, one)
    }
    if len(named) != 1:
        return None
    relation = _relation(plain, "ratio", part, next(iter(named.values())), stated)
    if relation is None or abs(relation.computed - (stated.value or 0)) > NEAR_MISS:
        return None
    return relation


def _clause_before(plain: str, figure: Figure) -> str:
    """Return the clause that a figure ends, back to the punctuation before it."""
    window = plain[max(0, figure.start - 40) : figure.start]
    cut = find_last(_CLAUSE_START, window)
    return window[cut.end() :] if cut is not None else window
