"""Rows of tables that reached the text as bare lines: a label and two numbers or more."""

from __future__ import annotations

import re
from typing import Final

_NUMBERS: Final = re.compile(
    r"(?:\A|\s)[-+]?[0-9][0-9,.]{0,20}%?(?:[ \t]{1,9}[-+]?[0-9][0-9,.]{0,20}%?){1,40}\s{0,9}\Z"
)
LONGEST: Final = 200
"""Characters that are looked at from the end of a line."""


def is_number_row(text: str, start: int = 0, end: int | None = None) -> bool:
    """Say whether a line ends with two numbers or more, side by side.

    >>> is_number_row("公共安全支出 307.82 264.87"), is_number_row("全年完成投资 307.82")
    (True, False)
    """
    stop = len(text) if end is None else end
    return _NUMBERS.search(text[max(start, stop - LONGEST) : stop]) is not None
