"""The wheel is the product: it installs one package and works from a folder with foreign names."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

LEFT_OUT = shutil.ignore_patterns(
    ".*", "out", "build", "dist", "*.egg-info", "__pycache__", "tests"
)

pytestmark = pytest.mark.wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from a copy of the tree, without the network."""
    base = tmp_path_factory.mktemp("wheel")
    shutil.copytree(ROOT, base / "tree", symlinks=True, ignore=LEFT_OUT)
    command = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "-o",
        base,
        base / "tree",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(base.glob("*.whl"))


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel alone into a new environment that borrows only its dependencies."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False)
    site = next(home.glob("lib/python*/site-packages"))
    lent = sysconfig.get_path("purelib")
    (site / "lent.pth").write_text(lent + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*command, "--target", site, wheel], check=True)
    script = home / "bin" / "summarizer"
    script.write_text(
        f"#!{home}/bin/python\nfrom summarizer.cli import main\nmain()\n", encoding="utf-8"
    )
    script.chmod(0o755)
    return script


def test_the_wheel_holds_one_top_level_package(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"summarizer"}
    for folder in ("schemas", "prompts", "eval"):
        assert f"summarizer/{folder}/__init__.py" in names


def test_the_installed_wheel_digests_beside_foreign_folders_of_the_same_names(
    program: Path, tmp_path: Path
) -> None:
    for name in ("schemas", "prompts", "eval", "reading"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("raise RuntimeError", encoding="utf-8")
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    done = subprocess.run(
        [program, "digest", "examples", "-o", "out"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "open out/index.html" in done.stdout
    assert (tmp_path / "out" / "index.html").is_file()
    assert len(list((tmp_path / "out").glob("*.json"))) > 1


def test_the_installed_package_is_not_the_working_tree(program: Path, tmp_path: Path) -> None:
    where = "import summarizer; print(summarizer.__file__)"
    python = program.with_name("python")
    done = subprocess.run(
        [python, "-c", where], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert not done.stdout.startswith(str(ROOT))
