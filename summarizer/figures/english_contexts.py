"""What the words around an English figure say: bound, direction, label and period."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, get_args

from summarizer.figures.endings import words
from summarizer.figures.english_patterns import FOLLOWING_WORDS, MONTHS, STOP
from summarizer.figures.figure import Period, Span
from summarizer.figures.found import Found
from summarizer.figures.walking import Walk
from summarizer.schemas.terms import Bound

BOUND_REACH: Final = 34
CHANGE_REACH: Final = 80
LABEL_REACH: Final = 160
"""Characters around a figure in which its bound, its verb and its subject are sought."""

_BOUNDS: Final[dict[str, Bound]] = {name: name for name in get_args(Bound)}
_DURATIONS: Final = frozenset({"年", "十年", "个月", "周", "天", "小时", "世纪", "个季度"})

_BOUND_BEFORE: Final = re.compile(
    r"""
    (?: (?P<nearly>\b(?:[Nn]early|[Aa]lmost|[Cc]lose[ ]to|[Aa]pproaching|[Nn]earing
      |[Nn]ear[ ]to|[Jj]ust[ ](?:shy[ ]of|short[ ]of)|[Vv]irtually))
      | (?P<at_least>\b(?:(?:[Aa]t[ ]least|(?:[Nn]o|[Nn]ot)[ ](?:fewer|less)[ ]than
        |[Aa][ ]minimum[ ]of|[Mm]inimum[ ]of|[Uu]pwards?[ ]of)))
      | (?P<at_most>\b(?:[Uu]p[ ]to|[Aa]t[ ]most|(?:[Nn]o|[Nn]ot)[ ](?:more|greater|higher
        |longer)[ ]than|[Aa]s[ ](?:many|much|high)[ ]as|(?:[Aa][ ])?[Mm]aximum[ ]of|[Ww]ithin))
      | (?P<over>\b(?:(?:[Jj]ust[ ]|[Ww]ell[ ]|[Ss]lightly[ ])?(?:[Oo]ver|[Aa]bove)|(?:[Mm]ore
        |[Gg]reater|[Hh]igher|[Ll]onger|[Bb]igger|[Ll]arger|[Bb]etter|[Oo]lder
        |[Ff]urther)[ ]than
          |[Ee]xceed(?:s|ed|ing)?|[Ii]n[ ]excess[ ]of|[Tt]opp(?:ed|ing)|[Ss]urpass(?:ed|ing)
            |[Bb]eyond|[Pp]assed))
      | (?P<under>\b(?:(?:[Jj]ust[ ]|[Ww]ell[ ]|[Ss]lightly[ ])?(?:[Uu]nder|[Bb]elow)|
        (?:[Ll]ess|[Ff]ewer|[Ll]ower|[Ss]maller|[Ss]horter|[Yy]ounger)[ ]than
        |(?:f[ae]ll(?:s|en|ing)?|well|far)[ ]short[ ]of))
      | (?P<about>\b(?:[Aa]bout|[Aa]pproximately|[Aa]pprox\.?|[Aa]round|[Rr]oughly|[Ss]ome
        |[Cc]irca|[Ee]stimated(?:[ ]at)?|[Ii]n[ ]the[ ]region[ ]of|[Ss]omething[ ]like|[Cc]a?\.)
        |~|≈) )
    [ \n]?(?:(?:the|a|an|another|an[ ]additional)[ \n])?$
    """,
    re.VERBOSE,
)
_BOUND_AFTER: Final = re.compile(
    r"""
    [ \n]?(?: (?P<at_least>\+(?!\d)|[ \n]?(?:or|and)[ \n](?:more|above|over|older|higher
      |greater|upwards?|longer)\b|[ \n]?plus\b(?![ ][0-9a-z]))
      | (?P<at_most>[ \n]?(?:or|and)[ \n](?:less|fewer|under|below|younger|lower|shorter)\b)
      | (?P<about>[ \n]?or[ \n]so\b|[ \n]?-?odd\b|-ish\b) )
    """,
    re.VERBOSE,
)

_UP: Final = (
    r"increas(?:e|es|ed|ing)|grew|grow(?:s|n|ing)?|rose|ris(?:e|es|en|ing)|gain(?:s|ed"
    r"|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?"
    r"|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|expand(?:s|ed|ing)?"
    r"|rais(?:e|es|ed|ing)|added|adding|improv(?:e|es|ed|ing)"
    r"|rall(?:y|ied)|leap(?:t|ed|s)?|spik(?:e|ed)|swell(?:ed)?|boost(?:s|ed|ing)?"
    r"|edged[ ](?:up|higher)|strengthen(?:s|ed|ing)?|accelerat(?:es|ed|ing)|picked[ ]up"
    r"|went[ ]up|going[ ]up|go[ ]up|goes[ ]up|put[ ]on|widen(?:s"
    r"|ed|ing)?|hik(?:e|ed|ing)|up"
)
_DOWN: Final = (
    r"declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|fell|fall(?:s|en|ing)?|drop(?:s|ped"
    r"|ping)?|reduc(?:e|es|ed|ing)|slump(?:s|ed|ing)?"
    r"|plung(?:e|es|ed|ing)|sank|sunk|sink(?:s|ing)?|shr(?:ank|unk|ink|inks|inking)"
    r"|slid(?:e|es|ing)?|tumbl(?:e|es|ed|ing)|cut(?:s|ting)?|shed(?:s|ding)?"
    r"|lower(?:s|ed|ing)?|contract(?:s|ed|ing)?|slash(?:es|ed|ing)?|dip(?:s|ped|ping)?"
    r"|lost|loses|losing|slip(?:s|ped|ping)?|retreat(?:s|ed|ing)?|dwindl(?:es|ed|ing)"
    r"|edged[ ](?:down|lower)|went[ ]down|narrow(?:s|ed|ing)?|weaken"
    r"(?:s|ed|ing)?|dived|plummet(?:s|ed|ing)?|trimm(?:ed|ing)|eas(?:ed|ing)|down"
)
_UP_NOUN: Final = (
    r"increases?|rises?|growth|gains?|jumps?|surges?|hikes?|climbs?|leaps?|expansion"
    r"|uplift|upturn|boost|improvement|rally"
)
_DOWN_NOUN: Final = (
    r"decreases?|declines?|drops?|falls?|reductions?|cuts?|slumps?|plunges?|contraction"
    r"|loss(?:es)?|dips?|slides?|shrinkage|downturn|decline"
)
_CHANGE_BEFORE: Final = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
    r"(?:(?:[ \n][a-z]+ly|[ \n](?:further|again|another|as[ ]much[ ]as|an[ ]"
    r"(?:additional|extra)|a|some|even))*|(?:[ \n][A-Za-z'’-]+){0,8})(?:[ \n]by)"
    r"(?:[ \n](?:a|an|just|only|as[ ]much[ ]as|some|another))?[ \n]$"
    rf"|\b(?:(?P<up2>{_UP})|(?P<down2>{_DOWN}))(?:[ \n][a-z]{{2,14}}ly|[ \n](?:further"
    rf"|again|another|an[ ](?:additional|extra)|a|only|just))*[ \n]$"
    rf"|\b(?:(?P<up3>{_UP_NOUN})|(?P<down3>{_DOWN_NOUN}))(?:[ \n]in[ ][a-z]+)?[ \n]"
    rf"(?:of|was|is)(?:[ \n](?:just|only|a|an))?[ \n]$"
)
_CHANGE_AFTER: Final = re.compile(
    rf"[ \n-](?:(?:[a-z-]+[ \n])?(?:(?P<up>{_UP_NOUN})|(?P<down>{_DOWN_NOUN}))\b"
    r"|(?P<up2>higher|more|up|above|faster|larger|bigger|longer|better|stronger|taller"
    r"|richer)\b(?![ ](?:to|than[ ]half))|(?P<down2>lower|less|fewer|down|below"
    r"|smaller|slower|shorter|cheaper|worse|weaker)\b)"
)
_CHANGED_KINDS: Final = frozenset({"percent", "percentage_point", "money", "measure", "ratio"})

_VERB: Final = re.compile(
    rf"\b(?:{_UP.replace('|up', '')}"
    rf"|{_DOWN.replace('|down', '').replace('|lower(?:s|ed|ing)?', '')}|is|are|was|were"
    rf"|be|been|has|have|had|will|would|could|may|might|"
    r"total(?:s|led|ed|ling)?|reach(?:es|ed|ing)?|stood|stands|amount(?:s|ed)?|account"
    r"(?:s|ed)?|made|makes|hit|came|comes|"
    r"cost(?:s|ing)?|paid|pays|spent|spends|doubled|tripled|halved|remain(?:s|ed)?"
    r"|exceed(?:s|ed)?|said|says|won|killed|"
    r"received|provided|included|includes|earned|awarded|worth|estimated|reported"
    r"|averaged|rated|scored|covers?|covered|up|down)\b"
)
_CLAUSE: Final = re.compile(
    r"(?:(?<![0-9]),|,(?![0-9])|[;:()—\"“”])|[.!?][ \n]|\b(?:while|but|whereas"
    r"|although|because|and|as|when|after|which|that)\b"
)
_SUBJECT_HEAD: Final = re.compile(
    r"(?:[ \n]*\b(?:the|a|an|its|their|his|her|our|and|but|in|of|for|by|with|overall"
    r"|total|however|some|about|meanwhile|also|to|from|on|at)\b"
    r"|[ \n]*[0-9$£€][^ \n]*)+[ \n]*|[ \n]+",
    re.I,
)
_SUBJECT_TAIL: Final = re.compile(
    r"(?:[ \n,]*\b(?:of|to|by|from|at|about|than|in|with|for|a|an|the|between|and|or"
    r"|some|nearly|over|up|down|only|just|"
    r"more|less|at least|around|almost|on|aged|drop|fall|rise|increase|decrease|grew"
    r"|total|another|additional)\b)*[ \n,$£€]*$"
)
LONGEST_LABEL: Final = 80
SHORTEST_LABEL: Final = 3
_OF_NOUN: Final = re.compile(
    r"[ \n](?:of|for|in)[ \n](?:(?:all|the|its|their|his|her|our|these|those|a"
    r"|an)[ \n]){0,2}(?:[0-9][0-9,.]*[ \n](?:[mb]illion[ ])?)?"
    r"(?P<noun>(?!(?:all|the|its|their|his|her|our|these|those|a|an|it|them|which"
    r"|whom)\b)[A-Za-z][\w'’-]*(?:[ \n](?!(?:"
    + "|".join(sorted(STOP))
    + r")\b)[A-Za-z][\w'’-]*){0,3})"
)
SENTENCE_END: Final = re.compile(
    r"(?<![A-Z])(?<!\bMr)(?<!\bDr)(?<!\bSt)[.!?][\"'”’)\]]*[ \n]+"
    r"(?=[\"“'‘(\[]?[A-Z0-9])|\n[ \t]*\n|\n(?=[-#*|>•])|;[ \n]"
)
_RELATIVE: Final = re.compile(
    r"\b(?:(?:last|this|next|previous|the[ ]previous|the[ ]past|past|current"
    r"|the[ ]current)[ ](?:fiscal[ ])?(?:year|quarter|month|week|season|summer|winter"
    r"|spring|autumn|decade)"
    r"|(?:over|in|for|during|within)[ ]the[ ](?:past|last|next|previous)[ ](?:\w+[ ])?"
    r"(?:years?|months?|weeks?|days?|decades?)"
    r"|(?:first|second|third|fourth)[ ](?:quarter|half)|a[ ]year[ ](?:ago|earlier)"
    r"|yesterday|today|tomorrow|(?:on[ ])?(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    r"|Sun)day)\b"
)
_SINCE: Final = re.compile(
    r"\b(?P<since>[Ss]ince|[Aa]fter|[Ff]rom|[Aa]s[ ]of)?(?P<until>[Uu]ntil|[Bb]y|[Tt]o"
    r"|[Bb]efore)?[ \n](?:early[ ]|late[ ]|the[ ]end[ ]of[ ])?$"
)


def read_bound(plain: str, found: Found, floor: int) -> None:
    """Take in ``nearly``, ``more than``, ``or more``; the words become part of the figure."""
    if ":" in (found.fraction or ""):
        return
    begin = max(floor, found.start - BOUND_REACH)
    before = _BOUND_BEFORE.search(plain, begin, found.start)
    if before is not None:
        name = before.lastgroup or "about"
        if before[0].rstrip().endswith("than the"):
            return  # less than the 38m that they lost
        if name in {"under", "at_most"} and _NO_BOUND.search(plain, before.start(), found.start):
            return
        lasts = found.unit in _DURATIONS and name in {"over", "under", "at_most"}
        if not (
            lasts and plain[before.start() : before.end()].split(maxsplit=1)[0].lower() in _DURING
        ):
            found.start = before.start()
            if found.bound == "exact":
                found.bound = _BOUNDS[name]
    after = _BOUND_AFTER.match(plain, found.end)
    if after is not None and found.bound != "range":
        found.end = after.end()
        found.bound = _BOUNDS[after.lastgroup or "about"]


_NO_BOUND: Final = re.compile(r"\b(?:under|below|within)[ ](?:the|an?|another)[ ]$", re.I)
"""``under a $3m deal`` says no bound."""

_DURING: Final = frozenset({"over", "under", "within"})


def read_direction(plain: str, found: Found, floor: int) -> None:
    """Set the direction of a figure that is the size of a rise or a fall, not a level."""
    if ":" in (found.fraction or ""):
        return
    if found.direction != "none" or found.kind not in _CHANGED_KINDS | {"count", "multiple"}:
        return
    begin = max(floor, found.start - CHANGE_REACH)
    change = _CHANGE_BEFORE.search(plain, begin, found.start)
    if change is not None and (found.kind != "multiple"):
        groups = change.groupdict()
        word = groups["up2"] or groups["down2"]
        if found.kind in {"count", "money", "measure"} and word in _NOT_OF_AMOUNTS:
            return
        up = groups["up"] or groups["up2"] or groups["up3"]
        found.direction = "up" if up else "down"
        return
    if found.kind in {"percent", "percentage_point", "money", "measure", "ratio"}:
        after = _CHANGE_AFTER.match(plain, found.end)
        if after is not None and (
            found.kind in _CHANGED_KINDS - {"money", "measure"} or after["up"] or after["down"]
        ):
            found.direction = "up" if after["up"] or after["up2"] else "down"


_NOT_OF_AMOUNTS: Final = frozenset(
    words(
        """
        lost loses losing raise raises raised raising cut cuts cutting gained gains added adding
        shed boost
        """
    )
)
"""Verbs with a plain object: who ``raised $5m`` did not rise by it; ``lost two games`` neither."""


class Sentences:
    """The sentences and clauses of an English text, looked up by place."""

    def __init__(self, plain: str, start: int, stop: int) -> None:
        self._plain = plain
        self._ends = [start, *(m.end() for m in SENTENCE_END.finditer(plain, start, stop))]
        self._stop = stop

    def bounds(self, at: int) -> tuple[int, int]:
        """Return where the sentence around a place begins and ends."""
        index = bisect_right(self._ends, at) - 1
        begin = self._ends[max(0, index)]
        end = self._ends[index + 1] if index + 1 < len(self._ends) else self._stop
        return begin, end


class Clauses:
    """Where clauses part and their verbs stand, in a text whose figures are read in order."""

    __slots__ = ("marks", "verbs")

    def __init__(self, plain: str, start: int) -> None:
        self.marks = Walk(_CLAUSE, plain, start)
        self.verbs = Walk(_VERB, plain, start)


def find_label(plain: str, found: Found, begin: int, end: int, clauses: Clauses) -> Span | None:
    """Return the words that say what is counted or what has the size.

    A count takes the noun behind it, a share the noun behind ``of``; all else takes the subject.
    """
    stop = min(end, found.end + LABEL_REACH)
    if found.kind == "count":
        noun = _noun_after(plain, found, stop)
        if noun is not None:
            return noun
    if found.kind in {"percent", "ratio"} and found.direction == "none":
        of = _OF_NOUN.match(plain, found.end, stop)
        if of is not None:
            return Span(*of.span("noun"))
    subject = _subject(plain, max(begin, found.start - LABEL_REACH), found.start, clauses)
    if subject is None and found.kind in {"money", "count", "measure"}:
        of = _OF_NOUN.match(plain, found.end, stop)
        subject = Span(*of.span("noun")) if of is not None else None
    return subject


def _noun_after(plain: str, found: Found, stop: int) -> Span | None:
    """Return the noun phrase of a count up to its unit."""
    begin = (
        found.end - len(found.unit_text)
        if plain.endswith(found.unit_text, found.start, found.end) and found.unit_text
        else found.end
    )
    following = FOLLOWING_WORDS.match(plain, begin - 1 if begin != found.end else begin, stop)
    if following is None or not found.unit_text:
        return None
    for group in (1, 2, 3, 4):
        if following[group] == found.unit_text:
            first = 2 if following[1] == "of" else 1
            return Span(following.start(first), following.end(group))
    return None


MOST_CLAUSES: Final = 4
"""Clauses before a figure in which what it is about is sought."""


_LETTER: Final = re.compile(r"[^\W\d_]")


def _subject(plain: str, begin: int, start: int, clauses: Clauses) -> Span | None:
    """Return what the clause that leads up to ``start`` is about: the words before its verb.

    A clause without a subject of its own (``, up from``) has that of the clause before.
    """
    if _LETTER.search(plain, begin, start) is None:
        return None
    marks = [(begin, begin), *clauses.marks.within(begin, start)]
    verbs = clauses.verbs.within(begin, start)
    last = start
    for mark, after in reversed(marks[-MOST_CLAUSES:]):
        if last - after >= SHORTEST_LABEL:
            verb = next((at for at, end in verbs if after <= at and end <= last), last)
            subject = _trimmed(plain, after, verb)
            if subject is not None:
                return subject
        last = mark
    return None


def _trimmed(plain: str, first: int, last: int) -> Span | None:
    """Strip a subject of articles, of figures before it and of prepositions behind it."""
    head = _SUBJECT_HEAD.match(plain, first, last)
    first = head.end() if head is not None else first
    tail = _SUBJECT_TAIL.search(plain, max(first, last - 30), last)
    last = tail.start() if tail is not None else last
    while first < last and not plain[first].isalpha():
        first += 1
    first = max(first, last - LONGEST_LABEL)
    return Span(first, last) if last - first >= SHORTEST_LABEL else None


def date_period(plain: str, found: Found) -> Period:
    """Make the period that a date names; ``since`` and ``by`` leave one end open."""
    start, finish = (found.iso or "").partition("/")[::2]
    finish = finish or start
    before = _SINCE.search(plain, max(0, found.start - 24), found.start)
    if before is not None and before["since"]:
        return Period(plain[before.start() : found.end], start, None)
    if before is not None and before["until"]:
        return Period(plain[before.start() : found.end], None, finish)
    return Period(plain[found.start : found.end], start, finish)


class SpokenTimes:
    """The times that a text speaks of without a date: ``last year``, ``the third quarter``."""

    def __init__(self, plain: str, start: int, stop: int) -> None:
        self._periods = [
            (match.start(), Period(match[0], None, None))
            for match in _RELATIVE.finditer(plain, start, stop)
        ]

    def nearest(self, begin: int, end: int, at: int) -> Period | None:
        """Return the one of the sentence ``begin``-``end`` that is nearest to ``at``."""
        index = bisect_right(self._periods, at, key=lambda one: one[0])
        around = self._periods[max(0, index - 1) : index + 1]
        inside = [one for one in around if begin <= one[0] < end]
        return min(inside, key=lambda one: abs(one[0] - at))[1] if inside else None


__all__ = [
    "MONTHS",
    "Sentences",
    "SpokenTimes",
    "date_period",
    "find_label",
    "read_bound",
    "read_direction",
]
