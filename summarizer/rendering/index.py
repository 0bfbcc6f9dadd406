"""The index over a run: a triage table, the reports that need most attention first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from summarizer.rendering.html import render_template
from summarizer.rendering.layout import css_measures
from summarizer.rendering.script import words_for
from summarizer.rendering.view import Badge, Page
from summarizer.rendering.words import Words
from summarizer.schemas.summary import ReportSummary
from summarizer.schemas.terms import Recommendation

_ORDER: tuple[Recommendation, ...] = ("return", "usable_after_fixes", "usable")
_SIZE = 10.0  # points, in print


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One report as the index tells of it, in the language and script of its page."""

    id: str
    path: str
    organisation: str
    title: str
    period: str
    recommendation: Recommendation
    badge: Badge
    fixes: int
    doubt: str  # the first one
    more_doubts: int
    language: str

    @classmethod
    def of(cls, summary: ReportSummary, page: Page) -> IndexEntry:
        """Take from a page what the index shows of it."""
        doubts = next((part for part in page.parts if part.key == "doubts"), None)
        first = doubts.items[0] if doubts else None
        return cls(
            id=summary.report.id,
            path=summary.report.path,
            organisation=page.organisation,
            title=page.title,
            period=page.period,
            recommendation=summary.recommendation,
            badge=page.badge,
            fixes=summary.fixes,
            doubt=f"{first.lead}{page.voice.colon}{first.text}" if first else page.empty,
            more_doubts=max(summary.fixes, len(summary.doubts), 1) - 1,
            language=page.language,
        )

    @property
    def href(self) -> str:
        """The address of the page beside the index; ids may hold any character."""
        return quote(f"{self.id}.html")


@dataclass(frozen=True, slots=True)
class Group:
    """The reports of one recommendation."""

    kind: Recommendation
    label: str
    count: str
    entries: tuple[IndexEntry, ...]


def render_index(entries: Iterable[IndexEntry], failures: Sequence[tuple[str, str]]) -> str:
    """Return the index as self-contained HTML.

    ``failures`` are the files that could not be read, each with its reason. The index speaks
    English where all reports are English, else Chinese in the script of the first Chinese page.
    """
    ordered = sorted(entries, key=_urgency)
    language = _language(ordered)
    words = words_for(language, "source")
    return render_template(
        "index.html.jinja",
        language=language,
        words=words,
        total=_count(len(ordered), words),
        groups=_groups(ordered, words),
        failures=failures,
        measures=css_measures(_SIZE),
    )


def _urgency(entry: IndexEntry) -> tuple[int, int, int, str]:
    """Worst first; equal ones by id, so that two runs agree."""
    return _ORDER.index(entry.recommendation), -entry.fixes, -entry.more_doubts, entry.id


def _groups(entries: Sequence[IndexEntry], words: Words) -> tuple[Group, ...]:
    found = []
    for kind in _ORDER:
        members = tuple(entry for entry in entries if entry.recommendation == kind)
        if members:
            label = words.recommendation(kind)
            found.append(Group(kind, label, _count(len(members), words), members))
    return tuple(found)


def _count(count: int, words: Words) -> str:
    wording = words.index_count_one if count == 1 else words.index_count_many
    return wording.format(count=f"{count:,}")


def _language(entries: Sequence[IndexEntry]) -> str:
    languages = [entry.language for entry in entries]
    chinese = (language for language in languages if language.startswith("zh"))
    return next(chinese, languages[0] if languages else "zh-Hans")
