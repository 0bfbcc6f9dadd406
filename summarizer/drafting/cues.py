"""The words that tell a fact from a phrase: patterns over plain text, Simplified and half width.

Each pattern is compiled once and linear: no nested repeats, every ``.{0,n}`` is short and bounded.
"""

import re

HAN = re.compile(r"[㐀-鿿]")

# What stands before the words of a list item: "1、" "(2)" "一是" "一要" "——" "首先," "- " "**".
MARKER = re.compile(
    r"""\s*(?:
      (?:[-*•·●◆■▪]+|—+|\#+)\s*
    | [一二三四五六七八九十]{1,3}(?:是要?|要(?=[^求点素件])|、)
    | [(（][一二三四五六七八九十\d]{1,3}[)）][、.]?\s*
    | \d{1,2}(?:、(?!\d)|[.．)](?![\d]))\s*
    | [①-⑳❶-❿]\s*
    | 第[一二三四五六七八九十]{1,3}(?:[,、:]|是)
    | (?:首先|其次|再次|最后|另外|此外|同时|与此同时|目前|另一方面|一方面|一年来|总的看)[,:]
    )""",
    re.VERBOSE,
)
MARKER_ENGLISH = re.compile(
    r"\s*(?:[-*•·]+\s+|#+\s+|\(?[\da-z]{1,2}[).]\s+"
    r"|(?:In addition|Additionally|Specifically|Furthermore|Moreover|Further|For example|Also),\s+)"
)

# A clause that only leads up to what was done; it goes when it holds no figure, no "unless".
LEAD_IN = re.compile(
    r"""(?:我们|全[市县省区州镇乡院局校]上下|我[市县省区州镇乡院局校站所]|一年来|今年以来)?(?:始终|一直)?(?:
      为了|为(?:进一步|切实|确保|更好|有效|全面|深入|加强|提高|推动|推进|做好|落实|贯彻|保证|保障|解决|方便|规范|促进|加快|认真|不断|充分|适应|扎实)
    | (?:严格)?(?:按照|依照|遵照|根据|依据)
    | (?:紧紧|紧密|始终)?(?:围绕|坚持|遵循|秉承|秉持|本着|牢固树立|牢记|立足)
    | (?:认真|深入|全面|坚决|积极|严格)?(?:贯彻|落实(?:[^,]{0,20}(?:精神|部署|要求|方针))|学习贯彻|学习领会)
    | 以.{1,40}为(?:指导|契机|抓手|目标|核心|主线|引领|重点|导向|统领|载体|突破口|中心|根本|己任|依托|平台|牵引|基础|宗旨|准则)
    | 在.{1,40}(?:领导|支持|指导|关心|帮助|努力|配合|部署|监督|引领|带领|重视|基础上|框架)下?
    | 高举|深刻领会|高度重视|结合.{0,12}实际
    )""",
    re.VERBOSE,
)
# Words that make a lead-in a condition, which stays.
CONDITION_WORD = re.compile(r"除|仅|只|尚未|如果|若|未|没有|不得|以外")

# A clause that needs the one before it: a change, a share, a rank, a pronoun, a mere purpose.
DEPENDENT = re.compile(
    r"""(?:
      从[^,]{1,20}(?:提升|提高|增加|增长|上升|下降|降低|减少)(?:到|至)|其中|并|还|也|且|而|从而|以便|进而|使|让|较|比|同比|环比|增长|增加|下降|减少|提高到|上升|降低|回落|达|占|分别
    | 均|都|共计|合计|位居|位列|排名|居|名列|列|创|超过|超额|高于|低于|高出|净增|增幅|增速|但|却|则|不过|然而|该|这|此|其|他们?|她|它
    | 受益|惠及|涉及|覆盖|难以|得不到|无法|不能|没有|未能?|仍|已|不|往往|甚至|导致|造成|影响|制约|特别是|尤其是|为.{1,30}(?:基础|保障|支撑|条件|环境|动力)$
    | .{1,5}率(?:为|达到?|均|仅|在|约)*\d | 直至|以及|或|及其?|等
    )""",
    re.VERBOSE,
)
# A clause that needs the one after it: a condition, a contrast, a time, a place.
OPENING = re.compile(
    r"""(?:
      按照|根据|依照|依据|围绕|结合|本着|以[^,]{1,40}为[^,]{1,6}$|为了?[^,]{1,30}$|从[^,]{1,20}(?:提升|提高|增加|增长|上升|下降|降低|减少)(?:到|至)[^,]{1,16}$|如果?|若|假如|只要|只有|除|虽|尽管|由于|因|凡|对于?|针对|随着|截至|截止|自|从|当|通过|利用|经过?|不仅|不但|既|无论|不管|即使
    | 在.{1,30}(?:中|上|时|后|前|下|内|方面|过程|期间|基础上)$ | .{0,20}(?:以来|方面|期间|过程中|年|月|日|年度|季度|以后|之后|后|时)$
    )""",
    re.VERBOSE,
)

