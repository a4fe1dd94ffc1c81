import codecs
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pace import cost

from factcheck_gui.domain.draft.text import canonical
from factcheck_gui.domain.errors import ReadError
from factcheck_gui.formats.plain import MAX_BYTES, read_text

STORY = "The café at the harbour lost “40 boats” — 😀 naïve.\nПорт закрыт, сказал мэр.\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_mark_names_the_encoding(mark: bytes, encoding: str) -> None:
    read = read_text(mark + STORY.encode(encoding))

    assert (read.text, read.encoding, read.guessed, read.warnings) == (STORY, encoding, False, ())


def test_utf_8_needs_no_mark_and_no_guess() -> None:
    read = read_text(STORY.encode())

    assert (read.text, read.encoding, read.guessed, read.warnings) == (STORY, "utf-8", False, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "story",
    [
        "Forty boats left.",
        "Порт закрыт, сказал мэр в понедельник. Лодки ушли.",
        "أغلق الميناء اليوم، قال رئيس البلدية.",
    ],
)
def test_utf_16_is_known_without_its_mark(story: str, encoding: str) -> None:
    read = read_text(story.encode(encoding))

    assert (read.text, read.encoding, read.guessed) == (story, encoding, False)


def test_anything_else_is_read_as_windows_1252_and_says_so() -> None:
    read = read_text("The café lost “40 boats” — naïve".encode("windows-1252"))

    assert read.text == "The café lost “40 boats” — naïve"
    assert (read.encoding, read.guessed) == ("windows-1252", True)
    assert read.warnings[0].startswith("Read as Windows-1252, guessed. ")


def test_damaged_utf_8_is_not_taken_for_another_encoding() -> None:
    read = read_text(STORY.encode()[:-1] + b"\xd0")

    assert read.text.startswith("The café at the harbour")
    assert (read.encoding, read.guessed) == ("utf-8", True)
    assert "damaged" in read.warnings[0]
    assert read.warnings[1].startswith("1 character could not be kept")


def test_nuls_and_lone_surrogates_are_replaced_with_a_warning() -> None:
    read = read_text(b"The boats\0 left. " * 9 + b"They came \xed\xa0\x80 back.")

    assert "The boats\ufffd left." in read.text
    assert (read.encoding, read.guessed) == ("utf-8", False)
    assert read.warnings[0].startswith(f"{read.text.count(chr(0xFFFD))} characters could not be kept")


def test_a_replacement_character_of_the_writer_is_no_warning() -> None:
    assert read_text("The sign � is meant.".encode()).warnings == ()


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", codecs.BOM_UTF8, codecs.BOM_UTF16_LE])
def test_an_empty_file_says_what_to_do(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"Choose another file, or paste the text\.$"):
        read_text(data)


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n...",
        b"PK\x03\x04" + bytes(20),
        b"\x89PNG\r\n\x1a\n" + bytes(20),
        b"{\\rtf1 text}",
        b"SQLite format 3\0" + bytes(80),
        bytes(range(256)) * 8,
        hashlib.shake_256(b"noise").digest(3_000),
        bytes(400),
    ],
    ids=["pdf", "zip", "png", "rtf", "sqlite", "all bytes", "noise", "zeros"],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"not text\. Save it as plain text") as refused:
        read_text(data)
    assert "\n" not in str(refused.value)


def test_more_than_50_mb_is_refused() -> None:
    with pytest.raises(ReadError, match="larger than 50 MB"):
        read_text(b"a" * (MAX_BYTES + 1))


def test_markdown_line_separators_and_old_line_ends_become_canonical() -> None:
    assert read_text("# Boats\r\nA\u2028B\rC".encode()).text == "# Boats\nA\nB\nC"


@pytest.mark.parametrize(
    "data", [STORY.encode() * 100_000, b"one line " * 115_000], ids=["10 MB", "1 MB line"]
)
def test_large_files_are_read_in_time(data: bytes) -> None:
    assert read_text(data).text
    assert cost(lambda: read_text(data)) < 5  # 0.1 s here


def read_or_refuse(data: bytes) -> str | None:
    """Return the text, None where the bytes are refused in one line."""
    try:
        return read_text(data).text
    except ReadError as refused:
        return None if len(str(refused).splitlines()) == 1 else "more than a line"


@given(st.binary(max_size=300))
def test_any_bytes_give_canonical_text_or_a_refusal(data: bytes) -> None:
    text = read_or_refuse(data)

    assert text is None or (text == canonical(text) and text.strip() and text.encode())


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"]), min_size=1).filter(str.strip))
def test_what_was_written_as_utf_8_with_a_mark_comes_back(text: str) -> None:
    assert read_or_refuse(codecs.BOM_UTF8 + text.encode()) == (
        canonical(text) if canonical(text).strip() else None
    )
