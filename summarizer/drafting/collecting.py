"""Collect candidates: from each sentence of a role what could stand on the page."""

from collections.abc import Iterator, Sequence

from summarizer.drafting import cues
from summarizer.drafting.areas import Chain, chain_of, chain_sections, roles_of_sections
from summarizer.drafting.candidate import Candidate
from summarizer.drafting.headings import claims_of_heading, is_label
from summarizer.drafting.joining import join
from summarizer.drafting.material import Material
from summarizer.drafting.problems import announces_only, list_problems
from summarizer.drafting.shortening import shorten, trim
from summarizer.drafting.widths import measure_width
from summarizer.drafting.worth import Stretch, trust
from summarizer.schemas.terms import Role
from summarizer.structure.parts import Sentence

_SHORTEST = 4.0  # Han characters; anything shorter is a label
_ODD_ONE = 0.5  # worth of a sentence whose role is not that of the part it stands in
_LATER_STRETCH = 0.8  # worth of what a sentence says besides its best stretch


def collect(material: Material, centrality: Sequence[float]) -> list[Candidate]:
    """Return the candidates of a report in source order; ``centrality`` is one per sentence."""
    report = material.report
    chains = chain_sections(report)
    roles = roles_of_sections(report, chains)
    found: list[Candidate] = []
    opened: set[Chain] = set()
    for index, sentence in enumerate(report.sentences):
        if sentence.role == "noise" or _is_no_statement(material, sentence):
            continue
        chain = chain_of(material, chains, sentence)
        if sentence.role == "heading":
            role = roles[sentence.section] if sentence.section >= 0 else None
            stretches = claims_of_heading(material, sentence.start, sentence.end, role)
        else:
            role, stretches = _read(material, sentence)
        if role is None or not stretches:
            continue
        worth = 0.6 * centrality[index] + 0.2 * sentence.score
        worth += 0.2 if chain not in opened else 0.0
        fits = _fit_of_role(role, [roles[n] for n in chain if n >= 0])
        opened.add(chain)
        own = list(_candidates(material, role, index, chain, stretches, worth, fits))
        joined = join(material, found[-1], own[0]) if found else None
        if joined is not None:
            found[-1], own = joined, own[1:]
        found.extend(own)
    return found


def _candidates(
    material: Material,
    role: Role,
    index: int,
    chain: Chain,
    stretches: Sequence[Stretch],
    worth: float,
    fits: float,
) -> Iterator[Candidate]:
    """Yield what one sentence offers, the best first."""
    for rank, stretch in enumerate(stretches):
        value = (stretch.value + worth) * fits * trust(material, stretch.start, stretch.end)
        if rank and role != "problem":
            value *= _LATER_STRETCH
        negative = stretch.gravity == "grave" and role == "achievement"
        span = (stretch.start, stretch.end)
        sentence = material.report.sentences[index]
        empty = role == "problem" and announces_only(material, sentence.start, sentence.end)
        yield Candidate(role, (span,), index, index, chain, value, negative, empty)


def _fit_of_role(role: Role, above: Sequence[Role | None]) -> float:
    """Doubt what was done among plans, and plans among what was done: roles are told by machine."""
    against = {"achievement": "suggestion", "suggestion": "achievement"}.get(role)
    return _ODD_ONE if against is not None and against in above[:1] else 1.0


def _read(material: Material, sentence: Sentence) -> tuple[Role | None, list[Stretch]]:
    """Return the role a sentence counts for on the page and what it says there."""
    if sentence.role == "problem":
        stretches = list_problems(material, sentence.start, sentence.end)
    else:
        stretches = shorten(material, sentence.start, sentence.end)
    stretches = list(_long_enough(material, stretches))
    if sentence.role == "background":  # only what must not be dropped
        kept = [s for s in stretches if s.gravity == "grave" and material.facts_in(s.start, s.end)]
        return ("achievement", kept) if kept else (None, [])
    return sentence.role, stretches


def _long_enough(material: Material, stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    for stretch in stretches:
        if measure_width(material.plain[stretch.start : stretch.end]) >= _SHORTEST:
            yield stretch


def _is_no_statement(material: Material, sentence: Sentence) -> bool:
    """Tell whether a sentence is thanks and greetings, a label, or the row of a table."""
    plain, start, end = material.plain, sentence.start, sentence.end
    return (
        cues.FAREWELL.search(plain, start, end) is not None
        or (sentence.role != "problem" and is_label(plain, *trim(material, start, end)))
        or plain.count("|", start, end) > 1
        or plain.count("\t", start, end) > 1
    )
