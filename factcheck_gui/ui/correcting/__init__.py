"""Corrections: their form and note, where else the error stands, and the log."""
