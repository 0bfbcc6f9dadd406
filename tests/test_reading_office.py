"""Word and PDF files: the text as a reader of the pages reads it, page by page."""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise
from pathlib import Path

import docx
import pytest

from summarizer.errors import InputError
from summarizer.locating import Locator, with_pages
from summarizer.pipeline import digest_document, verify
from summarizer.printing import verification_lines
from summarizer.reading.document import Document
from summarizer.reading.loading import read_bytes
from summarizer.reading.portable import join_lines
from summarizer.reading.restoration import restore_text
from summarizer.rendering.page import build_page
from summarizer.settings import Settings
from tests.browser import Browser, find_chromium, find_fonts

PROSE = (
    "云溪县共有工业企业三百二十家，其中规模以上的一百家，全年完成投资3280万元，占年度计划的63.1%"
)


def word_file() -> bytes:
    document = docx.Document()
    document.add_paragraph("云溪县2024年工作总结")
    document.add_paragraph("一、工作完成情况")
    table = document.add_table(rows=3, cols=3)
    rows = (("单位：万元", "", ""), ("项目", "预算数", "决算数"), ("公路|养护", "300", "280"))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(0, 0).merge(table.cell(0, 2))
    document.add_paragraph("二、存在问题")
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def pdf_file(*pages: str, broken: bool = False) -> bytes:
    """Write a small PDF whose pages say one line of ASCII each."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, text in enumerate(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>"
        )
        stream = f"BT /F1 12 Tf 40 700 Td ({text}) Tj ET" if text else ""
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    body, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF"
    return (body if broken else body + end + trailer).encode()


def test_a_word_file_is_read_with_its_tables() -> None:
    document = read_bytes(word_file(), "报告.docx")
    assert (document.format, document.encoding) == ("docx", "docx")
    assert document.text.splitlines() == [
        "云溪县2024年工作总结",
        "一、工作完成情况",
        "| 单位：万元 |  |  |",
        "| --- | --- | --- |",
        "| 项目 | 预算数 | 决算数 |",
        "| 公路/养护 | 300 | 280 |",
        "二、存在问题",
    ]


def test_a_pdf_file_is_read_page_by_page() -> None:
    document = read_bytes(pdf_file("Visits rose by 6 percent.", "", "Nine staff left."), "r.pdf")
    assert document.format == "pdf"
    starts = [*document.pages, len(document.text)]
    pages = [document.text[a:b].strip() for a, b in pairwise(starts)]
    assert pages == ["Visits rose by 6 percent.", "", "Nine staff left."]


def test_a_place_tells_its_page() -> None:
    document = read_bytes(pdf_file("Visits rose by 6 percent.", "Nine staff left."), "r.pdf")
    locator = Locator(restore_text(document.text), document.pages)
    at = document.text.index("Nine")
    assert locator.place(at, at + 4).page == 2
    assert locator.evidence(0, 6).page == 1
    assert Locator(restore_text("Nine staff left.")).place(0, 4).page is None


def test_a_summary_held_against_a_pdf_names_its_pages() -> None:
    source = read_bytes(pdf_file("Visits rose by 6 percent.", "Nine staff left."), "r.pdf")
    summary = Document.from_text("Nine staff left.", "s.txt")
    verification = with_pages(verify(summary.text, source.text), source.pages)
    assert [one.page for one in verification.statements[0].evidence] == [2]
    assert with_pages(verification, ()) == verification
    (line, _) = verification_lines(summary, source, verification)
    assert "<- r.pdf:page 2 Nine staff" in line


def test_the_page_of_a_pdf_says_that_its_places_are_pages() -> None:
    text = "The service opened 14 branches and issued 640,000 items, 6 percent more."
    document = read_bytes(pdf_file("Annual Report 2024", text, text), "r.pdf")
    (summary,) = digest_document(document, "r", Settings())
    told = build_page(summary, script="simplified").small
    assert any("page of the source" in line for line in told)
    assert not any("line of the source" in line for line in told)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (pdf_file("", ""), "pictures without text"),
        (b"%PDF-1.7\n...", "damaged"),
        (word_file()[:900], "ZIP"),
        (b"PK\x03\x04....", "ZIP"),
    ],
)
def test_what_holds_no_text_is_told(data: bytes, told: str) -> None:
    with pytest.raises(InputError, match=told):
        read_bytes(data, "report.pdf")


def test_a_damaged_word_file_is_told() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", "<w:document")
    with pytest.raises(InputError, match="damaged"):
        read_bytes(packed.getvalue(), "报告.docx")


def test_a_page_saved_under_the_name_of_a_pdf_is_read_as_a_page() -> None:
    document = read_bytes("<!DOCTYPE html><p>养护公路3公里".encode(), "报告.pdf")
    assert (document.format, document.text) == ("html", "养护公路3公里\n")


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ([PROSE, "，较好。", "二、问题"], PROSE + "，较好。\n二、问题\n"),
        ([PROSE, "二、存在问题"], PROSE + "\n二、存在问题\n"),
        ([PROSE, "合计 307.82 264.87"], PROSE + "\n合计 307.82 264.87\n"),
        (["The council " * 9 + "and", "its staff."], "The council " * 9 + "and its staff.\n"),
        (["项目", "决算数"], "项目\n决算数\n"),
    ],
)
def test_lines_are_joined_where_the_margin_broke_a_sentence(lines: list[str], text: str) -> None:
    assert join_lines([lines]) == [text]


def test_a_sentence_goes_on_over_the_page() -> None:
    assert join_lines([[PROSE], ["，较好。"]]) == [PROSE, "，较好。\n"]


@pytest.mark.browser
def test_a_printed_report_reads_as_it_was_written(tmp_path: Path) -> None:
    program = find_chromium()
    if program is None:
        pytest.skip("no Chromium is installed, which prints the PDF")
    browser = Browser(program, tmp_path, find_fonts("NotoSansCJK"))
    browser.count_pages(f"<meta charset='utf-8'><p>{PROSE}，{PROSE}。</p><p>二、问题</p>")
    text = read_bytes((tmp_path / "page.pdf").read_bytes(), "报告.pdf").text
    assert text == f"{PROSE}，{PROSE}。\n二、问题\n"
