"""On the labelled reports figures are found with the right value and unit."""

from pathlib import Path

import pytest

from summarizer.eval.figures import Score, score_file

NAMES = ("D01", "D02", "D07", "D08", "D20", "XT", "ZH", "TJ2003", "GAO943")


@pytest.mark.parametrize("name", NAMES)
def test_figures_of_a_labelled_report_are_found(shared: Path, name: str) -> None:
    score = score_file(name, shared)
    assert score.f1 >= 0.93, (score.missed, score.spurious)


def test_directions_and_bounds_are_right_where_a_figure_has_them(shared: Path) -> None:
    total = Score()
    for name in NAMES:
        score = score_file(name, shared)
        total.direction_right += score.direction_right
        total.direction_total += score.direction_total
        total.bound_right += score.bound_right
        total.bound_total += score.bound_total
    assert total.direction_right >= 0.95 * total.direction_total
    assert total.bound_right >= 0.95 * total.bound_total
