"""A text as an array of code points, so that characters are found in all of it at once."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Codes = NDArray[np.uint32]
    Places = NDArray[np.int64]

CODE_POINTS: Final = 0x110000
_BASIC_PLANE: Final = 0x10000


def code_points(text: str, start: int, end: int) -> Codes:
    """Return the code points of ``text[start:end]``, and a zero behind them: each has a next."""
    import numpy as np

    encoded = f"{text[start:end]}\0".encode("utf-32-le", "surrogatepass")
    return np.frombuffer(encoded, dtype=np.uint32)


@cache
def character_table(character_class: str) -> NDArray[np.bool_]:
    r"""Return for each code point whether a class such as ``[\d(]`` holds it.

    Characters beyond the basic plane (emoji, rare ideographs) are held by every class: the table
    is for finding the places where a pattern is worth trying.
    """
    import numpy as np

    table = np.ones(CODE_POINTS, dtype=np.bool_)
    points = np.arange(_BASIC_PLANE, dtype=np.uint16)
    characters = points.tobytes().decode("utf-16-le", "surrogatepass")
    held = "".join(re.findall(character_class, characters))
    table[:_BASIC_PLANE] = False
    table[[ord(one) for one in held]] = True
    return table
