"""Whatever is done, undone and redone in any order: the library is as the remaining acts left it."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtWidgets import QApplication

from factcheck_gui.domain.claim import LegalFlag
from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.query import Addressee
from factcheck_gui.domain.span import Span
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sources import Passage, SourceEntry
from factcheck_gui.ui.workspace import Workspace

TEXT = "Harbour loses 40 boats\n\nThe harbour lost 40 boats in 2014. It was rebuilt in 2016. 3,000 people lived off it.\n"
WORDS = st.text(alphabet="abc 012’", min_size=1, max_size=12).filter(str.strip)


class Desks(RuleBasedStateMachine):
    """A person at the desk who changes their mind."""

    claims = Bundle("claims")

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.workspace = Workspace(Desk.open(Path(self.folder.name) / "library.sqlite", person="Rosa Kane"))
        self.desk = self.workspace.desk
        self.article = self.desk.articles.add(self.desk.articles.paste(TEXT))
        self.workspace.open_article(self.article.article.id)
        self.states = [self.snapshot()]
        self.at = 0

    def teardown(self) -> None:
        if hasattr(self, "workspace"):
            self.workspace.close()
            self.workspace.deleteLater()
            self.folder.cleanup()

    @rule(target=claims, start=st.integers(0, len(TEXT) - 12), length=st.integers(3, 11))
    def add(self, start: int, length: int) -> ClaimId | None:
        span = Span(start, start + length)
        act = self.do(lambda: self.desk.claims.add(self.article.revision.id, span))
        return act.claims[0] if act else None

    @rule(claim=claims, rating=st.sampled_from(["confirmed", "wrong", "disputed"]), reason=WORDS)
    def rate(self, claim: ClaimId | None, rating: str, reason: str) -> None:
        self.on(claim, lambda known: self.desk.verdicts.record(known, rating, reason))

    @rule(claim=claims)
    def take_back_verdict(self, claim: ClaimId | None) -> None:
        self.on(claim, self.desk.verdicts.take_back)

    @rule(claim=claims, wording=WORDS)
    def reword(self, claim: ClaimId | None, wording: str) -> None:
        self.on(claim, lambda known: self.desk.claims.reword(known, wording))

    @rule(claim=claims, title=WORDS)
    def cite(self, claim: ClaimId | None, title: str) -> None:
        source = SourceEntry(csl={"title": title})
        self.on(claim, lambda known: self.desk.sources.attach(known, source, Passage(quote=title)))

    @rule(claim=claims, replacement=WORDS)
    def propose(self, claim: ClaimId | None, replacement: str) -> None:
        self.on(claim, lambda known: self.desk.queries.propose(known, replacement))

    @rule(claim=claims, question=WORDS)
    def ask(self, claim: ClaimId | None, question: str) -> None:
        self.on(claim, lambda known: self.desk.queries.ask(known, Addressee.WRITER, question))

    @rule(claim=claims, flag=st.sampled_from(list(LegalFlag)))
    def flag(self, claim: ClaimId | None, flag: LegalFlag) -> None:
        self.on(claim, lambda known: self.desk.claims.set_legal(known, flag))

    @rule(claim=claims)
    def remove(self, claim: ClaimId | None) -> None:
        self.on(claim, self.desk.claims.remove)

    @rule(start=st.integers(0, 40))
    def nothing_here(self, start: int) -> None:
        self.do(lambda: self.desk.articles.mark_nothing(self.article.revision.id, Span(start, start + 5)))

    @rule()
    def undo(self) -> None:
        self.workspace.step_back()
        self.at = max(0, self.at - 1)

    @rule()
    def redo(self) -> None:
        self.workspace.step_forward()
        self.at = min(len(self.states) - 1, self.at + 1)

    @precondition(lambda self: hasattr(self, "states"))
    @invariant()
    def the_library_is_as_the_remaining_acts_left_it(self) -> None:
        assert self.snapshot() == self.states[self.at]

    @precondition(lambda self: hasattr(self, "workspace"))
    @invariant()
    def the_views_are_told_what_is_stored(self) -> None:
        stored = self.desk.claims.overviews(self.article.revision.id)
        assert list(self.workspace.overviews.values()) == stored

    def on(self, claim: ClaimId | None, act: Any) -> None:
        if claim in self.workspace.overviews:
            self.do(lambda: act(claim))

    def do(self, doing: Any) -> Any:
        act = self.workspace.do(doing)
        if act is not None:
            self.states = [*self.states[: self.at + 1], self.snapshot()]
            self.at += 1
        return act

    def snapshot(self) -> object:
        overviews = self.desk.claims.overviews(self.article.revision.id)
        return (
            overviews,
            [self.desk.sources.of_claim(one.claim.id) for one in overviews],
            [self.desk.queries.of_claim(one.claim.id) for one in overviews],
            self.desk.articles.marks(self.article.revision.id),
        )


def test_undo_and_redo_in_any_order(qapp: QApplication) -> None:
    Desks.TestCase.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
    Desks.TestCase("runTest").runTest()
