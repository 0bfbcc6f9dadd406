"""Levels of an earlier time in English: what a figure of today is compared with."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.figure import Figure

_EARLIER_BEFORE: Final = re.compile(
    r"\b(?:compared[ ](?:with|to)|from|against|than|instead[ ]of|previous(?:ly)?"
    r"|originally|had[ ]been)"
    r"[ \n](?:about[ ]|around[ ]|some[ ]|nearly[ ]|just[ ]|a[ ]|the[ ])?$"
)
_EARLIER_AFTER: Final = re.compile(
    r"(?:[ \n](?!from|than|on|over)[a-z]+){0,3}[ \n]"
    r"(?:the[ ](?:previous[ ])?(?:year|month|week|season|day)[ ]before"
    r"|an?[ ](?:year|month|week|decade)[ ](?:ago|earlier|before)"
    r"|(?:in[ ])?the[ ]previous[ ](?:year|month|week|season|quarter))\b"
)
_CHANGES: Final = re.compile(
    r"\b(?:from|compared|against|than|previous\w*|earlier|before|ago|last|then|once|had|since|until"
    r"|in[ ](?:19|20)[0-9]{2}|used|originally|rose|fell|fall\w*|dropped|down|up)\b"
)


def is_earlier(plain: str, figure: Figure) -> bool:
    """Say whether a figure is the level that another is compared with: ``up from 354m``."""
    if figure.kind not in {"percent", "money", "count", "ratio", "measure"} or figure.unit == "岁":
        return False
    if figure.direction != "none":
        return False
    before = _EARLIER_BEFORE.search(plain, max(0, figure.start - 32), figure.start)
    if before is not None and not (before[0].startswith("than") and figure.bound != "exact"):
        is_from = before[0].startswith("from")
        return (
            not is_from
            or _CHANGE_FROM.search(plain, max(0, before.start() - 40), figure.start) is not None
        )
    return _EARLIER_AFTER.match(plain, figure.end) is not None


_CHANGE_FROM: Final = re.compile(
    r"\b(?:up|down|rose|risen|rising|fell|fallen|falling|grew|grown|increas\w+|drop\w+|declin\w+|cut"
    r"|climb\w+|jump\w+|reduc\w+|shr[aiu]nk|slid|slump\w+|soar\w+)\b[^.;]{0,36}$"
)


def tells_of_change(plain: str, figure: Figure) -> bool:
    """Say whether the words around a figure speak of another time or of a change."""
    begin, end = max(0, figure.start - 40), figure.end + 30
    return _CHANGES.search(plain, begin, end) is not None
