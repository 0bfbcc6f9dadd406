"""Tell who wrote a report: from its title, its speaker, its own name for itself, its signature.

A wrong name is worse than none: a name counts only where its beginning is certain, and one that
the text masks (xx区, ×社区) is not a name, unless it signs (xx镇人民政府) or enough of it is left.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from summarizer.structure.nearby import find_near
from summarizer.structure.sentences import Span
from summarizer.structure.wording import is_signature

# Areas have short names; what offices are called says what they do.
_AREA: Final = "省|市|州|盟|旗|县|区|乡|镇|街道|村|社区"
_OFFICE: Final = (
    "服务中心|疾控中心|指导中心|中心|卫生院|医院|法院|检察院|学院|研究院|大学|中学|小学|学校|幼儿园|"
    "委员会|卫健委|卫计委|发改委|办公室|办事处|村委会|居委会|公司|集团|银行|支行|[局厅站所处]"
)
_PLACE: Final = (
    r"[\u4e00-\u9fff]{2,12}?(?:(?:维吾尔|壮族|回族)?自治区|自治州|自治县|"
    r"地区|省|市|州|盟|县|区|旗)"
)
_FARTHEST: Final = 20_000  # characters of a report in which its writer is looked for
_NAME_REACH: Final = 16  # characters before what a name ends with
_OFTEN: Final = 3  # times that a report names the county it belongs to
_FEWEST_OF_SIGNATURE: Final = 4  # characters left of a masked one: xx镇人民政府
_MASK: Final = re.compile(r"[x×*]")
# 市场, 院长, 局面, 村民: here the ending is part of another word
_NO_WORD: Final = r"(?![场民级内面域划长干])"

# 我院 我中心 我局 我乡: the report's own word for whoever wrote it
_SELF: Final = re.compile(
    r"我(?<![\u4e00-\u9fff]自我)(?P<kind>中心|[院局委厅办校站所处乡镇村区县市州省旗]|公司|街道|社区)(?![们国])"
)
_LONG_FORMS: Final = {
    "办": "办公室|街道办",
    "委": "委员会|卫健委|卫计委|发改委",
    "校": "学校|中学|小学|大学",
}
# What a name cannot hold: cut all up to it. 任副组长的|小屯卫生院 / 名|怀远县 / 结合|乡镇
_CUT: Final = re.compile(
    r".*(?:[^\u4e00-\u9fff]|[的为由在与和对向给及等是有将把使让从到按据其各全我本该了着于至并经因受以共个名项"
    r"户家次条入报选赴来往去]|成立|组织|开展|要求|通过|支持|领导|指导|协助|安排|隶属|结合|拓展|加强|赋予|试点|纳入|"
    r"创建|争创|建设|推进|实施|打造|评为|辖|家政)"
)
_GENERIC: Final = re.compile(
    r"乡镇|街道|村级|社区|基层|上级|有关|县级|市级|省级|国家|社会|农村|城市|医疗|公共|综合|服务|管理|便民|工作|地方|示范|"
    r"开发|试点|智慧|中医|经济|行政|不少|部分|体系|文化|所在|辖|整个|各|全|某|先进|贫困|中心城|新局|市场|老"
)
_GOVERNMENT: Final = re.compile(
    rf"代表(?P<name>(?:中华人民共和国)?国务院|(?:{_PLACE})?(?:[市省县区州旗]|自治区|自治州)?人民政府|[市省县区]政府)"
    r"|受(?P<council>国务院)的?委托"
)
_PLACES: Final = (  # where a government report names its place, best first: title, page, head
    re.compile(rf"(?:(?:19|20)\d\d年?)?(?P<place>{_PLACE})(?:人民)?(?:政府|(?:19|20)\d\d年)"),
    re.compile(rf"(?P<place>{_PLACE})(?:人民政府)?(?:代|副)?(?:省长|市长|县长|区长|州长|主席)"),
    re.compile(
        rf"在(?:(?P<nation>全国)|(?P<place>{_PLACE}))(?:第|人民代表大会|[一二三四五六七八九十]{{1,3}}届)"
    ),
)
_NO_PLACE: Final = re.compile(r"[全我本各该]|自治区|自治州|代表")
# 《宁波市国民经济和社会发展第十二个五年规划纲要》
_NAMED_PLACE: Final = re.compile(
    rf"(?<![\u4e00-\u9fff])(?![全我本各该]|中共|关于)(?P<place>{_PLACE})(?=国民经济和社会发展|人民代表大会|人民政府)"
)
_TITLE_ORGANISATION: Final = re.compile(
    rf"(?:关于)?(?P<name>[\u4e00-\u9fff]{{2,20}}?(?:{_OFFICE}|[部院委])|[\u4e00-\u9fff]{{2,12}}?(?:{_AREA}))"
    r"(?=关于|(?:19|20)?[\dx×]{2,4}年|.{0,24}(?:总结|汇报|报告|决算|预算|计划|公报|年报))"
)
# The subject of the first sentence: 湖口县积极推进… / 县退役军人局自组建以来,…
_SUBJECT: Final = re.compile(
    rf"(?:^|[,。:])(?P<name>[\u4e00-\u9fffx×*]{{1,14}}?(?:{_OFFICE}|{_AREA}))(?:党组|党委|党总支)?"
    r"(?=自|始终|认真|积极|高度|严格|坚持|按照|深入|紧紧|紧扣|在总结|"
    r"在.{2,20}(?:领导|指导|带领)下|全面|切实|对|以|共有|现有|地处|位于|下?辖)"
)
# 5月6日,大观区文化和旅游局|调研组前往…
_TEAM: Final = re.compile(
    rf"(?:^|(?<=[,。;:日\n]))(?P<name>[\u4e00-\u9fffx×*]{{4,20}}?(?:{_OFFICE}))(?:党组|机关)?(?:调研|督导|考察|检查|工作)组"
    r"(?=前往|赴|深入|对|到|一行|先后)"
)
# 成立了|东川区移民开发和劳务输出局: a name that begins with an area, right behind a mark or 了
_AREA_OFFICE: Final = (
    r"(?:^|(?<=[了由是的,。;:\n]))(?P<name>[\u4e00-\u9fff]{2,3}[市县区旗州][\u4e00-\u9fff]{2,16}?(?:KIND))"
    + _NO_WORD
)
# 市促进公共卫生服务均等化指导中心: the keeper of a log of meetings
_BARE_OFFICE: Final = re.compile(
    r"(?<=[,。;:了\n])(?P<name>[市县区][\u4e00-\u9fff]{5,24}?(?:指导中心|服务中心|委员会|办公室))(?!\d|[楼内])"
)
_A_PLACE: Final = re.compile(r"(?P<place>[\u4e00-\u9fff]{2}[县区])")
_NOT_IN_PLACE: Final = re.compile(
    r"[全我各本该在由和与对向给及省市州区县的到以从为赴至镇乡城市辖社]"
)
_ENGLISH: Final = (
    re.compile(r"Source:\**\s*\[(?P<name>[^\]\n]{3,80})\]"),
    re.compile(
        r"Annual (?:Report|Review)(?: \d{4})?\s*[:–—-]\s*"
        r"(?P<name>[A-Z][\w&.' -]{2,60}?)\s*(?:\d{4})?$"
    ),
    re.compile(
        r"^(?P<name>(?!(?:19|20)\d\d)[A-Z][\w&.' -]{2,60}?)(?:\s*[:–—-])?\s+(?:(?:19|20)\d\d\s+)?"
        r"Annual (?:Report|Review)"
    ),
)


def find_organisation(plain: str, title: str, page: str, body: Span, genre: str) -> str | None:
    """Return who wrote a report, in plain text; None where the text does not tell or masks it.

    ``title`` and ``page`` (the title page) are plain text, ``body`` is the text below them.
    """
    end = body[1]
    body = (body[0], min(end, body[0] + _FARTHEST))
    head = plain[body[0] : min(body[1], body[0] + 600)]
    if genre == "english_agency_report":
        return _find_english(title, page, plain[: body[0]][-600:], head)
    if genre == "government_work_report":
        return _find_government(title, page, head, plain[slice(*body)])
    titled = _TITLE_ORGANISATION.match(title)
    if titled and not _GENERIC.match(titled["name"]) and not _MASK.search(titled["name"]):
        return titled["name"]
    name = (
        _find_page_line(page)
        or _find_subject(head[:120])
        or _find_team(head)
        or _find_own_name(plain, body)
        or _find_area_office(plain, body)
        or (_find_log_keeper(plain, body) if genre == "meeting_log" else None)
        or _find_signature(plain, end)
    )
    return _with_place(name, plain, body) if name else None


def _find_government(title: str, page: str, head: str, text: str) -> str | None:
    """Resolve 我代表市人民政府 by the place named in title, meeting or speaker."""
    named = _GOVERNMENT.search(head)
    if named and (named["council"] or named["name"].endswith("国务院")):
        return "国务院"
    if named and len(named["name"]) > 6 and not named["name"].startswith("自治"):
        return named["name"]
    by_title, by_speaker, by_meeting = _PLACES
    for match in (
        by_title.match(title),
        by_speaker.search(page),
        by_meeting.search(page),
        by_meeting.search(head),
        _NAMED_PLACE.search(text),
    ):
        if match and match.groupdict().get("nation"):
            return "国务院"
        if match and not _NO_PLACE.match(match["place"]):
            return match["place"] + "人民政府"
    return None


def _find_page_line(page: str) -> str | None:
    """Find the office named on a line of the title page."""
    for line in page.split("\n"):
        if is_signature(line.strip()) and not _MASK.search(line):
            return line.strip()
    return None


def _find_subject(head: str) -> str | None:
    """Find who acts in the first sentence."""
    for match in _SUBJECT.finditer(head):
        name = match["name"]
        if not _MASK.search(name) and not _CUT.match(name[:-1]) and not _GENERIC.match(name):
            return name
    return None


def _find_team(head: str) -> str | None:
    """Find the office that sent the team which did the study."""
    match = _TEAM.search(head)
    return match["name"] if match and _tells_enough(match["name"]) else None


def _find_area_office(plain: str, body: Span) -> str | None:
    """Resolve 我局 to the one name that begins with an area: 东川区移民开发和劳务输出局."""
    own = _SELF.search(plain, *body)
    if own is None or own["kind"] in _AREA.split("|"):
        return None
    endings = _LONG_FORMS.get(own["kind"], own["kind"])
    pattern = re.compile(_AREA_OFFICE.replace("KIND", endings), re.MULTILINE)
    names = {match["name"] for match in pattern.finditer(plain, *body)}
    return names.pop() if len(names) == 1 else None


def _find_log_keeper(plain: str, body: Span) -> str | None:
    """Find the one office that a log of meetings names again and again."""
    counts = Counter(match["name"] for match in _BARE_OFFICE.finditer(plain, *body))
    often = [name for name, count in counts.items() if count >= 2]
    return often[0] if len(often) == 1 else None


def _with_place(name: str, plain: str, body: Span) -> str:
    """Put the one county that a report names before the name of its office: 县|退役军人局."""
    if name[0] not in "县区":
        return name  # a city named often may be one that was visited
    places = Counter(
        match["place"]
        for match in _A_PLACE.finditer(plain, *body)
        if match["place"][-1] == name[0] and not _NOT_IN_PLACE.search(match["place"][:-1])
    )
    often = [place for place, count in places.items() if count >= _OFTEN]
    return often[0] + name[1:] if len(often) == 1 else name


def _find_own_name(plain: str, body: Span) -> str | None:
    """Resolve 我院 to the name ending in 院 that the text uses most, the longest of its forms."""
    own = Counter(match["kind"] for match in _SELF.finditer(plain, *body))
    if not own:
        return None
    kind = own.most_common(1)[0][0]
    endings = _LONG_FORMS.get(kind, kind)
    names: Counter[str] = Counter()
    text = plain[slice(*body)]
    named = re.compile(rf"[\u4e00-\u9fffx×*]{{1,16}}(?:{endings}){_NO_WORD}")
    for match in find_near(named, re.compile(endings), text, 0, len(text), _NAME_REACH):
        cut = _CUT.match(match[0][:-1])
        name = match[0][cut.end() :] if cut else match[0]
        at = match.end() - len(name)
        if _begins(text, at) and _is_proper(name, kind):
            names[_with_mask(text, at) + name] += 1
    if not names:
        return None
    names = Counter({one: count for one, count in names.items() if _tells_enough(one)})
    if not names:
        return None
    totals = {name: sum(names[one] for one in names if one in name) for name in names}
    best = max(names, key=lambda name: (totals[name], len(name)))
    if kind in _AREA.split("|"):
        return best if totals[best] >= 3 else None
    return best if totals[best] >= 2 or len(best) >= 6 else None


def _begins(text: str, at: int) -> bool:
    """Tell whether a name can begin here: not after 和, whose left half would be missing."""
    return not at or text[at - 1] not in "和与及"


def _with_mask(text: str, at: int) -> str:
    """Return the mask right before a name: it hides the name's beginning."""
    begin = at
    while begin and text[begin - 1] in "x×*":
        begin -= 1
    return text[begin:at]


def _tells_enough(name: str) -> bool:
    """Tell whether enough of a name is left beside its mask: xxxx镇社区卫生服务中心."""
    return not _MASK.search(name) or len(_MASK.sub("", name)) >= 6


def _is_proper(name: str, kind: str) -> bool:
    """Tell whether a name is one: unmasked, with a stem of its own."""
    stem = name.removesuffix(kind)
    if _MASK.search(name) or len(stem) < 2:
        return False
    is_area = kind in _AREA.split("|")
    return len(stem) <= (4 if is_area else 12) and not _GENERIC.match(stem)


def _find_signature(plain: str, end: int) -> str | None:
    """Find the office named on one of the last lines."""
    for line in plain[max(0, end - 120) : end].split("\n")[-3:]:
        name = line.strip(" 。.")
        if is_signature(name) and len(_MASK.sub("", name)) >= _FEWEST_OF_SIGNATURE:
            return name
    return None


def _find_english(title: str, *pages: str) -> str | None:
    for pattern in _ENGLISH:
        for words in (title, *pages):
            match = pattern.search(words)
            if match:
                return match["name"].strip()
    return None
