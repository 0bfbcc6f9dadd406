"""Score found figures against what readers labelled, per kind and genre, with 95% intervals.

Run ``python -m summarizer.eval.figures --data DIR --labels DIR``; the data folder holds ``gold/``,
``corpora/`` and ``archive/``, the label folder ``tune/`` and ``held/``. The held half is only told
in totals, never case by case, so that nobody tunes on it.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from summarizer.eval.figure_gold import Sample, gold_names, gold_sample, label_samples
from summarizer.eval.figure_scores import Score, Tally, score_sample
from summarizer.eval.intervals import wilson

LABELS: Final = Path("tests/cases/figures/labels")
DETAILS: Final = ("bound", "direction", "use", "label")


def score_file(name: str, data: Path) -> Score:
    """Score one gold file on the text it was labelled on."""
    return score_sample(gold_sample(name, data))


def main() -> None:
    """Print the tables; with ``--show`` every miss of the gold and the tuned labels as well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared"))
    parser.add_argument("--labels", type=Path, default=LABELS)
    parser.add_argument("--show", action="store_true", help="list misses and confusions")
    parser.add_argument("files", nargs="*", help="gold files, all unless named")
    arguments = parser.parse_args()
    names = arguments.files or gold_names(arguments.data)
    _print_set("gold", (gold_sample(name, arguments.data) for name in names), arguments.show)
    for half in ("tune", "held"):
        folder = arguments.labels / half
        if not arguments.files and folder.is_dir():
            samples = label_samples(folder, arguments.data)
            _print_set(half, samples, arguments.show and half != "held", by_file=half != "held")


def _print_set(name: str, samples: Iterable[Sample], show: bool, *, by_file: bool = True) -> None:
    total = Score()
    print(f"{name:20}{'precision':>24}{'recall':>24}{'F1':>7}{'n':>6}")  # noqa: T201
    for sample in samples:
        score = score_sample(sample)
        if by_file:
            _print_row(sample.name, score.all)
        for note in score.notes if show else ():
            print(f"    {note}")  # noqa: T201
        total.add(score)
    for tallies in (total.kinds, total.genres, total.uses, {"all": total.all}):
        print()  # noqa: T201
        for key in sorted(tallies):
            _print_row(key, tallies[key])
    for what in DETAILS:
        right, of = total.right[what], total.total[what]
        print(f"{what:20}{_share(right, of):>24} {right}/{of}")  # noqa: T201
    print()  # noqa: T201


def _print_row(name: str, tally: Tally) -> None:
    precision, recall = _share(tally.matched, tally.found), _share(tally.matched, tally.wanted)
    print(f"{name:20}{precision:>24}{recall:>24}{tally.f1:7.3f}{tally.wanted:6d}")  # noqa: T201


def _share(count: int, total: int) -> str:
    low, high = wilson(count, total)
    return f"{count / total if total else 1:.3f} ({low:.3f}-{high:.3f})"


if __name__ == "__main__":
    main()
