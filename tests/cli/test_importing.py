import pytest
from shell import Shell

STORY = """WAR IN THE NORTH
Harbour loses 40 boats as the talks end
By Ida Moran
NORTHPORT — The harbour has lost 40 boats since the storm of 2014, the mayor said.
___
Per Lund in Southport contributed.
"""


def test_a_draft_becomes_an_article_with_its_zones(shell: Shell) -> None:
    answer = shell("import", shell.file("boats.txt", STORY), "--published", "2026-02-05", "--json")
    [article] = answer.json["articles"]
    assert set(article) == {"id", "title", "slug", "revision", "sha256", "words", "zones", "warnings"}
    assert (answer.status, article["title"]) == (0, "Harbour loses 40 boats as the talks end")
    assert (article["revision"], article["words"], article["warnings"]) == (1, 35, [])
    told = [(zone["kind"], STORY[zone["start"] : zone["end"]]) for zone in article["zones"]]
    assert told == [
        ("kicker", "WAR IN THE NORTH"),
        ("headline", "Harbour loses 40 boats as the talks end"),
        ("byline", "By Ida Moran"),
        ("dateline", "NORTHPORT —"),
        ("body", "The harbour has lost 40 boats since the storm of 2014, the mayor said."),
        ("contributor-line", "Per Lund in Southport contributed."),
    ]


def test_the_same_text_twice_is_the_same_revision(shell: Shell) -> None:
    first = shell("import", shell.file("a.txt", STORY), "--json").json
    again = shell("import", shell.file("b.txt", STORY.replace("\n", "\r\n")), "--json").json
    assert again["articles"] == first["articles"]


def test_a_known_text_takes_a_new_date_and_keeps_its_slug(shell: Shell) -> None:
    path = shell.file("a.txt", STORY)
    shell("import", path, "--slug", "boats")
    [article] = shell("import", path, "--slug", "ships", "--published", "2026-02-05", "--json").json[
        "articles"
    ]
    assert article["slug"] == "boats"
    assert article["warnings"] == ["This text is in the library already, as “boats”; it keeps that slug."]


def test_a_known_text_keeps_the_date_it_has_and_that_is_said(shell: Shell) -> None:
    path = shell.file("a.txt", STORY)
    shell("import", path, "--published", "2026-02-05")
    events = shell("verify", "--json").json["checked"]["events"]

    answer = shell("import", path, "--published", "2026-03-05", "--json")

    assert (answer.status, len(answer.json["articles"])) == (0, 1)
    assert answer.err == (
        f"factcheck-gui: {path}: This text is in the library already, of 2026-02-05; it keeps that date. "
        "Set another in the article's details.\n"
    )
    assert shell("verify", "--json").json["checked"]["events"] == events
    assert shell("import", path, "--published", "2026-02-05").err == ""


def test_several_files_are_imported_in_order(shell: Shell) -> None:
    files = [shell.file(f"{name}.txt", f"Story {name} of 2014.\n") for name in "abc"]
    answer = shell("import", *files, "--json").json
    assert [article["title"] for article in answer["articles"]] == [
        f"Story {name} of 2014." for name in "abc"
    ]


def test_one_bad_file_keeps_all_of_them_out(shell: Shell) -> None:
    good = shell.file("good.txt", "Story of 2014.\n")
    assert shell("import", good, shell.folder / "gone.txt").refusal.startswith(
        f"{shell.folder / 'gone.txt'}: It is"
    )
    assert not shell.library.exists()


def test_each_bad_file_is_named_on_a_line_of_its_own(shell: Shell) -> None:
    good, empty = shell.file("good.txt", "Story of 2014.\n"), shell.file("empty.txt", "")
    gone = shell.folder / "gone.txt"
    answer = shell("import", gone, good, empty, shell.folder)
    assert (answer.status, answer.out) == (2, "")
    assert [line.split(": ")[1] for line in answer.err.splitlines()] == [
        str(gone),
        str(empty),
        str(shell.folder),
    ]
    assert not shell.library.exists()


@pytest.mark.parametrize("date", ["2026-13-01", "yesterday", "", "05.02.2026", "20\n26", "0000-01-01"])
def test_what_is_no_date_is_refused_in_one_line(shell: Shell, date: str) -> None:
    refusal = shell("import", shell.file("a.txt", STORY), "--published", date).refusal
    assert "is no date; write it as 2026-02-05." in refusal
    assert not shell.library.exists()


def test_people_are_told_what_came_of_it(shell: Shell) -> None:
    path = shell.file("a.txt", STORY)
    told = shell("import", path).out.split("\n")
    assert told[0] == "Harbour loses 40 boats as the talks end"
    assert told[1] == "  v1 · 35 words"
    assert "in the library already" in shell("import", path).out


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("naïve — 40".encode("utf-16"), "utf-16"),
        (b"\xef\xbb\xbfna\xc3\xafve", "bom"),
        (b"na\xc3\xafve", "utf-8"),
    ],
)
def test_encodings_that_prove_themselves_need_no_warning(content: bytes, encoding: str, shell: Shell) -> None:
    [article] = shell("import", shell.file("a.txt", content), "--json").json["articles"]
    assert article["warnings"] == []
    assert shell("text", article["id"]).out.startswith("naïve")


def test_a_guessed_encoding_is_said_to_be_one(shell: Shell) -> None:
    content = "Der Bürgermeister sagte „nein“ in München.\n".encode("cp1252")
    [article] = shell("import", shell.file("a.txt", content), "--json").json["articles"]
    [warning] = article["warnings"]
    assert warning.startswith("Read as Windows-1252, guessed.")


def test_a_draft_that_repeats_a_wrong_claim_is_told_where(shell: Shell) -> None:
    old = "Boats\n\nThe storm of Northport sank 40 boats in 2014. Nobody was hurt."
    [article] = shell("import", shell.file("old.txt", old), "--json").json["articles"]
    start = old.index("The storm")
    span = ("--start", str(start), "--end", str(old.index(" Nobody")))
    shell("claim", article["id"], *span, "--rating", "wrong")
    new = "Harbours\n\nMuch has changed here.\n\nThe storm of Northport sank 40 boats in 2014."

    first = shell("import", shell.file("new.txt", new), "--json")
    [told] = first.json["articles"][0]["warnings"]

    assert first.status == 0
    assert told.startswith("¶2: Rated wrong on ")
    assert told.endswith("“The storm of Northport sank 40 boats in 2014.”")
    assert shell("import", shell.file("new.txt", new), "--json").json == first.json
