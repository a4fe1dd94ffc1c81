"""Opening, recording, taking back, and finding it all again."""

import stat
from pathlib import Path

import pytest
from store_records import Maker, changed

from factcheck_gui.domain.act import Change
from factcheck_gui.domain.claim import State
from factcheck_gui.domain.errors import RuleError, StoreError
from factcheck_gui.store.driver import DriverError
from factcheck_gui.store.library import Library


def test_a_new_library_is_closed_to_others(library: Library, make: Maker, path: Path) -> None:
    make.article()

    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    for file in path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name


def test_everything_is_there_again_after_a_restart(library: Library, make: Maker, path: Path) -> None:
    article = make.article()
    revision = make.revision(article)
    claim = make.claim(article)
    appearance = make.appearance(claim, revision, "46 million crowns")
    settled, verdict = make.verdict(claim)
    cited = make.evidence(settled, make.source())
    library.close()

    with Library.open(path) as again:
        (overview,) = again.claims.overviews(revision.id)
        assert overview.claim == settled
        assert overview.appearances == (appearance,)
        assert overview.verdict == verdict
        assert overview.sources == 1
        assert again.articles.newest(article.id) == revision
        assert [found.evidence for found in again.sources.evidence(claim.id)] == [cited]
        assert len(again.events.of_claim(claim.id)) == 4


def test_closing_moves_the_log_into_the_file(library: Library, make: Maker, path: Path) -> None:
    make.article()
    library.close()
    library.close()

    assert sorted(file.name for file in path.parent.iterdir()) == ["library.db", "library.db.lock"]


def test_an_act_on_what_was_changed_meanwhile_does_nothing(library: Library, make: Maker) -> None:
    article = make.article()
    claim = make.claim(article)
    other = make.claim(article, "It opened in 2014")
    make.record(claim, changed(claim, wording="The harbour cost 46 million"))
    stale = Change(claim, changed(claim, wording="Something else"))
    acts = library._database.number("SELECT count(*) FROM events")

    with pytest.raises(
        RuleError, match=r"The claim was changed meanwhile\. Nothing was done; look at it again\."
    ):
        library.record(make.act(Change(other, changed(other, removed=True)), stale))

    assert library.claims.get(other.id) == other
    assert library._database.number("SELECT count(*) FROM events") == acts
    assert not library._database.in_transaction


def test_what_is_there_cannot_be_added_again(library: Library, make: Maker) -> None:
    claim = make.claim(make.article())

    with pytest.raises(RuleError, match="changed meanwhile"):
        make.record(None, changed(claim, wording="Another"))
    with pytest.raises(RuleError, match="changed meanwhile"):
        make.record(None, claim)


def test_what_is_gone_cannot_be_changed(library: Library, make: Maker) -> None:
    source = make.source()
    make.record(source, None)

    with pytest.raises(RuleError, match="changed meanwhile"):
        make.record(source, changed(source, alias="Source A"))


def test_undo_of_a_verdict_leaves_the_verdict_in_the_history(library: Library, make: Maker) -> None:
    claim = make.claim(make.article())
    settled, verdict = make.verdict(claim)

    library.record(make.act(Change(settled, claim), Change(verdict, None), claims=(claim.id,)))

    assert library.claims.get(claim.id) == claim
    assert library.claims.verdicts(claim.id) == [verdict]


def test_redo_of_a_verdict_finds_it_there(library: Library, make: Maker) -> None:
    claim = make.claim(make.article())
    settled, verdict = make.verdict(claim)
    library.record(make.act(Change(settled, claim), Change(verdict, None)))

    library.record(make.act(Change(None, verdict), Change(claim, settled)))

    assert library.claims.get(claim.id) == settled
    assert library.claims.verdicts(claim.id) == [verdict]


def test_undo_of_a_claim_after_undo_of_its_verdict(library: Library, make: Maker) -> None:
    """The verdict stays although its claim is gone, and is there again when the claim is."""
    claim = make.claim(make.article())
    settled, verdict = make.verdict(claim)
    library.record(make.act(Change(settled, claim), Change(verdict, None)))

    make.record(claim, None)
    assert library.claims.get(claim.id) is None

    make.record(None, claim)
    assert library.claims.verdicts(claim.id) == [verdict]


def test_undo_of_an_import_and_the_same_text_again(library: Library, make: Maker) -> None:
    article = make.article()
    revision = make.revision(article)

    library.record(make.act(Change(revision, None), Change(article, None)))
    assert library.articles.with_sha256(revision.sha256) is None

    library.record(make.act(Change(None, article), Change(None, revision)))
    assert library.articles.with_sha256(revision.sha256) == revision


