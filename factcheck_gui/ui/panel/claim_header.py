"""The panel's head: which claim, how it stands, who has it, and the way to the next one."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from factcheck_gui.domain.claim_marks import mark_of
from factcheck_gui.domain.ids import PersonId
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.inline_field import InlineField
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.panel.panel_part import PanelPart, shortened, show_menu
from factcheck_gui.ui.safe_text import menu_text, set_tool_tip
from factcheck_gui.ui.workspace import Workspace

_HEIGHT = 48
_NAME_WIDTH = 120


class ClaimHeader(PanelPart):
    """Claim number, state or rating, assignee, previous and next."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(workspace, appearance, parent)
        self.setObjectName("claim_header")
        self.setAccessibleName(self.tr("Claim"))
        self.title = LinedLabel(appearance, role="heading", lines=1)
        self.mark = LinedLabel(appearance, role="body_strong", lines=1)
        self.assignee = QPushButton()
        self.someone = InlineField(self.tr("Name or initials of who checks this claim"))
        self.previous = QToolButton()
        self.next = QToolButton()
        self._name_parts()
        self._lay_out()
        self._connect()
        self._on_theme_changed()

    def show_overview(self) -> None:
        overview = self.overview
        self.assignee.setVisible(overview is not None and self.someone.isHidden())
        self.mark.setVisible(overview is not None)
        if overview is None:
            self.title.show_text(self.tr("Claim"))
            self._end_naming()
            return
        mark = mark_of(overview, self.workspace.desk.scale)
        self.title.show_text(self.tr("Claim {0}").format(overview.claim.number))
        self.mark.set_ink(f"mark.{mark.kind}" if mark.kind != "cut" else "ink_3")
        self.mark.show_text(mark.label, glyph=mark.glyph)
        self._show_assignee(overview.claim.assignee)

    def read_anew(self) -> None:
        self._end_naming()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self.theme.color("line"))

    def choose_assignee(self) -> None:
        """Open the menu of people the claim can be given to."""
        if self.overview is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for person in self.workspace.desk.people.all():
            action = menu.addAction(menu_text(person.name), partial(self._assign, person.id))
            action.setCheckable(True)
            action.setChecked(person.id == self.overview.claim.assignee)
        menu.addSeparator()
        nobody = menu.addAction(self.tr("Nobody"), partial(self._assign, None))
        nobody.setCheckable(True)
        nobody.setChecked(self.overview.claim.assignee is None)
        menu.addAction(self.tr("Someone else…"), self._start_naming)
        show_menu(menu, self.assignee)

    def _show_assignee(self, person: PersonId | None) -> None:
        name = self.workspace.desk.people.name_of(person)
        shown = shortened(name, self.assignee.fontMetrics(), self.theme.px(_NAME_WIDTH))
        self.assignee.setText(menu_text(shown) or self.tr("Assign…"))
        self.assignee.setAccessibleName(
            self.tr("Assigned to {0}").format(name) if name else self.tr("Assigned to nobody")
        )
        set_tool_tip(self.assignee, name if shown != name else "")

    def _assign(self, person: PersonId | None) -> None:
        claim_id = self.claim_id
        if claim_id is not None:
            self.attempt(lambda: self.workspace.desk.claims.assign(claim_id, person))

    def _start_naming(self) -> None:
        self.someone.show_value("")
        self.assignee.hide()
        self.someone.show()
        self.someone.setFocus()

    def _end_naming(self) -> None:
        self.someone.show_value("")
        self.someone.hide()
        self.assignee.setVisible(self.overview is not None)

    def _on_someone_named(self, name: str) -> None:
        claim_id = self.claim_id
        if claim_id is None or not name:
            return
        self.attempt(lambda: self.workspace.desk.claims.assign_named(claim_id, name))
        self._end_naming()

    def _name_parts(self) -> None:
        self.title.setObjectName("claim_title")
        self.mark.setObjectName("claim_mark")
        self.assignee.setObjectName("claim_assignee")
        self.someone.setObjectName("claim_someone")
        self.someone.setPlaceholderText(self.tr("Name or initials"))
        self.someone.hide()
        self.previous.setObjectName("previous_claim")
        self.next.setObjectName("next_claim")
        for button, words in ((self.previous, self.tr("Previous claim")), (self.next, self.tr("Next claim"))):
            button.setAccessibleName(words)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            set_tool_tip(button, words)
        for quiet in (self.assignee, self.previous, self.next):
            quiet.setProperty("kind", "quiet")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addWidget(self.mark)
        row.addStretch()
        row.addWidget(self.assignee)
        row.addWidget(self.someone)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        self.rows.addLayout(row)

    def _connect(self) -> None:
        self.assignee.clicked.connect(self.choose_assignee)
        self.someone.committed.connect(self._on_someone_named)
        self.someone.finished.connect(self._end_naming)
        self.previous.clicked.connect(lambda: self.workspace.select_next(-1))
        self.next.clicked.connect(lambda: self.workspace.select_next(1))
        self.appearance.theme_changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        theme = self.theme
        self.setFixedHeight(theme.px(_HEIGHT))
        self.rows.setContentsMargins(theme.px(16), 0, theme.px(8), 1)
        self.someone.setFixedWidth(theme.px(_NAME_WIDTH + 24))
        for button, glyph in ((self.previous, "chevron-up"), (self.next, "chevron-down")):
            button.setIcon(theme.icons.icon(glyph, theme.color("ink_2"), theme.size("glyph")))
