"""One sentence for the top of the page: what the report reports, composed from what was found."""

from collections.abc import Sequence

from summarizer.drafting.areas import chain_sections
from summarizer.drafting.draft import MOST_POINTS, Draft
from summarizer.drafting.indicators import FOREMOST
from summarizer.drafting.numbers import KeyNumber
from summarizer.drafting.widths import measure_width
from summarizer.structure.parts import Report

LONGEST = 90.0  # Han characters
_MOST_FIGURES = 3
_ALL = 100
_SHORTEST = 3  # characters of an indicator that says what is measured


def compose_headline(
    report: Report, draft: Draft, numbers: Sequence[KeyNumber], language: str = "zh-Hans"
) -> str:
    """Return one sentence that says what the report reports and what it does not; no praise.

    Chinese is Simplified; a language that begins with ``en`` gives English.
    """
    if language.startswith("en"):
        return _compose_english(draft, numbers)
    ending = f"{_problems(draft)};{_plans(draft)}。"
    opening = _areas(report, draft)
    figures: list[str] = []
    for number in sorted(numbers, key=lambda n: -n.weight):
        if not _is_telling(number) or len(figures) == _MOST_FIGURES:
            continue
        candidate = [*figures, _figure(number)]
        if measure_width(opening + ":" + "、".join(candidate) + ";" + ending) > LONGEST:
            continue
        figures = candidate
    middle = ":" + ",".join(figures) if figures else ""
    return _full_width(f"{opening}{middle};{ending}")


def _is_telling(number: KeyNumber) -> bool:
    """Tell whether a figure may speak for the report: money, a rate, a known indicator."""
    if number.figure.value == _ALL and number.relation is None:
        return False  # "100%" without its parts tells a reviewer nothing
    return len(number.indicator) >= _SHORTEST and (
        number.relation is not None
        or bool(number.comparisons)
        or number.change_only
        or number.figure.kind in ("percent", "money")
        or FOREMOST.search(number.indicator) is not None
    )


def _figure(number: KeyNumber) -> str:
    if number.change_only:
        from_change = "下降" if number.figure.direction == "down" else "增长"
        return f"{number.indicator}{from_change}{number.shown}"
    comparison = f"({number.comparison})" if number.comparison else ""
    return f"{number.indicator}{number.shown}{comparison}"


def _areas(report: Report, draft: Draft) -> str:
    if not draft.achievements:
        return "没有写做了哪些工作"
    areas = count_areas(report)
    return f"报告了{areas}个方面的工作" if areas > 1 else "报告了所做的工作"


def count_areas(report: Report) -> int:
    """Return how many areas a report covers: the highest sections that part what was done."""
    chains = chain_sections(report)
    reported = {
        chains[sentence.section]
        for sentence in report.sentences
        if sentence.role == "achievement" and 0 <= sentence.section < len(chains)
    }
    for depth in range(1, 5):
        areas = {chain[:depth] for chain in reported if len(chain) >= depth}
        if len(areas) > 1:
            return len(areas)
    return len({chain[:1] for chain in reported if chain})


def _problems(draft: Draft) -> str:
    if not draft.problems:
        return "没有写存在的问题"
    return f"自述问题{_how_many(len(draft.problems))}"


def _plans(draft: Draft) -> str:
    if not draft.suggestions:
        return "没有写下一步打算"
    return f"打算和建议{_how_many(len(draft.suggestions))}"


def _how_many(number: int) -> str:
    """A draft holds so many points at most: a report may list more."""
    return f"{number}条以上" if number >= MOST_POINTS else f"{number}条"


def _compose_english(draft: Draft, numbers: Sequence[KeyNumber]) -> str:
    parts = [
        _count(len(draft.achievements), "action or result", "actions or results"),
        _count(len(draft.problems), "problem", "problems"),
        _count(len(draft.suggestions), "plan or recommendation", "plans or recommendations"),
    ]
    telling = [n for n in numbers if n.indicator and (n.relation or n.figure.kind == "money")]
    telling.sort(key=lambda number: -number.weight)
    figures = [f"{number.indicator} {number.shown}" for number in telling[:_MOST_FIGURES]]
    ending = f"; figures: {'; '.join(figures)}" if figures else ""
    return f"Reports {parts[0]}, {parts[1]} and {parts[2]}{ending}."


def _count(number: int, one: str, many: str) -> str:
    """Count points honestly: ``no problems``, ``1 problem``, ``14 or more plans``."""
    if not number:
        return f"no {many}"
    if number >= MOST_POINTS:
        return f"{number} or more {many}"
    return f"{number} {one if number == 1 else many}"


def _full_width(text: str) -> str:
    return text.translate(str.maketrans(",;:()", ",;:()"))
