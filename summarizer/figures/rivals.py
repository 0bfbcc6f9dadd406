"""Rivals: among the figures of a source, which one the words of a claim are about.

Each candidate is weighed by what its own words share with the claim's. Between two candidates only
the words count that one has and the other has not: all others the whole sentence shares.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from heapq import nlargest
from typing import Final

from summarizer.figures.candidates import POINTS_IN_TIME, Candidates
from summarizer.figures.contexts import Context
from summarizer.figures.derivations import (
    Claim,
    Derivation,
    derive_average,
    derive_change,
    derive_level,
    derive_share,
    derive_sum,
    derive_total,
    neighbours,
    tells_rest,
)
from summarizer.figures.figure import Figure
from summarizer.figures.keys import read_key
from summarizer.figures.sizes import Quantity, measure, same_dimension
from summarizer.figures.subjects import Subject, read_subject
from summarizer.schemas.terms import Direction

ANSWERING: Final = 4
"""Pairs that it counts for if a candidate answers to the same key."""

CLEARLY, FAR = 5, 7
"""Pairs by which a rival must be ahead that has no word of the claim's to itself, and one that the
claim does not name."""

LIKELY: Final = 8
PASSAGES: Final = 4
"""Figures, and passages of the source, among which a derivation is tried."""

NAMED: Final = 0.8
UNNAMED: Final = 0.25
"""Shares of a label that another figure must have, and the figure of its value may have, for the
label to be that other's."""


