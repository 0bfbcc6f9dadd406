"""One repair that restoration made, and the form in which the single repairs report theirs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Repair:
    """One change, with its place in the text that the repair was given.

    ``restore_text`` leads the places back, so that callers see spans of the source text.
    ``sure`` is false for damage that was only guessed at; where it was left alone, ``restored``
    equals ``damaged``.
    """

    start: int
    end: int
    damaged: str
    restored: str
    rule: str
    sure: bool = True
