"""Finding and verifying figures: characters a second, and growth on hostile strings."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import partial

from summarizer.eval.benchmarks.measuring import archive_text, best_of, shared_folder
from summarizer.figures.arithmetic import check_arithmetic
from summarizer.figures.extraction import find_figures
from summarizer.reading.folding import simplify
from summarizer.verification import Verifier, verify_text

FLOOR = re.compile(r"[0-9]+(?:\.[0-9]+)?[万亿]?")
HOSTILE = ("1", "一", "x", "1,", "1、", "一个", "5个", "1-2个", "“1", "增长5%", "5人占5%")
SMALL, TIMES = 20_000, 10
ROW = "| 指标{0} | {1} | {2} | {3}.5% |\n"
HEADER = "| 指标 | 2023年 | 2022年 | 增长% |\n|---|---|---|---|\n"
LONG = 30_000
TABLES = (50_000, 200_000)
PAGE = 60
"""Rows of the table that the page states."""


def main() -> None:
    """Print speeds on real reports, the cost of verification, and the growth of hostile input."""
    corpora = shared_folder() / "corpora"
    government = sorted((corpora / "zh_government").glob("*.md"))
    archived = sorted((corpora / "zh_archive").glob("*.md"))
    print_speed("government reports", [path.read_text(encoding="utf-8") for path in government])
    print_speed("40 archived reports", [path.read_text(encoding="utf-8") for path in archived[:40]])
    print_speed("the compiled archive", [archive_text()])
    print_verification(max((p.read_text(encoding="utf-8") for p in archived), key=len))
    print_tables()
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
    source += source[: max(0, LONG - len(source))]
    page = source[len(source) // 3 :][:1000]
    reworded = page.replace("，", "，其中").replace("增长", "增加").replace("。", "，特此说明。")
    for name, summary in (("quoted", page), ("reworded", reworded)):
        seconds = best_of(partial(verify_text, summary, source))
        prepared = best_of(partial(Verifier(source).verify, summary))
        print(
            f"{len(summary):,} characters {name} against {len(source):,}: {seconds * 1000:.0f} ms, "
            f"{prepared * 1000:.0f} ms where the source was verified against before"
        )


def print_tables() -> None:
    """Print what a page costs against tables of growing length, and a table against itself."""
    page = "".join(
        f"指标{row}为{row * 7 % 1000},上年{row * 3 % 1000},增长{row % 100}.5%。\n"
        for row in range(0, PAGE * 20, 20)
    )
    for size in TABLES:
        table = table_text(size)
        seconds = best_of(partial(verify_text, page, table), runs=3)
        print(f"a page of {PAGE * 3} figures against a table of {size:,}: {seconds:.2f} s")
        seconds = best_of(partial(verify_text, table, table), runs=1)
        print(f"  the table against itself: {seconds:.1f} s")


def table_text(size: int) -> str:
    """Return a Markdown table of about ``size`` characters."""
    rows = (ROW.format(i, i * 7 % 1000, i * 3 % 1000, i % 100) for i in range(size // 20))
    return (HEADER + "".join(rows))[:size]


def print_growth() -> None:
    """Print how the time grows when hostile strings get ten times as long.

    The long string is held against ten runs over the short one, whose figures are all kept: both
    then fill the same memory, and what is left is how the work grows.
    """
    worst = 0.0
    for unit in HOSTILE:
        text = unit * (SMALL // len(unit))
        often = best_of(partial(find_often, text))
        long = best_of(partial(find_figures, text * TIMES))
        worst = max(worst, long / often * TIMES)
    print(f"{len(HOSTILE)} hostile strings, ten times as long: at most {worst:.1f} times the time")


def find_often(text: str) -> list[object]:
    """Find the figures of a text ten times over and keep them all."""
    return [find_figures(text) for _ in range(TIMES)]


if __name__ == "__main__":
    main()
