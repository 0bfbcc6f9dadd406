"""Review rules: each flags what it must, and nothing a careful reviewer would not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer import check, digest
from summarizer.rules.catalogue import RULES

CASES = Path(__file__).parent / "cases" / "rules"


def cases(name: str) -> list[Any]:
    entries = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["says"]) for case in entries]


@pytest.mark.parametrize("case", cases("wild"))
def test_a_fault_is_found_and_placed(case: dict[str, Any]) -> None:
    findings = check(case["text"])
    for code in case["codes"]:
        found = [finding for finding in findings if finding.code == code]
        assert found, f"{code} not among {[finding.code for finding in findings]}"
        for finding in found:
            assert case["text"][finding.start : finding.end] == finding.text
    if case["words"]:
        assert any(case["words"] in finding.message for finding in findings)


@pytest.mark.parametrize("case", cases("must_not_flag"))
def test_what_is_right_is_not_flagged(case: dict[str, Any]) -> None:
    flagged = [f"{f.code} {f.message}" for f in check(case["text"]) if f.code in case["codes"]]
    assert flagged == []


@pytest.mark.parametrize("case", [*cases("wild"), *cases("must_not_flag")])
def test_recommendation_number_and_list_agree(case: dict[str, Any]) -> None:
    for summary in digest(case["text"]):
        listed = len(summary.doubts) + summary.coverage.omitted.get("doubt", 0)
        assert summary.fixes == listed
        assert (summary.recommendation == "usable") == (not summary.doubts)
        flagged = [number for one in summary.achievements for number in one.doubts]
        assert all(1 <= number <= len(summary.doubts) for number in flagged)


def test_a_flagged_figure_carries_its_mark_on_the_page_and_in_the_headline() -> None:
    [case] = [
        one.values[0]
        for one in cases("wild")
        if one.id == "a rate that does not follow from its parts"
    ]
    [summary] = digest(case["text"])
    marked = [number for number in summary.numbers if number.doubts]
    assert [number.shown for number in marked] == ["75.4"]
    if "75.4%" in summary.headline:
        assert "75.4%（待核）" in summary.headline


def test_one_contradiction_is_one_finding() -> None:
    [case] = [
        one.values[0]
        for one in cases("wild")
        if one.id == "a sum and the shares of its total are one contradiction"
    ]
    found = [finding for finding in check(case["text"]) if finding.code.startswith("ARI")]
    assert [finding.code for finding in found] == ["ARI001"]
    assert len(found[0].related) >= 3


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)


def test_a_fingerprint_survives_a_shift_of_the_text() -> None:
    text = json.loads((CASES / "wild.json").read_text(encoding="utf-8"))[1]["text"]
    before = {finding.fingerprint for finding in check(text) if finding.code == "TXT004"}
    after = {finding.fingerprint for finding in check("\n\n" + text) if finding.code == "TXT004"}
    assert before == after
