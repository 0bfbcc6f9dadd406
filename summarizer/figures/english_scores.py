"""English scores, ratios and multiples: 3-1, 2:1, ``twice the size``."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from summarizer.figures.english_patterns import (
    COMPARES,
    MULTIPLE_WORDS,
    RATIO,
    SCORE,
    SCORED,
)
from summarizer.figures.found import Found

_WIN_AFTER: Final = re.compile(
    r"[ ](?:win|victory|defeat|draw|loss|lead|aggregate|success|triumph|thrashing"
    r"|majority|home|away|vote|decision|down|up)"
)


_IN_PARTS: Final = re.compile(r"\b(?:is|are|was|were)[ ]$")
"""The reason ``is twofold``: it has two parts."""


def read_multiple_word(plain: str, at: int, word: str) -> Found | None:
    """Read ``twice the size``, ``doubled``, ``halved``; ``twice`` alone counts occasions."""
    end = at + len(word)
    value = Decimal(MULTIPLE_WORDS[word])
    if word.endswith("fold") and _IN_PARTS.search(plain, max(0, at - 5), at):
        return None
    if word in {"twice", "thrice", "double", "triple", "quadruple"}:
        if COMPARES.match(plain, end):
            return Found(at, end, "multiple", "倍", word, value)
        return (
            Found(at, end, "count", "times", word, value) if word in {"twice", "thrice"} else None
        )
    return Found(at, end, "multiple", "倍", word, value)


def read_score(plain: str, at: int) -> Found | None:
    """Read ``3-1``, ``6-4`` or ``2:1`` where no range or code is meant."""
    stated = RATIO.match(plain, at)
    if stated is not None:
        if plain[at - 1 : at].isalnum():
            return None
        return ratio(at, stated.end(), stated[0].replace("∶", ":"))
    match = SCORE.match(plain, at)
    if match is None or plain[at - 1 : at].isalnum() or (at and plain[at - 1] in "-–/.$£€"):
        return None
    one, two = int(match["one"]), int(match["two"])
    scored = SCORED.search(plain, max(0, at - 60), at) or _WIN_AFTER.match(plain, match.end())
    if match["three"] or (not scored and (one < two or one > 199)):
        return None
    return ratio(at, match.end(), f"{one}:{two}")


def ratio(start: int, end: int, fraction: str) -> Found:
    """Return the figure of a ratio such as ``3:1``, with its value where that has an end."""
    parts = [Decimal(part) for part in fraction.split(":")]
    value = None
    if len(parts) == 2 and parts[1]:
        quotient = parts[0] / parts[1]
        value = quotient if len(quotient.as_tuple().digits) <= 6 else None
    return Found(start, end, "ratio", "", "", value, fraction=fraction)
