"""Where a report turns from what was done to what is planned, told by all its sentences together.

A plan is written in the words of a result without their 了 (新增就业8.5万人), so that a sentence
alone often cannot tell; but reports look back first and ahead afterwards. The turn is the place
that parts the votes for achievements from those for plans best: the least of their running sum,
as in the test for one change point (Page 1954).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.structure.role_sequence import INDEX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.structure.codes import Places
    from summarizer.structure.role_votes import Votes

_MOST: Final = 3.0  # nats that one sentence may say
_WHOLE: Final = 30  # characters from which a sentence counts whole
_EVIDENCE: Final = 10.0  # nats on either side from which the report is held to turn
_NO_RESULT: Final = 3.0  # what counts against an achievement behind the turn
_NO_PLAN: Final = 1.0  # and against a plan before it
_FEWEST_PROBLEMS: Final = 2  # sentences in a row that make a part of a report
_TOLD: Final = 4.0  # nats from which one of them is no mere hint
_EARLIEST: Final = 0.4  # of a report; problems told before are an area's own


def find_turn(votes: Votes, lengths: Places) -> int | None:
    """Return the first row of the plans; None where a report does not turn, or turns often.

    `votes` holds a row a sentence in reading order, `lengths` are their characters.
    """
    import numpy as np

    ahead = votes[:, INDEX["suggestion"]] - votes[:, INDEX["achievement"]]
    heard = np.clip(ahead, -_MOST, _MOST) * np.minimum(1.0, lengths / _WHOLE)
    total = np.concatenate([[0.0], heard.cumsum()])
    turn = int(total.argmin())
    least = float(total[turn])
    return turn if min(-least, float(total[-1]) - least) >= _EVIDENCE else None


def add_turn_votes(votes: Votes, lengths: Places) -> None:
    """Let the turn speak against achievements behind it and, softly, against plans before it."""
    turn = find_turn(votes, lengths)
    if turn is not None:
        votes[turn:, INDEX["achievement"]] -= _NO_RESULT
        votes[:turn, INDEX["suggestion"]] -= _NO_PLAN


def find_end_of_problems(votes: Votes, states: Sequence[int]) -> int | None:
    """Return the row behind the part that tells the problems, if it stands late in the report.

    What follows it are the remedies, also where their heading was lost. `states` are the roles
    found so far, as indices of `STATES`.
    """
    problem = INDEX["problem"]
    end = next((row for row in range(len(states), 0, -1) if states[row - 1] == problem), 0)
    start = end
    while start and states[start - 1] == problem:
        start -= 1
    if end - start < _FEWEST_PROBLEMS or start < _EARLIEST * len(states) or end == len(states):
        return None
    return end if float(votes[start:end, problem].max()) >= _TOLD else None


def add_remedy_votes(votes: Votes, states: Sequence[int]) -> bool:
    """Let the end of the problems speak against achievements behind it; tell whether it did."""
    end = find_end_of_problems(votes, states)
    if end is None or INDEX["achievement"] not in states[end:]:
        return False
    votes[end:, INDEX["achievement"]] -= _NO_RESULT
    return True
