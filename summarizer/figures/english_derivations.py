"""What an English claim may follow from: sums, differences, shares, multiples of source figures.

Two figures of a long source come to almost any number, so each way needs its words in the claim
(``in total``, ``remaining``, ``twice``) and figures of one kind that stand near each other.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations
from typing import Final

from summarizer.figures.english_claims import (
    FEW,
    LISTED,
    MONTH,
    TENTH,
    YEAR,
    Claim,
    Derived,
    Ground,
    is_about,
)
from summarizer.figures.english_sizes import Size
from summarizer.figures.english_told import SURE_TOLD, TOLD

_SUM: Final = re.compile(
    r"\b(?:total\w*|altogether|combined|in all|overall|between them|both|together|or|either|and"
    r"|including|plus|counting|all)\b",
    re.I,
)
_TOTAL: Final = re.compile(
    r"\b(?:total|altogether|combined|in all|overall|between them|all)\b", re.I
)
_REST: Final = re.compile(
    r"\b(?:remain\w*|other\w*|rest|more|fewer|less|gap|lead|majority|ahead|clear|behind|short|gain\w*"
    r"|increas\w*|rise\w*|rose|fell|fall\w*|drop\w*|down|up|without|lost|loss|left|another|further"
    r"|margin|extra|older|younger|later|earlier|after|ago|sav\w+|cheaper|discount|off|cut\w*|by"
    r"|difference|spare|longer|shorter|faster|slower|higher|lower|deficit|not|since|for|added|did"
    r"|took|to|over|beat\w*|outstanding|unpaid|still)\b",
    re.I,
)
_FEW_LEFT: Final = re.compile(
    r"\b(?:gain\w*|remain\w*|other|rest|more|fewer|left|lead|ahead|clear|older|younger|later|earlier"
    r"|took|longer|faster|difference)\b",
    re.I,
)
_OUT_OF: Final = re.compile(r"[ \n](?:of|out[ ]of)[ ](?:[A-Za-z'’]+[ ]){0,4}[0-9]")


def derive(claim: Claim, ground: Ground, *, surely: bool = False) -> Derived | None:
    """Return a figure of the source that the claim follows from, and how; None if from none.

    ``surely`` leaves out what two figures of one passage may come to by chance.
    """
    for way in _SURE_WAYS if surely else _WAYS:
        found = way(claim, ground)
        if found is not None:
            return found
    return None


def _from_pair(claim: Claim, ground: Ground) -> Derived | None:
    """Two figures near the claim's words whose sum, difference or quotient it is."""
    if claim.size.is_small_count and claim.size.dimension != "count":
        return None
    for first, second, one, other in ground.pairs():
        text = _combined(claim, one, other, ground, joined=_is_joined(ground, first, second))
        if text:
            return first, text
    return None


def _telling_sum(claim: Claim, ground: Ground) -> Derived | None:
    """The sum or difference of any two figures, where the number is too telling for chance.

    £184,000 and £76,000 make £260,000, wherever they stand.
    """
    size = claim.size
    if not size.is_exact or size.dimension in _NO_SUMS or not _is_telling(size.low):
        return None
    for (first, one), (_, other) in combinations(_alike(size, ground), 2):
        for mark, value in (("＋", one + other), ("－", abs(one - other))):
            if value == size.low or (mark == "＋" and abs(value - size.low) <= size.slack):
                return first, f"{max(one, other):f}{mark}{min(one, other):f}"
    return None


def _for_each(claim: Claim, ground: Ground) -> Derived | None:
    """So much for each of so many: two times £25,000 ``each``, £30m ``a year for four years``."""
    size = claim.size
    if not size.is_exact or size.dimension in _NO_SUMS or size.dimension == "count":
        return None
    counts = _factors(ground)
    each = _EACH.search(ground.plain) is not None
    for index, one in _alike(size, ground):
        if each and one < size.low and size.low / one in counts:
            return index, f"{one:f}×{size.low / one:f}"
        if one > size.low and one / size.low in counts and claim.says(_EACH):
            return index, f"{one:f}÷{one / size.low:f}"
    return None


