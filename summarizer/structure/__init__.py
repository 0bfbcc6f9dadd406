"""Text to reports, sections, sentences with roles, and chunks."""
