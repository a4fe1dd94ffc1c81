"""Citable sources, passages of them, and the copies kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from factcheck_gui.domain.ids import ClaimId, EvidenceId, PersonId, SourceId


class Standing(StrEnum):
    """Whether the source is the origin of what it says."""

    ORIGINAL = "original"
    SECONDARY = "secondary"


class Attribution(StrEnum):
    """On what terms the source may be named.

    A confidential one goes by its alias everywhere, one on background by a description in
    whatever is handed over: it may be quoted there.
    """

    ON_RECORD = "on-record"
    BACKGROUND = "background"
    CONFIDENTIAL = "confidential"


class Stance(StrEnum):
    """What a passage does to the claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONTEXT = "context"


_NAMING = frozenset({"title", "URL", "DOI", "author", "container-title"})


def names_something(csl: Mapping[str, object]) -> bool:
    """Tell whether CSL-JSON fields, of which those left empty are left out, say what the source is."""
    return not _NAMING.isdisjoint(csl)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document, page, interview, dataset, call or book.

    `csl` holds CSL-JSON fields (schema 1.0.2) without `id`. `alias` is what stands in
    place of the name where the source may not be named.
    """

    id: SourceId
    csl: Mapping[str, object]
    standing: Standing = Standing.ORIGINAL
    attribution: Attribution = Attribution.ON_RECORD
    alias: str = ""
    created_at: datetime
    created_by: PersonId

    @property
    def is_confidential(self) -> bool:
        """Tell whether only its alias may be shown."""
        return self.attribution is Attribution.CONFIDENTIAL

    @property
    def may_be_named(self) -> bool:
        """Tell whether whatever is handed over may say who it is."""
        return self.attribution is Attribution.ON_RECORD

    @property
    def public_name(self) -> str:
        """Return what may be shown on the desk: the alias of a confidential source, else its title."""
        if self.is_confidential:
            return self.alias or "Confidential source"
        return str(self.csl.get("title") or self.csl.get("URL") or "Untitled source")


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedFile:
    """A copy kept beside the library, known by what it holds. `size` is in bytes."""

    sha256: str
    name: str
    size: int
    media_type: str
    saved_at: datetime
    saved_by: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One passage of one source for one claim.

    `locator` is as a reader cites it (p. 3, l. 12, 04:31); `file` the SHA-256 of a
    saved copy, empty for none.
    """

    id: EvidenceId
    claim_id: ClaimId
    source_id: SourceId
    quote: str = ""
    locator: str = ""
    stance: Stance = Stance.SUPPORTS
    file: str = ""
    added_at: datetime
    added_by: PersonId
