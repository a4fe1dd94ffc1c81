import pytest

from factcheck_gui.domain.errors import ReadError
from factcheck_gui.formats.reader import read_file


@pytest.mark.parametrize(
    "name", ["story.txt", "STORY.TXT", "notes.md", "a.markdown", "b.text", "draft", "Draft 5.2", "x. final"]
)
def test_text_and_markdown_are_read_to_the_letter(name: str) -> None:
    assert read_file(name, b"# Boats\n*lost*").text == "# Boats\n*lost*"


@pytest.mark.parametrize("name", ["story.docx", "story.odt", "story.rtf", "page.html", "report.pdf"])
def test_a_format_that_comes_later_says_what_to_do_now(name: str) -> None:
    with pytest.raises(ReadError, match=r"come later; save it as plain text \(\.txt\) and open that\.$"):
        read_file(name, b"anything")


def test_an_unknown_suffix_is_named() -> None:
    with pytest.raises(ReadError, match=r"ending in \.jpg"):
        read_file("boats.jpg", b"anything")


def test_a_text_suffix_on_something_else_is_no_way_in() -> None:
    with pytest.raises(ReadError, match="a PDF, not text"):
        read_file("story.txt", b"%PDF-1.7")
