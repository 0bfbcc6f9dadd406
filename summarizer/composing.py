"""Puts the summary of one report together: draft, key figures and judgement become the record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from hashlib import sha256
from typing import TYPE_CHECKING

from summarizer.assessment import Assessment
from summarizer.drafting.draft import Draft, Point, read_point
from summarizer.drafting.headline import compose_headline
from summarizer.drafting.numbers import KeyNumber
from summarizer.figures.figure import Figure
from summarizer.locating import Locator
from summarizer.rules.fault import Place, Subject
from summarizer.rules.sums import is_claimed
from summarizer.schemas.quantities import Check, Statement, Verdict
from summarizer.schemas.summary import Coverage, KeyFigure, ReportInfo, ReportSummary
from summarizer.verification import compare_figure

if TYPE_CHECKING:
    from summarizer.figures.arithmetic import Relation
    from summarizer.reading.document import Document
    from summarizer.schemas.terms import Role

Flag = tuple[Place, int]
"""A place that is not to be quoted as it stands, and the number of its doubt."""

LEAST_GAP = 1
_SPACE = re.compile(r"\s+")
_LETTERS = re.compile(r"\s")
_NUMBER = re.compile(
    r"""
    ^(?P<before>\D*?)(?P<number>[-+]?\d[\d,]*(?:\.\d+)?)
    (?P<more>[多余]?)(?P<scale>.*?)(?P<limit>(?:以上|以下|以内|左右|上下)?)$
    """,
    re.VERBOSE | re.DOTALL,
)
"""``突破6000亿元`` is 突破6000 and 亿元; ``500多人次`` is 500多 and 人次."""
_BUDGET_CODE = re.compile(r"^\d{3,8} +(?=[一-鿿])")
_SPACES = re.compile(r"[ \t\r\n　]+")

NOT_STATED = {"zh": "未写", "en": "not stated"}
"""The value of an indicator of which the report gives but the growth or the fall."""

NOT_EXAMINED = {
    "zh": ("与其他单位、往期报告是否雷同", "附件、图片和扫描件", "政策依据是否准确"),
    "en": ("copies of other or earlier reports", "attachments and images", "policies cited"),
}
"""What this version does not look at; said on every page."""


def compose_summary(
    document: Document,
    subject: Subject,
    draft: Draft,
    numbers: Sequence[KeyNumber],
    assessment: Assessment,
    locator: Locator,
    identity: str,
) -> ReportSummary:
    """Build the record of one report; every statement with its evidence, every figure compared."""
    build = _Statements(subject, locator, numbers, assessment.flagged)
    achievements = build.all(draft.achievements)
    problems = build.all(draft.problems) or build.inferred_gaps()
    suggestions = build.all(draft.suggestions)
    rows = [
        _key_figure(number, rank, subject, locator, assessment.flagged)
        for number, rank in zip(numbers, _ranks([n.weight for n in numbers]), strict=True)
    ]
    return ReportSummary(
        report=_report_info(document, subject, locator, identity),
        headline=_mark_headline(
            compose_headline(
                subject.report, draft, numbers, subject.language, subject.restored.plain
            ),
            subject,
            assessment.flagged,
        ),
        recommendation=assessment.recommendation,
        fixes=assessment.fixes,
        doubts=list(assessment.doubts),
        achievements=achievements,
        problems=problems,
        suggestions=suggestions,
        numbers=rows,
        questions=list(assessment.questions),
        remarks=list(assessment.remarks),
        findings=list(assessment.findings),
        coverage=_coverage(
            subject,
            [*achievements, *problems, *suggestions],
            rows,
            assessment.fixes - len(assessment.doubts),
        ),
    )


class _Statements:
    """Builds statements for one report from points of the draft and from arithmetic."""

    def __init__(
        self,
        subject: Subject,
        locator: Locator,
        numbers: Sequence[KeyNumber],
        flagged: Sequence[Flag],
    ) -> None:
        self._subject = subject
        self._locator = locator
        self._flagged = flagged
        self._checks = {
            relation.stated.start: _check(relation)
            for relation in subject.relations
            if relation.holds or is_claimed(relation, subject.plain)
        }
        self._indicators = {number.figure.start: number.indicator for number in numbers}

    def all(self, points: Sequence[Point]) -> list[Statement]:
        """Return the statements of one role, ranked by weight; negative facts stay longest."""
        ranks = _ranks([point.weight + (1000 if point.negative else 0) for point in points])
        return [self._from_point(point, rank) for point, rank in zip(points, ranks, strict=True)]

    def _from_point(self, point: Point, rank: int) -> Statement:
        text = _one_line(read_point(self._subject.restored.text, point))
        return self._make(point.role, text, point.spans, rank=rank)

    def inferred_gaps(self) -> list[Statement]:
        """Say, as inference, how many of a whole a part does not reach: 764人中未完成107人."""
        shares = [r for r in self._subject.relations if r.holds and r.kind == "ratio"]
        found: list[Statement] = []
        for relation in shares:
            gap = _gap(relation)
            if gap is None or gap < LEAST_GAP:
                continue
            part, whole = relation.parts[0], relation.whole
            assert whole is not None
            spans = tuple(sorted({(whole.start, whole.end), (part.start, part.end)}))
            found.append(
                self._make(
                    "problem",
                    self._gap_text(relation, gap),
                    spans,
                    rank=len(found),
                    inferred=True,
                )
            )
        return found

    def _gap_text(self, relation: Relation, gap: int) -> str:
        """Say ``高血压患者体检率86%：764人中657人，其余107人``."""
        stated, part, whole = relation.stated, relation.parts[0], relation.whole
        assert whole is not None
        text = self._subject.restored.text
        name = self._indicators.get(stated.start, "")
        rate, all_of, some = (_one_line(text[f.start : f.end]) for f in (stated, whole, part))
        if self._subject.language.startswith("en"):
            return f"{name or 'rate'} {rate}: {some} of {all_of}, {gap:,} remaining"
        return f"{name}{rate}：{all_of}中{some}，其余{gap}{whole.unit_text}"

    def _make(
        self,
        role: Role,
        text: str,
        spans: Sequence[tuple[int, int]],
        *,
        rank: int,
        inferred: bool = False,
    ) -> Statement:
        evidence = [self._locator.evidence(*span) for span in spans]
        verdicts = [self._compare(figure) for figure in _inside(self._subject, spans)]
        wrong = [v for v in verdicts if v.verdict not in ("supported", "derived")]
        return Statement(
            id=_statement_id(role, [e.quote for e in evidence]),
            role=role,
            text=text,
            status="not_confirmed" if wrong else "confirmed",
            reasons=[v.note or v.verdict for v in wrong],
            evidence=evidence,
            figures=verdicts,
            inferred=inferred,
            doubts=_doubts_of(spans, self._flagged),
            rank=rank,
        )

    def _compare(self, figure: Figure) -> Verdict:
        verdict = compare_figure(figure, self._subject.figures, self._subject.restored)
        check = self._checks.get(figure.start)
        return verdict.model_copy(update={"check": check}) if check else verdict


def _gap(relation: Relation) -> int | None:
    """Return whole minus part where both are whole numbers."""
    part, whole = relation.parts[0].value, relation.whole.value if relation.whole else None
    if part is None or whole is None:
        return None
    gap = whole - part
    return int(gap) if gap == gap.to_integral_value() else None


def _check(relation: Relation) -> Check:
    return Check(expression=relation.expression, holds=relation.holds)


def _doubts_of(spans: Iterable[Place], flagged: Sequence[Flag]) -> list[int]:
    """Return the numbers of the doubts that touch one of the spans."""
    return sorted({n for a, b in spans for (start, end), n in flagged if start < b and a < end})


def _mark_headline(headline: str, subject: Subject, flagged: Sequence[Flag]) -> str:
    """Put a mark behind each figure of the headline that is not to be quoted as it stands."""
    mark = " (to verify)" if subject.language.startswith("en") else "（待核）"
    words = {
        subject.restored.text[figure.start : figure.end]
        for place, _ in flagged
        for figure in subject.figures_in(*place)
        if figure.kind != "date"
    }
    for word in sorted(words, key=lambda word: (-len(word), word)):
        headline = re.sub(
            rf"(?<![\d.]){re.escape(word)}(?![\d.（])", word + mark, headline, count=1
        )
    return headline


def _key_figure(
    number: KeyNumber, rank: int, subject: Subject, locator: Locator, flagged: Sequence[Flag]
) -> KeyFigure:
    figure = number.figure
    verdict = compare_figure(figure, subject.figures, subject.restored)
    shown, unit = _split_unit(number.shown, figure.unit_text)
    if not unit and not subject.plain.endswith(figure.unit_text, figure.start, figure.end):
        unit = _unit_of_cell(shown, figure)
    relation = number.relation
    if number.change_only:  # the change stands under comparison; the level is not stated
        shown, unit = NOT_STATED["en" if subject.language.startswith("en") else "zh"], ""
    check = None
    if relation is not None and (relation.holds or is_claimed(relation, subject.plain)):
        check = _check(relation)
    return KeyFigure(
        **{name: getattr(verdict, name) for name in Verdict.model_fields if name != "check"},
        indicator=_BUDGET_CODE.sub("", number.indicator),
        shown=shown,
        unit=unit,
        period=number.period,
        comparison=number.comparison,
        check=check,
        doubts=_doubts_of([(figure.start, figure.end)], flagged),
        place=locator.place(figure.start, figure.end),
        rank=rank,
    )


def _split_unit(text: str, unit: str) -> tuple[str, str]:
    """Split ``突破6000亿元`` into what the number column and the unit column print."""
    match = _NUMBER.match(_one_line(text))
    if match is None:
        return (text.removesuffix(unit) or text, unit if text.endswith(unit) else "")
    shown = match["before"] + match["number"] + match["more"] + match["limit"]
    return shown, match["scale"].strip()


def _unit_of_cell(shown: str, figure: Figure) -> str:
    """Return the unit that the caption or the header of a table gives a cell: 亿元."""
    match = _NUMBER.match(shown)
    if match is None or not figure.value:
        return figure.unit_text
    times = figure.value / Decimal(match["number"].replace(",", ""))
    return _SCALE_NAMES.get(times, "") + figure.unit_text


_SCALE_NAMES = {Decimal(10) ** power: name for power, name in ((3, "千"), (4, "万"), (8, "亿"))}


def _coverage(
    subject: Subject,
    statements: Iterable[Statement],
    rows: Iterable[KeyFigure],
    more_doubts: int,
) -> Coverage:
    verdicts: dict[int, Verdict] = {
        verdict.figure.start: verdict
        for verdict in [*(v for s in statements for v in s.figures), *rows]
        if verdict.figure.use == "fact"
    }
    checked = sum(not verdict.figure.masked for verdict in verdicts.values())
    language = "en" if subject.language.startswith("en") else "zh"
    return Coverage(
        figures=sum(figure.use == "fact" for figure in subject.figures),
        on_page=len(verdicts),
        checked=checked,
        recomputed=sum(verdict.check is not None for verdict in verdicts.values()),
        not_checkable=len(verdicts) - checked,
        not_examined=list(NOT_EXAMINED[language]),
        omitted={"doubt": more_doubts} if more_doubts > 0 else {},
    )


def _report_info(
    document: Document, subject: Subject, locator: Locator, identity: str
) -> ReportInfo:
    report = subject.report
    span = locator.span(report.start, report.end)
    return ReportInfo(
        id=identity,
        parent=identity.rpartition(".")[0] if report.parent else None,
        title=report.title,
        organisation=report.organisation,
        period=report.period,
        genre=report.genre,
        marker=report.marker,
        path=document.path,
        sha256=document.sha256,
        start=span.start,
        end=span.end,
        first_line=locator.line(span.start),
        last_line=locator.line(max(span.start, span.end - 1)),
        characters=len(_LETTERS.sub("", subject.body)),
        language=subject.language,
    )


def _inside(subject: Subject, spans: Sequence[Place]) -> list[Figure]:
    """Return the figures that lie inside one of the spans, in source order."""
    found = {
        figure.start: figure
        for start, end in sorted(spans)
        for figure in subject.figures_in(start, end)
        if start <= figure.start and figure.end <= end
    }
    return list(found.values())


def _ranks(weights: Sequence[float]) -> list[int]:
    """Return for each weight how many others come before it when they are kept by weight."""
    order = sorted(range(len(weights)), key=lambda i: (-weights[i], i))
    ranks = [0] * len(weights)
    for rank, index in enumerate(order):
        ranks[index] = rank
    return ranks


def _statement_id(role: str, quotes: Sequence[str]) -> str:
    """Hash role and evidence, white space apart, so that a shifted text keeps its ids."""
    words = "\n".join(_SPACE.sub("", quote) for quote in quotes)
    return sha256(f"{role}\n{words}".encode()).hexdigest()[:12]


def _one_line(text: str) -> str:
    return _SPACES.sub(" ", text).strip()
