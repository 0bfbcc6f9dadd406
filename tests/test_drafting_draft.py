"""A draft holds what a reviewer needs: every section, every problem, every negative fact."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.drafting.centrality import rank_sentences
from summarizer.drafting.draft import MOST_POINTS, Draft, Point, read_point
from summarizer.drafting.extractive import draft_report
from summarizer.drafting.headline import LONGEST, compose_headline
from summarizer.drafting.numbers import pick_key_figures
from summarizer.drafting.widths import measure_width
from summarizer.figures.extraction import find_figures
from summarizer.reading.restoration import Restored, restore_text
from summarizer.structure.outlining import outline_text
from summarizer.structure.parts import Report
from tests.drafting_reports import Line, make_report

STATION: list[Line] = [
    ("heading", "一、健康档案。"),
    ("achievement", "辖区居民5120人全部建立健康档案。"),
    ("heading", "二、慢病管理。"),
    ("background", "高血压是指血压持续升高的慢性病。"),
    ("achievement", "登记管理高血压患者430人,完成体检365人,体检率84.9%。"),
    ("achievement", "高度重视,提高认识,切实加强组织领导。"),
    ("heading", "三、妇幼保健。"),
    ("achievement", "产妇38人,产后访视38人;新生儿死亡1人;全年未发生孕产妇死亡。"),
    ("heading", "四、存在的问题。"),
    ("problem", "我们也清醒看到存在的不足:村医年龄偏大;疫苗冷链设备老化;档案更新不及时。"),
    ("heading", "五、下一步打算。"),
    ("heading", "1、加强村医队伍建设。"),
    ("suggestion", "进一步提高认识,不断完善机制。"),
    ("heading", "2、更新冷链设备。"),
    ("suggestion", "由公卫科牵头,6月底前更换冰箱4台。"),
    ("noise", "本文来自某某范文网,更多内容请访问首页。"),
]


def texts(restored: Restored, points: tuple[Point, ...]) -> list[str]:
    return [read_point(restored.plain, point) for point in points]


def every(draft: Draft) -> Iterator[Point]:
    yield from draft.achievements
    yield from draft.problems
    yield from draft.suggestions


def test_every_section_comes_once_before_the_page_is_full() -> None:
    restored, report, figures = make_report(STATION)
    found = "\n".join(texts(restored, draft_report(restored, report, figures).achievements))
    for words in ("5120人", "体检率84.9%", "产妇38人"):
        assert words in found


def test_a_death_among_achievements_is_never_dropped() -> None:
    lines: list[Line] = [("achievement", f"第{n}村完成改厕{n + 20}户。") for n in range(60)]
    lines.insert(30, ("achievement", "建设工地发生坠落事故1起,死亡1人。"))
    restored, report, figures = make_report(lines)
    draft = draft_report(restored, report, figures)
    negative = [point for point in draft.achievements if point.negative]
    assert texts(restored, tuple(negative)) == ["建设工地发生坠落事故1起,死亡1人"]
    assert negative[0].weight == max(point.weight for point in draft.achievements)


def test_each_listed_problem_is_a_point_and_the_announcement_is_none() -> None:
    restored, report, figures = make_report(STATION)
    problems = texts(restored, draft_report(restored, report, figures).problems)
    assert problems == ["村医年龄偏大", "疫苗冷链设备老化", "档案更新不及时"]


def test_a_plan_is_put_by_its_heading_with_what_makes_it_checkable() -> None:
    restored, report, figures = make_report(STATION)
    plans = texts(restored, draft_report(restored, report, figures).suggestions)
    assert "加强村医队伍建设" in plans
    assert "更新冷链设备…由公卫科牵头,6月底前更换冰箱4台" in plans
    assert not any("下一步打算" in plan for plan in plans)


def test_definitions_and_boilerplate_give_no_point() -> None:
    restored, report, figures = make_report(STATION)
    found = "\n".join(texts(restored, tuple(every(draft_report(restored, report, figures)))))
    assert "范文网" not in found
    assert "是指" not in found


def test_the_same_statement_stands_once_but_not_the_same_form_with_other_numbers() -> None:
    lines: list[Line] = [
        ("achievement", "登记管理糖尿病患者140人,完成体检112人,体检率80%。"),
        ("achievement", "登记管理高血压患者430人,完成体检365人,体检率84.9%。"),
        ("achievement", "共登记管理糖尿病患者140人,完成体检112人,体检率80%。"),
    ]
    restored, report, figures = make_report(lines)
    assert len(draft_report(restored, report, figures).achievements) == 2


def test_a_report_without_statements_gives_an_empty_draft() -> None:
    restored, report, figures = make_report([("heading", "工作总结")])
    assert draft_report(restored, report, figures) == Draft((), (), ())


def test_a_sentence_without_places_to_cut_does_not_become_a_point() -> None:
    restored, report, figures = make_report([("achievement", "农村公路养护完成投资三千万元" * 500)])
    assert not draft_report(restored, report, figures).achievements


WORDS = st.sampled_from(
    [
        "完成建档5人",
        "体检率86%",
        "存在不足",
        "建议加强",
        "死亡1人",
        "(含外来",
        "人员)",
        "“放心”",
        "增长3.8%",
    ]
)
ROLES = st.sampled_from(["achievement", "problem", "suggestion", "background", "heading", "noise"])
LINES = st.lists(
    st.tuples(ROLES, st.lists(WORDS, min_size=1, max_size=9).map(",".join)), min_size=1, max_size=12
)


@given(LINES)
def test_points_are_verbatim_in_order_and_never_cut_a_figure(lines: list[Line]) -> None:
    restored, report, figures = make_report(lines)
    draft = draft_report(restored, report, figures)
    for points in (draft.achievements, draft.problems, draft.suggestions):
        assert list(points) == sorted(points, key=lambda point: point.spans)
        assert sum(not point.negative for point in points) <= MOST_POINTS
    for point in every(draft):
        assert 1 <= len(point.spans) <= 2
        for start, end in point.spans:
            assert report.start <= start < end <= report.end
            assert not any(f.start < edge < f.end for f in figures for edge in (start, end))


@given(LINES)
def test_drafting_twice_is_the_same(lines: list[Line]) -> None:
    made = make_report(lines)
    assert draft_report(*made) == draft_report(*made)


def test_the_sentence_that_shares_most_with_the_others_is_most_central() -> None:
    sentences = [
        "今天天气晴朗。",
        "卫生院开展体检服务。",
        "卫生院开展体检服务和随访服务。",
        "村里修路。",
    ]
    text = "".join(sentences)
    spans, place = [], 0
    for sentence in sentences:
        spans.append((place, place + len(sentence)))
        place += len(sentence)
    scores = rank_sentences(text, spans)
    assert max(scores) == 1.0
    assert scores.index(1.0) in (1, 2)


def test_the_headline_says_what_is_missing_and_fits_its_line() -> None:
    restored, report, figures = make_report([line for line in STATION if line[0] != "problem"])
    draft = draft_report(restored, report, figures)
    headline = compose_headline(
        report, draft, pick_key_figures(restored, report, figures), "zh-Hans"
    )
    assert "没有写存在的问题" in headline
    assert measure_width(headline) <= LONGEST


def test_the_headline_of_an_english_report_is_english() -> None:
    lines: list[Line] = [("achievement", "The office completed 14 reviews and spent $2.5 million.")]
    restored, report, figures = make_report(lines)
    draft = draft_report(restored, report, figures)
    headline = compose_headline(report, draft, pick_key_figures(restored, report, figures), "en")
    assert headline.isascii()
    assert "no problems" in headline


def reports_of(path: Path) -> tuple[Restored, list[Report]]:
    restored = restore_text(path.read_text(encoding="utf-8"))
    return restored, [one for one in outline_text(restored) if not one.is_container]


@pytest.fixture(scope="module")
def clinic(shared: Path) -> tuple[Restored, Report, Draft]:
    restored, reports = reports_of(shared / "archive" / "compiled_reports.txt")
    report = next(one for one in reports if one.number == "07")
    figures = find_figures(restored.plain, report.start, report.end)
    return restored, report, draft_report(restored, report, figures)


def test_the_clinic_reports_its_deaths_and_examinations(
    clinic: tuple[Restored, Report, Draft],
) -> None:
    restored, _, draft = clinic
    found = "\n".join(texts(restored, draft.achievements))
    for words in ("8874人", "体检率86%", "体检率82%", "体检率72%", "死胎死产1人,婴儿死亡1人"):
        assert words in found
    assert not draft.problems


def test_the_clinic_plans_five_things_under_a_lost_heading(
    clinic: tuple[Restored, Report, Draft],
) -> None:
    restored, _, draft = clinic
    plans = "\n".join(texts(restored, draft.suggestions))
    for words in ("强化落实责任", "包村人员管理", "村医管理", "以《规范》为标准", "加大宣传力度"):
        assert words in plans


def test_the_city_names_five_problems_in_one_paragraph(shared: Path) -> None:
    path = next((shared / "corpora" / "zh_government").glob("*珠海市_2024.md"))
    restored, [report] = reports_of(path)
    figures = find_figures(restored.plain, report.start, report.end)
    draft = draft_report(restored, report, figures)
    assert len(draft.problems) == 5
    assert "我们也清醒" not in "".join(texts(restored, draft.problems))
    assert "4233.2亿元、增长3.8%" in "".join(texts(restored, draft.achievements))
