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
_THRESHOLD: Final = re.compile(
    r"(?P<amount>[0-9.]{0,8}[十百千]?[亿万])元?(?:以上|级)?的?[^0-9,、]{0,8}$"
)
_THRESHOLD_AFTER: Final = re.compile(
    r"[0-9.]{1,9}万?[个家户项户家]在?[超过达]?(?P<amount>[0-9.]{0,8}[十百千]?[亿万])元?(?=以上|级|的)"
)
_SENTENCE_END: Final = re.compile(r"[。;!?\n]")
_AND: Final = ("和", "与", "及")
_JOINT: Final = re.compile(r"以及|[、和与及]")
_ITEM_END: Final = re.compile(r"以及|[、,和与及]")
_RATE: Final = re.compile(r"[,、]*(?:增速|增幅|涨幅|升幅|降幅|同比|比上年|[各均])*$")
_VALUES: Final = re.compile(
    r"[0-9.]{1,9}[万亿]{0,2}[^0-9,;。、和与及]{0,5}"
    r"(?:(?:以及|[、和与及])[0-9.]{1,9}[万亿]{0,2}[^0-9,;。、和与及]{0,5})+"
)
_VALUES_END: Final = re.compile(r"[;。!?\n()]")
_LIST_END: Final = re.compile(r"[,;。!?\n()]")
_ENDS: Final = (
    (re.compile(r"(?:[到至][了约近超过]{0,2}|\bto (?:about |around |nearly |over )?)$"), "<to>"),
    (re.compile(r"(?:[从由自][^,;。、0-9]{0,12}|\bfrom (?:about |around |nearly )?)$"), "<from>"),
    (re.compile(r"(?:上年|去年|原来|过去|年前|此前)[末的为是有仅]{0,2}$"), "<from>"),
)
"""The two ends of a change: ``由60.2%提高到62.5%``."""


SHORT: Final = 4
"""Characters of an item that may lack the end that it shares with the last one."""

FEW: Final = 4
"""Pairs of its own below which a figure without a label takes the name of the one before."""


@dataclass(slots=True)
class Subject:
    """Character pairs of a figure's label, of its own stretch with its year and end.

    ``name`` is what the figure before it is called, where nothing names this one; ``lead`` is
    what its sentence says of the figures before it, which often goes for this one too; ``words``
    is what is said of the figure itself.
    """

    label: frozenset[str]
    own: frozenset[str]
    name: frozenset[str] = frozenset()
    lead: frozenset[str] = frozenset()
    words: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.words = self.label | self.own

    def named(self) -> Subject:
        """Return the subject with its lent name as its own."""
        if not self.name:
            return self
        return Subject(self.label | self.name, self.own, lead=self.lead)

    def after(self, before: Subject) -> Subject:
        """Return the subject of a figure that follows another one in its sentence.

        What a change leads to is the same thing; any other unnamed figure may be.
        """
        lead = before.lead | frozenset(pair for pair in before.words if pair[0] != "<")
        if self.label and "<to>" not in self.own:
            return Subject(self.label, self.own, self.name, lead)
        own = frozenset(pair for pair in before.own if pair[0] != "<")
        if "<to>" in self.own:
            return Subject(self.label | before.label | own, self.own, lead=lead)
        name = before.label or before.name or own
        return Subject(self.label, self.own, name if len(self.own) < FEW else self.name, lead)

    def is_told_by(self, claim: Subject) -> bool:
        """Say whether a claim has half of what the figure itself is called."""
        mine = self.label or self.own
        return 2 * len(mine & claim.words) >= len(mine) > 0

    def only(self, other: Subject, claim: Subject, *, lead: bool) -> frozenset[str]:
        """Return the words of this figure that the ``other`` can't lay claim to.

        Where the ``claim`` tells the other's own name, what leads up to it in its sentence may be
        its too: in ``企业营收增长9.2%、利润增长36%`` the profit is that of the companies. A pair
        whose characters the other has apart is but another order of words.
        """
        words = self.words - other.words - other.name
        if lead and other.is_told_by(claim):
            words -= other.lead
        letters = frozenset().union(*other.words, *other.name)
        return frozenset(word for word in words if word[0] == "<" or not letters.issuperset(word))


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
    if mark is not None and mark[0][0].isdigit() and own.endswith(_AND):
        own = ""  # 10个专项规划和7个分区规划
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
        return Subject(frozenset(), words, _named(label))  # 改扩建学校3419所,另新建222所
    return Subject(_named(label), words)


