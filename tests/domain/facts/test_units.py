import pytest

from factcheck_gui.domain.facts.units import UNITS, same_amount


@pytest.mark.parametrize(
    ("amount", "unit", "other_amount", "other_unit", "same"),
    [
        (1000, "km", 600, "miles", True),
        (1000, "km", 1000, "miles", False),
        (6, "feet", 1.83, "m", True),
        (2, "weeks", 14, "days", True),
        (2, "weeks", 15, "days", False),
        (1, "year", 12, "months", True),
        (20, "°c", 68, "°f", True),
        (20, "°c", 75, "°f", False),
        (5, "kg", 11, "pounds", False),
        (5, "%", 5.0000000001, "%", True),
        (5, "%", 5.1, "%", False),
        (40, "hectares", 100, "acres", True),
    ],
)
def test_amounts_are_the_same_within_what_prose_rounds(
    amount: float,
    unit: str,
    other_amount: float,
    other_unit: str,
    same: bool,  # noqa: FBT001 - a parametrized expectation
) -> None:
    one, other = UNITS[unit], UNITS[other_unit]

    assert (one.dimension == other.dimension and same_amount(amount, other_amount, one, other)) is same


def test_money_of_two_currencies_has_no_rate() -> None:
    assert UNITS["dollars"].dimension == UNITS["euros"].dimension == "money"
    assert UNITS["dollars"].scale == UNITS["euros"].scale == 0
