"""Names of indicators: the noun phrase in the words around a figure, able to stand alone.

Everything here works on short strings (a clause at most). Words are cut off whole or not at all:
对外承包工程 keeps its 对, 在编人员 its 在.
"""

import re

from summarizer.drafting.cues import HAN, one_of
from summarizer.drafting.name_words import BARE_NOUNS, LEADING_VERBS, NOUN_VERBS, VERB_ENDS
from summarizer.figures.endings import ending

LONGEST = 24  # characters of an indicator

# Words before the name proper: time, "in all", "completed".
_FRONT = re.compile(
    "(?:"
    + one_of(
        r"""\s 全年 今年(?:以来)? 去年 本年度? 年度 目前 截[至止][^,]{0,12}?[月日底末] 截至?目前
        \d{1,4}(?:-\d{1,2})?年
        (?:20)?[xX×*]{2,4}年 \d{1,2}(?:-+\d{1,2})?月份?(?:底|末)? [上下]半年 [一二三四前]季度
        年末 期间 共计? 总共 合计 累计 已经? 均(?![衡价等]) 都(?![市江匀安]) 并(?![购网轨])
        还(?![款贷原林湿田草建迁]) 其中 分别 又 [一二三四五六七八九十]是 (?:新?台阶|大关|关口)、?
        为(?![主民农]) 其余 另外? 同时 此外
        实现 达到? 突破 超过? 的 由 对(?![外口台标接港象策]) 将(?!军) 只有 就有 约有? 近有
        我[院局市县区镇乡校省站所处办委厅街村] 辖区内? 现有 现(?![代金役货场行]) 提供 接受 保持
        接待(?=[^,]{3}) 按?照[^,]{0,12}要求 进行[^,]{0,4}已 类(?=疫苗) 预计 预期
        成(?=地区|国内|全[市省县]|固定|规模|一般|社会)
        初步(?:核算|预计|统计|测算) 成功 [(][一二三四五六七八九十\d]{1,2}[)]
        [一二三四五六七八九〇零]{4}年
        (?:\d+万元(?:以上)?)?口径
        [一二两三四五六七八九十]年[来间中] 过去[五5]年 “?十[一二三四五]五”?(?:时期|期间|末)?
        有(?![色机线效关限偿]) 完成(?=[^,]{2,}(?:额|值|量|率|收入|支出|投资|体检|随访|辨识))"""
    )
    + ")+"
)
# Words between the name and the number.
_BACK = re.compile(
    "(?:"
    + one_of(
        r"""[\s:*“”-] 达到? (?<![作认成])为 是 (?<!公)共有? (?<![所国私])有 (?<![节合契公签])约
        (?<![最附])近 超过? 超额 突破 在 至 (?<![收])到 仅 只 已 均 也 都 就 共计 合计 总计 累计
        增长 增加 上升 上涨 提高 提升 扩大 下降 下调 下跌 减少 降低 压减 缩小 回落 跃升 攀升 增速
        增幅 降幅 净增 同比 环比 [比较](?:上年|去年|前年|年初|“?十[一二三四五]五”?末)(?:同期|末|底)?
        (?:[一二三四五六七八九〇零]{4}年)?[比较][一二三四五六七八九〇零]{4}年
        [比较与](?:19|20)\d\d年(?:相比)? 分别 双双 双 各 依次 年均 平均 每年 稳定 保持 维持 控制
        完成 实现 率先 首次 首破? 再次 再 历史性地? 连续 一举 成功 跨越 (?:跨|迈|越)过? 迈[上入]
        登上
        [站跃]上 冲破 跻身 跨上 预计 预期 可 将用? 拟 了 的 地 由 从 自 (?:从|由)?每年 高达 多达
        共?收到 逾 不足 不到 不低于 不少于 [高低]于 [<>≥≤=]+ 大约 左右 大幅 持续 继续 稳步 不断 又
        还 仍
        占比(?=$) 即 有望 [(] 每[周天月日年]
        [减增降升提]至 名义 实际 同口径 可比 按可比(?:价格?|口径)(?:计算)?"""
    )
    + ")++$"  # possessive: what was taken is not tried in other ways
)
_OF_REGION = re.compile(r"^(?:全[省市县区州乡镇]|我[省市县区州])")
_DONE = re.compile(r"^(全[省市县区州乡镇国]|我[省市县区州])(?:预计)?(?:实现|完成|共有?|已经?)+")
_EXPECTED = re.compile(r"^(全[省市县区州乡镇国])(?:预计|累计|共|合计)")

