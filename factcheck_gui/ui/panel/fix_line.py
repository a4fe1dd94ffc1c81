"""The replacement proposed for the claim's words, and the editor's answer to it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.domain.overview import ClaimOverview
from factcheck_gui.domain.query import Fix, FixState
from factcheck_gui.ui.action_table import ACCEPT_FIX, DECLINE_FIX
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.boxed_line import BoxedLine
from factcheck_gui.ui.kit.boxed_rows import Box, Piece
from factcheck_gui.ui.kit.inline_field import InlineField
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.kit.painted_button import KeyButton, PaintedButton
from factcheck_gui.ui.kit.theme import Theme
from factcheck_gui.ui.panel.panel_part import PanelPart
from factcheck_gui.ui.panel.reason_line import LABEL_WIDTH
from factcheck_gui.ui.panel.word_changes import word_change
from factcheck_gui.ui.safe_text import PlainLabel
from factcheck_gui.ui.workspace import Workspace

_MOST_ROWS = 6


class FixButton(PaintedButton):
    """Shows a fix as old → new; pressing it opens the fix for editing."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.line = BoxedLine(appearance, role="diff", lines=_MOST_ROWS)
        self.state = LinedLabel(appearance, role="small", ink="warn", lines=1)
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 3, 9, 3)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.state)
        for child in (self.line, self.state):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.state.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(200), self.theme.size("control"))

    def heightForWidth(self, width: int) -> int:
        return max(self.theme.size("control"), super().heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(80), self.theme.size("control"))

    def draw_content(self, painter: QPainter, theme: Theme) -> None:
        """Leave it to the words that lie on it."""


