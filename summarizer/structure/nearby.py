"""Search with a slow pattern only near the words that all its matches need."""

from __future__ import annotations

import re
from collections.abc import Iterator


def find_near(
    pattern: re.Pattern[str], needed: re.Pattern[str], text: str, start: int, end: int, reach: int
) -> Iterator[re.Match[str]]:
    """Yield what ``pattern.finditer(text, start, end)`` does, without trying every place.

    Every match must reach one of the ``needed`` words, from 1 to ``reach`` characters behind its
    beginning. Good for a pattern that begins with a run of any letters: each place costs as many
    steps as the run may be long.
    """
    at = start
    for word in needed.finditer(text, start, end):
        if word.start() <= at:
            continue
        match = pattern.search(text, max(at, word.start() - reach), end)
        if match is None:
            return
        yield match
        at = match.end()
