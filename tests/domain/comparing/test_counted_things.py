import pytest

from factcheck_gui.domain.comparing.compare import compare


def test_another_thing_counted_is_shown_in_the_words_of_both_sides() -> None:
    [difference] = compare(
        "55,000 civilians were killed", "The war has cost the lives of 55,000 Rovian soldiers"
    ).differences

    assert (difference.kind, difference.ours, difference.theirs) == ("other", "civilians", "Rovian soldiers")


def test_another_people_is_a_name() -> None:
    [difference] = compare(
        "The mine fire killed 40 French workers", "40 German workers died in the mine fire"
    ).differences

    assert difference.kind == "name"


@pytest.mark.parametrize(
    "other", ["It is the first prisoner exchange in five months", "It was the second exchange of prisoners"]
)
def test_a_number_and_an_ordinal_are_no_pair(other: str) -> None:
    kinds = {
        difference.kind for difference in compare("They are to exchange 314 prisoners", other).differences
    }

    assert "figure" not in kinds


def test_who_killed_whom_is_not_the_same() -> None:
    assert compare("Rebels killed 30 soldiers", "Soldiers killed 30 rebels").relation != "same"
