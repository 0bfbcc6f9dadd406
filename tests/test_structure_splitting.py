"""Splitting a compiled text into reports."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.folding import simplify
from summarizer.reading.restoration import restore_text
from summarizer.structure.splitting import split_reports
from tests.structure_cases import case_name, load_cases

FIRST = """为认真落实部署,切实增强服务能力,开展了各项工作,取得了阶段性成效,群众反映总体良好。
1、建好站点。全镇建成站点十一个,每个站点配备两名代办员,设立窗口三个,群众办事不出村,平均用时比去年短了一半。
2、管好队伍。每月组织一次培训,每季度考核一次,考核结果张榜公布,优秀的给予奖励,落后的及时谈话提醒帮助改进。
3、用好平台。推广线上办理,能在网上办的就在网上办,让数据多跑路,让群众少跑腿,线上办件占到全部办件的六成以上。
二、存在问题。站点经费不足,人员流动大,业务不够熟练,个别村的站点开门时间不固定,群众跑空的情况时有发生。
"""
SECOND = """枫桥乡认真贯彻上级要求,周密安排,迅速行动,各项工作有序推进,现将有关工作开展情况汇报如下:
1、领导重视。成立了领导小组,召开了三次专题会议,明确了责任分工,制定了实施方案,把任务分解到每个人和每个月。
2、措施有力。投入资金四十万元,改造窗口五个,购置设备十二台,开通热线一条,办理各类事项两千余件,没有一件超时。
3、宣传到位。发放宣传单三千份,悬挂横幅二十条,利用广播和村务微信群反复讲解,群众的知晓率和参与率都有明显提高。
4、督查从严。每半个月检查一次,发现的问题当场指出限期整改,整改情况全乡通报,年底考核与评先评优和绩效奖励挂钩。
"""


@pytest.mark.parametrize("case", load_cases("splitting"), ids=case_name)
def test_reports_begin_at_their_markers(case: dict[str, Any]) -> None:
    plain = simplify(case["text"])
    parts = split_reports(plain)
    found = [[one.number, one.parent, one.marker, one.is_container] for one in parts]
    assert found == [part[:4] for part in case["parts"]]
    for part, expected in zip(parts, case["parts"], strict=True):
        assert plain[part.start : part.end].startswith(simplify(expected[4]))


def test_a_lead_in_after_a_whole_report_begins_another() -> None:
    parts = split_reports(simplify(FIRST + SECOND))
    assert [(one.number, one.marker) for one in parts] == [
        ("01", "none"),
        ("01.1", "inferred"),
        ("01.2", "inferred"),
    ]
    assert parts[2].start == len(FIRST)


def test_a_lead_in_after_a_long_introduction_begins_nothing() -> None:
    introduction = "近年来,我镇紧紧围绕中心任务,扎实开展便民服务,群众的满意程度逐年提高。\n" * 12
    assert len(split_reports(simplify(introduction + SECOND))) == 1


def test_text_after_a_signature_and_a_date_is_another_report_but_not_an_appendix() -> None:
    signed = FIRST + "枫桥乡人民政府\n2023年7月13日\n"
    assert len(split_reports(simplify(signed + FIRST))) == 3
    assert len(split_reports(simplify(signed + "附件:" + FIRST))) == 1


@given(
    st.lists(st.sampled_from(["工作总结篇一", "【篇二】", "一年来。", "", "第三篇"]), max_size=12)
)
def test_parts_lie_inside_their_container_and_do_not_overlap(lines: list[str]) -> None:
    parts = split_reports("\n".join(lines))
    leaves = [part for part in parts if not part.is_container]
    assert leaves
    assert len({part.number for part in parts}) == len(parts)
    for low, high in pairwise(leaves):
        assert low.start <= low.end <= high.start
    containers = {part.number: part for part in parts if part.is_container}
    for part in leaves:
        if part.parent:
            around = containers[part.parent]
            assert around.start <= part.start <= part.end <= around.end


def test_every_marker_of_the_archive_is_found(archive_text: str) -> None:
    parts = split_reports(restore_text(archive_text).plain)
    tops = [part for part in parts if part.parent is None]
    explicit = [part for part in parts if part.parent and part.marker == "explicit"]
    assert [part.number for part in tops] == [f"{number:02}" for number in range(1, 21)]
    assert len(explicit) == 5
    assert {"02", "05", "12", "19"} == {part.number for part in tops if part.is_container}


def test_no_report_is_cut_that_is_one(shared: Path) -> None:
    files = [*shared.glob("corpora/zh_*/*.md"), *shared.glob("corpora/*/*.csv")]
    files += shared.glob("corpora/en/*.md")
    assert files
    cut = [
        path.name
        for path in files
        if len(split_reports(restore_text(path.read_text(encoding="utf-8")).plain)) != 1
    ]
    assert cut == []
