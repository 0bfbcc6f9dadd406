"""Join lines that were broken in mid-sentence; headings, lists, tables and verse stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from summarizer.reading.folding import simplify
from summarizer.reading.fragments import rejoin_fragment
from summarizer.reading.repair import Repair
from summarizer.reading.rows import is_number_row

# A line that begins something of its own: 一、 (一) 1. 第三章 一是 - * — # | > 【 ** title: ---
BEGINS = re.compile(
    r"""\s*(?:
      [一二三四五六七八九十百]{1,4}(?:[、.]|是(?!个))
    | \([一二三四五六七八九十百\d]{1,4}\)
    | \d{1,3}(?:[.、)](?!\d)|\s*[)、])
    | 第[一二三四五六七八九十百\d]{1,4}[章节条篇,、:]
    | 篇[一二三四五六七八九十]
    | [-*+•·▪◆■●★※►]\s
    | [①-⑳⒈-⒛⑴-⒇]
    | —|--|[#|>【<]|\*\*
    | [a-z_]{2,20}:(?:\s|$)
    )""",
    re.VERBOSE,
)
TABLE_OR_HEADING = re.compile(r"\s*(?:[|#<>]|---|\*\*.*\*\*\s*$|[a-z_]{2,20}:(?:\s|$))")
# 三、  (二)  3.  and with the full stop that a converter added: (3)。
LONE_MARKER = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、])(?P<stop>。?)"
)
OPENING = frozenset("([{《〈「『“‘")
CONTINUING = frozenset(",、;:。.)]}》〉」』”’%!?")
TERMINAL = frozenset("。!?;:…”’」』)]》】.~—|>*_")
HAN = re.compile(r"[\u3400-\u9fff]")
LETTER = re.compile(r"[A-Za-z]{2}")
ENGLISH_TERMINAL = frozenset(".!?:;|>")
# The end of a line that cannot end a title: a comma, a hyphen, of, the, and
OPEN_END = re.compile(
    r"(?:[,\-]|\b(?:an?|and|are|as|at|by|for|from|has|have|in|is|its|of|on|or|that|the|to|was|with))$"
)
PROSE = re.compile(r"(?<![A-Za-z])[a-z]{4}")  # a word that a title would write with a capital
REFERENCE = re.compile(r"\[[^\]]{1,80}\]:|https?://\S+$")  # [name]: address

A_SENTENCE = 30  # characters of a line that is no fragment of a sentence
MAY_GO_ON = "(年亿如 \t"  # what a long line can begin with after a full stop that was put in
VERSE = 16  # lines of equal length up to this are verse
NARROWEST, WIDEST = 18, 140  # characters of a line in hard-wrapped Chinese
UNFIT = 2  # places that stay empty at the end of a full line, because no mark may begin the next
LONG_ENOUGH = 40  # characters that an English line has, to be wrapped and not a title
LONG_ENOUGH_TO_GO_ON = 20  # the same where the next line begins with a small letter


@dataclass(frozen=True, slots=True)
class Pair:
    """Two lines that follow each other, stripped, inside a run of lines without a blank one."""

    run: Sequence[str]
    index: int
    first: str
    second: str


Join = tuple[int, str]
"""How many characters at the end of the first line fall away, and what stands for the break."""


def join_lines(text: str) -> list[Repair]:
    """Find the line breaks that stand in the middle of a sentence.

    Safe, because each rule asks for a sign that the sentence goes on: an open bracket, a comma, a
    number alone on its line, a line filled to the width of its paragraph. Leaves alone lines that
    end a sentence, and lines that begin a heading, a list item, a table row or a verse.
    """
    if "\n" not in text:
        return []
    plain = simplify(text)
    repairs: list[Repair] = []
    for start, run in _runs(plain):
        place = start
        for index, line in enumerate(run[:-1]):
            end = place + len(line)
            first, second = line.rstrip(), run[index + 1]
            sentences = first[-1] == "。" and min(len(first), len(second)) >= A_SENTENCE
            if sentences and second[0] not in MAY_GO_ON:
                place = end + 1
                continue
            join = _decide(Pair(run, index, first.lstrip(), second.strip()))
            if join:
                dropped, glue = join
                cut = place + len(first) - dropped
                until = end + 1 + len(second) - len(second.lstrip())
                repairs.append(Repair(cut, until, text[cut:until], glue, "joined_line"))
            place = end + 1
    return repairs


def _runs(plain: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the stretches of at least two lines without a blank one, with their places."""
    run: list[str] = []
    start = place = 0
    for line in plain.split("\n"):
        if line and not line.isspace():
            if not run:
                start = place
            run.append(line)
        else:
            if len(run) > 1:
                yield start, run
            run = []
        place += len(line) + 1
    if len(run) > 1:
        yield start, run


