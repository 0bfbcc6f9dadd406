"""Names of encodings: which a user may name, and which a text may have that we cannot tell."""

from __future__ import annotations

import codecs
import re

from summarizer.errors import UsageError

SUPPORTED = "utf-8, utf-16, utf-32, gb18030, big5, windows-1252"
# Python knows these by the same function, but they are no way to write a text down in bytes.
NO_CHARSETS = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"})

# The letters that a text of an encoding consists of; half of them and more in every such text.
FOREIGN: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("cp932", re.compile("[ぁ-ヺ]")),  # Shift-JIS
    ("euc_jp", re.compile("[ぁ-ヺ]")),
    ("cp949", re.compile("[가-힣]")),  # EUC-KR
    ("cp1251", re.compile("[а-я]")),
)
LEAST_LETTERS = 0.35  # share of these letters in what is not ASCII


def check_charset(name: str) -> None:
    """Raise a UsageError unless ``name`` is an encoding of texts that Python knows."""
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):  # ValueError: a NUL or half a character in the name
        known = False
    else:
        # The mark that the codec registry itself goes by: base64, rot13, zip are none.
        known = info._is_text_encoding and info.name not in NO_CHARSETS
    if not known:
        raise UsageError(
            f"unknown encoding: {name!r}; known are {SUPPORTED} and other names of character sets "
            "such as shift_jis"
        )


def suspect_charset(data: bytes) -> str | None:
    """Return the foreign encoding that ``data`` makes sense in, or None."""
    for name, letters in FOREIGN:
        text = data.decode(name, "replace")
        high = sum(c > "\x7f" for c in text)
        if len(letters.findall(text)) > LEAST_LETTERS * max(1, high) and text.count("\ufffd") < 2:
            return name
    return None
