"""Turns the values of the stages into the records of the contract, placed in the source text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from summarizer import schemas
from summarizer.figures.figure import Figure
from summarizer.reading.restoration import Restored
from summarizer.structure.chunking import ChunkPart
from summarizer.structure.parts import Report
from summarizer.verification import figure_record


def restoration_record(restored: Restored) -> schemas.Restoration:
    """Return the restored text, its repairs and the pieces of the way back."""
    offsets = restored.offsets
    return schemas.Restoration(
        text=restored.text,
        repairs=[
            schemas.Repair(
                start=repair.start,
                end=repair.end,
                damaged=repair.damaged,
                restored=repair.restored,
                rule=repair.rule,
                sure=repair.sure,
            )
            for repair in restored.repairs
        ],
        map=list(
            zip(
                offsets.starts,
                offsets.ends,
                offsets.source_starts,
                offsets.source_ends,
                strict=True,
            )
        ),
    )


def outline_record(restored: Restored, reports: Sequence[Report], stem: str) -> schemas.Outline:
    """Return the reports with their sections and sentences."""
    return schemas.Outline(reports=[_report(restored, report, stem) for report in reports])


def _report(restored: Restored, report: Report, stem: str) -> schemas.OutlineReport:
    start, end = restored.offsets.to_source(report.start, report.end)
    return schemas.OutlineReport(
        id=report_id(stem, report.number),
        parent=report_id(stem, report.parent) if report.parent else None,
        title=report.title,
        organisation=report.organisation,
        period=report.period,
        genre=report.genre,
        marker=report.marker,
        start=start,
        end=end,
        sections=list(_sections(restored, report)),
        sentences=list(_sentences(restored, report)),
    )


def _sections(restored: Restored, report: Report) -> Iterable[schemas.OutlineSection]:
    for section in report.sections:
        start, end = restored.offsets.to_source(section.start, section.end)
        yield schemas.OutlineSection(
            title=section.title, role=section.role, level=section.level, start=start, end=end
        )


def _sentences(restored: Restored, report: Report) -> Iterable[schemas.OutlineSentence]:
    for sentence in report.sentences:
        start, end = restored.offsets.to_source(sentence.start, sentence.end)
        yield schemas.OutlineSentence(
            start=start, end=end, role=sentence.role, score=round(sentence.score, 3)
        )


def chunks_record(
    restored: Restored, parts: Sequence[ChunkPart], budget: int, stem: str
) -> schemas.Chunks:
    """Return the chunks of a document; in the source, too, they follow each other without a gap.

    What restoration deleted between two chunks belongs to the earlier one.
    """
    chunks = []
    for part, following in zip_longest(parts, parts[1:]):
        start, end = restored.offsets.to_source(part.start, part.end)
        if following is not None and following.start == part.end:
            end = restored.offsets.to_source(following.start, following.end)[0]
        chunks.append(
            schemas.Chunk(
                report=report_id(stem, part.report),
                index=part.index,
                start=start,
                end=end,
                tokens=part.tokens,
                headings=list(part.headings),
            )
        )
    return schemas.Chunks(budget=budget, chunks=chunks)


def figures_record(restored: Restored, figures: Iterable[Figure]) -> schemas.Figures:
    """Return the figures of a document."""
    return schemas.Figures(figures=[figure_record(figure, restored) for figure in figures])


def report_id(stem: str, number: str) -> str:
    """Return the id of a report: file stem, dash, number (``-07``, ``-12.3`` for a nested one)."""
    return f"{stem}-{number}"
