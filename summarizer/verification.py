"""Verification: any summary held against its source, figure by figure, sentence by sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Final

from summarizer.figures.contexts import pairs_of
from summarizer.figures.extraction import find_figures
from summarizer.figures.figure import Figure
from summarizer.figures.matching import Candidates, Match
from summarizer.reading.folding import Folded, find_quote, fold, simplify
from summarizer.reading.places import LineIndex
from summarizer.reading.restoration import Restored, restore_text
from summarizer.schemas import quantities as records
from summarizer.structure.sentences import split_sentences

COVERED: Final = 0.75
"""Share of a statement's character pairs that source sentences must hold to confirm it."""

SUPPORTING: Final = 2
"""A statement may be put together from this many source sentences."""

LEAST_STATEMENT: Final = 4
_NEGATIONS: Final = (
    "未",
    "没有",
    "无法",
    "不能",
    "并非",
    "不再",
    "尚无",
    " not ",
    " no ",
    " never ",
)
_NOTES: Final = {
    "value_mismatch": "原文为{source}",
    "scale_mismatch": "数量级与原文不同：原文为{source}",
    "unit_mismatch": "单位与原文不同：原文为{source}",
    "direction_mismatch": "增减方向或性质与原文不同：原文为{source}",
    "bound_mismatch": "近似程度与原文不同：原文为{source}",
    "label_mismatch": "原文有这个数，但说的不是同一件事：{source}",
    "period_mismatch": "时间与原文不同：原文为{source}",
    "unsupported": "原文没有这个数",
}
_MASKED_NOTE: Final = "数字被掩盖或缺失，不能核对"
_MALFORMED_NOTE: Final = "数字书写有误，不能照引"
_REPAIRED_NOTE: Final = "数字处的文字经过修复，须对照原件"


def verify_text(summary: str, source: str) -> records.Verification:
    """Hold every figure and every statement of ``summary`` against ``source``.

    Places in the record's figures and evidence count code points of the text they stand in: the
    verdict's own figure of the summary, its source figure and the evidence of the source.
    """
    restored, own = restore_text(source), restore_text(summary)
    figures = [one for one in find_figures(own.plain) if one.use != "enumeration"]
    candidates = Candidates(restored.plain, find_figures(restored.plain))
    verdicts = [
        _verdict(figure_record(one, own), candidates.match(own.plain, one), restored)
        for one in figures
    ]
    reader = _StatementReader(restored)
    statements = [
        reader.read(own, span, figures, _inside(figures, verdicts, *span))
        for span in _statements(own.plain)
    ]
    counted = [
        verdict
        for verdict, figure in zip(verdicts, figures, strict=True)
        if figure.use == "fact" and not figure.masked
    ]
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
    if figure not in candidates:
        matched = Candidates(restored.plain, candidates).match(restored.plain, figure)
        return _verdict(record, matched, restored)
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
        low=figure.low,
        high=figure.high,
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


def _verdict(record: records.Figure, match: Match, restored: Restored) -> records.Verdict:
    source = figure_record(match.source, restored) if match.source is not None else None
    note = match.derivation
    if match.verdict in _NOTES:
        note = _NOTES[match.verdict].format(source=_told(source))
    return records.Verdict(
        figure=record, verdict=match.verdict, issues=list(match.issues), source=source, note=note
    )


def _told(source: records.Figure | None) -> str:
    """Write a source figure with what it counts, for a note."""
    if source is None:
        return ""
    label = source.label.text if source.label is not None else ""
    return f"“{label}{source.text}”"


def _statements(plain: str) -> Iterator[tuple[int, int]]:
    for start, end in split_sentences(plain):
        text = plain[start:end].strip("#*-|> \t\n")
        if len(text) >= LEAST_STATEMENT:
            yield start, end


def _inside(
    figures: Sequence[Figure], verdicts: Sequence[records.Verdict], start: int, end: int
) -> list[records.Verdict]:
    return [
        verdict
        for figure, verdict in zip(figures, verdicts, strict=True)
        if start <= figure.start < end
    ]


class _StatementReader:
    """Finds the evidence of statements in one source."""

    def __init__(self, restored: Restored) -> None:
        self._restored = restored
        self._folded: Folded = fold(restored.text)
        self._lines = LineIndex(restored.source)
        self._sentences = split_sentences(restored.plain)
        self._index: dict[str, list[int]] = defaultdict(list)
        for number, (start, end) in enumerate(self._sentences):
            for pair in pairs_of(restored.plain[start:end]):
                self._index[pair].append(number)

    def read(
        self,
        summary: Restored,
        place: tuple[int, int],
        figures: Sequence[Figure],
        verdicts: list[records.Verdict],
    ) -> records.Statement:
        """Return the statement at ``place`` of the summary with its evidence and status."""
        start, end = place
        words = summary.text[start:end].strip()
        span = find_quote(self._folded, words.strip("#*-> \t\n。."))
        reasons = [one.note for one in verdicts if one.verdict not in {"supported", "derived"}]
        if span is not None:
            evidence = [self._evidence(*span, words)]
        else:
            evidence, why = self._supporting(_without(figures, summary.plain, start, end))
            reasons += why
        quotes = "\n".join(one.quote for one in evidence)
        return records.Statement(
            id=sha256(f"background\n{quotes or words}".encode()).hexdigest()[:12],
            role="background",
            text=words,
            status="not_confirmed" if reasons else "confirmed",
            reasons=reasons,
            evidence=evidence,
            figures=verdicts,
        )

    def _evidence(self, start: int, end: int, words: str | None) -> records.Evidence:
        first, last = self._restored.offsets.to_source(start, end)
        quote = self._restored.source[first:last]
        match = "none"
        if words is not None:
            match = "exact" if quote in words else "normalised"
        return records.Evidence.model_validate(
            {"quote": quote, "start": first, "end": last, "match": match,
             "line": self._lines.line(first)}
        )  # fmt: skip

    def _supporting(self, plain: str) -> tuple[list[records.Evidence], list[str]]:
        """Find the source sentences that hold most of a reworded statement."""
        wanted = pairs_of(plain)
        if not wanted:
            return [], []
        counts = Counter(number for pair in wanted for number in self._index.get(pair, ()))
        covered: set[str] = set()
        chosen: list[int] = []
        for number, _ in counts.most_common(SUPPORTING):
            start, end = self._sentences[number]
            covered |= wanted & pairs_of(self._restored.plain[start:end])
            chosen.append(number)
        evidence = [self._evidence(*self._sentences[number], None) for number in sorted(chosen)]
        if len(covered) < COVERED * len(wanted):
            return evidence, ["原文找不到这句话的依据"]
        source = "".join(
            self._restored.plain[a:b] for a, b in (self._sentences[n] for n in chosen[:1])
        )
        if _negations(plain) != _negations(source) and _negations(plain) + _negations(source) == 1:
            return evidence, ["肯定和否定与原文不同"]
        return evidence, []


def _without(figures: Sequence[Figure], plain: str, start: int, end: int) -> str:
    """Return the words of a statement; its figures were compared by value already."""
    words, at = [], start
    for figure in figures:
        if start <= figure.start < end:
            words.append(plain[at : figure.start])
            at = figure.end
    return " ".join([*words, plain[at:end]])


def _negations(plain: str) -> int:
    return sum(plain.lower().count(word) for word in _NEGATIONS)


__all__ = ["compare_figure", "figure_record", "verify_text"]
