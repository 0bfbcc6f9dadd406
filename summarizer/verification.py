"""Verification: any summary held against its source, figure by figure, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from hashlib import sha256
from typing import Final

from summarizer.figures.english_points import with_points
from summarizer.figures.extraction import find_figures
from summarizer.figures.figure import Figure
from summarizer.figures.matching import Match, Matcher
from summarizer.figures.templates import Templates
from summarizer.grounding import Grounds
from summarizer.reading.folding import simplify
from summarizer.reading.restoration import Restored, restore_text
from summarizer.reading.searching import find_last
from summarizer.schemas import quantities as records
from summarizer.schemas.terms import Bound
from summarizer.structure.sentences import split_sentences

LEAST_STATEMENT: Final = 4
LEAST_QUOTE: Final = 6
"""Words that stand verbatim in the source vouch for their figures from this length on."""

_NOTES: Final = {
    "value_mismatch": "原文为{source}，摘要写作“{own}”",
    "scale_mismatch": "数量级不同：原文为{source}，摘要写作“{own}”",
    "unit_mismatch": "单位不同：原文为{source}，摘要写作“{own}”",
    "direction_mismatch": "增减方向或性质不同：原文为{clause}，摘要写作“{turned}”",
    "bound_mismatch": "近似程度不同：原文为{clause}，摘要写作“{own}”",
    "label_mismatch": "原文有这个数，但说的是{clause}，不是摘要所说的{named}",
    "period_mismatch": "时间不同：原文为{clause}，摘要说的是{period}",
    "unsupported": "原文没有这个数",
}
_ENGLISH_NOTES: Final = {
    "value_mismatch": "the source has {source}, the summary “{own}”",
    "scale_mismatch": "another order of magnitude: the source has {source}, the summary “{own}”",
    "unit_mismatch": "another unit: the source has {source}, the summary “{own}”",
    "direction_mismatch": "another direction: the source has {clause}, the summary “{own}”",
    "bound_mismatch": "another bound: the source has {clause}, the summary “{own}”",
    "label_mismatch": "the source has this number, but of something else: {clause}",
    "period_mismatch": "another time: the source has {clause}, the summary “{own}”",
    "unsupported": "the source has no such number",
}
_HAN: Final = re.compile("[\u4e00-\u9fff]")
_LANGUAGE_SAMPLE: Final = 4000

_TURNS: Final = {"up": "增加", "down": "减少", "none": "达到"}
_OTHER_THING: Final = "事"
_NOTED: Final = 24
"""Characters of a source clause that a note quotes before its figure."""

_CLAUSE_MARK: Final = re.compile(r"[,，;；。:：!?！？\n|]")
_MASKED_NOTE: Final = "数字被掩盖或缺失，不能核对"
_MALFORMED_NOTE: Final = "数字书写有误，不能照引"
_REPAIRED_NOTE: Final = "数字处的文字经过修复，须对照原件"


def verify_text(summary: str, source: str) -> records.Verification:
    """Hold every figure and every statement of ``summary`` against ``source``.

    Places in the record's figures and evidence count code points of the text they stand in: the
    verdict's own figure of the summary, its source figure and the evidence of the source.
    """
    return Verifier(source).verify(summary)


class Verifier:
    """One source, prepared once for verifying many summaries."""

    def __init__(self, source: str) -> None:
        self.source = restore_text(source)
        self.figures = with_points(self.source.plain, find_figures(self.source.plain))
        self.grounds = Grounds(self.source, self.figures)

    @cached_property
    def matcher(self) -> Matcher:
        """The source's figures, ready to be matched: not needed for what is quoted verbatim."""
        return Matcher(self.source.plain, self.figures)

    @cached_property
    def templates(self) -> Templates:
        """The source's clauses without their numbers."""
        return Templates(self.source.plain, self.matcher.figures)

    def verify(self, summary: str) -> records.Verification:
        """Hold every figure and every statement of ``summary`` against the source."""
        reader = _Reader(self.grounds.without_breaks(restore_text(summary)), self)
        statements = [reader.read(start, end) for start, end in _statements(reader.own.plain)]
        return verification(reader.verdicts(), statements)


def verification(
    verdicts: list[records.Verdict], statements: list[records.Statement]
) -> records.Verification:
    """Count the verdicts on figures that state facts."""
    counted = [one for one in verdicts if one.figure.use == "fact" and not one.figure.masked]
    supported = sum(one.verdict in {"supported", "derived"} for one in counted)
    return records.Verification(
        figures=verdicts, statements=statements, supported=supported, total=len(counted)
    )


