"""English quantities: a number with what it measures, ranges of them, fractions and multiples."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.figures.english_counts import read_count
from summarizer.figures.english_names import is_code, is_footnote, is_label, is_named
from summarizer.figures.english_numbers import SMALL, Number, read_number
from summarizer.figures.english_patterns import (
    BETWEEN,
    COIN_SIGN,
    COMPARES,
    DAY_DATE,
    FEET_INCHES,
    FOLD,
    FOLLOWING_WORDS,
    FROM,
    IN_INCHES,
    MULTIPLE_WORDS,
    ORDINALS_AFTER,
    OTHER_UNIT,
    OUT_OF,
    PENCE,
    PERCENT,
    POUND_WEIGHT,
    RANGE,
    RANGING,
    RATIO,
    SCORE,
    SCORED,
    TIMES,
    UNIT,
)
from summarizer.figures.english_units import (
    ABBREVIATED,
    CODES,
    COINS,
    MEASURES,
    SIGNS,
    SMALLER,
    WON,
)
from summarizer.figures.found import Found
from summarizer.schemas.terms import Kind

_CURRENCY: Final = re.compile(
    r"(?P<sign>(?:A|AU|C|CA|HK|NZ|S|NT|R|US|U\.S\.|JP|CN)?[$£€¥₹₩₽₪₺฿₦]|[A-Z]{3})[ ]?(?=[0-9.])"
)
_MINUS: Final = re.compile(r"(?:minus|negative)[ ]", re.I)
_METRES: Final = re.compile(
    r"[ ](?:long|wide|high|tall|deep|away|above|below|race|sprint|hurdles|freestyle"
    r"|relay|butterfly|final|"
    r"backstroke|breaststroke|pool|dash|individual|medley|x[ ]|×|and[ ]\d|from|heats?"
    r"|title|champion|gold)|[ ]?[x×]"
)
_DISTANCES: Final = frozenset({50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000})
"""Metres that races are run over."""
_WIN_AFTER: Final = re.compile(
    r"[ ](?:win|victory|defeat|draw|loss|lead|aggregate|success|triumph|thrashing"
    r"|majority|home|away|vote|decision|down|up)"
)
_OF_THE: Final = re.compile(
    r"[ ](?:of|out[ ]of)[ ](?:the|its|their|all|our|his|her|a[ ]total[ ]of)?[ ]?(?=[0-9a-z])"
)
A_UNIT: Final = re.compile(r"[ \n-]an?(?=[ -])")
_LEAST_WON: Final = 100
_LARGEST_GROUP: Final = frozenset({10, 20, 100, 1000})


class _Quantity(NamedTuple):
    """A quantity with what is needed to make it one end of a range."""

    found: Found
    number: Number
    signed: bool  # bears a currency sign of its own


def read_multiple_word(plain: str, at: int, word: str) -> Found | None:
    """Read ``twice the size``, ``doubled``, ``halved``; ``twice`` alone counts occasions."""
    end = at + len(word)
    value = Decimal(MULTIPLE_WORDS[word])
    if word in {"twice", "thrice", "double", "triple", "quadruple"}:
        if COMPARES.match(plain, end):
            return Found(at, end, "multiple", "倍", word, value)
        return (
            Found(at, end, "count", "times", word, value) if word in {"twice", "thrice"} else None
        )
    return Found(at, end, "multiple", "倍", word, value)


def read_quantity(plain: str, at: int) -> tuple[Found | None, int]:
    """Read the quantity that begins at ``at``, or the range of two of them.

    Returns the figure, if any, and where to go on.
    """
    score = _read_score(plain, at)
    if score is not None:
        return score, score.end
    first = _read_one(plain, at)
    if first is None:
        return None, at + 1
    ranged = _read_range(plain, first)
    if ranged is not None:
        return ranged, ranged.end
    found, number = first.found, first.number
    if (
        not number.in_words
        and not first.signed
        and is_code(plain, _number_start(plain, at), number.end)
    ):
        if found.kind not in {"percent", "percentage_point", "measure", "money", "multiple"}:
            return None, number.end
    if number.fraction and found.kind == "ratio" and not _is_share(plain, found, number):
        return None, number.end
    if _is_no_quantity(plain, first):
        return None, number.end
    _share_unit_of_whole(plain, found)
    return found, found.end


def _number_start(plain: str, at: int) -> int:
    return at


def _is_no_quantity(plain: str, quantity: _Quantity) -> bool:
    """Say whether the number is an ordinal, a label or part of a name."""
    found, number = quantity.found, quantity.number
    if (
        found.kind in {"count", "measure"}
        and found.unit != "英石"
        and ORDINALS_AFTER.match(plain, number.end)
    ):
        return True
    if found.kind == "count" and not found.unit and is_footnote(plain, found.start, number.end):
        return True
    has_unit = (
        bool(found.unit) or number.scale > 1 or found.kind in {"ratio", "percent", "multiple"}
    )
    if number.in_words and is_named(plain, found.start, number.end) and number.scale == 1:
        return True
    return not quantity.signed and is_label(plain, found.start, has_unit=has_unit)


def _is_share(plain: str, found: Found, number: Number) -> bool:
    """Tell a share (``a third of``, ``by a quarter``) from an ordinal (``a third term``)."""
    words = plain[found.start : number.end].lower()
    if not number.in_words or words.endswith("s") or words.startswith(("half", "a half")):
        if words.startswith("half") and is_named(plain, found.start, number.end):
            return False
        return not words.startswith("1/") or plain[number.end : number.end + 1] != "/"
    if not words.startswith(("a ", "an ", "one ", "one-")):
        return False
    after = plain[number.end : number.end + 7]
    if re.match(r"[ \n](?:of|more|less|fewer|higher|lower|in|to|from|on)\b|[,.;)]|$", after):
        return True
    return bool(
        re.search(
            r"\b(?:by|than|nearly|almost|about|around|over|up|down|just)[ ]$",
            plain[max(0, found.start - 8) : found.start],
        )
    )


def _read_score(plain: str, at: int) -> Found | None:
    """Read ``3-1``, ``6-4`` or ``2:1`` where no range or code is meant."""
    ratio = RATIO.match(plain, at)
    if ratio is not None:
        if plain[at - 1 : at].isalnum():
            return None
        return _ratio(at, ratio.end(), ratio[0].replace("∶", ":"))
    match = SCORE.match(plain, at)
    if match is None or plain[at - 1 : at].isalnum() or (at and plain[at - 1] in "-–/.$£€"):
        return None
    one, two = int(match["one"]), int(match["two"])
    scored = SCORED.search(plain, max(0, at - 60), at) or _WIN_AFTER.match(plain, match.end())
    if match["three"] or (not scored and (one < two or one > 199)):
        return None
    return _ratio(at, match.end(), f"{one}:{two}")


def _ratio(start: int, end: int, fraction: str) -> Found:
    parts = [Decimal(part) for part in fraction.split(":")]
    value = None
    if len(parts) == 2 and parts[1]:
        quotient = parts[0] / parts[1]
        value = quotient if len(quotient.as_tuple().digits) <= 6 else None
    return Found(start, end, "ratio", "", "", value, fraction=fraction)


def _read_one(plain: str, at: int) -> _Quantity | None:
    """Read a number with its sign, currency and unit."""
    start, negative = at, False
    minus = _MINUS.match(plain, at)
    if minus is not None:
        at, negative = minus.end(), True
    elif plain[at - 1 : at] == "-" and not plain[at - 2 : at - 1].strip(" \n(").strip():
        start, negative = at - 1, True
    currency = _CURRENCY.match(plain, at)
    if currency is not None:
        if currency["sign"] not in SIGNS and currency["sign"] not in CODES:
            return None
        at = currency.end()
    if at >= len(plain) or not (plain[at].isalnum() or plain[at] in ".½¼¾⅓⅔⅛"):
        return None
    number = read_number(plain, at)
    if number is None:
        return None
    if currency is not None:
        unit = SIGNS.get(currency["sign"]) or CODES[currency["sign"]]
        found = _money(plain, start, number, unit, currency["sign"])
    else:
        found = _with_unit(plain, start, number)
        if found is None:
            return None
    if negative:
        _negate(found)
    return _Quantity(found, number, currency is not None)


def _negate(found: Found) -> None:
    if found.kind in {"percent", "percentage_point"}:
        found.direction = "down"
    elif found.value is not None:
        found.value = -found.value


def _new(start: int, end: int, number: Number, kind: Kind, unit: str, text: str) -> Found:
    """Make a figure of a number; crowds (``dozens``) have two ends."""
    value: Decimal | None = number.value
    if number.high is not None:
        return Found(start, end, kind, unit, text, None, number.value, number.high, bound="about")
    found = Found(start, end, kind, unit, text, value)
    if number.is_about:
        found.bound = "about"
    return found


def _money(plain: str, start: int, number: Number, unit: str, text: str) -> Found:
    found = _new(start, number.end, number, "money", unit, text)
    tail = UNIT.match(plain, number.end)
    if tail is not None:
        known = _longest(tail, COINS)
        if known is not None and COINS[known[0]] not in {"美分", "便士"}:
            found.end = known[1]
    return found


def _longest(match: re.Match[str], table: dict[str, str]) -> tuple[str, int] | None:
    """Return the longest run of the words that ``table`` has, and where it ends."""
    one = match["one"]
    two, three = match["two"], match["three"]
    if three and f"{one} {two} {three}" in table:
        return f"{one} {two} {three}", match.end("three")
    if two and f"{one} {two}" in table:
        return f"{one} {two}", match.end("two")
    if one in table:
        return one, match.end("one")
    bare = one.rstrip(".")
    return (bare, match.start("one") + len(bare)) if bare in table else None


def _with_unit(plain: str, start: int, number: Number) -> Found | None:
    """Read what stands behind a number: percent, multiple, currency, measure, noun."""
    end = number.end
    percent = PERCENT.match(plain, end)
    if percent is not None and not number.fraction:
        return _percent(start, number, percent)
    if number.suffix:
        as_metres = _suffixed(plain, start, number)
        if as_metres is not None:
            return as_metres
    fold = FOLD.match(plain, end)
    if fold is not None:
        return _new(start, fold.end(), number, "multiple", "倍", fold[0].strip(" -"))
    times = TIMES.match(plain, end)
    if times is not None and COMPARES.match(plain, times.end()):
        return _new(start, times.end(), number, "multiple", "倍", times[0].strip(" -"))
    out_of = _read_out_of(plain, start, number)
    if out_of is not None:
        return out_of
    sign = COIN_SIGN.match(plain, end)
    if sign is not None and not number.in_words:
        return _new(start, sign.end(), number, "money", SIGNS[sign["sign"]], sign["sign"])
    a_unit = A_UNIT.match(plain, end) if number.fraction else None
    unit = UNIT.match(plain, a_unit.end() if a_unit is not None else end)
    if unit is not None:
        found = _coin(plain, start, number, unit) or _measure(plain, start, number, unit)
        if found is not None:
            return found
    if not number.in_words:
        found = _inches(plain, start, number)
        if found is not None:
            return found
    if number.fraction:
        exact = (
            number.value if number.value == round(number.value, 4) and _is_exact(number) else None
        )
        return Found(start, end, "ratio", "", "", exact, fraction=number.fraction)
    return read_count(plain, start, number)


def _is_exact(number: Number) -> bool:
    above, _, below = number.fraction.partition("/")
    return number.value * int(below) == int(above)


def _percent(start: int, number: Number, match: re.Match[str]) -> Found:
    text = match[0].strip(" \n-")
    if match["basis"] or match["basis2"]:
        return _new(start, match.end(), number, "percentage_point", "基点", text)
    if "point" in text or text in {"pp", "ppt", "ppts"}:
        return _new(start, match.end(), number, "percentage_point", "个百分点", text)
    return _new(start, match.end(), number, "percent", "%", text)


def _suffixed(plain: str, start: int, number: Number) -> Found | None:
    """Tell metres from millions: ``100m race`` but ``3.2m viewers``."""
    bare = number.value / number.scale
    runs = bare in _DISTANCES and not FOLLOWING_WORDS.match(plain, number.end)
    if number.suffix == "m" and (runs or _METRES.match(plain, number.end)):
        return _new(start, number.end, _unscaled(number), "measure", "米", "m")
    return None


def _unscaled(number: Number) -> Number:
    return Number(number.value / number.scale, number.end)


def _read_out_of(plain: str, start: int, number: Number) -> Found | None:
    """Read ``nine out of ten`` and ``1 in 5``; ``25 out of 40`` are two counts."""
    match = OUT_OF.match(plain, number.end)
    if match is None or number.scale > 1 or number.fraction or number.value % 1:
        return None
    second = read_number(plain, match.end())
    if second is None or second.fraction or not number.value < second.value or second.value % 1:
        return None
    small = second.value <= 10 or int(second.value) in _LARGEST_GROUP
    tail = UNIT.match(plain, second.end)
    timed = tail is not None and (_longest(tail, MEASURES) or _longest(tail, COINS))
    if match["how"].startswith("in"):
        if number.value > 9 or timed or (second.value > 1000 and second.value % 1000):
            return None
    elif not small:
        return None
    value = number.value / second.value
    fraction = f"{int(number.value)}/{int(second.value)}"
    exact = value if len(value.as_tuple().digits) <= 6 else None
    return Found(start, second.end, "ratio", "", "", exact, fraction=fraction)


def _coin(plain: str, start: int, number: Number, match: re.Match[str]) -> Found | None:
    known = _longest(match, COINS)
    if known is None:
        code = match["one"]
        if code in CODES and match["gap"] in {"", " "} and not number.in_words:
            return _new(start, match.end("one"), number, "money", CODES[code], code)
        pence = PENCE.match(plain, number.end)
        if pence is not None and not number.in_words and number.value < 1000:
            unit = "便士" if pence[0] == "p" else "美分"
            return _new(start, pence.end(), number, "money", unit, pence[0])
        return None
    name, end = known
    if not match["gap"] or (name == WON and number.value < _LEAST_WON):
        return None
    if name in {"pound", "pounds"} and _is_weight(plain, start, end):
        return _new(start, end, number, "measure", "磅", name)
    found = _new(start, end, number, "money", COINS[name], name)
    _add_cents(plain, found)
    return found


_CENTS: Final = re.compile(
    r"[ ](?:and[ ])?(?P<cents>[0-9]{1,2}|[a-z]+(?:-[a-z]+)?)[ ](?:cents|pence)\b"
)


def _add_cents(plain: str, found: Found) -> None:
    """``five dollars and twenty cents`` is one amount."""
    more = _CENTS.match(plain, found.end)
    if more is None or found.value is None or found.unit not in {"美元", "英镑", "欧元"}:
        return
    cents = read_number(plain, more.start("cents"))
    if cents is not None and cents.end == more.end("cents"):
        found.value += cents.value / 100
        found.end = more.end()


def _is_weight(plain: str, start: int, end: int) -> bool:
    """Say whether pounds are a weight."""
    around = plain[max(0, start - 30) : start] + " " + plain[end : end + 24]
    return POUND_WEIGHT.search(around) is not None or plain[end : end + 4] == " of "


def _measure(plain: str, start: int, number: Number, match: re.Match[str]) -> Found | None:
    known = _longest(match, MEASURES)
    if known is None:
        return None
    name, end = known
    if name in ABBREVIATED:
        if number.in_words:
            return None
        if name == "st" and number.value % 10 == 1 and number.value % 100 != 11:
            return None
        if (
            name in {"s", "h", "t", "C", "F", "V", "W", "l"}
            and name == "s"
            and not number.value % 1
        ):
            return None
    elif not match["gap"]:
        if name[0].isalpha() and len(name) > 4:
            return None
    unit = MEASURES[name]
    found = _new(start, end, number, "measure", unit, name)
    if number.fraction:
        found.value = number.value
    while found.unit in SMALLER and _add_smaller(plain, found):
        pass
    return found


def _add_smaller(plain: str, found: Found) -> bool:
    """Add the smaller unit written behind: ``6ft 2in`` is 74 inches."""
    unit, times = SMALLER[found.unit]
    joint = OTHER_UNIT.match(plain, found.end)
    at = joint.end() if joint is not None else found.end
    if found.value is None or not plain[at : at + 1].isalnum():
        return False
    number = read_number(plain, at)
    if number is None or number.value >= times or number.fraction or number.high is not None:
        return False
    match = UNIT.match(plain, number.end)
    known = _longest(match, MEASURES) if match is not None else None
    end = known[1] if known is not None and MEASURES[known[0]] == unit else None
    if end is None and unit == "英寸" and (inches := IN_INCHES.match(plain, number.end)):
        end = inches.end()
    if end is None:
        return False
    found.value, found.unit, found.end = found.value * times + number.value, unit, end
    return True


def _inches(plain: str, start: int, number: Number) -> Found | None:
    """Read ``5'11"`` and ``5in``."""
    feet = FEET_INCHES.match(plain, number.end)
    if feet is not None and number.value < 10:
        value = number.value * 12 + int(feet["inches"])
        return Found(start, feet.end(), "measure", "英寸", feet[0], value)
    inches = IN_INCHES.match(plain, number.end)
    if inches is not None and inches[0].strip() == "in" and inches[0] == "in":
        return _new(start, inches.end(), number, "measure", "英寸", "in")
    return None


