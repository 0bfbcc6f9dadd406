"""The relation: a figure that a text states, held against the figures it should follow from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from summarizer.figures.figure import Figure
from summarizer.figures.notation import as_written, in_one_notation
from summarizer.figures.numerals import LARGE_SCALES, SMALL_SCALES
from summarizer.figures.patterns import NUMBER

RelationKind = Literal[
    "ratio",
    "share",
    "sum",
    "growth",
    "yearly",
    "average",
    "partition",
    "bases",
    "subset",
    "comparison",
    "balance",
    "table",
    "rounds",
    "repeat",
]

HUNDRED: Final = Decimal(100)
_NUMERAL: Final = re.compile(rf"(?P<number>{NUMBER})(?P<scale>[十百千万亿]*)")


@dataclass(frozen=True, slots=True)
class Relation:
    """``stated`` against what ``parts`` (and ``whole``) come to.

    ``ratio`` is a rate (体检率86%), ``share`` a part of a whole (占86.3%), ``sum`` a total of
    parts, ``growth`` a change between two levels, ``yearly`` that of an average year, ``average``
    a total for each of a number, ``partition`` shares that make up 100%, ``bases`` two shares whose
    bases differ, ``subset`` a part above its whole, ``comparison`` words such as 大于 against the
    two values, ``balance`` a rule that the text states (收入＝支出), ``table`` a total in a table,
    ``rounds`` a number of times against the months, ``repeat`` a number of the prose told again in
    a table.

    ``holds`` is true if some rounding of what is stated makes it hold. ``expression`` is written
    for a reader: ``657÷764＝86.0%``; ``note`` says what an equation cannot.
    """

    kind: RelationKind
    parts: tuple[Figure, ...]
    whole: Figure | None
    stated: Figure
    computed: Decimal
    holds: bool
    expression: str
    note: str = ""

    def __post_init__(self) -> None:
        """Write the numbers of the expression in one notation."""
        object.__setattr__(self, "expression", in_one_notation(self.expression))

    def sentence(self, stated: str) -> str:
        """Say to a Chinese reader what is wrong; ``stated`` is the figure as the text has it.

        ``原文为70.43%，按179867÷256700应为70.07%``.
        """
        if self.note:
            return self.note
        terms, _, result = as_written(self.expression, stated).rpartition("＝")
        return f"原文为{stated}，按{terms}应为{result}"


def is_exact(figure: Figure) -> bool:
    """Say whether a figure can be reckoned with: exact, readable, a fact."""
    return (
        figure.value is not None
        and figure.bound == "exact"
        and figure.use == "fact"
        and not figure.masked
        and not figure.malformed
    )


def label_text(plain: str, figure: Figure) -> str:
    """Return the words of what a figure counts; empty where nothing is named."""
    return plain[figure.label.start : figure.label.end] if figure.label is not None else ""


def resolution(plain: str, figure: Figure) -> Decimal:
    """Return the step of the last digit written: 0.01 for 8.02, 100 for 25.67万, 0 for 764."""
    unit = figure.unit_text  # its 千 (千瓦) is no scale
    end = figure.end - len(unit) if plain.endswith(unit, figure.start, figure.end) else figure.end
    match = _NUMERAL.search(plain, figure.start, end)
    if match is None:
        return _chinese_resolution(plain, figure)
    decimals = len(match["number"].partition(".")[2])
    factor = 1
    for char in match["scale"]:
        factor *= SMALL_SCALES.get(char) or LARGE_SCALES.get(char, 1)
    if not decimals and factor == 1:
        return Decimal(0)
    return Decimal(factor).scaleb(-decimals)


def _chinese_resolution(plain: str, figure: Figure) -> Decimal:
    """Return the step of a number in Chinese numerals: that of its last digit that is not zero."""
    value = figure.value
    if value is None:
        return Decimal(0)
    words = plain[figure.start : figure.end]
    if "点" in words:
        digits = -int(value.normalize().as_tuple().exponent)
        return Decimal(1).scaleb(-digits)
    if value < 1000:
        return Decimal(0)
    return Decimal(1).scaleb(len(str(int(value))) - len(str(int(value)).rstrip("0")))


def percent_step(plain: str, figure: Figure) -> Decimal:
    """Return the step of a percentage as written: 1 for 86%, 0.01 for 8.02%."""
    return resolution(plain, figure) or Decimal(1)


def quotient_fits(plain: str, part: Figure, whole: Figure, stated: Figure) -> bool:
    """Say whether some rounding or cutting of the stated digits makes part ÷ whole ＝ stated."""
    if part.value is None or not whole.value or stated.value is None:
        return False
    half_part = resolution(plain, part) / 2
    half_whole = resolution(plain, whole) / 2
    smallest = whole.value - half_whole
    if smallest <= 0:
        smallest = whole.value
    lowest = (part.value - half_part) / (whole.value + half_whole) * HUNDRED
    highest = (part.value + half_part) / smallest * HUNDRED
    return rounds_to(lowest, highest, stated.value, percent_step(plain, stated))


def rounds_to(lowest: Decimal, highest: Decimal, stated: Decimal, step: Decimal) -> bool:
    """Say whether a value between two bounds is ``stated`` when rounded or cut to its step.

    >>> rounds_to(Decimal("26.76"), Decimal("26.76"), Decimal("26.7"), Decimal("0.1"))
    True
    >>> rounds_to(Decimal("69.02"), Decimal("69.02"), Decimal(70), Decimal(1))
    False
    """
    return lowest < stated + step and highest >= stated - step / 2


def percent_text(value: Decimal, stated: Decimal | None = None) -> str:
    """Write a computed percentage with one digit more than a whole number, or as many as stated."""
    digits = max(1, -int(stated.as_tuple().exponent)) if stated is not None else 1
    return f"{value:.{digits}f}%"
