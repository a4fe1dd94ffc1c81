"""The claim panel and its parts."""
