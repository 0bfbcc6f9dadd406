"""The scan: every place where a figure may begin is read once, from left to right."""

from __future__ import annotations

from typing import Final

from summarizer.figures.bare import is_quantity, settle_money, settle_points
from summarizer.figures.bounds import read_after, read_before, share_bound
from summarizer.figures.chinese import (
    read_chinese,
    read_discount,
    read_half,
    read_multiply,
)
from summarizer.figures.compounds import COMPOUND_STARTS, read_compound
from summarizer.figures.digits import AMBIGUOUS_AFTER, read_amount, read_digits, written_scale
from summarizer.figures.exclusions import (
    CODE_AFTER,
    CODE_BEFORE,
    CODE_JOINTS,
    is_code,
    is_quoted,
    is_titled,
    number_end,
    skipped_spans,
)
from summarizer.figures.found import Found
from summarizer.figures.masks import read_lone_percent, read_masked, was_torn_off
from summarizer.figures.names import is_name
from summarizer.figures.patterns import LIST_JOINT, MASKS, NUMERALS, SCAN
from summarizer.figures.signs import (
    CURRENCY_ENDS,
    PREFIX_ENDS,
    read_currency,
    read_sign,
    settle_degrees,
)
from summarizer.figures.units import PERCENTS, PLACE_NOUNS

_DIGITS: Final = frozenset("0123456789")
_SIGN_ENDS: Final = frozenset("-负下氏± ") | CURRENCY_ENDS | PREFIX_ENDS
_WARY_BEFORE: Final = CODE_BEFORE | CODE_JOINTS | frozenset(MASKS)
_WARY_AFTER: Final = CODE_AFTER | AMBIGUOUS_AFTER
"""Beside these characters digits may be a date, a ratio, a mask or a code."""

_QUOTABLE: Final = frozenset({"percent", "money"})
_COMPLETE: Final = frozenset({"date", "time", "ratio"})
_LOOSENING: Final = frozenset("超近约上过破越")
_LIST_MARKER: Final = frozenset("\n。;:(),.# ")


_SIZED: Final = frozenset("米寸")
"""``3米×5米``: between two lengths the sign multiplies."""

_NUMERALS: Final = frozenset(NUMERALS)
_NOT_BEFORE_STARS: Final = frozenset("\n。;:,!?、 \t*#-")


class Scan:
    """One pass over a text; ``result`` grows, ``pending`` holds bare numbers of a list."""

    def __init__(self, plain: str, start: int, stop: int) -> None:
        self.plain = plain
        self.start = start
        self.stop = stop
        self.result: list[Found] = []
        self.pending: list[Found] = []
        self.has_quotes = "“" in plain
        self.has_titles = "《" in plain

    def run(self) -> list[Found]:
        """Read every candidate place and return what is a figure, in order."""
        skipped = skipped_spans(self.plain, self.start, self.stop)
        next_skip, skip_to = skipped.pop() if skipped else (self.stop, self.stop)
        done = self.start
        for match in SCAN.finditer(self.plain, self.start, self.stop):
            at = match.start()
            if at < done:
                continue
            while at >= next_skip:
                done = max(done, skip_to)
                next_skip, skip_to = skipped.pop() if skipped else (self.stop, self.stop)
            if at < done:
                continue
            found, done = read_at(self.plain, at, match.end())
            if found is not None and found.end <= self.stop:
                self.take(found, at)
                done = max(done, found.end)  # a compound took in the number behind it
        return self.result

    def take(self, found: Found, at: int) -> None:
        """Keep a figure; a bare number waits for the unit of the list it may belong to."""
        plain = self.plain
        if plain[found.start - 1 : found.start] in _SIGN_ENDS and found.start:
            read_sign(plain, found)
            read_currency(plain, found)
            if self.result:
                found.start = max(found.start, self.result[-1].end)  # 3日元5元
        if (
            self.has_quotes and found.kind not in _QUOTABLE and is_quoted(plain, at, found.end)
        ) or (self.has_titles and is_titled(plain, at)):
            self.pending.clear()
        elif found.kind in _COMPLETE:
            self.pending.clear()
            if found.fraction is not None:
                read_after(plain, found)
                read_before(plain, found)
            self.result.append(found)
        elif found.kind == "identifier":
            self.pending.clear()
        elif not (found.unit or found.masked or found.bare_scale or found.chinese):
            self._wait(found)
        else:
            self._keep(found)

    def _keep(self, found: Found) -> None:
        """Complete a figure with what stands around it, and keep it unless it is a name."""
        plain = self.plain
        if found.unit_text == "个点":
            settle_points(plain, found)
        if plain[found.end : found.end + 1] in COMPOUND_STARTS:
            read_compound(plain, found)
        if found.unit == "度":
            settle_degrees(plain, found)
        read_after(plain, found)
        if is_name(plain, found) or not stands_alone(plain, found):
            self.pending.clear()
            return
        if self.pending:
            self._share_unit(found)
        if not found.unit:
            settle_money(plain, found)
        read_before(plain, found)
        if self.result:
            last = self.result[-1]
            if found.kind == "percentage_point":
                _share_points(plain, last, found)
            if last.kind == found.kind and (last.bound == "exact") != (found.bound == "exact"):
                share_bound(plain, self.result, found)
        self.result.append(found)

    def _wait(self, found: Found) -> None:
        """Remember a bare number if a list may go on after it (``34、3、19条``)."""
        pending = self.pending
        if pending and not LIST_JOINT.fullmatch(self.plain, pending[-1].end, found.start):
            pending.clear()
        if is_quantity(self.plain, pending[0].start if pending else found.start, found):
            self.result += pending
            pending.clear()
            read_before(self.plain, found)
            self.result.append(found)
            return
        before = self.plain[found.start - 1 : found.start]
        if not pending and (not before or before in _LIST_MARKER):
            return  # a list marker: 2、
        pending.append(found)

    def _share_unit(self, found: Found) -> None:
        """Give the numbers waiting before ``found`` its unit."""
        pending = self.pending
        if pending and LIST_JOINT.fullmatch(self.plain, pending[-1].end, found.start):
            if len(pending) == 1 and _is_one_less(pending[0], found):
                found.start, found.low, found.high = pending[0].start, pending[0].value, found.value
                found.value, found.bound = None, "range"
                pending.clear()
            scale = written_scale(self.plain, found.start)
            for waiting in pending:
                waiting.kind, waiting.unit = found.kind, found.unit
                waiting.unit_text = found.unit_text
                if waiting.value is not None:
                    waiting.value *= scale  # 3.5、4.2亿元
                self.result.append(waiting)
        pending.clear()


