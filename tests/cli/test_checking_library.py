from shell import Shell

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sources import Passage, SourceEntry


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
