"""Which figures stand beside another to be compared with it: a change, a share, last year's value.

Pairing is by the words between two neighbours and by nothing else: 3.8% may belong to the product
of a city and to its research, and only the place tells which.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.drafting.cues import one_of
from summarizer.figures.figure import Figure

_CHANGE_WORD = one_of(
    """增长 增加 增幅 增速 上升 提高 提升 上涨 扩大 下降 减少 降低 回落 下跌 减幅 降幅 压减
    缩小 翻 净增 多增 减 降"""
)
_YEAR_BEFORE = one_of("上年 去年 前年 年初 上年末 上年同期 去年同期 同期 上一?年度? 上月 上季度?")
_SINCE = rf"(?:同比|环比|与?[比较]{_YEAR_BEFORE}?相?比?|年均|平均|名义|实际|可比|分别)*+"
_ABOUT = r"(?:了|为|达到?|至|约|近|超过?|将近|逾)*+"

# A change: 「、增长3.8%」「,同比下降5%」「(比上年增长3.8%)」
_OPENING = re.compile(r"(?:新?台阶|大关|关口)?[、,(;\s]*")
# Between a level and its change may stand how it was reckoned: 「,按可比价格计算,比上年增长9.1%」
_RECKONED = r"(?:[,(](?:按|扣除|剔除)[^,;。()\d]{2,14}(?=[,)]))?"
_CHANGE = re.compile(
    rf"(?:新?台阶|大关|关口)?{_RECKONED}[、,();\s]*{_SINCE}[、,\s]*{_CHANGE_WORD}{_ABOUT}\s*"
)
# A share: 「,占一般公共预算支出的六成以上」「,占比30.1%」
_SHARE = re.compile(rf"[、,(\s]*(?:约|共)?占[^,;、。\d]{{0,16}}?(?:的|比重|比例|比)?{_ABOUT}\s*")
# The year before: 「(上年4000亿元)」「,去年同期为30人」
_BEFORE = re.compile(r"[、,(\s]*(?:上年|去年|前年)(?:同期|末)?(?:为|是)?\s*")
# A target: 「,完成年度目标的105%」「,超过时间进度25.7个百分点」
_TARGET = re.compile(
    r"[、,(\s]*(?:完成|为|达到?|占|超过?|超额完成|低于|高于)了?"
    r"(?:全年|年度|年初|年|省|市|县|上级|下达|时间)?[^,;。\d]{0,8}"
    r"(?:目标|任务|计划|预算|进度|指标|预期|平均水平)[^,;。\d]{0,4}?\s*"
)
_ENGLISH = re.compile(
    r"[,(\s]*(?:up|down|an? (?:increase|decrease|rise|drop) of|increasing|decreasing)"
    r"\s*(?:by|about|over|nearly)?\s*",
    re.IGNORECASE,
)
# A level against another: 「,是2015年的1.36倍」「,高于规模以上工业8.8个百分点」
_TIMES = re.compile(r"[、,(\s]*(?:是|为|相当于|达到?)[^,;。]{1,14}的\s*")
_AGAINST = re.compile(r"[、,(\s]*(?:高于|低于|高出|快于|超过|超|优于)[^,;。\d]{1,20}\s*")
_PATTERNS = (_CHANGE, _SHARE, _BEFORE, _TARGET, _ENGLISH)
_FROM = re.compile(r"[从由][^,;。]{0,10}$")
_TO = re.compile(r"[^,;。]{0,3}" + _CHANGE_WORD + r"?(?:到|至|为)[^,;。]{0,10}")
_BY = r"(?:了|约|近|超过?|将近|逾)*+"  # 增长了5%; but what rose "to" something is a level
_ENDS_IN_CHANGE = re.compile(rf"{_CHANGE_WORD}{_BY}\s*$|翻$")

_LATIN_BEFORE = re.compile(r"[a-z][ ,]+$")
_REACHES = re.compile(rf"{_CHANGE_WORD}(?:到|至)(?:约|近|超过?)*$")
_CHANGE_BEFORE = re.compile(rf"{_SINCE}{_CHANGE_WORD}{_ABOUT}\s*$")

_CHANGE_KINDS = frozenset({"percent", "multiple", "percentage_point"})


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure that stands beside another, with the words that say how they compare."""

    figure: Figure
    start: int  # of the words, ``增长3.8%``
    end: int
    words: str = ""  # where they do not stand in one piece: 增长 of ``分别增长3.8%和5%``

    def read(self, plain: str) -> str:
        """Return the words of the comparison."""
        return self.words or plain[self.start : self.end]


