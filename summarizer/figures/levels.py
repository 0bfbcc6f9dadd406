"""Levels held against another place's, an average or a target: 高于, 低于 and by how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.figures.figure import Figure
from summarizer.figures.notation import number_text
from summarizer.figures.relation import Relation, is_exact, resolution

_AGAINST: Final = re.compile(
    r"[,、(](?:分别)?(?:(?P<up>高于|高出|超过|超出|超|好于|快于)|(?P<down>低于|慢于)|(?P<than>比|较))了?"
    r"(?P<whom>[^,。;:!?\n0-9]{0,16}?)[(]?(?:为|的)?"
)
"""Between two levels: ``增长8.5%|,高于全省平均水平(|8.1%``."""

_BY: Final = re.compile(
    r"[)]?(?:的?(?:平均)?水平)?(?:的)?,?(?:(?P<up>高出?|多|快|提高|上升|增加)|(?P<down>低|少|慢|下降|回落|减少))?了?"
)
_ENDS: Final = re.compile(r"[)]?(?:的?[^,。;0-9]{0,8})?[,。;]")
_SEVERAL: Final = re.compile(r"分别|、|和")
_REACH: Final = 30
_RATES: Final = frozenset({"percent"})


def check_levels(plain: str, quantities: Sequence[Figure]) -> Iterator[Relation]:
    """Yield levels that are told to be higher or lower than another, and by how much.

    ``城镇化率52.3%,高于全省平均水平(51.1%)1.2个百分点``. What holds without an amount goes without
    saying, and is not told.
    """
    for index in range(len(quantities) - 1):
        level, other = quantities[index], quantities[index + 1]
        if level.kind not in _RATES or other.kind not in _RATES or level.direction == "down":
            continue
        if other.start - level.end > _REACH or other.direction == "down":
            continue
        against = _AGAINST.fullmatch(plain, level.end, other.start)
        if against is None or _SEVERAL.search(against["whom"]):
            continue
        if not (is_exact(level) and is_exact(other)):
            continue
        stated = quantities[index + 2] if index + 2 < len(quantities) else None
        relation = _held(plain, level, other, stated, against)
        if relation is not None:
            yield relation


def _held(
    plain: str, level: Figure, other: Figure, stated: Figure | None, against: re.Match[str]
) -> Relation | None:
    by = None
    if stated is not None and stated.kind == "percentage_point" and is_exact(stated):
        by = _BY.fullmatch(plain, other.end, stated.start)
    if by is None and (against["than"] is not None or not _ENDS.match(plain, other.end)):
        return None
    if level.value is None or other.value is None:
        return None
    rises = against["up"] is not None or (by is not None and by["up"] is not None)
    falls = against["down"] is not None or (by is not None and by["down"] is not None)
    if rises == falls:
        return None
    difference = level.value - other.value
    if (difference < 0) == rises and difference != 0:
        sign = "＜" if difference < 0 else "＞"
        expression = f"{number_text(level.value)}{sign}{number_text(other.value)}"
        words = plain[level.start : level.end], plain[other.start : other.end]
        note = f"原文称{words[0]}{'高于' if rises else '低于'}{words[1]}，而{expression}"
        return Relation("comparison", (other,), None, level, level.value, False, expression, note)
    if by is None or stated is None or stated.value is None:
        return None
    slack = sum((resolution(plain, one) for one in (level, other, stated)), start=level.value * 0)
    holds = abs(abs(difference) - stated.value) <= slack / 2
    high, low = max(level.value, other.value), min(level.value, other.value)
    expression = f"{number_text(high)}－{number_text(low)}＝{number_text(abs(difference))}"
    return Relation("growth", (level, other), None, stated, abs(difference), holds, expression)
