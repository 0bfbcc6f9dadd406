"""English numbers as they are written: digits with separators, words, fractions, scales."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.figures.english_numerals import (
    CROWDS,
    GLYPH_PARTS,
    GLYPHS,
    LARGE,
    PARTS,
    SMALL,
    SUFFIXES,
    TENS,
)
from summarizer.figures.english_powers import read_power

LONGEST_DIGITS: Final = 40
"""Characters of a number in digits; a longer run is no number that a text states."""

_LARGEST_HALVED: Final = 100
LONGEST: Final = 24
"""Words of a number; a longer run is cut, so that cost stays linear."""

_TOKEN: Final = re.compile(
    r"(?P<joint>[ \n]?-|[ \n]and[ \n]a?n?[ ]?|[ \n])(?P<word>[A-Za-z]{3,11})\b"
)
_FIRST: Final = re.compile(r"[A-Za-z]{1,11}\b")
_OF_A: Final = re.compile(
    r"[ \n](?:of[ \n])?a[n]?[ \n-](million|billion|trillion|thousand|hundred|dozen)\b"
)
_HALF_OF: Final = re.compile(
    r"[ \n-](?:of[ ])?(?:an?[ \n-])?(million|billion|trillion|thousand|hundred|dozen)\b"
)
_COUPLE: Final = re.compile(
    r"[ ]of[ ](dozen|hundred|thousand|million|billion)\b|[ ](hundred|thousand|million)\b"
)
_POINT: Final = re.compile(
    r"[ ]?point((?:[ -](?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)\b){1,9})"
)
_SMALL_PARTS: Final = sorted(PARTS.keys() - {"quarter", "half", "halve"}, key=len, reverse=True)
_PARTS_AFTER: Final = re.compile(rf"[ -]({'|'.join(_SMALL_PARTS)})s\b")
_SCALE_AFTER: Final = re.compile(
    r"[ \n-](hundred|thousand|million|billion|trillion|lakh|crore)s?\b"
)
_PART_AFTER: Final = re.compile(
    r"[ \n]and[ \n](?:(?P<above>a|an|one|two|three|four|five|seven)[ -])(?P<below>half|quarter"
    r"|third|fourth|fifth|sixth|eighth|tenth)s?\b"
)

DIGITS: Final = re.compile(
    rf"""
    (?: [0-9]{{1,3}}(?:,[0-9]{{2,3}}){{0,5}},[0-9]{{3}}(?![0-9])
      | [0-9]{{1,3}}(?:,[ ][0-9]{{3}}){{2,5}}(?![0-9]|,[ ][0-9])
      | [0-9]{{1,3}}(?:[ ][0-9]{{3}}){{1,5}}(?![0-9]|[ ][0-9])
      | [0-9]+ | (?=\.[0-9]) )
    (?:\.[0-9]+)?
    (?:[ -]?(?P<glyph>[{GLYPHS}])
      |(?:[ -]|[ ]and[ ])(?P<above>[1-9])[/⁄](?P<below>[2-9]|1[0-2]|16)(?![0-9/])
      |[/⁄](?P<under>[2-9]|10|12|16|20|100)(?![0-9/.-])
    )?
    | (?P<lone>[{GLYPHS}])
    """,
    re.VERBOSE,
)
SCALED: Final = re.compile(
    r"(?:[ \n-]|[ ]\n)?(?P<word>hundred|thousand|million|billion|trillion|dozen|lakh|crore)s?\b"
    r"|(?P<suffix>k|K|mn|Mn|mln|mil|m|M|bn|Bn|bln|b|B|tn|trn)\b"
    r"|[ ](?P<apart>bn|mn|mln|trn|tn|k|m(?=[ ][a-z]{4,20}s\b))\b",
    re.I,
)


class Number(NamedTuple):
    """A number with the place where it ends; ``fraction`` is set where it is a proper one."""

    value: Decimal
    end: int
    scale: int = 1
    fraction: str = ""
    in_words: bool = False
    suffix: str = ""
    high: Decimal | None = None
    is_about: bool = False


_CLOSING: Final = frozenset(",;:.!?)]|")


def is_closed(plain: str, end: int) -> bool:
    """Say whether a mark stands behind a number, so that no scale, unit or noun follows."""
    return plain[end : end + 1] in _CLOSING or plain.startswith(" |", end)


def read_number(plain: str, at: int) -> Number | None:
    """Read the number that begins at ``at``, in digits or words.

    >>> read_number("one hundred and twenty-three thousand four hundred people", 0).value
    Decimal('123400')
    >>> read_number("3.2 million", 0).value, read_number("2½ miles", 0).value
    (Decimal('3200000'), Decimal('2.5'))
    """
    first = plain[at]
    return _read_words(plain, at) if first.isalpha() else _read_digits(plain, at)


def _read_digits(plain: str, at: int) -> Number | None:
    match = DIGITS.match(plain, at)
    if match is None or not 0 < match.end() - at <= LONGEST_DIGITS:
        return None
    if match.lastgroup is None and is_closed(plain, match.end()):
        return Number(_decimal(match[0]), match.end())
    power = read_power(plain, match[0], match.end())
    if power is not None:
        return Number(*power)
    return scaled(plain, _unscaled(match))


def _unscaled(match: re.Match[str]) -> Number:
    end = match.end()
    glyph = match["glyph"] or match["lone"]
    if glyph or match["above"] or match["under"]:
        if glyph:
            above, below = GLYPH_PARTS[glyph]
            whole = match[0][:-1].rstrip(" -") if match["glyph"] else ""
        elif match["above"]:
            above, below = int(match["above"]), int(match["below"])
            whole = match.string[match.start() : match.start("above")]
            whole = whole.removesuffix(" and ").rstrip(" -")
        else:
            digits = match.string[match.start() : match.start("under") - 1]
            below = int(match["under"])
            improper = digits.isdigit() and int(digits) >= below
            if not digits.isdigit() or (improper and not int(digits) % below):
                return Number(_decimal(digits), match.start("under") - 1)
            above, whole = int(digits), ""
        if not whole:
            return part(above, below, end)
        return Number(_decimal(whole) + _quotient(above, below), end)
    return _with_part(match.string, Number(_decimal(match[0]), end))


def _with_part(plain: str, number: Number) -> Number:
    """Take in ``and a half`` behind digits: ``5 and a half``."""
    parts = _PARTS_AFTER.match(plain, number.end)
    if parts is not None and not number.value % 1:
        return part(int(number.value), PARTS[parts[1]], parts.end(), in_words=True)
    half = _PART_AFTER.match(plain, number.end)
    if half is None or number.value % 1 or number.value > _LARGEST_HALVED:
        return number
    value = number.value + _quotient(SMALL.get(half["above"], 1), PARTS[half["below"]])
    return Number(value, half.end())


def _decimal(digits: str) -> Decimal:
    return Decimal(digits.replace(",", "").replace(" ", ""))


def _quotient(above: int, below: int) -> Decimal:
    value = Decimal(above) / below
    return value if len(value.as_tuple().digits) <= 6 else round(value, 4)


def part(above: int, below: int, end: int, *, in_words: bool = False) -> Number:
    """Return a proper fraction; its decimal value is rounded where it has no end."""
    return Number(_quotient(above, below), end, fraction=f"{above}/{below}", in_words=in_words)


def without_zeros(value: Decimal) -> Decimal:
    """Drop zeros behind the point that come from multiplying: 3.4 billion is 3400000000."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def scaled(plain: str, number: Number) -> Number:
    """Multiply a number in digits by the scale written behind it."""
    match = SCALED.match(plain, number.end)
    if match is None or number.fraction:
        return number
    word, suffix = match["word"], match["suffix"] or match["apart"] or ""
    if word:
        name = word.lower()
        scale = 12 if name == "dozen" else 100 if name == "hundred" else LARGE[name]
    else:
        scale = SUFFIXES.get(suffix) or SUFFIXES.get(suffix.lower()) or 1
    value, end = without_zeros(number.value * scale), match.end()
    more = _SCALE_AFTER.match(plain, end) if word and word.lower() != "dozen" else None
    if more is not None and LARGE.get(more[1], 100) > scale:
        value, scale, end = value * LARGE[more[1]], scale * LARGE[more[1]], more.end()
    return Number(value, end, scale, suffix=suffix)


