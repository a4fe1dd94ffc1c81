"""State is what the events say: whatever is done, taken back and done again."""

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from store_records import Maker, changed

from factcheck_gui.domain.act import Act, Change, Record
from factcheck_gui.domain.claim import Claim
from factcheck_gui.store.kinds import KINDS
from factcheck_gui.store.library import Library

WORDS = ["46 million crowns", "2014", "55 ships", "two years late"]


class Work(RuleBasedStateMachine):
    """Somebody at work on one article, with undo and redo."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.library = Library.open(Path(self.folder.name) / "library.db")
        self.make = Maker(self.library)
        self.article = self.make.article()
        self.revision = self.make.revision(self.article)
        self.done: list[Act] = []
        self.undone: list[Act] = []

    def record(self, *changes: Change[Record]) -> Act:
        claims = tuple({change.record.id for change in changes if isinstance(change.record, Claim)})
        act = self.make.act(*changes, claims=claims)
        self.library.record(act)
        return act

    def do(self, *changes: Change[Record]) -> None:
        self.done.append(self.record(*changes))
        self.undone.clear()

    def claims(self) -> list[Claim]:
        return [overview.claim for overview in self.library.claims.overviews(self.revision.id)]

    @rule(words=st.sampled_from(WORDS))
    def add_claim(self, words: str) -> None:
        claim = self.make.new_claim(self.article, words)
        self.do(Change(None, claim), Change(None, self.make.new_appearance(claim, self.revision, words)))

    @precondition(lambda self: self.claims())
    @rule(data=st.data(), rating=st.sampled_from(["wrong", "confirmed"]))
    def settle(self, data: st.DataObject, rating: str) -> None:
        claim = data.draw(st.sampled_from(self.claims()))
        settled, verdict = self.make.new_verdict(claim, rating)
        self.do(Change(None, verdict), Change(claim, settled))

    @precondition(lambda self: self.claims())
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        claim = data.draw(st.sampled_from(self.claims()))
        self.do(Change(claim, changed(claim, removed=True)))

    @precondition(lambda self: self.claims())
    @rule(data=st.data(), wording=st.text("ab ", min_size=1, max_size=5))
    def reword(self, data: st.DataObject, wording: str) -> None:
        claim = data.draw(st.sampled_from(self.claims()))
        self.do(Change(claim, changed(claim, wording=wording)))

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        act = self.done.pop()
        self.record(*(change.reversed() for change in reversed(act.changes)))
        self.undone.append(act)

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        act = self.undone.pop()
        self.done.append(self.record(*act.changes))

    @invariant()
    def the_rows_are_what_the_events_say(self) -> None:
        told: dict[tuple[type, str], Record | None] = {}
        for (act_id,) in self.library._database.rows("SELECT id FROM events ORDER BY logical_time"):
            act = self.library.events.act(act_id)
            assert act is not None
            for change in act.changes:
                kind = type(change.record)
                told[kind, KINDS[kind].key_of(change.record)] = (
                    change.record if KINDS[kind].stays else change.after
                )
        assert {key: record for key, record in told.items() if record is not None} == rows(self.library)

    def teardown(self) -> None:
        report = self.library.verify()
        self.library.close()
        self.folder.cleanup()
        assert report.problems == []


def rows(library: Library) -> dict[tuple[type, str], Record]:
    found: dict[tuple[type, str], Record] = {}
    for kind, how in KINDS.items():
        select = f"SELECT {how.layout.select('t')} FROM {how.table} t"  # noqa: S608 # our own names
        for row in library._database.rows(select):
            record = how.layout.record(row)
            found[kind, how.key_of(record)] = record
    return found


TestWork = Work.TestCase
TestWork.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
