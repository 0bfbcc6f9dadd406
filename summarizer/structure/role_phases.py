"""What a sentence inherits: the role of its section, and of the paragraph it stands in."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.schemas.terms import Role
from summarizer.structure.parts import Section
from summarizer.structure.role_headings import role_of_dated_heading, role_of_heading
from summarizer.structure.role_sequence import STATES
from summarizer.structure.role_shapes import read_item

if TYPE_CHECKING:
    from summarizer.structure.sentences import SentenceSpan


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
_BY_DESCRIPTION: Final = 1.5


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


def add_paragraph_votes(
    plain: str,
    spans: "Sequence[SentenceSpan]",
    votes: Sequence[list[float]],
    index: dict[Role, int],
) -> None:
    """Let a sentence that opens problems or plans speak for the rest of its paragraph.

    我们也清醒看到… holds until 对此我们将…; where a colon announces a list, for the items too.
    """
    role: Role | None = None
    before: SentenceSpan | None = None
    announced = False
    for span, row in zip(spans, votes, strict=True):
        if span.is_noise:
            continue
        if before is not None and plain.find("\n", before.end, span.start + 1) >= 0:
            is_item = read_item(plain, span.start, span.end)[1] > span.start
            if not (announced and is_item):
                role = None
        before = span
        if span.is_heading:
            continue
        opened = _opened_role(row, index)
        if opened is not None:
            role = opened
            announced = plain[span.end - 1] == ":"
        elif role is not None:
            row[index[role]] += _BY_DESCRIPTION if role == "background" else _BY_PARAGRAPH


def _opened_role(row: Sequence[float], index: dict[Role, int]) -> Role | None:
    """Return the role that a sentence's own cues open a paragraph of, plans before problems."""
    done, problem, plan, fact = (row[index[role]] for role in STATES)
    if plan >= _OPENS and plan >= problem:
        return "suggestion"
    if problem >= _OPENS:
        return "problem"
    return "background" if fact >= _OPENS_BACKGROUND > max(done, problem, plan) else None
