"""Choose among candidates: by worth, each area once before any twice, nothing said twice."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import pairwise
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
_NO_LETTER = re.compile(r"[^㐀-鿿A-Za-z]+")


@dataclass(frozen=True, slots=True)
class _Text:
    """What two statements are compared by: pairs of letters, and numbers."""

    grams: frozenset[tuple[str, str]]
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
    contenders = [_Contender(candidate) for candidate in candidates]
    heap = [(-_FORCED * c.negative - c.value, number) for number, c in enumerate(candidates)]
    heapify(heap)
    chosen = _Chosen()
    while heap:
        _, number = heappop(heap)
        contender = contenders[number]
        if len(chosen.points) >= most and not contender.candidate.negative:
            break
        gain = _gain(contender, chosen, again)
        if not heap or -gain <= heap[0][0]:  # still on top: now compare it with the chosen
            _compare(material, contender, chosen)
            gain = _gain(contender, chosen, again)
        if contender.overlap >= _SAME or (gain < _LEAST and len(chosen.points) >= _FEW):
            continue
        if heap and -gain > heap[0][0]:
            heappush(heap, (-gain, number))
        else:
            _take(material, contender, gain, chosen)
    return chosen.points


def _gain(contender: _Contender, chosen: _Chosen, again: float) -> float:
    candidate = contender.candidate
    gain = candidate.value * (1 - max(0.0, contender.overlap - _COMMON))
    *parts, directly, paragraph = candidate.areas
    gain *= again ** chosen.areas[paragraph]
    gain *= sqrt(again) ** chosen.areas[directly]
    for part in parts:
        gain *= _PART_AGAIN ** chosen.areas[part]
    return gain + _FORCED * candidate.negative


def _compare(material: Material, contender: _Contender, chosen: _Chosen) -> None:
    """Hold a contender against what was chosen since it was last compared."""
    text = _text_of(material, contender)
    for other in chosen.texts[contender.compared :]:
        contender.overlap = max(contender.overlap, _share(text, other))
    contender.compared = len(chosen.texts)


def _take(material: Material, contender: _Contender, gain: float, chosen: _Chosen) -> None:
    chosen.points.append((contender.candidate, gain))
    chosen.texts.append(_text_of(material, contender))
    chosen.areas.update(contender.candidate.areas)


def _text_of(material: Material, contender: _Contender) -> _Text:
    if contender.text is None:
        spans = contender.candidate.spans
        text = "".join(material.plain[start:end] for start, end in spans)
        letters = _NO_LETTER.sub("", text)
        contender.text = _Text(frozenset(pairwise(letters)), text)
    return contender.text


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
