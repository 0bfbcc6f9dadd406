"""Where the command line meets the world: odd files, closed streams, interruptions, other runs."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_cli import REPORT, run

COMMAND = [sys.executable, "-m", "summarizer"]
# What a shell starts in the background is deaf to Ctrl-C, and so would be what the tests start.
HEARS_CTRL_C = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "from summarizer.__main__ import main; main()"
)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "水利局2023.txt"
    path.parent.mkdir()
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_the_output_folder_is_no_input(report: Path) -> None:
    done = run("digest", report.parent, "-o", report.parent)
    assert done.returncode == 2
    assert "is an input too" in done.stderr
    assert [path.name for path in report.parent.iterdir()] == [report.name]


def test_pages_of_an_earlier_run_are_no_reports(report: Path) -> None:
    pages = report.parent / "pages"
    assert run("digest", report.parent, "-o", pages).returncode == 0
    again = run("digest", report.parent, "-o", report.parent / "later", "--format", "json")
    assert len(json.loads(again.stdout)["reports"]) == 1
    assert run("outline", pages).returncode == 3


def test_an_index_of_another_program_is_not_written_over(report: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    out.mkdir()
    (out / "index.html").write_text("mine", encoding="utf-8")
    done = run("digest", report, "-o", out)
    assert done.returncode == 2
    assert (out / "index.html").read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_pipes_and_devices_are_named_and_the_other_files_done(report: Path, tmp_path: Path) -> None:
    os.mkfifo(report.parent / "pipe.txt")
    (report.parent / "endless.txt").symlink_to("/dev/zero")
    done = run("digest", report.parent, "-o", tmp_path / "out")
    assert done.returncode == 3
    assert done.stderr.count("no regular file") == 2
    assert (tmp_path / "out" / "水利局2023-01.html").is_file()


def test_stems_that_differ_in_case_only_get_ids_of_their_own(report: Path, tmp_path: Path) -> None:
    folder = report.parent
    for name in ("A.txt", "a.txt"):
        (folder / name).write_text(REPORT, encoding="utf-8")
    if len(list(folder.iterdir())) < 3:
        pytest.skip("this file system does not tell upper from lower case")
    done = run(
        "digest", folder / "A.txt", folder / "a.txt", "-o", tmp_path / "o", "--format", "json"
    )
    ids = [one["id"].casefold() for one in json.loads(done.stdout)["reports"]]
    assert len(set(ids)) == 2


def test_ids_do_not_depend_on_how_a_path_is_spelled(report: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / report.name
    other.parent.mkdir()
    other.write_text(REPORT, encoding="utf-8")
    spelled = [[report, other], [other, tmp_path / "other" / ".." / "in" / report.name]]
    ids = [
        {one["id"] for one in json.loads(answer.stdout)["reports"]}
        for answer in (run("digest", *p, "-o", tmp_path / "o", "--format", "json") for p in spelled)
    ]
    assert ids[0] == ids[1]


def test_restoring_twice_on_the_command_line_is_restoring_once(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.txt"
    damaged.write_text("業(yè)務(wù)完成。", encoding="utf-8")
    once = run("restore", damaged)
    assert once.stdout == "業務完成。"
    assert "gloss" in once.stderr
    assert run("restore", "-", stdin=once.stdout).stdout == once.stdout


def test_a_reader_that_goes_away_is_no_failure(report: Path) -> None:
    report.write_text(REPORT * 400, encoding="utf-8")
    with subprocess.Popen(
        [*COMMAND, "figures", str(report)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_an_answer_that_cannot_be_written_is_told_in_a_line(report: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*COMMAND, "outline", str(report)],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_output_is_utf_8_whatever_the_locale(report: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "gbk"}
    report.write_text(REPORT + "附：🚰", encoding="utf-8")
    done = subprocess.run(
        [*COMMAND, "restore", str(report)], capture_output=True, env=environment, check=False
    )
    assert done.returncode == 0
    assert done.stdout.decode("utf-8").endswith("🚰")


def test_ctrl_c_ends_a_run_with_its_index_and_a_word(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number:03}.txt").write_text(REPORT, encoding="utf-8")
    out = tmp_path / "out"
    with subprocess.Popen(
        [sys.executable, "-c", HEARS_CTRL_C, "digest", str(folder), "-o", str(out)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:
        while not list(out.glob("*.html")):
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(0.02)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert told.decode() == "summarizer: interrupted; what was finished is written\n"
    record = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert not record["complete"]
    assert (out / "index.html").is_file()


def test_standard_input_is_read_once() -> None:
    done = run("verify", "-", "-", stdin=REPORT)
    assert done.returncode == 2
    assert "once" in done.stderr


def test_halves_of_surrogate_pairs_are_replaced() -> None:
    from summarizer import check, chunk, digest, verify

    text = REPORT.replace("投资", "投\ud800资")
    (summary,) = digest(text)
    json.dumps(summary.model_dump(mode="json"), ensure_ascii=False).encode()
    assert chunk(text).chunks
    check(text)
    verify(text, text).model_dump_json()


def test_the_version_is_told() -> None:
    from summarizer import __version__

    assert run("--version").stdout == f"summarizer {__version__}\n"
