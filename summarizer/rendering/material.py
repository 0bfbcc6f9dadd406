"""What could stand on the page: every item of a summary as text, with its places and its weight."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.rendering.punctuation import set_chinese
from summarizer.rendering.script import Convert, Script, converter
from summarizer.rendering.typesetting import clip
from summarizer.rendering.view import Item, Mark, Row
from summarizer.rendering.words import Words
from summarizer.schemas.places import Place
from summarizer.schemas.quantities import Evidence, Statement, Verdict
from summarizer.schemas.summary import Doubt, KeyFigure, ReportSummary

PartKey = Literal["doubts", "achievements", "problems", "suggestions", "numbers", "questions"]

# How long a text may be on the page, in ems; what is longer ends in an ellipsis.
_LONGEST = {
    "organisation": 40,
    "title": 62,
    "period": 24,
    "source": 40,
    "headline": 170,
    "subject": 44,
    "reason": 110,
    "statement": 130,
    "note": 60,
    "indicator": 26,
    "cell": 14,
    "comparison": 44,
    "question": 80,
    "remark": 60,
}

_MUCH = 2000  # characters of one text that are looked at: ten times what any may fill
_SENTENCE_ENDS = frozenset("。！？….!?”’」』）)")
_SPACE = re.compile(r"\s+")
_CONFIRMED = frozenset({"supported", "derived"})


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the source: offsets, and what a reader looks it up by."""

    start: int
    end: int
    line: int
    page: int | None


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of one figure of the page, for the small print."""

    place: int  # where it stands in the source
    confirmed: bool
    holds: bool | None  # its arithmetic, where there is any


@dataclass(frozen=True, slots=True)
class Entry:
    """An item or a row that may go on the page; of a part the one ranked last goes first."""

    content: Item | Row
    spots: tuple[Spot, ...]
    rank: int
    figures: tuple[Tally, ...] = ()


@dataclass(frozen=True, slots=True)
class Material:
    """All of a summary in the page's language and script, before the page is cut to size."""

    organisation: str
    title: str
    period: str | None
    source: str
    headline: str
    entries: Mapping[PartKey, tuple[Entry, ...]]
    not_examined: tuple[str, ...]
    remarks: tuple[str, ...]


Setter = Callable[[str, str], str]
"""Brings a text of the summary into the page's script, punctuation and length (by its kind)."""


def collect(summary: ReportSummary, script: Script, words: Words) -> Material:
    """Gather what could stand on the page."""
    put = _setter(summary.report.language, script, words)
    report = summary.report
    statements: dict[PartKey, Sequence[Statement]] = {
        "achievements": summary.achievements,
        "problems": summary.problems,
        "suggestions": summary.suggestions,
    }
    entries: dict[PartKey, tuple[Entry, ...]] = {
        "doubts": _inferred_last(_doubt(doubt, put, words) for doubt in summary.doubts),
        **{
            key: _inferred_last(_statement(statement, put, words) for statement in values)
            for key, values in statements.items()
        },
        "numbers": _inferred_last(_key_figure(number, put, words) for number in summary.numbers),
        "questions": _inferred_last(
            _question(question, put, words) for question in summary.questions
        ),
    }
    return Material(
        organisation=put(report.organisation or "", "organisation"),
        title=put(report.title, "title"),
        period=put(report.period, "period") if report.period else None,
        source=clip(_file_name(report.path), _LONGEST["source"], words.ellipsis),
        headline=put(summary.headline, "headline"),
        entries=entries,
        not_examined=tuple(put(item, "remark") for item in summary.coverage.not_examined),
        remarks=tuple(put(item, "remark") for item in summary.remarks),
    )


def _setter(language: str, script: Script, words: Words) -> Setter:
    convert: Convert = converter(language, script)
    chinese = language.startswith("zh") and script != "source"

    def put(text: str, kind: str) -> str:
        line = convert(_SPACE.sub(" ", text[:_MUCH]).strip())
        return clip(set_chinese(line) if chinese else line, _LONGEST[kind], words.ellipsis)

    return put


def _inferred_last(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.content.mark == "inferred"))


