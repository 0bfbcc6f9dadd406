"""The HTML page: self-contained, escaped, every statement one click from its source and back."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser as HTMLParser
from selectolax.lexbor import LexborNode as Node

from summarizer.rendering.html import render_html
from summarizer.rendering.page import build_page
from summarizer.rendering.source_view import mark_source
from summarizer.rendering.view import Anchor, Back
from tests.rendering_cases import NAMES, load_case

SOURCES = st.text(alphabet="一二县\n\r<>&a\t", max_size=60)


def html_of(name: str) -> str:
    summary, source = load_case(name)
    return render_html(build_page(summary), source, summary)


def tree_of(name: str) -> HTMLParser:
    return HTMLParser(html_of(name))


def node(tree: HTMLParser, selector: str) -> Node:
    found = tree.css_first(selector)
    assert found is not None, f"no {selector}"
    return found


def targets(tree: HTMLParser, selector: str) -> list[str]:
    return [(link.attributes["href"] or "").removeprefix("#") for link in tree.css(selector)]


@pytest.mark.parametrize("name", NAMES)
def test_the_page_is_self_contained_and_has_no_script(name: str) -> None:
    html = html_of(name)
    assert html.startswith("<!doctype html>")
    assert html.index('<meta charset="utf-8">') < html.index("<title>")
    assert "default-src 'none'; style-src 'unsafe-inline'" in html
    tree = HTMLParser(html)
    assert not tree.css("script, link, img, iframe, object, [onclick], [src]")
    assert all(link.startswith("#") for link in re.findall(r'href="([^"]*)"', html))
    assert "url(" not in html
    assert "@import" not in html


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_to_a_place_on_the_same_page_and_ids_are_unique(name: str) -> None:
    tree = tree_of(name)
    ids = [element.attributes["id"] for element in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    assert set(targets(tree, "a")) <= set(ids)


@pytest.mark.parametrize("name", ["clinic", "roads", "library"])
def test_a_statement_and_its_source_lead_to_each_other(name: str) -> None:
    tree = tree_of(name)
    back = set(targets(tree, "a.back"))
    for line in tree.css("main li[id], main tr[id]"):
        places = line.css(".places a")
        if not places:
            continue
        assert line.attributes["id"] in back
        for link in places:
            mark = node(tree, (link.attributes["href"] or "").replace("#", "#"))
            assert mark.tag == "mark"


@pytest.mark.parametrize("name", NAMES)
def test_the_source_view_is_the_source_character_by_character(name: str) -> None:
    summary, source = load_case(name)
    view = node(HTMLParser(render_html(build_page(summary), source, summary)), ".source pre")
    assert view.text() == source[summary.report.start : summary.report.end]


def test_a_mark_holds_its_quote() -> None:
    summary, _ = load_case("roads")
    tree = tree_of("roads")
    marks = [mark.text() for mark in tree.css("mark[id]")]
    for statement in summary.achievements:
        assert statement.evidence[0].quote in marks


def test_lines_are_numbered_as_in_the_file() -> None:
    numbers = [line.attributes["data-n"] for line in tree_of("roads").css(".line")]
    assert numbers == ["2", "3", "4", "5", "6"]


def test_text_of_the_report_is_escaped() -> None:
    summary, source = load_case("library")
    nasty = "<script>alert('x')</script> & \"quotes\""
    report = summary.report.model_copy(update={"title": nasty, "organisation": nasty})
    statement = summary.achievements[0].model_copy(update={"text": nasty})
    changed = summary.model_copy(update={"report": report, "achievements": [statement]})
    html = render_html(build_page(changed), source, changed)
    assert "<script" not in html
    tree = HTMLParser(html)
    assert node(tree, "h1").text() == nasty
    assert node(tree, "title").text().startswith(nasty)


def test_a_reader_of_the_page_by_ear_finds_landmarks_headings_and_scopes() -> None:
    tree = tree_of("clinic")
    assert node(tree, "html").attributes["lang"] == "zh-Hans"
    assert node(tree, "body > a").attributes["class"] == "skip"
    assert len(tree.css("main")) == len(tree.css("h1")) == 1
    for section in tree.css("section[aria-labelledby]"):
        assert node(tree, f"#{section.attributes['aria-labelledby']}").tag in ("h2", "h3")
    assert all(cell.attributes["scope"] == "col" for cell in tree.css("thead th"))
    assert all(cell.attributes["scope"] == "row" for cell in tree.css("tbody th"))
    assert node(tree, "section.source").attributes["lang"] == "zh-Hans"


def test_not_confirmed_is_said_in_words_and_not_by_colour_alone() -> None:
    tree = tree_of("clinic")
    for marked in tree.css("main .not_confirmed"):
        assert node(HTMLParser(marked.html or ""), ".tag").text() == "未核实"
    assert [tag.text() for tag in tree.css(".aside .tag")] == ["推断"]


def test_a_report_with_nothing_in_it_has_no_empty_headings_or_tables() -> None:
    tree = tree_of("notice")
    assert "没有可摘要的内容" in node(tree, "main .empty").text()
    assert not tree.css("main table")
    assert [heading.text() for heading in tree.css("main h2")] == ["一、请单位答复"]


def spans(length: int) -> st.SearchStrategy[list[tuple[int, int]]]:
    place = st.integers(0, max(length, 1))
    return st.lists(st.tuples(place, place), max_size=8)


@settings(deadline=None)
@given(st.data())
def test_marks_may_overlap_in_any_way(data: st.DataObject) -> None:
    text = data.draw(SOURCES)
    drawn = {(min(s), max(s)) for s in data.draw(spans(len(text))) if min(s) < max(s) <= len(text)}
    anchors = [
        Anchor(f"e{n}", start, end, (Back(f"s{n}", f"成绩 {n}"),))
        for n, (start, end) in enumerate(sorted(drawn, key=lambda span: span[1]), 1)
    ]
    marked = mark_source(text, 0, len(text), 1, anchors, "回到{name}")
    assert marked.html.count("<mark") == marked.html.count("</mark>")
    tree = HTMLParser(f"<body><pre>{marked.html}</pre></body>")
    assert node(tree, "pre").text() == text
    for anchor in anchors:
        pieces = tree.css(f'mark[id="{anchor.id}"], mark[data-of="{anchor.id}"]')
        assert "".join(piece.text() for piece in pieces) == text[anchor.start : anchor.end]
        assert (len(pieces) > 1) == (anchor.id in marked.split)
        assert len(tree.css(f'a[href="#s{anchor.id[1:]}"]')) == 1


def test_controls_of_direction_show_in_the_source_view_and_turn_nothing_around() -> None:
    text = "完成\u202e321\u202c个，\u2067缺\u2069口。"
    marked = mark_source(text, 0, len(text), 1, [Anchor("e1", 3, 6, ())], "回到{name}")
    tree = HTMLParser(f"<body><pre>{marked.html}</pre></body>")
    assert node(tree, "pre").text() == "完成\ufffd321\ufffd个，\ufffd缺\ufffd口。"
    assert node(tree, "mark").text() == "321"


def test_a_source_of_five_million_characters_is_marked() -> None:
    text = "县" * 5_000_000
    anchors = [Anchor("e1", 10, 20, ()), Anchor("e2", 4_000_000, 4_000_100, ())]
    marked = mark_source(text, 0, len(text), 1, anchors, "回到{name}")
    assert marked.html.count("县") == len(text)
    assert marked.split == ()
