"""Draft a page without a model: the statements that matter for each role, verbatim.

Each sentence of a role gives candidates, shortened at clause marks. They are chosen one after the
other: worth (figures, results, names; centrality; place) less what the chosen ones already tell,
so that every section comes once before any comes twice.
"""

from collections.abc import Sequence

from summarizer.drafting.candidate import Candidate
from summarizer.drafting.centrality import rank_sentences
from summarizer.drafting.choosing import choose
from summarizer.drafting.collecting import collect
from summarizer.drafting.draft import MOST_POINTS, Draft, Point
from summarizer.drafting.material import Material, gather
from summarizer.figures.figure import Figure
from summarizer.reading.restoration import Restored
from summarizer.schemas.terms import Role
from summarizer.structure.parts import Report

# What a statement is worth when its paragraph or section already has one. Services and areas
# come once each; the problems of a report mostly stand in one paragraph.
_AGAIN: dict[Role, float] = {"achievement": 0.7, "problem": 0.97, "suggestion": 0.65}

# The worth from which a statement is told though there are several already. A reviewer wants all
# problems that a report admits, also those said in a few words.
_LEAST: dict[Role, float] = {"achievement": 0.35, "problem": 0.0, "suggestion": 0.35}


def draft_report(restored: Restored, report: Report, figures: Sequence[Figure]) -> Draft:
    """Return the draft of one report; ``figures`` are those of its text (or of the whole file)."""
    material = gather(restored, report, figures)
    spans = [(sentence.start, sentence.end) for sentence in report.sentences]
    candidates = collect(
        material, rank_sentences(restored.plain, spans, gram=2 if material.chinese else 5)
    )
    return Draft(
        _points(material, candidates, "achievement"),
        _points(material, candidates, "problem"),
        _points(material, candidates, "suggestion"),
    )


def _points(material: Material, candidates: Sequence[Candidate], role: Role) -> tuple[Point, ...]:
    """Return the points of one role in source order."""
    own = [candidate for candidate in candidates if candidate.role == role]
    own = [candidate for candidate in own if not candidate.empty] or own
    chosen = choose(material, own, MOST_POINTS, _AGAIN[role], _LEAST[role])
    points = [
        Point(role, candidate.spans, candidate.sentence, round(weight, 4), candidate.negative)
        for candidate, weight in chosen
    ]
    return tuple(sorted(points, key=lambda point: point.spans))
