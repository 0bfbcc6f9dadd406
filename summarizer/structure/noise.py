"""Lines that carry nothing a reviewer reads: front matter, page furniture, salutations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

# YAML between two lines of dashes at the very beginning
FRONT_MATTER: Final = re.compile(r"\s*---[ \t]*\n(?:.{0,2000}\n){0,40}?---[ \t]*(?:\n|\Z)")
TITLE_FIELD: Final = re.compile(r"^title:[ \t]*(?P<title>[^\n]{1,200})", re.MULTILINE)
_COMMENT: Final = re.compile(r"<!--.{0,2000}?-->", re.DOTALL)

# 各位代表: / 尊敬的各位领导,同志们: / 女士们、先生们! / 各位代表,同志们:
SALUTATION: Final = re.compile(
    r"\**(?:(?:尊敬的|敬爱的)[^。;:]{1,30}|(?:各位|[名位]位)[^。;:]{1,20}|(?:主任|主席|书记)、[^。;:]{1,30}"
    r"|(?:[\u4e00-\u9fff]{0,4}(?:同志|代表|委员|朋友|女士|先生)们?[、,]?){1,4})[:!]\**"
)
_LINE: Final = re.compile(
    r"""
      [\W_]*                                             # ---  ====  * * *
    | \W*\d{1,4}[。.]?\W*                                # a page number, a lost figure's rest
    | \W*(?:https?://|www\.)\S*\W*                       # an address alone
    | 【[^】]{0,20}https?://[^】]*】
    | source:\s*\S*
    | [A-Za-z_]{1,30}(?:,[A-Za-z_]{1,30}){2,30}          # the head of a CSV file
    | \W*(?:您(?:现在)?的位置|您当前(?:的)?位置|当前位置|首页\s*[>»]|【?\s*字[体号][:\s]
        |打印(?:本页|此页|正文)?|【?打印】?|关闭窗口|【?关闭】?|分享到|扫一扫|浏览次数|阅读次数
        |点击(?:数|量|率|下载)|访问量|上一篇|下一篇|上一页|下一页|版权所有|无障碍
        |相关(?:链接|附件|阅读|文章)|返回(?:顶部|首页|列表)|责任编辑|网站地图|收藏本[页站]|视力保护色
        ).{0,80}
    | \W*(?:For\ more\ information,?\ (?:contact|see|visit)|For\ the\ complete\ report
        |This\ report\ summary\ was|Back\ to\ top|Share\ this|Skip\ to|Table\ of\ Contents|Page\ \d
        |View\ the\ full|All\ rights\ reserved).{0,400}
    | \*{0,2}Report:.{0,400}
    | (?:January|February|March|April|May|June|July|August|September|October|November|December)
      \ \d{1,2},\ \d{4}
    | (?:Chair(?:man|woman|person)?|Ranking\ Member|Members\ of|Dear)\ .{0,200}:
    # a footnote
    | \d{1,3}\ (?:GAO[,-]|Pub\.\ L\.|See\ |\d{1,3}\ (?:U\.S\.C|C\.F\.R)|Id\.|Ibid).{0,400}
    """,
    re.VERBOSE,
)
# 来源:新华社 时间:2021-03-01 / 发布时间:… / 作者:张三 / (此件公开发布)
_SOURCE_LINE: Final = re.compile(
    r"\W*(?:来源|信息来源|稿源|发布(?:时间|日期|机构|单位)?|发文(?:机关|字号|日期)|成文日期|索引号|文号|时间|日期|作者|记者|编辑)"
    r"\s*[::].{0,60}|\(此件.{0,12}\)"
)

_LONGEST_FRAGMENT: Final = 18
_FRAGMENT: Final = re.compile(
    r"(?:平方公里|平方米|公里|公顷|万?[人个名户家元亩岁台件])(?:,[^,。;]{0,10})?[。;]"
    r"|(?:平方公里|公里|公顷|[人户亩岁]),[^。;]{0,14}[。;]"
    r"|[\u4e00-\u9fff]{0,8}(?:共有|总?面积|人口约|率[:为])[。;]"
    r"|(?:\[\d{1,3}\][ ,]*){1,4}"  # [9]: the call of a footnote
)


def front_matter_end(plain: str, start: int, end: int) -> int:
    """Return where the front matter of ``plain[start:end]`` ends, or ``start`` if it has none."""
    match = FRONT_MATTER.match(plain, start, end)
    return match.end() if match else start


def find_comments(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places of the HTML comments."""
    for match in _COMMENT.finditer(plain, start, end):
        yield match.span()


def is_noise_line(plain: str, start: int, end: int) -> bool:
    """Tell whether a whole line is page furniture, an address, a rule or a salutation."""
    if end - start > 500:
        return False
    return bool(
        _LINE.fullmatch(plain, start, end)
        or SALUTATION.fullmatch(plain, start, end)
        or _SOURCE_LINE.fullmatch(plain, start, end)
    )


def is_fragment(plain: str, start: int, end: int) -> bool:
    """Tell whether a short sentence is what a lost figure left: 公里; / 人,女性。 / 全镇共有。"""
    return end - start <= _LONGEST_FRAGMENT and bool(_FRAGMENT.fullmatch(plain, start, end))


def is_table_rule(plain: str, start: int, end: int) -> bool:
    """Tell whether a line is the ruler below a Markdown table's head: |---|---|."""
    return plain[start] == "|" and not plain[start:end].strip("|-: \t")
