"""Copies for comparing: same length for patterns, without white space for quotes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.folding import find_quote, fold, simplify


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("養老服務中心１２％，已完成；（一）", "养老服务中心12%,已完成;(一)"),
        ("《工作總結》“新”、。", "《工作总结》“新”、。"),
        ("增長\u3000５．８％", "增长 5.8%"),
        ("二○二三年", "二〇二三年"),
        ("⼀、⼯作", "一、工作"),
        ("第一行\r\n第二行\r第三行", "第一行 \n第二行\n第三行"),
        ("Annual Report", "Annual Report"),
    ],
)
def test_one_form_of_each_character_serves_all_patterns(text: str, plain: str) -> None:
    assert simplify(text) == plain


@given(st.text(st.characters(exclude_categories=[])))
def test_simplifying_keeps_every_place_and_is_final(text: str) -> None:
    plain = simplify(text)
    assert len(plain) == len(text)
    assert simplify(plain) == plain


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        ("全年新增就業 1.2 萬\n人，增長5%。", "新增就业1.2万人,增长5%"),
        ("強調“人民至上”——不動搖", '人民至上"－－不动摇'),
        ("The Annual  Report\nof 2024", "annual report of 2024"),
        ("完成投資３２８０萬元", "投资3280万元"),
    ],
)
def test_a_quote_is_found_under_script_width_and_line_breaks(source: str, quote: str) -> None:
    span = find_quote(fold(source), quote)
    assert span is not None
    assert fold(source[slice(*span)]).text == fold(quote).text


def test_words_and_numbers_do_not_run_together() -> None:
    assert find_quote(fold("in 2024 12 units"), "202412 units") is None
    assert find_quote(fold("an art is lost"), "artis") is None


def test_what_is_not_there_is_not_found() -> None:
    assert find_quote(fold("全年完成投资"), "全年完成产值") is None
    assert find_quote(fold("全年完成投资"), "  ") is None


@given(st.text("工作總结 \n12aB。，“", max_size=40), st.data())
def test_every_stretch_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    wanted = fold(text[start:end].strip()).text
    span = find_quote(fold(text), text[start:end])
    assert (span is not None) == bool(wanted)
    if span:
        assert fold(text[slice(*span)]).text == wanted


def test_a_stretch_of_a_real_report_is_found_again(shared: Path) -> None:
    path = sorted((shared / "corpora" / "zh_archive").glob("*.md"))[0]
    text = path.read_text(encoding="utf-8")
    folded = fold(text)
    for start in range(0, len(text) - 40, 997):
        span = find_quote(folded, text[start : start + 40])
        assert span is not None
