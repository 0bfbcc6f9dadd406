"""Reports made up for the drafting tests, without the stages that come before drafting."""

from summarizer.drafting.material import Material, gather
from summarizer.figures.extraction import find_figures
from summarizer.figures.figure import Figure
from summarizer.reading.folding import simplify
from summarizer.reading.offsets import OffsetMap
from summarizer.reading.restoration import Restored
from summarizer.schemas.terms import Role
from summarizer.structure.parts import Report, Section, Sentence

Line = tuple[Role, str]


def make_restored(text: str) -> Restored:
    """Wrap a text that needs no restoration."""
    return Restored(text, text, simplify(text), (), OffsetMap.identity(len(text)))


def make_report(lines: list[Line]) -> tuple[Restored, Report, tuple[Figure, ...]]:
    """Make a report of one paragraph a line; each heading opens a section of the first level."""
    text = "\n".join(words for _, words in lines)
    restored = make_restored(text)
    sentences: list[Sentence] = []
    headings: list[tuple[int, int]] = []
    place = 0
    for role, words in lines:
        end = place + len(words)
        if role == "heading":
            headings.append((place, end))
        sentences.append(Sentence(place, end, role, 0.9, len(headings) - 1))
        place = end + 1
    ends = [*(start for start, _ in headings[1:]), len(text)][: len(headings)]
    sections = tuple(
        Section(text[start:end], None, 1, start, end, last)
        for (start, end), last in zip(headings, ends, strict=True)
    )
    report = Report(
        "01",
        None,
        "汇报",
        None,
        None,
        "work_report",
        "none",
        0,
        len(text),
        sections,
        tuple(sentences),
    )
    return restored, report, find_figures(restored.plain)


def make_material(text: str) -> Material:
    """Make the material of a report that holds one sentence."""
    restored, report, figures = make_report([("achievement", text)])
    return gather(restored, report, figures)
