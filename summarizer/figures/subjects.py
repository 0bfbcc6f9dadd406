"""What the words say of one figure alone: its label, and its own stretch of the clause.

The words of a whole sentence are about all of its figures; to tell whose number it is, only those
count that one figure has and another has not. A list with 分别 gives each value its own name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from summarizer.figures.contexts import pairs_of
from summarizer.figures.figure import Figure
from summarizer.reading.searching import find_last

BEFORE: Final = 40
AFTER: Final = 16
LIST_REACH: Final = 90

_NUMBER: Final = r"(?<![A-Za-z.0-9])[0-9]{1,9}(?:\.[0-9]{1,4})?(?![0-9.年月])"
_MARK: Final = re.compile(rf"[,;。:!?\n、()|]|{_NUMBER}[%‰]?")
_STATED: Final = re.compile(_NUMBER)
_CLAUSE_MARK: Final = re.compile(r"[,;。:!?\n()|]")
_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?=年)|(?<=FY)20[0-9]{2}|\b20[0-9]{2}\b")
_YEAR_WORD: Final = re.compile(r"(?:19|20)[0-9]{2}年[的末底]?")
_SENTENCE_END: Final = re.compile(r"[。;!?\n]")
_JOINT: Final = re.compile(r"以及|[、和与及]")
_ITEM_END: Final = re.compile(r"以及|[、,和与及]")
_RATE: Final = re.compile(r"[,、]*(?:增速|增幅|涨幅|升幅|降幅|同比|比上年|[各均])*$")
_VALUES_END: Final = re.compile(r"[;。!?\n()]")
_LIST_END: Final = re.compile(r"[,;。!?\n()]")
_ENDS: Final = (
    (re.compile(r"(?:[到至][了约近超过]{0,2}|\bto (?:about |around |nearly |over )?)$"), "<to>"),
    (re.compile(r"(?:[从由自][^,;。、0-9]{0,12}|\bfrom (?:about |around |nearly )?)$"), "<from>"),
    (re.compile(r"(?:上年|去年|原来|过去|年前|此前)[末的为是有仅]{0,2}$"), "<from>"),
)
"""The two ends of a change: ``由60.2%提高到62.5%``."""


FEW: Final = 4
"""Pairs of its own below which a figure without a label takes the name of the one before."""


@dataclass(slots=True)
class Subject:
    """Character pairs of a figure's label, of its own stretch with its year and end.

    ``name`` is what the figure before it is called, where nothing names this one; ``words`` is
    what is said of the figure itself.
    """

    label: frozenset[str]
    own: frozenset[str]
    name: frozenset[str] = frozenset()
    words: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.words = self.label | self.own

    def named(self) -> Subject:
        """Return the subject with its lent name as its own."""
        return Subject(self.label | self.name, self.own) if self.name else self

    def after(self, before: Subject) -> Subject:
        """Return the subject of a figure that follows another one in its sentence.

        What a change leads to is the same thing; any other unnamed figure may be.
        """
        if self.label and "<to>" not in self.own:
            return self
        own = frozenset(pair for pair in before.own if pair[0] != "<")
        if "<to>" in self.own:
            return Subject(self.label | before.label | own, self.own)
        name = before.label or before.name or own
        return Subject(self.label, self.own, name) if len(self.own) < FEW else self


def read_subject(plain: str, figure: Figure) -> Subject:
    """Read what is said of ``figure`` and of no figure beside it.

    >>> from summarizer.figures.extraction import find_figures
    >>> text = "城镇和乡村饮水合格率分别达到98.5%和96.1%。"
    >>> [sorted(read_subject(text, one).label & {"城镇", "乡村"}) for one in find_figures(text)]
    [['城镇'], ['乡村']]
    """
    start, end = figure.start, figure.end
    if plain[start - 1 : start] == "(" and plain[end : end + 1] == ")":
        start, end = start - 1, end + 1  # 七成(100916人)接受了调养
    floor = max(0, start - BEFORE)
    mark = find_last(_MARK, plain, floor, start)
    own = plain[mark.end() if mark else floor : start]
    stop = _MARK.search(plain, end, end + AFTER)
    own += " " + plain[end : stop.start() if stop else end + AFTER]
    if figure.unit_text.isascii():
        own += " " + figure.unit_text
    label = figure.column
    if figure.label is not None:
        label += " " + plain[figure.label.start : figure.label.end]
    item = _listed(plain, start)
    if item is not None:
        return Subject(pairs_of(item), frozenset(_marks(plain, floor, start)))
    words = pairs_of(own) | _marks(plain, floor, start)
    if _is_carried(plain, figure, own):
        return Subject(frozenset(), words, pairs_of(label))  # 改扩建学校3419所,另新建222所
    return Subject(pairs_of(label), words)


def _is_carried(plain: str, figure: Figure, own: str) -> bool:
    """Say whether the label of a level is that of another figure before it."""
    if figure.label is None or figure.column:
        return False
    if _STATED.search(plain, figure.label.end, figure.start) is None:
        return False
    if "占" in plain[figure.label.start - 1 : figure.label.start + 1]:
        return True  # 占生产总值的46%,年均增长15.9%
    if figure.direction != "none":
        return False
    return figure.kind in {"count", "money", "measure"} or len(pairs_of(own)) >= FEW


def _marks(plain: str, floor: int, start: int) -> set[str]:
    """Return the year and the end of a change that stand right before a figure."""
    clause = find_last(_CLAUSE_MARK, plain, floor, start)
    before = plain[clause.end() if clause else floor : start]
    found = set()
    year = find_last(_YEAR, before)
    if year is not None:
        found.add(f"<{year[0]}>")
    before = _YEAR_WORD.sub("", before[-24:])
    for pattern, name in _ENDS:
        if pattern.search(before):
            found.add(name)
            break
    return found


def _listed(plain: str, start: int) -> str | None:
    """Return the item that a value of a list with 分别 belongs to.

    A list of as many values in the next clause goes on with the same items:
    ``分别提高155元和130元,达到430元和240元``.
    """
    at = plain.rfind("分别", max(0, start - LIST_REACH // 2), start)
    if at < 0 or _VALUES_END.search(plain, at, start):
        return None
    clause = plain.rfind(",", at, start)
    if clause >= 0 and "," in plain[at:clause]:
        return None
    begin = at if clause < 0 else clause
    stop = _LIST_END.search(plain, start)
    values = plain[begin : stop.start() if stop else start + LIST_REACH][:LIST_REACH]
    joints = [match.start() + begin for match in _JOINT.finditer(values)]
    items = _items(plain, at, len(joints) + 1)
    position = sum(joint < start for joint in joints)
    return items[position] if items is not None else None


def _items(plain: str, at: int, many: int) -> list[str] | None:
    """Return the ``many`` items of the enumeration that ends at a place."""
    floor = max(0, at - LIST_REACH)
    mark = find_last(_SENTENCE_END, plain, floor, at)
    before = plain[mark.end() if mark else floor : at]
    stretch = _RATE.sub("", before)
    last = stretch.rpartition(",")[2]
    first = last.find("分别")
    if first >= 0:  # 分别突破500亿元、90亿元,分别增长9%、8%
        last = last[:first]
    items = [item for item in _JOINT.split(last) if len(item) > 1]
    if len(items) >= many > 1:
        return items[-many:]
    if many == len(_BOTH) and items and items[-1].startswith("城乡"):
        return [word + items[-1][2:] for word in _BOTH]
    if stretch == before or many < 2:
        return None
    items = [item for item in _ITEM_END.split(stretch) if _STATED.search(item)]
    return items[-many:] if len(items) >= many else None


_BOTH: Final = ("城镇城市", "农村乡村")
"""What 城乡 stands for, in its order."""
