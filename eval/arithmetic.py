"""What the arithmetic finds in real reports, what it says is wrong, and what it misses.

Run ``python -m summarizer.eval.arithmetic``. Over the reports of ``--data`` it prints how many
relations hold and fail by kind; ``--show`` lists each with its text, for every one that fails must
be a contradiction that a careful reviewer would raise. Then relations that hold are drawn, seeded,
one digit of one of their figures is changed, and it is counted how many are then reported.
"""

from __future__ import annotations

import argparse
import os
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from summarizer.errors import InputError
from summarizer.figures.arithmetic import Relation, check_arithmetic
from summarizer.figures.extraction import find_figures
from summarizer.figures.figure import Figure
from summarizer.reading.document import without_surrogates
from summarizer.reading.loading import read_document
from summarizer.reading.restoration import restore_text
from summarizer.structure.outlining import outline_text

DRAWN: Final = 200
WINDOW: Final = 700
"""Characters on either side of a relation that are read again after a change."""

LEAST_CHANGE: Final = 3
"""A digit becomes one that differs by so much, lest rounding makes the bent relation hold."""

_DIGITS: Final = "0123456789"
_NUMERALS: Final = "一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Found:
    """A relation with the report that states it."""

    name: str
    plain: str
    relation: Relation

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures of the relation."""
        whole = () if self.relation.whole is None else (self.relation.whole,)
        return (*self.relation.parts, *whole, self.relation.stated)

    @property
    def context(self) -> str:
        """The words around the relation, shortened where they are many."""
        start = max(0, min(one.start for one in self.figures) - 30)
        words = self.plain[start : max(one.end for one in self.figures) + 20].replace("\n", "/")
        return words if len(words) < 240 else f"{words[:140]}…{words[-90:]}"


@dataclass(frozen=True, slots=True)
class Change:
    """A figure of a relation with one digit changed, and whether that was reported."""

    found: Found
    role: str  # stated, part or whole
    text: str
    caught: bool


def main() -> None:
    """Print what holds, what fails and what is caught."""
    parser = argparse.ArgumentParser(description=__doc__)
    default = Path(os.environ.get("SUMMARIZER_SHARED", "../shared"))
    parser.add_argument("--data", type=Path, default=default, help="folder with the real reports")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--drawn", type=int, default=DRAWN, help="relations to be bent")
    parser.add_argument("--show", action="store_true", help="list relations and what was missed")
    arguments = parser.parse_args()
    reports = list(read_reports(arguments.data))
    if not reports:
        parser.error(f"no reports in {arguments.data}: give their folder with --data")
    found, seconds = find_relations(reports)
    changes = bend(found, Random(arguments.seed), arguments.drawn)
    size = sum(len(plain) for _, plain in reports)
    print(  # noqa: T201
        f"{len(reports)} reports, {size:,} characters, {size / seconds / 1e6:.1f} M characters/s",
        *tell_found(found, show=arguments.show),
        "",
        *tell_changes(changes, show=arguments.show),
        sep="\n",
    )


def read_reports(data: Path) -> Iterator[tuple[str, str]]:
    """Yield name and plain text of the Chinese reports, PDFs too where these can be read."""
    paths = [*(data / "archive").glob("*.txt"), *(data / "corpora").glob("zh_*/*.*")]
    for path in sorted(paths):
        if path.suffix in {".csv", ".docx"}:
            continue
        try:
            document = read_document(path)
        except InputError:
            continue
        yield path.name, restore_text(without_surrogates(document.text)).plain


def find_relations(reports: Sequence[tuple[str, str]]) -> tuple[list[Found], float]:
    """Return the relations of the reports, and the seconds that finding them took."""
    found: list[Found] = []
    seconds = 0.0
    for name, plain in reports:
        for start, end in _parts(plain):
            figures = find_figures(plain, start, end)
            begun = time.process_time()
            relations = check_arithmetic(plain, figures, start, end)
            seconds += time.process_time() - begun
            found += [Found(name, plain, one) for one in relations]
    return found, seconds


def tell_found(found: Sequence[Found], *, show: bool) -> Iterator[str]:
    """Yield the lines that tell how many relations hold and fail, and which fail."""
    holds = Counter(one.relation.kind for one in found if one.relation.holds)
    fails = Counter(one.relation.kind for one in found if not one.relation.holds)
    yield f"{'kind':12} {'hold':>6} {'fail':>6}"
    for kind in sorted({*holds, *fails}):
        yield f"{kind:12} {holds[kind]:6} {fails[kind]:6}"
    yield f"{'all':12} {sum(holds.values()):6} {sum(fails.values()):6}"
    for one in found:
        if show or not one.relation.holds:
            sign = "holds" if one.relation.holds else "FAILS"
            yield f"  {sign} {one.name}: {one.relation.expression} | {one.context}"


def _parts(plain: str) -> list[tuple[int, int]]:
    """Return the reports of a text that the pipeline would check one by one."""
    reports = [one for one in outline_text(restore_text(plain)) if not one.is_container]
    return [(one.start, one.end) for one in reports] or [(0, len(plain))]


def bend(found: Sequence[Found], random: Random, drawn: int) -> list[Change]:
    """Change one digit in each of the relations drawn, so that no rounding makes it hold."""
    holding = [one for one in found if one.relation.holds]
    targets = [
        (one, role, figure)
        for one in holding
        for role, figure in _roles(one.relation)
        if any(char in _DIGITS[1:] + _NUMERALS for char in one.plain[figure.start : figure.end])
    ]
    random.shuffle(targets)
    changes = []
    for one, role, figure in targets:
        text = _changed(one.plain, figure, random)
        if text is not None:
            changes.append(Change(one, role, text, _is_caught(one, figure, text)))
        if len(changes) == drawn:
            break
    return changes


def _roles(relation: Relation) -> Iterator[tuple[str, Figure]]:
    yield "stated", relation.stated
    if relation.whole is not None:
        yield "whole", relation.whole
    for part in relation.parts:
        yield "part", part


def _changed(plain: str, figure: Figure, random: Random) -> str | None:
    """Return the figure's words with its first digit, or the second of many, made another."""
    words = plain[figure.start : figure.end]
    for digits in (_DIGITS[1:], _NUMERALS):
        places = [at for at, char in enumerate(words) if char in digits]
        if places:
            at = places[min(len(places) - 1, random.randrange(2))] if len(places) > 2 else places[0]
            own = digits.index(words[at])
            others = [char for place, char in enumerate(digits) if abs(place - own) >= LEAST_CHANGE]
            other = random.choice(others)
            return words[:at] + other + words[at + 1 :]
    return None


