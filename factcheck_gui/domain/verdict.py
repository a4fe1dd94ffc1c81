"""The newsroom's scale, and findings on claims."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from factcheck_gui.domain.errors import RuleError
from factcheck_gui.domain.ids import ClaimId, PersonId, VerdictId


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """One step of the scale. `mark` names its colours, `glyph` its icon in the theme."""

    key: str
    label: str
    short_label: str
    asks_reason: bool
    mark: str
    glyph: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class RatingScale:
    """The newsroom's own steps, in the order of their keys, from 1 on."""

    steps: tuple[Rating, ...]

    def __iter__(self) -> Iterator[Rating]:
        """Go through the steps in order."""
        return iter(self.steps)

    def __len__(self) -> int:
        """Return the number of steps."""
        return len(self.steps)

    def find(self, key: str) -> Rating | None:
        """Return the step called `key`, None where the scale no longer has it."""
        return next((step for step in self.steps if step.key == key), None)

    def mark_of(self, key: str | None) -> str | None:
        """Return the mark of the step called `key`, whatever the newsroom calls it; None for no step."""
        step = self.find(key) if key else None
        return step.mark if step else None

    def named(self, key: str) -> Rating:
        """Return the step called `key`.

        Raises:
            RuleError: The scale has no such step.
        """
        step = self.find(key)
        if step is None:
            known = ", ".join(step.key for step in self.steps)
            raise RuleError(f"“{key}” is not on the scale. Use one of: {known}.")
        return step


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A checker's finding on one claim, with the reason shown to editors.

    `rating` is a key of the scale. `taken_from` names the earlier claim whose verdict a
    person took over, as its id in the library; empty otherwise.
    """

    id: VerdictId
    claim_id: ClaimId
    rating: str
    reason: str = ""
    decided_at: datetime
    decided_by: PersonId
    taken_from: str = ""


_SAYING_WRONG = frozenset(
    """false wrong incorrect untrue fake hoax fabricated debunked baseless bogus
    falso falsa faux fausse falsch fałsz""".split()
)
_LONG_WORDS_FOR_WRONG = ("pants on fire", "not true", "four pinocchios")


def says_wrong(rating: str) -> bool:
    """Tell whether a publisher's own words rate a claim as wrong, wholly and not in part.

    The commonest `alternateName`s of ClaimReview in the languages that have most of them; what is
    "mostly false" or "half true" is for a person to read.
    """
    words = rating.casefold().strip(' .!"“”')
    return words in _SAYING_WRONG or words in _LONG_WORDS_FOR_WRONG
