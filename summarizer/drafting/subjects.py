"""What a report is about, in its own words: the subjects its headings name."""

import re

from summarizer.drafting.areas import chain_sections
from summarizer.drafting.draft import Draft, read_point
from summarizer.reading.folding import simplify
from summarizer.structure.parts import Report

MOST_SUBJECTS = 3
_LONGEST = 16
_LONGEST_ENGLISH = 48
_SHORTEST_CLAUSE, _LONGEST_CLAUSE = 6, 24

_NUMBERING = re.compile(
    r"^[\s*#>—-]*(?:(?:第?[一二三四五六七八九十]{1,3}|\d{1,2})(?:是|、|,|,|\.(?!\d)|．|:|:|章|部分)"
    r"|[(（][一二三四五六七八九十\d]{1,3}[)）]、?|[①-⑳]|[IVX]+\.\s|[A-Z]\.\s)*[\s*]*"
)
_END = re.compile(
    r"(?:工作)?(?:开展)?(?:的?(?:基本|主要|总体|完成|进展)?情况|方面|工作)?[:：。.*\s]*$"
)
_MARK = re.compile(r"[,,。;；:：(（——!！?？\n]")
# Headings that only say where in a report one is.
_FRAME = re.compile(
    r"回顾|总结|概况|基本情况|主要(?:做法|工作|成[效绩]|措施|任务|内容)|成[效绩]|经验|体会|特点|亮点|做法|问题|不足|困难|打算|建议|"
    r"计划|下一步|今后|思路|目标|背景|前言|引言|附件|说明|报告|汇报|各位|同志|代表|年工作|"
    r"以来|正文|目录|xx|XX|××|\*\*|多个方面|基本(?:情况|现状)|现状|总体|情况$"
)
_FRAME_ENGLISH = re.compile(
    r"(?:introduction|background|summary|conclusions?|overview|highlights?|contents|"
    r"appendix.*|w\w+ gao .*|"
    r"recommendations?.*|references|letter|acknowledg\w+|achievements?|results?|problems?|.*[?0-9].*|.*comments.*)",
    re.IGNORECASE,
)


def name_subjects(report: Report, *, chinese: bool) -> tuple[str, ...]:
    """Return the subjects of the highest sections that part what was done, at most three."""
    chains = chain_sections(report)
    reported = {
        chains[sentence.section]
        for sentence in report.sentences
        if sentence.role == "achievement" and 0 <= sentence.section < len(chains)
    }
    for depth in range(1, 5):
        found = _titles(report, {chain[depth - 1] for chain in reported if len(chain) >= depth})
        named = _named(found, chinese=chinese)
        if len(named) > 1:
            return named
    return ()


def _titles(report: Report, sections: set[int]) -> list[str]:
    return [simplify(report.sections[number].title) for number in sorted(sections)]


def _named(titles: list[str], *, chinese: bool) -> tuple[str, ...]:
    clean = _clean if chinese else _clean_english
    named = dict.fromkeys(name for title in titles if (name := clean(title)))
    return tuple(named)[:MOST_SUBJECTS]


def _clean(title: str) -> str:
    title = _NUMBERING.sub("", title)
    name = _END.sub("", _MARK.split(title)[0]).strip(" *“”、")
    if not 2 <= len(name) <= _LONGEST or _FRAME.search(name) or name.count("“") != name.count("”"):
        return ""
    return name


def _clean_english(title: str) -> str:
    name = _NUMBERING.sub("", title).strip(" *#.:")
    if not 4 <= len(name) <= _LONGEST_ENGLISH or _FRAME_ENGLISH.fullmatch(name):
        return ""
    return name if name.isascii() else ""


def name_doings(draft: Draft, plain: str) -> tuple[str, ...]:
    """Return how the two weightiest statements of work done begin, where they are short."""
    ranked = sorted(draft.achievements, key=lambda point: -point.weight)
    doings = []
    for point in ranked:
        if point.negative:
            continue
        clause = _MARK.split(read_point(plain, point).strip())[0].strip(" “”、")
        if _SHORTEST_CLAUSE <= len(clause) <= _LONGEST_CLAUSE and _is_whole(clause):
            doings.append(clause)
        if len(doings) == MOST_SUBJECTS - 1:
            break
    return tuple(doings)


def _is_whole(clause: str) -> bool:
    return (
        clause.count("“") == clause.count("”")
        and "…" not in clause
        and not re.match(
            r"在|以|对|为|通过|根据|按照?|由于|围绕|针对|等|其中|并|该|这|此|从|自|随着|虽|如",
            clause,
        )
        and not re.search(r"^\d|[xX×*]{2}|[xX×]月|上$|中$|下$|后$|时$|年$|以来$|方面$", clause)
    )
