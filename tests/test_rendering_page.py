"""The page as a value: order, wording, what is marked, what is left off."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.rendering.fitting import Limits
from summarizer.rendering.layout import FULL, SMALLEST, page_height
from summarizer.rendering.page import build_page
from summarizer.rendering.view import Page
from tests.rendering_cases import NAMES, load_case, summarize_case


def page_of(name: str, **options: Any) -> Page:
    return build_page(load_case(name)[0], **options)


def changed(name: str, **changes: Any) -> Page:
    return build_page(load_case(name)[0].model_copy(update=changes))


def part(page: Page, key: str) -> Any:
    return next(part for part in page.parts if part.key == key)


def test_the_parts_stand_in_the_order_of_the_reviewer() -> None:
    page = page_of("clinic")
    titles = [each.title for each in page.parts]
    assert titles == ["一、先核实", "二、主要成绩", "三、存在问题", "四、下一步打算和建议"]
    assert page.table is not None
    assert page.table.title == "五、关键数字"
    assert page.questions is not None
    assert page.questions.title == "六、请单位答复"


def test_the_head_tells_unit_title_period_length_and_source() -> None:
    page = page_of("clinic")
    assert page.organisation == "柳林县双河镇中心卫生院"
    assert page.title == "2023年度基本公共卫生服务工作总结"
    assert page.facts[0] == "期间：2023年1—12月"
    assert page.facts[1].startswith("全文")
    assert page.facts[2] == "出处：双河镇卫生院2023.txt 第1—24行"


def test_a_masked_period_says_so_and_a_missing_one_too() -> None:
    assert page_of("roads").facts[0] == "期间：20xx年上半年（被掩盖）"
    assert page_of("notice").facts[0] == "期间：未写"


@pytest.mark.parametrize(
    ("name", "label", "fixes"),
    [
        ("clinic", "补正后用", "须改5处"),
        ("roads", "退回补正", "须改4处"),
        ("library", "Usable", "nothing to fix"),
    ],
)
def test_the_badge_says_what_to_do_and_how_much_must_change(
    name: str, label: str, fixes: str
) -> None:
    badge = page_of(name).badge
    assert (badge.label, badge.fixes) == (label, fixes)


def test_a_quoted_doubt_stands_in_quotation_marks_before_its_reason() -> None:
    doubt = part(page_of("clinic"), "doubts").items[1]
    assert doubt.lead == "“发放宣传资料20xx余份”"
    assert doubt.text == "年份掩码盖掉了真数，原数无法恢复。"
    assert [link.label for link in doubt.links] == ["9"]


def test_at_most_six_doubts_are_shown() -> None:
    doubts = load_case("clinic")[0].doubts
    page = changed("clinic", doubts=[*doubts, *doubts])
    assert len(part(page, "doubts").items) == 6


def test_a_report_without_problems_is_told_so() -> None:
    problems = part(page_of("roads"), "problems")
    assert problems.missing == "原文没有这一部分。"
    assert not problems.items


def test_what_the_page_infers_stands_apart_and_is_marked() -> None:
    problems = part(page_of("clinic"), "problems")
    assert {item.mark for item in problems.items} == {""}
    assert [item.tag for item in problems.inferred] == ["推断"]
    assert "不是单位自述" in problems.aside


def test_inferred_problems_alone_leave_the_part_missing() -> None:
    inferred = load_case("clinic")[0].problems[-1]
    problems = part(changed("clinic", problems=[inferred]), "problems")
    assert problems.missing == "原文没有这一部分。"
    assert problems.inferred


def test_what_is_not_confirmed_never_looks_confirmed() -> None:
    page = page_of("clinic")
    first = part(page, "achievements").items[0]
    assert (first.mark, first.tag) == ("not_confirmed", "未核实")
    assert first.note == "28450÷31264＝91.0%，不是93.0%"
    assert page.table is not None
    rows = {row.indicator: row for row in page.table.rows}
    assert rows["疫苗接种率"].tag == "未核实"
    assert rows["糖尿病规范管理率"].mark == "fails"
    assert rows["糖尿病规范管理率"].comparison.endswith("不符")
    assert rows["老年人体检率"].comparison == "3010÷4180＝72.0%，相符"


def test_the_small_print_counts_what_stands_on_the_page() -> None:
    page = page_of("roads")
    assert page.small[0] == "核对：本页6个数，6个与原文写法相符，1个复算相符，其余没有复算。"
    assert "个不符" in page_of("clinic").small[0]


def test_what_stands_under_the_doubts_carries_their_numbers_wherever_it_is_used() -> None:
    summary, _ = load_case("clinic")
    statement = summary.achievements[1].model_copy(update={"doubts": [2]})
    row = summary.numbers[0].model_copy(update={"doubts": [1, 2]})
    page = changed("clinic", achievements=[statement], numbers=[row])
    assert part(page, "achievements").items[0].tag == "待核，见先核实2"
    assert page.table is not None
    assert page.table.rows[0].tag == "待核，见先核实1、2"


def test_doubts_beyond_the_list_are_counted() -> None:
    summary, _ = load_case("clinic")
    coverage = summary.coverage.model_copy(update={"omitted": {"doubt": 2}})
    assert part(changed("clinic", coverage=coverage), "doubts").overflow == "另有2条未列"


def test_what_was_left_off_is_told_and_listed() -> None:
    page = page_of("clinic", limits=Limits(achievements=3, numbers=4))
    achievements = part(page, "achievements")
    assert len(achievements.items) == 3
    assert achievements.overflow == "另有5条未列"
    assert page.table is not None
    assert page.table.overflow == "另有6个数字见数据表"
    listed = next(each for each in page.rest if each.key == "achievements")
    assert len(listed.items) == 5
    assert page.rest_table is not None
    assert len(page.rest_table.rows) == 6


def test_statements_that_the_summary_left_out_are_told_too() -> None:
    summary = load_case("roads")[0]
    coverage = summary.coverage.model_copy(update={"omitted": {"achievement": 4}})
    assert part(changed("roads", coverage=coverage), "achievements").overflow == "另有4条未列"


def test_statements_ranked_last_go_first_and_the_order_stays() -> None:
    summary = load_case("clinic")[0]
    ranked = [
        statement.model_copy(update={"rank": 7 - position})
        for position, statement in enumerate(summary.achievements)
    ]
    page = build_page(
        summary.model_copy(update={"achievements": ranked}), limits=Limits(achievements=2)
    )
    assert [item.text[:6] for item in part(page, "achievements").items] == [
        "举办健康讲座",
        "全镇52名乡",
    ]


def test_a_report_with_nothing_in_it_says_so_and_shows_no_empty_parts() -> None:
    page = page_of("notice")
    assert page.empty == "没有可摘要的内容。全文只有16字，未见成绩、问题、打算和数字。"
    assert page.parts == ()
    assert page.table is None
    assert page.badge.label == "退回补正"


def test_many_places_are_named_by_the_first_ones() -> None:
    summary = load_case("clinic")[0]
    places = [
        summary.doubts[0].places[0].model_copy(update={"line": line}) for line in range(1, 10)
    ]
    doubt = summary.doubts[0].model_copy(update={"places": places})
    links = part(changed("clinic", doubts=[doubt]), "doubts").items[0].links
    assert [link.label for link in links] == ["1", "2", "3", "4等9处"]


def test_a_place_on_a_page_is_named_by_the_page() -> None:
    summary = load_case("clinic")[0]
    place = summary.doubts[0].places[0].model_copy(update={"page": 3})
    doubt = summary.doubts[0].model_copy(update={"places": [place]})
    links = part(changed("clinic", doubts=[doubt]), "doubts").items[0].links
    assert [link.label for link in links] == ["第3页"]


def test_a_place_outside_the_report_leads_nowhere() -> None:
    summary = load_case("roads")[0]
    place = summary.doubts[0].places[0].model_copy(update={"start": 0, "end": 3, "line": 1})
    doubt = summary.doubts[0].model_copy(update={"places": [place]})
    links = part(changed("roads", doubts=[doubt]), "doubts").items[0].links
    assert [link.target for link in links] == [None]


def test_every_link_has_an_anchor_that_leads_back() -> None:
    page = page_of("clinic")
    anchors = {anchor.id: {back.target for back in anchor.backs} for anchor in page.anchors}
    items = [item for each in (*page.parts, *page.rest) for item in (*each.items, *each.inferred)]
    rows = [*(page.table.rows if page.table else ())]
    for line in (*items, *rows):
        for link in line.links:
            assert line.id in anchors[link.target or ""]


def test_the_page_is_simplified_traditional_or_as_the_source_has_it() -> None:
    assert page_of("roads").title == "20xx年农村公路养护工作情况汇报"
    assert page_of("roads", script="traditional").parts[0].title == "一、先核實"
    assert page_of("roads", script="source").title == "20xx年農村公路養護工作情況匯報"
    assert page_of("clinic", script="traditional").organisation == "柳林縣雙河鎮中心衛生院"
    assert page_of("library", script="traditional").parts[0].title == "1. Achievements"


@pytest.mark.parametrize("name", NAMES)
def test_the_same_summary_gives_the_same_page(name: str) -> None:
    assert page_of(name) == page_of(name)


TEXT = st.text(alphabet="县镇村完成投资不良资产处置率，；。abc 12%.", min_size=1, max_size=400)


@settings(max_examples=30, deadline=None)
@given(st.lists(TEXT, max_size=25), st.lists(TEXT, max_size=25), TEXT, st.integers(0, 30))
def test_any_summary_fits_the_page(
    statements: list[str], plans: list[str], words: str, rows: int
) -> None:
    source = ["正文"]
    quoted = {"quotes": ["正文"]}
    case = {
        "source": source,
        "report": {
            "title": words,
            "organisation": words[::-1],
            "period": words,
            "genre": "work_report",
            "path": words,
            "language": "zh-Hans",
        },
        "headline": words * 2,
        "recommendation": "return",
        "fixes": 12,
        "doubts": [{"subject": words, "reason": words, **quoted}] * 6,
        "achievements": [{"text": text, **quoted} for text in statements],
        "problems": [{"text": text, "status": "not_confirmed", **quoted} for text in statements],
        "suggestions": [{"text": text, **quoted} for text in plans],
        "numbers": [
            {"indicator": words, "shown": words, "unit": words, "comparison": words, "quote": "正"}
        ]
        * rows,
        "questions": plans,
        "remarks": plans,
        "not_examined": plans,
    }
    page = build_page(summarize_case(case)[0])
    assert page_height(page) <= FULL
    assert page.size >= SMALLEST
