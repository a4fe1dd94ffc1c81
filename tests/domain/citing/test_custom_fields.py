from factcheck_gui.domain.citing.custom_fields import flattened, nested


def test_what_csl_has_no_field_for_goes_into_custom_and_back() -> None:
    fields = {"title": "Boats", "archive-date": {"date-parts": [[2024, 1, 2]]}}

    csl = nested(fields)

    assert csl == {"title": "Boats", "custom": {"archive-date": {"date-parts": [[2024, 1, 2]]}}}
    assert flattened(csl) == fields


def test_what_others_keep_there_stays() -> None:
    csl = {"title": "Boats", "custom": {"shelf": 3, "archive-date": "2024"}}

    assert flattened(csl) == {"title": "Boats", "archive-date": "2024", "custom": {"shelf": 3}}
    assert nested(flattened(csl)) == csl


def test_fields_of_csl_alone_are_left_as_they_are() -> None:
    assert nested({"title": "Boats"}) == flattened({"title": "Boats"}) == {"title": "Boats"}
    assert flattened({"custom": "words"}) == {"custom": "words"}
