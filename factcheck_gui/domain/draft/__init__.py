"""A draft's text: its canonical form, zones, sentences, and what of it was looked at."""
