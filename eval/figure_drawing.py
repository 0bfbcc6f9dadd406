"""Draws clauses with figures from real reports and makes the cases of the suite from them.

A clause is written in every wording, once unchanged and once with every change that fits it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from summarizer.eval.figure_changes import (
    CHANGES,
    bound,
    direction,
    exchanged,
    negation,
    period,
)
from summarizer.eval.figure_items import Item, Variant
from summarizer.eval.figure_wordings import LAST, WORDINGS
from summarizer.figures.extraction import find_figures
from summarizer.figures.figure import Figure
from summarizer.structure.sentences import split_sentences
from summarizer.verification import Verifier

SHORTEST, LONGEST = 12, 110
"""Characters of a clause that a summary would quote."""

RARE: Final[tuple[Variant, ...]] = (direction, bound, period, exchanged, negation)
TRIES: Final = 60
"""Changes that few clauses allow, and how many clauses of a report are tried for each."""

UNCHANGED: Final = "unchanged"
TARGETS: Final = 3
"""Figures of a clause reworded by hand that are changed, one at a time."""

_KINDS: Final = frozenset(
    {"count", "money", "percent", "percentage_point", "measure", "multiple", "ratio"}
)


@dataclass(frozen=True, slots=True)
class Case:
    """A clause in some wording, unchanged or wrong; ``place`` is where its source clause begins."""

    change: str
    column: str
    wording: str
    report: str
    clause: str
    text: str
    place: int

    @property
    def is_wrong(self) -> bool:
        """Say whether the clause was changed."""
        return self.change != UNCHANGED


def drawn_cases(verifier: Verifier, report: str, many: int, random: Random) -> Iterator[Case]:
    """Yield the cases of ``many`` clauses of a report, those of one wording in a row.

    As many more are drawn for each change that few clauses allow, and changed in that way alone.
    """
    clauses = list(clauses_of(verifier))
    random.shuffle(clauses)
    for span in clauses[:many]:
        item = make_item(verifier, *span, random)
        if item is not None:
            yield from _cases(item, report, span[0], CHANGES)
    for change in RARE:
        left = many
        for span in clauses[many : many + TRIES]:
            item = make_item(verifier, *span, random) if left else None
            if item is not None and change(item) not in {None, item.clause}:
                left -= 1
                yield from _cases(item, report, span[0], (change,))


def hand_cases(
    verifier: Verifier, case: Case, span: tuple[int, int], random: Random
) -> Iterator[Case]:
    """Yield a ``case`` that a person put in other words, and its changes.

    ``span`` is the place of the source's clause.
    """
    yield case
    fit = [one for one in find_figures(case.text) if is_fit(one)]
    for target in random.sample(fit, min(len(fit), TARGETS)):
        yield from _changed(_item(verifier, case.text, target, span, random), case, CHANGES)


def clauses_of(verifier: Verifier) -> Iterator[tuple[int, int]]:
    """Yield the sentences that state figures and are short enough to quote."""
    for start, end in split_sentences(verifier.source.plain):
        if SHORTEST <= end - start <= LONGEST and "|" not in verifier.source.plain[start:end]:
            figures = verifier.grounds.figures_in(start, end)
            if any(is_fit(one) for one in figures) and not any(one.masked for one in figures):
                yield start, end


def is_fit(figure: Figure) -> bool:
    """Say whether a figure states a fact that can be bent."""
    known = figure.kind in _KINDS and figure.use == "fact"
    return known and not figure.malformed and not figure.masked


def make_item(verifier: Verifier, start: int, end: int, random: Random) -> Item | None:
    """Choose a figure of a clause, and what the source counts and states elsewhere."""
    clause = verifier.source.plain[start:end].replace("\n", "")
    fit = [one for one in find_figures(clause) if is_fit(one)]
    return _item(verifier, clause, random.choice(fit), (start, end), random) if fit else None


def _item(
    verifier: Verifier, clause: str, target: Figure, span: tuple[int, int], random: Random
) -> Item:
    plain = verifier.source.plain
    alike = [
        one for one in verifier.figures
        if (one.kind, one.unit) == (target.kind, target.unit) and is_fit(one)
        and one.value != target.value and not span[0] <= one.start < span[1]
    ]  # fmt: skip
    texts = {plain[one.start : one.end] for one in alike if one.bound == target.bound}
    others = {text for text in texts if target.unit_text in text and "\n" not in text}
    named = {
        plain[one.label.start : one.label.end]
        for one in alike if one.label is not None and one.direction == target.direction
    }  # fmt: skip
    same = {
        plain[one.label.start : one.label.end]
        for one in verifier.figures if one.label is not None and one.value == target.value
    }  # fmt: skip
    return Item(clause, find_figures(clause), target, sorted(others), sorted(named - same), random)


def _cases(item: Item, report: str, place: int, changes: Sequence[Variant]) -> Iterator[Case]:
    for column, wordings in WORDINGS.items():
        for wording in wordings:
            text = wording(item)
            again = item if wording in LAST else _found_again(item, text)
            if text is None:
                continue
            name = wording.__name__
            case = Case(UNCHANGED, column, name, report, item.clause, text, place)
            yield case
            if again is not None:
                yield from _changed(again, case, changes, wording if wording in LAST else None)


def _found_again(item: Item, text: str | None) -> Item | None:
    """Return the item in another wording, if its figure is still found there."""
    figures = find_figures(text or "")
    wanted = (item.target.value, item.target.unit, item.target.kind)
    for figure in figures:
        if text is not None and (figure.value, figure.unit, figure.kind) == wanted:
            return replace(item, clause=text, figures=figures, target=figure)
    return None


def _changed(
    item: Item, case: Case, changes: Sequence[Variant], last: Variant | None = None
) -> Iterator[Case]:
    for change in changes:
        text = change(item)
        if text is None or text == item.clause:
            continue
        if last is not None:
            text = last(replace(item, clause=text)) or text
        yield replace(case, change=change.__name__, text=text)
