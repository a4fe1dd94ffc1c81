"""The stored text of a revision: its canonical form and places in it."""

import hashlib
import re
from dataclasses import dataclass

_UNSTORABLE = re.compile("[\x00\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A passage, half-open, in code points of the stored canonical text."""

    start: int
    end: int

    def __len__(self) -> int:
        """Length in code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the passage itself."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


def canonical(text: str) -> str:
    """Return `text` as it is stored and counted from then on.

    Line ends of every kind become a newline, a leading byte-order mark goes, and what
    no file, database or widget carries unharmed (NUL, noncharacters, lone surrogates)
    becomes U+FFFD. Nothing else changes: no NFC, which would change quotations.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n")
    return _UNSTORABLE.sub("\ufffd", text)


def fingerprint(text: str) -> str:
    """Return the SHA-256 of canonical `text` as UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()
