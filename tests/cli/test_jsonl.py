import os
from pathlib import Path

import pytest

from factcheck_gui.cli import jsonl
from factcheck_gui.domain.errors import ReadError, RuleError, StoreError
from factcheck_gui.store.library import Library


def lines_of(path: Path, content: bytes) -> list[bytes]:
    path.write_bytes(content)
    return [line for batch in jsonl.read_lines(str(path)) for line in batch]


def test_lines_are_read_whole_whatever_the_pieces(tmp_path: Path) -> None:
    long = b"x" * (3 * jsonl.PIECE)
    assert lines_of(tmp_path / "a", b"1\n" + long + b"\n2") == [b"1", long, b"2"]


def test_a_byte_order_mark_is_no_part_of_the_first_line(tmp_path: Path) -> None:
    assert lines_of(tmp_path / "a", b'\xef\xbb\xbf{"id":1}') == [b'{"id":1}']
    assert lines_of(tmp_path / "a", b'\xef\xbb\xbf{"id":1}\n{"id":2}\n')[:2] == [b'{"id":1}', b'{"id":2}']


def test_a_line_separator_within_a_text_ends_no_line(tmp_path: Path) -> None:
    assert lines_of(tmp_path / "a", "one\u2028two\n".encode())[0] == "one\u2028two".encode()


def test_a_missing_file_is_said_to_be_unreadable(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="No such file"):
        next(jsonl.read_lines(str(tmp_path / "gone.jsonl")))


def test_whoever_writes_a_line_and_waits_gets_its_answer() -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as given, os.fdopen(writing, "wb", buffering=0) as writer:
        batches = jsonl._batches(given)
        writer.write(b'{"id":1}\n')
        assert next(batches) == [b'{"id":1}']
        writer.write(b'{"id":2}\n{"id":3}\n')
        assert next(batches) == [b'{"id":2}', b'{"id":3}']


@pytest.mark.parametrize(
    "line",
    [b"{", b"[1]", b'"text"', b'{"id": NaN}', b"\xff{}", b"[" * 100_000, b'{"id": ' + b"9" * 5000 + b"}"],
)
def test_a_line_that_is_no_object_is_answered_and_the_rest_goes_on(line: bytes) -> None:
    answers = list(jsonl.answered([line, b'{"id": "b"}'], lambda row: {"seen": row.id}))
    assert answers == [
        {"id": None, "error": "It is no JSON object. Write one object a line."},
        {"id": "b", "seen": "b"},
    ]


def test_a_library_that_fails_ends_the_run_and_is_no_fault_of_a_line(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    Library.open(path).close()

    def work(row: jsonl.Row) -> jsonl.Answer:
        if row.id == "b":
            with library.transaction():
                pass
        return {"seen": row.id}

    with Library.open(path, writable=False) as library:
        answers = jsonl.answered([b'{"id": "a"}', b'{"id": "b"}', b'{"id": "c"}'], work)
        assert next(answers) == {"id": "a", "seen": "a"}
        with pytest.raises(StoreError):
            next(answers)


def test_blank_lines_are_passed_over() -> None:
    assert list(jsonl.answered([b"", b"  \r", b'{"id": 1}'], lambda _: {})) == [{"id": 1}]


def test_texts_come_in_canonical_form() -> None:
    assert jsonl.Row({"text": "a\r\nb\ud800\x00"}).text("text") == "a\nb\ufffd\ufffd"


@pytest.mark.parametrize("value", [None, 5, ["a"]])
def test_a_text_that_is_none_is_asked_for(value: object) -> None:
    with pytest.raises(RuleError, match=r"“text” is .* Give it as a text"):
        jsonl.Row({"text": value}).text("text")


@pytest.mark.parametrize("value", [None, "5", 5.0, True])
def test_a_number_that_is_none_is_asked_for(value: object) -> None:
    with pytest.raises(RuleError, match=r"“start” is .* Give it as a whole number"):
        jsonl.Row({"start": value}).number("start")
