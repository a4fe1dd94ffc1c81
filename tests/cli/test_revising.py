from typing import Any

import pytest
from shell import Shell

TEXT = """Harbour loses 40 boats

The harbour lost 40 boats in 2016, the mayor said. The fleet once had 120 boats, she added.

The mole holds 60,000 tons of stone. Nobody was hurt when it broke.
"""


@pytest.fixture
def article(shell: Shell) -> str:
    return shell.article(TEXT)


def claim(shell: Shell, article: str, words: str, *more: object) -> str:
    start = TEXT.index(words)
    made: str = shell("claim", article, "--start", start, "--end", start + len(words), *more, "--json").json[
        "id"
    ]
    return made


def revise(shell: Shell, article: str, text: str, *more: object, status: int = 0) -> Any:
    answer = shell("revise", article, shell.file("next.txt", text), "--json", *more)
    assert answer.status == status, answer
    return answer.json


def test_it_says_what_became_of_each_claim(shell: Shell, article: str) -> None:
    year = claim(shell, article, "2016", "--rating", "confirmed")
    same = claim(shell, article, "120 boats")
    gone = claim(shell, article, "Nobody was hurt when it broke.")
    text = TEXT.replace("in 2016", "in 2014").replace(" Nobody was hurt when it broke.", "")

    found = revise(shell, article, f"{text}\nA second storm came in 2019.\n", status=1)

    assert found == {
        "revision": 2,
        "same": [same],
        "moved": [],
        "reworded": [
            {
                "claim_id": year,
                "before": "2016",
                "after": "2014",
                "changed": [
                    {
                        "kind": "date",
                        "ours": "2016",
                        "theirs": "2014",
                        "ours_span": [0, 4],
                        "theirs_span": [0, 4],
                    }
                ],
            }
        ],
        "ambiguous": [],
        "cut": [{"claim_id": gone, "text": "Nobody was hurt when it broke."}],
        "new": [{"start": len(text) + 1, "end": len(text) + 29, "text": "A second storm came in 2019."}],
    }


def test_claims_show_the_newest_revision_with_outcomes(shell: Shell, article: str) -> None:
    claim(shell, article, "2016", "--rating", "confirmed")
    claim(shell, article, "Nobody was hurt when it broke.")
    revise(
        shell,
        article,
        TEXT.replace("in 2016", "in 2014").replace("Nobody was hurt when it broke.", ""),
        status=1,
    )

    first, second = shell("claims", article, "--json").json["claims"]

    assert (first["exact"], first["state"], first["rating"]) == ("2014", "recheck", "confirmed")
    assert [one["outcome"] for one in first["appearances"]] == ["reworded"]
    assert (second["start"], second["end"], second["state"]) == (None, None, "cut")
    assert [one["outcome"] for one in second["appearances"]] == ["cut"]
    assert shell("text", article).out.count("2014") == 1


def test_two_places_to_pick_from_are_both_told(shell: Shell, article: str) -> None:
    sentence = "The mole holds 60,000 tons of stone."
    made = claim(shell, article, sentence)
    one, other = sentence.replace("60,000", "61,000"), sentence.replace("60,000", "62,000")

    found = revise(shell, article, TEXT.replace(sentence, f"{one} {other}"), status=1)

    assert [
        (row["claim_id"], [place["text"] for place in row["candidates"]]) for row in found["ambiguous"]
    ] == [(made, [one, other])]
    (row,) = shell("claims", article, "--json").json["claims"]
    assert (row["start"], row["state"], len(row["appearances"])) == (None, "ambiguous", 2)


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("\n\n", "\n\n\n")])
def test_the_same_text_makes_no_revision(shell: Shell, article: str, text: str) -> None:
    made = claim(shell, article, "2016")

    found = revise(shell, article, text)

    assert (found["revision"], found["same"], found["new"]) == (1, [made], [])


def test_an_older_text_and_another_are_refused_without_force(shell: Shell, article: str) -> None:
    revise(shell, article, TEXT.replace("in 2016", "in 2014"))
    older = shell.file("old.txt", TEXT)
    other = shell.file("other.txt", "Bakers went on strike over flour, and a judge fined twelve of them.\n")

    assert shell("revise", article, older).refusal.startswith(f"{older}: This is v1 of")
    assert "words in common" in shell("revise", article, other).refusal
    assert revise(shell, article, TEXT, "--force")["revision"] == 3


def test_an_empty_file_and_a_missing_one_are_refused(shell: Shell, article: str) -> None:
    for path in (shell.file("empty.txt", " \n"), shell.folder / "gone.txt"):
        assert shell("revise", article, path).refusal.startswith(f"{path}: ")


def test_people_get_counts_and_what_changed(shell: Shell, article: str) -> None:
    claim(shell, article, "2016", "--rating", "confirmed")
    answer = shell("revise", article, shell.file("next.txt", TEXT.replace("in 2016", "in 2014")))

    assert answer.status == 1
    assert answer.out.startswith("v2: 1 reworded, 0 ambiguous, 0 cut, 0 moved, 0 same, 0 new\n")
    assert "date 2016 → 2014" in answer.out
    again = shell("revise", article, shell.file("next.txt", TEXT.replace("in 2016", "in 2014")))
    assert again.out == "v2 has this text already. Nothing was changed.\n"


def test_whoever_revises_nothing_leaves_no_trace(shell: Shell, article: str) -> None:
    before = shell("verify", "--json").json["checked"]["events"]

    revise(shell, article, TEXT)

    assert shell("verify", "--json").json["checked"]["events"] == before
