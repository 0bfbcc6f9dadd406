"""Put numbers and masks that were torn out of their sentence back into it.

A converter set each number on a line of its own and ended every line with a full stop::

    全年總產值達。 | xx。 | 億元,比 | 2008。 | 年增長。 | 12%。

Nobody writes a line ``2008。``: where such lines stand, the stops beside them are not the author's.
"""

import math
import re
from collections.abc import Sequence

from summarizer.reading.likelihood import load_statistics, to_symbols

# A number, a mask or a code alone on its line: 2008。 xx% iso9000。 (xx)。 4
NUMBER = r"(?:[0-9][0-9.,]{0,14}|[xX×*]{1,8})(?:%|亿|万)?"
BARE = re.compile(rf"\(?(?:{NUMBER}|[a-zA-Z]{{2,10}}[0-9]{{0,6}})\)?(?P<stop>。?)")
TORN = re.compile(rf"\(?(?:{NUMBER}|[a-zA-Z]{{2,10}}[0-9]{{0,6}})\)?。")  # the sign of this damage
SIGN = re.compile(r"[()%、,;](?:。)?|[一-鿿]")  # a bracket or a single character alone on its line
REPORTED = re.compile(r"(?:报告|汇报|总结|说明)。?")  # 情況。 | 報告。 | 如下:
AS_FOLLOWS = re.compile(r"如下[:。]?")
# What goes on after a number and never begins a sentence: 億元 萬畝 % 噸 公里, and 多戶, for one
MEASURE = re.compile(
    r"[余多]?(?:[万亿千百]|美?元|[%℃度亩吨米里倍分成]|公[里顷斤]|平方|[家户个名位次件项条只头人套台座所处辆艘株棵场](?:[,、;]|。?$)"
    r"|[以左]|年的)"
)
SHORT_UNIT = re.compile(
    r"[余多]?[万亿千百]?(?:美?元|公里|公顷|平方米|[家户个名位次件项条只头人套台座所处吨亩倍%年])。"
)
BEGUN = re.compile(r"[在对从以由自与和将把].{0,6}。")  # 在推进。 cannot be a whole sentence
LONGEST_HEADING = 20
NEAR = 12  # lines on either side in which another torn number must stand
STOP_IS_LIKELY = math.log(0.05)


def rejoin_fragment(
    run: Sequence[str], index: int, *, begins: re.Pattern[str]
) -> tuple[int, str] | None:
    """Decide on the break after ``run[index]``: how many characters fall away, what replaces it.

    None leaves the break alone. ``begins`` matches lines that begin something of their own.
    """
    first, second = run[index].strip(), run[index + 1].strip()
    if AS_FOLLOWS.match(second) or (REPORTED.fullmatch(second) and _follows(run, index + 2)):
        return _stop_length(first), ""
    if begins.match(second):
        return None
    torn_first = BARE.fullmatch(first) or SIGN.fullmatch(first)
    torn_second = BARE.fullmatch(second) or SIGN.fullmatch(second) or second[0] in "(年亿"
    if not (torn_first or torn_second) or not _is_torn(run, index):
        return None
    if torn_first:
        return _stop_length(first), _between(first.removesuffix("。"), second)
    below_marker = index and begins.fullmatch(run[index - 1].strip().removesuffix("。"))
    if below_marker and len(first) <= LONGEST_HEADING and "。" not in first[:-1]:
        return None
    if not first.endswith("。"):
        return (0, "") if first[-1] not in "!?;:" else None
    if second[0] != "(" and _stop_is_real(first, _text_after(run, index + 1)):
        return None
    return 1, ""


def _is_torn(run: Sequence[str], index: int) -> bool:
    """Tell whether torn numbers stand at this break and also near it."""
    near = run[max(0, index - NEAR) : index + NEAR + 2]
    return sum(TORN.fullmatch(line.strip()) is not None for line in near) >= 2


def _follows(run: Sequence[str], index: int) -> bool:
    return index < len(run) and AS_FOLLOWS.match(run[index].strip()) is not None


def _stop_length(line: str) -> int:
    return 1 if line.endswith("。") else 0


def _between(first: str, second: str) -> str:
    """Return a space where two numbers or masks would run into one."""
    return (
        " "
        if first[-1:].isascii()
        and first[-1:].isalnum()
        and second[:1].isascii()
        and second[:1].isalnum()
        else ""
    )


def _text_after(run: Sequence[str], index: int) -> str:
    """Return the line after the torn numbers from ``index`` on."""
    while index < len(run) and BARE.fullmatch(run[index].strip()):
        index += 1
    return run[index].strip() if index < len(run) else ""


def _stop_is_real(line: str, following: str) -> bool:
    """Tell whether the sentence ends here, and does not go on with the torn number."""
    if MEASURE.match(following) or BEGUN.fullmatch(line):
        return False
    if SHORT_UNIT.fullmatch(line):
        return True
    model = load_statistics()
    before, last = ([-1, -1] + [model.index.get(s, -1) for s in to_symbols(line[-12:-1])])[-2:]
    stop = model.log_probability(before, last, model.index["。"])
    number = model.log_probability(before, last, model.index["0"])
    return stop > number and stop > STOP_IS_LIKELY
