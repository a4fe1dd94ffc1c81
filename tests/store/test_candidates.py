"""Earlier claims are found by shared words, learned once, and never twice."""

from datetime import datetime

from store_records import Maker, changed

from factcheck_gui.domain.article import Article
from factcheck_gui.domain.ids import ArticleId, DecisionId, EarlierId
from factcheck_gui.domain.match import DecidedMatch, EarlierClaim, MatchDecision, earlier_key
from factcheck_gui.store.library import Library


def earlier(make: Maker, text: str, **fields: str) -> EarlierClaim:
    return changed(EarlierClaim(id=EarlierId(make.id()), text=text), **fields)


def sample(make: Maker, slug: str) -> Article:
    article = make.article(slug)
    made = changed(article, is_sample=True)
    make.record(article, made)
    return made


def found(library: Library, text: str) -> list[str]:
    return [candidate.text for candidate in library.matches.candidates(text)]


def test_own_and_learned_claims_are_found_together(library: Library, make: Maker) -> None:
    article = make.article()
    own = make.claim(article, "The harbour cost 46 million crowns")
    make.evidence(own, make.source())
    rated, verdict = make.verdict(own)
    learned = earlier(make, "Harbours cost too much", external_id="x1", rating="Half true", date="May 2019")
    library.matches.learn([learned, earlier(make, "Nothing of the kind")])

    by_id = {
        candidate.id: candidate for candidate in library.matches.candidates("What did the harbour cost?")
    }

    assert set(by_id) == {own.id, learned.id}
    assert by_id[own.id].article_id == article.id
    assert by_id[own.id].rating == verdict.rating
    assert datetime.fromisoformat(by_id[own.id].date or "") == verdict.decided_at
    assert by_id[own.id].sources == 1
    assert by_id[own.id].state == rated.state
    assert by_id[learned.id].article_id is None
    assert by_id[learned.id].external_id == "x1"
    assert by_id[learned.id].rating == "Half true"
    assert by_id[learned.id].date == "May 2019"
    assert by_id[learned.id].state == ""


def test_what_is_not_known_of_a_candidate_is_none(library: Library, make: Maker) -> None:
    make.claim(make.article(), "The harbour cost 46 million crowns")
    library.matches.learn([earlier(make, "A harbour opened")])

    for candidate in library.matches.candidates("harbour"):
        assert candidate.rating is None
        assert candidate.date is None


def test_the_best_come_first_with_the_higher_score(library: Library, make: Maker) -> None:
    fillers = [earlier(make, f"Filler number {number} about the harbour") for number in range(20)]
    best = earlier(make, "The mayor opened the harbour in 2014")
    library.matches.learn([*fillers, best])

    candidates = library.matches.candidates("The mayor said the harbour opened in 2014", limit=5)

    assert len(candidates) == 5
    assert candidates[0].id == best.id
    scores = [candidate.bm25 for candidate in candidates]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > scores[1] > 0


def test_words_are_found_in_other_forms_and_without_their_accents(library: Library, make: Maker) -> None:
    library.matches.learn([earlier(make, "The café annexed its neighbours")])

    assert found(library, "CAFE") == found(library, "annexing") == found(library, "neighbour")
    assert len(found(library, "annexation of a cafe")) == 1


def test_title_and_body_are_searched_too(library: Library, make: Maker) -> None:
    library.matches.learn([earlier(make, "He said so", title="Ferry prices", body="The council denied it")])

    assert found(library, "ferries") == found(library, "council") == ["He said so"]


def test_an_article_and_a_claim_can_be_left_out(library: Library, make: Maker) -> None:
    article, other = make.article("one"), make.article("two")
    ours = make.claim(article, "The harbour cost 46 million")
    theirs = make.claim(other, "The harbour cost 64 million")
    library.matches.learn([earlier(make, "The harbour cost nothing")])

    def left(**excluded: str) -> set[str]:
        return {candidate.text for candidate in library.matches.candidates("harbour cost", **excluded)}  # type: ignore[arg-type]  # both are ids

    assert len(left()) == 3
    assert left(exclude_article=article.id) == {theirs.wording, "The harbour cost nothing"}
    assert left(exclude_claim=theirs.id) == {ours.wording, "The harbour cost nothing"}
    assert left(exclude_article=article.id, exclude_claim=theirs.id) == {"The harbour cost nothing"}


def test_a_removed_claim_is_not_found(library: Library, make: Maker) -> None:
    claim = make.claim(make.article(), "The harbour cost 46 million")
    make.record(claim, changed(claim, removed=True))
    assert found(library, "harbour") == []

    make.record(changed(claim, removed=True), changed(claim, wording="The quay cost 46 million"))
    assert found(library, "harbour") == []
    assert found(library, "quay") == ["The quay cost 46 million"]


