"""The frame around the statements: facts about the report, recommendation, small print."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.rendering.material import Entry, Material
from summarizer.rendering.view import Badge, Voice
from summarizer.rendering.words import Words
from summarizer.schemas.summary import ReportInfo, ReportSummary

_MOST_REMARKS = 3
_MOST_NOT_EXAMINED = 4
_SHORT = 300  # characters: what is shorter is called short
_ROUNDED = 1000  # characters: a length from here on is told to the hundred

# 20xx年, 20××年, **年: the year was masked. Not 二〇二一年.
_MASK = re.compile(r"[xX×ｘＸ*＊]{2}")


def period_text(material: Material, words: Words) -> str:
    """Return the period of the report, and whether it is masked."""
    if material.period is None:
        return words.unknown
    return material.period + (words.masked if _MASK.search(material.period) else "")


def facts(report: ReportInfo, material: Material, words: Words) -> tuple[str, ...]:
    """Return period, length and source of the report, a phrase each."""
    period = words.period.format(period=period_text(material, words))
    lines = words.lines.format(first=report.first_line, last=report.last_line)
    wording = words.length_exact if report.characters < _ROUNDED else words.length
    length = wording.format(count=rounded(report.characters))
    source = words.source.format(name=material.source)
    return (
        period,
        length,
        f"{source} {lines}",
    )


def badge(summary: ReportSummary, words: Words) -> Badge:
    """Return the recommendation as it is called, and how many places must change."""
    kind = summary.recommendation
    count = summary.fixes
    fixes = words.fixes(count) if count or kind == "usable" else ""
    return Badge(kind, words.recommendation(kind), fixes)


def why_empty(summary: ReportSummary, words: Words) -> str:
    """Say why there is nothing to summarise, or nothing where there is something."""
    statements = (*summary.achievements, *summary.problems, *summary.suggestions)
    if summary.numbers or any(not statement.inferred for statement in statements):
        return ""
    characters = summary.report.characters
    reason = words.empty_short if characters <= _SHORT else words.empty_long
    return f"{words.empty}{words.gap}{reason.format(count=rounded(characters))}"


def small_print(shown: Sequence[Entry], material: Material, words: Words) -> tuple[str, ...]:
    """Say what was checked and what was not, counting what stands on the page."""
    lines = [_checked(shown, words)]
    if material.not_examined:
        items = words.clause_mark.join(material.not_examined[:_MOST_NOT_EXAMINED])
        lines.append(words.not_examined.format(items=items))
    lines.append(words.overrule)
    if material.remarks:
        items = words.clause_mark.join(material.remarks[:_MOST_REMARKS])
        lines.append(words.remarks.format(items=items))
    paged = any(spot.page is not None for entry in shown for spot in entry.spots)
    lines.append(words.legend_pages if paged else words.legend)
    return tuple(lines)


def _checked(shown: Sequence[Entry], words: Words) -> str:
    """Count the figures of the page, each once: found in the source, recomputed, neither."""
    figures = {tally.place: tally for entry in shown for tally in entry.figures}
    figures |= {t.place: t for entry in shown for t in entry.figures if t.holds is not None}
    if not figures:
        return words.no_figures
    checked = sum(tally.confirmed for tally in figures.values())
    failing = sum(tally.holds is False for tally in figures.values())
    recomputed = sum(tally.holds is not None for tally in figures.values())
    told = [words.checked]
    if recomputed:
        told.append(words.recomputed_failing if failing else words.recomputed)
    if checked < len(figures):
        told.append(words.not_checked)
    if recomputed < len(figures):
        told.append(words.not_recomputed)
    counts = {
        "total": len(figures),
        "checked": checked,
        "recomputed": recomputed,
        "failing": failing,
        "rest": len(figures) - checked,
    }
    return words.check_mark.join(told).format(**counts) + words.stop


def voice(path: str, words: Words) -> Voice:
    """Return the words that the templates need around the page."""
    return Voice(
        one_line=words.one_line,
        colon=words.colon,
        stop=words.stop,
        brackets=words.brackets,
        remark=words.remark,
        list_mark=words.list_mark,
        clause_mark=words.clause_mark,
        separator=words.separator,
        source_view=words.source_view,
        source_note=words.source_note,
        source_name=path,
        back=words.back,
        skip=words.skip,
        rest=words.rest,
    )


def rounded(count: int) -> str:
    """Write a length as people say it: to the hundred above a thousand, else exactly."""
    return f"{round(count, -2):,}" if count >= _ROUNDED else str(count)
