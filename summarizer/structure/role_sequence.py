"""The likeliest sequence of roles: a change of role costs more the closer two sentences stand."""

from collections.abc import Sequence
from enum import IntEnum
from math import exp
from typing import Final

from summarizer.schemas.terms import Role

STATES: Final[tuple[Role, ...]] = ("achievement", "problem", "suggestion", "background")


class Step(IntEnum):
    """How a sentence stands to the one before it, from closest to farthest."""

    LINKED = 0  # announced by the colon before it
    NEXT_ITEM = 1  # the next number of the same list
    SAME_PARAGRAPH = 2
    NEXT_PARAGRAPH = 3
    NEXT_SECTION = 4  # or a list that starts over


# What a change of role costs at each step, in nats, as the votes are. Set by hand.
# An English sentence stands more for itself: what GAO found, what it recommends and what the agency
# did alternate within a paragraph.
_CHANGES: Final = {
    "zh": {
        Step.LINKED: 3.0,
        Step.NEXT_ITEM: 2.5,
        Step.SAME_PARAGRAPH: 2.0,
        Step.NEXT_PARAGRAPH: 1.2,
        Step.NEXT_SECTION: 0.8,
    },
    "en": {
        Step.LINKED: 1.0,
        Step.NEXT_ITEM: 0.8,
        Step.SAME_PARAGRAPH: 0.6,
        Step.NEXT_PARAGRAPH: 0.3,
        Step.NEXT_SECTION: 0.2,
    },
}


def best_path(
    votes: Sequence[Sequence[float]], steps: Sequence[Step], language: str
) -> list[tuple[int, float]]:
    """Return for each sentence the state of the likeliest sequence, and how sure it is.

    `votes` holds a row a sentence: the log-odds of each state. The cost is the Viterbi
    algorithm's (Viterbi 1967) with one price for any change, so a row takes linear time in the
    number of states.
    """
    change = _CHANGES["en" if language == "en" else "zh"]
    count = len(STATES)
    scores = [0.0] * count
    came_from: list[list[int]] = []
    for row, step in zip(votes, steps, strict=True):
        best = max(range(count), key=scores.__getitem__)
        floor = scores[best] - change[step]
        origin = [state if scores[state] >= floor else best for state in range(count)]
        came_from.append(origin)
        scores = [max(score, floor) + vote for score, vote in zip(scores, row, strict=True)]
    state = max(range(count), key=scores.__getitem__)
    path: list[tuple[int, float]] = []
    for row, origin in zip(reversed(votes), reversed(came_from), strict=True):
        path.append((state, _confidence(row, state)))
        state = origin[state]
    return path[::-1]


def _confidence(row: Sequence[float], state: int) -> float:
    """Return the share of the chosen state among the sentence's own votes, softened."""
    top = max(row)
    weights = [exp((vote - top) / 2) for vote in row]
    return weights[state] / sum(weights)
