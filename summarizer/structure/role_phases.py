"""What a sentence inherits: the role of its section, and of the paragraph it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.schemas.terms import Role
from summarizer.structure.parts import Section
from summarizer.structure.role_headings import role_of_dated_heading, role_of_heading
from summarizer.structure.role_sequence import INDEX

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from summarizer.structure.codes import Places
    from summarizer.structure.role_rows import Rows
    from summarizer.structure.role_votes import Votes


class Vote(NamedTuple):
    """A vote that a sentence inherits, in nats as the cues are."""

    role: Role
    weight: float


# A heading that states its role decides where the words are vague. 基本情况 says least: such
# sections hold results as often as descriptions. In English each sentence speaks for itself:
# What GAO Found holds the agency's efforts and the advice as well as the faults.
_BY_HEADING: Final[dict[str, dict[Role, float]]] = {
    "zh": {"achievement": 3.0, "problem": 4.0, "suggestion": 4.0, "background": 1.5},
    "en": {"achievement": 1.0, "problem": 0.8, "suggestion": 3.0, "background": 0.8},
}
# A heading that names only a subject goes on with what the last telling heading began: the parts
# of a plan follow its first part as equals (二、深化改革 三、改善民生). After the problems come
# the plans, with or without a heading.
_CARRIED: Final[dict[Role, Vote]] = {
    "achievement": Vote("achievement", 0.5),
    "problem": Vote("suggestion", 1.5),
    "suggestion": Vote("suggestion", 2.0),
    "background": Vote("achievement", 0.5),
}
_LOST_HEADING: Final = Vote("suggestion", 1.0)

_OPENS: Final = 5.0  # cue votes from here on open a paragraph of problems or of plans
_OPENS_BACKGROUND: Final = 3.5  # and of description, where no other role has as much
_BY_PARAGRAPH: Final = 3.0
_REMEDY: Final = 3.0  # votes for a plan from which a sentence among problems is one
_CONTRASTS: Final = ("但", "然而", "不过,", "可是")
_CONCEDED: Final = 2.5
_BY_DESCRIPTION: Final = 1.5
_NONE: Final = -1


def inherit_from_sections(
    sections: Sequence[Section], year: int | None, language: str
) -> list[Vote | None]:
    """Return the vote of each section: of its own heading, of one above it, or carried on.

    `year` is the year of the report, which tells a review from a plan in 2023年主要工作.
    """
    by_heading = _BY_HEADING["en" if language == "en" else "zh"]
    votes: list[Vote | None] = []
    open_: list[int] = []
    told: list[bool] = []
    last: Role | None = None
    for place, section in enumerate(sections):
        while open_ and sections[open_[-1]].end <= section.start:
            open_.pop()
        own = (
            role_of_dated_heading(section.title, year)
            or role_of_heading(section.title)
            or section.role
        )
        above = open_[-1] if open_ else None
        if own is not None and own in by_heading:
            last = own
            vote: Vote | None = Vote(own, by_heading[own])
            told.append(True)
        elif above is not None and told[above]:
            vote = votes[above]
            told.append(True)
        else:
            vote = _LOST_HEADING if not section.title else _CARRIED.get(last) if last else None
            told.append(not section.title)
        votes.append(vote)
        open_.append(place)
    return votes


def add_paragraph_votes(rows: Rows, votes: Votes) -> None:
    """Let a sentence that opens problems or plans speak for the rest of its paragraph.

    我们也清醒看到… holds until 对此我们将…; where a colon announces a list, for the items too.
    """
    import numpy as np

    kept = rows.kept
    if not len(kept):
        return
    is_body = rows.is_body[kept]
    opened = np.where(is_body, _opened_roles(votes[kept]), _NONE)
    is_item = (rows.words > rows.starts)[kept]
    opener = np.append(-1, _last(opened != _NONE)[:-1])  # the last one before each row
    announced = rows.closes_with(":")[kept][opener]
    ended = np.where(announced, _last(rows.opens_line & ~is_item), _last(rows.opens_line))
    agrees = (opened == _NONE) | (opened == opened[opener])
    led = np.flatnonzero(is_body & agrees & (opener >= 0) & (opener >= ended))
    led = led[~_plans_remedy(votes[kept[led]], opened[opener[led]])]
    roles = opened[opener[led]]
    is_description = roles == INDEX["background"]
    votes[kept[led], roles] += np.where(is_description, _BY_DESCRIPTION, _BY_PARAGRAPH)


def _plans_remedy(votes: Votes, roles: Places) -> NDArray[np.bool_]:
    """Tell for rows in a paragraph of problems whether they say what is to be done about them."""
    plan, problem = votes[:, INDEX["suggestion"]], votes[:, INDEX["problem"]]
    remedies: NDArray[np.bool_] = (roles == INDEX["problem"]) & (plan >= _REMEDY) & (plan > problem)
    return remedies


def add_contrast_votes(rows: Rows, votes: Votes) -> None:
    """Let a sentence that opens with 但 speak against a problem in the one before it.

    What stands before 但 concedes what goes well, also in a section of problems.
    """
    import numpy as np

    kept = rows.kept
    contrasts = [rows.plain.startswith(_CONTRASTS, start) for start in rows.words[kept].tolist()]
    turned = np.flatnonzero(np.array(contrasts[1:], dtype=bool) & ~rows.opens_line[1:])
    votes[kept[turned], INDEX["problem"]] -= _CONCEDED


def _opened_roles(votes: Votes) -> Places:
    """Return the role that each row's own cues open a paragraph of, plans before problems."""
    import numpy as np

    done, problem, plan, fact = votes.T
    loudest = np.maximum(np.maximum(done, problem), plan)
    describes = (fact >= _OPENS_BACKGROUND) & (loudest < _OPENS_BACKGROUND)
    opened = np.where(describes, INDEX["background"], _NONE)
    opened[problem >= _OPENS] = INDEX["problem"]
    opened[(plan >= _OPENS) & (plan >= problem)] = INDEX["suggestion"]
    return opened


def _last(marked: NDArray[np.bool_]) -> Places:
    """Return for each place the last marked one up to it, -1 where there is none."""
    import numpy as np

    return np.maximum.accumulate(np.where(marked, np.arange(len(marked)), -1))