def test_equal_texts_under_different_ids_stay_apart(library: Library, make: Maker) -> None:
    rows = [earlier(make, "The harbour cost 46 million", external_id=key) for key in ("a", "b")]

    assert library.matches.learn(rows) == (2, 0)
    assert len(library.matches.candidates("harbour")) == 2


def test_the_same_again_changes_nothing(library: Library, make: Maker) -> None:
    rows = [
        earlier(make, "The harbour cost 46 million", external_id="a"),
        earlier(make, "It opened in 2014", url="https://example.org/1"),
        earlier(make, "It opened in 2015"),
    ]
    assert library.matches.learn(rows) == (3, 0)

    again = [changed(row, id=EarlierId(make.id())) for row in rows]
    assert library.matches.learn(again) == (0, 0)
    keys = [earlier_key(row) for row in rows]
    assert library.matches.earlier_by_key(keys) == dict(zip(keys, rows, strict=True))


def test_a_row_with_an_id_is_known_by_it_alone(library: Library, make: Maker) -> None:
    first = earlier(make, "The harbour cost 46 million", external_id="a", url="https://example.org/1")
    library.matches.learn([first])
    reworded = earlier(make, "The quay cost 64 million", external_id="a", url="https://example.org/2")

    assert library.matches.learn([reworded]) == (0, 1)

    assert library.matches.earlier_by_key(["id:a"]) == {"id:a": changed(reworded, id=first.id)}
    assert found(library, "harbour") == []
    assert found(library, "quay") == ["The quay cost 64 million"]


def test_a_row_without_an_id_is_known_by_address_and_words(library: Library, make: Maker) -> None:
    text, url = "The harbour cost 46 million", "https://example.org/1"
    library.matches.learn([earlier(make, text, url=url)])

    assert library.matches.learn([earlier(make, text, url=url, rating="False")]) == (0, 1)
    assert library.matches.learn([earlier(make, text, url="https://example.org/2")]) == (1, 0)
    assert library.matches.learn([earlier(make, text + ".", url=url)]) == (1, 0)


def test_of_one_key_twice_in_a_batch_the_later_counts(library: Library, make: Maker) -> None:
    rows = [earlier(make, text, external_id="a") for text in ("The harbour", "The quay")]

    assert library.matches.learn(rows) == (1, 0)
    assert found(library, "harbour quay") == ["The quay"]


def test_learned_claims_are_found_by_their_key(library: Library, make: Maker) -> None:
    rows = [earlier(make, "One", external_id="a"), earlier(make, "Two", url="https://example.org/")]
    library.matches.learn(rows)
    keys = [earlier_key(row) for row in rows]

    assert keys[0] == "id:a"
    assert keys[1].startswith("url:https://example.org/|")
    assert library.matches.earlier_by_key([*keys, "id:unknown"]) == dict(zip(keys, rows, strict=True))


def test_a_learned_claim_may_be_part_of_an_act_too(library: Library, make: Maker) -> None:
    row = make.added(earlier(make, "The harbour cost 46 million", external_id="a"))
    make.record(row, changed(row, text="The quay"))

    assert library.matches.learn([changed(row, text="The quay")]) == (0, 0)
    assert found(library, "quay") == ["The quay"]


def test_an_empty_batch_is_nothing(library: Library) -> None:
    assert library.matches.learn([]) == (0, 0)


def test_a_decision_on_a_pair_is_kept_and_can_be_taken_back(library: Library, make: Maker) -> None:
    claim = make.claim(make.article())
    decided = make.added(
        DecidedMatch(
            id=DecisionId(make.id()),
            claim_id=claim.id,
            earlier="x" * 32,
            decision=MatchDecision.REJECTED,
            decided_at=make.time(),
            decided_by=make.who,
        )
    )
    assert library.matches.decisions(claim.id) == [decided]

    make.record(decided, None)
    assert library.matches.decisions(claim.id) == []


def test_claims_of_the_sample_are_found_for_the_sample_alone(library: Library, make: Maker) -> None:
    guided, other, own = sample(make, "guided"), sample(make, "other"), make.article("own")
    made_up = make.claim(other, "The harbour opened in 2014")
    real = make.claim(own, "The harbour opened in 2016")

    def asked(article: ArticleId | None) -> set[str]:
        return {one.id for one in library.matches.candidates("harbour opened", exclude_article=article)}

    assert asked(guided.id) == {made_up.id, real.id}
    assert asked(own.id) == set()
    assert asked(None) == {real.id}


def test_a_library_with_nothing_but_the_sample_shows_it(library: Library, make: Maker) -> None:
    claim = make.claim(sample(make, "guided"), "The harbour opened in 2014")
    assert [one.id for one in library.matches.candidates("harbour opened")] == [claim.id]

    library.matches.learn([earlier(make, "The mayor opened the harbour")])
    assert found(library, "harbour opened") == ["The mayor opened the harbour"]
