"""Whether verification catches wrong figures and leaves right ones alone, change by change.

Run ``python -m summarizer.eval.wrong_figures``. Clauses with figures are drawn from real reports,
seeded, and written in several wordings; each is held against its report unchanged, where any
alarm is false, and with every change that makes it wrong, which must be caught. Rows are changes,
columns are wordings; a cell is the share with its 95% interval (Wilson) and the number of clauses.
``elsewhere`` is the hard slice: the wrong number occurs elsewhere in the source.

The reports are halved by name: rules are tuned on one half (``--half tune``) and their figures
told for the other (``--half held``); ``--half more`` asks the further clauses by hand alone, told
by how far they were reworded. ``--peers`` asks other tools the same (see
``figure_judges``). Public sets of summaries are read by ``number_sets``.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final, Literal, get_args
from zlib import crc32

from summarizer.errors import SummarizerError
from summarizer.eval.figure_changes import CHANGES
from summarizer.eval.figure_drawing import UNCHANGED, Case, drawn_cases
from summarizer.eval.figure_judges import Alarms, Judge, judges
from summarizer.eval.figure_rewordings import Told, clauses_by_hand, whole_summaries
from summarizer.eval.figure_wordings import WORDINGS
from summarizer.eval.intervals import wilson
from summarizer.verification import Verifier

Half = Literal["tune", "held", "all", "more"]

PEERED, SAMPLE, WHOLE, THINNED = 1, 2, 6, 3
"""Clauses of one report with ``--peers``, at the desk and with ``--all``; of the archive ten times
as many. With peers only every third report is asked about: one takes minutes for them."""

LEVELS: Final = ("light", "medium", "heavy")
"""How far the clauses of ``--half more`` were reworded."""

UNCONFIRMED: Final = "unconfirmed"
"""The row of unchanged clauses that were not confirmed as statements."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one judge said of one case; ``alarm`` is what counts against it, or empty."""

    judge: str
    row: str
    case: Case
    alarm: str


def main() -> None:
    """Print the shares caught and of false alarms; ``--show`` the wrong answers too."""
    parser = argparse.ArgumentParser(description=__doc__)
    default = Path(os.environ.get("SUMMARIZER_SHARED", "../shared"))
    parser.add_argument("--data", type=Path, default=default, help="folder with the real reports")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--half", choices=get_args(Half), default="all")
    parser.add_argument("--all", action="store_true", help="three times as many clauses")
    parser.add_argument("--peers", action="store_true", help="ask langextract and membership too")
    parser.add_argument("--show", action="store_true", help="list misses and false alarms")
    arguments = parser.parse_args()
    try:
        asked = judges(peers=arguments.peers)
    except SummarizerError as error:
        sys.exit(str(error))
    many = WHOLE if arguments.all else PEERED if arguments.peers else SAMPLE
    every = THINNED if arguments.peers else 1
    outcomes = list(run_suite(arguments.data, arguments.seed, arguments.half, many, asked, every))
    if not outcomes:
        parser.error(f"no reports in {arguments.data}: give their folder with --data")
    for name in asked:
        print_table(name, [one for one in outcomes if one.judge == name])
    told = list(whole_summaries(arguments.data, _halves(arguments.half)))
    print_summaries(told, show=arguments.show)
    if arguments.show:
        print_wrong([one for one in outcomes if one.judge == "summarizer"])


def run_suite(
    data: Path, seed: int, half: Half, many: int, asked: Mapping[str, Judge], every: int = 1
) -> Iterator[Outcome]:
    """Yield the outcome of every case of the clauses drawn from ``every`` so many reports."""
    paths = sorted([*(data / "archive").glob("*.txt"), *(data / "corpora").glob("*/*.md")])
    for path in paths[::every]:
        random = Random(f"{seed} {path.name} {half}")
        compiled = path.suffix == ".txt"
        odd = crc32(path.name.encode()) % 2
        if half == "more" or (half != "all" and odd != (half == "held")):
            continue
        verifier = Verifier(path.read_text(encoding="utf-8"))
        cases = drawn_cases(verifier, path.name, many * (10 if compiled else 1), random)
        yield from judge_cases(verifier, cases, asked)
    for verifier, cases in clauses_by_hand(data, _halves(half), seed):
        yield from judge_cases(verifier, cases, asked)


def _halves(half: Half) -> Sequence[str]:
    return ("tune", "held") if half == "all" else (half,)


def judge_cases(
    verifier: Verifier, cases: Iterator[Case], asked: Mapping[str, Judge]
) -> Iterator[Outcome]:
    """Yield what the judges say of cases; an unchanged clause comes before its changes."""
    before = dict.fromkeys(asked, Alarms())
    for case in cases:
        for name, judge in asked.items():
            alarms = judge(verifier, case)
            if not case.is_wrong:
                before[name] = alarms
                yield Outcome(name, UNCHANGED, case, "; ".join(sorted(alarms.figures)))
                yield Outcome(name, UNCONFIRMED, case, "; ".join(sorted(alarms.statements)))
                continue
            new = alarms.figures - before[name].figures
            if case.change == "negation":
                new |= alarms.statements - before[name].statements
            yield Outcome(name, case.change, case, "; ".join(sorted(new)))


def print_table(judge: str, outcomes: Sequence[Outcome]) -> None:
    """Print the table of one judge: rows are changes, columns wordings."""
    asked = {one.case.column for one in outcomes}
    columns = [one for one in (*WORDINGS, "by hand", *LEVELS) if one in asked]
    print(f"\n{judge}: false alarms, then what is caught")  # noqa: T201
    print(" " * 12 + "".join(f"{column:>24}" for column in columns))  # noqa: T201
    groups: dict[tuple[str, str], list[bool]] = {}
    for one in outcomes:
        groups.setdefault((one.row, one.case.column), []).append(bool(one.alarm))
        if one.case.is_wrong:
            groups.setdefault(("all", one.case.column), []).append(bool(one.alarm))
    for row in (UNCHANGED, UNCONFIRMED, *(change.__name__ for change in CHANGES), "all"):
        cells = (_cell(groups.get((row, column), [])) for column in columns)
        print(f"{row:12}" + "".join(f"{cell:>24}" for cell in cells))  # noqa: T201


def _cell(alarmed: Sequence[bool]) -> str:
    """Write a share with its interval and its total: ``99.6% (98.0-99.9) 455``."""
    if not alarmed:
        return "-"
    low, high = wilson(sum(alarmed), len(alarmed))
    share = sum(alarmed) / len(alarmed)
    return f"{share:.1%} ({low * 100:.1f}-{high * 100:.1f}) {len(alarmed)}"


def print_summaries(told: Sequence[Told], *, show: bool) -> None:
    """Print what became of whole summaries written by hand: alarms on right ones, errors caught."""
    print("\nsummarizer on whole summaries by hand: alarms")  # noqa: T201
    for row in sorted({one.row for one in told}):
        print(f"{row:24}{_cell([bool(one.alarm) for one in told if one.row == row]):>24}")  # noqa: T201
    for one in told if show else ():
        if bool(one.alarm) == one.row.startswith("faithful"):
            print(f"{one.row} {one.file}: {one.text}\n    {one.alarm}")  # noqa: T201


def print_wrong(outcomes: Sequence[Outcome]) -> None:
    """Print the cases that were missed, and those with a false alarm."""
    for one in outcomes:
        case = one.case
        if bool(one.alarm) != case.is_wrong:
            print(f"{one.row} {case.wording} {case.report}: {case.clause}")  # noqa: T201
            print(f"    -> {case.text}\n    {one.alarm}")  # noqa: T201


if __name__ == "__main__":
    main()
