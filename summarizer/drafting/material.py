"""What drafting works on: one report's plain text with its figures in reach of every place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from summarizer.drafting.signals import Signals, find_signals
from summarizer.figures.figure import Figure
from summarizer.figures.units import TIME_UNITS
from summarizer.reading.restoration import Restored
from summarizer.structure.parts import Report

_MEASURED = frozenset(
    {"count", "money", "percent", "percentage_point", "measure", "multiple", "ratio"}
)
_SAMPLE = 4000  # characters that show which language a report is written in
_MOSTLY_ASCII = 0.8  # Chinese is less


@dataclass(frozen=True, slots=True)
class Placed:
    """Figures in order of place, found by place."""

    figures: tuple[Figure, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, figures: Iterable[Figure]) -> "Placed":
        """Take figures that are in order."""
        ordered = tuple(figures)
        return cls(ordered, tuple(figure.start for figure in ordered))

    def within(self, start: int, end: int) -> tuple[Figure, ...]:
        """Return the figures that begin in a stretch."""
        first = bisect_left(self.starts, start)
        return self.figures[first : bisect_left(self.starts, end, first)]

    def count(self, start: int, end: int) -> int:
        """Return how many figures begin in a stretch."""
        first = bisect_left(self.starts, start)
        return bisect_left(self.starts, end, first) - first


@dataclass(frozen=True, slots=True)
class Material:
    """A report, the plain text it stands in, and what was found in it, in reach by place."""

    plain: str
    report: Report
    figures: Placed  # all, dates and qualifiers included
    facts: Placed  # the measured, readable ones that state facts
    unreadable: Placed  # masked or malformed
    signals: Signals
    breaks: tuple[int, ...]  # places of the line ends of the report
    doubtful: tuple[tuple[int, int], ...]  # damaged runs that could not be restored for sure
    chinese: bool

    def is_damaged(self, start: int, end: int) -> bool:
        """Tell whether a stretch holds words that could not be restored for sure."""
        place = bisect_left(self.doubtful, (end, end)) - 1  # the last that begins before the end
        return place >= 0 and self.doubtful[place][1] > start

    def paragraph(self, place: int) -> int:
        """Return the number of the line that a place stands in."""
        return bisect_right(self.breaks, place)


def is_fact(figure: Figure) -> bool:
    """Tell whether a figure measures something that a reviewer would list."""
    return figure.use == "fact" and figure.kind in _MEASURED and not is_unreadable(figure)


def _is_spell(plain: str, figure: Figure) -> bool:
    """Tell a stretch of time in words (一年零三个月, a 10-year plan) from a measured one."""
    if figure.unit not in TIME_UNITS:
        return False
    return not plain[figure.start].isdigit() or "-" in plain[figure.start : figure.end]


def is_unreadable(figure: Figure) -> bool:
    """Tell whether the number of something measured is masked, lost or damaged."""
    return figure.kind in _MEASURED and (figure.masked or figure.malformed)


def gather(restored: Restored, report: Report, figures: Sequence[Figure]) -> Material:
    """Bring together what drafting needs; ``figures`` may be those of the whole file."""
    plain = restored.plain
    own = [f for f in figures if report.start <= f.start and f.end <= report.end]
    own.sort(key=attrgetter("start", "end"))
    breaks = []
    place = plain.find("\n", report.start, report.end)
    while place >= 0:
        breaks.append(place)
        place = plain.find("\n", place + 1, report.end)
    sample = plain[report.start : min(report.end, report.start + _SAMPLE)]
    chinese = len(sample.encode("ascii", "ignore")) < _MOSTLY_ASCII * len(sample)
    return Material(
        plain,
        report,
        Placed.of(own),
        Placed.of(one for one in own if is_fact(one) and not _is_spell(plain, one)),
        Placed.of(filter(is_unreadable, own)),
        find_signals(plain, report.start, report.end, chinese=chinese),
        tuple(breaks),
        tuple(sorted(_unsure_places(restored, report))),
        chinese,
    )


def _unsure_places(restored: Restored, report: Report) -> Iterator[tuple[int, int]]:
    """Yield the damaged runs of a report that were left alone, as places of the restored text."""
    for repair in restored.repairs_in(report.start, report.end):
        if not repair.sure:
            yield restored.offsets.from_source(repair.start, repair.end)
