"""Derivations: figures of a summary that follow from figures of the source by arithmetic.

Only what the summary itself lays open is tried: a total whose parts stand beside it, the change
between two neighbouring levels, a share or a multiple of two neighbours. Among enough figures some
two always fit, so the summary's words must say that it reckoned.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Final, NamedTuple

from summarizer.figures.approximation import describes
from summarizer.figures.figure import Figure
from summarizer.figures.notation import number_text
from summarizer.figures.relation import HUNDRED
from summarizer.figures.sizes import Quantity, measure, rounds_to, same_dimension

LONGEST_SUM: Final = 8
"""Parts of a total that stand beside it in the summary."""

NEIGHBOURS: Final = 3
"""Figures of the source between which a change or a share is reckoned stand this near."""

ROUGH: Final = 2
"""Percentage points by which a share in words (七成, 三分之一) may be off."""

LARGE: Final = 10_000
"""A number without a unit is reckoned with from this size on."""

CUE_REACH: Final = 16
_ADDED: Final = re.compile(
    r"合计|总计|共计|一共|两项|相加|相差|差额|之差|其余|剩余|剩下|尚[有未]|未完成|total|remain"
)
_TOTAL: Final = re.compile(r"共|合计|总|两|total|together|both")
_SHARED: Final = re.compile(
    r"占|比重|比例|率|一半|[分之]{2}|其中|不到|不足|share|rate|half|third|quarter|of all"
)
_CHANGED: Final = re.compile(
    r"(?:[增减升降涨跌多少高低快慢差]|增加|减少|提高|上调|下调|扩大|缩小|提升|降低|节省|压减"
    r"|(?:rise|drop|increase|decrease|gain|fall|cut|decline) of"
    r"|(?:by|up|down|rose|fell|grew|dropped|declined))(?:[了约近超过达整足]|about| )*$"
)
"""Words right before a figure that make it the size of a change."""

_REST: Final = re.compile(
    r"上年|去年|此前|非|不|未|没|其余|其他|剩|余下|还有|rest|other|remain|not "
)
"""Words by which a figure is what is left of a whole."""

_EACH: Final = re.compile(r"人均|户均|平均|均|每|average|per |each")
_TIMES: Final = re.compile(r"倍|番|fold|times")


class Derivation(NamedTuple):
    """The source figure that a claim follows from first, and how, written for a reader."""

    source: Figure
    expression: str


class Claim(NamedTuple):
    """A figure of a summary with its size, the text it stands in, and the figures beside it."""

    plain: str
    figure: Figure
    size: Quantity
    beside: Sequence[Figure]
    parts: Sequence[Figure] = ()  # what a total of the summary may be made of
    reached: frozenset[int] = frozenset()  # where source figures stand that a change leads to

    def words(self) -> str:
        """Return the words close to the figure."""
        start = max(0, self.figure.start - CUE_REACH)
        return self.plain[start : self.figure.end + CUE_REACH // 2]


def derive_total(claim: Claim, source: Sequence[Figure]) -> Derivation | None:
    """Find a total whose parts stand beside it in the summary, each as the source has it."""
    figure = claim.figure
    if figure.value is None or figure.kind not in {"count", "money", "measure"}:
        return None
    stated: dict[tuple[Decimal, Decimal], Figure] = {}
    for one in source:
        size = measure(one)
        if size is not None and same_dimension(size, claim.size):
            stated.setdefault((size.low, size.high), one)
    parts = []
    for one in claim.parts or claim.beside:
        size = measure(one)
        if size is not None and same_dimension(size, claim.size) and one.value is not None:
            parts.append((one.value, stated.get((size.low, size.high))))
    runs = [
        parts[first:last]
        for first in range(len(parts))
        for last in range(first + 2, min(len(parts), first + LONGEST_SUM) + 1)
    ]
    if _TOTAL.search(claim.words()):
        runs += [list(pair) for pair in combinations(parts, 2)]
    for run in runs:
        known = [found for _, found in run if found is not None]
        if len(known) == len(run) and sum(value for value, _ in run) == figure.value:
            terms = "＋".join(number_text(value) for value, _ in run)
            return Derivation(known[0], f"{terms}＝{number_text(figure.value)}")
    return None


def derive_change(
    claim: Claim, pairs: Iterable[tuple[Figure, Figure]], *, growth: bool
) -> Derivation | None:
    """Find two neighbouring levels of the source whose change the summary tells.

    ``growth`` says that rates and multiples may be reckoned too, not differences alone.
    """
    figure = claim.figure
    if figure.value is None or figure.bound == "range":
        return None
    before = claim.plain[max(0, figure.start - CUE_REACH) : figure.start]
    changed = figure.direction != "none" or _CHANGED.search(before) is not None
    changed = changed or tells_rest(claim)
    times = figure.kind == "multiple" or _TIMES.search(claim.words()) is not None
    for first, second in pairs:
        if first.value is None or second.value is None or not first.value or not second.value:
            continue
        low, high = first.value, second.value
        if (figure.direction, high < low) in {("up", True), ("down", False)}:
            if second.start in claim.reached:
                continue
            low, high = high, low
        found = _difference(figure, first, low, high) if changed else None
        if found is None and growth and (changed or times) and first.kind != "percent":
            found = _growth(figure, low, high)
        if found is not None:
            return Derivation(second, found)
    return None


def tells_rest(claim: Claim) -> bool:
    """Say whether the words beside a figure make it what is left of a whole: ``19个不达标``."""
    start, end = claim.figure.start, claim.figure.end
    return _REST.search(claim.plain, max(0, start - 8), end + 4) is not None


def _difference(figure: Figure, level: Figure, before: Decimal, after: Decimal) -> str | None:
    """Write the difference of two levels, if that is what the figure tells."""
    if level.kind == "percent":
        alike = figure.kind == "percentage_point"
    else:
        alike = figure.unit == level.unit or (not level.unit and figure.kind == "count")
    if not alike or not _fits(figure, abs(after - before)):
        return None
    low, high = sorted((before, after))
    return f"{number_text(high)}－{number_text(low)}＝{number_text(high - low)}"


def _growth(figure: Figure, before: Decimal, after: Decimal) -> str | None:
    """Write the growth of a level, or how often the one goes into the other."""
    change = abs(after - before)
    if figure.kind == "percent" and figure.direction != "none":
        growth = change / before * HUNDRED
        return _quotient(change, before, growth) if _fits(figure, growth) else None
    if figure.kind == "multiple":
        low, high = sorted((before, after))
        above, below = (high, low) if figure.direction == "none" else (change, before)
        if _fits(figure, above / below):
            return f"{number_text(above)}÷{number_text(below)}＝{above / below:.2f}"
    return None


def derive_share(claim: Claim, pairs: Iterable[tuple[Figure, Figure]]) -> Derivation | None:
    """Find two neighbouring figures of the source of which one is the share of the other."""
    figure = claim.figure
    if claim.size.dimension != "share" or figure.direction != "none" or figure.bound == "range":
        return None
    rough = figure.bound != "exact" or figure.unit_text != "%"
    if not rough and not _SHARED.search(claim.words()):
        return None
    stated = claim.size.low * HUNDRED
    for first, second in pairs:
        if first.value is None or second.value is None or first.kind == "percent":
            continue
        part, whole = sorted((first.value, second.value))
        if not part:
            continue
        share = part / whole * HUNDRED
        near = rough and abs(share - stated) <= ROUGH
        if near or rounds_to(share, stated) or describes(stated, figure.bound, share):
            return Derivation(first, _quotient(part, whole, share))
    return None


def derive_average(claim: Claim, passages: Iterable[Sequence[Figure]]) -> Derivation | None:
    """Find an amount and a number of people or things that it was divided by."""
    figure = claim.figure
    if figure.kind not in {"money", "measure"} or not _EACH.search(claim.words()):
        return None
    for figures in passages:
        for amount in figures:
            if amount.unit != figure.unit or not amount.value:
                continue
            for many in figures:
                if many.kind == "count" and many.value and _fits(figure, amount.value / many.value):
                    terms = f"{number_text(amount.value)}÷{number_text(many.value)}"
                    return Derivation(amount, f"{terms}＝{amount.value / many.value:.2f}")
    return None


def derive_level(claim: Claim, source: Sequence[Figure]) -> Derivation | None:
    """Find the growth that makes a level so many times the one before: 增长2.48倍 is 3.48倍.

    Or the other way round: what is three times as much has grown by two times.
    """
    figure = claim.figure
    if figure.kind != "multiple" or figure.direction == "down" or figure.value is None:
        return None
    for one in source:
        size = measure(one)
        if figure.direction == "up":
            level = one.value if (one.kind, one.direction) == ("multiple", "none") else None
            if level is not None and level == figure.value + 1:
                return Derivation(one, f"{number_text(level)}－1＝{number_text(figure.value)}")
            continue
        if size is None or size.dimension != "share" or one.direction != "up":
            continue
        if figure.value == size.low + 1:
            return Derivation(one, f"1＋{number_text(size.low)}＝{number_text(figure.value)}")
    return None


def derive_sum(claim: Claim, likely: Sequence[Figure]) -> Derivation | None:
    """Find two of the likeliest source figures whose sum or difference the summary tells."""
    figure = claim.figure
    if figure.kind == "percent" or figure.bound == "range" or not _ADDED.search(claim.words()):
        return None
    for one, other in combinations(likely, 2):
        if not _is_comparable(one, other) or one.value is None or other.value is None:
            continue
        size = measure(one)
        if size is None or not same_dimension(size, claim.size):
            continue
        high, low = max(one.value, other.value), min(one.value, other.value)
        for sign, result in (("＋", high + low), ("－", high - low)):
            if result and result == figure.value:
                terms = f"{number_text(high)}{sign}{number_text(low)}"
                return Derivation(one, f"{terms}＝{number_text(result)}")
    return None


def neighbours(passages: Iterable[Sequence[Figure]]) -> Iterator[tuple[Figure, Figure]]:
    """Yield the figures of one unit that stand near each other, in the order of the source."""
    for figures in passages:
        for at, first in enumerate(figures):
            for second in figures[at + 1 : at + 1 + NEIGHBOURS]:
                if _is_comparable(first, second):
                    yield first, second


def _is_comparable(one: Figure, other: Figure) -> bool:
    known = one.kind in {"count", "money", "measure", "percent"}
    if not one.unit:  # 从750万减少到171万
        known = one.value is not None and one.value >= LARGE
    return known and one.unit == other.unit and not one.masked and not other.masked


def _fits(figure: Figure, result: Decimal) -> bool:
    stated = figure.value
    if stated is None or not result:
        return False
    if describes(stated, figure.bound, result):
        return True
    return stated == result or (
        figure.kind in {"percent", "multiple"} and rounds_to(result, stated)
    )


def _quotient(part: Decimal, whole: Decimal, share: Decimal) -> str:
    return f"{number_text(part)}÷{number_text(whole)}＝{share:.2f}%"
