"""Drop characters that no reader sees: 死亡3<word joiner>4人 reads 34人 on every screen."""

import re

from summarizer.reading.repair import Repair

# Of Unicode's Default_Ignorable_Code_Point (DerivedCoreProperties.txt) what takes no room: soft
# hyphen, zero-width space and joiners, word joiner, byte order mark, controls of direction, tags.
# Not the Hangul fillers, which are as wide as a letter.
UNSEEN = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f"
)
SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"  # which form of the character before is meant
EMOJI = "\u2194-\u21aa\u231a-\u23ff\u2600-\u27bf\u2b05-\u2b55\U0001f000-\U0001faff"
FLAG = "\U0001f3f4"  # with tags behind it the flag of a region

# These stay: 👩‍💻 is joined by a ZWJ, 🏴 and tags are the flag of Wales.
KEPT = rf"(?<=[{EMOJI}\ufe0f])\u200d(?=[{EMOJI}])|{FLAG}[\U000e0020-\U000e007e]{{1,8}}\U000e007f"
# A selector behind a figure can only hide there, but in a keycap: 1️⃣
HIDDEN = rf"(?<=[0-9０-９.,%])[{UNSEEN}{SELECTORS}]+(?!\u20e3)|(?:(?!{KEPT})[{UNSEEN}])+"
# A soft hyphen at a line's end is a word broken there: perform<soft hyphen> | ance
BROKEN_WORD = r"\u00ad[ \t]*\r?\n(?=[a-z])"

ANY = re.compile(f"[{UNSEEN}{SELECTORS}]")
RUN = re.compile(f"(?P<kept>{KEPT})|{BROKEN_WORD}|{HIDDEN}")


def drop_invisible(text: str) -> list[Repair]:
    """Find the runs of characters that show nothing.

    Safe, because what a reader sees stays the same; but what stands between two direction
    controls may be *shown* in another order than it is stored in. Leaves alone what forms an
    emoji, and the selectors that ask for a form of a character.
    """
    if text.isascii() or not ANY.search(text):
        return []
    return [
        Repair(match.start(), match.end(), match.group(), "", "invisible")
        for match in RUN.finditer(text)
        if match["kept"] is None
    ]
