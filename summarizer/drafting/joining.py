"""Join neighbouring candidates that are one statement: a heading and its words, parts of a list."""

import re
from collections.abc import Sequence

from summarizer.drafting.candidate import Candidate
from summarizer.drafting.material import Material
from summarizer.drafting.shortening import limit_for
from summarizer.drafting.widths import measure_width
from summarizer.drafting.worth import weigh

# What makes a plan checkable: a number, a date, an owner, a named measure.
_CONCRETE = re.compile(
    r"\d|[一二三四五六七八九十百]+[个项次所名家条座万户]|月底|年底|年内|季度|每[年月周季]|牵头|责任人"
    r"|由[^,;。]{2,12}负责|《[^》]{2,40}》|制定|出台|建立[^,;。]{2,12}(?:制度|机制)"
)
_JOINING_BONUS = 0.3
_BETWEEN = frozenset(";；、, ")


def join(material: Material, earlier: Candidate, later: Candidate) -> Candidate | None:
    """Return the two as one statement of a page's length, or None where they are two."""
    if earlier.role != later.role or later.sentence != earlier.last_sentence + 1:
        return None
    if len(later.spans) != 1 or not _fit_together(material, (*earlier.spans, *later.spans)):
        return None
    if material.report.sentences[earlier.last_sentence].role == "heading":
        return _join_heading(material, earlier, later)
    return _join_items(material, earlier, later)


def _join_heading(material: Material, heading: Candidate, body: Candidate) -> Candidate | None:
    """A problem with what it means; a plan with what makes it checkable."""
    sentences = material.report.sentences
    if sentences[heading.sentence].section != sentences[body.sentence].section:
        return None
    first, last = body.spans[0]
    if heading.role != "problem" and not _CONCRETE.search(material.plain, first, last):
        return None
    return heading._replace(
        spans=(*heading.spans, *body.spans),
        last_sentence=body.last_sentence,
        value=max(heading.value, body.value) + _JOINING_BONUS,
    )


def _join_items(material: Material, earlier: Candidate, later: Candidate) -> Candidate | None:
    """Results parted by semicolons only: ``生产总值…,增长8%;投资…,增长9%``."""
    if earlier.role == "problem" or len(earlier.spans) != 1 or earlier.areas != later.areas:
        return None
    (start, middle), (next_start, end) = earlier.spans[0], later.spans[0]
    if not set(material.plain[middle:next_start]) <= _BETWEEN or middle == next_start:
        return None
    if not (material.facts.within(start, middle) and material.facts.within(next_start, end)):
        return None
    if earlier.negative != later.negative or material.unreadable.count(start, end):
        return None
    gained = weigh(material, start, end).value - weigh(material, start, middle).value
    return earlier._replace(
        spans=((start, end),),
        last_sentence=later.last_sentence,
        value=max(earlier.value, later.value) + max(gained, 0.0),
    )


def _fit_together(material: Material, spans: Sequence[tuple[int, int]]) -> bool:
    limit = limit_for(material)
    length = sum([end - start for start, end in spans])
    if length <= limit or length > 2 * limit:  # ASCII is half as wide
        return length <= limit
    return sum(measure_width(material.plain[start:end]) for start, end in spans) <= limit
