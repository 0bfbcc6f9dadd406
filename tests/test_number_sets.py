"""Public sets of summaries run through verification; what cannot be read is told by its line."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.errors import InputError
from summarizer.eval.number_sets import answer, read_items, summarize, wrong_answers

SOURCE = "Sales at Orrin rose 8% to £2.1bn. It will close four of its 22 plants."
ROWS = [
    {"source": SOURCE, "summary": "Orrin sales rose 8%.", "label": "correct"},
    {"source": SOURCE, "summary": "Orrin will shut 4 of 22 plants.", "label": True},
    {"source": SOURCE, "summary": "Orrin sales rose 9%.", "label": "Refuted"},
    {"source": SOURCE, "summary": "Orrin will close plants.", "label": 1},
]


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_folder_of_json_lines_is_scored_beside_plain_membership(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", *ROWS[:2])
    write(tmp_path / "b.jsonl", *ROWS[2:])
    answers = [answer(item) for item in read_items([tmp_path])]
    report = summarize(answers)
    assert (report["items"], report["wrong"], report["abstained"]) == (4, 1, 1)
    assert report["verify"]["f1"] == 1.0
    assert report["membership"]["precision"] == 0.5  # "4" is no digit of the source
    assert list(wrong_answers(answers)) == []


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"source": "a", "summary": "b", "label": "maybe"}, "unknown label 'maybe'"),
        ({"source": "a", "summary": "b"}, "unknown label None"),
        ({"source": "a", "label": True}, "no text in 'summary'"),
        (["a"], "no JSON object"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(tmp_path: Path, row: object, reason: str) -> None:
    path = write(tmp_path / "set.jsonl", ROWS[0], row)
    with pytest.raises(InputError) as caught:
        list(read_items([path]))
    assert f"{path}:2" in str(caught.value)
    assert reason in str(caught.value)


def test_the_metrics_are_printed_as_json(tmp_path: Path) -> None:
    path = write(tmp_path / "set.jsonl", *ROWS)
    command = [sys.executable, "-m", "summarizer.eval.number_sets", str(path), "--json"]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    assert json.loads(done.stdout)["verify"]["recall"] == 1.0
