"""Drop what a web page left in the text: tags, entities, and the site's own sentences."""

import html
import re
from collections.abc import Iterator

from summarizer.reading.folding import simplify
from summarizer.reading.repair import Repair

# </p>, <br/>, <p class="x">, <o:p>; not: p<0.05, <见附件>, <b and c>, <!-- a comment -->
TAG = re.compile(
    r"""
    </?
    (?P<name>p|br|div|span|font|strong|b|i|em|u|a|img|hr|sub|sup|center|section|article
      |table|thead|tbody|tr|t[dh]|[ou]l|li|d[ltd]|h[1-6]|blockquote|pre|small|big|o:p|st1:\w{1,20})
    (?:\s{0,4}/?|\s[^<>=\n]{0,60}=[^<>\n]{0,400})>
    """,
    re.VERBOSE | re.IGNORECASE,
)
LINE_TAGS = frozenset({"p", "br", "div", "li", "tr", "section", "article", "blockquote", "hr"})
# &nbsp; &ldquo; &#12289; &#x3002; not: AT&T; R&D
ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}[1-4]?|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")

SENTENCE_END = re.compile(r"[。!?\n]")
LINE_REST = re.compile(r"[^\S\n]{0,8}\n")
FURTHEST = 120  # characters of a site's sentence on either side of its key word

# The key word that calls for a look, and what the whole sentence around it must be like.
SENTENCES: tuple[tuple[str, re.Pattern[str]], ...] = (
    # 下面是小编为大家整理的…,供大家参考。 / 小编为您精心收集了…,希望对您有所帮助!
    (
        "小编",
        re.compile(
            r".*小编(?:今天|特地|特意|精心|特|也|就)?(?:为|给|帮|替|跟|与|和)(?:大家|您|你|各位|网友|朋友).*"
            r"|.*小编(?:精心)?(?:整理|收集|搜集).*"
        ),
    ),
    # 以下是为大家整理的关于…,欢迎品鉴! / 以下材料供大家参考。
    (
        "大家",
        re.compile(
            r"(?:下面|以下|这里|今天)?(?:是|为)?(?:我|本站)?(?:为|给)大家(?:整理|收集|搜集|带来|精选|推荐)"
            r".*|(?:以下|下面)(?:的)?(?:材料|内容|范文|资料)?(?:仅)?供大家(?:参考|阅读|借鉴).*"
        ),
    ),
    ("很有文采", re.compile(r"很有文采[哎啊呀]?")),
    (
        "网页未完全显示",
        re.compile(r"(?:《.*》)?全文内容当前网页未完全显示,剩余内容请访问下一页查看"),
    ),
)

FONT_BAR = re.compile(
    r"[【\[(]?字[体号]:\s{0,4}[【\[(]?\s{0,4}大\s{0,4}中\s{0,4}小\s{0,4}[】\])]?\n?"
)

# The key word, and what is cut out wherever it stands.
STRETCHES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("隐藏内容", re.compile(r"当前隐藏内容免费查看")),
    # 【本文地址:http://…】 on a line of its own
    ("本文地址", re.compile(r"^[【\[(]?本文(?:地址|链接|网址):[^\n]{0,200}$\n?", re.MULTILINE)),
    (
        "转载请",
        re.compile(r"^[【\[(]?[^\n]{0,20}转载请(?:注明|保留)[^\n]{0,200}$\n?", re.MULTILINE),
    ),
    # 您的位置:首页>新闻>正文, each part on a line of its own or not
    (
        "位置:",
        re.compile(
            r"^(?:您(?:现在|当前)?(?:所在)?的?|当前)位置:\s{0,4}首页(?:\s{0,4}(?:>>?|»|/)\s{0,4}[^\n>»/]{1,24}){0,8}\n?",
            re.MULTILINE,
        ),
    ),
    # 【字体:大 中 小】, 字号:[大 中 小], also broken over lines
    ("字体:", FONT_BAR),
    ("字号:", FONT_BAR),
    # 打印本页 关闭窗口, as a whole line
    (
        "打印",
        re.compile(
            r"^[【\[(| \t]{0,3}(?:(?:我要)?(?:打印|收藏|关闭|返回|分享|复制)"
            r"(?:本页|此页|窗口|正文|页面|顶部|链接)?[】\])|【\[( \t]{0,6}){1,8}$\n?",
            re.MULTILINE,
        ),
    ),
    (
        "分享到",
        re.compile(
            r"^(?:收藏\s{0,3}\|?\s{0,3})?分享到:(?:[^\S\n]?(?:微信|微博|QQ空间|朋友圈|更多)){0,6}[^\S\n]*$"
            r"(?:\n分享到微信\n×\n相关文档:)?\n?",
            re.MULTILINE,
        ),
    ),
)


def drop_markup(text: str) -> list[Repair]:
    """Find tags and entities that were left in the text.

    Safe, because only the names of HTML are tags, and only known entities are decoded. Leaves
    alone comments, mathematical signs and names in angle brackets.
    """
    repairs: list[Repair] = []
    if "<" in text:
        line_start = done = 0
        for match in TAG.finditer(text):
            line_start = text.rfind("\n", done, match.start()) + 1 or line_start
            done = match.start()
            repairs.append(_repair(match, _tag_becomes(match, line_start), "markup"))
    if "&" in text:
        for match in ENTITY.finditer(text):
            character = html.unescape(match.group())
            if character != match.group():
                repairs.append(_repair(match, character.replace("\xa0", " "), "markup"))
    return repairs


def _tag_becomes(match: re.Match[str], line_start: int) -> str:
    """Return a line break for a block's tag inside a line, outside of table rows."""
    text, (start, end) = match.string, match.span()
    inside = start > line_start and text[end : end + 1] not in {"", "\n", "\r", "<", "|"}
    row = text.startswith("|", line_start)
    return "\n" if inside and not row and match["name"].lower() in LINE_TAGS else ""


def drop_boilerplate(text: str) -> list[Repair]:
    """Find the sentences and bars that the web site added to the report.

    Safe, because each is told by a key word and the form of the whole sentence or line. Leaves
    alone 供大家参考 at the end of a report's own sentence, and a headline 打印机采购.
    """
    plain = simplify(text)
    repairs: list[Repair] = []
    for key, form in SENTENCES:
        for start, end in _sentences_with(plain, key):
            if form.fullmatch(plain[start:end].strip().rstrip("。!?~ ")):
                repairs.append(Repair(start, end, text[start:end], "", "boilerplate"))
    for key, form in STRETCHES:
        if key in plain:
            for match in form.finditer(plain):
                start, end = match.span()
                repairs.append(Repair(start, end, text[start:end], "", "boilerplate"))
    return repairs


def _sentences_with(plain: str, key: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences with ``key``; one that fills its line takes the line break along."""
    at = plain.find(key)
    while at >= 0:
        before = max(0, at - FURTHEST)
        starts = [match.end() for match in SENTENCE_END.finditer(plain, before, at)]
        start = starts[-1] if starts else 0
        match = SENTENCE_END.search(plain, at, at + FURTHEST)
        end = match.end() if match else len(plain)
        if max(at - start, end - at) > FURTHEST:  # no sentence of a site
            at = plain.find(key, at + len(key))
            continue
        fills_line = not start or plain[start - 1] == "\n"
        if match and match.group() == "\n":
            end -= 0 if fills_line else 1
        elif fills_line and (rest := LINE_REST.match(plain, end)):
            end = rest.end()
        yield start, end
        at = plain.find(key, end)


def _repair(match: re.Match[str], restored: str, rule: str) -> Repair:
    return Repair(match.start(), match.end(), match.group(), restored, rule)
