"""What loading a file yields: its text and how the text was found."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """One file's text; offsets everywhere else count the code points of ``text``.

    ``replaced`` counts the characters that could not be decoded and stand as U+FFFD.
    ``format`` is ``text``, ``markdown``, ``csv``, ``html``, ``pdf`` or ``docx`` (then ``text`` is
    the extracted text, and ``encoding`` says what it was extracted from). ``sha256`` is the hash of
    the file's bytes. ``pages`` holds where each page of a paged source begins in ``text``.
    """

    path: str
    text: str
    encoding: str
    replaced: int
    sha256: str
    format: str
    pages: tuple[int, ...] = ()

    @classmethod
    def from_text(cls, text: str, path: str = "-") -> Document:
        """Make a document of a text that is already decoded; the hash is of its UTF-8 form."""
        readable = without_surrogates(text)
        replaced = 0 if readable is text else sum(map(_is_surrogate, text))
        digest = hashlib.sha256(readable.encode()).hexdigest()
        return cls(path, readable, "utf-8", replaced, digest, "text")


def without_surrogates(text: str) -> str:
    """Return a text that can be written: each half of a surrogate pair becomes U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if _is_surrogate(char) else char for char in text)
    return text


def _is_surrogate(char: str) -> bool:
    return "\ud800" <= char <= "\udfff"
