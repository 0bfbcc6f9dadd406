"""The name of what a figure measures, short enough for a table, and how much it is asked for."""

import re

from summarizer.drafting.cues import HAN, PART, one_of
from summarizer.drafting.headings import begins_with_verb
from summarizer.drafting.material import Material
from summarizer.drafting.shortening import trim
from summarizer.figures.figure import Figure

LONGEST = 18  # characters of an indicator
LONGEST_ENGLISH = 40

# Words before the name proper: time, "in all", "completed".
_FRONT = re.compile(
    "(?:"
    + one_of(
        r"""\s 全年 今年 本年度? 年度 目前 截[至止][^,]{0,12}?[月日底末] \d{1,4}(?:-\d{1,2})?年
        \d{1,2}(?:-+\d{1,2})?月份?(?:底|末)? 上半年 下半年 [一二三四前]季度 期间 共计? 总共 合计
        累计 已经? 均 都 并 还 其中 分别 实现 达到? 突破 超过? 的 由 对 将
        我[院局市县区镇乡校省站所处办委厅街村] 辖区内? 现有 现 提供 接受 保持 接待(?=[^,]{3})
        按?照[^,]{0,12}要求 进行[^,]{0,4}已 类(?=疫苗)
        完成(?=[^,]{2,}(?:额|值|量|率|收入|支出|投资))"""
    )
    + ")+"
)
# Words between the name and the number.
_BACK = re.compile(
    "(?:"
    + one_of(
        r"""[\s:*] 达到? 为 是 共有? 有 约 近 超过? 突破 在 至 到 仅 已 均 共计 合计 总计 累计
        增长 增加 上升 提高 提升 下降 减少 降低 增速 增幅 回落 同比 较上年 比上年 稳定 了 的
        完成 实现 率先 可 将用? 拟 预计"""
    )
    + ")++$"  # possessive: what was taken is not tried in other ways
)
_DONE = re.compile(r"^(全[省市县区州乡镇国]|我[省市县区州])(?:实现|完成|共有?)")
_CLAUSE = re.compile(r"[,;。:!?、\n(（]")

# Names that say little without what they are about.
_LINK = re.compile(
    one_of(
        """a about an and approximately are as at be been between by decreased declined do
        dropped each estimated for from grew had has have in include increased is it its
        least more nearly not of on only or over per rose than that the their these to total
        totaled totaling was were which while will with"""
    ),
    re.IGNORECASE,
)
_BARE = re.compile(
    r".{1,3}率|(?:完成|已)?(?:体检|随访|建档|访视|登记)(?:人数)?|总?(?:投资|产值|面积|金额|资金|人数|收入|数量?)额?"
)
_MASK = re.compile(r"[xX×*]{1,4}(?![A-Za-z])")
_HANGING = re.compile(r"占|拟|原定|比|较|高于|低于|其中|超过|包括")
_VERB_END = re.compile(
    r"(?:办理|代办|承接|建设|安排|包括|新增|新建|培育|设立|成立|确定|涉及|开展|举办|组织|推出|出台|制定|引进|签约|处理|受理|解决|整改|查处|拨付|投入|有)$"
)
_AFTER = re.compile(r"的?([㐀-鿿“”、]{2,12})(?=[,;。:\n(])")
_VERBS = re.compile(
    r"(?:大力|积极|全面|加快|着力|扎实|深入|有序|稳步)*(?:发展|推进|推动|建设|实施|开工|举办|开展|新增|新建|引进|签约|签署|落地|培育|组织)(?:了|实施|建设)*"
)
# A heading that claims: no name for a figure below it.
_CLAIM = re.compile(
    "取得|成效|跃升|迈出|提升|增强|进展|突破|显著|持续|加快|更加|不断|步伐|,|的回顾"
)
_TITLE_END = re.compile(r"(?:服务|健康)?管理(?:工作)?$|工作$|情况$|方面$")

# Indicators that every reviewer looks for.
LEADING = re.compile(
    r"生产总值|GDP|财政(?:总)?收入|一般公共预算收入|规模以上工业|规上工业|工业(?:总产值|增加值)|固定资产投资|工业投资|社会消费品零售|"
    r"可支配收入|纯收入|进出口|出口|城镇新增就业|粮食(?:总)?产量|研发(?:投入|经费)|高新技术企业|民生支出|贫困人口|失业率|居民消费价格|"
    r"建档|体检|随访|接种率|覆盖率|参保|参合|满意率|合格率|办结率|完成率|达标率|管理率|报告率|死亡率|受理|办理|拨付|争取.{0,4}资金|到位资金|投资|产值|营业收入|利润|税收"
)
FOREMOST = re.compile(
    r"生产总值|GDP|一般公共预算收入|财政(?:总)?收入|规模以上工业|固定资产投资|社会消费品零售|可支配收入|进出口总[额值]|城镇新增就业"
)
# Activity rather than result.
_ACTIVITY = re.compile(
    r"会议|培训|讲座|横幅|标语|宣传|活动|学习|检查|督查|督导|简报|专栏|板报|沙龙|展板|场次?$|文件|方案"
)


