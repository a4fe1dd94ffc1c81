"""Earlier claims, and what a person decided about their likeness."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from factcheck_gui.domain.draft.text import fingerprint
from factcheck_gui.domain.facts.difference import Comparison
from factcheck_gui.domain.ids import ArticleId, ClaimId, DecisionId, EarlierId, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierClaim:
    """A claim checked elsewhere and learned from a file.

    `external_id` is the file's own id; without one a row is known by `url` and the
    SHA-256 of `text`. `date` and `rating` are kept word for word.
    """

    id: EarlierId
    text: str
    title: str = ""
    body: str = ""
    claimant: str = ""
    date: str = ""
    rating: str = ""
    url: str = ""
    external_id: str = ""


def earlier_key(earlier: EarlierClaim) -> str:
    """Return what a learned claim is known by: its file's id, else its address and words."""
    if earlier.external_id:
        return f"id:{earlier.external_id}"
    return f"url:{earlier.url}|{fingerprint(earlier.text)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An earlier claim as the search finds it, before it is ranked and compared.

    `id` is a claim's or an earlier claim's; `article_id` is empty for a learned one.
    `bm25` is the search's own score, higher is better. `rating` is a key of the scale
    for a claim, and the publisher's words for a learned one. `state` is the `State` of a
    claim as text, empty for a learned one. `date` is the moment the verdict in force on a
    claim was given (UTC, ISO 8601), and the words of its file for a learned one. `meaning` is
    how alike the two are in meaning, -1 to 1; None where no word vectors are installed.
    """

    id: str
    text: str
    bm25: float
    article_id: ArticleId | None = None
    external_id: str = ""
    rating: str | None = None
    date: str | None = None
    sources: int = 0
    state: str = ""
    meaning: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """An earlier claim like this one, with in what it differs before how much.

    `likeness` is of wording, 0 to 100; `rank` the blended score matches are ordered by.
    """

    candidate: Candidate
    comparison: Comparison
    likeness: float
    rank: float


class MatchDecision(StrEnum):
    """What a person decided about a pair."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    SOURCES_TAKEN = "sources-taken"
    VERDICT_TAKEN = "verdict-taken"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedMatch:
    """A person's decision on a claim and an earlier one; `earlier` is its id."""

    id: DecisionId
    claim_id: ClaimId
    earlier: str
    decision: MatchDecision
    decided_at: datetime
    decided_by: PersonId
