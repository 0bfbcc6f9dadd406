"""Sentences labelled by hand, and the outline that their headings imply."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

from summarizer.reading.offsets import OffsetMap
from summarizer.reading.restoration import Restored, restore_text
from summarizer.schemas.terms import Role
from summarizer.structure.parts import Section
from summarizer.structure.sentences import SentenceSpan

_ROLES: Final[dict[str, Role]] = {
    "A": "achievement",
    "P": "problem",
    "S": "suggestion",
    "B": "background",
    "H": "heading",
    "X": "noise",
}
_FILES: Final = {  # the gold of shared/gold by the stem of its file; D01 … D20 are of the archive
    "XT": "corpora/zh_government/其他地市__邢台市_2021.md",
    "ZH": "corpora/zh_government/其他地市__珠海市_2024.md",
    "TJ2003": "corpora/zh_government/统计公报__2003.md",
    "GAO943": "corpora/en/gao-26-108943.md",
}
_ARCHIVE: Final = "archive/compiled_reports.txt"


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled sentence; its place is in the source text."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class LabelledReport:
    """The labelled sentences of one report, in source order."""

    name: str
    file: Path
    labels: tuple[Label, ...]

    @property
    def language(self) -> str:
        """Return "en" for the English agencies, else "zh"."""
        return "en" if "/en/" in self.file.as_posix() else "zh"


def load_gold(shared: Path) -> list[LabelledReport]:
    """Return the reports of `shared/gold`, whose labels the program was developed with."""
    reports = []
    for path in sorted((shared / "gold").glob("*.jsonl")):
        if path.stem not in _FILES and not re.fullmatch(r"D\d\d", path.stem):
            continue
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        labels = tuple(Label(row["start"], row["end"], _ROLES[row["role"]]) for row in rows)
        file = shared / _FILES.get(path.stem, _ARCHIVE)
        reports.append(LabelledReport(path.stem, file, labels))
    return reports


def load_labels(folder: Path, shared: Path) -> list[LabelledReport]:
    """Return the reports of the second set of labels, rows of file, start, end and role."""
    reports = []
    for path in sorted(folder.glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        for file, group in groupby(rows, key=lambda row: str(row["file"])):
            labels = tuple(Label(row["start"], row["end"], _ROLES[row["role"]]) for row in group)
            reports.append(LabelledReport(path.stem, shared / file, labels))
    return reports


@dataclass(frozen=True, slots=True)
class LabelledOutline:
    """What the outline of a report would be if every heading were found as the labels have it."""

    plain: str
    spans: list[SentenceSpan]
    sections: list[Section]


# Marks before a heading and the level they stand for; a heading without a mark that has its line
# to itself is of the highest level, one that runs into its text of the lowest.
_LEVELS: Final = (
    (1, re.compile(r"[#*\s]*(?:第?[一二三四五六七八九十]{1,3}(?:、|部分)|## |### )")),
    (2, re.compile(r"[#*\s]*\([一二三四五六七八九十]{1,3}\)")),
    (3, re.compile(r"\s*\d{1,2}[.、,]")),
    (4, re.compile(r"\s*\(\d{1,2}\)")),
)


def outline_from_labels(report: LabelledReport, restored: Restored) -> LabelledOutline:
    """Return spans and sections as the labels have them, for scoring the roles alone."""
    spans: list[SentenceSpan] = []
    heads: list[tuple[int, int, int]] = []
    for label, (start, end) in zip(report.labels, _places(report, restored.offsets), strict=True):
        is_heading = label.role == "heading"
        if is_heading and spans:
            heads.append((_level(restored.plain, start, end), start, end))
        spans.append(SentenceSpan(start, end, is_heading, label.role == "noise", len(heads) - 1))
    last = spans[-1].end if spans else 0
    sections = [
        Section(
            restored.plain[start:end],
            None,
            level,
            start,
            end,
            next((s for lv, s, _ in heads[place + 1 :] if lv <= level), last),
        )
        for place, (level, start, end) in enumerate(heads)
    ]
    return LabelledOutline(restored.plain, spans, sections)


def _places(report: LabelledReport, offsets: OffsetMap) -> Iterator[tuple[int, int]]:
    """Yield the place of each label in the restored text."""
    for label in report.labels:
        yield offsets.from_source(label.start, label.end)


def _level(plain: str, start: int, end: int) -> int:
    for level, mark in _LEVELS:
        if mark.match(plain, start, end):
            return level
    return 1 if plain[end : end + 1] in ("\n", "") else 5


def restore_files(reports: list[LabelledReport]) -> dict[Path, Restored]:
    """Return the restored text of every file the reports stand in, each read once."""
    files = dict.fromkeys(report.file for report in reports)
    return {file: restore_text(file.read_text(encoding="utf-8")) for file in files}