_BARE_OPENING = re.compile(
    r"(?:新一轮|安排|一批|带动|总计|[一二三四五六七八九十]年共?|累计|项目|计划|预计|共|当年|年度)+"
)
_CHINESE_YEAR = re.compile(r"[一二三四五六七八九〇零]{4}年")
_BODIES = frozenset("党会团层作")  # 党组织, 合作组织
_RATE_OF_WHOM = re.compile(r".{1,3}率|(?:完成|已)?(?:体检|随访|建档|访视|登记)(?:人数)?")

# What makes a clause of a name: aspect, objects fronted, negation.
_CLAUSEY = re.compile(
    r"了|着(?![力重])|[被把](?!关)|[^,]让(?!利)|使(?!用|命|馆)|不(?!动产|良|良率|锈|合格)|没有|送去|之间|来自|贴[著着]"
    r"|杜绝|防止|避免|严禁|如果|是否|怎么|什么|我们|他们|自己|以及$|[,;。:!?]|或者|而且|因为|所以|获得国|获得省"
)
# What no name of an own indicator begins with.
_HANGING = re.compile(
    one_of(
        """占 拟 原定 比(?![例重]) 较(?![大高]) 高于 低于 其中 超过 包括 从(?!业) 按(?![揭摩])
        自(?![来然主筹贡治营建]) 在(?![岗编册建校园外线职读贷库产途院案训]) 以(?![工奖旧]) 至(?!今)
        第[一二三四五六七八九十]{1,2}(?!产业) 到(?![位期账岗馆站达访户]) 给 向 用于 根据 通过 由于
        经(?![济营费常开贸培]) 被 让 使 能够? 可以 应当? 需 每(?![百万千亩公平]) 与(?!会)
        和(?![谐平]) 及(?![格时]) 或 而 也 但 则"""
    )
)
_SHARE_OPEN = re.compile(r"占[^占]{1,14}$")
_SHARE_NAMED = re.compile(r"(?:比重|比例|份额|百分比|率|面积|数)$")
_OF_A_WHOLE = re.compile(r"占|相当于|[比与].{2,}的")  # both halves of such a name are needed
_AFTER = re.compile(r"的?((?:[^\W\d_]|[“”]|\((?:[^\W\d_]|、){1,6}\)){1,16})")
_LIFTED = re.compile(r"(?:全面|稳定|如期|顺利|成功|整体|率先|全部|实现)*脱贫")  # out of poverty
_NOT_DONE = frozenset("未没尚仍")
_AFTER_STOP = re.compile(
    r"[未没尚仍]|全面|稳定|如期|顺利|成功|整体|率先|[和与及或在是为均被将把对向由从至都占已并也就]|其中|全部|增长|下降|增加|减少|纳入|进入|获|入选|通过|"
    r"完成|实现|达到|投产|建成|落地|开工|竣工|得到|上榜|脱贫|关停|进行|开展|投入|以[上下内]|左右|正在|挂牌|参加"
)
_INNER_SPACE = re.compile(r"(?<=[^\x00-\x7f])[ 　]+(?=[^\x00-\x7f])")
# Words of a comparison that a name may end in: 进出口增速高于全国, 收入扣除减税因素后. A fall that
# gets smaller is no fall: 零售总额降幅比年初收窄.
_AGAINST = re.compile(
    r"(?:降幅|跌幅|涨幅|增幅)[^,]{0,8}(?:收窄|缩小|扩大).*$|"
    r"(?:增速|增幅|增长率?|占比)?(?:高于|低于|快于|高出|超过|优于|好于).*$|[(]?(?:扣除|剔除|按[^,]{2,8}口径).*$"
)
_LONGEST_ITEM = 5  # characters of an item of a coordinated name
_LIST_MARK = re.compile(r"[,;。:!?、\n|)]")
_NO_ITEM = re.compile(r"[0-9xX×*%]|等$|^等|了|完成|实现|达到|增长|下降")
_MARKS = re.compile(r"[,;。:!?\n|]|(?<=[^\x00-\x7f])\.(?=\s)")


def clean_name(text: str) -> str:
    """Return the noun phrase of the words before a figure; empty where they make none."""
    text = _INNER_SPACE.sub("", text.strip(" \t\n　*\"'、,;:。—-·#>"))
    if text.count("(") != text.count(")"):
        text = text.rpartition("(")[2].partition(")")[0]
    if text.count("“") != text.count("”"):
        text = text.rpartition("”")[2] if "”" in text else text.rpartition("“")[2]
    text = _BACK.sub("", text)
    text = _front(text)
    listed = text.rfind("等", 0, len(text) - 3)
    if listed > 0 and "、" in text[:listed]:
        text = text[listed + 1 :]
    return _share(text.strip(" *、,;:。"))


def _front(text: str) -> str:
    match = _FRONT.match(text)
    if match and len(text) - match.end() >= 2:
        text = text[match.end() :]
    return _EXPECTED.sub(r"\1", _DONE.sub(r"\1", text))


