"""How wide words stand on the page."""


def measure_width(text: str) -> float:
    """Return the width of a text in Han characters: ASCII counts half."""
    return len(text) - len(text.encode("ascii", "ignore")) / 2
