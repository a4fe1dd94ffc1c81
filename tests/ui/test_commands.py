"""Undo when the library cannot be written, and when others built on the act."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.claim import LegalFlag
from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.span import Span
from factcheck_gui.services.desk import Desk
from factcheck_gui.ui.workspace import Workspace


@pytest.fixture
def workspace(qapp: QApplication, desk: Desk, revision: Revision) -> Iterator[Workspace]:
    made = Workspace(desk)
    made.open_article(revision.article_id)
    yield made
    made.close()


@pytest.fixture
def claim(workspace: Workspace, revision: Revision) -> ClaimId:
    act = workspace.do(lambda: workspace.desk.claims.add(revision.id, Span(0, 12)))
    assert act is not None
    workspace.do(lambda: workspace.desk.verdicts.record(act.claims[0], "wrong"))
    return act.claims[0]


def fill_disk(desk: Desk) -> None:
    """Let the library be as large as its disk: SQLite itself then refuses to write more."""
    database = desk._library._database
    database.run(f"PRAGMA max_page_count = {database.number('PRAGMA page_count')}")


def free_disk(desk: Desk) -> None:
    desk._library._database.run("PRAGMA max_page_count = 1000000")


def heard(workspace: Workspace) -> list[str]:
    lines: list[str] = []
    workspace.unsaved.connect(lines.append)
    return lines


def test_a_full_disk_leaves_undo_where_it_was(workspace: Workspace, claim: ClaimId) -> None:
    desk, lines = workspace.desk, heard(workspace)
    fill_disk(desk)
    for _ in range(40):
        workspace.step_back()
        if lines:
            break
        workspace.step_forward()
    assert "disk is full" in lines[0]
    before = workspace.undo.activeStack().index()
    rating = workspace.overviews[claim].rating if claim in workspace.overviews else None

    workspace.step_back()
    assert workspace.undo.activeStack().index() == before

    free_disk(desk)
    while workspace.undo.activeStack().canUndo():
        workspace.step_back()
    assert workspace.overviews == {}
    while workspace.undo.activeStack().canRedo():
        workspace.step_forward()
    assert workspace.overviews[claim].rating == "wrong"
    assert rating in {"wrong", None}


def test_a_full_disk_is_said_and_adds_no_step(workspace: Workspace, claim: ClaimId) -> None:
    desk, lines = workspace.desk, heard(workspace)
    steps = workspace.undo.activeStack().count()
    fill_disk(desk)

    while not lines:
        if workspace.do(lambda: desk.verdicts.record(claim, "disputed", "x" * 900)) is not None:
            steps += 1

    assert workspace.undo.activeStack().count() == steps
    assert len(lines[0].splitlines()) == 1


def test_an_act_that_others_built_on_leaves_the_stack(workspace: Workspace, claim: ClaimId) -> None:
    notices: list[str] = []
    workspace.noticed.connect(notices.append)
    workspace.desk.claims.reword(claim, "Somebody else reworded it")
    steps = workspace.undo.activeStack().count()

    workspace.step_back()

    assert "changed meanwhile" in notices[0]
    assert workspace.undo.activeStack().count() == steps - 1
    assert workspace.overviews[claim].rating == "wrong"


def test_undo_is_named_after_the_act(workspace: Workspace, claim: ClaimId) -> None:
    assert workspace.undo.undoText() == "Set verdict"
    workspace.step_back()
    assert (workspace.undo.undoText(), workspace.undo.redoText()) == ("Add claim", "Set verdict")


def test_a_notice_during_an_act_is_no_refusal(workspace: Workspace, claim: ClaimId) -> None:
    workspace.changed.connect(lambda _: workspace.noticed.emit("A friendly word."))

    assert workspace.attempt(lambda: workspace.desk.claims.set_claimant(claim, "The mayor")) == ""
    assert workspace.overviews[claim].claim.claimant == "The mayor"


def test_a_refusal_is_returned_in_its_words(workspace: Workspace, claim: ClaimId) -> None:
    fill_disk(workspace.desk)
    told = ""
    for number in range(2000):
        told = told or workspace.attempt(
            lambda number=number: workspace.desk.claims.set_claimant(claim, f"Mayor {number} " + "x" * 900)
        )
        if told:
            break

    assert "space" in told
    free_disk(workspace.desk)


def test_an_act_that_changes_nothing_leaves_what_can_be_done_again(
    workspace: Workspace, claim: ClaimId
) -> None:
    desk = workspace.desk
    workspace.do(lambda: desk.claims.reword(claim, "Another wording"))
    workspace.step_back()

    assert workspace.do(lambda: desk.claims.set_legal(claim, LegalFlag.NONE)) is None
    assert workspace.attempt(lambda: desk.claims.set_legal(ClaimId("nobody"), LegalFlag.NONE))
    workspace.step_forward()

    assert workspace.overviews[claim].claim.wording == "Another wording"
