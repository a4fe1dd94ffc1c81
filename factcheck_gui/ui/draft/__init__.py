"""The draft as a page: text, marks, margin, coverage map, find in text."""
