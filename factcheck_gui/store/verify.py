"""Is everything in the library what it was when it was put there?"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.claim import Outcome
from factcheck_gui.domain.draft.text import fingerprint
from factcheck_gui.domain.errors import StoreError
from factcheck_gui.store.beside import way_on
from factcheck_gui.store.candidates import MatchStore
from factcheck_gui.store.driver import Database, DriverError
from factcheck_gui.store.events import EventStore
from factcheck_gui.store.evidence import EvidenceFolder
from factcheck_gui.store.kinds import APPEARANCE, FILE, REVISION

SEARCH_INDEXES = ("claim_words", "source_words")


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """What was looked at, and a line for each thing that is wrong.

    `repaired` has a line for each thing that was out of step and is mended.
    """

    ok: bool
    checked: dict[str, int]
    problems: list[str]
    repaired: list[str] = field(default_factory=list)


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
        self._problems: dict[str, None] = {}  # each once, in the order found
        self._repaired: list[str] = []
        self._go_on = f"Go on {way_on(database.path)}."
        self._way_out = "Run verify with --repair."

    def run(self, *, repair: bool) -> VerifyReport:
        """Mend what can be, then look at it all, in the order of how grave a finding would be."""
        if repair and self._database.is_writable:
            self._way_out = f"It could not be made anew. {self._go_on}"
            for mend in (self._mend_search, self._mend_matching):
                self._try(mend)
        for check in (self._file, self._references, self._texts, self._anchors, self._copies, self._history):
            self._try(check)
        self._checked["search indexes"] = 0
        if self._database.is_writable:
            self._checked["search indexes"] = len(SEARCH_INDEXES) + 1
            self._try(self._search)
            self._try(self._matching)
        problems = list(self._problems)
        return VerifyReport(
            ok=not problems, checked=self._checked, problems=problems, repaired=self._repaired
        )

    def _try(self, check: Callable[[], Iterable[str]]) -> None:
        """Take up the findings of one check, each once; damage ends that check, not the look."""
        try:
            for problem in check():
                self._problems[problem] = None
        except StoreError as error:
            self._problems[str(error)] = None
        except DriverError as error:  # a table that is not there is the file's fault here, and no bug
            self._problems[f"The library is not whole ({_flat(str(error))}). {self._go_on}"] = None
        except (ValueError, KeyError, TypeError) as error:
            self._problems[f"A record cannot be read ({type(error).__name__}). {self._go_on}"] = None

    def _count(self, what: str) -> None:
        self._checked[what] = self._checked.get(what, 0) + 1

    def _file(self) -> Iterator[str]:
        self._checked["pages"] = self._database.number("PRAGMA page_count")
        found = "\n".join(row[0] for row in self._database.rows("PRAGMA integrity_check(20)"))
        if found != "ok":
            yield f"The file is damaged ({_flat(found)}). Keep it as it is. {self._go_on}"

    def _references(self) -> Iterator[str]:
        for table, row, parent, _ in self._database.rows("PRAGMA foreign_key_check"):
            yield f"Row {row} of {table} names one of {parent} that is not there. {self._go_on}"

    def _texts(self) -> Iterator[str]:
        self._checked["revisions"] = 0
        for revision in self._revisions():
            self._count("revisions")
            if fingerprint(revision.text) != revision.sha256:
                yield (
                    f"The text of revision {revision.number} of article {revision.article_id} "
                    f"was changed since it was saved. {self._go_on}"
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

    def _search(self) -> Iterator[str]:
        """Compare each index with its rows, which takes a writing connection."""
        for name in SEARCH_INDEXES:
            if not self._is_in_step(name):
                yield f"The search index {name} is out of step. {self._way_out}"

    def _is_in_step(self, name: str) -> bool:
        return self._database.passes(f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)")

    def _mend_search(self) -> Iterable[str]:
        for name in SEARCH_INDEXES:
            if not self._is_in_step(name):
                with self._database.transaction():
                    self._database.run(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")
                self._repaired.append(f"The search index {name} was out of step and is made anew.")
        return ()

    def _matching(self) -> Iterator[str]:
        """Compare the matching index with the claims, word by word."""
        if not self._matches.is_in_step():
            yield f"The matching index is out of step. {self._way_out}"

    def _mend_matching(self) -> Iterable[str]:
        if not self._matches.is_in_step():
            self._matches.rebuild()
            self._repaired.append("The matching index was out of step and is made anew.")
        return ()

    def _revisions(self) -> Iterator[Revision]:
        for (revision_id,) in self._database.rows("SELECT id FROM revisions ORDER BY imported_at, id"):
            row = self._database.row(
                f"SELECT {REVISION.select('r')} FROM revisions r WHERE r.id = ?", (revision_id,)
            )
            if row is not None:
                yield REVISION.record(row)


def _flat(text: str) -> str:
    """Return the first lines of what SQLite says as one, short enough to be read."""
    lines = [line for line in text.splitlines() if line and not line.startswith("***")]
    more = f"; and {len(lines) - 1} more" if len(lines) > 1 else ""
    return f"{lines[0] if lines else text}{more}"
