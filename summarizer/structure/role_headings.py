"""What a heading says about the sentences below it: a role, or nothing."""

import re
from functools import lru_cache
from typing import Final

from summarizer.schemas.terms import Role
from summarizer.structure.wording import opens_with_verb

# A plan that speaks of problems (存在问题及下一步打算) is a problem section first: its own list
# begins with the problems, and the sentences that plan carry cues of their own.
_RULES: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = (
    (
        "problem",
        re.compile(
            # 存在问题, 存在的困难和问题, 目前存在的主要不足; not 解决存在的问题, 问题整改
            r"存在(?:的|着|一些|主要|突出|困难|不足|和|与|、|及|以及|几个|哪些){0,5}"
            r"(?:问题|困难|不足|短板|弊端|差距|薄弱|风险|隐患|矛盾)(?!整改|清单|解决)"
            # 主要问题, 问题与不足, 困难和问题, 问题分析, 需要改进的问题
            r"|^(?:当前|目前|工作中|面临)?的?(?:主要|突出)?的?"
            r"(?:问题|困难|不足|短板|差距|挑战|弊端)(?:(?:和|与|及|、)\w{0,8})?(?:分析)?$"
            r"|需要?(?:革除|改进|解决|重视|关注)\w{0,12}(?:问题|弊端|不足)"
            r"|(?:面临|遇到)的?(?:主要)?(?:形势和)?(?:困难|问题|挑战|压力)|原因分析|问题(?:和|与)(?:困难|不足|原因)"
            r"|不足之处|薄弱环节$|主要(?:问题|困难|不足|短板)"
        ),
    ),
    (
        "suggestion",
        re.compile(
            # 下一步工作打算, 下步计划, 下阶段重点工作, 今后五年目标任务, 明年工作思路
            r"下一?步|下一?阶段|下一?年|下半年(?:的)?(?:工作)?(?:打算|计划|安排|重点|任务|思路)"
            r"|今后|未来|明年|来年|打算|设想|展望|愿景|建议|意见$|对策"
            # 工作安排, 工作计划, 主要任务, 目标任务, 总体要求, 指导思想, 奋斗目标
            r"|安排$|计划$|(?:主要|重点|目标|中心|工作|奋斗|发展)任务|任务和措施"
            r"|(?:主要|奋斗|预期|工作|发展|总体|战略)目标|目标(?:和|与|及|任务|要求)"
            r"|总体(?:要求|思路|部署|安排)|指导思想|工作(?:思路|重点|部署|要求|措施)|重点工作"
            r"|发展思路|基本思路|优先事项|重点举措|(?:整改|改进|解决|应对|保障)(?:措施|办法|方案|方向)"
            r"|自身建设$|努力方向|改进方向|工作方向"
        ),
    ),
    (
        "achievement",
        re.compile(
            # 工作开展情况, 主要做法及成效, 2023年工作回顾, 经验, 亮点, 进展, 完成情况
            r"回顾|成效|成果|成绩|成就|做法|经验|亮点|进展|回眸|总结|业绩"
            r"|(?:开展|完成|落实|推进|执行|进展|实施|履职|整改|建设|运行|发展|工作|管理|活动|服务)\w{0,4}情况"
            r"|主要工作|所做(?:的)?工作|具体工作"
        ),
    ),
    (
        "background",
        re.compile(
            # 基本情况, 概况, 背景, 调研目的, 指导原则; 名词解释 closes government reports
            r"基本(?:情况|概况|信息|现状)|概况|简介|背景|(?:调研|宗旨|检查)\w{0,6}目的|现状$"
            r"|名词解释|附注|注释|说明$|引言|前言|总述|综述"
        ),
    ),
)

_NOVEL: Final = re.compile(r"典型|创新|特色")
"""What was done that is new; but 深化科技创新, a verb and its object, may as well be a plan."""

