"""Count tokens as models count them (o200k_base): of a text, and of any stretch of a text.

Counts of pieces do not add up to the count of the whole: a sign joins the word after it, so
``。`` and ``群众`` count otherwise than ``。群众``. But there are places that no token ever spans,
whatever stands around them: behind a letter or digit and before a punctuation mark or white
space. Between two such joints the tokens of a stretch are those of the whole text, so one pass
over the text serves for the exact count of every stretch of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from summarizer.structure.vocabulary import load_encoding, token_sizes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BLOCK: Final = 900_000
"""Characters encoded at a time: the encoder fails on a million white-space characters in a row."""

# 办|。 2024|, word| : not before an apostrophe (it's is one token) nor between letters and digits
_JOINT: Final = re.compile(r"[0-9A-Za-z\u4e00-\u9fa5](?=[\s,.;:!?()。、，；：！？（）《》“”…])")
# half of a character, as a damaged JSON string may hold; the encoder reads U+FFFD instead
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def count_tokens(text: str) -> int:
    """Return how many o200k_base tokens a text has; ``<|endoftext|>`` is read as plain text.

    Texts of more than 900,000 characters are encoded in blocks between joints; only where a block
    has no joint (a flood of blanks) can the count differ from the encoder's, by a token a block.
    """
    return sum(len(_encode(text[start:end])) for start, end in _blocks(text))


@dataclass(frozen=True, slots=True, eq=False)
class TokenMap:
    """Where the tokens of a text end, for counting the tokens of its stretches."""

    text: str
    token_ends: NDArray[np.int32]  # in bytes of UTF-8
    char_starts: NDArray[np.int32]  # in bytes of UTF-8; one more than there are characters

    def count(self, start: int, end: int) -> int:
        """Return exactly ``count_tokens(text[start:end])``, without encoding the whole stretch."""
        first = _JOINT.search(self.text, start, end)
        if first is None:
            return count_tokens(self.text[start:end])
        head = first.end()
        tail = _last_joint(self.text, head - 1, end) or head
        inner = self.before(tail) - self.before(head)
        return count_tokens(self.text[start:head]) + inner + _count_tail(self.text[tail:end])

    def before(self, place: int) -> int:
        """Return how many tokens of the whole text end at or before a place."""
        return int(self.token_ends.searchsorted(self.char_starts[place], side="right"))

    def before_each(self, places: list[int]) -> list[int]:
        """Return ``before(place)`` for each of many places."""
        counts: list[int] = self.token_ends.searchsorted(
            self.char_starts[places], side="right"
        ).tolist()
        return counts

    def place_after(self, tokens: int) -> int:
        """Return the last place with at most that many of the whole text's tokens before it."""
        if tokens >= len(self.token_ends):
            return len(self.text)
        byte = self.token_ends[tokens] - 1  # of the first token too many, the last byte
        return int(self.char_starts.searchsorted(byte, side="right")) - 1


def map_tokens(text: str) -> TokenMap:
    """Encode a text once and note where its tokens and characters end."""
    import numpy as np

    sizes = token_sizes()
    token_ends, char_starts = [], []
    done = 0
    for start, end in _blocks(text):
        block = _encodable(text[start:end])
        raw = np.frombuffer(block.encode(), dtype=np.uint8)
        char_starts.append(np.flatnonzero((raw & 0xC0) != 0x80).astype(np.int32) + done)
        token_ends.append(np.cumsum(sizes[_encode(block)], dtype=np.int32) + done)
        done += len(raw)
    char_starts.append(np.array([done], dtype=np.int32))
    return TokenMap(text, _join(token_ends), _join(char_starts))


@lru_cache(1024)
def _count_tail(tail: str) -> int:
    """Count what stands behind the last joint: nearly always ``。`` or the like, so remember it."""
    return count_tokens(tail)


def _join(arrays: Iterable[NDArray[np.int32]]) -> NDArray[np.int32]:
    import numpy as np

    joined = list(arrays)
    return np.concatenate(joined) if joined else np.zeros(0, dtype=np.int32)


def _encode(text: str) -> NDArray[np.uint32]:
    return load_encoding().encode_to_numpy(_encodable(text), disallowed_special=())


def _encodable(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text into blocks that the encoder can take, at joints."""
    start = 0
    while len(text) - start > BLOCK:
        end = _last_joint(text, start, start + BLOCK) or start + BLOCK
        yield start, end
        start = end
    if start < len(text):
        yield start, len(text)


def _last_joint(text: str, start: int, end: int) -> int | None:
    """Return the last joint inside ``text[start:end]``, looking further and further back."""
    width = 64
    while True:
        low = max(start, end - width)
        last = None
        for match in _JOINT.finditer(text, low, end):
            last = match.end()
        if last is not None or low == start:
            return last
        width *= 16
