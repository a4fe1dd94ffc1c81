"""The right-hand side: everything about the selected claim, in the order of the design."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.services.changes import Changed
from factcheck_gui.ui.file_picker import DialogPicker, FilePicker
from factcheck_gui.ui.keys import shipped_keys
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.enter_key import is_enter, press_on_enter
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.kit.painted_button import draw_focus
from factcheck_gui.ui.kit.pressable_label import EDGE
from factcheck_gui.ui.panel.claim_header import ClaimHeader
from factcheck_gui.ui.panel.evidence_list import EvidenceList
from factcheck_gui.ui.panel.fix_line import FixLine
from factcheck_gui.ui.panel.history_list import HistoryList
from factcheck_gui.ui.panel.match_panel import MatchPanel
from factcheck_gui.ui.panel.panel_part import PanelPart
from factcheck_gui.ui.panel.panel_scroll import PanelScroll
from factcheck_gui.ui.panel.places_line import PlacesLine
from factcheck_gui.ui.panel.queries_panel import QueriesPanel
from factcheck_gui.ui.panel.reason_line import ReasonLine
from factcheck_gui.ui.panel.source_form import SourceForm
from factcheck_gui.ui.panel.type_chips import TypeChips
from factcheck_gui.ui.panel.verdict_bar import VerdictBar
from factcheck_gui.ui.panel.warning_line import WarningLine
from factcheck_gui.ui.panel.wording_editor import WordingEditor
from factcheck_gui.ui.tab_order import follow_layout
from factcheck_gui.ui.workspace import Workspace

_LEAST_WIDTH = 384
_LOW = 700
"""Panel height in px at 100 % under which fewer cards are shown at once."""


class ClaimPanel(QFrame):
    """Shows the selected claim and lets everything about it be changed, by keys alone.

    It hears of the claim from the workspace's signals and changes it through the workspace;
    what is being typed survives changes of anything else.

    Signals:
        left: The work here is done, or given up: the draft may have the focus again.
    """

    left = Signal()

    def __init__(
        self,
        workspace: Workspace,
        appearance: Appearance,
        picker: FilePicker | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._appearance = appearance
        self._shown: ClaimId | None = None
        self.header = ClaimHeader(workspace, appearance)
        self.nothing = LinedLabel(appearance, ink="ink_2")
        self.wording = WordingEditor(workspace, appearance)
        self.places = PlacesLine(workspace, appearance)
        self.chips = TypeChips(workspace, appearance)
        self.warning = WarningLine(workspace, appearance)
        self.verdict_bar = VerdictBar(workspace, appearance)
        self.reason = ReasonLine(workspace, appearance)
        self.fix = FixLine(workspace, appearance)
        self.source_form = SourceForm(workspace, appearance, picker or DialogPicker(self))
        self.evidence = EvidenceList(workspace, appearance, self.source_form)
        self.matches = MatchPanel(workspace, appearance)
        self.queries = QueriesPanel(workspace, appearance)
        self.history = HistoryList(workspace, appearance)
        self._content = QWidget()
        self._column = QVBoxLayout()
        self._scroll = PanelScroll(appearance)
        self._lay_out()
        self._frame = FocusFrame(appearance, self)
        self._ordering = QTimer(self)
        self._connect()
        self._fit()
        self.show_keys(shipped_keys())
        self._show(workspace.selected)
        self._order_tabs()

    @property
    def parts(self) -> tuple[PanelPart, ...]:
        """Return the parts below the head, from top to bottom."""
        return (
            self.wording,
            self.places,
            self.chips,
            self.warning,
            self.verdict_bar,
            self.reason,
            self.fix,
            self.evidence,
            self.matches,
            self.queries,
            self.history,
        )

    @property
    def scrolled(self) -> int:
        """Return how far down the panel is scrolled, px."""
        return self._scroll.verticalScrollBar().value()

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Name the keys in force wherever the panel names one, given as they are shown."""
        self.evidence.show_key(keys.get("source", ""))
        self.fix.show_key(keys.get("fix", ""))
        self.queries.show_key(keys.get("query", ""))
        self.matches.show_key(keys.get("matches", ""))
        self.warning.show_key(keys.get("reason", ""))
        for part in (self.evidence, self.queries, self.warning):
            part.show_overview()
        self._advise(keys.get("next_claim", ""), keys.get("new_claim", ""))

    def focus_panel(self) -> None:
        """Take the focus; Enter or Esc gives it back, Tab goes into the panel."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_source(self) -> None:
        """Open the form for a source."""
        self.source_form.open()

    def start_fix(self) -> None:
        """Let a fix be typed, or decided on where there is one."""
        self.fix.start()

    def start_query(self) -> None:
        """Go to an open query, else let one be typed."""
        self.queries.start()

    def start_places(self) -> None:
        """Offer to link the claim's other places, or say that there are none."""
        self.places.offer_places(asked=True)

    def offer_places(self, claim_id: ClaimId) -> None:
        """Offer to link the other places of a claim just made, if there are any."""
        if claim_id == self._shown:
            self.places.offer_places(asked=False)

    def focus_matches(self) -> None:
        """Go to the first earlier match; without one the panel takes the focus."""
        if not self.matches.focus():
            self.focus_panel()
            self._reveal(self.matches)

    def edit_wording(self) -> None:
        """Let the wording be typed."""
        self.wording.edit()

    def focus_reason(self) -> None:
        """Let the reason be typed."""
        self.reason.focus()

    def set_rating(self, number: int) -> None:
        """Rate the claim with step `number` of the scale, from 1; the one in force is taken back."""
        self.verdict_bar.set_rating(number)

    def use_scale(self) -> None:
        """Show the newsroom's scale as it is now."""
        self.verdict_bar.use_scale()

    def keep_typing(self) -> None:
        """Save what is typed in the fields that save themselves."""
        self.wording.keep()
        self.places.keep()
        self.reason.keep()

    def sizeHint(self) -> QSize:
        theme = self._appearance.theme
        return QSize(theme.size("claim_panel"), theme.px(600))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if press_on_enter(event, self.window().focusWidget()):
            return
        if event.key() == Qt.Key.Key_Escape or (is_enter(event) and self.hasFocus()):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._frame.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._frame.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._frame.setGeometry(self.rect())
        is_low = self.height() < self._appearance.theme.px(_LOW)
        self.evidence.set_at_first(1 if is_low else 2)

    def _show(self, claim_id: ClaimId | None) -> None:
        overview = self._workspace.overviews.get(claim_id) if claim_id else None
        self._shown = overview.claim.id if overview else None
        with self._laid_out_once():
            self.header.show_claim(overview)
            for part in self.parts:
                part.show_claim(overview)
            self._content.setVisible(overview is not None)
            self.nothing.setVisible(overview is None)
        self._scroll.verticalScrollBar().setValue(0)

    def _on_grown(self) -> None:
        # once, after all that comes with this change
        self._ordering.start(0)

    def _order_tabs(self) -> None:
        follow_layout(self.header.rows, self._column)

    def _on_article_opened(self) -> None:
        self._show(None)

    def _on_claim_selected(self, claim_id: ClaimId | None) -> None:
        if claim_id != self._shown:
            self.keep_typing()
        self._show(claim_id)

    def _on_changed(self, changed: Changed) -> None:
        overview = self._workspace.overviews.get(self._shown) if self._shown else None
        if overview is None or (changed.claims and overview.claim.id not in changed.claims):
            return
        with self._laid_out_once():
            self.header.refresh(overview, changed)
            for part in self.parts:
                part.refresh(overview, changed)

    @contextmanager
    def _laid_out_once(self) -> Iterator[None]:
        """Keep Qt from laying out the whole panel anew at each widget that comes or goes."""
        layouts = [self._column, *(part.rows for part in (self.header, *self.parts))]
        for layout in layouts:
            layout.setEnabled(False)
        try:
            yield
        finally:
            for layout in layouts:
                layout.setEnabled(True)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._content.isAncestorOf(now):
            # what was just opened has its place only after the layout
            QTimer.singleShot(0, self, lambda: self._reveal(now))

    def _reveal(self, widget: QWidget) -> None:
        self._scroll.reveal(widget, self.source_form, self.queries.form)

    def _on_range_changed(self, _least: int, most: int) -> None:
        focused = self.window().focusWidget()
        if focused is not None:
            # matches that came later must not push what is being typed out of sight
            QTimer.singleShot(0, self, lambda: self._reveal(focused))
        theme = self._appearance.theme
        edge = theme.px(16 - EDGE)
        # the scroll bar takes its room from the margin: nothing moves when it comes and goes
        self._column.setContentsMargins(edge, theme.px(12), 0 if most else edge, theme.px(16))

    def _advise(self, to_next: str, to_new: str) -> None:
        """Say how to come to a claim, by its keys where there are any."""
        if to_next and to_new:
            words = self.tr("Press {0} for the next one, {1} to make one from the selection.")
            advice = words.format(to_next, to_new)
        else:
            advice = self.tr("Choose one in the list, or make one in the menu Claim.")
        self.nothing.show_text(f"\n{advice}", lead=self.tr("No claim selected."))

    def _lay_out(self) -> None:
        self.setObjectName("claim_panel")
        self.setAccessibleName(self.tr("The claim"))
        self.setProperty("ground", "panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.nothing.setObjectName("no_claim")
        self._content.setLayout(self._column)
        self._column.setSpacing(0)
        for part in self.parts:
            self._column.addWidget(part)
        self._column.addStretch()
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.nothing)
        rows.addWidget(self._content, 1)
        self._scroll.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        self._ordering.setSingleShot(True)
        self._ordering.timeout.connect(self._order_tabs)
        self.verdict_bar.typed_reason = self.reason.typed
        self.wording.typed.connect(self.matches.follow_typing)
        self.wording.given_back.connect(self.matches.stop_typing)
        self.evidence.adding.connect(self.source_form.open)
        self.evidence.editing.connect(self.source_form.open)
        for part in (self.header, *self.parts, self.source_form):
            part.left.connect(self.left)
            part.grown.connect(self._on_grown)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._workspace.article_opened.connect(self._on_article_opened)
        self._workspace.claim_selected.connect(self._on_claim_selected)
        self._workspace.changed.connect(self._on_changed)
        self._appearance.theme_changed.connect(self._fit)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _fit(self) -> None:
        theme = self._appearance.theme
        self.setMinimumWidth(theme.px(_LEAST_WIDTH))
        self.nothing.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), 0)
        gaps = {self.wording: 0, self.places: 4, self.chips: 8, self.fix: 4}
        gaps |= dict.fromkeys((self.warning, self.verdict_bar, self.reason), 12)
        for part in self.parts:
            margins = part.rows.contentsMargins()
            part.rows.setContentsMargins(margins.left(), theme.px(gaps.get(part, 16)), margins.right(), 0)
        self._on_range_changed(0, self._scroll.verticalScrollBar().maximum())


class FocusFrame(QWidget):
    """The line round the panel while the panel itself has the focus."""

    def __init__(self, appearance: Appearance, panel: QWidget) -> None:
        super().__init__(panel)
        self._appearance = appearance
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_focus(self, self._appearance.theme, 0)
