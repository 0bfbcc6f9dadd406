"""The index over a run: worst first, every report one click away, failures with their reasons."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from summarizer.rendering.index import IndexEntry, render_index
from summarizer.rendering.page import build_page
from tests.rendering_cases import NAMES, load_case


def entry_of(name: str) -> IndexEntry:
    summary, _ = load_case(name)
    return replace(IndexEntry.of(summary, build_page(summary)), id=name)


def links(html: str) -> list[str]:
    return [unquote(a.attributes["href"] or "") for a in HTMLParser(html).css("tbody a")]


def test_the_worst_reports_come_first() -> None:
    html = render_index([entry_of(name) for name in NAMES], [])
    assert links(html) == ["roads.html", "notice.html", "clinic.html", "library.html"]


def test_the_order_of_the_inputs_does_not_matter() -> None:
    entries = [entry_of(name) for name in NAMES]
    assert render_index(entries, []) == render_index(entries[::-1], [])


def test_a_row_tells_unit_title_period_fixes_and_the_first_doubt() -> None:
    row = HTMLParser(render_index([entry_of("clinic")], [])).css("tbody tr")[1].text()
    for words in ("柳林县双河镇中心卫生院", "2023年1—12月", "5", "“规范管理率84.0%”", "另有4条"):
        assert words in row


@pytest.mark.parametrize("name", ["总结 #3", "50%?", "a&b<c>", "报告'\"", "a b"])
def test_a_report_with_an_odd_name_is_linked(name: str) -> None:
    html = render_index([replace(entry_of("clinic"), id=name)], [])
    assert links(html) == [f"{name}.html"]


def test_unreadable_files_are_listed_with_their_reason() -> None:
    html = render_index([entry_of("clinic")], [("材料/空<1>.txt", "文件是空的")])
    cells = [cell.text() for cell in HTMLParser(html).css("table.failures tbody tr > *")]
    assert cells == ["材料/空<1>.txt", "文件是空的"]


def test_an_index_without_reports_says_so() -> None:
    tree = HTMLParser(render_index([], []))
    assert "没有找到可摘要的报告" in tree.css("main")[0].text()
    assert not tree.css("table")


def test_an_index_of_english_reports_is_in_english() -> None:
    html = render_index([entry_of("library")], [])
    assert '<html lang="en">' in html
    assert "Report digests" in html
    assert "Report digests" not in render_index([entry_of("library"), entry_of("clinic")], [])


def test_the_index_is_self_contained_at_a_thousand_reports() -> None:
    entry = entry_of("clinic")
    entries = [replace(entry, id=f"r-{n:04}") for n in range(1000)]
    html = render_index(entries, [])
    tree = HTMLParser(html)
    assert len(tree.css("tbody a")) == 1000
    assert "1,000份" in tree.css("h1")[0].text()
    assert not tree.css("script, link, img, [src]")
    assert "default-src 'none'" in html
