"""English counts: a number with the noun that it counts, and ages."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.english_numbers import Number
from summarizer.figures.english_patterns import (
    AGE_COMMA,
    AGED,
    FOLLOWING_WORDS,
    HYPHENED,
    NOT_NOUNS,
    PLURALS,
    SINGULARS,
    STOP,
    TIMES,
)
from summarizer.figures.english_units import COINS
from summarizer.figures.found import Found

MILLION: Final = 10**6
"""``billions in new expenses`` counts nothing; ``thousands watched`` counts people."""

_OLDEST: Final = 120
_ONLY_ONE: Final = re.compile(
    r"\b(?:[Oo]nly|[Jj]ust|[Aa]t least|[Ee]xactly|than|[Nn]umber to|plus|minus|[Ff]rom"
    r"|[Tt]o|[Aa]nother)[ ]$"
)
_ONE_LEFT: Final = re.compile(
    r"[ ](?:dead|injured|killed|wounded|missing|arrested|more|other|fewer|less)\b"
)
_AGE_AFTER: Final = re.compile(r",|\.|[ ](?:and|who|was|is|from|had|has|of)\b|\)|$")


def read_count(plain: str, start: int, number: Number) -> Found | None:
    """Read a number without a unit of measure: an age, a count of what a noun says, a bare count.

    None for ``one`` where it is a pronoun.
    """
    end = number.end
    if number.high is not None:
        unit, _ = _noun(plain, end, after_of=True)
        if unit in COINS or (not unit and number.scale >= MILLION):
            return None
        return Found(
            start, end, "count", unit, unit, None, number.value, number.high, bound="about"
        )
    if _is_age(plain, start, number):
        return Found(start, end, "measure", "岁", "", number.value)
    times = TIMES.match(plain, end)
    if times is not None:
        return Found(start, times.end(), "count", "times", times[0].strip(" \n-"), number.value)
    hyphened = HYPHENED.match(plain, end) if plain[end : end + 1] == "-" else None
    if hyphened is not None:
        noun = hyphened["noun"]
        return Found(start, hyphened.end(), "count", noun, noun, number.value)
    joined = plain[end : end + 1] == "-" and plain[end + 1 : end + 2].isalpha()
    if joined and number.scale == 1 and not plain.startswith("-to-", end):
        return None
    if number.value == 1 and number.scale == 1 and number.in_words:
        return _one(plain, start, number)
    unit, stop = _noun(plain, end, after_of=number.scale > 1)
    found = Found(start, stop, "count", unit, unit, number.value)
    if number.is_about:
        found.bound = "about"
    return found


_IS_AGE: Final = re.compile(
    r"\b(?:who|he|she|He|She|I)[ \n](?:is|was|am)[ \n](?:now[ ]|only[ ]|just[ ])?$"
)
_AGE_ENDS: Final = re.compile(r"[,.;][ \n]|[.]?$|[ \n](?:and|when|at the time|then)\b")
"""``who is 22 and plays for Senegal``."""


def _is_age(plain: str, start: int, number: Number) -> bool:
    """``aged 45``; ``Ann Lee, 45, from Leeds``."""
    if number.scale > 1 or not 0 < number.value < _OLDEST or number.value % 1:
        return False
    if _IS_AGE.search(plain, max(0, start - 12), start) and _AGE_ENDS.match(plain, number.end):
        return True
    if AGED.search(plain, max(0, start - 12), start):
        return _AGE_AFTER.match(plain, number.end) is not None or plain[number.end] == " "
    if number.in_words or plain[start - 2 : start] != ", ":
        return False
    after = plain[number.end : number.end + 1]
    return (
        after in {",", "."}
        and after != ""
        and AGE_COMMA.search(plain, max(0, start - 40), start) is not None
    )


def _one(plain: str, start: int, number: Number) -> Found | None:
    """Read ``one`` where it counts: ``one person``, ``only one``, ``one dead``."""
    end = number.end
    following = FOLLOWING_WORDS.match(plain, end)
    for group in (1, 2, 3) if following is not None else ():
        word = following[group] if following is not None else None
        if word is None or word in STOP:
            break
        if word in SINGULARS and following is not None:
            stop = following.end(group) if group == 1 else end
            return Found(start, stop, "count", word, word, number.value)
    if _ONE_LEFT.match(plain, end) or _ONLY_ONE.search(plain, max(0, start - 12), start):
        if re.match(r"[ ]of\b", plain[end : end + 4]) and not _ONLY_ONE.search(
            plain, max(0, start - 12), start
        ):
            return None
        return Found(start, end, "count", "", "", number.value)
    return None


def _noun(plain: str, end: int, *, after_of: bool) -> tuple[str, int]:
    """Return the plural noun within the next four words, and where the figure then ends."""
    at = end
    if after_of and plain.startswith(" of ", end):
        at = end + 3
    following = FOLLOWING_WORDS.match(plain, at)
    if following is None:
        return "", end
    for group in (1, 2, 3, 4):
        word = following[group]
        if word is None or word in STOP:
            break
        if is_plural(word):
            return word, following.end(group) if group == 1 and at == end else end
    return "", end


def is_plural(word: str) -> bool:
    """Say whether a word looks like a plural noun.

    >>> is_plural("offices"), is_plural("people"), is_plural("across")
    (True, True, False)
    """
    if word in PLURALS:
        return True
    bare = word.replace("’", "'")
    if "'" in bare:
        return False
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and word not in NOT_NOUNS
    )
