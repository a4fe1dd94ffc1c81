"""Words found in a draft as a person means them: case, quote marks and spaces do not matter."""

import re

from factcheck_gui.domain.span import Span

_ALIKE = {char: f"[{re.escape(chars)}]" for chars in ("'’‘ʼ", '"“”„«»', "-‐‑–—−") for char in chars}


def find_all(text: str, words: str) -> list[Span]:
    """Return every passage of `text` that reads like `words`, in order, none over another."""
    pattern = r"\s+".join("".join(map(_alike, word)) for word in words.split())
    if not pattern:
        return []
    return [Span(*found.span()) for found in re.finditer(pattern, text, re.IGNORECASE)]


def _alike(char: str) -> str:
    return _ALIKE.get(char, re.escape(char))
