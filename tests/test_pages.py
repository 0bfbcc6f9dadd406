"""A digest's page is confirmed at the places it gives, and any digit bent on it is noticed."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

from summarizer import digest, verify
from summarizer.claims import verify_claims
from summarizer.errors import InputError

REPORT = """关于2031年水务工作的总结

一、主要成绩
（一）全年治理河道36.5公里，增长12.4%；新建500万元以上泵站3座，总投资1.2亿元。
（二）城镇和农村饮水合格率分别达到98.5%和96.1%，分别提高1.2和2.3个百分点。
（三）举办PM2.5监测培训，参加干部近400人次。

二、存在问题
一是第3批管网尚有14.7公里没有完工。二是资金到位率只有78%。

三、下一步打算
到2032年底新增节水器具2600套以上。
"""


@pytest.fixture(scope="module")
def page() -> Any:
    (found,) = digest(REPORT)
    return found.model_dump(mode="json")


def is_supported(page: Any, source: str = REPORT) -> bool:
    found = verify_claims(json.dumps(page, ensure_ascii=False), source)
    return found.supported == found.total


def texts_of(page: Any) -> Iterator[tuple[dict[str, Any], str]]:
    for name in ("achievements", "problems", "suggestions"):
        for statement in page[name]:
            if not statement["inferred"]:
                yield statement, "text"
    for row in page["numbers"]:
        yield row, "shown"


def test_a_page_is_confirmed_by_its_own_source(page: Any) -> None:
    found = verify_claims(json.dumps(page), REPORT)
    assert found.total == found.supported > 10
    assert {one.status for one in found.statements} == {"confirmed"}
    for verdict in found.figures:
        assert REPORT[verdict.figure.start : verdict.figure.end] == verdict.figure.text


def test_every_bent_digit_of_a_page_is_noticed(page: Any) -> None:
    bent = 0
    for number, (holder, key) in enumerate(texts_of(page)):
        for at, char in enumerate(holder[key]):
            if char in "0123456789":
                copy = deepcopy(page)
                changed, _ = list(texts_of(copy))[number]
                digit = str((int(char) + 3) % 10)
                changed[key] = changed[key][:at] + digit + changed[key][at + 1 :]
                assert not is_supported(copy), changed[key]
                bent += 1
    assert bent > 30


def test_the_one_sentence_of_a_page_is_held_against_the_source_too(page: Any) -> None:
    assert is_supported({**page, "headline": "治理河道36.5公里（增长12.4%）；自述问题2条。"})
    assert not is_supported({**page, "headline": "治理河道36.9公里（增长12.4%）；自述问题2条。"})
    assert not is_supported({**page, "headline": "饮水合格率36.5公里。"})


def test_a_key_figure_of_another_year_is_noticed() -> None:
    report = "水务工作总结\n一、主要成绩\n2031年完成水利投资1.2亿元，增长8%。\n"
    (found,) = digest(report)
    copy = found.model_dump(mode="json")
    assert is_supported(copy, report)
    assert copy["numbers"][0]["period"] == "2031年"
    copy["numbers"][0]["period"] = "2030年"
    assert not is_supported(copy, report)


def test_verify_reads_a_page_as_the_command_does(page: Any) -> None:
    assert verify(json.dumps(page), REPORT) == verify_claims(json.dumps(page), REPORT)


def test_a_bent_place_or_quote_does_not_confirm_a_bent_text(page: Any) -> None:
    words = json.dumps(page, ensure_ascii=False).replace("36.5", "63.5")
    assert not is_supported(json.loads(words))


def test_a_page_is_confirmed_by_its_source_after_lines_were_put_before_it(page: Any) -> None:
    assert is_supported(page, "水务局文件\n\n" + REPORT)


def test_a_page_of_another_report_is_not_confirmed(page: Any) -> None:
    found = verify_claims(json.dumps(page), "2031年修建道路20公里，发放补贴930万元。")
    assert found.supported < found.total / 2
    assert all(one.reasons for one in found.statements)


@pytest.mark.parametrize(
    "text",
    ['{"achievements":' + "[" * 100_000, '{"a": 1}', "{完成3项}", '{"x": ' + "9" * 5000 + "}", "{"],
)
def test_what_is_no_page_is_read_as_text(text: str) -> None:
    assert verify_claims(text, REPORT).total <= 1


@pytest.mark.parametrize(
    "value", [[{}], "words", [1], None, {"a": 1}, [{"text": 5, "evidence": []}], [{"text": "x"}]]
)
@pytest.mark.parametrize("name", ["achievements", "numbers"])
def test_a_malformed_page_is_an_input_error(page: Any, name: str, value: Any) -> None:
    with pytest.raises(InputError, match=f"page.json: not a digest's page: {name}"):
        verify_claims(json.dumps({**page, name: value}), REPORT, "page.json")


def test_a_page_may_hold_lone_surrogates() -> None:
    source = "总结\ud800报告\n一、成绩\n全年完成3个项目。"
    (found,) = digest("总结报告\n一、成绩\n全年完成3个项目。")
    assert verify_claims(json.dumps(found.model_dump(mode="json")), source).total
