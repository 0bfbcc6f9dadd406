"""Read a run of shifted bytes again from its first byte: the most likely text wins.

Where a lead byte was lost, every pair of bytes after it was read half a character late: of
``L x | y z | w t`` the decoder saw ``? | x y | z w | t``. The bytes are all there but the lost one,
so the true text is a walk over the visible characters that pairs the second byte of each with
the first byte of the next. Three things are open, and the likelihood decides them: the lost lead
byte (126 choices), pairs between two visible characters that decode to nothing and vanished
without a trace, and a last trail byte that became a question mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from math import inf

from summarizer.reading.folding import simplify
from summarizer.reading.gbk import LEADS, CodeTable, code_table, encode_pair
from summarizer.reading.glosses import GLOSSED, REST_OF_GLOSS, WHOLE_GLOSS
from summarizer.reading.likelihood import Statistics, load_statistics, to_symbols
from summarizer.reading.shifted_paths import VERY_UNLIKELY, Path, over_vanished, steps

LEFT = 8  # characters before a run that are looked at
LONGEST = 48  # characters that a run may have
HORIZON = 12  # characters after the run that take part in the comparison
BEAM = 6
BEHIND = 12.0  # and one so much less likely than another path at the same place
LEAST_END = -20.0  # nor is a last character that costs more than this tried
SETTING_UP = 10  # what it takes to begin a search, in steps
REMEMBERED = 1 << 15  # searches, so that later rounds over the text need not do them again
PLAIN = 3  # ASCII characters in a row that end a run: marks that were folded stand alone
GLANCE = 8  # characters looked at before the search is begun
STRANGE, STRANGE_ON_AVERAGE = -10.0, -5.5
HOPELESS = 6.0  # a path so much less likely than what it competes with is given up
LOST_TRAIL = -2.0  # and for a lost trail byte
WRONG_GLOSS = -8.0  # and for a character that is not read as the gloss behind it says
LOST_FULL_STOP = 2.5  # the statistics come from longer sentences than most damaged reports have
LOST = "?\ufffd"
# ?; and ??h, as in 確?;颊 and 覆蓋??h政府: a mark that was folded follows, and a character
FOLDED_MARK = re.compile(r"[!%(),:;?][^\s\d]")
MARKUP_REST = re.compile(r"/?[a-z]{1,8}>")  # of </p>, when its < went with the lost byte


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a damaged run.

    ``end`` is where the run ends in the damaged text, ``guessed`` holds the characters of which
    a byte is not in the text, ``score`` is the logarithm of the likelihood of everything up to
    the horizon.
    """

    text: str
    end: int
    guessed: str
    score: float


