"""What a figure counts: the words before it in its clause, or the noun after its measure word."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.figure import Span
from summarizer.figures.found import Found

REACH: Final = 40
"""A label is sought in the clause, at most this many characters back."""

_CLAUSE: Final = re.compile(r"[^,。;:、!?\n|()“”]*$")
_VERB_TAIL: Final = re.compile(
    r"(?:达到|达|到|为|是|有|至|共计?|累计|总计|合计|超额?|完成|实现|仅|只|均|各|占|分别|同比|环比|比上年同?期?末?|比去年|较上年|年均"
    r"|增长(?:率|速度)?|增加(?!值)|上升|提高|上涨|提升|扩大|加快|下降|减少|降低|下跌|缩减|减慢|回落|收窄|增速|增幅|净增"
    r"|升|增|降|减|涨|了|约|的|在|从|由|近|也|已|共有|设有|拥有|[ ])+$"
)
_VERB_HEAD: Final = re.compile(
    r"^(?:其中|截至目前|目前|同时|今年|去年|全年|共|共计|累计|已|均|各|并|还|又|再|其他|"
    r"新增|新建|新开工|完成|实现|实施|组织|开展|举办|召开|发放|建立|建成|引进|选派|设立|设|核定|处理|办理|认真办理|培训|接受)+"
)
_NOUN_AFTER: Final = re.compile(r"(?:的)?(?P<noun>[一-鿿A-Za-z“”（）()]{2,14})")
_NOT_A_NOUN: Final = re.compile(
    r"(?:以[上下内]|左右|和|与|及|或|等|在|是|为|均|被|将|把|对|向|由|从|到|至|共|都|全部|已|增长|下降|增加|减少|比|占|较|同比)"
)
_CUT_AFTER: Final = re.compile(
    r"(?:和|与|及|或|等|在|是|为|均|被|将|把|对|向|由|从|到|至|都|全部|已|增长|下降|增加|减少|达|占|进行|实现|完成|通过|纳入|上榜|入选|得到|建成|投产|落地|脱贫|关停|进入)"
)


def find_label(plain: str, found: Found, floor: int) -> Span | None:
    """Return the words that say what the figure counts; ``floor`` is the end of the figure before.

    A measure word with a noun right behind it takes that noun (``6个贫困县``); otherwise the label is
    what the clause says before the figure without its verbs (``代表建议374件``).
    """
    if found.row is not None:
        return found.row
    start = found.start
    before = _label_before(plain, max(floor, start - REACH), start)
    if found.kind in {"percent", "percentage_point", "multiple", "money"}:
        return before
    if found.unit and found.kind != "count":
        return before
    after = _label_after(plain, found.end)
    if after is not None and (
        before is None or before.end - before.start < 2 or _is_verbal(plain, before, start)
    ):
        return after
    return before or after


def _is_verbal(plain: str, label: Span, start: int) -> bool:
    """Say whether a verb stands between label and figure, so that the object follows the figure."""
    return label.end < start and plain[label.end : start] not in {"", "为", "达", "约", "近", "超"}


def _label_before(plain: str, floor: int, start: int) -> Span | None:
    clause = _CLAUSE.search(plain, floor, start)
    if clause is None:
        return None
    begin, end = clause.span()
    tail = _VERB_TAIL.search(plain, begin, end)
    if tail is not None:
        end = tail.start()
    head = _VERB_HEAD.match(plain[begin:end])
    if head is not None and head.end() < end - begin - 1:
        begin += head.end()
    while begin < end and plain[begin] in " \t-*#":
        begin += 1
    return Span(begin, end) if end - begin >= 2 else None


def _label_after(plain: str, end: int) -> Span | None:
    match = _NOUN_AFTER.match(plain, end)
    if match is None:
        return None
    begin, stop = match.span("noun")
    if _NOT_A_NOUN.match(plain, begin):
        return None
    cut = _CUT_AFTER.search(plain, begin + 2, stop)
    return Span(begin, cut.start() if cut else stop)
