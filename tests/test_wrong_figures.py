"""The suite of wrong figures makes true and false variants as it says, and they are told apart."""

import json
from pathlib import Path
from random import Random

import pytest

from summarizer.errors import InputError
from summarizer.eval.figure_changes import CHANGES, digit, exchanged, label, period
from summarizer.eval.figure_drawing import Case, drawn_cases, hand_cases
from summarizer.eval.figure_items import Item
from summarizer.eval.figure_judges import Alarms, by_membership, by_verification
from summarizer.eval.figure_wordings import WORDINGS, reordered, rescaled, spelled
from summarizer.eval.intervals import wilson
from summarizer.eval.number_sets import answer, read_items
from summarizer.eval.wrong_figures import UNCONFIRMED, judge_cases
from summarizer.figures.extraction import find_figures
from summarizer.verification import Verifier

REPORT = "\n".join(
    (
        "全区完成公路投资1.1亿元,同比增长12.4%。",
        "新建农村公路86公里,改造危桥14座。",
        "近3.2万名居民参加培训,满意率达到97.5%。",
        "城镇和乡村饮水合格率分别达到98.5%和96.1%。",
        "全区现有养老床位2480张,比去年增加310张。",
        "2031年发放粮种补贴93万元,惠及农户5200户。",
    )
)


def item(clause: str, number: int = 0, names: tuple[str, ...] = ()) -> Item:
    figures = find_figures(clause)
    return Item(clause, figures, figures[number], (), names, Random(1))


def test_wordings_say_the_same() -> None:
    assert rescaled(item("完成投资1.1亿元。")) in {"完成投资11000万元。", "完成投资110000000元。"}
    assert spelled(item("完成投资1.1亿元。")) == "完成投资一亿一千万元。"
    assert spelled(item("合格率50%。")) == "合格率五成。"
    assert spelled(item("合格率12.5%。")) == "合格率百分之十二点五。"
    assert reordered(item("建成学校3所,改造道路8公里。")) == "改造道路8公里,建成学校3所。"


def test_changes_say_something_else() -> None:
    assert digit(item("完成投资3亿元。")) != "完成投资3亿元。"
    assert digit(item("完成投资三百万元。")) != "完成投资三百万元。"
    assert exchanged(item("建成学校3所,医院8所。")) == "建成学校8所,医院3所。"
    assert period(item("1至8月,完成投资3亿元。", 1)) == "1至9月,完成投资3亿元。"


def test_a_label_is_changed_for_that_of_another_thing() -> None:
    names = ("公路投资额", "污水处理率")
    assert label(item("公路投资3亿元。", names=names)) == "污水处理率3亿元。"
    assert label(item("公路投资3亿元。", names=names[:1])) is None


def test_made_up_report_is_judged_right_but_for_few_variants() -> None:
    verifier = Verifier(REPORT)
    cases = list(drawn_cases(verifier, "made-up.txt", 6, Random(1)))
    outcomes = list(judge_cases(verifier, iter(cases), {"ours": by_verification}))
    assert {one.case.column for one in outcomes} == set(WORDINGS)
    rare = {"bound", "period", "direction"}
    assert {change.__name__ for change in CHANGES} - rare <= {one.row for one in outcomes}
    wrong = [one for one in outcomes if bool(one.alarm) != one.case.is_wrong]
    assert len(wrong) <= 0.1 * len(outcomes), wrong


def test_what_was_refused_unchanged_is_not_caught_when_it_is_changed() -> None:
    unchanged = Case("unchanged", "by hand", "by hand", "made-up", "", "任何一句", 0)
    changed = Case("digit", "by hand", "by hand", "made-up", "", "任何一句", 0)
    asked = {"sceptic": lambda *_: Alarms(frozenset({"never"}), frozenset())}
    outcomes = list(judge_cases(Verifier(""), iter([unchanged, changed]), asked))
    assert [(one.row, bool(one.alarm)) for one in outcomes] == [
        ("unchanged", True), (UNCONFIRMED, False), ("digit", False)
    ]  # fmt: skip


def test_a_clause_in_other_words_is_changed_figure_by_figure() -> None:
    verifier = Verifier(REPORT)
    told = "公路建设投入1.1亿元。"
    unchanged = Case("unchanged", "by hand", "by hand", "made-up", told, told, 0)
    cases = list(hand_cases(verifier, unchanged, (0, 22), Random(1)))
    assert [case.change for case in cases][:2] == ["unchanged", "digit"]
    assert not by_verification(verifier, cases[0]).figures
    assert all(by_verification(verifier, case).figures for case in cases[1:4])


def test_membership_looks_for_the_number_alone() -> None:
    verifier = Verifier(REPORT)
    texts = ("道路97.5%。", "道路7.5%。", "道路97.6%。")
    found = [by_membership(verifier, Case("", "", "", "", "", text, 0)) for text in texts]
    assert [len(one.figures) for one in found] == [0, 0, 1]


@pytest.mark.parametrize(
    ("count", "total", "low", "high"), [(0, 100, 0, 0.037), (50, 100, 0.404, 0.596), (0, 0, 0, 1)]
)
def test_the_interval_is_wilsons(count: int, total: int, low: float, high: float) -> None:
    assert wilson(count, total) == pytest.approx((low, high), abs=0.001)


def test_a_folder_of_marked_summaries_is_read_and_judged(tmp_path: Path) -> None:
    lines = [
        {"source": REPORT, "summary": "全区完成公路投资1.1亿元。", "label": "consistent"},
        {"source": REPORT, "summary": "全区完成公路投资1.7亿元。", "label": 0},
    ]
    text = "\n".join(json.dumps(line) for line in lines)
    (tmp_path / "set.jsonl").write_text(text, encoding="utf-8")
    items = list(read_items([tmp_path]))
    assert [not item.is_wrong for item in items] == [True, False]
    assert [not answer(item).reasons for item in items] == [True, False]


@pytest.mark.parametrize("line", ["{", "[]", '{"source": "a", "summary": "b", "label": "maybe"}'])
def test_a_line_that_is_no_marked_summary_is_an_error(tmp_path: Path, line: str) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(f"\n\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"set\.jsonl:3"):
        list(read_items([path]))
