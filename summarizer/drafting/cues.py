"""The anatomy of a sentence in a report: markers, lead-ins, clauses that lean on their neighbours.

Patterns over plain text (Simplified, half width), compiled once and linear: no nested repeats,
every gap is short and bounded.
"""

import re


def one_of(words: str) -> str:
    """Return a pattern for any of the words, which white space parts (and which may be patterns).

    >>> one_of("增长 下降")
    '(?:增长|下降)'
    """
    return "(?:" + "|".join(words.split()) + ")"


HAN = re.compile(r"[㐀-鿿]")

# What stands before the words of a list item: "1、" "(2)" "一是" "一要" "——" "首先," "- " "**".
MARKER = re.compile(
    r"""\s*(?:
      (?:[-*•·●◆■▪]+|—+|\#+)\s*
    | [一二三四五六七八九十]{1,3}(?:是要?|要(?=[^求点素件])|、)
    | [(（][一二三四五六七八九十\d]{1,3}[)）][、.]?\s*
    | \d{1,2}(?:、(?!\d)|[.．)](?!\d))\s*
    | [①-⑳❶-❿]\s*
    | 第[一二三四五六七八九十]{1,3}(?:[,、:]|是)
    | (?:首先|其次|再次|最后|另外|此外|(?:与此)?同时|目前|(?:另)?一方面|一年来|总的看)[,:]
    )""",
    re.VERBOSE,
)
MARKER_ENGLISH = re.compile(
    r"\s*(?:[-*•·]+\s+|#+\s+|\[\d{1,3}\]\s*|\(?[\da-z]{1,2}[).]\s+"
    r"|(?:In addition|Additionally|Specifically|Furthermore|Moreover|Further|For example|Also),\s)"
)
_PURPOSE = one_of(
    """进一步 切实 确保 更好 有效 全面 深入 加强 提高 推动 推进 做好 落实 贯彻 保证 保障 解决
    方便 规范 促进 加快 认真 不断 充分 适应 扎实"""
)
_GUIDE = one_of(
    """指导 契机 抓手 目标 核心 主线 引领 重点 导向 统领 载体 突破口 中心 根本 己任 依托 平台
    牵引 基础 宗旨 准则"""
)
_BACKING = one_of("领导 支持 指导 关心 帮助 努力 配合 部署 监督 引领 带领 重视 基础上 框架")

# A clause that only leads up to what was done: "为进一步…," "按照…要求," "在…领导下,".
LEAD_IN = re.compile(
    rf"""(?:我们|全[市县省区州镇乡院局校]上下|我[市县省区州镇乡院局校站所]|一年来|今年以来)?
    (?:始终|一直)?(?:
      为了|为{_PURPOSE}
    | 严?格?(?:按照|依照|遵照|根据|依据)
    | (?:紧紧|紧密|始终)?(?:围绕|坚持|遵循|秉承|秉持|本着|牢固树立|牢记|立足)
    | (?:认真|深入|全面|坚决|积极|严格)?(?:贯彻|学习贯彻|学习领会)
    | (?:认真|全面|坚决|严格)?落实[^,]{{0,20}}(?:精神|部署|要求|方针)
    | 以.{{1,40}}为{_GUIDE}
    | 在.{{1,40}}{_BACKING}下?
    | 高举|深刻领会|高度重视|结合.{{0,12}}实际
    )""",
    re.VERBOSE,
)
# Words that make a lead-in a condition, which stays.
CONDITION_WORD = re.compile(r"除|仅|只|尚未|如果|若|未|没有|不得|以外")

_RISE = one_of("提升 提高 增加 增长 扩大 上升 下降 降低 减少 压减")
_PRAISE = r"为.{1,30}(?:基础|保障|支撑|条件|环境|动力)"
_LEANING = one_of(
    """其中 并 还 也 且 而 从而 以便 进而 使 让 较 比 同比 环比 增长 增加 下降 减少 提高到
    上升 降低 回落 达 占 分别 均 都 共计 合计 位居 位列 排名 居 名列 列 创 超过 超额 高于
    低于 高出 净增 增幅 增速 但 却 则 不过 然而 该 这 此 其 他们? 她 它 受益 惠及 涉及 覆盖
    难以 得不到 无法 不能 没有 未能? 仍 已 不 往往 甚至 导致 造成 影响 制约 特别是 尤其是
    直至 以及 或 及其? 等"""
)
# A clause that needs the one before it: a change, a share, a rank, a pronoun, a mere purpose.
DEPENDENT = re.compile(
    rf"""(?:
      从[^,]{{1,20}}{_RISE}[到至] | {_LEANING} | {_PRAISE}$ | .{{1,5}}率(?:为|达到?|均|仅|在|约)*\d
    )""",
    re.VERBOSE,
)
_LEADING_ON = one_of(
    """按照 根据 依照 依据 围绕 结合 本着 如果? 若 假如 只要 只有 除 虽 尽管 由于 因 凡 对于?
    针对 随着 截至 截止 自 从 当 通过 利用 经过? 不仅 不但 既 无论 不管 即使"""
)
# A clause that needs the one after it: a condition, a contrast, a time, a place, a means.
OPENING = re.compile(
    rf"""(?:
      {_LEADING_ON}
    | .{{0,60}}相比$ | 以[^,]{{1,40}}为[^,]{{1,6}}$ | 为了?[^,]{{1,30}}$
    | 在.{{1,30}}(?:中|上|时|后|前|下|内|方面|过程|期间|基础上)$
    | .{{0,40}}(?:认为|觉得|以为|看作是?|说是?).{{1,40}}$
    | .{{0,20}}(?:以来|方面|期间|过程中|年|月|日|年度|季度|以后|之后|后|时)$
    )""",
    re.VERBOSE,
)
# A clause at the end of a sentence that only says what the work was good for.
TRAILING = re.compile(
    one_of("切实 确保 有效 有力 进一步 不断 充分 努力 真正 从而 使 让 保质保量")
    + rf"|{_PRAISE}|取得.{{0,8}}成效|得到.{{0,8}}好评"
)
# A part of what the report is about: its figures are not those of the whole.
PART = re.compile(
    r"(?:\d+个)?([㐀-鿿]{2,10}?(?:新区|开发区|高新区|示范区|园区|口岸|港区|[县镇乡]|街道|公司|集团|银行))(?![区域政级委内])"
)
