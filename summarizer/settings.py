"""One frozen Settings: defaults < TOML file < environment < flags; an unknown key is an error."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal, get_args

from summarizer.errors import SettingsError

Script = Literal["simplified", "traditional", "source"]
FailOn = Literal["never", "info", "warning", "error"]

FILE_NAME = "summarizer.toml"
PREFIX = "SUMMARIZER_"
_LONGEST_NUMBER = 20
NOT_SETTINGS = frozenset({"SUMMARIZER_CONFIG", "SUMMARIZER_SHARED"})


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may choose.

    ``script`` is the script of Chinese pages; ``budget`` the size of a chunk in tokens;
    ``doubts`` how many lines may stand under "verify first"; ``fail_on`` the least severity of a
    finding that makes ``digest`` exit with 1; ``encoding`` is forced on every input when given.
    """

    script: Script = "simplified"
    budget: int = 1000
    doubts: int = 6
    fail_on: FailOn = "never"
    encoding: str | None = None

    def __post_init__(self) -> None:
        _one_of("script", self.script, get_args(Script))
        _one_of("fail_on", self.fail_on, get_args(FailOn))
        _in_range("budget", self.budget, 16, 1_000_000)
        _in_range("doubts", self.doubts, 1, 6)


KEYS = tuple(field.name for field in fields(Settings))


def load_settings(
    flags: Mapping[str, Any] | None = None,
    *,
    file: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> Settings:
    """Merge the sources of settings, the later ones winning.

    ``file`` defaults to the one named by ``SUMMARIZER_CONFIG``, else ``summarizer.toml`` in the
    current folder if there is one. Flags that are None and variables that are empty were not given.

    Raises:
        SettingsError: an unknown key, or a value that cannot be; says which and what is known.
    """
    environment = os.environ if environment is None else environment
    merged: dict[str, Any] = {}
    path = file or _default_file(environment)
    if path is not None:
        merged.update(_from_file(path))
    merged.update(_from_environment(environment))
    merged.update({key: value for key, value in (flags or {}).items() if value is not None})
    return Settings(**{key: _convert(key, value) for key, value in merged.items()})


def _default_file(environment: Mapping[str, str]) -> Path | None:
    named = environment.get("SUMMARIZER_CONFIG")
    if named:
        return Path(named)
    here = Path(FILE_NAME)
    return here if here.is_file() else None


def _from_file(path: Path) -> dict[str, Any]:
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(
            f"{path}: the settings file cannot be read: {error.strerror}"
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: the settings file is not valid TOML: {error}") from error
    for key in values:
        _check_key(key, str(path))
    return values


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    found = {}
    for name, value in environment.items():
        if name.startswith(PREFIX) and name not in NOT_SETTINGS and value:
            key = name.removeprefix(PREFIX).lower()
            _check_key(key, f"environment variable {name}")
            found[key] = value
    return found


def _check_key(key: str, where: str) -> None:
    if key not in KEYS:
        raise SettingsError(f"{where}: unknown setting {key!r}; known are {', '.join(KEYS)}")


def _convert(key: str, value: Any) -> Any:
    _check_key(key, "flags")
    if key in ("budget", "doubts"):
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        if isinstance(value, str) and value.strip().isdecimal() and len(value) < _LONGEST_NUMBER:
            return int(value)
        raise SettingsError(f"{key} must be a whole number, not {value!r}")
    if not isinstance(value, str):
        raise SettingsError(f"{key} must be a string, not {value!r}")
    return value


def _one_of(key: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise SettingsError(f"{key} must be one of {', '.join(known)}, not {value!r}")


def _in_range(key: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise SettingsError(f"{key} must lie between {least:,} and {most:,}, not {value:,}")
