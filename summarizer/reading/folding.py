"""Copies of a text for comparing: ``simplify`` keeps places, ``fold`` drops white space too."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.reading.characters import plain_table
from summarizer.reading.offsets import OffsetMap, apply_edits

# Punctuation that writers and converters exchange freely, one form for each kind.
PUNCTUATION = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»「」『』〝〞＂", '"'),
        **dict.fromkeys("‘’‚‛`´＇", "'"),
        **dict.fromkeys("‐‑‒–—―─﹣－", "-"),
        **dict.fromkeys("～〜∼˜", "~"),
        **dict.fromkeys("､", "、"),
        **dict.fromkeys("｡", "。"),
        **dict.fromkeys("•‧∙・･", "·"),
    }
)
# White space that carries no meaning: any run that does not stand between two Latin words.
BLANKS = re.compile(r"(?<![a-z0-9])\s+|\s+(?![a-z0-9])")


@dataclass(frozen=True, slots=True)
class Folded:
    """The comparison copy of a text, and its map back."""

    text: str
    offsets: OffsetMap


def simplify(text: str) -> str:
    """Return ``text`` in Simplified characters, half width, character by character.

    The answer has the same length, so offsets of the one are offsets of the other. Line breaks
    become ``\\n``: a carriage return before one becomes a space.

    >>> simplify("養老服務中心１２％，已完成。")
    '养老服务中心12%,已完成。'
    """
    if text.isascii() and "\r" not in text:
        return text
    import numpy as np

    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    plain = plain_table()[points].tobytes().decode("utf-32-le", "surrogatepass")
    if "\r" in plain:
        plain = plain.replace("\r\n", " \n").replace("\r", "\n")
    return plain


def fold(text: str) -> Folded:
    """Return the comparison copy: simplified, without white space, one form of punctuation.

    >>> fold("新  增就業 1.2萬人").text
    '新增就业1.2万人'
    """
    plain = simplify(text).translate(PUNCTUATION)
    lower = plain.lower()
    if len(lower) == len(plain):
        plain = lower
    edits = [(match.start(), match.end(), "") for match in BLANKS.finditer(plain)]
    return Folded(*apply_edits(plain, edits))


def find_quote(source: Folded, quote: str) -> tuple[int, int] | None:
    """Return the span of the source text where ``quote`` stands, or None.

    The quote may differ from the source in script, width, white space and line breaks.
    """
    wanted = fold(quote).text
    if not wanted:
        return None
    start = source.text.find(wanted)
    return source.offsets.to_source(start, start + len(wanted)) if start >= 0 else None
