import pytest
from PySide6.QtGui import QColor, QFont

from factcheck_gui.ui.kit.theme import Frame, Pattern, Scheme, Underline, load_theme, mixed

SCHEMES: tuple[Scheme, ...] = ("light", "dark")


def luminance(color: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_ink_on_every_fill_can_be_read(scheme: Scheme) -> None:
    theme = load_theme(scheme)
    fills = [mark.fill for mark in theme.marks.values() if mark.fill]

    assert len(fills) == 7
    assert all(contrast(theme.color("ink"), fill) >= 4.5 for fill in fills)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_mark_word_can_be_read_on_paper(scheme: Scheme) -> None:
    theme = load_theme(scheme)

    assert all(contrast(mark.text, theme.color("paper")) >= 4.5 for mark in theme.marks.values())


def test_a_mark_without_verdict_has_a_line_and_no_fill() -> None:
    theme = load_theme("light")

    assert all(theme.mark(key).is_open for key in ("unchecked", "checking", "ambiguous", "suggested"))
    assert not any(theme.mark(key).is_open for key in ("confirmed", "recheck", "nothing_to_check"))


def test_line_and_frame_styles_are_read_from_the_tokens() -> None:
    theme = load_theme("light")

    assert theme.mark("recheck").pattern is Pattern.HATCH
    assert (theme.mark("recheck").underline, theme.mark("recheck").thickness) == (Underline.WAVE, 1.5)
    assert theme.mark("checking").underline is Underline.DOUBLE
    assert theme.mark("unchecked").underline is Underline.DASH
    assert (theme.mark("suggested").frame, theme.mark("ambiguous").frame) == (Frame.DOTTED, Frame.DASHED)


def test_a_newsrooms_own_mark_without_colours_still_shows() -> None:
    theme = load_theme("light")

    assert theme.mark("half-true").fill == theme.mark("unverifiable").fill


def test_hyphens_and_underscores_name_the_same_mark() -> None:
    theme = load_theme("dark")

    assert theme.mark("confirmed-with-change") is theme.mark("confirmed_with_change")


def test_type_and_measures_scale_together() -> None:
    theme = load_theme("light", 1.5)

    assert theme.font("draft.body").pixelSize() == 27
    assert theme.line_height("draft.body") == 42
    assert theme.size("control") == 48


def test_the_kicker_is_set_in_capitals_of_the_interface_face() -> None:
    font = load_theme("light").font("draft.kicker")

    assert font.family() == "Source Sans Pro"
    assert font.capitalization() is QFont.Capitalization.AllUppercase
    assert font.letterSpacing() == pytest.approx(1.04, abs=1 / 64)


def test_mixing_lies_between_its_colours() -> None:
    assert mixed(QColor("#ffffff"), QColor("#000000"), 0.25).name() == "#404040"
