"""Finding and verifying figures: characters a second beside Recognizers-Text and a bare pattern."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from summarizer.eval.benchmarks.measuring import archive_text, best_of, shared_folder
from summarizer.figures.arithmetic import check_arithmetic
from summarizer.figures.extraction import find_figures
from summarizer.figures.tables import read_tables
from summarizer.reading.folding import simplify
from summarizer.verification import Verifier, verify_text

FLOOR = re.compile(r"[0-9]+(?:\.[0-9]+)?[万亿]?")
PEER_CHARACTERS = 20_000
"""So much of the reports is read by the peer, which takes a minute for a hundred reports."""

SUMMARY, SOURCE = 1000, 30_000
"""Characters of a one-page summary and of the report that it is held against."""

ROW = "| 指标{0} | {1} | {2} | {3}.5% |\n"
HEADER = "| 指标 | 2023年 | 2022年 | 增长% |\n|---|---|---|---|\n"
TABLES = (50_000, 200_000)
PAGE = 60
"""Rows of the table that the page states."""


def main() -> None:
    """Print speeds on real reports, beside the peer's, and the cost of verification."""
    corpora = shared_folder() / "corpora"
    government = [p.read_text(encoding="utf-8") for p in (corpora / "zh_government").glob("*.md")]
    archived = [
        p.read_text(encoding="utf-8") for p in sorted((corpora / "zh_archive").glob("*.md"))
    ]
    speed = print_speed("government reports", government)
    print_peer(speed, government)
    print_speed("40 archived reports", archived[:40])
    print_speed("the compiled archive", [archive_text()])
    print_verification(archived)
    print_tables()


def print_speed(name: str, texts: list[str]) -> float:
    """Print and return characters a second of the extraction, against digits by one pattern."""
    plains = [simplify(text) for text in texts]
    size = sum(map(len, plains))
    figures = [find_figures(plain) for plain in plains]
    count = sum(map(len, figures))
    floor = best_of(
        lambda: [[Decimal(m[0].rstrip("万亿")) for m in FLOOR.finditer(p)] for p in plains]
    )
    found = best_of(lambda: [find_figures(plain) for plain in plains])
    tables = [tuple(read_tables(plain, 0, len(plain))) for plain in plains]
    checked = best_of(
        lambda: [
            check_arithmetic(p, f, tables=t)
            for p, f, t in zip(plains, figures, tables, strict=True)
        ]
    )
    tabled = best_of(lambda: [tuple(read_tables(plain, 0, len(plain))) for plain in plains])
    print(f"{name}: {size:,} characters, a figure every {size / count:.0f}")
    print(f"  found with labels and periods: {size / found / 1e6:.1f} M characters/s")
    print(
        f"  bare digits by one pattern:    {size / floor / 1e6:.1f} M ({found / floor:.0f} times)"
    )
    print(f"  arithmetic, tables once read:  {size / checked / 1e6:.1f} M characters/s")
    print(f"  tables alone:                  {size / tabled / 1e6:.1f} M characters/s")
    return size / found


def print_peer(speed: float, texts: list[str]) -> None:
    """Print characters a second of Recognizers-Text on the same reports, line by line."""
    lines, size = [], 0
    for line in (line for text in texts for line in simplify(text).splitlines() if line.strip()):
        lines.append(line)
        size += len(line)
        if size >= PEER_CHARACTERS:
            break
    numbers, all_kinds = _recognizers()
    for name, models in (("numbers alone", numbers), ("with units and percent", all_kinds)):
        seconds = best_of(partial(_recognize, lines, models), runs=3)
        peer = size / seconds
        print(f"  Recognizers-Text, {name}: {peer / 1e6:.3f} M, we are {speed / peer:.0f} times")


def _recognizers() -> tuple[Sequence[Callable[[str], Any]], Sequence[Callable[[str], Any]]]:
    """Return the peer's Chinese models: numbers, and all that tell what a number measures.

    Raises:
        SystemExit: the peer is not installed.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its patterns carry escapes that Python will refuse
            from recognizers_number import NumberRecognizer
            from recognizers_number_with_unit import NumberWithUnitRecognizer
    except ImportError as error:
        raise SystemExit(
            f"the peer Recognizers-Text is missing ({error}): pip install 'summarizer[bench]'"
        ) from error
    plain = NumberRecognizer("zh-cn")
    measured = NumberWithUnitRecognizer("zh-cn")
    number = plain.get_number_model().parse
    return (number,), (
        number,
        plain.get_percentage_model().parse,
        measured.get_currency_model().parse,
        measured.get_dimension_model().parse,
        measured.get_age_model().parse,
    )


def _recognize(lines: Sequence[str], models: Sequence[Callable[[str], Any]]) -> None:
    for model in models:
        for line in lines:
            model(line)


def print_verification(texts: list[str]) -> None:
    """Print what it costs to verify a one-page summary against a report of 30,000 characters.

    The summary is what the reports say at one place, densely in figures, cut in the middle.
    """
    source = "".join(texts)[:SOURCE]
    starts = range(0, SOURCE - SUMMARY, SUMMARY // 2)
    summary = max((source[at : at + SUMMARY] for at in starts), key=_digits)
    whole = best_of(partial(verify_text, summary, source))
    verifier = Verifier(source)
    alone = best_of(partial(verifier.verify, summary))
    figures = verifier.verify(summary).total
    print(f"{SUMMARY:,} characters ({figures} figures) verified against {SOURCE:,}:")
    print(f"  {whole * 1000:.0f} ms with reading the source, {alone * 1000:.0f} ms once it is read")


def _digits(text: str) -> int:
    return sum(char.isdigit() for char in text)


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


if __name__ == "__main__":
    main()