def compare_figure(
    figure: Figure, candidates: Sequence[Figure], restored: Restored
) -> records.Verdict:
    """Judge a figure that a page quotes from ``restored``, with ``candidates`` of the same text.

    A figure quoted from where it stands is supported if its characters reached us unrepaired; one
    that stands nowhere is matched like a figure of any other text.
    """
    record = figure_record(figure, restored)
    at = bisect_left(candidates, figure.start, key=lambda other: other.start)
    if at == len(candidates) or candidates[at] != figure:
        matched = Matcher(restored.plain, candidates).match(restored.plain, figure)
        return match_verdict(record, matched, restored)
    note, verdict = "", "supported"
    if figure.masked:
        note = _MASKED_NOTE
    elif figure.malformed:
        note, verdict = _MALFORMED_NOTE, "unsupported"
    elif _digits(restored.plain[figure.start : figure.end]) != _digits(simplify(record.text)):
        note, verdict = _REPAIRED_NOTE, "unsupported"
    return records.Verdict.model_validate(
        {"figure": record, "verdict": verdict, "source": record, "note": note}
    )


def _digits(text: str) -> str:
    return "".join(
        char for char in text if char.isdigit() or char in "一二三四五六七八九十百千万亿"
    )


def figure_record(figure: Figure, restored: Restored) -> records.Figure:
    """Return the contract's record of a figure, with its places in the source text."""
    text, place = restored.source, restored.offsets.to_source
    start, end = place(figure.start, figure.end)
    label = period = None
    if figure.label is not None:
        first, last = place(*figure.label)
        label = records.Label(start=first, end=last, text=text[first:last])
    if figure.period is not None:
        said, begin, finish = figure.period
        period = records.Period(text=said, begin=begin, finish=finish)
    return records.Figure(
        start=start,
        end=end,
        text=text[start:end],
        kind=figure.kind,
        value=figure.iso if figure.iso is not None else figure.value,
        low=figure.low if figure.low is not None else _end_of(figure, _ABOVE),
        high=figure.high if figure.high is not None else _end_of(figure, _BELOW),
        fraction=figure.fraction,
        bound=figure.bound,
        use=figure.use,
        masked=figure.masked,
        unit=figure.unit,
        unit_text=figure.unit_text,
        direction=figure.direction,
        label=label,
        period=period,
    )


def _end_of(figure: Figure, bounds: frozenset[Bound]) -> Decimal | None:
    """Return the value where the bound makes it an end: 超30万 reaches from 300,000 up."""
    return figure.value if figure.bound in bounds else None


_ABOVE: Final[frozenset[Bound]] = frozenset({"over", "at_least"})
_BELOW: Final[frozenset[Bound]] = frozenset({"under", "at_most", "nearly"})


def match_verdict(record: records.Figure, match: Match, restored: Restored) -> records.Verdict:
    """Return the record of a match; ``restored`` is the source's."""
    source = figure_record(match.source, restored) if match.source is not None else None
    note = match.derivation
    if match.verdict in _NOTES:
        chinese = _HAN.search(restored.plain, 0, _LANGUAGE_SAMPLE) is not None
        note = (_NOTES if chinese else _ENGLISH_NOTES)[match.verdict].format(
            source=_told(source),
            clause=_clause(source, restored.source),
            own=record.text,
            turned=_TURNS[record.direction] + record.text,
            named=f"“{record.label.text}”" if record.label is not None else _OTHER_THING,
            period=f"“{record.period.text}”" if record.period is not None else "别的时间",
        )
    return records.Verdict(
        figure=record, verdict=match.verdict, issues=list(match.issues), source=source, note=note
    )


def _told(source: records.Figure | None) -> str:
    """Write a source figure with what it counts, for a note."""
    if source is None:
        return ""
    label = source.label.text if source.label is not None else ""
    if not label or label in source.text:
        return f"“{source.text}”"
    joint = " … " if label.isascii() else ""
    return f"“{label}{joint}{source.text}”"


def _clause(source: records.Figure | None, text: str) -> str:
    """Quote a source figure with the words of its clause before it, for a note."""
    if source is None:
        return ""
    start = max(0, source.start - _NOTED)
    mark = find_last(_CLAUSE_MARK, text, start, source.start)
    words = text[mark.end() if mark else start : source.end].strip()
    return f"“{words}”" if words != source.text else _told(source)


def _statements(plain: str) -> Iterator[tuple[int, int]]:
    for start, end in split_sentences(plain):
        text = plain[start:end].strip("#*-|> \t\n")
        if len(text) >= LEAST_STATEMENT:
            yield start, end


