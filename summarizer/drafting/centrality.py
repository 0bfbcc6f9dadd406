"""How central each sentence is to its report: TextRank over hashed character n-grams.

The graph is that of TextRank (Mihalcea and Tarau 2004), its edges similarities of vectors that
weigh rare n-grams more. The matrix of edges is never built: a step goes from sentence to n-gram to
sentence, so that it costs as much as the text is long.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_BUCKETS = 1 << 14
_DAMPING = 0.85
_STEPS = 4
_MOST = 400  # characters of a sentence that are read
_MULTIPLIERS = (1, 31_337, 104_729, 7_919, 15_485_863)  # odd, to spread n-grams of up to five

Vector = NDArray[np.float64]


def rank_sentences(plain: str, spans: Sequence[tuple[int, int]], gram: int = 2) -> list[float]:
    """Return a score from 0 to 1 for each span, the most central one 1; spans ascend.

    ``gram`` is the length of the n-grams in characters: 2 serves Chinese, 5 English.
    """
    if not spans:
        return []
    rows, columns, weights = _grams(plain, spans, gram)
    scores = _walk(rows, columns, weights, len(spans))
    top = float(scores.max())
    return [float(score / top) if top else 0.0 for score in scores]


def _grams(
    plain: str, spans: Sequence[tuple[int, int]], gram: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], Vector]:
    """Return a sparse matrix of unit rows: sentence numbers, n-gram buckets and tf-idf weights."""
    starts = np.array([start for start, _ in spans])
    ends = np.array([min(end, start + _MOST) for start, end in spans])
    base, limit = int(starts[0]), int(ends.max())
    raw = plain[base:limit].encode("utf-32-le", "surrogatepass")
    codes = np.frombuffer(raw, dtype="<u4")
    wordlike = (codes >= 0x3400) | ((codes | 0x20) - 0x61 < 26)  # Han, or a Latin letter
    if gram > 2:
        wordlike |= codes == 0x20
    count = max(len(codes) - gram + 1, 0)
    hashes = np.zeros(count, dtype=np.uint32)
    usable = np.ones(count, dtype=bool)
    for place in range(gram):
        hashes += codes[place : place + count] * np.uint32(_MULTIPLIERS[place])
        usable &= wordlike[place : place + count]
    places = np.flatnonzero(usable)
    owners = np.searchsorted(starts - base, places, side="right") - 1
    inside = places + gram <= (ends - base)[owners]
    rows = owners[inside]
    buckets = (hashes[places[inside]] % _BUCKETS).astype(np.int64)
    used = np.bincount(buckets, minlength=_BUCKETS)
    columns = (np.cumsum(used > 0) - 1)[buckets]  # without the buckets that nothing fell into
    weights = np.log1p(len(spans) / used[buckets])  # what comes everywhere tells nothing
    norms = np.sqrt(np.bincount(rows, weights * weights, minlength=len(spans)))
    return rows, columns, weights / np.maximum(norms[rows], 1e-12)


def _walk(
    rows: NDArray[np.int64], columns: NDArray[np.int64], weights: Vector, size: int
) -> Vector:
    """Return the stationary scores of a damped walk over the sentences."""

    def spread(vector: Vector) -> Vector:
        through = np.bincount(columns, weights * vector[rows])
        back = np.bincount(rows, weights * through[columns], minlength=size)
        return np.asarray(
            back - vector * own, dtype=np.float64
        )  # no edge from a sentence to itself

    own = np.minimum(np.bincount(rows, weights * weights, minlength=size), 1.0)
    degree = np.maximum(spread(np.ones(size)), 1e-9)
    scores = np.full(size, 1.0 / size)
    for _ in range(_STEPS):
        scores = (1 - _DAMPING) / size + _DAMPING * np.maximum(spread(scores / degree), 0.0)
    return scores
