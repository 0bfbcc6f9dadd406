"""Bytes to text: which encoding it is, and how many characters could not be read.

The ladder: a byte order mark; UTF-8, also cut or with a few bad bytes; else the candidate whose
characters are the most usual ones. Telling by usual characters beats the statistics of general
detectors on short Chinese texts.
"""

import re
from dataclasses import dataclass, replace

from summarizer.reading.charsets import check_charset
from summarizer.reading.folding import simplify

REPLACEMENT = "\ufffd"
MARKS: tuple[tuple[bytes, str], ...] = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
CANDIDATES = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "cp1252")
MOST_ACCENTED = 0.25  # share of accented letters in a European text
SAMPLE = 1 << 16  # bytes that are enough to tell encodings apart
# The score below which a guess makes no sense, if so many characters are not ASCII. Lines of 20
# characters of Chinese reports have 0.25 and more; Japanese, Korean and Russian 0.2 and less.
LEAST_USUAL = 0.25
ENOUGH = 16
VALID_PER_BAD = 2  # UTF-8 characters of several bytes for each bad one, in text that is UTF-8

# The usual characters of reports, simplified, and the marks between them.
USUAL = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说"
    "产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业"
    "本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反明看原又利比或但"
    "质气第向道此变条只没结解问意建月公无系情者最立代已通并提直题党程展五果员革位入常文总次品式活设及管特件长"
    "求老基资流路级少统接较将组见计别手期根论运农指几九区强放决做必先任取据处给保治造百规领七口导志增争济思"
    "极交受联认六共权收改清再转更单切教速带安场身车务具万每目至达积议报完类八名确科信节整元况集传步群广记需段"
    "研究观影算低持众布复容须际商非验断深难近千周委素技备半办省列习约支史感劳便团市除消构府称准精率划选标效院"
    "查型按格养置层始专状育识适包住调满县局照参引该价严督促落镇乡村街卫服推乐健患档档案创优示范项亿元元"
    "，。、；：“”《》（）！？—…"
)
COMMON_LATIN = frozenset("éèêëàâäáãåçñíìîïóòôöõøúùûüßÉÀÖÜÄŒœ“”‘’–—…•©®™°£€½·§«»\xa0")
HIGH_RUN = re.compile(r"[^\x00-\x7f]+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text out of bytes; ``replaced`` counts the characters that stand as U+FFFD.

    ``probable`` is false where the encoding had to be guessed and the text makes no sense in it.
    """

    text: str
    encoding: str
    replaced: int
    probable: bool = True


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode bytes, of unknown encoding or of the one that is named; a byte order mark goes first.

    Never fails on any bytes: what cannot be read stands as U+FFFD and is counted.

    Raises:
        UsageError: the named encoding is not known.
    """
    if encoding is not None:
        check_charset(encoding)
    for mark, name in MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], name)
    if encoding is not None:
        return _read(data, encoding)
    utf8 = _read(data, "utf-8")
    if _is_utf8(utf8, data):
        return utf8
    sample = data[:SAMPLE]
    score, best = max(
        ((score_encoding(sample, name), name) for name in CANDIDATES), key=lambda pair: pair[0]
    )
    decoded = _read(data, best)
    high = sum(map(len, HIGH_RUN.findall(decoded.text[:SAMPLE])))
    return replace(decoded, probable=score >= LEAST_USUAL or high < ENOUGH)


def _read(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    genuine = data.count(REPLACEMENT.encode()) if encoding == "utf-8" else 0
    return Decoded(text, encoding, max(0, text.count(REPLACEMENT) - genuine))


def _is_utf8(decoded: Decoded, data: bytes) -> bool:
    """Tell whether bytes are UTF-8, whole, cut at either end, or with a few bad bytes."""
    if b"\x00" in data[:SAMPLE] and data.count(b"\x00") * 8 > len(data):
        return False
    if not decoded.replaced:
        return True
    if not _read(_whole(data), "utf-8").replaced:
        return True
    several = sum(len(run) for run in HIGH_RUN.findall(decoded.text)) - decoded.replaced
    return several >= VALID_PER_BAD * decoded.replaced


def _whole(data: bytes) -> bytes:
    """Cut off the halves of characters at either end of a piece of UTF-8."""
    start = next((at for at in range(min(3, len(data))) if data[at] & 0xC0 != 0x80), 0)
    for back in range(1, min(4, len(data) - start) + 1):
        if data[-back] & 0xC0 == 0xC0:  # a lead byte: is its character complete?
            size = 2 if data[-back] < 0xE0 else 3 if data[-back] < 0xF0 else 4
            return data[start : len(data) - back] if size > back else data[start:]
    return data[start:]


def score_encoding(data: bytes, encoding: str) -> float:
    """Return how usual the characters are that ``data`` has in this encoding; 1 is the best."""
    text = data.decode(encoding, "replace")
    if encoding == "cp1252":
        return _latin_score(text)
    plain = [c for c in simplify(text) if c > "\x7f" or c < "\t"]
    if encoding.startswith("utf-16"):
        ascii_share = sum("\t" <= c < "\x7f" for c in text) / max(1, len(text))
        if ascii_share > 0.5:  # English
            return ascii_share
    if not plain:
        return 0.0
    usual = sum(c in USUAL for c in plain)
    bad = sum(c == REPLACEMENT or c < "\t" or "\ue000" <= c <= "\uf8ff" for c in plain)
    return (usual - 2 * bad) / len(plain)


def _latin_score(text: str) -> float:
    """Return the share of usual accented letters and marks, which stand mostly alone."""
    runs = HIGH_RUN.findall(text)
    high = sum(map(len, runs))
    if not high:
        return 0.5
    if high > MOST_ACCENTED * len(text) or "\0" in text:
        return 0.0
    alone = sum(len(run) == 1 and run in COMMON_LATIN for run in runs)
    return alone / high
