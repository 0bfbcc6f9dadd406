"""Score found figures against gold: precision, recall, F1 of value with unit, file by file.

Run ``python -m summarizer.eval.figures --data DIR``; DIR holds ``gold/`` and ``corpora/``.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from summarizer.figures.extraction import find_figures
from summarizer.figures.figure import Figure
from summarizer.figures.units import canonical_unit

SOURCES: Final = {
    "XT": "zh_government/其他地市__邢台市_2021.md",
    "ZH": "zh_government/其他地市__珠海市_2024.md",
    "TJ2003": "zh_government/统计公报__2003.md",
    "GAO943": "en/gao-26-108943.md",
}
"""Gold files of other genres carry offsets into these files of the corpora."""

UNSCORED: Final = frozenset({"date", "time", "ordinal", "identifier"})


@dataclass(frozen=True, slots=True)
class Expected:
    """A figure as the reader labelled it, in the terms of our records."""

    start: int
    end: int
    text: str
    values: tuple[Decimal, ...]
    unit: str
    kind: str
    bound: str | None
    direction: str
    subject: str


@dataclass(slots=True)
class Score:
    """What one file came to; enumerations (四种途径) count neither way."""

    matched: int = 0
    missed: list[str] = field(default_factory=list)
    spurious: list[str] = field(default_factory=list)
    kinds: Counter[tuple[str, str]] = field(default_factory=Counter)
    bound_right: int = 0
    bound_total: int = 0
    direction_right: int = 0
    direction_total: int = 0
    confused: list[str] = field(default_factory=list)
    label_total: int = 0
    label_right: int = 0

    @property
    def precision(self) -> float:
        """Share of the found figures that the reader has too."""
        found = self.matched + len(self.spurious)
        return self.matched / found if found else 1.0

    @property
    def recall(self) -> float:
        """Share of the reader's figures that were found with value and unit."""
        wanted = self.matched + len(self.missed)
        return self.matched / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def read_gold(path: Path) -> list[dict[str, Any]]:
    """Read the labelled sentences of one file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def expected_figure(raw: dict[str, Any], start: int) -> Expected:
    """Turn a labelled figure into an ``Expected``; ``start`` is its place in the text searched."""
    from summarizer.reading.folding import simplify

    value = raw["value"]
    values = value if isinstance(value, list) else [] if value is None else [value]
    approx = raw.get("approx")
    return Expected(
        start,
        start + len(raw["text"]),
        raw["text"],
        tuple(abs(Decimal(str(one))) for one in values),
        canonical_unit(simplify(raw["unit"] or "")),
        raw["kind"],
        approx if isinstance(approx, str) else None,
        raw.get("direction", "none"),
        simplify(raw.get("subject", "")),
    )


def found_values(figure: Figure) -> tuple[Decimal, ...]:
    """Return the values of a figure in the form the gold states them."""
    if figure.masked:
        return ()
    if figure.kind == "ratio" and figure.fraction:
        return tuple(Decimal(part) for part in figure.fraction.split(":") if "/" not in part)
    if figure.value is not None:
        return (figure.value,)
    return tuple(one for one in (figure.low, figure.high) if one is not None)


def score_sentences(plain: str, gold: list[Expected], spans: list[tuple[int, int]]) -> Score:
    """Compare the figures of ``plain`` inside the labelled spans with the gold."""
    score = Score()
    inside: set[int] = set()
    for start, end in spans:
        inside.update(range(start, end))
    found = [f for f in find_figures(plain) if f.kind not in UNSCORED and f.start in inside]
    used: set[int] = set()
    for want in gold:
        index = _partner(want, found, used)
        if index is None:
            if want.kind != "cn_count":
                score.missed.append(
                    f"{want.text} {want.kind}: {plain[want.start - 12 : want.end + 8]!r}"
                )
            continue
        used.add(index)
        if want.kind == "cn_count":
            continue
        score.matched += 1
        _score_details(score, want, found[index], plain)
    for index, figure in enumerate(found):
        if index not in used and figure.use != "enumeration":
            around = plain[max(0, figure.start - 12) : figure.end + 8]
            score.spurious.append(f"{plain[figure.start : figure.end]} {figure.kind}: {around!r}")
    return score


def _partner(want: Expected, found: list[Figure], used: set[int]) -> int | None:
    for index, figure in enumerate(found):
        if index in used or figure.end <= want.start or figure.start >= want.end:
            continue
        same_unit = figure.unit == want.unit or (want.unit.isascii() and want.unit.isalpha())
        if found_values(figure) == want.values and same_unit:
            return index
    return None


def _score_details(score: Score, want: Expected, figure: Figure, plain: str) -> None:
    use = (
        "qualifier"
        if want.kind == "qualifier"
        else "redacted"
        if want.kind == "redacted"
        else "fact"
    )
    got = "redacted" if figure.masked else figure.use
    score.kinds[use, got] += 1
    if use != got:
        score.confused.append(
            f"{use}->{got} {want.text}: {plain[want.start - 12 : want.end + 8]!r}"
        )
    if want.bound is not None:
        if want.bound != "exact" or figure.bound != "exact":
            score.bound_total += 1
            if want.bound == figure.bound or (figure.bound == "range" and len(want.values) > 1):
                score.bound_right += 1
            else:
                score.confused.append(f"bound {want.bound}->{figure.bound} {want.text}")
        if want.direction != "none" or figure.direction != "none":
            score.direction_total += 1
            if want.direction == figure.direction:
                score.direction_right += 1
            else:
                near = plain[max(0, want.start - 12) : want.end + 4]
                score.confused.append(f"direction {want.direction}->{figure.direction} {near!r}")
    if use == "fact" and want.subject:
        score.label_total += 1
        label = (
            plain[figure.label.start : figure.label.end].replace(" ", "") if figure.label else ""
        )
        pairs = {label[i : i + 2] for i in range(len(label) - 1)}
        wanted = {want.subject[i : i + 2] for i in range(len(want.subject) - 1)}
        if pairs & wanted:
            score.label_right += 1
        else:
            score.confused.append(f"label {want.subject!r}->{label!r} {want.text}")


def score_file(name: str, data: Path) -> Score:
    """Score one gold file on the text it was labelled on."""
    from summarizer.reading.folding import simplify

    rows = read_gold(data / "gold" / f"{name}.jsonl")
    if name in SOURCES:
        plain = simplify((data / "corpora" / SOURCES[name]).read_text(encoding="utf-8"))
        gold = [expected_figure(one, one["start"]) for row in rows for one in row["figures"]]
        return score_sentences(plain, gold, [(row["start"], row["end"]) for row in rows])
    pieces, gold, at = [], [], 0
    for row in rows:  # sentences of the archive are quoted in restored form, without offsets
        sentence = row["sentence"]
        cursor = 0
        for one in row["figures"]:
            place = sentence.find(one["text"], cursor)
            place = cursor if place < 0 else place
            gold.append(expected_figure(one, at + place))
            cursor = place + len(one["text"])
        pieces.append(simplify(sentence))
        at += len(sentence)
        if row is not rows[-1]:
            following = rows[rows.index(row) + 1]
            if following["line"] != row["line"]:
                pieces.append("\n")
                at += 1
    plain = "".join(pieces)
    return score_sentences(plain, gold, [(0, len(plain))])


def main() -> None:
    """Print the table; with ``--show`` every miss as well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared"))
    parser.add_argument("--show", action="store_true", help="list misses and confusions")
    parser.add_argument("files", nargs="*")
    arguments = parser.parse_args()
    names = arguments.files or sorted(
        path.stem for path in (arguments.data / "gold").glob("*.jsonl")
        if not path.stem.endswith("findings") and path.stem != "restore"
    )  # fmt: skip
    total = Score()
    print(f"{'file':8}{'P':>8}{'R':>8}{'F1':>8}{'n':>6}  bound  direction  use  label")  # noqa: T201
    for name in names:
        score = score_file(name, arguments.data)
        _print_row(name, score)
        if arguments.show:
            for kind in ("missed", "spurious", "confused"):
                for line in getattr(score, kind):
                    print(f"    {kind}: {line}")  # noqa: T201
        _add(total, score)
    _print_row("all", total)


def _print_row(name: str, score: Score) -> None:
    right = sum(count for (want, got), count in score.kinds.items() if want == got)
    print(  # noqa: T201
        f"{name:8}{score.precision:8.3f}{score.recall:8.3f}{score.f1:8.3f}"
        f"{score.matched + len(score.missed):6d}  {score.bound_right}/{score.bound_total}"
        f"  {score.direction_right}/{score.direction_total}  {right}/{score.matched}"
        f"  {score.label_right}/{score.label_total}"
    )


def _add(total: Score, score: Score) -> None:
    total.matched += score.matched
    total.missed += score.missed
    total.spurious += score.spurious
    total.kinds.update(score.kinds)
    for name in (
        "bound_right",
        "bound_total",
        "direction_right",
        "direction_total",
        "label_right",
        "label_total",
    ):
        setattr(total, name, getattr(total, name) + getattr(score, name))


if __name__ == "__main__":
    main()