def test_a_verdict_is_never_rewritten(library: Library, make: Maker) -> None:
    _, verdict = make.verdict(make.claim(make.article()))

    with pytest.raises(AssertionError, match="only ever added"):
        make.record(verdict, changed(verdict, rating="confirmed"))
    with pytest.raises(RuleError, match="changed meanwhile"):
        make.record(None, changed(verdict, rating="confirmed"))


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM revisions",
        "DELETE FROM verdicts",
        "DELETE FROM events",
        "DELETE FROM subjects",
        "UPDATE revisions SET text = 'another'",
        "UPDATE verdicts SET rating = 'confirmed'",
        "UPDATE events SET name = 'Nothing'",
        "UPDATE subjects SET claim_id = 'another'",
    ],
)
def test_the_file_itself_refuses_to_rewrite_history(library: Library, make: Maker, statement: str) -> None:
    article = make.article()
    make.revision(article)
    make.verdict(make.claim(article))

    with pytest.raises(DriverError, match="only added to"):
        library._database.run(statement)


def test_a_person_may_correct_their_initials(library: Library, make: Maker) -> None:
    person = make.person("Bo Lind")

    make.record(person, changed(person, initials="BL2"))
    make.record(changed(person, initials="BL2"), None)

    assert library.people.get(person.id) == changed(person, initials="BL2")


def test_the_changes_of_an_act_may_come_in_any_order(library: Library, make: Maker) -> None:
    article = make.article()
    claim = make.claim(article)
    settled, verdict = make.verdict(claim)
    library.record(make.act(Change(settled, claim), Change(verdict, None)))

    library.record(make.act(Change(claim, settled), Change(None, verdict)))

    assert library.claims.get(claim.id) == settled


def test_a_record_that_names_nobody_is_refused_whole(library: Library, make: Maker) -> None:
    claim = make.claim(make.article())
    astray = changed(claim, id="f" * 32, number=9, article_id="0" * 32)

    with pytest.raises(DriverError, match="FOREIGN KEY"):
        make.record(None, astray)

    assert library.claims.get(astray.id) is None
    assert not library._database.in_transaction


def test_an_act_changes_the_same_record_more_than_once(library: Library, make: Maker) -> None:
    claim = make.claim(make.article())
    checking = changed(claim, state=State.CHECKING)
    recheck = changed(claim, state=State.RECHECK)

    library.record(make.act(Change(claim, checking), Change(checking, recheck)))

    assert library.claims.get(claim.id) == recheck


def test_changes_and_their_event_may_be_written_in_parts(library: Library, make: Maker) -> None:
    claim = make.claim(make.article())
    whole = make.act(Change(claim, changed(claim, claimant="The mayor")), claims=(claim.id,))

    with library.transaction():
        library.write(whole.changes)
        library.append_event(whole)

    assert library.events.of_claim(claim.id)[-1] == whole


def test_a_text_that_is_no_unicode_leaves_nothing_behind(library: Library, make: Maker) -> None:
    claim = make.claim(make.article())

    with pytest.raises(UnicodeEncodeError):
        make.record(claim, changed(claim, wording="half a pair \ud800"))

    assert library.claims.get(claim.id) == claim
    assert not library._database.in_transaction


@pytest.mark.parametrize("wording", ["nothing\x00hidden", "emoji 🦊 and עברית", "'); DROP TABLE claims; --"])
def test_any_other_text_comes_back_as_it_was(library: Library, make: Maker, wording: str) -> None:
    claim = make.claim(make.article(), wording)

    assert library.claims.get(claim.id) == claim
    assert library.events.of_claim(claim.id)[0].changes[0].after == claim


def test_a_job_reads_what_was_committed_and_writes_nothing(library: Library, make: Maker) -> None:
    claim = make.claim(make.article())

    with library.reader() as reader:
        assert reader.is_read_only
        assert reader.claims.get(claim.id) == claim
        make.record(claim, changed(claim, claimant="The mayor"))
        assert reader.claims.get(claim.id) == changed(claim, claimant="The mayor")
        with pytest.raises(StoreError, match="reading only"):
            reader.record(make.act())


def test_one_verdict_is_one_commit(library: Library, make: Maker) -> None:
    claim = make.claim(make.article())
    seen: list[str] = []
    library._database.connection.set_trace_callback(seen.append)

    make.verdict(claim)

    library._database.connection.set_trace_callback(None)
    assert [line for line in seen if line.startswith(("BEGIN", "COMMIT", "SAVEPOINT"))] == [
        "BEGIN IMMEDIATE",
        "COMMIT",
    ]
