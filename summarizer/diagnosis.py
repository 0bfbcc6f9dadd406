"""What is installed, whether the shipped data is whole, and what would be sent where."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, requires, version
from typing import TypedDict

from summarizer import __version__


class Fact(TypedDict):
    """One line of the diagnosis."""

    name: str
    ok: bool
    detail: str


def diagnose() -> list[Fact]:
    """Look at Python, the libraries, the shipped vocabulary and the network policy."""
    return [
        _fact("summarizer", True, __version__),
        _fact("python", True, platform.python_version()),
        *_libraries(),
        _vocabulary(),
        _fact("network", True, "no model is configured: nothing is sent anywhere"),
    ]


def _libraries() -> list[Fact]:
    facts = []
    for line in requires("summarizer") or []:
        if "extra ==" in line:
            continue
        name = line.split(";")[0].split(">")[0].split("<")[0].split("=")[0].strip()
        try:
            facts.append(_fact(name, True, version(name)))
        except PackageNotFoundError:
            facts.append(_fact(name, False, f'not installed: pip install "{line.split(";")[0]}"'))
    return facts


def _vocabulary() -> Fact:
    from summarizer.structure.tokens import count_tokens

    try:
        return _fact(
            "o200k_base", True, f"shipped; “工作总结” is {count_tokens('工作总结')} tokens"
        )
    except (OSError, ValueError) as error:
        return _fact("o200k_base", False, f"{error}: reinstall the package")


def _fact(name: str, ok: bool, detail: str) -> Fact:
    return {"name": name, "ok": ok, "detail": detail}
