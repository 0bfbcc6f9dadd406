"""What an English claim may follow from: sums, differences, shares, multiples of source figures.

Two figures of a long source come to almost any number, so each way needs its words in the claim
(``in total``, ``remaining``, ``twice``) and figures of one kind that stand near each other.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Final

from summarizer.figures.english_numerals import SMALL
from summarizer.figures.english_sizes import Size
from summarizer.figures.figure import Figure

APART: Final = 500
"""Characters within which two figures are taken together."""

CUES: Final = 60
"""Characters around a claim in which the word for its arithmetic is sought."""

LISTED: Final = 48
FEW: Final = 12
_TENTH: Final = Decimal("0.1")
_YEAR: Final = Decimal("365.25")
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
_POINTS_OF_SCORE: Final = frozenset(
    {"points", "point", "goals", "goal", "runs", "votes", "vote", "shots", "strokes", "sets"}
)
_ORDINALS: Final = (
    "",
    "first|1st",
    "second|2nd",
    "third|3rd",
    "fourth|4th",
    "fifth|5th",
    "sixth|6th",
    "seventh|7th",
    "eighth|8th",
    "ninth|9th",
    "tenth|10th",
    "eleventh|11th",
    "twelfth|12th",
)
_NTH: Final = [re.compile(rf"\b(?:{words})\b", re.I) for words in _ORDINALS]
_ONE_OF: Final = re.compile(
    r"\b(?:an?|the|next|last|past|per|each|every|this)[ \n-](?:whole[ ]|single[ ]|full[ ])?"
    r"(?P<unit>century|decade|year|fortnight|month|week|day|hour|minute|dozen|foot|mile|kilometre"
    r"|ton|tonne|million|couple|pair|duo|trio|twin|quartet|pound|dollar|metre)s?\b",
    re.I,
)
_IN_DAYS: Final = {
    "century": "36525",
    "decade": "3652.5",
    "year": "365.25",
    "month": "30.4375",
    "fortnight": "14",
    "week": "7",
    "day": "1",
    "hour": "0.0416666667",
    "minute": "0.0006944444",
}
_SET_OF: Final = re.compile(
    r"\b(?:(?P<two>twins?|couple|pair|duo|both|brothers? and|husband and|parents)"
    r"|(?P<three>triplets|trio|hat-trick)|(?P<four>quartet|quadruplets))\b",
    re.I,
)
_SETS: Final = {"two": 2, "three": 3, "four": 4}
_GOALLESS: Final = re.compile(r"\b(?:goal|score|point)less\b", re.I)
_APIECE: Final = re.compile(
    rf"\b(?P<count>{'|'.join(SMALL)}|[0-9]{{1,2}})(?:[ -][a-z]+)?[ -](?:apiece|each|all)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure of the summary with its text and size."""

    plain: str
    figure: Figure
    size: Size

    def says(self, cue: re.Pattern[str]) -> bool:
        """Say whether one of the words stands near the figure."""
        figure = self.figure
        return cue.search(self.plain, max(0, figure.start - CUES), figure.end + CUES) is not None


@dataclass(frozen=True, slots=True)
class Ground:
    """The source's figures with their sizes; ``likely`` are those near the claim's words."""

    plain: str
    figures: Sequence[Figure]
    sizes: Sequence[Size | None]
    likely: tuple[int, ...]

    def pairs(self) -> Iterator[tuple[int, Size, Size]]:
        """Yield the likely figures by twos that stand near each other, with their sizes."""
        for first, second in combinations(sorted(self.likely), 2):
            one, other = self.sizes[first], self.sizes[second]
            near = self.figures[second].start - self.figures[first].start <= APART
            if near and one is not None and other is not None and one.is_exact and other.is_exact:
                yield first, one, other


Derived = tuple[int, str]


def _said(ground: Ground, match: re.Match[str]) -> Derived | None:
    """Take the figure that stands nearest behind words of the source."""
    at = bisect_left(ground.figures, match.start(), key=lambda one: one.start)
    return (min(at, len(ground.figures) - 1), match[0]) if ground.figures else None


def derive(claim: Claim, ground: Ground) -> Derived | None:
    """Return a figure of the source that the claim follows from, and how; None if from none."""
    for way in _WAYS:
        found = way(claim, ground)
        if found is not None:
            return found
    return None


def _from_pair(claim: Claim, ground: Ground) -> Derived | None:
    """Two figures near the claim's words whose sum, difference or quotient it is."""
    if claim.size.is_small_count and claim.size.dimension != "count":
        return None
    for first, one, other in ground.pairs():
        text = _combined(claim, one, other)
        if text:
            return first, text
    return None


