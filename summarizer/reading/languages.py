"""Which language and script a stretch of text is written in."""

from __future__ import annotations

import re

from summarizer.reading.restoration import Restored

SAMPLE = 20_000
"""Characters looked at; a report does not change its language after them."""
LATIN_PER_HAN = 4
"""A Chinese report may be full of names and codes; an English one has hardly a Han character."""
TRADITIONAL_SHARE = 0.04
"""A quarter to a third of Traditional text differs from its Simplified form; names alone do not."""
_HAN = re.compile("[㐀-鿿豈-﫿]")
_LATIN = re.compile("[A-Za-z]")


def detect_language(restored: Restored, start: int, end: int) -> str:
    """Return ``en``, ``zh-Hant`` or ``zh-Hans`` for ``restored.text[start:end]``.

    A text without letters of either kind counts as ``zh-Hans``.
    """
    end = min(end, start + SAMPLE)
    text = restored.text[start:end]
    han = len(_HAN.findall(text))
    if len(_LATIN.findall(text)) > LATIN_PER_HAN * han:
        return "en"
    changed = sum(
        a != b and a >= "㐀" for a, b in zip(text, restored.plain[start:end], strict=True)
    )
    return "zh-Hant" if changed > TRADITIONAL_SHARE * han else "zh-Hans"