def is_change(plain: str, figure: Figure) -> bool:
    """Tell whether a figure is the size of a change and no level: ``增长3.8%`` ``下降2人``."""
    if figure.kind in _CHANGE_KINDS and figure.direction != "none":
        return True
    return _ENDS_IN_CHANGE.search(plain, max(0, figure.start - 6), figure.start) is not None


def read_change(plain: str, figure: Figure) -> str:
    """Return a change in words, with what it is a change from: ``同比下降1.6%``, ``年均增长8%``.

    A fall keeps its word; where the word stands apart (增速为5%) it is supplied.
    """
    if _LATIN_BEFORE.search(plain, max(0, figure.start - 3), figure.start):
        return f"{figure.direction} {plain[figure.start : figure.end]}"
    match = _CHANGE_BEFORE.search(plain, max(0, figure.start - 24), figure.start)
    if match and plain[figure.start] != "翻":
        return plain[match.start() : figure.end].replace("分别", "").strip()
    if plain[figure.start] == "翻":
        return plain[figure.start : figure.end]
    word = "下降" if figure.direction == "down" else "增长"
    return word + plain[figure.start : figure.end]


def pair_figures(
    plain: str, facts: Sequence[Figure]
) -> tuple[list[Figure], dict[int, list[Comparison]]]:
    """Part figures into those that stand for themselves and those that compare.

    Returns the former, and by their start the comparisons that follow each directly.
    """
    anchors: list[Figure] = []
    comparisons: dict[int, list[Comparison]] = {}
    previous: Figure | None = None  # what the next figure would join on to
    for figure in facts:
        if previous is not None and anchors:
            beside = comparisons.get(anchors[-1].start)
            if (
                beside
                and beside[-1].figure is previous
                and plain[previous.end : figure.start] == "的"
            ):
                beside[-1] = Comparison(figure, beside[-1].start, figure.end)  # 占总数200人的60%
                previous = figure
                continue
            begin = joins(plain, previous, figure)
            if begin is not None and not _REACHES.search(plain, begin, figure.start):
                comparisons.setdefault(anchors[-1].start, []).append(
                    Comparison(figure, begin, figure.end)
                )
                previous = figure
                continue
            if begin is not None or _from_to(plain, previous, figure):
                earlier = anchors.pop()  # the later of the two is what was reached
                comparisons.pop(earlier.start, None)
                before = max(
                    plain.rfind(mark, max(0, earlier.start - 12), earlier.start) for mark in "从由"
                )
                start = before if before >= 0 else earlier.start
                comparisons[figure.start] = [Comparison(earlier, start, figure.end)]
        anchors.append(figure)
        previous = figure
    return anchors, comparisons


def joins(plain: str, earlier: Figure, later: Figure) -> int | None:
    """Return where the words of a comparison begin, or None where none stand between the two."""
    patterns = (*_PATTERNS, _TIMES) if later.kind == "multiple" else _PATTERNS
    if later.kind == "percentage_point":
        patterns = (*_PATTERNS, _AGAINST)
    for pattern in patterns:
        match = pattern.fullmatch(plain, earlier.end, later.start)
        if match:
            opening = _OPENING.match(plain, match.start(), later.start)
            return opening.end() if opening else match.start()
    return None


def _from_to(plain: str, earlier: Figure, later: Figure) -> bool:
    return (
        earlier.unit == later.unit
        and later.start - earlier.end < 24
        and _FROM.search(plain, max(0, earlier.start - 12), earlier.start) is not None
        and _TO.search(plain, earlier.end, later.start) is not None
    )
