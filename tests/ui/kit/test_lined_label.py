import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.span import Span
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.lined_label import LinedLabel

LONG = "Forty boats were lost in the storm of 2014, the mayor of the harbour said on Monday. " * 6


@pytest.fixture
def label(appearance: Appearance, qtbot: QtBot) -> LinedLabel:
    made = LinedLabel(appearance, role="wording")
    qtbot.addWidget(made)
    return made


def test_lines_stand_as_far_apart_as_the_type_role_says(label: LinedLabel, appearance: Appearance) -> None:
    label.show_text("Forty boats were lost\nin the storm")

    assert label.heightForWidth(400) == 2 * appearance.theme.line_height("ui.wording") == 48


def test_long_text_takes_as_many_lines_as_it_needs(label: LinedLabel) -> None:
    label.show_text(LONG)

    assert label.heightForWidth(200) > label.heightForWidth(400) > 24


def test_text_that_is_cut_is_whole_in_its_tip(appearance: Appearance, qtbot: QtBot) -> None:
    label = LinedLabel(appearance, role="quote", lines=2)
    qtbot.addWidget(label)
    label.show_text(LONG)
    label.resize(300, label.heightForWidth(300))
    label.show()
    label.grab()

    assert label.heightForWidth(300) == 40
    assert "harbour said on Monday" in label.toolTip()


def test_a_tip_shows_markup_as_text(appearance: Appearance, qtbot: QtBot) -> None:
    label = LinedLabel(appearance, lines=1)
    qtbot.addWidget(label)
    label.show_text("<b>" + "boats " * 40)
    label.resize(100, 20)
    label.show()
    label.grab()

    assert "&lt;b&gt;" in label.toolTip()


def test_emoji_before_a_cut_neither_break_nor_move_it(appearance: Appearance, qtbot: QtBot) -> None:
    label = LinedLabel(appearance, lines=2)
    qtbot.addWidget(label)
    label.show_text("🛶" * 20 + " " + LONG, lead="🛶🛶")
    label.resize(200, label.heightForWidth(200))
    label.show()

    assert not label.grab().isNull()
    assert label.heightForWidth(200) == 40


def test_it_grows_with_the_users_font_size(label: LinedLabel, appearance: Appearance) -> None:
    label.show_text("Forty boats")
    assert label.heightForWidth(400) == 24

    appearance.apply("light", 1.5)

    assert label.heightForWidth(400) == 36


def test_its_height_hangs_on_its_width_whatever_it_says_next(label: LinedLabel) -> None:
    for words in (LONG, "", "Forty boats"):
        label.show_text(words)

        assert label.hasHeightForWidth()


def test_the_lead_comes_before_the_text(label: LinedLabel) -> None:
    label.show_text("Press S.", lead="No source yet.")

    assert label.text() == "No source yet. Press S."


@pytest.mark.parametrize("lead", ["", "Earlier:"])
def test_marked_words_lie_on_soft_ground_and_others_do_not(
    label: LinedLabel, appearance: Appearance, lead: str
) -> None:
    text = "😀 lost in 2014"
    ground = appearance.theme.color("accent_soft").name()
    label.resize(400, 24)

    def share() -> float:
        image = label.grab().toImage()
        return sum(image.pixelColor(x, 12).name() == ground for x in range(image.width())) / image.width()

    label.show_text(text, lead=lead)
    assert share() == 0

    label.show_text(text, lead=lead, marked=[Span(text.index("2014"), len(text))])
    assert 0 < share() < 0.2


def test_marks_beyond_a_cut_do_no_harm(appearance: Appearance, qtbot: QtBot) -> None:
    label = LinedLabel(appearance, role="quote", lines=2)
    qtbot.addWidget(label)
    label.resize(120, 40)

    label.show_text(LONG, marked=[Span(0, 5), Span(len(LONG) - 5, len(LONG)), Span(30, 400)])
    label.grab()

    assert label.toolTip()
