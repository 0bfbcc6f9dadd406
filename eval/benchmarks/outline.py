"""Characters a second of the outline, and whether ten times the text costs ten times the time."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from summarizer.reading.restoration import Restored, restore_text
from summarizer.structure.layout import read_layout
from summarizer.structure.outlining import outline_text
from summarizer.structure.splitting import split_reports

ROUNDS = 3
TIMES = 10


def find_shared() -> Path:
    """Return the folder of real reports: SUMMARIZER_SHARED, else beside the project."""
    named = os.environ.get("SUMMARIZER_SHARED")
    return Path(named) if named else Path(__file__).resolve().parents[3] / "shared"


def main() -> None:
    """Print the speed of each stage on the archive and on government reports, and linearity."""
    shared = find_shared()
    archive = [read(shared / "archive" / "compiled_reports.txt")]
    reports = [read(path) for path in sorted((shared / "corpora" / "zh_archive").glob("*.md"))]
    for name, texts in (("archive", archive), ("zh_archive", reports)):
        size = sum(len(text.plain) for text in texts)
        for stage, run in STAGES:
            print(f"{name:12} {stage:20} {size / best_time(run, texts) / 1e6:6.2f} M characters/s")
    once = reports[0].plain
    for name, text in (("ten times the text", once), ("one line", once.replace("\n", ""))):
        small = best_time(lay_out, [plain_only(text)])
        large = best_time(lay_out, [plain_only(text * TIMES)])
        print(f"{name}: {large / small:.1f} times the time")
    line = "全市工作取得新进展" * 555_556
    print(f"one line of {len(line):,} characters: {best_time(lay_out, [plain_only(line)]):.2f} s")


def read(path: Path) -> Restored:
    """Read and restore one file."""
    return restore_text(path.read_text(encoding="utf-8"))


def plain_only(text: str) -> Restored:
    """Wrap a text that needs no restoration."""
    from summarizer.reading.offsets import OffsetMap

    return Restored(text, text, text, (), OffsetMap.identity(len(text)))


def split(text: Restored) -> None:
    """Split a text into reports."""
    split_reports(text.plain)


def lay_out(text: Restored) -> None:
    """Find sentences, headings and sections, without roles and names."""
    for part in split_reports(text.plain):
        if not part.is_container:
            read_layout(text.plain, part.start, part.end, part.marker_end, english=False)


def outline(text: Restored) -> None:
    """Run the whole outline, roles and names included."""
    outline_text(text)


STAGES = (("split", split), ("split and layout", lay_out), ("outline with roles", outline))


def best_time(run: Callable[[Restored], None], texts: Sequence[Restored]) -> float:
    """Return the shortest of a few rounds in seconds."""
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        for text in texts:
            run(text)
        times.append(time.perf_counter() - begin)
    return min(times)


if __name__ == "__main__":
    main()
