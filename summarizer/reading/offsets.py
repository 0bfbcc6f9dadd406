"""A piecewise map that leads every place of a derived text back to the text it came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

Edit = tuple[int, int, str]
"""Replace ``original[start:end]`` by a string: ``(start, end, replacement)``."""


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Pieces of a derived text, each with its place in the original.

    Piece ``i`` is ``derived[starts[i]:ends[i]]`` and stands for
    ``original[source_starts[i]:source_ends[i]]``. Pieces of equal length map character by
    character; a piece of another length is a block whose characters all lead to the whole run.
    What was deleted lies in the gaps between the pieces' places in the original.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    source_starts: tuple[int, ...]
    source_ends: tuple[int, ...]
    length: int
    source_length: int

    @classmethod
    def identity(cls, length: int) -> OffsetMap:
        """Map a text of ``length`` characters onto itself."""
        if not length:
            return cls((), (), (), (), 0, 0)
        return cls((0,), (length,), (0,), (length,), length, length)

    @classmethod
    def from_edits(cls, source_length: int, edits: Sequence[Edit]) -> OffsetMap:
        """Map for ``apply_edits``; the edits are sorted and do not overlap."""
        pieces: list[tuple[int, int, int]] = []  # derived length, source start, source end
        done = 0
        for start, end, replacement in edits:
            if start > done:
                pieces.append((start - done, done, start))
            if replacement:
                pieces.append((len(replacement), start, end))
            done = end
        if done < source_length:
            pieces.append((source_length - done, done, source_length))
        return cls._from_pieces(pieces, source_length)

    @classmethod
    def _from_pieces(cls, pieces: Sequence[tuple[int, int, int]], source_length: int) -> OffsetMap:
        ends = tuple(accumulate(length for length, _, _ in pieces))
        length = ends[-1] if ends else 0
        starts = (0, *ends[:-1]) if ends else ()
        return cls(
            starts,
            ends,
            tuple(start for _, start, _ in pieces),
            tuple(end for _, _, end in pieces),
            length,
            source_length,
        )

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original that ``derived[start:end]`` came from."""
        if not self.starts:
            return 0, 0
        if start >= self.length:
            return self.source_length, self.source_length
        first = bisect_right(self.starts, start) - 1
        source_start = self._point(first, start)
        if end <= start:
            return source_start, source_start
        last = bisect_right(self.starts, min(end, self.length) - 1) - 1
        if self._is_linear(last):
            return source_start, self._point(last, min(end, self.length) - 1) + 1
        return source_start, self.source_ends[last]

    def from_source(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the derived text that is left of ``original[start:end]``."""
        first = self._derived_point(start, after=False)
        last = self._derived_point(end, after=True)
        return first, max(first, last)

    def then(self, later: OffsetMap) -> OffsetMap:
        """Compose: ``self`` leads A to the original and ``later`` B to A, the answer B to it."""
        pieces: list[tuple[int, int, int]] = []
        for start, end, lo, hi in zip(
            later.starts, later.ends, later.source_starts, later.source_ends, strict=True
        ):
            if end - start != hi - lo:
                pieces.append((end - start, *self._hull(lo, hi)))
                continue
            index = bisect_right(self.starts, lo) - 1
            while index < len(self.starts) and self.starts[index] < hi:
                a, b = max(lo, self.starts[index]), min(hi, self.ends[index])
                if self._is_linear(index):
                    shift = self.source_starts[index] - self.starts[index]
                    pieces.append((b - a, a + shift, b + shift))
                else:
                    pieces.append((b - a, self.source_starts[index], self.source_ends[index]))
                index += 1
        return self._from_pieces(pieces, self.source_length)

    def _hull(self, start: int, end: int) -> tuple[int, int]:
        return self.to_source(start, end)

    def _is_linear(self, index: int) -> bool:
        size = self.ends[index] - self.starts[index]
        return size == self.source_ends[index] - self.source_starts[index]

    def _point(self, index: int, position: int) -> int:
        if self._is_linear(index):
            return self.source_starts[index] + position - self.starts[index]
        return self.source_starts[index]

    def _derived_point(self, position: int, *, after: bool) -> int:
        index = bisect_right(self.source_starts, position) - 1
        if index < 0:
            return 0
        inside = position - self.source_starts[index]
        if position >= self.source_ends[index]:
            return self.ends[index]
        if self._is_linear(index):
            return self.starts[index] + inside
        if after and inside:
            return self.ends[index]
        return self.starts[index]


def apply_edits(text: str, edits: Iterable[Edit]) -> tuple[str, OffsetMap]:
    """Apply sorted, non-overlapping edits; return the new text and its map back to ``text``.

    >>> new, offsets = apply_edits("業(yè)務", [(1, 5, "")])
    >>> new, offsets.to_source(1, 2)
    ('業務', (5, 6))
    """
    ordered = list(edits)
    if not ordered:
        return text, OffsetMap.identity(len(text))
    parts: list[str] = []
    done = 0
    for start, end, replacement in ordered:
        parts.append(text[done:start])
        parts.append(replacement)
        done = end
    parts.append(text[done:])
    return "".join(parts), OffsetMap.from_edits(len(text), ordered)
