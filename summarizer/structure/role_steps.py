"""How each sentence stands to the one before it: by sections, colons, line breaks, numbering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.structure.role_sequence import Step

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from summarizer.structure.codes import Places
    from summarizer.structure.role_rows import Rows


def read_steps(rows: Rows) -> Places:
    """Return for each row its step, a value of `Step`; noise stands to nothing."""
    import numpy as np

    steps = np.full(len(rows.starts), int(Step.NEXT_SECTION))
    before, after = rows.kept[:-1], rows.kept[1:]
    same = rows.sections[after] == rows.sections[before]
    linked = rows.closes_with(":")[before]
    near = np.where(rows.opens_line[1:], Step.NEXT_PARAGRAPH, Step.SAME_PARAGRAPH)
    steps[after] = np.where(same, np.where(linked, Step.LINKED, near), Step.NEXT_SECTION)
    free = np.zeros(len(steps), dtype=np.bool_)
    free[after] = same & ~linked
    _count_items(rows, steps, free)
    return steps


def _count_items(rows: Rows, steps: Places, free: NDArray[np.bool_]) -> None:
    """Give the items of lists their steps, where nothing nearer settles them (`free`)."""
    counted: dict[str, int] = {}
    for row, item in rows.items:
        previous = counted.get(item.kind, 0)
        counted[item.kind] = item.number
        if not free[row]:
            continue
        if item.number > 1:
            goes_on = previous == item.number - 1
            steps[row] = Step.NEXT_ITEM if goes_on else Step.NEXT_PARAGRAPH
        elif previous > 1:
            steps[row] = Step.NEXT_SECTION  # the numbering starts over
