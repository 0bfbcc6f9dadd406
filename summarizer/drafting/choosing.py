"""Choose among candidates: by worth, each area once before any twice, nothing said twice."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import chain
from math import sqrt

from summarizer.drafting.candidate import Candidate
from summarizer.drafting.material import Material

_SAME = 0.6  # share of common bigrams from which two statements say the same
_PART_AGAIN = 0.95  # what a statement is worth when its part of the report already has one
_COMMON = 0.3  # share of common bigrams that sentences of one report have anyway
_FEW = 6
_FORCED = 10.0  # lifts negative facts above all other statements


_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class _Text:
    """What two statements are compared by: pairs of letters, and numbers."""

    grams: frozenset[int]
    words: str

    def numbers(self) -> set[str]:
        """Return the numbers, as they are written."""
        return set(_NUMBER.findall(self.words))


@dataclass(slots=True)
class _Contender:
    """A candidate with what is known of it so far."""

    candidate: Candidate
    text: _Text | None = None
    overlap: float = 0.0  # with the chosen it was compared with
    compared: int = 0  # with how many of them


@dataclass(slots=True)
class _Chosen:
    """What was chosen so far, with what later candidates are held against."""

    points: list[tuple[Candidate, float]] = field(default_factory=list)
    texts: list[_Text] = field(default_factory=list)
    factors: dict[int, float] = field(default_factory=dict)  # what an area's next one is worth


def choose(
    material: Material, candidates: Sequence[Candidate], most: int, again: float, least: float
) -> list[tuple[Candidate, float]]:
    """Return the chosen candidates with their weights, in the order they were chosen.

    ``again`` is what a statement is worth, 0 to 1, when its paragraph already has one;
    its section counts half as much. ``least`` is the worth below which a statement is only taken
    while there are few.

    Negative facts are chosen first, beyond ``most`` where need be. Weights descend, and those of
    negative facts lie above all others: a page that is full drops them last.

    What a candidate adds never grows while others are chosen. So only the one on top of the heap
    is weighed anew, and it is the best when it stays on top (lazy greedy selection, Minoux 1978).
    """
    contenders = [_Contender(candidate) for candidate in candidates]
    heap = [(-_FORCED * c.negative - c.value, number) for number, c in enumerate(candidates)]
    heapify(heap)
    chosen = _Chosen()
    while heap:
        _, number = heappop(heap)
        contender = contenders[number]
        if len(chosen.points) >= most and not contender.candidate.negative:
            break
        gain = _gain(contender, chosen)
        if not heap or -gain <= heap[0][0]:  # still on top: now compare it with the chosen
            _compare(material, contender, chosen)
            gain = _gain(contender, chosen)
        if contender.overlap >= _SAME or (gain < least and len(chosen.points) >= _FEW):
            continue
        if heap and -gain > heap[0][0]:
            heappush(heap, (-gain, number))
        else:
            _take(material, contender, gain, chosen, again)
    return chosen.points


def _gain(contender: _Contender, chosen: _Chosen) -> float:
    gain = contender.candidate.value
    if contender.overlap > _COMMON:
        gain *= 1 + _COMMON - contender.overlap
    for area in contender.candidate.areas:
        gain *= chosen.factors.get(area, 1.0)
    return gain + _FORCED if contender.candidate.negative else gain


def _compare(material: Material, contender: _Contender, chosen: _Chosen) -> None:
    """Hold a contender against what was chosen since it was last compared."""
    text = _text_of(material, contender)
    for other in chosen.texts[contender.compared :]:
        contender.overlap = max(contender.overlap, _share(text, other))
    contender.compared = len(chosen.texts)


def _take(
    material: Material, contender: _Contender, gain: float, chosen: _Chosen, again: float
) -> None:
    chosen.points.append((contender.candidate, gain))
    chosen.texts.append(_text_of(material, contender))
    *parts, directly, paragraph = contender.candidate.areas
    for area, factor in ((paragraph, again), (directly, sqrt(again))):
        chosen.factors[area] = chosen.factors.get(area, 1.0) * factor
    for part in parts:
        chosen.factors[part] = chosen.factors.get(part, 1.0) * _PART_AGAIN


def _text_of(material: Material, contender: _Contender) -> _Text:
    if contender.text is None:
        spans = contender.candidate.spans
        text = "".join([material.plain[start:end] for start, end in spans])
        contender.text = _Text(frozenset(_pairs(text)), text)
    return contender.text


def _pairs(text: str) -> Iterator[int]:
    """Return the overlapping pairs of letters as numbers: 32 bits each, quicker than cut."""
    units = memoryview(text.encode("utf-16-le", "surrogatepass"))
    even = len(units) // 4 * 4
    odd = 2 + (len(units) - 2) // 4 * 4
    return chain(units[:even].cast("I"), units[2:odd].cast("I"))


def _share(one: _Text, other: _Text) -> float:
    """Return how much of the shorter text the two have in common, 0 to 1.

    Two lines of one form with different numbers (the checks of two diseases) are not the same.
    """
    smaller = min(len(one.grams), len(other.grams))
    share = len(one.grams & other.grams) / smaller if smaller else 1.0
    if share <= _COMMON:
        return share
    numbers, others = one.numbers(), other.numbers()
    return share / 2 if numbers - others and others - numbers else share
