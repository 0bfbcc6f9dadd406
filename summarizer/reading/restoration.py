"""Restoration: undo what scraping and decoding did to a text, and report each repair."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from operator import attrgetter

from summarizer.reading.folding import simplify
from summarizer.reading.glosses import drop_glosses
from summarizer.reading.invisible import drop_invisible
from summarizer.reading.leftovers import drop_boilerplate, drop_markup
from summarizer.reading.lines import join_lines
from summarizer.reading.offsets import OffsetMap, apply_edits
from summarizer.reading.repair import Repair
from summarizer.reading.shifted import Purse, realign_shifted

__all__ = ["Repair", "Restored", "restore_text"]

Stage = tuple[Callable[[str], list[Repair]], ...]


def stages_for(length: int) -> tuple[Stage, ...]:
    """Return the stages for a text of this length.

    Each stage sees the text that the stage before it left; of one stage the first claim wins.
    """
    realign = partial(realign_shifted, purse=Purse.for_text(length))
    return (
        (drop_invisible,),
        (drop_glosses,),
        (realign, drop_markup, drop_boilerplate),
        (join_lines,),
    )


MOST_ROUNDS = 6  # one repair can lay bare another; damage deeper than this is not found in the wild


@dataclass(frozen=True, slots=True)
class Restored:
    """A text as its author wrote it, as far as that can be known.

    ``repairs`` are in source order and span ``source``. ``plain`` is ``simplify(text)``: the same
    length, so that one set of patterns serves every script. ``offsets`` leads from ``text`` back
    to ``source``.
    """

    source: str
    text: str
    plain: str
    repairs: tuple[Repair, ...]
    offsets: OffsetMap

    def repairs_in(self, start: int, end: int) -> Sequence[Repair]:
        """Return the repairs that begin in ``text[start:end]``, in source order."""
        first, last = self.offsets.to_source(start, end)
        begins = attrgetter("start")
        low = bisect_left(self.repairs, first, key=begins)
        return self.repairs[low : bisect_left(self.repairs, last, low, key=begins)]


def restore_text(text: str) -> Restored:
    """Return ``text`` with its damage repaired; undamaged text comes back unchanged.

    Restoring twice is restoring once: the stages run until they find nothing more to change. Only
    of a text with more than some 400 shifted runs close together a part may be left for another
    time; then the first run that was left is told as not sure.

    >>> restored = restore_text("確?;颊呔歪t(yī)")
    >>> restored.text, [repair.rule for repair in restored.repairs]
    ('確保患者就醫', ['shifted_bytes'])
    """
    current, offsets = text, OffsetMap.identity(len(text))
    done: list[Repair] = []
    reported: list[Repair] = []
    stages = stages_for(len(text))
    for _ in range(MOST_ROUNDS):
        before = current
        reported = []
        for stage in stages:
            found = without_overlaps([repair for step in stage for repair in step(current)])
            changes = [repair for repair in found if repair.restored != repair.damaged]
            if current is not text:  # else the places are those of the source already
                found = [_at_source(repair, text, offsets) for repair in found]
            reported += [repair for repair in found if repair.restored == repair.damaged]
            if changes:
                done += [repair for repair in found if repair.restored != repair.damaged]
                edits = ((repair.start, repair.end, repair.restored) for repair in changes)
                current, step_map = apply_edits(current, edits)
                offsets = offsets.then(step_map)
        if current == before:
            break
    repairs = sorted(done + reported, key=lambda repair: (repair.start, repair.end))
    return Restored(text, current, simplify(current), tuple(repairs), offsets)


def without_overlaps(repairs: Sequence[Repair]) -> list[Repair]:
    """Return the repairs in order of place, each earlier one in the list going before the later."""
    if len(repairs) < 2:
        return list(repairs)
    ranked = sorted(enumerate(repairs), key=lambda item: (item[1].start, item[0]))
    kept: list[Repair] = []
    for _, repair in ranked:
        if not kept or repair.start >= kept[-1].end:
            kept.append(repair)
    return kept


def _at_source(repair: Repair, source: str, offsets: OffsetMap) -> Repair:
    """Lead a repair's place back to the source text."""
    start, end = offsets.to_source(repair.start, repair.end)
    damaged = source[start:end]
    restored = damaged if repair.restored == repair.damaged else repair.restored
    return Repair(start, end, damaged, restored, repair.rule, repair.sure)
