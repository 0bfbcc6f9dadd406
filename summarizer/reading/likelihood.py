"""How likely a sequence of characters is in a report: a trigram model over simplified characters.

Absolute discounting with backing off (Ney, Essen, Kneser 1994). The counts come from
``eval/training/character_statistics.py``; the file is read when the first damaged text asks.
"""

import lzma
import math
import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from summarizer.reading.folding import simplify

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint64]
    Reals = NDArray[np.float64]

FILE = "characters.xz"
BITS = 13  # for the number of a symbol: up to 8,192 symbols
LOG_STEPS = 8  # counts are kept as eighths of their binary logarithm
DISCOUNT = 0.75
UNKNOWN = math.log(1e-7)  # for a character that the statistics never saw

SPACES = re.compile(r"[ \t#*|]+|\n(?=\n)")
DIGITS = re.compile(r"[0-9]+")
LATIN = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Statistics:
    """Logarithms of probabilities, by symbol number, pair and triple of numbers.

    What is missing is backed off to: the weight of its context times the shorter sequence.
    """

    index: dict[str, int]
    single: list[float]
    single_weight: list[float]
    pair: dict[int, float]
    pair_weight: dict[int, float]
    triple: dict[int, float]
    pair_keys: list[int]

    def followers(self, symbol: int) -> list[int]:
        """Return the symbols that were seen after ``symbol``."""
        start = bisect_left(self.pair_keys, symbol << BITS)
        end = bisect_left(self.pair_keys, (symbol + 1) << BITS)
        return [key & (1 << BITS) - 1 for key in self.pair_keys[start:end]]

    def log_probability(self, first: int, second: int, third: int) -> float:
        """Return the natural logarithm of P(third | first, second); -1 is an unknown symbol."""
        if third < 0:
            return UNKNOWN
        if second < 0:
            return self.single[third]
        end = second << BITS | third
        if first >= 0:
            known = self.triple.get(first << 2 * BITS | end)
            if known is not None:
                return known
            weight = self.pair_weight.get(first << BITS | second, 0.0)
        else:
            weight = 0.0
        known = self.pair.get(end)
        if known is not None:
            return weight + known
        return weight + self.single_weight[second] + self.single[third]


def to_symbols(text: str) -> str:
    """Return the text as the model counts it: one 0 for a number, one a for a Latin word."""
    plain = SPACES.sub("", simplify(text))
    return LATIN.sub("a", DIGITS.sub("0", plain))


@cache
def load_statistics() -> Statistics:
    """Read the statistics that ship with the program."""
    data = resources.files(__package__).joinpath("data", FILE).read_bytes()
    return parse_statistics(lzma.decompress(data))


def parse_statistics(data: bytes) -> Statistics:
    """Make the model out of the uncompressed file."""
    import numpy as np

    size = int.from_bytes(data[:4], "little")
    alphabet = data[4 : 4 + size].decode("utf-8")
    (_, ones), place = _read_counts(data, 4 + size)
    (pairs, twos), place = _read_counts(data, place)
    (triples, threes), place = _read_counts(data, place)
    mask = np.uint64((1 << BITS) - 1)
    shift = np.uint64(BITS)

    single = np.log(ones / ones.sum() * (1 - 1e-4) + 1e-7)
    first = (pairs >> shift).astype(np.int64)
    seen = np.bincount(first, twos - DISCOUNT, len(ones))
    single_weight = np.log(np.maximum(1 - seen / np.maximum(ones, seen + 1), 1e-3))
    lower = np.exp(single[(pairs & mask).astype(np.int64)] + single_weight[first])
    pair_chance = (twos - DISCOUNT) / np.maximum(ones[first], seen[first] + 1) + lower

    context = np.searchsorted(pairs, triples >> shift)
    tail = np.searchsorted(pairs, triples & np.uint64((1 << 2 * BITS) - 1))
    seen = np.bincount(context, threes - DISCOUNT, len(pairs))
    total = np.maximum(twos, seen + 1)
    weight = np.log(np.maximum(1 - seen / total, 1e-3))
    triple_chance = (threes - DISCOUNT) / total[context] + np.exp(weight[context]) * pair_chance[
        tail
    ]
    used = np.unique(context)
    return Statistics(
        index={symbol: number for number, symbol in enumerate(alphabet)},
        single=single.tolist(),
        single_weight=single_weight.tolist(),
        pair=_to_dict(pairs, np.log(pair_chance)),
        pair_weight=_to_dict(pairs[used], weight[used]),
        triple=_to_dict(triples, np.log(triple_chance)),
        pair_keys=pairs.tolist(),
    )


def _to_dict(keys: "Numbers", values: "Reals") -> dict[int, float]:
    return dict(zip(keys.tolist(), values.tolist(), strict=True))


def _read_counts(data: bytes, place: int) -> tuple[tuple["Numbers", "Reals"], int]:
    """Read one table of counts at ``place``; return keys, counts and the place after it."""
    import numpy as np

    length = int.from_bytes(data[place : place + 4], "little")
    place += 4
    planes = np.frombuffer(data, np.uint8, 8 * length, place).reshape(8, length)
    steps = np.ascontiguousarray(planes.T).view(np.uint64).ravel()
    place += 8 * length
    logs = np.frombuffer(data, np.uint8, length, place)
    return (np.cumsum(steps, dtype=np.uint64), np.exp2(logs / LOG_STEPS)), place + length
