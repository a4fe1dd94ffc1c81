from pathlib import Path

import pytest

from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.claim import State
from factcheck_gui.domain.errors import NotFoundError, ReadError, RuleError
from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.source import Attribution, Stance
from factcheck_gui.domain.span import Span
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sources import Passage, SourceEntry

REGISTER = SourceEntry(csl={"type": "dataset", "title": "Register of boats", "publisher": "Port office"})


@pytest.fixture
def claim(desk: Desk, revision: Revision) -> ClaimId:
    return desk.claims.add(revision.id, Span(0, 3)).claims[0]


def test_a_source_is_cited_with_its_passage(desk: Desk, claim: ClaimId) -> None:
    desk.sources.attach(claim, REGISTER, Passage(quote=" 40 boats ", locator="p.  3", stance=Stance.REFUTES))

    cited = desk.sources.of_claim(claim)[0]
    assert cited.source.csl["title"] == "Register of boats"
    assert (cited.evidence.quote, cited.evidence.locator, cited.evidence.stance) == (
        "40 boats",
        "p. 3",
        Stance.REFUTES,
    )
    assert desk.claims.get(claim).state is State.CHECKING


def test_a_source_used_before_is_found_by_typing_and_cited_again(
    desk: Desk, claim: ClaimId, revision: Revision
) -> None:
    desk.sources.attach(claim, REGISTER, Passage())
    other = desk.claims.add(revision.id, Span(5, 9)).claims[0]

    found = desk.sources.search("regis")
    desk.sources.attach(other, found[0].id, Passage(locator="p. 9"))

    assert desk.sources.of_claim(other)[0].source == desk.sources.of_claim(claim)[0].source


def test_a_saved_file_is_copied_and_the_original_left_alone(
    desk: Desk, claim: ClaimId, tmp_path: Path
) -> None:
    original = tmp_path / "register.pdf"
    original.write_bytes(b"%PDF-1.7 boats")

    desk.sources.attach(claim, REGISTER, Passage(file=original))
    original.unlink()

    cited = desk.sources.of_claim(claim)[0]
    assert cited.file is not None
    assert (cited.file.name, cited.file.size, cited.file.media_type) == (
        "register.pdf",
        14,
        "application/pdf",
    )
    assert desk.sources.saved_path(cited.file.sha256).read_bytes() == b"%PDF-1.7 boats"


def test_a_saved_copy_that_is_gone_is_said_to_be(desk: Desk, claim: ClaimId, tmp_path: Path) -> None:
    original = tmp_path / "note.txt"
    original.write_text("call")
    desk.sources.attach(claim, REGISTER, Passage(file=original))
    cited = desk.sources.of_claim(claim)[0]
    assert cited.file is not None
    desk.sources.saved_path(cited.file.sha256).unlink()

    with pytest.raises(NotFoundError, match="Restore the evidence folder"):
        desk.sources.saved_path(cited.file.sha256)


def test_a_file_that_vanished_adds_no_source(desk: Desk, claim: ClaimId, tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="Choose the file again"):
        desk.sources.attach(claim, REGISTER, Passage(file=tmp_path / "gone.pdf"))

    assert desk.sources.of_claim(claim) == []
    assert desk.sources.search("register") == []


def test_a_source_without_a_name_is_refused(desk: Desk, claim: ClaimId) -> None:
    with pytest.raises(RuleError, match="title, an author or an address"):
        desk.sources.attach(claim, SourceEntry(csl={"type": "book", "title": "", "page": "3"}), Passage())


def test_a_confidential_source_needs_an_alias_and_goes_by_it(desk: Desk, claim: ClaimId) -> None:
    entry = SourceEntry(csl={"title": "Call with an officer"}, attribution=Attribution.CONFIDENTIAL)
    with pytest.raises(RuleError, match="alias"):
        desk.sources.attach(claim, entry, Passage())

    named = SourceEntry(csl=entry.csl, attribution=Attribution.CONFIDENTIAL, alias="Source B")
    desk.sources.attach(claim, named, Passage())

    assert desk.sources.of_claim(claim)[0].source.public_name == "Source B"


