"""Composes the page out of its material: which entries stand on it, headings and places."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from summarizer.rendering.anchors import AnchorBook
from summarizer.rendering.frame import badge, facts, period_text, small_print, voice, why_empty
from summarizer.rendering.material import Entry, Material, PartKey
from summarizer.rendering.view import Back, Item, Page, Part, Row, Table
from summarizer.rendering.words import Words
from summarizer.schemas.summary import ReportSummary

Cut = tuple[PartKey, int]
"""An entry that is left off the page: its part and its position there."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen so that the page fits: what is left off, the type, which lists run on."""

    cuts: frozenset[Cut]
    size: float
    running: frozenset[PartKey] = frozenset({"questions"})


Entries = Mapping[PartKey, Sequence[Entry]]

_OMITTED: Mapping[PartKey, str] = {
    "doubts": "doubt",
    "achievements": "achievement",
    "problems": "problem",
    "suggestions": "suggestion",
}
"""What the coverage calls what a summary left out of a part."""

_STATEMENTS: dict[PartKey, str] = {
    "achievements": "achievement",
    "problems": "problem",
    "suggestions": "suggestion",
}

_ASKING = ("?", "？")
_LISTED: tuple[PartKey, ...] = ("doubts", *_STATEMENTS, "questions")


@dataclass(frozen=True, slots=True)
class _Desk:
    """What lies on the desk while one page is composed."""

    words: Words
    book: AnchorBook
    on_page: Entries
    left_off: Entries
    running: Collection[PartKey]
    omitted: Mapping[str, int]  # by role: statements that the summary itself left out


def compose(
    summary: ReportSummary,
    material: Material,
    words: Words,
    language: str,
    choice: Choice,
) -> Page:
    """Return the page that ``choice`` makes; it tells how many entries it leaves off."""
    report = summary.report
    book = AnchorBook(report.start, report.end, words)
    on_page, left_off = _divide(material, choice.cuts)
    desk = _Desk(words, book, on_page, left_off, choice.running, summary.coverage.omitted)
    empty = why_empty(summary, words)
    parts = [_part("doubts", desk)]
    if not empty:
        parts += [_part(key, desk) for key in _STATEMENTS]
    page = Page(
        language=language,
        organisation="" if material.organisation == material.title else material.organisation,
        title=material.title,
        period=period_text(material, words),
        facts=facts(report, material, words),
        badge=badge(summary, words),
        headline=material.headline,
        empty=empty,
        parts=tuple(part for part in parts if part is not None),
        table=_table(desk),
        questions=_part("questions", desk),
        small=small_print([e for entries in on_page.values() for e in entries], material, words),
        rest=tuple(part for key in _LISTED if (part := _rest(key, desk))),
        rest_table=_rest_table(desk),
        anchors=book.anchors(),
        size=choice.size,
        voice=voice(report.path, words),
    )
    return _with_numerals(page, words)


def _divide(material: Material, cuts: Collection[Cut]) -> tuple[Entries, Entries]:
    on_page: dict[PartKey, list[Entry]] = {}
    left_off: dict[PartKey, list[Entry]] = {}
    for key, entries in material.entries.items():
        on_page[key], left_off[key] = [], []
        for position, entry in enumerate(entries):
            (left_off if (key, position) in cuts else on_page)[key].append(entry)
    return on_page, left_off


def _part(key: PartKey, desk: _Desk) -> Part | None:
    """Compose one part; None where it has neither items nor an absence to tell of."""
    words = desk.words
    items = _items(key, desk.on_page[key], 1, desk)
    running = key in desk.running or _are_inferred(items)
    if running:
        items = _run_on(items, words)
    own = tuple(item for item in items if item.mark != "inferred")
    inferred = tuple(item for item in items if item.mark == "inferred")
    more = len(desk.left_off[key]) + desk.omitted.get(_OMITTED.get(key, ""), 0)
    missing = words.missing if key in _STATEMENTS and not own and not more else ""
    if not (items or missing):
        return None
    return Part(
        key=key,
        title=_title(key, words),
        remark=words.doubts_note if key == "doubts" else "",
        missing=missing,
        items=own,
        aside=words.inferred if inferred else "",
        inferred=inferred,
        overflow=_count(more, words.more_one, words.more_many),
        listed=bool(desk.left_off[key]),
        running=running,
    )


