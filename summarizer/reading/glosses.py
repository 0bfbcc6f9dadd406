"""Drop pinyin glosses: 業(yè)務 reads 業務."""

import re

from summarizer.reading.repair import Repair

HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ"
# A Han character, then one syllable in ASCII parentheses with a tone mark.
GLOSS = re.compile(rf"(?<=[{HAN}])\((?=[a-z]{{0,4}}[{TONED}])[a-z{TONED}]{{1,6}}\)")


def drop_glosses(text: str) -> list[Repair]:
    """Find the glosses of ``text``.

    Safe, because no one writes a lone syllable with its tone mark in parentheses after a Han
    character to say something. Leaves alone (GDP), (yi), (Ü), and full-width parentheses.
    """
    return [
        Repair(match.start(), match.end(), match.group(), "", "gloss")
        for match in GLOSS.finditer(text)
    ]
