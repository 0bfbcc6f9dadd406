"""Words that signal what a stretch is worth: found in one pass, looked up by place."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from summarizer.drafting.cues import one_of
from summarizer.drafting.negatives import Gravity, find_negatives

# Results rather than activity.
_RESULT = re.compile(
    one_of(
        """完成 建成 达到 达标 实现 增长 提高 提升至 提升到 荣获 获 全部 突破 排名 位居 居全
        首[次个家创] 落地 投产 竣工 开通 解决 化解 节约 减少 下降 降低 办结 通过验收 超额 覆盖
        脱贫 新增 引进 整改到位 清零"""
    )
)
_RESULT_ENGLISH = re.compile(
    r"\b(?:completed|achieved|increased|decreased|reduced|implemented|issued|established)\b"
)
# What makes a statement specific: a document, a date, an owner, a named undertaking.
_SPECIFIC = re.compile(
    one_of(
        """《[^》]{2,40}》 月底 年底前 牵头 责任人 负责人 由.{2,12}负责
        工程 项目 平台 中心 试点 办法
        方案 清单 台账 制度 机制"""
    )
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
        两个维护 两个确立 精神 思想 理念 展望未来 坚信 任重而?道远"""
    )
)
_QUOTED = re.compile(r"“[^”]{1,60}”|《[^》]{1,60}》|「[^」]{1,60}」")
# Indicators that every reviewer of a government's report looks for.
_LEADING = re.compile(
    one_of(
        """生产总值 GDP 一般公共预算收入 财政(?:总)?收入 规模以上工业 固定资产投资 社会消费品零售
        可支配收入 进出口总[额值] 城镇新增就业 民生支出 粮食(?:总)?产量"""
    )
)

# An item of a list inside a sentence: "…,一要加强…,二要规范…".
_ITEM = re.compile(r"[,;:。] ?[一二三四五六七八九十]{1,2}(?:是|要|则)(?=[^,;。]{3})")
# Web addresses, mark-up and file names: words for machines.
_ADDRESS = re.compile(r"https?:|www\.|<!--|\]\(")
# What closes a report: thanks, "the above is our report", greetings.
_FAREWELL = re.compile(
    one_of(
        """以上(?:是|就是) 如有不妥 请(?:各位)?(?:领导|审议|批评|指正) 批评指正 谢谢
        衷心的?感谢 崇高的?敬意 情况.{0,6}汇报如下 总结如下 报告如下 这些成绩的取得"""
    )
)

# And the two that come first.
_FOREMOST = re.compile(r"地区生产总值|生产总值|GDP|一般公共预算收入|财政收入|财政总收入")


@dataclass(frozen=True, slots=True)
class Hits:
    """Where a pattern was found: the places in order, and how much was covered before each."""

    starts: tuple[int, ...]
    covered: tuple[int, ...]  # one more than starts: prefix sums of the lengths

    def within(self, start: int, end: int) -> int:
        """Return how many characters the hits cover that begin in a stretch."""
        if not self.starts:
            return 0
        first = bisect_left(self.starts, start)
        return self.covered[bisect_left(self.starts, end, first)] - self.covered[first]

    def places(self, start: int, end: int) -> tuple[int, ...]:
        """Return where in a stretch the hits begin."""
        first = bisect_left(self.starts, start)
        return self.starts[first : bisect_left(self.starts, end, first)]


@dataclass(frozen=True, slots=True)
class Signals:
    """The signals of one report."""

    results: Hits
    specifics: Hits
    slogans: Hits
    quotations: Hits
    leading: Hits
    foremost: Hits
    farewells: Hits
    items: Hits
    addresses: Hits
    negative_places: tuple[int, ...]
    gravities: tuple[Gravity, ...]

    def gravity_in(self, start: int, end: int) -> Gravity:
        """Return how grave the negative facts of a stretch are, the gravest counting."""
        first = bisect_left(self.negative_places, start)
        found = self.gravities[first : bisect_left(self.negative_places, end, first)]
        return "grave" if "grave" in found else "mild" if found else "none"


def find_signals(plain: str, start: int, end: int, *, chinese: bool = True) -> Signals:
    """Read a report once for each kind of signal."""
    negatives = list(find_negatives(plain, start, end, chinese=chinese))
    return Signals(
        _gather((_RESULT if chinese else _RESULT_ENGLISH).finditer(plain, start, end)),
        _gather(_SPECIFIC.finditer(plain, start, end)),
        _gather(_SLOGAN.finditer(plain, start, end)),
        _gather(_QUOTED.finditer(plain, start, end)),
        _gather(_LEADING.finditer(plain, start, end)),
        _gather(_FOREMOST.finditer(plain, start, end)),
        _gather(_FAREWELL.finditer(plain, start, end)),
        _gather(_ITEM.finditer(plain, start, end)),
        _gather(_ADDRESS.finditer(plain, start, end)),
        tuple(place for place, _ in negatives),
        tuple(gravity for _, gravity in negatives),
    )


def _gather(matches: Iterator[re.Match[str]]) -> Hits:
    spans = [match.span() for match in matches]
    lengths = (end - start for start, end in spans)
    return Hits(tuple(start for start, _ in spans), tuple(accumulate(lengths, initial=0)))