def _read_words(plain: str, at: int) -> Number | None:
    match = _FIRST.match(plain, at)
    if match is None:
        return None
    first = match[0].lower()
    if first in CROWDS:
        return _crowd(plain, match.end(), CROWDS[first])
    if first == "tens":
        return _tens_of(plain, match.end())
    if first in {"a", "an"}:
        return _after_article(plain, match.end())
    if first == "point":
        if not _POINT_STARTS.search(plain, max(0, at - 8), at):
            return None
        return _with_decimals(plain, _Run(0), at)
    if first == "half":
        return _half(plain, match.end())
    if first in SMALL:
        return _run(plain, SMALL[first], match.end())
    return None


_POINT_STARTS: Final = re.compile(
    r"(?:^|[^a-z][ ]|[(\"“\n]|\b(?:by|of|to|about|over|than|with)[ ])$"
)
"""``by point five per cent``, not ``at this point five men``."""

_OF_CROWDS: Final = re.compile(r"[ ]of[ ](thousands|millions|billions|trillions)\b")


def _crowd(plain: str, end: int, unit: int) -> Number:
    """``hundreds``, ``hundreds of thousands``: between two and ten of them."""
    more = _OF_CROWDS.match(plain, end)
    if more is not None:
        unit, end = unit * CROWDS[more[1]], more.end()
    return Number(Decimal(2 * unit), end, unit, "", True, "", Decimal(10 * unit), True)


