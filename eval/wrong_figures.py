"""Whether verification catches wrong figures and leaves right ones alone, class by class.

Run ``python -m summarizer.eval.wrong_figures``. Clauses with figures are drawn from real reports,
seeded; each becomes true variants, which must stay supported, and false ones, which must be
caught. The reports are halved by name: rules are tuned on one half (``--half tune``) and their
figures told for the other (``--half held``).
"""

from __future__ import annotations

import argparse
import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Final, Literal
from zlib import crc32

from summarizer.eval.figure_variants import FALSE, TRUE, Item, Variant, reworded
from summarizer.figures.extraction import find_figures
from summarizer.figures.figure import Figure
from summarizer.structure.sentences import split_sentences
from summarizer.verification import Verifier

Half = Literal["tune", "held", "all"]
SHORTEST, LONGEST = 12, 110
"""Characters of a clause that a summary would quote."""

DRAWN: Final = 6
"""Clauses of one report; of the compiled archive ten times as many."""

AGAIN: Final = "*"
"""Marks the classes of clauses that were put in other words before they were bent."""

_KINDS: Final = frozenset(
    {"count", "money", "percent", "percentage_point", "measure", "multiple", "ratio"}
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one variant; ``alarm`` is what verification said against it, or empty."""

    name: str
    report: str
    clause: str
    variant: str
    alarm: str


def main() -> None:
    """Print the share caught and the share of false alarms; ``--show`` the wrong answers too."""
    parser = argparse.ArgumentParser(description=__doc__)
    default = Path(os.environ.get("SUMMARIZER_SHARED", "../shared"))
    parser.add_argument("--data", type=Path, default=default, help="folder with the real reports")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--half", choices=("tune", "held", "all"), default="all")
    parser.add_argument("--show", action="store_true", help="list misses and false alarms")
    arguments = parser.parse_args()
    outcomes = list(run_suite(arguments.data, arguments.seed, arguments.half))
    if not outcomes:
        parser.error(f"no reports in {arguments.data}: give their folder with --data")
    print_outcomes(outcomes, show=arguments.show)


def run_suite(data: Path, seed: int, half: Half) -> Iterator[Outcome]:
    """Yield the outcome of every variant of every clause that is drawn."""
    for path in sorted([*(data / "archive").glob("*.txt"), *(data / "corpora").glob("*/*.md")]):
        odd = crc32(path.name.encode()) % 2
        if path.suffix == ".md" and half != "all" and odd != (half == "held"):
            continue
        yield from try_report(path.name, path.read_text(encoding="utf-8"), seed, half)


def try_report(name: str, text: str, seed: int, half: Half = "all") -> Iterator[Outcome]:
    """Yield the outcome of every variant of the clauses drawn from one report."""
    random = Random(f"{seed} {name} {half}")
    verifier = Verifier(text)
    clauses = list(clauses_of(verifier))
    many = 1
    if name.endswith(".txt"):  # the compiled archive has clauses for both halves
        clauses, many = clauses[half == "held" :: 1 if half == "all" else 2], 10
    drawn = random.sample(clauses, min(len(clauses), DRAWN * many))
    for start, end in drawn:
        item = make_item(verifier, start, end, random)
        if item is None:
            continue
        for variants, wrong in ((TRUE, False), (FALSE, True)):
            for variant in variants:
                changed = variant(item)
                if changed is None or (wrong and changed == item.clause):
                    continue
                yield try_variant(verifier, name, item, variant, changed)
        again = reworded_item(item)
        if again is None:
            continue
        for variant in FALSE:
            changed = variant(again)
            if changed is not None and changed != again.clause:
                outcome = try_variant(verifier, name, again, variant, changed)
                yield replace(outcome, name=f"{outcome.name}{AGAIN}")


def reworded_item(item: Item) -> Item | None:
    """Return the item in other words, if its figure is still found there."""
    clause = reworded(item)
    if clause is None:
        return None
    figures = find_figures(clause)
    for figure in figures:
        if (figure.value, figure.unit, figure.kind) == (
            (item.target.value, item.target.unit, item.target.kind)
        ):
            return replace(item, clause=clause, figures=figures, target=figure)
    return None


def clauses_of(verifier: Verifier) -> Iterator[tuple[int, int]]:
    """Yield the sentences that state figures and are short enough to quote."""
    for start, end in split_sentences(verifier.source.plain):
        if SHORTEST <= end - start <= LONGEST and "|" not in verifier.source.plain[start:end]:
            figures = verifier.grounds.figures_in(start, end)
            if any(is_fit(one) for one in figures) and not any(one.masked for one in figures):
                yield start, end


def is_fit(figure: Figure) -> bool:
    """Say whether a figure states a fact that can be bent."""
    return figure.kind in _KINDS and figure.use == "fact" and not figure.malformed


def make_item(verifier: Verifier, start: int, end: int, random: Random) -> Item | None:
    """Choose a figure of a clause, and the numbers that the source gives for other things."""
    clause = verifier.source.plain[start:end].replace("\n", "")
    figures = find_figures(clause)
    fit = [one for one in figures if is_fit(one) and not one.masked]
    if not fit:
        return None
    target = random.choice(fit)
    others = {
        verifier.source.plain[one.start : one.end]
        for one in verifier.figures
        if (one.kind, one.unit, one.bound) == (target.kind, target.unit, target.bound)
        and one.value != target.value
        and is_fit(one)
        and not one.masked
        and one.unit_text in verifier.source.plain[one.start : one.end]
        and not start <= one.start < end
        and "\n" not in verifier.source.plain[one.start : one.end]
    }
    return Item(clause, figures, target, sorted(others), random)


def try_variant(
    verifier: Verifier, report: str, item: Item, variant: Variant, changed: str
) -> Outcome:
    """Verify a variant; a wrong figure must be told of the figure, a denial of the statement."""
    found = verifier.verify(changed)
    alarms = [
        f"{one.figure.text}: {one.verdict} {one.note}"
        for one in found.figures
        if one.verdict not in {"supported", "derived"}
    ]
    if variant in TRUE or variant.__name__ == "negation":
        alarms += [reason for one in found.statements for reason in one.reasons]
    return Outcome(variant.__name__, report, item.clause, changed, "; ".join(alarms))


def print_outcomes(outcomes: Sequence[Outcome], *, show: bool) -> None:
    """Print the table, and with ``show`` what went wrong."""
    by_name: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_name[outcome.name].append(outcome)
    told = [variant.__name__ for variant in TRUE]
    bent = [variant.__name__ for variant in FALSE]
    again = [name + AGAIN for name in bent]
    for title, names in (("false alarms", told), ("caught", bent), ("in other words", again)):
        all_of = [one for name in names for one in by_name[name]]
        for name, group in [*((name, by_name[name]) for name in names), ("all", all_of)]:
            alarmed = sum(bool(one.alarm) for one in group)
            share = alarmed / len(group) if group else 0.0
            print(f"{title:16}{name:12}{alarmed:6} of {len(group):5}{share:9.1%}")  # noqa: T201
        for one in all_of if show else ():
            if bool(one.alarm) == (names is told):
                print(f"  {one.name} {one.report}: {one.clause}\n    -> {one.variant}")  # noqa: T201
                print(f"    {one.alarm}")  # noqa: T201


if __name__ == "__main__":
    main()
