"""Find where cues may begin by pairs of characters, in all of a text at once.

Nearly every cue shows itself by its first two characters. A table over such pairs leaves few
places of a text; many pairs are a whole cue (推进), and for the others the few words that the pair
can begin are tried as one small pattern.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.structure.codes import CODE_POINTS
from summarizer.structure.cue_heads import first_characters

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from summarizer.structure.codes import Codes, Places

_ANY: Final = ""
"""The second character of words whose pattern does not tell it, or that have none."""
_LATIN: Final = re.compile(r"[A-Za-z]")


class Choice(NamedTuple):
    """What a pair of characters can begin.

    Where a size stands, the pair settles the matter: it begins the only one of `cues`, which is
    that long. Else the last group of the pattern's match tells which of `cues` it is.
    """

    size: int
    cues: tuple[int, ...]
    pattern: str


_NOTHING: Final = Choice(0, (), "")


@dataclass(frozen=True, slots=True, eq=False)
class CuePairs:
    """The words of many cues, by the pair of characters that they begin with."""

    rows: NDArray[np.uint16]  # by code point: the row of a first character in the grid, else 0
    columns: NDArray[np.uint16]  # the column of a second character, 0 for those that tell nothing
    grid: NDArray[np.uint16]  # indices into `choices`, 0 where no cue begins
    choices: tuple[Choice, ...]
    compiled: list[re.Pattern[str] | None]  # the patterns of `choices` that have been needed

    def choices_at(self, codes: Codes, places: Places) -> NDArray[np.uint16]:
        """Return for each place of a text the index of the choice there, 0 where no cue begins."""
        return self.grid[self.rows[codes[places]], self.columns[codes[places + 1]]]

    def scan(self, text: str, start: int, codes: Codes) -> tuple[list[int], list[int]]:
        """Return where cues begin, from left to right, and which; inside one no other begins.

        `codes` are the code points of the text from `start` on; behind them no cue reaches.
        """
        import numpy as np

        places = np.flatnonzero(self.rows[codes] != 0)
        choices = self.choices_at(codes, places)
        able = np.flatnonzero(choices != 0)
        starts: list[int] = []
        cues: list[int] = []
        end, free = start + len(codes) - 1, start
        found = zip((places[able] + start).tolist(), choices[able].tolist(), strict=True)
        for place, choice in found:
            if place < free:
                continue
            size, told, _ = self.choices[choice]
            if size:
                free, cue = place + size, told[0]
            else:
                match = self.match(choice, text, place, end)
                if match is None:
                    continue
                free, cue = match
            starts.append(place)
            cues.append(cue)
        return starts, cues

    def match(self, choice: int, text: str, place: int, end: int) -> tuple[int, int] | None:
        """Return where the cue ends that begins at a place, and which it is."""
        size, cues, _ = self.choices[choice]
        if size:
            return (place + size, cues[0]) if place + size <= end else None
        match = (self.compiled[choice] or self._compile(choice)).match(text, place, end)
        if match is None:
            return None
        return match.end(), cues[(match.lastindex or 0) - 1]

    def _compile(self, choice: int) -> re.Pattern[str]:
        """Return the pattern of a choice, compiled when it is first needed."""
        pattern = self.compiled[choice] = re.compile(self.choices[choice].pattern)
        return pattern


class _Words(NamedTuple):
    """The words of a cue without their first character."""

    cue: int
    tail: str
    heads: frozenset[str] | None  # what the tail can begin with, None for any character


def pair_words(words: Iterable[tuple[int, str]]) -> CuePairs:
    """Sort the words of cues by pairs of characters; of two that match, the earlier wins.

    Words are small patterns, but their first character is literal. Latin words are found at the
    beginning of a word, with or without a capital.
    """
    import numpy as np

    by_first = _by_first(words)
    heads = {first: _all_heads(tails) for first, tails in by_first.items()}
    seconds = sorted(set().union(*heads.values()))
    columns = {second: column for column, second in enumerate(seconds, start=1)}
    grid = np.zeros((len(by_first) + 1, len(seconds) + 1), dtype=np.uint16)
    indices = {_NOTHING: 0}
    for row, (first, tails) in enumerate(by_first.items(), start=1):
        grid[row] = indices.setdefault(_choose(first, _ANY, tails), len(indices))
        for second in heads[first]:
            choice = _choose(first, second, tails)
            grid[row, columns[second]] = indices.setdefault(choice, len(indices))
    choices = tuple(indices)
    return CuePairs(_number(by_first), _number(seconds), grid, choices, [None] * len(choices))


def _by_first(words: Iterable[tuple[int, str]]) -> dict[str, list[_Words]]:
    """Gather words by their first character, in their order."""
    by_first: dict[str, list[_Words]] = {}
    for cue, pattern in words:
        first, tail = pattern[0], pattern[1:]
        for one in {first, first.upper()} if _LATIN.match(first) else {first}:
            by_first.setdefault(one, []).append(_Words(cue, tail, first_characters(tail)))
    return by_first


def _all_heads(tails: Iterable[_Words]) -> set[str]:
    return {head for one in tails for head in one.heads or ()}


def _choose(first: str, second: str, tails: Iterable[_Words]) -> Choice:
    """Return what a pair of characters can begin."""
    able = [one for one in tails if one.heads is None or second in one.heads]
    if not able:
        return _NOTHING
    is_latin = _LATIN.match(first) is not None
    if able[0].tail in ("", second) and not is_latin:
        return Choice(1 + len(able[0].tail), (able[0].cue,), "")
    runs = [(cue, [one.tail for one in run]) for cue, run in groupby(able, lambda one: one.cue)]
    branches = "|".join(f"(?:{'|'.join(run)})()" for _, run in runs)
    inside = f"(?<![A-Za-z]{first})" if is_latin else ""
    pattern = f"{re.escape(first)}{inside}(?:{branches})"
    return Choice(0, tuple(cue for cue, _ in runs), pattern)


def _number(characters: Collection[str]) -> NDArray[np.uint16]:
    """Return for each code point the number of a character, counted from 1, or 0."""
    import numpy as np

    numbers = np.zeros(CODE_POINTS, dtype=np.uint16)
    numbers[[ord(one) for one in characters]] = np.arange(1, len(characters) + 1)
    return numbers
