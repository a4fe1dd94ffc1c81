"""Tables of words, written as plain text and read once."""


def word_set(table: str) -> frozenset[str]:
    """Return the words of a table, whatever its lines."""
    return frozenset(table.split())
