"""Words before a figure that say how sure it is: "about", "more than", "up to"."""

from factcheck_gui.domain.words.word_tables import word_set
from factcheck_gui.domain.words.words import Token

_TABLE = """
~ about
~ around
~ approximately
~ approx
~ roughly
~ some
~ estimated
~ an estimated
~ circa
~ an average of
~ close to
~ in the region of
> more than
> over
> above
> just over
> slightly more than
> a little over
> well over
> greater than
> upwards of
> north of
> exceeding
> exceeded
≥ at least
≥ no fewer than
≥ no less than
≥ not less than
≥ a minimum of
< less than
< fewer than
< under
< below
< nearly
< almost
< just under
< slightly less than
< a little under
< well under
< just shy of
≤ up to
≤ at most
≤ no more than
≤ not more than
≤ as many as
≤ as much as
≤ a maximum of
"""
# Words of a hedge that bring the figure close instead of only bounding it.
NEAR = word_set("nearly almost just slightly little shy")


def _read(table: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Index the phrases by their last word, the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in table.strip().splitlines():
        sign, *words = line.split()
        index.setdefault(words[-1], []).append((tuple(words), sign))
    for phrases in index.values():
        phrases.sort(key=lambda phrase: -len(phrase[0]))
    return index


_HEDGES = _read(_TABLE)


def hedge_before(tokens: list[Token], at: int, floor: int = 0) -> tuple[str, int]:
    """Return the sign of the hedge that ends before token `at`, and the hedge's first token.

    The sign is one of ~ < > ≤ ≥; without a hedge it is empty and the token is `at`.
    Tokens before `floor` belong to an earlier figure.
    """
    if at <= floor:
        return "", at
    for words, sign in _HEDGES.get(tokens[at - 1].low, ()):
        first = at - len(words)
        if first >= floor and all(tokens[first + step].low == word for step, word in enumerate(words)):
            return sign, first
    return "", at
