"""The program's verbs called as a shell would, in this process: fast, and with both streams kept."""

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from factcheck_gui.app import main


@dataclass(frozen=True)
class Answer:
    """What a call left behind."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.split("\n") if line]

    @property
    def refusal(self) -> str:
        """The one line that a refused call writes."""
        assert self.status == 2, self
        assert self.out == ""
        line, end, rest = self.err.partition("\n")
        assert (line[:15], end, rest) == ("factcheck-gui: ", "\n", ""), self.err
        return line[15:]


class Shell:
    """Calls verbs on one library, as one person."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.library = folder / "library.db"
        self._capsys = capsys
        self._patch = patch

    def __call__(self, *words: object, stdin: bytes = b"") -> Answer:
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        self._capsys.readouterr()
        status = main([*map(str, words), "--library", str(self.library), "--as", "Rosa Kane"])
        return Answer(status, *self._capsys.readouterr())

    def file(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def article(self, text: str = "The harbour lost 40 boats in 2014.\n") -> str:
        """Import `text` and return its article's id."""
        answer = self("import", self.file("story.txt", text), "--json")
        return str(answer.json["articles"][0]["id"])
