"""A piecewise map that leads every place of a derived text back to the text it came from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import sub

Edit = tuple[int, int, str]
"""Replace ``original[start:end]`` by a string: ``(start, end, replacement)``."""


Piece = tuple[int, int, int]
"""The length of a piece, and the start and end of what it stands for in the original."""


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
        lengths: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        done = 0
        for start, end, replacement in (*edits, (source_length, source_length, "")):
            if start > done:
                lengths.append(start - done)
                starts.append(done)
                ends.append(start)
            if replacement:
                lengths.append(len(replacement))
                starts.append(start)
                ends.append(end)
            done = end
        return cls._from_lengths(lengths, starts, ends, source_length)

    @classmethod
    def _from_lengths(
        cls,
        lengths: Sequence[int],
        source_starts: Sequence[int],
        source_ends: Sequence[int],
        source_length: int,
    ) -> OffsetMap:
        """Lay pieces of these lengths end to end."""
        ends = tuple(accumulate(lengths))
        starts = (0, *ends[:-1]) if ends else ()
        length = ends[-1] if ends else 0
        return cls(starts, ends, tuple(source_starts), tuple(source_ends), length, source_length)

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
        own_lengths = list(map(sub, self.ends, self.starts))
        lengths: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        for start, end, lo, hi in zip(
            later.starts, later.ends, later.source_starts, later.source_ends, strict=True
        ):
            if end - start != hi - lo:
                for size, source_start, source_end in _block(end - start, *self.to_source(lo, hi)):
                    lengths.append(size)
                    starts.append(source_start)
                    ends.append(source_end)
                continue
            first = bisect_right(self.starts, lo) - 1
            beyond = bisect_left(self.starts, hi)
            for index in dict.fromkeys((first, beyond - 1)):  # these may be cut
                inner = slice(first + 1, beyond - 1)
                if index != first:  # the pieces between them are taken whole
                    lengths += own_lengths[inner]
                    starts += self.source_starts[inner]
                    ends += self.source_ends[inner]
                a, b = max(lo, self.starts[index]), min(hi, self.ends[index])
                for size, source_start, source_end in self._part(index, a, b):
                    lengths.append(size)
                    starts.append(source_start)
                    ends.append(source_end)
        return self._from_lengths(lengths, starts, ends, self.source_length)

    def _part(self, index: int, start: int, end: int) -> Iterator[Piece]:
        """Yield the pieces that ``derived[start:end]`` becomes, which lies in one piece."""
        if self._is_linear(index):
            shift = self.source_starts[index] - self.starts[index]
            yield end - start, start + shift, end + shift
        else:
            yield from _block(end - start, self.source_starts[index], self.source_ends[index])

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


def _block(size: int, source_start: int, source_end: int) -> Iterator[Piece]:
    """Yield a piece whose characters all lead to one run.

    One that has by chance the length of its run is parted, so that nobody takes it for a piece that
    maps character by character.
    """
    if size == source_end - source_start and size > 1:
        yield 1, source_start, source_end
        size -= 1
    yield size, source_start, source_end


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
