"""English quantities: one amount, or the range of two; what only looks like one is left out."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from summarizer.figures.english_amounts import Quantity, read_one
from summarizer.figures.english_names import is_code, is_footnote, is_label, is_named
from summarizer.figures.english_numbers import Number, without_zeros
from summarizer.figures.english_numerals import SMALL
from summarizer.figures.english_patterns import (
    BETWEEN,
    BY_CHANGE,
    DAY_DATE,
    FROM,
    OF_AGE,
    ORDINALS_AFTER,
    RANGE,
    RANGING,
)
from summarizer.figures.english_scores import ratio, read_score
from summarizer.figures.found import Found

_BEGINS_SECOND: Final = re.compile(
    rf"(?i:{'|'.join(SMALL)})\b|(?:US|A|AU|C|CA|HK|NZ|S)\$|(?:GBP|USD|EUR)[ ]?[0-9]"
)
_NUMBERED: Final = re.compile(r"\b(?:Nos?\.?|pp?\.|[Pp]ages?|Sec(?:tions?|\.)|§§?)[ ]$")
LARGE_CHANGE: Final = 1000
FAR_ABOVE: Final = 4
"""How many times the first of two numbers the second is where one is a change: by 60 to 980."""

_TELLING: Final = frozenset({"percent", "percentage_point", "measure", "money", "multiple"})
"""Kinds whose unit shows that the digits are no code."""

_OF_THE: Final = re.compile(
    r"[ ](?:of|out[ ]of)[ ](?:the|its|their|all|our|his|her|a[ ]total[ ]of)?[ ]?(?=[0-9a-z])"
)


def read_quantity(plain: str, at: int) -> tuple[Found | None, int]:
    """Read the quantity that begins at ``at``, or the range of two of them.

    Returns the figure, if any, and where to go on.
    """
    score = read_score(plain, at)
    if score is not None:
        if _NUMBERED.search(plain, max(0, at - 12), at):
            return None, score.end  # Pub. L. No. 117-108
        return score, score.end
    first = read_one(plain, at)
    if first is None:
        return None, at + 1
    ranged = _read_range(plain, first)
    if ranged is not None:
        return ranged, ranged.end
    found, number = first.found, first.number
    bare = found.kind not in _TELLING and not (number.in_words or first.signed)
    if bare and is_code(plain, at, number.end):
        return None, number.end
    if number.fraction and found.kind == "ratio" and not _is_share(plain, found, number):
        return None, number.end
    if _is_no_quantity(plain, first):
        return None, number.end
    _share_unit_of_whole(plain, found)
    return found, found.end


def _is_no_quantity(plain: str, quantity: Quantity) -> bool:
    """Say whether the number is an ordinal, a label or part of a name."""
    found, number = quantity.found, quantity.number
    if (
        found.kind in {"count", "measure"}
        and found.unit_text != "st"
        and ORDINALS_AFTER.match(plain, number.end)
    ):
        return True
    if not number.in_words and is_footnote(plain, found.start, number.end):
        return True
    has_unit = (
        bool(found.unit) or number.scale > 1 or found.kind in {"ratio", "percent", "multiple"}
    )
    if number.in_words and is_named(plain, found.start, number.end) and number.scale == 1:
        return True
    return not quantity.signed and is_label(plain, found.start, has_unit=has_unit)


def _is_share(plain: str, found: Found, number: Number) -> bool:
    """Tell a share (``a third of``, ``by a quarter``) from an ordinal (``a third term``)."""
    words = plain[found.start : number.end].lower()
    if not number.in_words or words.endswith("s") or words.startswith(("half", "a half")):
        if words.startswith("half") and is_named(plain, found.start, number.end):
            return False
        return not words.startswith("1/") or plain[number.end : number.end + 1] != "/"
    if words.startswith(("one ", "one-")) and not _NO_SHARE.match(plain, number.end):
        return True
    if not words.startswith(("a ", "an ")):
        return False
    after = plain[number.end : number.end + 7]
    if re.match(r"[ \n](?:of|more|less|fewer|higher|lower|in|to|from|on)\b|[,.;)]|$", after):
        return True
    return bool(
        re.search(
            r"\b(?:by|than|nearly|almost|about|around|over|up|down|just|roughly|some|only)[ ]$",
            plain[max(0, found.start - 8) : found.start],
        )
    )


_NO_SHARE: Final = re.compile(r"-[a-z]|[ ](?:part(?:y|ies)|time|half|quarters?|final)\b")
"""``one third party`` is no third of anything."""


def _read_range(plain: str, first: Quantity) -> Found | None:
    """Join two quantities to a range: ``5 to 10 people``, ``$5-6 million``, ``10-15%``."""
    found = first.found
    for end in {found.end, first.number.end}:
        joint = RANGE.match(plain, end)
        if joint is not None:
            break
    else:
        return None
    at, word = joint.end(), joint[0].strip().removeprefix("- ")
    begins = plain[at : at + 1]
    if not begins or not (begins.isalnum() or begins in "$£€¥₹") or first.number.high is not None:
        return None
    if _refuses_range(plain, found, word):
        return None
    if word == "to" and DAY_DATE.match(plain, at):
        return None
    if begins.isalpha() and not _BEGINS_SECOND.match(plain, at):
        return None
    second = read_one(plain, at)
    if second is None or second.number.high is not None:
        return None
    far = second.number.value > FAR_ABOVE * first.number.value
    if word == "to" and far and BY_CHANGE.search(plain[max(0, found.start - 28) : found.start]):
        return None
    return _joined(plain, first, second, word)


def _refuses_range(plain: str, found: Found, word: str) -> bool:
    """Say whether the words around make two figures of what looks like a range."""
    start = found.start
    before = plain[max(0, start - 28) : start]
    large = found.value is not None and found.value >= LARGE_CHANGE
    if word == "to" and (found.unit or large) and BY_CHANGE.search(before):
        return True
    if word == "and":
        return BETWEEN.search(before) is None
    return word == "to" and FROM.search(before) is not None and RANGING.search(before) is None


def _signed(quantity: Quantity) -> Decimal:
    """Return the number of a quantity, below zero where it is written so."""
    value = quantity.found.value
    below = value is not None and value < 0
    return -quantity.number.value if below else quantity.number.value


def _joined(plain: str, first: Quantity, second: Quantity, word: str) -> Found | None:
    one, two = first.found, second.found
    low, high = _signed(first), _signed(second)
    scale = second.number.scale
    if scale > 1 and first.number.scale == 1 and low * scale < high:
        low = without_zeros(low * scale)
    if one.unit and one.unit != two.unit and two.unit:
        return None
    bare = not one.unit and not two.unit
    if bare and word == "to" and high < low < 200 and not (low % 1 or high % 1):
        return ratio(one.start, two.end, f"{int(low)}:{int(high)}")
    if low >= high or (two.kind == "ratio") or (one.kind == "ratio"):
        return None
    if word == "or" and not (high == low + 1 and high <= 10):
        return None
    if bare and word in {"-", "–", "—"} and len(str(int(high))) > len(str(int(low))) + 1:
        return None
    if (
        not first.number.in_words
        and not first.signed
        and is_code(plain, one.start, one.start)
        and word in {"-", "–"}
    ):
        return None
    if (
        plain[second.number.end : second.number.end + 1] in {"-", "/"}
        and plain[second.number.end + 1 : second.number.end + 2].isdigit()
    ):
        return None
    if is_label(plain, one.start, has_unit=bool(one.unit or two.unit)):
        return None
    named = two if two.unit or not one.unit else one
    if bare and OF_AGE.search(plain, max(0, one.start - 16), one.start):
        named.kind, named.unit = "measure", "岁"
    return Found(
        one.start, max(two.end, second.number.end), named.kind, named.unit, named.unit_text,
        None, low, high, bound="range",
    )  # fmt: skip


def _share_unit_of_whole(plain: str, found: Found) -> None:
    """``25 of the 40 offices``: the first counts offices too."""
    if found.unit or found.kind != "count":
        return
    match = _OF_THE.match(plain, found.end)
    whole = read_one(plain, match.end()) if match is not None else None
    if whole is not None and whole.found.kind in {"count", "measure"} and whole.found.unit:
        found.kind, found.unit = whole.found.kind, whole.found.unit
        found.unit_text = whole.found.unit_text
