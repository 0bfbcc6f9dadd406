"""Shorten a sentence to the stretches that say most, cut at clause marks and always verbatim."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.drafting import cues
from summarizer.drafting.clauses import Clause, group_clauses, measure_width, split_clauses
from summarizer.drafting.material import Material
from summarizer.drafting.negatives import find_negative

LIMIT = 70.0  # Han characters: a line or two of the page
LIMIT_ENGLISH = 110.0  # English sentences have few places to cut at
_HARD = 1.6  # what cannot be cut may be so many times longer
_MOST_STRETCHES = 3
_ENDS = "*。.;,:!?、；，：！？ \t\r\n　"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of clauses with what it is worth."""

    start: int
    end: int
    value: float
    facts: int  # figures that state facts
    negative: bool


def limit_for(material: Material) -> float:
    """Return how wide a statement of this report may be, in Han characters."""
    return LIMIT if material.chinese else LIMIT_ENGLISH


def trim(material: Material, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without list markers (``1、`` ``(2)`` ``一是`` ``——``) and closing marks."""
    pattern = cues.MARKER if material.chinese else cues.MARKER_ENGLISH
    for _ in range(3):
        match = pattern.match(material.plain, start, end)
        if not match or match.end() >= end:
            break
        start = match.end()
    while start < end and material.plain[start] in " \t\r\n　*":
        start += 1
    while end > start and material.plain[end - 1] in _ENDS:
        end -= 1
    return start, end


def shorten(material: Material, start: int, end: int) -> list[Stretch]:
    """Return the best stretches of a sentence, the best one first; at most three.

    They do not overlap, hold whole clauses with what these depend on, and are not wider than the
    limit except where a clause has no place to cut. Lead-ins and closing praise are left out.
    """
    groups = _weighed_groups(material, *trim(material, start, end))
    stretches: list[Stretch] = []
    free = [True] * len(groups)
    for _ in range(_MOST_STRETCHES):
        window = _best_window(material, groups, free)
        if window is None:
            break
        first, last = window
        free[first : last + 1] = [False] * (last + 1 - first)
        stretches.append(_join(groups[first : last + 1]))
    return stretches


def _weighed_groups(material: Material, start: int, end: int) -> list[Stretch]:
    """Return the groups of clauses that may be kept, each with its worth."""
    plain = material.plain
    clauses = split_clauses(plain, start, end, material.figures_in(start, end))
    while len(clauses) > 1 and _is_lead_in(material, clauses[0]):
        clauses.pop(0)
    if material.chinese:
        spans = group_clauses(plain, clauses)
    else:
        spans = _english_groups(clauses)
    groups = [weigh(material, first, last) for first, last in spans]
    while len(groups) > 1 and _is_trailing(material, groups[-1]):
        groups.pop()
    return groups


def _is_lead_in(material: Material, clause: Clause) -> bool:
    plain, start, end = material.plain, clause.start, clause.end
    return (
        material.chinese
        and cues.LEAD_IN.match(plain, start, end) is not None
        and not cues.CONDITION_WORD.search(plain, start, end)
        and not material.facts_in(start, end)
        and find_negative(plain, start, end) is None
    )


def _is_trailing(material: Material, group: Stretch) -> bool:
    return (
        not group.facts
        and not group.negative
        and cues.TRAILING.match(material.plain, group.start, group.end) is not None
    )


def _english_groups(clauses: Sequence[Clause]) -> list[tuple[int, int]]:
    """Join English clauses but at semicolons: a comma seldom parts two statements."""
    groups: list[tuple[int, int]] = []
    continues = False
    for clause in clauses:
        if continues:
            groups[-1] = (groups[-1][0], clause.end)
        else:
            groups.append((clause.start, clause.end))
        continues = clause.mark in (",", ":")
    return groups


def weigh(material: Material, start: int, end: int) -> Stretch:
    """Return a stretch with its worth: figures, results, names and dates against set phrases."""
    plain = material.plain
    facts = material.facts_in(start, end)
    labelled = sum(figure.label is not None for figure in facts)
    negative = find_negative(plain, start, end)
    length = max(measure_width(plain[start:end]), 1.0)
    slogans = sum(len(m.group()) for m in cues.SLOGAN.finditer(plain, start, end)) / length
    quoted = sum(len(m.group()) for m in cues.QUOTED.finditer(plain, start, end)) / length
    value = (
        0.35 * min(len(facts), 4)
        + 0.15 * min(labelled, 4)
        + (0.3 if cues.RESULT.search(plain, start, end) else 0.0)
        + (0.2 if cues.SPECIFIC.search(plain, start, end) else 0.0)
        + min(length, 40) / 200
    )
    value *= max(0.3, 1.0 - 1.5 * slogans) * (0.7 if quoted > 0.5 else 1.0)
    if negative is not None:
        value += 1.5 if negative[1] else 0.5
    return Stretch(start, end, value, len(facts), negative is not None and negative[1])


def _best_window(
    material: Material, groups: Sequence[Stretch], free: Sequence[bool]
) -> tuple[int, int] | None:
    """Return the run of free groups within the limit that is worth most, or None."""
    limit = limit_for(material)
    best: tuple[float, int, int] | None = None
    for first, group in enumerate(groups):
        if not free[first]:
            continue
        value = 0.3 if first == 0 else 0.0  # the opening names whom the rest is about
        for last in range(first, len(groups)):
            width = measure_width(material.plain[group.start : groups[last].end])
            if not free[last] or width > (limit * _HARD if last == first else limit):
                break
            value += groups[last].value
            if best is None or value > best[0]:
                best = (value, first, last)
    return (best[1], best[2]) if best else None


def _join(groups: Sequence[Stretch]) -> Stretch:
    return Stretch(
        groups[0].start,
        groups[-1].end,
        sum(group.value for group in groups),
        sum(group.facts for group in groups),
        any(group.negative for group in groups),
    )
