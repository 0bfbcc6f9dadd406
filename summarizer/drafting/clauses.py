"""Cut a sentence where a statement may begin or end, never inside brackets, quotes or figures."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.drafting import cues
from summarizer.drafting.widths import fits
from summarizer.figures.figure import Figure

_MARK = re.compile(r"[,;。!?:，；：！？]|[(（)）《》“”‘’【】「」『』\[\]]")
_OPENS = {
    "(": ")",
    "（": "）",
    "《": "》",
    "“": "”",
    "‘": "’",
    "【": "】",
    "「": "」",
    "『": "』",
    "[": "]",
}
_CLOSES = frozenset(_OPENS.values())
# A colon ends a clause only after words that announce: "主要表现在:", "情况如下:".
_ANNOUNCES = re.compile(
    r"(?:如下|包括|表现[在为]|主要[是有]|(?:问题|不足|困难|短板)[是有]"
    r"|不足|问题|短板|困难|方面|以下.{0,6})$"
)


class Clause(NamedTuple):
    """A stretch of a sentence without the mark that closes it."""

    start: int
    end: int
    mark: str


def split_clauses(
    plain: str, start: int, end: int, figures: Sequence[Figure] = (), *, marks: str = ",;。!?:"
) -> list[Clause]:
    """Return the clauses of ``plain[start:end]``; no cut falls into brackets, quotes or figures.

    ``figures`` are those that begin in the stretch, in order.

    >>> [c.end - c.start for c in split_clauses("建档60人(含外来,暂住),访视58人", 0, 21)]
    [14, 6]
    """
    clauses: list[Clause] = []
    begin = start
    starts = [figure.start for figure in figures]
    for place in _borders(plain, start, end, marks):
        before = bisect_left(starts, place) - 1  # the last figure that begins before the mark
        if before >= 0 and place < figures[before].end:
            continue
        mark = plain[place]
        if mark == ":" and not _ANNOUNCES.search(plain, max(begin, place - 10), place):
            continue
        clauses.append(Clause(*_strip(plain, begin, place), mark))
        begin = place + 1
    clauses.append(Clause(*_strip(plain, begin, end), ""))
    return [clause for clause in clauses if clause.end > clause.start]


def _borders(plain: str, start: int, end: int, marks: str) -> list[int]:
    """Return the places of clause marks that stand in no matched pair of brackets or quotes."""
    places: list[int] = []
    open_marks: list[tuple[str, int]] = []  # awaited closing mark, number of places at its opening
    for match in _MARK.finditer(plain, start, end):
        mark = match.group()
        if mark in _OPENS:
            open_marks.append((_OPENS[mark], len(places)))
        elif mark in _CLOSES:
            if open_marks and open_marks[-1][0] == mark:
                _, before = open_marks.pop()
                del places[before:]
        elif mark in marks and not _in_number(plain, match.start()):
            places.append(match.start())
    return places


def _in_number(plain: str, place: int) -> bool:
    """Tell whether the mark at ``place`` belongs to a number: 12,345 or 10:30."""
    if not plain[place - 1 : place].isdecimal():
        return False
    after = plain[place + 1 : place + 4]
    if plain[place] == ":":
        return after[:1].isdecimal()
    return plain[place] == "," and len(after) == 3 and after.isdecimal()


def _strip(plain: str, start: int, end: int) -> tuple[int, int]:
    while start < end and plain[start].isspace():
        start += 1
    while end > start and plain[end - 1].isspace():
        end -= 1
    return start, end


class Group(NamedTuple):
    """Clauses that belong together; ``stands`` tells whether a statement may begin here."""

    start: int
    end: int
    stands: bool


def group_clauses(plain: str, clauses: Sequence[Clause], limit: float) -> list[Group]:
    """Join clauses that cannot stand alone to their neighbours, up to a width of ``limit``.

    A change, a share or a rate belongs to what stands before it (``,增长3.8%`` ``,体检率86%``);
    a condition, a time or a place to what follows (``截至12月,`` ``由于人手不足,``).
    """
    groups: list[Group] = []
    needs_next = False
    for clause in clauses:
        needs_previous = _needs_previous(plain, clause)
        if groups and (needs_next or needs_previous):
            last = groups[-1]
            if needs_next or fits(plain, last.start, clause.end, limit):
                groups[-1] = Group(last.start, clause.end, last.stands)
            else:
                groups.append(Group(clause.start, clause.end, stands=False))
        else:
            groups.append(Group(clause.start, clause.end, stands=True))
        needs_next = _needs_next(plain, clause)
    return groups


def _needs_previous(plain: str, clause: Clause) -> bool:
    """Tell whether a clause has no subject of its own: ``,增长3.8%`` ``,规模小``."""
    return (
        clause.end - clause.start <= 4
        or cues.DEPENDENT.match(plain, clause.start, clause.end) is not None
    )


def _needs_next(plain: str, clause: Clause) -> bool:
    return cues.OPENING.match(plain, clause.start, clause.end) is not None
