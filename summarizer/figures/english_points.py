"""English ordinals and weekdays: no quantities, but a summary that tells another one is wrong.

They are read for verification alone: ``her third gold medal``, ``until 18:00 on Thursday``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from heapq import merge
from operator import attrgetter
from typing import Final

from summarizer.figures.endings import words
from summarizer.figures.english_patterns import STOP
from summarizer.figures.figure import Figure, Span

_ONES: Final = {
    word: value
    for value, word in enumerate(
        words(
            """
            second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
            fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
            """
        ),
        start=2,
    )
}
_TENS: Final = {
    word: 10 * value
    for value, word in enumerate(
        words("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"),
        start=2,
    )
}
ORDINALS: Final = {**_ONES, **_TENS, "first": 1, "hundredth": 100}
_BEFORE_ONES: Final = {word.removesuffix("ieth") + "y": value for word, value in _TENS.items()}
WEEKDAYS: Final = {
    day: number
    for number, day in enumerate(
        words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"), start=1
    )
}
_POINT: Final = re.compile(
    rf"\b(?:(?P<day>{'|'.join(WEEKDAYS)})(?:s?\b|(?=['’]s))"
    rf"|(?:(?P<tens>{'|'.join(_BEFORE_ONES)})-)?(?P<word>(?:{'|'.join(ORDINALS)}))\b"
    r"|(?P<digits>[0-9]{1,3})(?:st|nd|rd|th)\b)",
    re.I,
)
WEEKDAY: Final = "-W-"
"""How the ISO form of a weekday begins whose week is open: Friday is ``-W-5``."""

_A_MOMENT: Final = re.compile(r"\b(?:an?|per|one|every|each|split|this|half|the)[ -]$", re.I)
_NO_RANK: Final = re.compile(
    r"[ -](?:centur|world[ ]war|degree|hand\b|thoughts?\b|part(?:y|ies)\b|half\b|homes?\b|guess"
    r"|instance\b)",
    re.I,
)
"""``19th century``, ``second-hand``: no rank that a text counts."""

_NEXT: Final = re.compile(r"[ \n-](?P<word>[A-Za-z]+)")
_HAN: Final = re.compile("[一-鿿]")
_QUARTERS: Final = 4
_NEAR: Final = 40


def with_points(plain: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return ``figures`` with the ordinals and weekdays of the English passages among them.

    >>> text = "Her third gold came on Friday."
    >>> [(text[f.start : f.end], f.kind, f.iso) for f in with_points(text, ())]
    [('third', 'ordinal', None), ('Friday', 'date', '-W-5')]
    """
    points = list(_find_points(plain, figures))
    return tuple(merge(figures, points, key=attrgetter("start"))) if points else tuple(figures)


def _find_points(plain: str, figures: Sequence[Figure]) -> Iterator[Figure]:
    for match in _POINT.finditer(plain):
        start, end = match.span()
        at = bisect_left(figures, end, key=attrgetter("start"))
        if at and figures[at - 1].end > start:
            continue
        if _HAN.search(plain, max(0, start - _NEAR), end + _NEAR):
            continue
        if match["day"]:
            if match["day"][0].isupper():
                yield _weekday(start, end, WEEKDAYS[match["day"].capitalize()])
            continue
        figure = _ordinal(plain, match)
        if figure is not None:
            yield figure


def _ordinal(plain: str, match: re.Match[str]) -> Figure | None:
    """Read an ordinal from the second on; ``first`` is said of too many things."""
    start, end = match.span()
    word = (match["word"] or "").lower()
    if match["digits"]:
        value = int(match["digits"])
    elif match["tens"]:
        if ORDINALS[word] >= 10:
            return None
        value = _BEFORE_ONES[match["tens"].lower()] + ORDINALS[word]
    else:
        value = ORDINALS[word]
    following = _NEXT.match(plain, end)
    noun = following["word"] if following is not None else ""
    named = noun[:1].isupper() and (match["digits"] or match[0][0].isupper())
    quarter = value <= _QUARTERS and noun.startswith("quarter")
    if value < 2 or named or quarter or _NO_RANK.match(plain, end):
        return None
    bare = not noun or noun in STOP
    if word == "second" and bare and _A_MOMENT.search(plain, max(0, start - 6), start):
        return None
    label = None if bare or following is None else Span(*following.span("word"))
    return _rank(start, end, value, "" if bare else noun, label)


def _weekday(start: int, end: int, day: int) -> Figure:
    return Figure(
        start, end, "date", None, None, None, "exact", "fact", "", "", iso=f"{WEEKDAY}{day}"
    )


def _rank(start: int, end: int, value: int, noun: str, label: Span | None) -> Figure:
    return Figure(
        start, end, "ordinal", Decimal(value), None, None, "exact", "fact", "第", noun, label=label
    )
