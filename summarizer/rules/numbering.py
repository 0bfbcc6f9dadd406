"""Numbering that starts over, jumps or repeats: headings or items were probably lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.reading.rows import is_number_row
from summarizer.rules.fault import Fault, Place, Subject, Wording

MARK = re.compile(
    r"""(?:^|(?<=[。;:!?\n]))[ \t#*]{0,6}(?:
      (?P<a>[一二三四五六七八九十]{1,3})、(?=\S)
    | \((?P<b>[一二三四五六七八九十]{1,3})\)
    | (?P<c>\d{1,2})[、.](?=[^\d\s])
    | \((?P<d>\d{1,2})\)(?=\S)
    )""",
    re.VERBOSE | re.MULTILINE,
)
"""一、 (一) 1、 (1) where a sentence begins."""
STYLES = "abcd"
WRITTEN = {"a": "{}、", "b": "({})", "c": "{}", "d": "({})"}
ROW_REACH = 80
"""Characters above a mark in which the row of a table may end."""

MOST = 30
"""A list goes no further; what is higher is no list mark."""
ANNOUNCED = re.compile(
    r"(?P<count>[两二三四五六七八九十]|\d)(?P<what>种(?:途径|方式|形式|模式|情况)|个方面|项(?:措施|制度|内容|工作)|"
    r"点(?:建议|体会|做法)?)[^。;!?\n\d]{0,16}:\n"
)
"""四种途径…: and the list on the lines below."""
ITEM = re.compile(
    r"[ \t]*(?:\(?(?P<han>[一二三四五六七八九十]{1,2})[)、]|\(?(?P<digit>\d{1,2})[)、.])"
)


@dataclass(frozen=True, slots=True)
class _Mark:
    style: str
    number: int
    start: int
    end: int


def restarted_numbering(subject: Subject) -> Iterator[Fault]:
    """A list that begins again at 1 without a heading before it."""
    for section in subject.report.sections:
        if section.title:
            continue
        yield Fault(
            ((section.start, max(section.heading_end, section.start + 1)),),
            Wording("编号又从头起", "the numbering starts over"),
            Wording("其上标题可能丢失", "the heading above it is probably lost"),
            doubtful=False,
        )
        return


def broken_numbering(subject: Subject) -> Iterator[Fault]:
    """Numbers that jump or stand twice: what lies between them is probably lost."""
    faults = list(_jumps(subject))
    if not faults:
        return
    said = "；".join(dict.fromkeys(words for _, words in faults[:3]))
    yield Fault(
        tuple(place for place, _ in faults),
        Wording(f"编号不连：{said}", f"numbering: {said}"),
        Wording("中间可能缺标题或内容", "headings or items between them are probably lost"),
        Wording("核对编号，补所缺的部分", "Check the numbering and supply what is missing."),
        flagged=(),
    )


def _jumps(subject: Subject) -> Iterator[tuple[Place, str]]:
    last: dict[str, _Mark] = {}
    for mark in _marks(subject):
        before = last.get(mark.style)
        for lower in STYLES[STYLES.index(mark.style) :]:
            last.pop(lower, None)
        last[mark.style] = mark
        if before is None or mark.number == 1 or mark.number == before.number + 1:
            continue
        first, second = _written(subject, before), _written(subject, mark)
        if mark.number == before.number:
            if mark.style in "ab":  # 1、 and 2、 may count anew under headings without a number
                yield (mark.start, mark.end), f"{second}有两个"
        elif mark.number > before.number and not _hides(subject, before, mark):
            yield (mark.start, mark.end), f"{first}之后是{second}"


def _marks(subject: Subject) -> Iterator[_Mark]:
    report = subject.report
    for match in MARK.finditer(subject.plain, report.start, report.end):
        style = match.lastgroup or "a"
        number = _number(match[style])
        if number and number <= MOST and not _numbers_a_row(subject, match.start(), match.end()):
            yield _Mark(style, number, match.start(style), match.end())


def _numbers_a_row(subject: Subject, start: int, end: int) -> bool:
    """Tell whether a mark stands in a table: 四、结转下年度 103 0 0, or right below a row."""
    plain, report = subject.plain, subject.report
    above = plain[max(report.start, start - ROW_REACH) : start].rstrip(" \t#*\n")
    stop = plain.find("\n", end, report.end)
    below = plain[end : stop if stop >= 0 else report.end]
    return is_number_row(above) or is_number_row(below)


def _hides(subject: Subject, before: _Mark, mark: _Mark) -> bool:
    """Tell whether a number between two marks stands somewhere in the text between them."""
    between = subject.plain[before.end : mark.start]
    if mark.number - before.number > 4:
        return True  # hardly a list
    for number in range(before.number + 1, mark.number):
        written = _HAN[number] if mark.style in "ab" and number < len(_HAN) else str(number)
        if WRITTEN[mark.style].format(written) in between or f"{written}是" in between:
            return True
    return False


def _written(subject: Subject, mark: _Mark) -> str:
    words = subject.plain[mark.start : mark.end].strip("、. ")
    return f"（{words.strip('()')}）" if mark.style in "bd" else f"{words}、"


_HAN = (
    "〇",
    *"一二三四五六七八九十",
    "十一",
    "十二",
    "十三",
    "十四",
    "十五",
    "十六",
    "十七",
    "十八",
    "十九",
)


def _number(written: str) -> int:
    if written.isdecimal():
        return int(written)
    return _HAN.index(written) if written in _HAN else 0


def announced_items(subject: Subject) -> Iterator[Fault]:
    """A list that announces more items than stand below it: 四种途径, and 3、 4、 printed."""
    report = subject.report
    for match in ANNOUNCED.finditer(subject.plain, report.start, report.end):
        said = int(match["count"]) if match["count"].isdecimal() else _announced(match["count"])
        numbers = _items_below(subject.plain, match.end(), report.end)
        if len(numbers) < 2 or len(numbers) >= said or numbers[-1] > said:
            continue
        words = subject.restored.text[match.start() : match.end()].strip(" :：\n")
        listed = "、".join(map(str, numbers))
        yield Fault(
            ((match.start(), match.end() - 1),),
            Wording(f"“{words}”", f"“{words}”"),
            Wording(
                f"说有{said}项，只列出{len(numbers)}项（第{listed}）",
                f"{said} are announced, {len(numbers)} listed ({listed})",
            ),
            Wording(f"补齐“{words}”所缺的项", f"Supply the items missing from “{words}”."),
        )


def _announced(written: str) -> int:
    return 2 if written == "两" else _HAN.index(written)


def _items_below(plain: str, start: int, end: int) -> list[int]:
    """Return the numbers of the lines below that count up, until one does not."""
    numbers: list[int] = []
    while start < end:
        match = ITEM.match(plain, start, end)
        number = _number(match["han"] or match["digit"]) if match else 0
        if not number or (numbers and number <= numbers[-1]):
            return numbers
        numbers.append(number)
        stop = plain.find("\n", start, end)
        start = stop + 1 if stop >= 0 else end
    return numbers
