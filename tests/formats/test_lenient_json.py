import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.formats.lenient_json import DamagedJsonError, lenient_values

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    "text",
    [
        '{"a": "b",}',
        '{"a": "b"};',
        '//<![CDATA[\n{"a": "b"}\n//]]>',
        '/*<![CDATA[*/{"a": "b"}/*]]>*/',
        '<!-- {"a": "b"} -->',
        '{"a": /* who */ "b"} ',
        '// who\n{"a": "b"}',
        "{&quot;a&quot;: &quot;b&quot;}",
    ],
)
def test_what_is_around_and_between_does_no_harm(text: str) -> None:
    assert lenient_values(text) == [{"a": "b"}]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('["a\nb"]', "a\nb"),
        ('["a\tb",]', "a\tb"),
        (r'["it\'s"]', "it's"),
        (r'["a\d"]', "a\\d"),
        (r'["a\u00e9\\",]', "aé\\"),
        ('["https://a.example/*x*/,]",]', "https://a.example/*x*/,]"),
        ('["a // b",]', "a // b"),
    ],
)
def test_a_string_keeps_its_words(text: str, value: str) -> None:
    assert lenient_values(text) == [[value]]


def test_several_values_come_one_after_another() -> None:
    assert lenient_values('{"a": 1}\n{"b": 2}') == [{"a": 1}, {"b": 2}]
    assert lenient_values(" \n") == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"a": "b', "line 1, column 7"),
        ('{"a": \n b}', "line 2, column 2"),
        ("[" * 100_000, "nested too deep"),
        ("[" + "9" * 5_000 + "]", "too long"),
    ],
)
def test_what_cannot_be_mended_says_why(text: str, why: str) -> None:
    with pytest.raises(DamagedJsonError, match=why):
        lenient_values(text)


@given(VALUES)
def test_sound_json_is_never_changed(value: object) -> None:
    assert lenient_values(json.dumps(value)) == [value]


@given(st.dictionaries(st.text(max_size=8), st.text(max_size=20), min_size=1, max_size=4))
def test_a_comma_too_many_changes_nothing_else(value: dict[str, str]) -> None:
    assert lenient_values(json.dumps(value)[:-1] + " , }") == [value]


@pytest.mark.parametrize("piece", ['"', "/*", "//", ",", "\\", "<!--", '"\\', "&quot;"])
def test_a_megabyte_of_one_sign_is_gone_through_quickly(piece: str) -> None:
    start = time.perf_counter()
    with pytest.raises(DamagedJsonError):
        lenient_values("{" + piece * (300_000 // len(piece)))

    assert time.perf_counter() - start < 2
