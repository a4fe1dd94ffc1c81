"""All services on one library, put together."""

from collections.abc import Callable
from functools import cache, cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from factcheck_gui.domain.draft.zones import ZonePatterns
from factcheck_gui.domain.errors import FactCheckError, StoreError
from factcheck_gui.domain.verdict import RatingScale
from factcheck_gui.services.alerts import AlertService
from factcheck_gui.services.articles import ArticleService
from factcheck_gui.services.changes import ChangeFeed
from factcheck_gui.services.claims import ClaimService
from factcheck_gui.services.clock import Clock, NewId, new_id, utc_now
from factcheck_gui.services.learning import LearningService
from factcheck_gui.services.matching import MatchService
from factcheck_gui.services.people import PeopleService
from factcheck_gui.services.queries import QueryService
from factcheck_gui.services.recorder import Recorder
from factcheck_gui.services.scales import load_scale, save_scale
from factcheck_gui.services.sources import SourceService
from factcheck_gui.services.verdicts import VerdictService
from factcheck_gui.services.zoning import load_patterns
from factcheck_gui.store.library import Library

if TYPE_CHECKING:
    from factcheck_gui.services.reports import ReportService
    from factcheck_gui.services.revisions import RevisionService
    from factcheck_gui.store.verify import VerifyReport


class Desk:
    """One open library with everything that can be done to it.

    Attributes:
        changes: The one signal that views hear of commits from.
        recorder: Takes acts back and repeats them, for undo and redo.
    """

    def __init__(self, library: Library, *, clock: Clock = utc_now, new_id: NewId = new_id) -> None:
        self._library = library
        self.changes = ChangeFeed()
        self.recorder = Recorder(library, self.changes, clock, new_id)
        self.scale: RatingScale = load_scale(library.path)
        patterns: Callable[[], ZonePatterns] = cache(load_patterns)
        self.people = PeopleService(library, self.recorder, self.changes)
        self.articles = ArticleService(library, self.recorder, patterns)
        self.claims = ClaimService(library, self.recorder, self.people)
        self.verdicts = VerdictService(library, self.recorder, self.claims, self.scale)
        self.sources = SourceService(library, self.recorder, self.claims)
        self.queries = QueryService(library, self.recorder, self.claims)
        self.matching = MatchService(
            library, self.recorder, claims=self.claims, sources=self.sources, verdicts=self.verdicts
        )
        self.learning = LearningService(library, self.recorder)
        self.alerts = AlertService(library, lambda: self.scale)

    @classmethod
    def open(cls, path: Path, *, person: str, writable: bool = True, acting: bool = True) -> Self:
        """Open the library at `path`, made when missing, and act as `person`.

        Args:
            path: The library's file.
            person: Who holds it, and whose every act is.
            writable: Hold it for writing; else only read it.
            acting: Put a new person into the library now. A command that may still be
                refused does so with its first act, by `people.act_as`.

        Raises:
            StoreError: It cannot be opened, or somebody else writes to it.
            ReadError: The newsroom's scale beside it is damaged.
        """
        library = Library.open(path, writable=writable, holder=person)
        try:
            desk = cls(library)
            if acting:
                desk.people.act_as(person)
        except FactCheckError:
            library.close()
            raise
        return desk

    @cached_property
    def reports(self) -> "ReportService":
        """Return what puts together and writes something to hand over."""
        from factcheck_gui.services.reports import ReportService  # noqa: PLC0415 - 15 ms, not before the first paint

        return ReportService(self._library, self.recorder, articles=self.articles, verdicts=self.verdicts)

    @cached_property
    def revisions(self) -> "RevisionService":
        """Return what takes in the next draft of an article."""
        from factcheck_gui.services.revisions import RevisionService  # noqa: PLC0415 - it reads facts, not before the first paint

        return RevisionService(
            self._library, self.recorder, articles=self.articles, claims=self.claims, verdicts=self.verdicts
        )

    @property
    def path(self) -> Path:
        """Return where the library lies."""
        return self._library.path

    @property
    def is_read_only(self) -> bool:
        """Tell whether nothing can be changed in it."""
        return self._library.is_read_only

    def use_scale(self, scale: RatingScale) -> None:
        """Keep `scale` as the newsroom's own and rate on it from now on; verdicts given stay as they are.

        Raises:
            RuleError: It is no scale that can be used.
            StoreError: It cannot be written, or the library is only read here.
        """
        if self.is_read_only:
            raise StoreError(
                "The library is only read here; the scale was not saved. Change it where it is open."
            )
        save_scale(self.path, scale)
        self.scale = self.verdicts.scale = scale

    def verifying(self) -> Callable[[], "VerifyReport"]:
        """Return a job that checks the library over a connection of its own.

        It reads only: the search indexes are left to `verify_library`, whose look at them writes.
        """
        library = self._library

        def job() -> "VerifyReport":
            with library.reader() as reader:
                return reader.verify()

        return job

    def close(self) -> None:
        """Close the library; nothing can be done with the desk after it."""
        self._library.close()

    def __enter__(self) -> Self:
        """Return the desk itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the library."""
        self.close()
