"""Turns stacks of work reports into one-page digests that a reviewer can trust."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.pipeline import (
        check,
        chunk,
        digest,
        extract_figures,
        outline,
        read,
        restore,
        verify,
    )

__version__ = "0.1.0"
__all__ = [
    "__version__",
    "check",
    "chunk",
    "digest",
    "extract_figures",
    "outline",
    "read",
    "restore",
    "verify",
]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module("summarizer.pipeline"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
