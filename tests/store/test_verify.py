"""Whatever was changed behind the library's back is found and said."""

from collections.abc import Callable
from pathlib import Path

import pytest
from store_records import TEXT, Maker, changed

from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.claim import Outcome
from factcheck_gui.domain.ids import AppearanceId
from factcheck_gui.domain.source import SavedFile
from factcheck_gui.store.library import Library


def keep(library: Library, make: Maker, tmp_path: Path) -> str:
    original = tmp_path / "budget.txt"
    original.write_text("46 million")
    sha256, size = library.evidence.keep(original)
    make.added(
        SavedFile(
            sha256=sha256,
            name="budget.txt",
            size=size,
            media_type="text/plain",
            saved_at=make.time(),
            saved_by=make.who,
        )
    )
    return sha256


@pytest.fixture
def revision(library: Library, make: Maker) -> Revision:
    article = make.article()
    revision = make.revision(article)
    claim = make.claim(article)
    make.appearance(claim, revision, "46 million crowns")
    settled, _ = make.verdict(claim)
    make.evidence(settled, make.source())
    return revision


def bend(library: Library, *statements: str) -> None:
    """Change rows as another program would, past triggers and keys."""
    run = library._database.run
    run("PRAGMA foreign_keys = OFF")
    for (trigger,) in library._database.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'"):
        run(f"DROP TRIGGER {trigger}")
    for statement in statements:
        run(statement)


def test_a_sound_library_has_no_problems(
    library: Library, make: Maker, revision: Revision, tmp_path: Path
) -> None:
    keep(library, make, tmp_path)

    report = library.verify()

    assert report.ok
    assert report.problems == []
    assert report.checked["revisions"] == 1
    assert report.checked["appearances"] == 1
    assert report.checked["evidence files"] == 1
    assert report.checked["events"] == 9
    assert report.checked["search indexes"] == 3
    assert report.checked["pages"] > 10


def test_a_reading_library_can_be_verified(library: Library, revision: Revision) -> None:
    with library.reader() as reader:
        assert reader.verify(repair=True).ok


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("UPDATE revisions SET text = replace(text, '46', '64')", "The text of revision 1 of article"),
        ("UPDATE appearances SET anchor_exact = '64 million crowns'", "does not stand where it was marked"),
        ("UPDATE appearances SET anchor_span_start = 3", "does not stand where it was marked"),
        ("UPDATE appearances SET claim_id = 'gone'", "names one of claims that is not there"),
        ("DELETE FROM people", "names one of people that is not there"),
        ("UPDATE evidence SET file = 'abc'", "names a saved copy that is not known"),
        ("UPDATE events SET changes = '[{}]' WHERE seq = 4", "cannot be read"),
        ("UPDATE claims SET wording = 'The quay'", "is out of step. Run verify with --repair."),
        ("DELETE FROM claims", "is out of step"),
        ("UPDATE sources SET words = 'other'", "The search index source_words is out of step"),
        ("UPDATE claims SET wording = 'The quay'", "The matching index is out of step"),
        ("UPDATE claims SET removed = 1", "The matching index is out of step"),
        ("UPDATE claims SET seq = seq + 1", "The matching index is out of step"),
        ("DELETE FROM matching_parts", "The matching index is out of step"),
        ("DELETE FROM matching_postings", "The matching index is out of step"),
        (
            "UPDATE matching_postings SET counts = zeroblob(length(counts))",
            "The matching index is out of step",
        ),
        ("UPDATE matching_postings SET places = x'00'", "The matching index is out of step"),
        ("INSERT INTO matching_gone VALUES (1, 1, x'80')", "The matching index is out of step"),
    ],
)
def test_a_change_behind_its_back_is_found(
    library: Library, revision: Revision, statement: str, sentence: str
) -> None:
    library.matches.rebuild()
    bend(library, statement)

    report = library.verify()

    assert not report.ok
    assert any(sentence in problem for problem in report.problems), report.problems
    assert all("\n" not in problem for problem in report.problems)


@pytest.mark.parametrize("loss", [Path.unlink, lambda path: path.write_text("another")])
def test_a_lost_or_changed_copy_is_found(
    library: Library, make: Maker, tmp_path: Path, loss: Callable[[Path], object]
) -> None:
    sha256 = keep(library, make, tmp_path)
    loss(library.evidence.path(sha256))

    (problem,) = library.verify().problems

    assert problem.startswith(f"The saved copy {sha256[:12]} ")


def test_repair_makes_the_indexes_anew(library: Library, revision: Revision) -> None:
    library.matches.rebuild()
    bend(library, "UPDATE claims SET wording = 'The quay of Northport'")
    assert library.matches.candidates("quay") == []

    assert library.verify(repair=True).ok

    assert len(library.matches.candidates("quay")) == 1
    assert library.claims.search("northp", 5) != []
    assert library.matches.candidates("harbour") == []
    assert library.verify().ok


def test_repair_leaves_alone_what_nothing_else_tells(library: Library, revision: Revision) -> None:
    bend(library, "UPDATE revisions SET text = 'another text'")

    report = library.verify(repair=True)

    assert not report.ok
    assert "The text of revision 1" in report.problems[0]


def test_a_place_that_was_cut_or_is_open_has_no_words_to_compare(
    library: Library, make: Maker, revision: Revision
) -> None:
    article = library.articles.overviews()[0].article
    second = make.revision(article, TEXT.replace("46 million crowns", "much"), number=2)
    (old,) = library.claims.appearances(library.claims.overviews(revision.id)[0].claim.id)
    for outcome in (Outcome.CUT, Outcome.AMBIGUOUS):
        make.added(
            changed(
                old, id=AppearanceId(make.id()), revision_id=second.id, outcome=outcome, anchor=old.anchor
            )
        )

    assert library.verify().ok


def test_bits_that_flipped_in_a_text_are_found(library: Library, revision: Revision, path: Path) -> None:
    library.close()
    content = path.read_bytes()
    place = content.index(b"The new harbour cost")
    path.write_bytes(content[:place] + b"\xff" + content[place + 1 :])

    with Library.open(path) as opened:
        report = opened.verify()

    assert not report.ok
    assert any("damaged" in problem or "was changed" in problem for problem in report.problems)
