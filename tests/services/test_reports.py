import os
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck_gui.domain.article import Revision
from factcheck_gui.domain.errors import NotFoundError, RuleError, WriteError
from factcheck_gui.domain.ids import ArticleId
from factcheck_gui.domain.query import Addressee
from factcheck_gui.domain.report import FORMATS, CitedSource
from factcheck_gui.domain.source import Attribution
from factcheck_gui.domain.span import Span
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sources import Passage, SourceEntry

REGISTER = SourceEntry(
    csl={"type": "report", "title": "Register of boats", "URL": "https://example.org/register"}
)
MEMO = SourceEntry(
    csl={"title": "Memo of the port", "author": [{"family": "Amsel"}], "URL": "https://example.org/memo"},
    attribution=Attribution.CONFIDENTIAL,
    alias="Source B",
)


def add(desk: Desk, revision: Revision, words: str) -> str:
    start = revision.text.index(words)
    return desk.claims.add(revision.id, Span(start, start + len(words))).claims[0]


def test_open_claims_come_first_and_wrong_ones_before_the_rest(desk: Desk, revision: Revision) -> None:
    for words, rating in (
        ("40 boats", "confirmed"),
        ("2014", "wrong"),
        ("120 boats", ""),
        ("2016", "disputed"),
    ):
        claim = add(desk, revision, words)
        if rating:
            desk.verdicts.record(claim, rating)
    made = desk.reports.report(revision.article_id)
    assert [claim.mark.label for claim in made.claims] == ["Unchecked", "Wrong", "Confirmed", "Disputed"]
    assert [claim.number for claim in made.in_reading_order()] == [1, 2, 3, 4]
    assert made.settled == 3


def test_all_about_a_claim_is_put_together(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, "40 boats")
    desk.sources.attach(claim, REGISTER, Passage(quote="Forty.", locator="p. 3"))
    desk.queries.propose(claim, "41 boats")
    desk.queries.ask(claim, Addressee.WRITER, "Which year?")
    desk.verdicts.record(claim, "wrong")
    desk.verdicts.record(claim, "disputed", "Two counts.")
    made = desk.reports.report(revision.article_id)
    [told] = made.claims
    assert (told.verdict_label, told.place, told.lacks_reason) == ("Disputed", "Headline", False)
    [cited] = told.evidence
    assert (cited.name, cited.locator, cited.quote) == ("Register of boats", "p. 3", "Forty.")
    assert cited.address == "https://example.org/register"
    assert [query.question for query in told.queries] == ["Which year?"]
    assert [(line.what, line.by) for line in told.history] == [
        ("Add claim", "Rosa Kane"),
        ("Add source", "Rosa Kane"),
        ("Propose fix", "Rosa Kane"),
        ("Ask query", "Rosa Kane"),
        ("Set verdict: Wrong", "Rosa Kane"),
        ("Set verdict: Disputed", "Rosa Kane"),
    ]
    assert made.made_by == "Rosa Kane"


def test_what_one_person_did_again_and_again_is_one_line(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, "40 boats")
    for words in ("One.", "Two.", "Three."):
        desk.claims.reword(claim, words)
    [told] = desk.reports.report(revision.article_id).claims
    assert [(line.what, line.times) for line in told.history] == [("Add claim", 1), ("Reword claim", 3)]


def test_a_confidential_source_is_known_by_its_alias_alone(
    desk: Desk, revision: Revision, tmp_path: Path
) -> None:
    page = tmp_path / "memo-of-amsel.txt"
    page.write_text("none were lost", encoding="utf-8")
    claim = add(desk, revision, "40 boats")
    desk.sources.attach(claim, MEMO, Passage(quote="none were lost", locator="folio 9", file=page))
    [[kept]] = [claim.evidence for claim in desk.reports.report(revision.article_id).claims]
    assert kept == CitedSource(
        name="Source B",
        stance=kept.stance,
        standing=kept.standing,
        attribution=Attribution.CONFIDENTIAL,
        is_withheld=True,
    )
    [[named]] = [one.evidence for one in desk.reports.report(revision.article_id, confidential=True).claims]
    assert (named.name, named.quote, named.locator) == (
        "Amsel, Memo of the port",
        "none were lost",
        "folio 9",
    )
    assert (named.file_name, named.is_withheld) == ("memo-of-amsel.txt", False)


CALL = SourceEntry(
    csl={
        "type": "interview",
        "title": "Call with the harbour master",
        "author": [{"given": "Vera", "family": "Holm"}],
        "container-title": "Harbour office",
        "URL": "https://example.org/holm",
        "issued": {"date-parts": [[2026, 2, 5]]},
    },
    attribution=Attribution.BACKGROUND,
)


def test_a_source_on_background_is_quoted_and_not_named(
    desk: Desk, revision: Revision, tmp_path: Path
) -> None:
    page = tmp_path / "call-with-holm.txt"
    page.write_text("I counted them", encoding="utf-8")
    claim = add(desk, revision, "40 boats")
    desk.sources.attach(claim, CALL, Passage(quote="I counted them", locator="Holm 04:31", file=page))
    [[kept]] = [one.evidence for one in desk.reports.report(revision.article_id).claims]
    assert kept == CitedSource(
        name="Source on background, interview or call, 5 Feb 2026",
        stance=kept.stance,
        standing=kept.standing,
        attribution=Attribution.BACKGROUND,
        quote="I counted them",
        is_withheld=True,
    )
    [[named]] = [one.evidence for one in desk.reports.report(revision.article_id, confidential=True).claims]
    assert named.name.startswith("Vera Holm, Call with the harbour master")
    assert (named.file_name, named.is_withheld) == ("call-with-holm.txt", False)


