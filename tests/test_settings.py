"""Settings: each source wins over the one before, and nothing unknown passes."""

from pathlib import Path

import pytest

from summarizer.errors import SettingsError
from summarizer.settings import Settings, load_settings


def test_flags_win_over_environment_over_file_over_defaults(tmp_path: Path) -> None:
    file = tmp_path / "s.toml"
    file.write_text('budget = 500\nscript = "source"\ndoubts = 3\n', encoding="utf-8")
    environment = {"SUMMARIZER_BUDGET": "600", "SUMMARIZER_SCRIPT": "traditional"}
    settings = load_settings({"budget": 700, "script": None}, file=file, environment=environment)
    assert settings == Settings(script="traditional", budget=700, doubts=3)


def test_the_file_in_the_current_folder_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "summarizer.toml").write_text("budget = 321\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert load_settings(environment={}).budget == 321


@pytest.mark.parametrize(
    ("flags", "environment", "message"),
    [
        ({"colour": "red"}, {}, "unknown setting 'colour'; known are script"),
        ({}, {"SUMMARIZER_COLOUR": "red"}, "SUMMARIZER_COLOUR: unknown setting 'colour'"),
        ({"script": "cursive"}, {}, "script must be one of simplified"),
        ({"budget": "many"}, {}, "budget must be a whole number, not 'many'"),
        ({"budget": 3}, {}, "budget must lie between 16 and 1,000,000, not 3"),
    ],
)
def test_what_cannot_be_is_refused_with_what_is_known(
    flags: dict[str, object], environment: dict[str, str], message: str
) -> None:
    with pytest.raises(SettingsError, match=message):
        load_settings(flags, environment=environment)


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "s.toml"
    file.write_text("budget = = 3", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"s\.toml: the settings file is not valid TOML"):
        load_settings(file=file, environment={})
    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings(file=tmp_path / "absent.toml", environment={})


def test_the_variable_that_finds_the_real_reports_is_no_setting() -> None:
    assert load_settings(environment={"SUMMARIZER_SHARED": "/somewhere"}) == Settings()
