"""Grounding: where in the source the words of a statement stand, verbatim or put together."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from summarizer.figures.contexts import pairs_of
from summarizer.figures.figure import Figure
from summarizer.figures.postings import Postings
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

WELL_VOUCHED: Final = 0.35
"""The same where at least two figures are supported, each with what it counts."""

LETTERS: Final = 0.15
"""What is added to these shares where single characters are counted: more agree by chance."""

VOUCHING: Final = 6
"""Sentences of figures that vouch for one statement."""

SUPPORTING: Final = 2
"""A statement may be put together from this many source sentences."""

SEARCHES: Final = 64
"""Statements that are searched for in the whole source before its sentences are listed."""

POSTINGS: Final = 20_000
"""Entries of the index of pairs that are read for one statement, the rarest pairs first."""

ABOUT_A_BREAK: Final = 2
"""Characters before and after a line break that the source must have without one."""

_BREAK: Final = re.compile(r"(?<=[^\s。!?;|])[ ]*\n[ ]*(?=[^\s|])")
_BLANK: Final = re.compile(
    r"(?<=[一-鿿]) (?=[0-9]+(?:\.[0-9]+)? ?[一-鿿%‰])|(?<=[0-9]) (?=[一-鿿%‰])"
)
"""A blank between a number and its words: ``第 3 位``; not the columns of ``项目 35 46``."""

_CLAUSE_END: Final = re.compile(r"[,;:]")
_LETTER: Final = re.compile(r"[一-鿿]")
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
        self._found = 0

    @cached_property
    def _lines(self) -> LineIndex:
        return LineIndex(self._restored.source)

    @cached_property
    def _sentences(self) -> list[tuple[int, int]]:
        return split_sentences(self._restored.plain)

    @cached_property
    def _whole(self) -> dict[str, tuple[int, int]]:
        """The source's sentences by their words: worth making for a long summary alone."""
        whole: dict[str, tuple[int, int]] = {}
        for start, end in self._sentences:
            first, last = self._folded.offsets.from_source(start, end)
            whole.setdefault(self._folded.text[first:last].strip(_EDGES), (start, end))
        return whole

    @cached_property
    def _index(self) -> Postings:
        """The source's sentences by the pairs of characters that they have."""
        return Postings(self._restored.plain, self._sentences)

    def find(self, words: str) -> tuple[int, int] | None:
        """Return where ``words`` stand verbatim in the restored source, or None.

        Script, width, case, white space and line breaks carry no meaning. A place where the words
        would cut a number (``5人`` in ``15人``) or leave out a ``未`` before them is none.
        """
        wanted = fold(words.strip(_EDGES)).text
        if not wanted:
            return None
        self._found += 1
        if self._found > SEARCHES and wanted in self._whole:
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

        What a narrow window or a mail program broke is then read as it was written; so are
        numbers that are set off by blanks.
        """
        plain, edits = summary.plain, []
        for match in _BREAK.finditer(plain):
            before = plain[max(0, match.start() - ABOUT_A_BREAK) : match.start()]
            after = plain[match.end() : match.end() + ABOUT_A_BREAK]
            if "\n" not in before + after and self._stands_unbroken(before + after):
                edits.append((*match.span(), ""))
        edits += ((*match.span(), "") for match in _BLANK.finditer(plain))
        if not edits:
            return summary
        text, offsets = apply_edits(summary.text, sorted(edits))
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

    def supporting(
        self, plain: str, places: Collection[int] = ()
    ) -> tuple[list[Evidence], list[str]]:
        """Find the source sentences that hold most of a reworded statement, and what they lack.

        ``places`` are where the figures stand that vouch for the statement, each with what it
        counts: then it is their sentences, and half of the words will do.
        """
        wanted = pairs_of(plain)
        if not wanted:
            return [], []
        chosen = self._numbers(places)
        share = COVERED if not places else VOUCHED if len(places) == 1 else WELL_VOUCHED
        if not self._tells(plain, wanted, chosen, min(share, VOUCHED)):
            counts = self._index.count(wanted, POSTINGS)
            likely = [number for number, _ in counts.most_common(SUPPORTING)]
            chosen = sorted({*chosen, *likely})
            if not self._tells(plain, wanted, chosen, share):
                return self._all_evidence(chosen), ["原文找不到这句话的依据"]
        best = max(chosen, key=lambda number: len(wanted & pairs_of(self._sentence(number))))
        source = _told_clauses(self._sentence(best), wanted)
        if _negations(plain) != _negations(source) and _negations(plain) + _negations(source) == 1:
            return self._all_evidence(chosen), ["肯定和否定与原文不同"]
        return self._all_evidence(chosen), []

    def _all_evidence(self, numbers: Iterable[int]) -> list[Evidence]:
        return [self.evidence(*self._sentences[number]) for number in numbers]

    def _numbers(self, places: Collection[int]) -> list[int]:
        """Return the sentences of these places, by number."""
        found = {bisect_right(self._sentences, at, key=lambda span: span[0]) - 1 for at in places}
        return sorted(number for number in found if number >= 0)[:VOUCHING]

    def _tells(
        self, plain: str, wanted: frozenset[str], numbers: Sequence[int], share: float
    ) -> bool:
        """Say whether sentences hold so great a share of the words, or of their characters."""
        if not numbers:
            return False
        told = "\n".join(self._sentence(number) for number in numbers)
        if len(wanted & pairs_of(told)) >= share * len(wanted):
            return True
        letters = set(_LETTER.findall(plain.lower()))
        return len(letters & set(told.lower())) >= (share + LETTERS) * len(letters)

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
