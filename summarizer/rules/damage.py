"""Damage done on the way to us: what restoration repaired, and what it had to leave."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from summarizer.reading.repair import Repair
from summarizer.rules.fault import Fault, Place, Subject, Wording

NAMES = {
    "gloss": ("注音残留（已去除）", "pinyin glosses (removed)"),
    "shifted_bytes": ("错位乱码（已逐字节还原）", "shifted bytes (restored)"),
    "markup": ("网页标记残留（已去除）", "markup left over (removed)"),
    "boilerplate": ("网站套话（已去除）", "site boilerplate (removed)"),
    "joined_line": ("断行（已接上）", "broken lines (joined)"),
}
"""What each repair is called on a page."""
SHOWN = 24
"""Characters of a garbled run that a page quotes."""


def unrepaired_runs(subject: Subject) -> Iterator[Fault]:
    """Garbled runs that were left as they stand, because no reading is sure."""
    places = tuple(
        subject.restored.offsets.from_source(repair.start, repair.end)
        for repair in _repairs(subject)
        if not repair.sure
    )
    places += tuple(
        (at, at + 1) for at in _replacements(subject) if not any(a <= at < b for a, b in places)
    )
    if not places:
        return
    start, end = places[0]
    words = " ".join(subject.restored.text[start : min(end, start + SHOWN)].split())
    yield Fault(
        places,
        Wording(
            f"乱码{len(places)}处，如“{words}”", f"{len(places)} garbled runs, such as “{words}”"
        ),
        Wording("传输或解码时损坏，不能确定原文", "damaged in transmission; the text is not sure"),
        Wording("重发乱码处的原文", "Send the garbled passages again."),
        to_fix=False,
    )


def repairs_made(subject: Subject) -> Iterator[Fault]:
    """Repairs that were sure: one remark for each kind."""
    counts: Counter[str] = Counter()
    first: dict[str, Place] = {}
    for repair in _repairs(subject):
        if repair.sure:
            counts[repair.rule] += 1
            if repair.rule not in first:
                first[repair.rule] = subject.restored.offsets.from_source(repair.start, repair.end)
    for rule, count in counts.items():
        zh, en = NAMES.get(rule, (rule, rule))
        yield Fault(
            (first[rule],),
            Wording(f"{zh}{count}处", f"{en}: {count}"),
            Wording("不影响内容", "harmless"),
            to_fix=False,
            doubtful=False,
        )


def _repairs(subject: Subject) -> Sequence[Repair]:
    """The repairs inside this report; those of a text are in source order."""
    repairs = subject.restored.repairs
    start, end = subject.restored.offsets.to_source(subject.report.start, subject.report.end)
    first = bisect_left(repairs, start, key=lambda repair: repair.start)
    return repairs[first : bisect_left(repairs, end, key=lambda repair: repair.start)]


def _replacements(subject: Subject) -> Iterator[int]:
    at = subject.plain.find("�", subject.report.start, subject.report.end)
    while at != -1:
        yield at
        at = subject.plain.find("�", at + 1, subject.report.end)
