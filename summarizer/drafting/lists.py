"""Lists that answer each other: in 甲和乙分别达到a和b,增长p和q each value has its own name.

Where the counts of names, values and growths do not agree, the values belong to nobody.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.drafting.comparisons import Comparison, joins
from summarizer.drafting.cues import one_of
from summarizer.drafting.naming import clean_name, only_leads_on, words_before
from summarizer.figures.figure import Figure

_JOINT = re.compile(r"\s*(?:[、,](?:和|与|及|以及)?|和|与|及|以及)\s*")
_NEXT_ITEM = re.compile(r"\s*[)]?\s*(?:[、,;](?:和|与|及)?|和|与|及)\s*")
_NAME_MARK = re.compile(
    r"、|以及|(?<![共呼饱缓总])和(?![谐平浩])|(?<!参)与(?![会])|(?<![普涉危波触以])及(?![时格其])"
)
_ALL = re.compile(r"[均都]")
_CLAUSE = re.compile(r"[,;。:!?\n(]")
_REACH = 60

# Items that are indicators by themselves, and the heads that the items of a list share.
_WHOLE = re.compile(
    one_of(
        """额 值 量 率 收入 支出 投资 消费 人口 面积 利润 存款 贷款 余额 比重 指数 价格 里程 税收
        GDP
        能耗 就业 出口 进口 人数 户数 浓度 密度 排放 规模 强度 资金 产能"""
    )
    + "$"
)
_HEAD = re.compile(
    r"(?:常住居民|居民|农牧?民|职工)?(?:年?人均)?(?:可支配收入|纯收入|消费支出)$"
    r"|(?:工业|农业)?(?:总|年)?(?:增加值|产值|产量|投资|销售额|零售额|营业收入|出口额?|进口额?|进出口总?额?"
    r"|税收|利润总?额?|存款余额|贷款余额|覆盖率|合格率|达标率|利用率|处理率|入学率|参保率|参保人数|面积|里程)$"
)
_SIBLING = re.compile(r"(?:城镇|城市|农村|乡村)")
_ENDS_IN_SIBLING = re.compile(r"(?:城镇|城市|农村|乡村)$")
_NUMBERED = re.compile(r"第?([一二三])")
_PART = re.compile(
    r".{1,10}?(?:新区|片区|开发区|高新区|示范区|园区|自贸区|试验区|[^各]县|[^城乡]镇|街道|集团|公司)(?=.{2})"
)
_REGION = re.compile(r"^全(?:[省市县区州国]|社会)(?!固)|^全社会(?=固)")


@dataclass(slots=True)
class Listed:
    """What the lists of a sentence give: names and comparisons by figure, and what to leave out."""

    names: dict[int, str] = field(default_factory=dict)
    anchors: list[Figure] = field(default_factory=list)
    comparisons: dict[int, list[Comparison]] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)  # starts of all figures that belong to lists


def read_lists(plain: str, start: int, facts: Sequence[Figure]) -> Listed:
    """Find the lists of values in a sentence from ``start`` and hand each value its own name."""
    listed = Listed()
    runs = _runs(plain, facts)
    at = 0
    previous: list[Figure] = []
    singles: list[Figure] = []  # values on their own, one after the other
    floor = start
    while at < len(runs):
        run = runs[at]
        if singles and (";" in plain[floor : run[0].start] or joins(plain, singles[-1], run[0])):
            answered = len(run) > 1 and len(run) == len(singles)
            if answered and "分别" in plain[floor : run[0].start]:
                _answer(plain, singles, run, listed)
            singles = []
        if len(run) > 1:
            _take_list(plain, floor, run, previous, listed)
            previous, singles = run, []
        elif previous and joins(plain, previous[-1], run[0]) is not None:
            _take_common(plain, run[0], previous, listed)
            previous = []
        else:
            items, used = _alternating(plain, floor, runs, at)
            if used:
                singles = []
                _take_items(items, listed)
                at += used - 1
                run = runs[at]
            else:
                singles.append(run[0])
            previous = []
        floor = run[-1].end
        at += 1
    return listed


def _runs(plain: str, facts: Sequence[Figure]) -> list[list[Figure]]:
    """Gather figures of one kind that nothing but list marks part."""
    runs: list[list[Figure]] = []
    for figure in facts:
        before = runs[-1][-1] if runs else None
        if (
            before is not None
            and before.kind == figure.kind
            and not (figure.column or before.column)
            and 0 < figure.start - before.end <= 4
            and _JOINT.fullmatch(plain, before.end, figure.start)
        ):
            runs[-1].append(figure)
        else:
            runs.append([figure])
    return runs


def _take_list(
    plain: str, floor: int, run: Sequence[Figure], previous: Sequence[Figure], listed: Listed
) -> None:
    listed.taken.update(figure.start for figure in run)
    begin = joins(plain, previous[-1], run[0]) if previous else None
    if begin is not None:
        if len(run) == len(previous):
            words = plain[begin : run[0].start].replace("分别", "").strip()
            for earlier, later in zip(previous, run, strict=True):
                if earlier.start in listed.names:
                    _compare(listed, earlier, later, begin, words + plain[later.start : later.end])
        return
    names = names_before(plain, floor, run[0].start)
    if len(names) == len(run):
        for name, figure in zip(names, run, strict=True):
            listed.names[figure.start] = name
            listed.anchors.append(figure)


def _answer(
    plain: str, values: Sequence[Figure], growths: Sequence[Figure], listed: Listed
) -> None:
    """Hand each of several values its growth: ``甲5亿元、乙3亿元,分别增长4%、6%``."""
    begin = joins(plain, values[-1], growths[0])
    if begin is None:
        return
    words = plain[begin : growths[0].start].replace("分别", "").strip()
    for value, growth in zip(values, growths, strict=True):
        _compare(listed, value, growth, begin, words + plain[growth.start : growth.end])


def _compare(listed: Listed, earlier: Figure, later: Figure, begin: int, words: str) -> None:
    one = Comparison(later, begin, later.end, words)
    listed.comparisons.setdefault(earlier.start, []).append(one)


def _take_common(plain: str, figure: Figure, previous: Sequence[Figure], listed: Listed) -> None:
    """Hand one growth to all of a list if the report says so (均增长8%), else to none."""
    listed.taken.add(figure.start)
    if not _ALL.search(plain, previous[-1].end, figure.start):
        return
    begin = joins(plain, previous[-1], figure)
    assert begin is not None
    for earlier in previous:
        if earlier.start in listed.names:
            _compare(listed, earlier, figure, begin, plain[begin : figure.end])


@dataclass(slots=True)
class _Items:
    names: list[str]
    figures: list[Figure]
    comparisons: dict[int, list[Comparison]]
    taken: list[int]


def _alternating(
    plain: str, floor: int, runs: Sequence[Sequence[Figure]], at: int
) -> tuple[_Items, int]:
    """Read ``分别完成a(增长p)、b(增长q)``; returns the items and how many runs they take."""
    first = runs[at][0]
    items = _Items([], [first], {}, [first.start])
    if "分别" not in plain[max(floor, first.start - 16) : first.start]:
        return items, 0
    items.names = names_before(plain, floor, first.start)
    if len(items.names) < 2:
        return items, 0
    used = 1
    last = first
    while at + used < len(runs) and len(runs[at + used]) == 1:
        figure = runs[at + used][0]
        begin = joins(plain, last, figure)
        if begin is not None:
            owner = items.figures[-1].start
            items.comparisons.setdefault(owner, []).append(Comparison(figure, begin, figure.end))
        elif figure.kind == first.kind and _NEXT_ITEM.fullmatch(plain, last.end, figure.start):
            items.figures.append(figure)
        else:
            break
        items.taken.append(figure.start)
        last = figure
        used += 1
    return items, used


def _take_items(items: _Items, listed: Listed) -> None:
    listed.taken.update(items.taken)
    if len(items.figures) != len(items.names):
        return
    for name, figure in zip(items.names, items.figures, strict=True):
        listed.names[figure.start] = name
        listed.anchors.append(figure)
    listed.comparisons.update(items.comparisons)


def names_before(plain: str, floor: int, place: int) -> list[str]:
    """Return the names that a list of values answers, each complete; none where they are unclear.

    >>> text = "城镇和农村居民人均可支配收入分别达到"
    >>> names_before(text, 0, len(text))
    ['城镇居民人均可支配收入', '农村居民人均可支配收入']
    """
    begin = max(floor, place - _REACH)
    text = plain[begin:place]
    marks = [match.end() for match in _CLAUSE.finditer(text)]
    text = text[marks[-1] :] if marks else text
    if not only_leads_on(text.partition("分别")[2]):
        return []
    text = clean_name(text).replace("城、乡", "城乡").replace("存、贷款", "存款、贷款")
    if not marks and begin > floor:
        return []  # the first name is cut in two
    if any(char.isdigit() for char in text):
        text = words_before(text, 0, len(text))
    parts = [part.strip(" “”") for part in _NAME_MARK.split(text)]
    if len(parts) == 1:
        return _town_and_country(parts[0])
    parts = [part for part in parts if part]
    return _of_one_part(_complete(parts)) if all(len(part) <= 20 for part in parts) else []


def names_a_part(name: str) -> bool:
    """Tell whether a name opens with a part of the whole: 新片区固定资产投资."""
    return _PART.match(name) is not None


def _of_one_part(names: Sequence[str]) -> list[str]:
    """Say of every item of a list which part of the whole it belongs to: 新片区产值、投资."""
    match = _PART.match(names[0])
    if match is None or any(_PART.match(name) for name in names[1:]):
        return list(names)
    return [names[0], *(match[0] + _REGION.sub("", name) for name in names[1:])]


def _town_and_country(name: str) -> list[str]:
    """Part 城乡居民收入 into that of town and that of country, which stand in this order."""
    place = name.find("城乡")
    if place < 0:
        return [name]
    before, after = name[:place], name[place + 2 :]
    return [f"{before}城镇{after}", f"{before}农村{after}"]


def _complete(parts: Sequence[str]) -> list[str]:
    """Give each item of a list the head that stands with the last one only."""
    last = parts[-1]
    if all(_NUMBERED.fullmatch(part) for part in parts[:-1]) and "产业" in last:
        head = last[last.index("产业") :]
        numbers = [*(part.removeprefix("第") for part in parts[:-1]), last[: last.index("产业")]]
        return [f"第{number.removeprefix('第')}{head}" for number in numbers]
    return [*(_with_head(part, last) for part in parts[:-1]), last]


def _with_head(part: str, last: str) -> str:
    if _WHOLE.search(part):
        return part
    own = _REGION.sub("", last)
    sibling = _SIBLING.match(own)
    if _ENDS_IN_SIBLING.search(part) and sibling:
        return part + own[sibling.end() :]
    for length in range(min(len(part) - 1, 6), 0, -1):
        shared = part[-length:]
        place = own.find(shared, 1)
        if place > 0 and (length > 1 or shared in "业产"):
            return part + own[place + length :]
    head = _HEAD.search(own, 1)
    return part + head[0] if head else part
