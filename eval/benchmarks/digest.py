"""The main job as a whole process: seconds, memory, and how both grow with the text."""

from __future__ import annotations

import tempfile
from pathlib import Path

from summarizer.eval.benchmarks.measuring import archive_text, run_process, shared_folder

SECONDS, MEGABYTES = 2.5, 250
TIMES = (1, 10, 40)


def main() -> None:
    """Print time and peak memory of the digest command on the archive, and the growth."""
    archive = shared_folder() / "archive" / "compiled_reports.txt"
    text = archive_text()
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        runs = [run_process(["digest", str(archive), "-o", str(base / "out")]) for _ in range(3)]
        seconds, memory = min(run[0] for run in runs), max(run[1] for run in runs)
        print(f"digest of the archive ({len(text):,} characters)")
        print(
            f"  {seconds:.2f} s (asked: under {SECONDS} s), {memory:.0f} MB (under {MEGABYTES} MB)"
        )
        growth = []
        for times in TIMES:
            large = base / f"times{times}.txt"
            large.write_text(text * times, encoding="utf-8")
            growth.append((large.stat().st_size / 1e6, *run_process(_digest(large, base))))
        for size, spent, peak in growth:
            print(f"  {size:.1f} MB of text: {spent:.1f} s, {peak:.0f} MB")
        (_, spent, _), (middle, longer, peak), (big, _, higher) = growth
        print(f"  ten times the text: {longer / spent:.1f} times the time (asked: at most 11)")
        per_ten = (higher - peak) / (big - middle) * 10
        print(f"  each further 10 MB: {per_ten:.0f} MB more memory (asked: at most 120)")
        line = base / "line.txt"
        line.write_text("农村公路养护完成投资三千万元" * 360_000, encoding="utf-8")
        spent, peak = run_process(_digest(line, base))
        print(f"  one line of 5 million characters: {spent:.1f} s, {peak:.0f} MB")


def _digest(path: Path, base: Path) -> list[str]:
    return ["digest", str(path), "-o", str(base / f"out-{path.stem}")]


if __name__ == "__main__":
    main()
