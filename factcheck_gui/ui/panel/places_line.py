"""Who makes the claim and where it stands; linking it to the other places of the same words."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QSizePolicy, QWidget

from factcheck_gui.domain.claim import Appearance as Place
from factcheck_gui.services.changes import Changed
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.inline_field import InlineField
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.kit.pressable_label import EDGE, PressableLabel
from factcheck_gui.ui.panel.panel_part import PanelPart
from factcheck_gui.ui.panel.places_list import PlacesList
from factcheck_gui.ui.panel.places_offer import PlacesOffer
from factcheck_gui.ui.workspace import Workspace

_MOST_OFFERED = 6


class PlacesLine(PanelPart):
    """Claimant, zone and paragraph, and how often the claim appears; below, what can be linked."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(workspace, appearance, parent)
        self.setObjectName("places_line")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(4)
        self.claimant = PressableLabel(appearance, role="small", ink="ink_2", lines=1)
        self.claimant_field = InlineField(self.tr("Who makes the claim"))
        self.where = LinedLabel(appearance, role="small", ink="ink_2", lines=1)
        self.times = PressableLabel(appearance, role="small", ink="ink_2", lines=1)
        self.offer = PlacesOffer(workspace, appearance)
        self.list = PlacesList(workspace, appearance)
        self._known_claimants = QStringListModel(self)
        self._complete_claimant()
        self._name_parts()
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self.claimant)
        line.addWidget(self.claimant_field, 1)
        line.addWidget(self.where)
        line.addWidget(self.times)
        line.addStretch()
        self.rows.addLayout(line)
        self.rows.addWidget(self.offer)
        self.rows.addWidget(self.list)
        self.claimant.pressed.connect(self.edit_claimant)
        self.claimant_field.committed.connect(self._on_claimant)
        self.claimant_field.finished.connect(self._end_editing)
        self.times.pressed.connect(self._on_times_pressed)
        self.offer.left.connect(self.left)
        self.offer.grown.connect(self.grown)
        self.list.grown.connect(self.grown)

    def edit_claimant(self) -> None:
        """Let the claimant be typed in place of the line."""
        if self.overview is not None:
            self._known_claimants.setStringList(self.workspace.desk.claims.claimants())
            self.claimant_field.show_value(self.overview.claim.claimant)
            self._edit(editing=True)
            self.claimant_field.setFocus()
            self.claimant_field.selectAll()

    def keep(self) -> None:
        """Save the claimant being typed."""
        if not self.claimant_field.isHidden():
            self.claimant_field.commit()

    def offer_places(self, *, asked: bool) -> None:
        """Offer to link the other places; where there are none, say so only if `asked`."""
        self.offer.ask(self.overview, asked=asked)

    def read_anew(self) -> None:
        self._edit(editing=False)
        self.offer.end()
        self.list.hide()

    def read_changed(self, changed: Changed) -> None:
        if changed.touches(Place):
            self.offer.end()

    def show_overview(self) -> None:
        overview = self.overview
        self.setVisible(overview is not None)
        if overview is None:
            return
        name = overview.claim.claimant or self.tr("nobody named")
        self.claimant.show_text(self.tr("Claimant: {0}").format(name))
        count = len(overview.appearances)
        self.where.show_text(f"· {self._where(overview.appearances)} ·" if count else "·")
        if count == 1:
            self.times.show_text(self.tr("appears once"))
        else:
            self.times.show_text(self.tr("appears {0} times").format(count) if count else self.tr("cut"))
        if not self.list.isHidden():
            self.list.show_places(overview.appearances)

    def _where(self, places: tuple[Place, ...]) -> str:
        place = places[0]
        zone = place.zone.value.replace("-", " ").capitalize()
        if self.workspace.index is None:
            return zone
        shown = self.workspace.index.place(place.anchor.span)
        return f"{zone}, {shown}" if shown.startswith("¶") else shown or zone

    def _on_times_pressed(self) -> None:
        overview = self.overview
        if overview is None:
            return
        if len(overview.appearances) > 1:
            self.list.setVisible(self.list.isHidden())
            self.list.show_places(overview.appearances)
        self.offer_places(asked=True)

    def _on_claimant(self, claimant: str) -> None:
        claim_id = self.claim_id
        if claim_id is not None:
            self.attempt(lambda: self.workspace.desk.claims.set_claimant(claim_id, claimant))
            if not self.claimant_field.hasFocus():
                self._edit(editing=False)

    def _end_editing(self) -> None:
        had_focus = self.claimant_field.hasFocus()
        self._edit(editing=False)
        if had_focus:
            self.claimant.setFocus()

    def _complete_claimant(self) -> None:
        """Offer those who made claims before; arrow keys choose, nothing is filled in unasked."""
        completer = QCompleter(self._known_claimants, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_MOST_OFFERED)
        popup = completer.popup()
        if popup is not None:
            popup.setObjectName("claimants_offered")
            popup.setAccessibleName(self.tr("Claimants of this library"))
            popup.setProperty("ground", "card")
        self.claimant_field.setCompleter(completer)

    def _edit(self, *, editing: bool) -> None:
        self.claimant_field.setVisible(editing)
        for label in (self.claimant, self.where, self.times):
            label.setVisible(not editing)

    def _name_parts(self) -> None:
        for label in (self.where, self.times):
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # the three labels read as one line: a dot's space between them, no more
        self.claimant.setContentsMargins(EDGE, 0, 1, 0)
        self.times.setContentsMargins(1, 0, EDGE, 0)
        self.claimant.setObjectName("claimant")
        self.claimant.setAccessibleDescription(self.tr("Enter changes the claimant"))
        self.claimant_field.setObjectName("claimant_field")
        self.claimant_field.setPlaceholderText(self.tr("Who says so? The story itself, or a name"))
        self.claimant_field.hide()
        self.where.setObjectName("claim_place")
        self.times.setObjectName("claim_times")
        self.times.setAccessibleDescription(self.tr("Enter shows its places"))
        self.list.hide()
