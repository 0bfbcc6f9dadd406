"""The name of what a figure measures, short enough for a table, and how much reviewers ask for it."""

import re

from summarizer.drafting.material import Material
from summarizer.figures.figure import Figure

LONGEST = 18  # characters of an indicator

# Words before the name proper: time, "in all", "completed".
_FRONT = re.compile(
    r"""(?:\s|全年|今年|本年度?|年度|目前|截[至止][^,]{0,12}?[月日底末]|\d{1,4}(?:-\d{1,2})?年|\d{1,2}(?:-+\d{1,2})?月份?(?:底|末)?|上半年|下半年|[一二三四前]季度|期间
      |共计?|总共|合计|累计|已经?|均|都|并|还|其中|分别|实现|达到?|突破|超过?|的|由|对|将|我[院局市县区镇乡校省站所处办委厅街村]|辖区内?|现有|现|完成(?=[^,]{2,}(?:额|值|量|率|收入|支出|投资)))+""",
    re.VERBOSE,
)
# Words between the name and the number.
_BACK = re.compile(
    r"(?:[\s:*]|达到?|为|是|共有?|有|约|近|超过?|突破|在|至|到|仅|已|均|共计|合计|总计|累计|增长|增加|上升|提高|提升|下降|减少|降低|增速|增幅|回落|同比|较上年|比上年|了|的|完成|实现)+$"
)
_CLAUSE = re.compile(r"[,;。:!?、\n(（]")

# Indicators that every reviewer looks for.
LEADING = re.compile(
    r"生产总值|GDP|财政(?:总)?收入|一般公共预算收入|规模以上工业|规上工业|工业(?:总产值|增加值)|固定资产投资|工业投资|社会消费品零售|"
    r"可支配收入|纯收入|进出口|出口|城镇新增就业|粮食(?:总)?产量|研发(?:投入|经费)|高新技术企业|民生支出|贫困人口|失业率|居民消费价格|"
    r"建档|体检|随访|接种率|覆盖率|参保|参合|满意率|合格率|办结率|完成率|达标率|管理率|报告率|死亡率|受理|办理|拨付|争取.{0,4}资金|到位资金|投资|产值|营业收入|利润|税收"
)
_LEADING_FIRST = re.compile(
    r"生产总值|GDP|一般公共预算收入|财政(?:总)?收入|规模以上工业|固定资产投资|社会消费品零售|可支配收入|进出口总[额值]|城镇新增就业"
)
# Activity rather than result.
_ACTIVITY = re.compile(
    r"会议|培训|讲座|横幅|标语|宣传|活动|学习|检查|督查|督导|简报|专栏|板报|沙龙|展板|场次?$|文件|方案"
)


def name_indicator(material: Material, figure: Figure) -> str:
    """Return what a figure measures in at most ``LONGEST`` characters; empty where nothing says so."""
    name = ""
    if figure.label is not None:
        name = _clean(material.plain[figure.label.start : figure.label.end])
    if len(name) < 2:
        name = _clean(_words_before(material, figure))
    if name.endswith("率") and len(name) <= 4:
        name = _with_whom(material, figure, name)
    return name if len(name) <= LONGEST else _tail(name)


def rate_indicator(name: str, figure: Figure) -> float:
    """Return how much a reviewer wants an indicator, about 0 to 3."""
    if not name:
        return -1.0
    value = 0.0
    if _LEADING_FIRST.search(name):
        value += 2.0
    elif LEADING.search(name):
        value += 1.0
    if figure.kind == "percent" and name.endswith("率"):
        value += 0.4
    if _ACTIVITY.search(name):
        value -= 0.8
    return value


def _clean(text: str) -> str:
    text = text.strip(" \t\n　*“”\"'、,;:。()")
    text = _BACK.sub("", text)
    match = _FRONT.match(text)
    if match and len(text) - match.end() >= 2:
        text = text[match.end() :]
    return text.strip(" *“”、,;:。()")


def _words_before(material: Material, figure: Figure) -> str:
    """Return the words of the clause before the figure."""
    begin = max(material.report.start, figure.start - 30)
    text = material.plain[begin : figure.start]
    cut = [match.end() for match in _CLAUSE.finditer(text)]
    return text[cut[-1] :] if cut else text


def _with_whom(material: Material, figure: Figure, name: str) -> str:
    """Name a bare rate after its section: 体检率 under 高血压患者管理 is 高血压患者管理体检率."""
    section = None
    for candidate in material.report.sections:
        if candidate.start <= figure.start < candidate.end:
            section = candidate  # sections ascend: the last that holds the place is the innermost
    if section is None:
        return name
    title = re.sub(
        r"^[\W\d一二三四五六七八九十ⅰⅱⅲ]*[、.)]|管理工作$|管理$|工作$|情况$", "", section.title
    )
    title = title.strip(" *。:、()")
    if not title or len(title) + len(name) > LONGEST or name in title:
        return name
    return f"{title}{name}"


def _tail(name: str) -> str:
    """Shorten a long name to its end, where Chinese puts the head of a noun phrase."""
    for mark in ("的", "、", " "):
        place = name.find(mark, len(name) - LONGEST - 1)
        if 0 <= place < len(name) - 3:
            return name[place + 1 :]
    return name[-LONGEST:]
