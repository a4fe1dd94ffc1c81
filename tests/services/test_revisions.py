from dataclasses import replace

import pytest

from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.carrying.fix_outcomes import FixOutcome
from factcheck_gui.domain.claim import Outcome, State
from factcheck_gui.domain.errors import NotFoundError, RuleError
from factcheck_gui.domain.ids import ArticleId, ClaimId
from factcheck_gui.domain.overview import ClaimOverview
from factcheck_gui.domain.span import Span
from factcheck_gui.services.changes import Changed
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.revisions import Revised
from factcheck_gui.services.verifying import verify_library

LOST, FLEET, REBUILT = "lost 40 boats", "The fleet once had 120 boats", "The harbour was rebuilt in 2016"
OTHER = (
    "Bakers in the old town went on strike over flour, and twelve of them were fined by a judge on Friday.\n"
)


def add(desk: Desk, revision: Revision, words: str, rating: str = "confirmed") -> ClaimId:
    start = revision.text.index(words)
    claim = desk.claims.add(revision.id, Span(start, start + len(words))).claims[0]
    if rating:
        desk.verdicts.record(claim, rating)
    return claim


def revise(desk: Desk, revision: Revision, *edits: tuple[str, str], force: bool = False) -> Revised:
    text = desk.articles.newest(revision.article_id).text
    for before, after in edits:
        assert before in text
        text = text.replace(before, after)
    return desk.revisions.revise(revision.article_id, desk.articles.paste(text), force=force)


def overview(desk: Desk, claim: ClaimId) -> ClaimOverview:
    newest = desk.articles.newest(desk.claims.get(claim).article_id)
    return desk.claims.overviews(newest.id, [claim])[0]


def state(desk: Desk, claim: ClaimId) -> State:
    return desk.claims.get(claim).state


def test_a_draft_is_the_next_revision_with_every_claim_in_one_act(desk: Desk, revision: Revision) -> None:
    kept, changed = add(desk, revision, LOST), add(desk, revision, REBUILT)
    heard: list[Changed] = []
    desk.changes.subscribe(heard.append)

    revised = revise(desk, revision, ("rebuilt in 2016", "rebuilt in 2014"))

    assert (revised.revision.number, desk.articles.newest(revision.article_id)) == (2, revised.revision)
    assert [one.claim_id for one in revised.with_outcome(Outcome.SAME)] == [kept]
    assert [one.claim_id for one in revised.with_outcome(Outcome.REWORDED)] == [changed]
    assert [one.act for one in heard] == [revised.act]
    assert (state(desk, kept), state(desk, changed)) == (State.SETTLED, State.RECHECK)
    assert overview(desk, changed).rating == "confirmed"
    assert overview(desk, changed).appearances[0].anchor.exact == "The harbour was rebuilt in 2014"
    assert desk.claims.get(changed).wording == REBUILT


def test_the_old_revision_keeps_its_marks(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, REBUILT)
    revise(desk, revision, ("rebuilt in 2016", "rebuilt in 2014"))

    (old,) = desk.claims.overviews(revision.id, [claim])

    assert [(one.anchor.exact, one.outcome) for one in old.appearances] == [(REBUILT, None)]
    assert desk.articles.revisions(revision.article_id)[0] == revision


def test_an_unrated_claim_in_other_words_stays_unchecked(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, REBUILT, rating="")
    revise(desk, revision, ("rebuilt in 2016", "rebuilt in 2014"))

    assert state(desk, claim) is State.UNCHECKED


def test_a_cut_claim_is_kept_and_stands_nowhere(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, REBUILT)
    revise(desk, revision, ("The harbour was rebuilt in 2016, which the port office denies.\n", ""))

    found = overview(desk, claim)

    assert (found.claim.state, found.appearances, found.rating) == (State.CUT, (), "confirmed")
    assert [one.anchor.exact for one in found.unplaced] == [REBUILT]
    assert verify_library(desk.path, holder="Rosa Kane", repair=False).problems == []


def test_a_cut_claim_is_restored_where_a_person_says(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, REBUILT)
    revise(desk, revision, ("The harbour was rebuilt in 2016, which the port office denies.\n", ""))

    act = desk.revisions.place(claim, Span(0, 16))
    assert (state(desk, claim), len(overview(desk, claim).appearances)) == (State.RECHECK, 1)
    assert overview(desk, claim).unplaced == ()

    desk.recorder.take_back(act)
    assert (state(desk, claim), len(overview(desk, claim).unplaced)) == (State.CUT, 1)


