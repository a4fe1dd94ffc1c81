import json

from shell import Shell

from factcheck_gui.paths import resource

TEXT = "The harbour lost 40 boats in the storm of 2014.\nThe mayor opened a bridge.\n"


def test_an_earlier_claim_is_found_with_what_differs(shell: Shell) -> None:
    article = shell.article(TEXT)
    claim = shell("claim", article, "--start", 0, "--end", 46, "--rating", "wrong", "--json").json["id"]
    asked = "The harbour lost 40 boats in the storm of 2016"
    answer = shell("match", asked, "--json").json
    assert set(answer) == {"id", "matches", "ms"}
    assert (answer["id"], answer["ms"] >= 0) == (None, True)
    [match] = answer["matches"]
    assert (match["claim_id"], match["external_id"], match["rating"]) == (claim, None, "wrong")
    assert (match["relation"], match["text"], match["date"][:2]) == ("differs", TEXT[:46], "20")
    assert 90 < match["score"] < 100
    [difference] = match["differences"]
    assert {**difference, "ours": difference["ours"][-4:], "theirs": difference["theirs"][-4:]} == {
        "kind": "date",
        "ours": "2016",
        "theirs": "2014",
        "ours_span": difference["ours_span"],
        "theirs_span": difference["theirs_span"],
    }
    start, end = difference["ours_span"]
    assert asked[start:end] == difference["ours"]


def test_an_article_may_be_left_out(shell: Shell) -> None:
    article = shell.article(TEXT)
    shell("claim", article, "--start", 0, "--end", 46)
    words = ("match", "The harbour lost 40 boats", "--json")
    assert len(shell(*words).json["matches"]) == 1
    assert shell(*words, "--exclude-article", article[:10]).json["matches"] == []
    assert shell(*words, "--exclude-article", "boats").refusal.startswith(
        "match: No article is called “boats”."
    )


def test_many_texts_are_answered_in_order_and_no_more_than_asked_for(shell: Shell) -> None:
    article = shell.article(TEXT)
    rows = b"\n".join(json.dumps({"start": 0, "end": end}).encode() for end in (41, 44, 46))
    shell("claim", article, "--jsonl", "-", stdin=rows)
    asked = b'{"id": 2, "text": "40 boats in a storm"}\n{"id": 1}\n{"id": 3, "text": ""}\n'
    answer = shell("match", "--jsonl", "-", "--limit", 2, stdin=asked)
    assert answer.status == 1
    assert [(row["id"], len(row.get("matches", "none"))) for row in answer.lines] == [(2, 2), (1, 4), (3, 0)]
    assert answer.lines[1]["error"] == "“text” is missing. Give it as a text."


def test_a_new_library_knows_nothing(shell: Shell) -> None:
    assert shell("match", "boats").out == "Nothing like this was checked before.\n"


def test_people_see_the_difference_before_the_score(shell: Shell) -> None:
    shell("claim", shell.article(TEXT), "--start", 0, "--end", 46, "--rating", "wrong")
    told = shell("match", "The harbour lost 40 boats in the storm of 2016").out
    head = told.split("\n")[0].split()
    assert (head[0], head[-1]) == ("Difference", "Alike")
    assert "2016 ≠" in " ".join(told.split())


def test_the_next_story_starts_from_what_is_known(shell: Shell) -> None:
    first = shell("import", resource("samples", "war-dead-draft-1.txt"), "--json").json["articles"][0]["id"]
    text, words = shell("text", first).out, "Crimea, which Russia illegally annexed in 2016"
    start = text.index(words)
    given = ("--start", start, "--end", start + len(words), "--rating", "wrong", "--json")
    claim = shell("claim", first, *given).json["id"]
    second = shell("import", resource("samples", "sea-of-azov.txt"), "--json").json["articles"][0]["id"]
    known = "Russia illegally annexed Crimea in 2014"
    assert known in shell("text", second).out
    best = shell("match", known, "--exclude-article", second, "--json").json["matches"][0]
    assert (best["claim_id"], best["rating"], best["relation"]) == (claim, "wrong", "differs")
