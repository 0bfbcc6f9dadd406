"""Headings, sections and names of reports."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.restoration import restore_text
from summarizer.structure.genres import GENRES
from summarizer.structure.outlining import outline_text
from summarizer.structure.parts import Report
from tests.structure_cases import as_restored, case_name, load_cases

LABELLED = {
    "XT": "corpora/zh_government/其他地市__邢台市_2021.md",
    "ZH": "corpora/zh_government/其他地市__珠海市_2024.md",
    "TJ2003": "corpora/zh_government/统计公报__2003.md",
    "GAO943": "corpora/en/gao-26-108943.md",
    **dict.fromkeys(("D02", "D07", "D08", "D14", "D20"), "archive/compiled_reports.txt"),
}


def outline_one(text: str) -> Report:
    (report,) = outline_text(as_restored(text))
    return report


@pytest.mark.parametrize("case", load_cases("headings"), ids=case_name)
def test_headings_make_the_tree_that_a_reader_sees(case: dict[str, Any]) -> None:
    report = outline_one(case["text"])
    assert [[one.level, one.title] for one in report.sections] == case["sections"]
    headings = [
        case["text"][one.start : one.end] for one in report.sentences if one.role == "heading"
    ]
    assert headings == case["headings"]
    for beginning, section in case.get("sentence_sections", ()):
        (found,) = {
            one.section for one in report.sentences if case["text"].startswith(beginning, one.start)
        }
        assert found == section


@pytest.mark.parametrize("case", load_cases("identity"), ids=case_name)
def test_reports_are_named_as_their_text_names_them(case: dict[str, Any]) -> None:
    report = outline_one(case["text"])
    for field in ("title", "organisation", "period", "genre"):
        if field in case:
            assert getattr(report, field) == case[field], field


@given(
    st.lists(
        st.sampled_from(
            [
                "一、工作",
                "(一)情况。全年完成任务,成效明显,群众满意。",
                "1、修路。",
                "1、建桥。完成投资很多。",
                "2、种树。",
                "**加快转型。**",
                "——这一年,形势向好。完成了任务。",
                "## 打算",
                "今年完成任务。",
                "",
            ]
        ),
        max_size=14,
    )
)
def test_sections_nest_and_every_sentence_knows_its_innermost_section(lines: list[str]) -> None:
    report = outline_one("\n".join(lines))
    for section in report.sections:
        assert report.start <= section.start <= section.heading_end <= section.end <= report.end
    for low, high in zip(report.sections, report.sections[1:], strict=False):
        assert low.start <= high.start
        assert high.level <= low.level + 1
        assert high.level > low.level or low.end <= high.start
    for sentence in report.sentences:
        around = [
            index
            for index, one in enumerate(report.sections)
            if one.start <= sentence.start < one.end
        ]
        assert sentence.section == (around[-1] if around else -1)
    assert report.genre in GENRES


@given(st.text(max_size=200))
def test_any_text_has_an_outline(text: str) -> None:
    reports = outline_text(as_restored(text))
    assert reports
    for report in reports:
        assert 0 <= report.start <= report.end <= len(text)


def test_an_empty_text_is_one_report_without_sentences() -> None:
    report = outline_one("")
    assert report.sentences == ()
    assert report.title == ""


def test_a_report_of_one_heading_keeps_the_heading() -> None:
    report = outline_one("2023年工作总结")
    assert report.title == "2023年工作总结"
    assert [sentence.role for sentence in report.sentences] == ["heading"]


def test_a_long_line_without_punctuation_has_an_outline() -> None:
    report = outline_one("我院工作取得新进展" * 20_000)
    assert len(report.sentences) == 1


def test_salutations_front_matter_and_addresses_are_noise() -> None:
    text = "---\nsource: https://example.org/a\n---\n\n各位代表：\n\n全市经济稳中有进，民生改善。\n"
    roles = {text[one.start : one.end]: one.role for one in outline_one(text).sentences}
    assert roles["各位代表："] == "noise"
    assert roles["source: https://example.org/a"] == "noise"
    assert roles["全市经济稳中有进，民生改善。"] != "noise"


def test_a_container_keeps_its_entry_and_its_parts_carry_the_sentences() -> None:
    text = "文化设施调研汇报篇一\n全区有站11个。\n【篇二】。\n走访了八个村。\n"
    container, first, second = outline_text(as_restored(text))
    assert container.is_container
    assert not container.sentences
    assert first.parent == second.parent == container.number == "01"
    assert first.sentences
    assert second.sentences


@pytest.mark.parametrize("name", LABELLED)
def test_sentences_and_headings_agree_with_the_labelled_reports(shared: Path, name: str) -> None:
    lines = (shared / "gold" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    gold = [json.loads(line) for line in lines]
    restored = restore_text((shared / LABELLED[name]).read_text(encoding="utf-8"))
    ours = [
        (*restored.offsets.to_source(one.start, one.end), one.role)
        for report in outline_text(restored)
        for one in report.sentences
    ]
    ends = {end + shift for _, end, _ in ours for shift in (-2, -1, 0, 1, 2)}
    found = sum(row["end"] in ends for row in gold)
    headings = [row for row in gold if row["role"] == "H"]
    hits = sum(
        any(
            role == "heading" and start < row["end"] and end > row["start"]
            for start, end, role in ours
        )
        for row in headings
    )
    assert found >= 0.97 * len(gold)
    assert hits >= 0.75 * len(headings)
