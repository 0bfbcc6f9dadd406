"""All words that a page or an index says in its own voice, one table a language.

Everything else on a page comes from the summary. Placeholders in braces are filled with
``str.format``; Traditional wording is made from the Simplified table by ``script.converter``.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from summarizer.schemas.terms import Recommendation

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Words:
    """The wording of one language."""

    # the head of the page
    period: str
    masked: str
    length: str
    length_exact: str
    source: str
    lines: str
    one_line: str
    legend: str
    legend_pages: str
    # the recommendation
    usable: str
    usable_after_fixes: str
    return_: str
    no_fixes: str
    one_fix: str
    many_fixes: str
    # headings of the parts, with the remark behind them
    doubts: str
    doubts_note: str
    achievements: str
    problems: str
    suggestions: str
    numbers: str
    questions: str
    # what a part says when it has nothing of the report's own
    missing: str
    inferred: str
    # marks on single statements
    not_confirmed: str
    inference: str
    flagged: str  # what stands under the doubts, wherever it is used again
    # what did not fit
    more_one: str
    more_many: str
    more_numbers_one: str
    more_numbers_many: str
    rest: str
    rest_statements: str
    rest_numbers: str
    # the table
    table_head: tuple[str, ...]
    column_sums: tuple[float, ...]
    unknown: str
    nothing: str
    holds: str
    fails: str
    check_mark: str  # between a calculation and its outcome
    # the small print
    checked: str
    recomputed: str
    recomputed_failing: str
    not_checked: str
    not_recomputed: str
    no_figures: str
    not_examined: str
    remarks: str
    overrule: str
    # a report with nothing in it
    empty: str
    empty_short: str
    empty_long: str
    # the source below the page
    source_view: str
    source_note: str
    back: str
    skip: str
    place_page: str
    place_line: str
    place_more: str
    # how the language writes
    numerals: tuple[str, ...]  # before the headings of the parts
    heading: str
    remark: str
    colon: str
    stop: str
    gap: str  # between two sentences
    separator: str  # between the facts in the head of the page
    markers: tuple[str, ...]  # of lists in one paragraph
    list_mark: str  # between places, and between entries of one line
    clause_mark: str
    brackets: tuple[str, str]  # around places
    quotes: tuple[str, str]
    ellipsis: str
    # the index
    index_title: str
    index_count_one: str
    index_count_many: str
    index_head: tuple[str, ...]
    index_failures: str
    index_failures_head: tuple[str, ...]
    index_empty: str
    index_no_doubt: str
    index_more_doubts: str
    index_skip: str

    def recommendation(self, name: Recommendation) -> str:
        """Return what the recommendation is called on the page."""
        names: dict[Recommendation, str] = {
            "usable": self.usable,
            "usable_after_fixes": self.usable_after_fixes,
            "return": self.return_,
        }
        return names[name]

    def fixes(self, count: int) -> str:
        """Say how many places must change."""
        if count == 0:
            return self.no_fixes
        return (self.one_fix if count == 1 else self.many_fixes).format(count=count)

    def converted(self, convert: Callable[[str], str]) -> Words:
        """Return the same wording in another script."""
        changed: dict[str, object] = {}
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, tuple):
                value = tuple(convert(v) if isinstance(v, str) else v for v in value)
            changed[field.name] = convert(value) if isinstance(value, str) else value
        return replace(self, **changed)  # type: ignore[arg-type]  # same types as before


ZH = Words(
    period="期间：{period}",
    masked="（被掩盖）",
    length="全文约{count}字",
    length_exact="全文{count}字",
    source="出处：{name}",
    lines="第{first}—{last}行",
    one_line="一句话",
    legend="〔　〕内为原文行号。",
    legend_pages="〔　〕内为原文页码。",
    usable="可用",
    usable_after_fixes="补正后用",
    return_="退回补正",
    no_fixes="未见须改之处",
    one_fix="须改{count}处",
    many_fixes="须改{count}处",
    doubts="先核实",
    doubts_note="以下不可直接引用",
    achievements="主要成绩",
    problems="存在问题",
    suggestions="下一步打算和建议",
    numbers="关键数字",
    questions="请单位答复",
    missing="原文没有这一部分。",
    inferred="以下由本页从原文读出，不是单位自述：",
    not_confirmed="未核实",
    inference="推断",
    flagged="待核，见先核实{numbers}",
    more_one="另有{count}条未列",
    more_many="另有{count}条未列",
    more_numbers_one="另有{count}个数字见数据表",
    more_numbers_many="另有{count}个数字见数据表",
    rest="未上页的内容",
    rest_statements="{title}（续）",
    rest_numbers="数据表",
    table_head=("指标", "数值", "单位", "期间", "比较／复算", "出处"),
    column_sums=(0.24, 0.12, 0.08, 0.165, 0.285, 0.11),
    unknown="未写",
    nothing="—",
    holds="相符",
    fails="不符",
    check_mark="，",
    checked="核对：本页{total}个数，{checked}个与原文写法相符",
    recomputed="{recomputed}个复算相符",
    recomputed_failing="{recomputed}个已复算、其中{failing}个不符",
    not_checked="{rest}个不能核",
    not_recomputed="其余没有复算",
    no_figures="核对：本页没有数字。",
    not_examined="未检查：{items}。",
    remarks="不影响使用的毛病：{items}。",
    overrule="处理建议按规则得出，审阅人可改。",
    empty="没有可摘要的内容。",
    empty_short="全文只有{count}字，未见成绩、问题、打算和数字。",
    empty_long="全文约{count}字，未见可归入成绩、问题或打算的陈述，也没有可列的数字。",
    source_view="原文",
    source_note="照录原文件，未作改动；标亮处是本页的出处，点“↩”回到该条。",
    back="回到{name}",
    skip="跳到原文",
    place_page="第{page}页",
    place_line="{line}",
    place_more="等{count}处",
    numerals=("一", "二", "三", "四", "五", "六", "七", "八"),
    heading="{numeral}、{title}",
    remark="（{text}）",
    colon="：",
    stop="。",
    gap="",
    separator="　｜　",
    markers=tuple("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    list_mark="、",
    clause_mark="；",
    brackets=("〔", "〕"),
    quotes=("“", "”"),
    ellipsis="……",
    index_title="报告摘要总表",
    index_count_one="{count}份",
    index_count_many="{count}份",
    index_head=("单位／报告", "期间", "须改", "首要疑点"),
    index_failures="未能读取",
    index_failures_head=("文件", "原因"),
    index_empty="没有找到可摘要的报告。",
    index_no_doubt="未见疑点",
    index_more_doubts="另有{count}条",
    index_skip="跳到总表",
)

EN = Words(
    period="Period: {period}",
    masked=" (masked)",
    length="about {count} characters",
    length_exact="{count} characters",
    source="Source: {name}",
    lines="lines {first}–{last}",
    one_line="In one sentence",
    legend="[n] is a line of the source.",
    legend_pages="[p. n] is a page of the source.",
    usable="Usable",
    usable_after_fixes="Usable after fixes",
    return_="Return for correction",
    no_fixes="nothing to fix",
    one_fix="{count} place to fix",
    many_fixes="{count} places to fix",
    doubts="Verify first",
    doubts_note="not to be quoted as they stand",
    achievements="Achievements",
    problems="Problems",
    suggestions="Plans and recommendations",
    numbers="Key figures",
    questions="Questions to the unit",
    missing="The report has no such part.",
    inferred="Read out of the report by this page, not said by the unit:",
    not_confirmed="not confirmed",
    inference="inferred",
    flagged="see doubt {numbers}",
    more_one="{count} more not listed",
    more_many="{count} more not listed",
    more_numbers_one="{count} more figure in the data table",
    more_numbers_many="{count} more figures in the data table",
    rest="What did not fit the page",
    rest_statements="{title}, continued",
    rest_numbers="Data table",
    table_head=("Indicator", "Value", "Unit", "Period", "Comparison or check", "Place"),
    column_sums=(0.27, 0.15, 0.1, 0.14, 0.25, 0.09),
    unknown="not stated",
    nothing="–",
    holds="holds",
    fails="does not hold",
    check_mark=", ",
    checked="Checked: {total} figures on this page; {checked} stand so in the source",
    recomputed="{recomputed} hold when recomputed",
    recomputed_failing="{recomputed} were recomputed, {failing} of them do not hold",
    not_checked="{rest} could not be checked",
    not_recomputed="the others were not recomputed",
    no_figures="Checked: no figures on this page.",
    not_examined="Not examined: {items}.",
    remarks="Harmless: {items}.",
    overrule="The recommendation follows from rules; the reviewer may overrule it.",
    empty="There is nothing to summarise.",
    empty_short="The text has only {count} characters, with no achievement, problem, plan or "
    "figure.",
    empty_long="In about {count} characters there is no statement of an achievement, a problem or "
    "a plan, and no figure to list.",
    source_view="Source",
    source_note="The file as it is, unchanged; the page rests on the marked places, "
    "“↩” leads back.",
    back="Back to {name}",
    skip="Skip to the source",
    place_page="p. {page}",
    place_line="{line}",
    place_more="… ({count} places)",
    numerals=("1", "2", "3", "4", "5", "6", "7", "8"),
    heading="{numeral}. {title}",
    remark=" ({text})",
    colon=": ",
    stop=".",
    gap=" ",
    separator=" | ",
    markers=tuple(f"({number}) " for number in range(1, 21)),
    list_mark=", ",
    clause_mark="; ",
    brackets=(" [", "]"),
    quotes=("“", "”"),
    ellipsis="…",
    index_title="Report digests",
    index_count_one="{count} report",
    index_count_many="{count} reports",
    index_head=("Unit and report", "Period", "To fix", "First doubt"),
    index_failures="Could not be read",
    index_failures_head=("File", "Reason"),
    index_empty="No report was found.",
    index_no_doubt="none found",
    index_more_doubts="{count} more",
    index_skip="Skip to the table",
)
