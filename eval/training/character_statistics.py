"""Count character pairs and triples of report texts, for choosing between readings of damage.

The counts are made on simplified text, so that one file serves both scripts; digits and Latin
words count as one symbol each. Only counts are written, never text, and nothing that occurs less
often than the limits below, so that no sentence can be read out of them.

Usage: ``python -m summarizer.eval.training.character_statistics summarizer/reading/data TEXT...``
"""

import argparse
import lzma
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from summarizer.reading.glosses import drop_glosses
from summarizer.reading.likelihood import BITS, FILE, LOG_STEPS, to_symbols
from summarizer.reading.offsets import apply_edits

LEAST_SYMBOL = 2
LEAST_PAIR = 2
LEAST_TRIPLE = 3
STOCK = Path(__file__).with_name("stock_phrases.txt")
STOCK_WEIGHT = 3  # phrases that work reports use and government reports do not


def count_runs(texts: Iterable[str], size: int) -> Counter[str]:
    """Count all stretches of ``size`` symbols."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(map("".join, zip(*(text[shift:] for shift in range(size)), strict=False)))
    return counts


def undamaged_lines(text: str) -> str:
    """Drop the glosses of a text and keep the lines that no lost byte can have touched."""
    edits = ((gloss.start, gloss.end, "") for gloss in drop_glosses(text))
    lines = apply_edits(text, edits)[0].split("\n")
    return "\n".join(line for line in lines if "?" not in line and "\ufffd" not in line)


def pack(counts: Counter[str], least: int, index: dict[str, int]) -> bytes:
    """Write keys as differences, byte plane by byte plane, then the logarithms of the counts."""
    kept = {run: n for run, n in counts.items() if n >= least and all(c in index for c in run)}
    keys: NDArray[np.uint64] = np.array([key_of(run, index) for run in kept], dtype=np.uint64)
    numbers = np.array(list(kept.values()), dtype=np.float64)
    order = np.argsort(keys)
    steps = np.diff(keys[order], prepend=np.uint64(0))
    logs = np.minimum(255, np.round(LOG_STEPS * np.log2(numbers[order]))).astype(np.uint8)
    planes = steps.view(np.uint8).reshape(-1, 8).T.copy()
    return len(kept).to_bytes(4, "little") + planes.tobytes() + logs.tobytes()


def key_of(run: str, index: dict[str, int]) -> int:
    """Join the symbols' numbers to one number."""
    key = 0
    for symbol in run:
        key = key << BITS | index[symbol]
    return key


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the statistics of the given texts."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("texts", type=Path, nargs="+")
    options = parser.parse_args(arguments)
    raw = (path.read_text(encoding="utf-8") for path in options.texts)
    stock = STOCK.read_text(encoding="utf-8").splitlines() * STOCK_WEIGHT
    lines = (*(undamaged_lines(text) for text in raw), "\n".join(stock))
    texts = ["\n" + to_symbols(text) + "\n" for text in lines]
    symbols = count_runs(texts, 1)
    alphabet = [symbol for symbol, n in symbols.most_common() if n >= LEAST_SYMBOL]
    index = {symbol: number for number, symbol in enumerate(alphabet)}
    head = "".join(alphabet).encode("utf-8")
    parts = [
        len(head).to_bytes(4, "little") + head,
        pack(symbols, LEAST_SYMBOL, index),
        pack(count_runs(texts, 2), LEAST_PAIR, index),
        pack(count_runs(texts, 3), LEAST_TRIPLE, index),
    ]
    packed = lzma.compress(b"".join(parts), preset=9 | lzma.PRESET_EXTREME)
    (options.folder / FILE).write_bytes(packed)


if __name__ == "__main__":
    main()