def _read_range(plain: str, first: _Quantity) -> Found | None:
    """Join two quantities to a range: ``5 to 10 people``, ``$5-6 million``, ``10-15%``."""
    found = first.found
    for end in {found.end, first.number.end}:
        joint = RANGE.match(plain, end)
        if joint is not None:
            break
    else:
        return None
    at, word = joint.end(), joint[0].strip()
    begins = plain[at : at + 1]
    if not begins or not (begins.isalnum() or begins in "$£€¥₹") or first.number.high is not None:
        return None
    if _refuses_range(plain, found, word):
        return None
    if word == "to" and DAY_DATE.match(plain, at):
        return None
    if (
        begins.isalpha()
        and re.match(r"[a-zA-Z]+", plain[at : at + 12])[0].lower() not in SMALL
        and not plain.startswith(("US$", "A$", "C$", "HK$", "a "), at)
    ):  # type: ignore[index]
        return None
    second = _read_one(plain, at)
    if second is None or second.number.high is not None or plain[at : at + 2] == "a ":
        return None
    return _joined(plain, first, second, word)


def _refuses_range(plain: str, found: Found, word: str) -> bool:
    """Say whether the words around make two figures of what looks like a range."""
    start = found.start
    before = plain[max(0, start - 28) : start]
    if word == "and":
        return BETWEEN.search(before) is None
    return (
        word in {"to", "-to-"}
        and FROM.search(before) is not None
        and RANGING.search(before) is None
    )


