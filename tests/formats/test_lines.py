import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.formats import lines as lines_module
from factcheck_gui.formats.lines import HEAD, Begun, LineNotes, decoded_lines, decoded_pieces

TEXT = st.text(st.characters(codec="utf-8"), max_size=30)


def begun(data: bytes) -> Begun:
    return Begun(io.BytesIO(data))


def pieces(data: bytes, notes: LineNotes | None = None) -> str:
    return "".join(decoded_pieces(begun(data), notes or LineNotes()))


@given(st.lists(TEXT, max_size=5), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_lines_and_pieces_hold_the_same_text(values: list[str], encoding: str) -> None:
    text = "\n".join(values).replace("\ufeff", "")
    data = text.encode(encoding)

    assert "".join(line or "" for line in decoded_lines(begun(data), LineNotes())) == text
    assert pieces(data) == text


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_a_character_cut_in_two_is_put_together(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines_module, "_CHUNK", size)
    text = "a€é🎉, €€€"

    assert pieces(text.encode()) == text


def test_what_is_no_utf8_alone_is_read_as_windows_1252() -> None:
    notes = LineNotes()
    data = b"caf\xe9 " + "café\n".encode() + b"\x93x\x94\nplain\n"

    assert pieces(data, notes) == "café café\n“x”\nplain\n"
    assert notes.warnings() == ["2 lines were read as Windows-1252, guessed."]


def test_a_file_is_the_same_after_its_head_was_looked_at() -> None:
    data = b"x" * (HEAD - 3) + b"\nabc\ndef\n"
    file = begun(data)

    assert file.readline(10**9) == b"x" * (HEAD - 3) + b"\n"
    assert file.readline(10**9) == b"abc\n"
    assert file.read(3) == b"def"
    assert file.read(9) == b"\n"
