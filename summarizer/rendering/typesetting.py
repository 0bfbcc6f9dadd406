"""How wide text runs and how many lines it takes, in any font, without a browser.

Widths are in ems and are upper bounds over the fonts that a page may meet: Han characters and
full-width punctuation are one em in all of them; ASCII takes the widest of DejaVu Sans (the usual
fallback, a sixth wider than others), Liberation Sans, Noto Sans CJK and WenQuanYi Micro Hei.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import ceil

# Advance widths of the characters from space to ~, in thousandths of an em.
_ASCII = (
    *(318, 401, 474, 838, 636, 950, 780, 278, 390, 390, 551, 838, 318, 361, 318, 392),  # to /
    *(636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556),  # 0 to ?
    *(1015, 684, 686, 722, 770, 667, 611, 778, 752, 339, 535, 667, 557, 870, 748, 787),  # @ to O
    *(667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 392, 390, 838, 559),  # P to _
    *(606, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 284, 974, 634, 612),  # ` to o
    *(635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 551, 636, 838),  # p to ~
)
_BOLD = 1.2  # bold Latin against regular; Han characters do not grow
_AUTOSPACE = 0.125  # what text-autospace puts between Han and Latin
_FIRST_WIDE = "\u2e80"  # CJK radicals; all above it is set in a full em

# A run that breaks only at its ends, white space, or a run that breaks between all characters.
_PIECE = re.compile(rf"[^\s{_FIRST_WIDE}-\U0010ffff]+|\s+|[{_FIRST_WIDE}-\U0010ffff]+")


def _character_width(character: str) -> float:
    if " " <= character <= "~":
        return _ASCII[ord(character) - 32] / 1000
    return 1.0  # Han; and ① → “, which are half an em or a full one, as the font likes


@lru_cache(maxsize=4096)
def text_width(text: str, *, bold: bool = False) -> float:
    """Return an upper bound of the width of ``text`` on one line, in ems."""
    return sum(width for _, width in _pieces(text, bold))


@lru_cache(maxsize=8192)
def count_lines(text: str, width: float, *, bold: bool = False) -> int:
    """Return how many lines ``text`` takes in a column ``width`` ems wide, rather one too many.

    Where a text takes several lines, one em of each is held back for what breaking costs: closing
    punctuation that may not begin a line takes the character before it along.
    """
    if text_width(text, bold=bold) <= width:
        return 1
    room = max(width - 1.0, 2.0)
    lines, used = 1, 0.0
    for first, piece in _pieces(text, bold):
        if used + piece <= room:
            used += piece
        elif first.isspace():
            used = room  # a space hangs over the end of its line
        elif first >= _FIRST_WIDE:
            left = int(piece) - max(0, int(room - used - piece % 1))  # what the line does not hold
            more = ceil(left / int(room))
            lines += more
            used = left - (more - 1) * int(room)
        else:  # on a line of its own; one that is longer than that is broken anywhere
            lines += used > 0
            whole = ceil(piece / room) - 1
            lines += whole
            used = piece - whole * room
    return lines


def clip(text: str, width: float, ellipsis: str) -> str:
    """Cut ``text`` to at most ``width`` ems, the ellipsis included, if it is longer.

    Cuts after punctuation where that costs less than a third, and never inside a number or word.
    """
    if text_width(text) <= width:
        return text
    room = width - text_width(ellipsis)
    used, end = 0.0, 0
    for character in text:
        used += _character_width(character) + _AUTOSPACE
        if used > room:
            break
        end += 1
    return text[: _cut(text, end)].rstrip(" ,;:，；：、") + ellipsis


_CLAUSE_ENDS = frozenset("。！？；，、;,!?")
_HAN_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿萬億")


def _cut(text: str, end: int) -> int:
    """Return the best place to cut at or before ``end``; the text goes on behind it."""
    for position in range(end, end * 2 // 3, -1):
        if text[position - 1] in _CLAUSE_ENDS and not text[position].isdigit():
            return position
    for position in range(end, end // 4, -1):
        if not _belong_together(text[position - 1], text[position]):
            return position
    return end


def _belong_together(before: str, after: str) -> bool:
    """Tell whether a cut here would split a word, a number, or a number from its unit."""
    if before.isdigit() or before in _HAN_NUMERALS:
        return True
    if after in _CLAUSE_ENDS:
        return True
    narrow_before, narrow_after = before < _FIRST_WIDE, after < _FIRST_WIDE
    return narrow_before and narrow_after and not (before.isspace() or after.isspace())


@lru_cache(maxsize=4096)
def _pieces(text: str, bold: bool) -> tuple[tuple[str, float], ...]:
    """Cut ``text`` where lines may break: the first character of each piece, and its width."""
    factor = _BOLD if bold else 1.0
    pieces = []
    previous_wide = None
    for match in _PIECE.finditer(text):
        piece = match[0]
        wide = piece[0] >= _FIRST_WIDE
        width = len(piece) if wide else factor * sum(map(_character_width, piece))
        if previous_wide is not None and wide != previous_wide:
            width += _AUTOSPACE
        previous_wide = wide
        pieces.append((piece[0], width))
    return tuple(pieces)
