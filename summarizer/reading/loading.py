"""Files to documents; the only module of this package that touches the disk."""

from __future__ import annotations

import hashlib
import re
import stat
from itertools import accumulate
from pathlib import Path

from summarizer.errors import InputError
from summarizer.reading.charsets import SUPPORTED, suspect_charset
from summarizer.reading.document import Document
from summarizer.reading.encoding import REPLACEMENT, decode
from summarizer.reading.invisible import SELECTORS, UNSEEN

FORMATS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".csv": "csv",
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
    ".docx": "docx",
}
READABLE = frozenset(FORMATS)
"""Known file name extensions, in lower case."""

PDF = b"%PDF-"
PACKED = b"PK\x03\x04"
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "an Excel, PowerPoint or ZIP file"),
    (b"PK\x05\x06", "an empty ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)
MOST_REPLACED = 0.2  # share of unreadable characters in what is still a text
MOST_CONTROLS = 0.02  # share of control characters
PIPES = ("/dev/fd/", "/proc/self/fd/")
"""Where a shell puts what another program prints: summarizer digest <(program)."""
HEAD = 4000  # characters, or bytes, that are looked at
VISIBLE = re.compile(rf"[^\s\0{UNSEEN}{SELECTORS}]")
PAGE_STARTS = ("<!doctype html", "<html")


def read_document(path: Path, encoding: str | None = None) -> Document:
    """Read one file; ``encoding`` overrides what the bytes tell.

    Raises:
        InputError: the file is not there, must not be read, is empty or holds no text.
        UsageError: the named encoding is not known.
    """
    name = _printable(str(path))
    try:
        if _is_endless(path.stat().st_mode) and not str(path).startswith(PIPES):
            raise InputError(name, "this is no regular file; save the report as a file first")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(name, "the file is not there (any more); check the path") from error
    except IsADirectoryError as error:
        raise InputError(name, "this is a folder, not a file") from error
    except PermissionError as error:
        raise InputError(name, "no permission to read it; ask its owner for access") from error
    except (OSError, ValueError) as error:  # a name with a NUL is a ValueError
        told = getattr(error, "strerror", None) or str(error)
        raise InputError(name, f"cannot be read: {told}") from error
    return read_bytes(data, str(path), encoding=encoding)


def read_bytes(data: bytes, path: str, encoding: str | None = None) -> Document:
    """Make a document of a file's bytes; ``path`` names it and tells its format.

    Raises:
        InputError: the bytes are empty or no text.
        UsageError: the named encoding is not known.
    """
    name = _printable(path)
    if not data:
        raise InputError(name, "the file is empty; send it again")
    office = _read_office(data, name)
    if office is not None:
        return office
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise InputError(name, f"this is {kind}, not text; save it as text (UTF-8) first")
    decoded = decode(data, encoding)
    if not VISIBLE.search(decoded.text):
        raise InputError(name, "the file holds only white space; send it again")
    if encoding is not None and _is_unreadable(decoded.text):
        told = f"cannot be read as {encoding}; leave the encoding out, or name the right one"
        raise InputError(name, told)
    if _is_binary(decoded.text):
        raise InputError(name, "this is not text (binary data); save the report as text first")
    if not decoded.probable:
        raise InputError(name, _improbable(data))
    format_ = _format_of(path, decoded.text)
    text = decoded.text
    if format_ == "html":
        from summarizer.reading.webpage import extract_text

        text = extract_text(text)
        if not VISIBLE.search(text):
            raise InputError(name, "the page holds no text outside of scripts and navigation")
    digest = hashlib.sha256(data).hexdigest()
    return Document(name, text, decoded.encoding, decoded.replaced, digest, format_)


def _read_office(data: bytes, name: str) -> Document | None:
    """Make a document of a PDF or Word file; None for any other bytes."""
    digest = hashlib.sha256(data).hexdigest()
    if data[:HEAD].lstrip().startswith(PDF):
        from summarizer.reading.portable import extract_pages

        pages = extract_pages(data, name)
        starts = tuple(accumulate(map(len, pages), initial=0))[:-1]
        return Document(name, "".join(pages), "pdf", 0, digest, "pdf", starts)
    if data.startswith(PACKED):
        from summarizer.reading.word import extract_text, is_word

        if is_word(data):
            return Document(name, extract_text(data, name), "docx", 0, digest, "docx")
    return None


def _is_endless(mode: int) -> bool:
    """Tell whether a file is a pipe, a device or a socket: it may give bytes for ever, or none."""
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _format_of(path: str, text: str) -> str:
    known = FORMATS.get(Path(path).suffix.lower(), "text")
    if known in {"text", "pdf", "docx"}:
        known = "text"  # whatever its name says, its bytes are neither
    if known == "text" and text[:200].lstrip().lower().startswith(PAGE_STARTS):
        return "html"
    return known


def _is_binary(text: str) -> bool:
    """Tell whether too much of the text is no character at all."""
    sample = text[:HEAD]
    controls = sum(c < "\t" or "\x0e" <= c < " " for c in sample)
    return controls > MOST_CONTROLS * len(sample) or _is_unreadable(text)


def _is_unreadable(text: str) -> bool:
    sample = text[:HEAD]
    return sample.count(REPLACEMENT) > MOST_REPLACED * len(sample)


def _improbable(data: bytes) -> str:
    """Return why a text is refused that makes no sense in any encoding that we can tell."""
    suspect = suspect_charset(data[:HEAD])
    named = suspect or "NAME"
    return (
        f"its encoding cannot be told (it is none of {SUPPORTED}); save it as UTF-8, "
        f"or name the encoding with --encoding {named}"
    )


def _printable(name: str) -> str:
    """Return a path that can be written as UTF-8, whatever bytes it was made of."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
