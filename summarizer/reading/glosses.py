"""Drop pinyin glosses: 業(yè)務 reads 業務."""

import re

from summarizer.reading.folding import simplify
from summarizer.reading.repair import Repair

HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ"
SYLLABLE = rf"(?=[a-z]{{0,4}}[{TONED}])[a-z{TONED}]{{1,6}}"
GLOSS = re.compile(rf"(?<=[{HAN}])\({SYLLABLE}\)")  # 業(yè), not (GDP), (yi), A(à)
WHOLE_GLOSS = re.compile(rf"\({SYLLABLE}\)")
REST_OF_GLOSS = re.compile(rf"{SYLLABLE}\)")  # shù) when a lost byte took the parenthesis along

# The characters that the glossing program knows, by its reading of them.
GLOSSED = {
    "chuàng": "創", "chǎn": "產", "cè": "側", "diào": "調", "fā": "發", "guī": "規", "gòu": "構",
    "huán": "環", "jiān": "監", "jié": "結節", "jù": "據", "jīng": "經", "lián": "聯", "mào": "貿",
    "nèi": "內", "nóng": "農", "quán": "權", "qū": "區驅", "shù": "數術", "tài": "態", "tǒng": "統",
    "wèi": "衛", "wěn": "穩", "wǎng": "網", "xiàn": "現", "xiāng": "鄉", "xié": "協", "xù": "續",
    "yè": "業", "yī": "醫", "yún": "雲", "yōu": "優", "yǎng": "養", "zhuǎn": "轉", "zhèn": "鎮",
    "zhàn": "戰", "zhí": "執", "zhì": "質",
}  # fmt: skip


MANY = 3  # glosses in one text are the work of a program


def drop_glosses(text: str) -> list[Repair]:
    """Find the glosses of ``text``.

    Safe, because no one writes a lone syllable with its tone mark in parentheses after a Han
    character to say something, but for the reading of a rare name: 亳(bó)州. Such a note is left
    alone where it is the only one and its character has no Traditional form; so are (GDP), (yi)
    and full-width parentheses.
    """
    if "(" not in text:
        return []
    forms: dict[str, str] = {}  # a large archive has a million glosses of a few forms
    found = [
        Repair(match.start(), match.end(), forms.setdefault(gloss, gloss), "", "gloss")
        for match in GLOSS.finditer(text)
        for gloss in [match.group()]
    ]
    if 0 < len(found) < MANY and not any(_is_traditional(text[one.start - 1]) for one in found):
        return []
    return found


def _is_traditional(character: str) -> bool:
    return simplify(character) != character
