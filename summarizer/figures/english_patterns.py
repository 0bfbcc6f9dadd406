"""The words and patterns of English figures."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.endings import words
from summarizer.figures.english_numerals import CROWDS, GLYPHS, SMALL
from summarizer.figures.english_units import CODES

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        words(
            """
            January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug
            September|Sept|Sep October|Oct November|Nov December|Dec
            """
        ),
        start=1,
    )
    for name in names.split("|")
}
_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))


_STARTS = sorted({*SMALL, *CROWDS, "tens", "half"}, key=len, reverse=True)
_AFTER_A = "|".join(
    words(
        """
        hundred thousand million billion trillion dozen half couple third quarter fifth sixth
        seventh eighth ninth tenth hundredth thousandth millionth billionth trillionth
        """
    )
)
_UNIT_AND = "century|decade|year|month|week|day|hour|minute|mile|metre|meter|foot|inch|pound|ton"
MULTIPLE_WORDS: Final = {
    **dict.fromkeys(words("twice double doubled doubling"), "2"),
    **dict.fromkeys(words("thrice triple tripled tripling trebled trebling"), "3"),
    **dict.fromkeys(words("quadruple quadrupled"), "4"),
    **dict.fromkeys(words("halved halving"), "0.5"),
    **{
        f"{word}fold": str({**SMALL, "hundred": 100, "thousand": 1000}[word])
        for word in words(
            "two three four five six seven eight nine ten twelve twenty hundred thousand"
        )
    },
}

NAMED_BEFORE: Final = "|".join(re.escape(code) for code in sorted(CODES, key=len, reverse=True))
"""Currencies written with letters before the number: ``USD 300``, ``Rs. 500``."""

CANDIDATE: Final = re.compile(
    rf"""
    [0-9{GLYPHS}] | [$£€¥₹₩₽₪₺฿₦](?=[ ]?[0-9.])
    | (?<![\w.])(?:
        (?i:{"|".join(_STARTS)}|{"|".join(MULTIPLE_WORDS)}|noon)\b
      | [Aa]n?(?=[ -](?:{_AFTER_A})\b|[ ](?:{_UNIT_AND})[ ]and[ ]a[ ](?:half|quarter)\b)
      | (?i:minus|negative)(?=[ ][0-9$£€a-z])
      | (?:{_MONTH})\b | [Pp]oint(?=[ ](?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b)
      | (?:{NAMED_BEFORE})(?=[ ]?[0-9])
      | Q[1-4]\b | FY(?=[ ]?[0-9]) | [Ff]iscal\b | (?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)
        (?=[ -](?:quarter|half)[ ])
      | (?:A|AU|C|CA|HK|NZ|S|NT|R|US|U\.S\.|JP|CN)(?=[$¥][ ]?[0-9]) )
    | (?<![\w.])\.(?=[0-9])
    """,
    re.VERBOSE,
)
"""Places where an English figure may begin."""

COMPARES: Final = re.compile(
    r"[ \n](?:as|more|higher|larger|greater|bigger|longer|faster|lower|less|that|what"
    r"|the[ ](?!week)|its|their|"
    r"his|last|those|over[ ]|normal|average|likelier|stronger|cheaper|costlier)"
)
"""Words after ``twice`` or ``three times`` that compare two sizes."""

YEAR: Final = r"(?:1[5-9]|20)[0-9]{2}"
_DAY: Final = r"(?:3[01]|[12][0-9]|0?[1-9])"
_DATE_GAP: Final = r"[ \n]"
MONTH_DATE: Final = re.compile(
    rf"(?P<month>{_MONTH})\.?(?:(?:{_DATE_GAP}|(?<=\.))(?P<day>{_DAY})(?:st|nd|rd|th)?"
    rf"(?![0-9:%,.]?[0-9]|[ ](?:million|billion|percent|people|per))"
    rf"(?:,?{_DATE_GAP}(?P<year>{YEAR})(?![0-9%,][0-9]))?|,?{_DATE_GAP}(?:of[ ])?"
    rf"(?P<only_year>{YEAR})\b|\b)"
)
"""``June 12, 2023``, ``June 2023``, ``June 12``, ``June``."""

DAY_DATE: Final = re.compile(
    rf"(?P<day>{_DAY})(?:st|nd|rd|th)?{_DATE_GAP}(?:of[ ])?(?P<month>{_MONTH})\b\.?"
    rf"(?:,?{_DATE_GAP}(?P<year>{YEAR})\b)?"
)
"""``12 June 2023``, ``12th of June``."""

DAYS_DATE: Final = re.compile(
    rf"(?P<first>{_DAY})(?:[-–]|[ ]to[ ])(?P<last>{_DAY}){_DATE_GAP}(?P<month>{_MONTH})\b\.?"
    rf"(?:,?{_DATE_GAP}(?P<year>{YEAR})\b)?"
)
"""``3 to 11 May``: the days of one month."""

NUMERIC_DATE: Final = re.compile(
    rf"(?P<iy>{YEAR})(?P<sep>[-/.])(?P<im>1[0-2]|0?[1-9])(?P=sep)(?P<id>{_DAY})(?![0-9])"
    rf"|(?P<a>{_DAY})(?P<sep2>[-/.])(?P<b>{_DAY})(?P=sep2)(?P<y>{YEAR})(?![0-9])"
)
YEARS: Final = re.compile(
    rf"(?P<year>{YEAR})(?:(?P<decade>'?s)\b|(?:[-–/]|[ ]?[-–][ ]?)\n?(?P<later>{YEAR}"
    rf"|[0-9]{{2}})\b)?"
    r"(?!(?:,[0-9]{3}|\.[0-9]|[0-9%])|-[A-Za-z])"
)
FISCAL: Final = re.compile(
    rf"(?:[Ff]iscal[ \n](?:[Yy]ears?[ \n])?|FY[ ]?)(?P<year>{YEAR}|[0-9]{{2}}\b)"
    rf"(?:[-–]\n?(?P<later>{YEAR}|[0-9]{{2}}))?\b"
)
QUARTER: Final = re.compile(
    rf"(?:Q(?P<number>[1-4])|(?P<word>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[ -]"
    rf"(?P<what>quarter|half))"
    rf"(?:[ \n](?:of[ ])?(?:the[ ])?(?:fiscal[ ])?(?P<year>{YEAR})|(?P<alone>(?<=Q[1-4])))\b"
)
TIME: Final = re.compile(
    r"(?P<h>[01]?[0-9]|2[0-4])(?::(?P<min>[0-5][0-9])(?::[0-5][0-9])?(?![0-9:])|\."
    r"(?P<min2>[0-5][0-9])(?=[ ]?[ap]\.?m))?"
    r"(?:[ ]?(?P<half>[ap])\.?m\b\.?|[ ]?(?P<clock>o'clock|o’clock)|[ ]?(?P<zone>GMT"
    r"|BST|EST|EDT|CET|UTC|hours\b))?"
)
PERCENT: Final = re.compile(
    r"[ ]?%(?:[ -]?(?P<sign_points>points?\b))?|[ \n-]?percentage[ \n-]points?\b|[ ]?(?:pp|ppts?)\b"
    r"|[ ](?P<basis>basis[ \n]points?|bps?)\b|-?(?P<basis2>basis-point|bps)\b|[ \n-]"
    r"(?:per[ \n-]?cent(?:ages?|s)?|pct)\b(?:[ -](?P<points>points?\b))?|[ ]?pct\b"
)
FOLD: Final = re.compile(r"[ -]?fold\b|[xX×](?![A-Za-z0-9])")
TIMES: Final = re.compile(r"[ \n-](?:times?)\b")
COIN_SIGN: Final = re.compile(r"[ ]?(?P<sign>[€£₹¥₽¢])")
PENCE: Final = re.compile(r"p\b(?![.]m)|c\b(?![a-z])")
UNIT: Final = re.compile(
    r"(?P<gap>-\n|[ \n-]?)(?P<one>[A-Za-z°µ℃℉][A-Za-z.²³/°0-9]{0,24}|%)"
    r"(?:[ \n-](?P<two>[A-Za-z]{1,20}))?(?:[ \n-](?P<three>[A-Za-z]{1,20}))?"
)
"""The words behind a number that may name a unit."""
POUND_WEIGHT: Final = re.compile(
    r"weigh|weight|heavier|lighter|lbs|\blos[te]|\bgain|\bounces|\bload|cargo|cocaine|meat|bomb",
    re.I,
)
IN_INCHES: Final = re.compile(r"(?:[ ]?in\b(?![ ](?:the|a|an|his|her|its|[A-Z0-9]))|[\"”″])")
FEET_INCHES: Final = re.compile(
    r"['’′](?:[ ](?=[0-9]{1,2}[\"”″]))?(?P<inches>[0-9]{1,2})(?:[\"”″]|''|\b)"
)
RATIO: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:[:∶][0-9]+(?:\.[0-9]+)?){1,4}(?![0-9])")
SCORE: Final = re.compile(
    r"(?P<one>[0-9]{1,3})[-–](?P<two>[0-9]{1,3})(?:[-–](?P<three>[0-9]{1,3}))?"
    r"(?![0-9A-Za-z%])(?!-|[.,][0-9])"
)
SCORED: Final = re.compile(
    r"\b(?:won|win|wins|beat|beats|beaten|lost|lose|defeat|defeated|victory|drew|draw"
    r"|lead|led|leading|"
    r"down|up|score|scores|scoreline|vote|voted|record|set|trail|trailed|ahead|level"
    r"|ended|finished|thrash\w*|"
    r"aggregate|triumph|hammered|ruled|took|figures[ ]of)\b[^.;]{0,40}$"
)
RANGE: Final = re.compile(r"-to-|-[ ]to[ ]|[ ]?[-–—][ ]?|[ \n](?:to|and|or)[ \n]|[ ]?~[ ]?")
OUT_OF: Final = re.compile(
    r"(?P<noun>[ \n][a-z]{3,14})?[ \n](?P<how>in(?:[ \n]every)?|out[ \n]of(?:[ \n]every)?)"
    r"[ \n](?=[a-z0-9])"
)
OTHER_UNIT: Final = re.compile(r",?[ \n](?:and[ \n])?")

BETWEEN: Final = re.compile(r"\b(?:[Bb]etween|[Bb]etween[ ]the[ ]ages[ ]of)[ ](?:[$£€])?$")
FROM: Final = re.compile(
    r"\b[Ff]rom[ \n](?:the[ ]|a[ ]|an[ ]|just[ ]|about[ ]|around[ ]|nearly[ ]|some[ ])?[$£€]?$"
)
RANGING: Final = re.compile(r"\b(?:rang\w+|anywhere|var\w+|aged|ages)[ ]from[ ][$£€]?$")

NOT_NOUNS: Final = frozenset(
    words(
        """
        is was has as this its does us thus across various always his yes perhaps towards afterwards
        besides less unless plus minus versus says hours' regardless overseas sometimes was likes
        others' yours ours theirs hers alas ago nevertheless nonetheless whereas vs
        """
    )
)
"""Words that end in s and are no plural."""

PLURALS: Final = frozenset(
    words(
        """
        people staff children men women personnel police troops crew persons sheep fish cattle
        aircraft spacecraft species series feet teeth mice criteria media data dead injured wounded
        policemen policewomen firemen gunmen businessmen fishermen servicemen countrymen women's
        lawmakers congressmen servicewomen jobless homeless youth livestock deer salmon offspring
        wickets wives lives halves shelves wolves alumni phenomena bacteria others more
        """
    )
)
SINGULARS: Final = frozenset(
    words(
        """
        person man woman child boy girl death case goal point vote seat school hospital house home
        game match win defeat victim passenger patient student pupil teacher officer soldier worker
        member player survivor suspect shot bullet body car vehicle plane ship boat bomb site
        company firm bank shop store building bridge road country nation state city town village
        report study survey recommendation percent penalty card try run wicket over medal title
        week month year hour minute mile inch dollar pound euro cent kilometre kilometer metre meter
        ton tonne acre gallon litre liter pint foot yard degree dose tablet cigarette drink dog cat
        horse bird animal tree page word book song film album charge count offence offense arrest
        conviction complaint incident accident crash attack civilian policeman policewoman gunman
        teenager adult baby infant fatality casualty injury room bedroom bed floor lane train bus
        """
    )
)
"""Nouns that ``one`` counts; elsewhere it is a pronoun."""

STOP: Final = frozenset(
    words(
        """
        of in to and or the at by for from with through per on that were are is was would could
        will can may but than as when who which while after before since until if be been being had
        have has did do does not into over under about between during against because so it he she
        they we you i this these those his her their its our my said says saying where there then
        also only even just such what whose whom how why among amid within without across around
        near off out up down upon via onto toward towards went came took made got told
        was won lost rose fell grew joined died left ago each apiece
        """
    )
)
"""A noun is not sought beyond these words."""

ORDINALS_AFTER: Final = re.compile(
    r"[ -](?:and[ ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b"
    r"(?!s)|(?:st|nd|rd|th|ST|ND|RD|TH)\b|'?s\b"
)
FOLLOWING_WORDS: Final = re.compile(
    r"(?:[ \n]([A-Za-z][A-Za-z'’-]*))(?:[ \n]([A-Za-z][A-Za-z'’-]*))?(?:[ \n]"
    r"([A-Za-z][A-Za-z'’-]*))?(?:[ \n]([A-Za-z][A-Za-z'’-]*))?"
)
HYPHENED: Final = re.compile(
    r"[- ](?P<noun>member|person|man|woman|goal|point|bedroom|bed|page|seat|vote|run"
    r"|shot|story|storey|strong|home|house|hole|seater|piece|man|nation|country|match|game|team|child|part|lane|room)\b"
    r"(?!')"
)
AGED: Final = re.compile(r"\b(?:[Aa]ged?|ages|turned|turns|turning)[ \n](?:of[ \n])?(?:about[ ])?$")
OF_AGE: Final = re.compile(r"\b(?:aged|ages)[ \n](?:between|from|of)[ \n]$|\b[Aa]ge[ds]?[ \n]$")
BY_CHANGE: Final = re.compile(
    r"\b(?:by|up|down|rose|fell|grew|risen|fallen|grown|gained|lost|dropped|declined|increased|jumped|climbed|"
    r"slipped|added|raised|cut|slid|plunged|surged|soared)"
    r"[ ](?:just[ ]|nearly[ ]|about[ ]|around[ ]|a[ ]further[ ])?$"
)
"""``rose by 3p to 149p``: a change and a level, no range."""

AGE_COMMA: Final = re.compile(r"(?:[A-Z][\w'’.-]+|\b[a-z]{3,}),[ \n]$")
