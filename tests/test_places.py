"""Lines and columns as a person counts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.places import LineIndex


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("甲乙\n丙", 0, (1, 1)),
        ("甲乙\n丙", 2, (1, 3)),
        ("甲乙\n丙", 3, (2, 1)),
        ("甲\r\n乙\r丙", 3, (2, 1)),
        ("甲\r\n乙\r丙", 5, (3, 1)),
        ("", 0, (1, 1)),
    ],
)
def test_lines_and_columns_begin_at_one(text: str, offset: int, place: tuple[int, int]) -> None:
    index = LineIndex(text)
    assert (index.line(offset), index.column(offset)) == place


@given(st.text(alphabet="甲a\n", max_size=40), st.integers(0, 40))
def test_a_line_number_counts_the_line_ends_before_it(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    assert LineIndex(text).line(offset) == text.count("\n", 0, offset) + 1
