"""Which figures are results of the report itself: no target, no rule, no other place, no idiom."""

import re

from summarizer.drafting.material import Material
from summarizer.drafting.naming_english import is_aim, is_difference
from summarizer.figures.figure import Figure
from summarizer.figures.units import TIME_UNITS
from summarizer.reading.searching import find_last
from summarizer.structure.parts import Sentence

_REACH = 160  # characters of the sentence that are looked at before a figure

# What shall be reached, in the words of the figure's own clause.
_AIM = re.compile(
    r"力争|力求|确保|争取(?![到了]|[^,]{0,6}(?:资金|项目|支持|补助|指标|政策))|目标(?:是|为|任务)|奋斗目标"
    r"|(?:计划|规划|拟|打算)(?:在|到|于|完成|实现|新增|新建|建成|改造|开工|建设|安排|用)"
    r"|(?<![即])将(?=达|新|建|完成|实现|力|在|投|增|安排|超|突破|使|全面|再)"
    r"|(?:^|[,;:])(?:我们|今年|全年|明年|同时)?要(?=达到?|完成|实现|新增|新建|建成|力争|确保|在|加快|使|把|保持)"
    r"|(?<!直)(?<!截)(?:到|至)(?:20[0-9]{2}年|本世纪|“?十[二三四五]五”?末)[^,]{0,4},?[^,;]*$|明年|下一?年度?"
    r"|在(?:上年|去年)[^,]{0,8}$"  # 在上年增长15%的基础上
)
# An aim that holds for all that follows in its sentence.
_AIM_CARRIED = re.compile(
    r"(?:^|[,:])(?:今年|全年|明年)?(?:力争|预期目标|主要目标|奋斗目标|确保(?!了)|争取(?![到了]|[^,]{0,8}(?:资金|项目|支持|补助|指标|政策)))"
)
# What a rule or another's paper asks for.
_RULE = re.compile(
    r"按照?[^,;]{0,20}(?:标准|比例|要求)[^,;]{0,3}$|规定[^;]{0,40}$|《[^》]{2,40}》[^;]{0,24}(?:要求|明确|提出|指出)"
    r"|(?:国家|文件|政策|上级|省里|市里|办法|意见)(?:明确)?(?:要求|规定|提出)|要求(?:达到|不低于|不少于)|应(?:不低于|不少于|达到)"
    r"|不得|严禁|杜绝|防止|避免|一律|原则上"
)
# Inside a rule: 按县道每公里1万元、乡道5000元的标准测算
_BY = re.compile(r"按照?[^,;]{0,40}$")
_STANDARD = re.compile(r"[^,;。]{0,24}?(?:标准|比例)")
# A clause about the whole nation or the world.
_NATION = re.compile(
    r"(?:^|[,;:])(?:目前|截至[^,]{0,10},?)?(?:据[^,]{0,12},)?(?:全国|我国|中国|世界|全球|国内外?)"
    r"(?![第首前百文先领平十唯各劳人政五三]|最|率先|重点|同类|排|城市排|一流|性)"
)
_EXAMPLE = re.compile(r"(?:例如|比如|譬如|好比|像)\w{2,8}[省市县区州],[^;]*$")  # another place
_OWN = re.compile(r"(?:[,;:。]|^)(?:我[省市县区州镇乡局院校]|全[省市县区州镇乡])")
_NATIONAL = re.compile(r"国务院|国家|中华|中央|全国|国民经济|部长|总理")
_EACH = re.compile(r"(?:每[^,;]{0,12}|[一两]年|人均|平均)$")
_PEOPLE = re.compile(r"多?(?:中国人|中华儿女|人民|同胞|人口的)")
_NOT_REACHED = re.compile(
    r"(?:[、和与][百分之一二三四五六七八九十零点0-9.%]{1,14})?的?(?:还|尚|仍)?(?:没有|未(?!来))"
)
_LASTING = re.compile(r"(?:时间|时长|寿命|期限|天数|年限|工期|时限|周期|学时|课时)")


def is_national(material: Material) -> bool:
    """Tell whether a report speaks for the nation, whose figures are then its own."""
    report = material.report
    return _NATIONAL.search(f"{report.title}{report.organisation or ''}") is not None


def is_own_result(
    material: Material, sentence: Sentence, figure: Figure, *, national: bool = False
) -> bool:
    """Tell whether a figure is something that the report says was reached.

    Left out are aims, rules, figures of the nation or the world, durations and set phrases.
    """
    plain = material.plain
    if not material.chinese:
        return not (is_difference(plain, figure.end) or is_aim(plain, sentence.start, figure.start))
    before = plain[max(sentence.start, figure.start - _REACH) : figure.start]
    clause = before[before.rfind(";") + 1 :]
    own = clause[clause.rfind(",") + 1 :]
    if _AIM.search(own) or _AIM_CARRIED.search(clause):
        return False
    if _RULE.search(clause if "《" in clause or "规定" in clause else own):
        return False
    if _BY.search(own) and _STANDARD.match(plain, figure.end, sentence.end):
        return False
    if _EXAMPLE.search(clause):
        return False
    if not national:
        elsewhere = find_last(_NATION, clause)
        if elsewhere is not None and not _OWN.search(clause, elsewhere.end()):
            return False
    return not _is_phrase(plain, figure, own)


def _is_phrase(plain: str, figure: Figure, before: str) -> bool:
    """Tell durations, ``每年一次``, ``14亿中国人`` and what was not reached from results."""
    if _NOT_REACHED.match(plain, figure.end):
        return True
    if figure.kind == "ratio" and not figure.fraction:
        return True
    if figure.unit_text in TIME_UNITS or figure.unit in TIME_UNITS:
        return not _LASTING.search(before)
    if not plain[figure.start].isdigit() and figure.unit in ("次", "场") and _EACH.search(before):
        return True
    if figure.unit == "条" and not plain[figure.start].isdigit():
        return True  # 新政二十条, a title
    return _PEOPLE.match(plain, figure.end) is not None
