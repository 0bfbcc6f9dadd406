"""What drafting works on: one report's plain text with its figures in reach of every place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.drafting import cues
from summarizer.figures.figure import Figure
from summarizer.reading.restoration import Restored
from summarizer.structure.parts import Report

_MEASURED = frozenset(
    {"count", "money", "percent", "percentage_point", "measure", "multiple", "ratio"}
)
_SAMPLE = 4000  # characters that show which language a report is written in


@dataclass(frozen=True, slots=True)
class Material:
    """A report, the plain text it stands in, and its figures sorted by place."""

    plain: str
    report: Report
    figures: tuple[Figure, ...]
    starts: tuple[int, ...]
    breaks: tuple[int, ...]  # places of the line ends of the report
    doubtful: tuple[tuple[int, int], ...]  # damaged runs that could not be restored for sure
    chinese: bool

    def figures_in(self, start: int, end: int) -> tuple[Figure, ...]:
        """Return every figure that lies in a stretch, dates and qualifiers included."""
        return self.figures[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def facts_in(self, start: int, end: int) -> tuple[Figure, ...]:
        """Return the measured, readable figures of a stretch that state facts."""
        return tuple(figure for figure in self.figures_in(start, end) if is_fact(figure))

    def is_damaged(self, start: int, end: int) -> bool:
        """Tell whether a stretch holds words that could not be restored for sure."""
        return any(first < end and start < last for first, last in self.doubtful)

    def paragraph(self, place: int) -> int:
        """Return the number of the line that a place stands in."""
        return bisect_right(self.breaks, place)


def is_fact(figure: Figure) -> bool:
    """Tell whether a figure measures something that a reviewer would list."""
    return (
        figure.use == "fact"
        and figure.kind in _MEASURED
        and not figure.masked
        and not figure.malformed
    )


def gather(restored: Restored, report: Report, figures: Sequence[Figure]) -> Material:
    """Bring together what drafting needs; ``figures`` may be those of the whole file."""
    plain = restored.plain
    own = sorted(
        (f for f in figures if report.start <= f.start and f.end <= report.end),
        key=lambda figure: (figure.start, -figure.end),
    )
    breaks = []
    place = plain.find("\n", report.start, report.end)
    while place >= 0:
        breaks.append(place)
        place = plain.find("\n", place + 1, report.end)
    sample = plain[report.start : min(report.end, report.start + _SAMPLE)]
    return Material(
        plain,
        report,
        tuple(own),
        tuple(figure.start for figure in own),
        tuple(breaks),
        tuple(_unsure_places(restored, report)),
        len(cues.HAN.findall(sample)) * 5 > len(sample),
    )


def _unsure_places(restored: Restored, report: Report) -> Iterator[tuple[int, int]]:
    """Yield the damaged runs of a report that were left alone, as places of the restored text."""
    for repair in restored.repairs:
        if not repair.sure:
            start, end = restored.offsets.from_source(repair.start, repair.end)
            if report.start <= start < report.end:
                yield start, end
