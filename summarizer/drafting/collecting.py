"""Collect candidates: from each sentence of a role what could stand on the page."""

from collections.abc import Sequence

from summarizer.drafting.areas import (
    Chain,
    chain_of,
    chain_sections,
    roles_of_sections,
    stands_among_plans,
    stands_odd,
)
from summarizer.drafting.candidate import Candidate
from summarizer.drafting.headings import claims_of_heading, is_label
from summarizer.drafting.joining import join
from summarizer.drafting.material import Material
from summarizer.drafting.problems import announces_only, list_problems, names_deficiency
from summarizer.drafting.shortening import shorten, trim
from summarizer.drafting.widths import measure_width
from summarizer.drafting.worth import Stretch, trust
from summarizer.reading.rows import is_number_row
from summarizer.schemas.terms import Role
from summarizer.structure.parts import Sentence

# What a sentence adds to the worth of its words.
_CENTRAL = 0.6  # times its centrality
_SURE = 0.2  # times the score of its role
_FIRST = 0.2  # where it opens its section or paragraph

_ODD_ONE = 0.5  # worth of a sentence whose role is not that of the part it stands in
_LATER_STRETCH = 0.8  # worth of what a sentence says besides its best stretch
_SHORTEST = 4.0  # Han characters; anything shorter is a label
_LONGEST_LABEL = 24  # characters of a line that may be a mere label, marks included


def collect(material: Material, centrality: Sequence[float]) -> list[Candidate]:
    """Return the candidates of a report in source order; ``centrality`` is one per sentence."""
    report = material.report
    chains = chain_sections(report)
    section_roles = roles_of_sections(report, chains)
    found: list[Candidate] = []
    opened: set[Chain] = set()
    for index, sentence in enumerate(report.sentences):
        role = _role_on_page(material, sentence, section_roles)
        stretches = _read(material, sentence, role) if role else []
        if role is None or not stretches:
            continue
        chain = chain_of(material, chains, sentence)
        worth = _CENTRAL * centrality[index] + _SURE * sentence.score
        worth += 0.0 if chain in opened else _FIRST
        opened.add(chain)
        scale = _ODD_ONE if stands_odd(role, chain, section_roles) else 1.0
        valued = [(s, (s.value + worth) * scale) for s in stretches]
        empty = role == "problem" and (
            stands_among_plans(chain, section_roles)
            or announces_only(material, sentence.start, sentence.end)
        )
        _add(found, material, role, index, chain, valued, empty=empty)
    return found


def _add(
    found: list[Candidate],
    material: Material,
    role: Role,
    index: int,
    chain: Chain,
    valued: Sequence[tuple[Stretch, float]],
    *,
    empty: bool,
) -> None:
    """Add what one sentence offers, its best stretch joined to what stands before where it fits."""
    for rank, (stretch, worth) in enumerate(valued):
        span = (stretch.start, stretch.end)
        names_nothing = empty or (role == "problem" and not names_deficiency(material, *span))
        later = _LATER_STRETCH if rank and role != "problem" else 1.0
        value = worth * later * trust(material, role, *span)
        negative = stretch.gravity == "grave" and role == "achievement"
        candidate = Candidate(role, (span,), index, index, chain, value, negative, names_nothing)
        joined = join(material, found[-1], candidate) if found and not rank else None
        if joined is None:
            found.append(candidate)
        else:
            found[-1] = joined


def _role_on_page(
    material: Material, sentence: Sentence, section_roles: Sequence[Role | None]
) -> Role | None:
    """Return what a sentence may stand for on the page: nothing for what states nothing.

    A heading stands for what is below it; background only for what must not be dropped, but in a
    statistical communiqué, which is all facts, also for what it counts.
    """
    if sentence.role == "noise" or _is_no_statement(material, sentence):
        return None
    if sentence.role == "heading":
        return section_roles[sentence.section] if sentence.section >= 0 else None
    if sentence.role == "background":
        gravity = material.signals.gravity_in(sentence.start, sentence.end)
        return "achievement" if gravity == "grave" or _counts(material, sentence) else None
    return sentence.role


def _counts(material: Material, sentence: Sentence) -> bool:
    return (
        material.report.genre == "statistical_communique"
        and material.facts.count(sentence.start, sentence.end) > 0
    )


def _read(material: Material, sentence: Sentence, role: Role) -> list[Stretch]:
    """Return what a sentence says, each stretch long enough to be a statement."""
    start, end = sentence.start, sentence.end
    if sentence.role == "heading":
        return claims_of_heading(material, start, end, role)
    split = list_problems if role == "problem" else shorten
    stretches = split(material, start, end)
    if sentence.role == "background":
        whole = _counts(material, sentence)
        stretches = [
            s
            for s in stretches
            if (whole or s.gravity == "grave") and material.facts.count(s.start, s.end)
        ]
    return [s for s in stretches if measure_width(material.plain[s.start : s.end]) >= _SHORTEST]


def _is_no_statement(material: Material, sentence: Sentence) -> bool:
    """Tell whether a sentence is thanks and greetings, a label, or the row of a table."""
    plain, start, end = material.plain, sentence.start, sentence.end
    return (
        material.signals.farewells.within(start, end) > 0
        or _is_mere_label(material, sentence)
        or plain.count("|", start, end) > 1
        or plain.count("\t", start, end) > 1
        or is_number_row(plain, start, end)
    )


def _is_mere_label(material: Material, sentence: Sentence) -> bool:
    if sentence.role == "problem" or sentence.end - sentence.start > _LONGEST_LABEL:
        return False
    return is_label(material.plain, *trim(material, sentence.start, sentence.end))
