"""Word lists that are read backwards from a place: which word ends right before it."""

from __future__ import annotations

from collections.abc import Iterable

Endings = dict[str, tuple[str, ...]]
"""Words by their last character, the longest first."""


def words(text: str) -> tuple[str, ...]:
    """Split a list of words written for the eye, with blanks and line breaks between them."""
    return tuple(text.split())


def by_last(vocabulary: Iterable[str]) -> Endings:
    """Arrange words so that the one ending at a place is found by looking at one character."""
    table: dict[str, list[str]] = {}
    for word in sorted(vocabulary, key=len, reverse=True):
        table.setdefault(word[-1], []).append(word)
    return {last: tuple(found) for last, found in table.items()}


def ending(table: Endings, plain: str, floor: int, end: int) -> str:
    """Return the longest word of ``table`` that ends at ``end`` and begins past ``floor``."""
    if end > floor:
        for word in table.get(plain[end - 1], ()):
            if plain.endswith(word, floor, end):
                return word
    return ""


def strip_endings(table: Endings, plain: str, floor: int, end: int) -> int:
    """Return ``end`` moved back over the words of ``table`` that stand before it."""
    while end > floor:
        for word in table.get(plain[end - 1], ()):
            if plain.endswith(word, floor, end):
                end -= len(word)
                break
        else:
            break
    return end