class Search:
    """What one claim is about, among the figures of a source."""

    def __init__(
        self, source: Candidates, claim: Claim, context: Context, near: dict[int, int]
    ) -> None:
        self._source = source
        self._claim = claim
        self._context = context
        self._near = near
        self._subject = read_subject(claim.plain, claim.figure)
        self._key = read_key(claim.plain, claim.figure)
        sizes = [(one, measure(one)) for one in claim.beside]
        self._held = {(size.low, size.high): (one, size) for one, size in sizes if size}
        self._votes = source.votes(claim.beside)

    def home(self, index: int) -> int:
        """Return how much the words around a figure, and what else stands there, fit the claim."""
        score = self._near.get(index)
        if score is None:
            score = self._source.likeness(self._context, index)
        return score + self._votes[self._source.passage_of(index)]

    def closest(self, same: dict[int, int]) -> int:
        """Return the figure of the claim's value that is most like it in all else."""
        figure, subject = self._claim.figure, self._subject

        def agreement(index: int) -> tuple[int, int, int]:
            other = self._source.figures[index]
            theirs = self._source.subject(index)
            shared = len(subject.label & theirs.label) + len(subject.own & theirs.own)
            answers = ANSWERING * (self._key.label != "" and self._source.key(index) == self._key)
            alike = (other.direction == figure.direction) + (other.bound == figure.bound)
            return self.home(index) + shared + answers, alike, -index

        return max(same, key=agreement)

    def rival(self, index: int, same: dict[int, int]) -> int | None:
        """Return the figure of another value that the claim's words name, rather than ``index``."""
        best, most = None, 0
        turned = {self._claim.figure.direction, self._source.figures[index].direction}
        for other in self._comparable(turned):
            if other not in same:
                gain = self._gain(other, index)
                if gain > most:
                    best, most = other, gain
        return best

    def _comparable(self, turned: Collection[Direction]) -> Iterable[int]:
        """Yield the figures near the claim that are counted alike and ``turned`` alike."""
        size = self._claim.size
        for index in self._pool():
            other, theirs = self._source.figures[index], self._source.size(index)
            if other.masked or theirs is None or other.direction not in turned:
                continue
            if _counted_alike(size, theirs) and other.kind not in POINTS_IN_TIME:
                yield index

    def _pool(self) -> Sequence[int]:
        voted = [
            index
            for passage, _ in self._votes.most_common(PASSAGES)
            for index in self._source.members(passage)
            if index not in self._near
        ]
        return [*self._near, *voted]

    def _gain(self, rival: int, index: int) -> int:
        """Return by how much the claim's words speak for ``rival`` and against ``index``.

        Where the statement gives the rival's value to another of its figures, the two may have
        been exchanged: then the words of both decide, and the place says nothing.
        """
        one, other = self._source.subject(rival), self._source.subject(index)
        mine = self._subject
        found = self._holder(rival)
        if found is not None:
            later, holder = found
            clean = _exchange(mine, holder, one, other, (later, rival > index))
            if clean:
                return max(0, clean)
            if not mine.words:
                mine, holder, one, other = (each.named() for each in (mine, holder, one, other))
            told = _told(mine, one, other) + _told(holder, other, one)
            gain = told - _told(mine, other, one, lead=False)
            gain -= _told(holder, one, other, lead=False)
            return gain if told and (holder.words or gain >= CLEARLY) else 0
        named = _names(mine, one, other)
        one, other = one.named(), other.named()
        told, against = _told(mine, one, other), _told(mine, other, one, lead=False)
        gain = told - against + self.home(rival) - self.home(index)
        if not named:
            return gain if not against and gain >= FAR else 0
        if not told and self._share(self._subject.label, index, whole=True) >= NAMED:
            return 0
        return gain if told or gain >= CLEARLY else 0

    def _holder(self, rival: int) -> tuple[bool, Subject] | None:
        """Return the subject of the statement's other figure that has the rival's value.

        And whether it stands after the claim.
        """
        size = self._source.size(rival)
        held = self._held.get((size.low, size.high)) if size is not None else None
        if size is None or held is None or not same_dimension(held[1], size):
            return None
        later = held[0].start > self._claim.figure.start
        return later, read_subject(self._claim.plain, held[0])

    def fits(self, index: int) -> bool:
        """Say whether anything but its value speaks for a figure."""
        theirs = self._source.subject(index)
        mine = self._subject
        if not self._context.pairs or not self._source.context(index).pairs:
            return True
        return bool(self.home(index) or mine.words & (theirs.words | theirs.name))

    def is_named_elsewhere(self, index: int) -> bool:
        """Say whether the claim's label is that of another figure, and not of ``index``."""
        label = self._subject.label
        if len(label) < 2 or self._share(label, index, whole=True) > UNNAMED:
            return False
        if self._source.subject(index).is_told_by(self._subject):
            return False
        return any(
            self._share(label, other, whole=False) >= NAMED
            for other in self._comparable({self._claim.figure.direction})
            if other != index
        )

    def _share(self, label: frozenset[str], index: int, *, whole: bool) -> float:
        theirs = self._source.subject(index)
        pairs = theirs.words | theirs.name if whole else theirs.label
        return len(label & pairs) / len(label) if label else 0.0

    def best(self) -> int | None:
        """Return the candidate most like the claim in what it is about and how it is measured."""
        figure, label = self._claim.figure, self._subject.label
        pool = list(self._comparable({figure.direction})) or [
            i for i in self._near if self._source.figures[i].kind not in POINTS_IN_TIME
        ]

        def fitness(index: int) -> tuple[int, bool, int]:
            other = self._source.figures[index]
            named = 2 * len(label & self._source.subject(index).label)
            same_unit = 2 * (other.unit == figure.unit)
            return self.home(index) + named + same_unit, other.kind == figure.kind, -index

        return max(pool, key=fitness, default=None)

    def derived_openly(self, rival: int | None) -> Derivation | None:
        """Find the claim as a total whose parts stand beside it, or as a change of two levels.

        What the source states otherwise, by a ``rival`` or by any rate of the claim's name, is
        not reckoned anew.
        """
        around = [one for passage in self._passages() for one in passage]
        found = derive_total(self._claim, around) or derive_level(self._claim, around)
        if found is not None:
            return found
        reached = frozenset(
            self._source.figures[index].start
            for index in self._pool()
            if "<to>" in self._source.subject(index).own
        )
        claim = self._claim._replace(reached=reached)
        pairs = [*self._pairs_beside(), *self._pairs()]
        if rival is not None:  # what the summary itself lays open is still reckoned
            pairs = [pair for pair in pairs if self._is_beside(pair)]
        found = derive_change(claim, pairs, growth=rival is None and not self._is_stated())
        if found is not None:
            return found
        open_ = [pair for pair in self._pairs_beside() if self._is_open(pair)]
        return derive_change(claim, open_, growth=True) or derive_share(claim, open_)

    def _is_open(self, pair: tuple[Figure, Figure]) -> bool:
        """Say whether the statement has both levels."""
        sizes = [measure(one) for one in pair]
        return all(size is not None and (size.low, size.high) in self._held for size in sizes)

    def _is_beside(self, pair: tuple[Figure, Figure]) -> bool:
        """Say whether the statement has both levels, or one and says that this is the rest."""
        sizes = [measure(one) for one in pair]
        held = sum(size is not None and (size.low, size.high) in self._held for size in sizes)
        return held == len(pair) or (held > 0 and tells_rest(self._claim))

    def _pairs_beside(self) -> Iterable[tuple[Figure, Figure]]:
        """Return the pairs of figures of the statement itself that the source states near by."""
        around = {}
        for passage in self._passages():
            for one in passage:
                size = measure(one)
                if size is not None and size.low == size.high:
                    around[size.low, size.high] = one
        stated = [around[size] for size in self._held if size in around]
        return neighbours([sorted(stated)])

    def _is_stated(self) -> bool:
        """Say whether the source has a figure like the claim, under the claim's name."""
        label = self._subject.label
        return bool(label) and any(
            self._share(label, other, whole=True) >= NAMED / 2
            for other in self._comparable({self._claim.figure.direction})
            if not self._votes or self._votes[self._source.passage_of(other)]
        )

    def _pairs(self) -> Sequence[tuple[Figure, Figure]]:
        """Return neighbours of the source, those alone that the claim's words fit best."""
        words = self._subject.words
        scored = []
        for first, second in neighbours(self._passages()):
            theirs = [self._source.subject(self._source.index_of(one)) for one in (first, second)]
            told = words & frozenset().union(*(one.words | one.name for one in theirs))
            scored.append((len(told), first, second))
        most = max((score for score, _, _ in scored), default=0)
        return [(first, second) for score, first, second in scored if 2 * score >= most]

    def derived_loosely(self) -> Derivation | None:
        """Find the claim as a share of neighbours, or as a sum of figures that are like it."""
        if not self._is_stated():
            found = derive_share(self._claim, self._pairs())
            found = found or derive_average(self._claim, list(self._passages()))
            if found is not None:
                return found
        likely = nlargest(LIKELY, self._near, key=lambda i: (self._near[i], -i))
        figures = [self._source.figures[i] for i in sorted(likely) if self._near[i] > 0]
        return derive_sum(self._claim, figures)

    def _passages(self) -> Iterable[Sequence[Figure]]:
        """Yield the figures of the passages that are most like the claim, neighbours together."""
        scores: Counter[int] = Counter()
        for index in self._pool():
            passage = self._source.passage_of(index)
            scores[passage] = max(scores[passage], self.home(index))
        group: list[Figure] = []
        last = None
        for passage in sorted(passage for passage, _ in scores.most_common(PASSAGES)):
            if group and passage - 1 != last:
                yield group
                group = []
            group += (self._source.figures[index] for index in self._source.members(passage))
            last = passage
        yield group


