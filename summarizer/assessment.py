"""What to make of a report: findings, recommendation, what to verify first, what to ask the unit.

The recommendation is made by rules from the faults alone, so that a reviewer can see why and
overrule it: ``return`` where there is nothing to summarise or most numbers are masked, where three
or more kinds of error stand, or where the problems are missing beside another error;
``usable_after_fixes`` where anything stands under "verify first"; else ``usable``. So the
recommendation, the number of places to fix and the list always tell the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from summarizer.locating import Locator
from summarizer.rules.fault import Fault, Place, Rule, Subject
from summarizer.schemas.summary import Doubt, Finding
from summarizer.schemas.terms import Recommendation

ERRORS_TO_RETURN = 3
UNUSABLE = frozenset({"SEC000", "TXT012"})
"""Each of these is enough: almost no text, most numbers masked."""
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Assessment:
    """The judgement of one report and what it rests on."""

    recommendation: Recommendation
    fixes: int
    doubts: tuple[Doubt, ...]
    questions: tuple[str, ...]
    remarks: tuple[str, ...]
    findings: tuple[Finding, ...]
    flagged: tuple[tuple[Place, int], ...] = ()  # what is not to be quoted, and its doubt's number


def assess(
    subject: Subject,
    faults: Sequence[tuple[Rule, Fault]],
    locator: Locator,
    path: str,
    report_id: str,
    most_doubts: int,
) -> Assessment:
    """Judge a report by its faults; these come worst first."""
    findings = tuple(
        _finding(subject, rule, fault, locator, path, report_id) for rule, fault in faults
    )
    language = subject.language
    doubts = [
        Doubt(
            subject=fault.subject.in_language(language),
            reason=fault.reason.in_language(language),
            places=[locator.place(*place) for place in fault.places],
            finding=finding.fingerprint,
        )
        for (_, fault), finding in zip(faults, findings, strict=True)
        if fault.doubtful
    ]
    return Assessment(
        recommendation=recommend(faults),
        fixes=len(doubts),
        doubts=tuple(doubts[:most_doubts]),
        questions=_questions(faults, language),
        remarks=tuple(_remarks(faults, language)),
        findings=findings,
        flagged=tuple(_flagged(faults, most_doubts)),
    )


def _flagged(faults: Sequence[tuple[Rule, Fault]], most: int) -> Iterator[tuple[Place, int]]:
    """Yield what carries the mark of a doubt wherever the page uses it again."""
    doubtful = [fault for _, fault in faults if fault.doubtful]
    for number, fault in enumerate(doubtful[:most], 1):
        for place in fault.places if fault.flagged is None else fault.flagged:
            yield place, number


def recommend(faults: Iterable[tuple[Rule, Fault]]) -> Recommendation:
    """Say what to do with a report, from its faults alone."""
    to_fix = [rule for rule, fault in faults if fault.doubtful]
    errors = [rule.code for rule in to_fix if rule.severity == "error"]
    if not UNUSABLE.isdisjoint(errors) or len(errors) >= ERRORS_TO_RETURN:
        return "return"
    if "SEC001" in errors and len(errors) > 1:
        return "return"
    return "usable_after_fixes" if to_fix else "usable"


def _finding(
    subject: Subject, rule: Rule, fault: Fault, locator: Locator, path: str, report_id: str
) -> Finding:
    first = locator.place(*fault.places[0])
    subject_words = fault.subject.in_language(subject.language)
    reason = fault.reason.in_language(subject.language)
    joint = ": " if subject.language.startswith("en") else "："
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=rule.severity,
        origin=rule.origin,
        message=f"{subject_words}{joint}{reason}",
        path=path,
        report=report_id,
        **first.model_dump(include={"start", "end", "line", "column", "page", "text"}),
        related=[locator.span(*place) for place in fault.places[1:]],
        fingerprint=_fingerprint(subject, rule, fault.places[0]),
    )


def _fingerprint(subject: Subject, rule: Rule, place: Place) -> str:
    """Hash rule, normalised words and section, so that a shifted text keeps its fingerprints."""
    words = _SPACE.sub("", subject.plain[place[0] : min(place[1], place[0] + 200)])
    section = next(
        (s.title for s in reversed(subject.report.sections) if s.start <= place[0] < s.end), ""
    )
    return sha256(f"{rule.code}\n{words}\n{section}".encode("utf-8", "surrogatepass")).hexdigest()[
        :16
    ]


def _questions(faults: Sequence[tuple[Rule, Fault]], language: str) -> tuple[str, ...]:
    """Return what to ask: first what the doubts need, then what would only help."""
    ordered = sorted((fault for _, fault in faults), key=lambda fault: not fault.doubtful)
    asked = [fault.question.in_language(language) for fault in ordered if fault.question]
    return tuple(dict.fromkeys(asked))


def _remarks(faults: Sequence[tuple[Rule, Fault]], language: str) -> Iterable[str]:
    for _, fault in faults:
        if not fault.doubtful:
            comma = ", " if language.startswith("en") else "，"
            yield fault.subject.in_language(language) + comma + fault.reason.in_language(language)
