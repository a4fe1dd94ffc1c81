"""Is everything in the library what it was when it was put there?"""

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.claim import Outcome
from factcheck_gui.domain.draft.text import fingerprint
from factcheck_gui.domain.errors import StoreError
from factcheck_gui.store.candidates import MatchStore
from factcheck_gui.store.driver import Database
from factcheck_gui.store.events import EventStore
from factcheck_gui.store.evidence import EvidenceFolder
from factcheck_gui.store.kinds import APPEARANCE, FILE, REVISION

SEARCH_INDEXES = ("claim_words", "source_words")


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """What was looked at, and a line for each thing that is wrong."""

    ok: bool
    checked: dict[str, int]
    problems: list[str]


class Verification:
    """One look at everything; `repair` mends what is derived from the rest, and only that."""

    def __init__(
        self, database: Database, events: EventStore, evidence: EvidenceFolder, matches: MatchStore
    ) -> None:
        """Look at what these hold."""
        self._matches = matches
        self._database = database
        self._events = events
        self._evidence = evidence
        self._checked: dict[str, int] = {}
        self._problems: list[str] = []

    def run(self, *, repair: bool) -> VerifyReport:
        """Look at it all, in the order of how grave a finding would be."""
        for check in (self._file, self._references, self._texts, self._anchors, self._copies, self._history):
            self._try(check())
        self._try(self._search(repair=repair))
        self._try(self._matching(repair=repair))
        return VerifyReport(ok=not self._problems, checked=dict(self._checked), problems=list(self._problems))

    def _try(self, problems: Iterator[str]) -> None:
        """Take up the findings of one check; damage ends that check, not the look."""
        try:
            self._problems.extend(problems)
        except StoreError as error:
            self._problems.append(str(error))
        except (ValueError, KeyError, TypeError) as error:
            self._problems.append(f"A record cannot be read ({type(error).__name__}). Go on with a backup.")

    def _count(self, what: str) -> None:
        self._checked[what] = self._checked.get(what, 0) + 1

    def _file(self) -> Iterator[str]:
        self._checked["pages"] = self._database.number("PRAGMA page_count")
        for (line,) in self._database.rows("PRAGMA integrity_check(20)"):
            if line != "ok":
                yield f"The file is damaged ({line}). Go on with a backup."

    def _references(self) -> Iterator[str]:
        for table, row, parent, _ in self._database.rows("PRAGMA foreign_key_check"):
            yield f"Row {row} of {table} names one of {parent} that is not there. Go on with a backup."

    def _texts(self) -> Iterator[str]:
        self._checked["revisions"] = 0
        for revision in self._revisions():
            self._count("revisions")
            if fingerprint(revision.text) != revision.sha256:
                yield (
                    f"The text of revision {revision.number} of article {revision.article_id} "
                    "was changed since it was saved. Go on with a backup."
                )

    def _anchors(self) -> Iterator[str]:
        self._checked["appearances"] = 0
        elsewhere = (Outcome.AMBIGUOUS, Outcome.CUT)
        for revision in self._revisions():
            rows = self._database.rows(
                f"SELECT {APPEARANCE.select('a')} FROM appearances a WHERE a.revision_id = ?", (revision.id,)
            )
            for appearance in map(APPEARANCE.record, rows):
                self._count("appearances")
                anchor = appearance.anchor
                if appearance.outcome not in elsewhere and anchor.span.of(revision.text) != anchor.exact:
                    yield f"Claim {appearance.claim_id} does not stand where it was marked. Mark it again."

    def _copies(self) -> Iterator[str]:
        self._checked["evidence files"] = 0
        for row in self._database.rows(f"SELECT {FILE.select('f')} FROM files f ORDER BY f.saved_at"):
            self._count("evidence files")
            file = FILE.record(row)
            if problem := self._evidence.problem(file.sha256):
                yield f"The saved copy {file.sha256[:12]} {problem}"
        unknown = "SELECT id FROM evidence WHERE file <> '' AND file NOT IN (SELECT sha256 FROM files)"
        for (evidence_id,) in self._database.rows(unknown):
            yield f"Evidence {evidence_id} names a saved copy that is not known. Attach the file again."

    def _history(self) -> Iterator[str]:
        self._checked["events"], problems = self._events.problems()
        yield from problems

    def _search(self, *, repair: bool) -> Iterator[str]:
        """Compare each index with its rows; that takes a writing connection."""
        self._checked["search indexes"] = 0
        if not self._database.is_writable:
            return
        for name in SEARCH_INDEXES:
            self._count("search indexes")
            check = f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)"
            if self._database.passes(check):
                continue
            if repair:
                with self._database.transaction():
                    self._database.run(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")
            if not repair or not self._database.passes(check):
                yield f"The search index {name} is out of step. Run verify with --repair."

    def _matching(self, *, repair: bool) -> Iterator[str]:
        """Compare the matching index with the claims, word by word."""
        if not self._database.is_writable:
            return
        self._count("search indexes")
        problems = list(self._matches.problems())
        if problems and repair:
            self._matches.rebuild()
            problems = list(self._matches.problems())
        yield from problems

    def _revisions(self) -> Iterator[Revision]:
        for (revision_id,) in self._database.rows("SELECT id FROM revisions ORDER BY imported_at, id"):
            row = self._database.row(
                f"SELECT {REVISION.select('r')} FROM revisions r WHERE r.id = ?", (revision_id,)
            )
            if row is not None:
                yield REVISION.record(row)
