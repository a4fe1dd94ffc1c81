from factcheck_gui.domain.comparing.ranking import rank
from factcheck_gui.domain.match import Candidate

ASKED = "Russia illegally annexed Crimea in 2016"


def candidate(name: str, text: str, bm25: float) -> Candidate:
    return Candidate(id=name, text=text, bm25=bm25)


def test_the_words_weigh_more_than_the_likeness_of_letters() -> None:
    candidates = [
        candidate("wordy", "The annexation of Crimea by Russia was against the law, courts found", 9.0),
        candidate("alike", "Prussia legally annexed Korea in 1916", 1.0),
    ]

    assert [match.candidate.id for match in rank(ASKED, candidates, 5)] == ["wordy", "alike"]


def test_a_changed_year_is_no_reason_to_rank_lower() -> None:
    candidates = [
        candidate("related", "Russia built a bridge to Crimea", 4.0),
        candidate("changed", "Russia illegally annexed Crimea in 2014", 8.0),
    ]

    first = rank(ASKED, candidates, 5)[0]

    assert first.candidate.id == "changed"
    assert [(d.ours, d.theirs) for d in first.comparison.differences] == [("2016", "2014")]


def test_equal_scores_keep_the_order_of_the_search() -> None:
    candidates = [candidate(str(number), ASKED, 5.0) for number in range(5)]

    assert [match.candidate.id for match in rank(ASKED, candidates, 3)] == ["0", "1", "2"]


def test_there_is_nothing_to_rank() -> None:
    assert rank(ASKED, [], 5) == []


def test_an_endless_text_is_scored_by_its_beginning() -> None:
    match = rank(ASKED + " x" * 50_000, [candidate("one", ASKED, 5.0)], 5)[0]

    assert match.candidate.id == "one"
