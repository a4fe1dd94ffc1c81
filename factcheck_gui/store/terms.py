"""Words typed into a search box made into queries of its index, in which no sign is an operator."""

import re
from collections.abc import Iterator, Mapping

CUT = 400
"""Code points of a text that are searched: one long message must not cost seconds."""
MOST = 48
"""Words of a query that are searched for."""

_NOT_FOUND_BY = frozenset({"type", "abstract", "note", "language"})
_TERM = re.compile(r"[^\W_]+")


def typed_query(words: str) -> str:
    """Return a query for all of `words`, the last of which may be a beginning; empty for none."""
    terms = [f'"{term}"' for term in _TERM.findall(words[:CUT])[:MOST]]
    return " ".join(terms) + "*" if terms else ""


def found_by(csl: Mapping[str, object]) -> str:
    """Return the words a source is found by: title, names, container, addresses, numbers."""
    return " ".join(_texts({key: value for key, value in csl.items() if key not in _NOT_FOUND_BY}))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)
