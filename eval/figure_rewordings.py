"""Clauses and whole summaries that people wrote in their own words from the real reports.

They lie in ``tests/cases/verification/reworded`` as JSON lines, in two halves (``tune``, ``held``)
written by someone who had not seen the verifier. They give places of the reports, never their
words: ``file`` is a path inside the folder of real reports, ``start`` and ``end`` are a clause's
place in it.

- ``tune.jsonl``: a clause as ``reworded``.
- ``summaries_tune.jsonl``: a faithful ``summary`` of a whole report.
- ``wrong_tune.jsonl``: the same with number errors; ``errors`` gives the place of each in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from random import Random
from typing import Any, Final

from summarizer.eval.figure_drawing import Case, hand_cases
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
        yield from hand_cases(verifier, Path(row["file"]).name, span, row["reworded"], random)


def read_report(data: Path, file: str) -> Verifier | None:
    """Prepare a report; None where it is not there."""
    path = data / file
    return Verifier(path.read_text(encoding="utf-8")) if path.is_file() else None


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
