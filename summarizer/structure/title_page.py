"""Read what stands before the first sentence of a report: title, meeting, date, speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarizer.structure.openings import bare_words, final_mark, read_opening
from summarizer.structure.sentences import Line, Span
from summarizer.structure.wording import is_document_title, is_title_page_line

_LONGEST: Final = 80
_MOST_LINES: Final = 9
_SECTION_WORDS: Final = re.compile(  # what heads the first section, not the report
    r"(?:基本|总体|工作|主要|整体)?(?:情况|概况|背景|回顾|做法|成效)|.{0,12}(?:工作回顾|引言|前言|摘要)|Introduction|Summary"
)


def read_title_page(plain: str, lines: Sequence[Line]) -> tuple[int, Span | None]:
    """Return how many lines the title page has, and the place of the title among them.

    ``lines`` are those of the report without noise, a compiler's marker line left out.
    """
    title: Span | None = None
    count = 0
    for line in lines[:_MOST_LINES]:
        if line.last - line.first > 1 or line.end - line.start > _LONGEST * 2:
            break
        opening = read_opening(plain, line.start, line.end)
        span = bare_words(plain, opening.words, line.end)
        words = plain[slice(*span)]
        if opening.mark or final_mark(plain, line.start, line.end) in "。;:!?.,、" or not words:
            break
        whole = plain[line.start : line.end].strip("*# ")
        named = is_document_title(words) and not opening.dash and len(words) <= _LONGEST
        if named or opening.hashes == 1:
            title = title or span
        elif is_title_page_line(whole):
            pass
        elif count == 0 and _may_be_title(words) and opening.hashes < 2:
            title = span
        else:
            break
        count += 1
    if count and title is None and count == len(lines):
        title = None
    return count, title


def _may_be_title(words: str) -> bool:
    return 4 <= len(words) <= _LONGEST and not _SECTION_WORDS.fullmatch(words) and "|" not in words
