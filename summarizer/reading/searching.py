"""Search backwards: patterns are read from left to right, and often the last match counts."""

from __future__ import annotations

import re


def find_last(
    pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None
) -> re.Match[str] | None:
    """Return the last of the matches that ``pattern.finditer`` gives, None where there is none.

    >>> find_last(re.compile("[,;]"), "登记60人;访视58人,").start()
    11
    """
    last = None
    for last in pattern.finditer(text, start, len(text) if end is None else end):  # noqa: B007
        pass
    return last
