"""The records that cross a border, as Pydantic models; loaded when used."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.schemas.places import Place, Span
    from summarizer.schemas.quantities import (
        Check,
        Evidence,
        Figure,
        Label,
        Period,
        Statement,
        Verdict,
        Verification,
    )
    from summarizer.schemas.stages import (
        Chunk,
        Chunks,
        Figures,
        Outline,
        OutlineReport,
        OutlineSection,
        OutlineSentence,
        Repair,
        Restoration,
    )
    from summarizer.schemas.summary import (
        Coverage,
        Doubt,
        Finding,
        KeyFigure,
        ReportInfo,
        ReportSummary,
    )

_HOME = {
    "places": ("Place", "Span"),
    "quantities": (
        "Check",
        "Evidence",
        "Figure",
        "Label",
        "Period",
        "Statement",
        "Verdict",
        "Verification",
    ),
    "stages": (
        "Chunk",
        "Chunks",
        "Figures",
        "Outline",
        "OutlineReport",
        "OutlineSection",
        "OutlineSentence",
        "Repair",
        "Restoration",
    ),
    "summary": ("Coverage", "Doubt", "Finding", "KeyFigure", "ReportInfo", "ReportSummary"),
}
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}

__all__ = [
    "Check",
    "Chunk",
    "Chunks",
    "Coverage",
    "Doubt",
    "Evidence",
    "Figure",
    "Figures",
    "Finding",
    "KeyFigure",
    "Label",
    "Outline",
    "OutlineReport",
    "OutlineSection",
    "OutlineSentence",
    "Period",
    "Place",
    "Repair",
    "ReportInfo",
    "ReportSummary",
    "Restoration",
    "Span",
    "Statement",
    "Verdict",
    "Verification",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"summarizer.schemas.{_MODULE_OF[name]}"), name)
