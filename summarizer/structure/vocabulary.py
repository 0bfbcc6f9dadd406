"""The o200k_base vocabulary, shipped with the program and checked when loaded; never the network.

The file holds, compressed, the length of each of the 199,998 tokens (one byte each), then the
tokens themselves in the order of their ranks. ``summarizer.eval.training.vocabulary`` makes it
from the published list (MIT, see ``data/o200k_base.LICENSE.txt``).
"""

from __future__ import annotations

import hashlib
import lzma
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from summarizer.errors import SummarizerError

if TYPE_CHECKING:
    import numpy as np
    import tiktoken
    from numpy.typing import NDArray

FILE: Final = "o200k_base.xz"
SHA256: Final = "440741350e7cfa1c0f4869ce742d1b043550adbda5187adcac9e787edac6fba9"
"""Of the unpacked file, so that packing it again with another library changes nothing."""
TOKENS: Final = 199_998
_ADVICE: Final = "install summarizer again"

# The way o200k_base cuts a text into the pieces that are then merged, as published with it:
# words with the sign before them, numbers by three digits, runs of signs, runs of white space.
_UPPER: Final = r"[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]"
_LOWER: Final = r"[\p{Ll}\p{Lm}\p{Lo}\p{M}]"
_BEFORE: Final = r"[^\r\n\p{L}\p{N}]?"
_CONTRACTION: Final = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
PIECES: Final = "|".join(
    (
        f"{_BEFORE}{_UPPER}*{_LOWER}+{_CONTRACTION}",
        f"{_BEFORE}{_UPPER}+{_LOWER}*{_CONTRACTION}",
        r"\p{N}{1,3}",
        r" ?[^\s\p{L}\p{N}]+[\r\n/]*",
        r"\s*[\r\n]+",
        r"\s+(?!\S)",
        r"\s+",
    )
)
SPECIAL: Final = {"<|endoftext|>": 199_999, "<|endofprompt|>": 200_018}


class VocabularyError(SummarizerError):
    """The shipped vocabulary is missing or damaged."""


@cache
def load_encoding() -> tiktoken.Encoding:
    """Return o200k_base, built once a process (about 0.4 s) from the shipped file.

    Raises:
        VocabularyError: the file is missing or damaged.
    """
    import tiktoken

    ranks = {token: rank for rank, token in enumerate(read_tokens())}
    return tiktoken.Encoding(
        "o200k_base", pat_str=PIECES, mergeable_ranks=ranks, special_tokens=SPECIAL
    )


@cache
def token_sizes() -> NDArray[np.uint8]:
    """Return how many bytes each token has, by rank."""
    import numpy as np

    return np.frombuffer(_read_file()[:TOKENS], dtype=np.uint8)


def read_tokens() -> list[bytes]:
    """Return the tokens in the order of their ranks."""
    content = _read_file()
    tokens = []
    at = TOKENS
    for size in content[:TOKENS]:
        tokens.append(content[at : at + size])
        at += size
    return tokens


def unpack(packed: bytes) -> bytes:
    """Return what the shipped file holds.

    Raises:
        VocabularyError: it is not what was shipped.
    """
    try:
        content = lzma.decompress(packed)
    except lzma.LZMAError as error:
        raise VocabularyError(f"{FILE} is damaged ({error}): {_ADVICE}") from error
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise VocabularyError(f"{FILE} is damaged (its hash is wrong): {_ADVICE}")
    return content


@cache
def _read_file() -> bytes:
    try:
        packed = resources.files(__package__).joinpath("data", FILE).read_bytes()
    except OSError as error:
        raise VocabularyError(f"{FILE} cannot be read ({error}): {_ADVICE}") from error
    return unpack(packed)