def test_what_was_cut_and_stands_there_anew_is_asked_for(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, REBUILT)
    line = "The harbour was rebuilt in 2016, which the port office denies.\n"
    revise(desk, revision, (line, ""))

    revised = revise(desk, revision, ("___", f"{line}___"), force=True)

    assert [one.claim_id for one in revised.with_outcome(Outcome.AMBIGUOUS)] == [claim]
    assert [one.anchor.exact for one in overview(desk, claim).unplaced] == [REBUILT]


def test_an_ambiguous_claim_waits_for_a_person_to_pick(desk: Desk, revision: Revision) -> None:
    sentence = "The harbour was rebuilt in 2016, which the port office denies."
    claim = add(desk, revision, sentence)
    one, other = sentence.replace("2016", "2011"), sentence.replace("2016", "2012")

    revised = revise(desk, revision, (sentence, f"{one} {other}"))

    found = overview(desk, claim)
    assert (found.claim.state, found.appearances) == (State.AMBIGUOUS, ())
    assert [place.anchor.exact for place in found.unplaced] == [one, other]

    desk.revisions.place(claim, found.unplaced[1].anchor.span)
    found = overview(desk, claim)
    assert [place.anchor.exact for place in found.appearances] == [other]
    assert (found.claim.state, found.unplaced) == (State.RECHECK, ())
    assert revised.act is not None


def test_a_claim_carried_to_another_statement_is_set_apart(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, REBUILT)
    revise(desk, revision, ("rebuilt in 2016", "sold in 2014"))

    act = desk.revisions.set_apart(claim)
    found = overview(desk, claim)
    assert (found.claim.state, found.appearances) == (State.CUT, ())
    assert [one.anchor.exact for one in found.unplaced] == [REBUILT]

    desk.recorder.take_back(act)
    assert state(desk, claim) is State.RECHECK


def test_an_old_verdict_holds_again_with_a_reason(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, REBUILT, "disputed")
    revise(desk, revision, ("was rebuilt in 2016", "was built anew in 2016"))

    with pytest.raises(RuleError, match="Say why"):
        desk.revisions.still_holds(claim, " ")
    desk.revisions.still_holds(claim, "Only the wording changed.")

    verdict = desk.verdicts.current(claim)
    assert verdict is not None
    assert (verdict.rating, verdict.reason, state(desk, claim)) == (
        "disputed",
        "Only the wording changed.",
        State.SETTLED,
    )
    with pytest.raises(RuleError, match="No verdict waits"):
        desk.revisions.still_holds(claim, "Once more.")


def test_undo_brings_back_the_revision_before_and_redo_the_next(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, REBUILT)
    revised = revise(desk, revision, ("rebuilt in 2016", "rebuilt in 2014"))
    assert revised.act is not None

    desk.recorder.take_back(revised.act)
    assert desk.articles.newest(revision.article_id) == revision
    assert state(desk, claim) is State.SETTLED
    assert desk.articles.revision(revised.revision.id) == revised.revision

    desk.recorder.repeat(revised.act)
    assert desk.articles.newest(revision.article_id) == revised.revision
    assert state(desk, claim) is State.RECHECK


def test_a_draft_whose_import_was_undone_keeps_its_number(desk: Desk, revision: Revision) -> None:
    edit = ("rebuilt in 2016", "rebuilt in 2014")
    first = revise(desk, revision, edit)
    assert first.act is not None
    desk.recorder.take_back(first.act)

    assert revise(desk, revision, edit).revision == first.revision
    assert revise(desk, revision, ("2014", "2012")).revision.number == 3


@pytest.mark.parametrize("edit", [("the talks", "the talks"), ("\n", "\n\n"), ("boats as", "boats  as")])
def test_layout_alone_makes_no_revision(desk: Desk, revision: Revision, edit: tuple[str, str]) -> None:
    add(desk, revision, LOST)

    revised = revise(desk, revision, edit)

    assert (revised.act, revised.revision) == (None, revision)
    assert len(desk.articles.revisions(revision.article_id)) == 1


