"""Holds a digest's page against its source, at the places that the page gives for itself.

Statements are the source's own words, so they are compared with the places they quote, letter by
letter; what differs there is matched figure by figure. A page bent after it was written shows so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from typing import Final

from pydantic import BaseModel

from summarizer.composing import NOT_STATED
from summarizer.figures.contexts import pairs_of
from summarizer.figures.extraction import find_figures
from summarizer.figures.figure import Figure
from summarizer.figures.judging import has_base
from summarizer.figures.matching import Match, Matcher
from summarizer.grounding import Grounds
from summarizer.reading.folding import fold, simplify
from summarizer.reading.restoration import Restored, restore_text
from summarizer.schemas import quantities as records
from summarizer.schemas.terms import Role
from summarizer.verification import compare_figure, figure_record, match_verdict, verification

_UNTOLD: Final = re.compile(r"[^\w%‰<>≥≤$€£¥+/.-]|(?<![0-9])\.|\.(?![0-9])|(?<=[0-9])-|-(?![0-9])")
"""What joining quotes into a statement may change; everything else is told as it stands."""

_NUMBERS: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?=年)")
_OWN_COUNTS: Final = re.compile(
    r"[;；,，](?:自述问题|打算和建议|没有自述|未提)[^;；。]*|（待核）| \(to verify\)"
    r"|(?:[0-9]+|many|no) (?:actions?|problems?|plans?)(?: or [a-z]+)?"
)
"""What a page's sentence counts itself; ``（待核）`` marks a figure that is under doubt."""
BESIDE: Final = 240
"""The words beside a key figure (its comparison) stand in its sentence, this near to it."""

_BENT: Final = "原文此处没有这个数"
_GONE: Final = "原文找不到所引的文字"


class PageEvidence(BaseModel):
    """A place that a statement of a page quotes."""

    quote: str
    start: int
    end: int


class PageStatement(BaseModel):
    """What is read of a page's statement; what it says of its own figures is not relied on."""

    text: str
    evidence: list[PageEvidence]
    inferred: bool = False


class PagePlace(BaseModel):
    """The place of a key figure."""

    start: int
    end: int
    text: str


class PageRow(BaseModel):
    """What is read of a page's key figure."""

    indicator: str
    shown: str
    unit: str
    period: str | None = None
    comparison: str | None = None
    place: PagePlace


class Page(BaseModel):
    """What is read of a digest's page; other fields are left alone."""

    headline: str = ""
    achievements: list[PageStatement]
    problems: list[PageStatement] = []
    suggestions: list[PageStatement] = []
    numbers: list[PageRow] = []


def verify_page(page: Page, source: str) -> records.Verification:
    """Hold every statement and key figure of a digest's page against its source.

    What a page marks as inferred is no claim about the source's words and is left out. A figure
    that stands where the page says so is given with its place in the source; one that does not
    has its place in the statement's or the row's own words.
    """
    reader = _PageReader(source)
    statements: list[records.Statement] = []
    sections: tuple[tuple[Role, list[PageStatement]], ...] = (
        ("achievement", page.achievements),
        ("problem", page.problems),
        ("suggestion", page.suggestions),
    )
    for role, found in sections:
        statements += [reader.statement(one, role) for one in found if not one.inferred]
    verdicts = [verdict for one in statements for verdict in one.figures]
    verdicts += reader.headline(page.headline)
    for row in page.numbers:
        verdicts += reader.row(row)
    return verification(verdicts, statements)


