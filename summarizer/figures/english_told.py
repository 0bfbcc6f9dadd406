"""English claims that follow from what a source tells in other words than numbers.

``Three people`` are two men and a woman, ``for the second time`` is once before, six wickets are
6-71, three weeks lie between two dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, pairwise
from typing import Final

from summarizer.figures.english_claims import (
    CUES,
    FEW,
    LISTED,
    POINTS_OF_SCORE,
    TENTH,
    YEAR,
    Claim,
    Derived,
    Ground,
    said,
)
from summarizer.figures.english_numerals import SMALL
from summarizer.figures.english_sizes import Size
from summarizer.figures.figure import Figure

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


def _person_more(claim: Claim, ground: Ground) -> Derived | None:
    """A count with another one, or a set, beside it: ``two men and a woman`` are three people."""
    size = claim.size
    if size.dimension != "count" or not size.is_exact or size.low > FEW:
        return None
    including = claim.says(_INCLUDING_ONE)
    sets = _SET_OF.search(ground.plain)
    more = _SETS[sets.lastgroup or "two"] if sets is not None else 0
    for index, one in enumerate(ground.sizes[:LISTED]):
        if one is None or one.dimension != "count" or not one.is_exact:
            continue
        figure = ground.figures[index]
        if one.low + 1 == size.low and (including or _has_one_beside(ground.plain, figure)):
            return index, f"{one.low:f}＋1"
        if more and figure.unit and one.low + more == size.low:
            return index, f"{one.low:f}＋{more}"
    return None


def _has_one_beside(plain: str, figure: Figure) -> bool:
    """Say whether one more is named with a count: ``and a woman``, ``a mother and her``."""
    begin = max(0, figure.start - 40)
    return (
        _AND_ONE.match(plain, figure.end) is not None
        or _ONE_AND.search(plain, begin, figure.start) is not None
        or _OTHERS.search(plain, figure.start, figure.end + 12) is not None
    )


_AND_ONE: Final = re.compile(
    r"(?:[ \n][a-z]+){0,4}(?:, aged [0-9]+ and [0-9]+,| aged [0-9]+ and [0-9]+)?,?[ \n]and[ \n]"
    r"(?:an?|one|another|their|his|her)[ \n]"
)
_ONE_AND: Final = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er)(?: [a-z]+){1,2} and (?:his |her |their |the )?$"
)
_INCLUDING_ONE: Final = re.compile(r"\bincluding[ \n](?:the|an?|one|his|her)[ \n]", re.I)
_OTHERS: Final = re.compile(r"\bothers?\b")


def _between_dates(claim: Claim, ground: Ground) -> Derived | None:
    """The time between two dates, or two years, of the source."""
    if claim.size.dimension != "time":
        return None
    dates = [(i, one.iso) for i, one in enumerate(ground.figures) if one.iso][: 2 * FEW]
    for (first, one), (_, other) in combinations(dates, 2):
        for days in _days_apart(one, other):
            if days and _lasts(claim.size, days):
                return first, f"{one} – {other}"
    return None


def _lasts(size: Size, days: Decimal) -> bool:
    """Say whether a time of so many days is what a claim says, loosely."""
    late = days - size.low
    if size.bound in {"over", "at_least"}:
        return 0 <= late <= size.low / 4
    if size.bound in {"nearly", "under"}:
        return 0 <= -late <= size.low / 5
    return abs(late) <= size.low * (TENTH if size.bound == "about" else TENTH / 10)


def _days_apart(one: str, other: str) -> Iterator[Decimal]:
    """Yield the days between two ISO dates as far as both name year, or month and day."""
    if ":" in one and ":" in other:
        minutes = [int(text[:2]) * 60 + int(text[3:5]) for text in (one, other)]
        yield Decimal(abs(minutes[0] - minutes[1])) / 1440
        return
    mine, theirs = _PARTS.fullmatch(one), _PARTS.fullmatch(other)
    if mine is None or theirs is None:
        return
    if mine["year"] and theirs["year"]:
        years = Decimal(abs(int(mine["year"]) - int(theirs["year"])))
        yield years * YEAR
    if mine["month"] and theirs["month"]:
        months = int(mine["month"]) - int(theirs["month"])
        days = int(mine["day"] or 0) - int(theirs["day"] or 0)
        yield abs(months * Decimal("30.4375") + days)


_PARTS: Final = re.compile(
    r"(?:(?P<year>[0-9]{4})|-)(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?"
)


def _after_earlier_ones(claim: Claim, ground: Ground) -> Derived | None:
    """``For the second time`` where the source says ``once before``, ``again``, ``her other``."""
    if claim.size.dimension != "ordinal":
        return None
    count = int(claim.size.low)
    match = _BEFORE_THIS[count].search(ground.plain) if count in _BEFORE_THIS else None
    if match is not None:
        return said(ground, match)
    for index, one in enumerate(ground.sizes[:LISTED]):
        if one is None or one.dimension not in {"times", "count"}:
            continue
        figure = ground.figures[index]
        begin, end = max(0, figure.start - 40), figure.end + 40
        earlier = one.low == count - 1 and _EARLIER_ONES.search(ground.plain, begin, end)
        if one.low == count or earlier:
            return index, f"{one.low:f}"
    return None


_BEFORE_THIS: Final = {
    2: re.compile(r"\b(?:once before|only once|again|another|runners?-up|previous)\b", re.I),
    3: re.compile(r"\b(?:twice before|only twice|two previous|hat-trick)\b", re.I),
}
_EARLIER_ONES: Final = re.compile(r"\b(?:before|already|previous\w*|earlier|since|past)\b")


def _score_of_counts(claim: Claim, ground: Ground) -> Derived | None:
    """A score that the source tells as two counts: ``62-37`` for 62 votes to 37."""
    sides = (claim.figure.fraction or "").split(":")
    if len(sides) != 2 or not all(side.isdigit() for side in sides):
        return None
    for index, (one, other) in enumerate(pairwise(ground.figures)):
        if [one.value, other.value] == [Decimal(side) for side in sides] and (
            other.start - one.end <= CUES // 2
        ):
            return index, "-".join(sides)
    return None


def _points_apart(claim: Claim, ground: Ground) -> Derived | None:
    """``Won by five points`` where two shares are that far apart."""
    figure = claim.figure
    if figure.unit_text not in POINTS_OF_SCORE or figure.value is None:
        return None
    shares = [
        (i, one.low)
        for i, one in enumerate(ground.sizes[:LISTED])
        if one is not None and one.dimension == "share" and one.is_exact
    ]
    for (first, one), (_, other) in combinations(shares, 2):
        if abs(one - other) * 100 == figure.value:
            return first, f"{max(one, other):f}－{min(one, other):f}"
    return None


def _those(claim: Claim, ground: Ground) -> Derived | None:
    """``The two`` are those that the text named, whom the source need not count."""
    figure = claim.figure
    before = claim.plain[max(0, figure.start - 4) : figure.start].lower()
    few = figure.kind == "count" and not figure.unit and claim.size.low <= _FEW_NAMED
    if not few or before != "the " or not ground.figures:
        return None
    return 0, claim.plain[figure.start : figure.end]


_FEW_NAMED: Final = 4


def _part_of_score(claim: Claim, ground: Ground) -> Derived | None:
    """One side of a score: ``six wickets`` of 6-71, ``nine votes to two``."""
    size = claim.size
    if size.dimension != "count" or not size.is_exact or not claim.says(_SCORE_WORDS):
        return None
    for index, figure in enumerate(ground.figures):
        sides = (figure.fraction or "").split(":")
        if len(sides) > 1 and f"{size.low:f}" in sides:
            return index, (figure.fraction or "").replace(":", "-")
    return None


_SCORE_WORDS: Final = re.compile(
    r"\b(?:votes?|wickets?|goals?|runs?|points?|sets?|games?|tries|frames?|legs?)\b", re.I
)


def _margin(claim: Claim, ground: Ground) -> Derived | None:
    """A score whose two sides differ by the claim: ``won by seven points``."""
    figure = claim.figure
    if figure.kind != "count" or figure.unit_text not in POINTS_OF_SCORE:
        return None
    for index, other in enumerate(ground.figures):
        one, mark, two = (other.fraction or "").partition(":")
        if mark and one.isdigit() and two.isdigit() and abs(int(one) - int(two)) == figure.value:
            return index, f"{one}－{two}＝{figure.value}"
    return None


def _one_of(claim: Claim, ground: Ground) -> Derived | None:
    """A unit that the source names without a number: ``ten years`` for ``a decade``."""
    if claim.size.dimension != "time":
        return None
    for match in _ONE_OF.finditer(ground.plain):
        days = Decimal(_IN_DAYS.get(match["unit"].lower(), "0"))
        if days and abs(days - claim.size.low) <= days / 50:
            return said(ground, match)
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
    return said(ground, match) if match is not None else None


def _score_in_words(claim: Claim, ground: Ground) -> Derived | None:
    """``0-0`` for a goalless draw, ``2-2`` for two games apiece."""
    one, mark, two = (claim.figure.fraction or "").partition(":")
    if not mark or one != two or not one.isdigit():
        return None
    match = _GOALLESS.search(ground.plain) if one == "0" else None
    if match is not None:
        return said(ground, match)
    for match in _APIECE.finditer(ground.plain):
        count = match["count"].lower()
        if str(SMALL.get(count, count)) == one:
            return said(ground, match)
    return None


def _later_age(claim: Claim, ground: Ground) -> Derived | None:
    """An age that follows from another and the years between: 18, ``two years later``."""
    if claim.size.dimension != "age":
        return None
    sizes = [(i, one) for i, one in enumerate(ground.sizes[:LISTED]) if one is not None]
    ages = [(i, one.low) for i, one in sizes if one.dimension in {"age", "count"}]
    years = [one.low / YEAR for _, one in sizes if one.dimension == "time" and one.low >= YEAR]
    for index, age in ages:
        for more in years:
            if abs(age + more - claim.size.low) < TENTH:
                return index, f"{age:f}＋{more:.0f}"
    return None


SURE_TOLD: Final = (_person_more, _part_of_score)
"""Ways that hold even where the claim's number stands elsewhere in the source."""

TOLD: Final = (
    _person_more,
    _part_of_score,
    _score_of_counts,
    _points_apart,
    _those,
    _after_earlier_ones,
    _between_dates,
    _margin,
    _one_of,
    _ordinal,
    _score_in_words,
    _later_age,
)
"""Ways in which a claim follows from words, in the order in which they are tried."""


__all__ = ["SURE_TOLD", "TOLD"]
