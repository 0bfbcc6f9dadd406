"""Restoration: undo what scraping and decoding did to a text, and report each repair."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from summarizer.reading.folding import simplify
from summarizer.reading.glosses import drop_glosses
from summarizer.reading.offsets import OffsetMap, apply_edits
from summarizer.reading.repair import Repair

__all__ = ["Repair", "Restored", "restore_text"]

REPAIRS: tuple[Callable[[str], list[Repair]], ...] = (drop_glosses,)


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


def restore_text(text: str) -> Restored:
    """Return ``text`` with its damage repaired; undamaged text comes back unchanged."""
    current, offsets = text, OffsetMap.identity(len(text))
    done: list[Repair] = []
    for repair in REPAIRS:
        found = repair(current)
        for one in found:
            start, end = offsets.to_source(one.start, one.end)
            done.append(replace(one, start=start, end=end, damaged=text[start:end]))
        edits = [(r.start, r.end, r.restored) for r in found if r.restored != r.damaged]
        if edits:
            current, step = apply_edits(current, edits)
            offsets = offsets.then(step)
    done.sort(key=lambda one: (one.start, one.end))
    return Restored(text, current, simplify(current), tuple(done), offsets)