def test_an_older_draft_is_refused_unless_forced(desk: Desk, revision: Revision) -> None:
    revise(desk, revision, ("rebuilt in 2016", "rebuilt in 2014"))
    older = desk.articles.paste(revision.text)

    with pytest.raises(RuleError, match=r"This is v1 of .*, older than v2"):
        desk.revisions.revise(revision.article_id, older)

    assert desk.revisions.revise(revision.article_id, older, force=True).revision.number == 3


def test_another_text_is_refused_unless_forced(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, LOST)
    other = desk.articles.paste(OTHER)

    with pytest.raises(RuleError, match="of its words in common"):
        desk.revisions.revise(revision.article_id, other)
    assert len(desk.articles.revisions(revision.article_id)) == 1

    desk.revisions.revise(revision.article_id, other, force=True)
    assert state(desk, claim) is State.CUT


def test_an_empty_draft_is_refused(desk: Desk, revision: Revision) -> None:
    with pytest.raises(RuleError, match="no text"):
        desk.revisions.prepare(revision.article_id, replace(desk.articles.paste("x"), text=" \n"))


def test_nothing_to_check_is_carried_where_its_words_are(desk: Desk, revision: Revision) -> None:
    for words in ("She called the losses “heavy but not final.”", "The fleet once had 120 boats"):
        start = revision.text.index(words)
        desk.articles.mark_nothing(revision.id, Span(start, start + len(words)))

    revised = revise(desk, revision, ("120 boats", "150 boats"), ("WAR IN", "WARS IN"))

    marks = desk.articles.marks(revised.revision.id)
    assert [mark.span.of(revised.revision.text) for mark in marks] == [
        "She called the losses “heavy but not final.”"
    ]


def test_a_claim_of_two_places_is_cut_only_when_none_is_left(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, "40 boats")
    places = desk.claims.other_places(claim, revision.id)
    desk.claims.link(claim, revision.id, places)

    revise(
        desk, revision, ("Harbour loses 40 boats as the talks end", "Ice keeps a mayor waiting"), force=True
    )

    found = overview(desk, claim)
    assert (found.claim.state, len(found.appearances), len(found.unplaced)) == (State.SETTLED, 1, 1)


def test_it_says_whether_an_accepted_fix_was_made(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, LOST, "wrong")
    desk.queries.propose(claim, "lost 52 boats")
    desk.queries.decide(claim, accepted=True)

    revised = revise(desk, revision, (LOST, "lost 52 boats"))

    (found,) = revised.with_outcome(Outcome.REWORDED)
    assert (found.claim_id, found.fix) == (claim, FixOutcome.MADE)


def test_a_claim_made_in_the_new_revision_is_carried_to_the_next(desk: Desk, revision: Revision) -> None:
    second = revise(desk, revision, ("rebuilt in 2016", "rebuilt in 2014")).revision
    claim = add(desk, second, "rebuilt in 2014")
    looking_back = desk.revisions.looking_back(second.id)
    assert looking_back is not None
    assert [one.claim_id for one in looking_back().claims] == []

    revised = revise(desk, revision, ("WAR IN", "WARS IN"))

    assert [one.claim_id for one in revised.with_outcome(Outcome.SAME)] == [claim]
    assert desk.revisions.looking_back(revision.id) is None


def test_a_claim_changed_while_the_job_ran_refuses_the_act(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, REBUILT)
    draft = desk.articles.paste(revision.text.replace("rebuilt in 2016", "rebuilt in 2014"))
    preparation = desk.revisions.prepare(revision.article_id, draft)
    review = desk.revisions.reviewing(preparation)()
    desk.verdicts.record(claim, "wrong")

    with pytest.raises(RuleError, match="changed meanwhile"):
        desk.revisions.record(preparation, review)

    assert len(desk.articles.revisions(revision.article_id)) == 1


def test_an_article_that_is_not_there_is_refused(desk: Desk, revision: Revision) -> None:
    with pytest.raises(NotFoundError):
        desk.revisions.revise(ArticleId("nothing"), desk.articles.paste(revision.text))


def test_a_fact_that_changed_in_silence_is_told_of(desk: Desk, revision: Revision) -> None:
    second = revise(desk, revision, ("rebuilt in 2016", "rebuilt in 2014")).revision

    checking = desk.revisions.checking(second.id)

    assert checking is not None
    assert [(one.rule, one.wrong, one.right) for one in checking()] == [("silent-change", "2016", "2014")]
    assert desk.revisions.checking(revision.id) is None
