"""Arithmetic is told where the text claims it, and fails only where no rounding can save it."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from summarizer.errors import InputError
from summarizer.eval.arithmetic import Found, bend
from summarizer.figures.arithmetic import (
    Relation,
    check_arithmetic,
    impossible_dates,
    impossible_rates,
)
from summarizer.figures.extraction import find_figures
from summarizer.reading.folding import simplify
from summarizer.reading.loading import read_document
from summarizer.reading.restoration import restore_text

CASES = Path(__file__).parent / "cases" / "figures"


def cases(name: str) -> list[Any]:
    entries = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["says"]) for case in entries]


def relations(text: str) -> tuple[Relation, ...]:
    return check_arithmetic(text, find_figures(text))


def failing(text: str) -> list[str]:
    return [one.expression for one in relations(text) if not one.holds]


@pytest.mark.parametrize("case", cases("arithmetic"))
def test_what_the_text_claims_is_told_and_judged(case: dict[str, Any]) -> None:
    found = [[one.kind, one.expression, one.holds] for one in relations(case["text"])]
    assert found == case["relations"]


@pytest.mark.parametrize("case", cases("arithmetic_negative"))
def test_what_a_careful_reviewer_would_not_raise_is_not_raised(case: dict[str, Any]) -> None:
    assert failing(case["text"]) == []


@pytest.mark.parametrize("case", cases("arithmetic_known_failures"))
@pytest.mark.xfail(strict=True, reason="not read yet")
def test_contradictions_that_are_not_found_yet(case: dict[str, Any]) -> None:
    assert failing(case["text"])


@pytest.mark.parametrize("case", cases("arithmetic"))
def test_every_figure_of_a_relation_stands_in_the_text(case: dict[str, Any]) -> None:
    text = "序言。\n" + case["text"]
    for one in relations(text):
        whole = () if one.whole is None else (one.whole,)
        for figure in (*one.parts, *whole, one.stated):
            words = text[figure.start : figure.end]
            assert words == words.strip()
            assert any(char.isdigit() or char in "一二三四五六七八九十百千万亿" for char in words)


@pytest.mark.parametrize("case", cases("arithmetic"))
def test_a_contradiction_is_told_in_words(case: dict[str, Any]) -> None:
    for one in relations(case["text"]):
        if not one.holds:
            stated = case["text"][one.stated.start : one.stated.end]
            sentence = one.sentence(stated)
            assert sentence.startswith("原文") or sentence == one.note


@pytest.mark.parametrize(
    ("text", "kind", "expression"),
    [
        ("登记管理患者815人,提供随访780人,完成体检702人,体检率86%。", "ratio", "702÷815＝86.1%"),
        ("在职职工96人,其中有职称的83人,占全院职工的86.4%。", "share", "83÷96＝86.5%"),
        ("完成体质辨识1775人、占总数2981人的60%。", "share", "1775÷2981＝59.5%"),
        ("从业人员836人中,在编人员472人,仅占56.5%。", "share", "472÷836＝56.5%"),
        ("登记管理患者815人,规范随访702人,规范管理率86.1%。", "ratio", "702÷815＝86.1%"),
        ("党委委员6名,包括书记1名、副书记2名、委员3名。", "sum", "1＋2＋3＝6"),
        ("男职工12人、女职工5人,共计17人。", "sum", "12＋5＝17"),
        ("失业率由8.3%降至6.1%,下降2.2个百分点。", "growth", "8.3－6.1＝2.2"),
    ],
)
def test_what_the_text_claims_and_holds_is_kept(text: str, kind: str, expression: str) -> None:
    (relation,) = relations(text)
    assert (relation.kind, relation.expression, relation.holds) == (kind, expression, True)


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("登记管理患者415人,规范随访302人,规范管理率86.1%。", "302÷415＝72.8%"),
        ("慢病管理378人,其中高血压331人,占8.02%。", "331÷378＝87.57%"),
        ("应检3076人,实际体检2065人,体检率达76%。", "2065÷3076＝67.1%"),
        ("男职工12人、女职工5人,共计18人。", "12＋5＝17"),
        ("失业率由8.3%降至6.1%,下降3.2个百分点。", "8.3－6.1＝2.2"),
        (
            "参保人数25.67万人。\n完成激活人数179867人,全县参保人员激活率达70.43%。",
            "179867÷256700＝70.07%",
        ),
    ],
)
def test_a_claim_that_no_rounding_can_save_fails(text: str, expression: str) -> None:
    assert failing(text) == [expression]


@pytest.mark.parametrize(
    "text",
    [
        "专业技术人员82人,其中高级1人、中级13人、初级54人。",  # 其中 lists need not be complete
        "产妇60人,住院分娩活产数59人,新生儿访视58人。",
        "登记764人,随访743人,体检657人。",
        "支出137亿元,占预算数的96.99%,比预算数298亿元少支。",
        "财政收入由56.1亿元增加到123.7亿元,年均增长17.1%。",
        "生产总值由100亿元增加到150亿元,增长40%。",  # growth at constant prices
        "报告传染病12例,报告率100%。",
        "增长8.5%,占比提高2个百分点。",
    ],
)
def test_what_the_text_does_not_claim_is_not_flagged(text: str) -> None:
    assert failing(text) == []


def test_dates_that_no_calendar_has_are_found() -> None:
    text = "2031年5月9日—6月20月督导,2月30日总结,2030年13月完成,11月30日结束。"
    assert [text[a:b] for a, b in impossible_dates(text)] == ["6月20月", "2月30日", "13月"]


def test_rates_that_cannot_pass_one_hundred_percent_are_found() -> None:
    text = "养老服务覆盖率104%,任务完成率117%,疫苗接种率98%。"
    figures = find_figures(text)
    assert [str(one.value) for one in impossible_rates(text, figures)] == ["104"]


def test_the_contradictions_of_the_archive_are_found_and_nothing_else(archive_text: str) -> None:
    plain = restore_text(archive_text).plain
    found = check_arithmetic(plain, find_figures(plain))
    wrong = {(str(one.stated.value), one.expression) for one in found if not one.holds}
    assert wrong == {
        ("8.02", "3313÷3787＝87.48%"),
        ("0.70", "294÷3787＝7.76%"),
        ("0.70", "3313÷8.02%≈41309，294÷0.70%≈42000"),
        ("70.43", "179867÷256700＝70.07%"),
    }
    holding = {one.expression for one in found if one.holds}
    assert {"657÷764＝86.0%", "216÷262＝82.4%", "25÷32＝78.1%", "842÷1166＝72.2%"} <= holding


def test_government_reports_raise_no_false_alarm(shared: Path) -> None:
    """One is right: the parts of the state enterprises' income of 1956 do not make their total."""
    wrong = []
    for path in sorted((shared / "corpora" / "zh_government").glob("*.md")):
        wrong += [(path.stem, one) for one in failing(simplify(path.read_text(encoding="utf-8")))]
    sums = "668858.7万＋210827.5万＋409488.9万＋63244万＋60395.3万＝1412814.4万"
    assert wrong == [("国务院__1956", sums)]


def test_a_disclosure_report_whose_sums_all_hold_raises_no_alarm(shared: Path) -> None:
    for path in sorted((shared / "corpora" / "zh_organisation").glob("*.pdf")):
        try:
            plain = restore_text(read_document(path).text).plain
        except InputError as error:
            pytest.skip(str(error))
        found = relations(plain)
        assert [one.expression for one in found if not one.holds] == [], path.name
        assert any(one.kind == "table" for one in found), path.name


def test_a_wrong_digit_in_what_held_is_reported() -> None:
    texts = [case.values[0]["text"] for case in cases("arithmetic")]
    held = [
        Found("made up", text, one)
        for text in texts
        for one in relations(text)
        if one.holds and one.kind in {"growth", "partition", "balance"}
    ]
    changes = bend(held, Random(1), 20)
    caught = sum(one.caught for one in changes)
    assert len(changes) == 20
    assert caught / len(changes) > 0.8
