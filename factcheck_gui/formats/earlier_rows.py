"""One earlier fact-check of a file, under whatever headings the file has for its fields."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from factcheck_gui.domain.draft.text import canonical

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


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierRow:
    """An earlier fact-check as it stands in its file; what is not there is empty.

    `index` counts the file's rows from 0. `date` and `rating` are kept word for word.
    """

    index: int
    text: str
    external_id: str = ""
    title: str = ""
    body: str = ""
    claimant: str = ""
    date: str = ""
    rating: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is none, with the reason as a sentence; `index` counts the file's rows from 0."""

    index: int
    reason: str


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


def row_of(index: int, values: Mapping[str, object]) -> EarlierRow | SkippedRow:
    """Make a row of an object's values; unknown keys are ignored, and only a missing text skips it."""
    fields = {field: words_of(values[key]) for field, key in fields_of(values).items()}
    text = fields.pop("text", "")
    if not text:
        return SkippedRow(index, NO_TEXT)
    return EarlierRow(index=index, text=text, external_id=fields.pop("id", ""), **fields)


def reviewed_rows(index: int, claim: object) -> Iterator[EarlierRow | SkippedRow]:
    """Make rows of a claim in a Fact Check Tools response, one for each of its reviews.

    Every field may be missing there (discovery document of v1alpha1); a claim that
    nobody reviewed is a row without a rating.
    """
    if not isinstance(claim, Mapping) or not words_of(claim.get("text")):
        yield SkippedRow(index, NO_TEXT)
        return
    listed = claim.get("claimReview")
    reviews = [each for each in listed if isinstance(each, Mapping)] if isinstance(listed, list) else []
    for review in reviews or [{}]:
        yield EarlierRow(
            index=index,
            text=words_of(claim.get("text")),
            title=words_of(review.get("title")),
            claimant=words_of(claim.get("claimant")),
            date=words_of(claim.get("claimDate")) or words_of(review.get("reviewDate")),
            rating=words_of(review.get("textualRating")),
            url=words_of(review.get("url")),
        )


def words_of(value: object) -> str:
    """Return a value as text: a list joined, an object by its name, nothing for what has no words."""
    match value:
        case str():
            return canonical(value).strip()
        case bool() | None:
            return ""
        case int() | float():
            return str(value)
        case list():
            return "; ".join(filter(None, map(words_of, value)))
        case Mapping():
            return words_of(value.get("name"))
        case _:
            return ""
