"""The command line: the contract of answers and exit codes, and clear words for bad input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

REPORT = """云溪县水利局2023年工作总结
2023年，我局在县委、县政府领导下开展水利建设，现将有关情况总结如下：
一、主要工作
全年治理河道36.5公里，除险加固水库12座，完成投资1.2亿元，占年度计划1.5亿元的80%。巡河1.9万人次，清理河道垃圾860吨。
二、存在问题
一是基层水管人员老化，34个水管站中有11个仅1人值守。二是部分小型水库监测设施不完善。
三、下一步打算
1、6月底前完成8座小型水库监测设施建设，由工程科负责。
2、9月底前公开招聘水管员12名。
"""


def run(*arguments: str | Path, stdin: str = "", cwd: Path | None = None) -> Any:
    command = [sys.executable, "-m", "summarizer", *map(str, arguments)]
    return subprocess.run(
        command, input=stdin, capture_output=True, encoding="utf-8", check=False, cwd=cwd
    )


def answer(*arguments: str | Path, stdin: str = "") -> dict[str, Any]:
    done = run(*arguments, "--format", "json", stdin=stdin)
    assert done.returncode == 0, done.stderr
    parsed = json.loads(done.stdout)
    assert next(iter(parsed)) == "schema"
    assert parsed["schema"] == "summarizer/1"
    return dict(parsed)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "水利局2023.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_digest_lists_its_pages_and_writes_them(report: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (listed,) = answer("digest", report, "-o", out)["reports"]
    assert listed["id"] == "水利局2023-01"
    assert listed["path"] == str(report)
    assert listed["recommendation"] in ("usable", "usable_after_fixes", "return")
    assert Path(listed["html"]).is_file()
    summary = json.loads(Path(listed["json"]).read_text(encoding="utf-8"))
    assert summary["report"]["id"] == listed["id"]
    assert {path.name for path in out.iterdir()} == {
        "index.html",
        "run.json",
        *(f"水利局2023-01{suffix}" for suffix in (".html", ".md", ".json")),
    }


def test_every_evidence_span_slices_to_its_quote(report: Path, tmp_path: Path) -> None:
    answer("digest", report, "-o", tmp_path / "out")
    summary = json.loads((tmp_path / "out" / "水利局2023-01.json").read_text(encoding="utf-8"))
    statements = [*summary["achievements"], *summary["problems"], *summary["suggestions"]]
    assert statements
    for statement in statements:
        for evidence in statement["evidence"]:
            assert REPORT[evidence["start"] : evidence["end"]] == evidence["quote"]


@pytest.mark.parametrize(
    ("command", "key"),
    [("outline", "reports"), ("restore", "text"), ("chunk", "chunks"), ("figures", "figures")],
)
def test_each_stage_answers_with_documents(report: Path, command: str, key: str) -> None:
    (document,) = answer(command, report)["documents"]
    assert document["path"] == str(report)
    assert document["encoding"] == "utf-8"
    assert len(document["sha256"]) == 64
    assert document[key]


def test_standard_input_is_a_dash() -> None:
    (document,) = answer("outline", "-", stdin=REPORT)["documents"]
    assert document["path"] == "-"
    assert document["reports"][0]["id"] == "stdin-01"


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-16-le"])
def test_standard_input_may_have_any_encoding_that_a_file_may_have(encoding: str) -> None:
    command = [sys.executable, "-m", "summarizer", "restore", "-", "--format", "json"]
    done = subprocess.run(command, input=REPORT.encode(encoding), capture_output=True, check=True)
    (document,) = json.loads(done.stdout.decode("utf-8"))["documents"]
    assert document["text"] == REPORT


def test_verify_tells_a_bent_figure_by_its_exit_code(report: Path, tmp_path: Path) -> None:
    summary = tmp_path / "summary.txt"
    summary.write_text("全年治理河道36.5公里。", encoding="utf-8")
    assert run("verify", summary, report).returncode == 0
    summary.write_text("全年治理河道63.5公里。", encoding="utf-8")
    done = run("verify", summary, report)
    assert done.returncode == 1
    assert "0 of 1 figures supported" in done.stdout


def test_a_digest_is_verified_against_its_own_source(report: Path, tmp_path: Path) -> None:
    answer("digest", report, "-o", tmp_path / "out")
    page = tmp_path / "out" / "水利局2023-01.json"
    done = run("verify", page, report)
    assert done.returncode == 0, done.stdout
    bent = tmp_path / "bent.json"
    bent.write_text(page.read_text(encoding="utf-8").replace("36.5", "63.5"), encoding="utf-8")
    assert run("verify", bent, report).returncode == 1


def test_schema_prints_a_json_schema_or_the_known_records() -> None:
    assert "ReportSummary" in json.loads(run("schema").stdout)["records"]
    assert json.loads(run("schema", "Figure").stdout)["title"] == "Figure"
    done = run("schema", "Nothing")
    assert done.returncode == 2
    assert "unknown record 'Nothing'; known are" in done.stderr


def test_doctor_says_that_nothing_is_sent() -> None:
    done = run("doctor")
    assert done.returncode == 0, done.stdout
    assert "nothing is sent anywhere" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["digest", "x.txt"], "--output"),
        (["frobnicate"], "frobnicate"),
        (["chunk", "x.txt", "--budget", "2"], "budget must lie between 16"),
        (["digest", "x.txt", "-o", "out", "--config", "absent.toml"], "absent.toml"),
    ],
)
def test_wrong_usage_exits_with_2_and_says_what_is_wrong(arguments: list[str], words: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def bad_inputs(folder: Path) -> dict[str, str]:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "picture.md").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))
    (folder / "nothing").mkdir()
    (folder / "nothing" / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    return {
        "empty.txt": "empty",
        "binary.txt": "binary",
        "picture.md": "",
        "nothing": "no readable file",
        "vanished.txt": "",
    }


def test_bad_inputs_are_named_and_the_others_done(report: Path, tmp_path: Path) -> None:
    expected = bad_inputs(tmp_path)
    names = [str(tmp_path / name) for name in expected]
    done = run("digest", *names, report, "-o", tmp_path / "out")
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    for name, words in expected.items():
        line = next(line for line in done.stderr.splitlines() if name in line)
        assert words in line
    assert (tmp_path / "out" / "水利局2023-01.html").is_file()
    recorded = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert len(recorded["failures"]) == len(expected)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_named(report: Path, tmp_path: Path) -> None:
    report.chmod(0)
    done = run("digest", report, "-o", tmp_path / "out")
    report.chmod(0o600)
    assert done.returncode == 3
    assert "ermission" in done.stderr


@pytest.mark.parametrize(
    "name",
    ["空 格.txt", "quote'\".txt", "#%3F&a=b.txt", "-dash.txt", "换\n行.txt", "a" * 240 + ".txt"],
)
def test_a_file_with_an_odd_name_gets_its_page(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(REPORT, encoding="utf-8")
    done = run("digest", tmp_path, "-o", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").glob("*.html"))) == 2


def test_a_report_of_one_heading_gets_a_page_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# 2023年工作总结\n", encoding="utf-8")
    (listed,) = answer("digest", tmp_path / "a.md", "-o", tmp_path / "out")["reports"]
    assert listed["recommendation"] == "return"


def test_five_megabytes_without_punctuation_get_a_page(tmp_path: Path) -> None:
    (tmp_path / "flood.txt").write_text("工作开展情况良好" * 220_000, encoding="utf-8")
    done = run("digest", tmp_path / "flood.txt", "-o", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "flood-01.html").is_file()


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        done = run("digest", ROOT / "examples", "-o", folder)
        assert done.returncode == 0, done.stderr
    for path in sorted(folders[0].iterdir()):
        if path.name != "run.json":
            assert path.read_bytes() == (folders[1] / path.name).read_bytes(), path.name


def test_files_of_the_same_name_get_ids_of_their_own(tmp_path: Path) -> None:
    for folder in ("甲", "乙"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "总结.txt").write_text(REPORT, encoding="utf-8")
    reports = answer("digest", tmp_path / "甲", tmp_path / "乙", "-o", tmp_path / "out")["reports"]
    assert len({report["id"] for report in reports}) == 2


def test_the_output_folder_is_not_read_again(report: Path, tmp_path: Path) -> None:
    for _ in range(2):
        listed = answer("digest", tmp_path, "-o", tmp_path / "out")["reports"]
        assert [Path(each["path"]).name for each in listed] == [report.name]


def test_findings_at_the_asked_severity_exit_with_1(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT.replace("36.5公里", "xx公里"), encoding="utf-8")
    arguments = ("digest", tmp_path / "a.txt", "-o", tmp_path / "out")
    assert run(*arguments).returncode == 0
    assert run(*arguments, "--fail-on", "warning").returncode == 1
