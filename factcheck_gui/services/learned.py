"""What a run of learning has come to."""

from dataclasses import dataclass, field

RERATED_SHOWN = 100
"""How many changed ratings are told one by one."""

_SHOWN_LETTERS = 80


@dataclass(frozen=True, slots=True)
class Left:
    """A row or file that was left out: its number from 0, why, and its line from 1 (0 for none)."""

    index: int
    reason: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Rerated:
    """A claim known already that its publisher rates otherwise now."""

    text: str
    before: str
    after: str

    def __str__(self) -> str:
        """Return it as a sentence."""
        words = " ".join(self.text.split())
        if len(words) > _SHOWN_LETTERS:
            words = f"{words[: _SHOWN_LETTERS - 1].rstrip()}…"
        before, after = (f"“{rating}”" if rating else "unrated" for rating in (self.before, self.after))
        return f"Rating changed: “{words}” was {before}, is {after} now."


@dataclass(slots=True)
class Learned:
    """What a run has come to so far.

    `is_sound` says that there is something to learn, so that the act may begin.
    `articles` counts the texts of a folder, `new_articles` those that were not in the
    library; `notes` are sentences about the file as a whole.
    """

    read: int = 0
    new: int = 0
    updated: int = 0
    skipped: list[Left] = field(default_factory=list)
    rerated: list[Rerated] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    articles: int = 0
    new_articles: int = 0
    is_sound: bool = False

    @property
    def known(self) -> int:
        """Return how many were in the library already, unchanged."""
        return self.read - self.new - self.updated - len(self.skipped)

    @property
    def warnings(self) -> list[str]:
        """Return what the reader of the result has to know, a sentence each."""
        more = len(self.rerated) - RERATED_SHOWN
        rest = [f"{more:,} more ratings changed."] if more > 0 else []
        return [*self.notes, *map(str, self.rerated[:RERATED_SHOWN]), *rest]
