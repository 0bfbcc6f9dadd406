"""Words that betray what a sentence does, with their weights, found in one pass over the text.

The cues are data (`data/role_cues_zh.toml`, `…_en.toml`): words, literal or a small pattern of
bounded length, that vote for a role. A weight is a log-odds vote in nats; votes of different
words add up. About 1 is a hint that other roles share, 3 decides a sentence that nothing else
speaks for, 6 and more decides against the section heading as well. A cue of weight 0 is a guard:
it contains another cue and takes its place (困难群众 is no difficulty, 受理问题 no problem).
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from summarizer.schemas.terms import Role
from summarizer.structure.codes import code_points
from summarizer.structure.cue_pairs import CuePairs, pair_words


class Cue(NamedTuple):
    """One cue: the role it speaks for, and how loudly."""

    role: Role
    weight: float


class Lexicon(NamedTuple):
    """All cues of a language, and their words by the characters they begin with."""

    cues: tuple[Cue, ...]
    pairs: CuePairs


@lru_cache
def load_lexicon(language: str, *, at_start: bool) -> Lexicon:
    """Return the cues of "zh" or "en", those of a sentence's beginning or the others."""
    tables = _read_tables("en" if language == "en" else "zh")
    wanted = [table for table in tables if table.get("first", False) is at_start]
    cues = tuple(Cue(table["role"], float(table["weight"])) for table in wanted)
    words = ((cue, one) for cue, table in enumerate(wanted) for one in table["words"])
    return Lexicon(cues, pair_words(words))


@lru_cache
def _read_tables(language: str) -> list[dict[str, Any]]:
    path = files("summarizer.structure").joinpath("data", f"role_cues_{language}.toml")
    tables: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["cue"]
    return tables


def loudest_cue(words: str, role: Role, language: str) -> float:
    """Return the weight of the loudest cue of a role in plain words, 0 where there is none.

    >>> loudest_cue("信息化建设阻力大", "problem", "zh")
    3.5
    """
    lexicon = load_lexicon(language, at_start=False)
    _, found = lexicon.pairs.scan(words, 0, code_points(words, 0, len(words)))
    weights = (lexicon.cues[cue].weight for cue in found if lexicon.cues[cue].role == role)
    return max(weights, default=0.0)
