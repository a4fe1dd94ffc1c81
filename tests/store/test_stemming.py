"""Forms of one English word become one; other words stay as they are."""

import pytest

from factcheck_gui.store.stemming import stemmed


@pytest.mark.parametrize(
    "forms",
    [
        "annex annexed annexes annexing",
        "harbour harbours harboured",
        "ferry ferries",
        "hope hoped hopes hoping",
        "hop hopped hops hopping",
        "relate relates related relating relational",
        "agree agreed agreeing agrees",
        "die dies",
        "conflate conflated conflates",
        "class classes",
        "happy happiness",
        "organise organised organises",
        "legal legally",
        "vote votes voted voting",
        "control controlled controlling",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stemmed(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("", ""),
        ("a", "a"),
        ("is", "is"),
        ("sky", "sky"),
        ("cry", "cry"),
        ("toy", "toi"),
        ("yes", "ye"),
        ("feed", "feed"),
        ("sing", "sing"),
        ("red", "red"),
        ("fall", "fall"),
        ("controll", "control"),
        ("rate", "rate"),
        ("cease", "ceas"),
        ("adoption", "adopt"),
        ("opinion", "opinion"),
        ("replacement", "replac"),
        ("hopefulness", "hope"),
        ("electrical", "electr"),
        ("generalizations", "gener"),
        ("yyyy", "yyyi"),
    ],
)
def test_a_stem_is_what_the_paper_says(word: str, stem: str) -> None:
    assert stemmed(word) == stem
