"""What a figure counts: the words before it in its clause, or the noun behind its measure word."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.endings import words
from summarizer.figures.figure import Span
from summarizer.figures.found import Found
from summarizer.figures.label_words import (
    COMPARED,
    CUT,
    DOING,
    HEAD,
    HEAD_STARTS,
    LIST_BREAK,
    NAMED_IN_FULL,
    NOT_A_NOUN,
    NOUN,
    OWNS,
    PLACES,
    SHARED,
    TAIL_BACKWARDS,
    TAIL_ENDS,
)
from summarizer.figures.patterns import LIST_JOINT
from summarizer.figures.units import TIME_UNITS

REACH: Final = 40
"""A label is sought in the clause, at most this many characters back."""

LONGEST_TAIL: Final = 30
"""Characters before a number in which words of no name are sought."""

SHORTEST: Final = 2
LONGEST_LIST: Final = 8
"""Figures of one list that are given the names of one list."""

SELF_CONTAINED: Final = frozenset(words("人 人次 户 户次 例 场次 册次 岁 人份"))
"""Units that are nouns themselves: what stands behind them is not what they count."""

_NOUNS_BEHIND: Final = frozenset(words("户 例"))
_POINTS_IN_TIME: Final = frozenset({"date", "time"})
_NAMED_BEHIND: Final = frozenset({"money", "measure"})
_NOTHING_BEHIND: Final = frozenset(",。;:!?)\n(")
_BARE: Final = frozenset({"占比", "其中", "总计", "数量"})
"""Names that only say how the one before is counted."""

_TOTALS: Final = frozenset({"总数", "总量"})
"""``新增35家、总数达150家``: the name is that of the figure before, where there is one."""

_RELATES: Final = frozenset("占较")
_SHARES: Final = ("比重", "比例", "份额", "比")
_NAMES_SO: Final = frozenset("地用比道优高大好强低快")

_COMPARES: Final = frozenset("比较与同")
_ENDS_OF_TIME: Final = frozenset("底末初")
_TRIM: Final = frozenset(" \t-*#—·:,、")
_ENDS: Final = ",。;:!?\n"
_LIST_NUMBER: Final = re.compile(r"(?:[、,和及与][0-9.]{1,12}万?亿?){1,8}")


class Labels:
    """The labels of a text's figures, given out in step with them.

    A figure without words of its own carries the label of the figure before in its sentence
    (``地区生产总值1000亿元,同比增长6%``); a list of figures shares out a list of names
    (``城镇、农村收入分别增长8%、9%``).
    """

    __slots__ = ("_dates", "_floor", "_last", "_plain", "_shared", "_told")

    def __init__(self, plain: str, start: int) -> None:
        self._plain = plain
        self._floor = start  # the end of the last quantity
        self._dates: list[Span] = []  # the dates since
        self._last: Span | None = None
        self._told: list[Span] = []  # the labels of the sentence, in order
        self._shared: list[Span] = []  # names still to be given to the figures of a list

    def end_sentence(self) -> None:
        """Forget what the sentence before was about."""
        self._last = None
        if self._told:
            self._told = []
            self._shared = []

    def pass_over(self, found: Found) -> None:
        """Take note of a date, which stands between a noun and its number and names neither."""
        self._dates.append(Span(found.start, found.end))

    def of(self, figures: list[Found], index: int, clause: int) -> Span | None:
        """Return the words that say what ``figures[index]`` counts; ``clause`` is its begin."""
        found = figures[index]
        last = self._last
        label = found.row or self._own(figures, index, clause) or last
        if found.use == "qualifier" or (
            found.use == "enumeration" and found.unit_text in TIME_UNITS
        ):
            return label
        self._floor = found.end
        if self._dates:
            self._dates = []
        if label is not None and label is not last:
            self._told.append(label)
            self._last = label
        return label

    def _own(self, figures: list[Found], index: int, clause: int) -> Span | None:
        found, plain = figures[index], self._plain
        start, unit = found.start, found.unit_text
        if self._shared:
            if LIST_JOINT.fullmatch(plain, self._floor, start):
                return self._shared.pop(0)
            self._shared = []
        counted = found.kind == "count" and unit not in SELF_CONTAINED
        if plain[found.end : found.end + 1] not in _NOTHING_BEHIND and (
            counted
            or unit in _NOUNS_BEHIND
            or (found.kind in _NAMED_BEHIND and unit not in TIME_UNITS)
        ):
            after = label_after(plain, found, counted)
            if after is not None:
                return after
        floor = clause if clause > self._floor else self._floor
        end = self._end_of_name(floor, start) if self._dates else _strip_tail(plain, floor, start)
        begin = floor if floor > start - REACH else start - REACH
        if self._dates:
            begin = self._past_date(begin, end)
        if end < start and SHARED.search(plain, end, start):
            shared = self._share_out(figures, index, end)
            if shared is not None:
                return shared
        return (
            self._name(begin, end)
            or self._across_bracket(clause, start)
            or self._after_colon(begin, clause)
            or (label_after(plain, found, True) if found.direction == "none" else None)
            or self._clause_before(clause)
        )

    def _past_date(self, begin: int, end: int) -> int:
        """Step over the date that a name begins with: ``截至2021年6月底我院共登记``."""
        first = self._dates[0]
        if not begin <= first.start <= begin + SHORTEST or first.end >= end - 1:
            return begin
        if self._plain[first.start - 1 : first.start] in _COMPARES:
            return begin
        return first.end + (self._plain[first.end] in _ENDS_OF_TIME)

    def _end_of_name(self, floor: int, end: int) -> int:
        """Step back over verbs and dates to where the name of the figure may end."""
        plain = self._plain
        for begin, finish in reversed(self._dates):
            if finish > end or begin < floor:
                break
            end = _strip_tail(plain, finish, end)
            if end > finish:
                return end
            end = begin
        return _strip_tail(plain, floor, end)

    def _name(self, begin: int, end: int) -> Span | None:
        """Return the name that ends at ``end``, without the verbs before it."""
        plain = self._plain
        if end - begin < SHORTEST:
            return _short_name(plain, begin, end)
        compared = COMPARED.search(plain, begin, end)
        if compared is not None:
            end = _strip_tail(plain, begin, compared.start())
        begin = _begin_of_name(plain, begin, end)
        if end - begin < SHORTEST:
            return _short_name(plain, begin, end)
        name = plain[begin:end]
        if name in _BARE or (self._last is not None and _leans(name)):
            return None
        return Span(begin, end)

    def _share_out(self, figures: list[Found], index: int, end: int) -> Span | None:
        """Give each figure of a list its own of the names before it."""
        plain, start = self._plain, figures[index].start
        count = _length_of_list(plain, figures, index)
        begin = max(self._floor, start - 2 * REACH)
        for mark in _ENDS:
            begin = max(begin, plain.rfind(mark, begin, end) + 1)
        whole = self._name(begin, end)
        if whole is None:
            if len(self._told) >= count > 1:
                names = self._told[-count:]
                self._shared = names[1:]
                return names[0]
            return None
        names = _names_of_list(plain, whole, count) if count > 1 else [whole]
        self._shared = names[1:]
        return names[0]

    def _across_bracket(self, clause: int, start: int) -> Span | None:
        """Go on before a bracket that explains the name: ``到资(验资口径)9亿美元``."""
        plain = self._plain
        if plain[clause - 1 : clause] != ")":
            return None
        bracket = plain.rfind("(", max(self._floor, clause - REACH), clause)
        if bracket < 0 or _strip_tail(plain, clause, start) > clause:
            return None
        return self._name(self._clause_from(bracket), bracket)

    def _after_colon(self, begin: int, clause: int) -> Span | None:
        if not begin or begin != clause or self._plain[begin - 1] != ":":
            return None
        end = _strip_tail(self._plain, max(0, begin - REACH), begin - 1)
        return self._name(self._clause_from(end), end)

    def _clause_before(self, clause: int) -> Span | None:
        """Take the subject of the clause before, where nothing else names the figure."""
        plain = self._plain
        if self._last is not None or plain[clause - 1 : clause] != ",":
            return None
        end = clause - 1
        begin = _begin_of_name(plain, self._clause_from(end), end)
        cut = CUT.search(plain, begin + SHORTEST, end) if end - begin > SHORTEST else None
        end = cut.start() if cut is not None else end
        if plain[end - 1 : end] == "中":
            end -= 1
        return Span(begin, end) if SHORTEST <= end - begin <= REACH // 2 else None

    def _clause_from(self, end: int) -> int:
        begin = max(self._floor, end - REACH)
        for mark in ",。;:、!?\n(":
            begin = max(begin, self._plain.rfind(mark, begin, end) + 1)
        return begin


def _leans(name: str) -> bool:
    """Say whether words only set a figure against another: ``占全省``, ``总数``."""
    if name in _TOTALS:
        return True
    return name[0] in _RELATES and name[1] not in _NAMES_SO and not name.endswith(_SHARES)


def _begin_of_name(plain: str, begin: int, end: int) -> int:
    """Step over the verbs before a name, and over the words of another name."""
    first = begin
    while begin < end and plain[begin] in _TRIM:
        begin += 1
    if begin == end:
        return begin
    if plain[begin] in HEAD_STARTS:
        head = HEAD.match(plain, begin, end)
        if head is not None and head.end() != end - 1:
            begin = head.end()
    words = plain[begin:end]
    if "有" in words or "下" in words:
        for owns in OWNS.finditer(plain, begin, end - 1):
            begin = owns.end()
    if "“" in words or "”" in words:
        begin = _outside_quotes(plain, first, begin, end)
    while begin < end and plain[begin] in _TRIM:
        begin += 1
    return begin


def _outside_quotes(plain: str, first: int, begin: int, end: int) -> int:
    """Begin a name before the quote that it holds, or behind one that is not closed in it."""
    opened = plain.rfind("“", first, end)
    if opened >= begin:
        return begin if plain.find("”", opened, end) >= 0 else opened + 1
    closed = plain.find("”", begin, end)
    if closed < 0:
        return begin
    return opened if first <= opened else closed + 1


def _strip_tail(plain: str, floor: int, end: int) -> int:
    """Step back over the words between a name and its number."""
    if plain[end - 1 : end] not in TAIL_ENDS:
        return end
    begin = end - LONGEST_TAIL
    tail = TAIL_BACKWARDS.match(plain[floor if floor > begin else begin : end][::-1])
    return end - tail.end() if tail is not None else end


def _short_name(plain: str, begin: int, end: int) -> Span | None:
    return Span(begin, end) if end - begin == 1 and plain[begin] in PLACES else None


def _length_of_list(plain: str, figures: list[Found], index: int) -> int:
    """Count the figures that follow one another with nothing but joints between them."""
    last = min(len(figures), index + LONGEST_LIST) - 1
    first = index
    while index < last and LIST_JOINT.fullmatch(
        plain, figures[index].end, figures[index + 1].start
    ):
        index += 1
    return index - first + 1


def _names_of_list(plain: str, whole: Span, count: int) -> list[Span]:
    """Split a list of names; one that borrows its head from the last goes on to the end.

    ``城镇、农村居民收入``: the first of the two is only whole with the words of the second.
    """
    names, begin = [], whole.start
    for joint in LIST_BREAK.finditer(plain, whole.start + 1, whole.end):
        if joint.start() > begin:
            names.append(Span(begin, joint.start()))
        begin = joint.end()
    names.append(Span(begin, whole.end))
    if len(names) != count:
        return [whole] * count
    longest = names[-1].end - names[-1].start
    is_full = plain[whole.end - 1] in NAMED_IN_FULL
    return [
        Span(name.start, whole.end)
        if plain[name.end - 1] not in NAMED_IN_FULL
        and (is_full or longest - (name.end - name.start) >= SHORTEST)
        else name
        for name in names
    ]


def label_after(plain: str, found: Found, particle: bool) -> Span | None:
    """Return the noun behind a figure; with ``particle`` a 的 may stand between.

    >>> from summarizer.figures.extraction import find_figures
    >>> text = "实施3个总投资超30亿元的龙头项目。"
    >>> [text[slice(*figure.label)] for figure in find_figures(text) if figure.label]
    ['龙头项目', '龙头项目']
    """
    end = found.end
    if not found.chinese and plain[end - 1 : end].isdigit():
        number = _LIST_NUMBER.match(plain, end)
        unit = found.unit_text
        if number is None or not plain.startswith(unit, number.end()):
            return None
        end = number.end() + len(unit)
    if plain[end : end + 1] == " ":
        end += 1
    if not particle and plain[end : end + 1] == "的":
        return None
    match = NOUN.match(plain, end)
    if match is None or NOT_A_NOUN.match(plain, end):
        return None
    begin, stop = match.span("noun")
    if begin > end and NOT_A_NOUN.match(plain, begin):
        return None
    return _noun(plain, begin, stop)


def _noun(plain: str, begin: int, stop: int) -> Span | None:
    """Cut a noun out of the words behind a figure."""
    cut = CUT.search(plain, begin + 1, stop)
    if cut is not None and cut.start() == begin + 1 and plain[begin] not in PLACES:
        cut = CUT.search(plain, begin + SHORTEST, stop)
    if cut is not None:
        stop = cut.start()
    particle = plain.find("的", begin + 1, stop)
    if particle >= 0:
        if stop - particle <= SHORTEST or DOING.match(plain, particle):
            stop = particle
        else:
            begin = particle + 1
    if stop - begin >= SHORTEST or (stop > begin and plain[begin] in PLACES):
        return Span(begin, stop)
    return None
