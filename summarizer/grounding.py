"""Grounding: where in the source the words of a statement stand, verbatim or put together."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from summarizer.figures.candidates import count_postings
from summarizer.figures.contexts import pairs_of
from summarizer.figures.figure import Figure
from summarizer.reading.folding import Folded, fold, simplify
from summarizer.reading.offsets import apply_edits
from summarizer.reading.places import LineIndex
from summarizer.reading.restoration import Restored
from summarizer.schemas.quantities import Evidence
from summarizer.structure.sentences import split_sentences

COVERED: Final = 0.75
"""Share of a statement's character pairs that source sentences must hold to confirm it."""

VOUCHED: Final = 0.5
"""The same for a statement whose figures are supported."""

SUPPORTING: Final = 2
"""A statement may be put together from this many source sentences."""

POSTINGS: Final = 20_000
"""Entries of the index of pairs that are read for one statement, the rarest pairs first."""

ABOUT_A_BREAK: Final = 5
"""Characters before and after a line break that the source must have without one."""

_BREAK: Final = re.compile(r"(?<=[^\s。!?;|])[ ]*\n[ ]*(?=[^\s|])")
_CLAUSE_END: Final = re.compile(r"[,;:]")
_TRIES: Final = 16
"""Places of the same words that are looked at for one that cuts no number and drops no ``未``."""

_EDGES: Final = "#*-|> \t\n。."
_REFUSING: Final = frozenset("未不没无非")
_DIGITS: Final = frozenset("0123456789.")
_NEGATIONS: Final = (
    "未",
    "没有",
    "无法",
    "不能",
    "并非",
    "不再",
    "尚无",
    " not ",
    " no ",
    " never ",
)


class Grounds:
    """One source, prepared for finding the evidence of many statements."""

    def __init__(self, restored: Restored, figures: Sequence[Figure]) -> None:
        self._restored = restored
        self._figures = [one for one in figures if one.use != "enumeration"]
        self._folded: Folded = fold(restored.text)
        self._lines = LineIndex(restored.source)
        self._sentences = split_sentences(restored.plain)
        self._whole: dict[str, tuple[int, int]] = {}
        self._index: dict[str, list[int]] = defaultdict(list)
        for number, (start, end) in enumerate(self._sentences):
            first, last = self._folded.offsets.from_source(start, end)
            self._whole.setdefault(self._folded.text[first:last].strip(_EDGES), (start, end))
            for pair in pairs_of(restored.plain[start:end]):
                self._index[pair].append(number)

    def find(self, words: str) -> tuple[int, int] | None:
        """Return where ``words`` stand verbatim in the restored source, or None.

        Script, width, case, white space and line breaks carry no meaning. A place where the words
        would cut a number (``5人`` in ``15人``) or leave out a ``未`` before them is none.
        """
        wanted = fold(words.strip(_EDGES)).text
        if not wanted:
            return None
        if wanted in self._whole:
            return self._whole[wanted]
        text, at = self._folded.text, -1
        for _ in range(_TRIES):
            at = text.find(wanted, at + 1)
            if at < 0:
                return None
            if _is_whole(text, at, at + len(wanted)):
                return self._folded.offsets.to_source(at, at + len(wanted))
        return None

    def without_breaks(self, summary: Restored) -> Restored:
        """Take line breaks out of a summary where the source has the same words on one line.

        What a narrow window or a mail program broke is then read as it was written.
        """
        plain, edits = summary.plain, []
        for match in _BREAK.finditer(plain):
            before = plain[max(0, match.start() - ABOUT_A_BREAK) : match.start()]
            after = plain[match.end() : match.end() + ABOUT_A_BREAK]
            if "\n" not in before + after and self._stands_unbroken(before + after):
                edits.append((*match.span(), ""))
        if not edits:
            return summary
        text, offsets = apply_edits(summary.text, edits)
        return replace(
            summary, text=text, plain=simplify(text), offsets=summary.offsets.then(offsets)
        )

    def _stands_unbroken(self, words: str) -> bool:
        wanted, at = fold(words).text, -1
        for _ in range(_TRIES):
            at = self._folded.text.find(wanted, at + 1)
            if at < 0 or not wanted:
                return False
            start, end = self._folded.offsets.to_source(at, at + len(wanted))
            if "\n" not in self._restored.plain[start:end]:
                return True
        return False

    def figures_in(self, start: int, end: int) -> Sequence[Figure]:
        """Return the source's figures inside a stretch of it."""
        first = bisect_left(self._figures, start, key=lambda figure: figure.start)
        last = bisect_left(self._figures, end, key=lambda figure: figure.start)
        while last > first and self._figures[last - 1].end > end:
            last -= 1
        return self._figures[first:last]

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Return the sentence around a place, or the place alone where there is none."""
        at = bisect_right(self._sentences, place, key=lambda span: span[0]) - 1
        if at < 0 or self._sentences[at][1] <= place:
            return place, place
        return self._sentences[at]

    def evidence(self, start: int, end: int, words: str | None = None) -> Evidence:
        """Return the source's own words at a place; ``words`` are the statement's, if verbatim."""
        first, last = self._restored.offsets.to_source(start, end)
        quote = self._restored.source[first:last]
        match = "none"
        if words is not None:
            match = "exact" if quote in words else "normalised"
        return Evidence.model_validate(
            {"quote": quote, "start": first, "end": last, "match": match,
             "line": self._lines.line(first)}
        )  # fmt: skip

    def supporting(self, plain: str, *, vouched: bool = False) -> tuple[list[Evidence], list[str]]:
        """Find the source sentences that hold most of a reworded statement, and what they lack.

        ``vouched`` says that its figures are the source's, with what they count: then half of the
        words will do.
        """
        wanted = pairs_of(plain)
        if not wanted:
            return [], []
        counts = count_postings(self._index, wanted, POSTINGS)
        covered: set[str] = set()
        chosen: list[int] = []
        for number, _ in counts.most_common(SUPPORTING):
            covered |= wanted & pairs_of(self._sentence(number))
            chosen.append(number)
        evidence = [self.evidence(*self._sentences[number]) for number in sorted(chosen)]
        if len(covered) < (VOUCHED if vouched else COVERED) * len(wanted):
            return evidence, ["原文找不到这句话的依据"]
        source = _told_clauses(self._sentence(chosen[0]), wanted)
        if _negations(plain) != _negations(source) and _negations(plain) + _negations(source) == 1:
            return evidence, ["肯定和否定与原文不同"]
        return evidence, []

    def _sentence(self, number: int) -> str:
        start, end = self._sentences[number]
        return self._restored.plain[start:end]


def _is_whole(text: str, start: int, end: int) -> bool:
    """Say whether a stretch cuts no number and has no negation right before it."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in _DIGITS and text[start] in _DIGITS:
        return False
    if after in _DIGITS and text[end - 1] in _DIGITS:
        return False
    return before not in _REFUSING


def _told_clauses(sentence: str, wanted: frozenset[str]) -> str:
    """Return the clauses of a source sentence that a statement tells of, by half of their words."""
    clauses = [(clause, pairs_of(clause)) for clause in _CLAUSE_END.split(sentence)]
    return ",".join(c for c, pairs in clauses if 2 * len(pairs & wanted) >= len(pairs))


def _negations(plain: str) -> int:
    return sum(plain.lower().count(word) for word in _NEGATIONS)
