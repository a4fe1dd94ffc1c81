"""The fields of one kind of source: the few that matter first, the rest when asked for."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.citing.custom_fields import flattened, nested
from factcheck_gui.domain.citing.typed_fields import FieldKind, csl_value, typed_text
from factcheck_gui.domain.source import names_something
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.labelled import Labelled
from factcheck_gui.ui.panel.dated_field import DatedField
from factcheck_gui.ui.panel.source_terms import SourceField, SourceKind, source_terms

_WHOLE_ROW = frozenset({"title", "note", "archive_location"})


class KindFields(QWidget):
    """Asks for CSL fields by type. What was typed survives a change of type.

    Signals:
        edited: Something was typed.
    """

    edited = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.kind_box = QComboBox()
        self.kind_box.setObjectName("source_kind")
        for kind in source_terms().kinds:
            self.kind_box.addItem(kind.label, kind.key)
        self.more = QPushButton()
        self.more.setObjectName("more_fields")
        self.more.setProperty("kind", "link")
        self.fields: dict[str, QLineEdit] = {}
        self._kinds: dict[str, FieldKind] = {}
        self._rest: dict[str, object] = {}
        self._type = "webpage"
        self._shows_more = False
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(Labelled(appearance, self.tr("Kind of source"), self.kind_box))
        rows.addLayout(self._grid)
        rows.addWidget(self.more)
        self.kind_box.currentIndexChanged.connect(self._on_kind_changed)
        self.more.clicked.connect(self._on_more)
        self._set_out()

    @property
    def csl(self) -> dict[str, object]:
        """Return what is typed as CSL-JSON; fields the form does not know keep their value."""
        typed = {key: csl_value(self._kinds[key], field.text()) for key, field in self.fields.items()}
        shown = {key: value for key, value in typed.items() if value}
        hidden = {key: value for key, value in self._rest.items() if key not in self.fields}
        return nested({**hidden, **shown, "type": self._type})

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is typed."""
        return len(self.csl) == 1

    @property
    def names_nothing(self) -> bool:
        """Tell whether nothing typed could name the source."""
        return not names_something(self.csl)

    def first_empty(self) -> QWidget:
        """Return the first field that is empty, else the last one."""
        edits = list(self.fields.values())
        return next((edit for edit in edits if not edit.text()), edits[-1])

    def show_csl(self, csl: Mapping[str, object]) -> None:
        """Show a source's fields; the kind follows its type."""
        self._shows_more = False
        self._rest = flattened(csl)
        # a type that the form has no name for is shown as a document, and kept
        self._type = str(csl.get("type", "webpage"))
        for field in self.fields.values():
            field.clear()
        number = self.kind_box.findData(source_terms().kind(self._type).key)
        self.kind_box.blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self.kind_box.setCurrentIndex(number)
        self.kind_box.blockSignals(False)  # noqa: FBT003 - the same
        self._set_out()

    def fill(self, csl: Mapping[str, object]) -> None:
        """Take over fields that were recognised, where nothing is typed yet."""
        typed = flattened(self.csl) if not self.is_empty else {}
        self.show_csl(nested({**flattened(csl), **typed}))

    def _kind(self) -> SourceKind:
        return source_terms().kind(str(self.kind_box.currentData()))

    def _on_kind_changed(self) -> None:
        self._keep_typing()
        self._type = self._kind().key
        self._set_out()

    def _on_more(self) -> None:
        self._keep_typing()
        self._shows_more = not self._shows_more
        self._set_out()

    def _keep_typing(self) -> None:
        self._rest = {key: value for key, value in flattened(self.csl).items() if key != "type"}

    def _set_out(self) -> None:
        """Build the fields of the kind anew, filled from what is known."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.fields.clear()
        kind = self._kind()
        row = column = 0
        fields = (*kind.first, *(kind.further if self._shows_more else ()))
        for field in fields:
            is_whole = field.key in _WHOLE_ROW or field.kind is FieldKind.LONG
            if is_whole and column:
                row, column = row + 1, 0
            is_alone = not column and field is fields[-1]
            width = 2 if is_whole or is_alone else 1
            # at the top: the line below a date must not move the field beside it
            self._grid.addWidget(self._made(field), row, column, 1, width, Qt.AlignmentFlag.AlignTop)
            row, column = (row + 1, 0) if is_whole or column else (row, 1)
        self.more.setVisible(bool(kind.further))
        self.more.setText(self.tr("Fewer fields") if self._shows_more else self.tr("More fields"))
        self._order_tabs()

    def _made(self, field: SourceField) -> QWidget:
        edit = QLineEdit(typed_text(field.kind, self._rest.get(field.key)))
        edit.setObjectName(f"source_{field.key.replace('-', '_')}")
        edit.setAccessibleName(field.label)
        edit.setPlaceholderText(self._hint(field.kind))
        edit.setCursorPosition(0)
        edit.textEdited.connect(self.edited)
        self.fields[field.key] = edit
        self._kinds[field.key] = field.kind
        labelled = DatedField if field.kind is FieldKind.DATE else Labelled
        return labelled(self._appearance, field.label, edit)

    def _hint(self, kind: FieldKind) -> str:
        match kind:
            case FieldKind.NAMES:
                return self.tr("Family, Given; or a body")
            case FieldKind.DATE:
                return self.tr("18 Mar 2014")
            case _:
                return ""

    def _order_tabs(self) -> None:
        chain: list[QWidget] = [self.kind_box, *self.fields.values(), self.more]
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)
