"""The extractive draft against sumy's LexRank, report by report on the same sentences."""

from __future__ import annotations

import re

from summarizer.drafting.extractive import draft_report
from summarizer.eval.benchmarks.measuring import archive_text, best_of
from summarizer.figures.extraction import find_figures
from summarizer.figures.figure import Figure
from summarizer.reading.restoration import Restored, restore_text
from summarizer.structure.outlining import outline_text
from summarizer.structure.parts import Report

QUICKER, GROWTH = 20, 11
RUNS = 3
_TOKEN = re.compile(r"[㐀-鿿]|[A-Za-z]+|\d+(?:\.\d+)?")
_COUNT = 20  # sentences asked of LexRank, about as many as a page shows


class HanTokenizer:
    """Tokens for sumy that need no download: Han characters, words, numbers."""

    def to_sentences(self, text: str) -> tuple[str, ...]:
        """Return the lines of a text."""
        return tuple(text.splitlines())

    def to_words(self, text: str) -> tuple[str, ...]:
        """Return the tokens of a sentence."""
        return tuple(_TOKEN.findall(text))


def main() -> None:
    """Print seconds of both over all reports of the archive, their ratio, and the growth."""
    restored = restore_text(archive_text())
    reports = [report for report in outline_text(restored) if not report.is_container]
    ours = theirs = 0.0
    for report in reports:  # one after the other, so that a busy machine slows both alike
        figures = find_figures(restored.plain, report.start, report.end)
        ours += time_draft(restored, report, figures)
        theirs += time_lexrank(restored, report)
    print(f"{len(reports)} reports, {sum(len(report.sentences) for report in reports)} sentences")
    print(f"  extractive draft: {ours * 1000:.0f} ms of the processor")
    print(f"  sumy LexRank:     {theirs * 1000:.0f} ms")
    print(f"  {theirs / ours:.0f} times quicker (asked: at least {QUICKER})")
    print_growth(restored, reports)


def time_draft(restored: Restored, report: Report, figures: tuple[Figure, ...]) -> float:
    """Return the processor seconds of one draft, the best of several."""
    return best_of(lambda: draft_report(restored, report, figures), RUNS)


def time_lexrank(restored: Restored, report: Report) -> float:
    """Return the processor seconds sumy's LexRank takes for the sentences of one report."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer

    tokenizer = HanTokenizer()
    texts = [restored.plain[s.start : s.end] for s in report.sentences]

    def summarize() -> None:
        sentences = [Sentence(text, tokenizer) for text in texts]
        LexRankSummarizer()(ObjectDocumentModel([Paragraph(sentences)]), _COUNT)

    return best_of(summarize, RUNS)


def print_growth(restored: Restored, reports: list[Report]) -> None:
    """Print how the time grows when a report is ten times as long."""
    report = max(reports, key=lambda one: one.end - one.start)
    text = restored.text[report.start : report.end]
    seconds = [_time_text(text * times) for times in (10, 100)]
    print(f"  ten times the text: {seconds[1] / seconds[0]:.1f} times the time (asked: {GROWTH})")


def _time_text(text: str) -> float:
    restored = restore_text(text)
    report = outline_text(restored)[0]
    return time_draft(restored, report, find_figures(restored.plain, report.start, report.end))


if __name__ == "__main__":
    main()
