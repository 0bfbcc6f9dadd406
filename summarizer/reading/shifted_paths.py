"""Steps of a reading over shifted bytes: directly, or over pairs that vanished without a trace.

A pair of bytes that stands for no character is dropped by decoders. Where one vanished between two
visible characters, the bytes around it belong to two true characters, not to one::

    化 BB AF | 的 B5 C4    was read as   … BB | AF B5 (vanished) | C4 …
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from summarizer.reading.gbk import LEADS, CodeTable, code_table, encode_pair
from summarizer.reading.likelihood import BITS, Statistics, load_statistics

VANISHED = -4.0  # what a reading pays for a pair that it supposes to have vanished
VANISHED_TOO = -1.0  # and for another one right after it, as in 政府和: D5 | FE B8 | AE BA | CD
UNLIKELY = -5.0  # below this a step makes us look whether a pair vanished before it
VERY_UNLIKELY = -10.0  # and below this, whether two did
REMEMBERED = 1 << 12  # contexts of which the ways into a gap are kept
DEAREST_HALF = -12.0  # a step into a gap that costs more than this is not followed


@dataclass(slots=True)
class Path:
    """A reading on its way: the lead byte it waits with, and its last two symbols."""

    score: float
    lead: int
    before: int
    last: int
    text: str
    guessed: str


def steps(
    path: Path, character: str, table: CodeTable, model: Statistics, floor: float
) -> Iterator[Path]:
    """Continue a path over one visible character; nothing that scores below ``floor`` is tried."""
    pair = encode_pair(character)
    if pair is None or pair[1] not in LEADS:
        return
    trail, lead = pair
    symbol = table.symbols.get(path.lead << 8 | trail)
    step = VERY_UNLIKELY
    if symbol is not None:
        step = model.log_probability(path.before, path.last, symbol)
        known = table.characters[path.lead << 8 | trail]
        yield Path(path.score + step, lead, path.last, symbol, path.text + known, path.guessed)
    if step <= UNLIKELY:
        yield from over_vanished(path, trail, lead, model, direct=step, floor=floor)


def over_vanished(
    path: Path,
    trail: int,
    lead: int,
    model: Statistics,
    *,
    direct: float,
    floor: float,
    at_end: bool = False,
) -> Iterator[Path]:
    """Continue a path over characters whose inner bytes formed one or two pairs that vanished.

    ``direct`` is what the step costs when nothing vanished. ``at_end`` tells that what follows
    will judge the characters, so that they need not be seen together elsewhere.
    """
    best = direct
    if path.score + VANISHED <= floor:
        return
    ways = _into_gap(path.before, path.last, path.lead)
    entries = [_extend(path, *way) for way in ways if path.score + way[-1] > floor]
    for entry in entries:
        for whole in _out_of_gap(entry, trail, lead, model, floor, at_end=at_end):
            best = max(best, whole.score - path.score)
            yield whole
    if best > VERY_UNLIKELY:
        return
    least = max(floor, path.score + DEAREST_HALF)
    for entry in entries:
        if entry.score + VANISHED_TOO <= least:
            continue
        for inner, symbol, known, step in _through_gap(entry.before, entry.last, entry.lead):
            if entry.score + step <= least:
                break
            second = _extend(entry, inner, symbol, known, step)
            yield from _out_of_gap(second, trail, lead, model, floor, at_end=at_end)


@lru_cache(maxsize=REMEMBERED)
def _into_gap(before: int, last: int, lead: int) -> tuple[tuple[int, int, str, float], ...]:
    """Return the ways to complete the waiting byte by one that can begin a vanished pair.

    Each is that byte, the symbol of the character, the character, and what the step costs.
    """
    table, model = code_table(), load_statistics()
    context = last << BITS
    ways: list[tuple[int, int, str, float]] = []
    for inner, symbol, known in table.into_gap[lead]:
        if context | symbol in model.pair:
            step = model.log_probability(before, last, symbol) + VANISHED
            if step > DEAREST_HALF:
                ways.append((inner, symbol, known, step))
    return tuple(ways)


@lru_cache(maxsize=REMEMBERED)
def _through_gap(before: int, last: int, lead: int) -> tuple[tuple[int, int, str, float], ...]:
    """Return the ways to go on to a second vanished pair, in the form of ``_into_gap``.

    The cheapest step comes first.
    """
    table, model = code_table(), load_statistics()
    ways: list[tuple[int, int, str, float]] = []
    for code, symbol, known in table.after(last):
        if lead << 8 | code >> 8 in table.unassigned:
            step = model.log_probability(before, last, symbol) + VANISHED_TOO
            if step > DEAREST_HALF - VANISHED:
                ways.append((code & 0xFF, symbol, known, step))
    return tuple(sorted(ways, key=lambda way: -way[-1]))


def _out_of_gap(
    path: Path, trail: int, lead: int, model: Statistics, floor: float, *, at_end: bool
) -> Iterator[Path]:
    """Close a gap: the waiting byte vanished with the first byte of the next character."""
    context = path.last << BITS
    for symbol, known in _behind_gap(path.lead, trail):
        if at_end or context | symbol in model.pair:
            step = model.log_probability(path.before, path.last, symbol)
            if path.score + step > floor:
                yield _extend(path, lead, symbol, known, step)


def _extend(path: Path, lead: int, symbol: int, known: str, step: float) -> Path:
    """Return the path with one more character, a byte of which is not in the text."""
    text, guessed = path.text + known, path.guessed + known
    return Path(path.score + step, lead, path.last, symbol, text, guessed)


@cache
def _behind_gap(inner: int, trail: int) -> tuple[tuple[int, str], ...]:
    """Return the characters of this trail byte whose lead byte vanished with ``inner``."""
    table = code_table()
    return tuple(
        (symbol, known)
        for lead, symbol, known in table.by_trail[trail]
        if inner << 8 | lead in table.unassigned
    )