def _named(label: str) -> frozenset[str]:
    """Return the pairs of a label, or its one character: ``村``."""
    label = label.strip()
    return frozenset(label) if len(label) == 1 else pairs_of(label)


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
    found |= _thresholds(plain, start, before)
    year = find_last(_YEAR, before)
    if year is not None:
        found.add(f"<{year[0]}>")
    before = _YEAR_WORD.sub("", before[-24:])
    for pattern, name in _ENDS:
        if pattern.search(before):
            found.add(name)
            break
    return found


def _thresholds(plain: str, start: int, before: str) -> set[str]:
    """Return the amount that what is counted has to reach: ``超50亿元项目15个``."""
    found = _THRESHOLD.search(before[before.rfind("、") + 1 :])
    found = found or _THRESHOLD_AFTER.match(plain, start)
    return {f"<{found['amount']}>"} if found is not None else set()


def _listed(plain: str, start: int) -> str | None:
    """Return the item that a value of a list belongs to, with 分别 or of as many items.

    A list of as many values in the next clause goes on with the same items:
    ``分别提高155元和130元,达到430元和240元``.
    """
    at = plain.rfind("分别", max(0, start - LIST_REACH // 2), start)
    if at < 0 or _VALUES_END.search(plain, at, start):
        return _paired(plain, start)
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


def _paired(plain: str, start: int) -> str | None:
    """Return the item of a value in ``交通事故、火灾事故下降15.1%、32.8%``."""
    floor = max(0, start - LIST_REACH)
    mark = find_last(_LIST_END, plain, floor, start)
    begin = mark.end() if mark else floor
    stop = _LIST_END.search(plain, start, start + LIST_REACH // 2)
    clause = plain[begin : stop.start() if stop else start + LIST_REACH // 2]
    match = _VALUES.search(clause)
    if match is None or not match.start() <= start - begin < match.end():
        return None
    many = len(_JOINT.findall(match[0])) + 1
    items = _split(clause[: match.start()])
    if len(items) != many:
        return None
    return _in_full(items)[len(_JOINT.findall(clause, match.start(), start - begin))]


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
    items = _split(last)
    if len(items) == many - 1:
        items = _doubled(items)
    if len(items) >= many > 1:
        return _in_full(items[-many:])
    if stretch == before or many < 2:
        return None
    items = [item for item in _ITEM_END.split(stretch) if _STATED.search(item)]
    return items[-many:] if len(items) >= many else None


def _split(words: str) -> list[str]:
    return [item for item in _JOINT.split(words) if len(item) > 1 or item in _NUMERALS]


def _in_full(items: list[str]) -> list[str]:
    """Write out what the last item says for all: ``农村、城市低保标准``."""
    last = items[-1]
    return [
        item + last[len(item) :] if len(item) <= SHORT and len(last) >= len(item) + 2 else item
        for item in items[:-1]
    ] + [last]


def _doubled(items: list[str]) -> list[str]:
    """Take the one item apart that names two things in a word: ``城乡``, ``存贷款``."""
    for at, item in enumerate(items):
        match = _TWO_IN_ONE.search(item)
        if match is None:
            continue
        both = _BOTH.get(match[0], (match[0][:2], match[0][2:]))
        parts = [item[: match.start()] + word + item[match.end() :] for word in both]
        return items[:at] + parts + items[at + 1 :]
    return items


_NUMERALS: Final = frozenset("一二三四五六")
"""Items of one character: ``一、二、三产业``."""

_BOTH: Final = {
    "城乡": ("城镇城市", "农村乡村"),
    "存贷款": ("存款", "贷款"),
    "存贷": ("存款", "贷款"),
    "进出口": ("进口", "出口"),
    "内外贸": ("内贸", "外贸"),
    "男女": ("男性", "女性"),
    "中小学": ("中学", "小学"),
}
"""What one word for two things stands for, in its order."""

_TWO_IN_ONE: Final = re.compile("|".join(_BOTH) + r"|[一-鿿]([一-鿿])(?!\1)[一-鿿]\1")
"""Such a word, or one like ``食品药品``."""
