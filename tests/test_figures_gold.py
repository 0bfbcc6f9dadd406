"""On the labelled reports figures are found with the right value and unit."""

from pathlib import Path

import pytest

from summarizer.eval.figure_scores import Score
from summarizer.eval.figures import score_file

NAMES = ("D01", "D02", "D07", "D08", "D20", "XT", "ZH", "TJ2003", "GAO943")


@pytest.mark.parametrize("name", NAMES)
def test_figures_of_a_labelled_report_are_found(shared: Path, name: str) -> None:
    score = score_file(name, shared)
    assert score.f1 >= 0.93, score.notes


def test_directions_and_bounds_are_right_where_a_figure_has_them(shared: Path) -> None:
    total = Score()
    for name in NAMES:
        total.add(score_file(name, shared))
    for what in ("direction", "bound"):
        assert total.right[what] >= 0.95 * total.total[what], total.notes