def _joined(plain: str, first: _Quantity, second: _Quantity, word: str) -> Found | None:
    one, two = first.found, second.found
    low, high = first.number.value, second.number.value
    scale = second.number.scale
    if scale > 1 and first.number.scale == 1 and low * scale < high:
        low *= scale
    if one.unit and one.unit != two.unit and two.unit:
        return None
    bare = not one.unit and not two.unit
    if bare and word == "to" and high < low < 200 and not (low % 1 or high % 1):
        return _ratio(one.start, two.end, f"{int(low)}:{int(high)}")
    if low >= high or (two.kind == "ratio") or (one.kind == "ratio"):
        return None
    if word == "or" and not (high == low + 1 and high <= 10):
        return None
    if bare and word in {"-", "–", "—"} and len(str(int(high))) > len(str(int(low))) + 1:
        return None
    if (
        not first.number.in_words
        and not first.signed
        and is_code(plain, one.start, one.start)
        and word in {"-", "–"}
    ):
        return None
    if (
        plain[second.number.end : second.number.end + 1] in {"-", "/"}
        and plain[second.number.end + 1 : second.number.end + 2].isdigit()
    ):
        return None
    if is_label(plain, one.start, has_unit=bool(one.unit or two.unit)):
        return None
    named = two if two.unit or not one.unit else one
    return Found(
        one.start, max(two.end, second.number.end), named.kind, named.unit, named.unit_text,
        None, low, high, bound="range",
    )  # fmt: skip


def _share_unit_of_whole(plain: str, found: Found) -> None:
    """``25 of the 40 offices``: the first counts offices too."""
    if found.unit or found.kind != "count":
        return
    match = _OF_THE.match(plain, found.end)
    whole = _read_one(plain, match.end()) if match is not None else None
    if whole is not None and whole.found.kind in {"count", "measure"} and whole.found.unit:
        found.kind, found.unit = whole.found.kind, whole.found.unit
        found.unit_text = whole.found.unit_text
