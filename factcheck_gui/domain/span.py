"""A place in a text."""

from dataclasses import dataclass


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

    def trimmed(self, text: str) -> "Span":
        """Return the passage without the blanks at its ends; empty at its start if it is all blank."""
        passage = text[self.start : self.end]
        words = passage.lstrip()
        start = self.end - len(words) if words else self.start
        return Span(start, start + len(words.rstrip()))
