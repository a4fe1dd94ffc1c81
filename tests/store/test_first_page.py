from pathlib import Path

import pytest

from factcheck_gui.domain.span import Span
from factcheck_gui.services.desk import Desk
from factcheck_gui.store.first_page import read_first_page

STORY = "Harbour loses 40 boats\n\nThe harbour lost 40 boats in 2014. It was rebuilt in 2016.\n"


def test_the_draft_that_was_open_last_is_read_with_its_marks(desk: Desk) -> None:
    article = desk.articles.add(desk.articles.paste(STORY))
    other = desk.articles.add(desk.articles.paste("Another story.\n"))
    rated = desk.claims.add(article.revision.id, Span(28, 45)).claims[0]
    desk.claims.add(article.revision.id, Span(0, 7))
    gone = desk.claims.add(article.revision.id, Span(8, 13)).claims[0]
    desk.claims.remove(gone)
    desk.verdicts.record(rated, "confirmed-with-change")
    desk.articles.remember_place(other.article.id, 3)
    desk.articles.remember_place(article.article.id, 24)

    page = read_first_page(desk.path)

    assert page is not None
    assert (page.text, page.zones, page.place) == (article.revision.text, article.revision.zones, 24)
    assert page.marks == ((Span(0, 7), "unchecked"), (Span(28, 45), "confirmed-with-change"))


def test_a_newer_versions_library_is_no_page_and_no_error(desk: Desk) -> None:
    article = desk.articles.add(desk.articles.paste(STORY))
    desk.articles.remember_place(article.article.id, 1)
    desk._library._database.run("ALTER TABLE places RENAME COLUMN opened TO last_opened")

    assert read_first_page(desk.path) is None


def test_there_is_no_page_in_a_new_library(desk: Desk) -> None:
    assert read_first_page(desk.path) is None


@pytest.mark.parametrize("content", [None, b"", b"no library at all", b"SQLite format 3\x00" + bytes(5_000)])
def test_what_cannot_be_read_is_no_page_and_no_error(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "library.sqlite"
    if content is not None:
        path.write_bytes(content)

    assert read_first_page(path) is None
    assert path.exists() == (content is not None)
