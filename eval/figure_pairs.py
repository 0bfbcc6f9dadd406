"""Reads public sets of summaries that people marked as right or wrong, and scores verification.

A set is a folder of JSON lines (``*.jsonl``), one object a line: ``source`` and ``summary`` are
texts, ``label`` says whether the summary is right. Known as right: true, 1, correct, consistent,
faithful, supported, entailed, right; as wrong: false, 0, and the same words denied. Any other label
is an error that names its file and line. Run ``python -m summarizer.eval.figure_pairs FOLDER``.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from summarizer.errors import InputError
from summarizer.eval.figure_judges import Alarms, alarms_of
from summarizer.eval.intervals import wilson
from summarizer.verification import Verifier

RIGHT: Final = frozenset(
    {"true", "1", "correct", "consistent", "faithful", "supported", "entailed", "right"}
)
WRONG: Final = frozenset(
    {"false", "0", "incorrect", "inconsistent", "unfaithful", "unsupported", "wrong", "refuted"}
    | {"not_entailed", "hallucinated", "contradicted", "error"}
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A summary, its source, and whether people found the summary right."""

    path: str
    source: str
    summary: str
    right: bool


def main() -> None:
    """Print for each file how many wrong summaries raise an alarm, and how many right ones."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--statements", action="store_true", help="count unconfirmed words too")
    parser.add_argument("--show", action="store_true", help="list misses and false alarms")
    arguments = parser.parse_args()
    groups: dict[str, list[tuple[Pair, frozenset[str]]]] = {}
    try:
        for pair in read_pairs(arguments.folder):
            alarms = judge_pair(pair)
            told = alarms.figures | (alarms.statements if arguments.statements else frozenset())
            groups.setdefault(pair.path, []).append((pair, told))
    except InputError as error:
        sys.exit(str(error))
    for path, judged in groups.items():
        print(path)  # noqa: T201
        for right, title in ((False, "wrong, caught"), (True, "right, false alarm")):
            _print_share(title, [bool(told) for pair, told in judged if pair.right == right])
        for pair, told in judged if arguments.show else ():
            if bool(told) == pair.right:
                print(f"  {'right' if pair.right else 'wrong'}: {pair.summary}\n    {sorted(told)}")  # noqa: T201


def read_pairs(folder: Path) -> Iterator[Pair]:
    """Yield the pairs of every ``*.jsonl`` in a folder and below, in sorted order.

    Raises:
        InputError: a line is no such object, or its label is not known.
    """
    for path in sorted(folder.rglob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if line.strip():
                yield read_pair(line, f"{path}:{number}", path.relative_to(folder).as_posix())


def read_pair(line: str, place: str, path: str) -> Pair:
    """Read one line; ``place`` names it in an error."""
    try:
        found: Any = json.loads(line)
    except ValueError as error:
        raise InputError(place, f"not JSON: {error}") from error
    if not isinstance(found, dict) or not {"source", "summary", "label"} <= found.keys():
        raise InputError(place, "an object with source, summary and label is expected")
    label = str(found["label"]).strip().lower().replace(" ", "_").replace("-", "_")
    if label not in RIGHT | WRONG:
        known = ", ".join(sorted(RIGHT | WRONG))
        raise InputError(place, f"unknown label {found['label']!r}; known: {known}")
    return Pair(path, str(found["source"]), str(found["summary"]), label in RIGHT)


def judge_pair(pair: Pair) -> Alarms:
    """Return what verification has against a summary."""
    return alarms_of(Verifier(pair.source).verify(pair.summary))


def _print_share(title: str, alarmed: list[bool]) -> None:
    low, high = wilson(sum(alarmed), len(alarmed))
    share = sum(alarmed) / len(alarmed) if alarmed else 0.0
    interval = f"({low * 100:.1f}-{high * 100:.1f})"
    print(f"  {title:20}{sum(alarmed):6} of {len(alarmed):6}{share:8.1%} {interval}")  # noqa: T201


if __name__ == "__main__":
    main()
