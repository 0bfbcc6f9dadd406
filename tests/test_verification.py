"""A summary's figure is supported, or the verdict says in what it differs from the source."""

import json
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest

from summarizer.eval.figure_items import Item, Variant
from summarizer.eval.figure_wordings import traditional, wide
from summarizer.figures.extraction import find_figures
from summarizer.figures.postings import Postings
from summarizer.reading.restoration import restore_text
from summarizer.verification import compare_figure, figure_record, verify_text

SOURCE = (
    "2031年,全市地区生产总值4233.2亿元、增长3.8%,一般公共预算收入482.4亿元、增长10.3%。"
    "全社会研发投入118亿元、增长3.8%。规模以上工业总产值突破6000亿元、增长5.7%。"
    "全市接待游客4261.2万人次、增长2.4倍。近1.1亿元用于建设57个村级文化室。"
    "城镇化率由60.2%提高到62.5%。新建道路1200米。登记患者xx人。五成企业已投产。"
)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("全市地区生产总值4233.2亿元、增长3.8%。", ["supported", "supported"]),
        ("全市地區生產總值４２３３．２億元，增長３．８％。", ["supported", "supported"]),
        ("地区生产总值42332000万元。", ["supported"]),
        ("地区生产总值约4233亿元。", ["supported"]),
        ("新建道路1.2公里,50%的企业已投产。", ["supported", "supported"]),
        ("一般公共预算收入增长百分之十点三。", ["supported"]),
        ("地区生产总值4283.2亿元。", ["value_mismatch"]),
        ("地区生产总值4233.2万元。", ["scale_mismatch"]),
        ("研发投入增长10.3%。", ["value_mismatch"]),
        ("规模以上工业总产值下降5.7%。", ["direction_mismatch"]),
        ("接待游客增长到2.4倍。", ["direction_mismatch"]),
        ("规模以上工业总产值6000亿元。", ["bound_mismatch"]),
        ("超1.1亿元用于建设村级文化室。", ["bound_mismatch"]),
        ("2030年地区生产总值4233.2亿元。", ["unsupported", "period_mismatch"]),
        ("城镇化率提高62.5%。", ["direction_mismatch"]),
        ("全年发放补贴93亿元。", ["unsupported"]),
        ("生产总值和预算收入合计4715.6亿元。", ["derived"]),
    ],
)
def test_each_figure_gets_the_verdict_a_reviewer_would_give(
    claim: str, expected: list[str]
) -> None:
    found = verify_text(claim, SOURCE)
    assert [one.verdict for one in found.figures] == expected
    supported = sum(name in {"supported", "derived"} for name in expected)
    assert (found.supported, found.total) == (supported, len(expected))


def test_the_same_value_elsewhere_is_not_support() -> None:
    source = "脱贫户人均收入增长12%。民营企业税收增长7%。"
    (verdict,) = verify_text("民营企业税收增长12%。", source).figures
    assert verdict.verdict == "value_mismatch"
    assert verdict.source is not None
    assert verdict.source.value == Decimal(7)
    assert "7%" in verdict.note


def test_a_source_verified_against_itself_is_supported_throughout() -> None:
    found = verify_text(SOURCE, SOURCE)
    assert {one.verdict for one in found.figures} == {"supported"}
    assert {one.status for one in found.statements} == {"confirmed"}
    assert found.supported == found.total


def test_places_slice_to_their_texts_in_summary_and_source() -> None:
    summary = "研發投入118億元(yì),\n登记患者xx人。"
    found = verify_text(summary, SOURCE)
    for verdict in found.figures:
        assert summary[verdict.figure.start : verdict.figure.end] == verdict.figure.text
        if verdict.source is not None:
            assert SOURCE[verdict.source.start : verdict.source.end] == verdict.source.text
    for statement in found.statements:
        for evidence in statement.evidence:
            assert SOURCE[evidence.start : evidence.end] == evidence.quote


def test_masked_numbers_are_not_counted() -> None:
    found = verify_text("登记患者xx人。", SOURCE)
    assert (found.supported, found.total) == (0, 0)
    assert found.figures[0].figure.masked


def test_a_statement_without_ground_in_the_source_is_not_confirmed() -> None:
    (statement,) = verify_text("已与高校共建三个实验基地并挂牌运行。", SOURCE).statements
    assert statement.status == "not_confirmed"
    assert statement.reasons


def test_a_negation_around_a_right_number_is_noticed() -> None:
    source = "全年研发投入达到118亿元,完成年度任务。"
    (statement,) = verify_text("全年研发投入未达到118亿元,完成年度任务。", source).statements
    assert statement.status == "not_confirmed"


def test_a_negation_of_a_clause_that_was_left_out_is_none_of_the_statement() -> None:
    source = "村里没有文化广场,三年间共建成农家书屋24处。"
    (statement,) = verify_text("据统计,共建成农家书屋24处。", source).statements
    assert statement.status == "confirmed"


def test_a_negation_that_was_dropped_is_noticed() -> None:
    source = "资金紧张,尚未完成全年改造任务的工程量95%。"
    (statement,) = verify_text("完成全年改造任务的工程量为95%。", source).statements
    assert statement.status == "not_confirmed"


