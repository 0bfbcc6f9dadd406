"""Loading: every usual encoding is read, and what cannot be read is told in a sentence."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import InputError, UsageError
from summarizer.reading.encoding import decode
from summarizer.reading.loading import read_bytes, read_document
from summarizer.reading.webpage import extract_text

SIMPLIFIED = "云溪县2024年上半年农村公路养护工作情况的汇报：完成投资3280万元，占年度计划的63.1%。\n"
TRADITIONAL = (
    "雲溪縣2024年上半年農村公路養護工作情況的匯報：完成投資3280萬元，佔年度計劃的63.1%。\n"
)
ENGLISH = "The city’s service ran 14 branches; visits rose by 6 percent – a record.\n"
SHORT = "镇工作总结"
JAPANESE = "道路の整備については、計画どおり三千万円を投資し、橋梁十二か所の補修を完了した。\n"
KOREAN = "도로 정비에 삼천만 원을 투자하고 교량 열두 곳의 보수를 완료하였습니다.\n"
RUSSIAN = "Построено двенадцать километров дорог, отремонтировано три моста.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *[(SIMPLIFIED, name) for name in ("utf-8", "utf-8-sig", "gb18030", "gbk")],
        *[(SIMPLIFIED, name) for name in ("utf-16", "utf-16-le", "utf-16-be")],
        *[(TRADITIONAL, name) for name in ("utf-8", "gb18030", "big5hkscs", "big5", "utf-16-le")],
        *[(ENGLISH, name) for name in ("utf-8", "cp1252", "utf-16", "utf-16-le", "utf-16-be")],
        *[(SHORT, name) for name in ("utf-8", "gbk", "utf-16", "utf-16-le")],
    ],
)
def test_a_report_is_read_in_any_usual_encoding(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.replaced) == (text, 0)


def test_the_chosen_encoding_is_told() -> None:
    assert decode(SIMPLIFIED.encode("gbk")).encoding == "gb18030"
    assert decode(TRADITIONAL.encode("big5")).encoding == "big5hkscs"
    assert decode("\ufeff工作".encode("utf-16-be")).encoding == "utf-16-be"
    assert decode(b"plain").encoding == "utf-8"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs"])
def test_a_text_cut_in_mid_character_is_read_up_to_there(encoding: str) -> None:
    decoded = decode((TRADITIONAL * 3).rstrip().encode(encoding)[:-1] + b"")
    text = TRADITIONAL * 3
    assert text.startswith(decoded.text.rstrip("\ufffd"))


def test_a_few_bad_bytes_are_replaced_and_counted() -> None:
    data = bytearray((SIMPLIFIED * 4).encode())
    data[60] = 0xFF
    decoded = decode(bytes(data))
    assert decoded.encoding == "utf-8"
    assert decoded.replaced == decoded.text.count("\ufffd") > 0


def test_a_replacement_character_that_was_in_the_file_is_not_counted() -> None:
    assert decode("损坏的\ufffd字".encode()).replaced == 0


def test_a_named_encoding_is_obeyed() -> None:
    assert decode(SHORT.encode("gbk"), "gbk").text == SHORT
    assert decode(JAPANESE.encode("shift_jis"), "shift_jis").text == JAPANESE


def test_a_byte_order_mark_goes_before_a_name() -> None:
    assert decode("\ufeff工作".encode("utf-16-le"), "utf-8").text == "工作"


@pytest.mark.parametrize(
    "name",
    [
        "klingon",
        "",
        "idna",
        "punycode",
        "undefined",
        "unicode_escape",
        "rot13",
        "base64",
        "x\udcff",
    ],
)
def test_what_is_no_encoding_of_texts_is_refused_with_those_that_are(name: str) -> None:
    with pytest.raises(UsageError, match="gb18030") as told:
        decode("工作".encode(), name)
    assert name.encode("ascii", "backslashreplace").decode() in str(told.value)


def test_a_wrong_name_of_an_encoding_is_told_as_such() -> None:
    with pytest.raises(InputError, match="cannot be read as utf-8"):
        read_bytes(SIMPLIFIED.encode("gbk"), "报告.txt", encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "encoding", "told"),
    [
        (JAPANESE, "shift_jis", "--encoding cp932"),
        (JAPANESE, "euc_jp", "--encoding euc_jp"),
        (KOREAN, "euc_kr", "--encoding cp949"),
        (RUSSIAN, "cp1251", "--encoding cp1251"),
        (RUSSIAN, "koi8_r", "--encoding NAME"),
    ],
)
def test_a_text_that_makes_no_sense_in_any_encoding_we_tell_is_refused(
    text: str, encoding: str, told: str
) -> None:
    with pytest.raises(InputError, match=told):
        read_bytes(text.encode(encoding), "report.txt")


def test_real_reports_make_sense_in_every_encoding_we_tell(shared: Path) -> None:
    for path in sorted((shared / "corpora").glob("zh_*/*.md"))[::8]:
        text = path.read_text(encoding="utf-8")[:600]
        for encoding in ("gb18030", "utf-16-le", "utf-16-be"):
            decoded = decode(text.encode(encoding))
            assert (decoded.probable, decoded.text) == (True, text), path.name


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text_or_a_clear_error(data: bytes) -> None:
    try:
        found = read_bytes(data, "report.txt").text
    except InputError as error:
        found = error.reason
    assert found


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "empty"),
        (b" \r\n\t", "only white space"),
        (b"\xef\xbb\xbf", "only white space"),
        ("\u200b\u2060\ufeff".encode(), "only white space"),
        ("\xa0\u2003\u3000".encode(), "only white space"),
        (b"\f\v\n", "only white space"),
        (b"%PDF-1.7\n...", "PDF"),
        (b"PK\x03\x04....", "Excel"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"text\x00\x00\x00\x00text", "not text"),
        (bytes(range(256)) * 8, "not text"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, told: str) -> None:
    with pytest.raises(InputError, match=told):
        read_bytes(data, "报告.txt")


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="not there"):
        read_document(tmp_path / "gone.txt")
    with pytest.raises(InputError, match="folder"):
        read_document(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("工作", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(InputError, match="permission"):
        read_document(path)


def test_a_name_of_odd_bytes_can_be_printed(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xb1\xa8\xb8\xe6 $(x).txt")
    path.write_text(SIMPLIFIED, encoding="utf-8")
    document = read_document(path)
    document.path.encode("utf-8")
    assert document.text == SIMPLIFIED


def test_a_document_tells_its_format_and_hash(tmp_path: Path) -> None:
    path = tmp_path / "a.MD"
    path.write_text(SIMPLIFIED, encoding="utf-8")
    document = read_document(path)
    assert document.format == "markdown"
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_web_page_is_read_as_its_text() -> None:
    page = """<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>
      <nav>首页 新闻</nav><h1>工作总结</h1><p>完成投资<b>3.5</b>亿元，
      占计划的&nbsp;70%。</p><p hidden>看不见</p><script>alert("x")</script>
      <table><tr><th><p>指标</p></th><th>数值</th></tr><tr><td>户数</td><td>1,204</td></tr></table>
      <ul><li>修路</li><li>建桥</li></ul>第一行<br>第二行<footer>版权所有</footer></body></html>"""
    assert extract_text(page).splitlines() == [
        "工作总结", "完成投资3.5亿元，占计划的 70%。", "指标\t数值", "户数\t1,204", "修路", "建桥",
        "第一行", "第二行",
    ]  # fmt: skip
    assert read_bytes(page.encode("gbk"), "page.html").format == "html"
    assert read_bytes(page.encode(), "page.txt").format == "html"


@given(st.text("<>/pdivtable =\"'&;!-\n文", max_size=200))
def test_any_markup_gives_lines_without_empty_ones(markup: str) -> None:
    assert all(line.strip() for line in extract_text(markup).splitlines())


def test_a_page_nested_without_end_is_read() -> None:
    assert extract_text("<div>" * 5000 + "深处") == "深处\n"
    assert extract_text("<td>" * 5000 + "深处").strip() == "深处"


def test_a_page_without_text_is_named() -> None:
    for page in (b"<html><script>x</script></html>", b"<html><p>&nbsp;&#8203;</p></html>"):
        with pytest.raises(InputError, match="no text"):
            read_bytes(page, "page.html")
