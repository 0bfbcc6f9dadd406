"""Search with a slow pattern only near the words that all its matches need."""

from __future__ import annotations

import re
from collections.abc import Iterator


def find_near(
    pattern: re.Pattern[str], needed: re.Pattern[str], text: str, start: int, end: int, reach: int
) -> Iterator[re.Match[str]]:
    """Yield what ``pattern.finditer(text, start, end)`` does, without trying every place.

    Every match must hold, or stand right before, one of the ``needed`` words, and ``reach`` be
    more than such a match and its word take. Good for a pattern that begins with a run of any
    letters: each place costs as many steps as the run may be long.
    """
    low = high = start  # of the stretch around the last words
    for word in needed.finditer(text, start, end):
        if word.start() - reach > high:
            yield from pattern.finditer(text, low, high)
            low = word.start() - reach
        high = min(word.end() + reach, end)
    yield from pattern.finditer(text, low, high)
