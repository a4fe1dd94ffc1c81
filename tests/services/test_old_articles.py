from datetime import date
from pathlib import Path

import pytest

from factcheck_gui.domain.act import Act
from factcheck_gui.domain.article import Article
from factcheck_gui.domain.errors import ReadError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.learned import Learned
from factcheck_gui.services.old_articles import LARGEST, published_in, texts_in

STORY = """HARBOURS
Storm costs the harbour 40 boats
By Ida Moran
NORTHPORT — The harbour lost 40 boats in the storm of 2014. Nobody was surprised by that.
“It was heavy,” Mayor Ruth Amsel said. The harbour lost 40 boats in the storm of 2014.
___
Per Lund in Southport contributed.
___
This story corrects an earlier version that said the storm was in 2016. It should be 2014.
___
Follow the desk at https://desk.example/harbour for 24 hours a day.
"""
STATED = {
    "Storm costs the harbour 40 boats",
    "The harbour lost 40 boats in the storm of 2014.",
    "“It was heavy,” Mayor Ruth Amsel said.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "archive"
    (made / "2014").mkdir(parents=True)
    (made / "2014" / "2014-03-27-storm.md").write_text(STORY, encoding="utf-8")
    (made / "whale.txt").write_text("A whale swam up the river on 3 May 2015.\n", encoding="utf-8")
    return made


def last(desk: Desk, folder: Path) -> Learned:
    *_, learned = desk.learning.learn(folder)
    return learned


def stated(desk: Desk) -> set[str]:
    return {match.candidate.text for match in desk.matching.find("harbour storm boats heavy Amsel", limit=50)}


def test_each_text_becomes_an_article_and_what_it_states_an_unrated_claim(desk: Desk, folder: Path) -> None:
    learned = last(desk, folder)

    assert (learned.articles, learned.new_articles, learned.new, learned.skipped) == (2, 2, 4, [])
    assert {one.article.title for one in desk.articles.overviews()} == {
        "Storm costs the harbour 40 boats",
        "A whale swam up the river on 3 May 2015.",
    }
    assert stated(desk) >= STATED
    [match] = desk.matching.find("The harbour lost 40 boats in the storm of 2014", limit=1)
    assert (match.candidate.rating, match.candidate.date) == (None, "2014-03-27")
    assert match.candidate.external_id.startswith("article:")


def test_what_is_about_the_article_is_not_learned(desk: Desk, folder: Path) -> None:
    last(desk, folder)

    found = desk.matching.find(
        "corrects earlier version follow desk contributed Lund Moran HARBOURS surprised", limit=50
    )
    words = " ".join(match.candidate.text for match in found)
    assert not any(word in words for word in ("corrects", "Follow", "contributed", "By Ida", "surprised"))


def test_the_same_folder_again_changes_nothing(desk: Desk, folder: Path) -> None:
    last(desk, folder)
    told: list[Act] = []
    desk.changes.subscribe(lambda changed: told.append(changed.act))

    again = last(desk, folder)

    assert (again.new, again.updated, again.new_articles, again.known) == (0, 0, 0, 4)
    assert told == []
    assert len(desk.articles.overviews()) == 2


def test_a_run_that_was_cancelled_goes_on_from_there(desk: Desk, folder: Path) -> None:
    run = desk.learning.learn(folder)
    while next(run).articles == 0:
        pass
    run.close()
    assert last(desk, folder).articles == 2

    assert stated(desk) >= STATED
    assert len(desk.articles.overviews()) == 2


def test_the_run_has_one_event_and_its_articles_theirs(desk: Desk, folder: Path) -> None:
    told: list[Act] = []
    desk.changes.subscribe(lambda changed: told.append(changed.act))

    last(desk, folder)

    assert [act.name for act in told] == ["Learn old articles", "Learn 4 earlier claims, 0 updated"]
    assert told[-1].data["file"] == "archive"
    assert (told[-1].data["articles"], len(str(told[-1].data["sha256"]))) == (2, 64)


def test_what_is_no_article_is_left_out_with_its_name(desk: Desk, folder: Path) -> None:
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "huge.txt").write_bytes(b"x" * (LARGEST + 1))
    (folder / "notes.docx").write_bytes(b"PK")
    (folder / ".hidden.txt").write_text("The harbour lost 3 boats.", encoding="utf-8")

    learned = last(desk, folder)

    assert [left.reason.split(":")[0] for left in learned.skipped] == ["binary.txt", "huge.txt"]
    assert learned.skipped[1].reason == "huge.txt: It is larger than 5 MB. Cut it into its articles."
    assert learned.warnings == ["1 file left out: no .txt and no .md."]
    assert (learned.articles, learned.new) == (2, 4)


def test_a_folder_without_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"x")
    with pytest.raises(ReadError, match=r"holds no \.txt or \.md file\. Save its articles"):
        texts_in(tmp_path)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2014-03-27-storm.md", date(2014, 3, 27)),
        ("storm 2014-03-27.txt", date(2014, 3, 27)),
        ("2014-13-27.txt", None),
        ("12014-03-270.txt", None),
        ("storm.txt", None),
    ],
)
def test_the_day_is_read_from_the_name(name: str, day: date | None) -> None:
    assert published_in(name) == day


def test_the_day_of_the_name_is_the_articles_own(desk: Desk, folder: Path) -> None:
    last(desk, folder)

    days = {one.article.title: one.article.published for one in desk.articles.overviews()}
    assert days["Storm costs the harbour 40 boats"] == date(2014, 3, 27)
    assert all(isinstance(one.article, Article) for one in desk.articles.overviews())
