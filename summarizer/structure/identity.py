"""Name a report: title, organisation, period, genre."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from summarizer.structure.genres import find_genre
from summarizer.structure.layout import Layout
from summarizer.structure.markers import find_mark
from summarizer.structure.organisations import find_organisation
from summarizer.structure.periods import find_period
from summarizer.structure.sentences import Span
from summarizer.structure.splitting import Part
from summarizer.structure.titles import clean_title, find_recurring, infer_title

_MOST_HEADINGS: Final = 12
_LONGEST_TITLE: Final = 40
_MARKER_KIND: Final = re.compile(
    r"(?:工作)?(?:情况)?(?:汇报|报告|总结|讲话|计划|方案)(?=[\s(【\[]*(?:第|篇|范文))"
)


@dataclass(frozen=True, slots=True)
class Identity:
    """What a report is called, who wrote it, what time it covers, what kind it is."""

    title: str
    organisation: str | None
    period: str | None
    genre: str


def identify(text: str, plain: str, part: Part, layout: Layout, *, english: bool) -> Identity:
    """Name the report of a part.

    ``text`` is the restored text and gives the words, ``plain`` its simplified copy in which they
    are found. Title and organisation are strings of ``text`` wherever they stand there.
    """
    body = (layout.body, part.end)
    page = "\n".join(plain[start:end] for start, end in layout.title_page)
    pieces = _find_title(plain, part, layout)
    title = "".join(text[start:end] for start, end in pieces)
    plain_title = "".join(plain[start:end] for start, end in pieces)
    headings = [plain[start:end] for start, end in layout.titles[:_MOST_HEADINGS]]
    printed = plain_title if layout.title else ""
    genre = find_genre(plain, printed, *body, english=english)
    full = plain[slice(*layout.title)] if layout.title else plain_title
    organisation = find_organisation(plain, plain_title, page, body, genre)
    period = find_period(plain, full, headings, body, page, genre)
    if period is not None:
        period = _as_written(period, text, plain, part)
    if organisation is not None:
        organisation = _as_written(organisation, text, plain, part)
        if plain_title == "政府工作报告":
            title = organisation.removesuffix("人民政府") + title
    return Identity(title or _first_words(text, plain, part, layout), organisation, period, genre)


def _as_written(name: str, text: str, plain: str, part: Part) -> str:
    """Return a name as the report writes it, if it does, whole or in two pieces: in its own script.

    The place and the office of a name may stand apart: 怀远县 and 县|退役军人局.
    """
    for cut in range(len(name), 1, -1):
        pieces = [piece for piece in (name[:cut], name[cut:]) if piece]
        places = [plain.find(piece, part.start, part.end) for piece in pieces]
        if min(places) >= 0:
            return "".join(
                text[at : at + len(piece)] for at, piece in zip(places, pieces, strict=True)
            )
    return name


def _find_title(plain: str, part: Part, layout: Layout) -> tuple[Span, ...]:
    """Return the places of the words that make the title."""
    if layout.title is not None:
        return (clean_title(plain, layout.title),)
    marker = (part.start, part.marker_end)
    kind = _MARKER_KIND.search(plain, *marker)
    return infer_title(plain, (layout.body, part.end), kind.span() if kind else None)


def _first_words(text: str, plain: str, part: Part, layout: Layout) -> str:
    """Return what a report without any title can be called: what it returns to, or its first words.

    The compiler's words stand in only where the text gives none.
    """
    marker = text[part.start : part.marker_end].strip("#* 【】。\t\n")
    if marker or part.parent:
        recurring = find_recurring(plain, (layout.body, part.end))
        if recurring:
            kind = _MARKER_KIND.search(plain, part.start, part.marker_end)
            return text[slice(*recurring)] + (text[slice(*kind.span())] if kind else "")
    if marker:
        return marker
    line = text[layout.body : part.end].strip().split("\n", 1)[0]
    mark = find_mark(plain, layout.body, layout.body + len(line))
    line = line[mark.end - layout.body :] if mark else line
    end = min((at for at in map(line.find, "。,，;；:：") if at > 3), default=len(line))
    return line[: min(end, _LONGEST_TITLE)]
