"""Find the headings of a report: on lines of their own and run into the text they head."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from summarizer.structure.markers import Mark, Style, find_mark
from summarizer.structure.openings import Opening, bare_words, final_mark, read_opening
from summarizer.structure.sentences import Line, Span
from summarizer.structure.wording import has_figure, is_claim, is_verb_title

LOOSE_RANK: Final = 8.5
"""Rank of bold lines and unnumbered titles that stand inside a numbered outline."""
LEAD_RANK: Final = 10.0
"""Rank of an unnumbered heading run into its paragraph, which it does not outlast."""

_LONGEST_LINE: Final = 60  # characters of a numbered heading on a line of its own
_LONGEST_QUESTION: Final = 120  # 2. What initiatives are you working on? : a form's heading
_LONGEST_RUN_IN: Final = 30
_LONGEST_LABEL: Final = 14  # (1)传染病管理:截至目前…


class Heading(NamedTuple):
    """A heading; or a numbered item without one, kept because its number counts."""

    start: int
    end: int  # of the heading's words; the body begins here
    title: Span
    rank: float
    style: Style | None = None
    number: int = 0
    sentence: int = -1  # the sentence that is nothing but this heading, -1 for none
    reach: int | None = None  # where a run-in heading's paragraph ends
    opens_section: bool = True


class View(NamedTuple):
    """A line as the rules see it: itself, how it opens, and what stands around it."""

    plain: str
    spans: Sequence[Span]
    line: Line
    opening: Opening
    following: Line | None
    following_opening: Opening | None
    after_item: bool  # the line before was the item before this one
    english: bool

    @property
    def is_whole(self) -> bool:
        """Tell whether the line holds one sentence only."""
        return self.line.last - self.line.first == 1

    def has_body(self, rank: float) -> bool:
        """Tell whether the next line can stand below a heading of this rank."""
        if self.following_opening is None:
            return False
        mark = self.following_opening.mark
        return not self.following_opening.hashes and (mark is None or mark.rank > rank)


def read_numbered(view: View, mark: Mark) -> Heading:
    """Read a line that opens with a numbering mark: a heading, a labelled item or a mere item."""
    start, first = view.line.start, view.line.first
    end = view.spans[first][1]
    title = bare_words(view.plain, mark.end, end)
    heads = _heads_line(view, mark, title) if view.is_whole else _heads_text(view, mark, title)
    if heads:
        return Heading(start, end, title, mark.rank, mark.style, mark.number, first)
    label = _find_label(view.plain, mark, end)
    if label is not None:
        return Heading(start, label[1] + 1, label, mark.rank, mark.style, mark.number)
    return Heading(start, end, title, mark.rank, mark.style, mark.number, opens_section=False)


def _heads_line(view: View, mark: Mark, title: Span) -> bool:
    """Tell whether a numbered line of one sentence is a heading and not a list item."""
    size = title[1] - title[0]
    last = final_mark(view.plain, view.line.start, view.line.end)
    if last == "?" and view.english:
        return 0 < size <= _LONGEST_QUESTION
    if not size or size > _LONGEST_LINE or last in ";；?":
        return False
    if mark.style in ("han", "chapter") or view.opening.bold:
        return True
    words = view.plain[title[0] : title[1]]
    if last not in "。.:!" or view.english:
        return mark.style in ("han_paren", "ordinal") or (
            view.has_body(mark.rank) and not view.after_item
        )
    if not view.has_body(mark.rank) or ":" in words or has_figure(words):
        return False
    if view.after_item and (size > 16 or is_verb_title(words)):
        return False  # the last item of a list, and a paragraph after it
    return size <= 40 and words.count(",") <= 2


def _heads_text(view: View, mark: Mark, title: Span) -> bool:
    """Tell whether the first sentence of a numbered line heads the text that follows it."""
    first = view.line.first
    start, end = view.spans[first]
    size = title[1] - title[0]
    rest = view.line.end - end
    if not 2 <= size <= _LONGEST_RUN_IN * (3 if view.english else 1):
        return False
    if final_mark(view.plain, start, end) not in "。.:" or rest < min(size, 8):
        return False
    words = view.plain[title[0] : title[1]]
    if has_figure(words) or words.count(",") > 2:
        return False
    if mark.style == "listed":
        return size <= 26 and rest > 40 and not is_claim(words)
    return True


def _find_label(plain: str, mark: Mark, end: int) -> Span | None:
    """Return the label that a numbered sentence opens with: (1)传染病管理:截至目前…"""
    colon = plain.find(":", mark.end, min(end, mark.end + _LONGEST_LABEL + 1))
    if colon < mark.end + 2 or end - colon < 10:
        return None
    words = plain[mark.end : colon]
    return (mark.end, colon) if "," not in words and not has_figure(words) else None


def find_headings(
    plain: str, spans: Sequence[Span], lines: Sequence[Line], *, english: bool = False
) -> list[Heading]:
    """Return the headings of a report's lines in order, mere numbered items among them."""
    from summarizer.structure.title_lines import (
        read_inner_leads,
        read_leads,
        read_markdown,
        read_title_line,
    )

    openings = [read_opening(plain, line.start, line.end) for line in lines]
    found: list[Heading] = []
    item: Mark | None = None
    for place, (line, opening) in enumerate(zip(lines, openings, strict=True)):
        mark = opening.mark
        ahead = place + 1 if place + 1 < len(lines) else -1
        view = View(
            plain,
            spans,
            line,
            opening,
            lines[ahead] if ahead > 0 else None,
            openings[ahead] if ahead > 0 else None,
            bool(mark and item and item.style == mark.style and item.number + 1 == mark.number),
            english,
        )
        item = None
        if opening.hashes:
            found.extend(read_markdown(view))
        elif mark is not None:
            heading = read_numbered(view, mark)
            item = mark if view.is_whole and not heading.opens_section else None
            found.append(heading)
            found.extend(read_inner(view) or read_inner_leads(view))
        elif view.is_whole:
            found.extend(read_title_line(view))
        else:
            found.extend(read_leads(view))
    return found


def read_inner(view: View) -> list[Heading]:
    """Read the numbered headings inside a paragraph: …培训力量缺乏。1.政策难以落实。近年来…"""
    plain, spans, line = view.plain, view.spans, view.line
    outer = view.opening.mark
    found: list[Heading] = []
    for index in range(line.first + 1, line.last - 1):
        start, end = spans[index]
        if end - start > _LONGEST_RUN_IN:
            continue
        mark = find_mark(plain, start, end)
        if mark is None or mark.style == "listed" or (outer and outer.style == mark.style):
            continue
        title = bare_words(plain, mark.end, end)
        if _heads_rest(plain, title, (start, end), spans[index + 1]):
            rank, style = mark.rank, mark.style
            found.append(Heading(start, end, title, rank, style, mark.number, index, line.end))
    return found


def _heads_rest(plain: str, title: Span, sentence: Span, following: Span) -> bool:
    """Tell whether a short numbered sentence heads the longer one that follows it."""
    size = title[1] - title[0]
    if not 2 <= size <= 20 or following[1] - following[0] <= size:
        return False
    if plain[sentence[1] - 1] not in "。:" or has_figure(plain[slice(*title)]):
        return False
    return find_mark(plain, *following) is None
