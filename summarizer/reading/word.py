"""The text of a Word file (DOCX): paragraphs as lines, tables as Markdown rows."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from summarizer.errors import InputError

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Row

MAIN_PART: Final = "word/document.xml"
LARGEST: Final = 300_000_000
"""Bytes that the parts of a file may unpack to; more is no report but a trap."""

_SPACE: Final = re.compile(r"\s+")


def is_word(data: bytes) -> bool:
    """Tell a Word file from other ZIP files."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return MAIN_PART in packed.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError):
        return False


def extract_text(data: bytes, name: str) -> str:
    """Return the text of the body; numbers that Word itself sets before a paragraph are not in it.

    A cell that spans several columns is written once and leaves the others empty.

    Raises:
        InputError: the file is damaged, or unpacks to far more than a report holds.
    """
    import docx

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(part.file_size for part in packed.infolist()) > LARGEST:
                raise InputError(name, f"the Word file unpacks to over {LARGEST:,} bytes; split it")
        document = docx.Document(io.BytesIO(data))
        text = "".join(line + "\n" for line in _lines(document))
    except InputError:
        raise
    except Exception as error:  # whatever the parsers of ZIP and XML make of damaged bytes
        told = "save it again with Word or WPS, and send it again"
        raise InputError(name, f"the Word file is damaged ({error}); {told}") from error
    if not text.strip("| \n\t\u3000-"):
        raise InputError(name, "the Word file holds no text; if it holds pictures, recognise them")
    return text


def _lines(document: Document) -> Iterator[str]:
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from _rows(block)
        else:
            yield from (line.strip() for line in block.text.split("\n"))


def _rows(table: Table) -> Iterator[str]:
    width = 0
    for number, row in enumerate(table.rows):
        cells = list(_cells(row))
        yield "| " + " | ".join(cells) + " |"
        if not number:
            width = len(cells)
            yield "|" + " --- |" * width


def _cells(row: _Row) -> Iterator[str]:
    """Yield the text of each column of a row; a merged cell stands in its first column."""
    last = None
    for cell in row.cells:
        merged = cell._tc is last
        last = cell._tc
        yield "" if merged else _SPACE.sub(" ", cell.text).strip().replace("|", "/")
