"""Sections that a report should have: judged by content, not by the wording of headings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.rules.damage import cut_off
from summarizer.rules.fault import Fault, Subject, Wording

NEEDS_PROBLEMS = frozenset(
    {"work_report", "government_work_report", "research_report", "rectification_report"}
)
NEEDS_PLANS = frozenset({"work_report", "government_work_report", "research_report"})
FEW_CHARACTERS = 120
"""Han characters below which there is nothing to summarise."""
FIRST_NUMBER = re.compile(r"^\W*一、", re.MULTILINE)
SECOND_NUMBER = re.compile(r"^\W*二、", re.MULTILINE)
MEASURE_WORD = re.compile(
    r"\d|[一二三四五六七八九十]+[月季周日]|年底前|季度|责任人|牵头|由.{1,16}负责|by (?:\w+ )?20\d\d"
)

LIST_MARK = re.compile(r"\W*[\d一二三四五六七八九十]{1,3}[、.)）是]")
MOSTLY = 0.6
"""From this share on, what most plans lack is asked for."""


def near_empty(subject: Subject) -> Iterator[Fault]:
    """A report without content: a heading, a mask, a few words."""
    if _content(subject) >= FEW_CHARACTERS // (1 if subject.language.startswith("zh") else 2):
        return
    yield Fault(
        ((subject.report.start, subject.report.end),),
        Wording("正文几乎为空", "almost no text"),
        Wording("没有可以摘要的内容", "there is nothing to summarise"),
        Wording("重报全文", "Send the full report."),
        flagged=(),
    )


def no_problems(subject: Subject) -> Iterator[Fault]:
    """A work report that admits no problem."""
    if subject.report.genre not in NEEDS_PROBLEMS or _is_short(subject):
        return
    if subject.sentences("problem"):
        return
    heading = subject.sections("problem")
    if _is_cut_off(subject):
        yield _unknown(subject, "存在问题", "problems")
        return
    yield Fault(
        tuple((s.start, s.heading_end) for s in heading[:1])
        or ((subject.report.start, subject.report.start),),
        Wording("没有“存在问题”部分", "no section on problems"),
        Wording(
            "只有标题，没有内容" if heading else "全文没有一句自述问题",
            "a heading without content" if heading else "the report admits none",
        ),
        Wording("补写“存在问题”", "Describe the problems met."),
        flagged=(),
    )


def no_plans(subject: Subject) -> Iterator[Fault]:
    """A work report without plans; where only part 一 stands, the file may be cut off."""
    if subject.report.genre not in NEEDS_PLANS or _is_short(subject):
        return
    plans = subject.sentences("suggestion")
    if len(plans) > 1 or sum(s.end - s.start for s in plans) > 60:
        return
    if _is_cut_off(subject):
        yield _unknown(subject, "下一步安排", "plans")
        return
    body = subject.body
    only_first = FIRST_NUMBER.search(body) and not SECOND_NUMBER.search(body)
    last = subject.report.sentences[-1] if subject.report.sentences else None
    end = last.end if last else subject.report.end
    yield Fault(
        ((last.start if last else subject.report.start, end),),
        Wording("缺下一步工作安排", "no plans for the next period"),
        Wording(
            "全文只有“一”没有“二”，可能是文件不全，先确认是否残本，不宜据此认定没有计划"
            if only_first
            else "全文没有计划或建议，先确认文件是否完整",
            "perhaps the file is incomplete: check before concluding that there are none",
        ),
        Wording(
            "确认文件是否完整，补下一步安排", "Confirm that the file is complete; add the plans."
        ),
        flagged=(),
    )


def vague_plans(subject: Subject) -> Iterator[Fault]:
    """Plans of which hardly any names a measure, a date or an owner.

    A government's report sets the course of a year; who does what by when stands in other papers.
    """
    if subject.report.genre == "government_work_report":
        return
    plans = [s for s in subject.sentences("suggestion") if s.end - s.start > 12]
    if len(plans) < 3:
        return
    vague = [s for s in plans if not _names_measure(subject.plain, s.start, s.end)]
    if len(vague) < 3 or len(vague) < MOSTLY * len(plans):
        return
    every = len(vague) == len(plans)
    yield Fault(
        tuple((one.start, one.end) for one in (vague[0], vague[-1])),
        Wording(f"{len(plans)}句打算", f"{len(plans)} sentences of plans"),
        Wording(
            "均无指标、时限、责任人" if every else f"{len(vague)}句无指标、时限、责任人",
            f"{len(vague)} name no measure, date or owner",
        ),
        Wording("打算补明指标、时限和责任人", "Give the plans a measure, a date and an owner."),
        doubtful=False,
    )


def _is_cut_off(subject: Subject) -> bool:
    return next(iter(cut_off(subject)), None) is not None


def _unknown(subject: Subject, section: str, english: str) -> Fault:
    """Say that a section may stand in the part of the file that never reached us."""
    return Fault(
        ((subject.report.start, subject.report.start),),
        Wording(f"收到的部分没有“{section}”", f"no {english} in the part that reached us"),
        Wording("文件不全，不能认定缺漏", "the file is cut off, so they may stand further on"),
        doubtful=False,
    )


def _names_measure(plain: str, start: int, end: int) -> bool:
    """Tell whether a plan names a figure, a date or an owner; the number before it is none."""
    mark = LIST_MARK.match(plain, start, end)
    return MEASURE_WORD.search(plain, mark.end() if mark else start, end) is not None


def _content(subject: Subject) -> int:
    return sum(
        s.end - s.start for s in subject.report.sentences if s.role not in ("heading", "noise")
    )


def _is_short(subject: Subject) -> bool:
    return _content(subject) < FEW_CHARACTERS
