"""Candidates for the page: from each sentence of a role the stretches that could stand there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.drafting import cues
from summarizer.drafting.areas import Chain, chain_of, chain_sections, roles_of_sections
from summarizer.drafting.clauses import measure_width
from summarizer.drafting.headings import claims_of_heading
from summarizer.drafting.material import Material
from summarizer.drafting.problems import list_problems
from summarizer.drafting.shortening import Stretch, limit_for, shorten
from summarizer.schemas.terms import Role
from summarizer.structure.parts import Sentence

_SHORTEST = 4.0  # Han characters; anything shorter is a label
_LATER_STRETCH = 0.8  # worth of what a sentence says besides its best stretch


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that could stand on the page, with its worth before the others are known."""

    role: Role
    spans: tuple[tuple[int, int], ...]
    sentence: int
    areas: Chain
    value: float
    negative: bool


def collect(material: Material, centrality: Sequence[float]) -> list[Candidate]:
    """Return the candidates of a report in source order; ``centrality`` is one per sentence."""
    report = material.report
    chains = chain_sections(report)
    roles = roles_of_sections(report)
    found: list[Candidate] = []
    opened: set[Chain] = set()
    for index, sentence in enumerate(report.sentences):
        if sentence.role == "noise" or _is_farewell(material, sentence):
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
        opened.add(chain)
        own = list(_candidates(material, role, index, chain, stretches, worth))
        if found and _continues(material, found[-1], own[0]):
            own[0] = _merge(found.pop(), own[0])
        found.extend(own)
    return found


def _candidates(
    material: Material,
    role: Role,
    index: int,
    chain: Chain,
    stretches: Sequence[Stretch],
    worth: float,
) -> Iterator[Candidate]:
    """Yield what one sentence offers, the best first."""
    for rank, stretch in enumerate(stretches):
        value = _value(material, stretch, worth)
        if rank and role != "problem":
            value *= _LATER_STRETCH
        negative = stretch.gravity == "grave" and role == "achievement"
        yield Candidate(role, ((stretch.start, stretch.end),), index, chain, value, negative)


def _continues(material: Material, heading: Candidate, body: Candidate) -> bool:
    """Tell whether a heading and the first words below it make one statement of a page's length."""
    sentence = material.report.sentences[heading.sentence]
    if (
        sentence.role != "heading"
        or heading.role != body.role
        or body.sentence != heading.sentence + 1
        or material.report.sentences[body.sentence].section != sentence.section
    ):
        return False
    (start, end), (first, last) = heading.spans[0], body.spans[0]
    width = measure_width(material.plain[start:end]) + measure_width(material.plain[first:last])
    return width <= limit_for(material) and (
        heading.role == "problem" or cues.CONCRETE.search(material.plain, first, last) is not None
    )


def _merge(heading: Candidate, body: Candidate) -> Candidate:
    return replace(
        heading,
        spans=(*heading.spans, *body.spans),
        value=max(heading.value, body.value) + 0.3,
        negative=body.negative,
    )


def _read(material: Material, sentence: Sentence) -> tuple[Role | None, list[Stretch]]:
    """Return the role a sentence counts for on the page and what it says there."""
    if sentence.role == "problem":
        stretches = list_problems(material, sentence.start, sentence.end)
    else:
        stretches = shorten(material, sentence.start, sentence.end)
    stretches = list(_long_enough(material, stretches))
    if sentence.role == "background":  # only what must not be dropped
        kept = [s for s in stretches if s.gravity == "grave" and s.facts]
        return ("achievement", kept) if kept else (None, [])
    return sentence.role, stretches


def _long_enough(material: Material, stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    for stretch in stretches:
        if measure_width(material.plain[stretch.start : stretch.end]) >= _SHORTEST:
            yield stretch


def _is_farewell(material: Material, sentence: Sentence) -> bool:
    return cues.FAREWELL.search(material.plain, sentence.start, sentence.end) is not None


def _value(material: Material, stretch: Stretch, worth: float) -> float:
    value = stretch.value + worth
    if cues.ELSEWHERE.match(material.plain, stretch.start, stretch.end):
        value *= 0.5
    if material.is_damaged(stretch.start, stretch.end):
        value *= 0.3
    return value
