import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.ui.panel.word_changes import word_change

words = st.lists(st.sampled_from(["boats", "40", "sank", "in", "2014", "not"]), max_size=8)


@pytest.mark.parametrize(
    ("old", "new", "lead", "before", "after"),
    [
        ("annexed in 2016", "annexed in 2014", "annexed in", "2016", "2014"),
        ("lost 40 boats", "lost almost 40 boats", "lost", "", "almost"),
        ("the last 40 boats", "the 40 boats", "the", "last", ""),
        ("a b c d e", "a b x d e", "a b", "c", "x"),
        ("same", "same", "same", "", ""),
    ],
)
def test_only_what_changes_is_named(old: str, new: str, lead: str, before: str, after: str) -> None:
    change = word_change(old, new)

    assert (change.before, change.after) == (before, after)
    assert change.lead == lead


@given(words, words)
def test_putting_the_change_in_gives_the_new_text(old: list[str], new: list[str]) -> None:
    change = word_change(" ".join(old), " ".join(new))
    before, after = change.before.split(), change.after.split()
    joined = [
        old[:first] + after + old[first + len(before) :]
        for first in range(len(old) + 1)
        if old[first : first + len(before)] == before
    ]

    assert new in joined
