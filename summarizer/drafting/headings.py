"""Headings that state something: a plan or a problem is often put best by its heading."""

import re

from summarizer.drafting.cues import one_of
from summarizer.drafting.material import Material
from summarizer.drafting.shortening import trim
from summarizer.drafting.widths import measure_width
from summarizer.drafting.worth import Stretch
from summarizer.schemas.terms import Role

_SHORTEST = 5.0  # Han characters
_LONGEST = 40.0
_LONGEST_LABEL = 16  # characters
_SURELY_LABEL = 8
_WORTH = 1.2  # as much as a sentence with a figure or two

# A plan says what shall be done: it begins with a verb, or with by what.
_PLAN = re.compile(
    one_of(
        """进一步 继续 积极 努力 着力 大力 全力 深入 切实 全面 持续 不断 扎实 认真 严格 充分
        坚决 坚定不移 加快 更加 要 以[^,;。]{1,30}为"""
    )
    + "?"
    + one_of(
        """以 在 抓 做 促 强 保 建 提 推 拓 打 补 优 加 增 扩 严 深 改 转变 健全 完善 规范 开展
        开发 开设 坚持 突出 实施 培育 培养 构建 落实 组织 统筹 争取 充分 狠抓 紧盯 聚焦 关注 明确
        制定 出台 引导 引进 支持 鼓励 发展 创新 夯实 筑牢 维护 防范 巩固 调整 整合 减少 控制 解决
        注重 重视 营造 激发 更新 购置 配备 配齐 设立 筹建 启动 协调 督促 指导 树立 满足 探索 挖掘
        盘活 清理 整治 治理"""
    )
)
# A problem names what is lacking.
_PROBLEM = re.compile(
    r"不|缺|弱|难|低|少|慢|滞后|薄弱|有待|亟待|压力|困难|欠|短板|制约|差距|突出|单一|偏|矛盾|隐患|风险"
)
# Mere labels: "下一步工作计划", "存在的主要问题", "主要目标".
_LABEL = re.compile(
    r"(?:计划|打算|安排|思路|目标|措施|建议|要求|方面|举措|工作重点|问题|不足|困难|原因|意见|情况|概况|现状|回顾|做法|总体)$"
)

# A heading that claims or urges: no name for what stands below it.
_CLAIM = re.compile(
    r"取得|成效|跃升|迈出|提升|增强|进展|突破|显著|持续|加快|更加|不断|步伐|,|的回顾|拓展|推进|加强|强化|强劲|稳定|"
    r"有力|扎实|千方百计|全力|促进|优化|完善|深化|扩大|改善|打造|坚持|聚焦|落实|着力|大力|全面"
)


def names_a_subject(plain: str, start: int, end: int) -> bool:
    """Tell whether a heading names a subject (妇幼保健) and neither claims nor urges anything."""
    return not begins_with_verb(plain, start, end) and not _CLAIM.search(plain, start, end)


def begins_with_verb(plain: str, start: int, end: int) -> bool:
    """Tell whether a heading says what to do (加强管理) and not what it is about (妇幼工作)."""
    return _PLAN.match(plain, start, end) is not None


def is_label(plain: str, start: int, end: int) -> bool:
    """Tell whether words only name what follows: ``建议和意见``, not ``解决群众反映的突出问题``."""
    length = end - start
    return (
        length <= _LONGEST_LABEL
        and _LABEL.search(plain, start, end) is not None
        and (length <= _SURELY_LABEL or not begins_with_verb(plain, start, end))
    )


def claims_of_heading(material: Material, start: int, end: int, role: Role | None) -> list[Stretch]:
    """Return the heading as a statement of the role its section has, or nothing.

    A label such as ``三、下一步工作打算`` states nothing; ``2、加强包村人员管理`` does.
    """
    if role not in ("problem", "suggestion") or not material.chinese:
        return []
    start, end = trim(material, start, end)
    width = measure_width(material.plain[start:end])
    if not _SHORTEST <= width <= _LONGEST or _LABEL.search(material.plain, start, end):
        return []
    if role == "suggestion":
        states = begins_with_verb(material.plain, start, end)
    else:
        states = _PROBLEM.search(material.plain, start, end) is not None
    return [Stretch(start, end, _WORTH, "none")] if states else []
