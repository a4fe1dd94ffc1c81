from dataclasses import replace
from datetime import timedelta

from report_values import MOMENT, UNCHECKED, claim, full_claim, report

from factcheck_gui.domain.claim import State
from factcheck_gui.domain.report import Covered, HistoryLine, folded
from factcheck_gui.domain.span import Span


def test_marks_stand_in_the_order_of_the_text_the_longer_first() -> None:
    made = report(claim(1, Span(41, 60), Span(0, 5)), claim(2, Span(27, 40)), claim(3, Span(27, 50)))
    assert [(mark.claim.number, mark.span.start) for mark in made.marks()] == [
        (1, 0),
        (3, 27),
        (2, 27),
        (1, 41),
    ]


def test_a_cut_claim_has_no_mark() -> None:
    standing = claim(1, Span(0, 5))
    about = replace(standing.overview.claim, state=State.CUT)
    cut = replace(standing, overview=replace(standing.overview, claim=about))
    assert report(cut).marks() == []
    assert report(cut).settled == 0


def test_groups_are_of_claims_that_stand_alike() -> None:
    made = report(claim(2, Span(0, 5), mark=UNCHECKED), claim(1, Span(27, 40)), claim(3, Span(41, 50)))
    assert [(mark.label, [one.number for one in group]) for mark, group in made.groups()] == [
        ("Unchecked", [2]),
        ("Wrong", [1, 3]),
    ]


def test_warnings_name_claims_up_to_a_dozen_and_count_beyond() -> None:
    few = report(*(claim(number, Span(0, 5), mark=UNCHECKED) for number in (1, 2, 3)))
    many = report(*(claim(number, Span(0, 5), mark=UNCHECKED) for number in range(1, 14)))
    assert few.warnings()[0] == "Claims 1, 2 and 3 are not settled."
    assert many.warnings()[0] == "13 claims are not settled."


def test_nothing_is_warned_of_where_nothing_is_missing() -> None:
    sound = full_claim(1, Span(0, 5))
    about = replace(sound.overview.claim, legal="complete")
    sound = replace(sound, overview=replace(sound.overview, claim=about, fix=None, open_queries=0))
    made = report(sound)
    made = replace(
        made,
        covered=Covered(share=1.0, unseen=0),
        revision=replace(made.revision, encoding_guessed=False),
    )
    assert made.warnings() == []


def test_only_what_is_done_in_a_row_is_folded() -> None:
    later = MOMENT + timedelta(hours=1)
    lines = [
        HistoryLine(at=MOMENT, by="Rosa", what="Reword claim"),
        HistoryLine(at=later, by="Rosa", what="Reword claim"),
        HistoryLine(at=later, by="Leo", what="Reword claim"),
        HistoryLine(at=later, by="Rosa", what="Reword claim"),
    ]
    assert [(line.by, line.times, line.at) for line in folded(lines)] == [
        ("Rosa", 2, later),
        ("Leo", 1, later),
        ("Rosa", 1, later),
    ]