def name_indicator(
    material: Material, figure: Figure, section: int, before: int | None = None
) -> str:
    """Return what a figure measures in at most ``LONGEST`` characters; empty where nothing says so.

    ``section`` is the innermost section around it, -1 for none; ``before`` is where words begin
    that compare the figure with an earlier one and precede it.
    """
    name = ""
    if before is not None:  # "…比重由7.2%提高到10%": named before both
        name = _clean(_words_before(material, before))
    if len(name) < 2 and figure.label is not None:
        name = _clean(_whole_words(material, figure.label.start, figure.label.end))
    if len(name) < 2:
        name = _clean(_words_before(material, figure.start))
    if not name or _VERB_END.search(name):
        name = _words_after(material, figure) or name
    if _BARE.fullmatch(name):
        name = _with_whom(material, figure, section, name)
    longest = LONGEST if material.chinese else LONGEST_ENGLISH
    return name if len(name) <= longest else _tail(name, longest)


def part_before(material: Material, start: int, figure: Figure) -> str:
    """Return the part that the sentence from ``start`` is about (兰州新区), or nothing.

    Only where the figure's own label does not open the sentence.
    """
    begin = trim(material, start, figure.start)[0]
    match = PART.match(material.plain, begin, figure.start)
    own = figure.label.start if figure.label is not None else figure.start
    return match[1] if match and match.end(1) <= own else ""


def rate_indicator(name: str, figure: Figure) -> float:
    """Return how much a reviewer wants an indicator, about 0 to 3."""
    if not name:
        return -1.0
    value = 0.0
    if FOREMOST.search(name):
        value += 2.5 if "生产总值" in name else 2.0
    elif LEADING.search(name):
        value += 1.0
    if figure.kind == "percent" and name.endswith("率"):
        value += 0.4
    if figure.kind == "percent" and figure.value == 100:
        value -= 0.5  # "everything done" tells a reviewer little
    if figure.value == 0:
        value -= 0.8
    if figure.kind == "count" and figure.value is not None and figure.value <= 2:
        value -= 0.5  # one or two of something
    if _MASK.search(name):
        value -= 0.8
    if _HANGING.match(name):
        value -= 1.2  # of what?
    if _ACTIVITY.search(name):
        value -= 0.8
    return value


def _whole_words(material: Material, start: int, end: int) -> str:
    """Return a stretch without a Latin word that its beginning cuts in two."""
    plain = material.plain
    while start > material.report.start and plain[start].isascii() and plain[start].isalpha():
        if not (plain[start - 1].isascii() and plain[start - 1].isalpha()):
            break
        start -= 1
    return plain[start:end]


def _clean(text: str) -> str:
    if not HAN.search(text):
        return _clean_english(text)
    text = text.strip(" \t\n　*\"'、,;:。—-")
    if text.count("(") != text.count(")"):
        text = (
            text.rpartition("(")[2].partition(")")[0]
            if text.find(")") >= 0
            else text.partition("(")[0]
        )
    text = _BACK.sub("", text)
    match = _FRONT.match(text)
    if match and len(text) - match.end() >= 2:
        text = text[match.end() :]
    text = _DONE.sub(r"\1", text)
    return text.strip(" *、,;:。")


def _clean_english(text: str) -> str:
    """Return the noun phrase without the verbs and prepositions that lead to the number."""
    words = text.strip(" \t\n*,;:.()—-").split()
    while words and _LINK.fullmatch(words[-1].strip("—")):
        words.pop()
    while words and _LINK.fullmatch(words[0]):
        words.pop(0)
    return " ".join(words)


def _words_before(material: Material, place: int) -> str:
    """Return the words of the clause before a place."""
    begin = max(material.report.start, place - (30 if material.chinese else 60))
    if not material.chinese and begin > material.report.start:
        begin = material.plain.find(" ", begin, place) + 1 or place  # no word in two
    text = material.plain[begin:place].rstrip(": ")
    cut = [match.end() for match in _CLAUSE.finditer(text)]
    return text[cut[-1] :] if cut else text


def _words_after(material: Material, figure: Figure) -> str:
    """Return the noun right after a figure: 办理20项医保服务事项, up to the next mark."""
    match = _AFTER.match(material.plain, figure.end, material.report.end)
    return match[1] if match else ""


def _with_whom(material: Material, figure: Figure, section: int, name: str) -> str:
    """Name a bare figure after its section or the clause before: 高血压患者体检率."""
    for whom in (_title_of(material, section), _clause_before(material, figure)):
        if whom and len(whom) + len(name) <= LONGEST and name not in whom:
            return f"{whom}{name}"
    return name


def _clause_before(material: Material, figure: Figure) -> str:
    """Return what the clause before a figure's own is about, without its verb."""
    end = figure.label.start if figure.label is not None else figure.start
    text = material.plain[max(material.report.start, end - 40) : end]
    clauses = re.split(r"[,、;。:\n]", text)
    if len(clauses) < 2 or any(c.isdecimal() for c in clauses[-1]):
        return ""
    match = _VERBS.match(clauses[-2])
    words = clauses[-2][match.end() :] if match else ""
    return words if len(words) >= 2 and not re.search(r"\d(?!\+)", words[-3:]) else ""


def _title_of(material: Material, section: int) -> str:
    """Return the words of a heading without number and ``管理工作``; nothing where it claims."""
    if section < 0:
        return ""
    inner = material.report.sections[section]
    start, end = trim(material, inner.start, inner.heading_end)
    if begins_with_verb(material.plain, start, end) or _CLAIM.search(material.plain, start, end):
        return ""
    return _TITLE_END.sub("", material.plain[start:end].strip(" *。:、()"))


def _tail(name: str, longest: int) -> str:
    """Shorten a long name to its end, where the head of a noun phrase stands."""
    for mark in ("的", "、", " "):
        place = name.find(mark, len(name) - longest - 1)
        if 0 <= place < len(name) - 3:
            return name[place + 1 :]
    return name[-longest:]
