"""Chunking against one bare encoding pass over the same text, and how full the chunks are."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from summarizer.eval.benchmarks.measuring import archive_text, best_of, shared_folder
from summarizer.reading.restoration import Restored, restore_text
from summarizer.structure.chunking import LEAST_FILL, chunk_reports
from summarizer.structure.outlining import outline_text
from summarizer.structure.parts import Report
from summarizer.structure.vocabulary import load_encoding

BUDGETS = (500, 1000, 2000, 4000)
MOST = 1.5

Outlined = tuple[Restored, tuple[Report, ...]]


def main() -> None:
    """Print the ratio and the fill for each budget, on the archive and on government reports."""
    reports = sorted((shared_folder() / "corpora" / "zh_archive").glob("*.md"))
    texts = [path.read_text(encoding="utf-8") for path in reports]
    print_text("the compiled archive", [archive_text()])
    print_text(f"{len(texts)} government work reports", texts)
    print(
        "  (a fill below 93% is a sentence that would not have fitted: chunks end with sentences)"
    )


def print_text(name: str, texts: Sequence[str]) -> None:
    """Print what chunking a text costs and how it fills its chunks."""
    documents = [outlined(text) for text in texts]
    encode = load_encoding().encode_ordinary
    bare = best_of(lambda: [encode(restored.text) for restored, _ in documents])
    size = sum(len(restored.text) for restored, _ in documents)
    print(f"{name}: {size:,} characters, one bare encoding pass {bare * 1000:.0f} ms")
    for budget in BUDGETS:
        seconds = best_of(partial(chunk_all, documents, budget))
        fills = fills_of(documents, budget)
        full = sum(fill >= LEAST_FILL for fill in fills) / len(fills)
        print(
            f"  {budget:5} tokens: {seconds / bare:.2f} times (asked: at most {MOST}); "
            f"{len(fills)} chunks before a report's last: {sum(fills) / len(fills):.1%} full, "
            f"{full:.0%} of them at least {LEAST_FILL:.0%}"
        )


def outlined(text: str) -> Outlined:
    """Return a text restored, with its reports."""
    restored = restore_text(text)
    return restored, outline_text(restored)


def chunk_all(documents: Sequence[Outlined], budget: int) -> None:
    """Chunk all documents."""
    for restored, reports in documents:
        chunk_reports(restored, reports, budget)


def fills_of(documents: Sequence[Outlined], budget: int) -> list[float]:
    """Return how full the chunks are, without each report's last."""
    fills = []
    for restored, reports in documents:
        chunks = chunk_reports(restored, reports, budget)
        for one, following in pairwise(chunks):
            if one.report == following.report:
                fills.append(one.tokens / budget)
    return fills


if __name__ == "__main__":
    main()