@dataclass(frozen=True, slots=True)
class Window:
    """The damaged text around a run, with the likelihood of reading it as it stands."""

    text: str
    start: int
    end: int
    symbols: list[int]  # from ``start`` on
    sums: list[float]  # of the log probabilities of ``symbols``
    before: int
    last: int

    def tail(self, before: int, last: int, place: int, model: Statistics) -> float:
        """Return the likelihood of what follows ``place`` after the two given symbols."""
        total = 0.0
        at = place - self.start
        for symbol in self.symbols[at : at + 2]:
            total += model.log_probability(before, last, symbol)
            before, last = last, symbol
        return total + self.sums[-1] - self.sums[min(at + 2, len(self.symbols))]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the search for a run came to.

    ``best`` is the likeliest reading, ``rival`` the score of the next one with another text,
    ``as_is`` the score of leaving the text alone; ``work`` counts the steps and readings that were
    tried, each of which takes about 5 microseconds.
    """

    best: Reading | None
    rival: float
    as_is: float
    work: int


def looks_garbled(text: str, plain: str, start: int) -> bool:
    """Tell quickly whether what follows a question mark is unlike any text; most are real ones."""
    if REST_OF_GLOSS.match(text, start + 1) or FOLDED_MARK.match(text, start + 1):
        return True
    model = load_statistics()
    line = plain[start + 1 : start + 1 + GLANCE].partition("\n")[0]
    before = last = -1
    steps: list[float] = []
    for character in line:
        symbol = model.index.get(symbol_of(character), -1)
        if character not in LOST:
            steps.append(model.log_probability(before, last, symbol))
        before, last = last, symbol
    return bool(steps) and min(steps) < STRANGE and sum(steps) < STRANGE_ON_AVERAGE * len(steps)


def stretch_around(text: str, start: int) -> tuple[str, int]:
    """Return the stretch of one line that decides on a run, and the place of ``start`` in it."""
    first = max(text.rfind("\n", max(0, start - LEFT), start) + 1, start - LEFT, 0)
    end = min(len(text), start + LONGEST + HORIZON)
    line_end = text.find("\n", start, end)
    return text[first : end if line_end < 0 else line_end], start - first


@lru_cache(maxsize=REMEMBERED)
def search_run(text: str, start: int) -> Outcome:
    """Return the likeliest reading of the run whose lost byte stands at ``start``.

    ``text`` is what ``stretch_around`` returned, and the places are those of it.
    """
    model, table = load_statistics(), code_table()
    window = open_window(text, start, model)
    place = start + 1
    gloss = REST_OF_GLOSS.match(text, place)
    if gloss:
        place = gloss.end()
    leads = lost_leads(text, start, gloss.group()[:-1] if gloss else "", table)
    paths = first_steps(leads, window, place, table, model)
    found = first_endings(leads, window, place, table, model)
    as_is = window.sums[-1]
    work = SETTING_UP + len(paths)
    while paths and place + 1 < window.end and place - start < LONGEST:
        place += 1
        if place - PLAIN >= start and text[place - PLAIN + 1 : place + 1].isascii():
            break
        # What a path competes with: the text as it stands, and readings that have already ended.
        rival = max((reading.score for reading in found), default=as_is)
        floor = max(rival, as_is) - as_is + window.sums[place + 1 - start] - HOPELESS
        following: list[Path] = []
        for path in paths:
            found.extend(endings(path, window, place, table, model))
            for step in steps(path, text[place], table, model, floor):
                following.append(step)
                floor = max(floor, step.score - BEHIND)
        following.sort(key=lambda path: -path.score)
        paths = [path for path in following[:BEAM] if path.score > floor]
        work += len(paths) + len(following)
    return judge(found, as_is, work + len(found))


def judge(found: list[Reading], as_is: float, work: int) -> Outcome:
    """Choose the best of the readings, and the best of another text."""
    if not found:
        return Outcome(None, -inf, as_is, work)
    best = max(found, key=lambda reading: reading.score)
    others = (reading.score for reading in found if reading.text != best.text)
    return Outcome(best, max(others, default=-inf), as_is, work)


def open_window(text: str, start: int, model: Statistics) -> Window:
    """Score the visible text from ``start`` to its end."""
    left = to_symbols("\n" + text[:start])
    before, last = ([-1, -1] + [model.index.get(symbol, -1) for symbol in left])[-2:]
    symbols = [model.index.get(symbol_of(c), -1) for c in simplify(text[start:])]
    sums = [0.0]
    first, second = before, last
    for symbol in symbols:
        sums.append(sums[-1] + model.log_probability(first, second, symbol))
        first, second = second, symbol
    return Window(text, start, len(text), symbols, sums, before, last)


def symbol_of(character: str) -> str:
    """Return the symbol that the model has for one simplified character."""
    if character.isascii() and character.isalnum():
        return "0" if character.isdigit() else "a"
    return character


def lost_leads(text: str, start: int, gloss: str, table: CodeTable) -> list[int]:
    """Return the possible lost bytes.

    The rest of a gloss betrays the byte: in 當?shù) a program took the second byte of 當 (B5 of
    AE94 B5D8: 94B5) together with the next for the character 數, and put its gloss behind it.
    """
    pair = encode_pair(text[start - 1]) if gloss and start else None
    if pair is None:
        return list(LEADS)
    formed = {lead: table.characters.get(pair[1] << 8 | lead) for lead in LEADS}
    candidates = {lead: character for lead, character in formed.items() if character}
    known = [lead for lead, character in candidates.items() if character in GLOSSED.get(gloss, "")]
    return known or list(candidates)


def first_steps(
    leads: Iterable[int], window: Window, place: int, table: CodeTable, model: Statistics
) -> list[Path]:
    """Begin the likeliest paths: a lost byte and the first byte of the next character."""
    pair = encode_pair(window.text[place]) if place < window.end else None
    if pair is None or pair[1] not in LEADS:
        return []
    trail, waiting = pair
    before, last = window.before, window.last
    paths: list[Path] = []
    for lead in leads:
        symbol = table.symbols.get(lead << 8 | trail, -1)
        if symbol >= 0:
            score = model.log_probability(before, last, symbol)
            known = table.characters[lead << 8 | trail]
            score += LOST_FULL_STOP if known == "。" else 0.0
            paths.append(Path(score, waiting, last, symbol, known, known))
    paths.sort(key=lambda path: -path.score)
    return paths[: 2 * BEAM]


def first_endings(
    leads: Iterable[int], window: Window, place: int, table: CodeTable, model: Statistics
) -> list[Reading]:
    """Return the readings of one character: the lost byte and a visible trail byte, as in 區?^."""
    trail = trail_byte(window.text[place]) if place < window.end else 0
    if not trail:
        return []
    found: list[Reading] = []
    for lead in leads:
        symbol = table.symbols.get(lead << 8 | trail, -1)
        if symbol >= 0:
            known = table.characters[lead << 8 | trail]
            score = model.log_probability(window.before, window.last, symbol)
            path = Path(score, 0, window.last, symbol, known, known)
            found.append(close(path, window, place + 1, model))
    return found


def endings(
    path: Path, window: Window, place: int, table: CodeTable, model: Statistics
) -> Iterator[Reading]:
    """End a path at ``place``: at a visible trail byte, or at one that was lost."""
    character = window.text[place]
    trail = trail_byte(character)
    if trail:
        symbol = table.symbols.get(path.lead << 8 | trail, -1)
        step = 2 * VERY_UNLIKELY
        if symbol >= 0:
            step = model.log_probability(path.before, path.last, symbol)
            known = table.characters[path.lead << 8 | trail]
            done = Path(path.score + step, 0, path.last, symbol, path.text + known, path.guessed)
            yield close(done, window, place + 1, model)
        for whole in over_vanished(
            path, trail, 0, model, direct=step, floor=path.score + LEAST_END, at_end=True
        ):
            yield close(whole, window, place + 1, model)
    elif character in LOST:
        context = path.before, path.last
        choices = [
            (model.log_probability(*context, symbol), symbol, known)
            for _, symbol, known in table.by_lead[path.lead]
        ]
        for step, symbol, known in nlargest(BEAM, choices):
            score = path.score + LOST_TRAIL + step
            done = Path(score, 0, path.last, symbol, path.text + known, path.guessed + known)
            yield close(done, window, place + 1, model)


def trail_byte(character: str) -> int:
    """Return the byte of a visible character that can be a trail byte alone, or 0.

    These are the ASCII letters and some signs, and the euro sign, which is 80 in the code page.
    """
    if character == "€":
        return 0x80
    return ord(character) if "@" <= character <= "~" else 0


def close(path: Path, window: Window, place: int, model: Statistics) -> Reading:
    """Finish a reading: step over a gloss or broken markup behind it, and score what follows."""
    score = path.score
    lost = window.text[place - 1] in LOST
    gloss = (REST_OF_GLOSS if lost else WHOLE_GLOSS).match(window.text, place)
    if gloss:
        place = gloss.end()
        known = GLOSSED.get(gloss.group().strip("()"))
        if known and path.text[-1] not in known:
            score += WRONG_GLOSS
    elif lost and (markup := MARKUP_REST.match(window.text, place)):
        place = markup.end()
    place = min(place, window.end)
    score += window.tail(path.before, path.last, place, model)
    return Reading(path.text, place, path.guessed, score)
