import pytest

from factcheck_gui.domain.facts.reading import read
from factcheck_gui.domain.facts.roles import exchanged_roles


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Rovia attacked Tosk", "Tosk attacked Rovia"),
        ("Rovia attacked Tosk", "Rovia was attacked by Tosk"),
        ("Lorne beat Ardenau", "Lorne were beaten by Ardenau"),
        ("Exports exceeded imports", "Imports exceeded exports"),
    ],
)
def test_who_did_it_to_whom_can_be_exchanged(ours: str, theirs: str) -> None:
    there = exchanged_roles(read(ours), read(theirs))
    back = exchanged_roles(read(theirs), read(ours))

    assert there is not None
    assert back == there.swapped()
    assert there.kind == "direction"
    assert (there.ours, there.theirs) == (ours, theirs)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Rovia attacked Tosk", "Tosk was attacked by Rovia"),
        ("Divers found a wreck off Lorne", "A wreck was found off Lorne by divers"),
        ("Nina Feld met Lena Orth", "Lena Orth met Nina Feld"),
        ("On Friday Feld sued the bank", "Feld sued the bank on Friday"),
        ("A film directed by Orth won", "Orth directed a film that won"),
        ("Sixty people drowned when the ferry sank", "The ferry that sank drowned sixty people"),
        ("The dam burst", "It rained"),
    ],
)
def test_the_same_deed_in_other_words_is_no_exchange(ours: str, theirs: str) -> None:
    assert exchanged_roles(read(ours), read(theirs)) is None
