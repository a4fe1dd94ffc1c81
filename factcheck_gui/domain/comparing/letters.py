"""How much of a text's letters another one has, those that few others have counting most."""

import math
from collections import Counter
from collections.abc import Sequence

_LENGTH = 3  # letters of a piece: spellings, endings and parts of words meet in them


def shares_of_letters(text: str, others: Sequence[str]) -> list[float]:
    """Return for each of `others` the part of the text's pieces of three letters that it has, 0 to 1.

    Pieces weigh by how few of `others` have them, so that what all candidates share tells
    nothing. The texts are given folded.
    """
    pieces = _pieces(text)
    held = [pieces & _pieces(other) for other in others]
    holders = Counter(piece for one in held for piece in one)
    weights = {piece: math.log((len(others) + 1) / (holders[piece] + 0.5)) for piece in pieces}
    whole = sum(weights.values())
    return [sum([weights[piece] for piece in one]) / whole if whole else 0.0 for one in held]


def _pieces(text: str) -> set[str]:
    padded = f" {text} "
    return {padded[at : at + _LENGTH] for at in range(len(padded) - _LENGTH + 1)}
