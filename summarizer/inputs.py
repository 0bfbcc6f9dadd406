"""Which files a command reads: paths as given, folders sorted, ``-`` for standard input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from summarizer.errors import InputError
from summarizer.reading.loading import READABLE

STDIN = "-"
LONGEST_STEM = 160  # bytes in UTF-8; file systems allow 255 for the whole name
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


def find_inputs(
    paths: Iterable[str], *, leave_out: Path | None = None
) -> Iterator[Input | InputError]:
    """Yield the inputs behind the paths; what cannot be found is yielded as an error.

    Files named one by one are taken whatever their extension; folders give their files of known
    extension, hidden ones and everything below ``leave_out`` excepted. No file comes twice.
    """
    seen: set[Path] = set()
    excluded = leave_out.resolve() if leave_out else None
    for name in paths:
        if name == STDIN:
            yield Input(STDIN, None)
            continue
        path = Path(name)
        if not path.is_dir():
            yield from _once([path], seen)
            continue
        files = list(_walk(path, excluded))
        if not files:
            known = " ".join(sorted(READABLE))
            yield InputError(
                printable(name), f"the folder holds no readable file; known extensions: {known}"
            )
        yield from _once(files, seen)


def name_stems(inputs: Sequence[Input]) -> list[str]:
    """Return the stem of each input's report ids, unique in the run.

    Where several inputs share a stem, each carries a short hash of its own path, so that its ids do
    not depend on the order of the others.
    """
    stems = [each.stem for each in inputs]
    return [
        f"{stem}-{_path_hash(each.name)}" if stems.count(stem) > 1 else stem
        for each, stem in zip(inputs, stems, strict=True)
    ]


def safe_stem(stem: str) -> str:
    """Make a stem that every file system takes: no separators or control characters, not long."""
    clean = "".join("_" if char in UNSAFE else char for char in printable(stem)).strip(". ")
    if len(clean.encode()) > LONGEST_STEM:
        clean = clean.encode()[:LONGEST_STEM].decode("utf-8", "ignore") + "-" + _path_hash(stem)
    return clean or "report"


def printable(name: str) -> str:
    """Return a file name that can be written as UTF-8, whatever bytes it was made of."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _path_hash(name: str) -> str:
    return sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:6]


def _once(paths: Iterable[Path], seen: set[Path]) -> Iterator[Input]:
    for path in paths:
        real = Path(os.path.realpath(path))
        if real not in seen:
            seen.add(real)
            yield Input(str(path), path)


def _walk(folder: Path, excluded: Path | None) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        base = Path(here)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and (base / name).resolve() != excluded
        )
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in READABLE:
                yield base / name
