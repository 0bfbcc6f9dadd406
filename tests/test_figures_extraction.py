"""Figures are found with value, unit and meaning; what only looks like one is left out."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from summarizer.figures.extraction import find_figures
from summarizer.figures.figure import Figure
from summarizer.reading.folding import simplify

CASES = Path(__file__).parent / "cases" / "figures"


def load(name: str) -> Any:
    return json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))


def read_value(figure: Figure) -> Any:
    if figure.iso is not None:
        return figure.iso
    if figure.low is not None and figure.value is None:
        return [figure.low, figure.high]
    return figure.value


def wanted_value(value: Any, kind: str) -> Any:
    if isinstance(value, list):
        return [Decimal(one) for one in value]
    return value if value is None or kind in {"date", "time"} else Decimal(value)


def check(text: str, wanted: list[list[Any]]) -> None:
    figures = find_figures(text)
    assert [text[f.start : f.end] for f in figures] == [one[0] for one in wanted]
    for figure, (words, kind, value, unit, *rest) in zip(figures, wanted, strict=True):
        found = (figure.kind, read_value(figure), figure.unit)
        assert found == (kind, wanted_value(value, kind), unit), words
        for name, expected in (rest[0] if rest else {}).items():
            if name == "label":
                assert figure.label is not None, words
                assert expected in text[slice(*figure.label)], words
            else:
                assert getattr(figure, name) == expected, (words, name)


@pytest.mark.parametrize("case", load("wild") + load("english"), ids=lambda case: case["text"][:20])
def test_figures_of_a_sentence_come_with_their_meaning(case: dict[str, Any]) -> None:
    check(case["text"], case["figures"])


@pytest.mark.parametrize("case", load("notations"), ids=lambda case: case["text"][:20])
def test_every_notation_of_a_quantity_is_read(case: dict[str, Any]) -> None:
    check(case["text"], case["figures"])


@pytest.mark.parametrize("text", [*load("negative"), *load("words"), *load("english_negative")])
def test_names_codes_and_slogans_are_no_figures(text: str) -> None:
    found = [f for f in find_figures(text) if f.use == "fact" and f.kind not in {"date", "time"}]
    assert [text[f.start : f.end] for f in found] == []


@pytest.mark.xfail(strict=True, reason="known failures; move a case to wild.json when it passes")
@pytest.mark.parametrize(
    "case",
    load("known_failures") + load("english_known_failures"),
    ids=lambda case: case["text"][:20],
)
def test_figures_not_yet_read(case: dict[str, Any]) -> None:
    check(case["text"], case["figures"])


def test_traditional_and_full_width_text_give_the_same_figures() -> None:
    simplified = "全市登记患者1,234人,增长5.6%。"
    traditional = simplify("全市登記患者１，２３４人，增長５．６％。")
    assert [f[2:4] for f in find_figures(traditional)] == [f[2:4] for f in find_figures(simplified)]


def test_a_stretch_of_the_text_keeps_the_offsets_of_the_text() -> None:
    text = "甲村120户。乙村98户。"
    start = text.index("乙")
    (figure,) = find_figures(text, start)
    assert text[figure.start : figure.end] == "98户"


def test_period_of_a_figure_is_the_date_before_it_in_its_paragraph() -> None:
    text = "截至2031年6月,登记815人。另有12人。\n下设3个科室。"
    _, first, second, third = find_figures(text)
    assert first.period is not None
    assert (first.period.text, first.period.begin, first.period.finish) == (
        "截至2031年6月",
        None,
        "2031-06",
    )
    assert second.period == first.period
    assert third.period is None


def test_front_matter_holds_no_figures() -> None:
    assert find_figures("---\ntitle: 2031年5次会议\n---\n") == ()