# Results rather than activity.
RESULT = re.compile(
    r"完成|建成|达到|达标|实现|增长|提高|提升到?至|荣获|获得?|全部|突破|排名|位居|居全|首[次个家创]|落地|投产|竣工|开通|"
    r"解决|化解|节约|减少|下降|降低|办结|通过验收|超额|覆盖|脱贫|新增|引进|整改到位|清零|"
    r"\b(?:completed|achieved|increased|decreased|reduced|implemented|issued|established)\b"
)
# What makes a statement specific: a document, a name, a date, an owner, a place, a case.
SPECIFIC = re.compile(
    r"《[^》]{2,40}》|\d+月底?前?|年底前|牵头|责任人|负责人|由.{2,12}负责|[一-鿿]{2,8}(?:工程|项目|平台|中心|试点|办法|方案|清单|台账|制度|机制)"
)
# Set phrases: they say that something is important, not what was done.
SLOGAN = re.compile(
    r"高度重视|提高认识|统一思想|提高(?:政治)?站位|指导思想|重要讲话|重要指示|深入学习|认真贯彻|贯彻落实|全面贯彻|坚定不移|"
    r"不断|进一步|扎实|切实|着力|大力|积极|努力|狠抓|深入推进|全面推进|扎实推进|稳步推进|有序推进|有力|有效|充分发挥|牢固树立|"
    r"奠定.{0,6}基础|提供.{0,8}保障|营造.{0,10}(?:氛围|环境)|再上新?台阶|取得了?[^,;。]{0,8}(?:成效|成绩|效果|好评|进展)|做好了|顺利完成了?|任务|新局面|新篇章|显著成效|明显成效|良好|保质保量|"
    r"高质量发展|以人为本|为民|初心|使命|四个意识|四个自信|两个维护|两个确立|精神|思想|理念"
)
# A clause at the end of a sentence that only says what the work was good for.
TRAILING = re.compile(
    r"(?:切实|确保|有效|有力|进一步|不断|充分|努力|真正|从而|使|让|为.{1,30}(?:基础|保障|支撑|条件|环境|动力)|取得.{0,8}成效|保质保量|得到.{0,8}好评)"
)
# Sentences about somewhere else, or that define instead of reporting.
ELSEWHERE = re.compile(
    r"(?:全国|我国|国家|国务院|党中央|中央|据统计|据报道|据.{2,12}(?:报告|显示)|研究(?:表明|显示)|所谓|是指)"
)
# What closes a report: thanks, "the above is our report", greetings.
FAREWELL = re.compile(
    r"以上(?:是|就是)|如有不妥|请(?:各位)?(?:领导|审议|批评|指正)|批评指正|谢谢|衷心的?感谢|崇高的?敬意|情况.{0,6}汇报如下|总结如下|报告如下|这些成绩的取得"
)

QUOTED = re.compile(r"“[^”]{1,60}”|《[^》]{1,60}》|「[^」]{1,60}」")
# An item of a list inside a sentence: "…,一要加强…,二要规范…".
ITEM = re.compile(r"(?<=[,;:。])\s*[一二三四五六七八九十]{1,2}(?:是|要|则)(?=[^,;。]{3})")
# Indicators that every reviewer of a government's report looks for.
LEADING = re.compile(
    r"生产总值|GDP|一般公共预算收入|财政(?:总)?收入|规模以上工业|固定资产投资|社会消费品零售|"
    r"可支配收入|进出口总[额值]|城镇新增就业|民生支出|粮食(?:总)?产量"
)
# What makes a plan checkable: a number, a date, an owner, a named measure.
CONCRETE = re.compile(
    r"\d|[一二三四五六七八九十百]+[个项次所名家条座万户]|月底|年底|年内|季度|每[年月周季]|牵头|责任人|由[^,;。]{2,12}负责|《[^》]{2,40}》|制定|出台|建立[^,;。]{2,12}(?:制度|机制)"
)
