"""Find the figures of a text: one scan for places where one may begin, one reader for each."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.context import (
    direction_before,
    distant_direction,
    is_qualifier,
    read_after,
    read_before,
)
from summarizer.figures.exclusions import (
    FRONT_MATTER,
    SKIPPED,
    is_code,
    is_name,
    is_quoted,
    is_titled,
    skip_end,
)
from summarizer.figures.figure import Figure
from summarizer.figures.found import Found
from summarizer.figures.labels import find_label
from summarizer.figures.patterns import LOST_NUMBER, MASKS, SCAN
from summarizer.figures.periods import PERIOD_WORD, date_period, word_period
from summarizer.figures.readers import (
    is_strong,
    read_chinese,
    read_digits,
    read_discount,
    read_half,
    read_masked,
    read_multiply,
    value_is_small,
)
from summarizer.figures.units import PLACE_NOUNS, TIME_UNITS, canonical_unit, unit_kind

_DIGITS: Final = frozenset("0123456789")
_SENTENCE_END: Final = re.compile(r"[。!?;\n]")
_LIST_JOINT: Final = re.compile(r"[、和与及,](?:和|与|及)?")
_LOST_AFTER: Final = frozenset("率:为占达到约比长降升是值")


def find_figures(plain: str, start: int = 0, end: int | None = None) -> tuple[Figure, ...]:
    """Return the figures of ``plain[start:end]`` in order, with offsets of ``plain``.

    ``plain`` is Simplified Chinese with half-width ASCII punctuation, or English (``simplify`` makes
    it). Dates come as figures of kind date; what only looks like a figure (names, codes, list
    markers, slogans) is left out. Cost is linear in the text.

    >>> [f.value for f in find_figures("登记管理高血压患者764人,体检率86%。")]
    [Decimal('764'), Decimal('86')]
    """
    stop = len(plain) if end is None else end
    found = _scan(plain, start, stop)
    found += _lost_numbers(plain, start, stop)
    found.sort(key=lambda one: one.start)
    return _finish(plain, found, start)


def _scan(plain: str, start: int, stop: int) -> list[Found]:
    """Read every candidate place; keep what is a figure."""
    result: list[Found] = []
    skipped = _skipped(plain, start, stop)
    quotes, titles = "“" in plain or "「" in plain, "《" in plain
    next_skip, skip_to = skipped.pop() if skipped else (stop, stop)
    done = start
    pending: list[Found] = []
    for match in SCAN.finditer(plain, start, stop):
        at = match.start()
        if at < done:
            continue
        while at >= next_skip:
            if at < skip_to:
                done = skip_to
            next_skip, skip_to = skipped.pop() if skipped else (stop, stop)
        if at < done:
            continue
        found, done = _read(plain, at, match.end())
        if found is None:
            continue
        if found.end > stop:
            break
        if (quotes and found.kind not in {"percent", "money"} and is_quoted(plain, at, done)) or (
            titles and is_titled(plain, at)
        ):
            pending.clear()
            continue
        _take(plain, found, result, pending)
    return result


def _skipped(plain: str, start: int, stop: int) -> list[tuple[int, int]]:
    """List the stretches without figures, last first."""
    spans = [(m.start(), skip_end(plain, m)) for m in SKIPPED.finditer(plain, start, stop)]
    front = FRONT_MATTER.match(plain) if start == 0 else None
    if front is not None:
        spans = [front.span(), *(span for span in spans if span[0] >= front.end())]
    spans.reverse()
    return spans


def _read(plain: str, at: int, run_end: int) -> tuple[Found | None, int]:
    """Read the candidate at ``at``; return the figure, if any, and where to go on."""
    first = plain[at]
    if first in _DIGITS:
        before = plain[at - 1] if at else ""
        if before in MASKS and before:
            return None, run_end
        if is_code(plain, at, run_end):
            end = run_end
            while end < len(plain) and (plain[end] in _DIGITS or plain[end] in ".+-"):
                end += 1
            found = read_digits(plain, at, run_end) if before not in "第+·" or not before else None
            if found is not None and found.kind in {"percent", "money"}:
                return found, found.end
            return None, end
        found = read_digits(plain, at, run_end)
    elif first in "%‰":
        found = _lone_percent(plain, at)
    elif first in MASKS:
        before = plain[at - 1] if at else ""
        if before.isascii() and before.isalnum():
            return None, run_end
        found = read_masked(plain, at)
    elif first == "翻":
        found = read_multiply(plain, at)
    elif first == "打":
        found = read_discount(plain, at)
    elif first == "半":
        found = read_half(plain, at)
    else:
        found = read_chinese(plain, at)
    return found, found.end if found is not None else run_end


def _lone_percent(plain: str, at: int) -> Found | None:
    """Read ``体检率:%``: the number before the sign was lost."""
    if not at or plain[at - 1] not in _LOST_AFTER:
        return None
    return Found(at, at + 1, "percent", plain[at], plain[at], masked=True)


def _lost_numbers(plain: str, start: int, stop: int) -> list[Found]:
    """Read ``共有。个行政村``: units whose number was lost before the text reached us."""
    return [
        Found(m.start("unit"), m.end("unit"), unit_kind(m["unit"].lstrip("万亿")),
              canonical_unit(m["unit"].lstrip("万亿")), m["unit"].lstrip("万亿"), masked=True)
        for m in LOST_NUMBER.finditer(plain, start, stop)
    ]  # fmt: skip


def _take(plain: str, found: Found, result: list[Found], pending: list[Found]) -> None:
    """Keep a figure; a bare number waits for the unit of the list it may belong to."""
    if found.kind in {"date", "time", "ratio"}:
        pending.clear()
        result.append(found)
        return
    if found.kind == "identifier":
        pending.clear()
        return
    read_after(plain, found)
    if not found.unit and not found.masked and not found.bare_scale and not found.chinese:
        _wait(plain, found, pending)
        return
    if is_name(plain, found) or not _stands_alone(plain, found):
        pending.clear()
        return
    if pending:
        if _LIST_JOINT.fullmatch(plain, pending[-1].end, found.start):
            for waiting in pending:
                waiting.kind, waiting.unit, waiting.unit_text = (
                    found.kind,
                    found.unit,
                    found.unit_text,
                )
                result.append(waiting)
        pending.clear()
    read_before(plain, found)
    result.append(found)


def _wait(plain: str, found: Found, pending: list[Found]) -> None:
    """Remember a bare number if a list may go on after it (``34、3、19条``)."""
    if pending and not _LIST_JOINT.fullmatch(plain, pending[-1].end, found.start):
        pending.clear()
    before = plain[found.start - 1 : found.start]
    if not pending and (not before or before in "\n。;:(),.# "):
        return  # a list marker: 2、
    pending.append(found)


def _stands_alone(plain: str, found: Found) -> bool:
    """Say whether words around allow what is written to be a quantity at all."""
    if found.chinese and found.bare_scale and found.kind != "ratio" and found.unit != "‰":
        if found.unit_text in {"百分之", "千分之", "万分之"} or found.low is not None:
            return True
        before = plain[found.start - 1 : found.start]
        if found.bound == "exact" and before not in "超近约上过":
            return False
    if found.masked or found.kind in {"percent", "ratio", "multiple"}:
        return True
    return not (found.chinese and found.unit_text in PLACE_NOUNS)


def _finish(plain: str, found: list[Found], start: int) -> tuple[Figure, ...]:
    """Add what the neighbourhood says: use, direction, label and period."""
    figures: list[Figure] = []
    words = PERIOD_WORD.finditer(plain, start, found[-1].end) if found else iter(())
    word = next(words, None)
    sentence_end, period, label = start, None, None
    floor = start
    previous: Found | None = None
    for one in found:
        if _SENTENCE_END.search(plain, max(sentence_end, floor - 1), one.start):
            sentence_end, period, label, previous = one.start, None, None, None
        period, word, words = _advance(plain, one, word, words, period, floor)
        if one.kind in {"date", "time"}:
            period = date_period(plain, one)
            figures.append(one.freeze(None, None))
            floor = one.end
            continue
        _judge(plain, one, previous)
        own = find_label(plain, one, floor)
        if own is not None:
            label = own
        figures.append(one.freeze(label, period))
        floor, previous = one.end, one
    return tuple(figures)


def _advance(plain, one, word, words, period, floor):  # type: ignore[no-untyped-def]
    while word is not None and word.start() < one.start:
        if word.start() >= floor:
            period = word_period(word)
        word = next(words, None)
    return period, word, words


def _judge(plain: str, one: Found, previous: Found | None) -> None:
    """Decide use and direction of one figure."""
    if is_qualifier(plain, one):
        one.use = "qualifier"
    elif one.chinese and not one.masked and value_is_small(one) and not is_strong(one):
        if one.unit_text in TIME_UNITS or not _closes_clause(plain, one):
            one.use = "enumeration"
    if one.direction != "none" or one.unit_text in TIME_UNITS and one.use != "fact":
        return
    one.direction = direction_before(plain, one.start)
    if one.direction == "none" and one.kind in {"measure", "count", "money"}:
        one.direction = distant_direction(plain, one.start)
    if (
        one.direction == "none"
        and previous is not None
        and previous.direction != "none"
        and previous.unit == one.unit
        and _LIST_JOINT.fullmatch(plain, previous.end, one.start)
    ):
        one.direction = previous.direction
    if one.value is not None and one.value < 0:
        one.value, one.direction = -one.value, "down"


def _closes_clause(plain: str, one: Found) -> bool:
    """Say whether a small numeral ends its clause behind a noun: ``问卷调查一次。``."""
    after = plain[one.end : one.end + 1]
    before = plain[one.start - 1 : one.start]
    return (
        (not after or after in ",。;、)\n")
        and "一" <= before <= "鿿"
        and before not in "每这那第某哪"
    )
