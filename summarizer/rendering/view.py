"""The page as a frozen value: every string, link and mark that HTML and Markdown print alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summarizer.schemas.terms import Recommendation

Mark = Literal["", "not_confirmed", "inferred", "fails"]
"""What sets an item apart: nothing, not confirmed, our inference, arithmetic that fails."""


@dataclass(frozen=True, slots=True)
class Link:
    """A place of the source as the reader sees it; ``target`` is an anchor of the source view."""

    label: str
    target: str | None


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a part: a doubt, a statement, a question."""

    id: str
    text: str
    lead: str = ""  # bold words before the text: what a doubt is about
    mark: Mark = ""
    tag: str = ""  # the mark in words
    note: str = ""  # why it is marked
    links: tuple[Link, ...] = ()
    marker: str = ""  # before an item of a running list: ①
    end: str = ""  # behind it


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and its items; what the page infers itself stands apart from the report's words."""

    key: str
    title: str
    remark: str = ""  # after the title, in brackets
    missing: str = ""  # said in place of items
    items: tuple[Item, ...] = ()
    aside: str = ""  # said before the inferred items
    inferred: tuple[Item, ...] = ()
    overflow: str = ""
    listed: bool = False  # what the overflow tells of is listed below the page
    first: int = 1  # number of the first item
    running: bool = False  # one paragraph, not a line an item


@dataclass(frozen=True, slots=True)
class Row:
    """A key figure."""

    id: str
    indicator: str
    value: str
    unit: str
    period: str
    comparison: str
    mark: Mark = ""
    tag: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """The key figures under one heading."""

    title: str
    head: tuple[str, ...]
    columns: tuple[float, ...]  # their shares of the width
    rows: tuple[Row, ...]
    remark: str = ""
    overflow: str = ""
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Badge:
    """The recommendation, and how much must change."""

    kind: Recommendation
    label: str
    fixes: str


@dataclass(frozen=True, slots=True)
class Back:
    """The way from a place of the source back to what rests on it."""

    target: str
    name: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of the source text that the page rests on."""

    id: str
    start: int
    end: int
    backs: tuple[Back, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """Words that the templates need around the page, in its language."""

    one_line: str
    colon: str
    stop: str
    brackets: tuple[str, str]
    remark: str
    list_mark: str
    clause_mark: str
    separator: str
    source_view: str
    source_note: str
    source_name: str
    back: str
    skip: str
    rest: str


@dataclass(frozen=True, slots=True)
class Page:
    """One report on one A4 page, and what did not fit.

    ``empty`` says why there is nothing to summarise; then parts and table are left out.
    ``size`` is the type size in print, in points.
    """

    language: str
    organisation: str
    title: str
    period: str
    facts: tuple[str, ...]
    badge: Badge
    headline: str
    empty: str
    parts: tuple[Part, ...]
    table: Table | None
    questions: Part | None
    small: tuple[str, ...]
    rest: tuple[Part, ...]
    rest_table: Table | None
    anchors: tuple[Anchor, ...]
    size: float
    voice: Voice
