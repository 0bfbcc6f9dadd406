"""One sentence for the top of the page: what the report reports, composed from what was found."""

import re
from collections.abc import Sequence

from summarizer.drafting.draft import MOST_POINTS, Draft
from summarizer.drafting.numbers import KeyNumber
from summarizer.drafting.rating import FOREMOST
from summarizer.drafting.subjects import name_doings, name_subjects
from summarizer.drafting.widths import measure_width
from summarizer.structure.parts import Report

LONGEST = 90.0  # Han characters
_MOST_FIGURES = 3
_ENOUGH_FIGURES = 2  # that say by themselves what the report is about
_ALL = 100
_OF_FACTS = frozenset({"statistical_communique", "department_accounts"})  # nobody looks for plans
_KNOWN_SUM = re.compile(rf"{FOREMOST.pattern}|[人年纯]均?收入|人均|平均|每人")  # told at any size
_MINOR = 20  # the part of the largest sum from which another is worth the one sentence
_SHORTEST = 3  # characters of an indicator that says what is measured
_RATE = re.compile(r"(?:率|比重|比例|强度)$")
_PRODUCT = re.compile(r"生产总值|GDP")
_PER = re.compile(r"人均|占|比重|单位|万元|能耗")  # 人均生产总值, 万元生产总值能耗
_ADVERSE = re.compile(r"事故|死亡|伤亡|火灾|投诉|案件|违法|违纪|亏损|拖欠|逾期|负债|债务|缺口")
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")


def compose_headline(
    report: Report,
    draft: Draft,
    numbers: Sequence[KeyNumber],
    language: str = "zh-Hans",
    plain: str = "",
) -> str:
    """Return one sentence that says what the report reports and what it does not; no praise.

    The best figures come first; where there are none, the subjects in the report's words.
    Chinese is Simplified; a language that begins with ``en`` gives English. ``plain`` is the text
    that the draft's places belong to.
    """
    telling = [number for number in numbers if _is_telling(number, report.period)]
    telling = [number for number in telling if not _is_minor(number, telling)]
    telling.sort(key=lambda number: (_rank(number.indicator), -number.weight))
    if language.startswith("en"):
        return _compose_english(report, draft, telling)
    ending = f"{_problems(draft)};{_plans(draft)}。"
    if report.genre in _OF_FACTS and not draft.suggestions:
        ending = f"{_problems(draft)}。"
    opening = ""
    if len(telling) < _ENOUGH_FIGURES or not draft.achievements:
        opening = _subjects(report, draft, plain)
    figures: list[str] = []
    for number in telling:
        candidate = [*figures, _figure(number)]
        if len(candidate) > _MOST_FIGURES:
            break
        if measure_width(opening + ":" + "、".join(candidate) + ";" + ending) <= LONGEST:
            figures = candidate
    if not figures:
        opening = opening or _subjects(report, draft, plain)
    beginning = ":".join(part for part in (opening, ",".join(figures)) if part)
    return _full_width(f"{beginning};{ending}")


def _is_telling(number: KeyNumber, period: str | None) -> bool:
    """Tell whether a figure may speak for the report: money, a rate, a known indicator.

    It must be a result of the report's own year, not of several, and nothing that went wrong.
    """
    if not number.achieved or number.over_years or len(number.indicator) < _SHORTEST:
        return False
    if _ADVERSE.search(number.indicator):
        return False
    if number.figure.value == _ALL and number.relation is None:
        return False  # "100%" without its parts tells a reviewer nothing
    if number.relation is not None and not number.relation.holds:
        return False  # the page says that it does not follow from its parts
    own, other = _YEAR.search(period or ""), _YEAR.search(number.period or "")
    if own and other and own[0] != other[0]:
        return False
    return (
        (number.relation is not None and number.relation.kind in ("ratio", "share"))
        or bool(number.comparisons)
        or number.change_only
        or number.figure.kind == "money"
        or (number.figure.kind == "percent" and _RATE.search(number.indicator) is not None)
        or FOREMOST.search(number.indicator) is not None
    )


def _is_minor(number: KeyNumber, telling: Sequence[KeyNumber]) -> bool:
    """Tell whether a sum is small beside the largest of its currency: 8万 beside 1700万."""
    if number.figure.kind != "money" or _KNOWN_SUM.search(number.indicator):
        return False
    sums = [
        one.figure.value or 0
        for one in telling
        if one.figure.kind == "money" and one.figure.unit == number.figure.unit
    ]
    return (number.figure.value or 0) * _MINOR < max(sums)


def _rank(indicator: str) -> int:
    """Return how early a figure is told: the product of a place first, then the foremost others."""
    if _PRODUCT.search(indicator) and not _PER.search(indicator):
        return 0
    return 1 if FOREMOST.search(indicator) else 2


def _figure(number: KeyNumber) -> str:
    words = ",".join(w for w in (number.comparison or "").split(",") if "年均" not in w)
    if number.change_only:
        return f"{number.indicator}{words}"
    if words and words.startswith(("由", "从")):  # 由38%提高到41% says the value as well
        return f"{number.indicator}{words}"
    return (
        f"{number.indicator}{number.shown}({words})" if words else number.indicator + number.shown
    )


def _subjects(report: Report, draft: Draft, plain: str) -> str:
    """Name what the report is about: its subjects, else how its weightiest statements begin."""
    if not draft.achievements:
        return "没有写做了哪些工作"
    subjects = name_subjects(report, chinese=True)
    if subjects:
        return f"报告了{'、'.join(subjects)}等工作"
    doings = name_doings(draft, plain)
    return f"报告的工作有:{','.join(doings)}" if doings else "报告了所做的工作"


def _problems(draft: Draft) -> str:
    if not draft.problems:
        return "没有写存在的问题"
    if len(draft.problems) >= MOST_POINTS:
        return "自述问题较多"
    return f"自述问题{len(draft.problems)}条"


def _plans(draft: Draft) -> str:
    """A draft holds so many points at most: a report that lists more has simply many."""
    if not draft.suggestions:
        return "没有写下一步打算"
    if len(draft.suggestions) >= MOST_POINTS:
        return "打算和建议较多"
    return f"打算和建议{len(draft.suggestions)}条"


def _compose_english(report: Report, draft: Draft, telling: Sequence[KeyNumber]) -> str:
    parts = [
        _count(len(draft.achievements), "action or result", "actions or results"),
        _count(len(draft.problems), "problem", "problems"),
        _count(len(draft.suggestions), "plan or recommendation", "plans or recommendations"),
    ]
    listed = f"{parts[0]}, {parts[1]} and {parts[2]}"
    figures = [f"{one.indicator} {one.shown}" for one in telling if not one.change_only]
    if figures:
        return f"Main figures: {'; '.join(figures[:_MOST_FIGURES])}; reports {listed}."
    subjects = name_subjects(report, chinese=False)
    if subjects:
        return f"Covers {'; '.join(subjects)}; reports {listed}."
    return f"Reports {listed}."


def _count(number: int, one: str, many: str) -> str:
    """Count points honestly: ``no problems``, ``1 problem``, ``many plans``."""
    if not number:
        return f"no {many}"
    if number >= MOST_POINTS:
        return f"many {many}"
    return f"{number} {one if number == 1 else many}"


def _full_width(text: str) -> str:
    return text.translate(str.maketrans(",;:()", "，；：（）"))
