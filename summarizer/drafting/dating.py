"""The period of a key figure: the one written beside it, else that of the report."""

from __future__ import annotations

import re
from bisect import bisect_right

from summarizer.drafting.material import Material
from summarizer.figures.figure import Figure
from summarizer.reading.searching import find_last
from summarizer.structure.parts import Sentence

_ANY_YEAR = r"(?:(?:19|20)\d\d|20[xX×*]{2}|[xX×*]{4})年"
_MONTH = r"(?:1[0-2]|[1-9])月"
_TIME = re.compile(
    rf"截[至止]到?(?:{_ANY_YEAR})?(?:{_MONTH}(?:\d{{1,2}}日|份?底?)?|年?底|目前)"
    rf"|{_ANY_YEAR}(?:(?:\d{{1,2}}[-至到—]+)?{_MONTH}(?:\d{{1,2}}日|份?底?)?|度|[上下]半年|[一二三四前]{{1,2}}季度|末|底)?"
    r"|(?:19|20)\d\d[-—至]+(?:19|20)\d\d年"
    rf"|(?<!\d)\d{{1,2}}-+{_MONTH}份?|(?<![\d年月]){_MONTH}(?:底|末|份)?(?!\d)"
    r"|[上下]半年|前?[一二三四]季度|今年以来|(?<![去上前今])年末|全年|当年|去年|上年|前年"
    r"|(?:过去)?[近这]?(?:[三四五六七八九十]|\d{1,2})年(?:来|间)|过去五年|近[两三四五]年|“?十[一二三四五]五”?(?:时期|期间|末)"
)
"""Periods of a year and shorter, and those of several years."""
_COMPARED = re.compile(r"(?:[比较与同由从自]|相比|高于|低于|超过?|达到)(?:“)?$")
_AFTER_COMPARED = re.compile(
    r"(?:同期|末|底|初)?(?:的水平)?(?:相比|以来的?|增长|提高|下降|增加|减少|翻|的\d)"
)
_EARLIER = frozenset({"上年", "去年", "前年"})
_OF_REPORT = frozenset({"全年", "当年", "年末"})
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
_REPORT_YEAR = re.compile(r"((?:19|20)\d\d)年(?:$|度$|1[-—至]+12月)|((?:19|20)\d\d)年[^,]*$")
_WITHIN_YEAR = re.compile(
    r"\d{4}年(?:度|[上下]半年|前?[一二三四]季度|第[一二三四]季度|\d{1,2}(?:[-—至]+\d{1,2})?月)?"
)
_ENGLISH_YEAR = re.compile(
    r"\b(?:[Ii]n|[Ff]or|[Dd]uring) ((?:fiscal year )?20\d\d)\b(?! (?:to|through))"
)
_IN_YEAR = re.compile(r"(?: [a-z]+)? (?:in|for|during) ((?:fiscal year )?20\d\d)\b")
_SPAN = re.compile(
    r"年均|[五三四十]年[来间]|过去五年|“?十[一二三四五]五”?(?:时期|期间|以来)|这五年|五年累计|五年前"
)
_TOTALLED = re.compile(r"累计|五年共|总计|超过前")
_OF_YEAR = re.compile(r"全年|今年|去年|本年|当年|上半年|季度|截至|截止|月底|月末")
_LOOKS_BACK = re.compile(
    r"过去的?[五5]年|[五5]年来|[这五]五年|回顾[^,。]{0,8}五年|“?十[一二三四五]五”?(?:时期|期间|以来)|本届政府"
)
_PHASE = re.compile(
    r"^[^\n。]{0,14}?(?:"
    r"(?P<several>过去的?五年|五年来|[这五]五年|五年间|五年的|本届政府|“?十[一二三四五]五”?(?:时期|期间|以来))"
    r"|(?P<year>(?:19|20)\d\d)年(?:是|,|我们|全[市省区]|工作|以来|政府|的)"
    r"|过去的?一年|一年来|刚刚过去的一年)",
    re.MULTILINE,
)
_PARAGRAPH = 800  # characters of a paragraph that are looked at before a figure
_SPAN_OPENING = re.compile(
    r"[^,。;\n]{0,16}?(?:[五四]年[来间]|过去[的五5]{1,2}年|(?:这|刚刚过去的)五年|“?十[一二三四五]五”?(?:时期|期间))"
)
_SPAN_YEARS = re.compile(r"[比较与是](?:19|20)\d\d年")


def report_year(material: Material) -> str:
    """Return the year of the report's own period, ``2023``; nothing where masked or longer."""
    match = _REPORT_YEAR.match(material.report.period or "")
    return (match[1] or match[2]) if match else ""


def lies_ahead(material: Material, period: str | None) -> bool:
    """Tell whether a period begins after the report's own year: what it names is an aim."""
    year = report_year(material)
    match = _YEAR.search(period or "")
    return bool(year and match and match[0] > year)


