r"""Which characters a small pattern can begin with, read from the pattern itself.

Enough of the notation is understood for words such as ``(?:了|新)?一年``: literals, ``(?:…|…)``
and ``?`` behind either. Of all else (``\d``, ``[^,]``, a look-ahead) the answer is None: any.
"""

from __future__ import annotations

import re
from typing import Final

_SPECIAL: Final = frozenset(r"\.^$*+?{}[]|()")
_GROUP: Final = "(?:"
_SIGN: Final = re.compile(r"\\.|\[\^?.[^\]]*\]|.", re.DOTALL)  # an escape or a class is one sign


def first_characters(pattern: str) -> frozenset[str] | None:
    """Return the characters that a match can begin with; None where any can, or it can be empty.

    >>> sorted(first_characters("(?:了|新)?一年"))
    ['一', '了', '新']
    """
    found: set[str] = set()
    for branch in _split(pattern):
        heads = _heads_of(branch)
        if heads is None:
            return None
        found |= heads
    return frozenset(found)


def _heads_of(branch: str) -> frozenset[str] | None:
    """Return the first characters of a pattern that has no ``|`` outside brackets."""
    if branch.startswith(_GROUP):
        inside = _inside(branch)
        choices, rest = _split(inside), branch[len(_GROUP) + len(inside) + 1 :]
    elif branch and branch[0] not in _SPECIAL:
        choices, rest = [branch[0]], branch[1:]
    else:
        return None
    if rest.startswith(("*", "+", "{")):
        return None
    if rest.startswith("?"):
        choices, rest = [*choices, ""], rest[1:]
    if len(choices) == 1 and not branch.startswith(_GROUP):
        return frozenset(choices)
    return first_characters("|".join(choice + rest for choice in choices))


def _split(pattern: str) -> list[str]:
    """Cut a pattern at each ``|`` that stands outside brackets."""
    parts, depth, begin = [], 0, 0
    for match in _SIGN.finditer(pattern):
        depth += (match[0] == "(") - (match[0] == ")")
        if match[0] == "|" and not depth:
            parts.append(pattern[begin : match.start()])
            begin = match.end()
    return [*parts, pattern[begin:]]


def _inside(branch: str) -> str:
    """Return what stands between the brackets that a pattern begins with."""
    depth = 0
    for match in _SIGN.finditer(branch):
        depth += (match[0] == "(") - (match[0] == ")")
        if not depth:
            return branch[len(_GROUP) : match.start()]
    return branch[len(_GROUP) :]
