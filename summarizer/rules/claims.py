"""Claims that the report itself does not let a reader check."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.rules.fault import Fault, Subject, Wording

TASKS_DONE = re.compile(
    r"(?:顺利|圆满|全面|较好地?|超额|胜利)[^,。;\n]{0,24}?完成了?[^,。;\n]{0,40}?(?:任务|目标)"
    r"|(?:任务|目标)[^,。;\n]{0,12}(?:圆满|顺利|全面|超额)完成"
)
TARGET = re.compile(
    r"(?:年度|年初|预期|计划|任务|目标)[^,。;\n]{0,10}?(?:为|是|值|数|计划)?\s*\d|占(?:年度|全年|年初)[^,。;\n]{0,12}%"
    r"|完成(?:年度|全年|年初)[^,。;\n]{0,16}?\d|(?:高于|超过|超|低于|达到)[^,。;\n]{0,8}(?:目标|预期|计划|考核)"
    r"[^,。;\n]{0,8}\d"
)
PRIZE = re.compile(r"[奖先进荣誉称号]")


def tasks_without_target(subject: Subject) -> Iterator[Fault]:
    """Say that “all tasks were completed” in a report that names no target to hold it against."""
    if TARGET.search(subject.plain, subject.report.start, subject.report.end):
        return
    for sentence in subject.report.sentences:
        if sentence.role not in ("achievement", "background"):
            continue
        match = TASKS_DONE.search(subject.plain, sentence.start, sentence.end)
        if match:
            words = "“" + subject.restored.text[slice(*match.span())] + "”"
            yield Fault(
                (match.span(),),
                Wording(words, words),
                Wording(
                    "全文未列目标值，不能判断是否完成", "no target is stated to hold it against"
                ),
                Wording("各项目标值和完成情况", "Name the targets and how far each was met."),
            )
            return
