"""Turns stacks of work reports into one-page digests that a reviewer can trust."""
