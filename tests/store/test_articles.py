"""Articles are found by what a user types, and listed by what presses."""

from datetime import UTC, date, datetime

from store_records import NOON, Maker, changed

from factcheck_gui.domain.article import NothingToCheck
from factcheck_gui.domain.claim import State
from factcheck_gui.domain.draft.text import fingerprint
from factcheck_gui.domain.ids import ArticleId, MarkId, RevisionId
from factcheck_gui.domain.span import Span
from factcheck_gui.store.library import Library


def test_an_article_is_found_by_id_slug_or_the_beginning_of_its_id(library: Library, make: Maker) -> None:
    article = make.article("harbour")
    other = make.article("bridge")
    one = make.added(changed(article, id=ArticleId("abc1" + "0" * 28), slug="one"))
    two = make.added(changed(article, id=ArticleId("abc2" + "0" * 28), slug="abc"))

    assert library.articles.find(article.id) == [article]
    assert library.articles.find("bridge") == [other]
    assert library.articles.find("abc1") == [one]
    assert library.articles.find("ab") == [one, two]
    assert library.articles.find("abc") == [two]
    assert library.articles.find("%") == []
    assert library.articles.find("") == []


def test_slugs_in_use_are_told_by_their_beginning(library: Library, make: Maker) -> None:
    for slug in ("harbour", "harbour-2", "bridge", "har_our"):
        make.article(slug)

    assert library.articles.slugs("harbour") == {"harbour", "harbour-2"}
    assert library.articles.slugs("har_") == {"har_our"}


def test_dates_of_an_article_come_back(library: Library, make: Maker) -> None:
    article = make.article()
    dated = changed(article, published=date(2026, 11, 20), deadline=NOON)
    make.record(article, dated)

    assert library.articles.get(article.id) == dated
    assert library.articles.get(ArticleId("nobody")) is None


def test_the_nearest_deadline_is_listed_first_and_then_the_newest(library: Library, make: Maker) -> None:
    older = make.article("older")
    newer = make.article("newer")
    later = make.article("later", deadline=datetime(2026, 12, 2, tzinfo=UTC))
    soon = make.article("soon", deadline=datetime(2026, 12, 1, tzinfo=UTC))

    assert [found.article for found in library.articles.overviews()] == [soon, later, newer, older]


def test_an_overview_counts_claims_that_are_not_removed(library: Library, make: Maker) -> None:
    article = make.article()
    make.revision(article)
    make.revision(article, "Another text.", number=2)
    make.verdict(make.claim(article))
    make.claim(article, "unchecked")
    recheck = make.claim(article, "to be looked at again")
    make.record(recheck, changed(recheck, state=State.RECHECK))
    removed = make.claim(article, "gone")
    make.record(removed, changed(removed, removed=True))

    (overview,) = library.articles.overviews()

    assert (overview.revision, overview.claims, overview.settled, overview.recheck) == (2, 3, 1, 1)


def test_an_article_without_a_text_has_revision_nought(library: Library, make: Maker) -> None:
    make.article()

    assert library.articles.overviews()[0].revision == 0


def test_revisions_come_in_the_order_of_their_numbers(library: Library, make: Maker) -> None:
    article = make.article()
    second = make.revision(article, "Second.", number=2)
    first = make.revision(article, "First.", number=1)
    make.follows(first, second)

    assert library.articles.revisions(article.id) == [first, second]
    assert library.articles.newest(article.id) == second
    assert library.articles.revision(first.id) == first
    assert library.articles.revision(RevisionId("nothing")) is None
    assert library.articles.with_sha256(fingerprint("First.")) == first
    assert library.articles.with_sha256(fingerprint("Third.")) is None


def test_a_revision_whose_succession_went_is_kept_and_stands_no_longer(library: Library, make: Maker) -> None:
    article = make.article()
    first = make.revision(article, "First.")
    second = make.revision(article, "Second.", number=2)
    succession = library.articles.succession(second.id)
    assert succession is not None
    assert succession.before_id == first.id

    make.record(succession, None)

    assert library.articles.newest(article.id) == first
    assert library.articles.revisions(article.id) == [first]
    assert library.articles.with_sha256(second.sha256) is None
    assert library.articles.undone(article.id, second.sha256) == second
    assert library.articles.next_number(article.id) == 3
    assert library.articles.overviews()[0].revision == 1
    assert library.articles.revision(second.id) == second


def test_an_older_text_may_come_again_as_a_newer_revision(library: Library, make: Maker) -> None:
    article = make.article()
    make.revision(article, "First.", number=1)
    make.revision(article, "Second.", number=2)
    again = make.revision(article, "First.", number=3)

    assert library.articles.with_sha256(fingerprint("First.")) == again


def test_the_reader_finds_the_place_again(library: Library, make: Maker) -> None:
    one, two = make.article("one"), make.article("two")
    assert library.articles.last_opened() is None
    assert library.articles.place(one.id) == 0

    library.articles.remember_place(one.id, 40)
    library.articles.remember_place(two.id, 7)
    library.articles.remember_place(one.id, 55)

    assert library.articles.place(one.id) == 55
    assert library.articles.place(two.id) == 7
    assert library.articles.last_opened() == one.id


def test_a_place_in_an_unknown_article_is_not_kept(library: Library) -> None:
    library.articles.remember_place(ArticleId("0" * 32), 3)

    assert library.articles.last_opened() is None


def test_a_library_open_for_reading_keeps_no_place(library: Library, make: Maker) -> None:
    article = make.article()

    with library.reader() as reader:
        reader.articles.remember_place(article.id, 40)

    assert library.articles.place(article.id) == 0


def test_reading_is_no_part_of_the_history(library: Library, make: Maker) -> None:
    article = make.article()
    before = library.events.last_logical_time()

    library.articles.remember_place(article.id, 40)

    assert library.events.last_logical_time() == before


def test_passages_with_nothing_to_check_come_in_reading_order(library: Library, make: Maker) -> None:
    article = make.article()
    revision = make.revision(article)
    marks = [
        make.added(
            NothingToCheck(
                id=MarkId(make.id()),
                article_id=article.id,
                revision_id=revision.id,
                span=span,
                marked_by=make.who,
                marked_at=make.time(),
            )
        )
        for span in (Span(20, 30), Span(0, 13))
    ]

    assert library.articles.marks(revision.id) == marks[::-1]

    make.record(marks[0], None)
    assert library.articles.marks(revision.id) == [marks[1]]
