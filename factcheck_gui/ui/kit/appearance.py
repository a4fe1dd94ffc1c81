"""The theme put on the whole application, and kept in step with the system's."""

from string import Template
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from factcheck_gui.paths import resource
from factcheck_gui.ui.kit.fonts import Face
from factcheck_gui.ui.kit.theme import Scheme, Theme, load_theme, mixed

Choice = Literal["light", "dark", "system"]

STYLE = "Fusion"
"""The style that palette and sheets are drawn for; the application is started with it."""

_SELECTION_SHARE = 0.25
"""Accent laid on paper behind selected words: ink on it stays above 7 to 1 in both schemes."""

_HANDLE_SHARE = 0.55
"""Scroll bar handle between control line and desk: there, and quieter than any mark."""


class Appearance(QObject):
    """The look in force. Widgets take `theme` and hear `theme_changed` (a Theme)."""

    theme_changed = Signal(object)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice: Choice = "system"
        self._theme = load_theme("light")
        app.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)

    @property
    def theme(self) -> Theme:
        """Return the theme in force."""
        return self._theme

    def apply(self, choice: Choice, scale: float = 1.0) -> Theme:
        """Dress the application in light, dark or what the system shows, at `scale` (1.0 is 100 %)."""
        self._choice = choice
        if (self._theme.scheme, self._theme.scale) != (self._scheme(), scale):
            self._theme = load_theme(self._scheme(), scale)
        dress(self._app, self._theme)
        self.theme_changed.emit(self._theme)
        return self._theme

    def _scheme(self) -> Scheme:
        if self._choice != "system":
            return self._choice
        return "dark" if self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"

    def _on_color_scheme_changed(self) -> None:
        if self._choice == "system" and self._scheme() != self._theme.scheme:
            self.apply("system", self._theme.scale)


def dress(app: QApplication, theme: Theme) -> None:
    """Give `app` the style, palette, font and style sheet of `theme`."""
    app.setPalette(palette(theme))
    app.setFont(theme.font("ui.body"))
    app.setCursorFlashTime(0)  # nothing on the desk blinks
    app.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    """Return every role, so that nothing is left to the system's own scheme."""
    color = theme.color
    chosen = QPalette()
    roles = QPalette.ColorRole
    pairs = {
        roles.Window: "panel",
        roles.WindowText: "ink",
        roles.Base: "raised",
        roles.AlternateBase: "panel",
        roles.Text: "ink",
        roles.Button: "raised",
        roles.ButtonText: "ink",
        roles.BrightText: "on_accent",
        roles.ToolTipBase: "raised",
        roles.ToolTipText: "ink",
        roles.Link: "accent",
        roles.LinkVisited: "accent",
        roles.Accent: "accent",
        roles.Light: "raised",
        roles.Midlight: "line",
        roles.Mid: "line_strong",
        roles.Dark: "line_strong",
        roles.Shadow: "line_strong",
        roles.HighlightedText: "ink",
        roles.PlaceholderText: "ink_3",
    }
    for role, name in pairs.items():
        chosen.setColor(role, color(name))
    chosen.setColor(roles.Highlight, selection_color(theme))
    disabled = QPalette.ColorGroup.Disabled
    for role in (roles.Text, roles.WindowText, roles.ButtonText, roles.HighlightedText):
        chosen.setColor(disabled, role, color("ink_3"))
    for role in (roles.Base, roles.Button, roles.Highlight):
        chosen.setColor(disabled, role, color("panel"))
    return chosen


def selection_color(theme: Theme) -> QColor:
    """Return the ground of selected words."""
    return mixed(theme.color("accent"), theme.color("paper"), _SELECTION_SHARE)


def style_sheet(theme: Theme) -> str:
    """Return the style sheets in `resources/themes`, filled in: the window's own first, then each part's."""
    sheets = sorted(resource("themes").glob("*.qss"), key=lambda path: (path.stem != "window", path.stem))
    template = Template("\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets))
    return template.substitute(_values(theme))


def _values(theme: Theme) -> dict[str, str]:
    values = {name: color.name() for name, color in theme.colors.items()}
    values["selection"] = selection_color(theme).name()
    values["scroll_handle"] = mixed(theme.color("line_strong"), theme.color("desk"), _HANDLE_SHARE).name()
    values["draft"] = Face.DRAFT.value
    values |= {f"size_{name}": str(theme.px(length)) for name, length in theme.sizes.items()}
    # the box a style sheet speaks of lies inside its border: 1 px each side, 2 with the focus
    values |= {f"in_{name}": str(theme.px(length) - 2) for name, length in theme.sizes.items()}
    values |= {f"focus_{name}": str(theme.px(length) - 4) for name, length in theme.sizes.items()}
    values |= {f"radius_{name}": str(theme.px(length)) for name, length in theme.radii.items()}
    values |= {f"border_{name}": str(theme.px(length)) for name, length in theme.borders.items()}
    values |= {f"px_{length}": str(theme.px(length)) for length in range(1, 25)}
    for role, style in theme.types.items():
        values[f"type_{role.partition('.')[2]}"] = str(theme.px(style.size))
    return values
