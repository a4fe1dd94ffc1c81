import json

import pytest

from factcheck_gui.domain.claim import State
from factcheck_gui.domain.claim_marks import state_mark
from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.paths import resource
from factcheck_gui.services.scales import shipped_scale


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_theme_draws_every_mark_but_of_what_is_cut(scheme: str) -> None:
    drawn = json.loads(resource("themes", f"{scheme}.json").read_text(encoding="utf-8"))["marks"]

    assert set(drawn) == set(MarkName) - {MarkName.CUT}


def test_every_state_and_step_is_drawn_in_a_mark_of_that_name() -> None:
    of_states = {state_mark(state).kind for state in State if state is not State.SETTLED}

    assert of_states | {step.mark for step in shipped_scale()} <= set(MarkName)
