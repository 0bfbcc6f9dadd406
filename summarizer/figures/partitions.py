"""Shares of one whole: parts that must make up 100%, and shares whose bases do not fit together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from summarizer.figures.figure import Figure
from summarizer.figures.notation import number_text
from summarizer.figures.relation import (
    HUNDRED,
    Relation,
    is_exact,
    percent_step,
    percent_text,
    resolution,
)

_STRUCTURE: Final = re.compile(r"结构|构成|比例|比重|之比|占比|产业比")
_THREE: Final = re.compile(
    r"(?P<a>\d{1,2}(?:\.\d{1,2})?)[:∶](?P<b>\d{1,2}(?:\.\d{1,2})?)[:∶](?P<c>\d{1,2}(?:\.\d{1,2})?)"
)
_INDUSTRIES: Final = re.compile(r"产业|农轻重|三产")

_SHARE_OF: Final = re.compile(
    r"[,、(]?(?:约|仅|只|各|分别)?占(?P<base>[^,。;:!?\n0-9]{0,14}?)(?:的?比[例重])?的?(?:为|达)?"
)
"""Between a part and its share; the base is often left out: ``294人|,占|0.70%``."""

_NEXT_SHARE: Final = re.compile(r"\)?[,;、。]?(?!其中|包括|含)[^,。;:!?\n0-9占率]{1,16}")
"""Between a share and the next part of the same list: ``8.02%|,糖尿病|294人``."""

_LISTED: Final = re.compile(r"[、和及,]")
_WHOLE_LIST: Final = re.compile(
    r"(?:三次产业|一、?二、?三(?:次)?产业)[^。;:!?\n0-9]{0,12}(?:比重|占比|比例|占)"
    r"[^。;!?\n0-9增]{0,14}$"
)
"""Before the first of three shares: ``一、二、三产业占比分别为|5.1%、40.2%和54.7%``."""

_COMPOSED: Final = re.compile(
    r"(?:年龄|学历|职称|性别|人员|队伍|专业|收入|支出|来源|能源|消费|投资|资金|客源|品种)(?:结构|构成)"
    r"[^。;!?\n0-9]{0,16}$"
)
_NEXT_OF_WHOLE: Final = re.compile(r"[、,;和及][^。;:!?、,\n0-9]{0,12}")
"""Between two shares of one composition: ``45%|、大专占|40%``."""

_OWN_BASE: Final = re.compile(r"计划|预算|任务|目标|上年|去年|同期|其")
"""Bases that are another for each part: ``支出13.7亿元,占预算数的96.99%``."""

_MOST: Final = 40
_THREE_PARTS: Final = 3


def check_partitions(plain: str, quantities: Sequence[Figure]) -> Iterator[Relation]:
    """Yield what must make up 100% and shares told of one base.

    >>> from summarizer.figures.extraction import find_figures
    >>> text = "三次产业结构调整为6.1:36.2:67.7。"
    >>> [one.expression for one in check_partitions(text, find_figures(text))]
    ['6.1＋36.2＋67.7＝110']
    """
    listed = -1
    for index, figure in enumerate(quantities):
        if figure.kind == "ratio":
            structure = _industries(plain, figure)
            if structure is not None:
                yield structure
        elif figure.kind == "percent" and index > listed and is_exact(figure):
            run = _shares_from(plain, quantities, index)
            if len(run) > 1:
                listed = run[-1]
                yield from _check_run(plain, quantities, run)
                continue
            three = _three_shares(plain, quantities[index : index + _THREE_PARTS])
            if three is not None:
                listed = index + _THREE_PARTS - 1
                yield three
                continue
            shares = _composition(plain, quantities, index)
            listed = max(listed, index + len(shares) - 1)
            if len(shares) > 1:
                yield from _composed(plain, shares)


def _industries(plain: str, figure: Figure) -> Relation | None:
    """Read ``三次产业结构由7.9:37.1:55.0调整为6.1:36.2:57.7``: each makes 100."""
    match = _THREE.fullmatch(plain, figure.start, figure.end)
    if match is None:
        return None
    before = plain[max(0, figure.start - 40) : figure.start]
    before = re.split(r"[。;!?\n]", before)[-1]
    if not (_INDUSTRIES.search(before) and _STRUCTURE.search(before)):
        return None
    terms = [match["a"], match["b"], match["c"]]
    values = [Decimal(term) for term in terms]
    step = Decimal(1).scaleb(-max(len(term.partition(".")[2]) for term in terms))
    total = sum(values, Decimal(0))
    holds = _makes_hundred(total, step * 3)
    if not holds and total < 20:  # a ratio of small numbers: 1:2:3
        return None
    expression = f"{'＋'.join(terms)}＝{number_text(total)}"
    note = f"三次产业的比重之和应为100，{expression}"
    return Relation("partition", (), None, figure, total, holds, expression, "" if holds else note)


def _makes_hundred(total: Decimal, steps: Decimal) -> bool:
    """Say whether shares that were cut (up to a step each) or rounded (half a step) make 100."""
    return HUNDRED - steps < total <= HUNDRED + steps / 2


def _three_shares(plain: str, shares: Sequence[Figure]) -> Relation | None:
    """Read ``一、二、三产业占比分别为5.1%、40.2%和54.7%``."""
    if len(shares) < _THREE_PARTS or not _LISTED.fullmatch(plain, shares[0].end, shares[1].start):
        return None
    if not _LISTED.fullmatch(plain, shares[1].end, shares[2].start):
        return None
    if not all(one.kind == "percent" and is_exact(one) for one in shares):
        return None
    if not _WHOLE_LIST.search(plain[max(0, shares[0].start - 44) : shares[0].start]):
        return None
    total = sum((share.value or Decimal(0) for share in shares), Decimal(0))
    steps = sum((percent_step(plain, share) for share in shares), Decimal(0))
    holds = _makes_hundred(total, steps)
    terms = "＋".join(number_text(share.value or Decimal(0)) for share in shares)
    expression = f"{terms}＝{number_text(total)}%"
    note = "" if holds else f"三次产业的比重之和应为100%，{expression}"
    return Relation(
        "partition", tuple(shares[:-1]), None, shares[-1], total, holds, expression, note
    )


def _composition(plain: str, quantities: Sequence[Figure], index: int) -> list[Figure]:
    """Return the shares of ``学历结构为:本科占45%、大专占40%、中专占25%``; empty for others."""
    start = max(0, quantities[index].start - 30)
    before = plain[start : quantities[index].start]
    if ("结构" not in before and "构成" not in before) or not _COMPOSED.search(before):
        return []
    run = [quantities[index]]
    for one in quantities[index + 1 : index + _MOST]:
        if one.kind != "percent" or not is_exact(one) or one.direction != "none":
            break
        if not _NEXT_OF_WHOLE.fullmatch(plain, run[-1].end, one.start):
            break
        run.append(one)
    return run


def _composed(plain: str, shares: Sequence[Figure]) -> Iterator[Relation]:
    """Yield shares of one whole that make 100%, or more, which they cannot."""
    total = sum((share.value or Decimal(0) for share in shares), Decimal(0))
    steps = sum((percent_step(plain, share) for share in shares), Decimal(0))
    holds = _makes_hundred(total, steps)
    if not holds and total < HUNDRED:
        return  # some parts may be left out
    terms = "＋".join(number_text(share.value or Decimal(0)) for share in shares)
    expression = f"{terms}＝{number_text(total)}%"
    note = "" if holds else f"各部分占比之和超过100%：{expression}"
    parts = tuple(shares[:-1])
    yield Relation("partition", parts, None, shares[-1], total, holds, expression, note)


def _shares_from(plain: str, quantities: Sequence[Figure], index: int) -> list[int]:
    """Return the indexes of a run of shares behind their parts: ``3313人,占8%,…294人,占…``."""
    run: list[int] = []
    base: str | None = None
    at = index
    while at < len(quantities) and len(run) < _MOST:
        share, part = quantities[at], quantities[at - 1]
        if at == 0 or share.kind != "percent" or not is_exact(share) or not is_exact(part):
            break
        if part.kind not in {"count", "money", "measure"} or share.direction != "none":
            break
        match = _SHARE_OF.fullmatch(plain, part.end, share.start)
        if match is None or (run and match["base"] and match["base"] != base):
            break
        if run:
            before = quantities[at - 2]
            if (
                before.start != quantities[run[-1]].start
                or part.unit != quantities[run[0] - 1].unit
            ):
                break
            if not _NEXT_SHARE.fullmatch(plain, before.end, part.start):
                break
        else:
            base = match["base"]
            if _OWN_BASE.search(base):
                break
        run.append(at)
        at += 2
    return run


def _check_run(plain: str, quantities: Sequence[Figure], run: list[int]) -> Iterator[Relation]:
    """Hold the bases that the shares of a run imply against each other, and their sum at 100%."""
    shares = [quantities[at] for at in run]
    parts = [quantities[at - 1] for at in run]
    total = sum((share.value or Decimal(0) for share in shares), Decimal(0))
    steps = sum((percent_step(plain, share) for share in shares), Decimal(0))
    if abs(total - HUNDRED) <= steps:
        terms = "＋".join(number_text(share.value or Decimal(0)) for share in shares)
        expression = f"{terms}＝{number_text(total)}%"
        yield Relation("partition", tuple(shares[:-1]), None, shares[-1], total, True, expression)
    ranges = [_implied(plain, part, share) for part, share in zip(parts, shares, strict=True)]
    for at in range(1, len(run)):
        first, other = ranges[0], ranges[at]
        if first is None or other is None or (first[0] <= other[1] and other[0] <= first[1]):
            continue
        texts = [
            _quotient(part, share)
            for part, share in ((parts[0], shares[0]), (parts[at], shares[at]))
        ]
        expression = "，".join(texts)
        note = f"按两处占比推算的基数不同：{expression}"
        figures = (parts[0], shares[0], parts[at])
        yield Relation("bases", figures, None, shares[at], total, False, expression, note)
        return


def _implied(plain: str, part: Figure, share: Figure) -> tuple[Decimal, Decimal] | None:
    """Return the least and greatest base that part and share allow, cut or rounded."""
    if part.value is None or not share.value:
        return None
    half = resolution(plain, part) / 2
    step = percent_step(plain, share)
    if share.value <= step:
        return None
    least = (part.value - half) / (share.value + step) * HUNDRED
    return least, (part.value + half) / (share.value - step) * HUNDRED


def _quotient(part: Figure, share: Figure) -> str:
    value, percent = part.value or Decimal(0), share.value or HUNDRED
    base = value / percent * HUNDRED
    return f"{number_text(value)}÷{percent_text(percent, percent)}≈{base:.0f}"
