"""How the benchmarks measure: the best of several runs, whole processes, real texts."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def shared_folder() -> Path:
    """Return the folder of real reports: SUMMARIZER_SHARED, else ``../shared`` beside the project.

    Raises:
        SystemExit: it is not there.
    """
    folder = Path(os.environ.get("SUMMARIZER_SHARED") or ROOT.parent / "shared")
    if not (folder / "archive").is_dir():
        raise SystemExit("the real reports are not here: set SUMMARIZER_SHARED to their folder")
    return folder


def archive_text() -> str:
    """Return the text of the compiled archive."""
    return (shared_folder() / "archive" / "compiled_reports.txt").read_text(encoding="utf-8")


def best_of(function: Callable[[], object], runs: int = 5) -> float:
    """Return the seconds of the quickest of several runs: the one the machine disturbed least."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        function()
        times.append(time.perf_counter() - started)
    return min(times)


def run_process(arguments: list[str]) -> tuple[float, float]:
    """Run ``python -m summarizer ARGUMENTS``; return its seconds and its peak memory in MB."""
    command = [sys.executable, "-m", "summarizer", *arguments]
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        message = process.stderr.read().decode() if process.stderr else ""
        raise SystemExit(f"{' '.join(command)} failed with {process.returncode}: {message}")
    if process.stderr:
        process.stderr.close()
    return seconds, _megabytes(usage)


def _megabytes(usage: resource.struct_rusage) -> float:
    return usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
