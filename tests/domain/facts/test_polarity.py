import pytest

from factcheck_gui.domain.facts.polarity import find_cues
from factcheck_gui.domain.facts.reading import read
from factcheck_gui.domain.words.polarity_words import opposed


@pytest.mark.parametrize(
    ("text", "denying"),
    [
        ("The dam did not burst", ["not"]),
        ("The dam did not fail to hold", []),
        ("It is not a hoax", []),
        ("Neither Lorne nor Ardenau pays", ["neither", "nor"]),
        ("The dam has yet to be filled", ["yet"]),
        ("The list is anything but complete", ["anything"]),
        ("The dam held", []),
    ],
)
def test_denials_that_undo_each_other_are_none(text: str, denying: list[str]) -> None:
    reading = read(text)

    assert [reading.units[cue.unit] for cue in find_cues(reading)] == denying


def test_a_denial_reaches_to_the_end_of_its_clause() -> None:
    [cue] = find_cues(read("The dam did not burst; the bridge did"))

    assert cue.denied == ("burst",)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("rose", "fell", True),
        ("legal", "illegal", True),
        ("likely", "unlikely", True),
        ("won", "lost", True),
        ("rose", "grew", False),
        ("form", "inform", True),
        ("art", "unart", False),
    ],
)
def test_opposites_are_known_by_table_or_prefix(one: str, other: str, expected: bool) -> None:  # noqa: FBT001 - parametrized
    assert opposed(one, other) is opposed(other, one) is expected
