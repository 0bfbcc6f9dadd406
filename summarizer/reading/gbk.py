"""The double-byte code table GBK, as the search for shifted bytes needs it."""

from dataclasses import dataclass
from functools import cache

from summarizer.reading.folding import simplify
from summarizer.reading.likelihood import load_statistics

LEADS = range(0x81, 0xFF)
TRAILS = tuple(byte for byte in range(0x40, 0xFF) if byte != 0x7F)
FULL_WIDTH_LEAD = 0xA3  # ！ is A3 A1: the lead byte and the ASCII code with its high bit set

Choice = tuple[int, int, str]
"""A byte, the symbol number of the character it completes (-1: unknown), the character."""


@dataclass(frozen=True, slots=True)
class CodeTable:
    """Characters by code (lead byte * 256 + trail byte) and by either byte.

    ``by_trail`` and ``by_lead`` hold only characters that the statistics know. ``unassigned``
    are the codes that stand for no character: decoders drop them without a trace. ``into_gap``
    are the choices of ``by_lead`` whose trail byte can begin such a code, one of ``gap_leads``.
    ``followers`` is filled while it is used.
    """

    characters: dict[int, str]
    symbols: dict[int, int]
    by_trail: dict[int, tuple[Choice, ...]]
    by_lead: dict[int, tuple[Choice, ...]]
    into_gap: dict[int, tuple[Choice, ...]]
    gap_leads: frozenset[int]
    unassigned: frozenset[int]
    by_symbol: dict[int, list[tuple[int, int, str]]]
    followers: dict[int, list[tuple[int, int, str]]]

    def after(self, symbol: int) -> list[tuple[int, int, str]]:
        """Return code, symbol and form of the characters seen after ``symbol`` elsewhere.

        Only those whose trail byte can begin a code without a character.
        """
        if symbol not in self.followers:
            self.followers[symbol] = [
                form
                for follower in load_statistics().followers(symbol)
                for form in self.by_symbol.get(follower, ())
                if form[0] & 0xFF in self.gap_leads
            ]
        return self.followers[symbol]


@cache
def code_table() -> CodeTable:
    """Build the table from Python's codec; about 20 ms, done when first needed."""
    characters: dict[int, str] = {}
    unassigned: set[int] = set()
    for lead in LEADS:
        for trail in TRAILS:
            try:
                characters[lead << 8 | trail] = bytes((lead, trail)).decode("gbk")
            except UnicodeDecodeError:
                unassigned.add(lead << 8 | trail)
    index = load_statistics().index
    plain = simplify("".join(characters.values()))
    symbols = {
        code: index.get("0" if symbol.isdecimal() else "a" if _is_latin(symbol) else symbol, -1)
        for code, symbol in zip(characters, plain, strict=True)
    }
    by_trail: dict[int, list[Choice]] = {trail: [] for trail in range(256)}
    by_lead: dict[int, list[Choice]] = {lead: [] for lead in range(256)}
    by_symbol: dict[int, list[tuple[int, int, str]]] = {}
    for code, symbol in symbols.items():
        if symbol >= 0:
            by_trail[code & 0xFF].append((code >> 8, symbol, characters[code]))
            by_lead[code >> 8].append((code & 0xFF, symbol, characters[code]))
            by_symbol.setdefault(symbol, []).append((code, symbol, characters[code]))
    firsts = {code >> 8 for code in unassigned}
    return CodeTable(
        characters,
        symbols,
        {byte: tuple(choices) for byte, choices in by_trail.items()},
        {byte: tuple(choices) for byte, choices in by_lead.items()},
        {byte: tuple(c for c in choices if c[0] in firsts) for byte, choices in by_lead.items()},
        frozenset(firsts),
        frozenset(unassigned),
        by_symbol,
        {},
    )


def encode_pair(character: str) -> tuple[int, int] | None:
    """Return the two bytes of a character in GBK; ASCII counts as its full-width form.

    >>> [hex(byte) for byte in encode_pair("；")], encode_pair("；") == encode_pair(";")
    (['0xa3', '0xbb'], True)
    """
    if "!" <= character <= "~":
        return FULL_WIDTH_LEAD, ord(character) | 0x80
    try:
        code = character.encode("gbk")
    except UnicodeEncodeError:
        return None
    return (code[0], code[1]) if len(code) == 2 else None


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()
