import pytest
from two_drafts import STORY, carried_all, draft, edited

from factcheck_gui.domain.carrying.fix_outcomes import FixOutcome, fix_outcome


@pytest.mark.parametrize(
    ("edit", "outcome"),
    [
        (("lost 40 boats", "lost 52 boats"), FixOutcome.MADE),
        (("lost 40 boats", "lost 53 boats"), FixOutcome.MADE_DIFFERENTLY),
        (("HARBOUR", "PORT"), FixOutcome.NOT_MADE),
        (("has lost 40 boats since", "has been closed since"), FixOutcome.MADE_DIFFERENTLY),
    ],
)
def test_a_draft_makes_a_fix_or_another_or_none(edit: tuple[str, str], outcome: FixOutcome) -> None:
    new = draft(edited(edit))
    found = carried_all(draft(STORY), new, "lost 40 boats").passages

    assert fix_outcome("lost 52 boats", found, new.text) is outcome


def test_a_fix_is_not_made_where_one_place_still_has_the_old_words() -> None:
    new = draft(edited(("lost 40 boats", "lost 52 boats")))
    found = carried_all(draft(STORY), new, "lost 40 boats", "loses 40 boats").passages

    assert fix_outcome("lost 52 boats", found, new.text) is FixOutcome.NOT_MADE


def test_a_fix_with_more_words_than_the_claim_is_seen() -> None:
    new = draft(edited(("counts 60,000 tons", "counts about 60,000 tons")))
    found = carried_all(draft(STORY), new, "60,000 tons").passages

    assert fix_outcome("about 60,000 tons", found, new.text) is FixOutcome.MADE
