"""Prompts for models, one file a prompt and language."""
