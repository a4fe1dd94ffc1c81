"""Corrections: the note a newsroom prints, read and written."""
