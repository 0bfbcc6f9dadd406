"""The source below the page: verbatim, line by line, with the places that the page rests on marked.

Stretches may overlap in any way. Marks stay properly nested: where stretches cross and at line
ends they are closed and opened again. The first piece carries the anchor, the last one the links
back. The text content of the view is the source text, character by character; only NUL and the
controls of direction show as U+FFFD, lest a page read otherwise than its source.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from summarizer.rendering.view import Anchor

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")

# What an HTML parser would change: CR becomes LF, NUL is dropped. And what would show the text
# around it in another order than it has.
_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_KEPT = str.maketrans({"\r": "&#13;", **dict.fromkeys("\0" + _DIRECTIONS, "\ufffd")})


@dataclass(frozen=True, slots=True)
class MarkedSource:
    """The lines as HTML, and the anchors whose marks come in more than one piece."""

    html: str
    split: tuple[str, ...]


def mark_source(
    text: str, start: int, end: int, first_line: int, anchors: Sequence[Anchor], back: str
) -> MarkedSource:
    """Mark the anchors in ``text[start:end]``, whose first line has the number ``first_line``.

    ``back`` names the links back, such as ``回到{name}``. Linear in the text.
    """
    marks = _Marks(anchors, back)
    pieces: list[str] = []
    number = first_line
    for match in _LINE.finditer(text, start, end):
        if match.start() == match.end():
            continue
        pieces.append(f'<span class="line" data-n="{number}">')
        pieces.extend(marks.mark_line(text, match.start(), match.end()))
        pieces.append("</span>")
        number += 1
    split = tuple(anchor.id for anchor in anchors if marks.pieces[anchor.id] > 1)
    return MarkedSource("".join(pieces), split)


class _Marks:
    """Walks through the lines in order and remembers which marks are open."""

    def __init__(self, anchors: Sequence[Anchor], back: str) -> None:
        order = sorted(anchors, key=lambda anchor: (anchor.start, -anchor.end))
        self._waiting = order[::-1]  # the next one is last
        self._open: list[Anchor] = []  # outermost first
        self._written = 0  # how many of them stand open in the HTML
        self._back = back
        self.pieces: Counter[str] = Counter()

    def mark_line(self, text: str, start: int, end: int) -> Iterator[str]:
        """Yield the HTML of one line."""
        position = start
        while position < end:
            while self._waiting and self._waiting[-1].start <= position:
                self._open.append(self._waiting.pop())
            yield from self._write_open()
            border = self._next_border(end)
            yield _verbatim(text[position:border])
            yield from self._close(border)
            position = border
        yield "</mark>" * self._written
        self._written = 0

    def _next_border(self, end: int) -> int:
        borders = [anchor.end for anchor in self._open]
        if self._waiting:
            borders.append(self._waiting[-1].start)
        return min((end, *borders))

    def _write_open(self) -> Iterator[str]:
        for anchor in self._open[self._written :]:
            self.pieces[anchor.id] += 1
            name = "id" if self.pieces[anchor.id] == 1 else "data-of"
            yield f'<mark {name}="{anchor.id}">'
        self._written = len(self._open)

    def _close(self, position: int) -> Iterator[str]:
        """End the marks that end here; those opened inside them go on in a new piece."""
        ending = [index for index, anchor in enumerate(self._open) if anchor.end <= position]
        if not ending:
            return
        inner = self._open[ending[0] :]
        for anchor in reversed(inner):
            if anchor.end <= position:
                yield from self._links_back(anchor)
            yield "</mark>"
        self._open[ending[0] :] = [anchor for anchor in inner if anchor.end > position]
        self._written = ending[0]

    def _links_back(self, anchor: Anchor) -> Iterator[str]:
        for link in anchor.backs:
            name = escape(self._back.format(name=link.name))
            target = escape(link.target)
            yield f'<a class="back" href="#{target}" title="{name}" aria-label="{name}"></a>'


def _verbatim(text: str) -> str:
    return escape(text, quote=False).translate(_KEPT) if text else ""
