"""Sheets over the window: keys, rating scale, manual."""
