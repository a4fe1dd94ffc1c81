import json
from typing import Any

import pytest
from shell import Shell

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sample import add_sample

TEXT = "😀 The harbour lost 40 boats in 2014.\nIt had 120.\n"
CSL = {"type": "report", "title": "Register of boats", "author": [{"literal": "Port office"}]}


def claims(shell: Shell, article: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = shell("claims", article, "--json").json["claims"]
    return found


def lines(*rows: object) -> bytes:
    return "\n".join(json.dumps(row) for row in rows).encode()


def test_a_claim_stands_on_its_code_points(shell: Shell) -> None:
    article = shell.article(TEXT)
    made = shell("claim", article, "--start", 19, "--end", 27, "--json").json["id"]
    assert claims(shell, article) == [
        {
            "id": made,
            "text": "40 boats",
            "start": 19,
            "end": 27,
            "exact": "40 boats",
            "zone": "body",
            "types": [],
            "state": "unchecked",
            "rating": None,
            "sources": 0,
            "appearances": [{"start": 19, "end": 27, "exact": "40 boats", "zone": "body", "outcome": None}],
        }
    ]


def test_a_claim_comes_with_verdict_reason_and_source(shell: Shell) -> None:
    article, source = shell.article(TEXT), shell.file("source.json", json.dumps([CSL]))
    words = ("--start", 19, "--end", 36, "--text", "40 boats were lost in 2014", "--rating", "wrong")
    shell("claim", article, *words, "--reason", "It was 2016.", "--source", source)
    [claim] = claims(shell, article)
    told = (claim["text"], claim["rating"], claim["state"], claim["sources"])
    assert told == ("40 boats were lost in 2014", "wrong", "settled", 1)


def test_lines_are_answered_in_order_and_a_bad_one_leaves_nothing(shell: Shell) -> None:
    article = shell.article(TEXT)
    given = lines(
        {
            "id": "a",
            "start": 19,
            "end": 27,
            "rating": "confirmed",
            "types": ["date", "figure"],
            "source": CSL,
        },
        {"id": "b", "start": 0, "end": 10_000},
        {"id": "c", "start": 19, "end": 27, "rating": "true"},
        {"id": 4, "start": 44, "end": 47, "unknown": 1, "reason": None},
    )
    answer = shell("claim", article, "--jsonl", "-", stdin=given + b"\nnonsense\n")
    assert answer.status == 1
    assert [row["id"] for row in answer.lines] == ["a", "b", "c", 4, None]
    assert ["claim_id" in row for row in answer.lines] == [True, False, False, True, False]
    assert answer.lines[1]["error"].startswith("0 to 10000 is not a passage of this text.")
    assert answer.lines[2]["error"].startswith("“true” is not on the scale.")
    first, second = claims(shell, article)
    assert (first["id"], first["types"], first["sources"]) == (
        answer.lines[0]["claim_id"],
        ["date", "figure"],
        1,
    )
    assert (second["exact"], second["rating"]) == ("120", None)
    assert shell("verify", "--json").json["ok"]


def test_each_claim_has_a_history_of_its_own(shell: Shell) -> None:
    article = shell.article(TEXT)
    many = lines(*({"id": number, "start": number, "end": 30} for number in range(20)))
    shell("claim", article, "--jsonl", shell.file("claims.jsonl", many))
    events = shell("verify", "--json").json["checked"]["events"]
    assert len(claims(shell, article)) == 20
    assert events == 2 + 20


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"start": 19}, "“end” is missing. Give it as a whole number."),
        ({"start": "19", "end": 27}, "“start” is of the wrong kind."),
        (
            {"start": 19, "end": 27, "types": ["colour"]},
            "“types” is a list of fact types. Use some of: name, title",
        ),
        ({"start": 19, "end": 27, "source": 5}, "A source is an object of CSL-JSON, or a list of them."),
        (
            {"start": 19, "end": 27, "source": {"type": "book"}},
            "A source needs a title, an author or an address.",
        ),
        (
            {"start": 19, "end": 27, "source": "gone.json"},
            "gone.json cannot be read (No such file or directory).",
        ),
        ({"start": 19, "end": 27, "reason": "Why"}, "A reason belongs to a verdict."),
        ({"start": 18, "end": 19}, "There are no words in that passage."),
        (
            {"start": 19, "end": 27, "text": "x" * 3000},
            "A wording of 3,000 characters is more than one statement.",
        ),
    ],
)
def test_a_row_that_makes_no_claim_says_why(row: dict[str, object], said: str, shell: Shell) -> None:
    article = shell.article(TEXT)
    [answer] = shell("claim", article, "--jsonl", "-", stdin=lines({"id": 1, **row})).lines
    assert answer["error"].startswith(said)
    assert claims(shell, article) == []


