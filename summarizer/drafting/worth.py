"""What a stretch of text is worth on the page: figures, results and names against set phrases."""

import re
from typing import NamedTuple

from summarizer.drafting.cues import LEAD_IN
from summarizer.drafting.material import Material
from summarizer.drafting.negatives import Gravity
from summarizer.schemas.terms import Role

# Sentences about somewhere else, or that define instead of reporting.
_ELSEWHERE = re.compile(
    "全国|我国|国家|国务院|党中央|中央|据统计|据报道|据.{2,12}(?:报告|显示)|研究(?:表明|显示)|所谓"
)
# A gloss: 「“三无”人员:指无劳动能力……」「家庭服务业是以家庭为服务对象……的行业」
_DEFINITION = re.compile(
    "[^,;。:“]{0,8}“[^”]{1,20}”[^,;。:“]{0,8}:|[^,;。]{2,16}是指|[^,;。]{2,12}是(?:以|一种)"
)
# What is hoped for, in a sentence that was taken for something done.
_HOPED = re.compile("力争|争取实现|今年拟|拟|(?:主要|预期|总体)目标|我们要|今年要|展望")
# A footnote: 「12 The short-term investments are…」
_FOOTNOTE = re.compile(r"\d{1,3} [A-Z]")
_GRAVITY_WORTH: dict[Gravity, float] = {"grave": 1.5, "mild": 0.5, "none": 0.0}


class Stretch(NamedTuple):
    """A run of clauses with what it is worth."""

    start: int
    end: int
    value: float
    gravity: Gravity  # of the negative facts it states


def weigh(material: Material, start: int, end: int) -> Stretch:
    """Return a stretch with its worth, about 0.1 for a set phrase and 3 for a row of results."""
    plain = material.plain
    facts = material.facts.count(start, end)
    signals = material.signals
    gravity = signals.gravity_in(start, end)
    length = max(end - start, 1) * (1.0 if material.chinese else 0.5)
    slogans = signals.slogans.within(start, end) / length
    quoted = signals.quotations.within(start, end) / length
    value = (
        0.35 * min(facts, 4)
        + (0.3 if signals.results.within(start, end) else 0.0)
        + (0.2 if signals.specifics.within(start, end) else 0.0)
        + (0.8 if facts and signals.leading.within(start, end) else 0.0)
        + (0.7 if facts and signals.foremost.within(start, end) else 0.0)
        + min(length, 40) / 200
    )
    value *= max(0.3, 1.0 - 1.5 * slogans) * (0.7 if quoted > 0.5 else 1.0)
    if LEAD_IN.match(plain, start, end):
        value *= 0.4
    value -= 0.3 * material.unreadable.count(start, end)
    return Stretch(start, end, value + _GRAVITY_WORTH[gravity], gravity)


def trust(material: Material, role: Role, start: int, end: int) -> float:
    """Return how far a stretch speaks for its role in the report, 0 to 1."""
    share = 1.0
    if role == "achievement" and _HOPED.match(material.plain, start, end):
        share *= 0.3
    if _ELSEWHERE.match(material.plain, start, end):
        share *= 0.5
    if not material.chinese and _FOOTNOTE.match(material.plain, start, end):
        share *= 0.3
    if _DEFINITION.match(material.plain, start, end):
        share *= 0.2
    if material.signals.addresses.within(start, end):
        share *= 0.3
    if material.is_damaged(start, end):
        share *= 0.3
    return share
