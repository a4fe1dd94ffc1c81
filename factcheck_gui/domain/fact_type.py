"""What sort of thing a fact is."""

from enum import StrEnum


class FactType(StrEnum):
    """What sort of thing is to be checked; a claim may hold several."""

    NAME = "name"
    TITLE = "title"
    DATE = "date"
    FIGURE = "figure"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    PLACE = "place"
    SUPERLATIVE = "superlative"
    COMPARISON = "comparison"
    CAUSE = "cause"
    OTHER = "other"
