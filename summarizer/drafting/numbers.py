"""Pick the key figures of a report for the table: indicator, value, and what it compares with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log10
from operator import attrgetter
from typing import TYPE_CHECKING

from summarizer.drafting.areas import Chain, chain_of, chain_sections, roles_of_sections, stands_odd
from summarizer.drafting.comparisons import Comparison, is_change, pair_figures, read_change
from summarizer.drafting.dating import Phases, date_figure, lies_ahead, spans_years
from summarizer.drafting.indicators import Place, name_indicator, part_before
from summarizer.drafting.lists import Listed, names_a_part, read_lists
from summarizer.drafting.material import Material, gather
from summarizer.drafting.naming import split_against
from summarizer.drafting.own_results import is_national, is_own_result
from summarizer.drafting.rating import FOREMOST, rate_indicator
from summarizer.figures.figure import Figure
from summarizer.reading.restoration import Restored
from summarizer.structure.parts import Report, Sentence

if TYPE_CHECKING:
    from summarizer.figures.arithmetic import Relation

MOST_NUMBERS = 14
_AREA_AGAIN = 0.93  # what a figure is worth when its paragraph or section already has one
_FOREMOST_AGAIN = 0.98  # the indicators of a whole government stand together in one paragraph
_PART_AGAIN = 0.98  # and when the part of the report above it has one
_SPAN_LESS = 1.2  # what a figure over several years is worth less than one of the year
_PART_LESS = 1.5  # what a figure of a part of the whole is worth less
_LEAST = 0.5  # worth below which a figure is no key figure
_FIELD = 200  # rows looked at
_MOST_ANCHORS = 500  # figures of one sentence that may be named; more stand in one without marks
_INVESTED = "完成投资"  # of what, nobody says; with its plan or growth beside it, enough is told
_OF_WHOLE = re.compile(r"^(?:(?:全[省市县区州社]会?|我[省市县区州]|预计|地区|国内)+)|总?额$|人数$")
_by_start = attrgetter("start")

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
    over_years: bool = False  # it sums up several years (年均增长8.4%)
    achieved: bool = True  # it stands among what was done, and nothing there went wrong


@dataclass(frozen=True, slots=True)
class _Row:
    number: KeyNumber
    value: float
    again: float  # what it is worth when its paragraph or section already has a row
    areas: Chain
    sentence: Sentence


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
    national = is_national(material)
    phases = Phases(material)
    rows: list[_Row] = []
    odd: list[_Row] = []
    for sentence in report.sentences:
        worth = _ROLE_WORTH.get(sentence.role)
        if worth is None or not material.facts.count(sentence.start, sentence.end):
            continue
        chain = chain_of(material, chains, sentence)
        reader = _Reader(material, sentence, checks, phases, national=national)
        fitting = odd if stands_odd(sentence.role, chain, section_roles) else rows
        fitting.extend(_Row(*row, chain, sentence) for row in reader.rows(worth))
    chosen = _choose(
        material, rows or odd
    )  # what stands among plans counts only where nothing else does
    return tuple(sorted(chosen, key=lambda number: number.figure.start))


class _Reader:
    """Reads the rows of one sentence."""

    def __init__(
        self,
        material: Material,
        sentence: Sentence,
        checks: dict[int, Relation],
        phases: Phases,
        *,
        national: bool,
    ) -> None:
        self._material = material
        self._sentence = sentence
        self._checks = checks
        self._phases = phases
        self._national = national
        facts = material.facts.within(sentence.start, sentence.end)
        self._ends = {figure.start: before.end for before, figure in pairwise(facts)}
        self._listed = read_lists(material.plain, sentence.start, facts)
        alone = [figure for figure in facts if figure.start not in self._listed.taken]
        self._anchors, self._comparisons = pair_figures(material.plain, alone)

    def rows(self, worth: float) -> Iterator[tuple[KeyNumber, float, float]]:
        """Yield the rows with what each is worth, first and again, in source order."""
        neighbour = ""
        anchors = sorted([*self._anchors, *self._listed.anchors], key=_by_start)
        for anchor in anchors[:_MOST_ANCHORS]:
            number = self._row(anchor, neighbour)
            neighbour = number.indicator if number else ""
            if number is not None and self._is_result(number):
                yield self._weigh(number, worth)

    def _is_result(self, number: KeyNumber) -> bool:
        return is_own_result(self._material, self._sentence, number.figure, national=self._national)

    def _row(self, anchor: Figure, neighbour: str) -> KeyNumber | None:
        """Return the row of a figure, or None where nothing names it."""
        if not anchor.unit and self._material.plain[anchor.end - 1].isdigit():
            return None  # a cell whose unit is unknown
        listed: Listed = self._listed
        beside = listed.comparisons.get(anchor.start) or self._comparisons.get(anchor.start, [])
        name = listed.names.get(anchor.start) or self._name(anchor, beside, neighbour)
        if not name and beside and self._material.plain.endswith(_INVESTED, 0, anchor.start):
            name = _INVESTED
        if not name:
            return None
        part = part_before(self._material, self._sentence.start, anchor)
        if part and part not in name:
            name = f"{part}{name}"
        return self._number(anchor, name, beside)

    def _name(self, anchor: Figure, beside: Sequence[Comparison], neighbour: str) -> str:
        before = beside[0].start if beside and beside[0].start < anchor.start else None
        start = self._sentence.start
        floor = self._ends.get(anchor.start, start)
        place = Place(
            floor, self._sentence.section, before, neighbour, start, anchor.start in self._checks
        )
        return name_indicator(self._material, anchor, place)

    def _number(self, figure: Figure, name: str, beside: Sequence[Comparison]) -> KeyNumber:
        plain = self._material.plain
        words = [one.read(plain) for one in beside]
        change = is_change(plain, figure) or figure.kind == "percentage_point"
        name, against = split_against(name) if change else (name, "")
        if figure.kind == "percentage_point" and against:
            words.insert(0, f"{against}{plain[figure.start : figure.end]}")
        elif change:
            words.insert(0, f"{against}{read_change(plain, figure)}")
        return KeyNumber(
            figure,
            name,
            plain[figure.start : figure.end],
            ",".join(words) or None,
            tuple(one.figure for one in beside),
            self._relation(figure, beside),
            change,
            None,
            0.0,
            spans_years(self._material, self._phases, self._sentence, figure),
            self._is_achieved(figure),
        )

    def _relation(self, figure: Figure, beside: Sequence[Comparison]) -> Relation | None:
        """Return the arithmetic that a row's figure is the result of, or a share beside it."""
        places = [figure.start, *(one.figure.start for one in beside)]
        return next((self._checks[place] for place in places if place in self._checks), None)

    def _is_achieved(self, figure: Figure) -> bool:
        sentence, signals = self._sentence, self._material.signals
        wrong = signals.gravity_in(sentence.start, figure.end) != "none"
        tells = self._material.report.genre == "statistical_communique"
        return (sentence.role == "achievement" or tells) and not wrong

    def _weigh(self, number: KeyNumber, worth: float) -> tuple[KeyNumber, float, float]:
        part = bool(part_before(self._material, self._sentence.start, number.figure))
        value = worth * _worth_of(self._material, number)
        part = part or names_a_part(number.indicator)
        value -= _PART_LESS if part else 0.0
        value -= _SPAN_LESS if number.over_years else 0.0
        again = _FOREMOST_AGAIN if not part and FOREMOST.search(number.indicator) else _AREA_AGAIN
        return number, value, again


