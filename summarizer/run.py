"""A digest run: inputs in, a folder of pages out, with an index and a record of the run."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from summarizer import __version__
from summarizer.console import uninterrupted
from summarizer.errors import InputError, UsageError
from summarizer.inputs import (
    RUN_RECORD,
    STDIN,
    Input,
    find_inputs,
    is_output,
    name_stems,
    printable,
)
from summarizer.pipeline import digest_document
from summarizer.reading.document import Document
from summarizer.reading.loading import read_bytes, read_document
from summarizer.rendering.html import render_html
from summarizer.rendering.index import IndexEntry, render_index
from summarizer.rendering.markdown import render_markdown
from summarizer.rendering.page import build_page
from summarizer.schemas.summary import ReportSummary
from summarizer.settings import Settings

SEVERITIES = ("info", "warning", "error")
SLOW = 1.0
"""Seconds after which a run shows its progress."""


@dataclass(slots=True)
class RunResult:
    """What a run made: where the pages are, and what could not be read."""

    folder: Path
    entries: list[IndexEntry] = field(default_factory=list)
    failures: list[InputError] = field(default_factory=list)
    worst: set[str] = field(default_factory=set)  # severities met

    def listing(self) -> list[dict[str, str]]:
        """Return the reports as ``digest --format json`` lists them."""
        return [
            {
                "id": entry.id,
                "title": entry.title,
                "path": entry.path,
                "html": printable(str(self.folder / f"{entry.id}.html")),
                "json": printable(str(self.folder / f"{entry.id}.json")),
                "recommendation": entry.recommendation,
            }
            for entry in self.entries
        ]

    def has_findings(self, fail_on: str) -> bool:
        """Tell whether a finding at or above the severity was met."""
        return fail_on != "never" and bool(
            self.worst & set(SEVERITIES[SEVERITIES.index(fail_on) :])
        )


def digest_paths(
    paths: Sequence[str], folder: Path, settings: Settings, *, show_progress: bool = False
) -> RunResult:
    """Digest every report behind the paths into ``folder``.

    A run that is interrupted leaves the index and the record of what was finished.

    Raises:
        UsageError: the folder cannot be made or written, or is an input itself.
    """
    started = time.perf_counter()
    began = datetime.now(UTC)
    _make_folder(paths, folder)
    result = RunResult(folder)
    documents: list[dict[str, Any]] = []
    track = _progress if show_progress else _silent
    complete = False
    try:
        for document, stem in track(read_inputs(paths, settings.encoding, result.failures)):
            clock = time.perf_counter()
            ids = [
                _write_report(result, document, summary, settings)
                for summary in digest_document(document, stem, settings)
            ]
            documents.append(_document_entry(document, ids, time.perf_counter() - clock))
        complete = True
    finally:
        failures = [(failure.path, failure.reason) for failure in result.failures]
        write_text(folder / "index.html", render_index(result.entries, failures))
        run = {
            "schema": "summarizer/1",
            "version": __version__,
            "started": began.isoformat(timespec="seconds"),
            "seconds": round(time.perf_counter() - started, 3),
            "complete": complete,
            "settings": {name: getattr(settings, name) for name in settings.__slots__},
            "documents": documents,
            "failures": [{"path": path, "reason": reason} for path, reason in failures],
        }
        write_text(folder / RUN_RECORD, _json(run))
    return result


def read_inputs(
    paths: Iterable[str],
    encoding: str | None,
    failures: list[InputError],
) -> Iterator[tuple[Document, str]]:
    """Yield each readable document with the stem of its ids; the others go to ``failures``."""
    inputs: list[Input] = []
    for found in find_inputs(paths):
        if isinstance(found, InputError):
            failures.append(found)
        else:
            inputs.append(found)
    for each, stem in zip(inputs, name_stems(inputs), strict=True):
        try:
            document = _read(each, encoding)
        except InputError as failure:
            failures.append(failure)
        else:
            yield document, stem


def read_input(name: str, encoding: str | None = None) -> Document:
    """Read one file, or standard input for ``-``."""
    return _read(Input(name, None if name == STDIN else Path(name)), encoding)


def write_text(path: Path, text: str) -> None:
    """Write a file so that it is there whole or not at all."""
    partial = path.with_name(f".{path.name[:100]}.{os.getpid()}.part")
    try:
        partial.write_text(text, encoding="utf-8", newline="\n")
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise UsageError(f"{printable(str(path))}: cannot be written: {error.strerror}") from error


def _read(each: Input, encoding: str | None) -> Document:
    if each.path is None:
        if sys.stdin is None:
            raise InputError("-", "standard input is closed; give a file")
        return read_bytes(sys.stdin.buffer.read(), "-", encoding=encoding)
    return read_document(each.path, encoding=encoding)


def _write_report(
    result: RunResult, document: Document, summary: ReportSummary, settings: Settings
) -> str:
    identity = summary.report.id
    page = build_page(summary, script=settings.script)
    with uninterrupted():
        record = summary.model_dump(mode="json")
    base = result.folder / identity
    for suffix, text in (
        (".html", render_html(page, document.text, summary)),
        (".md", render_markdown(page)),
        (".json", _json(record)),
    ):
        write_text(base.with_name(base.name + suffix), text)
    result.entries.append(IndexEntry.of(summary, page))
    result.worst.update(finding.severity for finding in summary.findings)
    return identity


def _document_entry(document: Document, ids: list[str], seconds: float) -> dict[str, Any]:
    return {
        "path": document.path,
        "sha256": document.sha256,
        "encoding": document.encoding,
        "replaced": document.replaced,
        "characters": len(document.text),
        "seconds": round(seconds, 3),
        "reports": ids,
    }


def _make_folder(paths: Iterable[str], folder: Path) -> None:
    """Make the folder for the pages, unless pages there could be mixed up with reports."""
    shown = printable(str(folder))
    if any(os.path.realpath(name) == os.path.realpath(folder) for name in paths if name != STDIN):
        raise UsageError(f"{shown}: the output folder is an input too; choose another with -o")
    if (folder / "index.html").exists() and not is_output(folder):
        raise UsageError(f"{shown}: holds an index.html of another program; choose another with -o")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{shown}: the output folder cannot be made: {error.strerror}") from error


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _silent(items: Iterator[tuple[Document, str]]) -> Iterator[tuple[Document, str]]:
    return items


def _progress(items: Iterator[tuple[Document, str]]) -> Iterator[tuple[Document, str]]:
    """Show what is being read, on a terminal and once the run has taken a second."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console

    started = time.monotonic()
    console = Console(stderr=True)
    with console.status("") as status:
        status.stop()
        for count, (document, stem) in enumerate(items, 1):
            if time.monotonic() - started > SLOW:
                status.update(f"{count}: {document.path}")
                status.start()
            yield document, stem
