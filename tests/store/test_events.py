"""The history says who did what, and what it was before and after."""

from store_records import Maker, changed

from factcheck_gui.domain.act import Act, Change
from factcheck_gui.domain.ids import ActId
from factcheck_gui.store.library import Library


def test_the_history_of_a_claim_holds_whole_acts_oldest_first(library: Library, make: Maker) -> None:
    article = make.article()
    claim, other = make.claim(article), make.claim(article, "other")
    both = make.act(
        Change(claim, changed(claim, claimant="The mayor")),
        Change(other, changed(other, claimant="The mayor")),
        claims=(other.id, claim.id),
        name="Set claimant",
    )
    library.record(both)
    settled, verdict = make.verdict(changed(claim, claimant="The mayor"))

    acts = library.events.of_claim(claim.id)

    assert [act.name for act in acts] == ["Do", "Set claimant", "Set verdict"]
    assert acts[1] == both
    assert acts[2].changes == (
        Change(None, verdict),
        Change(changed(claim, claimant="The mayor"), settled),
    )
    assert library.events.of_claim(other.id) == [library.events.of_claim(other.id)[0], both]


def test_an_act_is_found_by_its_id_with_what_it_undoes(library: Library, make: Maker) -> None:
    claim = make.claim(make.article())
    act = make.record(claim, changed(claim, claimant="The mayor"))
    undo = Act(
        id=ActId(make.id()),
        name="Undo: Set claimant",
        by=make.who,
        logical_time="99",
        changes=tuple(change.reversed() for change in act.changes),
        undoes=act.id,
    )
    library.record(undo)

    assert library.events.act(undo.id) == undo
    assert library.events.act(ActId("none")) is None
    assert library.events.last_logical_time() == "99"


def test_a_new_library_has_no_time_yet(library: Library) -> None:
    assert library.events.last_logical_time() == ""


def test_the_text_of_a_revision_is_kept_once_and_is_in_its_act_all_the_same(
    library: Library, make: Maker
) -> None:
    article = make.article()
    revision = make.revision(article, "Some words of the harbour.")

    stored = library._database.text("SELECT group_concat(changes) FROM events") or ""
    (last,) = library._database.rows("SELECT id FROM events ORDER BY seq DESC LIMIT 1")
    act = library.events.act(ActId(last[0]))

    assert "Some words" not in stored
    assert act is not None
    assert act.changes == (Change(None, revision),)


def test_an_act_without_changes_is_an_event_too(library: Library, make: Maker) -> None:
    act = make.act(name="Learn 3 earlier claims, 0 updated")
    library.record(act)

    assert library.events.act(act.id) == act


def test_every_kind_of_record_can_be_read_from_its_event(library: Library, make: Maker) -> None:
    article = make.article()
    claim = make.claim(article)
    make.appearance(claim, make.revision(article), "2014")
    make.verdict(claim)
    make.evidence(claim, make.source())

    events, problems = library.events.problems()

    assert events == library._database.number("SELECT count(*) FROM events")
    assert problems == []


def test_what_bulk_work_came_to_is_kept_with_its_event(library: Library, make: Maker) -> None:
    act = Act(
        id=ActId(make.id()),
        name="Learn 2 earlier claims, 0 updated",
        by=make.who,
        logical_time="99",
        data={"new": 2, "sha256": "ab" * 32},
    )
    library.record(act)

    assert library.events.act(act.id) == act
    assert library.events.problems()[1] == []
