"""Staff: posts allotted against people in post, and the parts of both against their totals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.rules.fault import Fault, Place, Subject, Wording

POSTS = re.compile(
    r"核定[^,。;\n\d]{0,12}?编制(?:数|为|共)?(?P<posts>\d{1,5})[个名人]"
    r"[^。;\n\d]{0,24}?(?:实有|在编|在岗|现有)[^,。;\n\d]{0,12}?(?P<staff>\d{1,5})[人名个]"
)
"""``核定事业编制32个,实有事业干部96人``: posts allotted, and who fills them."""


@dataclass(frozen=True, slots=True)
class _Office:
    posts: int
    staff: int
    place: Place


def staff_against_total(subject: Subject) -> Iterator[Fault]:
    """People in post that do not add up, where the posts of the same offices do.

    The posts decide whether the offices listed are all there are: 18＋14＝32 says so, and then
    69＋17 must make the total in post.
    """
    offices = [
        _Office(int(match["posts"]), int(match["staff"]), match.span())
        for match in POSTS.finditer(subject.plain, subject.report.start, subject.report.end)
    ]
    for index, total in enumerate(offices):
        parts = _parts(total, offices[index + 1 :])
        added = sum(part.staff for part in parts)
        if not parts or added == total.staff:
            continue
        terms = "＋".join(str(part.staff) for part in parts)
        words = "“" + subject.restored.text[slice(*total.place)] + "”"
        yield Fault(
            (total.place, *(part.place for part in parts)),
            Wording(words, words),
            Wording(
                f"各单位在编{terms}＝{added}，与实有{total.staff}不符（编制数相符）",
                f"the parts make {terms}＝{added}, not {total.staff}",
            ),
            Wording(f"核对在编人数（{terms}＝{added}，称{total.staff}）", f"Check {words}."),
        )


def _parts(total: _Office, others: list[_Office]) -> list[_Office]:
    """Return the first offices behind a total whose posts make up its posts."""
    posts = 0
    for count, one in enumerate(others, 1):
        posts += one.posts
        if posts == total.posts and count > 1:
            return others[:count]
        if posts > total.posts:
            break
    return []


def staff_above_posts(subject: Subject) -> Iterator[Fault]:
    """More people in post than posts allotted: one question."""
    over = [
        match
        for match in POSTS.finditer(subject.plain, subject.report.start, subject.report.end)
        if int(match["staff"]) > int(match["posts"])
    ]
    if over:
        words = "“" + subject.restored.text[slice(*over[0].span())] + "”"
        more = f"等{len(over)}处" if len(over) > 1 else ""
        yield Fault(
            tuple(match.span() for match in over),
            Wording(f"{words}{more}", f"{words} ({len(over)} places)"),
            Wording("实有人数超过核定编制", "more people than posts"),
            Wording(
                "说明实有人数超过核定编制的原因", "Explain why there are more people than posts."
            ),
            doubtful=False,
        )