def _share(name: str) -> str:
    """Complete ``服务业增加值占全市`` to the share that it is."""
    if _SHARE_OPEN.search(name, 2) and not _SHARE_NAMED.search(name):
        return name + "比重"
    return name


def split_against(name: str) -> tuple[str, str]:
    """Part a name from words that say against what or how it is counted.

    >>> split_against("外贸进出口总额增速高于全国")
    ('外贸进出口总额', '增速高于全国')
    """
    match = _AGAINST.search(name, 2)
    return (_BACK.sub("", name[: match.start()]), match[0]) if match else (name, "")


def words_before(plain: str, begin: int, place: int, *, behind: bool = False) -> str:
    """Return the words of the clause before a place; marks inside brackets do not part it.

    ``behind`` tells that a figure ends at ``begin``, so that a noun there belongs to it.
    """
    text = plain[begin:place]
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        char = text[at]
        if char == ")":
            depth += 1
        elif char == "(":
            if not depth:
                return text[at + 1 :]
            depth -= 1
        elif not depth and (
            _MARKS.match(text, at) or (char == "、" and _parts(text, at, behind=behind))
        ):
            return text[at + 1 :]
    return text


def _parts(text: str, at: int, *, behind: bool) -> bool:
    """Tell whether ``、`` parts statements; between short nouns it joins: 农业、水利投资."""
    before = text[max(0, at - _LONGEST_ITEM - 1) : at]
    marks = [match.end() for match in _LIST_MARK.finditer(before)]
    item = before[marks[-1] :] if marks else before
    if behind and not marks:
        return True
    item = item.removeprefix("完成")
    return not item or len(item) > _LONGEST_ITEM or _NO_ITEM.search(item) is not None


def noun_after(plain: str, end: int, stop: int) -> str:
    """Return the noun right behind a measure word: 办理20项医保服务事项."""
    match = _AFTER.match(plain, end, stop)
    if match is None:
        return ""
    noun = match[1]
    cut = _AFTER_STOP.search(noun)
    if cut is not None:
        if cut[0] in _NOT_DONE:
            return ""  # 833名老年人未参加体检: those who did not are not the elderly
        lifted = _LIFTED.match(noun, cut.start())
        noun = noun[: cut.start()] + ("脱贫" if lifted else "")
    if noun.count("“") != noun.count("”"):
        return ""
    return noun.removeprefix("的").strip()


def only_leads_on(words: str) -> bool:
    """Tell whether words do nothing but lead to a number: ``达到``, ``增长了``; not 占全国的."""
    return not _BACK.sub("", words.strip())


def leading_verb(words: str) -> str:
    """Return the verb that ends the words before a figure, if a counted noun can follow it."""
    words = _BACK.sub("", words.strip())
    return ending(LEADING_VERBS, words, 0, len(words))


def is_bare(name: str) -> bool:
    """Tell whether a name needs what it is about: ``投资``, ``体检率``, ``乡镇``."""
    if name in BARE_NOUNS or is_rate_of_whom(name) or _CHINESE_YEAR.fullmatch(name):
        return True
    opening = _BARE_OPENING.match(name)
    return opening is not None and name[opening.end() :] in BARE_NOUNS


def is_rate_of_whom(name: str) -> bool:
    """Tell whether a name is a rate or a service that a heading may complete: ``体检率``."""
    return _RATE_OF_WHOM.fullmatch(name) is not None


def ends_in_verb(name: str) -> bool:
    """Tell whether a name stops at a verb whose object is missing."""
    verb = ending(VERB_ENDS, name, 0, len(name))
    if verb == "组织" and name[-3:-2] in _BODIES:
        return False
    return bool(verb) or name in NOUN_VERBS


def can_stand(name: str) -> bool:
    """Tell whether a name is whole and says by itself what is measured."""
    if len(name) < 2 or not HAN.search(name):
        return False
    core = _OF_REGION.sub("", name)
    return not (
        is_bare(core)
        or _CLAUSEY.search(name)
        or _HANGING.match(name)
        or ends_in_verb(core)
        or any(char.isdigit() for char in name[-2:])
    )


def shorten_name(name: str) -> str:
    """Return a name of at most ``LONGEST`` characters, cut behind a whole word, or nothing."""
    if len(name) <= LONGEST:
        return name
    for mark in ("的", "全市", "全省", "全县", "全区", "实现", "完成", "达到"):
        place = name.rfind(mark)
        begin = place if mark.startswith("全") else place + len(mark)
        if place > 0 and 4 <= len(name) - begin <= LONGEST and not _OF_A_WHOLE.search(name):
            return name[begin:]
    return ""
