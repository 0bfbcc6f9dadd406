"""Scripts that make the data files the program ships, from public text and dictionaries."""
