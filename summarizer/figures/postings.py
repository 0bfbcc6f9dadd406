"""Postings: in which stretches of a text each pair of characters stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain
from operator import add

from summarizer.figures.contexts import ALIASES, WORD


class Postings:
    """The numbers of the ``spans`` of ``text`` that hold a pair, or an English word, in order.

    >>> Postings("体检率86%。体检一次。", [(0, 7), (7, 12)]).get("体检")
    [0, 1]
    """

    def __init__(self, text: str, spans: Sequence[tuple[int, int]]) -> None:
        text = text.lower()
        lent = [(alias, name) for alias, name in ALIASES if alias in text]
        self._index: dict[str, list[int]] = defaultdict(list)
        for number, (start, end) in enumerate(spans):
            stretch = text[start:end]
            for alias, name in lent:
                stretch = stretch.replace(alias, name)
            pairs: set[str] = set()
            for word in WORD.findall(stretch):
                if word[0].isascii():
                    pairs.add(word)
                else:
                    pairs.update(map(add, word, word[1:]))
            for pair in pairs:
                self._index[pair].append(number)

    def get(self, pair: str) -> list[int]:
        """Return the spans that hold a pair."""
        return self._index.get(pair, [])

    def count(self, pairs: frozenset[str], budget: int) -> Counter[int]:
        """Count how many of the pairs each span has, as far as ``budget`` entries go.

        The rarest pairs come first: what stands everywhere says little about a place.
        """
        chosen: list[list[int]] = []
        left = budget
        for entries in sorted(filter(None, map(self.get, sorted(pairs))), key=len):
            left -= len(entries)
            if left < 0 and chosen:
                break
            chosen.append(entries[:budget])
        return Counter(chain.from_iterable(chosen))