def _alike(size: Size, ground: Ground) -> list[tuple[int, Decimal]]:
    """Return the source's exact figures of one dimension, by index."""
    return [
        (index, one.low)
        for index, one in enumerate(ground.sizes)
        if one is not None and one.dimension == size.dimension and one.is_exact and one.low
    ][:LISTED]


def _factors(ground: Ground) -> set[Decimal]:
    """Return how many times an amount may be given: counts, whole years, whole months."""
    sizes = [one for one in ground.sizes if one is not None]
    spans = [one.low / unit for one in sizes if one.dimension == "time" for unit in (YEAR, MONTH)]
    return {one.low for one in sizes if one.dimension in _TIMES_OF} | {
        Decimal(round(span)) for span in spans if abs(span - round(span)) < TENTH / 10
    }


_TIMES_OF: Final = frozenset({"count", "times"})
_NO_SUMS: Final = frozenset({"share", "points", "age", "score", "ordinal", "times", "time"})
_EACH: Final = re.compile(
    r"\b(?:[Ee]ach|[Ee]very|apiece|per|a (?:year|month|week|day|head|share))\b"
)
LEAST_TELLING: Final = 100


def _is_telling(value: Decimal) -> bool:
    """Say whether a number is large, or has enough digits, not to come about by chance."""
    return value >= LEAST_TELLING and len(value.normalize().as_tuple().digits) >= 2


_LISTED: Final = re.compile(r"(?:[ \n][a-z]+){0,4},?[ \n](?:and|plus)[ \n](?:[a-z]+[ \n]){0,2}")


def _is_joined(ground: Ground, first: int, second: int) -> bool:
    """Say whether the source lists two figures: ``five men and four women``."""
    one, other = ground.figures[first], ground.figures[second]
    return _LISTED.fullmatch(ground.plain, one.end, other.start) is not None


_OPPOSITES: Final = [
    (re.compile(rf"\b(?:{one})", re.I), re.compile(rf"\b(?:{other})", re.I))
    for one, other in (
        ("won|win", "lost|lose"),
        ("pass", "fail"),
        ("accept|approv|admit", "reject|turned|refus"),
        ("surviv|alive", "died|dead|killed"),
        ("boys|men|male", "girls|women|female"),
        ("open", "clos|shut"),
    )
]


def _is_rest(claim: Claim, ground: Ground) -> bool:
    """Say whether claim and source tell of opposite parts: 18 of 21 won, three lost."""
    return any(
        (claim.says(one) and other.search(ground.plain))
        or (claim.says(other) and one.search(ground.plain))
        for one, other in _OPPOSITES
    )


def _combined(claim: Claim, one: Size, other: Size, ground: Ground, *, joined: bool = False) -> str:
    """Return how two sizes come to a third, or nothing."""
    size = claim.size
    if not size.is_exact:
        return ""
    larger, smaller = (one, other) if one.low >= other.low else (other, one)
    if size.dimension in {"share", "points"}:
        return _shared(claim, larger, smaller)
    rate, base = (one, other) if one.dimension == "share" else (other, one)
    if rate.dimension == "share" != base.dimension == size.dimension and not size.is_small:
        part = rate.low * base.low
        return f"{base.low:f}×{rate.low:.4f}" if abs(part - size.low) <= size.low / 100 else ""
    if not one.dimension == other.dimension == size.dimension:
        return ""
    slack = max(size.slack, TENTH * size.low / 2 if size.bound == "about" else Decimal(0))
    if abs(one.low + other.low - size.low) <= slack and (joined or claim.says(_SUM)):
        return f"{larger.low:f}＋{smaller.low:f}"
    rest = larger.low - smaller.low
    over = size.bound in {"over", "at_least"} and size.low <= rest <= size.low * Decimal("1.25")
    if not rest or not (over or abs(rest - size.low) <= slack):
        return ""
    cue = _FEW_LEFT if size.is_small_count else _REST
    cued = joined or claim.says(cue)
    if _OUT_OF.match(claim.plain, claim.figure.end) or not cued:
        cued = _is_rest(claim, ground)
    return f"{larger.low:f}－{smaller.low:f}" if cued else ""


