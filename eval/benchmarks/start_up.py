"""How long ``summarizer --help`` takes, beside a bare interpreter."""

from __future__ import annotations

import subprocess
import sys

from summarizer.eval.benchmarks.measuring import best_of, run_process

TARGET = 0.25


def main() -> None:
    """Print the seconds of both and their ratio."""
    bare = best_of(lambda: subprocess.run([sys.executable, "-c", ""], check=True))
    ours = min(run_process(["--help"])[0] for _ in range(5))
    print(f"summarizer --help  {ours:.3f} s (asked: under {TARGET} s)")
    print(f"bare interpreter   {bare:.3f} s, ratio {ours / bare:.1f}")


if __name__ == "__main__":
    main()
