"""Hostile strings: what a figure costs there beside prose, and how the time grows with length."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from summarizer.eval.benchmarks.measuring import best_of, shared_folder
from summarizer.figures.extraction import find_figures
from summarizer.reading.folding import simplify
from summarizer.verification import Verifier

NUMBER = re.compile(
    r"[0-9]+(?:[,.][0-9]+)*|[零〇一二两三四五六七八九十百千万亿]+|\b(?:one|twenty|half|hundred)\b"
)
SIZE = 100_000
SHORT = 10
"""The growth is measured from a tenth of the size to the whole."""

TIMES_PROSE, GROWTH = 2, 11
STRINGS = (
    "1", "12,", "1,234,", "1.", "1、", "1:2", "1-", "9%", "1万", "1亿2千", "5个", "1-2个",
    "3至5年", "1-2-3-4个", "8:00-", "2021年", "2021-2022年", "一", "一万", "三千二百", "百", "万亿",
    "十五六", "一至二至", "百分之", "三分之", "点", "零", "一个", "几十", "数百", "半", "翻一",
    "打九", "x", "xx人", "20xx", "*", "×", "“1", "《1", "(1", "率:%", "。个", "增长5%", "5人占5%",
    "其中5人、", "元/", "元/元", "平方", "千瓦", "km", "|1", "| 1 ", "第1", "年", "5%和",
    "| 1 | 2 |\n", "单位:万元\n东 1\n", "1/2", "2023-",
)  # fmt: skip
ENGLISH = (
    "$1", "$", "one ", "one hundred ", "twenty-", "half a ", "1 1/2 ", "3.2 million ", "12 June ",
    "rose 5% to $3.2bn in 2023 ", "2 staff ", "a third of ", "between 5 and 9 ",
)  # fmt: skip


def main() -> None:
    """Print the dearest strings by the cost of a figure, and the fastest growing ones.

    A cost is told for each number written, figure or not: many of these strings hold numbers alone
    that are none. Where a string holds fewer numbers than prose does, it is told for a stretch in
    which prose has one. English strings are read by the rules of English, and told beside its
    prose.
    """
    chinese = prose_of("zh_government")
    growths = print_costs("Chinese prose", chinese, STRINGS)
    growths |= print_costs("English prose", prose_of("en"), ENGLISH)
    print(f"ten times as long (asked: {GROWTH}):")
    print_worst(growths, {})
    print_verification(chinese)


def prose_of(folder: str) -> str:
    """Return the reports of a folder as one text of at most ``SIZE`` characters."""
    paths = sorted((shared_folder() / "corpora" / folder).glob("*.md"))
    return simplify("".join(path.read_text(encoding="utf-8") for path in paths))[:SIZE]


def print_costs(name: str, prose: str, strings: Sequence[str]) -> dict[str, float]:
    """Print what strings cost beside prose; return how the time of each grows with its length."""
    every = len(prose) / count_numbers(prose)
    normal = best_of(partial(find_figures, prose)) / len(prose) * every
    print(f"{name}: a number every {every:.0f} characters, {normal * 1e6:.1f} us each")
    costs, growths, notes = {}, {}, {}
    for unit in strings:
        text = (unit * SIZE)[:SIZE]
        seconds = best_of(partial(find_figures, text), runs=3)
        often = best_of(partial(find_often, text[: SIZE // SHORT]), runs=3)
        numbers = max(count_numbers(text), len(find_figures(text)), SIZE / every)
        costs[unit] = seconds / numbers / normal
        growths[unit] = seconds / often * SHORT
        notes[unit] = f"{seconds / numbers * 1e6:.1f} us, {seconds / SIZE * 1e6:.2f} us a character"
    print(f"{len(strings)} strings of {SIZE:,} characters, beside it (asked: {TIMES_PROSE}):")
    print_worst(costs, notes)
    return growths


def count_numbers(text: str) -> int:
    """Count the numbers written in a text: runs of digits, of Chinese numerals, number words."""
    return sum(1 for _ in NUMBER.finditer(text))


def print_worst(ratios: dict[str, float], notes: dict[str, str], shown: int = 6) -> None:
    """Print the largest ratios with their strings, and what is noted of them."""
    for unit in sorted(ratios, key=lambda one: -ratios[one])[:shown]:
        print(f"  {ratios[unit]:5.1f} times  {unit!r}  {notes.get(unit, '')}".rstrip())


def find_often(text: str) -> list[object]:
    """Find the figures of a short text as often as it fits the long one, and keep them all.

    Both then fill the same memory, and what is left is how the work grows.
    """
    return [find_figures(text) for _ in range(SHORT)]


def print_verification(source: str) -> None:
    """Print how the time of verifying hostile summaries grows with their length."""
    verifier = Verifier(source)
    growths = {}
    for unit in (*STRINGS, *ENGLISH):
        short, long = (unit * SIZE)[: SIZE // 100], (unit * SIZE)[: SIZE // 10]
        seconds = [best_of(partial(verifier.verify, text), runs=1) for text in (short, long)]
        growths[unit] = seconds[1] / seconds[0]
    print("verified summaries of hostile strings, ten times as long:")
    print_worst(growths, {})


if __name__ == "__main__":
    main()
