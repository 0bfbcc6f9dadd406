"""Lines of the page as text: punctuation, clipping, widths, script."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.rendering.punctuation import set_chinese
from summarizer.rendering.script import converter, page_language, words_for
from summarizer.rendering.typesetting import clip, count_lines, text_width
from tests.rendering_cases import FOLDER

CHINESE = st.text(
    alphabet="全县完成投资一二三万元人，。；、（）“”《》ab%12345,.:; ()", max_size=120
)


def cases(name: str, kind: str) -> list[Any]:
    found: list[Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))[kind]
    return found


@pytest.mark.parametrize("case", cases("punctuation", "wild"), ids=lambda case: case["text"])
def test_ascii_punctuation_beside_han_becomes_chinese(case: dict[str, str]) -> None:
    assert set_chinese(case["text"]) == case["set"]


@pytest.mark.parametrize("text", cases("punctuation", "must_not_change"))
def test_punctuation_of_numbers_and_latin_stays(text: str) -> None:
    assert set_chinese(text) == text


@pytest.mark.parametrize("case", cases("punctuation", "known_failures"), ids=lambda c: c["text"])
@pytest.mark.xfail(strict=True)
def test_punctuation_not_yet_set(case: dict[str, str]) -> None:
    assert set_chinese(case["text"]) == case["set"]


@given(CHINESE)
def test_setting_punctuation_twice_is_setting_it_once(text: str) -> None:
    once = set_chinese(text)
    assert set_chinese(once) == once
    assert len(once) == len(text)


@pytest.mark.parametrize("case", cases("clip", "wild"), ids=lambda case: case["text"])
def test_a_long_line_is_clipped_outside_numbers(case: dict[str, Any]) -> None:
    assert clip(case["text"], case["width"], "……") == case["clipped"]


@pytest.mark.parametrize("text", cases("clip", "must_not_change"))
def test_a_line_that_fits_is_not_clipped(text: str) -> None:
    assert clip(text, 20, "……") == text


@given(CHINESE, st.integers(6, 40))
def test_a_clipped_line_begins_as_the_text_and_fits(text: str, width: int) -> None:
    clipped = clip(text, width, "……")
    assert clipped == text or clipped.endswith("……")
    assert text.startswith(clipped.removesuffix("……"))
    assert text_width(clipped) <= width


@given(CHINESE, st.integers(8, 60))
def test_a_narrower_column_never_takes_fewer_lines(text: str, width: int) -> None:
    assert count_lines(text, width) >= count_lines(text, width + 5)
    assert count_lines(text, width) >= text_width(text) / width


def test_a_word_longer_than_the_line_is_counted_as_broken() -> None:
    assert count_lines("https://office.example/" + "a" * 200, 20) >= 7


def test_traditional_pages_use_the_forms_that_readers_expect() -> None:
    assert converter("zh-Hans", "traditional")("群众为了核实出处") == "群眾為了核實出處"
    assert words_for("zh-Hans", "traditional").doubts == "先核實"
    assert page_language("zh-Hans", "traditional") == "zh-Hant"


def test_a_traditional_report_is_not_converted_for_a_traditional_page() -> None:
    text = "太后、皇后與後來的干將和乾隆"
    assert converter("zh-Hant", "traditional")(text) == text


@pytest.mark.parametrize("case", cases("script", "wild"), ids=lambda case: case["text"])
def test_a_traditional_report_is_set_in_simplified_words(case: dict[str, str]) -> None:
    assert converter("zh-Hant", "simplified")(case["text"]) == case["set"]


@pytest.mark.parametrize("text", cases("script", "must_not_change"))
def test_simplified_words_stay_letter_for_letter(text: str) -> None:
    assert converter("zh-Hans", "simplified")(text) == text


def test_a_traditional_quotation_in_a_simplified_report_is_converted_alone() -> None:
    text = "审批覆盖面显著扩大，见《關於加強社區養老的意見》"
    assert converter("zh-Hans", "simplified")(text) == (
        "审批覆盖面显著扩大，见《关于加强社区养老的意见》"
    )


def test_the_page_of_a_report_as_in_the_source_speaks_its_script() -> None:
    assert converter("zh-Hant", "source")("農村") == "農村"
    assert words_for("zh-Hant", "source").doubts == "先核實"
    assert words_for("zh-Hans", "source").doubts == "先核实"
    assert words_for("en", "simplified").doubts == "Verify first"
