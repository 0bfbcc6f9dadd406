"""Answers as lines for a person at a terminal; nothing here is meant for scripts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarizer.reading.places import LineIndex, page_of

if TYPE_CHECKING:
    from summarizer import schemas
    from summarizer.reading.document import Document
    from summarizer.run import RunResult

LETTERS = {
    "achievement": "A",
    "problem": "P",
    "suggestion": "S",
    "background": "B",
    "heading": "H",
    "noise": "X",
}
WIDTH = 72
RECOMMENDATIONS = {
    "usable": "可用",
    "usable_after_fixes": "补正后用",
    "return": "退回补正",
}


def outline_lines(document: Document, outline: schemas.Outline) -> Iterator[str]:
    """Show each report with its sections and, line by line, the role of each sentence."""
    lines = LineIndex(document.text)
    for report in outline.reports:
        yield f"{document.path}:{lines.line(report.start)}: {report.id} {report.title}"
        facts = (report.organisation, report.period, report.genre, f"marker {report.marker}")
        yield "  " + " | ".join(fact for fact in facts if fact)
        counts = Counter(sentence.role for sentence in report.sentences)
        yield "  " + ", ".join(f"{role} {count}" for role, count in counts.most_common())
        for section in report.sections:
            indent = "  " * section.level
            role = f"  [{section.role}]" if section.role else ""
            yield f"  {lines.line(section.start):>5} {indent}{section.title or '…'}{role}"
        for sentence in report.sentences:
            if sentence.role in ("problem", "suggestion", "achievement"):
                words = one_line(document.text[sentence.start : sentence.end])
                yield f"  {lines.line(sentence.start):>5} {LETTERS[sentence.role]} {words}"
        yield ""


def repair_lines(document: Document, restoration: schemas.Restoration) -> Iterator[str]:
    """Tell the repairs by kind: how many, whether they are sure, and the first ones with places."""
    lines = LineIndex(document.text)
    kinds: dict[tuple[str, bool], list[schemas.Repair]] = {}
    for repair in restoration.repairs:
        kinds.setdefault((repair.rule, repair.sure), []).append(repair)
    for (rule, sure), repairs in kinds.items():
        first = repairs[0]
        words = f"{one_line(first.damaged, 24)!r} -> {one_line(first.restored, 24)!r}"
        kind = rule if sure else f"{rule} (not sure)"
        place = f"{document.path}:{lines.line(first.start)}"
        yield f"{place}: {kind}: {len(repairs)}, first {words}"


def chunk_lines(document: Document, chunks: schemas.Chunks) -> Iterator[str]:
    """Show one line a chunk: where it stands, its size and its heading path."""
    lines = LineIndex(document.text)
    for chunk in chunks.chunks:
        path = " > ".join(chunk.headings)
        yield (
            f"{document.path}:{lines.line(chunk.start)}: {chunk.report} #{chunk.index} "
            f"{chunk.tokens}/{chunks.budget} {path}"
        )


def figure_lines(document: Document, figures: schemas.Figures) -> Iterator[str]:
    """Show one line a figure: place, words, what they mean, what is counted and when."""
    lines = LineIndex(document.text)
    for figure in figures.figures:
        label = one_line(figure.label.text) if figure.label else ""
        period = one_line(figure.period.text) if figure.period else ""
        yield (
            f"{document.path}:{lines.line(figure.start)}:{lines.column(figure.start)}: "
            f"{one_line(figure.text)} = {_meaning(figure)} [{', '.join(_traits(figure))}]"
            + "".join(f" | {word}" for word in (label, period) if word)
        )


def _meaning(figure: schemas.Figure) -> str:
    """Write the value of a figure: exact, a range, a fraction, or what is known of it."""
    value = figure.value or figure.fraction
    if figure.masked:
        value = "?"
    elif value is None:
        value = f"{figure.low or ''}..{figure.high or ''}"
    return f"{value} {figure.unit}".rstrip()


def _traits(figure: schemas.Figure) -> Iterator[str]:
    """Give what a figure is, leaving out what goes without saying."""
    yield figure.kind
    if figure.bound != "exact":
        yield figure.bound
    if figure.direction != "none":
        yield figure.direction
    if figure.use != "fact":
        yield figure.use
    if figure.masked:
        yield "masked"


def verification_lines(
    summary: Document, source: Document, verification: schemas.Verification
) -> Iterator[str]:
    """Show a line a figure: its place, its verdict, the figure of the source that it stands for.

    A place of a paged source is its page, for a reader of pages counts no lines.
    What is not supported comes first; then the statements that the source does not bear out.
    """
    places, source_places = LineIndex(summary.text), LineIndex(source.text)
    for verdict in sorted(verification.figures, key=_is_fine):
        figure, found = verdict.figure, verdict.source
        line = f"{verdict.verdict:<18} {one_line(figure.text)}"
        if summary.text[figure.start : figure.end] == figure.text:  # else the page of a digest
            line = f"{summary.path}:{places.line(figure.start)}: {line}"
        if found is not None:
            page = page_of(source.pages, found.start)
            place = f"page {page}" if page else str(source_places.line(found.start))
            line += f" <- {source.path}:{place} {one_line(found.text)}"
        yield f"{line}  {verdict.note}".rstrip()
    for statement in verification.statements:
        told = {verdict.note for verdict in statement.figures}
        reasons = "; ".join(reason for reason in statement.reasons if reason not in told)
        if reasons:
            yield f"{'not confirmed':<18} {one_line(statement.text)}  {reasons}"
    yield f"{verification.supported} of {verification.total} figures supported"


def _is_fine(verdict: schemas.Verdict) -> bool:
    return verdict.verdict in {"supported", "derived"}


def run_lines(result: RunResult) -> Iterator[str]:
    """Say what a digest run made and which page to open."""
    for entry in result.entries:
        recommendation = RECOMMENDATIONS[entry.recommendation]
        yield f"{recommendation:<5}  {entry.id}.html  {one_line(entry.title)}"
    count = len(result.entries)
    pages = "page" if count == 1 else "pages"
    yield f"{count} {pages} in {result.folder}; open {result.folder / 'index.html'}"


def one_line(text: str, width: int = WIDTH) -> str:
    """Return the text on one line, cut to ``width`` characters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= width else flat[: width - 1] + "…"
