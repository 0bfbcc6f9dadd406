"""Find headings without a number: Markdown, bold, short title lines, leads of a paragraph."""

from __future__ import annotations

import re
from typing import Final

from summarizer.structure.headings import LEAD_RANK, LOOSE_RANK, Heading, View
from summarizer.structure.openings import bare_words, final_mark
from summarizer.structure.wording import (
    has_figure,
    is_date_line,
    is_english_label,
    is_imprint,
    is_label,
    is_pronominal,
    is_speaker,
    is_verb_title,
)

_LONGEST_TITLE: Final = 40
_LONGEST_LEAD: Final = 26
_LONGEST_INNER_LEAD: Final = 22
_FEWEST_INNER_LEADS: Final = 3  # in one paragraph, before any of them counts
_BOLD_LEAD: Final = re.compile(r"(?:[-*•][ \t]+)?\*\*[^*\n]{1,60}\*\*[:。.]?")
_INNER_MARKS: Final = re.compile(r"[,;。!?|、=:]|\.{3}")
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")


def read_markdown(view: View) -> list[Heading]:
    """Read a Markdown heading; a numbering mark after the hashes does not change its level."""
    line, opening = view.line, view.opening
    title = bare_words(view.plain, opening.words, line.end)
    if title[0] >= title[1]:
        return []
    mark = opening.mark
    return [
        Heading(
            line.start,
            line.end,
            title,
            opening.hashes / 10,
            mark.style if mark else None,
            mark.number if mark else 0,
            line.first,
        )
    ]


def read_title_line(view: View) -> list[Heading]:
    """Read an unnumbered line of one sentence that heads the lines below it."""
    plain, line = view.plain, view.line
    title = bare_words(plain, view.opening.words, line.end)
    size = title[1] - title[0]
    if not 2 <= size <= _LONGEST_TITLE * (3 if view.english else 1):
        return []
    words = plain[title[0] : title[1]]
    if not _is_title(view, words):
        return []
    return [Heading(line.start, line.end, title, LOOSE_RANK, sentence=line.first)]


def _is_title(view: View, words: str) -> bool:
    last = final_mark(view.plain, view.line.start, view.line.end)
    bold = view.opening.bold and view.plain[view.line.end - 1] == "*"
    if bold:
        return last not in ";!" and not is_date_line(words)
    if "..." in view.plain[view.line.start : view.line.end]:
        return False
    if view.opening.bullet or view.opening.dash or view.plain[view.line.start] in "|(【[":
        return False
    if view.following is None or is_imprint(words) or is_speaker(words):
        return False
    if view.english:
        return _is_english_title(view, words, last)
    if not _HAN.search(words) or is_pronominal(words):
        return False
    if last == "。":
        return len(words) <= 16 and is_label(words) and "," not in words
    if last == ":":
        return len(words) <= 6
    return not _INNER_MARKS.search(words.replace(",", "", 2)) and not _is_list_line(view)


def _is_list_line(view: View) -> bool:
    """Tell whether the next line is as short and open: then this is a list, not a heading."""
    following = view.following
    if following is None or view.following_opening is None or view.following_opening.mark:
        return False
    return (
        following.end - following.start <= _LONGEST_TITLE
        and final_mark(view.plain, following.start, following.end) not in "。:;!?"
    )


def _is_english_title(view: View, words: str, last: str) -> bool:
    following = view.following
    if following is None or last in ".;,!?" or not words[0].isupper() or words.endswith("-"):
        return False
    if last == ":":
        return is_english_label(words) and len(words) <= 40
    longer = following.end - following.start > view.line.end - view.line.start
    return longer and len(words.split()) <= 12 and is_english_label(words)


def read_leads(view: View) -> list[Heading]:
    """Read the unnumbered headings run into a paragraph: 加快转型升级。实施… / **助企纾困。**…"""
    line, plain = view.line, view.plain
    if view.opening.bold:
        return _read_bold_lead(view)
    start, end = view.spans[line.first]
    if view.english:
        return _read_english_lead(view)
    found: list[Heading] = []
    if end - start <= _LONGEST_LEAD + 4 and line.end - end > end - start:
        title = bare_words(plain, view.opening.words, end)
        words = plain[title[0] : title[1]]
        heads = view.opening.dash or is_verb_title(words)
        if heads and plain[end - 1] == "。" and not has_figure(words):
            found.append(_lead(view, line.first, title))
    return found + read_inner_leads(view)


def read_inner_leads(view: View) -> list[Heading]:
    """Read the leads inside a paragraph, where there are several of one make: XX。……YY。……"""
    line, plain, spans = view.line, view.plain, view.spans
    if view.english or line.last - line.first < 2 * _FEWEST_INNER_LEADS:
        return []
    found: list[Heading] = []
    for index in range(line.first + 1, line.last - 1):
        start, end = spans[index]
        if end - start > _LONGEST_INNER_LEAD or plain[end - 1] != "。":
            continue
        words = plain[start : end - 1]
        size = len(words)
        after = spans[index + 1]
        if (size > 11 and "," not in words) or after[1] - after[0] <= size:
            continue
        if is_verb_title(words) and not has_figure(words):
            found.append(_lead(view, index, (start, end - 1)))
    return found if len(found) >= _FEWEST_INNER_LEADS else []


def _read_bold_lead(view: View) -> list[Heading]:
    match = _BOLD_LEAD.match(view.plain, view.line.start, view.line.end)
    if match is None or match.end() == view.line.end:
        return []
    first = view.line.first
    title = bare_words(view.plain, view.opening.words, match.end())
    if match.end() >= view.spans[first][1] - 1:
        return [_lead(view, first, title)]
    words = Heading(
        view.line.start, match.end(), title, LEAD_RANK, reach=view.line.end
    )  # the bold words open their sentence; the sentence itself is no heading
    return [words]


def _read_english_lead(view: View) -> list[Heading]:
    first = view.line.first
    title = bare_words(view.plain, view.opening.words, view.spans[first][1])
    words = view.plain[title[0] : title[1]]
    if not words[:1].isupper() or len(words) > 80 or has_figure(words):
        return []
    return [_lead(view, first, title)] if is_english_label(words) else []


def _lead(view: View, index: int, title: tuple[int, int]) -> Heading:
    start, end = view.spans[index]
    return Heading(start, end, title, LEAD_RANK, sentence=index, reach=view.line.end)
