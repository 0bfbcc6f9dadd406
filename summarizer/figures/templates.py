"""Sentences without their numbers: where only a number differs, it must be the source's number.

A summary most often goes wrong in one digit of a sentence that it otherwise copies. With the
figures taken out, such a sentence is found in the source word for word, and its figures answer to
those of the source one by one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.figures.contexts import pairs_of
from summarizer.figures.figure import Figure

LEAST_PAIRS: Final = 3
"""Character pairs that a sentence needs to be known again without its numbers."""

PLACES: Final = 64
"""Places with the same words that are compared with one sentence."""

_GAP: Final = "\0"
_CLAUSE_END: Final = re.compile(r"[,:]")
_SENTENCE_END: Final = re.compile(r"[;。!?\n]")


class Templates:
    """The clauses of a source without their numbers, sentence by sentence."""

    def __init__(self, plain: str, figures: Sequence[Figure]) -> None:
        self._clauses: list[str] = []
        self._index: dict[str, list[int]] = defaultdict(list)
        for sentence in _sentences(plain, 0, len(plain), figures):
            self._clauses += sentence
            self._clauses.append("")  # no run of clauses goes on past its sentence
        self._firsts = [0]  # for each clause the number of figures before it
        for number, clause in enumerate(self._clauses):
            self._firsts.append(self._firsts[-1] + clause.count(_GAP))
            if _GAP in clause:
                self._index[clause].append(number)

    def find(self, plain: str, start: int, end: int, figures: Sequence[Figure]) -> list[range]:
        """Return the source's figures, by index, that answer to ``figures``, place by place.

        ``figures`` are all those of the sentence ``plain[start:end]``; each answer has as many.
        """
        clauses = [part for one in _sentences(plain, start, end, figures) for part in one]
        known = [self._index.get(clause, ()) for clause in clauses if _GAP in clause]
        if not known or len(pairs_of("".join(clauses))) < LEAST_PAIRS:
            return []
        rarest = min(known, key=len)
        offset = next(i for i, c in enumerate(clauses) if self._index.get(c, ()) is rarest)
        found = []
        for place in rarest[:PLACES]:
            first, last = place - offset, place - offset + len(clauses)
            if first >= 0 and self._clauses[first:last] == clauses:
                found.append(range(self._firsts[first], self._firsts[last]))
        return found

    def clauses(
        self, plain: str, start: int, end: int, figures: Sequence[Figure]
    ) -> Iterator[tuple[Sequence[Figure], list[range]]]:
        """Yield the figures of each clause with those of the source's clauses of these words."""
        at = 0
        for sentence in _sentences(plain, start, end, figures):
            for clause in sentence:
                own = figures[at : at + clause.count(_GAP)]
                at += len(own)
                if own and clause in self._index and len(pairs_of(clause)) >= LEAST_PAIRS:
                    places = self._index[clause][:PLACES]
                    yield own, [range(self._firsts[p], self._firsts[p + 1]) for p in places]


def _sentences(plain: str, start: int, end: int, figures: Sequence[Figure]) -> Iterator[list[str]]:
    """Yield the clauses of each sentence, a gap for each figure, white space left out."""
    pieces, at = [], start
    for figure in figures:
        pieces.append(plain[at : figure.start])
        at = figure.end
    pieces.append(plain[at:end])
    for sentence in _SENTENCE_END.split(_GAP.join(pieces)):
        parts = ("".join(part.split()).lower() for part in _CLAUSE_END.split(sentence))
        clauses = [part for part in parts if part]
        if clauses:
            yield clauses
