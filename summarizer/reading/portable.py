"""The text of a PDF file, page by page, as a reader of the pages reads it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from unicodedata import east_asian_width

from summarizer.errors import InputError
from summarizer.reading.rows import is_number_row

LARGEST: Final = 20_000_000
"""Characters beyond which a PDF is refused: no report is so long, and memory is not endless."""

_PAGE_NUMBER: Final = re.compile(
    r"[-—–·\s]{0,6}(?:第\s?)?(?:[0-9]{1,4}|[ivxlIVXL]{1,6})(?:\s?页)?"
    r"(?:\s?[/／]\s?[0-9]{1,4}|\s?共\s?[0-9]{1,4}\s?页)?[-—–·\s]{0,6}"
)
_HYPHEN: Final = re.compile("[\ufffe\u0002]\n?")
"""What stands for a hyphen at the end of a line, where a word goes on in the next."""

_SENTENCE_END: Final = frozenset("。！？；：.!?;:")
_NARROW: Final = 2
_MARKER: Final = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}[.、](?![0-9])"
    r"|第[一二三四五六七八九十百0-9]{1,4}[条章节部]|表\s?[0-9]|注[：:])"
)
_SHORT: Final = 7
"""Half-width columns that a full line may lack: the indent of a paragraph, a mark squeezed in."""

_PROSE: Final = 30
"""Columns from which the widest lines of a page are running text; narrower ones are a table."""

_UNWANTED: Final = re.compile("[\0\u0001\u0003-\u0008\u000b\u000c\u000e-\u001f]")


def extract_pages(data: bytes, name: str) -> list[str]:
    """Return the text of each page without its page number; every page ends with a line break.

    Nothing in the file is run, and nothing that it points to is fetched.

    Raises:
        InputError: the file is damaged or locked, or its pages hold pictures instead of text.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        told = "it is locked by a password; unlock it" if locked else "it is damaged; send it again"
        raise InputError(name, f"the PDF file cannot be opened: {told}") from error
    try:
        pages, size = [], 0
        for page in document:
            text = _read_page(page, pypdfium2.PdfiumError)
            size += len(text)
            if size > LARGEST:
                raise InputError(name, f"the PDF file holds over {LARGEST:,} characters; split it")
            pages.append(_lines(text))
    finally:
        document.close()
    if not any(pages):
        raise InputError(
            name, "the pages of the PDF file are pictures without text; run text recognition first"
        )
    return join_lines(pages)


def _read_page(page: object, failure: type[Exception]) -> str:
    """Return what a page says, or nothing where it cannot be read."""
    try:
        text = page.get_textpage()  # type: ignore[attr-defined]
        return str(text.get_text_range())
    except failure:
        return ""


def _lines(text: str) -> list[str]:
    """Return the lines of a page that hold something; its number is left out."""
    lines = _HYPHEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    lines = [line for line in (_UNWANTED.sub("", line).rstrip() for line in lines) if line]
    for end in (0, -1):
        if lines and _PAGE_NUMBER.fullmatch(lines[end]):
            lines.pop(end)
    return _unstacked(lines)


def _unstacked(lines: list[str]) -> list[str]:
    """Join the words of narrow cells, which stand one or two characters a line.

    >>> _unstacked(["三、", "本", "年", "度", "（一）予以公开 12 3"])
    ['三、本年度', '（一）予以公开 12 3']
    """
    result: list[str] = []
    stacked = 0
    for line in lines:
        narrow = len(line) <= _NARROW and not line.isascii()
        stacked = stacked + 1 if narrow else 0
        if stacked > 1:
            result[-1] += line
        else:
            result.append(line)
    return result


def join_lines(pages: Sequence[Sequence[str]]) -> list[str]:
    """Return the text of each page, whole again where a margin broke a sentence.

    A line that reaches the margin runs on in the next, unless it ends a sentence, either is a row
    of a table, or the next begins with a number of its own.

    >>> join_lines([["全市共有工业企业三百二十家，其中规模以上", "的一百家。"], ["二、问题"]])
    ['全市共有工业企业三百二十家，其中规模以上的一百家。\\n', '二、问题\\n']
    """
    widths = sorted(_columns(line) for page in pages for line in page if not is_number_row(line))
    full = max(_PROSE, widths[len(widths) * 9 // 10]) - _SHORT if widths else _PROSE
    texts = []
    follower = ""
    for page in reversed(pages):
        pieces = []
        for line in reversed(page):
            pieces.append(line + _joint(line, follower, full))
            follower = line
        texts.append("".join(reversed(pieces)) or "\n")
    return texts[::-1]


def _joint(line: str, follower: str, full: int) -> str:
    """Return what joins a line to its follower."""
    ends = line[-1] in _SENTENCE_END or _columns(line) < full or not follower
    if ends or is_number_row(line) or is_number_row(follower) or _MARKER.match(follower):
        return "\n"
    return " " if line[-1].isascii() and line[-1].isalpha() else ""


def _columns(line: str) -> int:
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in line)
