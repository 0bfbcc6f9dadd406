"""Score found figures against labelled ones: what was found, and what was understood of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from summarizer.eval.figure_gold import Expected, Sample
from summarizer.figures.extraction import find_figures
from summarizer.figures.figure import Figure

UNSCORED: Final = frozenset({"date", "time", "ordinal", "identifier"})


@dataclass(slots=True)
class Tally:
    """How often something was found, missed, and found where it is not."""

    matched: int = 0
    missed: int = 0
    spurious: int = 0

    def add(self, other: Tally) -> None:
        """Count what another tally counted as well."""
        self.matched += other.matched
        self.missed += other.missed
        self.spurious += other.spurious

    @property
    def found(self) -> int:
        """All that were found, rightly or not."""
        return self.matched + self.spurious

    @property
    def wanted(self) -> int:
        """All that the reader has."""
        return self.matched + self.missed

    @property
    def precision(self) -> float:
        """Share of the found that the reader has too."""
        return self.matched / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the reader's that were found."""
        return self.matched / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Score:
    """What one text or many came to; enumerations (四种途径) count neither way."""

    all: Tally = field(default_factory=Tally)
    kinds: dict[str, Tally] = field(default_factory=dict)
    genres: dict[str, Tally] = field(default_factory=dict)
    uses: dict[str, Tally] = field(default_factory=dict)
    right: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall of value with unit."""
        return self.all.f1

    def add(self, other: Score) -> None:
        """Count what another score counted as well."""
        self.all.add(other.all)
        for name in ("kinds", "genres", "uses"):
            for key, tally in getattr(other, name).items():
                getattr(self, name).setdefault(key, Tally()).add(tally)
        self.right.update(other.right)
        self.total.update(other.total)
        self.notes += other.notes

    def count(self, what: str, kind: str, genre: str) -> None:
        """Count one figure as ``matched``, ``missed`` or ``spurious``."""
        for tally in (
            self.all,
            self.kinds.setdefault(kind, Tally()),
            self.genres.setdefault(genre, Tally()),
        ):
            setattr(tally, what, getattr(tally, what) + 1)

    def judge(self, what: str, is_right: bool, note: str) -> None:
        """Count one detail of a matched figure, and note it where it is wrong."""
        self.total[what] += 1
        self.right[what] += is_right
        if not is_right:
            self.notes.append(f"{what} {note}")


def found_values(figure: Figure) -> tuple[Decimal, ...]:
    """Return the values of a figure in the form the gold states them."""
    if figure.masked:
        return ()
    if figure.kind == "ratio" and figure.fraction:
        return tuple(Decimal(part) for part in figure.fraction.split(":") if "/" not in part)
    if figure.value is not None:
        return (abs(figure.value),)
    return tuple(abs(one) for one in (figure.low, figure.high) if one is not None)


def score_sample(sample: Sample) -> Score:
    """Compare the figures found inside the labelled stretches with the reader's."""
    score = Score()
    plain = sample.plain
    inside: set[int] = set()
    for start, end in sample.spans:
        inside.update(range(start, end))
    found = [f for f in find_figures(plain) if f.kind not in UNSCORED and f.start in inside]
    used: set[int] = set()
    for want in sample.gold:
        index = _partner(want, found, used)
        if index is not None:
            used.add(index)
        if want.optional:
            continue
        genre = _genre_at(sample, want.start)
        if index is None:
            score.count("missed", want.kind, genre)
            _count_use(score, want.use, "")
            score.notes.append(f"missed {want.text} {want.kind}: {_around(plain, want)}")
        else:
            score.count("matched", want.kind, genre)
            _count_use(score, want.use, _use(found[index]))
            _score_details(score, want, found[index], plain)
    for index, figure in enumerate(found):
        if index not in used and figure.use != "enumeration":
            score.count("spurious", _kind(figure), _genre_at(sample, figure.start))
            _count_use(score, "", _use(figure))
            text = plain[figure.start : figure.end]
            score.notes.append(f"spurious {text} {figure.kind}: {_around(plain, figure)}")
    return score


def _around(plain: str, place: Expected | Figure) -> str:
    return repr(plain[max(0, place.start - 16) : place.end + 10])


def _kind(figure: Figure) -> str:
    """Return the kind of a figure in the words of the labels."""
    if figure.masked or figure.use == "qualifier":
        return _use(figure)
    return "range" if figure.bound == "range" else figure.kind


def _use(figure: Figure) -> str:
    return "redacted" if figure.masked else figure.use


def _count_use(score: Score, want: str, got: str) -> None:
    for use in ("redacted", "qualifier"):
        if use in {want, got}:
            tally = score.uses.setdefault(use, Tally())
            tally.matched += want == got
            tally.missed += want == use != got
            tally.spurious += got == use != want


def _genre_at(sample: Sample, place: int) -> str:
    """Tell the tables of a communiqué from its prose."""
    if sample.genre != "communique":
        return sample.genre
    line = sample.plain.rfind("\n", 0, place) + 1
    return "communique tables" if sample.plain.startswith("|", line) else "communique prose"


def _partner(want: Expected, found: list[Figure], used: set[int]) -> int | None:
    for index, figure in enumerate(found):
        if index in used or figure.end <= want.start or figure.start >= want.end:
            continue
        unit = want.units[0]
        same_unit = figure.unit in want.units or (unit.isascii() and unit.isalpha())
        if same_unit and (found_values(figure) == want.values or _is_share(want, figure)):
            return index
    return None


def _is_share(want: Expected, figure: Figure) -> bool:
    """Say whether a fraction is the share that the reader wrote as a decimal."""
    if figure.fraction is None or "/" not in figure.fraction or len(want.values) > 1:
        return False
    above, below = map(Decimal, figure.fraction.split("/"))
    return not want.values or abs(above / below - want.values[0]) < Decimal("0.01")


def _score_details(score: Score, want: Expected, figure: Figure, plain: str) -> None:
    around = _around(plain, want)
    got = _use(figure)
    score.judge("use", want.use == got, f"{want.use}->{got} {around}")
    if want.bound is not None and (want.bound != "exact" or figure.bound != "exact"):
        same = want.bound == figure.bound or (figure.bound == "range" and len(want.values) > 1)
        score.judge("bound", same, f"{want.bound}->{figure.bound} {around}")
    if want.bound is not None and (want.direction != "none" or figure.direction != "none"):
        same = want.direction == figure.direction
        score.judge("direction", same, f"{want.direction}->{figure.direction} {around}")
    if want.use == "fact" and want.subject:
        label = plain[slice(*figure.label)].replace(" ", "") if figure.label else ""
        pairs = {label[i : i + 2] for i in range(len(label) - 1)}
        wanted = {want.subject[i : i + 2] for i in range(len(want.subject) - 1)}
        score.judge("label", bool(pairs & wanted), f"{want.subject!r}->{label!r} {want.text}")
