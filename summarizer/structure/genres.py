"""Tell what kind of report a text is, from its title, its beginning and its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

GENRES: Final = (
    "government_work_report",
    "statistical_communique",
    "department_accounts",
    "meeting_log",
    "research_report",
    "rectification_report",
    "plan",
    "speech",
    "english_agency_report",
    "work_report",
    "other",
)

# Title first: it says outright what the text is. The order settles a title that fits several.
_BY_TITLE: Final = (
    (
        "government_work_report",
        re.compile(r"政府(?:\d{4}年)?工作报告|^关于.{4,30}国家(?:决算|预算).{0,12}报告"),
    ),
    ("statistical_communique", re.compile(r"统计公报")),
    (
        "department_accounts",
        re.compile(r"(?:部门|单位|年度)?(?:决算|预算)(?:公开|情况|说明|报告|$)"),
    ),
    ("meeting_log", re.compile(r"会议(?:记录|纪要)|大事记|活动记录")),
    ("research_report", re.compile(r"调研|调查报告|考察报告|课题")),
    ("rectification_report", re.compile(r"整改|整治|督查.{0,6}(?:落实|反馈)|巡[视察].{0,8}反馈")),
    ("work_report", re.compile(r"总结|汇报|述职|工作报告|年度?报告|情况报告|工作情况")),
    ("plan", re.compile(r"(?:计划|方案|规划|要点|安排|打算)(?:\(.{0,12}\))?$")),
    ("speech", re.compile(r"讲话|致辞|发言|演讲")),
)
# Then how the text begins.
_BY_HEAD: Final = (
    (
        "government_work_report",
        re.compile(r"代表.{0,16}(?:人民政府|国务院).{0,60}报告|受国务院的?委托.{0,40}报告"),
    ),
    (
        "research_report",
        re.compile(
            r"课题组|调研组|(?:专题|实地|进行了?|开展了?|赴.{2,30})(?:调研|考察)|调研(?:情况|报告|宗旨)"
        ),
    ),
    (
        "rectification_report",
        re.compile(r"交办函|整改(?:工作|情况|通知|意见|任务|落实)|反馈.{0,10}问题.{0,20}整改"),
    ),
    ("speech", re.compile(r"^.{0,40}(?:我(?:讲|谈|说)(?:几点|以下)|我.{0,6}讲话)")),
)
# 20xx年2月9日在…召开了…会议。 as the beginning of line after line
_LOG_LINE: Final = re.compile(
    r"^[ \t]*(?:(?:19|20)[\dx×]{2}年)?[\dx×]{1,2}月(?:[\dx×]{1,2}日)?.{0,40}"
    r"(?:召开|举行|举办|开展|组织|会议|培训)",
    re.MULTILINE,
)
_FEWEST_LOG_LINES: Final = 5
_WORK: Final = re.compile(r"工作|情况|活动|任务|建设|服务|管理|完成|开展|落实|推进")
_FEWEST_WORK_WORDS: Final = 2


def find_genre(plain: str, title: str, start: int, end: int, *, english: bool) -> str:
    """Return the genre of the report whose body is ``plain[start:end]``; see ``GENRES``.

    ``title`` is the title as printed, empty where the report prints none.
    """
    if english:
        return "english_agency_report"
    for genre, pattern in _BY_TITLE:
        if title and pattern.search(title):
            return genre
    head = plain[start : min(end, start + 500)]
    for genre, pattern in _BY_HEAD:
        if pattern.search(head):
            return genre
    if _keeps_log(plain, start, end):
        return "meeting_log"
    words = islice(_WORK.finditer(plain, start, min(end, start + 2000)), _FEWEST_WORK_WORDS)
    return "work_report" if len(list(words)) == _FEWEST_WORK_WORDS else "other"


def _keeps_log(plain: str, start: int, end: int) -> bool:
    lines: Sequence[str] = _LOG_LINE.findall(plain, start, min(end, start + 4000))
    return len(lines) >= _FEWEST_LOG_LINES
