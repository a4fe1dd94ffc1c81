"""Claims with all that a list, a mark and a panel show of them."""

from store_records import TEXT, Maker, changed

from factcheck_gui.domain.claim import Outcome, State
from factcheck_gui.domain.ids import AppearanceId, ClaimId, FixId, QueryId, RevisionId, VerdictId
from factcheck_gui.domain.overview import ClaimOverview
from factcheck_gui.domain.query import Addressee, Fix, FixState, Query, QueryState
from factcheck_gui.store.library import Library


def wordings(overviews: list[ClaimOverview]) -> list[str]:
    return [overview.claim.wording for overview in overviews]


def query(make: Maker, claim_id: ClaimId, question: str = "Who says so?") -> Query:
    return make.added(
        Query(
            id=QueryId(make.id()),
            claim_id=claim_id,
            addressee=Addressee.WRITER,
            question=question,
            asked_at=make.time(),
            asked_by=make.who,
        )
    )


def test_overviews_come_in_reading_order_and_those_without_a_place_last(
    library: Library, make: Maker
) -> None:
    article = make.article()
    revision = make.revision(article)
    nowhere = make.claim(article, "cut")
    late = make.claim(article, "late")
    make.appearance(late, revision, "55 ships")
    long = make.claim(article, "long")
    make.appearance(long, revision, "harbour cost 46 million")
    short = make.claim(article, "short")
    make.appearance(short, revision, "harbour cost")

    assert wordings(library.claims.overviews(revision.id)) == ["short", "long", "late", "cut"]
    assert library.claims.overviews(revision.id)[-1].claim == nowhere
    assert library.claims.overviews(RevisionId("none")) == []


def test_overviews_of_some_are_those_of_all(library: Library, make: Maker) -> None:
    article = make.article()
    revision = make.revision(article)
    claims = [make.claim(article, word) for word in ("one", "two", "three")]
    for claim, words in zip(claims, ("46 million", "2014", "55 ships"), strict=True):
        make.appearance(claim, revision, words)
    make.verdict(claims[1])

    some = library.claims.overviews(revision.id, {claims[2].id, claims[1].id, ClaimId("unknown")})

    assert some == library.claims.overviews(revision.id)[1:]
    assert library.claims.overviews(revision.id, []) == []


def test_an_overview_holds_verdict_fix_and_counts(library: Library, make: Maker) -> None:
    article = make.article()
    revision = make.revision(article)
    claim = make.claim(article)
    settled, verdict = make.verdict(claim)
    fix = make.added(
        Fix(
            id=FixId(make.id()),
            claim_id=claim.id,
            replacement="64 million",
            proposed_at=make.time(),
            proposed_by=make.who,
        )
    )
    source = make.source()
    make.evidence(claim, source)
    make.evidence(claim, source)
    make.evidence(claim, make.source("Another"))
    asked = query(make, claim.id)
    make.record(asked, changed(asked, state=QueryState.ANSWERED, answer="The mayor"))
    query(make, claim.id)

    (overview,) = library.claims.overviews(revision.id)

    assert overview == ClaimOverview(
        claim=settled, appearances=(), verdict=verdict, fix=fix, sources=2, open_queries=1
    )
    assert overview.rating == "wrong"


def test_removed_claims_and_places_are_out_of_sight_but_not_gone(library: Library, make: Maker) -> None:
    article = make.article()
    revision = make.revision(article)
    claim = make.claim(article)
    first = make.appearance(claim, revision, "46 million")
    second = make.appearance(claim, revision, "55 ships")
    make.record(first, changed(first, removed=True))
    hidden = make.claim(article, "hidden")
    make.record(hidden, changed(hidden, removed=True))

    (overview,) = library.claims.overviews(revision.id)

    assert overview.appearances == (second,)
    assert library.claims.get(hidden.id) == changed(hidden, removed=True)
    assert library.claims.appearance(first.id) == changed(first, removed=True)
    assert library.claims.appearances(claim.id) == [changed(first, removed=True), second]


def test_a_claim_stands_in_each_revision_on_its_own(library: Library, make: Maker) -> None:
    article = make.article()
    first, second = make.revision(article), make.revision(article, "Now: " + TEXT, number=2)
    claim = make.claim(article)
    later = make.appearance(claim, second, "46 million")
    earlier = make.appearance(claim, first, "46 million")

    assert library.claims.appearances(claim.id) == [earlier, later]
    assert library.claims.overviews(first.id)[0].appearances == (earlier,)
    assert library.claims.overviews(second.id)[0].appearances == (later,)