def _combined(claim: Claim, one: Size, other: Size) -> str:
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
    slack = max(size.slack, _TENTH * size.low / 2 if size.bound == "about" else Decimal(0))
    if abs(one.low + other.low - size.low) <= slack and claim.says(_SUM):
        return f"{larger.low:f}＋{smaller.low:f}"
    rest = larger.low - smaller.low
    over = size.bound in {"over", "at_least"} and size.low <= rest <= size.low * Decimal("1.25")
    rest_cue = _FEW_LEFT if size.is_small_count else _REST
    if _OUT_OF.match(claim.plain, claim.figure.end):
        return ""
    if rest and (over or abs(rest - size.low) <= slack) and claim.says(rest_cue):
        return f"{larger.low:f}－{smaller.low:f}"
    return ""


def _shared(claim: Claim, larger: Size, smaller: Size) -> str:
    """Return how two sizes make a share, a change in percent or a difference in points."""
    size = claim.size
    if larger.dimension != smaller.dimension or not smaller.low or larger.low == smaller.low:
        return ""
    if size.dimension == "points":
        points = (larger.low - smaller.low) * 100
        same = larger.dimension == "share" and points == size.low and claim.says(_REST)
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
    for first, one, other in ground.pairs():
        if one.dimension != other.dimension or not one.low or not other.low:
            continue
        ratio = max(one.low, other.low) / min(one.low, other.low)
        wanted = claim.size.low if claim.size.low >= 1 else 1 / claim.size.low
        if one.dimension not in {"age", "score"} and _is_about(ratio, wanted, claim.size.bound):
            return first, f"{max(one.low, other.low):f}÷{min(one.low, other.low):f}"
    wanted = claim.size.low if claim.size.low < 1 else claim.size.low - 1
    for index, size in enumerate(ground.sizes[:LISTED]):
        if size is not None and size.dimension == "share" and size.low == wanted:
            return index, f"{size.low:f}"
    return None


def _is_about(value: Decimal, wanted: Decimal, bound: str) -> bool:
    if bound in {"over", "at_least"}:
        return wanted <= value <= wanted * Decimal("1.25")
    if bound in {"nearly", "under"}:
        return wanted * Decimal("0.8") <= value <= wanted
    return abs(value - wanted) <= wanted * (_TENTH if bound == "about" else _TENTH / 2)


def _margin(claim: Claim, ground: Ground) -> Derived | None:
    """A score whose two sides differ by the claim: ``won by seven points``."""
    figure = claim.figure
    if figure.kind != "count" or figure.unit_text not in _POINTS_OF_SCORE:
        return None
    for index, other in enumerate(ground.figures):
        one, mark, two = (other.fraction or "").partition(":")
        if mark and one.isdigit() and two.isdigit() and abs(int(one) - int(two)) == figure.value:
            return index, f"{one}－{two}＝{figure.value}"
    return None


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


def _one_of(claim: Claim, ground: Ground) -> Derived | None:
    """A unit that the source names without a number: ``ten years`` for ``a decade``."""
    if claim.size.dimension != "time":
        return None
    for match in _ONE_OF.finditer(ground.plain):
        days = Decimal(_IN_DAYS.get(match["unit"].lower(), "0"))
        if days and abs(days - claim.size.low) <= days / 50:
            return _said(ground, match)
    return None


def _ordinal(claim: Claim, ground: Ground) -> Derived | None:
    """``Three signings`` where the source speaks of the third one, or of a trio."""
    size = claim.size
    if size.dimension not in {"count", "times"} or not size.is_exact or not 1 <= size.low <= FEW:
        return None
    count = int(size.low)
    match = _NTH[count].search(ground.plain) if count > 2 else None
    if match is None:
        match = next(
            (m for m in _SET_OF.finditer(ground.plain) if _SETS[m.lastgroup or "two"] == count),
            None,
        )
    return _said(ground, match) if match is not None else None


def _score_in_words(claim: Claim, ground: Ground) -> Derived | None:
    """``0-0`` for a goalless draw, ``2-2`` for two games apiece."""
    one, mark, two = (claim.figure.fraction or "").partition(":")
    if not mark or one != two or not one.isdigit():
        return None
    match = _GOALLESS.search(ground.plain) if one == "0" else None
    if match is not None:
        return _said(ground, match)
    for match in _APIECE.finditer(ground.plain):
        count = match["count"].lower()
        if str(SMALL.get(count, count)) == one:
            return _said(ground, match)
    return None


def _later_age(claim: Claim, ground: Ground) -> Derived | None:
    """An age that follows from another and the years between: 18, ``two years later``."""
    if claim.size.dimension != "age":
        return None
    sizes = [(i, one) for i, one in enumerate(ground.sizes[:LISTED]) if one is not None]
    ages = [(i, one.low) for i, one in sizes if one.dimension in {"age", "count"}]
    years = [one.low / _YEAR for _, one in sizes if one.dimension == "time" and one.low >= _YEAR]
    for index, age in ages:
        for more in years:
            if abs(age + more - claim.size.low) < _TENTH:
                return index, f"{age:f}＋{more:.0f}"
    return None


_WAYS: Final = (
    _from_pair,
    _multiple,
    _margin,
    _total,
    _one_of,
    _ordinal,
    _score_in_words,
    _later_age,
)


__all__ = ["Claim", "Ground", "derive"]
