"""Characters a second of the outline, and whether ten times the text costs ten times the time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from summarizer.eval.benchmarks.measuring import best_of, shared_folder
from summarizer.reading.restoration import Restored, restore_text
from summarizer.structure.layout import read_layout
from summarizer.structure.outlining import outline_text
from summarizer.structure.splitting import split_reports

ROUNDS = 3
TIMES = 10
ASKED, GROWTH = 3, 11  # millions of characters a second; times the time for ten times the text


def main() -> None:
    """Print the speed of each stage on the archive and on government reports, and linearity."""
    shared = shared_folder()
    archive = [read(shared / "archive" / "compiled_reports.txt")]
    reports = [read(path) for path in sorted((shared / "corpora" / "zh_archive").glob("*.md"))]
    for name, texts in (("archive", archive), ("zh_archive", reports)):
        size = sum(len(text.plain) for text in texts)
        for stage, run in STAGES:
            asked = f" (asked: {ASKED})" if run is outline else ""
            speed = size / best_time(run, texts) / 1e6
            print(f"{name:12} {stage:20} {speed:6.2f} M characters/s{asked}")
    once = reports[0].plain * TIMES
    for name, text in (("ten times the text", once), ("the same in one line", one_line(once))):
        small = best_time(outline, [plain_only(text)])
        large = best_time(outline, [plain_only(text * TIMES)])
        print(f"{name}: {large / small:.1f} times the time (asked: at most {GROWTH})")
    line = "全市工作取得新进展" * 555_556
    print(f"one line of {len(line):,} characters: {best_time(outline, [plain_only(line)]):.2f} s")


def one_line(text: str) -> str:
    """Return a text without its line breaks."""
    return text.replace("\n", "")


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


def best_time(run: Callable[[Restored], object], texts: Sequence[Restored]) -> float:
    """Return the shortest of a few rounds over all texts, in seconds."""
    return best_of(lambda: [run(text) for text in texts], ROUNDS)


if __name__ == "__main__":
    main()
