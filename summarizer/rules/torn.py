"""Paragraphs that start or stop in mid-air: words were lost between the unit and us."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.rules.damage import SENT
from summarizer.rules.fault import Fault, Place, Subject, Wording

BEGINS_TORN = re.compile(
    r"""
      们(?!心自问)                                   # 我。| 们强化了
    | 的(?!士|确|卢)[\u4e00-\u9fff]
    | 和(?=[\u4e00-\u9fff]{2})(?![谐平睦田县气林顺龙静润善美解好颜悦]|政[县乡]|硕)
    | 及(?![时早格第其])[\u4e00-\u9fff]
    | [,、;。)》”%]
    | 0{1,2}%                                        # 10|0%全覆盖
    | \d{1,3}(?:\.\d+)?%[。;]                       # 100%。 alone
    """,
    re.VERBOSE,
)
"""What no paragraph begins with."""
SECOND = re.compile(r"(?:^|(?<=[。;,:!?]))(?:二是|另一方面)")
FIRST = re.compile(r"一(?:是|要|个是|方面)|首先|第一[,，]|(?<![\d.])1[、.)]|①|一、|\(一\)|一则|既")
LATER = re.compile(r"(?:^|(?<=[。;,:!?]))三是")
STOPS_TORN = re.compile(r"(?:以及|或者|并且|、|,)。?$")
CUT_FIGURE = re.compile(r"(?<![\d.%])0{1,2}%(?=全?覆盖|达标|完成|以上|[,。]?实现)")
"""``0%全覆盖``: the 10 of 100% is gone."""
INNER = str.maketrans("“”", "‘’")
ENDS = frozenset("。!?;:…”’)》】*|")
A_PARAGRAPH = 24
"""Characters that a paragraph has; what is shorter may be a title or a table cell."""
SHOWN = 16


def torn_paragraphs(subject: Subject) -> Iterator[Fault]:
    """Paragraphs whose beginning or end is missing, and figures cut in two: one line for all."""
    places = tuple(_torn(subject))
    if not places:
        return
    words = "、".join(_words(subject, place) for place in places[:2])
    more = f"等{len(places)}处" if len(places) > 2 else ""
    yield Fault(
        places,
        Wording(f"文字残缺：{words}{more}", f"torn text: {words} ({len(places)} places)"),
        Wording(
            "段落头尾或数字被截断，传输中可能丢字", "words were probably lost on the way to us"
        ),
        SENT,
    )


def _torn(subject: Subject) -> Iterator[Place]:
    plain, end = subject.plain, subject.report.end
    before = ""
    at = subject.report.start
    written = at + len(plain[at:end].rstrip())
    while at < end:
        stop = plain.find("\n", at, end)
        stop = end if stop < 0 else stop
        line = plain[at:stop].strip()
        if line and line[0] not in "|>#*-":
            start = plain.index(line[0], at)
            place = _torn_place(line, before, last=stop >= written)
            if place is not None:
                yield start + place[0], start + place[1]
            before = line
        at = stop + 1


def _torn_place(line: str, before: str, *, last: bool) -> Place | None:
    """Return where a paragraph is torn, counted from its beginning."""
    goes_on = bool(before) and before[-1] not in ENDS  # a line that was wrapped, not torn
    if len(line) < A_PARAGRAPH:
        torn = before and not goes_on and BEGINS_TORN.match(line) and line[-1] in "。;"
        return (0, len(line)) if torn else None
    if goes_on:
        pass
    elif BEGINS_TORN.match(line) or _lacks_first(line, before):
        return 0, SHOWN
    if STOPS_TORN.search(line[-4:]) and (last or line.endswith("。")):
        return len(line) - SHOWN, len(line)
    cut = CUT_FIGURE.search(line) if "0%" in line else None
    return (cut.start(), min(cut.end() + 4, len(line))) if cut else None


def _lacks_first(line: str, before: str) -> bool:
    """Tell whether 二是 or 三是 comes up in a paragraph that has neither begun the list nor goes on
    with one begun above."""
    if not ("二是" in line or "三是" in line or "另一方面" in line):
        return False
    for mark, earlier in ((SECOND, ("一",)), (LATER, ("二是", "二要", "其次", "第二"))):
        match = mark.search(line)
        if match is None:
            continue
        if match.start() == 0:
            return False
        above = before + line[: match.start()]
        if earlier == ("一",):
            return FIRST.search(above) is None
        return not any(word in above for word in earlier) and FIRST.search(above) is None
    return False


def _words(subject: Subject, place: Place) -> str:
    words = subject.restored.text[place[0] : min(place[1], place[0] + SHOWN)]
    return f"“{words.translate(INNER)}”"
