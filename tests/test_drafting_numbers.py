"""The table of key figures pairs each figure with its own change and its own check."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from summarizer.drafting.extractive import draft_report
from summarizer.drafting.headline import compose_headline
from summarizer.drafting.numbers import MOST_NUMBERS, KeyNumber, pick_key_figures
from summarizer.figures.arithmetic import check_arithmetic
from summarizer.figures.extraction import find_figures
from summarizer.reading.restoration import restore_text
from summarizer.structure.outlining import outline_text
from tests.drafting_reports import Line, make_report

CASES = json.loads(
    (Path(__file__).parent / "cases" / "drafting" / "key_figures.json").read_text(encoding="utf-8")
)


def pick(lines: list[Line]) -> dict[str, KeyNumber]:
    restored, report, figures = make_report(lines)
    relations = check_arithmetic(restored.plain, figures)
    return {
        number.indicator: number
        for number in pick_key_figures(restored, report, figures, relations)
    }


def test_equal_values_stay_with_what_they_follow() -> None:
    found = pick(
        [
            ("achievement", "地区生产总值86.4亿元、增长7.2%,财政收入6.1亿元、增长4.5%。"),
            ("achievement", "全社会研发投入1.3亿元、增长7.2%。"),
        ]
    )
    assert {name: number.comparison for name, number in found.items()} == {
        "地区生产总值": "增长7.2%",
        "财政收入": "增长4.5%",
        "全社会研发投入": "增长7.2%",
    }


def test_a_rate_is_named_after_its_section_and_carries_its_check() -> None:
    found = pick(
        [
            ("heading", "(1)高血压患者管理"),
            ("achievement", "登记管理高血压患者430人,完成体检365人,体检率84.9%。"),
        ]
    )
    rate = found["高血压患者体检率"]
    assert rate.relation is not None
    assert rate.relation.holds
    assert "365" in rate.relation.expression


def test_a_change_without_a_level_says_so() -> None:
    found = pick([("achievement", "规模以上工业增加值增长5.8%。")])
    assert found["规模以上工业增加值"].change_only


def test_masked_figures_categories_and_plans_stay_out() -> None:
    found = pick(
        [
            ("achievement", "发放宣传单20xx余份,为65岁以上老年人体检842人,通过四种途径宣传。"),
            ("suggestion", "力争生产总值增长9%。"),
        ]
    )
    shown = " ".join(number.shown for number in found.values())
    assert "842人" in shown
    assert not any(words in shown for words in ("xx", "65", "四种", "9%"))


def test_the_share_of_a_part_is_not_that_of_the_whole() -> None:
    found = pick(
        [
            ("achievement", "固定资产投资120亿元,增长8%。"),
            ("achievement", "东湖新区全年实施项目12个,固定资产投资达到35亿元,增长44%。"),
        ]
    )
    assert found["固定资产投资"].shown == "120亿元"
    assert found["东湖新区固定资产投资"].shown == "35亿元"


def test_the_table_stays_short_and_in_source_order() -> None:
    lines: list[Line] = [
        ("achievement", f"{name}村集体收入{n + 11}万元。")
        for n, name in enumerate("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未")
    ]
    restored, report, figures = make_report(lines)
    numbers = pick_key_figures(restored, report, figures)
    assert len(numbers) <= MOST_NUMBERS
    places = [number.figure.start for number in numbers]
    assert places == sorted(places)


def test_the_city_pairs_its_indicators(shared: Path) -> None:
    path = next((shared / "corpora" / "zh_government").glob("*珠海市_2024.md"))
    restored = restore_text(path.read_text(encoding="utf-8"))
    [report] = outline_text(restored)
    figures = find_figures(restored.plain, report.start, report.end)
    numbers = pick_key_figures(restored, report, figures)
    pairs = {number.shown: number.comparison for number in numbers}
    assert pairs["4233.2亿元"] == "增长3.8%"
    assert pairs["482.4亿元"] == "增长10.3%"
    assert pairs["118亿元"] == "增长3.8%"
    assert pairs["突破6000亿元"] == "增长5.7%"


@pytest.mark.parametrize("case", CASES["wild"], ids=lambda case: case["text"][:20])
def test_a_row_has_a_whole_name_and_its_own_value(case: dict[str, Any]) -> None:
    found = pick([("achievement", case["text"])])
    rows = {
        name: ["未写" if number.change_only else number.shown, number.comparison]
        for name, number in found.items()
    }
    assert rows == case["rows"]


@pytest.mark.parametrize("case", CASES["periods"], ids=lambda case: case["text"][:20])
def test_a_period_is_written_or_the_reports_own(case: dict[str, Any]) -> None:
    restored, report, figures = make_report([("achievement", case["text"])])
    report = replace(report, period=case["report"])
    numbers = pick_key_figures(restored, report, figures)
    assert {number.period for number in numbers} == {case["period"]}


def test_an_average_over_years_does_not_speak_for_the_year() -> None:
    lines: list[Line] = [
        ("achievement", "“十二五”期间,地区生产总值年均增长8.4%。"),
        ("achievement", "今年一般公共预算收入12亿元、增长4%。"),
    ]
    restored, report, figures = make_report(lines)
    numbers = pick_key_figures(restored, report, figures)
    headline = compose_headline(report, draft_report(restored, report, figures), numbers)
    assert "8.4%" not in headline
    assert "12亿元" in headline


def test_without_good_figures_the_headline_names_the_subjects() -> None:
    lines: list[Line] = [
        ("heading", "一、队伍建设"),
        ("achievement", "调整充实班子,党委委员6名。"),
        ("heading", "二、阵地管理"),
        ("achievement", "完善了值班制度,做到有人管事。"),
        ("heading", "三、宣传教育"),
        ("achievement", "办好了宣传栏,开展了结对教育。"),
    ]
    restored, report, figures = make_report(lines)
    numbers = pick_key_figures(restored, report, figures)
    headline = compose_headline(report, draft_report(restored, report, figures), numbers)
    assert headline.startswith("报告了队伍建设、阵地管理、宣传教育等工作")
