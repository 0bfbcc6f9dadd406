"""Judges of a clause against its source: the product's verifier, and peers asked the same.

Every judge answers with its alarms, none for a clause that it accepts. A change is caught where it
raises an alarm that the unchanged clause in the same wording did not raise: a judge that refuses
the clause as it is has caught nothing.

What each peer is asked:

- ``langextract`` (Google): the clause is one extraction whose text its resolver aligns with the
  source, by its defaults (exact, else fuzzy where at least 0.75 of the words are found in order).
  Its documentation recommends to keep the extractions that got a ``char_interval``; one without
  raises the alarm. Its Unicode tokens, meant for text without blanks, are used. No model is
  called. It is given the passage of 400 characters around the clause's true place (its own chunks
  hold up to 1,000), which spares it the search and us the wait.
- ``membership``: every number of the clause, as it is written with its scale or sign, must stand
  somewhere in the source, both in half width and Simplified. Each that does not raises an alarm.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from summarizer.errors import MissingExtraError
from summarizer.eval.figure_drawing import Case
from summarizer.reading.folding import simplify

if TYPE_CHECKING:
    from summarizer.schemas.quantities import Verification
    from summarizer.verification import Verifier


class Alarms(NamedTuple):
    """What a judge has against the figures of a clause, and against the clause as a statement."""

    figures: frozenset[str] = frozenset()
    statements: frozenset[str] = frozenset()


Judge = Callable[["Verifier", Case], Alarms]

PASSAGE: Final = 400
_NUMBER: Final = re.compile(
    r"[0-9]+(?:[.,][0-9]+)*(?:万亿|[万亿%‰])?|[一二三四五六七八九十百千万亿零]{2,}"
)


def by_verification(verifier: Verifier, case: Case) -> Alarms:
    """Return the alarms of the product's verification."""
    return alarms_of(verifier.verify(case.text))


def alarms_of(found: Verification) -> Alarms:
    """Return what verification said against figures and against statements."""
    figures = (
        f"{one.figure.text}: {one.verdict} {one.note}"
        for one in found.figures
        if one.verdict not in {"supported", "derived"}
    )
    reasons = (reason for one in found.statements for reason in one.reasons)
    return Alarms(frozenset(figures), frozenset(reasons))


def by_membership(verifier: Verifier, case: Case) -> Alarms:
    """Return the numbers of the clause that the source does not have, letter by letter."""
    numbers = _NUMBER.findall(simplify(case.text))
    return Alarms(frozenset(one for one in numbers if one not in verifier.source.plain))


def langextract_judge() -> Judge:
    """Return the judge that asks langextract's aligner.

    Raises:
        MissingExtraError: langextract is not installed.
    """
    try:
        from langextract import resolver
        from langextract.core import data, tokenizer
    except ImportError as error:
        raise MissingExtraError("comparing with langextract", "bench") from error
    tokens: Any = tokenizer.UnicodeTokenizer()

    def judge(verifier: Verifier, case: Case) -> Alarms:
        plain = verifier.source.plain
        start = max(0, min(case.place - PASSAGE // 4, len(plain) - PASSAGE))
        extraction = data.Extraction(extraction_class="clause", extraction_text=case.text)
        (aligned,) = resolver.Resolver().align(
            [extraction], plain[start : start + PASSAGE], 0, 0, tokenizer_inst=tokens
        )
        return Alarms() if aligned.char_interval else Alarms(frozenset({"not found"}))

    return judge


def judges(*, peers: bool) -> dict[str, Judge]:
    """Return the judges by name, ours first."""
    if not peers:
        return {"summarizer": by_verification}
    return {
        "summarizer": by_verification,
        "langextract": langextract_judge(),
        "membership": by_membership,
    }
