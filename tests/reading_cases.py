"""Cases of the reading stage, kept as data in ``tests/cases/reading``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "cases" / "reading"


def load_cases(name: str, kind: str) -> list[dict[str, Any]]:
    """Return the cases of one kind: wild, must_not_change, known_failure."""
    cases = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = cases.get(kind, [])
    return found


def case_name(case: dict[str, Any]) -> str:
    """Return what pytest calls the case."""
    return str(case["name"])
