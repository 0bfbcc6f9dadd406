"""The name of what a figure measures, short enough for a table."""

import re
from dataclasses import dataclass

from summarizer.drafting.cues import PART
from summarizer.drafting.headings import names_a_subject
from summarizer.drafting.material import Material
from summarizer.drafting.naming import (
    LONGEST,
    can_stand,
    clean_name,
    is_bare,
    is_rate_of_whom,
    leading_verb,
    noun_after,
    shorten_name,
    words_before,
)
from summarizer.drafting.naming_english import clean_english, noun_behind
from summarizer.drafting.shortening import trim
from summarizer.figures.figure import Figure
from summarizer.figures.labels import SELF_CONTAINED

_REACH = 60  # characters before a figure in which its name is sought
_VERBS = re.compile(
    r"(?:大力|积极|全面|加快|着力|扎实|深入|有序|稳步)*(?:发展|推进|推动|建设|实施|开工|举办|开展|新增|新建|引进|签约|签署|落地|培育|组织)(?:了|实施|建设)*"
)
_TITLE_END = re.compile(r"(?:服务|健康)?管理(?:工作)?$|工作$|情况$|方面$")
_DOING = frozenset({"完成", "实施", "推进", "开展", "组织"})  # verbs that add nothing to a name
_WORTH = re.compile(r"(?:总|计划|完成|协议)?(?:投资|资金|金额|面积|产值)[总]?额?")
_MERE_DOING = re.compile(r"^(?:大力|全力|积极)?(?:实施|推进|推动|安排)(?=.{3})")
_COUNT = re.compile(r"^\d+多?[个项家条座处]")
_ADJACENT = re.compile(r"[、,(]?(?:[^,;。:、\d]{0,6})")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands: what its name can be read from."""

    floor: int  # where its sentence begins, or the end of the figure before
    section: int  # the innermost section around it, -1 for none
    before: int | None = None  # where words begin that compare it and precede it
    neighbour: str = ""  # the name of the figure before in the sentence
    start: int = 0  # where its sentence begins
    checked: bool = False  # arithmetic shows what it is the rate of


def name_indicator(material: Material, figure: Figure, place: Place) -> str:
    """Return what a figure measures, complete and able to stand alone; empty where nothing says so.

    A counted noun behind the figure comes first (``6个贫困县``), then the words of its clause.
    """
    if figure.column:
        return _name_of_cell(material, figure)
    if not material.chinese:
        return _name_english(material, figure, place)
    plain = material.plain
    end = place.before if place.before is not None else figure.start
    floor = place.floor if place.floor <= end else place.start
    begin = max(floor, end - _REACH)
    words = words_before(plain, begin, end, behind=begin > place.start)
    if begin > floor and len(words) == end - begin:
        words = _after_particle(words)  # its first word may be cut in two
    name = _counted(material, figure, words) if figure.kind == "count" else clean_name(words)
    if not name:
        carries_on = bool(words.strip()) and figure.kind != "percent"  # …突破4万亿元,达到4.3万亿元
        name = place.neighbour if carries_on else _from_colon(plain, floor, end)
    if is_bare(name):
        name = _complete(material, figure, place, name)
    name = shorten_name(name)
    if place.checked and is_rate_of_whom(name):
        return name
    return name if can_stand(name) else ""


def _after_particle(words: str) -> str:
    place = words.find("的")
    return words[place + 1 :] if 0 <= place < len(words) - 2 else ""


def _counted(material: Material, figure: Figure, words: str) -> str:
    """Name a count: 走访300家企业, or 高新技术企业300家."""
    if figure.unit_text in SELF_CONTAINED:
        return clean_name(words)
    noun = noun_after(material.plain, figure.end, material.report.end)
    if not noun:
        return clean_name(words)
    verb = leading_verb(words)
    if verb in _DOING:
        verb = ""
    return f"{verb}{noun}" if len(noun) > 1 or verb else ""


def _from_colon(plain: str, floor: int, end: int) -> str:
    """Return the words before a colon that the figure follows directly: ``总数:120``."""
    place = end - 1
    while place > floor and plain[place] in " *":
        place -= 1
    if plain[place] != ":":
        return ""
    return clean_name(words_before(plain, max(floor, place - _REACH), place))


def _name_of_cell(material: Material, figure: Figure) -> str:
    label = figure.label
    name = material.plain[label.start : label.end].strip(" *") if label is not None else ""
    return name[:LONGEST] if material.chinese else name[:48]


def _name_english(material: Material, figure: Figure, place: Place) -> str:
    if material.plain[figure.start - 1 : figure.start] == "\n":
        return ""  # the number of a note
    begin = max(place.floor, figure.start - 2 * _REACH)
    if begin > place.floor:
        begin = material.plain.find(" ", begin, figure.start) + 1 or figure.start
    if figure.kind in ("count", "measure"):
        return noun_behind(figure.unit, figure.value)
    words = material.plain[begin : figure.start]
    if words.rstrip().endswith(" by") and figure.direction == "none":
        return ""  # the size of a change that is not named
    return clean_english(words)


def _complete(material: Material, figure: Figure, place: Place, name: str) -> str:
    """Name a bare figure after its heading, the figure beside it or the clause before."""
    plain = material.plain
    candidates = [_clause_before(plain, place.start, figure)]
    if is_rate_of_whom(name):
        candidates.insert(0, _title_of(material, place.section))
    elif _WORTH.fullmatch(name) and place.neighbour.endswith(("项目", "工程", "企业", "基地")):
        if _ADJACENT.fullmatch(plain, place.floor, figure.start):
            candidates.insert(0, _COUNT.sub("", _MERE_DOING.sub("", place.neighbour)))
    else:
        return name
    for whom in candidates:
        if is_bare(whom.removeprefix("实施")):
            continue
        if len(whom) > 1 and len(whom) + len(name) <= LONGEST and name not in whom:
            return f"{whom}{name}"
    return name


def _clause_before(plain: str, start: int, figure: Figure) -> str:
    """Return what the clause before a figure's own is about, without its verb."""
    text = plain[max(start, figure.start - 60) : figure.start]
    clauses = re.split(r"[,、;。:\n]", text)
    if len(clauses) < 2 or any(c.isdecimal() for c in clauses[-1]):
        return ""
    match = _VERBS.match(clauses[-2])
    words = _COUNT.sub("", clauses[-2][match.end() :]) if match else ""
    return words if can_stand(words) and not re.search(r"\d(?!\+)", words[-3:]) else ""


def _title_of(material: Material, section: int) -> str:
    """Return the words of a heading that names a subject, without number and ``管理工作``."""
    if section < 0:
        return ""
    inner = material.report.sections[section]
    start, end = trim(material, inner.start, inner.heading_end)
    if not names_a_subject(material.plain, start, end):
        return ""
    return _TITLE_END.sub("", material.plain[start:end].strip(" *。:、()"))


def part_before(material: Material, start: int, figure: Figure) -> str:
    """Return the part that the sentence from ``start`` is about (兰州新区), or nothing.

    Only where the figure's own label does not open the sentence.
    """
    begin = trim(material, start, figure.start)[0]
    match = PART.match(material.plain, begin, figure.start)
    own = figure.label.start if figure.label is not None else figure.start
    return match[1] if match and match.end(1) <= own else ""
