"""Stories: reading them from files, keeping their texts, finding them again."""

import re
import unicodedata
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from factcheck_gui.domain.act import Act, Change
from factcheck_gui.domain.article import Article, NothingToCheck, Revision
from factcheck_gui.domain.draft.coverage import TextIndex
from factcheck_gui.domain.draft.text import canonical, fingerprint, one_line
from factcheck_gui.domain.draft.zone import Zone, ZoneKind
from factcheck_gui.domain.draft.zones import ZonePatterns, find_zones
from factcheck_gui.domain.errors import NotFoundError, ReadError, StoreError
from factcheck_gui.domain.ids import ArticleId, MarkId, RevisionId
from factcheck_gui.domain.overview import ArticleOverview
from factcheck_gui.domain.span import Span
from factcheck_gui.services.recorder import Recorder
from factcheck_gui.store.library import Library

TITLE_LENGTH = 120
SLUG_LENGTH = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text read and divided, not yet in the library. `warnings` are lines for the user."""

    text: str
    zones: tuple[Zone, ...]
    origin: str = ""
    encoding: str = "utf-8"
    encoding_guessed: bool = False
    warnings: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Return its headline, else its first line."""
        headline = next((zone for zone in self.zones if zone.kind is ZoneKind.HEADLINE), None)
        line = headline.span.of(self.text) if headline else self.text.strip().partition("\n")[0]
        line = " ".join(line.lstrip("# ").split())
        return line if len(line) <= TITLE_LENGTH else f"{line[: TITLE_LENGTH - 1].rstrip()}…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of a draft; `act` is None where its text was in the library already."""

    article: Article
    revision: Revision
    warnings: tuple[str, ...]
    act: Act | None


