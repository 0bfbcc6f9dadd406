"""Candidates for the page: from each sentence of a role the stretches that could stand there."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.drafting import cues
from summarizer.drafting.clauses import measure_width
from summarizer.drafting.material import Material
from summarizer.drafting.problems import list_problems
from summarizer.drafting.shortening import Stretch, limit_for, shorten, trim, weigh
from summarizer.schemas.terms import Role
from summarizer.structure.parts import Sentence

_SHORTEST = 4.0  # Han characters; anything shorter is a label


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that could stand on the page, with its worth before the others are known."""

    role: Role
    spans: tuple[tuple[int, int], ...]
    sentence: int
    area: int  # the section it stands in, or the paragraph where there are no sections
    value: float
    negative: bool


def collect(material: Material, centrality: Sequence[float]) -> list[Candidate]:
    """Return the candidates of a report in source order."""
    found: list[Candidate] = []
    sentences = material.report.sentences
    seen_areas: set[int] = set()
    for index, sentence in enumerate(sentences):
        if sentence.role not in ("achievement", "problem", "suggestion", "background"):
            continue
        if cues.FAREWELL.search(material.plain, sentence.start, sentence.end):
            continue
        area = area_of(material, sentence)
        opening = area not in seen_areas
        seen_areas.add(area)
        worth = 0.6 * centrality[index] + (0.2 if opening else 0.0)
        worth += 0.2 * sentence.score
        for rank, stretch in enumerate(_stretches(material, sentence)):
            if measure_width(material.plain[stretch.start : stretch.end]) < _SHORTEST:
                continue
            role = sentence.role
            if role == "background":  # only what must not be dropped
                if not stretch.negative or not stretch.facts:
                    continue
                role = "achievement"
            found.append(
                Candidate(
                    role,
                    ((stretch.start, stretch.end),),
                    index,
                    area,
                    _value(material, sentence, stretch, worth, rank),
                    stretch.negative and role == "achievement",
                )
            )
    return found


def area_of(material: Material, sentence: Sentence) -> int:
    """Return what the sentence is about, as a number: its section, else its paragraph."""
    if sentence.section >= 0:
        return sentence.section
    return -1 - material.paragraph(sentence.start)


def _stretches(material: Material, sentence: Sentence) -> list[Stretch]:
    if sentence.role == "problem":
        return list_problems(material, sentence.start, sentence.end)
    return shorten(material, sentence.start, sentence.end)


def _value(
    material: Material, sentence: Sentence, stretch: Stretch, worth: float, rank: int
) -> float:
    value = stretch.value + worth
    if rank and sentence.role != "problem":
        value *= 0.8
    if cues.ELSEWHERE.match(material.plain, *trim(material, stretch.start, stretch.end)):
        value *= 0.5
    return value


__all__ = ["Candidate", "area_of", "collect", "limit_for", "weigh"]
