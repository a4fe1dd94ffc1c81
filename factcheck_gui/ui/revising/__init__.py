"""Comparing two revisions of an article: what became of each claim, and what a person says to it."""
