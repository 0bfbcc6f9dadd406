"""What holds for the figures of any text."""

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.figures.arithmetic import check_arithmetic
from summarizer.figures.extraction import find_figures

WORDS = (
    "增长 下降 共 其中 约 近 超 不低于 以上 左右 人 个 万元 亿元 % 公里 xx × 三千二百 百分之五 "
    "一半 十几 2031年 6月 12 3.8 98、3% 1:2 6-9 、 , 。 ; \n 占 率 | 第 “ ” 《 》 ( ) the five "
    "percent $ 表1 零下 ￥ 元 5角 半 2.5×10^6 1/3 比 又 廿 □□件 指数为 0.43"
)
PIECES = WORDS.split(" ")
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_figures_stand_in_order_without_overlap(text: str) -> None:
    figures = find_figures(text)
    end = 0
    for figure in figures:
        assert end <= figure.start < figure.end <= len(text)
        end = figure.end
        assert figure.label is None or 0 <= figure.label.start < figure.label.end <= len(text)
        assert not (figure.masked and figure.value is not None)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_relations_only_use_figures_of_the_text(text: str) -> None:
    figures = find_figures(text)
    for relation in check_arithmetic(text, figures):
        assert relation.stated in figures
        assert set(relation.parts) <= set(figures)


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "一",
        "x",
        "*",
        "1,",
        "1、",
        "一个",
        "5个",
        "1-",
        "“1",
        "增长5%",
        "|1",
        "5人占5%",
        "- a 1 2\n",
        "1/",
        "1 000 ",
        "2.5×10",
        "百分之",
        "零下",
        "人民币",
        "3元5角",
        "1比",
        "一、",
        "-",
        "$1",
        "指数",
        "□",
        "1. ",
        "一半",
        "廿",
        "one hundred ",
        "ten-",
        "$1 to ",
        "a half ",
        "1 234 ",
        "6ft ",
        "last year 5 ",
    ],
)
def test_hostile_strings_cost_no_more_than_their_length(unit: str) -> None:
    def cost(size: int) -> float:
        text = unit * (size // len(unit))
        begin = process_time()
        find_figures(text)
        return process_time() - begin

    cost(2_000)
    assert cost(100_000) < 40 * cost(10_000) + 0.5


def test_a_currency_before_an_amount_takes_nothing_from_the_date_before_it() -> None:
    figures = find_figures("到3日元5元为止。")
    assert len(figures) > 1
    assert all(one.end <= other.start for one, other in pairwise(figures))
