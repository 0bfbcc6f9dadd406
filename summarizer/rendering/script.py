"""Which script a page is written in, and the conversion into it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from summarizer.rendering.words import EN, ZH, Words

Script = Literal["simplified", "traditional", "source"]
Convert = Callable[[str], str]

# OpenCC's Taiwan tables without vocabulary: they give the forms most readers expect
# (群眾, 為了, 核實), where the plain tables give 羣衆, 爲了, 覈實.
_TO_SIMPLIFIED = "tw2s"
_TO_TRADITIONAL = "s2tw"


def converter(language: str, script: Script) -> Convert:
    """Return the function that brings text of a report in ``language`` into ``script``.

    ``language`` is the report's: ``zh-Hans``, ``zh-Hant`` or another. Text that is in the script
    already is still passed through for Simplified (reports mix both), but never for Traditional,
    where one Simplified character can stand for two.
    """
    if not language.startswith("zh") or script == "source":
        return _unchanged
    if script == "simplified":
        return _convert(_TO_SIMPLIFIED)
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


@lru_cache(maxsize=2)
def _convert(configuration: str) -> Convert:
    from opencc import OpenCC

    return OpenCC(configuration).convert


@lru_cache(maxsize=1)
def _traditional_words() -> Words:
    return ZH.converted(_convert(_TO_TRADITIONAL))
