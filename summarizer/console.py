"""Standard output, error and Ctrl-C: any answer can be printed, and a reader may go at any time."""

from __future__ import annotations

import io
import json
import os
import signal
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

import typer


def open_output() -> None:
    """Make sure that any answer can be printed: UTF-8 into files and pipes, signs a terminal lacks.

    A program that was started without standard output has nobody to tell anything.
    """
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")
    if sys.stderr is None:
        sys.stderr = sys.stdout
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def leave(code: int) -> NoReturn:
    """End the process; what could not be printed is not tried again while Python shuts down."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    raise SystemExit(code)


def print_text(text: str) -> None:
    """Print on standard output; the parser would call a reader that went away a failure.

    Raises:
        typer.Exit: with 0, where nobody reads on.
    """
    try:
        sys.stdout.write(text)
    except BrokenPipeError:
        raise typer.Exit(0) from None


def print_lines(lines: Iterable[str]) -> None:
    """Print lines as they come."""
    for line in lines:
        print_text(f"{line}\n")


def print_json(answer: dict[str, Any], *, schema: bool = True) -> None:
    """Print one answer as JSON; unless it is a JSON Schema, it begins with its own."""
    if schema and "schema" not in answer:
        answer = {"schema": "summarizer/1", **answer}
    print_text(json.dumps(answer, ensure_ascii=False, indent=1) + "\n")


def complain(message: str) -> None:
    """Tell on standard error what went wrong."""
    sys.stderr.write(f"summarizer: {message}\n")


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back for a moment: in the middle of Pydantic's serializer it would be lost.

    Raises:
        KeyboardInterrupt: at the end, if it was pressed.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed and before is not signal.SIG_IGN:
        raise KeyboardInterrupt
