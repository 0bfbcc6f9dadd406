"""Milliseconds to build and to render a page, and whether a longer source costs only its length."""

from __future__ import annotations

from functools import partial

from summarizer.eval.benchmarks.measuring import archive_text, best_of
from summarizer.pipeline import digest
from summarizer.rendering.html import render_html
from summarizer.rendering.page import build_page
from summarizer.rendering.source_view import mark_source
from summarizer.rendering.view import Anchor

TIMES = 10
"""Copies of the archive that make a long source."""


def main() -> None:
    """Print the time of a page of the archive, and of ten times a long source."""
    text = archive_text()
    summaries = digest(text)
    pages = [build_page(summary) for summary in summaries]

    def build() -> None:
        for summary in summaries:
            build_page(summary)

    def render() -> None:
        for page, summary in zip(pages, summaries, strict=True):
            render_html(page, text, summary)

    for name, run in (("build", build), ("render", render)):
        print(f"{name:8} {1000 * best_of(run) / len(summaries):6.2f} ms a page")
    once, often = (best_of(partial(mark_all, text * times), 10) for times in (TIMES, 10 * TIMES))
    print(f"source view: ten times the text, {often / once:.1f} times the time")


def mark_all(text: str) -> None:
    """Mark a hundred stretches of a text."""
    step = len(text) // 100
    anchors = [Anchor(f"e{n}", n * step, n * step + 40, ()) for n in range(100)]
    mark_source(text, 0, len(text), 1, anchors, "{name}")
