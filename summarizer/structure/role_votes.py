"""What the words of each sentence say: the votes of cues, first words and definitions."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from summarizer.structure.role_cues import load_lexicon
from summarizer.structure.role_sequence import INDEX, STATES
from summarizer.structure.role_shapes import FARTHEST_IS, NEAREST_IS, definition_vote

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from summarizer.structure.codes import Places
    from summarizer.structure.role_rows import Rows

    Votes = NDArray[np.float64]  # a row a sentence, a column for each of STATES

_ECHOES: Final = {"zh": 0.4, "en": 0.7}  # what further cues of a role add to the loudest one
_ECHO_LIMIT: Final = 2.0
_IS: Final = ord("是")


def cue_votes(rows: Rows, language: str) -> Votes:
    """Return what the words of each sentence say, in nats.

    The loudest cue of a role counts whole and the others faintly: five vague verbs are no proof.
    """
    import numpy as np

    loudest = _first_votes(rows, language)
    if language != "en":
        background = loudest[:, INDEX["background"]]
        np.maximum(background, _definition_votes(rows), out=background)
    total = loudest.copy()
    pairs = load_lexicon(language, at_start=False).pairs
    places, cues = (
        np.array(found, dtype=int) for found in pairs.scan(rows.plain, rows.start, rows.codes)
    )
    sentences = rows.ends.searchsorted(places, "right")
    inside = rows.starts[sentences] <= places
    states, weights = _loudness(language, at_start=False)
    cells = sentences[inside] * len(STATES) + states[cues[inside]]
    np.add.at(total.reshape(-1), cells, weights[cues[inside]])
    np.maximum.at(loudest.reshape(-1), cells, weights[cues[inside]])
    echo = _ECHOES["en" if language == "en" else "zh"]
    return loudest + np.minimum(_ECHO_LIMIT, echo * (total - loudest))


def _first_votes(rows: Rows, language: str) -> Votes:
    """Return the votes of the cues that count only where a sentence begins with them."""
    import numpy as np

    votes = np.zeros((len(rows.starts), len(STATES)))
    pairs = load_lexicon(language, at_start=True).pairs
    states, weights = _loudness(language, at_start=True)
    able = np.flatnonzero(rows.words < rows.ends)
    choices = pairs.choices_at(rows.codes, rows.words[able] - rows.start)
    for row, choice in zip(
        able[choices != 0].tolist(), choices[choices != 0].tolist(), strict=True
    ):
        found = pairs.match(choice, rows.plain, int(rows.words[row]), int(rows.ends[row]))
        if found is not None:
            cue = found[1]
            votes[row, states[cue]] = weights[cue]
    return votes


@lru_cache
def _loudness(language: str, *, at_start: bool) -> tuple[Places, NDArray[np.float64]]:
    """Return for each cue of a lexicon the index of its role, and its weight."""
    import numpy as np

    cues = load_lexicon(language, at_start=at_start).cues
    return np.array([INDEX[cue.role] for cue in cues]), np.array([cue.weight for cue in cues])


def _definition_votes(rows: Rows) -> NDArray[np.float64]:
    """Return how strongly each sentence looks like a definition; most have no 是 in reach."""
    import numpy as np

    votes = np.zeros(len(rows.starts))
    places = np.append(np.flatnonzero(rows.codes == _IS) + rows.start, rows.end)
    coming = places[places.searchsorted(rows.words)]
    distance = coming - rows.words
    near = (distance >= NEAREST_IS) & (distance <= FARTHEST_IS) & (coming < rows.ends)
    for row in np.flatnonzero(near).tolist():
        votes[row] = definition_vote(rows.plain, int(rows.words[row]), int(rows.ends[row]))
    return votes
