"""The page and the index as self-contained HTML: no network, no script, all text escaped."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from summarizer.rendering.layout import MARGIN_SIDE_MM, MARGIN_TOP_MM, css_measures
from summarizer.rendering.source_view import mark_source
from summarizer.rendering.view import Page
from summarizer.schemas.summary import ReportSummary

if TYPE_CHECKING:
    from jinja2 import Environment


def render_html(page: Page, source_text: str, summary: ReportSummary) -> str:
    """Return the page with the report's stretch of the source below it.

    ``source_text`` is the whole decoded file that the offsets of ``summary`` count in.
    """
    report = summary.report
    source = mark_source(
        source_text,
        report.start,
        report.end,
        report.first_line,
        page.anchors,
        page.voice.back,
    )
    return render_template(
        "page.html.jinja",
        page=page,
        voice=page.voice,
        source=Markup(source.html),
        split=source.split,
        source_language=report.language,
        measures=css_measures(page.size),
    )


def render_template(name: str, **values: object) -> str:
    """Fill a template of this package; an unknown variable is an error."""
    margins = {"margin_top": MARGIN_TOP_MM, "margin_side": MARGIN_SIDE_MM}
    return environment().get_template(name).render(**margins, **values)


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the template environment, made and compiled once a process."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("summarizer.rendering", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
