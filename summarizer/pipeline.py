"""The whole way on one page: text in, one digest per report out. Read this file first.

Each public function takes one document's text and returns a record of the contract
(``summarizer.schemas``); places in the records count code points of the text that was given.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from summarizer import schemas
from summarizer.assessment import assess
from summarizer.composing import compose_summary
from summarizer.drafting.extractive import draft_report
from summarizer.drafting.numbers import pick_key_figures
from summarizer.figures.arithmetic import check_arithmetic
from summarizer.figures.extraction import find_figures
from summarizer.figures.tables import read_tables
from summarizer.locating import Locator
from summarizer.reading.document import Document, without_surrogates
from summarizer.reading.languages import detect_language
from summarizer.reading.loading import read_document
from summarizer.reading.restoration import Restored, restore_text
from summarizer.records import (
    chunks_record,
    figures_record,
    outline_record,
    report_id,
    restoration_record,
)
from summarizer.rules.catalogue import find_faults
from summarizer.rules.fault import Subject
from summarizer.settings import Settings
from summarizer.structure.chunking import chunk_reports
from summarizer.structure.outlining import outline_text
from summarizer.structure.parts import Report

STEM = "report"
"""What report ids begin with where the text has no file name."""


def read(path: str | Path) -> Document:
    """Read one file: its text, the encoding it was decoded from, and the hash of its bytes.

    Raises:
        InputError: the file cannot be read or holds no text.
    """
    return read_document(Path(path))


def restore(text: str) -> schemas.Restoration:
    """Repair what scraping and decoding did to a text; every repair is told with its place."""
    return restoration_record(_read_text(text))


def outline(text: str, stem: str = STEM) -> schemas.Outline:
    """Cut a text into reports, sections and sentences, each sentence with its role."""
    restored = _read_text(text)
    return outline_record(restored, outline_text(restored), stem)


def chunk(text: str, budget: int = 1000, stem: str = STEM) -> schemas.Chunks:
    """Cut the reports of a text into chunks of at most ``budget`` tokens (o200k_base)."""
    restored = _read_text(text)
    parts = chunk_reports(restored, outline_text(restored), budget)
    return chunks_record(restored, parts, budget, stem)


def extract_figures(text: str) -> schemas.Figures:
    """Find the quantities that a text states."""
    restored = _read_text(text)
    return figures_record(restored, find_figures(restored.plain))


def verify(summary: str, source: str) -> schemas.Verification:
    """Hold every figure and statement of any summary, or of a digest's JSON, against its source.

    Raises:
        InputError: the summary is a digest's page but lacks what a page must have.
    """
    from summarizer.claims import verify_claims

    return verify_claims(without_surrogates(summary), without_surrogates(source), "summary")


def check(text: str) -> list[schemas.Finding]:
    """Return what a careful reviewer would flag, report by report."""
    return [finding for summary in digest(text) for finding in summary.findings]


def digest(text: str, settings: Settings | None = None) -> list[schemas.ReportSummary]:
    """Return the digest of each report of a text."""
    return list(digest_document(Document.from_text(text), STEM, settings or Settings()))


def _read_text(text: str) -> Restored:
    return restore_text(without_surrogates(text))


def digest_document(
    document: Document, stem: str, settings: Settings
) -> Iterator[schemas.ReportSummary]:
    """Yield the digest of each report of a document, in source order.

    A container report (one that only holds other reports) gets none; its parts do.
    """
    restored = restore_text(document.text)
    locator = Locator(restored, document.pages)
    for report in outline_text(restored):
        if not report.is_container:
            yield digest_report(document, restored, locator, report, stem, settings)


def digest_report(
    document: Document,
    restored: Restored,
    locator: Locator,
    report: Report,
    stem: str,
    settings: Settings,
) -> schemas.ReportSummary:
    """Digest one report: find its figures, draft, judge, and verify what goes on the page."""
    tables = tuple(read_tables(restored.plain, report.start, report.end))
    figures = find_figures(restored.plain, report.start, report.end, tables)
    relations = check_arithmetic(restored.plain, figures, report.start, report.end, tables)
    draft = draft_report(restored, report, figures)
    numbers = pick_key_figures(restored, report, figures, relations)
    language = detect_language(restored, report.start, report.end)
    subject = Subject(restored, report, figures, relations, language)
    identity = report_id(stem, report.number)
    assessment = assess(
        subject, find_faults(subject), locator, document.path, identity, settings.doubts
    )
    return compose_summary(document, subject, draft, numbers, assessment, locator, identity)


__all__ = [
    "STEM",
    "check",
    "chunk",
    "digest",
    "digest_document",
    "extract_figures",
    "outline",
    "read",
    "restore",
    "verify",
]
