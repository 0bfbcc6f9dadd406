"""Words that betray what a sentence does, with their weights, found in one pass over the text.

A weight is a log-odds vote, in nats, for one role; votes add up. About 1 is a hint that many
sentences of other roles share, 3 decides a sentence that nothing else speaks for, 6 and more
decides against the section heading as well. A cue of weight 0 is a guard: it is longer than a
cue it contains and takes its place (困难群众 is no difficulty, 补齐短板 no shortcoming).
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Final, NamedTuple

from summarizer.schemas.terms import Role


class Cue(NamedTuple):
    """One cue: the role it speaks for, how loudly, and its words (literal, or a small pattern)."""

    role: Role
    weight: float
    words: str


# Within a table the first cue that matches at a place wins, so guards and long cues stand first.
# A pattern must begin with a literal character (see _compile) and be bounded in length.
_GUARDS: Final = (
    "困难(?:群众|群体|职工|家庭|学生|企业|老人|残疾|党员|户|人员|人群|救助|补助|帮扶|就业)",
    "补(?:齐|上|足|强)?[^,。;]{0,8}(?:短板|弱项)|短板弱项|强弱项|问题(?:导向|整改|清单|线索|台账|楼盘|企业|食品)",
    "解决(?:了|好|一批|一大批)?[^,。;]{0,14}(?:问题|困难|难题|瓶颈|矛盾)",
    "破解[^,。;]{0,10}(?:问题|困难|难题|瓶颈|制约)|化解[^,。;]{0,10}(?:问题|困难|矛盾|风险|隐患)",
    "克服[^,。;]{0,14}(?:困难|影响|压力|挑战)|应对[^,。;]{0,16}(?:困难|压力|挑战|严峻|影响)",
    "受理[^,。;]{0,10}问题|整改[^,。;]{0,10}(?:问题|隐患)|排查[^,。;]{0,10}(?:问题|隐患|矛盾)",
    "消除[^,。;]{0,10}(?:问题|隐患|困难)|治理[^,。;]{0,8}(?:问题|隐患)|整治[^,。;]{0,8}(?:问题|隐患)",
    "下行压力的|严重(?:精神|残疾|失信|违法)|不足\\d|不高于|不低于|不少于|不大于|不断|不仅|不忘|不动摇",
    "不到\\d|没有发生|未发生|无漏|未出现|没有出现|缺一不可|代表建议|建议(?:提案|\\d+件|和提案|、提案|意见)",
    "要求|要素|要点|要闻|要道|要害|要案|要塞|要地|不要求|将军|将士|应急|应用|应对|应届|应聘|应当地",
    "意见建议|意见和建议|合理化建议|提案建议|人民建议|建议答复|力争上游",
)

_PROBLEM: Final[tuple[tuple[float, str], ...]] = (
    (7, "清醒地?(?:看到|认识|意识)|清楚地?(?:看到|认识|意识到)|清醒面对"),
    (
        5,
        "我们(?:也|还|同时|更)?(?:必须|要|应该?|应当)?(?:也|深知|看到|认识到)[^,。;]{0,12}(?:还|存在|面临|问题|不足|困难)",
    ),
    (6, "主要存在(?:以下|如下|下列|的)?|存在(?:以下|如下|下列|几个|几点|几方面)"),
    (6, "存在(?:一些|一定|着|许多|诸多|不少|较多|很多|较大|不同程度)的?"),
    (5, "存在[^,。;:对的]{0,12}(?:问题|困难|不足|短板|差距|现象|隐患|薄弱|缺陷|漏洞|风险)"),
    (5, "存在的[^,。;:]{0,8}(?:问题|困难|不足|短板|差距)(?:[是有:]|主要|及|和)"),
    (5, "存在(?:困难|问题|不足)"),
    (6, "面临(?:的|着|一些|许多|不少|诸多|较多)[^,。;]{0,10}(?:困难|问题|挑战|压力|矛盾|短板)"),
    (4, "面临[^,。;]{0,12}(?:困难|挑战|压力|问题)"),
    (4, "主要(?:问题|困难|不足|短板|矛盾)是|问题(?:主要|突出表现|集中)|不足(?:之处|主要)|表现在"),
    (3, "问题(?:仍|依然|还|尚|较|比较|日益|十分|尤为|突出|严重|较多|不少|不容)"),
    (3, "矛盾(?:仍|依然|还|尚|较|比较|日益|十分|尤为|突出|凸显|加剧)"),
    (4, "仍(?:然|旧)?(?:还)?(?:存在|面临|显|较|不|未|需|有(?:不少|较大|一定|许多|差距|待))"),
    (4, "依(?:然|旧)(?:存在|面临|较|不|未|突出|艰巨|繁重|严峻|薄弱|偏)"),
    (
        4,
        "还(?:存在|面临|不(?:够|多|强|高|快|足|完善|健全|平衡|充分|优|大|深|实|到位|能|适应|牢|稳)|未|没有?|有(?:较大|不少|一定|许多|很大|待|差距)|比较(?:薄弱|落后|突出|低|弱)|较(?:为)?(?:薄弱|落后|低|少|弱|差|大))",
    ),
    (4, "尚(?:未|不|无|需|有待|存在|处|缺|没有)"),
    (4, "有待(?:加强|提高|提升|完善|改善|改进|进一步|于|加快|优化|解决|健全|增强|破解|巩固)"),
    (3, "亟待|亟需|亟须|急需|急待|亟须"),
    (
        3.5,
        "不(?:够|足|强|高|优|畅|平衡|充分|完善|健全|规范|适应|匹配|协调|稳固|稳定|到位|明显|深入|合理|牢固|大|多|快|深|实|严|细|尽|配套|灵活|彻底|统一|顺|积极|主动|均衡|相适应|容乐观|容忽视|确定|景气|理想|佳|齐全|及时|便|良|熟悉|了解|重视|担当|作为|力|及预期|如人意)(?!仅)",
    ),
    (
        3,
        "薄弱|滞后|短缺|匮乏|缺乏|缺少|欠缺|缺口|缺失|缺位|缺陷|偏低|偏大|偏小|偏少|偏弱|偏慢|偏高|偏重|偏窄|偏紧|过大|过低|过高|过慢|过于|过剩|落后|陈旧|老化|简陋|单一|狭窄|粗放|低下|乏力|疲软|脱节|浪费|盲目|浮于表面|流于形式|参差不齐|良莠不齐|青黄不接",
    ),
    (
        3,
        "较(?:为)?(?:低|差|弱|慢|薄弱|滞后|突出|落后|缓慢|粗放|单一|困难)|比较(?:低|差|弱|慢|薄弱|滞后|突出|落后|缓慢|单一|困难|严重)",
    ),
    (3, "差距(?:仍|还|较|明显|大|拉大|过大)?|距离?[^,。;]{0,12}(?:还有|仍有|尚有)"),
    (
        3,
        "难以|难度(?:较|很|仍|依然|加|增|不断)?大?|无法|未能|未(?:达|完成|得到|形成|建立|配|建|设|充分|完全|全面|有效|真正|及时|根本|落实)",
    ),
    (
        2.5,
        "不能(?:满足|适应|完全|及时|全身|有效|很好)|没有(?:得到|完全|形成|真正|建立|很好|从根本|及时|充分|达到|完成|落实)|不愿|不会|不敢|不作为|慢作为|乱作为|怕担责",
    ),
    (
        3,
        "任务(?:仍|依然|十分|非常|较|比较|相当|还|更加?)?(?:很)?(?:艰巨|繁重|重)|压力(?:仍|依然|较|很|还|持续|不断|进一步|比较|十分)?(?:加大|增大|大|凸显|增加|突出)|形势(?:仍|依然|十分|还|较)?(?:严峻|不容)",
    ),
    (
        3,
        "制约(?:了|着)?|瓶颈|后劲不足|形式主义|官僚主义|不正之风|时有发生|屡禁不止|仍有发生|堪忧|弊端|隐患(?:仍|依然|较)?|漏洞|短板(?:仍|依然|较|明显|突出)?|顽疾",
    ),
    (
        1.5,
        "严重|严峻|困难(?:较|很|仍|和|与|、|重重)?|问题|不足|短板|下降|下滑|减少|风险|缓慢|不强|流失|主要原因",
    ),
    (1, "但是?|然而|不过|由于|影响了?|虽然|尽管"),
)

_SUGGESTION: Final[tuple[tuple[float, str], ...]] = (
    (
        9,
        "下一?步(?:,|我|将|要|工作|打算|计划|推|把|对|重点|拟|的|准备|,)|下一?阶段(?:,|我|将|要|工作)?|下半年(?:,|我|将|要|工作)",
    ),
    (
        7,
        "今后(?:一个时期|一段时[间期]|打算|的?工作|,|我|要|将|五年|几年|三年)|明年(?:,|我|将|要|的|工作|是)?|来年(?:,|我|将|要)",
    ),
    (
        7,
        "对(?:此|这些|上述|以上|存在的)[^。;]{0,12}(?:问题|困难|不足|短板)?,?(?:我们|我[市省县区局院乡镇])?(?:将|要|一定|必须|务必)",
    ),
    (
        7,
        "对此,?(?:我们|要|必须|一定)|我们(?:一?定|决|务必|必须|要|将)(?:要|将|高度|采取|正视|认真|直面|切实|以|努力|着力|在|继续|加快|下|深|坚|牢)",
    ),
    (
        6,
        "建议(?:由|将|尽快|加|进一步|在|对|从|各|有关|政府|上级|县|市|省|出台|设|建|增|给|适|继|是|:|,)?",
    ),
    (
        6,
        "主要预期目标|预期目标|主要目标是|目标任务是|目标是|总体要求是|总体思路是|指导思想是|基本要求是|工作(?:打算|思路|计划)|具体打算",
    ),
    (5, "让我们|我们坚信|我们相信|我们有信心"),
    (3.5, "我(?:们|院|市|县|乡|镇|局|中心|省|区|校|司|办|委|所|街道)(?:一定|还)?(?:将|要)"),
    (
        3.5,
        "将(?:继续|进一步|加大|加强|加快|严格|全力|坚持|认真|按照|重点|着力|不断|努力|积极|大力|始终|围绕|深入|切实|持续|全面|一如既往|根据|充分|严|采取|统一|集中|逐步|实施|开展|建立|推进|推动|投入|建成|达到|完成|启动|力争|自觉)",
    ),
    (
        3,
        "力争|争取|努力(?:实现|建设|打造|完成|做|提|使|创|开|推|把|形|营|构|在|让|争|走|为|保)|务必|尽快|尽早|争创|拟(?:于|在|对|建|投|定|通|新)|有望|必将",
    ),
    (2.5, ",(?:要|必须|应该?|应当|需要?|须)(?!求|素|点|害|有)"),
    (
        2,
        "要(?:继续|进一步|加|坚持|认真|按|重点|着|不断|努力|积极|大力|始终|围绕|深|切实|持续|全|根据|充分|严|以|把|在|抓|从|建|创|强|提|完|注|突|聚|坚|推|做|发|善|高|统|结|规|有)|必须|应(?:该|当|加|进|建|积|充|尽|从|把|以|对|由|在|按|通)|需要?(?:进一步|加|建|从|在|政府|各)|须(?:要|进|加)",
    ),
    (
        1.5,
        "进一步|继续|加快|确保|抓好|做好|办好|到20[2-9]\\d年|年均增长|再(?:上|创|接|新)|绝不|决不|切实|着力|谋划|规划建设|健全完善|鼓励|尽职",
    ),
    (
        0.7,
        "加大|加强|大力|推进|深化|强化|完善|健全|提升|提高|坚持|支持|引导|严格|逐步|坚决|推动|落实|深入|全力|积极|优化|打造|培育|增强|促进|实施|构建|充分|不断|持续|开展|规范|突出|聚焦|注重|以上|左右|统筹|加速|发展|扩大|创新|建设|打好|防范",
    ),
)

_ACHIEVEMENT: Final[tuple[tuple[float, str], ...]] = (
    (
        4,
        "取得(?:了|新|明显|显著|积极|良好|较好|一定|重大|重要|历史|突破|决定|实质|阶段|丰硕|长足|可喜)[^,。;]{0,14}|成绩的取得|圆满(?:完成|结束|收官|实现)|顺利(?:完成|实现|通过)|超额完成|全面完成|如期完成|胜利完成",
    ),
    (
        3,
        "荣获|获评|获得|被评为|被授予|入选|荣膺|荣登|跻身|获批|摘得|喜获|蝉联|夺得|受到[^,。;]{0,12}(?:好评|肯定|欢迎|表彰)|位居|居全[国省市]|位列|排名|名列|走在",
    ),
    (
        2.5,
        "同比|比上年|比去年|较上年|较去年|比20\\d\\d年|比19\\d\\d年|与上年相比|是20\\d\\d年的|是上年的",
    ),
    (
        2.5,
        "今年以来|一年来|五年来|四年来|三年来|两年来|过去[的一五三四]|近年来|上半年|截至|截止|去年(?:以来|底)?|全年|累计|先后|已(?:经|成|建|完|全|实|达|有|累|基|开|投|纳|初|形|启|顺|按|陆|在|于|对|签|发|取|落|办|组|将)",
    ),
    (
        2,
        "达到?(?:了)?\\d|增长(?:了)?\\d|下降(?:了)?\\d|提高(?:了)?\\d|率(?:达到?|为|由|从|:)?\\d|为100%|提升至|提高到|增加到|上升至|上升到|降至|降到|由\\d[^,。;]{0,12}(?:到|至|为)",
    ),
    (
        2,
        "建成(?:了|投|并|通|使|\\d|运|开)|投入(?:使用|运营|运行)|投产|竣工|通车|完工|落成|挂牌|揭牌|落户|上市|开通|启用|成功|首次|首个|首家|首批|第一批|率先|创历史|创新高|实现(?:了|零|全|历|突|\\d)|完成(?:了|率|\\d|投资)|新增(?:了)?\\d|改善(?:了)|突破\\d|超过\\d|高于|好于",
    ),
    (
        1.5,
        "扎实(?:开展|推进)|稳步(?:推进|提升|增长|提高|发展|实施)|持续(?:改善|向好|优化|提升|增强|巩固|增长)|明显(?:改善|提高|提升|增强|加快|好转|成效|进展)|显著(?:提升|提高|增强|改善|成效|成绩)|不断(?:完善|提高|提升|增强|改善|优化|壮大)|得到(?:了|有效|进一步|明显|全面|充分|较好|加强|提)|有效(?:控制|遏制|保障|解决|缓解|防|提|推|促|应)|全覆盖|做到了|实现(?:了)?|增长|召开|举办|组织(?:开展|了|召开|实施|全)|开展了|成立了?|制定了?|出台|印发|下发|签订|发放|投入|解决|整改|办结|共(?:计|有|组|开|发|完|建|投|收|受|办|培|为|检)",
    ),
    (1.2, "了(?!解|望|结|然)"),
    (
        0.5,
        "完成|建成|建立|设立|组建|召开|实施|组织|通过|依托|新建|改造|被|共\\d|成效|良好|有序|有力|显著|明显|首",
    ),
)

_BACKGROUND: Final[tuple[tuple[float, str], ...]] = (
    (
        8,
        "现(?:就|将|把)[^。;]{0,60}(?:汇报|报告|总结|通报|说明|介绍)如下|汇报如下|报告如下|总结如下|通报如下|说明如下|介绍如下|请予(?:以)?审[议查]|请[^,。;]{0,14}提出意见|批评指正|特此(?:报告|汇报|说明)|以上(?:是|就是|为)[^,。;]{0,30}(?:汇报|总结|报告|情况)",
    ),
    (
        7,
        "衷心的?感谢|诚挚的?(?:感谢|谢意|敬意|问候)|崇高的?敬意|表示感谢|我代表[^,。;]{0,12}(?:政府|人民|委|局|院)|向[^,。;]{0,16}(?:报告工作|作报告|作工作报告)",
    ),
    (4, "不平凡的?|开局之年|收官之年|决胜之年|关键之年|起步之年|来之不易|成绩的取得"),
    (
        3.5,
        "位于|地处|下辖|东[邻临接]|总面积|辖区面积|国土面积|辖(?:区)?(?:\\d|x|×|有|共)|总人口|常住人口|户籍人口|现辖|核定(?:机关|事业|行政|编制|领导)|事业编制|行政编制|在编|在职(?:职工|人员|干部)|内设|现有(?:职工|人员|干部|班子|党员)|建于|始建|隶属",
    ),
    (
        3,
        "是指|具有(?:十分|非常|重大|重要)[^,。;]{0,12}(?:意义|作用)|重要(?:一环|组成部分|举措|内容|途径|载体|保障|基础|抓手)|的关键环节|具体举措|决定了|对于?[^,。;]{0,24}(?:意义|作用)",
    ),
    (
        1,
        "为(?:了)?(?:深入|认真|切实|进一步|全面|更好|贯彻|落实)|根据|按照[^,。;]{0,20}(?:要求|部署|精神)|负责|承担|协调|接受",
    ),
)

_ENGLISH: Final[tuple[tuple[Role, float, str], ...]] = (
    (
        "suggestion",
        7,
        r"recommends? that|recommended that|recommended |recommendations? (?:to|that|include)|is making \w+ recommendations?",
    ),
    (
        "suggestion",
        4,
        r"should |would better |needs? to |must |ought to |requires? \w+ to |requires? that |reiterates? that ",
    ),
    (
        "suggestion",
        3,
        r"will (?!not)|plans? to |intends? to |next year|going forward|in the future|aims? to |to be (?:done|completed)",
    ),
    (
        "problem",
        5,
        r"(?:has|have|had|did|does|do|was|were|is|are|could|can|will|would) not (?:yet |fully |been |always |have |consistently |effectively )*|disagreed|cannot |unable to |failed|fails? to ",
    ),
    (
        "problem",
        4,
        r"found that (?!most of)|lack(?:s|ed|ing)? |limit(?:s|ed) |shortages?|shortfall|weakness|deficien|inconsisten|delay(?:s|ed)|backlog|declin(?:e|ed|ing|es)|net loss|los(?:t|es|ing) money|insufficient|inadequate|unsustainable|concerns?|challenges?|poor |at risk|risks? |mixed results|worse|problems?|difficult|obstacle|gaps? |slower|missed|overdue|uncertain|vulnerab",
    ),
    ("problem", 1.5, r"however,?|despite |although |but "),
    (
        "achievement",
        4,
        r"completed|implemented|established|launched|achieved|improved|increased|reduced|agreed with|concurred|has taken |have taken |took (?:steps|action)|taken (?:several |some )?(?:steps|actions?)|delivered|exceeded|developed|introduced|issued|expanded|saved|awarded|succeeded|success|progress|on track|is working|are working|met its|ongoing work|reviewed|interviewed|analyzed|graduated to|reached",
    ),
    (
        "background",
        4,
        r"this (?:statement|report|testimony) (?:discusses|summarizes|is based|examines|also|describes|addresses)|(?:is|are) based on|for more information|we conducted|in accordance with|authorized|administered by|is responsible for|are responsible for|allows |provides |was created|is designed to|refers to|thank you for|pleased to respond|i would be|defines? ",
    ),
)

Rows = tuple[tuple[float, str], ...]


_FAMILIES: Final[tuple[tuple[Role, Rows], ...]] = (
    ("background", _BACKGROUND),
    ("problem", _PROBLEM),
    ("suggestion", _SUGGESTION),
    ("achievement", _ACHIEVEMENT),
)
_CHINESE_CUES: Final = (
    *(Cue("background", 0.0, words) for words in _GUARDS),
    *(Cue(role, weight, words) for role, rows in _FAMILIES for weight, words in rows),
)
_ENGLISH_CUES: Final = tuple(Cue(*row) for row in _ENGLISH)


def scan_cues(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, Cue]]:
    """Yield each cue between two places of the plain text, with the place where it begins."""
    pattern, cues = _compile(language)
    for match in pattern.finditer(text, start, end):
        yield match.start(), cues[match.lastindex or 0]


def _alternatives(words: str) -> list[str]:
    """Split a small pattern at its outermost bars."""
    parts, depth, last = [], 0, 0
    for place, char in enumerate(words):
        depth += (char in "([") - (char in ")]")
        if char == "|" and not depth:
            parts.append(words[last:place])
            last = place + 1
    return [*parts, words[last:]]


@lru_cache
def _compile(language: str) -> tuple[re.Pattern[str], tuple[Cue, ...]]:
    """Compile the cues of a language to one pattern whose last group says which cue matched.

    Alternatives are gathered by their first character, so that the scanner skips the characters
    that begin no cue and tries a handful of alternatives at the others.
    """
    table = _ENGLISH_CUES if language == "en" else _CHINESE_CUES
    by_first: dict[str, list[tuple[Cue, str]]] = {}
    for cue in table:
        for words in _alternatives(cue.words):
            by_first.setdefault(words[0], []).append((cue, words[1:]))
    numbered: list[Cue] = [Cue("background", 0.0, "")]
    branches: list[str] = []
    for first, rows in by_first.items():
        tails: list[str] = []
        for cue, group in groupby(rows, key=itemgetter(0)):
            numbered.append(cue)
            tails.append(f"(?:{'|'.join(rest for _, rest in group)})()")
        branches.append(f"{re.escape(first)}(?:{'|'.join(tails)})")
    if language == "en":
        return re.compile(rf"\b(?:{'|'.join(branches)})", re.IGNORECASE), tuple(numbered)
    return re.compile("|".join(branches)), tuple(numbered)
