from datetime import date

import pytest

from factcheck_gui.domain.correcting.kinds import CorrectionKind
from factcheck_gui.domain.correcting.note import NoteFacts, write_note
from factcheck_gui.domain.correcting.note_checks import check_note
from factcheck_gui.services.house_styles import load_styles

STYLES = load_styles()
SAMPLE = NoteFacts(wording="Russia illegally annexed Crimea in 2016", wrong="2016", right="2014")
PRINTED = "This story corrects an earlier version that said Russia illegally annexed Crimea in 2016. It should be 2014."


def facts(**changes: object) -> NoteFacts:
    values = {"wording": SAMPLE.wording, "wrong": SAMPLE.wrong, "right": SAMPLE.right, **changes}
    return NoteFacts(**values)  # type: ignore[arg-type]  # each test gives the right type


def test_the_ap_note_is_the_printed_one_letter_for_letter() -> None:
    assert write_note(SAMPLE, STYLES["ap"]) == PRINTED


def test_the_plain_note_says_both_values() -> None:
    written = write_note(SAMPLE, STYLES["plain"])
    assert (
        written
        == "An earlier version of this story said Russia illegally annexed Crimea in 2016. It was 2014, not 2016."
    )


def test_a_date_is_written_as_the_style_has_it_and_left_out_where_there_is_none() -> None:
    day = facts(published=date(2026, 2, 5))
    assert write_note(day, STYLES["guardian"]).startswith("This article was amended on 5 February 2026. ")
    assert write_note(SAMPLE, STYLES["guardian"]).startswith("This article was amended. ")
    assert write_note(day, STYLES["nyt"]).startswith("Correction: Feb. 5, 2026\n")


def test_a_note_names_the_headline_or_caption_in_which_it_stood() -> None:
    assert write_note(facts(zone="headline"), STYLES["ap"]).startswith(
        "This story corrects an earlier headline "
    )
    assert "photo caption" in write_note(facts(zone="caption"), STYLES["nyt"])


def test_stops_are_not_doubled_and_initials_keep_theirs() -> None:
    written = write_note(facts(wording="It lies in\nthe U.K.", wrong="U.K.", right="U.S."), STYLES["plain"])
    assert written.endswith("said It lies in the U.K. It was U.S., not U.K.")


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES.keys())
@pytest.mark.parametrize("kind", CorrectionKind)
@pytest.mark.parametrize("zone", ["body", "headline", "caption"])
def test_what_a_style_writes_passes_its_own_checks(style: object, kind: CorrectionKind, zone: str) -> None:
    made = facts(kind=kind, zone=zone, published=date(2026, 2, 5))
    named = next(one for one in STYLES.values() if one is style)
    problems = [problem.check for problem in check_note(write_note(made, named), made, named)]
    assert problems in ([], ["place"] if kind is CorrectionKind.UPDATE and zone != "body" else [])
