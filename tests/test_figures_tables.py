"""The cells of a table come with their row, their column, their unit and their time."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from summarizer.figures.arithmetic import check_arithmetic
from summarizer.figures.extraction import find_figures
from summarizer.figures.figure import Figure
from summarizer.figures.tables import read_tables

CASES = Path(__file__).parent / "cases" / "figures"


def load(name: str) -> Any:
    return json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))


def read(text: str) -> list[Figure]:
    return [f for f in find_figures(text) if f.kind not in {"date", "time"}]


@pytest.mark.parametrize("case", load("tables"), ids=lambda case: case["name"])
def test_every_cell_states_a_figure_with_all_that_its_table_says(case: dict[str, Any]) -> None:
    check(case)


@pytest.mark.parametrize("case", load("tables_known_failures"), ids=lambda case: case["name"])
@pytest.mark.xfail(strict=True, reason="not read yet")
def test_tables_that_are_not_read_in_full_yet(case: dict[str, Any]) -> None:
    check(case)


def check(case: dict[str, Any]) -> None:
    text = case["text"]
    found = read(text)
    assert [text[f.start : f.end] for f in found] == [cell[0] for cell in case["cells"]]
    for figure, (words, value, unit, direction, label, column, period) in zip(
        found, case["cells"], strict=True
    ):
        assert (figure.value, figure.unit) == (Decimal(value), unit), words
        assert figure.direction == direction, words
        named = text[slice(*figure.label)] if figure.label is not None else None
        assert (named, figure.column) == (label, column), words
        assert (figure.period.text if figure.period is not None else None) == period, words


def test_tables_read_before_give_the_same_arithmetic() -> None:
    text = "| 村 | 户数 |\n|---|---|\n| 东沟 | 120 |\n| 西岭 | 98 |\n| 合计 | 208 |\n"
    figures = find_figures(text)
    handed = check_arithmetic(text, figures, tables=read_tables(text, 0, len(text)))
    assert handed == check_arithmetic(text, figures)
    assert [one.holds for one in handed] == [False]


def test_bars_and_wide_blanks_around_one_table_give_the_same_figures() -> None:
    bars = (
        "| 村 | 户数(户) | 面积(亩) |\n|---|---|---|\n| 东沟 | 120 | 35.5 |\n| 西岭 | 98 | 40 |\n"
    )
    wide = "村    户数(户)    面积(亩)\n东沟    120    35.5\n西岭    98    40\n"
    tabs = "村\t户数(户)\t面积(亩)\n东沟\t120\t35.5\n西岭\t98\t40\n"
    told = [[(f.value, f.unit, f.column) for f in read(text)] for text in (bars, wide, tabs)]
    assert told[0] == told[1] == told[2]
    assert len(told[0]) == 4


def test_a_table_takes_the_header_of_the_rows_before_a_group() -> None:
    text = "项目    金额(元)    占比\n差旅费    1204    35.2\n其他支出\n会议费    880    25.7\n"
    figures = read(text)
    assert [(f.unit, f.column) for f in figures] == [("元", "金额(元)"), ("%", "占比")] * 2
