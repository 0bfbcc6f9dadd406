"""Which files a command reads: paths as given, folders sorted, ``-`` for standard input."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from summarizer.errors import InputError
from summarizer.reading.loading import READABLE

STDIN = "-"
LONGEST_STEM = 160  # bytes in UTF-8; file systems allow 255 for the whole name
RUN_RECORD = "run.json"
RUN_MARK = '"schema": "summarizer/1"'
"""How the record of a digest run begins: a folder that holds one is no input."""
UNSAFE = frozenset('/\\:*?"<>|') | {chr(code) for code in (*range(32), 127)}


@dataclass(frozen=True, slots=True)
class Input:
    """One input: its name as shown to the user, and where to read it (None: standard input)."""

    name: str
    path: Path | None

    @property
    def stem(self) -> str:
        """The file's name without extension, made safe for file names everywhere."""
        return safe_stem(self.path.stem if self.path else "stdin")


def find_inputs(paths: Iterable[str]) -> Iterator[Input | InputError]:
    """Yield the inputs behind the paths; what cannot be found is yielded as an error.

    Files named one by one are taken whatever their extension; folders give their files of known
    extension, hidden ones and the pages of earlier runs excepted. No file comes twice.
    """
    seen: set[Path] = set()
    for name in paths:
        if name == STDIN:
            yield from _once([Input(STDIN, None)], seen)
            continue
        path = Path(name)
        if not path.is_dir():
            yield from _once([Input(name, path)], seen)
            continue
        if is_output(path):
            yield InputError(printable(name), "the folder holds the pages of a run, no reports")
            continue
        files = [Input(str(found), found) for found in _walk(path)]
        if not files:
            known = " ".join(sorted(READABLE))
            yield InputError(
                printable(name), f"the folder holds no readable file; known extensions: {known}"
            )
        yield from _once(files, seen)


def is_output(folder: Path) -> bool:
    """Tell whether a folder holds the pages of a digest run."""
    try:
        with (folder / RUN_RECORD).open(encoding="utf-8", errors="replace") as record:
            return RUN_MARK in record.read(80)
    except OSError:
        return False


def name_stems(inputs: Sequence[Input]) -> list[str]:
    """Return the stem of each input's report ids, unique in the run on any file system.

    Where several inputs share a stem, each carries a short hash of its own path, so that its ids do
    not depend on the order of the others.
    """
    stems = [each.stem for each in inputs]
    counts = Counter(stem.casefold() for stem in stems)
    return [
        f"{stem}-{_path_hash(each)}" if counts[stem.casefold()] > 1 else stem
        for each, stem in zip(inputs, stems, strict=True)
    ]


def safe_stem(stem: str) -> str:
    """Make a stem that every file system takes: no separators or control characters, not long."""
    clean = "".join("_" if char in UNSAFE else char for char in printable(stem)).strip(". ")
    if len(clean.encode()) > LONGEST_STEM:
        clean = clean.encode()[:LONGEST_STEM].decode("utf-8", "ignore") + "-" + _hash(stem)
    return clean or "report"


def printable(name: str) -> str:
    """Return a file name that can be printed on a line as UTF-8, whatever bytes it was made of."""
    words = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return (
        words if words.isprintable() else "".join(c if c.isprintable() else "\ufffd" for c in words)
    )


def _path_hash(each: Input) -> str:
    """Return a short hash of where an input stands, however its path was spelled."""
    return _hash(os.path.realpath(each.path) if each.path else each.name)


def _hash(words: str) -> str:
    return sha256(words.encode("utf-8", "surrogateescape")).hexdigest()[:6]


def _once(inputs: Iterable[Input], seen: set[Path]) -> Iterator[Input]:
    for each in inputs:
        real = Path(os.path.realpath(each.path)) if each.path else Path(STDIN)
        if real not in seen:
            seen.add(real)
            yield each


def _walk(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        base = Path(here)
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and not is_output(base / name)
        )
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in READABLE:
                yield base / name
