"""The errors of the program, one tree::

SummarizerError
├── UsageError          the call is wrong: what was given, what is known
│   └── SettingsError   a setting is unknown or has an impossible value
├── InputError          one input could not be read; the others go on
└── MissingExtraError   an optional library is needed; the message tells how to install it
"""


class SummarizerError(Exception):
    """Base of all errors that a user can do something about."""

    exit_code = 1


class UsageError(SummarizerError):
    """The call is wrong."""

    exit_code = 2


class SettingsError(UsageError):
    """A setting is unknown or has an impossible value."""


class InputError(SummarizerError):
    """One input could not be read.

    ``path`` names the input as the user gave it, ``reason`` says what happened and what to do.
    """

    exit_code = 3

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class MissingExtraError(SummarizerError):
    """An optional library is needed but not installed."""

    exit_code = 2

    def __init__(self, purpose: str, extra: str) -> None:
        super().__init__(f'{purpose} needs an extra: pip install "summarizer[{extra}]"')
        self.extra = extra
