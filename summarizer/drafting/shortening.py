"""Shorten a sentence to the stretches that say most, cut at clause marks and always verbatim."""

import re
from collections.abc import Sequence

from summarizer.drafting import cues
from summarizer.drafting.clauses import Clause, Group, group_clauses, split_clauses
from summarizer.drafting.material import Material
from summarizer.drafting.widths import fits
from summarizer.drafting.worth import Stretch, weigh

LIMIT = 70.0  # Han characters: a line or two of the page
_SHORT = 40.0  # nothing needs to be left out
LIMIT_ENGLISH = 110.0  # English sentences have few places to cut at
_HARD = 1.5  # what cannot be cut may be so many times longer
_MOST_STRETCHES = 2
_OPENING, _NAMES_A_PART = 0.2, 0.8
_FILLER = 0.01  # what each character of a statement must earn
_STARTS = " \t\r\n　*,;:。"
_MASKED_NAME = re.compile(r"[*×xX]{1,4}(?:等|省|市|县|区|镇|乡|村|街道|社区|局|院|校|公司|同志)")
_MASKS = frozenset("*×xX")
_ENDS = "*。.;,:!?、；，：！？ \t\r\n　"


def limit_for(material: Material) -> float:
    """Return how wide a statement of this report may be, in Han characters."""
    return LIMIT if material.chinese else LIMIT_ENGLISH