def test_removed_evidence_comes_back_with_undo(desk: Desk, claim: ClaimId) -> None:
    desk.sources.attach(claim, REGISTER, Passage(quote="40 boats"))
    before = desk.sources.of_claim(claim)

    removed = desk.sources.remove(before[0].evidence.id)
    assert desk.sources.of_claim(claim) == []

    desk.recorder.take_back(removed)
    assert desk.sources.of_claim(claim) == before


def test_a_source_put_right_shows_at_every_claim(desk: Desk, claim: ClaimId, revision: Revision) -> None:
    desk.sources.attach(claim, REGISTER, Passage())
    cited = desk.sources.of_claim(claim)[0]
    other = desk.claims.add(revision.id, Span(5, 9)).claims[0]
    desk.sources.attach(other, cited.source.id, Passage())

    entry = SourceEntry(csl={**REGISTER.csl, "title": "Register of ships"})
    desk.sources.edit(cited.evidence.id, entry, Passage())

    assert {desk.sources.of_claim(one)[0].source.public_name for one in (claim, other)} == {
        "Register of ships"
    }


def test_a_source_put_right_stands_in_the_history_of_every_claim_that_cites_it(
    desk: Desk, claim: ClaimId, revision: Revision
) -> None:
    desk.sources.attach(claim, REGISTER, Passage(quote="40"))
    cited = desk.sources.of_claim(claim)[0]
    other, third = (desk.claims.add(revision.id, Span(start, start + 4)).claims[0] for start in (5, 9))
    elsewhere = desk.articles.add(desk.articles.paste("Ships\n\nThe port has 40 ships.\n"))
    far = desk.claims.add(elsewhere.revision.id, Span(7, 20)).claims[0]
    for one in (other, far):
        desk.sources.attach(one, cited.source.id, Passage())

    entry = SourceEntry(csl=REGISTER.csl, attribution=Attribution.CONFIDENTIAL, alias="Source B")
    act = desk.sources.edit(cited.evidence.id, entry, Passage(quote="40 boats"))

    assert (act.name, act.article_id) == ("Edit evidence", revision.article_id)
    assert [desk.claims.history(one)[-1] == act for one in (claim, other, far, third)] == [
        *(True, True, True),
        False,
    ]
    assert desk.sources.of_claim(far)[0].source.public_name == "Source B"
    assert desk.sources.of_claim(claim)[0].evidence.quote == "40 boats"

    desk.recorder.take_back(act)
    assert desk.sources.of_claim(claim)[0] == cited


def test_a_passage_can_be_put_right(desk: Desk, claim: ClaimId, revision: Revision) -> None:
    desk.sources.attach(claim, REGISTER, Passage(quote="40"))
    cited = desk.sources.of_claim(claim)[0]
    other = desk.claims.add(revision.id, Span(5, 9)).claims[0]
    desk.sources.attach(other, cited.source.id, Passage())
    passage = Passage(quote="40 boats", locator="row 9", stance=Stance.CONTEXT)

    act = desk.sources.edit(cited.evidence.id, REGISTER, passage)

    changed = desk.sources.of_claim(claim)[0].evidence
    assert (changed.quote, changed.locator, changed.stance) == ("40 boats", "row 9", Stance.CONTEXT)
    assert act.claims == (claim,)


def test_a_passage_keeps_nothing_of_an_edit_whose_source_is_refused(desk: Desk, claim: ClaimId) -> None:
    desk.sources.attach(claim, REGISTER, Passage(quote="40"))
    before = desk.sources.of_claim(claim)

    nameless = SourceEntry(csl={"type": "book"})
    with pytest.raises(RuleError, match="title, an author or an address"):
        desk.sources.edit(before[0].evidence.id, nameless, Passage(quote="41"))

    assert desk.sources.of_claim(claim) == before
