"""Each figure says what it counts, its time, whether it rises or falls, and how exact it is."""

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer.figures.extraction import find_figures
from summarizer.figures.figure import Figure

CASES = Path(__file__).parent / "cases" / "figures"


def load(name: str) -> Any:
    return json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))


def stated(text: str) -> list[Figure]:
    found = find_figures(text)
    return [f for f in found if f.kind not in {"date", "time"} and f.use != "enumeration"]


def words_of(text: str, figure: Figure) -> str | None:
    return text[slice(*figure.label)] if figure.label is not None else None


@pytest.mark.parametrize("case", load("labels"), ids=lambda case: case["text"][:20])
def test_the_label_names_what_a_figure_counts(case: dict[str, Any]) -> None:
    text = case["text"]
    found = [(text[f.start : f.end], words_of(text, f)) for f in stated(text)]
    for words, label in case["labels"]:
        assert (words, label) in found


@pytest.mark.xfail(strict=True, reason="known failures; move a case to labels.json when it passes")
@pytest.mark.parametrize("case", load("labels_known_failures"), ids=lambda case: case["text"][:20])
def test_labels_not_yet_read(case: dict[str, Any]) -> None:
    text = case["text"]
    found = [(text[f.start : f.end], words_of(text, f)) for f in stated(text)]
    for words, label in case["labels"]:
        assert (words, label) in found


@pytest.mark.parametrize("case", load("periods"), ids=lambda case: case["text"][:20])
def test_the_period_is_the_time_a_figure_speaks_of(case: dict[str, Any]) -> None:
    text = case["text"]
    found = {text[f.start : f.end]: f.period for f in stated(text)}
    for words, period in case["periods"].items():
        got = found[words]
        assert (None if got is None else list(got)) == period, words


@pytest.mark.parametrize("case", load("directions"), ids=lambda case: case["text"][:20])
def test_the_direction_marks_the_size_of_a_change(case: dict[str, Any]) -> None:
    assert [f.direction for f in stated(case["text"])] == case["directions"]


@pytest.mark.parametrize("case", load("bounds"), ids=lambda case: case["text"][:20])
def test_the_bound_is_what_loosens_a_figure(case: dict[str, Any]) -> None:
    assert [f.bound for f in stated(case["text"])] == [case["bound"]]


def test_a_figure_without_words_carries_the_label_of_the_clause_before() -> None:
    text = "门诊量1.2万人次,同比增长6%,其中线上2000人次。住院3人。"
    first, second, third, last = stated(text)
    assert words_of(text, first) == words_of(text, second) == "门诊量"
    assert words_of(text, third) == "线上"
    assert words_of(text, last) == "住院"


def test_labels_end_with_their_sentence() -> None:
    text = "门诊量1.2万人次。增长6%。"
    assert [words_of(text, f) for f in stated(text)] == ["门诊量", None]
