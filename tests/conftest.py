"""Fixtures shared by all tests."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Properties are about results, not about time; CI draws the same examples at every run.
settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

ROOT = Path(__file__).resolve().parent.parent


def find_shared() -> Path | None:
    """Return the folder of real reports, or None where this machine does not have it."""
    named = os.environ.get("SUMMARIZER_SHARED")
    folder = Path(named) if named else ROOT.parent / "shared"
    return folder if (folder / "archive").is_dir() else None


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of real reports; skip where it is absent."""
    folder = find_shared()
    if folder is None:
        pytest.skip("the real reports are not here: set SUMMARIZER_SHARED to their folder")
    return folder


@pytest.fixture(scope="session")
def archive_text(shared: Path) -> str:
    """Give the text of the real compiled archive."""
    return (shared / "archive" / "compiled_reports.txt").read_text(encoding="utf-8")
