"""Choose among candidates: by worth, each area once before any twice, nothing said twice."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from summarizer.drafting.candidates import Candidate
from summarizer.drafting.material import Material

_SAME = 0.6  # share of common bigrams from which two statements say the same
_PART_AGAIN = 0.85  # what a statement is worth when its part of the report already has one
_FORCED = 10.0  # lifts negative facts above all other statements


@dataclass(slots=True)
class _Chosen:
    """What was chosen so far, with what later candidates are held against."""

    points: list[tuple[Candidate, float]] = field(default_factory=list)
    grams: list[frozenset[str]] = field(default_factory=list)
    areas: Counter[int] = field(default_factory=Counter)


def choose(
    material: Material, candidates: Sequence[Candidate], most: int, again: float
) -> list[tuple[Candidate, float]]:
    """Return the chosen candidates with their weights, in the order they were chosen.

    ``again`` is what a statement is worth, 0 to 1, when its section already has one.

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
        grams = _bigrams(material, candidate)
        for other in chosen.grams[compared[number] :]:
            overlaps[number] = max(overlaps[number], _share(grams, other))
        compared[number] = len(chosen.grams)
        if overlaps[number] >= _SAME:
            continue
        gain = _gain(candidate, overlaps[number], chosen, again)
        if heap and -gain > heap[0][0]:
            heappush(heap, (-gain, number))
            continue
        chosen.points.append((candidate, gain))
        chosen.grams.append(grams)
        chosen.areas.update(candidate.areas)
    return chosen.points


def _gain(candidate: Candidate, overlap: float, chosen: _Chosen, again: float) -> float:
    gain = candidate.value * (1 - overlap)
    *parts, own = candidate.areas
    gain *= again ** chosen.areas[own]
    for part in parts:
        gain *= _PART_AGAIN ** chosen.areas[part]
    return gain + _FORCED * candidate.negative


def _bigrams(material: Material, candidate: Candidate) -> frozenset[str]:
    text = "".join(material.plain[start:end] for start, end in candidate.spans)
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much of the shorter text the two have in common, 0 to 1."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 1.0
