"""Facts that were masked, and numbers that were lost or spoilt on the way to us."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from summarizer.figures.figure import Figure
from summarizer.rules.fault import Fault, Place, Subject, Wording

MASK = re.compile(
    r"""
      (?<![A-Za-z])[xX]{2,}(?![A-Za-z])                 # xx区, 20xx年, xxxx镇
    | (?<![A-Za-z0-9])[xX](?=[一-鿿])                    # x个, x月
    | (?<![\d ])×+(?=[一-鿿%,。])                        # ×名, ××局; not 3×4
    | (?<![*\n\d])\*{2,3}(?=[省市区县乡镇村局院校厅站所部街个名人年月日万亿项次户家条])
                                                        # **区; not **粗体**
    """,
    re.VERBOSE,
)
MASK_RUN = re.compile(r"[xX×*]+")
YEAR_MASK = re.compile(r"(?<![xX×*])(?P<mask>[xX×*]+)[^\S\n]?(?=[年月日])")
"""``20xx年``, ``x月``: what stands before the sign decides whether it hides a date."""
MOST_OF_A_YEAR = 4
LONGEST_BOLD = 200
"""Characters from the beginning of a line within which bold words are looked for."""
SPLIT_DECIMAL = re.compile(r"(?<![\d、.])(\d{1,3})、(\d{1,2})(?=%)")
"""``98、3%``: a decimal point that was read as an enumeration comma; not ``3、5、8%``."""
LIST_WORD = re.compile(r"分别|依次|各[为占]")
SPOILT_NUMBER = re.compile(r"(?<!\d)\d+[xX×*]{2,}\d+")
"""``35xxxx4期``: digits on both sides of a mask."""
HEADING_CELL = re.compile(r"%\)?(?=[ \t|]|$)", re.MULTILINE)
"""``个数 增长% 绝对数 增长%``: the sign names a column; no number was there to be lost."""
GLUED = re.compile(r"(?<![\d.])\d{1,6}(?:\.\d{2,5}){2,6}\.\d{1,2}(?![\d.])")
"""``1116 14.528.717.5 22.8``: cells of a table row that ran into one another."""
A_CELL = re.compile(r"(?<![\d.])-?\d+(?:\.\d+)?(?![\d.])")
MASK_CHARACTERS = frozenset("xX×*")
CLAUSE = 16
MANY_MASKED = 20
"""Masked numbers of a report that is asked for again, where they are most of its numbers."""


def masked_years(subject: Subject) -> Iterator[Fault]:
    """Years and days that were masked: one line for all of them."""
    places = _year_masks(subject)
    if not places:
        return
    yield Fault(
        places,
        Wording(
            f"年份、日期被掩盖（{_words(subject, places[:1])}等{len(places)}处）"
            if len(places) > 1
            else f"年份、日期被掩盖（{_words(subject, places)}）",
            f"{len(places)} masked dates",
        ),
        Wording(
            "不能与其他年份比较，也不能判断是否旧稿", "they cannot be compared with other years"
        ),
        Wording("补明年份、日期", "State the years and dates."),
        flagged=(),
    )


def masked_numbers(subject: Subject) -> Iterator[Fault]:
    """Counts, amounts and rates whose number was masked."""
    places = _masked_places(subject)
    if not places or _is_mostly_masked(subject, places):
        return
    yield Fault(
        places,
        Wording(
            f"被掩盖的数：{_words(subject, places)}", f"masked numbers: {_words(subject, places)}"
        ),
        Wording("真数未知，不可引用", "the true number is unknown"),
        Wording("补报被掩盖的数", "Supply the masked numbers."),
    )


def mostly_masked(subject: Subject) -> Iterator[Fault]:
    """A report most of whose numbers are masked: what is left of it cannot be used."""
    places = _masked_places(subject)
    if not _is_mostly_masked(subject, places):
        return
    words = _words(subject, places, 2)
    yield Fault(
        places,
        Wording(f"多数数字被掩盖：{words}", f"most numbers are masked: {words}"),
        Wording("真数未知，数字部分不能用", "the true numbers are unknown; they cannot be used"),
        Wording("补报被掩盖的数", "Supply the masked numbers."),
    )


def _masked_places(subject: Subject) -> tuple[Place, ...]:
    return _figure_places(
        subject, lambda figure, text: _is_masked(figure, text) and not _is_spoilt(text)
    )


def _is_mostly_masked(subject: Subject, places: Sequence[Place]) -> bool:
    facts = sum(figure.use == "fact" and figure.kind != "date" for figure in subject.figures)
    return len(places) >= MANY_MASKED and 2 * len(places) > facts


def lost_numbers(subject: Subject) -> Iterator[Fault]:
    """Places where a number fell out: its unit stands, the number does not."""
    places = _figure_places(
        subject, lambda figure, text: figure.masked and not MASK_CHARACTERS & set(text)
    )
    places = tuple(
        p
        for p in places
        if not SPLIT_DECIMAL.search(subject.plain, *p) and not _heads_column(subject.plain, p)
    )
    if not places:
        return
    yield Fault(
        places,
        Wording(f"数字缺失：{_words(subject, places)}", f"lost numbers: {_words(subject, places)}"),
        Wording("单位还在，数字没有了", "the unit stands, its number is missing"),
        Wording("补报缺失的数", "Supply the missing numbers."),
    )


def spoilt_numbers(subject: Subject) -> Iterator[Fault]:
    """Numbers that cannot be read as they stand: 98、3%, 20xx余份, 35xxxx4期."""
    for match in _matches(SPLIT_DECIMAL, subject):
        if LIST_WORD.search(subject.plain, max(0, match.start() - CLAUSE), match.start()):
            continue
        guess = f"{match[1]}.{match[2]}%"
        yield Fault(
            (_with_label(subject, (match.start(), match.end() + 1)),),
            _quoted(subject, _with_label(subject, (match.start(), match.end() + 1))),
            Wording(
                f"小数点误作顿号，疑为{guess}", f"the decimal point is a comma; perhaps {guess}"
            ),
            Wording(f"核实{match[0]}%的真数", f"Confirm {match[0]}%."),
        )
    over_mask = _figure_places(
        subject, lambda figure, text: _is_masked(figure, text) and _is_spoilt(text)
    )
    others = tuple(p for p in _find(SPOILT_NUMBER, subject) if not _covered(p, over_mask))
    places = tuple(sorted(over_mask + others))
    if places:
        words = _words(subject, places)
        yield Fault(
            places,
            Wording(f"坏数：{words}", f"spoilt numbers: {words}"),
            Wording("掩码盖掉了真数，原数无法恢复", "a mask overwrote the number; it is lost"),
            Wording(f"补报真数（{words}）", f"Supply the true numbers ({words})."),
        )


def glued_numbers(subject: Subject) -> Iterator[Fault]:
    """Numbers that ran into one another, in a table row or a list, so that none can be read."""
    places = tuple(
        match.span()
        for match in _matches(GLUED, subject)
        if len(A_CELL.findall(_line(subject.plain, *match.span()))) > 2
    )
    if places:
        words = _words(subject, places)
        yield Fault(
            places,
            Wording(f"连在一起的数：{words}", f"numbers run together: {words}"),
            Wording("几个数连成一串，分不开", "the numbers cannot be told apart"),
            Wording("发来原始文件", "Send the original file."),
        )


def masked_names(subject: Subject) -> Iterator[Fault]:
    """Names that were masked: a deliberate choice, one remark."""
    numbers = _figure_places(subject, _is_masked)
    years = _year_masks(subject)
    taken = sorted(numbers + years)
    found = (MASK.match(subject.plain, run.start()) for run in _matches(MASK_RUN, subject))
    places = tuple(m.span() for m in found if m is not None and not _covered(m.span(), taken))
    if places:
        yield Fault(
            places,
            Wording(f"名称被掩盖{len(places)}处", f"{len(places)} masked names"),
            Wording("应是有意隐去", "probably on purpose"),
            doubtful=False,
        )


def _is_masked(figure: Figure, text: str) -> bool:
    return figure.masked and figure.kind != "date" and bool(MASK_CHARACTERS & set(text))


def _is_spoilt(text: str) -> bool:
    """A year mask over a count, or digits on both sides of a mask."""
    return bool(re.match(r"(?:19|20)[xX×*]{2}", text) or SPOILT_NUMBER.search(text))


def _figure_places(subject: Subject, wanted: Callable[[Figure, str], bool]) -> tuple[Place, ...]:
    return tuple(
        (figure.start, figure.end)
        for figure in subject.figures
        if wanted(figure, subject.plain[figure.start : figure.end])
    )


def _matches(pattern: re.Pattern[str], subject: Subject) -> Iterator[re.Match[str]]:
    return pattern.finditer(subject.plain, subject.report.start, subject.report.end)


def _year_masks(subject: Subject) -> tuple[Place, ...]:
    """Return the masked years and days; the stars that close bold words before 年 are none."""
    places = []
    for match in _matches(YEAR_MASK, subject):
        start, end = match.span()
        size = match.end("mask") - start
        before = subject.plain[max(0, start - 3) : start]
        if subject.plain[end] != "年":
            if size > 2 or "*" in match["mask"] or before[-1:].isdigit():
                continue
        elif size < 2 or _closes_bold(subject.plain, start, end):
            continue
        elif before[-2:].isdigit() and len(before[-2:]) == 2 and not before[:-2].isdigit():
            start -= 2
        elif size > MOST_OF_A_YEAR:
            start = match.end("mask") - MOST_OF_A_YEAR
        places.append((start, end))
    return tuple(places)


def _closes_bold(plain: str, start: int, end: int) -> bool:
    if not plain[start:end].strip().endswith("**"):
        return False
    line_start = plain.rfind("\n", 0, start) + 1
    if start - line_start > LONGEST_BOLD:
        return False
    before = plain[line_start:start].lstrip("-#> ")
    return before.startswith("**") and before.count("**") % 2 == 1


def _heads_column(plain: str, place: Place) -> bool:
    """Tell whether a lone percent sign stands in the heading row of a table."""
    if not HEADING_CELL.match(plain, place[0]):
        return False
    row = plain[plain.rfind("\n", 0, place[0]) + 1 : place[0]].strip("-| \t")
    return " " in row or "|" in row or "\t" in row


def _line(plain: str, start: int, end: int) -> str:
    after = plain.find("\n", end)
    return plain[plain.rfind("\n", 0, start) + 1 : after if after >= 0 else len(plain)]


def _find(pattern: re.Pattern[str], subject: Subject) -> tuple[Place, ...]:
    return tuple(match.span() for match in _matches(pattern, subject))


def _covered(place: Place, others: Sequence[Place]) -> bool:
    """Tell whether a place touches one of the others, which are sorted."""
    last = bisect_left(others, (place[1], 0)) - 1
    return last >= 0 and place[0] < others[last][1]


def _words(subject: Subject, places: tuple[Place, ...], most: int = 3) -> str:
    """Quote the first places with a few words before them, so that a reader knows what is meant."""
    shown = [subject.restored.text[slice(*_with_label(subject, place))] for place in places[:most]]
    more = f"等{len(places)}处" if len(places) > most else ""
    return "、".join(f"“{' '.join(words.split())}”" for words in shown) + more


def _with_label(subject: Subject, place: Place) -> Place:
    """Widen a place to the left, up to the last clause mark or a dozen characters."""
    start, end = place
    first = max(0, start - 12)
    while first < start and subject.plain[first - 1 : first].isdigit():
        first += 1  # not from the middle of a number
    clause = re.search(r"[^,;:。、\n|(]*:?\Z", subject.plain[first:start])
    return start - len(clause[0].lstrip() if clause else ""), end


def _quoted(subject: Subject, place: Place) -> Wording:
    words = f"“{subject.restored.text[slice(*place)]}”"
    return Wording(words, words)