def _decide(pair: Pair) -> Join | None:
    if TABLE_OR_HEADING.match(pair.first) or TABLE_OR_HEADING.match(pair.second):
        return None
    if is_number_row(pair.first) or is_number_row(pair.second):
        return None
    for rule in RULES:
        join = rule(pair)
        if join is not None:
            return join
    return None


def after_lone_marker(pair: Pair) -> Join | None:
    """三、| 下一步工作 : a number waits for its heading."""
    match = LONE_MARKER.fullmatch(pair.first)
    if not match or BEGINS.match(pair.second) or not HAN.match(pair.second):
        return None
    return len(match["stop"]), ""


def inside_brackets(pair: Pair) -> Join | None:
    """( | 三)改革 : an opening bracket ends no line, and 、 begins none."""
    if not HAN.search(pair.first + pair.second):
        return None
    opened = pair.first.removesuffix("。")
    if opened and opened[-1] in OPENING and opened[-2:-1] != opened[-1]:
        return len(pair.first) - len(opened), ""
    if pair.second[0] in CONTINUING and not pair.first.endswith(tuple("。!?")):
        return 0, ""
    return None


def around_fragment(pair: Pair) -> Join | None:
    """達。| xx。| 億元 : a number torn out of its sentence, with the stops that were put in."""
    return rejoin_fragment(pair.run, pair.index, begins=BEGINS)


def after_comma(pair: Pair) -> Join | None:
    """推进改革, | 扩大开放 : unless it is verse, or the row of a table."""
    first, second = pair.first, pair.second
    if first[-1] not in ",、" or len(first) < 8 or not HAN.match(first[-2]):
        return None
    verse = len(first) == len(second) <= VERSE
    if verse or BEGINS.match(second) or not HAN.match(second):
        return None
    return 0, ""


def at_full_width(pair: Pair) -> Join | None:
    """Join hard-wrapped Chinese: lines of one width, on which nothing more would have fitted."""
    first, second = pair.first, pair.second
    if first[-1] in TERMINAL or not HAN.search(first) or BEGINS.match(second):
        return None
    near = [len(line.strip()) for line in pair.run[max(0, pair.index - 12) : pair.index + 13]]
    width = max(near)
    if not NARROWEST <= width <= WIDEST or len(first) < width - UNFIT:
        return None
    if sum(width - UNFIT <= length for length in near) < 2:
        return None
    return 0, _glue(first, second)


def in_paragraph(pair: Pair) -> Join | None:
    """Join hard-wrapped English: lines of one paragraph, the first not ending a sentence."""
    first, second = pair.first, pair.second
    if first[-1] in ENGLISH_TERMINAL or BEGINS.match(second) or HAN.search(first + second):
        return None
    if not LETTER.search(first) or REFERENCE.match(first) or REFERENCE.match(second):
        return None
    if second[0].islower() or OPEN_END.search(first):
        return (0, _glue(first, second)) if len(first) >= LONG_ENOUGH_TO_GO_ON else None
    wrapped = len(pair.run) >= 3 and len(first) >= LONG_ENOUGH and PROSE.search(first)
    return (0, _glue(first, second)) if wrapped else None


def _glue(first: str, second: str) -> str:
    """Return what joins the lines: a space between words, nothing after a hyphen."""
    if first.endswith("—") or (first.endswith("-") and first[-2:-1].isalnum()):
        return ""
    return " " if first[-1] < "\u2e80" and second[0] < "\u2e80" else ""


RULES: tuple[Callable[[Pair], Join | None], ...] = (
    after_lone_marker,
    inside_brackets,
    around_fragment,
    after_comma,
    at_full_width,
    in_paragraph,
)
