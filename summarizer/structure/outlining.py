"""From restored text to reports: split, cut into sentences, find sections, name, label."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.reading.restoration import Restored
from summarizer.schemas.terms import Role
from summarizer.structure.identity import identify
from summarizer.structure.layout import read_layout
from summarizer.structure.parts import Report, Section, Sentence
from summarizer.structure.roles import label_sentences, role_of_heading
from summarizer.structure.sentences import SentenceSpan, Span, is_english
from summarizer.structure.signatures import find_signature
from summarizer.structure.splitting import Part, split_reports

CARRYING: frozenset[Role] = frozenset({"achievement", "problem", "suggestion", "background"})
"""The roles of sentences that say something."""


def outline_text(restored: Restored) -> tuple[Report, ...]:
    """Return the reports of a text, each with its sections and its sentences in order.

    A container keeps its entry without sentences; the reports it holds name it as parent.
    """
    parts = split_reports(restored.plain)
    reports = [_outline_part(restored, part) for part in parts if not part.is_container]
    held: dict[str, list[Report]] = {}
    for report in reports:
        held.setdefault(report.parent or "", []).append(report)
    single = iter(reports)
    return tuple(
        _gather(restored.text, part, held[part.number]) if part.is_container else next(single)
        for part in parts
    )


def _outline_part(restored: Restored, part: Part) -> Report:
    plain = restored.plain
    english = is_english(plain, part.start, part.end)
    layout = read_layout(plain, part.start, part.end, part.marker_end, english=english)
    identity = identify(restored.text, plain, part, layout, english=english)
    headed = [
        one._replace(role=role_of_heading(one.title)) if one.title else one
        for one in layout.sections
    ]
    labels = label_sentences(plain, layout.sentences, headed, "en" if english else "zh")
    signed = find_signature(plain, layout.sentences)
    for place in signed:
        labels[place] = "noise", labels[place][1]
    sentences = _label(layout.sentences, labels)
    return Report(
        number=part.number,
        parent=part.parent,
        title=identity.title,
        organisation=identity.organisation,
        period=identity.period,
        genre=identity.genre,
        marker=part.marker,
        start=part.start,
        end=part.end,
        sections=_name_sections(restored.text, headed, layout.titles, sentences),
        sentences=sentences,
    )


def _label(
    spans: Sequence[SentenceSpan], labels: Sequence[tuple[Role, float]]
) -> tuple[Sentence, ...]:
    """Return the sentences with their roles."""
    if not spans:
        return ()
    starts, ends, _, _, sections = zip(*spans, strict=True)
    roles, scores = zip(*labels, strict=True)
    return tuple(map(Sentence._make, zip(starts, ends, roles, scores, sections, strict=True)))


def _gather(text: str, part: Part, held: Sequence[Report]) -> Report:
    """Return the entry of a container: named by its marker, its writers those of its parts."""
    writers = dict.fromkeys(one.organisation for one in held if one.organisation)
    periods = {one.period for one in held}
    return Report(
        number=part.number,
        parent=part.parent,
        title=text[part.start : part.marker_end].strip("#* 【】。\t\n") or held[0].title,
        organisation=";".join(writers) or None,
        period=held[0].period if len(periods) == 1 else None,
        genre=held[0].genre,
        marker=part.marker,
        start=part.start,
        end=part.end,
        sections=(),
        sentences=(),
        is_container=True,
    )


def _name_sections(
    text: str, sections: Sequence[Section], titles: Sequence[Span], sentences: Sequence[Sentence]
) -> tuple[Section, ...]:
    """Give sections their titles as written, and a role: the heading's, else the body's."""
    counts = _count_roles(sections, sentences)
    return tuple(
        Section(
            text[slice(*title)],
            section.role or _most_frequent(count),
            section.level,
            section.start,
            section.heading_end,
            section.end,
        )
        for section, title, count in zip(sections, titles, counts, strict=True)
    )


def _count_roles(
    sections: Sequence[Section], sentences: Sequence[Sentence]
) -> list[dict[Role, int]]:
    """Count the characters of each role in each section, sections inside it included."""
    counts: list[dict[Role, int]] = [{} for _ in sections]
    for sentence in sentences:
        if sentence.section >= 0 and sentence.role in CARRYING:
            count = counts[sentence.section]
            size = sentence.end - sentence.start
            count[sentence.role] = count.get(sentence.role, 0) + size
    parents: list[int] = []
    path: list[int] = []
    for place, section in enumerate(sections):
        del path[section.level - 1 :]
        parents.append(path[-1] if path else -1)
        path.append(place)
    for place in range(len(sections) - 1, -1, -1):
        if parents[place] >= 0:
            above = counts[parents[place]]
            for role, size in counts[place].items():
                above[role] = above.get(role, 0) + size
    return counts


def _most_frequent(count: dict[Role, int]) -> Role | None:
    return max(count.items(), key=lambda item: item[1])[0] if count else None
