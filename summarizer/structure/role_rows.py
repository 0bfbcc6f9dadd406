"""The sentences of one report as arrays, a row each: so that votes are found for all at once."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from summarizer.structure.codes import character_table, code_points
from summarizer.structure.role_shapes import ITEM_OPENERS, Item, read_item

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from summarizer.structure.codes import Codes, Places
    from summarizer.structure.sentences import SentenceSpan

_LINE_BREAK: Final = ord("\n")


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The sentences of a report and where they stand in the plain text."""

    plain: str
    start: int
    end: int
    codes: Codes  # of ``plain[start:end]``, and a zero
    starts: Places
    ends: Places
    words: Places  # where the words begin, behind the mark of a list item
    items: tuple[tuple[int, Item], ...]  # rows that begin with such a mark, in order
    sections: Places
    kept: Places  # rows that are no noise
    is_body: NDArray[np.bool_]  # neither noise nor heading
    opens_line: NDArray[np.bool_]  # of `kept`: a line break stands between a row and the one before

    def closes_with(self, sign: str) -> NDArray[np.bool_]:
        """Tell for each row whether a sign is its last character."""
        closing: NDArray[np.bool_] = self.codes[self.ends - 1 - self.start] == ord(sign)
        return closing


def read_rows(plain: str, spans: Sequence[SentenceSpan]) -> Rows:
    """Read the sentences of one report, of which there must be one at least."""
    import numpy as np

    start, end = spans[0].start, spans[-1].end
    codes = code_points(plain, start, end)
    starts, ends, is_heading, is_noise, sections = _columns(spans)
    kept = np.flatnonzero(is_noise == 0)
    words = starts.copy()
    items: list[tuple[int, Item]] = []
    for row in np.flatnonzero(character_table(ITEM_OPENERS)[codes[starts - start]]).tolist():
        item, words[row] = read_item(plain, spans[row].start, spans[row].end)
        if item is not None:
            items.append((row, item))
    return Rows(
        plain,
        start,
        end,
        codes,
        starts,
        ends,
        words,
        tuple(items),
        sections,
        kept,
        (is_noise == 0) & (is_heading == 0),
        _opens_line(np.flatnonzero(codes == _LINE_BREAK) + start, starts[kept], ends[kept]),
    )


def _columns(spans: Sequence[SentenceSpan]) -> Places:
    """Return the fields of sentences, a row a field."""
    import numpy as np

    fields = np.fromiter(chain.from_iterable(spans), dtype=np.int64)
    return fields.reshape(len(spans), -1).T


def _opens_line(breaks: Places, starts: Places, ends: Places) -> NDArray[np.bool_]:
    """Tell for each row whether a line break stands between it and the row before it."""
    import numpy as np

    opens = np.zeros(len(starts), dtype=np.bool_)
    opens[1:] = breaks.searchsorted(starts[1:], "right") > breaks.searchsorted(ends[:-1])
    return opens
