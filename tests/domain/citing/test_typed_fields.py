import pytest

from factcheck_gui.domain.citing.typed_fields import FieldKind, csl_value, typed_text


@pytest.mark.parametrize(
    ("kind", "typed", "csl"),
    [
        (FieldKind.TEXT, "  Harbour Post ", "Harbour Post"),
        (FieldKind.TEXT, "", ""),
        (FieldKind.NAMES, "Moran, Ida", [{"family": "Moran", "given": "Ida"}]),
        (
            FieldKind.NAMES,
            "Harbour Office; Lund, Per",
            [{"literal": "Harbour Office"}, {"family": "Lund", "given": "Per"}],
        ),
        (FieldKind.NAMES, "Plato,", [{"literal": "Plato,"}]),
        (FieldKind.DATE, "18 March 2014", {"date-parts": [[2014, 3, 18]]}),
        (FieldKind.DATE, "2014-03", {"date-parts": [[2014, 3]]}),
        (FieldKind.DATE, "in the spring", {"literal": "in the spring"}),
    ],
)
def test_what_is_typed_becomes_csl(kind: FieldKind, typed: str, csl: object) -> None:
    assert csl_value(kind, typed) == csl


@pytest.mark.parametrize(
    ("kind", "csl", "typed"),
    [
        (FieldKind.NAMES, [{"family": "Moran", "given": "Ida"}, {"literal": "UN"}], "Moran, Ida; UN"),
        (FieldKind.NAMES, [{"family": "Plato"}], "Plato"),
        (FieldKind.NAMES, "not a list", "not a list"),
        (FieldKind.DATE, {"date-parts": [[2014, 3, 18]]}, "18 Mar 2014"),
        (FieldKind.DATE, {"date-parts": [[2014]]}, "2014"),
        (FieldKind.DATE, {"literal": "spring 2014"}, "spring 2014"),
        (FieldKind.DATE, None, ""),
        (FieldKind.TEXT, None, ""),
        (FieldKind.TEXT, 12, "12"),
    ],
)
def test_csl_is_shown_as_it_is_typed(kind: FieldKind, csl: object, typed: str) -> None:
    assert typed_text(kind, csl) == typed


@pytest.mark.parametrize("typed", ["18 Mar 2014", "Mar 2014", "2014", "no date"])
def test_a_date_comes_back_as_typed(typed: str) -> None:
    assert typed_text(FieldKind.DATE, csl_value(FieldKind.DATE, typed)) == typed
