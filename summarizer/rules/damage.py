"""Damage done on the way to us: what restoration repaired, and what it had to leave."""

from __future__ import annotations

import re
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
    "invisible": ("看不见的字符（已去除）", "invisible characters (removed)"),
}
"""What each repair is called on a page."""
CUT_OFF = re.compile(
    r"未完全[显顯]示|(?:剩[余餘]|其[余餘]|更多)[^。\n]{0,4}?[内內][^。\n]{0,12}?(?:下一[页頁]|[查阅登][看阅录]|付[费費])"
    r"|[隐隱]藏[内內]|未完待[续續]|[点點][击擊](?:此[处處])?(?:[查观][看阅]|展[开開])?(?:全文|更多[内內]容)"
)
"""全文内容当前网页未完全显示,剩余内容请访问下一页: the site says that text is missing here."""
SHOWN = 24
"""Characters of a garbled run that a page quotes."""
SENT = Wording("发来原始文件", "Send the original file.")
"""What to ask where the way to us did the damage: the unit wrote no such thing."""


def unrepaired_runs(subject: Subject) -> Iterator[Fault]:
    """Garbled runs that no reading is sure enough of to be put in their place."""
    runs = [r for r in _repairs(subject) if not r.sure and r.restored == r.damaged]
    places = tuple(subject.restored.offsets.from_source(run.start, run.end) for run in runs)
    places += tuple(
        (at, at + 1) for at in _replacements(subject) if not any(a <= at < b for a, b in places)
    )
    if not places:
        return
    words = _quoted(runs[0].damaged if runs else "�")
    yield Fault(
        places,
        Wording(f"乱码{len(places)}处，如{words}", f"{len(places)} garbled runs, such as {words}"),
        Wording("传输或解码时损坏，读不出原字", "damaged on the way to us; it cannot be read"),
        SENT,
    )


def uncertain_repairs(subject: Subject) -> Iterator[Fault]:
    """Garbled runs that were restored, though another reading is nearly as likely."""
    runs = [r for r in _repairs(subject) if not r.sure and r.restored != r.damaged]
    if not runs:
        return
    damaged, restored = _quoted(runs[0].damaged), _quoted(runs[0].restored)
    yield Fault(
        tuple(subject.restored.offsets.from_source(run.start, run.end) for run in runs),
        Wording(
            f"传输乱码{len(runs)}处，按最可能的读法还原",
            f"{len(runs)} garbled runs, restored to the likeliest reading",
        ),
        Wording(f"如{damaged}读作{restored}", f"such as {damaged} read as {restored}"),
        doubtful=False,
    )


def _quoted(words: str) -> str:
    return f"“{' '.join(words.split())[:SHOWN]}”"


def repairs_made(subject: Subject) -> Iterator[Fault]:
    """Repairs that were sure: one remark for each kind."""
    counts: Counter[str] = Counter()
    first: dict[str, Place] = {}
    for repair in _repairs(subject):
        if repair.sure and not CUT_OFF.search(repair.damaged):
            counts[repair.rule] += 1
            if repair.rule not in first:
                first[repair.rule] = subject.restored.offsets.from_source(repair.start, repair.end)
    for rule, count in counts.items():
        zh, en = NAMES.get(rule, (rule, rule))
        yield Fault(
            (first[rule],),
            Wording(f"{zh}{count}处", f"{en}: {count}"),
            Wording("不影响内容", "harmless"),
            doubtful=False,
        )


def cut_off(subject: Subject) -> Iterator[Fault]:
    """Notices of a web page that it shows only part of the text: the rest never reached us."""
    places = tuple(
        _around(subject, repair)
        for repair in (*_repairs(subject), *_repairs_behind(subject))
        if repair.rule == "boilerplate" and CUT_OFF.search(repair.damaged)
    ) + tuple(
        match.span()
        for match in CUT_OFF.finditer(subject.plain, subject.report.start, subject.report.end)
    )
    if places:
        places = tuple(sorted(places))
        yield Fault(
            places,
            Wording("文件不全，网页只给出一部分", "the file is cut off: the web page hid a part"),
            Wording("此处以下有内容没有传到，不能据此认定缺漏", "text is missing at this place"),
            Wording("发来完整的原始文件", "Send the whole original file."),
            flagged=(),
        )


def _repairs(subject: Subject) -> Sequence[Repair]:
    """The repairs inside this report; those of a text are in source order."""
    return subject.restored.repairs_in(subject.report.start, subject.report.end)


def _around(subject: Subject, repair: Repair) -> Place:
    """Return a place of the report around a notice that was deleted from it."""
    at = min(
        subject.restored.offsets.from_source(repair.start, repair.start)[0], subject.report.end
    )
    return max(subject.report.start, at - SHOWN // 2), min(at + 1, subject.report.end)


def _repairs_behind(subject: Subject) -> Iterator[Repair]:
    """Yield the repairs between this report and the next: what was deleted right behind it."""
    repairs = subject.restored.repairs
    end = subject.restored.offsets.to_source(subject.report.start, subject.report.end)[1]
    for repair in repairs[bisect_left(repairs, end, key=lambda repair: repair.start) :]:
        at = subject.restored.offsets.from_source(repair.start, repair.start)[0]
        if subject.plain[subject.report.end : at].strip():
            return
        yield repair


def _replacements(subject: Subject) -> Iterator[int]:
    at = subject.plain.find("�", subject.report.start, subject.report.end)
    while at != -1:
        yield at
        at = subject.plain.find("�", at + 1, subject.report.end)
