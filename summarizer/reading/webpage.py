"""The text of an HTML page: blocks become lines, table rows become lines with tabs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

DROPPED = frozenset({
    "head", "script", "style", "noscript", "template", "nav", "aside", "footer", "iframe",
    "object", "svg", "canvas", "audio", "video", "button", "input", "select", "textarea",
    "datalist",
})  # fmt: skip
BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "br", "caption", "center", "dd", "details",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "tfoot", "thead", "tr", "ul",
})  # fmt: skip
CELLS = frozenset({"td", "th"})
HIDDEN = re.compile(r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden", re.IGNORECASE)
SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class Lines:
    """The lines found so far; inside a table cell a block is not a line of its own."""

    done: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    cells: int = 0

    def add(self, text: str) -> None:
        """Add running text."""
        self.parts.append(text)

    def end_block(self) -> None:
        """End the line, or set a space inside a cell."""
        if self.cells:
            self.parts.append(" ")
            return
        line = "\t".join(SPACE.sub(" ", cell).strip() for cell in "".join(self.parts).split("\t"))
        if line.strip():
            self.done.append(line.rstrip())
        self.parts.clear()


def extract_text(markup: str) -> str:
    """Return what a reader of the page reads, without scripts, styles, navigation or hidden parts.

    Any markup will do, however broken or deep; nothing is fetched and nothing is run.

    >>> extract_text("<h1>总结</h1><p>完成&nbsp;3项</p>")
    '总结\\n完成 3项\\n'
    """
    from selectolax.lexbor import LexborHTMLParser

    root = LexborHTMLParser(markup).root
    lines = Lines()
    node = root
    while node is not None:
        if not _is_dropped(node):
            _enter(node, lines)
            if node.child is not None:
                node = node.child
                continue
            _leave(node, lines)
        while node is not None and node.next is None:
            node = node.parent
            if node is not None:
                _leave(node, lines)
        node = node.next if node is not None else None
    lines.cells = 0
    lines.end_block()
    return "".join(line + "\n" for line in lines.done)


def _is_dropped(node: LexborNode) -> bool:
    if node.tag in DROPPED:
        return True
    if not node.tag or node.tag.startswith("-"):
        return False
    attributes = node.attributes
    return "hidden" in attributes or bool(HIDDEN.search(attributes.get("style") or ""))


def _enter(node: LexborNode, lines: Lines) -> None:
    tag = node.tag
    if tag == "-text":
        text = node.text_content or ""
        lines.add(SPACE.sub(_space, text))
    elif tag in BLOCKS:
        lines.end_block()
    elif tag in CELLS:
        lines.cells += 1


def _leave(node: LexborNode, lines: Lines) -> None:
    tag = node.tag
    if tag in CELLS:
        lines.cells = max(0, lines.cells - 1)
        if not lines.cells:
            lines.add("\t")
    elif tag in BLOCKS:
        lines.end_block()


def _space(match: re.Match[str]) -> str:
    """Return what white space becomes: nothing where the markup breaks a line of Han characters."""
    text, (start, end) = match.string, match.span()
    broken = "\n" in match.group() and start > 0 and end < len(text)
    return "" if broken and text[start - 1] >= "\u2e80" and text[end] >= "\u2e80" else " "
