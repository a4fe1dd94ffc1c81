"""Likeness of meaning: static word vectors, where the extra `semantic` brought them.

Vectors and tokenizer are those inside the wordllama wheel (l2_supercat, 32,000 tokens by 256,
16 MB, MIT), read from its folder: its own loader may go to the network for them.
"""

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from tokenizers import Tokenizer

WIDTH = 256
"""Bytes of a vector as it is stored."""
_LONGEST = 2000
"""Code points of a text that count: the mean of more words tells no more."""
_SCALE = 127
_NO_LENGTH = 1e-9
_WEIGHTS = ("weights", "l2_supercat_256.safetensors")
_TOKENIZER = ("tokenizers", "l2_supercat_tokenizer_config.json")

Vectors = NDArray[np.int8]


class Meaning:
    """Makes vectors of texts: the mean of their tokens' vectors, of length 1, times 127."""

    def __init__(self, table: NDArray[np.float32], tokenizer: "Tokenizer") -> None:
        self._table = table
        self._tokenizer = tokenizer

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """Return one row of `WIDTH` a text; zeros for a text without words."""
        encoded = self._tokenizer.encode_batch([text[:_LONGEST] for text in texts], add_special_tokens=False)
        means = np.zeros((len(texts), WIDTH), np.float32)
        for row, one in enumerate(encoded):
            if one.ids:
                means[row] = self._table[one.ids].mean(axis=0)
        lengths = np.linalg.norm(means, axis=1, keepdims=True)
        made: Vectors = np.rint(_SCALE * means / np.maximum(lengths, _NO_LENGTH)).astype(np.int8)
        return made


def likeness(asked: Vectors, others: Vectors) -> list[float]:
    """Return the cosine of one vector with each row of others, -1 to 1."""
    told: list[float] = (others.astype(np.float32) @ asked.astype(np.float32) / _SCALE**2).tolist()
    return told


@cache
def find_meaning() -> Meaning | None:
    """Return what makes vectors, read once; None where the extra is not installed, in part or at all."""
    spec = find_spec("wordllama")
    if spec is None or not spec.submodule_search_locations:
        return None
    folder = Path(spec.submodule_search_locations[0])
    weights, tokenizer = folder.joinpath(*_WEIGHTS), folder.joinpath(*_TOKENIZER)
    try:
        from safetensors.numpy import load_file  # noqa: PLC0415 - only with the extra
        from tokenizers import Tokenizer  # noqa: PLC0415 - the same

        [table] = load_file(weights).values()
        return Meaning(table.astype(np.float32), Tokenizer.from_file(str(tokenizer)))
    except (ImportError, OSError):
        return None
