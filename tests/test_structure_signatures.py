"""The lines that sign a report are no plans of it."""

import pytest

from summarizer import outline

BODY = "三、下一步打算\n1、6月底前完成河道清淤。\n2、9月底前公开招聘水管员12名。\n"


def roles(text: str) -> dict[str, str]:
    (report,) = outline(text).reports
    return {text[s.start : s.end].strip(): s.role for s in report.sentences}


@pytest.mark.parametrize("day", ["2024年7月8日", "二〇二四年七月八日", "20xx年x月x日", "2024年7月"])
def test_signer_and_day_are_noise(day: str) -> None:
    found = roles(f"{BODY}云溪县水利局\n{day}")
    assert found["云溪县水利局"] == found[day] == "noise"
    assert found["2、9月底前公开招聘水管员12名。"] == "suggestion"


def test_a_day_at_the_top_signs_nothing() -> None:
    text = f"云溪县水利局工作总结\n2024年7月8日\n{BODY}"
    assert roles(text)["2、9月底前公开招聘水管员12名。"] == "suggestion"
