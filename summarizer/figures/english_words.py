"""The words around an English figure, by stem and nearness, so that two figures can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.figures.endings import words
from summarizer.figures.english_contexts import Sentences
from summarizer.figures.english_units import PEOPLE
from summarizer.figures.figure import Figure

CLOSE: Final = 3
NEAR: Final = 8
"""Words from the figure within which a shared word weighs three, and two; beyond it weighs one."""

PAUSE: Final = 3
"""A comma sets words as far apart as three words between them."""

STEM: Final = 5
REACH: Final = 260
_WORD: Final = re.compile(r"[A-Za-z][A-Za-z'’]*|[,;.—]")
_COMMON: Final = frozenset(
    words(
        """
        the of and in to by for was were is are that with from on at as its his her their has have
        had been will would after before who which when while this these those they she he it but
        not than more less about over under also said says according there into out up down per
        some all any one two three four five six seven eight nine ten an be being can could may
        million billion thousand hundred percent cent new now between among because during most
        him them you your our mr mrs ms dr did do does so such only just other another
        """
    )
)
_SUFFIX: Final = re.compile(r"(?:ies|ing|ed|es|s|ly|'s|’s)$")
_SAME: Final = {
    word: stem
    for stem, spellings in {
        "kill": "died dead death killed deaths die",
        "priso": "jailed jail sentence sentenced prison",
        "injur": "wounded hurt injured injuries",
        "unemp": "jobless unemployment",
        "arres": "arrested detained held",
        "rise": "rose risen increased increase grew climbed",
        "fall": "fell fallen dropped drop declined cut reduced reduce decrease",
        "go": "gone",
        "steal": "stole stolen took",
        "house": "homes houses home properties",
        "worke": "jobs staff employees workers workforce",
        "pay": "paid repay",
        "sell": "sold",
        "buy": "bought",
        "win": "won",
        "reven": "revenues sales turnover",
    }.items()
    for word in spellings.split()
}
"""Words that news writes for one another, by a stem of their own."""


@dataclass(frozen=True, slots=True)
class Around:
    """The stems around a figure with their weight, and the noun that it counts."""

    words: dict[str, int]
    noun: str
    before: str = ""
    after: str = ""
    name: str = ""

    def same_noun(self, other: Around) -> bool:
        """Say whether two counts may count the same; a missing noun fits every one."""
        if not self.noun or not other.noun or self.noun == other.noun:
            return True
        return self.noun in _PEOPLE and other.noun in _PEOPLE

    def counts_other(self, other: Around) -> bool:
        """Say whether two counts plainly count different things: ``eight points``, ``games``."""
        if not self.noun or not other.noun or self.noun == other.noun:
            return False
        people = self.noun in _PEOPLE and other.noun in _PEOPLE
        return not people or (self.noun in _FATES or other.noun in _FATES)

    def is_rival_noun(self, other: Around, is_small: bool) -> bool:
        """Say whether another count may be meant: a telling number only by the same noun."""
        if is_small or not self.noun or not other.noun:
            return self.same_noun(other)
        return self.noun == other.noun


def stem(word: str) -> str:
    """Return what a word is compared by: ``neighbours`` and ``neighbouring`` are one."""
    lower = word.lower()
    known = _SAME.get(lower)
    if known:
        return known
    bare = _SUFFIX.sub("", lower) if len(lower) > STEM - 1 else lower
    return bare[:STEM]


_PEOPLE: Final = frozenset(stem(one) for one in PEOPLE)
_FATES: Final = frozenset(
    stem(one) for one in words("dead deaths injured survivors missing arrested bodies")
)
"""People by what became of them."""


def around(plain: str, figure: Figure, sentences: Sentences) -> Around:
    """Collect the words of the sentence around a figure; the nearer they stand, the more weight."""
    begin, end = sentences.bounds(figure.start)
    begin, end = max(begin, figure.start - REACH), min(end, figure.end + REACH)
    found: dict[str, int] = {}
    before = list(_WORD.finditer(plain, begin, figure.start))
    _weigh(found, (match[0] for match in reversed(before)))
    _weigh(found, (match[0] for match in _WORD.finditer(plain, figure.end, end)))
    if figure.label is not None:
        for match in _WORD.finditer(plain, *figure.label):
            _add(found, match[0], 3)
    counted = figure.kind in {"count", "ordinal"} and figure.unit_text
    noun = stem(figure.unit_text) if counted else ""
    texts = [match[0] for match in before]
    behind = [match[0] for match in _WORD.finditer(plain, figure.end, end)]
    if figure.unit == "岁" and texts[-1:] == [","]:
        texts.pop()  # Ann Lee, 45
    return Around(found, noun, _nearest(reversed(texts)), _nearest(behind), _name(texts))


_CLAUSE_WORDS: Final = frozenset(
    words("when while after before who which that but as because where since until although though")
)
"""Words that begin another clause."""


def _nearest(texts: Iterable[str]) -> str:
    """Return the stem of the telling word next to a figure, if no clause ends between."""
    for distance, word in enumerate(texts):
        if word in ",;.—" or word in _CLAUSE_WORDS or distance > CLOSE:
            break
        if len(word) > 2 and word.lower() not in _COMMON and word.lower() not in _OF_UNITS:
            return stem(word)
    return ""


_OF_UNITS: Final = frozenset(words("age aged year years old month months week weeks day days"))
"""Words that say what a number measures, not of what it is."""


def _name(texts: Sequence[str]) -> str:
    """Return the stem of the name that stands last before a figure in its sentence."""
    for word in reversed(texts[1:]):
        if word[0].isupper() and len(word) > 2 and word.lower() not in _COMMON:
            return stem(word)
    return ""


def _weigh(found: dict[str, int], texts: object) -> None:
    distance = 0
    for word in texts:  # type: ignore[attr-defined]
        distance += PAUSE if word in ",;.—" else 1
        if word in ",;.—":
            continue
        weight = 3 if distance <= CLOSE else 2 if distance <= NEAR else 1
        _add(found, word, weight)


def _add(found: dict[str, int], word: str, weight: int) -> None:
    lower = word.lower()
    if len(lower) < 3 or lower in _COMMON:
        return
    key = stem(word)
    if found.get(key, 0) < weight:
        found[key] = weight


def likeness(one: Around, other: Around) -> int:
    """Add up the weights of the stems that two figures share, the smaller of each pair."""
    few, many = (
        (one.words, other.words) if len(one.words) < len(other.words) else (other.words, one.words)
    )
    return sum(min(weight, many[key]) for key, weight in few.items() if key in many)
