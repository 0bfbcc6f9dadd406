"""Clauses and whole summaries that people wrote in their own words from the real reports.

They lie in ``tests/cases/verification/reworded`` as JSON lines, in two halves (``tune``, ``held``)
and a further set (``more``), written by people who had not seen the verifier. They give places of
the reports, never their words: ``file`` is a path inside the folder of real reports, ``start`` and
``end`` are a clause's place in it.

- ``tune.jsonl``: a clause as ``reworded``; in ``more.jsonl`` with the ``level`` of rewording
  (light, medium, heavy), which is told in a column of its own.
- ``summaries_tune.jsonl``: a faithful ``summary`` of a whole report.
- ``wrong_tune.jsonl``: the same with number errors; ``errors`` gives each one's words and kind.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from random import Random
from typing import Any, Final

from summarizer.eval.figure_drawing import UNCHANGED, Case, hand_cases
from summarizer.reading.loading import read_document
from summarizer.schemas.quantities import Verdict, Verification
from summarizer.verification import Verifier

FOLDER: Final = Path(__file__).resolve().parents[1] / "tests/cases/verification/reworded"


def clauses_by_hand(
    data: Path, halves: Sequence[str], seed: int, folder: Path = FOLDER
) -> Iterator[tuple[Verifier, Iterator[Case]]]:
    """Yield each report that is there with the cases of its clauses."""
    for file, rows in _by_file(folder, "", halves):
        verifier = read_report(data, file)
        if verifier is not None:
            yield verifier, _cases(verifier, Random(f"{seed} {file}"), rows)


def _cases(verifier: Verifier, random: Random, rows: Sequence[dict[str, Any]]) -> Iterator[Case]:
    for row in rows:
        span = verifier.source.offsets.from_source(row["start"], row["end"])
        case = Case(
            change=UNCHANGED,
            column=row.get("level", "by hand"),
            wording="by hand",
            report=Path(row["file"]).name,
            clause=row["reworded"],
            text=row["reworded"],
            place=span[0],
        )
        yield from hand_cases(verifier, case, span, random)


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of a faithful summary, or an error of a wrong one, and what verification said."""

    row: str
    file: str
    text: str
    alarm: str


def whole_summaries(data: Path, halves: Sequence[str], folder: Path = FOLDER) -> Iterator[Told]:
    """Yield every figure and statement of the faithful summaries, every error of the wrong ones."""
    for file, rows in _by_file(folder, "summaries_", halves):
        verifier = read_report(data, file)
        for row in rows:
            if verifier is None:
                continue
            found = verifier.verify(row["summary"])
            for verdict in found.figures:
                alarm = "" if is_right(verdict) else f"{verdict.verdict} {verdict.note}"
                yield Told("faithful figure", file, verdict.figure.text, alarm)
            for one in found.statements:
                yield Told("faithful statement", file, one.text, "; ".join(one.reasons))
    for file, rows in _by_file(folder, "wrong_", halves):
        verifier = read_report(data, file)
        for row in rows:
            if verifier is None:
                continue
            yield from _errors(verifier.verify(row["summary"]), row)


def _errors(found: Verification, row: dict[str, Any]) -> Iterator[Told]:
    """Yield each error; it is caught where a figure inside its words, or a denial, is noticed."""
    for error in row["errors"]:
        start = row["summary"].index(error["text"])
        end = start + len(error["text"])
        inside = [one for one in found.figures if start < one.figure.end and one.figure.start < end]
        alarms = [f"{one.verdict} {one.note}" for one in inside if not is_right(one)]
        yield Told(f"wrong {error['kind']}", row["file"], error["text"], "; ".join(alarms))


def is_right(verdict: Verdict) -> bool:
    """Say whether verification confirms a figure."""
    return verdict.verdict in {"supported", "derived"}


def read_report(data: Path, file: str) -> Verifier | None:
    """Prepare a report; None where it is not there."""
    path = data / file
    return Verifier(read_document(path).text) if path.is_file() else None


def _by_file(
    folder: Path, kind: str, halves: Sequence[str]
) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    paths = [folder / f"{kind}{half}.jsonl" for half in halves]
    lines = [
        json.loads(line)
        for path in paths if path.is_file()
        for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
    ]  # fmt: skip
    file = itemgetter("file")
    for name, rows in groupby(sorted(lines, key=file), key=file):
        yield name, list(rows)
