"""What a figure answers to in its clause: label, unit, direction, and its place in a list.

Two figures with one key answer the same question, so the values must agree. This tells the 12% of
one clause from the 12% of the next, and the first of two listed values from the second.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from summarizer.figures.contexts import COMMON
from summarizer.figures.figure import Figure
from summarizer.schemas.terms import Direction, Kind

LONGEST_LIST: Final = 12
SHORTEST_LABEL: Final = 2
_ITEM: Final = re.compile(
    r"(?:[0-9.]|[一二两三四五六七八九十百千])[多余]?[万亿]{0,2}[%‰]?[^\W0-9、和与及,从到至由]{0,4}"
    r"(?:以[上下内]|左右)?(?:[、,]?(?:和|与|及|以及)|、)$"
)
"""The item of a list that ends right before a place: ``分别增长16.1%和``."""

_REACH: Final = 24
_SPACE: Final = re.compile(r"[\s的“”]+")
_FROM_TO: Final = {"从": "from", "由": "from", "到": "to", "至": "to", "为": "to"}


class Key(NamedTuple):
    """What a figure answers to; ``label`` is empty where nothing names it."""

    label: str
    kind: Kind
    unit: str
    direction: Direction
    position: int  # in a list of values that share a label: 0 is the first
    end: str  # "from" or "to" of a change between two levels


def read_key(plain: str, figure: Figure) -> Key:
    """Read what a figure of ``plain`` answers to.

    >>> from summarizer.figures.extraction import find_figures
    >>> text = "城乡居民收入分别增长8%和9%。"
    >>> [read_key(text, figure)[::4] for figure in find_figures(text)]
    [('城乡居民收入', 0), ('城乡居民收入', 1)]
    """
    words = figure.column
    if figure.label is not None:
        words += plain[figure.label.start : figure.label.end]
    label = _SPACE.sub("", words)
    if len(label) < SHORTEST_LABEL or label in COMMON:
        label = ""
    before = plain[max(0, figure.start - 1) : figure.start]
    return Key(
        label,
        figure.kind,
        figure.unit,
        figure.direction,
        _position(plain, figure.start),
        _FROM_TO.get(before, ""),
    )


def _position(plain: str, at: int) -> int:
    position = 0
    while position < LONGEST_LIST:
        begin = max(0, at - _REACH)
        match = _ITEM.search(plain[begin:at])
        if match is None:
            break
        position += 1
        at = begin + match.start()
        while at and (plain[at - 1].isdigit() or plain[at - 1] in ".约近超"):
            at -= 1
    return position
