"""Builds the page of one report: from the summary to a view model that fits one side of A4."""

from __future__ import annotations

from summarizer.rendering.composing import Choice, compose
from summarizer.rendering.fitting import Limits, fit_page
from summarizer.rendering.material import collect
from summarizer.rendering.script import Script, page_language, words_for
from summarizer.rendering.view import Page
from summarizer.schemas.summary import ReportSummary


def build_page(
    summary: ReportSummary,
    *,
    script: Script = "simplified",
    limits: Limits | None = None,
) -> Page:
    """Return the one-page view of ``summary``.

    ``script`` is the script of Chinese pages; ``source`` leaves text as the report has it.
    When space is short, statements and key figures go by their rank, the last first.
    """
    language = summary.report.language
    words = words_for(language, script)
    material = collect(summary, script, words)
    tag = page_language(language, script)

    def compose_page(choice: Choice) -> Page:
        return compose(summary, material, words, tag, choice)

    return fit_page(material, compose_page, limits or Limits())