def test_a_quote_in_another_script_is_normalised_evidence() -> None:
    (statement,) = verify_text("全社會研發投入118億元、增長3.8%。", SOURCE).statements
    assert statement.status == "confirmed"
    assert [one.match for one in statement.evidence] == ["normalised"]


def test_a_figure_quoted_from_its_place_is_supported() -> None:
    restored = restore_text("建檔(dàng)率98%,培訓12次。")
    figures = find_figures(restored.plain)
    verdict = compare_figure(figures[1], figures, restored)
    assert verdict.verdict == "supported"
    assert verdict.figure.text == "12次"
    assert figure_record(figures[0], restored).unit == "%"


def test_a_damaged_decimal_is_not_quoted_as_it_stands() -> None:
    restored = restore_text("系统管理率97、6%。")
    figures = find_figures(restored.plain)
    verdict = compare_figure(figures[0], figures, restored)
    assert verdict.verdict == "unsupported"
    assert verdict.note


def test_words_that_leave_out_a_negation_before_them_are_no_quote() -> None:
    source = "全市未按期完成改造任务。"
    (statement,) = verify_text("按期完成改造任务。", source).statements
    assert statement.status == "not_confirmed"


def test_the_end_of_a_longer_number_is_not_quoted() -> None:
    (statement,) = verify_text("5名志愿者到村服务。", "全年15名志愿者到村服务。").statements
    assert statement.status == "not_confirmed"


@pytest.mark.parametrize("rows", [100, 400])
def test_a_table_verified_against_itself_is_supported_throughout(rows: int) -> None:
    lines = [f"| 项目{row} | {row * 7 % 1000} | {row % 90}.5% |" for row in range(rows)]
    table = "\n".join(["| 指标 | 投资(万元) | 增长 |", "|---|---|---|", *lines])
    found = verify_text(table, table)
    assert found.total >= 2 * rows
    assert found.supported == found.total


CASES = Path(__file__).parent / "cases" / "verification"


def cases(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((CASES / name).read_text(encoding="utf-8"))
    return found


def verdicts(claim: str, source: str) -> list[str]:
    return [one.verdict for one in verify_text(claim, source).figures]


@pytest.mark.parametrize(
    "case", cases("wild.json") + cases("english.json"), ids=lambda case: case["why"]
)
def test_what_a_figure_counts_and_where_it_stands_decide(case: dict[str, Any]) -> None:
    assert verdicts(case["claim"], case["source"]) == case["verdicts"]


@pytest.mark.xfail(strict=True, reason="not yet")
@pytest.mark.parametrize("case", cases("known_failures.json"), ids=lambda case: case["why"])
def test_what_is_not_yet_told_apart(case: dict[str, Any]) -> None:
    assert verdicts(case["claim"], case["source"]) == case["verdicts"]


@pytest.mark.parametrize("wording", [wide, traditional], ids=lambda wording: wording.__name__)
@pytest.mark.parametrize("case", cases("wild.json"), ids=lambda case: case["why"])
def test_script_and_width_never_change_a_verdict(case: dict[str, Any], wording: Variant) -> None:
    def written(text: str) -> str:
        figures = find_figures(text)
        return wording(Item(text, figures, figures[0], (), (), Random(1))) or text

    assert verdicts(written(case["claim"]), case["source"]) == case["verdicts"]
    assert verdicts(case["claim"], written(case["source"])) == case["verdicts"]


def test_a_note_says_what_the_source_has_and_what_the_summary_wrote() -> None:
    source = "规模以上工业增加值增长5.8%。新建学校12所。近1.1亿元用于绿化。"
    told = {
        "新建学校13所。": "原文为“学校12所”，摘要写作“13所”",
        "规模以上工业增加值下降5.8%。": "增减方向或性质不同：原文为“规模以上工业增加值增长5.8%”，"
        "摘要写作“减少5.8%”",
        "超1.1亿元用于绿化。": "近似程度不同：原文为“近1.1亿元”，摘要写作“超1.1亿元”",
    }
    for claim, note in told.items():
        (verdict,) = verify_text(claim, source).figures
        assert verdict.note == note
        assert verdict.source is not None


def test_a_statement_is_confirmed_by_the_sentences_of_its_figures() -> None:
    source = "全年实际利用外商直接投资20.4亿美元。其他工作进展顺利。新建学校12所。"
    (statement,) = verify_text("外商投资到位20.4亿美元。", source).statements
    assert statement.status == "confirmed"
    assert [one.quote for one in statement.evidence] == ["全年实际利用外商直接投资20.4亿美元。"]


def test_postings_know_the_spans_of_a_pair_and_the_full_name_of_a_short_one() -> None:
    text = "完成GDP目标。Road work and roads。体检率86%,体检人数。"
    postings = Postings(text, [(0, 8), (8, 28), (27, len(text))])
    found = [postings.get(pair) for pair in ("体检", "road", "roads", "生产", "没有")]
    assert found == [[2], [1], [1], [0], []]
