"""How wide words stand on the page."""


def measure_width(text: str) -> float:
    """Return the width of a text in Han characters: ASCII counts half."""
    return len(text) - len(text.encode("ascii", "ignore")) / 2


def fits(text: str, start: int, end: int, limit: float) -> bool:
    """Tell whether a stretch is at most so wide; only what may be either is measured."""
    length = end - start
    if length <= limit:
        return True
    return length / 2 <= limit and measure_width(text[start:end]) <= limit
