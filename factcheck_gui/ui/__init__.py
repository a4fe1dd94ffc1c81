"""Widgets, models, commands and jobs over services and domain; the only Qt."""
