"""The role of each sentence: votes by heading, words and place, then one pass for coherence."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from summarizer.schemas.terms import Role
from summarizer.structure.parts import Section
from summarizer.structure.role_cues import scan_cues
from summarizer.structure.role_headings import role_of_heading
from summarizer.structure.role_sequence import STATES, Step, best_path

if TYPE_CHECKING:
    from summarizer.structure.sentences import SentenceSpan

__all__ = ["label_sentences", "role_of_heading"]

_INDEX: Final = {role: place for place, role in enumerate(STATES)}
_SECTION_VOTE: Final = 3.5
_PRIOR: Final = {"zh": (0.5, -0.5, 0.0, 0.0), "en": (0.0, 0.0, 0.0, 0.8)}
_ENUMERATION: Final = re.compile(  # 二是 三要 (2) 2. 其次 第三, — a link to what stands before
    r"\s*[-*]?\s*(?:[二三四五六七八九十]{1,2}(?:是|要|、|则)|其[二三四五]|第[二三四五六七八九],?|"
    r"其次|再次|最后|同时|另外|此外|\([二三四五六七八九2-9]\)|[2-9][.、,)])"
)


def label_sentences(
    plain: str, spans: "Sequence[SentenceSpan]", sections: Sequence[Section], language: str
) -> list[tuple[Role, float]]:
    """Return the role of each sentence of one report, and how sure it is (0 to 1).

    `plain` is the plain text the spans point into, `language` "zh" or "en".
    """
    votes = _collect_votes(plain, spans, sections, language)
    steps = _steps(plain, spans)
    body = [place for place, span in enumerate(spans) if not (span.is_heading or span.is_noise)]
    path = iter(best_path([votes[place] for place in body], [steps[place] for place in body]))
    return [_answer(span, path) for span in spans]


def _collect_votes(
    plain: str, spans: "Sequence[SentenceSpan]", sections: Sequence[Section], language: str
) -> list[list[float]]:
    """Return a row of votes a sentence, one column for each of STATES."""
    inherited = _inherit_roles(sections)
    prior = _PRIOR["en" if language == "en" else "zh"]
    votes = [list(prior) for _ in spans]
    for row, span in zip(votes, spans, strict=True):
        role = inherited[span.section] if span.section >= 0 else None
        if role is not None and role in _INDEX:
            row[_INDEX[role]] += _SECTION_VOTE
    if spans:
        _add_cues(plain, spans, language, votes)
    return votes


def _add_cues(
    plain: str, spans: "Sequence[SentenceSpan]", language: str, votes: list[list[float]]
) -> None:
    """Add the votes of the cue words in one pass over the text."""
    place, last = 0, len(spans) - 1
    for start, cue in scan_cues(plain, spans[0].start, spans[-1].end, language):
        while place < last and spans[place].end <= start:
            place += 1
        if spans[place].start <= start:
            votes[place][_INDEX[cue.role]] += cue.weight


def _inherit_roles(sections: Sequence[Section]) -> list[Role | None]:
    """Return the role of each section: its own heading's, else that of the nearest above it."""
    roles: list[Role | None] = []
    open_: list[int] = []
    for place, section in enumerate(sections):
        while open_ and sections[open_[-1]].end <= section.start:
            open_.pop()
        own = section.role or role_of_heading(section.title)
        roles.append(own or (roles[open_[-1]] if open_ else None))
        open_.append(place)
    return roles


def _steps(plain: str, spans: "Sequence[SentenceSpan]") -> list[Step]:
    """Return how each sentence stands to the one before it."""
    steps: list[Step] = []
    before: SentenceSpan | None = None
    for span in spans:
        if before is None or span.section != before.section:
            step = Step.NEXT_SECTION
        elif _ENUMERATION.match(plain, span.start, span.end) or plain.endswith(
            ":", before.start, before.end
        ):
            step = Step.LINKED
        elif plain.find("\n", before.end, span.start + 1) >= 0:
            step = Step.NEXT_PARAGRAPH
        else:
            step = Step.SAME_PARAGRAPH
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
