"""What the words of a line tell about it: a title, a claim, a figure, a plan, a signature."""

from __future__ import annotations

import re
from typing import Final

# A quantity; years (2023年), names (2型, 5G, 十四五) and 20xx are none.
_YEAR: Final = re.compile(r"(?:19|20)[\dx×]{2}(?:[-—~至](?:19|20)[\dx×]{2})?年?")
_FIGURE: Final = re.compile(
    r"(?<![A-Za-z\d.])\d(?![\d.]*(?:型|[A-Za-z]|岁|·|\+))|[×%％]|(?<![A-Za-z])xx+(?=[个名人万亿项次家元])"
)

# A statement, not a title: 不合理 / 尚未 / 完成了 / 已建成
_CLAIM: Final = re.compile(
    r"不(?!断|忘|懈|动摇|移|失|仅|能腐|敢腐|想腐)|未|[没缺难]|尚|已经?|亟|仍"
)
_PRONOUN: Final = re.compile(
    r"我们|他们|它们|这[是些种]|其中|同时|此外|另外|以上|对此|为此|目前|截至|截止"
)

_TITLE_END: Final = re.compile(
    r"(?:报告|汇报|总结|公报|决算|预算|方案|通知|讲话|纪要|情况|意见|规划|计划|材料|述职|说明|函|年报|report|review|statement)"
    r"(?:\(.{1,30}\))?\**$",
    re.IGNORECASE,
)
# What stands between the title and the first sentence: date, place, speaker, issuing office
_TITLE_PAGE: Final = re.compile(
    r"""
      \**[—―–-]{1,3}.{4,60}
    | \(?.{0,6}(?:19|20)[\dx×]{2}\s*年.{0,50}(?:会议上?|大会上?|\)|日)\**
    | \(.{2,60}\)\**
    | [\u4e00-\u9fff]{2,20}(?:人民政府|委员会|办公室|统计局|卫生院|[局厅部委院])\**
    | (?:19|20)[\dx×]{2}年[\dx×]{1,2}月[\dx×]{1,3}日
    | 二[〇○零][〇○零一二三四五六七八九]{2}年.{2,60}(?:日|上)
    | [\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{2,8})?
    """,
    re.VERBOSE,
)
# 珠海市人民政府市长 黄志豪 / 省 长 王文涛 / 国务院副总理兼财政部长 李先念
_SPEAKER: Final = re.compile(
    r"\**.{0,24}?(?:代|副)?(?:[省市县区州盟旗镇乡局院部行]\s?长|总理|主席|主任|书记)(?:兼.{1,8})?"
    r"\s*(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff] {1,2}[\u4e00-\u9fff]|[\u4e00-\u9fff·]{4,14})?\**"
)
_DATE_LINE: Final = re.compile(
    r"(?:19|20)[\dx×]{2}年[\dx×]{1,2}月(?:[\dx×]{1,3}日)?[。.]?|[二一][〇○零九]..年.{1,3}月.{1,3}日[。.]?"
)
_ORGANISATION_LINE: Final = re.compile(
    r"[\u4e00-\u9fffx×*]{2,24}(?:人民政府|办事处|委员会|办公室|管理局|卫生院|服务中心|党支部|党委|党组|[局厅院])[。.]?"
)
# 工作回顾 / 存在问题 / 下一步打算 : words of which a short title line with a full stop is made
_LABEL_END: Final = re.compile(
    r"(?:情况|回顾|总结|建议|打算|措施|问题|成效|做法|经验|计划|安排|目标|任务|统计表|一览表|对策|概况|困难|成绩|不足|展望|体会|启示|背景|管理)$"
)

