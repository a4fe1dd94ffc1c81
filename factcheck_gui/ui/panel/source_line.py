"""The one line a source begins with: an address, a DOI, a title, or a source used before."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from factcheck_gui.domain.citing.typed_fields import FieldKind, typed_text
from factcheck_gui.domain.source import Source
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.panel.source_terms import source_terms
from factcheck_gui.ui.safe_text import tool_tip

_MOST = 5

Search = Callable[[str], Sequence[Source]]


class SourceLine(QWidget):
    """A field with the sources used before that answer to what is typed.

    Signals:
        picked: The `Source` chosen from those used before.
        given: What was typed, when Enter was pressed or the focus went on.
    """

    picked = Signal(object)
    given = Signal(str)

    def __init__(self, appearance: Appearance, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._search = search
        self._found: list[Source] = []
        self.field = _ReferenceField(self)
        self.field.setObjectName("source_reference")
        self.field.setAccessibleName(self.tr("Address, DOI or title of the source"))
        self.field.setPlaceholderText(self.tr("Address, DOI or title"))
        self.found = QListWidget()
        self.found.setObjectName("sources_found")
        self.found.setAccessibleName(self.tr("Sources used before"))
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.field)
        rows.addWidget(self.found)
        self.field.textEdited.connect(self._on_text_edited)
        self.found.itemClicked.connect(lambda item: self._pick(self.found.row(item)))

    def clear(self) -> None:
        """Forget what was typed and found."""
        self.field.clear()
        self._show([])

    def step(self, by: int) -> bool:
        """Choose the source after or before the one chosen; False where none are offered."""
        if self.found.isHidden():
            return False
        row = self.found.currentRow() + by
        self.found.setCurrentRow(
            row if row < self.found.count() else -1 if by < 0 else self.found.count() - 1
        )
        return True

    def take(self) -> None:
        """Pick the chosen source, else hand on what was typed."""
        if not self.found.isHidden() and self.found.currentRow() >= 0:
            self._pick(self.found.currentRow())
        else:
            self._show([])
            self.given.emit(self.field.text().strip())

    def close_found(self) -> bool:
        """Put the offered sources away; False where none were."""
        was_open = not self.found.isHidden()
        self._show([])
        return was_open

    def _on_text_edited(self, text: str) -> None:
        self._show(self._search(text) if text.strip() else [])

    def _pick(self, row: int) -> None:
        source = self._found[row]
        self.clear()
        self.picked.emit(source)

    def _show(self, sources: Sequence[Source]) -> None:
        # two that read alike are one to whoever picks
        found: dict[str, Source] = {}
        for source in sources:
            found.setdefault(described(source), source)
        self._found = list(found.values())[:_MOST]
        self.found.clear()
        for source in self._found:
            item = QListWidgetItem(described(source))
            item.setData(Qt.ItemDataRole.ToolTipRole, tool_tip(described(source)))
            self.found.addItem(item)
        self.found.setVisible(bool(self._found))
        row = max(self.found.sizeHintForRow(0), self._appearance.theme.size("row_list"))
        self.found.setFixedHeight(row * len(self._found) + 2)


class _ReferenceField(QLineEdit):
    """Arrow keys go through what is offered, Enter takes it, Esc puts it away."""

    def __init__(self, line: SourceLine) -> None:
        super().__init__()
        self._line = line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        match event.key():
            case Qt.Key.Key_Down if self._line.step(1):
                return
            case Qt.Key.Key_Up if self._line.step(-1):
                return
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if is_plain:
                self._line.take()
                return
            case Qt.Key.Key_Escape if self._line.close_found():
                return
        super().keyPressEvent(event)


def described(source: Source) -> str:
    """Return a source used before as the list offers it: its public name, kind and date."""
    kind = source_terms().kind(str(source.csl.get("type", ""))).label.lower()
    parts = [source.public_name, kind]
    if not source.is_confidential:
        parts.append(typed_text(FieldKind.DATE, source.csl.get("issued")))
    return " · ".join(part for part in parts if part)
