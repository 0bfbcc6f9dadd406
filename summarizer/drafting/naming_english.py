"""Names of indicators in English: the noun phrase right before a figure, or the noun behind it."""

import re
from decimal import Decimal

LONGEST = 48

_LINK = re.compile(
    r"about|an?|and|approximately|are|as|at|be(?:en|tween)?|by|decreased|declined|dropped|each|estimated|"
    r"grew|had|has|have|in|included?|includes|including|increased|is|it|its|least|more|nearly|not|of|on|only|or|over|"
    r"per|rose|that|the|their|these|this|to|total|totaled|totaling|was|were|which|while|will|with|reached|"
    r"averaged|amounted|equaled|around|almost|up|down|roughly|under|additional|another|another's|some|all|both",
    re.IGNORECASE,
)
# Words that no noun phrase holds: verbs, pronouns, conjunctions.
_NO_NOUN = re.compile(
    r"it|its|they|we|he|she|this|these|those|which|who|that|has|have|had|is|are|was|were|be|been|will|would|can|could|may|"
    r"provides?|provided|earned|accumulat\w+|continues?|loses?|increased|decreased|received|paid|lost|gained|made|"
    r"spent|said|reported|identified|found|issued|completed|estimates?|projects|projected|expects?|and|but|or|as|"
    r"also|for|within|next|borrow|do|does|did|if|when|because|while|than|from|more|less|percent|approximately|about|served|trained|held|reviewed|to",
    re.IGNORECASE,
)
_PAST = re.compile(r"(?!unfunded|combined|related|adjusted|estimated|accumulated|unpaid)[a-z]+ed")
_AIM = re.compile(
    r"\b(?:goals?|targets?|aims?|plan(?:s|ned)?|expect(?:s|ed)?|project(?:s|ed|ions?)|estimat\w+|will|would|could|"
    r"should|may|might|if|require[sd]?|statutory|maximum|limit)\b",
    re.IGNORECASE,
)
_TIME = frozenset({"years", "months", "weeks", "days", "hours", "minutes", "times", "percent"})
_FEWEST = 20  # a count below it is no key figure
_BREAK = re.compile(r"[,;:()\[\]|\n]|[.!?](?=\s|$)|—|–|\s-\s")
_BARE = re.compile(
    r"(?:avg|average|total|maximum|minimum|goal|amount|value|number|costs?|percentage|share|rate|figure|up|half|"
    r"others?|ones?|year|years|million|billion|[a-z]+ed|[a-z]+ly|[a-z]+ing)",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(more|less|fewer|higher|lower|greater|above|below)\b(?:[^,.;]{0,20}?\bthan\b)?"
)


def clean_english(text: str) -> str:
    """Return the noun phrase without the verbs and prepositions that lead to the number.

    >>> clean_english("the agency reported net losses of")
    'net losses'
    """
    pieces = [piece for piece in _BREAK.split(text) if piece is not None]
    words = pieces[-1].strip(" \t*\"'“”_").split() if pieces else []
    while words and _LINK.fullmatch(words[-1].strip("—")):
        words.pop()
    kept: list[str] = []
    for word in reversed(words):
        if (
            _NO_NOUN.fullmatch(word)
            or _PAST.fullmatch(word)
            or any(char.isdigit() for char in word)
        ):
            break
        kept.insert(0, word)
    while kept and _LINK.fullmatch(kept[0]):
        kept.pop(0)
    name = " ".join(kept).strip(" .*'\"")
    return name if _can_stand(name) else ""


def _can_stand(name: str) -> bool:
    words = name.split()
    if not words or len(name) > LONGEST or len(name) < 4:
        return False
    if len(words) == 1 and name[0].isupper():
        return False  # a name, and nothing of it
    return not (_BARE.fullmatch(words[-1]) or _BARE.fullmatch(name))


def noun_behind(unit: str, value: Decimal | None) -> str:
    """Return what a count counts: its unit, where it is a word and the count is no trifle."""
    if unit in _TIME:
        return ""
    return unit if value is not None and value >= _FEWEST and len(unit) >= 4 else ""


def is_aim(plain: str, begin: int, place: int) -> bool:
    """Tell whether the words before a figure speak of what shall or may be."""
    return _AIM.search(plain, max(begin, place - 70), place) is not None


def is_difference(plain: str, end: int) -> bool:
    """Tell whether the words behind a figure make it a difference: ``more than projected``."""
    return _DIFFERENCE.match(plain, end) is not None
