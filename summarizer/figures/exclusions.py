"""Where no figure is: codes, document numbers, addresses, slogans, titles, front matter."""

from __future__ import annotations

import re
from string import ascii_letters
from typing import Final

QUOTE_REACH: Final = 10
"""Quotations up to this long around a number are slogans or names: ``“四个意识”``, ``“7·19”``."""

TITLE_REACH: Final = 60

FRONT_MATTER: Final = re.compile(r"\A---\n(?:(?!---\n).*\n){0,60}?---\n")
SKIPPED: Final = re.compile(
    r"[<hw〔\[(](?:(?<=<)!--|(?<=h)ttps?://|(?<=w)ww\."
    r"|(?<=[〔\[(])(?:19|20)[0-9]{2}[〕\])][ ]?第?[0-9]+号)"
)
"""Stretches without figures: comments, addresses, document numbers."""

CODE_BEFORE: Final = frozenset("第+·_#@/\\=&^~" + ascii_letters)
CODE_JOINTS: Final = frozenset("-.")
CODE_AFTER: Final = frozenset("+·_#@\\=&号楼室栋型版")
_BUILDING: Final = re.compile(r"栋(?![0-9第一二三四五六七八九]|单元|楼)")
"""``商务楼宇10栋`` counts, ``5栋301室`` is an address."""


def _skip_end(plain: str, match: re.Match[str]) -> int:
    """Return where a stretch without figures ends."""
    text = match[0]
    if text == "<!--":
        end = plain.find("-->", match.end(), match.end() + 2000)
        return end + 3 if end >= 0 else match.end()
    if text[0] in "hw":
        end = match.end()
        limit = min(len(plain), end + 500)
        while end < limit and plain[end].isascii() and not plain[end].isspace():
            end += 1
        return end
    return match.end()


def number_end(plain: str, run_end: int) -> int:
    """Return where the number ends whose first run of digits ends at ``run_end``."""
    if plain[run_end : run_end + 1] != ".":
        return run_end
    end = run_end + 1
    while end < len(plain) and "0" <= plain[end] <= "9":
        end += 1
    return end if end > run_end + 1 else run_end


def is_code(plain: str, start: int, end: int) -> bool:
    """Say whether digits are part of a code: ``PM2.5``, ``AG600``, ``4+3``, ``40号``, ``1.2.3``."""
    before, after = plain[start - 1 : start], plain[end : end + 1]
    if before == "~" and (start < 2 or not plain[start - 2].isascii()):
        return False  # ~300人
    if before in CODE_BEFORE or after in CODE_AFTER:
        return before in CODE_BEFORE or _BUILDING.match(plain, end) is None
    if before in CODE_JOINTS and start > 1:
        return plain[start - 2].isascii() and plain[start - 2].isalnum()
    return after == "." and plain[end + 1 : end + 2].isdigit()


def is_quoted(plain: str, start: int, end: int) -> bool:
    """Say whether the number stands in a short quotation."""
    opening = plain.rfind("“", max(0, start - QUOTE_REACH), start)
    if opening < 0:
        return False
    closing = plain.find("”", opening, end + QUOTE_REACH)
    return closing >= end and closing - opening <= QUOTE_REACH + 2


def is_titled(plain: str, start: int) -> bool:
    """Say whether the number stands in the title of a document: ``《…（2021-2035年）》``."""
    opening = plain.rfind("《", max(0, start - TITLE_REACH), start)
    return opening >= 0 and plain.find("》", opening, start) < 0


def skipped_spans(plain: str, start: int, stop: int) -> list[tuple[int, int]]:
    """List the stretches without figures (addresses, document numbers), the last one first."""
    spans = [(m.start(), _skip_end(plain, m)) for m in SKIPPED.finditer(plain, start, stop)]
    front = FRONT_MATTER.match(plain) if start == 0 else None
    if front is not None:
        spans = [front.span(), *(span for span in spans if span[0] >= front.end())]
    spans.reverse()
    return spans
