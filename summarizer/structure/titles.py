"""Name a report that names itself only in passing, from its lead-in and its recurring topic."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from summarizer.structure.nearby import find_near
from summarizer.structure.sentences import Span

# 珠海市政府工作报告(2024年1月30日 黄志豪): date and speaker are not the title
_AFTER_TITLE: Final = re.compile(r"\s*\([^()]{0,60}\)\s*$|[*\s]+[—–]{1,2}.{0,80}$")
_BEFORE_TITLE: Final = re.compile(r"\((?:19|20)\d\d年[^()]{0,30}\)\s*")
# 政府工作报告 / 2017年政府工作报告 / 工作总结: the genre alone
_VAGUE: Final = re.compile(
    r"(?:(?:19|20)\d\d年)?(?:省|市|县|区)?政府工作报告|(?:工作|情况|年度|调研)*(?:总结|汇报|报告)"
)
_OUR: Final = r"(?:我(?:[院局委厅部办校站所处乡镇村区县市州省]|中心|公司|街道|社区))"
# 现将上半年慢病工作情况汇报如下 / 现将我县创建工作向各位领导汇报如下
_LEAD_IN: Final = re.compile(
    rf"(?:现|下面)(?:将|就|把){_OUR}?的?(?P<topic>[^。,;:\n]{{2,40}}?)"
    r"(?P<kind>(?:情况)?(?:汇报|报告|总结|通报|说明))(?:如下|于后|:|,)"
)
# 以上是我院公共卫生工作进展总结
_CLOSING: Final = re.compile(
    rf"以上(?:就?是|为){_OUR}?的?(?P<topic>[^。,;:\n]{{4,30}}?(?:总结|汇报|报告))"
)
# 就基层文化设施建设管理使用情况进行了考察学习
_SUBJECT: Final = re.compile(
    r"(?:就|对|围绕)(?P<topic>[\u4e00-\u9fff]{4,24}?(?:情况|问题|工作|发展))(?:进行|开展|作)了?"
)
# 就某街道文化中心建设、使用、免费开放等方面进行调查研究 / 督导村级中心提档升级建设情况,
_STUDIED: Final = re.compile(
    r"(?<!成)(?:就|对|围绕)(?!业)(?P<topic>(?:(?![就对])[\u4e00-\u9fffx×*、]){4,30}?(?:情况|问题|工作|发展|(?=等方面)))"
    r"(?:等方面)?(?:进行|开展|作)了?(?:专题|深入|实地|全面)?(?:调查|调研|考察|研究|走访|督导|视察)"
    r"|(?:督导|考察|了解|检查)了?(?P<seen>[\u4e00-\u9fff]{6,24}情况)(?=,)"
)
# 我市关于中医药服务能力提升工作稳步推进
_OF_OURS: Final = re.compile(rf"{_OUR}关于(?P<topic>[\u4e00-\u9fff]{{4,20}}工作)")
# 积极推进基层服务站标牌整改,现将有关情况汇报如下 / 推动城市基层党建创新发展
_BEFORE_LEAD_IN: Final = re.compile(
    r"(?:推进|推动|开展|做好|抓好|实施)了?(?P<topic>[\u4e00-\u9fff]{4,24}?)(?:,(?=现将|现就|下面)|"
    r"(?:创新|高质量)发展[。,])"
)
_NEAR: Final = 300  # characters in which a report says what it does before it tells of other work
# 认真开展了慢性病管理工作
_DOES: Final = re.compile(
    r"(?:开展|推进|推动|做好|抓好|实施)[了好]?(?P<topic>[\u4e00-\u9fff]{3,20}工作)(?![\u4e00-\u9fff]{0,2}会)"
)
# 2026年政府工作报告 as a field of a table
_FIELD: Final = re.compile(r"(?:^|[,|\t\"])(?P<topic>(?:19|20)\d\d年[^,|\t\"\n]{2,20}报告)[,|\t\"]")

_TIME_OR_FORM: Final = (
    r"有关|相关|具体|主要|本年度|今年|一年来|近年来|近期|上半年|下半年|[\dx×]{2,4}年(?:度|上半年)?|"
    r"的|工作|开展|推进|进展|落实|完成|贯彻|调研|活动|情况|报告|如下"
)
_VAGUE_TOPIC: Final = re.compile(rf"(?:{_TIME_OR_FORM}|一|其)+")
_REPORT_END: Final = re.compile(r"(?:报告|总结|汇报)$")
# A phrase that ends before 工作 or the like; or the name of a trade
_PHRASE: Final = re.compile(
    r"[\u4e00-\u9fff]{4,18}(?=工作|项目(?!录)|任务)|[\u4e00-\u9fff]{2,10}(?:服务业|产业化|产业)"
)
_AFTER_PHRASE: Final = re.compile(r"工作|项目|任务|服务业|产业")
_PHRASE_REACH: Final = 18
_LEADING: Final = re.compile(
    rf"(?:.*(?:[的了和与及]|关于|对于)|认真|全面|扎实|积极|切实|深入|进一步|做好|搞好|抓好|"
    rf"开展|推进|加强|推动|落实|完成|促进|实施|发展|将|把|为|在|从|就|以|各项|国家|大力|{_OUR}|全.|各.|本.)+"
)
_LONGEST_TOPIC: Final = 24
_FEWEST_TIMES: Final = 2
# running Han text without the small words between phrases
_RUN: Final = re.compile(r"(?:(?![的了是和与及在对为以等不要有我各将被把])[\u4e00-\u9fff]){4,40}")


def clean_title(plain: str, title: Span) -> Span:
    """Return the title without the date and the speaker in brackets behind it."""
    start, end = title
    before = _BEFORE_TITLE.match(plain, start, end)
    start = before.end() if before and before.end() < end else start
    match = _AFTER_TITLE.search(plain, start, end)
    if match and match.start() > start and re.search(r"\d年|\s", match[0].strip("() ")):
        end = match.start()
    return start, end


def is_vague(words: str) -> bool:
    """Tell whether a title names a genre only: 政府工作报告, 工作总结."""
    return _VAGUE.fullmatch(words) is not None


def infer_title(plain: str, body: Span, kind: Span | None) -> tuple[Span, ...]:
    """Return the pieces of a title for a text without one, as places in ``plain``.

    What the lead-in announces comes first; where it is vague (现将有关情况汇报如下) the topic that
    recurs before 工作 stands for it, and ``kind`` (…情况汇报 of a compiler's marker) is added.
    """
    head = (body[0], min(body[1], body[0] + 900))
    match = _LEAD_IN.search(plain, *head)
    if match and not _VAGUE_TOPIC.fullmatch(match["topic"]):
        topic = _trim(plain, match.span("topic"))
        if is_vague(plain[slice(*topic)]):  # 服务中心建、管、用的|调研报告
            topic = match.span("topic")
        if topic[1] - topic[0] <= _LONGEST_TOPIC and not is_vague(plain[slice(*topic)]):
            closed = _REPORT_END.search(plain, *topic)
            return (topic,) if closed else _glue(topic, match.span("kind"))
    last = _whole_kind(plain, match.span("kind")) if match else kind
    named = _STUDIED.search(plain, *head) or _OF_OURS.search(plain, *head)
    if named:
        topic = named.span("topic") if named["topic"] else named.span("seen")
        return _add_kind(plain, _trim(plain, topic), last)
    found = _find_topic(plain, body)
    if found:
        return _add_kind(plain, found, last)
    for pattern in (_BEFORE_LEAD_IN, _DOES):
        named = pattern.search(plain, head[0], min(head[1], head[0] + _NEAR))
        if named:
            return _add_kind(plain, _trim(plain, named.span("topic")), last)
    for pattern in (_SUBJECT, _FIELD):
        named = pattern.search(plain, *head)
        if named:
            return (_trim(plain, named.span("topic")),)
    does = _DOES.search(plain, *head)
    if does:
        return _add_kind(plain, _trim(plain, does.span("topic")), last)
    closing = _CLOSING.search(plain, max(body[0], body[1] - 300), body[1])
    return (closing.span("topic"),) if closing else ()


def find_recurring(plain: str, body: Span) -> Span | None:
    """Return a place of the phrase of 4 to 8 characters that a report returns to most."""
    text = plain[body[0] : min(body[1], body[0] + 1500)]
    counts = Counter(
        run[at : at + size]
        for run in _RUN.findall(text)
        for size in range(4, 9)
        for at in range(len(run) - size + 1)
    )
    again = [phrase for phrase, count in counts.items() if count > 1]
    phrase = max(again, key=lambda one: ((counts[one] - 1) * len(one) ** 1.3, one), default="")
    if counts[phrase] < _FEWEST_TIMES + 1:
        return None
    at = plain.index(phrase, body[0])
    return at, at + len(phrase)


def _trim(plain: str, topic: Span) -> Span:
    """Return a topic without the verbs and 我市 before it, if enough of it is left."""
    match = _LEADING.match(plain, *topic)
    start = match.end() if match and match.end() <= topic[1] - 4 else topic[0]
    return start, topic[1]


def _whole_kind(plain: str, kind: Span) -> Span:
    """Take the 情况 before a kind along: 现将|情况报告|如下."""
    start = kind[0] - 2 if plain[max(0, kind[0] - 2) : kind[0]] == "情况" else kind[0]
    return start, kind[1]


def _add_kind(plain: str, topic: Span, kind: Span | None) -> tuple[Span, ...]:
    """Put 工作情况汇报 behind a topic, 工作 only once."""
    if kind is None:
        return (topic,)
    doubled = any(
        plain.startswith(word, kind[0]) and plain.endswith(word, *topic)
        for word in ("工作", "情况")
    )
    return _glue(topic, (kind[0] + 2, kind[1]) if doubled else kind)


def _glue(first: Span, second: Span) -> tuple[Span, ...]:
    return ((first[0], second[1]),) if first[1] == second[0] else (first, second)


def _find_topic(plain: str, body: Span) -> Span | None:
    """Return a place of the phrase that recurs before 工作: its count weighs with its length."""
    head = (body[0], min(body[1], body[0] + 4000))
    found = find_near(_PHRASE, _AFTER_PHRASE, plain, *head, _PHRASE_REACH)
    phrases = [_trim(plain, match.span()) for match in found]
    counts = Counter(plain[at:end] for start, end in phrases for at in range(start, end - 3))
    if not counts:
        return None
    topic = max(counts, key=lambda one: ((counts[one] - 0.6) * len(one) ** 1.8, len(one)))
    if counts[topic] < _FEWEST_TIMES:
        return None
    end = next(end for start, end in phrases if plain.endswith(topic, start, end))
    start = end - len(topic)
    return (start, end + 2) if plain[end : end + 2] == "工作" else (start, end)
