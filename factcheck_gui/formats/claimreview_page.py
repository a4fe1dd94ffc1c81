"""ClaimReview in a saved web page: the JSON-LD of its scripts. Called in a limited process."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from factcheck_gui.formats.claimreview import review_row, reviews_in
from factcheck_gui.formats.earlier_rows import EarlierRow, Row, SkippedRow, words_of
from factcheck_gui.formats.lenient_json import DamagedJsonError, lenient_values

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_CHARSETS = re.compile(
    r"iso-?8859-\d{1,2}|latin-?\d|windows-?12\d\d|cp12\d\d|koi8-[ru]|shift[_-]jis|euc-(?:jp|kr)|gb\w{3,5}|big5|us-ascii",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 4096


@dataclass(slots=True)
class _Script:
    line: int
    pieces: list[str] = field(default_factory=list)


class _Page(HTMLParser):
    """Takes from a page its JSON-LD, its title and its address, and nothing else."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts: list[_Script] = []
        self.titles: list[str] = []
        self.headline = ""
        self.url = ""
        self._takes: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin to take what a script or the title says."""
        values = {name: value or "" for name, value in attrs}
        if tag == "script" and values.get("type", "").lower().strip().startswith("application/ld+json"):
            self.scripts.append(_Script(self.getpos()[0]))
            self._takes = self.scripts[-1].pieces
        elif tag == "title" and not self.titles:
            self._takes = self.titles
        elif tag == "link" and values.get("rel", "").lower() == "canonical":
            self.url = values.get("href", "")
        elif tag == "meta":
            self._read_meta(values.get("property", "") or values.get("name", ""), values.get("content", ""))

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the parser hands it over
        """Take nothing more."""
        self._takes = None

    def handle_data(self, data: str) -> None:
        """Keep what belongs to a script or the title."""
        if self._takes is not None:
            self._takes.append(data)

    def parse_marked_section(self, i: int, report: int = 1) -> int:  # noqa: ARG002 - the parser's own
        """Go over what HTML does not know as browsers do; the parser would give up the page."""
        return self.parse_bogus_comment(i)

    def _read_meta(self, name: str, content: str) -> None:
        if name == "og:title":
            self.headline = content
        elif name == "og:url":
            self.url = self.url or content


class NoReviewError(ValueError):
    """A page without a ClaimReview; its text is a code of `claimreview_process`."""


def page_rows(data: bytes) -> list[Row]:
    """Return the fact-checks that a page marks up, in order.

    Raises:
        NoReviewError: It has none: `no-script` where it has no JSON-LD at all,
            `no-review` where that is of something else, `no-text` where no claim is said,
            `damaged` where it cannot be read.
    """
    page = _Page()
    page.feed(_decoded(data))
    page.close()
    values, faults = _values(page.scripts)
    rows = list(_reviewed(values, page))
    if any(isinstance(row, EarlierRow) for row in rows):
        return [
            *rows,
            *(SkippedRow(len(rows) + at, reason, line) for at, (line, reason) in enumerate(faults)),
        ]
    if rows:
        raise NoReviewError("no-text")
    if faults:
        raise NoReviewError("damaged")
    raise NoReviewError("no-review" if page.scripts else "no-script")


def _values(scripts: list[_Script]) -> tuple[list[object], list[tuple[int, str]]]:
    """Return what the scripts say, and the lines of those that cannot be read with the reason."""
    values, faults = list[object](), list[tuple[int, str]]()
    for script in scripts:
        try:
            values += lenient_values("".join(script.pieces))
        except DamagedJsonError as error:
            faults.append((script.line, f"A script of the page is damaged JSON ({error})."))
    return values, faults


def _reviewed(values: list[object], page: _Page) -> Iterator[Row]:
    """Give a row for each review, once; one script may refer to what another says."""
    title = words_of(page.headline) or " ".join("".join(page.titles).split())
    line = page.scripts[0].line if page.scripts else 0
    known = set[tuple[str, str]]()
    for review in reviews_in(values):
        row = review_row(len(known), line, review, url=page.url, title=title)
        mark = (row.text, row.url) if isinstance(row, EarlierRow) else (row.reason, "")
        if mark not in known:
            known.add(mark)
            yield row


def _decoded(data: bytes) -> str:
    """Decode a page by its mark, as UTF-8 by proof, by what it says itself, else as Windows-1252."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.removeprefix(mark).decode(encoding, "replace")
    try:
        return data.decode()
    except UnicodeDecodeError:
        found = _CHARSET.search(data, 0, _DECLARED_WITHIN)
    name = found[1].decode() if found else ""
    if not _CHARSETS.fullmatch(name) or name.lower() in {"iso-8859-1", "latin1", "latin-1", "us-ascii"}:
        name = "utf-8" if name.lower() in {"utf-8", "utf8"} else "cp1252"
    try:
        return data.decode(name, "replace")
    except LookupError:
        return data.decode("cp1252", "replace")
