"""Write the table Traditional -> Simplified, character by character, from OpenCC's dictionary.

Usage: ``python -m summarizer.eval.training.character_tables summarizer/reading/data``
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

BLOCKS = (
    range(0x3400, 0xA000),  # extension A and the main block
    range(0xF900, 0xFB00),  # compatibility ideographs
    range(0x20000, 0x32400),  # extensions B to H
)


def simplified_pairs() -> list[tuple[str, str]]:
    """Return every Han character that OpenCC simplifies, with its Simplified form."""
    from opencc import OpenCC

    converter = OpenCC("t2s")
    characters = [chr(point) for block in BLOCKS for point in block]
    found = [(character, converter.convert(character)) for character in characters]
    changed = {old: new for old, new in found if new != old and len(new) == 1}
    return [(old, changed.get(new, new)) for old, new in changed.items()]


def main(arguments: Sequence[str] | None = None) -> None:
    """Write ``simplified.txt``: the Traditional characters on one line, the Simplified below."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(arguments).folder
    pairs = simplified_pairs()
    lines = ("".join(old for old, _ in pairs), "".join(new for _, new in pairs))
    (folder / "simplified.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
