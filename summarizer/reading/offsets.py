"""A piecewise map that leads every place of a derived text back to the text it came from."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, chain
from operator import sub

Edit = tuple[int, int, str]
"""Replace ``original[start:end]`` by a string: ``(start, end, replacement)``."""


Numbers = array  # of machine integers: a map of a large archive has a million pieces

PARTS = 4096  # pieces of text that are kept before they are put together

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

    starts: Numbers[int]
    ends: Numbers[int]
    source_starts: Numbers[int]
    source_ends: Numbers[int]
    length: int
    source_length: int

    @classmethod
    def identity(cls, length: int) -> OffsetMap:
        """Map a text of ``length`` characters onto itself."""
        if not length:
            return cls.from_lengths((), (), (), 0)
        return cls.from_lengths((length,), (0,), (length,), length)

    @classmethod
    def from_lengths(
        cls,
        lengths: Iterable[int],
        source_starts: Iterable[int],
        source_ends: Iterable[int],
        source_length: int,
    ) -> OffsetMap:
        """Lay pieces of these lengths end to end; each stands for a run of the original."""
        bounds = _numbers(accumulate(lengths, initial=0))
        starts, ends = bounds[:-1], bounds[1:]
        source = _numbers(source_starts), _numbers(source_ends)
        return cls(starts, ends, *source, bounds[-1], source_length)

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
        if len(self.starts) == 1 and self.length == self.source_length:
            return later
        own_lengths = _numbers(map(sub, self.ends, self.starts))
        lengths, starts, ends = _numbers(), _numbers(), _numbers()
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
        return self.from_lengths(lengths, starts, ends, self.source_length)

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


def _numbers(values: Iterable[int] = ()) -> Numbers[int]:
    return array("q", values)


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
    lengths, starts, ends = _numbers(), _numbers(), _numbers()
    blocks: list[str] = []
    parts: list[str] = []
    done = 0
    for start, end, replacement in chain(edits, [(len(text), len(text), "")]):
        if start > done:
            parts.append(text[done:start])
            lengths.append(start - done)
            starts.append(done)
            ends.append(start)
        if replacement:
            parts.append(replacement)
            lengths.append(len(replacement))
            starts.append(start)
            ends.append(end)
        done = end
        if len(parts) >= PARTS:
            blocks.append("".join(parts))
            parts.clear()
    blocks.append("".join(parts))
    return "".join(blocks), OffsetMap.from_lengths(lengths, starts, ends, len(text))
