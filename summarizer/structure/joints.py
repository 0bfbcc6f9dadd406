"""Find where one report ends and the next begins without a marker between them.

A false joint is worse than a missed one, so each sign below stands on its own only where nothing
but a new report explains it, and none counts near the beginning or the end of a report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from summarizer.structure.markers import Mark, find_mark
from summarizer.structure.wording import is_date_line, is_signature

_FEWEST_LINES: Final = 4  # between two beginnings
_FEWEST_CHARACTERS: Final = 250
_SHORTEST_PLAN: Final = 80

_LINE: Final = re.compile(r"[^\n]*\S[^\n]*")
# 尊敬的州委考核组各位领导,同志们:
_SALUTATION: Final = re.compile(r"\s*(?:尊敬的|敬爱的|各位领导|各位评委)[^。;]{0,40}[::]\s*$")
# …现将有关工作开展情况汇报如下: / 现将我县一年来的工作开展情况汇报如下,不妥之处,敬请批评指正。
_REPORTS: Final = re.compile(
    r"(?:现|下面|以下)(?:将|就|把)[^。;]{0,60}(?:汇报|报告|总结|通报|说明)(?:如下|于后)(?:[::。]|,[^。]{0,30}。)\s*$"
)
# 为贯彻落实…,结合我镇实际,开展了以下工作:
_OPENS: Final = re.compile(
    r"\s*(?:为(?:认真|全面|深入|切实|进一步|了|扎实)?(?:贯彻|落实|做好|推进|加强|响应|推动|提升)|根据《|按照《|(?:自|从)?(?:19|20)[\dx×]{2}年以来,)"
)
_OUR_WORK: Final = re.compile(
    r"(?:结合我|我[省市县区乡镇街村局院校委])[^。;]{0,40}(?:以下工作|如下工作)[::]\s*$"
)
# xx区辖xx个街道办事处 / ×区×社区党委下辖×个支部
_PRESENTS: Final = re.compile(
    r"\s*(?P<name>[\u4e00-\u9fffx×*]{1,14}?(?:省|市|县|区|旗|乡|镇|街道|村|社区|党委|党总支|党支部|局|学校|医院|卫生院))"
    r"(?:现|共|总|下)?(?:辖|地处|位于)"
)
_OUR: Final = re.compile(r"^(?:我|全|本|该|各|两|其)")
# 下阶段,我乡将… : the last paragraph of a report without its numbered successor
_PLAN: Final = re.compile(r"\s*(?:下一?步|下一?阶段|今后|展望未来|明年|来年|新的一年)")
_APPENDIX: Final = re.compile(r"\s*[(【]?(?:附|抄送|联系|注|备注|主题词|共印|印发|文号)")


# what only the later half of a report says
_LATE: Final = re.compile(r"下一?步|下一?阶段|今后|存在.{0,4}(?:困难|问题)")
# cheap: a text without any of these holds no joint
_HINTS: Final = (
    "今后",
    "如下",
    "下一步",
    "下步",
    "下一阶段",
    "下阶段",
    "以下工作",
    "位于",
    "辖",
    "地处",
)
_DAY_HINT: Final = re.compile(r"日(?<=[xX×\d]日)[。.]?\s*\n")


class _Row(NamedTuple):
    """A line as the signs see it."""

    start: int
    end: int
    mark: Mark | None


class _Scene(NamedTuple):
    """A line, the lines around it, and where the report that is running began."""

    plain: str
    rows: Sequence[_Row]
    place: int
    begun: int  # offset
    first: int  # line

    @property
    def row(self) -> _Row:
        return self.rows[self.place]

    def holds_whole_report(self) -> bool:
        """Tell whether what has been read since the beginning can stand as a report."""
        if any(row.mark is not None for row in self.rows[self.first : self.place]):
            return True
        return _LATE.search(self.plain, self.begun, self.row.start) is not None


def find_joints(plain: str, start: int, end: int) -> list[int]:
    """Return where further reports begin inside ``plain[start:end]``, which is one so far."""
    if end - start < 2 * _FEWEST_CHARACTERS or not _may_hold_joint(plain, start, end):
        return []
    rows = [
        _Row(match.start(), match.end(), find_mark(plain, *match.span()))
        for match in _LINE.finditer(plain, start, end)
    ]
    joints: list[int] = []
    begun, first = start, 0
    for place, row in enumerate(rows):
        far = place - first >= _FEWEST_LINES and row.start - begun >= _FEWEST_CHARACTERS
        room = len(rows) - place >= _FEWEST_LINES and end - row.start >= _FEWEST_CHARACTERS
        if far and room:
            scene = _Scene(plain, rows, place, begun, first)
            if any(sign(scene) for sign in SIGNS):
                joints.append(row.start)
                begun, first = row.start, place
    return joints


def _may_hold_joint(plain: str, start: int, end: int) -> bool:
    return any(plain.find(hint, start, end) >= 0 for hint in _HINTS) or (
        _DAY_HINT.search(plain, start, end) is not None
    )


def _salutes(scene: _Scene) -> bool:
    """A salutation, and a lead-in close below it."""
    row = scene.row
    if row.end - row.start > 50 or not _SALUTATION.fullmatch(scene.plain, row.start, row.end):
        return False
    below = scene.rows[scene.place + 1 : scene.place + 3]
    return any(_reports(scene.plain, one) for one in below)


def _reports(plain: str, row: _Row) -> bool:
    """Tell whether a line ends by announcing a report: …现将有关情况汇报如下:"""
    return _REPORTS.search(plain, max(row.start, row.end - 100), row.end) is not None


def _leads_in(scene: _Scene) -> bool:
    """A paragraph that announces a report, where one has already been given."""
    plain, row = scene.plain, scene.row
    if row.mark is not None:
        return False
    announces = _reports(plain, row) or (
        _OPENS.match(plain, row.start, row.end) is not None
        and _OUR_WORK.search(plain, max(row.start, row.end - 60), row.end) is not None
    )
    return announces and scene.holds_whole_report()


def _presents(scene: _Scene) -> bool:
    """A paragraph that presents an organisation not named so far."""
    plain, row = scene.plain, scene.row
    if row.mark is not None:
        return False
    match = _PRESENTS.match(plain, row.start, row.end)
    if match is None or _OUR.match(match["name"]):
        return False
    is_new = plain.find(match["name"], scene.begun, row.start) < 0
    return is_new and scene.holds_whole_report()


def _follows_plan(scene: _Scene) -> bool:
    """Numbering from 1 after a closing paragraph of plans, and starting over once more below."""
    plain, row, above = scene.plain, scene.row, scene.rows[scene.place - 1]
    mark = row.mark
    if mark is None or mark.number != 1 or mark.style == "listed" or above.mark is not None:
        return False
    if above.end - above.start < _SHORTEST_PLAN or plain[above.end - 1] == ":":
        return False
    if not _PLAN.match(plain, above.start, above.end):
        return False
    if plain.find("一是", above.start, above.end) < 0:
        return False
    return any(
        one.mark is not None and one.mark.number == 1 and one.mark.style == mark.style
        for one in scene.rows[scene.place + 1 : scene.place + 40]
    )


def _follows_signature(scene: _Scene) -> bool:
    """Text after an office's name and a date, appendices left aside."""
    plain, row = scene.plain, scene.row
    if scene.place < 2 or _APPENDIX.match(plain, row.start, row.end):
        return False
    above = scene.rows[scene.place - 2 : scene.place]
    name, date = (plain[one.start : one.end].strip() for one in above)
    return is_date_line(date) and is_signature(name)


SIGNS: Final = (_salutes, _leads_in, _presents, _follows_plan, _follows_signature)
