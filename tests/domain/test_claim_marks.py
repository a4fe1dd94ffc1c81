from dataclasses import replace

import pytest
from report_values import claim

from factcheck_gui.domain.claim import State
from factcheck_gui.domain.claim_marks import mark_of, urgency
from factcheck_gui.domain.overview import ClaimOverview
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.verdict import Rating, RatingScale

OWN_SCALE = RatingScale(
    tuple(
        Rating(key=key, label=label, short_label=label, asks_reason=False, mark=mark, glyph="dash")
        for key, label, mark in (
            ("yes", "Right", "confirmed"),
            ("half", "Half", "disputed"),
            ("no", "False", "wrong"),
        )
    )
)


def overview(state: State = State.SETTLED, rating: str = "yes") -> ClaimOverview:
    settled = claim(1, Span(0, 5)).overview
    assert settled.verdict is not None
    return replace(
        settled,
        claim=replace(settled.claim, state=state),
        verdict=replace(settled.verdict, rating=rating),
    )


def test_open_ones_come_first_then_wrong_then_the_scale_and_cut_last() -> None:
    standing = [
        overview(State.CUT),
        overview(rating="lost"),
        overview(rating="half"),
        overview(rating="yes"),
        overview(rating="no"),
        *(overview(state) for state in (State.CHECKING, State.UNCHECKED, State.AMBIGUOUS, State.RECHECK)),
    ]
    ordered = sorted(standing, key=lambda one: urgency(one, OWN_SCALE))
    labels = [mark_of(one, OWN_SCALE).label for one in ordered]
    assert labels == [
        *("Recheck", "Ambiguous", "Unchecked", "Checking"),
        *("False", "Right", "Half", "Lost", "Cut"),
    ]


@pytest.mark.parametrize("state", [state for state in State if state is not State.SETTLED])
def test_a_claim_that_is_not_settled_wears_its_state_and_not_its_verdict(state: State) -> None:
    assert mark_of(overview(state, "no"), OWN_SCALE).label == state.capitalize()


def test_a_rating_that_the_scale_has_lost_keeps_its_key_as_its_word() -> None:
    assert mark_of(overview(rating="half-true"), OWN_SCALE).label == "Half true"
