"""How the benchmarks measure: the best of several runs, whole processes, real texts."""

from __future__ import annotations

import gc
import os
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
    """Return the seconds of the processor that the quickest of several runs took.

    The processor's own count leaves out what other programs of a busy machine took from it. As in
    ``timeit`` the garbage collector is off, ours and a peer's alike: the command line, too, lets
    it run seldom.
    """
    times = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(runs):
            started = time.process_time()
            function()
            times.append(time.process_time() - started)
    finally:
        gc.enable()
    return min(times)


# A process inherits the peak memory of the one that starts it: so a small one does.
_LAUNCHER = """
import os, sys, time
started = time.perf_counter()
silence = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
process = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=silence)
_, status, usage = os.wait4(process, 0)
print(time.perf_counter() - started, usage.ru_maxrss, os.waitstatus_to_exitcode(status))
"""


def run_process(arguments: list[str]) -> tuple[float, float]:
    """Run ``python -m summarizer ARGUMENTS``; return its seconds and its peak memory in MB."""
    return run_python(["-m", "summarizer", *arguments])


def run_python(arguments: list[str]) -> tuple[float, float]:
    """Run ``python ARGUMENTS``; return the seconds on the clock and the peak memory in MB.

    Raises:
        SystemExit: the program failed.
    """
    command = [sys.executable, *arguments]
    done = subprocess.run(
        [sys.executable, "-S", "-c", _LAUNCHER, *command],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    seconds, peak, code = done.stdout.split()
    if int(code) not in (0, 1):
        raise SystemExit(f"{' '.join(command)} failed with {code}: {done.stderr}")
    return float(seconds), int(peak) / (1024 * 1024 if sys.platform == "darwin" else 1024)
