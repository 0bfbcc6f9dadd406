"""The page as Markdown: the same words in the same order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.rendering.layout import cells, places
from summarizer.rendering.view import Item, Page, Part, Table, Voice

# What Markdown would read as markup in running text. Chinese brackets need no escape.
_MARKUP = re.compile(r"([\\`*_\[\]<>|~])")
# What it would read as a heading, a list or a quote at the start of a line.
_LINE_START = re.compile(r"^(\d{0,9})(#{1,6}\s|[-+.)]\s)")


def render_markdown(page: Page) -> str:
    """Return the page as Markdown; what did not fit follows below a rule."""
    return "\n".join(_lines(page)).rstrip("\n") + "\n"


def _lines(page: Page) -> Iterator[str]:
    voice = page.voice
    organisation = f"{escape(page.organisation)}{voice.separator}" if page.organisation else ""
    yield f"# {organisation}{escape(page.title)}\n"
    yield voice.separator.join(map(escape, page.facts)) + "\n"
    badge = page.badge.label
    if page.badge.fixes:
        badge += voice.remark.format(text=page.badge.fixes)
    yield f"**{voice.one_line}{voice.colon}** {escape(page.headline)} **{badge}**\n"
    if page.empty:
        yield f"**{page.empty}**\n"
    for part in page.parts:
        yield from _part(part, voice, "##")
    if page.table:
        yield from _table(page.table, voice, "##")
    if page.questions:
        yield from _part(page.questions, voice, "##")
    yield f"<small>{escape(' '.join(page.small))}</small>\n"
    yield from _rest(page)


def _rest(page: Page) -> Iterator[str]:
    if not (page.rest or page.rest_table):
        return
    yield f"---\n\n## {page.voice.rest}\n"
    for part in page.rest:
        yield from _part(part, page.voice, "###")
    if page.rest_table:
        yield from _table(page.rest_table, page.voice, "###")


def _part(part: Part, voice: Voice, level: str) -> Iterator[str]:
    yield _heading(part, voice, level)
    if part.missing:
        yield f"**{part.missing}**\n"
    yield from _items(part.items, part, part.first, voice)
    if part.inferred:
        yield f"{part.aside}\n"
        yield from _items(part.inferred, part, part.first + len(part.items), voice)


def _heading(part: Part | Table, voice: Voice, level: str) -> str:
    remarks = [remark for remark in (part.remark, part.overflow) if remark]
    remark = voice.remark.format(text=voice.clause_mark.join(remarks)) if remarks else ""
    return f"{level} {part.title}{remark}\n"


def _items(items: tuple[Item, ...], part: Part, first: int, voice: Voice) -> Iterator[str]:
    if part.running:
        yield "".join(_item(item, voice) for item in items) + "\n"
        return
    for number, item in enumerate(items, first):
        yield f"{number}. {_item(item, voice)}"
    if items:
        yield ""


def _item(item: Item, voice: Voice) -> str:
    lead = f"**{escape(item.lead)}**{voice.colon}" if item.lead else ""
    tag = f"**［{item.tag}］**" if item.tag else ""
    note = voice.remark.format(text=escape(item.note)) if item.note else ""
    text = f"{item.marker}{lead}{tag}{escape(item.text)}{note}"
    return f"{text}{escape(places(item.links, voice))}{item.end}"


def _table(table: Table, voice: Voice, level: str) -> Iterator[str]:
    yield _heading(table, voice, level)
    yield _row(table.head)
    yield "|---|---:|---|---|---|---|"
    for row in table.rows:
        yield _row(tuple(map(escape, cells(row, voice))))
    yield ""


def _row(texts: tuple[str, ...]) -> str:
    return f"| {' | '.join(texts)} |"


def escape(text: str) -> str:
    """Return ``text`` so that Markdown prints it as it is, on one line.

    >>> escape("率|%*")
    '率\\\\|%\\\\*'
    """
    line = _MARKUP.sub(r"\\\1", " ".join(text.split()))
    return _LINE_START.sub(r"\1\\\2", line)