def test_the_outcome_of_a_new_draft_comes_back(library: Library, make: Maker) -> None:
    article = make.article()
    revision = make.revision(article)
    moved = changed(make.appearance(make.claim(article), revision, "2014"), outcome=Outcome.MOVED)
    make.added(changed(moved, id=AppearanceId(make.id())))

    assert library.claims.appearances(moved.claim_id)[1].outcome is Outcome.MOVED


def test_a_number_is_never_given_twice(library: Library, make: Maker) -> None:
    article, other = make.article("one"), make.article("two")
    make.claim(article)
    taken_back = make.claim(article)
    make.record(taken_back, None)

    assert library.claims.next_number(article.id) == 3
    assert library.claims.next_number(other.id) == 1


def test_verdicts_are_kept_in_the_order_they_were_given(library: Library, make: Maker) -> None:
    claim = make.claim(make.article())
    settled, first = make.verdict(claim, "wrong")
    _, second = make.verdict(settled, "confirmed")

    assert library.claims.verdicts(claim.id) == [first, second]
    assert library.claims.verdict(first.id) == first
    assert library.claims.verdict(VerdictId("none")) is None
    assert library.claims.overviews(make.revision(make.article("b")).id) == []


def test_a_fix_is_proposed_decided_and_withdrawn(library: Library, make: Maker) -> None:
    claim = make.claim(make.article())
    fix = make.added(
        Fix(
            id=FixId(make.id()),
            claim_id=claim.id,
            replacement="64 million",
            proposed_at=make.time(),
            proposed_by=make.who,
        )
    )
    assert library.claims.fix(claim.id) == fix

    accepted = changed(fix, state=FixState.ACCEPTED, decided_at=make.time(), decided_by=make.who)
    make.record(fix, accepted)
    assert library.claims.fix(claim.id) == accepted

    make.record(accepted, None)
    assert library.claims.fix(claim.id) is None


def test_queries_are_listed_for_a_claim_and_for_an_article(library: Library, make: Maker) -> None:
    article = make.article()
    claim, other = make.claim(article), make.claim(article, "other")
    removed = make.claim(article, "removed")
    elsewhere = make.claim(make.article("elsewhere"))
    first = query(make, claim.id, "Which mayor?")
    second = query(make, other.id, "Which budget?")
    query(make, removed.id)
    query(make, elsewhere.id)
    make.record(removed, changed(removed, removed=True))
    answered = changed(first, state=QueryState.ANSWERED, answer="Of Port Anders", closed_at=make.time())
    make.record(first, answered)

    assert library.claims.queries(claim.id) == [answered]
    assert library.claims.article_queries(article.id) == [answered, second]


def test_claims_are_found_while_the_last_word_is_being_typed(library: Library, make: Maker) -> None:
    article = make.article()
    cost = make.claim(article, "The harbour cost 46 million crowns")
    said = make.claim(article, "It opened two years late")
    make.record(said, changed(said, claimant="Mayor Élan Østby"))

    def found(words: str) -> list[str]:
        return [claim.id for claim, _ in library.claims.search(words, 10)]

    assert found("harb") == [cost.id]
    assert found("million 46") == [cost.id]
    assert found("elan") == [said.id]
    assert found("years harbour") == []
    assert found("") == found('"') == found("*") == []
    assert library.claims.search("cost", 5) == [(cost, article)]


def test_the_search_keeps_step_with_changes_and_removal(library: Library, make: Maker) -> None:
    claim = make.claim(make.article())
    make.record(claim, changed(claim, wording="The bridge cost 12 million"))
    assert library.claims.search("harbour", 5) == []
    assert len(library.claims.search("bridge", 5)) == 1

    reworded = changed(claim, wording="The bridge cost 12 million")
    make.record(reworded, changed(reworded, removed=True))
    assert library.claims.search("bridge", 5) == []

    make.record(changed(reworded, removed=True), reworded)
    assert len(library.claims.search("bridge", 5)) == 1

    make.record(reworded, None)
    assert library.claims.search("bridge", 5) == []


def test_the_best_claims_are_found_when_there_are_many(library: Library, make: Maker) -> None:
    article = make.article()
    for number in range(30):
        make.claim(article, f"Ship {number} called at the harbour with a cargo of timber and grain")
    short = make.claim(article, "Harbour opened")

    found = library.claims.search("harbour", 5)

    assert len(found) == 5
    assert found[0][0] == short


def test_a_claim_in_recheck_keeps_its_rating(library: Library, make: Maker) -> None:
    article = make.article()
    revision = make.revision(article)
    settled, _ = make.verdict(make.claim(article))
    make.record(settled, changed(settled, state=State.RECHECK))

    (overview,) = library.claims.overviews(revision.id)

    assert overview.rating == "wrong"
    assert not overview.is_settled
