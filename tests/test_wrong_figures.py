"""The suite of wrong figures makes true and false variants as it says, and they are told apart."""

from random import Random

from summarizer.eval.figure_variants import (
    TRUE,
    Item,
    digit,
    exchanged,
    reordered,
    rescaled,
    spelled,
)
from summarizer.eval.wrong_figures import try_report
from summarizer.figures.extraction import find_figures

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


def item(clause: str, number: int = 0) -> Item:
    figures = find_figures(clause)
    return Item(clause, figures, figures[number], (), Random(1))


def test_true_variants_say_the_same() -> None:
    assert rescaled(item("完成投资1.1亿元。")) in {"完成投资11000万元。", "完成投资110000000元。"}
    assert spelled(item("完成投资1.1亿元。")) == "完成投资一亿一千万元。"
    assert spelled(item("合格率50%。")) == "合格率五成。"
    assert spelled(item("合格率12.5%。")) == "合格率百分之十二点五。"
    assert reordered(item("建成学校3所,改造道路8公里。")) == "改造道路8公里,建成学校3所。"


def test_false_variants_say_something_else() -> None:
    assert digit(item("完成投资3亿元。")) != "完成投资3亿元。"
    assert exchanged(item("建成学校3所,医院8所。")) == "建成学校8所,医院3所。"


def test_made_up_report_is_judged_right_but_for_few_variants() -> None:
    outcomes = list(try_report("made-up.txt", REPORT, 1))
    true = {variant.__name__ for variant in TRUE}
    wrong = [one for one in outcomes if bool(one.alarm) == (one.name in true)]
    assert {one.name for one in outcomes} >= true - {"zeros"}
    assert len(wrong) <= 0.1 * len(outcomes), wrong
