"""The role of each sentence: votes by heading, words and place, then one pass for coherence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.schemas.terms import Role
from summarizer.structure.role_headings import report_year, role_of_heading
from summarizer.structure.role_phases import (
    add_contrast_votes,
    add_paragraph_votes,
    inherit_from_sections,
)
from summarizer.structure.role_rows import read_rows
from summarizer.structure.role_sequence import INDEX, STATES, best_path
from summarizer.structure.role_steps import read_steps
from summarizer.structure.role_turn import add_remedy_votes, add_turn_votes
from summarizer.structure.role_votes import cue_votes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.structure.codes import Places
    from summarizer.structure.parts import Section
    from summarizer.structure.role_rows import Rows
    from summarizer.structure.role_votes import Votes
    from summarizer.structure.sentences import SentenceSpan

__all__ = ["label_sentences", "role_of_heading"]

# What a sentence is that nothing speaks for, in the order of STATES
_PRIORS: Final = {
    "report": (1.2, -0.5, 0.0, 0.0),
    "communique": (-3.0, -0.5, -3.0, 3.0),
    "english": (0.0, 0.0, 0.0, 0.8),
}
_HEADING: Final[tuple[Role, float]] = ("heading", 1.0)
_NOISE: Final[tuple[Role, float]] = ("noise", 1.0)


def label_sentences(
    plain: str, spans: Sequence[SentenceSpan], sections: Sequence[Section], language: str
) -> list[tuple[Role, float]]:
    """Return the role of each sentence of one report, and how sure it is (0 to 1).

    `plain` is the plain text the spans point into, `language` "zh" or "en".
    """
    if not spans:
        return []
    rows = read_rows(plain, spans)
    votes = cue_votes(rows, language)
    if language != "en":
        add_paragraph_votes(rows, votes)
        add_contrast_votes(rows, votes)
    _add_standing_votes(rows, sections, language, votes)
    body = rows.is_body
    lengths = (rows.ends - rows.starts)[body]
    states, scores = _decide(votes[body], read_steps(rows)[body], lengths, language)
    labels = [_NOISE if span.is_noise else _HEADING for span in spans]
    for row, state, score in zip(body.nonzero()[0].tolist(), states, scores, strict=True):
        labels[row] = STATES[state], score
    return labels


def _decide(
    votes: Votes, steps: Places, lengths: Places, language: str
) -> tuple[Sequence[int], Sequence[float]]:
    """Return the state of each sentence of the body, and how sure it is.

    Chinese reports look back first and ahead afterwards; an English sentence stands for itself.
    """
    if language == "en":
        return best_path(votes, steps, language)
    add_turn_votes(votes, lengths)
    states, scores = best_path(votes, steps, language)
    if add_remedy_votes(votes, states):
        return best_path(votes, steps, language)
    return states, scores


def _add_standing_votes(
    rows: Rows, sections: Sequence[Section], language: str, votes: Votes
) -> None:
    """Add what a sentence has from its genre and its section."""
    import numpy as np

    year = report_year(rows.plain, rows.start, rows.end)
    by_section = np.zeros((len(sections) + 1, len(STATES)))  # the last row: before any section
    for place, vote in enumerate(inherit_from_sections(sections, year, language)):
        if vote is not None:
            by_section[place, INDEX[vote.role]] = vote.weight
    votes += _PRIORS[_prior_name(rows, language)]
    votes += by_section[rows.sections]


def _prior_name(rows: Rows, language: str) -> str:
    if language == "en":
        return "english"
    stop = min(rows.end, rows.start + 300)
    return "communique" if rows.plain.find("统计公报", rows.start, stop) >= 0 else "report"