def trim(material: Material, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without list markers (``1、`` ``(2)`` ``一是`` ``——``) and closing marks."""
    pattern = cues.MARKER if material.chinese else cues.MARKER_ENGLISH
    for _ in range(3):
        if material.plain[start : start + 1] in _MASKS and _MASKED_NAME.match(
            material.plain, start, end
        ):
            break  # **区: no list marker, a name
        while start < end and material.plain[start] in _STARTS:
            start += 1
        match = pattern.match(material.plain, start, end)
        if not match or match.end() >= end:
            break
        start = match.end()
    while end > start and material.plain[end - 1] in _ENDS:
        end -= 1
    if material.plain.endswith(",等等", start, end):
        end -= 3
    return start, end


def shorten(material: Material, start: int, end: int) -> list[Stretch]:
    """Return the best stretches of a sentence, the best one first.

    They do not overlap, hold whole clauses with what these depend on, and are not wider than the
    limit except where a clause has no place to cut. Lead-ins and closing praise are left out.
    Items of a list within the sentence (``一要…,二要…``) are shortened each for itself.
    """
    ranked: list[tuple[int, Stretch]] = []
    for first, last in _items(material, start, end):
        ranked.extend(enumerate(_shorten_item(material, *trim(material, first, last))))
    ranked.sort(key=lambda pair: (pair[0], -pair[1].value))
    return [stretch for _, stretch in ranked]


def _items(material: Material, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a sentence where an item of a list begins."""
    cuts = material.signals.items.places(start + 1, end)
    return list(zip([start, *cuts], [*cuts, end], strict=True))


def _shorten_item(material: Material, start: int, end: int) -> list[Stretch]:
    short = fits(material.plain, start, end, _whole(material, start, end))
    if short and not _may_be_trimmed(material, start, end):
        return [weigh(material, start, end)] if end > start else []
    clauses = _clauses(material, start, end)
    if not clauses:
        return []
    start, end = clauses[0].start, clauses[-1].end
    if fits(material.plain, start, end, _whole(material, start, end)):
        return [weigh(material, start, end)]
    groups = _groups(material, clauses)
    weighed = [weigh(material, group.start, group.end) for group in groups]
    free = [True] * len(groups)
    stretches: list[Stretch] = []
    for _ in range(_MOST_STRETCHES):
        window = _best_window(material, groups, weighed, free)
        if window is None:
            break
        first, last = window
        free[first : last + 1] = [False] * (last + 1 - first)
        stretches.append(weigh(material, groups[first].start, groups[last].end))
        left = [one for one, unused in zip(weighed, free, strict=True) if unused]
        if not any(_tells_more(material, one) for one in left):
            break
    return stretches


def _tells_more(material: Material, stretch: Stretch) -> bool:
    """Tell whether what was left out deserves a statement of its own: figures, or a grave fact."""
    return material.facts.count(stretch.start, stretch.end) > 0 or stretch.gravity == "grave"


def _whole(material: Material, start: int, end: int) -> float:
    """Return the width up to which nothing is left out; among figures filler is, to save lines."""
    dense = material.chinese and material.facts.count(start, end) > 0
    return _SHORT if dense else limit_for(material)


def _may_be_trimmed(material: Material, start: int, end: int) -> bool:
    """Tell, before clauses are looked for, whether a lead-in or closing praise may be there."""
    last = material.plain.rfind(",", start, end) + 1
    return last > 0 and (
        cues.LEAD_IN.match(material.plain, start, end) is not None
        or cues.TRAILING.match(material.plain, last, end) is not None
    )


def _clauses(material: Material, start: int, end: int) -> list[Clause]:
    """Return the clauses of an item without lead-ins and closing praise."""
    clauses = split_clauses(material.plain, start, end, material.figures.within(start, end))
    first, last = 0, len(clauses)
    while last - first > 1 and _is_lead_in(material, clauses[first]):
        first += 1
    while last - first > 1 and _is_trailing(material, clauses[last - 1]):
        last -= 1
    return clauses[first:last]


def _groups(material: Material, clauses: Sequence[Clause]) -> list[Group]:
    if material.chinese:
        return group_clauses(material.plain, clauses, limit_for(material))
    return _english_groups(clauses)


def _is_lead_in(material: Material, clause: Clause) -> bool:
    return (
        material.chinese
        and cues.LEAD_IN.match(material.plain, clause.start, clause.end) is not None
        and not cues.CONDITION_WORD.search(material.plain, clause.start, clause.end)
        and _says_nothing(material, clause)
    )


def _is_trailing(material: Material, clause: Clause) -> bool:
    return cues.TRAILING.match(
        material.plain, clause.start, clause.end
    ) is not None and _says_nothing(material, clause)


def _says_nothing(material: Material, clause: Clause) -> bool:
    return (
        not material.facts.within(clause.start, clause.end)
        and material.signals.gravity_in(clause.start, clause.end) == "none"
    )


def _english_groups(clauses: Sequence[Clause]) -> list[Group]:
    """Join English clauses but at semicolons: a comma seldom parts two statements."""
    groups: list[Group] = []
    continues = False
    for clause in clauses:
        if continues:
            groups[-1] = Group(groups[-1].start, clause.end, stands=True)
        else:
            groups.append(Group(clause.start, clause.end, stands=True))
        continues = clause.mark in (",", ":")
    return groups


def _best_window(
    material: Material, groups: Sequence[Group], weighed: Sequence[Stretch], free: Sequence[bool]
) -> tuple[int, int] | None:
    """Return the run of free groups within the limit that is worth most, or None."""
    limit = limit_for(material)
    # The opening names whom the rest is about; a part of the whole must not be lost.
    part = cues.PART.match(material.plain, groups[0].start, groups[0].end)
    opening = _NAMES_A_PART if part else _OPENING
    filler = _FILLER if any(material.facts.count(g.start, g.end) for g in groups) else 0.0
    best: tuple[float, int, int] | None = None
    for first, group in enumerate(groups):
        if not free[first] or not group.stands:
            continue
        value = opening if first == 0 else 0.0
        for last in range(first, len(groups)):
            most = limit * _HARD if last == first else limit
            if not free[last] or not fits(material.plain, group.start, groups[last].end, most):
                break
            value += weighed[last].value - filler * (weighed[last].end - weighed[last].start)
            if best is None or value > best[0]:
                best = (value, first, last)
    return (best[1], best[2]) if best else None