def _tens_of(plain: str, end: int) -> Number | None:
    more = _OF_CROWDS.match(plain, end)
    if more is None:
        return None
    unit = 10 * CROWDS[more[1]]
    return Number(Decimal(2 * unit), more.end(), unit, "", True, "", Decimal(10 * unit), True)


_AFTER_ARTICLE: Final = re.compile(
    r"[ \n-](?:(?P<scale>hundred|thousand|million|billion|trillion|dozen)\b"
    r"|(?P<half>half)[ \n-](?P<of>million|billion|dozen|thousand)\b"
    r"|(?P<couple>couple)\b"
    r"|(?P<unit>[a-z]+)[ ]and[ ]a[ ](?:half|quarter)\b"
    r"|(?P<part>half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth"
    r"|millionth|billionth|trillionth)\b)"
)


def _after_article(plain: str, end: int) -> Number | None:
    """``a hundred and five``, ``a half million``, ``a couple of thousand``, ``a quarter``."""
    match = _AFTER_ARTICLE.match(plain, end)
    if match is None:
        return None
    if match["scale"]:
        return _run(plain, 1, end)
    if match["unit"]:
        return Number(Decimal(1), match.end("unit"), in_words=True)
    if match["half"]:
        return _times_scale(Decimal("0.5"), match["of"], match.end())
    if match["couple"]:
        more = _COUPLE.match(plain, match.end())
        if more is None:
            return None
        number = _times_scale(Decimal(2), more[1] or more[2], more.end())
        return Number(number.value, number.end, number.scale, in_words=True, is_about=True)
    below = PARTS[match["part"]]
    return _of_scale(plain, part(1, below, match.end(), in_words=True))


def _half(plain: str, end: int) -> Number:
    match = _HALF_OF.match(plain, end)
    if match is not None:
        return _times_scale(Decimal("0.5"), match[1], match.end())
    return part(1, 2, end, in_words=True)


def _times_scale(value: Decimal, name: str, end: int) -> Number:
    scale = {"dozen": 12, "hundred": 100}.get(name) or LARGE[name]
    return Number((value * scale).normalize() + 0, end, scale, in_words=True)


