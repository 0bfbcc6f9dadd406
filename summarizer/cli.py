"""The command line: parse, call, print."""

from __future__ import annotations

import gc
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from summarizer import console
from summarizer.errors import InputError, SummarizerError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer.reading.document import Document
    from summarizer.settings import Settings

READ_FAILED = 3
FOUND = 1
INTERRUPTED = 130
_SELDOM = (100_000, 20, 20)
"""Thresholds of the garbage collector: our values form no cycles, and the search takes time."""

app = typer.Typer(
    name="summarizer",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class Format(StrEnum):
    """How an answer is printed."""

    TEXT = "text"
    JSON = "json"


class PageScript(StrEnum):
    """Script of Chinese pages."""

    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"
    SOURCE = "source"


class Severity(StrEnum):
    """Least severity that makes a command exit with 1."""

    NEVER = "never"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files, folders, or - for standard input.")
]
OutputFormat = Annotated[Format, typer.Option("--format", help="How the answer is printed.")]
Encoding = Annotated[
    str | None, typer.Option(help="Read every file in this encoding instead of finding it out.")
]
Config = Annotated[Path | None, typer.Option(help="Settings file (TOML).")]


def _print_version(wanted: bool) -> None:
    if wanted:
        from summarizer import __version__

        console.print_text(f"summarizer {__version__}\n")
        raise typer.Exit


@app.callback()
def summarizer(
    version: Annotated[
        bool,
        typer.Option(
            "--version", is_eager=True, callback=_print_version, help="Print the version."
        ),
    ] = False,
) -> None:
    """Turn stacks of work reports into one-page digests that a reviewer can trust."""


@app.command()
def digest(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder for the pages.")],
    script: Annotated[
        PageScript | None, typer.Option(help="Script of Chinese pages [default: simplified].")
    ] = None,
    fail_on: Annotated[
        Severity | None, typer.Option(help="Exit with 1 on such findings [default: never].")
    ] = None,
    encoding: Encoding = None,
    config: Config = None,
    output_format: OutputFormat = Format.TEXT,
) -> None:
    """Write one page per report: HTML, Markdown, JSON, and an index over the run."""
    from summarizer.run import digest_paths

    settings = _settings(config, script=script, fail_on=fail_on, encoding=encoding)
    result = digest_paths(paths, output, settings, show_progress=output_format is Format.TEXT)
    if output_format is Format.JSON:
        console.print_json({"reports": result.listing()})
    else:
        _print_run(result)
    _report_failures(result.failures)
    if result.failures:
        raise typer.Exit(READ_FAILED)
    if result.has_findings(settings.fail_on):
        raise typer.Exit(FOUND)


@app.command()
def outline(
    paths: Paths,
    encoding: Encoding = None,
    config: Config = None,
    output_format: OutputFormat = Format.TEXT,
) -> None:
    """Show reports, sections, and the role of each sentence."""
    from summarizer import pipeline, printing

    _each(
        paths,
        _settings(config, encoding=encoding),
        output_format,
        pipeline.outline,
        _lines(printing.outline_lines),
    )


@app.command()
def restore(
    paths: Paths,
    encoding: Encoding = None,
    config: Config = None,
    output_format: OutputFormat = Format.TEXT,
) -> None:
    """Print the text with its damage repaired; the repairs are told on standard error, by kind."""
    from summarizer import pipeline, printing

    def show(document: Document, restoration: Any) -> None:
        console.print_text(restoration.text)
        for line in printing.repair_lines(document, restoration):
            sys.stderr.write(f"{line}\n")

    _each(
        paths,
        _settings(config, encoding=encoding),
        output_format,
        _without_stem(pipeline.restore),
        show,
    )


@app.command()
def chunk(
    paths: Paths,
    budget: Annotated[int | None, typer.Option(help="Tokens a chunk [default: 1000].")] = None,
    encoding: Encoding = None,
    config: Config = None,
    output_format: OutputFormat = Format.TEXT,
) -> None:
    """Cut reports into chunks that fit a token budget (o200k_base)."""
    from summarizer import pipeline, printing

    settings = _settings(config, budget=budget, encoding=encoding)

    def chunk_text(text: str, stem: str) -> Any:
        return pipeline.chunk(text, settings.budget, stem)

    _each(paths, settings, output_format, chunk_text, _lines(printing.chunk_lines))


@app.command()
def figures(
    paths: Paths,
    encoding: Encoding = None,
    config: Config = None,
    output_format: OutputFormat = Format.TEXT,
) -> None:
    """List the figures that the text states."""
    from summarizer import pipeline, printing

    _each(
        paths,
        _settings(config, encoding=encoding),
        output_format,
        _without_stem(pipeline.extract_figures),
        _lines(printing.figure_lines),
    )


