"""What a stretch of text is worth on the page: figures, results and names against set phrases."""

import re
from dataclasses import dataclass

from summarizer.drafting.cues import LEAD_IN, one_of
from summarizer.drafting.material import Material, is_fact
from summarizer.drafting.negatives import Gravity, find_negative
from summarizer.drafting.widths import measure_width

# Results rather than activity.
_RESULT = re.compile(
    one_of(
        """完成 建成 达到 达标 实现 增长 提高 提升至 提升到 荣获 获 全部 突破 排名 位居 居全
        首[次个家创] 落地 投产 竣工 开通 解决 化解 节约 减少 下降 降低 办结 通过验收 超额
        覆盖 脱贫 新增 引进 整改到位 清零"""
    )
    + r"|\b(?:completed|achieved|increased|decreased|reduced|implemented|issued|established)\b"
)
# What makes a statement specific: a document, a date, an owner, a named undertaking.
_SPECIFIC = re.compile(
    r"《[^》]{2,40}》|\d+月底?前?|年底前|牵头|责任人|负责人|由.{2,12}负责|[一-鿿]{2}"
    + one_of("工程 项目 平台 中心 试点 办法 方案 清单 台账 制度 机制")
)
# Set phrases: they say that something matters, not what was done.
_SLOGAN = re.compile(
    one_of(
        """高度重视 提高认识 统一思想 提高(?:政治)?站位 指导思想 重要讲话 重要指示 深入学习
        认真贯彻 贯彻落实 全面贯彻 坚定不移 不断 进一步 扎实 切实 着力 大力 积极 努力 狠抓
        深入推进 全面推进 稳步推进 有序推进 有力 有效 充分发挥 牢固树立 奠定.{0,6}基础
        提供.{0,8}保障 营造.{0,10}(?:氛围|环境) 再上新?台阶
        取得了?[^,;。]{0,8}(?:成效|成绩|效果|好评|进展) 做好了 顺利完成了? 任务 新局面 新篇章
        显著成效 明显成效 良好 保质保量 高质量发展 以人为本 为民 初心 使命 四个意识 四个自信
        两个维护 两个确立 精神 思想 理念"""
    )
)
_QUOTED = re.compile(r"“[^”]{1,60}”|《[^》]{1,60}》|「[^」]{1,60}」")
# Indicators that every reviewer of a government's report looks for.
_LEADING = re.compile(
    one_of(
        """生产总值 GDP 一般公共预算收入 财政(?:总)?收入 规模以上工业 固定资产投资
        社会消费品零售 可支配收入 进出口总[额值] 城镇新增就业 民生支出 粮食(?:总)?产量"""
    )
)
# Sentences about somewhere else, or that define instead of reporting.
_ELSEWHERE = re.compile(
    r"全国|我国|国家|国务院|党中央|中央|据统计|据报道|据.{2,12}(?:报告|显示)|研究(?:表明|显示)|所谓|是指|[^,;。]{2,12}是(?:指|以|一种)"
)
# Web addresses, mark-up and file names: words for machines.
_ADDRESS = re.compile(r"https?:|www\.|<!--|\]\(")

_GRAVITY_WORTH: dict[Gravity, float] = {"grave": 1.5, "mild": 0.5, "none": 0.0}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of clauses with what it is worth."""

    start: int
    end: int
    value: float
    gravity: Gravity  # of the negative facts it states


def weigh(material: Material, start: int, end: int) -> Stretch:
    """Return a stretch with its worth, about 0.1 for a set phrase and 3 for a row of results."""
    plain = material.plain
    figures = material.figures_in(start, end)
    facts = [figure for figure in figures if is_fact(figure)]
    labelled = sum(figure.label is not None for figure in facts)
    gravity = find_negative(plain, start, end)
    length = max(measure_width(plain[start:end]), 1.0)
    slogans = sum(len(m.group()) for m in _SLOGAN.finditer(plain, start, end)) / length
    quoted = sum(len(m.group()) for m in _QUOTED.finditer(plain, start, end)) / length
    value = (
        0.25 * min(len(facts), 4)
        + 0.1 * min(labelled, 4)
        + (0.3 if _RESULT.search(plain, start, end) else 0.0)
        + (0.2 if _SPECIFIC.search(plain, start, end) else 0.0)
        + (0.8 if facts and _LEADING.search(plain, start, end) else 0.0)
        + min(length, 40) / 200
    )
    value *= max(0.3, 1.0 - 1.5 * slogans) * (0.7 if quoted > 0.5 else 1.0)
    if LEAD_IN.match(plain, start, end):
        value *= 0.4
    value -= 0.3 * sum(figure.masked for figure in figures)
    return Stretch(start, end, value + _GRAVITY_WORTH[gravity], gravity)


def trust(material: Material, start: int, end: int) -> float:
    """Return how far a stretch speaks for the report, 0 to 1: not elsewhere, not damaged."""
    share = 1.0
    if _ELSEWHERE.match(material.plain, start, end):
        share *= 0.5
    if _ADDRESS.search(material.plain, start, end):
        share *= 0.3
    if material.is_damaged(start, end):
        share *= 0.3
    return share