class _PageReader:
    """One source, prepared for holding a page against it."""

    def __init__(self, source: str) -> None:
        self._source = restore_text(source)
        self._figures = find_figures(self._source.plain)
        self._grounds = Grounds(self._source, self._figures)
        self._everywhere: Matcher | None = None

    def statement(self, claim: PageStatement, role: Role) -> records.Statement:
        """Return a statement of the page with what became of its figures."""
        spans = [self._span(one) for one in claim.evidence]
        found = [span for span in spans if span is not None]
        reasons = [] if found and len(found) == len(spans) else [_GONE]
        quoted = [figure for span in found for figure in self._grounds.figures_in(*span)]
        told = "".join(self._source.text[start:end] for start, end in found)
        if not reasons and _letters(told) == _letters(claim.text):
            verdicts = [compare_figure(one, self._figures, self._source) for one in quoted]
        else:
            verdicts = self._compare(claim.text, told, quoted if found else None)
            reasons = reasons or ["与所引原文不一致"]
        reasons = [v.note for v in verdicts if not _is_right(v)] or reasons
        evidence = [self._grounds.evidence(*span, claim.text) for span in found]
        quotes = "\n".join(one.quote for one in evidence)
        return records.Statement(
            id=sha256(f"{role}\n{quotes}".encode(errors="surrogatepass")).hexdigest()[:12],
            role=role,
            text=claim.text,
            status="not_confirmed" if reasons else "confirmed",
            reasons=reasons,
            evidence=evidence,
            figures=verdicts,
        )

    def row(self, row: PageRow) -> list[records.Verdict]:
        """Return what became of a key figure and of the figures beside it."""
        span = self._span(PageEvidence(quote=row.place.text, **row.place.model_dump()))
        here = self._grounds.figures_in(*span) if span is not None else ()
        if span is None or len(here) != 1:
            words = " ".join([row.indicator, row.shown + row.unit, row.comparison or ""])
            return self._compare(words, "", None)
        (figure,) = here
        verdicts = [compare_figure(figure, self._figures, self._source)]
        stated = self._source.plain[figure.start : figure.end]
        if row.shown not in NOT_STATED.values() and not _reads_as(row.shown + row.unit, stated):
            verdicts = self._compare(f"{row.indicator} {row.shown}{row.unit}", stated, [figure])
        if not _in_time(row, figure, self._source.plain) and all(map(_is_right, verdicts)):
            match = Match("period_mismatch", ("period_mismatch",), figure)
            verdicts = [match_verdict(verdicts[0].figure, match, self._source)]
        return verdicts + self._beside(row.comparison or "", span)

    def headline(self, words: str) -> list[records.Verdict]:
        """Return the figures of the one sentence that the source does not state under their name.

        What the page counts itself (自述问题5条) is no claim about the source.
        """
        own = restore_text(_OWN_COUNTS.sub("", words))
        return [
            _unsupported(figure_record(one, own))
            for one in find_figures(own.plain)
            if one.use != "enumeration" and not self._is_stated(one, own.plain)
        ]

    def _is_stated(self, figure: Figure, plain: str) -> bool:
        """Say whether a figure stands in a sentence of the source that has its label's words."""
        label = pairs_of(plain[slice(*figure.label)]) if figure.label is not None else frozenset()
        for other in self._figures:
            if _is_same(figure, other):
                start, end = self._grounds.sentence_at(other.start)
                if not label or label & pairs_of(self._source.plain[start:end]):
                    return True
        return False

    def _beside(self, comparison: str, span: tuple[int, int]) -> list[records.Verdict]:
        """Return the figures of a comparison that do not stand around the key figure."""
        start, end = self._grounds.sentence_at(span[0])
        start, end = max(start, span[0] - BESIDE), min(max(end, span[1]), span[1] + BESIDE)
        around = self._grounds.figures_in(start, end)
        own = restore_text(comparison)
        wrong = [
            _unsupported(figure_record(one, own))
            for one in find_figures(own.plain)
            if one.use != "enumeration" and not any(_is_same(one, other) for other in around)
        ]
        return wrong or _bent_numbers(own, self._source.plain[start:end])

    def _span(self, evidence: PageEvidence) -> tuple[int, int] | None:
        """Return where a quote stands in the restored source: at its place, or found anew."""
        start, end = max(0, evidence.start), evidence.end
        if start < end and self._source.source[start:end] == evidence.quote:
            return self._source.offsets.from_source(start, end)
        return self._grounds.find(restore_text(evidence.quote).text)

    def _compare(
        self, words: str, told: str, quoted: Sequence[Figure] | None
    ) -> list[records.Verdict]:
        """Match the figures of words that are not their quote's, and what else has digits."""
        own = restore_text(words)
        if quoted is None:
            self._everywhere = self._everywhere or Matcher(self._source.plain, self._figures)
            matcher = self._everywhere
        else:
            matcher = Matcher(self._source.plain, quoted)
        verdicts = [
            match_verdict(figure_record(one, own), matcher.match(own.plain, one), self._source)
            for one in find_figures(own.plain)
            if one.use != "enumeration"
        ]
        if told and all(_is_right(one) for one in verdicts if one.figure.use == "fact"):
            verdicts += _bent_numbers(own, simplify(told))
        return verdicts


def _in_time(row: PageRow, figure: Figure, plain: str) -> bool:
    """Say whether a row's years are those of its figure, where the source dates that itself."""
    told = set(_YEAR.findall(simplify(row.period or "")))
    if has_base(plain, figure):
        return True
    dated = set(_YEAR.findall(" ".join(filter(None, figure.period or ()))))
    return not told or not dated or not told.isdisjoint(dated)


def _bent_numbers(own: Restored, told: str) -> list[records.Verdict]:
    """Report numbers of the page's words that their quote does not have, such as those of names."""
    stated = Counter(_NUMBERS.findall(told))
    bent = []
    for match in _NUMBERS.finditer(own.plain):
        stated[match[0]] -= 1
        if stated[match[0]] < 0:
            start, end = own.offsets.to_source(*match.span())
            text = own.source[start:end]
            bent.append(
                records.Figure(start=start, end=end, text=text, kind="identifier", value=match[0])
            )
    return [_unsupported(one) for one in bent]


def _unsupported(figure: records.Figure) -> records.Verdict:
    return records.Verdict(
        figure=figure, verdict="value_mismatch", issues=["value_mismatch"], note=_BENT
    )


def _is_right(verdict: records.Verdict) -> bool:
    return verdict.verdict in {"supported", "derived"}


def _is_same(figure: Figure, other: Figure) -> bool:
    """Say whether a figure beside another is one of the source's, its direction not turned."""
    if {figure.direction, other.direction} == {"up", "down"}:
        return False
    if (figure.kind, figure.iso, figure.masked) != (other.kind, other.iso, other.masked):
        return False
    return (figure.value, figure.low, figure.high, figure.unit) == (
        (other.value, other.low, other.high, other.unit)
    )


def _letters(text: str) -> str:
    """Return what a text says, without the marks and blanks between its parts."""
    return _UNTOLD.sub("", fold(text).text)


def _reads_as(shown: str, stated: str) -> bool:
    """Say whether a key figure, parted into number and unit, is the source's figure in full."""
    one, other = _letters(shown), _letters(stated)
    return _NUMBERS.findall(one) == _NUMBERS.findall(other) and sorted(one) == sorted(other)
