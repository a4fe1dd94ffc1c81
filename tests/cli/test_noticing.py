import json

from shell import Shell

PRINTED = "This story corrects an earlier version that said Russia illegally annexed Crimea in 2016. It should be 2014."


def test_a_notice_is_read_without_a_library(shell: Shell) -> None:
    answer = shell("notice", PRINTED, "--json")
    assert answer.status == 0
    assert answer.json == {
        "id": None,
        "is_notice": True,
        "kind": "correction",
        "category": "date",
        "wrong": "2016",
        "right": "2014",
        "pairs": [{"wrong": "2016", "right": "2014"}],
    }
    assert not shell.library.exists()


def test_notices_are_answered_in_order(shell: Shell) -> None:
    rows = [{"id": "x", "text": "Updated: an hour ago"}, {"id": "y"}, {"id": "z", "text": PRINTED}]
    answer = shell("notice", "--jsonl", "-", stdin="\n".join(map(json.dumps, rows)).encode())
    assert answer.status == 1
    first, bad, last = answer.lines
    assert (first["id"], first["is_notice"], first["wrong"], first["pairs"]) == ("x", False, None, [])
    assert bad == {"id": "y", "error": "“text” is missing. Give it as a text."}
    assert (last["id"], last["right"]) == ("z", "2014")


def test_people_are_told_in_words(shell: Shell) -> None:
    told = shell("notice", PRINTED).out
    assert told.startswith("A correction of a date.")
    assert "2016" in told
    assert shell("notice", "It rained.").out == "No notice: nothing printed is said to have been wrong.\n"


def test_neither_text_nor_file_is_bad_use(shell: Shell) -> None:
    assert shell("notice").status == 2
    assert shell("notice", "x", "--jsonl", "-").status == 2
