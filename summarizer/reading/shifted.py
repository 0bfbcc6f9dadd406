"""Repair runs of text that were decoded half a character late: 確?;颊吒 was 確保患者."""

import re

from summarizer.reading.glosses import HAN
from summarizer.reading.repair import Repair

# Where a lost byte may stand: not before a break, and behind a character that BEFORE matches.
CANDIDATE = re.compile(r"[?\ufffd](?=[^\s?]|\?[^\s?])")
BEFORE = re.compile(rf"[{HAN}0-9%，。、；：”』」》）,;:)]")
NUMERALS = frozenset("0123456789０１２３４５６７８９〇零一二三四五六七八九十百千萬万億亿兩两半%％")
HALF_WIDTH = {point: point - 0xFEE0 for point in range(0xFF01, 0xFF5F)}

LEAST_GAIN = 20.0  # in natural logarithms: how much likelier than the text as it stands
LEAST_GAIN_A_CHARACTER = 1.5
SURE_MARGIN = 3.0  # e³: the next best reading is twenty times less likely

SURE_MARGIN_AT_A_LOST_END = 6.0  # where the last character is half a guess


def realign_shifted(text: str) -> list[Repair]:
    """Find shifted runs and read them again from their first byte.

    Safe, because a run is only replaced by a text that gives exactly its visible bytes and is far
    likelier than what stands there. Leaves alone real question marks, and damage where a number
    would have to be guessed: that is reported as not sure, with nothing changed.
    """
    if "?" not in text and "\ufffd" not in text:
        return []
    from summarizer.reading.realignment import looks_garbled, read_run

    # The conversion that lost the bytes also wrote full-width punctuation as ASCII.
    widths = {} if "，" in text else HALF_WIDTH
    repairs: list[Repair] = []
    done = 0
    for match in CANDIDATE.finditer(text):
        start = match.start()
        if start < done or not start or not BEFORE.match(text, start - 1):
            continue
        if not looks_garbled(text, start):
            continue
        readings, score_as_is = read_run(text, start)
        if not readings:
            continue
        best = readings[0]
        damaged = text[start : best.end]
        gain = best.score - score_as_is
        if gain < LEAST_GAIN + LEAST_GAIN_A_CHARACTER * len(damaged):
            continue
        rival = next((other for other in readings if other.text != best.text), None)
        margin = SURE_MARGIN_AT_A_LOST_END if damaged[-1] in "?\ufffd" else SURE_MARGIN
        sure = rival is None or best.score - rival.score >= margin
        guesses_number = not NUMERALS.isdisjoint(best.guessed)
        restored = damaged if guesses_number else best.text.translate(widths)
        repairs.append(
            Repair(start, best.end, damaged, restored, "shifted_bytes", sure and not guesses_number)
        )
        done = best.end
    return repairs
