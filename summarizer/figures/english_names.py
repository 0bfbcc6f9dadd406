"""What only looks like an English figure: codes, labels, versions, names made with a number."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.endings import words

_LABELS: Final = frozenset(
    words(
        """
        page pages p pp chapter section sections sec article articles rule title table tables figure
        figures fig appendix annex exhibit footnote note paragraph para line no nos number numbers
        item step phase stage type level tier grade class group game day week year season episode
        series version volume vol issue room gate flight platform channel radio route highway
        interstate junction exit road street avenue box suite unit floor block building zone area
        district ward division league formula apollo boeing airbus iphone ipad galaxy windows xbox
        playstation python covid sars hurricane storm operation act bill proposition prop measure
        question lot code model size psalm verse symphony sonata catch recommendation objective
        goal-number option scenario chart map box file docket case register bulletin agent terminal
        stat reg part past world-war war mark mk lesson h.r s.r u.s.c unit top big group bus
        train tram line
        """
    )
)
"""Words that a number after them only labels: ``page 5``, ``Flight 370``."""

_LETTERS: Final = frozenset("MBEUCD")
"""Letters that a number after them belongs to: ``M 25``; not the article of ``A 5.2 magnitude``."""

_FORMS: Final = frozenset({"year", "grade", "form"})
"""Classes of a school: ``Year 6 pupils``."""

_LABELS_OF_ALL: Final = frozenset(
    words(
        """
        section sections article articles chapter title page pages table tables appendix footnote
        flight route highway boeing airbus iphone type phase formula channel paragraph
        """
    )
)
"""Words that label a number even where a plural follows it: ``section 21 notices``."""

_OPENERS: Final = frozenset(
    words(
        """
        a an the in on at of by for from to with and or but about around some over nearly almost
        approximately roughly more less fewer than least most up under below above after before
        since until between only just all these those their our his her its another other every
        each when while where as that this there if because although though who which what how
        he she they we i it you is are was were be been has have had will would can could may might
        police officials killed killing aged exactly estimated said an additional total totalling
        including including least not no yes out per plus minus another further within during
        through against among into also then now today last next past first so if nor whether
        despite
        have having were following adding altogether overall currently combined average including
        """
    )
)
"""Words that may stand with a capital before a number without making it their own."""

_LAST_WORD: Final = re.compile(r"(?P<word>[A-Za-z][A-Za-z'’.]*)[ \n]$")
_SENTENCE_START: Final = re.compile(r"(?:^|[.!?:;\n\"“(•*>#-]|’)[ \n\"“*#>-]*$")
_ADDRESS: Final = re.compile(
    r"[0-9]{1,5}(?:[ ](?:[NSEW]\.?|North|South|East|West))?"
    r"(?:[ ][A-Z][a-z]+|[ ][0-9]{1,3}(?:st|nd|rd|th))"
    r"{1,3}[ ](?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Drive|Lane|Boulevard|Blvd\.?|Court|Place|Square"
    r"|Terrace|Parkway|Way|Highway)(?![a-z])"
)
_VERSIONS: Final = re.compile(
    r"[0-9]+\.[0-9]+(?:(?:,[ ]|,?[ ]and[ ])[0-9]+\.[0-9]+){0,6}[ ](?:releases?|versions?)\b"
)
"""``the 1.21, 1.22 and 1.23 releases``."""

_PHONE: Final = re.compile(
    r"(?:\+?1[ -])?\(?[0-9]{3}\)?[ -][0-9]{3}[ -][0-9]{4}(?![0-9])|[0-9]{3}-[0-9]{4}"
    r"(?![0-9])|\+[0-9]"
)
_FIXED: Final = re.compile(
    r"9/11\b|24/7\b|7/7\b|50[/-]50\b|911\b(?![ ][a-z]+s\b)|401\(k\)|401k\b"
    r"|360[ -]degree|100[ ]per[ ]cent[ ]sure"
    r"|20/20\b|4x4\b|999\b(?![ ][a-z]+s\b)"
)
_CITED: Final = re.compile(
    r"[0-9]+[ ](?:Stat\.|U\.[ ]?S\.[ ]?C\.|C\.F\.R\.|F\.[23]d|Fed\.[ ]Reg\.|S\.[ ]?Ct\.|Cong\.)"
)
"""The volumes of laws and reports: ``136 Stat. 1127``."""

_DASHED: Final = re.compile(r"[ ][-–—][ ](?=[A-Za-z])|[-–—][ ](?=[A-Z])")
_INDENT: Final = 16
"""Characters before the number that opens a line."""

_OPENED: Final = re.compile(r"\([^()]*$")
_LONGEST_MARK: Final = 3
"""Digits of the mark of an item inside a sentence: ``discusses: 1) its condition, 2) its plan``."""

_PLACEHOLDER: Final = re.compile(r"\.[xyz](?![A-Za-z])")
_CODE_BEFORE: Final = frozenset("#_&=?@\\^§№%")
_NAMED: Final = re.compile(
    r"(?i:fifty[ -]fifty\b|"
    r"one-(?:off|way|on-one|to-one|sided|time|stop|man|woman|liner|upmanship|size)"
    r"|zero-(?:tolerance|sum|hours?|carbon|emission)|"
    r"two-(?:way|fold|faced|time|tone)|three-(?:piece|way)|four-(?:wheel|letter|legged)|five-star|"
    r"ten[ ]commandments|seven[ ]seas|zero[ ](?:tolerance|hours|in|sum|emission|carbon|waste)|"
    r"half-?(?:time|way|hearted|brother|sister|term|back|mast|century|centur|finished"
    r"|baked|empty|full|price|day|life|dozen-)|"
    r"half[ ](?:time|term|way|past|brother|sister|marathon|day|board|century|price)"
    r"|one[ ](?:another|day\b|thing|by[ ]one|hand|side\b|way\b|hopes|might|can|must"
    r"|should|would|could|or[ ]two))"
)
_BEFORE_NAMED: Final = re.compile(
    r"(?i:\b(?:no|any|every|some|each|another|which|this|that|the|net|ground|sub|first"
    r"|second|fifty|final|opening|other|better|latter|day|square|back[ ]to|patient|absolute"
    r"|from)[ -])$"
)


def is_code(plain: str, start: int, end: int) -> bool:
    """Say whether digits are part of a code: ``GAO-26-108943``, ``A380``, ``[12]``, ``v1.2.3``."""
    before, after = plain[start - 1 : start], plain[end : end + 1]
    if before in _CODE_BEFORE and before:
        return True
    if before.isalnum() or (before == "." and plain[start - 2 : start - 1].isalnum()):
        return True
    if before in {"-", "/", "–"} and before and plain[start - 2 : start - 1].isalnum():
        return True
    if after and after in "_@#&=":
        return True
    if after in {"-", "/"} and after and plain[end + 1 : end + 2].isdigit():
        return True
    if after == "." and plain[end + 1 : end + 2].isdigit():
        return True
    if before == "[" and after == "]":
        return True
    if after == "." and _PLACEHOLDER.match(plain, end):
        return True
    if after == ":" and plain[end + 1 : end + 2].isdigit():
        return True
    return before == "(" and after == ")"


def is_fixed(plain: str, start: int) -> bool:
    """Say whether a telephone number or a fixed name begins here: ``9/11``, ``555-1234``."""
    if _CITED.match(plain, start) is not None or plain[max(0, start - 2) : start] in {"§ ", "§§"}:
        return True
    if _VERSIONS.match(plain, start) is not None or _ADDRESS.match(plain, start) is not None:
        return True
    return _FIXED.match(plain, start) is not None or _PHONE.match(plain, start) is not None


def is_list_marker(plain: str, start: int, end: int) -> bool:
    """Say whether a number only opens a line: ``1. First``, ``2) second``, ``[1487 - Storage``."""
    line = plain.rfind("\n", max(0, start - _INDENT), start) + 1 if start else 0
    opens = start - line < _INDENT and not plain[line:start].strip(" \t#*>-([")
    mark = plain[end : end + 1]
    if mark == ")" and plain[start - 1 : start] == " " and plain[end + 1 : end + 2] == " ":
        return end - start < _LONGEST_MARK and not _OPENED.search(plain, max(0, start - 80), start)
    if opens and _DASHED.match(plain, end):
        return True
    if not opens or mark not in {".", ")", "]", "\t"} or not mark:
        return False
    return plain[end + 1 : end + 2] in {" ", "\t", "\n", "*"}


def is_footnote(plain: str, start: int, end: int) -> bool:
    """Say whether a bare number opens a line of its own: ``31 United States Postal Service``."""
    opens = start > 0 and plain[start - 1] == "\n"
    after = plain[end + 1 : end + 2]
    return opens and plain[end : end + 1] == " " and (after.isupper() or after == "[")


def is_label(plain: str, start: int, *, has_unit: bool) -> bool:
    """Say whether the word before makes the number its own: ``page 5``, ``Boeing 737``."""
    match = _LAST_WORD.search(plain, max(0, start - 24), start)
    if match is None:
        return False
    word = match["word"]
    lower = word.rstrip(".").lower()
    if word[-1] == "." and lower not in _LABELS:
        return False
    if lower in _LABELS or word in _LETTERS:
        forms = lower in _FORMS and word[0].isupper()
        return not has_unit or forms or lower in _LABELS_OF_ALL
    if has_unit or not word[0].isupper() or lower in _OPENERS:
        return False
    if plain[start + 1 : start + 2] == "." and plain[match.start() - 2 : match.start()] == ", ":
        return False  # Min 0.14, Max 1.14
    return _SENTENCE_START.search(plain, max(0, match.start() - 4), match.start()) is None


_TITLE_COMPOUND: Final = re.compile(r"-[A-Z][a-z]+\b")
"""``Our Vision and Ten-Year Plan`` is a title."""


def is_named(plain: str, start: int, end: int) -> bool:
    """Say whether a number word belongs to a set phrase: ``no one``, ``Formula One``."""
    if _NAMED.match(plain, start):
        return True
    word = plain[start:end]
    if plain[start - 1 : start] == "-" and plain[start - 2 : start - 1].isdigit():
        return True  # 7-Eleven
    if (
        word[:1].isupper()
        and _TITLE_COMPOUND.match(plain, end)
        and (_SENTENCE_START.search(plain, max(0, start - 4), start) is None)
    ):
        return True
    if _BEFORE_NAMED.search(plain, max(0, start - 9), start):
        before = plain[max(0, start - 9) : start].lower().split()
        last = before[-1].rstrip("-") if before else ""
        if (
            word.lower() == "one"
            or word.lower() == last == "fifty"
            or (word.lower() in {"half", "zero"} and last not in {"some", "the", "from"})
        ):
            return True
        if word.lower() == "half" and last == "the":
            return True
    if not word[:1].isupper() or word[:2] == "A " or word.isupper():
        return False
    match = _LAST_WORD.search(plain, max(0, start - 24), start)
    if (
        match is None
        or match["word"][-1] == "."
        or (not match["word"][0].isupper() and match["word"] not in {"the", "a"})
    ):
        return False
    return match["word"].lower() not in _OPENERS or match["word"] in {"the", "The"}
