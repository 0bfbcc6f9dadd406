"""Full-width punctuation for Chinese lines of the page; quotes in the source view stay as they are.

Scraped reports come with ASCII punctuation (患者764人,随访743人). On the page a comma between Han
characters is a Chinese comma. Nothing between digits or Latin letters changes.
"""

from __future__ import annotations

import re

_HAN = "\u3400-\u9fff"
_FULL_WIDTH = str.maketrans(",;:?!()", "，；：？！（）")

# 764人,随访 -> 764人，随访;  86%,糖尿病 -> 86%，糖尿病;  not 1,000 and not 8:30
_MARK = re.compile(rf"(?<=[{_HAN}”》）])[,;:?!]|[,;:?!](?=[{_HAN}“《（])")
# (二)危桥 and 4家(含新增) but not (GDP)
_BRACKETS = re.compile(r"\([^()]{1,60}\)")
_ANY_HAN = re.compile(rf"[{_HAN}]")


def set_chinese(text: str) -> str:
    """Return ``text`` with full-width punctuation where it stands beside Han characters.

    >>> set_chinese("登记764人,体检657人(86.0%),1,000份")
    '登记764人，体检657人(86.0%),1,000份'
    """
    inner = ""
    while inner != text:  # brackets stand in brackets; and a mark before （ is widened too
        inner, text = text, _BRACKETS.sub(_widen_brackets, text)
    return _MARK.sub(_widen, text)


def _widen(match: re.Match[str]) -> str:
    return match[0].translate(_FULL_WIDTH)


def _widen_brackets(match: re.Match[str]) -> str:
    inside = match[0]
    if not _ANY_HAN.search(inside):
        return inside
    return f"（{inside[1:-1]}）"
