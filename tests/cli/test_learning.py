import json

from shell import Shell

ROWS = [
    {"id": "f1", "text": "The harbour lost 40 boats in 2014", "rating": "False", "date": "March 2015"},
    {"text": "A whale swam up the river", "url": "https://example.org/whale"},
]


def feed(*rows: object) -> str:
    return "".join(f"{json.dumps(row)}\n" for row in rows)


def test_what_was_learned_is_found_with_its_own_words(shell: Shell) -> None:
    answer = shell("learn", shell.file("feed.jsonl", feed(*ROWS)), "--json")
    assert (answer.status, answer.json) == (
        0,
        {"read": 2, "new": 2, "updated": 0, "skipped": [], "warnings": []},
    )
    [match] = shell("match", "40 boats were lost by the harbour", "--limit", 1, "--json").json["matches"]
    assert (match["external_id"], match["rating"], match["date"]) == ("f1", "False", "March 2015")


def test_the_same_again_changes_nothing(shell: Shell) -> None:
    path = shell.file("feed.jsonl", feed(*ROWS))
    shell("learn", path)
    assert shell("learn", path, "--json").json["new"] == 0
    assert "0 new, 0 updated, 2 known already, 0 left out." in shell("learn", path).out


def test_a_row_without_text_is_left_out_and_said(shell: Shell) -> None:
    answer = shell("learn", shell.file("feed.jsonl", feed({"id": "x"}, *ROWS)), "--json")
    assert answer.status == 1
    assert [row["index"] for row in answer.json["skipped"]] == [0]
    told = shell("learn", shell.file("other.jsonl", feed({"id": "x"}, *ROWS))).out
    assert "1 left out." in told
    assert "Line 1: It has no text." in told


def test_a_guessed_encoding_is_said(shell: Shell) -> None:
    path = shell.file("feed.csv", "text\nThe café lost 40 boats\n".encode("cp1252"))

    said = "1 line was read as Windows-1252, guessed."
    assert shell("learn", path, "--json").json["warnings"] == [said]
    assert said in shell("learn", path).out


def test_a_changed_rating_is_said(shell: Shell) -> None:
    shell("learn", shell.file("feed.jsonl", feed(*ROWS)))
    path = shell.file("feed.jsonl", feed(ROWS[0] | {"rating": "Half true"}, ROWS[1]))

    answer = shell("learn", path, "--json").json

    assert (answer["new"], answer["updated"]) == (0, 1)
    said = "Rating changed: “The harbour lost 40 boats in 2014” was “False”, is “Half true” now."
    assert answer["warnings"] == [said]


def test_a_folder_of_old_articles_is_learned(shell: Shell) -> None:
    folder = shell.folder / "archive"
    folder.mkdir()
    (folder / "2014-03-27-harbour.md").write_text("# Harbour\n\nThe harbour lost 40 boats.\n", "utf-8")

    answer = shell("learn", folder, "--json")
    assert (answer.status, answer.json["new"], answer.json["skipped"]) == (0, 1, [])
    [match] = shell("match", "40 boats were lost by the harbour", "--limit", 1, "--json").json["matches"]
    assert (match["text"], match["rating"], match["date"]) == (
        "The harbour lost 40 boats.",
        None,
        "2014-03-27",
    )
    assert "1 article read, 0 of them new." in shell("learn", folder).out
    assert shell("learn", folder, "--json").json["new"] == 0


def test_what_is_not_there_or_holds_no_text_is_refused(shell: Shell) -> None:
    empty = shell.folder / "empty"
    empty.mkdir()
    assert shell("learn", empty).refusal.endswith(
        "It holds no .txt or .md file. Save its articles as plain text, or choose a file."
    )
    assert shell("learn", shell.folder / "gone").refusal.endswith("It is not there. Check the file's name.")


def test_a_file_of_something_else_leaves_not_even_a_person(shell: Shell) -> None:
    shell.article()
    before = shell("verify", "--json").json["checked"]
    path = shell.file("picture.jsonl", b"\x89PNG\r\n\x1a\n\x00\x00")
    assert shell("learn", path, "--as", "Somebody New").refusal.startswith(f"{path}: ")
    page = shell.file("page.html", "<html><body>Nothing</body></html>")
    assert "holds no ClaimReview" in shell("learn", page, "--as", "Somebody New").refusal
    assert shell("verify", "--json").json["checked"] == before
