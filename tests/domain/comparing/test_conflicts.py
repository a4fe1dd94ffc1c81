"""A draft held against itself."""

import pytest

from factcheck_gui.domain.comparing.conflicts import Conflict, ConflictFinder
from factcheck_gui.domain.span import Span


def conflicts(*sentences: str) -> tuple[str, list[Conflict]]:
    text = "\n".join(sentences)
    spans, start = [], 0
    for sentence in sentences:
        spans.append(Span(start, start + len(sentence)))
        start += len(sentence) + 1
    return text, ConflictFinder(text).take(spans)


@pytest.mark.parametrize(
    ("first", "second", "ours", "theirs"),
    [
        (
            "The ferry to Larne carried 412 passengers when it sank.",
            "When the ferry to Larne sank, it carried 421 passengers.",
            "412",
            "421",
        ),
        (
            "Russia annexed the peninsula of Crimea in 2014.",
            "Russia annexed the peninsula of Crimea in 2016.",
            "2014",
            "2016",
        ),
        (
            "The council of Bergen approved the new tram line.",
            "The council of Bergen rejected the new tram line.",
            "approved",
            "rejected",
        ),
        (
            "The mayor of Turku did not sign the harbour contract.",
            "The mayor of Turku signed the harbour contract.",
            "not",
            "",
        ),
    ],
)
def test_two_values_of_one_fact_are_a_conflict(first: str, second: str, ours: str, theirs: str) -> None:
    text, found = conflicts(first, "Nobody at the scene had anything to add to that.", second)

    assert [(one.first.of(text), one.second.of(text)) for one in found] == [(first, second)]
    assert (found[0].differences[0].ours, found[0].differences[0].theirs) == (ours, theirs)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # a toll that grew with its date
        (
            "By March 2022 the flood in Ahrtal had killed 46 people.",
            "By June 2022 the flood in Ahrtal had killed 55 people.",
        ),
        ("The plant at Kehl employs 900 people.", "The plant at Kehl was opened in 1931."),
        (
            "The council of Bergen approved the new tram line.",
            "The council of Bergen approved the new tram line.",
        ),
        ("Norway sold 12 trains to Chile last year.", "Sweden bought 19 ferries from Poland last spring."),
        ("The town of Ystad has 18,000 people.", "About 18,000 people live in the town of Ystad."),
        ('<img src="chart-of-river-levels-1.png">', '<img src="chart-of-river-levels-2.png">'),
    ],
)
def test_what_can_stand_together_is_none(first: str, second: str) -> None:
    assert conflicts(first, second)[1] == []


def test_conflicts_come_in_reading_order() -> None:
    text, found = conflicts(
        "The bridge at Riga is 340 metres long.",
        "The tunnel under Oslo cost 80 million euros.",
        "The tunnel under Oslo cost 90 million euros.",
        "The bridge at Riga is 304 metres long.",
    )

    assert [one.second.of(text)[:10] for one in found] == ["The tunnel", "The bridge"]


def test_what_is_said_again_word_for_word_conflicts_once() -> None:
    again = ["The tunnel under Oslo cost 90 million euros."] * 3

    assert len(conflicts("The tunnel under Oslo cost 80 million euros.", *again)[1]) == 1


def test_a_long_draft_of_like_sentences_takes_bounded_time() -> None:
    sentences = [f"The committee heard witness number {number} on the harbour." for number in range(3000)]

    assert len(conflicts(*sentences)[1]) < 3000 * 60
