"""What a summary claims, as text: a digest's JSON gives its statements and key figures."""

from __future__ import annotations

import json
from typing import Any

SECTIONS = ("achievements", "problems", "suggestions")


def claims_of(text: str) -> str:
    """Return the text to verify: that of a digest's JSON, else the text as it is.

    What a page marks as inferred is no claim about the source's words and is left out.
    """
    if not text.lstrip().startswith("{"):
        return text
    try:
        digest = json.loads(text)
    except ValueError:
        return text
    if not isinstance(digest, dict) or "achievements" not in digest:
        return text
    statements = [one for name in SECTIONS for one in digest.get(name, ())]
    lines = [one["text"] for one in statements if not one.get("inferred")]
    lines += [_row(row) for row in digest.get("numbers", ())]
    return "\n".join(lines)


def _row(row: dict[str, Any]) -> str:
    comparison = row.get("comparison")
    beside = f"，{comparison}" if comparison else ""
    return f"{row.get('indicator', '')}{row.get('shown', '')}{row.get('unit', '')}{beside}。"
