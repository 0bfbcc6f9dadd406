"""Words that say what is wrong: what makes a sentence name a problem, and not only speak of one."""

import re
from typing import Final

from summarizer.drafting.cues import one_of

_DEFICIENT: Final = re.compile(
    one_of(
        """不(?![断仅但忘懈同])[一-鿿]{1,3} 未 没有 无法 无[力人钱序] 缺[乏少失口位] 短缺 欠
        [偏较很][低慢小少弱大重差] 过[高低大快慢多少于] 弱 慢 难 薄弱 滞后 落后 下降 下滑 流失 老化
        陈旧 简陋 狭窄 单一 空白 闲置 浪费 盲目 粗放 失衡 断档 断层 老龄化 恶化 污染 超标 波动 冲击
        影响 压力 困难 制约 瓶颈 差距 短板 堵点 痛点 弊端 漏洞 风险 隐患 矛盾 严峻 艰巨 繁重 任务重
        增大 加大 流于形式 走过场 主义 腐败 违规 违纪 违法 挪用 截留 吃力 淡薄 消极 随意 忽视 应付
        推诿 拖延 有待 亟待 [亟急]须 [亟尚仍还]需 [轻重][^,;。]{1,6}[、,]?[轻重]"""
    )
)
_DEFICIENT_ENGLISH: Final = re.compile(
    r"""\b(?:not|no|never|only|few|less|below|without|however|unable|cannot|limited|unclear|mixed
    |lack\w*|fail\w*|delay\w*|declin\w*|risk\w*|weak\w*|poor\w*|short\w*|loss\w*|los[ti]\w*|worse\w*
    |insufficient|inadequate|inconsisten\w+|incomplete|unsustainable|unfunded|missed|overdue
    |problem\w*|challeng\w*|concern\w*|gaps?|deficien\w+|violat\w+|error\w*|difficult\w*
    |disagree\w*|debt|cost\w*)\b|n.t\b""",
    re.VERBOSE | re.IGNORECASE,
)


def is_deficient(words: str, *, chinese: bool) -> bool:
    """Tell whether words of plain text name something that is wrong.

    >>> is_deficient("专科人才缺乏", chinese=True), is_deficient("党员查找突出问题", chinese=True)
    (True, False)
    """
    return (_DEFICIENT if chinese else _DEFICIENT_ENGLISH).search(words) is not None
