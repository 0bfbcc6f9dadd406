"""Offset maps: every place of a derived text leads back to where it came from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.offsets import Edit, OffsetMap, apply_edits


@st.composite
def edited(draw: st.DrawFn, text: str | None = None) -> tuple[str, list[Edit]]:
    """Draw a text and sorted edits of it."""
    original = draw(st.text("abcd業務", max_size=30)) if text is None else text
    cuts = sorted(draw(st.lists(st.integers(0, len(original)), max_size=8, unique=True)))
    edits = [
        (start, end, draw(st.text("XYZ", max_size=4)))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    return original, edits


def kept_places(length: int, edits: list[Edit]) -> set[int]:
    changed = {place for start, end, _ in edits for place in range(start, end)}
    return set(range(length)) - changed


@given(edited())
def test_an_unchanged_character_leads_back_to_itself(case: tuple[str, list[Edit]]) -> None:
    original, edits = case
    new, offsets = apply_edits(original, edits)
    for place in kept_places(len(original), edits):
        start, end = offsets.from_source(place, place + 1)
        assert new[start:end] == original[place]
        assert offsets.to_source(start, end) == (place, place + 1)


@given(edited(), st.data())
def test_two_maps_compose_to_the_way_of_both(
    case: tuple[str, list[Edit]], data: st.DataObject
) -> None:
    original, edits = case
    middle, first = apply_edits(original, edits)
    _, later_edits = data.draw(edited(middle))
    new, second = apply_edits(middle, later_edits)
    both = first.then(second)
    assert (both.length, both.source_length) == (len(new), len(original))
    for place in range(len(new)):
        through_middle = first.to_source(*second.to_source(place, place + 1))
        assert both.to_source(place, place + 1) == through_middle


@given(edited())
def test_a_span_of_the_new_text_lies_inside_the_original(case: tuple[str, list[Edit]]) -> None:
    original, edits = case
    new, offsets = apply_edits(original, edits)
    for start in range(len(new) + 1):
        for end in range(start, len(new) + 1):
            lo, hi = offsets.to_source(start, end)
            assert 0 <= lo <= hi <= len(original)


def test_an_identity_maps_every_place_onto_itself() -> None:
    assert OffsetMap.identity(5).to_source(1, 3) == (1, 3)
    assert OffsetMap.identity(0).to_source(0, 0) == (0, 0)
