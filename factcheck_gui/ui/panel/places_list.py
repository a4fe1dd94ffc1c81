"""Every place a claim stands in, each with its surroundings and the way to unlink it."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from factcheck_gui.domain.claim import Appearance as Place
from factcheck_gui.domain.ids import AppearanceId
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.panel.panel_part import PanelPart
from factcheck_gui.ui.panel.places_offer import surroundings
from factcheck_gui.ui.workspace import Workspace

_MOST = 50


class PlacesList(PanelPart):
    """A row for each place of the claim."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(workspace, appearance, parent)
        self.setObjectName("places_list")
        self.setAccessibleName(self.tr("Places of the claim"))
        self._shown: tuple[Place, ...] = ()
        self.lines: list[QWidget] = []
        self.unlink_buttons: list[QPushButton] = []

    def show_places(self, places: tuple[Place, ...]) -> None:
        """Show these places; a claim that stands in one place has nothing to unlink."""
        if places == self._shown:
            return
        self._shown = places
        for line in self.lines:
            self.rows.removeWidget(line)
            line.deleteLater()
        self.unlink_buttons = []
        self.lines = [self._line(place) for place in places[:_MOST]] if len(places) > 1 else []
        for line in self.lines:
            self.rows.addWidget(line)
        self.grown.emit()

    def _line(self, place: Place) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        revision, index = self.workspace.revision, self.workspace.index
        where = index.place(place.anchor.span) if index else ""
        words = surroundings(revision.text, place.anchor.span) if revision else place.anchor.exact
        text = LinedLabel(self.appearance, role="small", ink="ink_2", lines=1)
        text.show_text(words, lead=where)
        unlink = QPushButton(self.tr("Unlink"))
        unlink.setObjectName(f"unlink_{place.anchor.span.start}")
        unlink.setAccessibleName(self.tr("Unlink {0}").format(where))
        unlink.setProperty("kind", "link")
        unlink.clicked.connect(partial(self._unlink, place.id))
        row.addWidget(text, 1)
        row.addWidget(unlink)
        self.unlink_buttons.append(unlink)
        return line

    def _unlink(self, place: AppearanceId) -> None:
        self.attempt(lambda: self.workspace.desk.claims.unlink(place))
