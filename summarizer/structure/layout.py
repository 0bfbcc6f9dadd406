"""The layout of one report: its sentences, which of them are headings or noise, its sections."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from summarizer.structure.headings import find_headings
from summarizer.structure.noise import (
    SALUTATION,
    TITLE_FIELD,
    find_comments,
    front_matter_end,
    is_fragment,
    is_noise_line,
    is_table_rule,
)
from summarizer.structure.parts import Section
from summarizer.structure.sections import build_sections, innermost_sections
from summarizer.structure.sentences import Line, SentenceSpan, Span, split_lines
from summarizer.structure.title_page import read_title_page
from summarizer.structure.titles import is_vague
from summarizer.structure.wording import is_imprint, is_list_label

_TEXT, _HEADING, _NOISE = 0, 1, 2
_LONGEST_SALUTATION: Final = 40
_BULLETS: Final = " \t*-•·"


@dataclass(frozen=True, slots=True)
class Layout:
    """A report as it is laid out; sections carry the titles of the plain text and no roles."""

    sentences: tuple[SentenceSpan, ...]
    sections: tuple[Section, ...]
    titles: tuple[Span, ...]  # of the sections
    title: Span | None  # from the front matter or the title page
    title_page: tuple[Span, ...]  # its lines
    body: int  # where the first line of the body begins


def read_layout(plain: str, start: int, end: int, marker_end: int, *, english: bool) -> Layout:
    """Read the layout of the report in ``plain[start:end]``.

    ``marker_end`` is where a compiler's marker line (…汇报篇七) ends, ``start`` if there is none.
    """
    spans, lines = split_lines(plain, start, end, english=english)
    kinds = bytearray(len(spans))
    matter = front_matter_end(plain, start, end)
    title = _read_front_matter(plain, spans, kinds, matter)
    for low, high in find_comments(plain, matter, end):
        _mark(spans, kinds, low, high, _NOISE)
    _mark_short(plain, spans, kinds)
    kept = _mark_lines(plain, lines, kinds)
    _mark_labels(plain, kept, kinds)
    if marker_end > start:
        _mark(spans, kinds, start, marker_end, _HEADING)
        kept = [line for line in kept if line.start >= marker_end]
    count, inner_title = read_title_page(plain, kept)
    for line in kept[:count]:
        if not is_imprint(plain[line.start : line.end]):
            kinds[line.first : line.last] = bytes([_HEADING]) * (line.last - line.first)
    headings = find_headings(plain, spans, kept[count:], english=english)
    for heading in headings:
        if heading.opens_section and heading.sentence >= 0:
            kinds[heading.sentence] = _HEADING
    sections, titles = build_sections(plain, headings, kept, end)
    return Layout(
        _collect(spans, kinds, sections),
        tuple(sections),
        tuple(titles),
        title if title and (not inner_title or _is_vague(plain, inner_title)) else inner_title,
        tuple((line.start, line.end) for line in kept[:count]),
        kept[count].start if count < len(kept) else end,
    )


def _is_vague(plain: str, title: Span) -> bool:
    return is_vague(plain[slice(*title)])


def _read_front_matter(
    plain: str, spans: Sequence[Span], kinds: bytearray, matter: int
) -> Span | None:
    """Mark the front matter as noise but its title, and return the title's place."""
    if not spans or matter <= spans[0][0]:
        return None
    _mark(spans, kinds, spans[0][0], matter, _NOISE)
    field = TITLE_FIELD.search(plain, spans[0][0], matter)
    if field is None:
        return None
    _mark(spans, kinds, field.start(), field.end(), _HEADING)
    return field.span("title")


def _mark(spans: Sequence[Span], kinds: bytearray, low: int, high: int, kind: int) -> None:
    """Give the sentences that begin in ``low`` to ``high`` a kind."""
    first = bisect_left(spans, (low, low))
    last = bisect_left(spans, (high, high))
    kinds[first:last] = bytes([kind]) * (last - first)


def _mark_short(plain: str, spans: Sequence[Span], kinds: bytearray) -> None:
    """Mark salutations and what lost figures left of their sentences."""
    for index, (start, end) in enumerate(spans):
        if end - start > _LONGEST_SALUTATION:
            continue
        is_call = plain[end - 1] in "!:*" and SALUTATION.fullmatch(plain, start, end)
        if is_call or is_fragment(plain, start, end):
            kinds[index] = _NOISE


def _mark_lines(plain: str, lines: Sequence[Line], kinds: bytearray) -> list[Line]:
    """Mark lines of noise and heads of tables; return the lines of text."""
    kept: list[Line] = []
    for place, line in enumerate(lines):
        if (kinds[line.first] == _NOISE and line.last - line.first == 1) or kinds[line.first] == 1:
            continue
        if plain[line.start] == "|":
            if is_table_rule(plain, line.start, line.end):
                kinds[line.first : line.last] = bytes([_NOISE]) * (line.last - line.first)
                if place and plain[lines[place - 1].start] == "|":
                    kinds[lines[place - 1].first] = _HEADING
        elif is_noise_line(plain, line.start, line.end):
            kinds[line.first : line.last] = bytes([_NOISE]) * (line.last - line.first)
        else:
            kept.append(line)
    return kept


def _mark_labels(plain: str, lines: Sequence[Line], kinds: bytearray) -> None:
    """Mark lines that only name the list below them: 主要表现在: / For example:"""
    for line in lines:
        if plain[line.end - 1] == ":" and line.last - line.first == 1:
            words = plain[line.start : line.end - 1].strip(_BULLETS)
            if is_list_label(words):
                kinds[line.first] = _HEADING


def _collect(
    spans: Sequence[Span], kinds: bytearray, sections: Sequence[Section]
) -> tuple[SentenceSpan, ...]:
    places = innermost_sections(sections, [start for start, _ in spans])
    starts, ends = zip(*spans, strict=True) if spans else ((), ())
    is_heading = [kind == _HEADING for kind in kinds]
    is_noise = [kind == _NOISE for kind in kinds]
    rows = zip(starts, ends, is_heading, is_noise, places, strict=True)
    return tuple(map(SentenceSpan._make, rows))
