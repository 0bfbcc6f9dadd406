"""Verification on public sets: summaries that people marked as right or wrong in their numbers.

Run ``python -m summarizer.eval.number_sets PATH...``. A path is a file of JSON lines
``{"source": ..., "summary": ..., "label": ...}`` or a folder of such files (``*.jsonl``, walked in
sorted order). A summary is called wrong if some figure of it is not supported; beside it stands
what plain membership of its digits in the source would say.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from summarizer.errors import InputError
from summarizer.verification import verify_text

RIGHT: Final = frozenset(
    {"correct", "true", "1", "supported", "entailed", "entailment", "consistent", "faithful", "yes",
     "right"}
)  # fmt: skip
WRONG: Final = frozenset(
    {"incorrect", "false", "0", "refuted", "contradiction", "contradicted", "inconsistent",
     "unsupported", "not_supported", "not_entailed", "unfaithful", "hallucinated", "wrong", "error",
     "no"}
)  # fmt: skip
"""Labels, in any case; true, 1 and ``supported`` say that the numbers of a summary are right."""

_SUPPORTED: Final = frozenset({"supported", "derived"})
_DIGITS: Final = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Item:
    """One summary with its source, and whether people found its numbers wrong."""

    name: str
    source: str
    summary: str
    is_wrong: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What verification and plain membership say of one item; ``reasons`` name the figures."""

    item: Item
    figures: int
    reasons: tuple[str, ...]
    absent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """Right and wrong answers to the question whether a summary has a wrong number."""

    caught: int
    missed: int
    alarms: int
    passed: int

    def metrics(self) -> dict[str, float]:
        """Return precision, recall, F1, balanced accuracy and the share of false alarms."""
        precision = _share(self.caught, self.caught + self.alarms)
        recall = _share(self.caught, self.caught + self.missed)
        passed = _share(self.passed, self.passed + self.alarms)
        both = precision + recall
        return {
            "precision": precision,
            "recall": recall,
            "f1": 2 * precision * recall / both if both else 0.0,
            "balanced_accuracy": (recall + passed) / 2,
            "false_alarms": 1 - passed,
        }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def main() -> None:
    """Print the table, or JSON with ``--json``; ``--show`` lists the wrong answers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, help="JSON lines files, or folders of them")
    parser.add_argument("--show", action="store_true", help="list misses and false alarms")
    parser.add_argument("--json", action="store_true", help="print the metrics as JSON")
    arguments = parser.parse_args()
    try:
        answers = [answer(item) for item in read_items(arguments.paths)]
    except InputError as error:
        parser.error(str(error))
    report = summarize(answers)
    print(json.dumps(report, indent=2) if arguments.json else table(report))  # noqa: T201
    for line in wrong_answers(answers) if arguments.show else ():
        print(line)  # noqa: T201


def read_items(paths: Sequence[Path]) -> Iterator[Item]:
    """Yield the items of files and folders.

    Raises:
        InputError: a line is no JSON object, lacks a field or has an unknown label; file and line
            are named.
    """
    for path in paths:
        files = sorted(path.rglob("*.jsonl")) if path.is_dir() else [path]
        if not files:
            raise InputError(str(path), "holds no .jsonl files")
        for file in files:
            try:
                text = file.read_text(encoding="utf-8")
            except OSError as error:
                raise InputError(str(file), error.strerror or str(error)) from error
            for number, line in enumerate(text.splitlines(), start=1):
                if line.strip():
                    yield _read_item(f"{file}:{number}", line)


def _read_item(place: str, line: str) -> Item:
    try:
        raw = json.loads(line)
    except ValueError as error:
        raise InputError(place, f"no JSON: {error}") from error
    if not isinstance(raw, dict):
        raise InputError(place, "no JSON object; wanted {source, summary, label}")
    for field in ("source", "summary"):
        if not isinstance(raw.get(field), str):
            raise InputError(place, f"no text in {field!r}; wanted {{source, summary, label}}")
    return Item(str(raw.get("id", place)), raw["source"], raw["summary"], _is_wrong(place, raw))


def _is_wrong(place: str, raw: dict[str, Any]) -> bool:
    label = str(raw.get("label")).strip().lower().replace(" ", "_").replace("-", "_")
    if label in RIGHT:
        return False
    if label in WRONG:
        return True
    known = ", ".join(sorted(RIGHT | WRONG))
    raise InputError(place, f"unknown label {raw.get('label')!r}; known: {known}")


def answer(item: Item) -> Answer:
    """Verify one summary, and look for its digits in the source as they are."""
    found = verify_text(item.summary, item.source)
    judged = [one for one in found.figures if not one.figure.masked]
    reasons = tuple(
        f"{one.figure.text}: {one.verdict} {one.note}".strip()
        for one in judged
        if one.verdict not in _SUPPORTED
    )
    digits = set(_numbers(item.source))
    absent = tuple(one for one in _numbers(item.summary) if one not in digits)
    return Answer(item, len(judged), reasons, absent)


def _numbers(text: str) -> list[str]:
    return [number.replace(",", "") for number in _DIGITS.findall(text)]


def summarize(answers: Sequence[Answer]) -> dict[str, Any]:
    """Return the metrics of verification and of membership, over all items."""
    return {
        "items": len(answers),
        "wrong": sum(one.item.is_wrong for one in answers),
        "abstained": sum(not one.figures for one in answers),
        "verify": _tally(answers, [bool(one.reasons) for one in answers]).metrics(),
        "membership": _tally(answers, [bool(one.absent) for one in answers]).metrics(),
    }


def _tally(answers: Sequence[Answer], alarms: Sequence[bool]) -> Tally:
    pairs = [(one.item.is_wrong, alarm) for one, alarm in zip(answers, alarms, strict=True)]
    return Tally(
        pairs.count((True, True)),
        pairs.count((True, False)),
        pairs.count((False, True)),
        pairs.count((False, False)),
    )


def table(report: dict[str, Any]) -> str:
    """Write the metrics as a table with a row for verification and one for membership."""
    names = list(report["verify"])
    lines = [
        f"{report['items']} summaries, {report['wrong']} with a wrong number, "
        f"{report['abstained']} without a figure",
        f"{'':12}" + "".join(f"{name.replace('_', ' '):>19}" for name in names),
    ]
    for system in ("verify", "membership"):
        values = "".join(f"{report[system][name]:19.3f}" for name in names)
        lines.append(f"{system:12}{values}")
    return "\n".join(lines)


def wrong_answers(answers: Sequence[Answer]) -> Iterator[str]:
    """Yield the misses and the false alarms of verification, written to be read."""
    for one in answers:
        if one.item.is_wrong != bool(one.reasons):
            kind = "missed" if one.item.is_wrong else "false alarm"
            yield f"{kind} {one.item.name}: {one.item.summary}"
            yield from (f"    {reason}" for reason in one.reasons)


if __name__ == "__main__":
    main()
