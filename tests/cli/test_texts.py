import pytest
from shell import Shell

TEXT = "Ein Satz — mit 40 Booten.\n\n😀 Noch einer.\n"


def test_an_article_is_written_as_it_is_stored(shell: Shell) -> None:
    article = shell.article(TEXT)
    assert shell("text", article).out == TEXT
    assert shell("text", article[:12]).out == TEXT
    assert shell("text", "ein-satz-mit-40-booten").out == TEXT


def test_json_is_the_text_as_one_string(shell: Shell) -> None:
    assert shell("text", shell.article(TEXT), "--json").json == TEXT


def test_a_file_needs_no_library(shell: Shell) -> None:
    path = shell.file("draft.txt", "\ufeffone\r\ntwo\u2028three\x00")
    assert shell("text", path).out == "one\ntwo\nthree\ufffd"
    assert not shell.library.exists()


def test_a_file_without_a_suffix_is_read_where_no_article_goes_by_its_name(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shell.folder)
    shell.file("draft", "Kept.\n")
    assert shell("text", "draft").out == "Kept.\n"
    shell.article("An article.")
    assert shell("text", "draft").out == "Kept.\n"
    shell("import", shell.file("a.txt", "The article."), "--slug", "draft")
    assert shell("text", "draft").out == "The article."


@pytest.mark.parametrize("verb", ["text", "claims"])
def test_an_unknown_article_is_refused(verb: str, shell: Shell) -> None:
    assert shell(verb, "boats").refusal.startswith(f"{shell.library}: There is no library yet.")
    shell.article()
    assert shell(verb, "boats").refusal.startswith(f"{verb}: No article is called “boats”.")
