from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.draft.zone import ZoneKind
from factcheck_gui.domain.errors import NotFoundError, ReadError
from factcheck_gui.domain.span import Span
from factcheck_gui.services.articles import Imported, slugged
from factcheck_gui.services.desk import Desk


def test_a_draft_is_read_divided_and_kept(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "harbour.txt"
    path.write_text("Harbour loses 40 boats\nNORTHPORT — The harbour lost 40 boats.\r\n", encoding="utf-8")

    imported = desk.articles.add(desk.articles.read(path))

    kept = desk.articles.newest(imported.article.id)
    assert kept.text == "Harbour loses 40 boats\nNORTHPORT — The harbour lost 40 boats.\n"
    assert (kept.number, kept.origin, kept.encoding_guessed) == (1, "harbour.txt", False)
    assert imported.article.title == "Harbour loses 40 boats"
    assert ZoneKind.HEADLINE in [zone.kind for zone in kept.zones]


def test_the_same_text_twice_is_the_same_revision(desk: Desk, story: Imported) -> None:
    again = desk.articles.add(desk.articles.paste(story.revision.text))

    assert (again.article.id, again.revision.id, again.act) == (story.article.id, story.revision.id, None)


def test_articles_of_one_title_have_slugs_of_their_own(desk: Desk) -> None:
    slugs = [desk.articles.add(desk.articles.paste(f"The talks\n\nDay {day}.")).article.slug for day in "123"]

    assert slugs == ["the-talks", "the-talks-2", "the-talks-3"]


@pytest.mark.parametrize(
    ("title", "slug"),
    [("Kyiv’s war dead: 55,000", "kyivs-war-dead-55-000"), ("Заголовок", "article"), ("—", "article")],
)
def test_slugs_are_plain_words(title: str, slug: str) -> None:
    assert slugged(title) == slug


def test_an_article_is_found_by_its_slug_and_the_beginning_of_its_id(desk: Desk, story: Imported) -> None:
    for key in (story.article.slug, story.article.id, story.article.id[:-2]):
        assert desk.articles.find(key) == story.article


def test_what_answers_to_nothing_or_to_several_is_refused(desk: Desk, story: Imported) -> None:
    desk.articles.add(desk.articles.paste("Another story altogether."))

    with pytest.raises(NotFoundError, match="No article is called “no-such-slug”"):
        desk.articles.find("no-such-slug")
    with pytest.raises(NotFoundError, match="Give more of it"):
        desk.articles.find(story.article.id[:4])


def test_a_file_that_is_gone_or_a_folder_is_refused_in_one_line(desk: Desk, tmp_path: Path) -> None:
    for path in (tmp_path / "gone.txt", tmp_path):
        with pytest.raises(ReadError) as refused:
            desk.articles.read(path)
        assert len(str(refused.value).splitlines()) == 1


def test_there_is_nothing_to_open_in_blank_text(desk: Desk) -> None:
    with pytest.raises(ReadError, match="Copy the story first"):
        desk.articles.paste(" \n\t ")


def test_nothing_to_check_is_marked_and_a_second_time_taken_back(desk: Desk, revision: Revision) -> None:
    span = Span(0, 16)

    desk.articles.mark_nothing(revision.id, span)
    assert [mark.span for mark in desk.articles.marks(revision.id)] == [span]

    desk.articles.mark_nothing(revision.id, span)
    assert desk.articles.marks(revision.id) == []


def test_details_are_set_in_one_act(desk: Desk, story: Imported) -> None:
    deadline = datetime(2026, 2, 5, 16, 30, tzinfo=UTC)

    act = desk.articles.describe(story.article.id, " Harbour ", deadline, date(2026, 2, 5))

    assert len(act.changes) == 1
    article = desk.articles.get(story.article.id)
    assert (article.title, article.deadline, article.published) == ("Harbour", deadline, date(2026, 2, 5))


def test_the_reading_place_is_kept(desk: Desk, story: Imported) -> None:
    desk.articles.remember_place(story.article.id, 120)

    assert desk.articles.place(story.article.id) == 120
    assert desk.articles.last_opened() == story.article.id


def test_coverage_is_measured_beside_the_window(desk: Desk, story: Imported) -> None:
    everything = Span(0, len(story.revision.text))
    desk.articles.mark_nothing(story.revision.id, everything)

    assert desk.articles.measuring([story.article.id])() == {story.article.id: 1.0}


def test_measuring_makes_way_after_a_moment_and_goes_on_from_there(desk: Desk, story: Imported) -> None:
    long = desk.articles.paste("\n".join(f"Pier {n} of the harbour was built in 2014." for n in range(4_000)))
    wanted = [desk.articles.add(long).article.id, story.article.id]

    first = desk.articles.measuring(wanted)()
    then = desk.articles.measuring([one for one in wanted if one not in first])()

    assert list(first) == wanted[:1]
    assert list(then) == wanted[1:]
    assert desk.articles.measuring([])() == {}
