"""The figures that readers labelled, as samples to score: gold by sentence, labels by offset."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from summarizer.figures.units import canonical_unit
from summarizer.reading.folding import simplify

SOURCES: Final = {
    "XT": "zh_government/其他地市__邢台市_2021.md",
    "ZH": "zh_government/其他地市__珠海市_2024.md",
    "TJ2003": "zh_government/统计公报__2003.md",
    "GAO943": "en/gao-26-108943.md",
}
"""Gold files of other genres carry offsets into these files of the corpora."""

GENRES: Final = {
    "XT": "government",
    "ZH": "government",
    "TJ2003": "communique",
    "GAO943": "english",
}
_REDACTED: Final = "redacted"


@dataclass(frozen=True, slots=True)
class Expected:
    """A figure as the reader labelled it, in the terms of our records.

    A unit that goes without saying (``突破千亿``) fits as well as none. ``optional`` figures
    (small enumerations that no reviewer lists) count neither way.
    """

    start: int
    end: int
    text: str
    values: tuple[Decimal, ...]
    units: tuple[str, ...]
    kind: str
    bound: str | None
    direction: str
    subject: str
    use: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Sample:
    """A text in simplified form, what its reader found in it, and the stretches that were read."""

    name: str
    genre: str
    plain: str
    gold: tuple[Expected, ...]
    spans: tuple[tuple[int, int], ...]


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Read the labelled sentences of one file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def expected_figure(raw: dict[str, Any], start: int, end: int, text: str) -> Expected:
    """Turn a labelled figure into an ``Expected``; ``start`` is its place in the text searched."""
    kind, approx, implied = raw["kind"], raw.get("approx"), raw.get("unit_implied")
    use = "qualifier" if kind == "qualifier" or raw.get("qualifier") else "fact"
    if kind == _REDACTED or raw.get("masked"):
        use = _REDACTED
    return Expected(
        start,
        end,
        text,
        tuple(abs(one) for one in _values(raw["value"])),
        tuple(
            canonical_unit(simplify(one)) for one in (raw["unit"] or "", implied) if one is not None
        ),
        kind,
        approx if isinstance(approx, str) else None,
        raw.get("direction", "none"),
        simplify(raw.get("subject") or ""),
        use,
        kind == "cn_count" or bool(raw.get("enumeration") or raw.get("indefinite")),
    )


def _values(value: Any) -> Iterator[Decimal]:
    """Yield the numbers of a label: one, the ends of a range, the sides of ``1:2``, or none."""
    for one in value if isinstance(value, list) else [] if value is None else [value]:
        yield from (Decimal(part) for part in str(one).replace("：", ":").split(":"))


def gold_names(data: Path) -> list[str]:
    """List the gold files of figures in ``data``."""
    return sorted(
        path.stem
        for path in (data / "gold").glob("*.jsonl")
        if not path.stem.endswith("findings") and path.stem != "restore"
    )


def gold_sample(name: str, data: Path) -> Sample:
    """Read one gold file on the text that it was labelled on."""
    rows = read_rows(data / "gold" / f"{name}.jsonl")
    genre = GENRES.get(name, "work reports")
    if name not in SOURCES:
        return _quoted_sample(name, genre, rows)
    plain = simplify((data / "corpora" / SOURCES[name]).read_text(encoding="utf-8"))
    gold = tuple(
        expected_figure(one, one["start"], one["start"] + len(one["text"]), one["text"])
        for row in rows
        for one in row["figures"]
    )
    return Sample(name, genre, plain, gold, tuple((row["start"], row["end"]) for row in rows))


def _quoted_sample(name: str, genre: str, rows: list[dict[str, Any]]) -> Sample:
    """Read sentences of the archive, quoted in restored form, without offsets."""
    pieces: list[str] = []
    gold: list[Expected] = []
    at = 0
    for row, following in zip(rows, [*rows[1:], None], strict=True):
        sentence, cursor = row["sentence"], 0
        for one in row["figures"]:
            place = sentence.find(one["text"], cursor)
            place = cursor if place < 0 else place
            cursor = place + len(one["text"])
            gold.append(expected_figure(one, at + place, at + cursor, one["text"]))
        pieces.append(simplify(sentence))
        at += len(sentence)
        if following is not None and following["line"] != row["line"]:
            pieces.append("\n")
            at += 1
    return Sample(name, genre, "".join(pieces), tuple(gold), ((0, at),))


def label_samples(folder: Path, data: Path) -> Iterator[Sample]:
    """Yield a sample for each label file of a folder.

    Its rows name a file relative to ``data`` and hold offsets into that file as decoded, before
    any restoration; figures are sought in the restored text, as the product does.
    """
    for path in sorted(folder.glob("*.jsonl")):
        rows = read_rows(path)
        for file in dict.fromkeys(row["file"] for row in rows):
            yield _label_sample(path.stem, data / file, [r for r in rows if r["file"] == file])


def _label_sample(name: str, source: Path, rows: Iterable[dict[str, Any]]) -> Sample:
    from summarizer.reading.restoration import restore_text

    with source.open(encoding="utf-8", newline="") as file:
        restored = restore_text(file.read())
    gold: list[Expected] = []
    spans: list[tuple[int, int]] = []
    for row in rows:
        spans.append(restored.offsets.from_source(row["start"], row["end"]))
        for one in row["figures"]:
            start, end = restored.offsets.from_source(one["start"], one["end"])
            gold.append(expected_figure(one, start, end, restored.plain[start:end]))
    return Sample(name, _genre(source), restored.plain, tuple(gold), tuple(spans))


def _genre(source: Path) -> str:
    if source.parent.name == "en":
        return "english"
    if "公报" in source.name:
        return "communique"
    return "work reports" if source.suffix == ".txt" else "government"
