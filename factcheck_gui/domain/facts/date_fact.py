"""A date as far as a text gives it."""

from dataclasses import dataclass

from factcheck_gui.domain.span import Span
from factcheck_gui.domain.words.words import Token, span_of


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFact:
    """A date by its tokens, `first` up to `after`; a part not given is None.

    `part` is early, mid, late, a season, or a word such as "yesterday" that cannot be
    worked out. `minute` counts from midnight, `weekday` from Monday, 0. `until` is the
    end of a season such as 2002–03, a year; years before our era are negative.
    `relative` is True while the date hangs on an unknown day of publication.
    """

    first: int
    after: int
    century: int | None = None
    decade: int | None = None
    year: int | None = None
    until: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None
    minute: int | None = None
    relative: bool = False

    def span(self, tokens: list[Token]) -> Span:
        """Return the passage in the text `tokens` were cut from."""
        return span_of(tokens, self.first, self.after)

    def iso(self) -> str | None:
        """Return ISO 8601 at the date's own precision, "2014-03" say; a decade is "199X"."""
        if self.year is None:
            return None if self.decade is None else f"{self.decade}X"
        year = f"{self.year:04}" if self.year >= 0 else f"-{-self.year:04}"
        if self.until is not None:
            return f"{year}/{self.until}"
        if self.month is None:
            return year
        return f"{year}-{self.month:02}" + ("" if self.day is None else f"-{self.day:02}")

    def conflicts(self, other: "DateFact") -> bool:
        """Tell whether a part given on both sides is not the same on both."""
        return any(
            one is not None and two is not None and one != two
            for one, two in zip(self.parts(), other.parts(), strict=True)
        )

    def agrees(self, other: "DateFact") -> bool:
        """Tell whether something is given on both sides, and nothing conflicts."""
        shared = any(
            one is not None and two is not None for one, two in zip(self.parts(), other.parts(), strict=True)
        )
        return shared and not self.conflicts(other)

    def parts(self) -> tuple[int | str | None, ...]:
        """Return what is given, coarse to fine; a year stands for its decade, a full date for its weekday."""
        decade = self.decade if self.year is None else self.year // 10
        century = self.century if decade is None else None
        weekday = self.weekday if self.year is None or self.day is None else None
        return (
            century,
            decade,
            self.year,
            self.until,
            self.month,
            self.day,
            weekday,
            self.part,
            self.minute,
        )
