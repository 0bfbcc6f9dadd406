"""The extractive draft against sumy's LexRank, report by report on the same sentences."""

from __future__ import annotations

import re
import time

from summarizer.drafting.extractive import draft_report
from summarizer.eval.benchmarks.measuring import archive_text, best_of
from summarizer.figures.extraction import find_figures
from summarizer.reading.restoration import Restored, restore_text
from summarizer.structure.outlining import outline_text
from summarizer.structure.parts import Report

QUICKER, GROWTH = 20, 11
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
    figures = [find_figures(restored.plain, r.start, r.end) for r in reports]
    pairs = list(zip(reports, figures, strict=True))
    ours = best_of(lambda: [draft_report(restored, r, f) for r, f in pairs])
    sentences = sum(len(report.sentences) for report in reports)
    print(f"{len(reports)} reports, {sentences} sentences")
    print(f"  extractive draft: {ours * 1000:.0f} ms")
    theirs = sum(time_lexrank(restored, report) for report in reports)
    print(f"  sumy LexRank:     {theirs * 1000:.0f} ms")
    print(f"  {theirs / ours:.0f} times quicker (asked: at least {QUICKER})")
    print_growth(restored, reports)


def time_lexrank(restored: Restored, report: Report) -> float:
    """Return the seconds sumy's LexRank takes for the sentences of one report."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer

    tokenizer = HanTokenizer()
    texts = [restored.plain[s.start : s.end] for s in report.sentences]
    started = time.perf_counter()
    document = ObjectDocumentModel([Paragraph([Sentence(text, tokenizer) for text in texts])])
    LexRankSummarizer()(document, _COUNT)
    return time.perf_counter() - started


def print_growth(restored: Restored, reports: list[Report]) -> None:
    """Print how the time grows when a report is ten times as long."""
    report = max(reports, key=lambda one: one.end - one.start)
    text = restored.text[report.start : report.end]
    seconds = [_time_draft(text * times) for times in (10, 100)]
    print(f"  ten times the text: {seconds[1] / seconds[0]:.1f} times the time (asked: {GROWTH})")


def _time_draft(text: str) -> float:
    restored = restore_text(text)
    report = outline_text(restored)[0]
    figures = find_figures(restored.plain, report.start, report.end)
    return best_of(lambda: draft_report(restored, report, figures), runs=5)


if __name__ == "__main__":
    main()
