"""Find the facts that a report would rather not say: deaths, accidents, complaints, unfinished work.

A claim that something bad did *not* happen (漏报0例, 无事故, 零投诉) is no such fact, neither are
names that hold the word (事故隐患排查, 死因监测, 投诉渠道) nor plans to prevent it (防止漏报).
"""

import re

# Each names the fact itself; what it must not be is told by the guards below.
_FACT = re.compile(
    r"""
      死亡|死胎|死产|身亡|遇难|病故 | 受伤|重伤|轻伤
    | 事故(?!隐患|多发|易发|应急|处置|处理|调查|预防|防范|预案|演练|责任制|救援|现场|率)
    | 投诉(?!渠道|电话|箱|热线|机制|平台|制度|率|网站|办法)
    | 未(?:能)?(?:按[时期]|如期|及时|全部|有效)?(?:完成|达标|达到|落实|通过|开工|竣工|整改|到位|建成|交付|履行|办结|兑现|启动|投产|参加|接种|随访|体检)
    | 没有?(?:按[时期]|如期)?(?:完成|达到|落实|到位|通过)
    | 不达标|不合格|不及格|不到位
    | 漏(?:报|种|登|诊|检|管|缴|统|保|发|查)
    | 延误|逾期|超期|拖欠|欠薪|滞后|停工|停产|烂尾|亏损|倒闭
    | 处分|查处|问责|追责|立案|判刑|违规|违纪|违法 | 失踪|疫情暴发|爆炸|火灾|中毒|坍塌|泄漏|溺水|退回|撤销|流失
    | \b(?:deaths?|died|fatalit(?:y|ies)|accidents?|injur(?:y|ies|ed)|complaints?|overdue|delayed|delays|unfinished
      |incomplete|not\ (?:yet\ )?(?:fully\ )?(?:completed|implemented|met)|failed|missed|violations?|deficienc(?:y|ies))\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Grave facts come first and are never left out.
_GRAVE = re.compile(
    r"死|亡|遇难|事故|漏(?:种|报|诊)|未|没|不达标|不合格|投诉|逾期|超期|拖欠|亏损|"
    r"death|died|fatal|accident|injur|complaint|overdue|not|fail|missed",
    re.IGNORECASE,
)
# Directly before: it did not happen, or is meant not to happen.
_DENIED_BEFORE = re.compile(
    r"(?:无|零|没有|没|未|未发生|未出现|未发现|未接到|杜绝|防止|预防|避免|防范|防|遏制|减少|降低|严防|消除|排除|严禁|禁止|"
    r"谨防|确保不|不发生|不出现|查|堵|实现零|0|避免了|no|zero|without|prevent|avoid|reduce)"
    r"(?:任何|一[起例件人名]|了|因|各类|重特?大|较大|特大|安全|生产|责任|医疗|交通|火灾|消防|群体性|有效|一般|及以上|、|/|有|学生|群众|食品|质量|\s){0,4}$",
    re.IGNORECASE,
)
# Directly after: none, or fewer.
_DENIED_AFTER = re.compile(
    r"(?:[一-鿿]{0,8}?)(?:(?:为|数)?[:]?(?:0|零|〇)(?:[例件人起%]|$|\b)|为零|零发生|下降|减少|降低|大幅|明显(?:下降|减少)|双下降|清零"
    r"|监测|登记|证明|原因|报告[卡单]|补助|抚恤|防控|补种|渠道|电话|举报电话|行为|案件处理办法|的(?:发生|现象|要)|教育|整治|治理|预警|防治|知识|培训|演练|预案)",
    re.IGNORECASE,
)


def find_negative(plain: str, start: int, end: int) -> tuple[int, bool] | None:
    """Return the place of the first negative fact of a stretch and whether it is grave, or None.

    >>> find_negative("死胎死产1人,婴儿死亡1人", 0, 14)
    (0, True)
    >>> find_negative("全年未发生安全生产事故", 0, 11)
    """
    mild: tuple[int, bool] | None = None
    for match in _FACT.finditer(plain, start, end):
        if _DENIED_BEFORE.search(plain, max(start, match.start() - 14), match.start()):
            continue
        if _DENIED_AFTER.match(plain, match.end(), min(end, match.end() + 16)):
            continue
        if _GRAVE.match(match.group()):
            return match.start(), True
        mild = mild or (match.start(), False)
    return mild
