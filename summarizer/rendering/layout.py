"""The measures of the printed page, and its height estimated from them without a browser.

The style sheet takes its measures from here (``css_measures``), so that the estimate and the page
cannot drift apart. Heights are independent of fonts because every line height is fixed; widths are
upper bounds (see ``typesetting``). All measures are ems of the type size unless named otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.rendering.typesetting import count_lines, text_width
from summarizer.rendering.view import Item, Link, Page, Part, Row, Table, Voice

_POINTS_PER_MM = 72 / 25.4
MARGIN_TOP_MM, MARGIN_SIDE_MM = 12, 15
WIDTH = (210 - 2 * MARGIN_SIDE_MM) * _POINTS_PER_MM  # points between the margins of A4
HEIGHT = (297 - 2 * MARGIN_TOP_MM) * _POINTS_PER_MM
FULL = 0.947 * HEIGHT  # what the page may fill; the promise is 95%

# Points, largest first: whole pixels (a pixel is three quarters of a point), so that a browser that
# rounds the widths of characters rounds nothing.
SIZES = (10.5, 9.75, 9.0)
SMALLEST = 9.0

LINE = 1.42
SMALL = 0.85  # facts, table, small print; never under SMALLEST
SMALL_LINE = 1.38
TITLE, TITLE_LINE = 1.6, 1.25
HEADING, HEADING_LINE = 1.08, 1.4
PART_GAP = 0.55  # above each heading
ITEM_GAP = 0.08
INDENT = 1.7
BOX_PADDING, BOX_SIDE = 0.4, 0.9
BADGE = 9.0
BADGE_GAP = 1.2
CELL_PADDING = 0.14
CELL_GAP = 0.8  # to the right of each cell
RULE = 0.75  # points
_VALUE_COLUMN = 1  # its figures are bold


def small_size(size: float) -> float:
    """Return the size of small type beside text of ``size`` points."""
    return max(SMALLEST, SMALL * size)


def css_measures(size: float) -> dict[str, str]:
    """Return the custom properties that the style sheet is written in."""
    measures = {
        "line": LINE,
        "small-line": SMALL_LINE,
        "title-line": TITLE_LINE,
        "heading-line": HEADING_LINE,
    }
    ems = {
        "title": TITLE,
        "heading": HEADING,
        "part-gap": PART_GAP,
        "item-gap": ITEM_GAP,
        "indent": INDENT,
        "box-padding": BOX_PADDING,
        "box-side": BOX_SIDE,
        "badge": BADGE,
        "badge-gap": BADGE_GAP,
        "cell-padding": CELL_PADDING,
        "cell-gap": CELL_GAP,
    }
    return {
        "size": f"{size:g}pt",
        "small": f"max({SMALLEST:g}pt, {SMALL:g}rem)",
        "rule": f"{RULE:g}pt",
        **{name: f"{value:g}" for name, value in measures.items()},
        **{name: f"{value:g}em" for name, value in ems.items()},
    }


def page_height(page: Page) -> float:
    """Return an upper bound of the height of the printed page, in points."""
    size = page.size
    height = _head_height(page) + _verdict_height(page)
    if page.empty:
        height += size * (PART_GAP + LINE * count_lines(page.empty, WIDTH / size, bold=True))
    height += sum(_part_height(part, page) for part in page.parts)
    if page.table:
        height += _table_height(page.table, page)
    if page.questions:
        height += _part_height(page.questions, page)
    return height + _small_print_height(page)


def _head_height(page: Page) -> float:
    size, small = page.size, small_size(page.size)
    height = TITLE * size * TITLE_LINE * _lines(page.title, WIDTH, TITLE * size, bold=True)
    if page.organisation:
        height += size * LINE * _lines(page.organisation, WIDTH, size, bold=True)
    facts = page.voice.separator.join(page.facts)
    return height + small * SMALL_LINE * _lines(facts, WIDTH, small) + 0.2 * size


def _verdict_height(page: Page) -> float:
    size = page.size
    width = WIDTH - size * (BADGE + BADGE_GAP + 2 * BOX_SIDE)
    text = f"{page.voice.one_line}{page.voice.colon}{page.headline}"
    lines = _lines(text, width, size)
    badge = 1.15 * size * LINE + small_size(size) * SMALL_LINE + 0.5 * size + 6 * RULE
    return PART_GAP * size + max(lines * LINE * size, badge) + 2 * BOX_PADDING * size + 2 * RULE


def _part_height(part: Part, page: Page) -> float:
    size = page.size
    boxed = part.key == "doubts"
    width = WIDTH - (2 * BOX_SIDE * size if boxed else 0)
    height = _heading_height(part, size) + (2 * BOX_PADDING * size if boxed else 0)
    if part.missing or part.aside:
        height += size * LINE * _lines(part.missing + part.aside, width, size, bold=True)
    for items in (part.items, part.inferred):
        texts = [item_text(item, page.voice) for item in items]
        if part.running and texts:
            height += size * LINE * _lines("".join(texts), width, size)
            continue
        for text in texts:
            height += size * (LINE * _lines(text, width - INDENT * size, size) + ITEM_GAP)
    return height


def _heading_height(part: Part | Table, size: float) -> float:
    lines = _lines(
        f"{part.title}　{part.remark}　{part.overflow}", WIDTH, HEADING * size, bold=True
    )
    return size * (PART_GAP + HEADING * HEADING_LINE * lines)


def _table_height(table: Table, page: Page) -> float:
    small = small_size(page.size)
    height = _heading_height(table, page.size)
    height += _row_height(table.head, table.columns, small) + RULE
    for row in table.rows:
        height += _row_height(cells(row, page.voice), table.columns, small)
    return height + 0.2 * small


def _row_height(texts: Sequence[str], columns: Sequence[float], small: float) -> float:
    lines = max(
        _lines(text, share * WIDTH - CELL_GAP * small, small, bold=place == _VALUE_COLUMN)
        for place, (text, share) in enumerate(zip(texts, columns, strict=True))
    )
    return small * (SMALL_LINE * lines + 2 * CELL_PADDING) + RULE


def _small_print_height(page: Page) -> float:
    small = small_size(page.size)
    lines = _lines(" ".join(page.small), WIDTH, small)
    return PART_GAP * page.size + small * (SMALL_LINE * lines + 0.3) + RULE


def _lines(text: str, width: float, size: float, *, bold: bool = False) -> int:
    return count_lines(text, width / size, bold=bold)


def item_text(item: Item, voice: Voice) -> str:
    """Return all that an item prints, with room for the frame around its tag and bold words."""
    lead = f"{item.lead}{voice.colon}" if item.lead else ""
    bold = "." * round(text_width(item.lead, bold=True) - text_width(item.lead) + 1) if lead else ""
    tag = f"　{item.tag}　" if item.tag else ""
    note = voice.remark.format(text=item.note) if item.note else ""
    text = f"{item.marker}{lead}{bold}{tag}{item.text}{note}"
    return f"{text}{places(item.links, voice)}{item.end}"


def cells(row: Row, voice: Voice) -> tuple[str, ...]:
    """Return the texts of a row, in the order of the table's columns."""
    comparison = f"{row.tag} {row.comparison}" if row.tag else row.comparison
    place = places(row.links, voice)
    return (row.indicator, row.value, row.unit, row.period, comparison, place)


def places(links: Sequence[Link], voice: Voice) -> str:
    """Return the places of a line as text: 〔177、182〕."""
    if not links:
        return ""
    opening, closing = voice.brackets
    return f"{opening}{voice.list_mark.join(link.label for link in links)}{closing}"
