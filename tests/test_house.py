"""The house rules that a reader relies on: one-way imports, lazy names, quick start-up."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import summarizer

PACKAGE = Path(summarizer.__file__).parent
LEVELS = (
    {"terms", "errors", "settings", "schemas", "prompts", "console"},
    {"reading"},
    {"structure", "figures", "transport"},
    {"drafting", "grounding", "verification", "rules", "rendering", "locating"}
    | {"records", "assessment"},
    {"composing", "inputs", "pipeline", "claims", "pages"},
    {"review", "archive", "run", "diagnosis", "printing"},
    {"cli", "__main__"},
    {"eval"},
)
"""From the records up to the command line; a module imports from its own level or below."""
HEAVY = {"numpy", "opencc", "pydantic", "tiktoken", "jinja2", "selectolax", "openai"}


def level_of(name: str) -> int:
    return next(i for i, names in enumerate(LEVELS) if name in names)


def modules() -> list[Path]:
    return [p for p in PACKAGE.rglob("*.py") if "__pycache__" not in p.parts]


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return {name.split(".")[1] for name in found if name.startswith("summarizer.")}


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_from_the_command_line_down_to_the_records(path: Path) -> None:
    parts = path.relative_to(PACKAGE).parts
    if parts == ("__init__.py",):
        return
    own = level_of(Path(parts[0]).stem)
    known = {name for names in LEVELS for name in names}
    above = {name for name in imported(path) & known if level_of(name) > own}
    assert not above, f"{path.name} imports {above} from above"


def test_only_the_evaluation_imports_the_evaluation() -> None:
    users = [
        p for p in modules() if "eval" in imported(p) and p.relative_to(PACKAGE).parts[0] != "eval"
    ]
    assert users == []


def test_every_public_name_can_be_imported() -> None:
    for name in summarizer.__all__:
        assert getattr(summarizer, name)
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = summarizer.no_such_name


def test_every_record_named_by_the_schemas_exists() -> None:
    from summarizer import schemas

    for name in schemas.__all__:
        assert getattr(schemas, name).model_json_schema()


def test_no_public_function_shares_the_name_of_a_module() -> None:
    names = {p.stem for p in modules()}
    assert not names & set(summarizer.__all__)


def test_help_imports_nothing_heavy() -> None:
    code = "import sys, summarizer.cli; print(*sorted(m for m in sys.modules if '.' not in m))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())
