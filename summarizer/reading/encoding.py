"""Bytes to text: which encoding, and how many characters could not be read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text out of bytes; ``replaced`` counts the characters that stand as U+FFFD."""

    text: str
    encoding: str
    replaced: int


def decode(data: bytes) -> Decoded:
    """Decode bytes of unknown encoding."""
    text = data.decode("utf-8-sig", "replace")
    return Decoded(text, "utf-8", text.count("\ufffd"))
