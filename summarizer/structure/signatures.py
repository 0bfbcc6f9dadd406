"""The signature below a report: who signs, and the day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarizer.structure.sentences import SentenceSpan

_DATE: Final = re.compile(
    r"\W*(?:\d{4}|[xX×〇○零一二三四五六七八九]{4}|20[xX]{2})年"
    r"[\dxX×一二三四五六七八九十]{1,3}月(?:[\dxX×一二三四五六七八九十]{1,3}日)?\W*"
)
_SIGNER: Final = re.compile(r"[^。!?;:,\d]{2,30}")
"""A line of an organisation or a person: no sentence, no list item, no number."""
_LAST = 3
"""The date stands among the last sentences; below it an enclosure or a telephone at most."""


def find_signature(plain: str, spans: Sequence[SentenceSpan]) -> frozenset[int]:
    """Return the indices of the sentences that sign a report: a day, and the signer above it.

    A day that opens a report (as in a communiqué) is no signature: something must stand above.
    """
    for index in range(len(spans) - 1, max(len(spans) - 1 - _LAST, 1), -1):
        if not _DATE.fullmatch(plain, spans[index].start, spans[index].end):
            continue
        above = spans[index - 1]
        if _SIGNER.fullmatch(plain, above.start, above.end) and index > 2:
            return frozenset({index - 1, index})
        return frozenset({index})
    return frozenset()
