"""Print the benchmarks one by one: ``python -m summarizer.eval.benchmarks [NAME...]``."""

from __future__ import annotations

import sys
from importlib import import_module

NAMES = (
    "start_up",
    "restoration",
    "outline",
    "chunking",
    "drafting",
    "figures",
    "hostile_figures",
    "rendering",
    "digest",
)


def main(names: list[str]) -> int:
    """Run the named benchmarks, or all of them."""
    unknown = set(names) - set(NAMES)
    if unknown:
        sys.stderr.write(f"unknown: {', '.join(sorted(unknown))}; known are {', '.join(NAMES)}\n")
        return 2
    for name in names or NAMES:
        print(f"== {name}")
        import_module(f"summarizer.eval.benchmarks.{name}").main()
        print(flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
