"""English number words and signs: units, tens, scales, crowds, parts of a whole."""

from __future__ import annotations

from typing import Final

from summarizer.figures.endings import words

ONES: Final = {
    word: value
    for value, word in enumerate(
        words(
            """
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
            fifteen sixteen seventeen eighteen nineteen
            """
        )
    )
}
TENS: Final = {
    word: 10 * value
    for value, word in enumerate(
        words("twenty thirty forty fifty sixty seventy eighty ninety"), start=2
    )
}
SMALL: Final = {**ONES, "nil": 0, "nought": 0, **TENS, "fourty": 40}
LARGE: Final = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "lakh": 10**5,
    "crore": 10**7,
}
CROWDS: Final = {
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
"""``dozens of people``: at least two dozen, fewer than ten."""

PARTS: Final = {
    "half": 2,
    "halve": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "fifteenth": 15,
    "sixteenth": 16,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "hundredth": 100,
    "thousandth": 10**3,
    "millionth": 10**6,
    "billionth": 10**9,
    "trillionth": 10**12,
}
GLYPH_PARTS: Final = {
    glyph: (int(above), int(below))
    for glyph, above, below in zip("½¼¾⅓⅔⅕⅖⅗⅘⅛⅜⅝⅞", "1131212341357", "2443355558888", strict=True)
}
GLYPHS: Final = "".join(GLYPH_PARTS)
SUFFIXES: Final = {
    **dict.fromkeys(words("k K"), 10**3),
    **dict.fromkeys(words("m M mn Mn mln mil"), 10**6),
    **dict.fromkeys(words("b B bn Bn bln"), 10**9),
    **dict.fromkeys(words("tn trn"), 10**12),
}
