"""Hands out the anchors that tie lines of the page to stretches of the source and back."""

from __future__ import annotations

from summarizer.rendering.material import Spot
from summarizer.rendering.view import Anchor, Back, Link
from summarizer.rendering.words import Words

_MOST_PLACES = 4


class AnchorBook:
    """Collects the stretches a page rests on; each gets one anchor, in the order of first use."""

    def __init__(self, start: int, end: int, words: Words) -> None:
        self._start, self._end = start, end  # the part of the source that the page shows
        self._words = words
        self._ids: dict[tuple[int, int], str] = {}
        self._backs: dict[tuple[int, int], dict[Back, None]] = {}

    def links(self, spots: tuple[Spot, ...], back: Back) -> tuple[Link, ...]:
        """Return one link a line or page of ``spots``; those that lie elsewhere lead nowhere."""
        links: dict[str, Link] = {}
        for spot in spots:
            label = self._label(spot)
            link = Link(label, self._anchor(spot, back))
            if label not in links or links[label].target is None:
                links[label] = link
        return self._shortened(tuple(links.values()))

    def anchors(self) -> tuple[Anchor, ...]:
        """Return all anchors handed out so far."""
        return tuple(
            Anchor(name, *span, tuple(self._backs[span])) for span, name in self._ids.items()
        )

    def _shortened(self, links: tuple[Link, ...]) -> tuple[Link, ...]:
        """Name the first places of many: 〔169、177、182、185等7处〕."""
        if len(links) <= _MOST_PLACES + 1:
            return links
        *first, last = links[:_MOST_PLACES]
        more = self._words.place_more.format(count=len(links))
        return (*first, Link(last.label + more, last.target))

    def _label(self, spot: Spot) -> str:
        if spot.page is not None:
            return self._words.place_page.format(page=spot.page)
        return self._words.place_line.format(line=spot.line)

    def _anchor(self, spot: Spot, back: Back) -> str | None:
        span = max(spot.start, self._start), min(spot.end, self._end)
        if span[0] >= span[1]:
            return None
        name = self._ids.setdefault(span, f"e{len(self._ids) + 1}")
        self._backs.setdefault(span, {})[back] = None
        return name
