"""Figures: find them, compare them, do their arithmetic."""
