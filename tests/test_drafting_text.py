"""Drafting reads sentences as a reviewer does: cases as data."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.drafting.clauses import split_clauses
from summarizer.drafting.comparisons import pair_figures
from summarizer.drafting.material import is_fact
from summarizer.drafting.negatives import find_negatives
from summarizer.drafting.problems import announces_only, list_problems
from summarizer.drafting.shortening import limit_for, shorten
from summarizer.drafting.widths import measure_width
from summarizer.figures.extraction import find_figures
from tests.drafting_reports import make_material

CASES = Path(__file__).parent / "cases" / "drafting"


def load(name: str, kind: str) -> list[Any]:
    cases = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))[kind]
    return [
        pytest.param(
            case,
            id=case["text"][:24],
            marks=[pytest.mark.xfail(strict=True)] if case.get("known_failure") else [],
        )
        for case in cases
    ]


def gravity_of(text: str) -> str:
    chinese = any("一" <= character <= "鿿" for character in text)
    found = {gravity for _, gravity in find_negatives(text, 0, len(text), chinese=chinese)}
    return "grave" if "grave" in found else "mild" if "mild" in found else "none"


@pytest.mark.parametrize("case", load("negatives", "wild"))
def test_a_negative_fact_is_seen(case: dict[str, Any]) -> None:
    expected = case["gravity"] if not case.get("known_failure") else "grave"
    assert gravity_of(case["text"]) == expected


@pytest.mark.parametrize("case", load("negatives", "must_not_change"))
def test_a_claim_that_nothing_bad_happened_is_no_negative_fact(case: dict[str, Any]) -> None:
    assert gravity_of(case["text"]) == "none"


@pytest.mark.parametrize("case", load("shortening", "wild") + load("shortening", "must_not_change"))
def test_a_sentence_is_shortened_at_clause_marks(case: dict[str, Any]) -> None:
    material = make_material(case["text"])
    best = shorten(material, 0, len(case["text"]))[0]
    assert material.plain[best.start : best.end] == case["best"]


@pytest.mark.parametrize("case", load("problems", "wild"))
def test_each_listed_problem_stands_alone(case: dict[str, Any]) -> None:
    material = make_material(case["text"])
    found = list_problems(material, 0, len(case["text"]))
    assert [material.plain[one.start : one.end] for one in found] == case["problems"]


@pytest.mark.parametrize("case", load("problems", "only_announces"))
def test_an_announcement_names_no_problem(case: dict[str, Any]) -> None:
    assert announces_only(make_material(case["text"]), 0, len(case["text"]))


@pytest.mark.parametrize(
    "case", load("comparisons", "wild") + load("comparisons", "must_not_change")
)
def test_a_change_belongs_to_the_figure_it_follows(case: dict[str, Any]) -> None:
    text = case["text"]
    anchors, comparisons = pair_figures(text, [f for f in find_figures(text) if is_fact(f)])
    pairs = {
        text[anchor.start : anchor.end]: [
            text[one.start : one.end] for one in comparisons[anchor.start]
        ]
        for anchor in anchors
        if anchor.start in comparisons
    }
    assert pairs == case.get("pairs", {})


CLAUSE = st.text(
    "完成建档体检随访人次项目工作增长年月的不0123456789.%“”()《》、", min_size=1, max_size=24
)
SENTENCE = st.lists(CLAUSE, min_size=1, max_size=12).map(lambda parts: ",".join(parts) + "。")


@given(SENTENCE)
def test_clauses_never_cut_a_figure_or_overlap(text: str) -> None:
    figures = find_figures(text)
    last = 0
    for clause in split_clauses(text, 0, len(text), figures):
        assert last <= clause.start < clause.end
        assert not any(
            f.start < clause.start < f.end or f.start < clause.end < f.end for f in figures
        )
        last = clause.end


@given(SENTENCE)
def test_stretches_lie_in_the_sentence_and_do_not_overlap(text: str) -> None:
    material = make_material(text)
    spans = sorted((one.start, one.end) for one in shorten(material, 0, len(text)))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    widest = max((measure_width(text[start:end]) for start, end in spans), default=0)
    assert widest <= 1.5 * limit_for(material)
