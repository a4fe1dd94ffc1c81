"""The kinds of records the library keeps, each with its table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from factcheck_gui.domain.act import Record
from factcheck_gui.domain.article import Article, NothingToCheck, Person, Revision, Succession
from factcheck_gui.domain.claim import Appearance, Claim
from factcheck_gui.domain.match import DecidedMatch, EarlierClaim, earlier_key
from factcheck_gui.domain.query import Fix, Query
from factcheck_gui.domain.source import Evidence, SavedFile, Source
from factcheck_gui.domain.verdict import Verdict
from factcheck_gui.store.driver import Value
from factcheck_gui.store.rows import Layout
from factcheck_gui.store.terms import found_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How one kind of record is kept.

    `word` is what users call it. `stays` says that it is only ever added to, `changes`
    that it may still be corrected. `derived` adds columns that are worked out from it.
    """

    layout: Layout[Any]
    table: str
    word: str
    key: str = "id"
    stays: bool = False
    changes: bool = True
    derived: Callable[[Any], dict[str, Value]] = lambda _: {}

    def key_of(self, record: Record) -> str:
        """Return what `record` is known by."""
        return str(getattr(record, self.key))


ARTICLE = Layout(Article)
REVISION = Layout(Revision)
SUCCESSION = Layout(Succession)
MARK = Layout(NothingToCheck)
PERSON = Layout(Person)
CLAIM = Layout(Claim)
APPEARANCE = Layout(Appearance)
VERDICT = Layout(Verdict)
SOURCE = Layout(Source)
EVIDENCE = Layout(Evidence)
FILE = Layout(SavedFile)
FIX = Layout(Fix)
QUERY = Layout(Query)
EARLIER = Layout(EarlierClaim)
DECISION = Layout(DecidedMatch)

KINDS: dict[type, Kind] = {
    Article: Kind(layout=ARTICLE, table="articles", word="article"),
    Revision: Kind(layout=REVISION, table="revisions", word="revision", stays=True, changes=False),
    Succession: Kind(layout=SUCCESSION, table="successions", word="order of the revisions"),
    NothingToCheck: Kind(layout=MARK, table="marks", word="mark"),
    Person: Kind(layout=PERSON, table="people", word="person", stays=True),
    Claim: Kind(layout=CLAIM, table="claims", word="claim"),
    Appearance: Kind(layout=APPEARANCE, table="appearances", word="place of the claim"),
    Verdict: Kind(layout=VERDICT, table="verdicts", word="verdict", stays=True, changes=False),
    Source: Kind(
        layout=SOURCE,
        table="sources",
        word="source",
        derived=lambda source: {"words": found_by(source.csl)},
    ),
    Evidence: Kind(layout=EVIDENCE, table="evidence", word="evidence"),
    SavedFile: Kind(layout=FILE, table="files", word="saved file", key="sha256", stays=True, changes=False),
    Fix: Kind(layout=FIX, table="fixes", word="fix"),
    Query: Kind(layout=QUERY, table="queries", word="query"),
    EarlierClaim: Kind(
        layout=EARLIER,
        table="earlier",
        word="earlier claim",
        derived=lambda earlier: {"known_by": earlier_key(earlier)},
    ),
    DecidedMatch: Kind(layout=DECISION, table="decisions", word="decision on a match"),
}
"""By class; the name of the class is also its name in events."""

NAMED: dict[str, type] = {kind.__name__: kind for kind in KINDS}