def _exchange(
    mine: Subject, holder: Subject, one: Subject, other: Subject, later: tuple[bool, bool]
) -> int:
    """Return how much speaks for it that a claim has the value of ``other`` for that of ``one``.

    ``holder`` is the statement's figure with the value of ``one``. Of two figures the first one
    has the words that lead up to both; what is said of the later one alone is its own. ``later``
    says whether ``holder`` follows the claim, and ``one`` follows ``other``.
    """
    said = (holder, mine) if later[0] else (mine, holder)  # the later figure, the first one
    stated = (one, other) if later[1] else (other, one)
    told = said[0].only(said[1], mine, lead=False)
    named = stated[0].only(stated[1], mine, lead=False)
    right, wrong = (one, other) if later[0] else (other, one)
    gain = _weight(told, wrong) - _weight(told, right)
    right, wrong = (holder, mine) if later[1] else (mine, holder)
    return gain + _weight(named, wrong) - _weight(named, right)


def _weight(words: frozenset[str], subject: Subject) -> int:
    return len(words & subject.label) + len(words & subject.words)


def _told(claim: Subject, one: Subject, other: Subject, *, lead: bool = True) -> int:
    """Count the claim's words that ``one`` has and ``other`` has not; those of its label twice.

    ``lead`` says that the words before the other in its sentence count as its own.
    """
    only = one.only(other, claim, lead=lead)
    return len(only & claim.label) + len(only & claim.words)


def _names(claim: Subject, rival: Subject, other: Subject) -> bool:
    """Say whether the claim's label names the rival at least as well as the other."""
    label = claim.label or claim.own
    mine = len(label & (rival.words | rival.name))
    return not label or 0 < mine >= len(label & (other.words | other.name))


_PEOPLE: Final = frozenset({"unit 人", "unit 名", "unit 户"})
_VAGUE: Final = frozenset({"unit 个", "unit 项", "unit 件"})


def _counted_alike(one: Quantity, other: Quantity) -> bool:
    """Say whether two sizes are surely of one unit: 人 and 名, but not 个 and 项."""
    if one.dimension == other.dimension:
        return True
    pair = {one.dimension, other.dimension}
    if "unit " in pair:  # 减少40万 is 减少40万人, and not 40万元
        return not pair.isdisjoint(_PEOPLE)
    return same_dimension(one, other) and _VAGUE.isdisjoint({one.dimension, other.dimension})
