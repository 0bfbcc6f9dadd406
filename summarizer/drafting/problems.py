"""Part a paragraph of problems into the problems it lists, each a statement of its own."""

import re

from summarizer.drafting.clauses import split_clauses
from summarizer.drafting.deficiency import is_deficient
from summarizer.drafting.material import Material
from summarizer.drafting.shortening import limit_for, shorten, trim
from summarizer.drafting.widths import fits
from summarizer.drafting.worth import Stretch, weigh
from summarizer.structure.role_cues import loudest_cue

# Words that announce problems without naming one: "我们也清醒认识到……面临的问题和短板".
_ANNOUNCEMENT = re.compile(
    r"""(?:清醒|清楚|深刻|充分)地?(?:认识|看|意识)到
    | (?:存在|面临).{0,16}(?:问题|不足|困难|短板|挑战|差距|薄弱环节)
    | 有(?:许多|一些|不少|很多|诸多).{0,3}(?:问题|不足|困难|短板)
    | (?:主要|突出|集中)?(?:表现|体现)[在为] | 主要(?:是|有|问题|存在)
    | (?:问题|不足|困难|短板).{0,6}(?:如下|主要|是$|有$)
    | 成绩.{0,12}(?:同时|来之不易)""",
    re.VERBOSE,
)
# Words of the announcement that open the first problem: "但仍要看到," "主要是".
_PREFIX = re.compile(
    r"(?:但是?|同时|然而|当然)?[,:]?(?:我们)?(?:也|还)?(?:要|必须|应)?(?:清醒|清楚|深刻)?地?"
    r"(?:认识|看|意识)到[,:]?|主要(?:是|表现在|表现为|体现在|有)[,:]?|(?:突出|集中)表现在[,:]?"
)
# Clauses before an announcement: salutations, "the achievements did not come easily".
_OPENING = re.compile(
    r"各位.{2,6}|同志们|在?(?:看|肯定|总结|取得).{0,10}成[绩效].{0,10}|.{0,16}成[绩效].{0,12}"
    r"|(?:与此)?同时|但是?|当然|回顾.{2,20}"
)
# An announcement of any words, told by the list that follows: "…还有不少短板弱项:一是…".
_LIST_FOLLOWS = re.compile(r":\s*(?=一是|一、|[(（]一|1[、.]|第一)")
_TOLD = 3.0  # weight of a cue of problems from which it tells one
_LONGEST_ANNOUNCEMENT = 6  # clauses before the colon
# What a contrast opens: the problem stands behind it, and before it what goes well. A word that
# links a sentence to the one before says nothing on the page.
_CONTRAST_WORD = r"(?:但是|但|然而|不过|可是)[,:]?"
_CONTRAST = re.compile(rf"[,;。]{_CONTRAST_WORD}")
_LINK = re.compile(
    rf"{_CONTRAST_WORD}|(?:而且|并且|且(?!慢|夫)|加之|再加上|究其原因)[,:]?(?:一方面)?"
)
# Words of an announcement at the end: "…,主要存在以下几个问题"
_ANNOUNCES_BEHIND = re.compile(
    r"[,;:。](?:主要|集中|突出)?(?:存在|表现|体现)[在为]?(?:以下|如下|下列)[^,;。]{0,12}$"
)


def list_problems(material: Material, start: int, end: int) -> list[Stretch]:
    """Return the problems that a sentence lists, in source order.

    Clauses parted by semicolons are problems of their own; an announcement is none, but it opens
    the first problem where no mark parts them.
    """
    start, end = trim(material, start, end)
    start = _skip_concession(material, _skip_announcement(material, start, end), end)
    end = _drop_announcement(material, start, end)
    items = split_clauses(
        material.plain, start, end, material.figures.within(start, end), marks=";。!?"
    )
    found: list[Stretch] = []
    for item in items:
        first, last = trim(material, item.start, item.end)
        if first >= last or (len(items) > 1 and announces_only(material, first, last)):
            continue
        found.append(_fit(material, first, last))
    return found


def _skip_announcement(material: Material, start: int, end: int) -> int:
    """Return where the first problem begins: behind ``…主要表现在:`` and its like."""
    if not material.chinese:
        return start
    follows = _LIST_FOLLOWS.search(material.plain, start, end)
    if follows:
        return follows.end()
    if not _announces(material, start, end):
        return start
    clauses = split_clauses(material.plain, start, end, marks=",;。:")
    announced = False
    for clause in clauses[:_LONGEST_ANNOUNCEMENT]:
        if clause.mark == ":" and _announces(material, start, clause.end):
            return clause.end + 1
    for clause in clauses:
        if not (
            announces_only(material, clause.start, clause.end)
            or _OPENING.fullmatch(material.plain, clause.start, clause.end)
        ):
            break
        announced = True
        start = clause.end + 1
    match = _PREFIX.match(material.plain, start, end)
    return match.end() if match and (announced or match.end() > start) else start


def _skip_concession(material: Material, start: int, end: int) -> int:
    """Return where the problem begins where praise stands before it: ``虽然…较快,但…不足``."""
    opening = _LINK.match(material.plain, start, end)
    start = opening.end() if opening else start
    match = _CONTRAST.search(material.plain, start, end)
    if match is None or names_deficiency(material, start, match.start()):
        return start
    return match.end()


def _drop_announcement(material: Material, start: int, end: int) -> int:
    match = _ANNOUNCES_BEHIND.search(material.plain, max(start, end - 30), end)
    return match.start() if match and match.start() > start else end


def names_deficiency(material: Material, start: int, end: int) -> bool:
    """Tell whether a stretch says what is wrong, and not only where or with whom."""
    words = material.plain[start:end]
    if is_deficient(words, chinese=material.chinese):
        return True
    return loudest_cue(words, "problem", "zh" if material.chinese else "en") >= _TOLD


def _announces(material: Material, start: int, end: int) -> bool:
    return _ANNOUNCEMENT.search(material.plain, start, end) is not None


def announces_only(material: Material, start: int, end: int) -> bool:
    """Tell whether words only say that there are problems: ``仍面临一些突出困难和问题``."""
    plain = material.plain
    return (
        _announces(material, start, end)
        and not material.facts.within(start, end)
        and not is_deficient(_ANNOUNCEMENT.sub("", plain[start:end]), chinese=material.chinese)
    )


def _fit(material: Material, start: int, end: int) -> Stretch:
    """Return a problem, shortened where it is too long."""
    if fits(material.plain, start, end, limit_for(material)):
        return weigh(material, start, end)
    best = shorten(material, start, end)
    return best[0] if best else weigh(material, start, end)
