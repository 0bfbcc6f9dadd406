"""A candidate: a statement that could stand on the page."""

from typing import NamedTuple

from summarizer.drafting.areas import Chain
from summarizer.schemas.terms import Role


class Candidate(NamedTuple):
    """A statement that could stand on the page, with its worth before the others are known."""

    role: Role
    spans: tuple[tuple[int, int], ...]
    sentence: int  # index of the first sentence it is taken from
    last_sentence: int
    areas: Chain
    value: float
    negative: bool
    empty: bool = False  # only announces (存在一些问题) or tells around it, names nothing wrong