def test_a_refused_claim_leaves_not_even_its_person(shell: Shell) -> None:
    article = shell.article(TEXT)
    before = shell("verify", "--json").json["checked"]["events"]
    refused = shell("claim", article, "--start", 5, "--end", 10**9, "--as", "Somebody New")
    assert refused.refusal.startswith("claim: 5 to 1000000000 is not a passage of this text.")
    assert shell("verify", "--json").json["checked"]["events"] == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "source.json is no CSL-JSON."),
        ("[1]", "A source is an object"),
        ("{}", "A source needs a title"),
    ],
)
def test_a_source_that_is_none_is_refused(content: str, said: str, shell: Shell) -> None:
    article, source = shell.article(TEXT), shell.file("source.json", content)
    words = ("claim", article, "--start", 19, "--end", 27, "--source", source)
    assert shell(*words).refusal.startswith(f"claim: {said}")
    assert claims(shell, article) == []


def test_a_file_of_claims_and_one_claim_are_two_things(shell: Shell) -> None:
    words = ("claim", shell.article(TEXT), "--jsonl", "-", "--rating", "wrong")
    assert shell(*words).refusal.startswith("claim: With --jsonl, each line says what is claimed.")


def test_people_see_a_table_with_open_claims_named(shell: Shell) -> None:
    article = shell.article(TEXT)
    assert "No claims yet." in shell("claims", article).out
    shell("claim", article, "--start", 19, "--end", 27, "--rating", "confirmed-with-change")
    shell("claim", article, "--start", 45, "--end", 48)
    table = shell("claims", article).out
    assert "Confirmed with change" in table
    assert "Unchecked" in table


def test_a_text_steers_no_terminal(shell: Shell) -> None:
    article = shell.article("\x1b[31mThe harbour\x1b[0m lost 40 boats in \u202e2014.\n" + "Calm words. " * 60)
    shell("claim", article, "--start", 0, "--end", 40)
    told = shell("claims", article).out
    assert "\x1b" not in told
    assert "\u202e" not in told


def test_an_unknown_article_brings_the_nearest_ones_to_mind(shell: Shell) -> None:
    for number, slug in enumerate(("harbour-opens", "zelenskyy-says-more", "talks-end")):
        shell("import", shell.file(f"{number}.txt", f"Story {number} of the day.\n"), "--slug", slug)

    assert shell("claims", "Zelen").refusal == (
        "claims: No article is called “Zelen”. Nearest: zelenskyy-says-more."
    )
    assert shell("claims", "qqqq").refusal.endswith("Newest: talks-end, zelenskyy-says-more, harbour-opens.")


def test_without_an_article_the_newest_are_named(shell: Shell) -> None:
    with Desk.open(shell.library, person="Rosa Kane") as desk:
        assert shell("claims").refusal.endswith("There is none in this library yet: import a draft first.")
        add_sample(desk)
    shell("import", shell.file("own.txt", "The harbour lost 40 boats.\n"), "--slug", "boats")

    assert shell("claims").refusal == (
        "claims: Name an article. Newest: boats, sea-of-azov (sample), war-dead (sample)."
    )


def test_a_beginning_of_several_ids_names_the_articles(shell: Shell) -> None:
    for number in range(2):
        shell(
            "import", shell.file(f"{number}.txt", f"Story {number} of the day.\n"), "--slug", f"day-{number}"
        )

    assert shell("claims", "0").refusal.endswith("Give more of it, or one of: day-0, day-1.")
