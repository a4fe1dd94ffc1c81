"""What a correction can be: its kind, what it concerns, where the error came from."""

from enum import StrEnum


class CorrectionKind(StrEnum):
    """What the printed note does to what was printed before."""

    CORRECTION = "correction"
    CLARIFICATION = "clarification"
    UPDATE = "update"
    EDITORS_NOTE = "editors-note"
    WITHDRAWAL = "withdrawal"


class CorrectionCategory(StrEnum):
    """What sort of fact was wrong."""

    DATE = "date"
    FIGURE = "figure"
    NAME = "name"
    TITLE = "title"
    QUOTE = "quote"
    PLACE = "place"
    SUPERLATIVE = "superlative"
    OTHER = "other"


class CorrectionOrigin(StrEnum):
    """Where the error came into the story."""

    REPORTING = "reporting"
    EDITING = "editing"
    PRODUCTION = "production"
    WIRE = "wire"
    SOURCE = "source"
