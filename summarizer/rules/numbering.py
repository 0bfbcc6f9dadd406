"""Numbering that starts over: a heading was probably lost."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.rules.fault import Fault, Subject, Wording


def restarted_numbering(subject: Subject) -> Iterator[Fault]:
    """A list that begins again at 1 without a heading before it."""
    for section in subject.report.sections:
        if section.title:
            continue
        yield Fault(
            ((section.start, max(section.heading_end, section.start + 1)),),
            Wording("编号又从头起", "the numbering starts over"),
            Wording("其上标题可能丢失", "the heading above it is probably lost"),
            doubtful=False,
        )
        return
