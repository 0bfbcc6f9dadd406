"""The page as HTML and Markdown, and the index over a run; read page.py first."""
