"""Words that betray what a sentence does, with their weights, found in one pass over the text.

The cues are data (`data/role_cues_zh.toml`, `…_en.toml`): words, literal or a small pattern of
bounded length, that vote for a role. A weight is a log-odds vote in nats; votes of different
words add up. About 1 is a hint that other roles share, 3 decides a sentence that nothing else
speaks for, 6 and more decides against the section heading as well. A cue of weight 0 is a guard:
it contains another cue and takes its place (困难群众 is no difficulty, 受理问题 no problem).
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from summarizer.schemas.terms import Role


class Cue(NamedTuple):
    """One cue: the role it speaks for, and how loudly."""

    role: Role
    weight: float


class Lexicon(NamedTuple):
    """All cues of a language, compiled to one pattern.

    A match without a group is a literal cue and stands in `literals`; otherwise its last group
    is the place of the cue in `numbered`.
    """

    pattern: re.Pattern[str]
    literals: dict[str, Cue]
    numbered: tuple[Cue, ...]


def scan_cues(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, Cue]]:
    """Yield each cue between two places of the plain text, with the place where it begins."""
    pattern, literals, numbered = load_lexicon(language, at_start=False)
    for match in pattern.finditer(text, start, end):
        group = match.lastindex
        yield match.start(), literals[match[0]] if group is None else numbered[group]


def first_cue(text: str, start: int, end: int, language: str) -> Cue | None:
    """Return the cue that a sentence begins with, of those that count only there."""
    pattern, literals, numbered = load_lexicon(language, at_start=True)
    match = pattern.match(text, start, end)
    if match is None:
        return None
    return literals[match[0]] if match.lastindex is None else numbered[match.lastindex]


@lru_cache
def load_lexicon(language: str, *, at_start: bool) -> Lexicon:
    """Return the compiled cues of "zh" or "en", those of a sentence's beginning or the others."""
    name = f"role_cues_{'en' if language == 'en' else 'zh'}.toml"
    path = files("summarizer.structure").joinpath("data", name)
    tables = tomllib.loads(path.read_text(encoding="utf-8"))["cue"]
    return compile_cues(
        (Cue(table["role"], float(table["weight"])), words)
        for table in tables
        if table.get("first", False) is at_start
        for words in table["words"]
    )


_LATIN: Final = re.compile(r"[a-z]")
_PATTERN: Final = re.compile(r"[\\.^$*+?{}\[\]|()]")


def compile_cues(rows: Iterable[tuple[Cue, str]]) -> Lexicon:
    """Compile cues and their words to one pattern; of two that match, the earlier row wins.

    The words are gathered by their first character, which must be literal: so the scanner skips
    the characters that begin no cue and tries a handful of tails at the others. Latin words are
    found at the beginning of a word, with or without a capital.
    """
    literals: dict[str, Cue] = {}
    by_first: dict[str, list[tuple[Cue, str]]] = {}
    for cue, words in rows:
        firsts = {words[0], words[0].upper()} if _LATIN.match(words) else {words[0]}
        for first in sorted(firsts):
            by_first.setdefault(first, []).append((cue, words[1:]))
            if not _PATTERN.search(words):
                literals.setdefault(first + words[1:], cue)
    numbered = [Cue("background", 0.0)]
    branches: list[str] = []
    for first, tails in by_first.items():
        choices: list[str] = []
        for cue, tail in tails:
            is_pattern = bool(_PATTERN.search(tail))
            if is_pattern:
                numbered.append(cue)
            choices.append(f"(?:{tail})()" if is_pattern else tail)  # () tells which cue matched
        inside = rf"(?<![A-Za-z]{first})" if first.isascii() and first.isalpha() else ""
        branches.append(f"{re.escape(first)}{inside}(?:{'|'.join(choices)})")
    pattern = re.compile("|".join(branches) or "(?!)")
    return Lexicon(pattern, literals, tuple(numbered))
