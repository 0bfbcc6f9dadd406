"""The likeliest sequence of roles: a change of role costs more the closer two sentences stand."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Final

from summarizer.schemas.terms import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from summarizer.structure.codes import Places

STATES: Final[tuple[Role, ...]] = ("achievement", "problem", "suggestion", "background")
INDEX: Final[dict[Role, int]] = {role: place for place, role in enumerate(STATES)}


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
    votes: NDArray[np.float64], steps: Places, language: str
) -> tuple[list[int], list[float]]:
    """Return the state of each sentence in the likeliest sequence, and how sure each is.

    `votes` holds a row a sentence: the log-odds of each state; `steps` are values of `Step`. The
    cost is the Viterbi
    algorithm's (Viterbi 1967) with one price for any change, so a row takes linear time in the
    number of states.
    """
    import numpy as np

    changes = _CHANGES["en" if language == "en" else "zh"]
    prices = np.array([changes[step] for step in Step])[steps]
    states = _cheapest(votes.tolist(), prices.tolist())
    return states, _confidence(votes, states).tolist()


def _cheapest(votes: Sequence[Sequence[float]], prices: Sequence[float]) -> list[int]:
    """Return the states of the likeliest sequence.

    Each state goes on from itself, or from the best one where that is worth the price.
    """
    a = b = c = d = 0.0
    scores: list[tuple[float, float, float, float]] = []
    floors: list[float] = []
    for (vote_a, vote_b, vote_c, vote_d), price in zip(votes, prices, strict=True):
        before = (a, b, c, d)
        floor = max(before) - price
        scores.append(before)
        floors.append(floor)
        a = (a if a > floor else floor) + vote_a
        b = (b if b > floor else floor) + vote_b
        c = (c if c > floor else floor) + vote_c
        d = (d if d > floor else floor) + vote_d
    state = (a, b, c, d).index(max(a, b, c, d))
    states: list[int] = []
    for before, floor in zip(reversed(scores), reversed(floors), strict=True):
        states.append(state)
        if before[state] < floor:
            state = before.index(max(before))
    return states[::-1]


def _confidence(votes: NDArray[np.float64], states: Sequence[int]) -> NDArray[np.float64]:
    """Return the share of the chosen state among each sentence's own votes, softened."""
    import numpy as np

    weights = np.exp((votes - votes.max(axis=1, keepdims=True)) / 2)
    shares: NDArray[np.float64] = weights[np.arange(len(states)), states] / weights.sum(axis=1)
    return shares