def _shared(claim: Claim, larger: Size, smaller: Size) -> str:
    """Return how two sizes make a share, a change in percent or a difference in points."""
    size = claim.size
    if larger.dimension != smaller.dimension or not smaller.low or larger.low == smaller.low:
        return ""
    if size.dimension == "points":
        points = (larger.low - smaller.low) * 100
        told = points == size.low or (
            size.bound != "exact" and is_about(points, size.low, size.bound)
        )
        same = larger.dimension == "share" and told and claim.says(_REST)
        return f"{larger.low:f}－{smaller.low:f}" if same else ""
    if larger.dimension == "share":
        rest = 1 - larger.low - smaller.low
        same = rest > 0 and abs(rest - size.low) < Decimal("0.0005")
        return f"1－{larger.low:f}－{smaller.low:f}" if same else ""
    if larger.low <= FEW or larger.dimension in {"age", "score"}:
        return ""
    slack = Decimal("0.03") if claim.figure.unit_text == "" else Decimal("0.006")
    part, growth = smaller.low / larger.low, larger.low / smaller.low - 1
    if claim.figure.direction == "none" and abs(part - size.low) <= min(slack, size.low / 10):
        return f"{smaller.low:f}÷{larger.low:f}"
    change = 1 - part if claim.figure.direction == "down" else growth
    if claim.figure.direction != "none" and abs(change - size.low) <= min(slack, size.low / 10):
        return f"{larger.low:f}÷{smaller.low:f}－1"
    return ""


def _multiple(claim: Claim, ground: Ground) -> Derived | None:
    """Two levels of which one is so many times the other, or a rise by so many percent."""
    if claim.figure.kind != "multiple" and claim.size.dimension != "times":
        return None
    for first, _, one, other in ground.pairs():
        if one.dimension != other.dimension or not one.low or not other.low:
            continue
        ratio = max(one.low, other.low) / min(one.low, other.low)
        wanted = claim.size.low if claim.size.low >= 1 else 1 / claim.size.low
        if one.dimension not in {"age", "score"} and is_about(ratio, wanted, claim.size.bound):
            return first, f"{max(one.low, other.low):f}÷{min(one.low, other.low):f}"
    wanted = claim.size.low if claim.size.low < 1 else claim.size.low - 1
    for index, size in enumerate(ground.sizes[:LISTED]):
        if size is not None and size.dimension == "share" and size.low == wanted:
            return index, f"{size.low:f}"
    return _multiple_of_any(claim, ground)


def _multiple_of_any(claim: Claim, ground: Ground) -> Derived | None:
    """Any two amounts or shares, where the claim compares: ``twice as large as``."""
    if not claim.says(_COMPARED):
        return None
    for (index, one), (_, other) in combinations(enumerate(ground.sizes[:LISTED]), 2):
        if one is None or other is None or one.dimension != other.dimension:
            continue
        if one.dimension in _NO_RATIO or not one.low or not other.low:
            continue
        large, small = max(one.low, other.low), min(one.low, other.low)
        if is_about(large / small, claim.size.low, claim.size.bound):
            return index, f"{large:f}÷{small:f}"
    return None


_NO_RATIO: Final = frozenset({"age", "score", "ordinal", "time", "times", "count"})
_COMPARED: Final = re.compile(r"\b(?:as|than|previous|the)\b")


def _total(claim: Claim, ground: Ground) -> Derived | None:
    """Three counts that come to what is called a total."""
    if claim.size.dimension != "count" or not claim.says(_TOTAL):
        return None
    counts = [
        (index, one.low)
        for index, one in enumerate(ground.sizes[:LISTED])
        if one is not None and one.dimension == "count" and one.is_exact
    ]
    for three in combinations(counts, 3):
        if sum(low for _, low in three) == claim.size.low:
            return three[0][0], "＋".join(f"{low:f}" for _, low in three)
    return None


_SURE_WAYS: Final = (_telling_sum, _for_each, *SURE_TOLD)
_WAYS: Final = (_from_pair, _telling_sum, _for_each, _multiple, _total, *TOLD)


__all__ = ["Claim", "Ground", "derive"]
