"""Choose among candidates: by worth, each area once before any twice, nothing said twice."""

from collections import Counter
from collections.abc import Sequence

from summarizer.drafting.candidates import Candidate
from summarizer.drafting.material import Material

_SAME = 0.6  # share of common bigrams from which two statements say the same
_AREA_AGAIN = 0.55  # what a statement is worth when its section already has one
_LINE_AGAIN = 0.8  # the same for its paragraph
_FIELD = 400  # candidates looked at in each round: the best ones before the others are known


def choose(
    material: Material, candidates: Sequence[Candidate], most: int
) -> list[tuple[Candidate, float]]:
    """Return the chosen candidates with their weights, in the order they were chosen.

    Negative facts are chosen first and beyond ``most`` where need be; weights descend, and those of
    negative facts lie above all others, so that a page that is full drops them last.
    """
    pool = sorted(candidates, key=lambda c: (not c.negative, -c.value, c.spans))
    pool = [c for c in pool if c.negative] + [c for c in pool if not c.negative][:_FIELD]
    grams = {c: _bigrams(material, c) for c in pool}
    overlap = dict.fromkeys(pool, 0.0)
    areas: Counter[int] = Counter()
    lines: Counter[int] = Counter()
    chosen: list[tuple[Candidate, float]] = []
    while pool and (len(chosen) < most or any(c.negative for c in pool)):
        gains = [(_gain(material, c, overlap[c], areas, lines), c) for c in pool]
        gain, best = max(
            gains, key=lambda pair: (pair[0], [-p for span in pair[1].spans for p in span])
        )
        chosen.append((best, gain))
        areas[best.area] += 1
        lines[material.paragraph(best.spans[0][0])] += 1
        pool.remove(best)
        for other in pool:
            shared = _share(grams[best], grams[other])
            overlap[other] = max(overlap[other], shared)
        pool = [c for c in pool if overlap[c] < _SAME]
    return chosen


def _gain(
    material: Material,
    candidate: Candidate,
    overlap: float,
    areas: Counter[int],
    lines: Counter[int],
) -> float:
    gain = candidate.value * (1 - overlap)
    gain *= _AREA_AGAIN ** areas[candidate.area]
    gain *= _LINE_AGAIN ** lines[material.paragraph(candidate.spans[0][0])]
    return gain + (10.0 if candidate.negative else 0.0)


def _bigrams(material: Material, candidate: Candidate) -> frozenset[str]:
    text = "".join(material.plain[start:end] for start, end in candidate.spans)
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much of the shorter text the two have in common, 0 to 1."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 1.0
