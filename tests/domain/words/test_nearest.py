from factcheck_gui.domain.words.nearest import nearest

SLUGS = ["harbour-loses-40-boats", "harbour-opens", "talks-end", "zelenskyy-says-war-goes-on"]


def test_a_name_cut_short_or_mistyped_is_found() -> None:
    assert nearest("Zelen", SLUGS) == ["zelenskyy-says-war-goes-on"]
    assert nearest("Harbor", SLUGS, limit=1)[0].startswith("harbour")
    assert nearest("talks-ends", SLUGS) == ["talks-end"]


def test_what_is_like_nothing_has_no_nearest() -> None:
    assert nearest("qqqq", SLUGS) == []
    assert nearest("boats", []) == []