def test_a_source_on_background_goes_by_an_alias_where_it_has_one(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, "40 boats")
    desk.sources.attach(claim, replace(CALL, alias="An officer of the port"), Passage())
    [[kept]] = [one.evidence for one in desk.reports.report(revision.article_id).claims]
    assert kept.name == "An officer of the port"


@pytest.mark.parametrize("kind", FORMATS)
def test_nothing_handed_over_names_a_source_that_may_not_be_named(
    desk: Desk, revision: Revision, tmp_path: Path, kind: str
) -> None:
    claim, page = add(desk, revision, "40 boats"), tmp_path / "holm-and-lindqvist.txt"
    page.write_text("none were lost", encoding="utf-8")
    secret = SourceEntry(
        csl={"title": "Memo of Lindqvist", "author": [{"family": "Lindqvist"}]},
        attribution=Attribution.CONFIDENTIAL,
        alias="Source B",
    )
    for source in (CALL, secret):
        desk.sources.attach(claim, source, Passage(quote="none", locator="p. 3", file=page))
    desk.queries.ask(claim, Addressee.SOURCE, "Ms Holm, and Lindqvist: which year?")
    [query] = desk.queries.of_claim(claim)
    desk.queries.answer(claim, query.id, "Holm says 2014.")
    desk.verdicts.record(claim, "wrong", "Vera Holm and Lindqvist agree, Ruth Amsel does not.")

    desk.reports.export(revision.article_id, kind, tmp_path / "out")
    written = (tmp_path / "out").read_text(encoding="utf-8").lower()
    assert [secret for secret in ("holm", "lindqvist", "harbour master") if secret in written] == []
    assert "[source on background] and [source b] agree, ruth amsel does not." in written

    desk.reports.export(revision.article_id, kind, tmp_path / "out", confidential=True)
    assert "Vera Holm and Lindqvist agree" in (tmp_path / "out").read_text(encoding="utf-8")


def test_whom_the_story_itself_names_is_no_secret(desk: Desk, revision: Revision) -> None:
    claim = add(desk, revision, "40 boats")
    mayor = replace(CALL, csl={"title": "Call", "author": [{"given": "Ruth", "family": "Amsel"}]})
    desk.sources.attach(claim, mayor, Passage())
    desk.verdicts.record(claim, "wrong", "Amsel said 41 in the council.")
    [told] = desk.reports.report(revision.article_id).claims
    assert told.overview.verdict is not None
    assert told.overview.verdict.reason == "Amsel said 41 in the council."


def test_an_editor_is_warned_of_what_is_missing(desk: Desk, revision: Revision) -> None:
    for words, rating in (
        ("40 boats", "wrong"),
        ("2014", "confirmed"),
        ("120 boats", "not-checkable"),
        ("2016", ""),
    ):
        claim = add(desk, revision, words)
        if rating:
            desk.verdicts.record(claim, rating)
    made = desk.reports.report(revision.article_id)
    assert made.warnings() == [
        "Claim 4 is not settled.",
        "Claims 1 and 2 have a verdict and no source.",
        "Claim 1 lacks the reason of its verdict.",
        f"{made.covered.unseen} sentences were never looked at.",
    ]


def test_coverage_counts_claims_and_passages_with_nothing_to_check(desk: Desk, revision: Revision) -> None:
    nothing = desk.reports.report(revision.article_id).covered
    assert nothing.share == 0
    desk.articles.mark_nothing(revision.id, Span(0, len(revision.text)))
    everything = desk.reports.report(revision.article_id).covered
    assert (everything.share, everything.unseen) == (1, 0)
    assert nothing.unseen > 5


def test_a_story_nobody_marked_can_be_handed_over(desk: Desk, revision: Revision, tmp_path: Path) -> None:
    for kind in ("report-html", "csv"):
        size = desk.reports.export(revision.article_id, kind, tmp_path / kind)
        assert (tmp_path / kind).stat().st_size == size > 100


def test_the_sample_story_is_handed_over_whole(sample_desk: Desk, tmp_path: Path) -> None:
    for article in sample_desk.articles.overviews():
        path = tmp_path / f"{article.article.slug}.html"
        sample_desk.reports.export(article.article.id, "report-html", path)
        page = path.read_text(encoding="utf-8")
        assert page.count("<article class=") == article.claims
    assert "passage kept back" in (tmp_path / "war-dead.html").read_text(encoding="utf-8")


def test_an_unknown_format_or_article_is_refused(desk: Desk, revision: Revision, tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="Use one of: report-html, csv"):
        desk.reports.export(revision.article_id, "report-pdf", tmp_path / "out")
    with pytest.raises(NotFoundError):
        desk.reports.export(ArticleId("none"), "csv", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["folder", "missing/out.csv", "device"])
def test_a_place_that_takes_no_file_is_said(
    desk: Desk, revision: Revision, tmp_path: Path, name: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "device").symlink_to(os.devnull)
    with pytest.raises(WriteError, match=r"(is a folder\. Name|cannot be written \(.+\)\. Choose) a f"):
        desk.reports.export(revision.article_id, "csv", tmp_path / name)
    assert not Path(os.devnull).is_file()
    assert sorted(one.name for one in tmp_path.iterdir() if one.name != "desk") == ["device", "folder"]
