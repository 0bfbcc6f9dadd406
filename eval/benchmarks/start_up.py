"""How long ``summarizer --help`` takes, beside a bare interpreter."""

from __future__ import annotations

from summarizer.eval.benchmarks.measuring import run_process, run_python

TARGET = 0.25
RUNS = 5


def main() -> None:
    """Print the seconds of both and their ratio."""
    bare = min(run_python(["-c", ""])[0] for _ in range(RUNS))
    ours = min(run_process(["--help"])[0] for _ in range(RUNS))
    print(f"summarizer --help  {ours:.3f} s (asked: under {TARGET} s)")
    print(f"bare interpreter   {bare:.3f} s, ratio {ours / bare:.1f}")


if __name__ == "__main__":
    main()
