"""What loading a file yields: its text and how the text was found."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """One file's text; offsets everywhere else count the code points of ``text``.

    ``replaced`` counts the characters that could not be decoded and stand as U+FFFD.
    ``format`` is ``text``, ``markdown``, ``csv`` or ``html`` (then ``text`` is the extracted text).
    ``sha256`` is the hash of the file's bytes.
    """

    path: str
    text: str
    encoding: str
    replaced: int
    sha256: str
    format: str

    @classmethod
    def from_text(cls, text: str, path: str = "-") -> Document:
        """Make a document of a text that is already decoded; the hash is of its UTF-8 form."""
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return cls(path, text, "utf-8", 0, digest, "text")
