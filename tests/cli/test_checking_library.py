import pytest
from shell import Shell

from factcheck_gui.cli.verbs import NAMES
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sources import Passage, SourceEntry
from factcheck_gui.store.library import Library


def test_a_sound_library_is_said_to_be_one(shell: Shell) -> None:
    shell.article()
    answer = shell("verify", "--json")
    assert (answer.status, set(answer.json)) == (0, {"ok", "checked", "problems"})
    assert (answer.json["ok"], answer.json["problems"]) == (True, [])
    assert answer.json["checked"]["revisions"] == 1
    assert shell("verify").out.endswith("All is well.\n")


def test_something_wrong_is_told_with_status_1(shell: Shell) -> None:
    article = shell.article()
    claim = shell("claim", article, "--start", 0, "--end", 11, "--json").json["id"]
    with Desk.open(shell.library, person="Rosa Kane") as desk:
        page = shell.file("page.txt", "a page")
        desk.sources.attach(claim, SourceEntry(csl={"title": "Page"}), Passage(file=page))
    [copy] = [path for path in (shell.folder / "library-evidence").rglob("*") if path.is_file()]
    copy.unlink()
    answer = shell("verify", "--json")
    assert (answer.status, answer.json["ok"]) == (1, False)
    assert "is missing" in answer.json["problems"][0]
    told = shell("verify")
    assert (told.status, "1 problem." in told.out) == (1, True)


def test_repair_mends_and_leaves_no_trace_of_a_person(shell: Shell) -> None:
    shell.article()
    before = shell("verify", "--json").json["checked"]["events"]
    answer = shell("verify", "--repair", "--json", "--as", "Somebody New")
    assert (answer.status, answer.json["checked"]["events"]) == (0, before)


def test_a_library_in_use_is_looked_at_without_its_indexes(shell: Shell) -> None:
    shell.article()
    with Desk.open(shell.library, person="Ida Moran"):
        answer = shell("verify", "--json")
        assert (answer.status, answer.json["ok"], answer.json["checked"]["search indexes"]) == (0, True, 0)
        assert "Ida Moran" in shell("verify", "--repair").refusal


def test_a_damaged_library_is_a_finding_and_no_refusal(shell: Shell) -> None:
    shell.article()
    with shell.library.open("r+b") as file:
        file.write(bytes(100))
    answer = shell("verify", "--json")
    assert (answer.status, answer.json["ok"], answer.json["checked"], answer.err) == (1, False, {}, "")
    assert "its beginning is damaged" in answer.json["problems"][0]
    told = shell("verify")
    assert (told.status, told.out.endswith("1 problem.\n")) == (1, True)


def test_what_was_mended_is_said(shell: Shell) -> None:
    shell.article()
    with Library.open(shell.library) as library:
        library._database.run("DELETE FROM claim_words_data")
    told = shell("verify", "--repair")
    assert (told.status, "claim_words was out of step and is made anew.\nAll is well." in told.out) == (
        0,
        True,
    )
    assert shell("verify", "--repair", "--json").json["repaired"] == []


def test_a_library_that_is_not_there_is_refused_and_not_made(shell: Shell) -> None:
    assert "There is no library there" in shell("verify").refusal
    assert not shell.library.exists()


def test_people_are_told_what_was_not_looked_at(shell: Shell) -> None:
    shell.article()
    whole = shell("verify").out
    with Desk.open(shell.library, person="Ida Moran"):
        held = shell("verify").out

    assert whole.endswith("All is well.\n")
    assert "not checked" not in whole
    assert "search indexes" in held
    assert "not checked" in held
    assert "All is well" not in held


def test_only_a_verb_that_makes_a_library_says_so(shell: Shell, capsys: pytest.CaptureFixture[str]) -> None:
    for verb in NAMES:
        with pytest.raises(SystemExit):
            shell(verb, "--help")
        assert ("made when missing" in capsys.readouterr().out) == (verb in {"import", "learn", "match"})