def _are_inferred(items: Sequence[Item]) -> bool:
    """Tell whether a part holds nothing but what the page reckoned itself: that takes few lines."""
    return len(items) > 1 and all(item.mark == "inferred" for item in items)


def _run_on(items: Sequence[Item], words: Words) -> tuple[Item, ...]:
    """Make one sentence of a list: ①…；②…。 What is inferred is tagged once, at its beginning."""
    ends = [*[words.clause_mark] * (len(items) - 1), words.stop]
    return tuple(
        replace(
            item,
            text=item.text.removesuffix(words.stop),
            marker=marker,
            tag="" if place and item.mark == "inferred" else item.tag,
            end="" if item.text.endswith(_ASKING) else end,
        )
        for place, (item, marker, end) in enumerate(zip(items, words.markers, ends, strict=False))
    )


def _table(desk: _Desk) -> Table | None:
    rows = _rows(desk.on_page["numbers"], 1, desk)
    if not rows:
        return None
    words = desk.words
    more = len(desk.left_off["numbers"])
    return Table(
        title=words.numbers,
        head=words.table_head,
        columns=words.column_sums,
        rows=rows,
        overflow=_count(more, words.more_numbers_one, words.more_numbers_many),
        listed=bool(more),
    )


def _rest(key: PartKey, desk: _Desk) -> Part | None:
    entries = desk.left_off[key]
    if not entries:
        return None
    title = desk.words.rest_statements.format(title=_title(key, desk.words))
    first = len(desk.on_page[key]) + 1
    return Part(key=key, title=title, items=_items(key, entries, first, desk), first=first)


def _rest_table(desk: _Desk) -> Table | None:
    entries = desk.left_off["numbers"]
    if not entries:
        return None
    rows = _rows(entries, len(desk.on_page["numbers"]) + 1, desk)
    words = desk.words
    return Table(words.rest_numbers, words.table_head, words.column_sums, rows)


def _items(key: PartKey, entries: Sequence[Entry], first: int, desk: _Desk) -> tuple[Item, ...]:
    return tuple(
        replace(entry.content, **_place(key, number, entry, desk))
        for number, entry in enumerate(entries, first)
        if isinstance(entry.content, Item)
    )


def _rows(entries: Sequence[Entry], first: int, desk: _Desk) -> tuple[Row, ...]:
    return tuple(
        replace(entry.content, **_place("numbers", number, entry, desk))
        for number, entry in enumerate(entries, first)
        if isinstance(entry.content, Row)
    )


def _place(key: PartKey, number: int, entry: Entry, desk: _Desk) -> dict[str, Any]:
    """Give an entry its own id and its links into the source."""
    name = f"{key}-{number}"
    back = Back(target=name, name=f"{_title(key, desk.words)} {number}")
    return {"id": name, "links": desk.book.links(entry.spots, back)}


def _title(key: PartKey, words: Words) -> str:
    titles: dict[PartKey, str] = {
        "doubts": words.doubts,
        "achievements": words.achievements,
        "problems": words.problems,
        "suggestions": words.suggestions,
        "numbers": words.numbers,
        "questions": words.questions,
    }
    return titles[key]


def _count(count: int, one: str, many: str) -> str:
    if not count:
        return ""
    return (one if count == 1 else many).format(count=count)


def _with_numerals(page: Page, words: Words) -> Page:
    """Number the headings of the page in the order in which they stand."""
    numerals = iter(words.numerals)

    def heading(title: str) -> str:
        return words.heading.format(numeral=next(numerals), title=title)

    parts = tuple(replace(part, title=heading(part.title)) for part in page.parts)
    table = page.table and replace(page.table, title=heading(page.table.title))
    questions = page.questions and replace(page.questions, title=heading(page.questions.title))
    return replace(page, parts=parts, table=table, questions=questions)
