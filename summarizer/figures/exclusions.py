"""What looks like a figure but is none: names, codes, slogans, ordinals, list markers."""

from __future__ import annotations

import re
from typing import Final

from summarizer.figures.found import Found
from summarizer.figures.units import PLACE_NAMES, PLACE_NOUNS

QUOTE_REACH: Final = 10
"""Quotations up to this long around a number are slogans or names: ``“四个意识”``, ``“7·19”``."""

TITLE_REACH: Final = 60

FRONT_MATTER: Final = re.compile(r"\A---\n(?:(?!---\n).*\n){0,60}?---\n")
SKIPPED: Final = re.compile(
    r"[<hw〔\[(](?:(?<=<)!--|(?<=h)ttps?://|(?<=w)ww\."
    r"|(?<=[〔\[(])(?:19|20)[0-9]{2}[〕\])][ ]?第?[0-9]+号)"
)
"""Stretches without figures: comments, addresses, document numbers."""

_CODE_BEFORE: Final = frozenset("第+·_#@/\\=&^~")
_CODE_AFTER: Final = frozenset("+·_#@\\=&号楼室栋型版")
_GOVERNS: Final = re.compile(r"(?:辖|共有|包括|合并|设有|现有)[^。;,]{0,20}$")
_SESSION: Final = re.compile(r"届[^,。;]{0,12}$")
_CONGRESS: Final = frozenset("以精报召届和、,。关提会的指第胜之)”》党")


def skip_end(plain: str, match: re.Match[str]) -> int:
    """Return where a stretch without figures ends."""
    text = match[0]
    if text == "<!--":
        end = plain.find("-->", match.end(), match.end() + 2000)
        return end + 3 if end >= 0 else match.end()
    if text[0] in "hw":
        end = match.end()
        limit = min(len(plain), end + 500)
        while end < limit and plain[end].isascii() and not plain[end].isspace():
            end += 1
        return end
    return match.end()


def number_end(plain: str, run_end: int) -> int:
    """Return where the number ends whose first run of digits ends at ``run_end``."""
    if plain[run_end : run_end + 1] != ".":
        return run_end
    end = run_end + 1
    while end < len(plain) and "0" <= plain[end] <= "9":
        end += 1
    return end if end > run_end + 1 else run_end


def is_code(plain: str, start: int, end: int) -> bool:
    """Say whether digits are part of a code or name: ``PM2.5``, ``AG600``, ``4+3``, ``40号``, ``1.2.3``."""
    before = plain[start - 1 : start]
    after = plain[end : end + 1]
    if before:
        if before in _CODE_BEFORE or (before.isascii() and before.isalpha()):
            return True
        if (
            before in "-."
            and start > 1
            and plain[start - 2].isascii()
            and plain[start - 2].isalnum()
        ):
            return True
    if after:
        if after in _CODE_AFTER:
            return True
        if after == "." and plain[end + 1 : end + 2].isdigit():
            return True
    return False


def is_quoted(plain: str, start: int, end: int) -> bool:
    """Say whether the number stands in a short quotation."""
    opening = max(
        plain.rfind("“", max(0, start - QUOTE_REACH), start),
        plain.rfind("「", max(0, start - QUOTE_REACH), start),
    )
    if opening < 0:
        return False
    closing = plain.find("”" if plain[opening] == "“" else "」", opening, end + QUOTE_REACH)
    return closing >= end and closing - opening <= QUOTE_REACH + 2


def is_titled(plain: str, start: int) -> bool:
    """Say whether the number stands in the title of a document: ``《…（2021-2035年）》``."""
    opening = plain.rfind("《", max(0, start - TITLE_REACH), start)
    return opening >= 0 and plain.find("》", opening, start) < 0


def is_name(plain: str, found: Found) -> bool:
    """Say whether a number with a unit is a name or an ordinal all the same."""
    unit = found.unit_text
    before, after = plain[found.start - 1 : found.start], plain[found.end : found.end + 1]
    if found.masked and unit in PLACE_NAMES:
        counted = _GOVERNS.search(plain, max(0, found.start - 24), found.start)
        return counted is None or ("一" <= after <= "鿿" and after not in "和及与共")
    if found.masked:
        return False
    if (
        unit in PLACE_NOUNS
        and not found.bare_scale
        and found.value is not None
        and 1900 <= found.value <= 2100
    ):
        return True  # 2023镇域经济
    if unit == "次" and _SESSION.search(plain, max(0, found.start - 14), found.start):
        return True  # 十届十次、十一次全会
    if found.chinese and found.value is not None and found.value < 10 and not found.bare_scale:
        if found.value == 0 or (unit == "元" and after not in ",。;、)\n"):
            return True  # 零起点, 三元结构
    if found.chinese and plain[found.start] == "一" and found.value == 1:
        if before in "另这那某任同哪统唯每" or unit == "方面":
            return True
        if unit == "起" and (before not in "生处办结案理" or not before):
            return True  # 一起 is together, but 发生一起 is an event
    if unit == "年" and plain.startswith("公元", found.start - 2):
        return True
    if unit == "位" and before in "第前列倒":
        return True
    if unit == "大":
        return not after or after in _CONGRESS or before in "的届" or _value_over(found, 15)
    if unit in {"届", "代"}:
        return True
    if before == "前" and unit in {"位", "名", "强", "个月", "十"}:
        return True
    if unit in {"期", "轮", "批", "代", "步"} and found.chinese:
        return True
    if unit == "期" and plain.startswith(("工程", "项目", "建设"), found.end):
        return True
    return unit == "层" and found.chinese


def _value_over(found: Found, limit: int) -> bool:
    return found.value is not None and found.value > limit
