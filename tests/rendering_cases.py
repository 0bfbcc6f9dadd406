"""Made-up summaries for the rendering tests, written by their quotes and placed in their source."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from summarizer.reading.places import LineIndex
from summarizer.schemas.summary import ReportSummary

FOLDER = Path(__file__).parent / "cases" / "rendering"
NAMES = ("clinic", "roads", "library", "notice")


def load_case(name: str) -> tuple[ReportSummary, str]:
    """Return the summary of a case and the source text it is placed in."""
    case = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return summarize_case(case)


def summarize_case(case: dict[str, Any]) -> tuple[ReportSummary, str]:
    """Fill a hand-written case up to a whole summary: offsets, lines, hashes, defaults."""
    source = "\n".join(case["source"])
    placer = Placer(source)
    report = {
        "id": "case-01",
        "marker": "none",
        "sha256": hashlib.sha256(source.encode()).hexdigest(),
        "start": 0,
        "end": len(source),
        "first_line": 1,
        "last_line": len(case["source"]),
        "characters": sum(not character.isspace() for character in source),
        **case["report"],
    }
    summary = {
        "report": report,
        "headline": case["headline"],
        "recommendation": case["recommendation"],
        "fixes": case.get("fixes", 0),
        "doubts": [placer.doubt(doubt) for doubt in case.get("doubts", [])],
        "achievements": placer.statements("achievement", case.get("achievements", [])),
        "problems": placer.statements("problem", case.get("problems", [])),
        "suggestions": placer.statements("suggestion", case.get("suggestions", [])),
        "numbers": [placer.key_figure(row) for row in case.get("numbers", [])],
        "questions": case.get("questions", []),
        "remarks": case.get("remarks", []),
        "findings": [],
        "coverage": {
            "figures": case.get("figures", 0),
            "on_page": 0,
            "checked": 0,
            "not_checkable": 0,
            "not_examined": case.get("not_examined", []),
            "omitted": case.get("omitted", {}),
        },
    }
    return ReportSummary.model_validate(summary), source


class Placer:
    """Finds quotes in one source text."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._lines = LineIndex(source)

    def span(self, quote: str) -> tuple[int, int]:
        start = self._source.find(quote)
        assert start >= 0, f"not in the source: {quote}"
        return start, start + len(quote)

    def place(self, quote: str) -> dict[str, Any]:
        start, end = self.span(quote)
        line, column = self._lines.line(start), self._lines.column(start)
        return {"start": start, "end": end, "text": quote, "line": line, "column": column}

    def doubt(self, doubt: dict[str, Any]) -> dict[str, Any]:
        return {
            "subject": doubt["subject"],
            "reason": doubt["reason"],
            "places": [self.place(quote) for quote in doubt["quotes"]],
        }

    def statements(self, role: str, values: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [self.statement(f"{role}-{n}", role, value) for n, value in enumerate(values)]

    def statement(self, name: str, role: str, value: dict[str, Any]) -> dict[str, Any]:
        quotes = value.get("quotes", [value["text"]])
        return {
            "id": name,
            "role": role,
            "text": value["text"],
            "status": value.get("status", "confirmed"),
            "reasons": value.get("reasons", []),
            "inferred": value.get("inferred", False),
            "evidence": [self.evidence(quote) for quote in quotes],
            "figures": [self.verdict(figure, quotes) for figure in value.get("figures", [])],
        }

    def evidence(self, quote: str) -> dict[str, Any]:
        place = self.place(quote)
        return {"quote": quote, "match": "exact", **{k: place[k] for k in ("start", "end", "line")}}

    def verdict(self, text: str, quotes: list[str]) -> dict[str, Any]:
        verdict = "unsupported" if text.endswith("!") else "supported"
        text = text.rstrip("!")
        start = next((self.span(quote)[0] for quote in quotes if text in quote), 0)
        figure = {
            "text": text,
            "start": start,
            "end": start + len(text),
            "kind": "count",
            "value": "1",
        }
        return {"figure": figure, "verdict": verdict}

    def key_figure(self, row: dict[str, Any]) -> dict[str, Any]:
        quote = row["quote"]
        check = (
            {"expression": row["check"], "holds": row.get("holds", True)}
            if "check" in row
            else None
        )
        return {
            **self.verdict(row["shown"] + ("!" if row.get("unsupported") else ""), [quote]),
            "indicator": row["indicator"],
            "shown": row["shown"],
            "unit": row["unit"],
            "period": row.get("period"),
            "comparison": row.get("comparison"),
            "check": check,
            "place": self.place(quote),
        }
