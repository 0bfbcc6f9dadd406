"""Pick the key figures of a report for the table: indicator, value, and what it compares with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log10
from typing import TYPE_CHECKING

from summarizer.drafting.areas import Chain, chain_of, chain_sections, roles_of_sections, stands_odd
from summarizer.drafting.comparisons import Comparison, is_change, pair_figures
from summarizer.drafting.indicators import FOREMOST, name_indicator, part_before, rate_indicator
from summarizer.drafting.material import Material, gather
from summarizer.figures.figure import Figure
from summarizer.reading.restoration import Restored
from summarizer.structure.parts import Report, Sentence

if TYPE_CHECKING:
    from summarizer.figures.arithmetic import Relation

MOST_NUMBERS = 14
_AREA_AGAIN = 0.93  # what a figure is worth when its paragraph or section already has one
_FOREMOST_AGAIN = 0.98  # the indicators of a whole government stand together in one paragraph
_PART_AGAIN = 0.98  # and when the part of the report above it has one
_ODD_ONE = 0.3  # worth of a figure of work done that stands among plans
_PART_LESS = 1.5  # what a figure of a part of the whole is worth less
_LEAST = 0.5  # worth below which a figure is no key figure
_FIELD = 200  # rows looked at

# How far the figures of a sentence are results, by the sentence's role.
_ROLE_WORTH = {"achievement": 1.0, "background": 0.6, "problem": 0.8}


@dataclass(frozen=True, slots=True)
class KeyNumber:
    """A row of the table of key figures; texts are plain (Simplified, half width)."""

    figure: Figure
    indicator: str
    shown: str  # as the report writes it, approximation included: 近1.1亿元
    comparison: str | None  # the words beside it: 增长3.8%, 占一般公共预算支出的六成以上
    comparisons: tuple[Figure, ...]
    relation: Relation | None  # arithmetic that this figure is the stated result of
    change_only: bool  # the figure is a change (增长5.8%) and the report does not state the level
    period: str | None
    weight: float


@dataclass(frozen=True, slots=True)
class _Row:
    number: KeyNumber
    areas: Chain
    value: float
    again: float  # what it is worth when its paragraph or section already has a row


def pick_key_figures(
    restored: Restored,
    report: Report,
    figures: Sequence[Figure],
    relations: Sequence[Relation] = (),
) -> tuple[KeyNumber, ...]:
    """Return at most ``MOST_NUMBERS`` key figures in source order, weights for trimming.

    Only readable figures that state facts; figures of plans are left out, for they are no results.
    A change stands in the row of the figure that it follows directly, never beside another.
    """
    material = gather(restored, report, figures)
    checks = {relation.stated.start: relation for relation in relations}
    chains = chain_sections(report)
    section_roles = roles_of_sections(report, chains)
    rows: list[_Row] = []
    for sentence in report.sentences:
        worth = _ROLE_WORTH.get(sentence.role)
        if worth is not None:
            chain = chain_of(material, chains, sentence)
            worth *= _ODD_ONE if stands_odd(sentence.role, chain, section_roles) else 1.0
            rows.extend(_rows(material, sentence, chain, worth, checks))
    chosen = _choose(rows)
    return tuple(sorted(chosen, key=lambda number: number.figure.start))


def _rows(
    material: Material, sentence: Sentence, areas: Chain, worth: float, checks: dict[int, Relation]
) -> list[_Row]:
    facts = material.facts.within(sentence.start, sentence.end)
    anchors, comparisons = pair_figures(material.plain, facts)
    rows = []
    for anchor in anchors:
        beside = comparisons.get(anchor.start, [])
        before = beside[0].start if beside and beside[0].start < anchor.start else None
        name = name_indicator(material, anchor, sentence.section, before)
        part = part_before(material, sentence.start, anchor)
        if part and part not in name:
            name = f"{part}{name}"
        relation = checks.get(anchor.start)
        value = worth * _worth_of(material, anchor, name, beside, relation)
        value -= _PART_LESS if part else 0.0
        again = _FOREMOST_AGAIN if not part and FOREMOST.search(name) else _AREA_AGAIN
        number = _number(material, anchor, name, beside, relation)
        rows.append(_Row(number, areas, value, again))
    return rows


def _worth_of(
    material: Material,
    figure: Figure,
    name: str,
    beside: Sequence[Comparison],
    relation: Relation | None,
) -> float:
    value = 1.0 + rate_indicator(name, figure)
    value += 0.8 if beside else 0.0
    value += 1.5 if relation is not None else 0.0
    value += {"money": 0.4, "percent": 0.2, "multiple": -0.2}.get(figure.kind, 0.0)
    if figure.value and figure.kind not in ("percent", "multiple"):
        value += min(max(log10(abs(float(figure.value)) + 1), 0.0), 8.0) / 16
    if "其中" in material.plain[max(0, figure.start - 20) : figure.start]:
        value -= 0.6
    return value


def _number(
    material: Material,
    figure: Figure,
    name: str,
    beside: Sequence[Comparison],
    relation: Relation | None,
) -> KeyNumber:
    plain = material.plain
    words = ",".join(plain[c.start : c.end] for c in beside)
    return KeyNumber(
        figure,
        name,
        plain[figure.start : figure.end],
        words or None,
        tuple(c.figure for c in beside),
        relation,
        is_change(plain, figure),
        figure.period.text if figure.period else None,
        0.0,
    )


def _choose(rows: Sequence[_Row]) -> list[KeyNumber]:
    """Choose rows by worth, spread over sections, each indicator once."""
    taken: Counter[int] = Counter()
    seen: set[tuple[str, str, str]] = set()
    chosen: list[KeyNumber] = []
    worthy = [row for row in rows if row.value > _LEAST]
    pool = sorted(worthy, key=lambda row: (-row.value, row.number.figure.start))[:_FIELD]
    while pool and len(chosen) < MOST_NUMBERS:
        best = max(pool, key=lambda row: (_gain(row, taken), -row.number.figure.start))
        pool.remove(best)
        key = (best.number.indicator, best.number.figure.unit, best.number.shown)
        if key not in seen:
            seen.add(key)
            chosen.append(replace(best.number, weight=round(_gain(best, taken), 4)))
            taken.update(best.areas)
    return chosen


def _gain(row: _Row, taken: Counter[int]) -> float:
    *parts, directly, paragraph = row.areas
    gain = row.value * row.again ** (taken[directly] + taken[paragraph])
    for part in parts:
        gain *= _PART_AGAIN ** taken[part]
    return gain
