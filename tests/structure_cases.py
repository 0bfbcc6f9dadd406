"""What the tests of the structure share: their cases, and texts that need no restoration."""

import json
from pathlib import Path
from typing import Any

from summarizer.reading.folding import simplify
from summarizer.reading.offsets import OffsetMap
from summarizer.reading.restoration import Restored

CASES = Path(__file__).parent / "cases" / "structure"


def load_cases(name: str) -> list[dict[str, Any]]:
    """Return the cases of one file."""
    return list(json.loads((CASES / f"{name}.json").read_text(encoding="utf-8")))


def case_name(case: dict[str, Any]) -> str:
    """Return what a case is called in the test report."""
    return str(case["name"])


def as_restored(text: str) -> Restored:
    """Wrap a text that was never damaged."""
    return Restored(text, text, simplify(text), (), OffsetMap.identity(len(text)))