def spans_years(material: Material, phases: Phases, sentence: Sentence, figure: Figure) -> bool:
    """Tell whether a figure sums up several years: 年均增长8.4%, 五年来…, 是2016年的1.4倍."""
    if phases.covers_years(figure.start):
        return True
    begin = max(sentence.start, figure.start - 160)
    before = material.plain[begin : figure.start]
    clause = before[max(before.rfind(";"), before.rfind(":")) + 1 :]
    found = find_last(_SPAN, clause)
    year = report_year(material)
    if found is not None:
        return not (year and f"{year}年" in clause[found.end() :])
    opening = _SPAN_OPENING.match(material.plain, _line_start(material, figure), figure.start)
    if opening and not (year and f"{year}年" in material.plain[opening.end() : figure.start]):
        return True
    near = clause[clause.rfind(",") + 1 :]
    if _TOTALLED.search(near) and not (_OF_YEAR.search(clause) or (year and f"{year}年" in clause)):
        return _under_several(material, sentence) or phases.looked_back(sentence.start)
    for match in _SPAN_YEARS.finditer(near):
        if not year or abs(int(match[0][1:5]) - int(year)) > 1:
            return True
    return False


def _under_several(material: Material, sentence: Sentence) -> bool:
    """Tell whether a sentence stands under a heading that names several years."""
    heading = material.report.sections[sentence.section].title if sentence.section >= 0 else ""
    return _SPAN.search(heading) is not None


def _line_start(material: Material, figure: Figure) -> int:
    """Return where the paragraph of a figure begins, or the end of what is looked at before it."""
    floor = max(material.report.start, figure.start - _PARAGRAPH)
    return material.plain.rfind("\n", floor, figure.start) + 1 or floor


class Phases:
    """The parts of a report that look back on several years, told by how their paragraphs open.

    A government at the end of its term tells five years first and the last one afterwards; under
    the first no figure is that of the year, though none says so.
    """

    __slots__ = ("_first", "_several", "_starts")

    def __init__(self, material: Material) -> None:
        report, year = material.report, report_year(material)
        first = _LOOKS_BACK.search(material.plain, report.start, report.end)
        self._first = first.end() if first else report.end
        self._starts: list[int] = []
        self._several: list[bool] = []
        if not year:
            return
        for match in _PHASE.finditer(material.plain, report.start, report.end):
            if match["year"] is None or match["year"] == year:
                self._starts.append(match.start())
                self._several.append(match["several"] is not None)

    def covers_years(self, place: int) -> bool:
        """Tell whether a place stands in a part about several years."""
        before = bisect_right(self._starts, place) - 1
        return before >= 0 and self._several[before]

    def looked_back(self, place: int) -> bool:
        """Tell whether the report spoke of several years anywhere before a place."""
        return self._first <= place


def date_figure(
    material: Material, sentence: Sentence, figure: Figure, *, over_years: bool = False
) -> str | None:
    """Return the period that a figure speaks of, or None where the report does not say.

    ``over_years`` tells that it sums up several years, so that the report's own year is not meant.

    Words of comparison (比上年) are no period. Where a result of the report stands without any,
    the report's own year is meant, unless the sentence or its paragraph speaks of other years.
    """
    plain = material.plain
    if figure.column:
        return figure.period.text if figure.period else None
    if not material.chinese:
        return _english(plain, sentence, figure)
    year = report_year(material)
    written = _written(plain, sentence, figure)
    if written:
        return f"{year}年" if year and written in _OF_REPORT else written
    if not year or over_years or sentence.role != "achievement":
        return None
    years = {match[0] for match in _YEAR.finditer(plain, sentence.start, sentence.end)}
    if years - {year}:
        return None
    if _SPAN.search(plain, _line_start(material, figure), figure.start):
        return None
    return None if _under_several(material, sentence) else _own_period(material, year)


def _own_period(material: Material, year: str) -> str:
    """Return the report's own period where it is a year or a part of one: 2024年上半年."""
    period = material.report.period or ""
    return period if _WITHIN_YEAR.fullmatch(period) else f"{year}年"


def _english(plain: str, sentence: Sentence, figure: Figure) -> str | None:
    """Return the year that stands close to an English figure: ``in fiscal year 2025``."""
    behind = _IN_YEAR.match(plain, figure.end, min(figure.end + 60, sentence.end))
    if behind:
        return behind[1]
    begin = max(sentence.start, figure.start - 48)
    near = find_last(_ENGLISH_YEAR, plain, begin, figure.start)
    return near[1] if near else None


def _written(plain: str, sentence: Sentence, figure: Figure) -> str:
    """Return the last period before a figure in its sentence that is no comparison."""
    begin = max(sentence.start, figure.start - 120)
    found = ""
    for match in _TIME.finditer(plain, begin, figure.start):
        words = match[0]
        if _COMPARED.search(plain, max(begin, match.start() - 3), match.start()):
            continue
        if words in _EARLIER and plain.startswith(("同期", "末", "底", "的"), match.end()):
            continue
        if _AFTER_COMPARED.match(plain, match.end(), figure.end) and words in _EARLIER:
            continue
        found = words
    return found
