"""English figures: money, percent, counts in digits and words, fractions and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from summarizer.figures.found import Found
from summarizer.figures.patterns import NUMBER
from summarizer.schemas.terms import Bound, Direction

IS_ENGLISH: Final = re.compile(r"[A-Za-z]{3,} [a-z]{2,} [A-Za-z]{2,}")

_WORDS: Final = {
    word: value
    for value, word in enumerate(
        [
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        start=2,
    )
} | {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
    )
}
_SCALES: Final = {
    "hundred": 100,
    "thousand": 1000,
    "k": 1000,
    "million": 10**6,
    "mn": 10**6,
    "m": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
    "dozen": 12,
}
_PARTS: Final = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "tenth": 10}
_CURRENCIES: Final = {"$": "美元", "US$": "美元", "£": "英镑", "€": "欧元", "¥": "元", "￥": "元"}
_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        start=1,
    )
}
_TIME_NOUNS: Final = frozenset(["year", "month", "week", "day", "hour", "minute"])
_MEASURE_NOUNS: Final = frozenset(
    ["mile", "acre", "ton", "kilometer", "kilometre", "meter", "metre", "foot", "gallon"]
)
_NOT_NOUNS: Final = frozenset(
    [
        "is",
        "was",
        "has",
        "as",
        "this",
        "its",
        "does",
        "us",
        "thus",
        "across",
        "various",
        "always",
        "his",
    ]
)

_YEAR = r"(?:19|20)[0-9]{2}"
_MONTH = "|".join(_MONTHS)
_WORD = "|".join(f"[{w[0].upper()}{w[0]}]{w[1:]}" for w in sorted(_WORDS, key=len, reverse=True))
_SCALE = r"thousand|million|billion|trillion|hundred|dozen"
_GAP = r"[ \n]"

ENGLISH: Final = re.compile(
    rf"\b(?P<month>{_MONTH}){_GAP}(?:(?P<day>[0-3]?[0-9]),?{_GAP})?(?P<month_year>{_YEAR})\b"
    rf"|(?P<currency>US\$|[$£€¥])[ ]?(?P<money>{NUMBER})(?:[ \n-]?(?P<money_scale>{_SCALE}|bn|mn|m|k)\b)?"
    rf"|\b(?P<above>[Oo]ne|{_WORD})[- ](?P<below>half|third|quarter|fourth|fifth|tenth)s?\b"
    rf"|\b(?:[Ff]iscal{_GAP}[Yy]ears?{_GAP}|FY[ ]?)(?P<fiscal>{_YEAR})(?:[-–]\n?(?P<fiscal_end>{_YEAR}))?\b"
    rf"|\b(?P<year>{_YEAR})(?:[-–]\n?(?P<year_end>{_YEAR}))?\b(?![-,.]?[0-9%])"
    rf"|\b(?P<number>{NUMBER}|{_WORD}|[Hh]alf|[Aa](?=[ ]dozen))(?:[ \n-](?P<scale>{_SCALE})\b)?"
    rf"(?:(?P<percent>{_GAP}?(?:%|percentage{_GAP}points?\b|per[ ]?cent\b))|(?P<fold>-?[ ]?(?:fold|times)\b)"
    r"|-(?P<defining>year|month|week|day|hour|minute|mile|acre|ton)\b)?"
)
"""``February 2026``, ``$1.5 billion``, ``two-thirds``, ``FY2025``, ``3.2 million``, ``45 percent``."""

_NOUN: Final = re.compile(
    r"(?:[ \n]([A-Za-z][A-Za-z-]*)(?![a-z]))(?:[ \n]([A-Za-z][A-Za-z-]*))?(?:[ \n]([A-Za-z][A-Za-z-]*))?"
)
_STOP: Final = frozenset(
    [
        "of",
        "in",
        "to",
        "and",
        "or",
        "the",
        "at",
        "by",
        "for",
        "from",
        "with",
        "through",
        "per",
        "on",
        "that",
        "were",
        "are",
        "is",
        "was",
    ]
)

_BEFORE: Final = re.compile(
    r"(?:(?P<about>[Aa]bout|[Aa]pproximately|[Aa]round|[Rr]oughly|[Ss]ome)|(?P<nearly>[Nn]early|[Aa]lmost)"
    r"|(?P<over>[Oo]ver|[Mm]ore than|[Ee]xceed(?:s|ed|ing)?|[Gg]reater than)|(?P<at_least>[Aa]t least)"
    r"|(?P<at_most>[Uu]p to|[Aa]t most|[Nn]o more than)|(?P<under>[Ll]ess than|[Ff]ewer than|[Uu]nder|[Bb]elow))"
    r"[ \n](?:the[ \n])?$"
)
_CHANGE: Final = re.compile(
    r"\b(?:(?P<up>increas(?:e|ed|es|ing)|grew|grow(?:s|ing|th)?|rose|ris(?:e|es|ing)|gain(?:s|ed)?|up)"
    r"|(?P<down>declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|fell|fall(?:s|ing)?|drop(?:s|ped)?|reduc(?:e|ed|es|ing|tion)|down))"
    r"(?:[ \n][a-z]+){0,2}[ \n](?:by|of)[ \n]$|\b(?:(?P<up2>grew|rose|increased)|(?P<down2>fell|declined|dropped|decreased))[ \n]$"
)


def find_english(plain: str, start: int, stop: int) -> Iterator[Found]:
    """Yield the English figures of ``plain[start:stop]``; Chinese text has none."""
    for match in ENGLISH.finditer(plain, start, stop):
        found = _read(plain, match)
        if found is not None:
            _read_context(plain, found)
            yield found


def _read(plain: str, match: re.Match[str]) -> Found | None:
    start, end = match.span()
    if match["month"]:
        return _date(start, end, match["month_year"], _MONTHS[match["month"]], match["day"])
    year = match["fiscal"] or match["year"]
    if year:
        return _year(plain, match, year)
    if match["currency"]:
        value = _value(match["money"], match["money_scale"])
        return Found(start, end, "money", _CURRENCIES[match["currency"]], match["currency"], value)
    if match["below"]:
        return _fraction(match)
    return _quantity(plain, match)


def _year(plain: str, match: re.Match[str], year: str) -> Found | None:
    start, end = match.span()
    before = plain[start - 1 : start]
    if (before and before in "-–.$/=#&?_+") or (
        not match["fiscal"] and plain[end : end + 1] in "-年/_强"
    ):
        if plain[end : end + 1]:
            return None
    later = match["fiscal_end"] or match["year_end"]
    iso = f"{year}/{later}" if later else year
    return Found(start, end, "date", "", "", iso=iso)


def _date(start: int, end: int, year: str, month: int, day: str | None) -> Found:
    iso = f"{year}-{month:02d}" + (f"-{int(day):02d}" if day else "")
    return Found(start, end, "date", "", "", iso=iso)


def _value(number: str, scale: str | None) -> Decimal:
    word = number.lower()
    value = Decimal(_WORDS.get(word) or (1 if word == "a" else number.replace(",", "")))
    return value * _SCALES[scale] if scale else value


def _fraction(match: re.Match[str]) -> Found:
    above = _WORDS.get(match["above"].lower(), 1)
    below = _PARTS[match["below"]]
    value = Decimal(above) / below
    return Found(
        *match.span(), "ratio", "", "", value if value * below == above and below != 3 else None,
        fraction=f"{above}/{below}",
    )  # fmt: skip


def _quantity(plain: str, match: re.Match[str]) -> Found | None:
    start, end = match.span()
    before = plain[start - 1 : start]
    number = match["number"]
    if before and (before in "-–.$/#_&=+" or not before.isascii()):
        return None
    if number.lower() == "half":
        return Found(start, end, "percent", "%", number, Decimal(50))
    value = _value(number, match["scale"])
    if match["percent"]:
        points = "point" in match["percent"]
        unit = "个百分点" if points else "%"
        text = match["percent"].strip()
        return Found(start, end, "percentage_point" if points else "percent", unit, text, value)
    if match["fold"]:
        return Found(start, end, "multiple", "倍", match["fold"].strip(), value)
    if match["defining"]:
        return Found(
            start, end, "measure", match["defining"], match["defining"], value, use="qualifier"
        )
    return _counted(plain, start, end, value, bool(match["scale"]))


def _counted(plain: str, start: int, end: int, value: Decimal, scaled: bool) -> Found | None:
    """Read a count with the plural noun within the next three words as its unit."""
    following = _NOUN.match(plain, end)
    unit, stop = "", end
    for group in (1, 2, 3):
        word = following[group] if following else None
        if following is None or word is None or word in _STOP:
            break
        if (word.endswith("s") and not word.endswith("ss") and word not in _NOT_NOUNS) or word in {
            "people",
            "staff",
            "children",
        }:
            unit = word
            stop = following.end(group) if group == 1 else end
            break
    if not unit and not scaled:
        return None
    stem = unit.removesuffix("s")
    kind = "measure" if stem in _TIME_NOUNS or stem in _MEASURE_NOUNS else "count"
    return Found(start, stop, kind, unit, unit, value)  # type: ignore[arg-type]


def _read_context(plain: str, found: Found) -> None:
    """Take in ``nearly``, ``more than`` and whether the figure is the size of a change."""
    if found.kind in {"date", "time"}:
        return
    bound = _BEFORE.search(plain, max(0, found.start - 14), found.start)
    if bound is not None and bound.lastgroup:
        name: Bound = bound.lastgroup  # type: ignore[assignment]
        found.bound = name
        found.start = bound.start()
    change = _CHANGE.search(plain, max(0, found.start - 40), found.start)
    if change is not None:
        direction: Direction = "up" if change["up"] or change["up2"] else "down"
        found.direction = direction
