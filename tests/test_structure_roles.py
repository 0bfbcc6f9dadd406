"""Roles that no sentence tells alone: where a report turns to plans, what a contrast concedes."""

from __future__ import annotations

import pytest

from summarizer.reading.restoration import restore_text
from summarizer.structure.outlining import outline_text

DONE = "累计完成渠道清淤{n}公里,建成泵站{n}座并投入使用。\n维修水闸{n}处,受益农田{n}00亩。\n"
PLANS = (
    "今年要继续推进灌区改造,力争完成{n}公里。\n新增蓄水能力{n}万立方米。\n新建泵站{n}座。\n"
    "我们将进一步加强河道巡查,确保年底前完成。\n要加快数字水利建设,努力打造智慧灌区。\n"
)


def roles_of(text: str) -> dict[str, str]:
    restored = restore_text(text)
    (report,) = outline_text(restored)
    return {restored.plain[s.start : s.end]: s.role for s in report.sentences}


def test_behind_the_turn_results_without_their_le_are_plans() -> None:
    review = "去年,全局完成了年度任务。\n" + "".join(DONE.format(n=n) for n in range(3, 12))
    plan = "".join(PLANS.format(n=n) for n in range(2, 8))
    roles = roles_of(review + plan)
    assert roles["新增蓄水能力2万立方米。"] == "suggestion"
    assert roles["新建泵站3座。"] == "suggestion"
    assert roles["维修水闸5处,受益农田500亩。"] == "achievement"


def test_what_follows_the_problems_is_no_achievement_though_its_heading_was_lost() -> None:
    roles = roles_of(
        "一、工作情况\n"
        + "".join(DONE.format(n=n) for n in range(3, 6))
        + "二、存在问题\n一是管水员年龄偏大,人手不足。\n二是部分闸门老化,漏水严重。\n"
        "(一)把管水员培训列入重点工作,完善考核机制。\n(二)建立闸门台账,形成长效机制。\n"
    )
    assert roles["(一)把管水员培训列入重点工作,完善考核机制。"] != "achievement"
    assert roles["(二)建立闸门台账,形成长效机制。"] != "achievement"


def test_what_stands_before_a_contrast_is_no_problem() -> None:
    roles = roles_of(
        "一、工作情况\n全年开展巡查120次。\n"
        "二、存在的问题\n灌区管理已步入正轨,在保障春灌方面发挥了重要作用。"
        "但是计量设施缺乏,水费收缴困难。\n"
    )
    assert roles["灌区管理已步入正轨,在保障春灌方面发挥了重要作用。"] == "achievement"
    assert roles["但是计量设施缺乏,水费收缴困难。"] == "problem"


def test_a_paragraph_of_problems_goes_on_where_its_sentences_speak_for_themselves() -> None:
    roles = roles_of(
        "去年全县完成造林3万亩。\n"
        "我们也清醒看到,发展中还存在不少困难。产业层次不高,龙头企业缺乏。"
        "公共服务仍需持续提升,防范风险的能力有待增强。对此,我们将采取措施加以解决。\n"
    )
    assert roles["公共服务仍需持续提升,防范风险的能力有待增强。"] == "problem"
    assert roles["对此,我们将采取措施加以解决。"] == "suggestion"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("2. What did the branches do this year?", "heading"),
        ("For example:", "heading"),
        ("March 4, 2024", "noise"),
        ("12 GAO-99-1234.", "noise"),
        ("Chair Doe, Ranking Member Roe, and Members of the Committee:", "noise"),
    ],
)
def test_english_labels_and_furniture_are_no_statements(line: str, role: str) -> None:
    text = f"Annual review of the county library service.\n\n{line}\n\nVisits rose by 6 percent.\n"
    assert roles_of(text)[line] == role
