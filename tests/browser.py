"""A headless Chromium for the rendering tests: prints pages, measures them, takes their picture.

Which fonts the browser sees is decided by a fontconfig file made for the run, so that one machine
can stand for several.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
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
addEventListener("load", () => {
  const sizeOf = element => parseFloat(getComputedStyle(element).fontSize);
  const measured = [...document.querySelectorAll("iframe")].map(frame => {
    const sheet = frame.contentDocument.querySelector("main");
    const all = [...sheet.querySelectorAll("*")].filter(e => e.textContent.trim());
    const right = sheet.getBoundingClientRect().right + 1;
    const inside = all.every(e => e.getBoundingClientRect().right <= right);
    return [sheet.scrollHeight, Math.min(...all.map(sizeOf)), inside].join(" ");
  });
  document.documentElement.dataset.measured = measured.join(";");
});
</script>"""


@dataclass(frozen=True, slots=True)
class Measured:
    """A page as the browser lays it out for print, in points."""

    height: float
    smallest: float  # type size
    inside: bool  # nothing sticks out to the right


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


def _measured(height: str, smallest: str, inside: str) -> Measured:
    pixel = 0.75  # points
    return Measured(float(height) * pixel, float(smallest) * pixel, inside == "true")


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

    def measure(self, pages: Sequence[str], width: float) -> list[Measured]:
        """Lay pages out as they are printed, ``width`` points wide."""
        style = f"<style>body {{ width: {width}pt; }} .rest, .source {{ display: none; }}</style>"
        frames = []
        for html in pages:
            as_printed = html.replace("@media print", "@media all").replace(
                "@page", "@media not all"
            )
            page = _POLICY.sub("", as_printed).replace("</head>", f"{style}</head>")
            frames.append(f'<iframe width="1000" height="1400" srcdoc="{escape(page)}"></iframe>')
        document = f'<!doctype html><meta charset="utf-8">{"".join(frames)}{_MEASURE}'
        shown = self._run(self._write(document), "--dump-dom", "--virtual-time-budget=60000")
        found = _MEASURED.search(shown)
        assert found, "the pages were not measured"
        return [_measured(*one.split()) for one in found[1].split(";")]

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