def _doubt(doubt: Doubt, put: Setter, words: Words) -> Entry:
    subject = _SPACE.sub(" ", doubt.subject).strip()
    is_quote = any(subject in place.text for place in doubt.places)
    lead = put(subject, "subject")
    if is_quote and words.quotes[0] not in lead:
        lead = lead.join(words.quotes)
    item = Item(id="", lead=lead, text=_sentence(put(doubt.reason, "reason"), words))
    return Entry(item, tuple(map(_spot_of_place, doubt.places)), rank=0)


def _statement(statement: Statement, put: Setter, words: Words) -> Entry:
    confirmed = statement.status == "confirmed"
    mark: Mark = "inferred" if statement.inferred else "" if confirmed else "not_confirmed"
    note = words.clause_mark.join(statement.reasons) if mark == "not_confirmed" else ""
    item = Item(
        id="",
        text=_sentence(put(statement.text, "statement"), words),
        mark=mark,
        tag=_statement_tag(statement, mark, words),
        note=put(note, "note"),
    )
    facts = [verdict for verdict in statement.figures if verdict.figure.use == "fact"]
    return Entry(
        item,
        tuple(_spot_of_evidence(evidence) for evidence in statement.evidence if _placed(evidence)),
        statement.rank,
        figures=tuple(map(_tally, facts)),
    )


def _statement_tag(statement: Statement, mark: Mark, words: Words) -> str:
    if mark == "inferred":
        return words.inference
    if mark == "not_confirmed":
        return words.not_confirmed
    return _flag(statement.doubts, words)


def _flag(doubts: Sequence[int], words: Words) -> str:
    """Return the mark of what stands under the doubts: 待核，见先核实2."""
    numbers = words.list_mark.join(map(str, doubts))
    return words.flagged.format(numbers=numbers) if doubts else ""


def _tally(verdict: Verdict) -> Tally:
    holds = verdict.check.holds if verdict.check is not None else None
    return Tally(verdict.figure.start, _is_confirmed(verdict), holds)


def _key_figure(number: KeyFigure, put: Setter, words: Words) -> Entry:
    mark: Mark = "" if _is_confirmed(number) else "not_confirmed"
    comparison = [put(number.comparison, "comparison")] if number.comparison else []
    if number.check is not None:
        outcome = words.holds if number.check.holds else words.fails
        expression = put(number.check.expression, "comparison")
        comparison.append(f"{expression}{words.check_mark}{outcome}")
        mark = mark if number.check.holds else "fails"
    tag = words.not_confirmed if mark == "not_confirmed" else _flag(number.doubts, words)
    row = Row(
        id="",
        indicator=put(number.indicator, "indicator"),
        value=put(number.shown, "cell"),
        unit=put(number.unit, "cell") or words.nothing,
        period=put(number.period, "cell") if number.period else words.unknown,
        comparison=words.clause_mark.join(comparison) or ("" if tag else words.nothing),
        mark=mark,
        tag=tag,
    )
    spot = _spot_of_place(number.place)
    return Entry(row, (spot,), number.rank, figures=(_tally(number),))


def _question(question: str, put: Setter, words: Words) -> Entry:
    return Entry(Item(id="", text=_sentence(put(question, "question"), words)), (), rank=0)


def _sentence(text: str, words: Words) -> str:
    """End a line as a sentence ends, unless it does already."""
    text = text.rstrip(" ,;:，；：、")
    if not text or text[-1] in _SENTENCE_ENDS or text.endswith(words.ellipsis):
        return text
    return text + words.stop


def _is_confirmed(verdict: Verdict) -> bool:
    return verdict.verdict in _CONFIRMED


def _placed(evidence: Evidence) -> bool:
    return evidence.match != "none" and evidence.start < evidence.end


def _spot_of_place(place: Place) -> Spot:
    return Spot(place.start, place.end, place.line, place.page)


def _spot_of_evidence(evidence: Evidence) -> Spot:
    return Spot(evidence.start, evidence.end, evidence.line, evidence.page)


def _file_name(path: str) -> str:
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2]
