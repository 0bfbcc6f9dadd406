"""Choose among candidates: by worth, each area once before any twice, nothing said twice."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from math import sqrt

from summarizer.drafting.candidate import Candidate
from summarizer.drafting.material import Material

_SAME = 0.6  # share of common bigrams from which two statements say the same
_PART_AGAIN = 0.95  # what a statement is worth when its part of the report already has one
_COMMON = 0.3  # share of common bigrams that sentences of one report have anyway
_LEAST = 0.35  # worth below which a statement is only taken while there are few
_FEW = 6
_FORCED = 10.0  # lifts negative facts above all other statements


_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_WORDS = re.compile(r"[㐀-鿿]+|[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class _Text:
    """What two statements are compared by: pairs of letters, and numbers."""

    grams: frozenset[str]
    numbers: frozenset[str]


@dataclass(slots=True)
class _Chosen:
    """What was chosen so far, with what later candidates are held against."""

    points: list[tuple[Candidate, float]] = field(default_factory=list)
    texts: list[_Text] = field(default_factory=list)
    areas: Counter[int] = field(default_factory=Counter)


def choose(
    material: Material, candidates: Sequence[Candidate], most: int, again: float
) -> list[tuple[Candidate, float]]:
    """Return the chosen candidates with their weights, in the order they were chosen.

    ``again`` is what a statement is worth, 0 to 1, when its paragraph already has one;
    its section counts half as much.

    Negative facts are chosen first, beyond ``most`` where need be. Weights descend, and those of
    negative facts lie above all others: a page that is full drops them last.

    What a candidate adds never grows while others are chosen. So only the one on top of the heap
    is weighed anew, and it is the best when it stays on top (lazy greedy selection, Minoux 1978).
    """
    heap = [(-_FORCED * c.negative - c.value, number) for number, c in enumerate(candidates)]
    heapify(heap)
    chosen = _Chosen()
    overlaps = [0.0] * len(candidates)
    compared = [0] * len(candidates)  # with how many of the chosen
    while heap:
        _, number = heappop(heap)
        candidate = candidates[number]
        if len(chosen.points) >= most and not candidate.negative:
            break
        text = _read(material, candidate)
        for other in chosen.texts[compared[number] :]:
            overlaps[number] = max(overlaps[number], _share(text, other))
        compared[number] = len(chosen.texts)
        if overlaps[number] >= _SAME:
            continue
        gain = _gain(candidate, overlaps[number], chosen, again)
        if gain < _LEAST and len(chosen.points) >= _FEW:
            continue
        if heap and -gain > heap[0][0]:
            heappush(heap, (-gain, number))
            continue
        chosen.points.append((candidate, gain))
        chosen.texts.append(text)
        chosen.areas.update(candidate.areas)
    return chosen.points


def _gain(candidate: Candidate, overlap: float, chosen: _Chosen, again: float) -> float:
    gain = candidate.value * (1 - max(0.0, overlap - _COMMON))
    *parts, directly, paragraph = candidate.areas
    gain *= again ** chosen.areas[paragraph]
    gain *= sqrt(again) ** chosen.areas[directly]
    for part in parts:
        gain *= _PART_AGAIN ** chosen.areas[part]
    return gain + _FORCED * candidate.negative


def _read(material: Material, candidate: Candidate) -> _Text:
    text = "".join(material.plain[start:end] for start, end in candidate.spans)
    grams = {word[i : i + 2] for word in _WORDS.findall(text) for i in range(max(len(word) - 1, 1))}
    return _Text(frozenset(grams), frozenset(_NUMBER.findall(text)))


def _share(one: _Text, other: _Text) -> float:
    """Return how much of the shorter text the two have in common, 0 to 1.

    Two lines of one form with different numbers (the checks of two diseases) are not the same.
    """
    smaller = min(len(one.grams), len(other.grams))
    share = len(one.grams & other.grams) / smaller if smaller else 1.0
    differ = one.numbers - other.numbers and other.numbers - one.numbers
    return share / 2 if differ else share
