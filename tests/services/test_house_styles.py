import json

import pytest

from factcheck_gui.domain.correcting.house_style import read_styles
from factcheck_gui.domain.errors import RuleError
from factcheck_gui.paths import resource
from factcheck_gui.services.house_styles import load_styles

DATA = resource("notices.json").read_text(encoding="utf-8")


def test_four_styles_are_shipped() -> None:
    assert list(load_styles()) == ["ap", "guardian", "nyt", "plain"]


def test_a_style_that_lacks_a_template_says_which() -> None:
    data = json.loads(DATA)
    del data["styles"]["ap"]["templates"]["withdrawal"]
    with pytest.raises(RuleError, match="“ap” has no template for “withdrawal”"):
        read_styles(data)


def test_an_unknown_check_is_refused_by_name() -> None:
    data = json.loads(DATA)
    data["styles"]["plain"]["checks"] = ["spelling"]
    with pytest.raises(RuleError, match="“plain” asks for “spelling”"):
        read_styles(data)


@pytest.mark.parametrize("data", [{}, {"shared": {}, "styles": {"ap": {}}}, {"shared": {}, "styles": []}])
def test_another_shape_is_refused_in_one_line(data: dict[str, object]) -> None:
    with pytest.raises(RuleError, match="house styles lack"):
        read_styles(data)
