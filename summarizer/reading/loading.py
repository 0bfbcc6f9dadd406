"""Files to documents; the only module of this package that touches the disk."""

import hashlib
from pathlib import Path

from summarizer.errors import InputError
from summarizer.reading.document import Document
from summarizer.reading.encoding import decode

FORMATS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".csv": "csv",
    ".html": "html",
    ".htm": "html",
}
READABLE = frozenset(FORMATS)
"""Known file name extensions, in lower case."""


def read_document(path: Path) -> Document:
    """Read one file.

    Raises:
        InputError: the file is not there, must not be read, is empty or holds no text.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(str(path), error.strerror or "cannot be read") from error
    decoded = decode(data)
    return Document(
        path=str(path),
        text=decoded.text,
        encoding=decoded.encoding,
        replaced=decoded.replaced,
        sha256=hashlib.sha256(data).hexdigest(),
        format=FORMATS.get(path.suffix.lower(), "text"),
    )