_ENGLISH: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = (
    (
        "suggestion",
        re.compile(
            r"\brecommend|next steps?\b|\bplans?\b|\bplanned\b|way forward|outlook|future|"
            r"\bgoals\b|action plan|matters? for congressional",
            re.I,
        ),
    ),
    (
        "problem",
        re.compile(
            r"\bchallenges?\b|\bproblems?\b|\bissues?\b|\bweakness|\brisks?\b|\bshortcoming|"
            r"\bdeficienc|\bgaps?\b|\bfindings?\b|what gao found|limitations?\b|\bpoor\b|declin|"
            r"\bconcerns?\b",
            re.I,
        ),
    ),
    (
        "achievement",
        re.compile(
            r"\baccomplish|\bachieve|\bresults?\b|\bprogress\b|\bhighlights of\b|\bcompleted\b|"
            r"\bactions? taken\b|\bmilestones?\b|\bsuccess",
            re.I,
        ),
    ),
    (
        "background",
        re.compile(
            r"\bbackground\b|\bintroduction\b|\boverview\b|why gao did|\bscope\b|\bmethodolog|"
            r"\bobjectives?\b|\bpurpose\b|\bcontacts?\b|\backnowledg|\bletter\b|\bappendix\b|"
            r"\babout\b",
            re.I,
        ),
    ),
)

_LABEL: Final = re.compile(  # 一、 (一) 1. ## ** before the words of a heading
    r"^[#*\s]*(?:第?[一二三四五六七八九十]{1,3}(?:[、.,]|部分|章)|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、,)])?[、\s*]*"
)
_TAIL: Final = " \t*。.:;,、!"
_LONGEST: Final = 40  # a longer heading is a sentence; its words say nothing about what follows


@lru_cache(maxsize=4096)
def role_of_heading(title: str) -> Role | None:
    """Return the role that a heading gives its sentences, None where it only names a subject.

    `title` is plain text (Simplified, half-width), with or without its number: `二、存在的问题`
    is problem, `三、下一步打算` suggestion, `加强组织领导` None.
    """
    words = _bare(title)
    if not words:
        return None
    if len(words.encode("ascii", "ignore")) > 0.8 * len(words):
        rules = _ENGLISH
    elif len(words) > _LONGEST:
        return None
    else:
        rules = _RULES
    told = next((role for role, pattern in rules if pattern.search(words)), None)
    if told is None and _NOVEL.search(words) and not opens_with_verb(words):
        return "achievement"
    return told


def _bare(title: str) -> str:
    """Return the words of a heading, without its number and what closes it."""
    label = _LABEL.match(title)
    return title[label.end() if label else 0 :].rstrip(_TAIL)


_YEAR: Final = re.compile(r"(?:19|20)\d\d(?=年)")
_GENERIC: Final = re.compile(  # 2013年主要工作, 2024年的政府工作 — the year alone tells which
    r"年的?(?:政府|全年|全市|全省|全县|全区|我[市省县区局院])?的?(?:主要|重点|各项|中心|经济|经济社会发展)?"
    r"(?:工作|任务|政府工作|情况|重点)*$"
)


def role_of_dated_heading(title: str, year: int | None) -> Role | None:
    """Return the role of a heading that only its year gives away, None for all others."""
    if year is None or "年" not in title:
        return None
    words = _bare(title)
    years = [int(one) for one in _YEAR.findall(words)]
    if not years or not _GENERIC.search(words):
        return None
    return "achievement" if max(years) < year else "suggestion"


_DATE: Final = re.compile(r"((?:19|20)\d\d)年(?:\d{1,2}月)?|((?:19|20)\d\d)[-/.]\d{1,2}[-/.]")


def report_year(plain: str, start: int, end: int) -> int | None:
    """Return the year in which a report was given, by the first date in its opening lines."""
    match = _DATE.search(plain, start, min(end, start + 400))
    return int(match[1] or match[2]) if match else None
