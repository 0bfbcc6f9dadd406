"""The table that turns every character into the one that patterns are written in."""

import unicodedata
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = NDArray[np.uint32]

# Spaces that tell nothing more than a space: no-break, ideographic, thin, figure space.
SPACES = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
# Look-alikes of digits and signs: the white circle typed for 〇, the minus sign of typesetters.
LOOKALIKES = {"○": "〇", "◯": "〇", "−": "-", "﹪": "%", "﹐": ",", "﹔": ";", "﹕": ":", "﹣": "-"}
FULL_WIDTH = range(0xFF01, 0xFF5F)  # ！ to ～: ASCII, set as wide as a Han character
FULL_WIDTH_SHIFT = 0xFEE0
# One character that stands for one Han character: Kangxi radicals (out of PDF files) and
# compatibility ideographs.
COMPATIBILITY = (range(0x2F00, 0x2FD6), range(0xF900, 0xFB00))


# Punctuation that writers and converters exchange freely: one form for each kind.
VARIANTS = {
    '"': "“”„‟«»「」『』〝〞",
    "'": "‘’‚‛`´",
    "-": "‐‑‒–—―─﹣",
    "~": "〜∼˜",
    "、": "､",
    "。": "｡",
    "·": "•‧∙・･",
}
CASED = range(0x600)  # Latin, Greek, Cyrillic, Armenian


@cache
def plain_table() -> "Table":
    """Return for each code point the code point that ``simplify`` puts in its place."""
    import numpy as np

    table = np.arange(0x110000, dtype=np.uint32)
    for old, new in _pairs().items():
        table[ord(old)] = ord(new)
    return table


@cache
def comparison_table() -> "Table":
    """Return for each code point what ``fold`` puts in its place: plain, lower case, one form."""
    table = plain_table().copy()
    folded = {ord(old): ord(new) for new, variants in VARIANTS.items() for old in variants}
    for point in CASED:
        lower = chr(point).lower()
        if len(lower) == 1:
            folded[point] = ord(lower)
    for old, new in folded.items():
        table[table == old] = new
    return table


def _pairs() -> dict[str, str]:
    """Return the characters that change, with what they become."""
    data = resources.files(__package__).joinpath("data/simplified.txt")
    traditional, simplified = data.read_text(encoding="utf-8").split()
    pairs = dict(zip(traditional, simplified, strict=True))
    pairs |= {chr(point): chr(point - FULL_WIDTH_SHIFT) for point in FULL_WIDTH}
    pairs |= dict.fromkeys(SPACES, " ")
    pairs |= LOOKALIKES
    for block in COMPATIBILITY:
        for character in map(chr, block):
            han = unicodedata.normalize("NFKC", character)
            if len(han) == 1 and han != character:
                pairs[character] = pairs.get(han, han)
    return pairs