@app.command()
def verify(
    summary: Annotated[
        str, typer.Argument(metavar="SUMMARY", help="The text (or a digest's JSON) to check.")
    ],
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="What it must follow from.")],
    encoding: Encoding = None,
    config: Config = None,
    output_format: OutputFormat = Format.TEXT,
) -> None:
    """Hold the figures and statements of any text against its source."""
    from summarizer import printing
    from summarizer.claims import verify_claims
    from summarizer.locating import with_pages
    from summarizer.run import read_input

    if summary == source == "-":
        raise UsageError("standard input can be read once: give one of the two as a file")
    settings = _settings(config, encoding=encoding)
    claims, report = (read_input(name, settings.encoding) for name in (summary, source))
    verification = verify_claims(claims.text, report.text, summary)
    verification = with_pages(verification, report.pages)
    if output_format is Format.JSON:
        console.print_json(verification.model_dump(mode="json"))
    else:
        console.print_lines(printing.verification_lines(claims, report, verification))
    if verification.supported < verification.total:
        raise typer.Exit(FOUND)


@app.command()
def schema(
    name: Annotated[str | None, typer.Argument(help="Record, such as ReportSummary.")] = None,
) -> None:
    """Print the JSON Schema of a record, or list the records."""
    from summarizer import schemas

    if name is None:
        console.print_json({"records": list(schemas.__all__)})
        return
    if name not in schemas.__all__:
        raise UsageError(f"unknown record {name!r}; known are {', '.join(schemas.__all__)}")
    console.print_json(getattr(schemas, name).model_json_schema(mode="serialization"), schema=False)


@app.command()
def doctor(output_format: OutputFormat = Format.TEXT) -> None:
    """Tell what is installed, and what would be sent where (nothing)."""
    from summarizer.diagnosis import diagnose

    facts = diagnose()
    if output_format is Format.JSON:
        console.print_json({"checks": facts})
    else:
        console.print_lines(
            f"{'ok ' if fact['ok'] else 'NO '} {fact['name']}: {fact['detail']}" for fact in facts
        )
    if not all(fact["ok"] for fact in facts):
        raise typer.Exit(FOUND)


def main() -> NoReturn:
    """Run the command line; every error that a user can mend is one line and an exit code."""
    gc.set_threshold(*_SELDOM)
    console.open_output()
    try:
        code = app(standalone_mode=False) or 0
        sys.stdout.flush()
    except SummarizerError as error:
        console.complain(str(error))
        code = error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except BrokenPipeError:
        code = 0  # the reader of our output went away: nothing left to tell
    except OSError as error:
        console.complain(f"the answer cannot be written: {error.strerror}")
        code = UsageError.exit_code
    except Exception as error:
        shown = getattr(error, "format_message", None)  # the parser's own errors know how to speak
        if shown is None:
            raise
        console.complain(f"{shown()} (see summarizer --help)")
        code = UsageError.exit_code
    if code == INTERRUPTED:
        console.complain("interrupted; what was finished is written")
    console.leave(code)


def _settings(config: Path | None, **flags: Any) -> Settings:
    from summarizer.settings import load_settings

    plain = {
        key: str(value) if isinstance(value, StrEnum) else value for key, value in flags.items()
    }
    return load_settings(plain, file=config)


def _each(
    paths: list[str],
    settings: Settings,
    output_format: Format,
    stage: Callable[[str, str], Any],
    show: Callable[[Document, Any], None],
) -> None:
    """Run one stage over every input; unreadable ones are told and the others done."""
    from summarizer.run import read_inputs

    failures: list[InputError] = []
    answers = []
    for document, stem in read_inputs(paths, settings.encoding, failures):
        answer = stage(document.text, stem)
        if output_format is Format.TEXT:
            show(document, answer)
            continue
        with console.uninterrupted():
            record = answer.model_dump(mode="json")
        record.pop("schema", None)
        answers.append(
            {
                "path": document.path,
                "sha256": document.sha256,
                "encoding": document.encoding,
                **record,
            }
        )
    if output_format is Format.JSON:
        console.print_json({"documents": answers})
    _report_failures(failures)
    if failures:
        raise typer.Exit(READ_FAILED)


def _lines(lines: Callable[[Document, Any], Iterator[str]]) -> Callable[[Document, Any], None]:
    return lambda document, answer: console.print_lines(lines(document, answer))


def _without_stem(function: Callable[[str], Any]) -> Callable[[str, str], Any]:
    return lambda text, _stem: function(text)


def _print_run(result: Any) -> None:
    from summarizer import printing

    console.print_lines(printing.run_lines(result))


def _report_failures(failures: list[InputError]) -> None:
    for failure in failures:
        console.complain(str(failure))


if __name__ == "__main__":
    main()