_ADVERB: Final = (
    r"(?:全面|全力|大力|着力|努力|积极|持续|切实|扎实|深入|深化|加快|有效|有序|稳步|更好|更加|进一步|统筹|坚持|坚决|坚定不移|"
    r"强力|纵深|严格|严格|认真|充分|科学|高效|高质量|高标准|高水平|不断|继续|突出|奋力|聚力|合力|精准|精心|稳妥|主动|狠)"
)
_VERB: Final = (
    r"(?:推进|推动|推行|推广|加快|加强|加大|强化|深化|优化|提升|提高|促进|完善|改善|改进|健全|落实|实施|开展|发展|发挥|建设|构建|"
    r"打造|培育|壮大|做强|做优|做大|做好|做实|做深|抓好|抓实|抓紧|抓住|抓|扩大|拓展|拓宽|巩固|保障|保护|保持|保证|创新|增强|激发|激活|"
    r"释放|聚焦|聚力|紧盯|紧扣|围绕|立足|坚持|坚守|坚决|支持|服务|管好|守住|守牢|守护|筑牢|夯实|稳定|稳住|稳|破解|化解|防范|整治|治理|"
    r"严守|严格|规范|统筹|建立|建好|力促|力争|营造|繁荣|振兴|传承|弘扬|引进|引导|盘活|挖掘|用好|畅通|融入|对接|突出|践行|解决|补齐|缩小|"
    r"实现|确保|形成|推|促|建|育|强|优|提|补|防|转变|调整|理顺|树立|注重|重视|整合|压实|深耕|厚植|擦亮|办好|搞好|兜牢|兜住)"
)
_OPENS_WITH_VERB: Final = re.compile(rf"(?:{_ADVERB}地?){{0,3}}{_VERB}|{_ADVERB}{{2,3}}")
_VERB_TITLE: Final = re.compile(
    rf"(?:{_ADVERB}地?){{0,3}}{_VERB}[^,。;:!?]{{2,20}}(?:,(?:{_ADVERB}地?){{0,3}}{_VERB}[^,。;:!?]{{2,20}})?"
)

_LONGEST_LIST_LABEL: Final = 10
_ANNOUNCES: Final = re.compile(r"如下|以下|下列|[汇报]报|报告|[代委]表|建议|[为由此]此|\d|[,。;]")

_ENGLISH_VERB: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|should|may|might|"
    r"we|it|they|this|these|that|he|she|I|you|said|says|found|reported|made|[a-z]{3,}ed)\b"
)


def has_figure(words: str) -> bool:
    """Tell whether words state a quantity; years and names with digits are none."""
    return bool(_FIGURE.search(_YEAR.sub("", words)))


def is_claim(words: str) -> bool:
    """Tell whether words state that something is or is not so, as no mere title does."""
    return bool(_CLAIM.search(words))


def is_verb_title(words: str) -> bool:
    """Tell whether words are one or two clauses of verb and object: 加快转型升级."""
    return bool(_VERB_TITLE.fullmatch(words)) and not is_pronominal(words)


def opens_with_verb(words: str) -> bool:
    """Tell whether words begin with a verb that takes an object: 深化科技创新, 着力打造…."""
    return _OPENS_WITH_VERB.match(words) is not None


def is_pronominal(words: str) -> bool:
    """Tell whether words point to what stands around them, as no title does: 为此, 我们…"""
    return bool(_PRONOUN.search(words))


def is_document_title(words: str) -> bool:
    """Tell whether words end as the title of a document does: …报告, …总结."""
    return bool(_TITLE_END.search(words))


def is_title_page_line(words: str) -> bool:
    """Tell whether words belong to a title page: date, meeting, speaker, issuing office."""
    return bool(_TITLE_PAGE.fullmatch(words) or is_speaker(words)) and not is_label(words)


def is_speaker(words: str) -> bool:
    """Tell whether words name who gives the report: office and person."""
    return bool(_SPEAKER.fullmatch(words))


def is_signature(words: str) -> bool:
    """Tell whether words are an office's name alone, as below a report."""
    return bool(_ORGANISATION_LINE.fullmatch(words))


def is_date_line(words: str) -> bool:
    """Tell whether words are a date alone."""
    return bool(_DATE_LINE.fullmatch(words))


def is_imprint(words: str) -> bool:
    """Tell whether words are a date or an office alone: facts about a report, not its title."""
    return is_date_line(words) or is_signature(words)


def is_label(words: str) -> bool:
    """Tell whether words end as the title of a section does: …情况, …问题."""
    return bool(_LABEL_END.search(words))


def is_english_label(words: str) -> bool:
    """Tell whether English words are a phrase without a verb: Timely appointment scheduling."""
    return len(words.split()) <= 8 and not _ENGLISH_VERB.search(words)


def is_list_label(words: str) -> bool:
    """Tell whether words before a colon only name a list, and tell nothing and announce nothing."""
    if words.isascii():
        return is_english_label(words)
    return len(words) <= _LONGEST_LIST_LABEL and not _ANNOUNCES.search(words)
