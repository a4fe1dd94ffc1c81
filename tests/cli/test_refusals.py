import pytest

from factcheck_gui.cli.refusals import RefusedError, about, one_line
from factcheck_gui.domain.errors import ReadError


@pytest.mark.parametrize(
    ("subject", "sentence", "line"),
    [
        (
            "in/a.txt",
            "a.txt is a folder. Open the file in it.",
            "in/a.txt: It is a folder. Open the file in it.",
        ),
        ("a.db", "“a.db” is damaged. Keep it.", "a.db: It is damaged. Keep it."),
        ("C:\\in\\a.txt", "a.txt cannot be read. Mend it.", "C:\\in\\a.txt: It cannot be read. Mend it."),
        ("a.txt", "The file is empty. Choose another.", "a.txt: The file is empty. Choose another."),
        ("/in", "“/in” is a folder. Name a file.", "/in: It is a folder. Name a file."),
        ("a", "a.txt is empty.", "a: a.txt is empty."),
    ],
)
def test_a_file_is_named_once(subject: str, sentence: str, line: str) -> None:
    with pytest.raises(RefusedError) as error, about(subject):
        raise ReadError(sentence)
    assert str(error.value) == line


def test_the_innermost_subject_stands() -> None:
    with pytest.raises(RefusedError, match=r"^inner: It is bad"), about("outer"), about("inner"):
        raise ReadError("inner is bad.")


def test_a_refusal_stays_on_one_line_and_steers_no_terminal() -> None:
    assert one_line("a\nb\r\n\x1b[2Jc\u2028d") == "a b [2Jc d"