def _worth_of(material: Material, number: KeyNumber) -> float:
    figure = number.figure
    value = 1.0 + rate_indicator(number.indicator, figure)
    value += 0.8 if number.comparisons else 0.0
    value += 1.5 if number.relation is not None else 0.0
    value += {"money": 0.4, "percent": 0.2, "multiple": -0.2}.get(figure.kind, 0.0)
    if figure.value and figure.kind not in ("percent", "multiple"):
        value += min(max(log10(abs(float(figure.value)) + 1), 0.0), 8.0) / 16
    if "其中" in material.plain[max(0, figure.start - 20) : figure.start]:
        value -= 0.6
    return value


def _choose(material: Material, rows: Sequence[_Row]) -> list[KeyNumber]:
    """Choose rows by worth, spread over sections, each indicator once, and date them.

    A second value under the same name would contradict the first without a word of explanation;
    what lies ahead of the report's own year is an aim.
    """
    taken: Counter[int] = Counter()
    seen: set[str] = set()
    chosen: list[KeyNumber] = []
    worthy = [row for row in rows if row.value > _LEAST]
    pool = sorted(worthy, key=lambda row: (-row.value, row.number.figure.start))[:_FIELD]
    while pool and len(chosen) < MOST_NUMBERS:
        best, gain = _best(pool, taken)
        pool.remove(best)
        key = _OF_WHOLE.sub("", best.number.indicator)
        if key in seen:
            continue
        number = best.number
        period = date_figure(material, best.sentence, number.figure, over_years=number.over_years)
        if not lies_ahead(material, period):
            seen.add(key)
            chosen.append(replace(best.number, period=period, weight=round(gain, 4)))
            taken.update(best.areas)
    return chosen


def _best(pool: Sequence[_Row], taken: Counter[int]) -> tuple[_Row, float]:
    """Return the row of a sorted pool that gains most; none gains more than it is worth."""
    best, most = pool[0], _gain(pool[0], taken)
    for row in pool[1:]:
        if row.value < most:
            break
        gain = _gain(row, taken)
        earlier = row.number.figure.start < best.number.figure.start
        if gain > most or (gain == most and earlier):
            best, most = row, gain
    return best, most


def _gain(row: _Row, taken: Counter[int]) -> float:
    *parts, directly, paragraph = row.areas
    gain = row.value * row.again ** (taken[directly] + taken[paragraph])
    for part in parts:
        gain *= _PART_AGAIN ** taken[part]
    return gain
