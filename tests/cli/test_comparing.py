import json

from shell import Shell


def test_two_claims_are_compared_without_a_library(shell: Shell) -> None:
    answer = shell("compare", "Russia annexed Crimea in 2016", "Russia annexed Crimea in 2014", "--json")
    assert answer.status == 0
    assert answer.json["id"] is None
    assert answer.json["relation"] == "differs"
    [difference] = answer.json["differences"]
    assert difference["kind"] == "date"
    assert not shell.library.exists()


def test_pairs_are_answered_in_order(shell: Shell) -> None:
    pairs = [{"id": "x", "a": "40 boats were lost", "b": "40 boats were lost"}, {"id": "y", "a": "one"}]
    given = "\n".join(map(json.dumps, pairs)).encode()
    answer = shell("compare", "--jsonl", "-", stdin=given)
    assert answer.status == 1
    assert answer.lines == [
        {"id": "x", "relation": "same", "differences": []},
        {"id": "y", "error": "“b” is missing. Give it as a text."},
    ]


def test_people_are_told_in_words(shell: Shell) -> None:
    told = shell("compare", "The harbour lost 40 boats", "The harbour lost 50 boats").out
    assert told.startswith("Differs: figure 40")