class _Reader:
    """Reads a summary statement by statement, each with its figures and its evidence."""

    def __init__(self, own: Restored, verifier: Verifier) -> None:
        self.own = own
        self._verifier = verifier
        self._source = verifier.source
        self._grounds = verifier.grounds
        found = with_points(own.plain, find_figures(own.plain))
        self._figures = [one for one in found if one.use != "enumeration"]
        self._verdicts: dict[int, records.Verdict] = {}
        self._places: dict[int, int] = {}

    def verdicts(self) -> list[records.Verdict]:
        """Return the verdict of every figure, also of those outside of statements."""
        return [self._judge(figure) for figure in self._figures]

    def read(self, start: int, end: int) -> records.Statement:
        """Return the statement at a place of the summary with its evidence and status."""
        words = self.own.text[start:end].strip()
        figures = self._inside(start, end)
        span = self._grounds.find(words)
        if span is not None and len(words) >= LEAST_QUOTE:
            self._take_quoted(figures, self._grounds.figures_in(*span))
        else:
            self._take_alike(figures, start, end)
        verdicts = [self._judge(figure, figures) for figure in figures]
        reasons = [one.note for one in verdicts if one.verdict not in {"supported", "derived"}]
        if span is not None:
            evidence = [self._grounds.evidence(*span, words)]
        else:
            wording = _without(figures, self.own.plain, start, end)
            places = () if reasons else self._vouching(figures)
            evidence, why = self._grounds.supporting(wording, places)
            reasons += why
        quotes = "\n".join(one.quote for one in evidence)
        return records.Statement(
            id=sha256(f"background\n{quotes or words}".encode(errors="surrogatepass")).hexdigest()[
                :12
            ],
            role="background",
            text=words,
            status="not_confirmed" if reasons else "confirmed",
            reasons=reasons,
            evidence=evidence,
            figures=verdicts,
        )

    def _inside(self, start: int, end: int) -> Sequence[Figure]:
        first = bisect_left(self._figures, start, key=lambda figure: figure.start)
        last = bisect_left(self._figures, end, key=lambda figure: figure.start)
        return self._figures[first:last]

    def _vouching(self, figures: Sequence[Figure]) -> list[int]:
        """Return where the source figures stand that figures of facts were matched with."""
        facts = [one.start for one in figures if one.use == "fact" and one.kind != "date"]
        return [self._places[start] for start in facts if start in self._places]

    def _settle(self, figure: Figure, match: Match) -> records.Verdict:
        """Keep what became of a figure."""
        verdict = match_verdict(figure_record(figure, self.own), match, self._source)
        self._verdicts[figure.start] = verdict
        if match.source is not None:
            self._places[figure.start] = match.source.start
        return verdict

    def _judge(self, figure: Figure, beside: Sequence[Figure] = ()) -> records.Verdict:
        verdict = self._verdicts.get(figure.start)
        if verdict is not None:
            return verdict
        matcher = self._verifier.matcher
        return self._settle(figure, matcher.match(self.own.plain, figure, beside, self._figures))

    def _take_quoted(self, figures: Sequence[Figure], quoted: Sequence[Figure]) -> None:
        """Take the figures of a verbatim statement from the place that it quotes."""
        if len(figures) != len(quoted):
            return
        for figure, other in zip(figures, quoted, strict=True):
            if _is_quoted(figure, other):
                self._settle(figure, Match("supported", (), other))

    def _take_alike(self, figures: Sequence[Figure], start: int, end: int) -> None:
        """Hold the figures of a statement against the place that has its words, numbers apart."""
        places = self._verifier.templates.find(self.own.plain, start, end, figures)
        if places:
            self._take(figures, max((self._compare(figures, one) for one in places), key=_right))
            return
        for own, found in self._verifier.templates.clauses(self.own.plain, start, end, figures):
            best = max((self._compare(own, one) for one in found), key=_right)
            bent = not _BENT.isdisjoint(match.verdict for match in best)
            if bent and not self._is_at_home(own, figures, found):
                self._take(own, best)

    def _is_at_home(
        self, own: Sequence[Figure], figures: Sequence[Figure], found: Sequence[range]
    ) -> bool:
        """Say whether the other figures of a statement tell of another place than ``found``.

        There the clause is in other words, and its figures are right.
        """
        places = {index for span in found for index in span}
        return len(figures) > len(own) and all(
            self._verifier.matcher.is_at_home(self.own.plain, figure, figures, places)
            for figure in own
        )

    def _compare(self, figures: Sequence[Figure], indices: range) -> list[Match]:
        return [
            self._verifier.matcher.compare(self.own.plain, figure, index)
            for figure, index in zip(figures, indices, strict=True)
        ]

    def _take(self, figures: Sequence[Figure], matches: Sequence[Match]) -> None:
        for figure, match in zip(figures, matches, strict=True):
            self._settle(figure, match)


_BENT: Final = frozenset({"value_mismatch", "scale_mismatch", "unit_mismatch"})
"""Verdicts that the words of one clause suffice for; whose number it is they may leave open."""


def _right(matches: Sequence[Match]) -> int:
    return sum(match.verdict == "supported" for match in matches)


def _is_quoted(figure: Figure, other: Figure) -> bool:
    """Say whether a figure reads the same where it is quoted from; its words are the same."""
    return (figure.kind, figure.value, figure.low, figure.high, figure.unit, figure.bound) == (
        (other.kind, other.value, other.low, other.high, other.unit, other.bound)
    ) and (figure.iso, figure.fraction, figure.masked) == (other.iso, other.fraction, other.masked)


def _without(figures: Sequence[Figure], plain: str, start: int, end: int) -> str:
    """Return the words of a statement; its figures were compared by value already."""
    words, at = [], start
    for figure in figures:
        words.append(plain[at : figure.start])
        at = figure.end
    return " ".join([*words, plain[at:end]])


__all__ = [
    "Verifier",
    "compare_figure",
    "figure_record",
    "match_verdict",
    "verification",
    "verify_text",
]
