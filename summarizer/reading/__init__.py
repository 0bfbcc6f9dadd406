"""Bytes to text with a way back: load, restore, fold, and piecewise offset maps."""