class FixLine(PanelPart):
    """A field for what the text should say; once proposed, the change and whose turn it is.

    On a proposal with the focus Enter changes it, and while it is with the editor
    `ACCEPT_FIX` and `DECLINE_FIX` answer it.
    """

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(workspace, appearance, parent)
        self.setObjectName("fix_line")
        self.label = LinedLabel(appearance, self.tr("Fix"), role="label", ink="ink_2", lines=1)
        self.key = PlainLabel(role="key")
        self.field = InlineField(self.tr("What the text should say"), saves_when_left=False)
        self.shown = FixButton(appearance)
        self.accept = KeyButton(appearance, self.tr("Accept"))
        self.decline = KeyButton(appearance, self.tr("Decline"))
        self._is_editing = False
        self._typed: dict[ClaimId, str] = {}
        """Begun and not proposed, by claim."""
        self._words = QWidget()
        self._answers = QWidget()
        self._name_parts()
        self._lay_out()
        self._connect()
        self._on_theme_changed()

    def start(self) -> None:
        """Go to the proposal there is; without one let it be typed."""
        if self.shown.isHidden():
            self.edit()
        else:
            self.shown.setFocus()

    def edit(self) -> None:
        """Let the fix be typed, from the words it replaces or those proposed before."""
        overview = self.overview
        if overview is None:
            return
        if not self._is_editing:
            self._is_editing = True
            self._show_rows()
            self.field.show_value(overview.fix.replacement if overview.fix else _words_of(overview))
        self.field.setFocus()
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = event.modifiers() is Qt.KeyboardModifier.NoModifier
        decision = {ACCEPT_FIX: True, DECLINE_FIX: False}.get(event.text().upper()) if is_plain else None
        if decision is not None and self.shown.hasFocus() and not self._answers.isHidden():
            self._decide(accepted=decision)
        else:
            super().keyPressEvent(event)

    def show_key(self, key: str) -> None:
        """Say which key leads here."""
        self.key.setText(key)
        self.key.setVisible(bool(key))

    def read_anew(self) -> None:
        self._is_editing = False
        self.field.show_value("")
        if self.claim_id in self._typed:
            begun = self._typed[self.claim_id]
            self._is_editing = True
            self.field.setText(begun)

    def show_overview(self) -> None:
        overview = self.overview
        self.field.setEnabled(overview is not None)
        if overview is None or overview.fix is None:
            if not self._is_editing:
                self.field.show_value("", keep_typing=True)
        else:
            self._show_fix(overview, overview.fix)
        self._show_rows()

    def _show_rows(self) -> None:
        fix = self.overview.fix if self.overview else None
        is_shown = fix is not None and not self._is_editing
        self.shown.setVisible(is_shown)
        self.field.setVisible(not is_shown)
        self._answers.setVisible(is_shown and fix is not None and fix.state is FixState.WITH_EDITOR)

    def _show_fix(self, overview: ClaimOverview, fix: Fix) -> None:
        mark = self.workspace.desk.scale.mark_of(overview.rating)
        is_wrong = mark == MarkName.WRONG and overview.is_settled
        old, new = (Box.WRONG, Box.RIGHT) if is_wrong else (Box.OLD, Box.NEW)
        change = word_change(_words_of(overview), fix.replacement)
        pieces = [Piece(change.lead, gives_way=True)] if change.lead else []
        if change.before:
            pieces.append(Piece(change.before, old, struck=True))
        if change.after:
            pieces += [Piece("→"), Piece(change.after, new)]
        self.shown.line.show_pieces(*pieces)
        words, ink = {
            FixState.WITH_EDITOR: (self.tr("with the editor"), "warn"),
            FixState.ACCEPTED: (self.tr("accepted"), "ok"),
            FixState.DECLINED: (self.tr("declined"), "error"),
        }[fix.state]
        self.shown.state.show_text(words)
        self.shown.state.set_ink(ink)
        self.shown.setAccessibleName(self.tr("Fix: {0}, {1}").format(self.shown.line.text, words))
        how = self.tr("Enter changes the fix")
        if fix.state is FixState.WITH_EDITOR:
            how = self.tr("Enter changes the fix, {0} accepts it, {1} declines it").format(
                ACCEPT_FIX, DECLINE_FIX
            )
        self.shown.setAccessibleDescription(how)

    def _on_edited(self, text: str) -> None:
        if self.claim_id is not None:
            self._typed[self.claim_id] = text

    def _on_committed(self, replacement: str) -> None:
        overview = self.overview
        if overview is None:
            return
        # the claim's own words are no proposal: they withdraw one
        wanted = "" if replacement == _words_of(overview) else replacement
        self._is_editing = False
        if self.attempt(lambda: self.workspace.desk.queries.propose(overview.claim.id, wanted)):
            self._is_editing = True
        self._show_rows()

    def _on_finished(self) -> None:
        self._is_editing = False
        if self.claim_id is not None:
            self._typed.pop(self.claim_id, None)
        if self.overview is not None and self.overview.fix is None:
            self.field.show_value("")
        self._show_rows()
        self.left.emit()

    def _decide(self, *, accepted: bool) -> None:
        claim_id = self.claim_id
        if claim_id is not None:
            self.attempt(lambda: self.workspace.desk.queries.decide(claim_id, accepted=accepted))
            self.shown.setFocus()

    def _name_parts(self) -> None:
        self.field.setObjectName("fix")
        self.field.setPlaceholderText(self.tr("What should it say?"))
        self.shown.setObjectName("fix_shown")
        self.label.setBuddy(self.field)
        self.accept.setObjectName("fix_accept")
        self.accept.setAccessibleDescription(self.tr("Accept the fix"))
        self.decline.setObjectName("fix_decline")
        self.decline.setAccessibleDescription(self.tr("Decline the fix"))
        self.accept.set_key(ACCEPT_FIX)
        self.decline.set_key(DECLINE_FIX)

    def _lay_out(self) -> None:
        words = QHBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(8)
        words.addWidget(self.label)
        words.addWidget(self.key, 0, Qt.AlignmentFlag.AlignVCenter)
        words.addStretch()
        answers = QHBoxLayout(self._answers)
        answers.setContentsMargins(0, 0, 0, 0)
        answers.setSpacing(8)
        answers.addWidget(self.accept)
        answers.addWidget(self.decline)
        answers.addStretch()
        right = QVBoxLayout()
        right.setSpacing(4)
        for widget in (self.shown, self.field, self._answers):
            right.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._words, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)
        self.rows.addLayout(row)

    def _connect(self) -> None:
        self.shown.clicked.connect(self.edit)
        self.field.committed.connect(self._on_committed)
        self.field.textEdited.connect(self._on_edited)
        self.field.finished.connect(self._on_finished)
        self.accept.clicked.connect(lambda: self._decide(accepted=True))
        self.decline.clicked.connect(lambda: self._decide(accepted=False))
        self.appearance.theme_changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self._words.setFixedSize(self.theme.px(LABEL_WIDTH), self.theme.size("control"))


def _words_of(overview: ClaimOverview) -> str:
    """Return the words a fix replaces: those of the claim's first place."""
    if not overview.appearances:
        return overview.claim.wording
    return " ".join(overview.appearances[0].anchor.exact.split())
