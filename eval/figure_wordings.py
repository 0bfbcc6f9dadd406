"""Wordings of a clause: other ways to say the same, whose verdicts must not change.

Each is one function from an ``Item`` to the clause reworded, or None where it has nothing to
reword that way. A new one is one function and one line in ``WORDINGS``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Any, Final

from summarizer.eval.figure_items import (
    HAN,
    SCALES,
    Item,
    Variant,
    chinese,
    is_short,
    number_of,
    plain_number,
    rewritten,
)
from summarizer.figures.extraction import find_figures

_DEPENDS: Final = re.compile(
    r"^(?:同比|比|较|增|下降|减|其中|占|分别|各|均|年均|为|是|达|超|约|近|累计|总|共|并|也|还|以)"
)


def verbatim(item: Item) -> str | None:
    """Leave the clause as it is."""
    return item.clause


def wide(item: Item) -> str | None:
    """Write digits and marks in full width."""
    wider = {ord(char): ord(char) + 0xFEE0 for char in "0123456789%,.;:()"}
    return item.clause.translate(wider) if HAN.search(item.clause) else None


def traditional(item: Item) -> str | None:
    """Write the clause in Traditional characters."""
    return str(_converter().convert(item.clause)) if HAN.search(item.clause) else None


@cache
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("s2t")


def rescaled(item: Item) -> str | None:
    """Write 1.1亿元 as 11000万元, 12000人 as 1.2万人, and the other way round."""
    found = number_of(item)
    if found is None:
        return None
    match, value = found
    scales = [s for s in SCALES if s != match["scale"] and is_short(value / SCALES[s])]
    if value < 10_000 or not scales:
        return None
    scale = item.random.choice(scales)
    return rewritten(item, match, f"{plain_number(value / SCALES[scale])}{scale}")


def spelled(item: Item) -> str | None:
    """Write 1.1亿元 as 一亿一千万元, 12% as 百分之十二, 50% as 五成."""
    found = number_of(item)
    if found is None or item.target.kind not in {"money", "percent", "count", "measure"}:
        return None
    match, value = found
    if item.target.kind == "percent":
        if item.target.unit_text != "%" or value >= 100 or not item.written.endswith("%"):
            return None
        words = f"{chinese(value / 10)}成" if value in _TENTHS else f"百分之{chinese(value)}"
        return rewritten(item, match, words).replace(words + "%", words, 1)
    if value != value.to_integral_value() or value < 20:
        return None
    return rewritten(item, match, chinese(value))


_TENTHS: Final = frozenset(Decimal(tens) for tens in range(10, 100, 10))


def zeros(item: Item) -> str | None:
    """Write 6.9 as 6.90."""
    found = number_of(item)
    if found is None or "." not in found[0]["number"]:
        return None
    return rewritten(item, found[0], found[0]["number"] + "0" + found[0]["scale"])


def spaced(item: Item) -> str | None:
    """Put blanks around the numbers, and a line break into the words."""
    if not HAN.search(item.clause):
        return None
    text = _NUMBERS.sub(r" \g<0> ", item.clause)
    places = [m.start() + 1 for m in re.finditer(r"[一-鿿](?=[一-鿿])", text)]
    if not places:
        return None
    at = item.random.choice(places)
    return text[:at] + "\n" + text[at:]


_NUMBERS: Final = re.compile(r"(?<![0-9.:/A-Za-z-])[0-9]+(?:\.[0-9]+)?(?![0-9.:/A-Za-z年月日-])")


def reordered(item: Item) -> str | None:
    """Exchange two neighbouring clauses that each name what they count."""
    if "分别" in item.clause:
        return None  # what it says of each depends on the order
    body = item.clause.rstrip("。;,")
    parts = body.split(",")
    for first in range(len(parts) - 1):
        pair = parts[first : first + 2]
        if all(_is_whole(part) for part in pair):
            parts[first : first + 2] = reversed(pair)
            return ",".join(parts) + "。"
    return None


def _is_whole(part: str) -> bool:
    figures = find_figures(part)
    if not figures or _DEPENDS.match(part) or not HAN.match(part):
        return False
    return all(one.label is not None and one.kind != "date" for one in figures)


_SYNONYMS: Final = (
    ("分别达到", "分别为"), ("达到", "为"), ("同比增长", "增长"), ("比上年增长", "同比增长"),
    ("实现", "取得"), ("突破", "超过"), ("累计", "共"), ("新建", "建成"), ("完成投资", "投资"),
    ("组织开展", "开展"), ("下降到", "降至"), ("提高到", "升至"), ("人均", "每人平均"),
    ("共有", "有"), ("全年", "年内"), ("成功", ""), ("进一步", ""), ("积极", ""), ("大力", ""),
)  # fmt: skip
_ENGLISH_SYNONYMS: Final = (
    ("approximately", "about"), ("increased", "rose"), ("decreased", "fell"), ("In total, ", ""),
    ("percent", "%"), ("more than", "over"),
)  # fmt: skip


def reworded(item: Item) -> str | None:
    """Say it in other words: synonyms, the clauses beside the figure alone, another beginning."""
    parts = item.clause.rstrip("。;,").split(",")
    before = item.clause[: item.target.start].count(",")
    first = before
    while first and (_DEPENDS.match(parts[first]) or not HAN.match(parts[first])):
        first -= 1
    text = ",".join(parts[first : before + 1])
    for old, new in (*_SYNONYMS, *_ENGLISH_SYNONYMS):
        text = text.replace(old, new)
    if item.random.random() < 0.5 and HAN.match(text):
        text = "据统计," + text
    return None if text in item.clause or len(text) < 8 else text + "。"


WORDINGS: Final[dict[str, tuple[Variant, ...]]] = {
    "verbatim": (verbatim,),
    "script": (wide, traditional),
    "notation": (rescaled, spelled, zeros),
    "layout": (spaced, reordered),
    "reworded": (reworded,),
}
"""The wordings by the columns that they are told in."""

LAST: Final[frozenset[Variant]] = frozenset({wide, traditional, spaced})
"""Wordings of the letters alone: a clause is bent first, then written so."""
