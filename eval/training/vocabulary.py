"""Pack the published o200k_base list into the small file that the program ships.

The list (3.6 MB, MIT) stands in the Python package ``llama-index-core`` (0.13 and later, under
``_static/tiktoken_cache/``) and is what tiktoken downloads. Its hash is checked, and the ranks must
be the line numbers, so that they need not be stored.

Usage: ``python -m summarizer.eval.training.vocabulary O200K_BASE.TIKTOKEN OUT.xz``
"""

import argparse
import base64
import hashlib
import lzma
import sys
from pathlib import Path

PUBLISHED_SHA256 = "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"
# tokens do not repeat at multiples of four bytes, so pb=0 packs better
FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "lc": 4, "lp": 0, "pb": 0}]


def parse(published: bytes) -> list[bytes]:
    """Return the tokens of the published list in the order of their ranks.

    Raises:
        ValueError: the list is not the one that was published.
    """
    if hashlib.sha256(published).hexdigest() != PUBLISHED_SHA256:
        raise ValueError("this is not the published list of o200k_base: its hash differs")
    tokens = []
    for number, line in enumerate(published.splitlines()):
        token, rank = line.split()
        if int(rank) != number:
            raise ValueError(f"line {number + 1} has rank {int(rank)}")
        tokens.append(base64.b64decode(token))
    return tokens


def write_published(tokens: list[bytes]) -> bytes:
    """Return the list as it was published: the way back, for checking the packed file."""
    return b"".join(b"%s %d\n" % (base64.b64encode(one), i) for i, one in enumerate(tokens))


def pack(tokens: list[bytes]) -> bytes:
    """Return the file that the program ships."""
    return lzma.compress(unpacked(tokens), filters=FILTERS)


def unpacked(tokens: list[bytes]) -> bytes:
    """Return the tokens' lengths, one byte each, then the tokens."""
    return bytes(map(len, tokens)) + b"".join(tokens)


def main() -> None:
    """Read the published list, write the packed file, tell the hash."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("published", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    tokens = parse(arguments.published.read_bytes())
    packed = pack(tokens)
    arguments.out.write_bytes(packed)
    digest = hashlib.sha256(unpacked(tokens)).hexdigest()
    sys.stdout.write(f"{len(packed):,} bytes; sha256 of what it holds: {digest}\n")


if __name__ == "__main__":
    main()
