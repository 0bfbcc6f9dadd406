"""A headless Chromium for the rendering tests: prints pages, measures them, takes their picture.

Which fonts the browser sees is decided by a fontconfig file made for the run, so that one machine
can stand for several.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LATIN_FONTS = ("dejavu", "liberation", "liberation2")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
_PAGE_OBJECT = re.compile(rb"/Type\s*/Page(?![a-zA-Z])")
_MEASURED = re.compile(r'data-measured="([^"]*)"')
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_MEASURE = """<script>
const sheet = document.querySelector("main");
const sizes = [...sheet.querySelectorAll("*")].filter(e => e.textContent.trim())
  .map(e => parseFloat(getComputedStyle(e).fontSize));
const inside = [...sheet.querySelectorAll("*")].every(
  e => e.getBoundingClientRect().right <= sheet.getBoundingClientRect().right + 1);
document.documentElement.dataset.measured =
  [sheet.scrollHeight, Math.min(...sizes), inside].join(" ");
</script>"""


def find_chromium() -> str | None:
    """Return the path of a Chromium, or None where there is none."""
    return next((path for name in CHROMIUM_NAMES if (path := shutil.which(name))), None)


def find_fonts(name: str) -> Path | None:
    """Return the folder of fonts whose files begin with ``name``, such as wqy."""
    for root in (Path("/usr/share/fonts"), Path.home() / ".fonts"):
        for path in sorted(root.rglob("*.tt[cf]")) if root.is_dir() else ():
            if path.name.lower().startswith(name.lower()):
                return path.parent
    return None


class Browser:
    """One Chromium with its own profile and its own fonts."""

    def __init__(self, program: str, folder: Path, fonts: Path | None = None) -> None:
        self._program = program
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._environment = {**os.environ, "FONTCONFIG_FILE": str(self._write_fonts(fonts))}

    def count_pages(self, html: str) -> int:
        """Print a page to PDF and return how many sheets it takes."""
        pdf = self._folder / "page.pdf"
        pdf.unlink(missing_ok=True)
        self._run(self._write(html), f"--print-to-pdf={pdf}", "--no-pdf-header-footer")
        return len(_PAGE_OBJECT.findall(pdf.read_bytes()))

    def measure(self, html: str, width: float) -> tuple[float, float, bool]:
        """Lay a page out as it is printed, ``width`` points wide.

        Returns its height and its smallest type size in points, and whether all stays inside.
        """
        as_printed = html.replace("@media print", "@media all").replace("@page", "@media not all")
        style = f"<style>body {{ width: {width}pt; }}</style>"
        page = _POLICY.sub("", as_printed).replace("</head>", f"{style}</head>")
        shown = self._run(self._write(page.replace("</body>", f"{_MEASURE}</body>")), "--dump-dom")
        found = _MEASURED.search(shown)
        assert found, "the page was not measured"
        height, smallest, inside = found[1].split()
        return float(height) * 0.75, float(smallest) * 0.75, inside == "true"

    def take_picture(self, html: str, picture: Path, width: int, height: int) -> None:
        """Write a PNG of the page as it looks on a screen of this size."""
        self._run(
            self._write(html),
            f"--screenshot={picture}",
            f"--window-size={width},{height}",
            "--hide-scrollbars",
        )

    def _run(self, page: Path, *arguments: str) -> str:
        profile = f"--user-data-dir={self._folder / 'profile'}"
        done = subprocess.run(
            [self._program, *FLAGS, profile, *arguments, page.as_uri()],
            env=self._environment,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=True,
        )
        return done.stdout

    def _write(self, html: str) -> Path:
        path = self._folder / "page.html"
        path.write_text(html, encoding="utf-8")
        return path

    def _write_fonts(self, fonts: Path | None) -> Path:
        """Write a fontconfig file that knows the usual Latin fonts and the given folder."""
        latin = [folder for name in LATIN_FONTS if (folder := find_fonts(name))]
        folders = "".join(f"<dir>{folder}</dir>" for folder in [*latin, fonts] if folder)
        cache = f"<cachedir>{self._folder / 'fontcache'}</cachedir>"
        path = self._folder / "fonts.conf"
        path.write_text(f"<fontconfig>{folders}{cache}</fontconfig>", encoding="utf-8")
        return path