def _share_points(plain: str, first: Found, second: Found) -> None:
    """Read the first of ``1.6个和0.1个百分点`` as percentage points too."""
    if first.unit == "个" and LIST_JOINT.fullmatch(plain, first.end, second.start):
        first.kind, first.unit, first.unit_text = second.kind, second.unit, "个"


def _is_one_less(first: Found, second: Found) -> bool:
    """Say whether two digits name a range: ``1、2个`` is one or two."""
    return (
        first.value is not None
        and second.value == first.value + 1
        and second.value < 10
        and first.end - first.start == 1
    )


def read_at(plain: str, at: int, run_end: int) -> tuple[Found | None, int]:
    """Read the candidate at ``at``; return the figure, if any, and where to go on."""
    first = plain[at]
    before = plain[at - 1] if at else "\n"
    if first in _DIGITS:
        return _read_number(plain, at, run_end, before)
    if first in "%‰":
        found = read_lone_percent(plain, at)
    elif first in MASKS:
        if (before.isascii() and before.isalnum()) or (
            first == "*" and before in _NOT_BEFORE_STARS
        ):
            return None, run_end
        found = read_masked(plain, at)
    elif first == "翻":
        found = read_multiply(plain, at)
    elif first == "打":
        found = read_discount(plain, at)
    elif first == "半":
        found = read_half(plain, at)
    elif before in _NUMERALS and not (before in "万亿" and plain[at - 2 : at - 1] in _DIGITS):
        return None, run_end  # inside a run that was no number; 6000亿两道 is two
    else:
        found = read_chinese(plain, at)
    return found, found.end if found is not None else run_end


def _read_number(plain: str, at: int, run_end: int, before: str) -> tuple[Found | None, int]:
    """Read digits, unless they are part of a code; money and percent stand after letters too."""
    end = number_end(plain, run_end)
    if before not in _WARY_BEFORE and plain[end : end + 1] not in _WARY_AFTER:
        found = read_amount(plain, at)  # the common case, without any doubt
        return found, found.end if found is not None else run_end
    if (
        before in MASKS
        and before != "*"
        and not (before in "x×" and plain[at - 2 : at - 1] in _SIZED)
    ):
        return None, run_end
    if before == "+" and not plain[at - 2 : at - 1].isascii():
        return _read_rise(plain, at, run_end, end)
    if plain[end : end + 1] == "^" or not is_code(plain, at, end):
        found = read_digits(plain, at, run_end, end)
        return found, found.end if found is not None else run_end
    number = end
    while end < len(plain) and (plain[end] in _DIGITS or plain[end] in ".+-"):
        end += 1
    if before.isascii() and before.isalpha():  # GDP4233亿元
        found = read_digits(plain, at, run_end, number)
        if found is not None:
            read_currency(plain, found)
            is_road = found.kind == "money" and found.start == at and not _is_word(plain, at)
            if found.unit_text in PERCENTS[:3] or (found.kind == "money" and not is_road):
                return found, found.end
    return None, end


def _is_word(plain: str, at: int) -> bool:
    """Tell the letters of ``GDP4233亿元`` from those of ``G213元白公路``, a road."""
    return plain[at - 2 : at].isascii() and plain[at - 2 : at].isalpha()


def _read_rise(plain: str, at: int, run_end: int, end: int) -> tuple[Found | None, int]:
    """Read ``同比+5.6%``: a plus before a percentage says that it rose."""
    found = read_digits(plain, at, run_end, end)
    if found is None or found.kind not in {"percent", "percentage_point"}:
        return None, end
    found.start, found.direction = at - 1, "up"
    return found, found.end


def stands_alone(plain: str, found: Found) -> bool:
    """Say whether the words around allow what is written to be a quantity at all.

    A bare scale needs a bound: ``亿元以上`` and ``超千亿元`` are figures, ``万亩平台`` is a name.
    """
    if found.chinese and found.bare_scale:
        if found.unit_text in {"百分之", "千分之", "万分之"} or found.low is not None:
            return True
        before = plain[found.start - 1 : found.start]
        if was_torn_off(plain, found):
            found.masked, found.value = True, None  # 有xx。 / 亿元左右
        elif found.bound == "exact" and before not in _LOOSENING:
            return False
    if found.masked or found.kind in {"percent", "ratio", "multiple"}:
        return True
    return not (found.chinese and found.unit_text in PLACE_NOUNS)
