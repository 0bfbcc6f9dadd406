"""Figures that contradict each other: one finding for each contradiction.

A wrong total breaks its sum and every share told of it. Relations that fail and share a figure
are therefore one contradiction, told once with all its places.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.figures.arithmetic import Relation
from summarizer.figures.figure import Figure
from summarizer.rules.fault import Fault, Place, Subject, Wording
from summarizer.rules.sums import is_claimed

TABLES = frozenset({"table", "repeat"})
BASES = frozenset({"bases"})
COMPARISONS = frozenset({"comparison", "subset"})
BALANCES = frozenset({"balance"})
PARTITIONS = frozenset({"partition"})
ELSEWHERE = TABLES | BASES | COMPARISONS | BALANCES | PARTITIONS | {"rounds"}
MOST_PLACES = 12


def failing_relations(subject: Subject) -> Iterator[Fault]:
    """Shares, rates, sums, averages and changes that do not follow from their parts."""
    for group in _groups(subject):
        if group[0].kind not in ELSEWHERE:
            yield _fault(subject, group)


def table_totals(subject: Subject) -> Iterator[Fault]:
    """Totals, rates and changes in a table that its other cells do not make."""
    yield from _of_kinds(subject, TABLES)


def different_bases(subject: Subject) -> Iterator[Fault]:
    """Shares told of one whole that cannot have the same whole."""
    yield from _of_kinds(subject, BASES)


def contradicted_words(subject: Subject) -> Iterator[Fault]:
    """Words such as 大于 and 提高到 against their values, and parts above their whole."""
    yield from _of_kinds(subject, COMPARISONS)


def broken_balances(subject: Subject) -> Iterator[Fault]:
    """Balances that the report states, such as 收入＝支出, and that do not come out."""
    yield from _of_kinds(subject, BALANCES)


def broken_partitions(subject: Subject) -> Iterator[Fault]:
    """Shares of one whole that do not make 100%."""
    yield from _of_kinds(subject, PARTITIONS)


def _of_kinds(subject: Subject, kinds: frozenset[str]) -> Iterator[Fault]:
    for group in _groups(subject):
        if group[0].kind in kinds:
            yield _fault(subject, group)


def _groups(subject: Subject) -> list[list[Relation]]:
    """Return the failing relations that the text claims, those that share a figure together."""
    groups: list[list[Relation]] = []
    owner: dict[int, int] = {}
    for relation in subject.relations:
        if relation.holds or not is_claimed(relation, subject.plain):
            continue
        starts = [figure.start for figure in _figures(relation)]
        at = next((owner[start] for start in starts if start in owner), len(groups))
        if at == len(groups):
            groups.append([])
        groups[at].append(relation)
        for start in starts:
            owner.setdefault(start, at)
    return groups


def _figures(relation: Relation) -> tuple[Figure, ...]:
    whole = () if relation.whole is None else (relation.whole,)
    return (relation.stated, *relation.parts, *whole)


def _fault(subject: Subject, group: list[Relation]) -> Fault:
    """Tell the first relation of a group, and of the others how many they are."""
    first = group[0]
    text = subject.restored.text
    stated = first.stated
    words = text[stated.start : stated.end]
    label = text[slice(stated.label.start, stated.label.end)] if stated.label else ""
    flagged: list[Place] = [(one.stated.start, one.stated.end) for one in group]
    others = [(f.start, f.end) for one in group for f in _figures(one)]
    places = tuple(dict.fromkeys([*flagged, *others]))[:MOST_PLACES]
    more = f"（共{len(group)}处对不上）" if len(group) > 1 else ""
    return Fault(
        places,
        Wording(f"“{label}{words}”", f"“{label} {words}”"),
        Wording(first.sentence(words) + more, f"does not follow: {first.expression}"),
        Wording(f"核对{label}{words}（{first.expression}）", f"Check {label} {words}."),
        flagged=tuple(dict.fromkeys(flagged)),
    )