def _of_scale(plain: str, number: Number) -> Number:
    """``three quarters of a million`` is 750,000."""
    match = _OF_A.match(plain, number.end)
    if match is None:
        return number
    return _times_scale(number.value, match[1], match.end())


def _run(plain: str, first: int, end: int) -> Number:
    """Add up the words of a number from left to right, as far as they make one."""
    run = _Run(first)
    for _ in range(LONGEST):
        match = _TOKEN.match(plain, end)
        if match is None:
            break
        word = match["word"].lower()
        below = PARTS.get(word.removesuffix("s"))
        counts = run.is_small or (word.endswith("s") and run.last != "dozen")
        if below is not None and counts and "and" not in match["joint"]:
            if word in {"half", "third"} and first > 1 and not word.endswith("s"):
                break
            return _of_scale(plain, part(run.total + run.group, below, match.end(), in_words=True))
        if not run.take(word, match["joint"].strip(" \n") or " "):
            break
        end = match.end()
        if run.last == "dozen":
            break
    return _with_decimals(plain, run, end)


class _Run:
    """The sum of the words read so far: whole groups of three digits and the one being read."""

    __slots__ = ("group", "large", "last", "scale", "total")

    def __init__(self, first: int) -> None:
        self.total = 0
        self.group = first
        self.large = 10**18
        self.scale = 1
        self.last = "tens" if first in TENS.values() else "ones"

    @property
    def is_small(self) -> bool:
        return not self.total and self.scale == 1

    def take(self, word: str, joint: str) -> bool:
        """Add a word; say False where it does not go on with the number."""
        joined = joint.startswith("and")
        if word in SMALL:
            return self._take_small(word, joined=joined)
        if word in CROWDS and self.group:
            word = word.removesuffix("s")
        if joined and not (joint.endswith("a") and word in {"hundred"}):
            return False
        if word == "hundred" and 0 < self.group < 100 and self.last in {"ones", "tens"}:
            self.group *= 100
            self.scale, self.last = 100, "hundred"
        elif word == "dozen" and self.is_small:
            self.group *= 12
            self.scale, self.last = 12, "dozen"
        elif word in LARGE and self.group and LARGE[word] < self.large:
            self.large = self.scale = LARGE[word]
            self.total += self.group * self.large
            self.group, self.last = 0, "large"
        elif word in LARGE and self.last == "large" and not self.group:  # thousand million
            self.scale *= LARGE[word]
            self.large = self.scale
            self.total *= LARGE[word]
        else:
            return False
        return True

    def _take_small(self, word: str, *, joined: bool) -> bool:
        value = SMALL[word]
        if not value:
            return False
        if self.last == "tens" and value < 10 and not joined:
            self.last = "ones"
        elif self.last in {"hundred", "large"} and value < self.large:
            self.last = "tens" if word in TENS else "ones"
        else:
            return False
        self.group += value
        self.scale = 1
        return True


def _with_decimals(plain: str, run: _Run, end: int) -> Number:
    """Take in ``point five``, ``and a half`` and the scale that follows them."""
    value = Decimal(run.total + run.group)
    point = _POINT.match(plain, end)
    half = _PART_AFTER.match(plain, end) if point is None else None
    if point is not None:
        digits = "".join(str(SMALL.get(word, 0)) for word in point[1].replace("-", " ").split())
        value, end = value + Decimal(f"0.{digits}"), point.end()
    elif half is not None:
        above = SMALL.get(half["above"], 1)
        value += _quotient(above, PARTS[half["below"]]) * (run.large if run.last == "large" else 1)
        end = half.end()
    else:
        return Number(value, end, run.scale, in_words=True)
    scale = 1
    more = _SCALE_AFTER.match(plain, end)
    while more is not None:
        scale *= LARGE.get(more[1], 100)
        end = more.end()
        more = _SCALE_AFTER.match(plain, end) if scale < 10**6 else None
    return Number((value * scale).normalize() + 0, end, scale, in_words=True)


__all__ = ["LARGE", "SUFFIXES", "Number", "read_number", "without_zeros"]
