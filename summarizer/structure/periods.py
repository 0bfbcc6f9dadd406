"""Tell what time a report covers, from its title, its headings and its first sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from summarizer.structure.sentences import Span

# Each branch begins with a literal character, so that the search skips all others at once.
_YEAR: Final = (
    r"(?:19\d{2}|20(?:\d{2}|[x×*]{2})|x[x×*]{3}|×[x×*]{3}|\*[x×*]{3}"
    r"|二[〇○零][〇○零一二三四五六七八九]{2})年度?"
)
# A half, a quarter or a range of months: 上半年 / 前三季度 / 1-12月份
_PART: Final = (
    r"(?:上半年|下半年|前?第?[一二三四]季度|全年|"
    r"\d{1,2}月?(?:份)?[-—–~至到]{1,2}\d{1,2}月(?:份|底)?)"
)
# A year that reports, not one that narrates: 2023年工作回顾 / 2021年以来, / 20xx年,我院…
_HEADED: Final = re.compile(
    rf"(?P<year>{_YEAR})(?:和|及|以及)?[“”\"\u4e00-\u9fff、]{{0,14}}?"
    r"(?:回顾|总结|汇报|报告|工作情况|工作完成情况|成效|公报|决算|年报)"
)
_OPENS: Final = re.compile(
    rf"(?P<year>{_YEAR})(?P<part>{_PART})?(?P<since>以来)?"
    rf"(?=[,来初我全是各]|{_PART}|[\u4e00-\u9fff]{{2}})"
)
_REPORTED: Final = re.compile(
    rf"(?:现|下面)(?:将|就|把)(?:我[\u4e00-\u9fff]|[\u4e00-\u9fff]{{2,14}}?)??"
    rf"(?P<year>{_YEAR})?(?P<part>{_PART})?(?(year)|(?(part)|(?!)))[^。;]{{0,40}}(?:如下|汇报|报告)"
)
_SPACED_YEAR: Final = re.compile(r"(?<=\d)\s+(?=年)")
_ANY_YEAR: Final = re.compile(_YEAR)
_ANY_PART: Final = re.compile(_PART)
_SINCE_YEARS: Final = re.compile(r"(?P<span>过去的?[五四三]年|[五四三]年来)")
# 〔2023〕12号 / 2023]5号 / 《2023年工作方案》; branches as above
_DOCUMENT_NUMBER: Final = re.compile(
    "|".join(
        rf"{opener}{century}\d{{2}}[〕\])】]\s*\d*号?"
        for opener in ("〔", r"\[", r"\(", "【", "")
        for century in ("19", "20")
    )
    + "|《[^》]{0,80}》"
)
_MEETING: Final = re.compile(r"(?P<year>(?:19|20)\d{2})年\d{1,2}月\d{1,2}日.{0,40}(?:会议|大会)")
_TITLE_DATE: Final = re.compile(r"\((?P<year>(?:19|20)\d{2})年\d{1,2}月\d{1,2}日")
_UNTIL: Final = re.compile(r"截[止至](?P<until>(?:19|20)\d{2}年\d{1,2}月)")
_PUBLISHED: Final = re.compile(
    r"\b(?:Published|Issued|Released|Date)\b:?\**:?\s*(?P<day>(?:19|20)\d{2}-\d{2}-\d{2}|"
    r"[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d{2})"
)
_FISCAL: Final = re.compile(
    r"\b[Ff]iscal [Yy]ears? (?:\(FY\) )?"
    r"(?P<years>\d{4}(?:\s?[-–—]\s?\d{2,4}| (?:to|through) \d{4})?)"
)
_ENGLISH_TITLE_YEAR: Final = re.compile(r"\b(?P<year>(?:19|20)\d{2}(?:\s?[-–—/]\s?\d{2,4})?)\b")


def find_period(
    plain: str, title: str, headings: Sequence[str], body: Span, page: str, genre: str
) -> str | None:
    """Return the time a report covers, as 2023年, 20xx年1—12月, 2021年以来; None if it says none.

    ``title`` and ``headings`` are plain text, ``page`` is the title page, ``body`` the place of
    the text below it. A masked year stays masked.
    """
    head = _DOCUMENT_NUMBER.sub("", plain[body[0] : min(body[1], body[0] + 400)])
    if genre == "english_agency_report":
        imprint = plain[max(0, body[0] - 600) : body[0] + 600]
        return _find_english(title, plain[body[0] : min(body[1], body[0] + 3000)], imprint)
    if genre == "government_work_report":
        found = _find_in_headings(headings)
        before = _find_year_before_meeting(title, page, head)
        if found and before and found.endswith("五年"):
            last = int(before[:4])
            return f"{last - 4}—{last}年"
        if found or before:
            return found or before
    titled = _ANY_YEAR.search(_TITLE_DATE.sub("", title))
    if titled:
        return _join(titled[0], _first(_ANY_PART, title))
    found = _find_in_head(head)
    if found and "年" in found:
        return _with_months(found, plain, body)
    found = _find_in_headings(headings) or found or _find_most_frequent(plain, body)
    return _until_month(found, plain, body) if found else None


def _find_in_headings(headings: Sequence[str]) -> str | None:
    for written in headings:
        if "年" not in written:
            continue
        heading = _SPACED_YEAR.sub("", written)
        match = _HEADED.search(heading)
        if match:
            return _plain_year(match["year"])
        span = _SINCE_YEARS.search(heading)
        if span and ("回顾" in heading or "工作" in heading):
            return span["span"]
    return None


def _find_year_before_meeting(title: str, page: str, head: str) -> str | None:
    """A government reports in January on the year before."""
    match = _MEETING.search(page) or _TITLE_DATE.search(title)
    if match:
        return f"{int(match['year']) - 1}年"
    match = _ANY_YEAR.search(title)
    if match and match[0][:4].isdecimal():
        return f"{int(match[0][:4]) - 1}年"
    match = _ANY_YEAR.search(head)
    return _plain_year(match[0]) if match else None


def _find_in_head(head: str) -> str | None:
    """Find the period in the lead-in, else at the beginning of the first sentences."""
    year = _ANY_YEAR.search(head)
    reported = _REPORTED.search(head)
    if reported:
        return _join(reported["year"] or (year[0] if year else ""), reported["part"])
    for sentence in re.split(r"[。\n]", head)[:3]:
        match = _OPENS.match(sentence.strip(" *\t"))
        if match:
            return _join(match["year"], match["part"]) + (match["since"] or "")
    return None


def _with_months(found: str, plain: str, body: Span) -> str:
    """Add the months that the figures of a masked or whole year are given for, if they agree."""
    if found[-1] != "年" or len(found) > 5:
        return found
    parts = Counter(_plain_part(part) for part in _ANY_PART.findall(plain, *body) if "月" in part)
    agreed = [part for part, count in parts.items() if count >= 2]
    return found + agreed[0] if len(agreed) == 1 else found


def _until_month(found: str, plain: str, body: Span) -> str:
    """Add the month up to which a year is told, if the text says it twice: 截至2020年11月."""
    months = Counter(match["until"] for match in _UNTIL.finditer(plain, *body))
    agreed = [until for until, count in months.items() if count >= 2 and until.startswith(found)]
    return f"截至{agreed[0]}" if len(agreed) == 1 and found.endswith("年") else found


def _find_most_frequent(plain: str, body: Span) -> str | None:
    """Return the year that the text names most, if it names it more than once."""
    text = _DOCUMENT_NUMBER.sub("", plain[body[0] : min(body[1], body[0] + 4000)])
    years = Counter(_plain_year(year) for year in _ANY_YEAR.findall(text))
    if not years:
        return None
    year, count = years.most_common(1)[0]
    return year if count >= 2 and 2 * count > years.total() else None


def _find_english(title: str, head: str, imprint: str) -> str | None:
    """Return the year of the title, else the day of issue, else the fiscal years of the text."""
    fiscal = _FISCAL.search(title)
    year = _ENGLISH_TITLE_YEAR.search(title)
    if year and not fiscal:
        return year["year"]
    published = _PUBLISHED.search(imprint)
    if published and not fiscal:
        return f"issued {published['day']}"
    fiscal = fiscal or _FISCAL.search(head)
    return "fiscal year " + re.sub(r"\s+", "", fiscal["years"]) if fiscal else None


def _first(pattern: re.Pattern[str], words: str) -> str | None:
    match = pattern.search(words)
    return match[0] if match else None


def _join(year: str, part: str | None) -> str:
    return _plain_year(year) + (_plain_part(part) if part and part != "全年" else "")


def _plain_year(year: str) -> str:
    return year.removesuffix("度")


def _plain_part(part: str) -> str:
    """Write a range of months one way: 1--12月份 becomes 1—12月."""
    months = re.fullmatch(r"(\d{1,2})\D{1,4}?(\d{1,2})月(?:份|底)?", part)
    return f"{months[1]}—{months[2]}月" if months else part
