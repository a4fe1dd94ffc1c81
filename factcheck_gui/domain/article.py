"""A story under check, and the immutable snapshots of its text."""

from dataclasses import dataclass
from datetime import date, datetime

from factcheck_gui.domain.draft.zone import Zone
from factcheck_gui.domain.ids import ArticleId, MarkId, PersonId, RevisionId, SuccessionId
from factcheck_gui.domain.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A story under check. `published` is what its "last month" counts from.

    `is_sample` says that it came with the program: what was found about it is partly made up.
    """

    id: ArticleId
    slug: str
    title: str
    published: date | None = None
    deadline: datetime | None = None
    created_at: datetime
    is_sample: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One immutable snapshot of an article's text.

    `number` counts from 1; `sha256` is of the canonical text; `origin` is the file's name
    without its folder, empty for pasted text; `encoding` is how the bytes were read and
    `encoding_guessed` says that the program chose it.
    """

    id: RevisionId
    article_id: ArticleId
    number: int
    text: str
    sha256: str
    zones: tuple[Zone, ...]
    origin: str = ""
    encoding: str = "utf-8"
    encoding_guessed: bool = False
    imported_at: datetime
    imported_by: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """That one revision of an article follows another, with the claims carried over to it.

    A revision is never changed and never goes; this goes when the carry-over is undone,
    and the revision then stands no longer. `forced` says that a person took the text for
    the next draft though it looked like an older or another one.
    """

    id: SuccessionId
    article_id: ArticleId
    before_id: RevisionId
    revision_id: RevisionId
    forced: bool = False
    made_at: datetime
    made_by: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingToCheck:
    """A passage that a person looked at and found to hold nothing to check."""

    id: MarkId
    article_id: ArticleId
    revision_id: RevisionId
    span: Span
    marked_by: PersonId
    marked_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who acts on the library, for the history."""

    id: PersonId
    name: str
    initials: str
