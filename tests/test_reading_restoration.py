"""Restoration: what is repaired, what is left alone, and where everything came from."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.reading.folding import simplify
from summarizer.reading.restoration import restore_text
from summarizer.reading.shifted import Purse, realign_shifted
from tests.reading_cases import case_name, load_cases

FAMILIES = ("invisible", "glosses", "shifted_bytes", "leftovers", "lines")
WILD = [case for family in FAMILIES for case in load_cases(family, "wild")]
MUST_NOT_CHANGE = [case for family in FAMILIES for case in load_cases(family, "must_not_change")]
KNOWN_FAILURES = [case for family in FAMILIES for case in load_cases(family, "known_failure")]

DAMAGE = st.sampled_from(
    [case["text"] for case in WILD]
    + [
        "?;",
        "??h",
        "(yè)",
        "業",
        "。\n",
        "xx。\n",
        "2008。\n",
        "</p>",
        "&nbsp;",
        "三、\n",
        "\r\n",
        "\t",
        "\u200b",
        "\u200d",
        "3\ufe0f",
        "\u00ad\n",
        "\u202e",
        "👩",
    ]
)
"""Pieces of damaged text; any mixture of them must come out well."""
LONG_RUN = 5_000
"""Steps that the search for one run takes at the most."""


@pytest.mark.parametrize("case", WILD, ids=case_name)
def test_damage_from_the_wild_is_repaired(case: dict[str, Any]) -> None:
    restored = restore_text(case["text"])
    assert restored.text == case["restored"]
    if case["rules"]:
        assert [repair.rule for repair in restored.repairs] == case["rules"]
    assert all(repair.sure for repair in restored.repairs) == case["sure"]


@pytest.mark.parametrize("case", MUST_NOT_CHANGE, ids=case_name)
def test_undamaged_text_comes_back_unchanged(case: dict[str, Any]) -> None:
    restored = restore_text(case["text"])
    assert (restored.text, restored.repairs) == (case["text"], ())


@pytest.mark.parametrize("case", KNOWN_FAILURES, ids=case_name)
@pytest.mark.xfail(strict=True, reason="known failure")
def test_damage_that_is_not_yet_repaired(case: dict[str, Any]) -> None:
    assert restore_text(case["text"]).text == case["restored"]


@pytest.mark.parametrize("case", load_cases("numbers", "left_alone"), ids=case_name)
def test_a_run_that_hides_a_number_is_reported_and_left_alone(case: dict[str, Any]) -> None:
    restored = restore_text(case["text"])
    assert restored.text == case["text"]
    (repair,) = restored.repairs
    assert not repair.sure
    assert repair.restored == repair.damaged == case["text"][repair.start : repair.end]


def test_a_long_line_of_hidden_characters_is_one_repair() -> None:
    (repair,) = restore_text("工作\u200b\u2060" + "\u200b" * 100_000 + "总结").repairs
    assert (repair.start, repair.end, repair.rule) == (2, 100_004, "invisible")


def test_joined_numbers_do_not_run_into_one() -> None:
    text = "產值達\nxx。\nxx。\n億元,增長\n12。\n3。\n個百分點。"
    assert "xx xx" in restore_text(text).text
    assert "12 3" in restore_text(text).text


GARBAGE = "".join(random.Random(3).choices("确工作颊弋惖鼐歪吒呔叩玫郊皶邼?;,。", k=40_000))


def test_the_work_on_a_page_of_garbage_has_an_end_and_what_was_left_is_told() -> None:
    purse = Purse.for_text(len(GARBAGE))
    repairs = realign_shifted(GARBAGE, purse)
    assert -LONG_RUN < purse.left <= 0
    assert not repairs[-1].sure
    assert repairs[-1].restored == repairs[-1].damaged == "?"


def test_damage_that_comes_again_and_again_is_repaired_to_the_end() -> None:
    text = "我鎮關心群眾,確?;颊叩玫郊皶r救治。\n" * 3000
    assert restore_text(text).text == "我鎮關心群眾,確保患者得到及時救治。\n" * 3000


def assert_traceable(text: str) -> None:
    """Check the properties that every caller relies on."""
    restored = restore_text(text)
    assert restored.source == text
    assert restored.plain == simplify(restored.text)
    assert len(restored.plain) == len(restored.text)
    offsets = restored.offsets
    assert (offsets.length, offsets.source_length) == (len(restored.text), len(text))
    for start, end, lo, hi in zip(
        offsets.starts, offsets.ends, offsets.source_starts, offsets.source_ends, strict=True
    ):
        assert 0 <= lo <= hi <= len(text)
        if restored.text[start:end] != text[lo:hi]:
            overlapping = [r for r in restored.repairs if r.start < hi and r.end > lo]
            assert overlapping, "only a repair may change a character"
    for repair in restored.repairs:
        assert repair.damaged == text[repair.start : repair.end]
    again = restore_text(restored.text)
    assert again.text == restored.text
    assert all(repair.restored == repair.damaged for repair in again.repairs)


@given(st.text(max_size=300))
def test_any_text_can_be_restored_and_restoring_twice_is_restoring_once(text: str) -> None:
    assert_traceable(text)


@settings(max_examples=150, deadline=None)
@given(st.lists(DAMAGE | st.text(max_size=12), max_size=8).map("".join))
def test_a_mixture_of_damage_is_traceable_and_restored_for_good(text: str) -> None:
    assert_traceable(text)


def test_the_real_archive_is_restored_for_good(archive_text: str) -> None:
    assert_traceable(archive_text)


def test_the_damaged_runs_of_the_real_archive_read_as_they_were(
    shared: Path, archive_text: str
) -> None:
    rows = map(json.loads, (shared / "gold" / "restore.jsonl").read_text("utf-8").splitlines())
    runs = [row for row in rows if row["class"] == "mojibake"]
    text = restore_text(archive_text).text
    right = [row["before"] + row["true"] + row["after"].split("(")[0] in text for row in runs]
    assert len(runs) == 18
    assert sum(right) >= 17


def test_no_gloss_and_no_markup_is_left_in_the_real_archive(archive_text: str) -> None:
    text = restore_text(archive_text).text
    for rest in ("(yè)", "(jié)", "(shù)", "</p>", "小編", "很有文采", "免費查看", "本文地址"):
        assert rest not in text


def test_in_undamaged_reports_nothing_changes_but_joined_lines(shared: Path) -> None:
    harmless = {"joined_line", "markup", "boilerplate", "invisible"}
    for path in sorted((shared / "corpora").glob("*/*.md")):
        restored = restore_text(path.read_text(encoding="utf-8"))
        assert {repair.rule for repair in restored.repairs} <= harmless, path.name
        if path.parent.name == "zh_archive":
            assert restored.repairs == (), path.name
