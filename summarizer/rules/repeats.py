"""One indicator with two values: the same clause told twice, with numbers that do not agree."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from summarizer.figures.figure import Figure
from summarizer.figures.relation import is_exact, resolution
from summarizer.rules.fault import Fault, Subject, Wording

_CLAUSE_START: Final = re.compile(r"[,。;:!?\n、()“”|]")
_WHOLE_UNIT: Final = re.compile(
    r"全(?:[省市县区旗州镇乡村街院校局系厂]|中心|公司)[^年]|我[省市县区镇乡院校局]|本[院校局县市]|辖区|总人口|总户数|共有"
)
"""Words that say of whom a total is told; without them two clauses may tell of two places."""

_OTHER_TIME: Final = re.compile(
    r"目标|计划|力争|预期|预计|将|到\d{4}年|确保|上年|去年|同期|以前|原来|原有|新增|净增|增加|其中|年均|累计|以来|占|分别|同比"
)
_FULL_YEAR: Final = re.compile(r"((?:19|20)\d\d)年")
_NOW: Final = re.compile(r"^(?:截[至止])?(?:目前|年末|年底|现在?)")
_SHORTEST, _LONGEST = 6, 36
_CLOSE: Final = Decimal(3)
"""Values further apart than this many times tell of different things."""


def two_values(subject: Subject) -> Iterator[Fault]:
    """Name the totals that a report tells twice with different values: one line for all.

    Only clauses that agree word for word, name whose total they tell, and belong to no plan, no
    other year and no part.
    """
    told: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for sentence in subject.sentences("achievement", "background"):
        if _OTHER_TIME.search(subject.plain, sentence.start, sentence.end):
            continue
        years = set(_FULL_YEAR.findall(subject.plain, sentence.start, sentence.end))
        for figure in subject.figures_in(sentence.start, sentence.end):
            clause = _clause(subject.plain, figure)
            if clause and len(years) < 2:
                told[clause + (max(years) if years else ""), figure.unit].append(figure)
    for figures in told.values():
        first, *others = figures
        differing = [one for one in others if _differs(subject.plain, first, one)]
        if differing and len(figures) == 2:
            yield _fault(subject, first, differing[0])


def _clause(plain: str, figure: Figure) -> str:
    if not is_exact(figure) or figure.direction != "none" or figure.column:
        return ""
    if figure.kind not in {"count", "money", "measure", "percent"}:
        return ""
    window = plain[max(0, figure.start - _LONGEST - 4) : figure.start]
    clause = _NOW.sub("", "".join(_CLAUSE_START.split(window)[-1].split()))
    if not _SHORTEST <= len(clause) <= _LONGEST or _WHOLE_UNIT.search(clause) is None:
        return ""
    return clause


def _differs(plain: str, first: Figure, other: Figure) -> bool:
    """Say whether no rounding of the coarser makes two values one, and they tell of one thing."""
    if not first.value or not other.value:
        return False
    high, low = max(first.value, other.value), min(first.value, other.value)
    if high > low * _CLOSE:
        return False
    step = max(resolution(plain, first), resolution(plain, other))
    return high - low > step


def _fault(subject: Subject, first: Figure, other: Figure) -> Fault:
    text = subject.restored.text
    words = text[first.start : first.end], text[other.start : other.end]
    name = _clause(subject.plain, first)
    return Fault(
        ((first.start, first.end), (other.start, other.end)),
        Wording(f"“{name}{words[0]}”", f"“{name} {words[0]}”"),
        Wording(f"另一处写作{words[1]}", f"elsewhere {words[1]}"),
        Wording(f"核对{name}（{words[0]}、{words[1]}）", f"Check {name} ({words[0]}, {words[1]})."),
    )
