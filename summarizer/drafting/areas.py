"""What each sentence is about, as places in the tree of sections: so that each comes once first."""

from collections import Counter
from collections.abc import Sequence

from summarizer.drafting.material import Material
from summarizer.schemas.terms import Role
from summarizer.structure.parts import Report, Section, Sentence

Chain = tuple[int, ...]
"""Numbers of the sections that hold a place, the outermost first; for a sentence followed by two
negative numbers: one for standing directly under its heading, one for its paragraph."""

_OPPOSITE: dict[Role, Role] = {"achievement": "suggestion", "suggestion": "achievement"}
_DIRECT = -(1 << 40)  # below every number of a paragraph

_WHOLE = 0.5  # a section that holds more of the report than this says nothing about place


def chain_sections(report: Report) -> tuple[Chain, ...]:
    """Return for each section the chain that leads to it, itself included.

    Sections that hold most of the report are left out.
    """
    chains: list[Chain] = []
    open_: list[int] = []
    length = max(report.end - report.start, 1)
    for index, section in enumerate(report.sections):
        while open_ and not _holds(report.sections[open_[-1]], section):
            open_.pop()
        open_.append(index)
        chains.append(
            tuple(
                number
                for number in open_
                if report.sections[number].end - report.sections[number].start < _WHOLE * length
            )
        )
    return tuple(chains)


def _holds(outer: Section, inner: Section) -> bool:
    return outer.start <= inner.start < outer.end and outer.level < inner.level


def chain_of(material: Material, chains: tuple[Chain, ...], sentence: Sentence) -> Chain:
    """Return the sections a sentence stands in, and its paragraph."""
    paragraph = -1 - material.paragraph(sentence.start)
    if 0 <= sentence.section < len(chains):
        return (*chains[sentence.section], _DIRECT - sentence.section, paragraph)
    return (_DIRECT, paragraph)


def roles_of_sections(report: Report, chains: tuple[Chain, ...]) -> tuple[Role | None, ...]:
    """Return what most sentences below each heading do; None where there are none."""
    votes: list[Counter[Role]] = [Counter() for _ in report.sections]
    for sentence in report.sentences:
        if sentence.section >= 0 and sentence.role in ("achievement", "problem", "suggestion"):
            for section in {sentence.section, *chains[sentence.section]}:
                votes[section][sentence.role] += 1
    return tuple(
        tally.most_common(1)[0][0] if tally else section.role
        for tally, section in zip(votes, report.sections, strict=True)
    )


def stands_among_plans(chain: Chain, section_roles: Sequence[Role | None]) -> bool:
    """Tell whether the part of the report that holds a place tells plans."""
    return chain[0] >= 0 and section_roles[chain[0]] == "suggestion"


def stands_odd(role: Role, chain: Chain, section_roles: Sequence[Role | None]) -> bool:
    """Tell whether something done stands in the part for plans, or a plan in that for work done.

    Roles are told sentence by sentence; where the part says otherwise, it is mostly right.
    """
    return chain[0] >= 0 and _OPPOSITE.get(role, "noise") == section_roles[chain[0]]
