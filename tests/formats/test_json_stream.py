import json
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.errors import ReadError
from factcheck_gui.formats.json_stream import LONGEST_ENTRY, Entry, entries

LISTS = frozenset({"items"})
VALUES = st.recursive(
    st.integers() | st.floats(allow_nan=False) | st.booleans() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def in_pieces(text: str, size: int) -> Iterator[str]:
    return (text[start : start + size] for start in range(0, len(text), size))


def read(text: str, size: int = 7) -> list[Entry]:
    return list(entries(in_pieces(text, size), LISTS))


@given(st.lists(VALUES, max_size=5), st.integers(1, 9), st.sampled_from([None, 1]))
def test_a_list_comes_back_wherever_it_is_cut(values: list[object], size: int, indent: int | None) -> None:
    assert [entry.value for entry in read(json.dumps(values, indent=indent), size)] == values
    around = json.dumps({"before": 1, "items": values, "after": [2]}, indent=indent)
    assert [entry.value for entry in read(around, size)] == values


@given(st.dictionaries(st.text(max_size=5), VALUES, min_size=1, max_size=4), st.integers(1, 9))
def test_an_object_without_a_list_is_an_entry_itself(value: dict[str, object], size: int) -> None:
    value.pop("items", None)
    assert [entry.value for entry in read(json.dumps(value), size)] == ([value] if value else [])


def test_entries_know_their_lines() -> None:
    assert [entry.line for entry in read('{\n"items": [\n1,\n\n{"a":\n2}, 3]}')] == [3, 5, 6]


def test_a_damaged_entry_is_given_as_such() -> None:
    [first, second, third] = read('[{"a": 1}, {"a": }, {"a": 3,}]')

    assert (first.value, second.value, third.value) == ({"a": 1}, None, {"a": 3})
    assert "damaged JSON (line 1, column 7)" in second.fault


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[1, 2", r"line 1, column 6"),
        ("[1 2]", r"line 1, column 4"),
        ('[1,\n  {"a": "', r"line 2, column 3"),
        ('{"items" [1]}', r"line 1, column 10"),
        ("{items: 1}", r"line 1, column 2"),
        ("[" * 100_000, r"line 1, column 2"),
    ],
)
def test_where_it_breaks_off_is_said(text: str, place: str) -> None:
    with pytest.raises(ReadError, match=place):
        read(text)


def test_an_entry_without_end_is_not_held() -> None:
    with pytest.raises(ReadError, match="entry at line 1 is longer than 16 MB"):
        read('[{"a": "' + "x" * (LONGEST_ENTRY + 1_000_000), 1_000_000)


def test_a_long_list_is_not_held_in_memory() -> None:
    entry = json.dumps({"text": "The harbour lost forty boats in the great storm", "url": "u" * 400})
    pieces = (("[" if number == 0 else ",") + entry for number in range(15_000))
    tracemalloc.start()
    with pytest.raises(ReadError):
        for _ in entries(pieces, LISTS):
            pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 1_000_000
