"""Claims that the report itself does not let a reader check."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.figures.figure import Figure
from summarizer.rules.fault import Fault, Place, Subject, Wording
from summarizer.structure.parts import Sentence

_GIVEN = (
    r"(?:主要|各项|预期|年度|全年|本年|今年|当年|规划|计划|确[定立]|下达|[省市县]定|目标|预定|既定)"
)
TASKS_DONE = re.compile(
    rf"""
      (?:顺利|圆满|全面|较好地?|超额|胜利|提前|如期|均|全部)[^,。;\n]{{0,24}}?(?:完成|实现)了?
        [^,。;\n]{{0,40}}?{_GIVEN}[^,。;\n]{{0,14}}?(?:目标任务|任务|目标|指标)
    | {_GIVEN}[^,。;\n]{{0,6}}?(?:任务|目标)[^,。;\n的]{{0,6}}(?:圆满|顺利|全面|超额|胜利)完成
    | (?:均|都|全部|全面)(?:超过|超额完成|达到|高于)了?[^,。;\n]{{0,6}}?(?:下达|规定|考核|计划)
        [^,。;\n]{{0,6}}(?:任务|指标|目标)
    """,
    re.VERBOSE,
)
"""较好地完成了大会确定的主要目标任务, 均超过省下达任务指标: claims about what was set before."""
SINGLE_TASK = re.compile(
    r"“[^”]{1,12}”(?:年度|建设|改造)|(?<!各)项目(?!标)|实事|工程|定居|治理|保交楼|投资任务|建设任务|粮食|债务|能耗|节能|减排|安保|维稳|保障任务|整改|救治|救援|接待|换届|改革任务|援疆|去产能|脱贫|小康|征兵|演出"
)
"""Tasks of one occasion, for which nobody sets a figure."""
WISH = re.compile(
    r"确保|力争|争取|努力|必须|保障|保证|推动|促进|为了|(?<![主重需])要(?!求)|将(?!军)|应该|希望|才能|为[^,。;]{0,12}$"
)
TARGET = re.compile(
    r"""
      (?:完成|占|为|达到?|超|增加|减少)[^,。;\n\d]{0,12}(?:年度|全年|年初|[省市县]定|下达|目标|计划|任务|预算)
        [^,。;\n\d]{0,10}\d[\d.]*(?:%|个百分点|亿|万)
    | (?:高于|超过?|低于|好于|比)[^,。;\n\d]{0,14}(?:目标|预期|计划|考核|控制)[^,。;\n\d]{0,10}\d
    | (?:目标|计划|任务)(?:值|数|任务|总数)?(?:为|是|[:])?\d[\d.]*(?:[%万亿个项件人户元]|余)
    """,
    re.VERBOSE,
)
"""What holds a result against a target: 完成年度计划的104%, 高于目标1.5个百分点, 计划为5个."""
MISSED = re.compile(
    r"""
      (?:低于|没有达到|未(?:能)?(?:达到|完成|实现)|没有完成|未达)(?:了)?[^,。;\n]{0,16}?
        (?:目标|预期|计划|任务)(?!任务)
    | (?:与|距)[^,。;\n]{0,10}(?:预期|既定|年度)目标[^,。;\n]{0,8}(?:差距|距离)
    | 指标[^,。;\n]{0,12}不及预期
    """,
    re.VERBOSE,
)
"""What a report admits: 低于预期目标, 没有完成“十一五”规划预期目标, 与预期目标存在差距."""
COMPLETE = re.compile(
    r"件件有(?:回音|着落|答复)|全部(?:整改|落实|办理|解决|处置|兑现|发放)?(?:到位|完毕|办结)"
)
OF_A_COUNT = re.compile(
    r"(?:完成|办[结复理]|答复|整改|到位|建档|上报|报告|接种|管理|随访|培训|兑现|发放|签约|落实|覆盖|处置|参[保会]|"
    r"达标|合格|入户|走访)(?:率|比例)?[^,。;\n\d]{0,6}$"
)
"""Rates of things one can count: what was due and what was done."""
NOT_COUNTED = re.compile(r"水质|断面|水源|空气|杜绝|网上可办")
HUNDRED = 100


def tasks_without_target(subject: Subject) -> Iterator[Fault]:
    """Say that “all tasks were completed” in a report that names no target to hold it against."""
    for sentence in subject.sentences("achievement", "background"):
        match = TASKS_DONE.search(subject.plain, sentence.start, sentence.end)
        if match is None or SINGLE_TASK.search(match[0]) or _is_wish(subject.plain, match):
            continue
        words = "“" + subject.restored.text[slice(*match.span())] + "”"
        missed = _find_missed(subject)
        if missed is not None:
            yield Fault(
                (match.span(), missed),
                Wording(words, words),
                Wording("同一报告自述有目标没有达到", "the report itself tells of targets missed"),
                Wording(
                    "未达到的目标、差多少、原因", "Name the targets missed, by how much and why."
                ),
            )
            return
        if _names_target(subject):
            return
        yield Fault(
            (match.span(),),
            Wording(words, words),
            Wording("全文未列目标值，不能判断是否完成", "no target is stated to hold it against"),
            Wording("各项目标值和完成情况", "Name the targets and how far each was met."),
        )
        return


def _is_wish(plain: str, match: re.Match[str]) -> bool:
    """Tell whether the words wish for what they seem to claim: 确保…任务圆满完成."""
    start = match.start()
    clause = re.search(r"[^,。;:\n]*\Z", plain[max(0, start - 20) : start])
    before = clause[0] if clause else ""
    return WISH.search(before) is not None or WISH.search(match[0]) is not None


def _find_missed(subject: Subject) -> Place | None:
    """Return where the report admits that a target of its own was missed."""
    for sentence in subject.sentences("achievement", "background", "problem"):
        match = MISSED.search(subject.plain, sentence.start, sentence.end)
        if match:
            return match.span()
    return None


def _names_target(subject: Subject) -> bool:
    """Tell whether a result is held against a target anywhere; plans for next year are none."""
    report = subject.report
    return any(
        TARGET.search(subject.plain, sentence.start, sentence.end)
        for sentence in report.sentences
        if sentence.role != "suggestion"
    )


def complete_without_base(subject: Subject) -> Iterator[Fault]:
    """“100%” and “all in place” without saying of how many: one line for all of them."""
    done = {relation.stated.start for relation in subject.relations}
    places: list[Place] = []
    for sentence in subject.sentences("achievement", "background"):
        if _counts_something(subject, sentence):
            continue
        places += [
            (f.start, f.end)
            for f in subject.figures_in(sentence.start, sentence.end)
            if _is_hundred(f) and f.start not in done and _is_of_count(subject.plain, f.start)
        ]
        phrase = COMPLETE.search(subject.plain, sentence.start, sentence.end)
        if phrase:
            places.append(phrase.span())
    if places:
        words = f"“{_labelled(subject, min(places))}”" + (
            f"等{len(places)}处" if places[1:] else ""
        )
        yield Fault(
            tuple(sorted(places)),
            Wording(f"{words}未写分母", f"{words}: of how many is not stated"),
            Wording("不能复核", "it cannot be recomputed"),
            Wording(f"补报{words}的应办数和实办数", f"State the numbers behind {words}."),
            doubtful=False,
        )


def _is_hundred(figure: Figure) -> bool:
    return figure.kind == "percent" and figure.value == HUNDRED and figure.use == "fact"


def _is_of_count(plain: str, start: int) -> bool:
    before = plain[max(0, start - 24) : start]
    return OF_A_COUNT.search(before) is not None and NOT_COUNTED.search(before) is None


def _counts_something(subject: Subject, sentence: Sentence) -> bool:
    """Tell whether a sentence names a count that a rate in it can be held against."""
    return any(
        figure.kind == "count" and figure.use == "fact"
        for figure in subject.figures_in(sentence.start, sentence.end)
    )


def _labelled(subject: Subject, place: Place) -> str:
    clause = re.search(r"[^,。;:、\n]*\Z", subject.plain[max(0, place[0] - 12) : place[0]])
    start = place[0] - (len(clause[0]) if clause else 0)
    return subject.restored.text[start : place[1]].strip()
