from pathlib import Path

import pytest

from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.claim import State
from factcheck_gui.domain.errors import RuleError
from factcheck_gui.domain.facts.difference import DifferenceKind, Relation
from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.match import Match, MatchDecision
from factcheck_gui.domain.span import Span
from factcheck_gui.services.articles import Imported
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sources import Passage, SourceEntry

EARLIER = "The old bridge at Southport was closed in 2014 after the flood."


@pytest.fixture
def earlier(desk: Desk) -> ClaimId:
    article = desk.articles.add(desk.articles.paste(f"Bridges\n\n{EARLIER}\n"))
    start = article.revision.text.index("The old")
    claim = desk.claims.add(article.revision.id, Span(start, start + len(EARLIER) - 1)).claims[0]
    desk.sources.attach(claim, SourceEntry(csl={"title": "Bridge log"}), Passage(quote="Closed 2014"))
    desk.verdicts.record(claim, "confirmed", "The log says so.")
    return claim


@pytest.fixture
def claim(desk: Desk, revision: Revision) -> ClaimId:
    made = desk.claims.add(revision.id, Span(0, 3)).claims[0]
    desk.claims.reword(made, "The old bridge at Southport was closed in 2016 after the flood")
    return made


def found(desk: Desk, claim: ClaimId) -> list[Match]:
    kept = desk.claims.get(claim)
    return desk.matching.finding(kept, kept.wording)()


def test_an_earlier_claim_is_found_with_its_difference_first(
    desk: Desk, earlier: ClaimId, claim: ClaimId
) -> None:
    match = found(desk, claim)[0]

    assert match.candidate.id == earlier
    assert match.comparison.relation in {Relation.DIFFERS, Relation.CONTRADICTS}
    difference = match.comparison.differences[0]
    assert (difference.kind, difference.ours, difference.theirs) == (DifferenceKind.DATE, "2016", "2014")
    assert (match.candidate.rating, match.candidate.sources) == ("confirmed", 1)
    assert match.likeness > 90


def test_claims_of_the_same_article_are_no_earlier_claims(
    desk: Desk, claim: ClaimId, story: Imported
) -> None:
    desk.claims.add(story.revision.id, Span(0, 30))

    assert all(match.candidate.article_id != story.article.id for match in found(desk, claim))


def test_a_rejected_match_is_not_shown_again(desk: Desk, earlier: ClaimId, claim: ClaimId) -> None:
    desk.matching.reject(claim, found(desk, claim)[0].candidate)

    assert earlier not in [match.candidate.id for match in found(desk, claim)]


def test_sources_are_taken_over_in_one_recorded_act(desk: Desk, earlier: ClaimId, claim: ClaimId) -> None:
    act = desk.matching.take_sources(claim, found(desk, claim)[0].candidate)

    assert [cited.source.public_name for cited in desk.sources.of_claim(claim)] == ["Bridge log"]
    assert [one.decision for one in desk.matching.decisions(claim)] == [MatchDecision.SOURCES_TAKEN]
    assert desk.claims.history(claim)[-1] == act

    desk.recorder.take_back(act)
    assert desk.sources.of_claim(claim) == []
    assert len(desk.sources.of_claim(earlier)) == 1


def test_sources_that_are_cited_already_are_not_taken_over_again(
    desk: Desk, earlier: ClaimId, claim: ClaimId
) -> None:
    candidate = found(desk, claim)[0].candidate
    desk.matching.take_sources(claim, candidate)

    with pytest.raises(RuleError, match="already"):
        desk.matching.take_sources(claim, candidate)

    assert len(desk.sources.of_claim(claim)) == 1
    assert len(desk.matching.decisions(claim)) == 1


def test_a_verdict_taken_over_is_to_be_confirmed(desk: Desk, earlier: ClaimId, claim: ClaimId) -> None:
    desk.matching.take_verdict(claim, found(desk, claim)[0].candidate)

    verdict = desk.verdicts.current(claim)
    assert verdict is not None
    assert (verdict.rating, verdict.reason, verdict.taken_from) == ("confirmed", "The log says so.", earlier)
    assert desk.claims.get(claim).state is State.RECHECK


def test_a_verdict_that_waits_for_a_recheck_is_not_taken_over(
    desk: Desk, earlier: ClaimId, claim: ClaimId
) -> None:
    found_before = found(desk, claim)[0].candidate
    desk.claims.reword(earlier, "The old bridge at Southport was closed in 2014 after two floods")
    candidate = found(desk, claim)[0].candidate

    assert (found_before.state, candidate.state) == (State.SETTLED, State.RECHECK)
    for each in (found_before, candidate):
        with pytest.raises(RuleError, match="waits for a recheck itself"):
            desk.matching.take_verdict(claim, each)
    assert desk.verdicts.current(claim) is None


def test_nothing_is_taken_from_a_claim_without_sources_or_verdict(
    desk: Desk, earlier: ClaimId, claim: ClaimId
) -> None:
    desk.verdicts.take_back(earlier)
    desk.sources.remove(desk.sources.of_claim(earlier)[0].evidence.id)
    candidate = found(desk, claim)[0].candidate

    with pytest.raises(RuleError, match="Add one to yours"):
        desk.matching.take_sources(claim, candidate)
    with pytest.raises(RuleError, match="Decide on yours"):
        desk.matching.take_verdict(claim, candidate)


def test_the_index_is_put_in_order_until_nothing_is_left_to_do(
    desk: Desk, earlier: ClaimId, tmp_path: Path
) -> None:
    learned_in_small_pieces(desk, tmp_path)
    calls = 0
    while desk.matching.merge(0):
        calls += 1

    assert calls > 1
    assert not desk.matching.merge()
    assert desk._library.verify().ok


def test_a_library_only_read_is_not_put_in_order(desk: Desk, earlier: ClaimId, tmp_path: Path) -> None:
    learned_in_small_pieces(desk, tmp_path)
    with Desk.open(desk.path, person="Reader", writable=False, acting=False) as reader:
        assert not reader.matching.merge()
        reader.matching.get_ready()
        assert reader.matching.find("The bridge at Southport")[0].candidate.id == earlier


def learned_in_small_pieces(desk: Desk, folder: Path) -> None:
    """Learn eight files and stop each before it puts the index in order."""
    for number in range(8):
        path = folder / f"earlier{number}.jsonl"
        path.write_text(f'{{"id": "{number}", "text": "Ferry number {number} sailed"}}\n')
        next(desk.learning.learn(path))
