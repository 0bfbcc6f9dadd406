"""What a summary claims: any text by its words, a digest's JSON by the places that it gives."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from summarizer.errors import InputError

if TYPE_CHECKING:
    from summarizer.schemas.quantities import Verification

_SIGNS: Final = ("achievements", "numbers")
"""A JSON object with these keys is a digest's page; any other JSON is a text like others."""


def verify_claims(summary: str, source: str, path: str = "-") -> Verification:
    """Hold a summary against its source: a digest's page place by place, any other as text.

    Raises:
        InputError: the summary is a digest's page but lacks what a page must have; ``path``
            names it.
    """
    page = _page_of(summary)
    if page is None:
        from summarizer.verification import verify_text

        return verify_text(summary, source)
    from pydantic import ValidationError

    from summarizer.pages import Page, verify_page

    try:
        return verify_page(Page.model_validate(page), source)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        reason = f"not a digest's page: {where}: {first['msg']}; write the digest anew"
        raise InputError(path, reason) from error


def _page_of(text: str) -> dict[str, Any] | None:
    """Return the page that a text holds as JSON; None for what is no page of ours."""
    if not text.lstrip().startswith("{"):
        return None
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    known = isinstance(found, dict) and any(name in found for name in _SIGNS)
    return found if known else None
