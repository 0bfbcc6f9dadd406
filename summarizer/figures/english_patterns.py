"""The words and patterns of English figures."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.endings import words
from summarizer.figures.patterns import NUMBER

NUMBER_WORDS: Final = {
    **{word: value for value, word in enumerate(words(
        """
        two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen
        """
    ), start=2)},
    **{word: 10 * value for value, word in enumerate(words(
        "twenty thirty forty fifty sixty seventy eighty ninety"
    ), start=2)},
}  # fmt: skip
SCALES: Final = {
    "dozen": 12,
    "hundred": 100,
    **dict.fromkeys(words("thousand k"), 1000),
    **dict.fromkeys(words("million mn m"), 10**6),
    **dict.fromkeys(words("billion bn"), 10**9),
    "trillion": 10**12,
}
PARTS: Final = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "tenth": 10}
CURRENCIES: Final = {"$": "美元", "US$": "美元", "£": "英镑", "€": "欧元", "¥": "元"}
MONTHS: Final = {
    name: number
    for number, name in enumerate(
        words(
            """
            January February March April May June July August September October November
            December
            """
        ),
        start=1,
    )
}
MEASURED_NOUNS: Final = frozenset(
    words(
        """
        year month week day hour minute mile acre ton kilometer kilometre meter metre foot gallon
        """
    )
)
NOT_NOUNS: Final = frozenset(
    words("is was has as this its does us thus across various always his yes perhaps towards")
)
"""Words that end in s and are no plural."""

PLURALS: Final = frozenset(words("people staff children women men personnel"))
STOP: Final = frozenset(
    words(
        """
        of in to and or the at by for from with through per on that were are is was would could
        will can may
        """
    )
)
"""A noun is not sought beyond these words."""

_YEAR = r"(?:19|20)[0-9]{2}"
_WORD = "|".join(
    f"[{word[0].upper()}{word[0]}]{word[1:]}"
    for word in sorted(NUMBER_WORDS, key=len, reverse=True)
)
_SCALE = r"thousand|million|billion|trillion|hundred|dozen"
_GAP = r"[ \n]"

ENGLISH: Final = re.compile(
    rf"""
    \b(?P<month>{"|".join(MONTHS)}){_GAP}(?:(?P<day>[0-3]?[0-9]),?{_GAP})?
        (?P<month_year>{_YEAR})\b
    | (?P<currency>US\$|[$£€¥])[ ]?(?P<money>{NUMBER})
        (?:[ \n-]?(?P<money_scale>{_SCALE}|bn|mn|m|k)\b)?
    | \b(?P<above>[Oo]ne|{_WORD})[ -](?P<below>half|third|quarter|fourth|fifth|tenth)s?\b
    | \b(?:[Ff]iscal{_GAP}[Yy]ears?{_GAP}|FY[ ]?)(?P<fiscal>{_YEAR})
        (?:[-–]\n?(?P<fiscal_end>{_YEAR}))?\b
    | \b(?P<year>{_YEAR})(?:[-–]\n?(?P<year_end>{_YEAR}))?\b(?![-,.]?[0-9%])
    | \b(?P<number>{NUMBER}|(?:{_WORD}|[Hh]alf|[Aa](?=[ ]dozen))(?![A-Za-z]))
        (?:[ \n-](?P<scale>{_SCALE})\b)?
        (?: (?P<percent>{_GAP}?(?:%|percentage{_GAP}points?\b|per[ ]?cent\b))
          | (?P<fold>-?[ ]?(?:fold|times)\b)
          | -(?P<defining>year|month|week|day|hour|minute|mile|acre|ton)\b )?
    """,
    re.VERBOSE,
)
"""``February 2026``, ``$1.5 billion``, ``two-thirds``, ``FY2025``, ``3.2 million``, ``45 percent``.

A number with a hyphen and a unit defines something: ``10-year plan``.
"""

_FOLLOWING = r"(?:[ \n]([A-Za-z][A-Za-z-]*))"
FOLLOWING_WORDS: Final = re.compile(f"{_FOLLOWING}{_FOLLOWING}?{_FOLLOWING}?")

BOUND_BEFORE: Final = re.compile(
    r"""
    (?: (?P<about>[Aa]bout|[Aa]pproximately|[Aa]round|[Rr]oughly|[Ss]ome)
      | (?P<nearly>[Nn]early|[Aa]lmost)
      | (?P<over>[Oo]ver|[Mm]ore[ ]than|[Ee]xceed(?:s|ed|ing)?|[Gg]reater[ ]than)
      | (?P<at_least>[Aa]t[ ]least)
      | (?P<at_most>[Uu]p[ ]to|[Aa]t[ ]most|[Nn]o[ ]more[ ]than)
      | (?P<under>[Ll]ess[ ]than|[Ff]ewer[ ]than|[Uu]nder|[Bb]elow) )
    [ \n](?:the[ \n])?$
    """,
    re.VERBOSE,
)

CHANGE_BEFORE: Final = re.compile(
    r"""
    \b(?: (?P<up>increas(?:e|ed|es|ing)|grew|grow(?:s|ing|th)?|rose
            |ris(?:e|es|ing)|gain(?:s|ed)?|up)
        | (?P<down>declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|fell|fall(?:s|ing)?
            |drop(?:s|ped)?|reduc(?:e|ed|es|ing|tion)|down) )
    (?:[ \n][a-z]+){0,2}[ \n](?:by|of)[ \n]$
    | \b(?:(?P<up2>grew|rose|increased)|(?P<down2>fell|declined|dropped|decreased))[ \n]$
    """,
    re.VERBOSE,
)
"""``increased enrollment by 15 percent``; not ``declined from 91 percent to 86 percent``."""
