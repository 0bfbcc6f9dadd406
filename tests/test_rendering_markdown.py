"""The Markdown page: the same words in the same order, nothing read as markup."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from summarizer.rendering.html import render_html
from summarizer.rendering.markdown import escape, render_markdown
from summarizer.rendering.page import build_page
from tests.rendering_cases import NAMES, load_case


def markdown_of(name: str) -> str:
    return render_markdown(build_page(load_case(name)[0]))


def test_places_stand_behind_each_line() -> None:
    lines = markdown_of("clinic").splitlines()
    assert "2. 登记管理高血压患者2480人，规范随访2133人，规范管理率86.0%。〔5〕" in lines
    assert "5. **“圆满完成了全年各项目标任务”**：" in markdown_of("clinic")
    assert "| 老年人体检率 | 72.0 | % | 2023年 | 3010÷4180＝72.0%，相符 | 〔6〕 |" in lines


@pytest.mark.parametrize("name", NAMES)
def test_markdown_and_html_say_the_same(name: str) -> None:
    summary, source = load_case(name)
    page = build_page(summary)
    markdown = render_markdown(page)
    tree = HTMLParser(render_html(page, source, summary))
    position = 0
    for element in tree.css("main h1, main .text, main tbody th"):
        words = escape(element.text())
        found = markdown.find(words, position)
        assert found >= 0, f"not in this order in the Markdown: {words}"
        position = found


def test_what_was_left_off_follows_below_a_rule() -> None:
    page, _, rest = markdown_of("clinic").partition("\n---\n")
    assert "未上页的内容" in rest
    assert "未上页的内容" not in page


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("率|%*", "率\\|%\\*"),
        ("# 标题", "\\# 标题"),
        ("1. 加强领导", "1\\. 加强领导"),
        ("- 一项", "\\- 一项"),
        ("<b>粗</b>", "\\<b\\>粗\\</b\\>"),
        ("`码` _下_ [链接](x)", "\\`码\\` \\_下\\_ \\[链接\\](x)"),
        ("两行\n一段", "两行 一段"),
        ("2023年完成1.5亿元，+3.8%", "2023年完成1.5亿元，+3.8%"),
    ],
)
def test_markup_in_a_report_is_printed_as_it_is(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_every_row_of_the_table_has_the_same_number_of_cells() -> None:
    rows = [line for line in markdown_of("clinic").splitlines() if line.startswith("|")]
    assert {line.replace("\\|", "").count("|") for line in rows} == {7}


def test_an_empty_report_has_no_table() -> None:
    markdown = markdown_of("notice")
    assert "|---" not in markdown
    assert "没有可摘要的内容" in markdown
