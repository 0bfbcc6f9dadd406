"""Arithmetic and dates that do not hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.figures.arithmetic import Relation, impossible_dates, impossible_rates
from summarizer.figures.figure import Figure
from summarizer.rules.fault import Fault, Subject, Wording

MONTHLY = re.compile(
    r"(?P<first>\d{1,2})(?:月份?)?\s*[-—–~至到]{1,2}\s*(?P<last>\d{1,2})月"
    r"(?P<what>[^,。;\n\d]{0,12})"
    r"(?P<times>\d{1,2})(?P<unit>[次期场轮])(?P<rest>[^。;\n]{0,12}每月|[^。;\n]{0,6}按月)"
)
"""``1--12月冷链运转11次,每月按时接种``: monthly rounds that are fewer than the months."""


SENTENCE_END = re.compile(r"[。!?\n]")
OTHER_WHOLE = 2
"""A share so many times smaller than its list would make it is a share of something else."""


def unclear_bases(subject: Subject) -> Iterator[Fault]:
    """Shares and rates of a whole that the text does not name beside them: one question."""
    told = {
        figure.start
        for relation in subject.relations
        if relation.kind == "bases"
        for figure in (*relation.parts, relation.stated)
    }
    unclear = [
        relation
        for relation in subject.relations
        if not relation.holds
        and not is_claimed(relation, subject.plain)
        and relation.stated.start not in told
    ]
    if not unclear:
        return
    text = subject.restored.text
    words = "、".join(f"“{_name(relation, text)}”" for relation in unclear[:3])
    yield Fault(
        tuple((relation.stated.start, relation.stated.end) for relation in unclear),
        Wording(f"{words}没有写明基数", f"{words}: the whole is not stated"),
        Wording(
            f"{_unclear_sentence(unclear[0], text)}，口径可能不同",
            f"by what the text states, {unclear[0].expression}",
        ),
        Wording(f"说明{words}的基数", f"State the whole that {words} is a share of."),
        doubtful=False,
    )


def is_claimed(relation: Relation, plain: str) -> bool:
    """Tell whether the text itself holds the stated figure against these parts.

    A rate whose whole stands in another sentence may count another day or another group; a share
    far below what its list would give (患者3787人,其中高血压3313人,占8.02%) is one of the
    population, not of the list.
    """
    if relation.whole is None:
        return True
    figures = (*relation.parts, relation.whole, relation.stated)
    between = plain[min(f.start for f in figures) : max(f.end for f in figures)]
    if SENTENCE_END.search(between):
        return False
    stated = relation.stated.value or 0
    return relation.kind != "share" or relation.computed <= OTHER_WHOLE * stated


def _name(relation: Relation, text: str) -> str:
    stated = relation.stated
    return _label(stated, text) + text[stated.start : stated.end]


def _unclear_sentence(relation: Relation, text: str) -> str:
    return relation.sentence(text[relation.stated.start : relation.stated.end])


def _label(figure: Figure, text: str) -> str:
    return text[slice(figure.label.start, figure.label.end)] if figure.label else ""


def wrong_dates(subject: Subject) -> Iterator[Fault]:
    """Dates that no calendar has: one line for all of them."""
    places = tuple(impossible_dates(subject.plain, subject.report.start, subject.report.end))
    if places:
        found = dict.fromkeys(subject.restored.text[start:end] for start, end in places)
        words = "、".join(f"“{date}”" for date in list(found)[:3])
        yield Fault(
            places,
            Wording(words, words),
            Wording("没有这样的日期", "no calendar has this date"),
            Wording(f"核实日期{words}", f"Confirm the date {words}."),
        )


def rates_over_hundred(subject: Subject) -> Iterator[Fault]:
    """Rates that cannot pass 100% and do: a coverage of 104%."""
    rates = impossible_rates(subject.plain, subject.figures)
    if rates:
        text = subject.restored.text
        words = "、".join(f"“{_label(one, text)}{text[one.start : one.end]}”" for one in rates[:3])
        yield Fault(
            tuple((figure.start, figure.end) for figure in rates),
            Wording(words, words),
            Wording("这类比率不会超过100%", "such a rate cannot pass 100%"),
            Wording(f"核对{words}的分子分母", f"Check the numbers behind {words}."),
        )


def monthly_rounds(subject: Subject) -> Iterator[Fault]:
    """Rounds whose number is less than the months, quarters or weeks they are said to cover."""
    yield from _rounds_a_year(subject)
    for match in MONTHLY.finditer(subject.plain, subject.report.start, subject.report.end):
        months = int(match["last"]) - int(match["first"]) + 1
        times = int(match["times"])
        if months < 2 or times == months or times % months == 0:
            continue
        end = match.end()
        words = "“" + subject.restored.text[match.start() : end] + "”"
        yield Fault(
            ((match.start(), end),),
            Wording(words, words),
            Wording(
                f"{months}个月只有{times}{match['unit']}，与“每月”对不上"
                if times < months
                else f"{months}个月有{times}{match['unit']}，与“每月”对不上",
                f"{times} monthly rounds in {months} months",
            ),
            Wording(
                f"说明{match['what'].strip()}{times}{match['unit']}的原因", f"Explain {words}."
            ),
        )


def _rounds_a_year(subject: Subject) -> Iterator[Fault]:
    for relation in subject.relations:
        if relation.kind != "rounds" or relation.holds:
            continue
        place = (relation.stated.start, relation.stated.end)
        words = "“" + subject.restored.text[slice(*place)] + "”"
        yield Fault(
            (place,),
            Wording(words, words),
            Wording(relation.note, f"fewer than the rounds announced: {relation.expression}"),
            Wording(f"说明全年{words}的原因", f"Explain {words}."),
        )
