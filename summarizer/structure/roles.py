"""The role of each sentence: votes by heading, words and place, then one pass for coherence."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from summarizer.schemas.terms import Role
from summarizer.structure.parts import Section
from summarizer.structure.role_cues import first_cue, scan_cues
from summarizer.structure.role_headings import report_year, role_of_heading
from summarizer.structure.role_phases import (
    add_paragraph_votes,
    inherit_from_sections,
)
from summarizer.structure.role_sequence import STATES, Step, best_path
from summarizer.structure.role_shapes import definition_vote, read_item

if TYPE_CHECKING:
    from summarizer.structure.sentences import SentenceSpan

__all__ = ["label_sentences", "role_of_heading"]

_INDEX: Final = {role: place for place, role in enumerate(STATES)}
# What a sentence is that nothing speaks for, in the order of STATES
_PRIORS: Final = {
    "report": (1.2, -0.5, 0.0, 0.0),
    "communique": (-3.0, -0.5, -3.0, 3.0),
    "english": (0.0, 0.0, 0.0, 0.8),
}
_ECHOES: Final = {"zh": 0.4, "en": 0.7}  # what further cues of a role add to the loudest one
_ECHO_LIMIT: Final = 2.0


def label_sentences(
    plain: str, spans: "Sequence[SentenceSpan]", sections: Sequence[Section], language: str
) -> list[tuple[Role, float]]:
    """Return the role of each sentence of one report, and how sure it is (0 to 1).

    `plain` is the plain text the spans point into, `language` "zh" or "en".
    """
    if not spans:
        return []
    votes = _cue_votes(plain, spans, language)
    if language != "en":
        add_paragraph_votes(plain, spans, votes, _INDEX)
    _add_standing_votes(plain, spans, sections, language, votes)
    steps = _steps(plain, spans)
    body = [place for place, span in enumerate(spans) if not (span.is_heading or span.is_noise)]
    path = iter(
        best_path([votes[place] for place in body], [steps[place] for place in body], language)
    )
    return [_answer(span, path) for span in spans]


def _cue_votes(plain: str, spans: "Sequence[SentenceSpan]", language: str) -> list[list[float]]:
    """Return what the words of each sentence say: a row a sentence, a column for each state.

    The loudest cue of a role counts whole and the others faintly: five vague verbs are no proof.
    """
    loudest, total = _first_votes(plain, spans, language)
    place, last = 0, len(spans) - 1
    for start, cue in scan_cues(plain, spans[0].start, spans[-1].end, language):
        while place < last and spans[place].end <= start:
            place += 1
        if spans[place].start <= start:
            state = _INDEX[cue.role]
            total[place][state] += cue.weight
            loudest[place][state] = max(loudest[place][state], cue.weight)
    echo = _ECHOES["en" if language == "en" else "zh"]
    return [
        [top + min(_ECHO_LIMIT, echo * (all_ - top)) for top, all_ in zip(tops, sums, strict=True)]
        for tops, sums in zip(loudest, total, strict=True)
    ]


def _first_votes(
    plain: str, spans: "Sequence[SentenceSpan]", language: str
) -> tuple[list[list[float]], list[list[float]]]:
    """Return the votes of the first words, twice: as the loudest so far and as the total."""
    loudest: list[list[float]] = []
    for span in spans:
        row = [0.0] * len(STATES)
        _, words = read_item(plain, span.start, span.end)
        cue = first_cue(plain, words, span.end, language)
        if cue is not None:
            row[_INDEX[cue.role]] = cue.weight
        if language != "en":
            background = _INDEX["background"]
            row[background] = max(row[background], definition_vote(plain, words, span.end))
        loudest.append(row)
    return loudest, [list(row) for row in loudest]


def _add_standing_votes(
    plain: str,
    spans: "Sequence[SentenceSpan]",
    sections: Sequence[Section],
    language: str,
    votes: Sequence[list[float]],
) -> None:
    """Add what a sentence has from its genre and its section."""
    start, end = spans[0].start, spans[-1].end
    inherited = inherit_from_sections(sections, report_year(plain, start, end), language)
    prior = _PRIORS[_prior_name(plain, start, end, language)]
    for row, span in zip(votes, spans, strict=True):
        for state, weight in enumerate(prior):
            row[state] += weight
        vote = inherited[span.section] if span.section >= 0 else None
        if vote is not None:
            row[_INDEX[vote.role]] += vote.weight


def _prior_name(plain: str, start: int, end: int, language: str) -> str:
    if language == "en":
        return "english"
    return "communique" if plain.find("统计公报", start, min(end, start + 300)) >= 0 else "report"


def _steps(plain: str, spans: "Sequence[SentenceSpan]") -> list[Step]:
    """Return how each sentence stands to the one before it."""
    steps: list[Step] = []
    before: SentenceSpan | None = None
    counted: dict[str, int] = {}
    for span in spans:
        item, _ = read_item(plain, span.start, span.end)
        if before is None or span.section != before.section:
            step = Step.NEXT_SECTION
        elif plain[before.end - 1] == ":":
            step = Step.LINKED
        elif item is not None and item.number > 1:
            goes_on = counted.get(item.kind) == item.number - 1
            step = Step.NEXT_ITEM if goes_on else Step.NEXT_PARAGRAPH
        elif item is not None and counted.get(item.kind, 0) > 1:
            step = Step.NEXT_SECTION  # the numbering starts over
        elif plain.find("\n", before.end, span.start + 1) >= 0:
            step = Step.NEXT_PARAGRAPH
        else:
            step = Step.SAME_PARAGRAPH
        if item is not None:
            counted[item.kind] = item.number
        steps.append(step)
        if not span.is_noise:
            before = span
    return steps


def _answer(span: "SentenceSpan", path: "Iterator[tuple[int, float]]") -> tuple[Role, float]:
    """Return the role of one sentence, taking the next state where it has one."""
    if span.is_heading:
        return "heading", 1.0
    if span.is_noise:
        return "noise", 1.0
    state, confidence = next(path)
    return STATES[state], confidence
