"""What kinds of fact the claim states, each with its words; and the legal flag."""

from functools import lru_cache, partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QMenu, QWidget

from factcheck_gui.domain.claim import LegalFlag
from factcheck_gui.domain.fact_type import FactType
from factcheck_gui.domain.facts.facts import Fact, find_facts
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.faces import face
from factcheck_gui.ui.kit.flow_rows import FlowRows
from factcheck_gui.ui.kit.painted_button import PaintedButton
from factcheck_gui.ui.kit.theme import Theme
from factcheck_gui.ui.panel.panel_part import PanelPart, show_menu
from factcheck_gui.ui.safe_text import menu_text, set_tool_tip
from factcheck_gui.ui.workspace import Workspace

_MOST = 12
_WIDEST_VALUE = 150
_GAP = 8


class Chip(PaintedButton):
    """A small word with a value in bold; dashed while it is only proposed."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._word, self._value, self._glyph, self._ink = "", "", "", "ink"
        self.is_dashed = False

    def show_chip(
        self, word: str, value: str = "", *, glyph: str = "", ink: str = "ink", dashed: bool = False
    ) -> None:
        """Show a word, a value and a glyph."""
        value = " ".join(value.split())
        if (word, value, glyph, ink, dashed) == (
            self._word,
            self._value,
            self._glyph,
            self._ink,
            self.is_dashed,
        ):
            return
        self._word, self._value, self._glyph, self._ink, self.is_dashed = word, value, glyph, ink, dashed
        self.setText(menu_text(f"{word} {value}".strip()))
        self.setAccessibleName(f"{word} {value}".strip())
        set_tool_tip(self, value if self._cut(self.theme) != value else "")
        self.updateGeometry()
        self.update()

    def edge(self, theme: Theme) -> QPen:
        pen = QPen(theme.color("line_strong" if self.is_dashed else "line"), 1)
        if self.is_dashed:
            pen.setDashPattern([3, 3])
        return pen

    def sizeHint(self) -> QSize:
        theme = self.theme
        width = theme.px(16) + face(theme, "ui.small").metrics.horizontalAdvance(self._word)
        if self._value:
            width += theme.px(6) + face(theme, "ui.label").metrics.horizontalAdvance(self._cut(theme))
        if self._glyph:
            width += theme.size("glyph_small") + theme.px(6)
        return QSize(round(width + 0.5), theme.size("control_small"))

    def draw_content(self, painter: QPainter, theme: Theme) -> None:
        left: float = theme.px(8)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        soft = self.ink(theme, "ink_2" if self._ink == "ink" else self._ink)
        if self._glyph:
            size = theme.size("glyph_small")
            pixmap = theme.icons.pixmap(self._glyph, soft, size, self.devicePixelRatioF())
            painter.drawPixmap(round(left), (self.height() - size) // 2, pixmap)
            left += size + theme.px(6)
        painter.setFont(face(theme, "ui.small").font)
        painter.setPen(soft)
        painter.drawText(QRectF(left, 0, self.width(), self.height()), flags, self._word)
        left += face(theme, "ui.small").metrics.horizontalAdvance(self._word) + theme.px(6)
        painter.setFont(face(theme, "ui.label").font)
        painter.setPen(self.ink(theme, self._ink))
        painter.drawText(QRectF(left, 0, self.width(), self.height()), flags, self._cut(theme))

    def _cut(self, theme: Theme) -> str:
        metrics = face(theme, "ui.label").metrics
        return metrics.elidedText(self._value, Qt.TextElideMode.ElideRight, theme.px(_WIDEST_VALUE))


class TypeChips(PanelPart):
    """Chips for the types a claim has, then dashed ones for others its wording suggests."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(workspace, appearance, parent)
        self.setObjectName("type_chips")
        self.setAccessibleName(self.tr("Fact types"))
        self.chips: list[Chip] = []
        self.add_type = Chip(appearance)
        self.legal = Chip(appearance)
        self._flow = FlowRows((self.add_type, self.legal), gap=appearance.theme.px(_GAP))
        self.rows.addWidget(self._flow)
        self.add_type.setObjectName("add_type")
        self.add_type.show_chip(self.tr("type"), glyph="plus", dashed=True)
        self.add_type.setAccessibleName(self.tr("Choose fact types and the legal check"))
        self.add_type.clicked.connect(self.choose_types)
        self.legal.setObjectName("legal_flag")
        self.legal.clicked.connect(self.choose_legal)
        appearance.theme_changed.connect(self._on_theme_changed)

    def show_overview(self) -> None:
        overview = self.overview
        self.setVisible(overview is not None)
        if overview is None:
            return
        claim = overview.claim
        entries = _entries(claim.types, facts_of(claim.wording))[:_MOST]
        self._grow(len(entries))
        for number, chip in enumerate(self.chips):
            chip.setVisible(number < len(entries))
        for chip, (kind, value, proposed) in zip(self.chips, entries, strict=False):
            chip.setProperty("fact_type", kind.value)
            chip.show_chip(self.word_of(kind), value, dashed=proposed)
            chip.setAccessibleDescription(
                self.tr("Proposed. Press to take it.") if proposed else self.tr("Press to change the types.")
            )
        self._show_legal(claim.legal)

    def choose_types(self) -> None:
        """Open the menu of all types, those of the claim ticked."""
        if self.overview is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in FactType:
            action = menu.addAction(self.word_of(kind).capitalize(), partial(self._toggle, kind))
            action.setCheckable(True)
            action.setChecked(kind in self.overview.claim.types)
        menu.addSeparator()
        self._add_legal(menu, self.overview.claim.legal)
        show_menu(menu, self.add_type)

    def choose_legal(self) -> None:
        """Open the menu of the legal flag."""
        if self.overview is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_legal(menu, self.overview.claim.legal)
        show_menu(menu, self.legal if self.legal.isVisible() else self.add_type)

    def _add_legal(self, menu: QMenu, current: LegalFlag) -> None:
        words = {
            LegalFlag.NONE: self.tr("No legal check"),
            LegalFlag.REQUIRED: self.tr("Legal check required"),
            LegalFlag.COMPLETE: self.tr("Legal check complete"),
        }
        for flag, text in words.items():
            action = menu.addAction(text, partial(self._set_legal, flag))
            action.setCheckable(True)
            action.setChecked(current is flag)

    def word_of(self, kind: FactType) -> str:
        """Return a type as the screen calls it."""
        return {
            FactType.NAME: self.tr("name"),
            FactType.TITLE: self.tr("title"),
            FactType.DATE: self.tr("date"),
            FactType.FIGURE: self.tr("figure"),
            FactType.QUOTE: self.tr("quote"),
            FactType.ATTRIBUTION: self.tr("attribution"),
            FactType.PLACE: self.tr("place"),
            FactType.SUPERLATIVE: self.tr("superlative"),
            FactType.COMPARISON: self.tr("comparison"),
            FactType.CAUSE: self.tr("cause"),
            FactType.OTHER: self.tr("other"),
        }[kind]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and focused in self.chips:
            self._take_off(FactType(focused.property("fact_type")))
            return
        super().keyPressEvent(event)

    def _on_chip_clicked(self, chip: Chip) -> None:
        if chip.is_dashed:
            self._toggle(FactType(chip.property("fact_type")))
        else:
            self.choose_types()

    def _toggle(self, kind: FactType) -> None:
        overview = self.overview
        if overview is None:
            return
        types = set(overview.claim.types) ^ {kind}
        self.attempt(lambda: self.workspace.desk.claims.set_types(overview.claim.id, types))

    def _take_off(self, kind: FactType) -> None:
        if self.overview is not None and kind in self.overview.claim.types:
            self._toggle(kind)

    def _set_legal(self, flag: LegalFlag) -> None:
        claim_id = self.claim_id
        if claim_id is not None:
            self.attempt(lambda: self.workspace.desk.claims.set_legal(claim_id, flag))

    def _show_legal(self, flag: LegalFlag) -> None:
        match flag:
            case LegalFlag.REQUIRED:
                self.legal.show_chip(self.tr("legal"), self.tr("required"), glyph="flag", ink="error")
            case LegalFlag.COMPLETE:
                self.legal.show_chip(self.tr("legal"), self.tr("complete"), glyph="flag", ink="ok")
        self.legal.setVisible(flag is not LegalFlag.NONE)
        self.legal.setAccessibleName(self.tr("Legal check: {0}").format(flag.value))

    def _on_theme_changed(self) -> None:
        self._flow.set_gap(self.theme.px(_GAP))

    def _grow(self, count: int) -> None:
        """Have at least `count` chips, before the two that are always there."""
        if count <= len(self.chips):
            return
        while len(self.chips) < count:
            chip = Chip(self.appearance)
            chip.setObjectName(f"type_chip_{len(self.chips)}")
            chip.clicked.connect(partial(self._on_chip_clicked, chip))
            self.chips.append(chip)
        self._flow.show_widgets((*self.chips, self.add_type, self.legal))
        self.grown.emit()


@lru_cache(maxsize=256)
def facts_of(wording: str) -> tuple[Fact, ...]:
    """Return the facts of a wording; the last ones asked for are kept."""
    return find_facts(wording)


def _entries(types: tuple[FactType, ...], facts: tuple[Fact, ...]) -> list[tuple[FactType, str, bool]]:
    """Return type, words and whether it is only proposed, for each chip; those set come first."""
    entries = []
    for kind in types:
        values = [fact.text for fact in facts if fact.kind is kind]
        entries += [(kind, value, False) for value in values or [""]]
    entries += [(fact.kind, fact.text, True) for fact in facts if fact.kind not in types]
    return list(dict.fromkeys(entries))