def _is_caught(found: Found, figure: Figure, text: str) -> bool:
    """Say whether a relation of the bent passage fails that did not fail before."""
    first = min(one.start for one in found.figures)
    last = max(one.end for one in found.figures)
    start = found.plain.rfind("\n", 0, max(1, first - WINDOW)) + 1
    stop = found.plain.find("\n", min(len(found.plain), last + WINDOW))
    stop = len(found.plain) if stop < 0 else stop
    bent = found.plain[start : figure.start] + text + found.plain[figure.end : stop]
    return _failing(found.plain[start:stop]) < _failing(bent)


def _failing(plain: str) -> int:
    return sum(not one.holds for one in check_arithmetic(plain, find_figures(plain)))


def tell_changes(changes: Sequence[Change], *, show: bool) -> Iterator[str]:
    """Yield the lines that tell the share reported, by kind and by the figure changed."""
    groups: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        groups[change.found.relation.kind].append(change)
        groups[f"({change.role})"].append(change)
        groups["all"].append(change)
    yield f"{len(changes)} figures of relations that hold, one digit changed"
    yield f"{'kind':12} {'bent':>6} {'reported':>9}"
    for name, members in sorted(groups.items()):
        caught = sum(one.caught for one in members)
        yield f"{name:12} {len(members):6} {caught:6} {caught / len(members):6.1%}"
    for change in changes:
        if show and not change.caught:
            relation = change.found.relation
            yield f"  MISSED {change.role} -> {change.text}: {relation.expression}"
            yield f"    {change.found.name}: {change.found.context}"


if __name__ == "__main__":
    main()
