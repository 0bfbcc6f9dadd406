"""Currencies: their names, and the signs and codes written before or after an amount."""

from __future__ import annotations

from typing import Final

from summarizer.figures.endings import words

NAMES: Final = {
    "元": "元人民币 人民币元 人民币 块钱 块 圆",
    "美元": "美金 美圆",
    "欧元": "",
    "日元": "日圆 円 日币",
    "韩元": "韩圆 韩币",
    "港元": "港币 港圆 港币元",
    "英镑": "",
    "澳门元": "澳门币",
    "新台币": "新台币元 台币 新台币圆",
    "澳元": "澳币 澳大利亚元",
    "加元": "加币 加拿大元",
    "新加坡元": "新元 新币 坡币",
    "新西兰元": "纽币",
    "瑞士法郎": "瑞郎",
    "法郎": "",
    "马克": "",
    "卢布": "俄罗斯卢布",
    "卢比": "印度卢比",
    "泰铢": "",
    "越南盾": "",
    "印尼盾": "印度尼西亚盾 印尼卢比",
    "林吉特": "马来西亚林吉特 马币",
    "菲律宾比索": "",
    "比索": "",
    "雷亚尔": "巴西雷亚尔",
    "兰特": "南非兰特",
    "里拉": "土耳其里拉",
    "里亚尔": "沙特里亚尔 伊朗里亚尔",
    "迪拉姆": "",
    "第纳尔": "",
    "坚戈": "",
    "图格里克": "",
    "克朗": "",
    "丹麦克朗": "",
    "瑞典克朗": "",
    "挪威克朗": "",
    "兹罗提": "波兰兹罗提",
    "福林": "",
    "先令": "",
    "埃及镑": "",
    "瑞尔": "",
    "基普": "",
    "缅元": "缅币",
    "塔卡": "",
    "格里夫纳": "",
    "谢克尔": "",
    "比特币": "",
}
"""Each currency with its other spellings."""

SIGNS: Final = {
    **dict.fromkeys(words("¥ ￥ RMB CNY CNH"), "元"),
    **dict.fromkeys(words("$ US$ USD"), "美元"),
    **dict.fromkeys(words("HK$ HKD"), "港元"),
    **dict.fromkeys(words("€ EUR"), "欧元"),
    **dict.fromkeys(words("£ ￡ GBP"), "英镑"),
    **dict.fromkeys(words("A$ AU$ AUD"), "澳元"),
    **dict.fromkeys(words("C$ CA$ CAD"), "加元"),
    **dict.fromkeys(words("S$ SGD"), "新加坡元"),
    **dict.fromkeys(words("NT$ TWD NTD"), "新台币"),
    **dict.fromkeys(words("₩ KRW"), "韩元"),
    **dict.fromkeys(words("₽ RUB"), "卢布"),
    **dict.fromkeys(words("₹ INR"), "卢比"),
    **dict.fromkeys(words("฿ THB"), "泰铢"),
    "JPY": "日元",
    "CHF": "瑞士法郎",
    "MOP": "澳门元",
}
"""Signs and codes; a code may also follow its amount (``500万USD``)."""

CODES: Final = tuple(sign for sign in SIGNS if sign.isalpha() and sign.isascii())

PARTS: Final = {
    "角": "元 0.1",
    "毛": "元 0.1",
    "角钱": "元 0.1",
    "毛钱": "元 0.1",
    "分钱": "元 0.01",
    "美分": "美元 0.01",
    "欧分": "欧元 0.01",
}
"""Coins: the currency each belongs to, and its share of it."""
