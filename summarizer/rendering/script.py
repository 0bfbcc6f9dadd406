"""Which script a page is written in, and the conversion into it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from summarizer.reading.folding import simplify
from summarizer.rendering.words import EN, ZH, Words

Script = Literal["simplified", "traditional", "source"]
Convert = Callable[[str], str]

# OpenCC's Taiwan tables without vocabulary: they give the forms most readers expect
# (群眾, 為了, 核實), where the plain tables give 羣衆, 爲了, 覈實.
_TO_SIMPLIFIED = "tw2s"
_TO_TRADITIONAL = "s2tw"

_HAN = "\u3400"
"""Where the Han characters begin; marks and letters below have no script."""
_CLAUSE = re.compile(r"[^,，。;；:：、!！?？\n“”‘’「」『』《》()（）]+")
# Words that keep 著 (顯著, 著名, 土著), which Taiwan's tables take for 着 (看著, 著手); and the
# 覆 of 覆蓋, which they take for that of 批覆 where 審批 stands before it.
_KEPT = re.compile(
    r"[顯显卓昭土原名論论編编專专合譯译遺遗巨拙]著(?![手力重眼想實实急落陸陆裝装])"
    r"|(?<![看沿隨随朝向對对跟順顺])著(?=[名作述稱称書书錄录])|覆(?=[蓋盖滅灭沒没轍辙])"
)


def converter(language: str, script: Script) -> Convert:
    """Return the function that brings text of a report in ``language`` into ``script``.

    ``language`` is the report's: ``zh-Hans``, ``zh-Hant`` or another. What is Simplified already
    stays letter for letter on a Simplified page: 覆盖 and 显著 are no Traditional words. A report
    in Simplified characters may quote others, so its clauses are looked at one by one.
    """
    if not language.startswith("zh") or script == "source":
        return _unchanged
    if script == "simplified":
        return _simplified if language == "zh-Hant" else _simplified_by_clause
    return _unchanged if language == "zh-Hant" else _convert(_TO_TRADITIONAL)


def words_for(language: str, script: Script) -> Words:
    """Return the page's own wording for a report in ``language``."""
    if not language.startswith("zh"):
        return EN
    if script == "traditional" or (script == "source" and language == "zh-Hant"):
        return _traditional_words()
    return ZH


def page_language(language: str, script: Script) -> str:
    """Return the BCP 47 tag of the finished page."""
    if not language.startswith("zh"):
        return language or "en"
    return {"simplified": "zh-Hans", "traditional": "zh-Hant"}.get(script, language)


def _unchanged(text: str) -> str:
    return text


def _simplified(text: str) -> str:
    """Convert a Traditional text; words that are the same in both scripts stay.

    >>> _simplified("成效顯著，網上審批覆蓋60%，沿著")
    '成效显著，网上审批覆盖60%，沿着'
    """
    converted = _convert(_TO_SIMPLIFIED)(text)
    if len(converted) != len(text):
        return converted
    characters = list(converted)
    for kept in _KEPT.finditer(text):
        characters[kept.end() - 1] = kept[0][-1]
    return "".join(characters)


def _simplified_by_clause(text: str) -> str:
    if not _is_traditional(text):
        return text
    return _CLAUSE.sub(
        lambda clause: _simplified(clause[0]) if _is_traditional(clause[0]) else clause[0], text
    )


def _is_traditional(text: str) -> bool:
    """Tell whether a character of ``text`` is written otherwise in Simplified script."""
    plain = simplify(text)
    return plain != text and any(a != b and a >= _HAN for a, b in zip(text, plain, strict=True))


@lru_cache(maxsize=2)
def _convert(configuration: str) -> Convert:
    from opencc import OpenCC

    return OpenCC(configuration).convert


@lru_cache(maxsize=1)
def _traditional_words() -> Words:
    return ZH.converted(_convert(_TO_TRADITIONAL))
