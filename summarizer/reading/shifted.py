"""Repair runs of text that were decoded half a character late: 確?;颊吒 was 確保患者."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from summarizer.reading.folding import simplify
from summarizer.reading.glosses import HAN
from summarizer.reading.repair import Repair

# Where a lost byte may stand: not before a break, and behind a character that BEFORE matches.
CANDIDATE = re.compile(r"[?\ufffd](?=[^\s?]|\?[^\s?])")
BEFORE = re.compile(rf"[{HAN}0-9%，。、；：”』」》）,;:)]")
NUMERALS = frozenset("0123456789０１２３４５６７８９〇零一二三四五六七八九十百千萬万億亿兩两半%％")
HALF_WIDTH = {point: point - 0xFEE0 for point in range(0xFF01, 0xFF5F)}
RULE = "shifted_bytes"

LEAST_GAIN = 20.0  # in natural logarithms: how much likelier than the text as it stands
LEAST_GAIN_A_CHARACTER = 1.5
SURE_MARGIN = 3.0  # e³: the next best reading is twenty times less likely

SURE_MARGIN_AT_A_LOST_END = 6.0  # where the last character is half a guess
FREE_WORK = 60_000  # steps; about 0.3 seconds
WORK_A_CHARACTER = 0.5  # 2.5 microseconds; the most damaged archive that we know takes 0.03 steps


@dataclass(slots=True)
class Purse:
    """The work that may still be spent on the search in one text, over all rounds.

    A page of garbage would else take minutes. There is enough for some 160 long runs in any text
    and another for every 720 characters; what has been searched once costs no more.
    """

    left: float
    searched: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def for_text(cls, length: int) -> Purse:
        """Return the purse of a text of ``length`` characters."""
        return cls(FREE_WORK + WORK_A_CHARACTER * length)


def realign_shifted(text: str, purse: Purse) -> list[Repair]:
    """Find shifted runs and read them again from their first byte.

    Safe, because a run is only replaced by a text that gives exactly its visible bytes and is far
    likelier than what stands there. Leaves alone real question marks, and damage where a number
    would have to be guessed: that is reported as not sure, with nothing changed. So is the first
    run that there was no work left for.
    """
    if "?" not in text and "\ufffd" not in text:
        return []
    from summarizer.reading.realignment import looks_garbled

    # The conversion that lost the bytes also wrote full-width punctuation as ASCII.
    widths = {} if "，" in text else HALF_WIDTH
    plain = simplify(text)
    repairs: list[Repair] = []
    done = 0
    for match in CANDIDATE.finditer(text):
        start = match.start()
        if start < done or not start or not BEFORE.match(text, start - 1):
            continue
        if not looks_garbled(text, plain, start):
            continue
        if purse.left <= 0:
            repairs.append(Repair(start, start + 1, text[start], text[start], RULE, sure=False))
            break
        repair = _read_again(text, start, widths, purse)
        if repair is not None:
            repairs.append(repair)
            done = repair.end
    return repairs


def _read_again(text: str, start: int, widths: dict[int, int], purse: Purse) -> Repair | None:
    """Return the repair of the run at ``start``, if a reading of it is likely enough."""
    from summarizer.reading.realignment import search_run, stretch_around

    stretch = stretch_around(text, start)
    found = search_run(*stretch)
    if stretch not in purse.searched:
        purse.searched.add(stretch)
        purse.left -= found.work
    best = found.best
    if best is None:
        return None
    end = start - stretch[1] + best.end
    damaged = text[start:end]
    gain = best.score - found.as_is
    if gain < LEAST_GAIN + LEAST_GAIN_A_CHARACTER * len(damaged):
        return None
    margin = SURE_MARGIN_AT_A_LOST_END if damaged[-1] in "?\ufffd" else SURE_MARGIN
    guesses_number = not NUMERALS.isdisjoint(best.guessed)
    sure = best.score - found.rival >= margin and not guesses_number
    restored = damaged if guesses_number else best.text.translate(widths)
    return Repair(start, end, damaged, restored, RULE, sure)
