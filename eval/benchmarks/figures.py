"""Finding and verifying figures: characters a second, and growth on hostile strings."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import partial

from summarizer.eval.benchmarks.measuring import archive_text, best_of, shared_folder
from summarizer.figures.arithmetic import check_arithmetic
from summarizer.figures.extraction import find_figures
from summarizer.reading.folding import simplify
from summarizer.verification import verify_text

FLOOR = re.compile(r"[0-9]+(?:\.[0-9]+)?[万亿]?")
HOSTILE = ("1", "一", "x", "1,", "1、", "一个", "5个", "1-2个", "“1", "增长5%", "5人占5%")
SMALL, LARGE = 20_000, 200_000


def main() -> None:
    """Print speeds on real reports, the cost of verification, and the growth of hostile input."""
    corpora = shared_folder() / "corpora"
    government = sorted((corpora / "zh_government").glob("*.md"))
    archived = sorted((corpora / "zh_archive").glob("*.md"))
    print_speed("government reports", [path.read_text(encoding="utf-8") for path in government])
    print_speed("40 archived reports", [path.read_text(encoding="utf-8") for path in archived[:40]])
    print_speed("the compiled archive", [archive_text()])
    print_verification(max((p.read_text(encoding="utf-8") for p in archived), key=len))
    print_growth()


def print_speed(name: str, texts: list[str]) -> None:
    """Print characters a second of the extraction, against bare digits by one pattern."""
    plains = [simplify(text) for text in texts]
    size = sum(map(len, plains))
    figures = [find_figures(plain) for plain in plains]
    count = sum(map(len, figures))
    floor = best_of(
        lambda: [[Decimal(m[0].rstrip("万亿")) for m in FLOOR.finditer(p)] for p in plains]
    )
    found = best_of(lambda: [find_figures(plain) for plain in plains])
    checked = best_of(
        lambda: [check_arithmetic(p, f) for p, f in zip(plains, figures, strict=True)]
    )
    print(f"{name}: {size:,} characters, a figure every {size / count:.0f}")
    print(f"  found with labels and periods: {size / found / 1e6:.1f} M characters/s")
    print(
        f"  bare digits by one pattern:    {size / floor / 1e6:.1f} M ({found / floor:.0f} times)"
    )
    print(f"  arithmetic:                    {size / checked / 1e6:.1f} M characters/s")


def print_verification(source: str) -> None:
    """Print what it costs to verify a page against a long report."""
    summary = source[len(source) // 3 :][:1000]
    seconds = best_of(partial(verify_text, summary, source))
    print(f"1,000 characters verified against {len(source):,}: {seconds * 1000:.0f} ms")


def print_growth() -> None:
    """Print how the time grows when hostile strings get ten times as long."""
    worst = 0.0
    for unit in HOSTILE:
        small = best_of(partial(find_figures, unit * (SMALL // len(unit))))
        large = best_of(partial(find_figures, unit * (LARGE // len(unit))))
        worst = max(worst, large / small)
    print(f"{len(HOSTILE)} hostile strings, ten times as long: at most {worst:.1f} times the time")


if __name__ == "__main__":
    main()
