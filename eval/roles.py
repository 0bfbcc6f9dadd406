"""How well sentence roles agree with the labels: P, R, F1 per role and the confusion matrix."""

import argparse
import os
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from summarizer.eval.role_gold import (
    Label,
    LabelledReport,
    load_gold,
    load_labels,
    outline_from_labels,
    restore_files,
)
from summarizer.reading.restoration import Restored
from summarizer.schemas.terms import ROLES, Role
from summarizer.structure.roles import label_sentences

Pair = tuple[Label, Role]
"""A label and the role the program gave."""

_SHORT: Final = {role: role[:5] for role in ROLES}


@dataclass(frozen=True, slots=True)
class RoleScore:
    """Precision, recall and F1 of one role, and how often the labels have it."""

    precision: float
    recall: float
    f1: float
    support: int


def score_role(counts: Counter[tuple[Role, Role]], role: Role) -> RoleScore:
    """Return the score of one role from counts of (labelled, given) pairs."""
    hit = counts[role, role]
    labelled = sum(counts[role, given] for given in ROLES)
    given = sum(counts[other, role] for other in ROLES)
    precision = hit / given if given else 0.0
    recall = hit / labelled if labelled else 0.0
    f1 = 2 * hit / (given + labelled) if given + labelled else 0.0
    return RoleScore(precision, recall, f1, labelled)


def accuracy(counts: Counter[tuple[Role, Role]]) -> float:
    """Return the share of labels that the program gave too."""
    return sum(counts[role, role] for role in ROLES) / max(1, counts.total())


def label_alone(report: LabelledReport, restored: Restored) -> list[Pair]:
    """Label the sentences and headings as the labels cut them: the roles without the outline."""
    outline = outline_from_labels(report, restored)
    given = label_sentences(outline.plain, outline.spans, outline.sections, report.language)
    return [(label, role) for label, (role, _) in zip(report.labels, given, strict=True)]


def label_whole(reports: Sequence[LabelledReport], restored: Restored) -> list[list[Pair]]:
    """Outline a file and give each label the role of the sentence that covers most of it."""
    from summarizer.structure.outlining import outline_text

    sentences = sorted(
        (*restored.offsets.to_source(sentence.start, sentence.end), sentence.role)
        for report in outline_text(restored)
        if not report.is_container
        for sentence in report.sentences
    )
    starts = [start for start, _, _ in sentences]
    return [
        [(label, _covering_role(label, sentences, starts)) for label in report.labels]
        for report in reports
    ]


def _covering_role(
    label: Label, sentences: Sequence[tuple[int, int, Role]], starts: Sequence[int]
) -> Role:
    """Return the role with the largest overlap; text in no sentence is noise."""
    best: tuple[int, Role] = (0, "noise")
    place = max(0, bisect_right(starts, label.start) - 1)
    while place < len(sentences) and sentences[place][0] < label.end:
        start, end, role = sentences[place]
        best = max(best, (min(end, label.end) - max(start, label.start), role), key=lambda b: b[0])
        place += 1
    return best[1]


def run(reports: Sequence[LabelledReport], whole: bool) -> dict[str, list[Pair]]:
    """Return the pairs of each report, by its name."""
    texts = restore_files(list(reports))
    if not whole:
        return {report.name: label_alone(report, texts[report.file]) for report in reports}
    pairs: dict[str, list[Pair]] = {}
    for file, restored in texts.items():
        here = [report for report in reports if report.file == file]
        found = label_whole(here, restored)
        pairs |= {report.name: rows for report, rows in zip(here, found, strict=True)}
    return pairs


def tally(pairs: Iterable[Pair]) -> Counter[tuple[Role, Role]]:
    """Count the (labelled, given) pairs."""
    return Counter((label.role, role) for label, role in pairs)


def format_scores(title: str, pairs: dict[str, list[Pair]]) -> str:
    """Return accuracy by report, scores by role and the confusion matrix as text."""
    counts = tally(pair for rows in pairs.values() for pair in rows)
    lines = [f"{title}: accuracy {accuracy(counts):.3f} on {counts.total()} sentences"]
    lines += [
        f"  {name:12} {accuracy(tally(rows)):.3f}  ({len(rows)})" for name, rows in pairs.items()
    ]
    lines.append(f"  {'role':12} {'P':>6} {'R':>6} {'F1':>6} {'n':>5}")
    for role in ROLES:
        score = score_role(counts, role)
        lines.append(
            f"  {role:12} {score.precision:6.3f} {score.recall:6.3f} {score.f1:6.3f}"
            f" {score.support:5d}"
        )
    lines.append("  labelled (rows) against given (columns)")
    lines.append(" " * 14 + "".join(f"{_SHORT[role]:>7}" for role in ROLES))
    for role in ROLES:
        cells = "".join(f"{counts[role, given]:7d}" for given in ROLES)
        lines.append(f"  {role:12}{cells}")
    return "\n".join(lines)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the scores; see --help."""
    parser = argparse.ArgumentParser(prog="python -m summarizer.eval.roles", description=__doc__)
    default = os.environ.get("SUMMARIZER_SHARED", "../shared")
    parser.add_argument("--data", type=Path, default=Path(default), help="folder of real reports")
    parser.add_argument("--labels", type=Path, help="folder of further labels to score as well")
    parser.add_argument(
        "--gold-spans", action="store_true", help="score the roles alone, on the labelled spans"
    )
    args = parser.parse_args(argv)
    sets = {"gold": load_gold(args.data)}
    if args.labels:
        sets["further labels"] = load_labels(args.labels, args.data)
    for title, reports in sets.items():
        print_lines(format_scores(title, run(reports, whole=not args.gold_spans)))
    return 0


def print_lines(text: str) -> None:
    """Write a text and a line end to standard output."""
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    raise SystemExit(main())