class ArticleService:
    """Articles and the texts that belong to them."""

    def __init__(self, library: Library, recorder: Recorder, patterns: Callable[[], ZonePatterns]) -> None:
        self._library = library
        self._recorder = recorder
        self._patterns = patterns

    def read(self, path: Path) -> Draft:
        """Read and divide the file at `path`; sees no database, so it can run as a job.

        Raises:
            ReadError: It is gone, may not be read, or is no text.
        """
        return read_draft(path, self._patterns())

    def paste(self, text: str) -> Draft:
        """Divide pasted text.

        Raises:
            ReadError: There is no text in it.
        """
        kept = canonical(text)
        if not kept.strip():
            raise ReadError("There is no text to open. Copy the story first, then paste it here.")
        return Draft(text=kept, zones=find_zones(kept, self._patterns()))

    def add(
        self, draft: Draft, *, published: date | None = None, slug: str = "", is_sample: bool = False
    ) -> Imported:
        """Keep `draft` as the first revision of a new article; a text known already is found again."""
        known = self._library.articles.with_sha256(fingerprint(draft.text))
        if known is not None:
            article = self.get(known.article_id)
            return Imported(article=article, revision=known, warnings=draft.warnings, act=None)
        article = Article(
            id=ArticleId(self._recorder.new_id()),
            slug=self._free_slug(slug or draft.title),
            title=draft.title,
            published=published,
            created_at=self._recorder.now(),
            is_sample=is_sample,
        )
        revision = self._revision(article, 1, draft)
        act = self._recorder.record(
            "Open draft", Change(None, article), Change(None, revision), article=article.id
        )
        return Imported(article=article, revision=revision, warnings=draft.warnings, act=act)

    def get(self, article_id: ArticleId) -> Article:
        """Return an article by its id.

        Raises:
            NotFoundError: The library has none with it.
        """
        article = self._library.articles.get(article_id)
        if article is None:
            raise NotFoundError("That article is not in this library. Open another from the list.")
        return article

    def find(self, key: str) -> Article:
        """Return the article that `key` names: an id, a beginning of one that is unique, or a slug.

        Raises:
            NotFoundError: None or several answer to it.
        """
        found = self._library.articles.find(key)
        if len(found) == 1:
            return found[0]
        if found:
            raise NotFoundError(f"“{key}” begins {len(found)} articles' ids. Give more of it.")
        raise NotFoundError(f"No article answers to “{key}”. Give its id, the beginning of it, or its slug.")

    def newest(self, article_id: ArticleId) -> Revision:
        """Return the newest revision of an article."""
        revision = self._library.articles.newest(article_id)
        if revision is None:
            raise NotFoundError("That article has no text. Open its draft again.")
        return revision

    def revision(self, revision_id: RevisionId) -> Revision:
        """Return one revision.

        Raises:
            NotFoundError: The library has none with that id.
        """
        revision = self._library.articles.revision(revision_id)
        if revision is None:
            raise NotFoundError("That revision is not in this library. Open the article again.")
        return revision

    def revisions(self, article_id: ArticleId) -> list[Revision]:
        """Return all revisions, oldest first."""
        return self._library.articles.revisions(article_id)

    def overviews(self) -> list[ArticleOverview]:
        """Return all articles, those with a deadline first."""
        return self._library.articles.overviews()

    def marks(self, revision_id: RevisionId) -> list[NothingToCheck]:
        """Return the passages a person found to hold nothing to check."""
        return self._library.articles.marks(revision_id)

    def last_opened(self) -> ArticleId | None:
        """Return the article whose draft was open last; None in a new library."""
        return self._library.articles.last_opened()

    def place(self, article_id: ArticleId) -> int:
        """Return where reading stopped, in code points."""
        return self._library.articles.place(article_id)

    def remember_place(self, article_id: ArticleId, offset: int) -> None:
        """Keep where reading stopped; a library that cannot be written forgets it."""
        with suppress(StoreError):
            self._library.articles.remember_place(article_id, offset)

    def describe(
        self, article_id: ArticleId, title: str, deadline: datetime | None, published: date | None
    ) -> Act:
        """Set an article's name in the lists, its deadline (UTC) and the day it counts from.

        An empty title leaves the one it has; the text keeps its headline in any case.
        """
        before = self.get(article_id)
        title = one_line(title) or before.title
        after = replace(before, title=title, deadline=deadline, published=published)
        changes = () if before == after else (Change(before, after),)
        return self._recorder.record("Set details", *changes, article=article_id)

    def measuring(self, known: Collection[ArticleId] = ()) -> Callable[[], dict[ArticleId, float]]:
        """Return a job that measures which share of each article's words was looked at, 0 to 1.

        Args:
            known: Articles to leave out: each is divided into words anew, which takes its time.
        """
        library, left_out = self._library, frozenset(known)

        def job() -> dict[ArticleId, float]:
            with library.reader() as reader:
                wanted = (one.article.id for one in reader.articles.overviews())
                return {one: _share(reader, one) for one in wanted if one not in left_out}

        return job

    def mark_nothing(self, revision_id: RevisionId, span: Span) -> Act:
        """Record that a person looked at `span` and found nothing to check; a second time takes it back."""
        revision = self.revision(revision_id)
        standing = [mark for mark in self.marks(revision_id) if mark.span == span]
        if standing:
            return self._recorder.record(
                "Look again", *(Change(mark, None) for mark in standing), article=revision.article_id
            )
        mark = NothingToCheck(
            id=MarkId(self._recorder.new_id()),
            article_id=revision.article_id,
            revision_id=revision_id,
            span=span,
            marked_by=self._recorder.person,
            marked_at=self._recorder.now(),
        )
        return self._recorder.record("Nothing to check", Change(None, mark), article=revision.article_id)

    @staticmethod
    def index(revision: Revision) -> TextIndex:
        """Return sentences and words of a revision; slow for a book, so keep it."""
        return TextIndex(revision.text, revision.zones)

    def _revision(self, article: Article, number: int, draft: Draft) -> Revision:
        return Revision(
            id=RevisionId(self._recorder.new_id()),
            article_id=article.id,
            number=number,
            text=draft.text,
            sha256=fingerprint(draft.text),
            zones=draft.zones,
            origin=draft.origin,
            encoding=draft.encoding,
            encoding_guessed=draft.encoding_guessed,
            imported_at=self._recorder.now(),
            imported_by=self._recorder.person,
        )

    def _free_slug(self, title: str) -> str:
        slug = slugged(title)
        taken = self._library.articles.slugs(slug)
        number = 2
        free = slug
        while free in taken:
            free = f"{slug}-{number}"
            number += 1
        return free


def _share(library: Library, article_id: ArticleId) -> float:
    revision = library.articles.newest(article_id)
    if revision is None:
        return 0.0
    spans = [mark.span for mark in library.articles.marks(revision.id)]
    for overview in library.claims.overviews(revision.id):
        spans += [appearance.anchor.span for appearance in overview.appearances]
    return ArticleService.index(revision).coverage(spans).share


def read_draft(path: Path, patterns: ZonePatterns) -> Draft:
    """Read and divide the file at `path`; needs no library.

    Raises:
        ReadError: It is gone, may not be read, or is no text.
    """
    from factcheck_gui.formats.reader import read_file  # noqa: PLC0415 - not needed before the first paint

    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise ReadError(f"{path.name} is not there any more. Look where it was moved to.") from None
    except IsADirectoryError:
        raise ReadError(f"{path.name} is a folder. Open the file in it.") from None
    except OSError as error:
        reason = error.strerror or "unknown error"
        raise ReadError(f"{path.name} cannot be read ({reason}). Check that you may open it.") from error
    decoded = read_file(path.name, data)
    return Draft(
        text=decoded.text,
        zones=find_zones(decoded.text, patterns),
        origin=path.name,
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
        warnings=decoded.warnings,
    )


def slugged(title: str) -> str:
    """Return `title` as lower-case words joined by hyphens; "article" where none are left."""
    folded = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", folded)
    slug = ""
    for word in words:
        if slug and len(slug) + len(word) >= SLUG_LENGTH:
            break
        slug = f"{slug}-{word}" if slug else word[:SLUG_LENGTH]
    return slug or "article"
