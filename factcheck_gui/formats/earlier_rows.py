"""One earlier fact-check of a file, under whatever headings the file has for its fields."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from factcheck_gui.domain.draft.text import canonical, one_line

_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "claimid", "externalid", "uid"),
    "text": ("text", "claim", "claimtext", "claimreviewed", "statement"),
    "title": ("title", "headline", "reviewtitle"),
    "body": ("body", "content", "articlebody", "article", "explanation"),
    "claimant": ("claimant", "speaker", "claimauthor", "author", "person", "who"),
    "date": ("date", "claimdate", "datepublished", "reviewdate", "published"),
    "rating": ("rating", "textualrating", "verdict", "ruling", "alternatename", "conclusion", "label"),
    "url": ("url", "reviewurl", "link", "permalink", "address"),
}
"""Fields of the command line's contract, each with the headings it goes by elsewhere, the likelier first."""

NO_TEXT = "It has no text."
_NO_SCALE = -1.0
"""What some publishers give for all three numbers of a rating that has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The numbers of a rating as they were given; `best` may be the smaller one."""

    value: float
    best: float | None = None
    worst: float | None = None

    @property
    def words(self) -> str:
        """Return the numbers as a reader understands them."""
        if self.best is None or self.worst is None:
            return f"{self.value:g}"
        return f"{self.value:g} on a scale from {self.worst:g} (worst) to {self.best:g} (best)"


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierRow:
    """An earlier fact-check as it stands in its file; what is not there is empty.

    `index` counts the file's rows from 0, `line` its lines from 1 (0 where it has none).
    Dates and `rating` are kept word for word. `publisher` is who reviewed the claim,
    `reviewed` when, and `scale` the numbers of the rating.
    """

    index: int
    text: str
    line: int = 0
    external_id: str = ""
    title: str = ""
    body: str = ""
    claimant: str = ""
    date: str = ""
    rating: str = ""
    url: str = ""
    publisher: str = ""
    reviewed: str = ""
    scale: Scale | None = None

    @property
    def searched_body(self) -> str:
        """Return the body with a line of who rated the claim, when, and with which numbers."""
        by = f" by {self.publisher}" if self.publisher else ""
        at = f" on {self.reviewed}" if self.reviewed else ""
        rated = f": {self.scale.words}" if self.scale and self.scale.words != self.rating else ""
        line = f"Reviewed{by}{at}{rated}." if by or rated else ""
        return "\n\n".join(filter(None, (self.body, line)))


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is none, with the reason as a sentence.

    `index` counts the file's rows from 0, `line` its lines from 1 (0 where it has none).
    """

    index: int
    reason: str
    line: int = 0


Row = EarlierRow | SkippedRow


def fields_of(keys: Iterable[str]) -> dict[str, str]:
    """Return which of `keys` holds which field; capitals, blanks and hyphens do not matter."""
    plain: dict[str, str] = {}
    for key in keys:
        plain.setdefault("".join(sign for sign in key.lower() if sign.isalnum()), key)
    found = {
        field: next((plain[name] for name in names if name in plain), "")
        for field, names in _HEADINGS.items()
    }
    return {field: key for field, key in found.items() if key}


def row_of(index: int, line: int, values: Mapping[str, object]) -> Row:
    """Make a row of an object's values; unknown keys are ignored, and only a missing text skips it."""
    keys = fields_of(values)
    fields = {field: words_of(values[key]) for field, key in keys.items()}
    text = fields.pop("text", "")
    if not text:
        return SkippedRow(index, NO_TEXT if keys or not values else _no_field(values), line)
    known = fields.pop("id", "")
    return EarlierRow(index=index, line=line, scale=None, text=text, external_id=known, **fields)


def _no_field(values: Mapping[str, object]) -> str:
    shown = ", ".join(one_line(str(key))[:30] for key in list(values)[:5])
    return f"{NO_TEXT} Call the claim's key “text”; it has: {shown}."


def reviewed_rows(index: int, line: int, claim: Mapping[str, object]) -> Iterator[Row]:
    """Make rows of a claim in a Fact Check Tools response, one for each of its reviews.

    Every field may be missing there (discovery document of v1alpha1); a claim that
    nobody reviewed is a row without a rating.
    """
    text = words_of(claim.get("text"))
    if not text:
        yield SkippedRow(index, NO_TEXT, line)
        return
    listed = claim.get("claimReview")
    reviews = [each for each in listed if isinstance(each, Mapping)] if isinstance(listed, list) else []
    for review in reviews or [{}]:
        publisher = review.get("publisher")
        reviewed = words_of(review.get("reviewDate"))
        yield EarlierRow(
            index=index,
            line=line,
            text=text,
            title=words_of(review.get("title")),
            claimant=words_of(claim.get("claimant")),
            date=words_of(claim.get("claimDate")) or reviewed,
            rating=words_of(review.get("textualRating")),
            url=words_of(review.get("url")),
            publisher=words_of(publisher)
            or words_of(publisher.get("site") if isinstance(publisher, Mapping) else None),
            reviewed=reviewed,
        )


def scale_of(value: object, best: object, worst: object) -> Scale | None:
    """Return the numbers of a rating, which may be texts; None where there are none."""
    rated, upper, lower = number_of(value), number_of(best), number_of(worst)
    if rated is None or (rated == upper == lower == _NO_SCALE):
        return None
    return Scale(value=rated, best=upper, worst=lower)


def number_of(value: object) -> float | None:
    """Return a number, also one written as text; None for anything else."""
    if isinstance(value, str):
        try:
            value = float(value.strip().replace(",", "."))
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def words_of(value: object) -> str:
    """Return a value as text: a list joined, an object by its name, nothing for what has no words."""
    match value:
        case str():
            return canonical(value).strip()
        case bool() | None:
            return ""
        case int() | float():
            return _figure(value)
        case list():
            return "; ".join(filter(None, map(words_of, value)))
        case Mapping():
            return words_of(value.get("name"))
        case _:
            return ""


def _figure(value: float) -> str:
    try:
        return str(value)
    except ValueError:  # an integer of more digits than Python writes
        return ""
