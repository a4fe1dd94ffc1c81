"""A new draft held against what the newsroom found before."""

from datetime import date
from pathlib import Path

import pytest

from factcheck_gui.domain.alert import AlertKind
from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.span import Span
from factcheck_gui.services.alerts import words_of
from factcheck_gui.services.articles import Imported
from factcheck_gui.services.desk import Desk

WRONG = "Norway opened the Laerdal tunnel in 1998."
RIGHT = "Norway opened the Laerdal tunnel in 2000."
OLD = f"A tunnel under the mountains\n\n{WRONG} It is the longest of its kind in the world."


def add(desk: Desk, text: str) -> Imported:
    return desk.articles.add(desk.articles.paste(text))


def rated(desk: Desk, rating: str, *, fix: str = "") -> ClaimId:
    """Rate the old story's claim in an article of its own."""
    imported = add(desk, OLD)
    start = OLD.index(WRONG)
    claim = desk.claims.add(imported.revision.id, Span(start, start + len(WRONG))).claims[0]
    if fix:
        desk.queries.propose(claim, fix)
        desk.queries.decide(claim, accepted=True)
    desk.verdicts.record(claim, rating)
    return claim


def found(desk: Desk, sentence: str) -> list[tuple[AlertKind, str]]:
    imported = add(desk, f"Roads of the north\n\n{sentence} Nobody has counted its visitors.")
    alerts, left = desk.alerts.find(imported.revision, desk.articles.index(imported.revision))
    assert left == 0
    return [(alert.kind, words_of(alert)) for alert in alerts]


@pytest.mark.usefixtures("far_east")
def test_an_alert_tells_the_local_day_and_a_year_only_where_it_is_another(desk: Desk) -> None:
    rated(desk, "wrong", fix=RIGHT)
    imported = add(desk, f"Roads of the north\n\n{WRONG} Nobody has counted its visitors.")
    [alert], _ = desk.alerts.find(imported.revision, desk.articles.index(imported.revision))

    assert words_of(alert) == "Rated wrong on 6 Feb 2026: 1998 → 2000."
    assert words_of(alert, date(2026, 12, 1)) == "Rated wrong on 6 Feb: 1998 → 2000."
    assert words_of(alert, date(2027, 1, 1)) == "Rated wrong on 6 Feb 2026: 1998 → 2000."


def test_a_wrong_claim_said_again_is_told_with_what_is_right(desk: Desk) -> None:
    rated(desk, "wrong", fix=RIGHT)

    [(kind, words)] = found(desk, "The Laerdal tunnel was opened by Norway in 1998.")

    assert kind is AlertKind.REPEAT
    assert words.startswith("Rated wrong on ")
    assert words.endswith(": 1998 → 2000.")


def test_without_a_fix_the_wrong_claim_is_quoted(desk: Desk) -> None:
    rated(desk, "wrong")

    [(kind, words)] = found(desk, WRONG)

    assert kind is AlertKind.REPEAT
    assert words.endswith(f": “{WRONG}”")


def test_saying_it_right_is_no_alert(desk: Desk) -> None:
    rated(desk, "wrong", fix=RIGHT)

    assert found(desk, RIGHT) == []


def test_another_value_than_the_confirmed_one_is_told(desk: Desk) -> None:
    rated(desk, "confirmed")

    [(kind, words)] = found(desk, "Norway opened the Laerdal tunnel in 2001.")

    assert kind is AlertKind.DIFFERS
    assert words.endswith(": 1998, not 2001.")


def test_another_value_than_in_a_claim_that_was_only_checked_is_told(desk: Desk) -> None:
    rated(desk, "unverifiable")

    [(kind, words)] = found(desk, "Norway opened the Laerdal tunnel in 2001.")

    assert kind is AlertKind.CHANGED
    assert words.startswith("Checked otherwise on ")
    assert words.endswith(": 1998, not 2001.")


def test_a_sentence_that_says_more_is_not_confirmed_with_a_part_of_it(desk: Desk) -> None:
    rated(desk, "confirmed")

    assert found(desk, "Norway opened the Laerdal tunnel and three new bridges near Bergen in 1998.") == []


def test_what_was_confirmed_before_is_told_last(desk: Desk) -> None:
    rated(desk, "confirmed")

    kinds = [kind for kind, _ in found(desk, f"{WRONG} Bergen has 12 harbours. Bergen has 14 harbours.")]

    assert kinds == [AlertKind.CONFLICT, AlertKind.KNOWN]


def test_a_verdict_in_doubt_raises_no_alert(desk: Desk) -> None:
    claim = rated(desk, "wrong")
    desk.claims.reword(claim, "Norway opened the Laerdal tunnel and three bridges in 1998.")

    assert found(desk, "Norway opened the Laerdal tunnel and three bridges in 1998.") == []


@pytest.mark.parametrize(("rating", "alerts"), [("False", 1), ("falso", 1), ("Mostly false", 0), ("", 0)])
def test_a_learned_rating_counts_where_it_plainly_says_wrong(
    desk: Desk, tmp_path: Path, rating: str, alerts: int
) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(f'{{"id": "7", "text": "{WRONG}", "rating": "{rating}", "date": "2019-05-03"}}\n')
    for _ in desk.learning.learn(rows):
        pass

    told = [words for _, words in found(desk, WRONG)]

    assert told == [f"Rated “{rating}” on 3 May 2019: “{WRONG}”"] * alerts


def test_a_correction_note_may_say_what_was_wrong(desk: Desk) -> None:
    rated(desk, "wrong")
    text = (
        f"Roads of the north\n\nBergen is wet.\n\nThis story corrects an earlier version that said: {WRONG}"
    )
    imported = add(desk, text)

    assert desk.alerts.find(imported.revision, desk.articles.index(imported.revision)) == ([], 0)


def test_an_article_raises_no_alert_about_itself(desk: Desk) -> None:
    rated(desk, "wrong")
    imported = add(desk, OLD)

    assert imported.act is None
    assert desk.alerts.find(imported.revision, desk.articles.index(imported.revision)) == ([], 0)


def test_of_a_text_longer_than_a_book_the_rest_is_counted(desk: Desk) -> None:
    imported = add(desk, "Harbours\n\n" + " ".join(["The harbour has 40 boats now."] * 4_010))

    alerts, left = desk.alerts.find(imported.revision, desk.articles.index(imported.revision))

    assert (alerts, left) == ([], 10)
