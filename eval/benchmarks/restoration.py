"""Restoration against a bare pass over the text: characters a second, clean and damaged."""

from __future__ import annotations

from functools import partial

from summarizer.eval.benchmarks.measuring import archive_text, best_of, shared_folder
from summarizer.reading.folding import fold, simplify
from summarizer.reading.restoration import restore_text

CLEAN, DAMAGED = 5.0, 1.0  # millions of characters a second that are asked
GROWTH = 11
FLOOR = {ord("a"): "a"}  # the least that a pass over every character of a text can do in Python


def main() -> None:
    """Print the speed on government reports and on the archive, and how it grows."""
    paths = sorted((shared_folder() / "corpora" / "zh_archive").glob("*.md"))
    clean = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    damaged = archive_text()
    restore_text(damaged)  # reads the statistics
    print_speed("120 government work reports", clean, CLEAN)
    print_speed("the compiled archive", damaged, DAMAGED)
    one, ten = (best_of(partial(restore_text, damaged * times), runs=3) for times in (1, 10))
    print(f"ten times the archive: {ten / one:.1f} times the time (asked: at most {GROWTH})")
    line = "农村公路养护完成投资三千万元" * 360_000
    seconds = best_of(partial(restore_text, line), runs=2)
    print(f"one line of {len(line):,} characters: {len(line) / seconds / 1e6:.1f} M characters/s")
    for name, function in (("simplify", simplify), ("fold", fold)):
        seconds = best_of(partial(function, clean))
        print(f"{name}: {len(clean) / seconds / 1e6:.0f} M characters/s")


def print_speed(name: str, text: str, asked: float) -> None:
    """Print the speed of restoring a text, against ``str.translate`` over the same text."""
    seconds = best_of(partial(restore_text, text))
    floor = best_of(partial(text.translate, FLOOR))
    speed = len(text) / seconds / 1e6
    print(
        f"{name} ({len(text):,} characters): {speed:.2f} M characters/s "
        f"(asked: {asked:.0f}), {seconds / floor:.1f} times one str.translate"
    )


if __name__ == "__main__":
    main()
