"""The printed page in a real browser: one sheet of A4 in any font, nothing under 9 points."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.pipeline import digest
from summarizer.rendering.html import render_html
from summarizer.rendering.layout import HEIGHT, SMALLEST, WIDTH, page_height
from summarizer.rendering.page import build_page
from tests.browser import Browser, find_chromium, find_fonts
from tests.rendering_cases import NAMES, load_case

pytestmark = pytest.mark.browser
MOST = 0.95 * HEIGHT


@pytest.fixture(scope="module", params=["NotoSansCJK", "wqy", "no CJK font"])
def browser(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Browser:
    program = find_chromium()
    if program is None:
        pytest.skip("no Chromium here")
    fonts = find_fonts(request.param)
    if fonts is None and request.param != "no CJK font":
        pytest.skip(f"the font {request.param} is not here")
    return Browser(program, tmp_path_factory.mktemp("browser"), fonts)


def htmls() -> dict[str, str]:
    pages = {}
    for name in NAMES:
        summary, source = load_case(name)
        pages[name] = render_html(build_page(summary), source, summary)
    return pages


def test_a_page_prints_on_one_sheet_of_a4(browser: Browser) -> None:
    assert browser.count_pages(htmls()["clinic"]) == 1


def test_pages_are_at_most_95_percent_full_and_not_under_nine_points(browser: Browser) -> None:
    pages = htmls()
    for name, measured in zip(pages, browser.measure(list(pages.values()), WIDTH), strict=True):
        assert measured.height <= MOST, name
        assert measured.smallest >= SMALLEST, name
        assert measured.inside, name


def test_the_estimate_is_never_too_small(browser: Browser) -> None:
    pages = [build_page(load_case(name)[0], script="source") for name in NAMES]
    summaries = [load_case(name) for name in NAMES]
    shown = [
        render_html(page, source, summary)
        for page, (summary, source) in zip(pages, summaries, strict=True)
    ]
    for page, measured in zip(pages, browser.measure(shown, WIDTH), strict=True):
        assert measured.height <= page_height(page) + 1


@pytest.fixture(scope="module")
def real_pages(shared: Path) -> dict[str, str]:
    files = [
        shared / "archive" / "compiled_reports.txt",
        *sorted((shared / "corpora" / "zh_government").glob("*.md")),
    ]
    pages = {}
    for path in files:
        text = path.read_text(encoding="utf-8")
        for summary in digest(text):
            name = f"{path.name} {summary.report.id}"
            pages[name] = render_html(build_page(summary), text, summary)
    return pages


def test_every_page_of_real_reports_fits_one_sheet(
    browser: Browser, real_pages: dict[str, str]
) -> None:
    measured = browser.measure(list(real_pages.values()), WIDTH)
    assert not [
        (name, page)
        for name, page in zip(real_pages, measured, strict=True)
        if page.height > MOST or page.smallest < SMALLEST or not page.inside
    ]
