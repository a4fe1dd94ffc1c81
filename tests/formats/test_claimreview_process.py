import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck_gui.domain.errors import ReadError
from factcheck_gui.formats.claimreview_process import LARGEST, REFUSALS, _rows, read_page
from factcheck_gui.formats.earlier_rows import EarlierRow, Row, Scale

REVIEW = {
    "@type": "ClaimReview",
    "claimReviewed": "The café lost 40 boats",
    "reviewRating": {"ratingValue": 1, "bestRating": 5, "worstRating": 1, "alternateName": "False"},
}
PAGE = f'<html><script type="application/ld+json">{json.dumps(REVIEW)}</script></html>'.encode()
SLOW = b"<!" * 3_000_000


def rows(data: bytes, seconds: float = 30) -> list[Row]:
    return [row for row in read_page(data, seconds=seconds) if row is not None]


def test_a_page_comes_back_whole_from_its_process() -> None:
    scale = Scale(value=1, best=5, worst=1)
    assert rows(PAGE) == [
        EarlierRow(index=0, line=1, text="The café lost 40 boats", rating="False", scale=scale)
    ]


def test_who_waits_is_not_kept_waiting() -> None:
    reading = read_page(PAGE + b" " * 2_000_000)
    start = time.perf_counter()
    assert next(reading) is None
    assert time.perf_counter() - start < 1
    reading.close()


def test_a_page_without_a_review_is_refused_in_words() -> None:
    with pytest.raises(ReadError, match=r"holds no ClaimReview\. Save the fact-check's own page"):
        rows(b"<html></html>")


def test_a_page_that_takes_too_long_is_given_up() -> None:
    start = time.perf_counter()
    with pytest.raises(ReadError, match="took longer than"):
        rows(SLOW, seconds=0.05)
    assert time.perf_counter() - start < 5


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is limited on Linux")
def test_a_page_that_takes_too_much_memory_ends_its_own_process_only() -> None:
    script = b'<script type="application/ld+json">[' + b"{}," * 16_000_000 + b"{}]</script>"
    with pytest.raises(ReadError, match="too much memory"):
        rows(script)


def test_a_page_too_large_is_not_even_tried() -> None:
    with pytest.raises(ReadError, match="larger than 50 MB"):
        rows(b"<" * (LARGEST + 1))


def test_whoever_stops_asking_ends_the_process(tmp_path: Path) -> None:
    reading = read_page(SLOW)
    next(reading)
    start = time.perf_counter()
    reading.close()

    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    "output",
    [
        b"",
        b"x",
        b"null\n",
        b'{"rows": 1}\n',
        b'{"index": 0}\n{"rows": 1}\n',
        b'{"index": "0", "line": 1, "text": "x", "scale": null}\n{"rows": 1}\n',
        b'{"index": 0, "line": 1, "text": "x", "scale": null, "rm": "x"}\n{"rows": 1}\n',
        b'{"index": 0, "line": 1, "text": "x", "scale": {"x": 1}}\n{"rows": 1}\n',
        b'{"code": "anything"}\n',
    ],
)
def test_an_answer_that_is_none_is_not_trusted(output: bytes) -> None:
    with pytest.raises(ReadError, match="its reader ended early"):
        list(_rows(output, was_late=False))


def test_each_refusal_is_one_line_that_says_what_to_do() -> None:
    assert all(len(words.split(". ")) == 2 and "\n" not in words for words in REFUSALS.values())


def test_the_process_knows_no_window_and_no_database() -> None:
    script = (
        "import factcheck_gui.formats.claimreview_child, factcheck_gui.formats.claimreview_page, sys; "
        "print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-I", "-c", script], capture_output=True, text=True, check=True)

    assert not {"PySide6", "sqlcipher3", "sqlite3", "numpy", "socket"} & {*loaded.stdout.split()}
