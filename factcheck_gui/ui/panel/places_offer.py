"""Offers to link a claim to the other places of its words: all, some or none."""

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.overview import ClaimOverview
from factcheck_gui.domain.span import Span
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.kit.pressable_label import EDGE
from factcheck_gui.ui.panel.panel_part import PanelPart
from factcheck_gui.ui.safe_text import menu_text
from factcheck_gui.ui.workspace import Workspace

_AROUND = 24
"""Code points shown on each side of a place."""

_LONGEST = 40
_MOST_LISTED = 50


class PlacesOffer(PanelPart):
    """One question with its answers; hidden while there is nothing to ask."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(workspace, appearance, parent)
        self.setObjectName("places_offer")
        self.rows.setContentsMargins(EDGE, 4, EDGE, 0)
        self.rows.setSpacing(4)
        self.question = LinedLabel(appearance, role="small")
        self.question.setObjectName("places_question")
        self.link_all = QPushButton(self.tr("Link all"))
        self.choose = QPushButton(self.tr("Choose"))
        self.link_chosen = QPushButton(self.tr("Link chosen"))
        self.no = QPushButton(self.tr("No"))
        self.boxes: list[QCheckBox] = []
        self._spans: tuple[Span, ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.rows.addWidget(self.question)
        self.rows.addLayout(self._list)
        self.rows.addLayout(self._answers())
        self._connect()
        self.hide()

    def ask(self, overview: ClaimOverview | None, *, asked: bool) -> None:
        """Look for other places and offer them; where there are none, say so only if `asked`."""
        self.end()
        self.overview = overview
        revision = self.workspace.revision
        if overview is None or revision is None or not overview.appearances:
            return
        self._spans = self.workspace.desk.claims.other_places(overview.claim.id, revision.id)
        words = " ".join(overview.appearances[0].anchor.exact.split())
        shown = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
        count = len(self._spans)
        if count:
            times = self.tr("once more") if count == 1 else self.tr("{0} more times").format(count)
            self._say(self.tr("“{0}” stands {1}:").format(shown, times))
            self.link_all.setText(self.tr("Link it") if count == 1 else self.tr("Link all"))
            self.choose.setVisible(count > 1)
        elif asked:
            self._say(self.tr("“{0}” stands nowhere else.").format(shown))
        for button in (self.link_all, self.no):
            button.setVisible(count > 0)
        if count and asked:
            self.link_all.setFocus()

    def end(self) -> None:
        """Ask no more."""
        self.hide()
        self._spans = ()
        for box in self.boxes:
            self._list.removeWidget(box)
            box.deleteLater()
        self.boxes = []
        self.link_chosen.hide()
        self.choose.hide()

    def _say(self, words: str) -> None:
        self.question.show_text(words)
        self.show()

    def _answers(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button, name in (
            (self.link_all, "link_all"),
            (self.choose, "link_choose"),
            (self.link_chosen, "link_chosen"),
            (self.no, "link_none"),
        ):
            button.setObjectName(name)
            button.setProperty("kind", "small")
            row.addWidget(button)
        row.addStretch()
        return row

    def _connect(self) -> None:
        self.link_all.clicked.connect(lambda: self._link(self._spans))
        self.choose.clicked.connect(self._on_choose)
        self.link_chosen.clicked.connect(self._on_link_chosen)
        self.no.clicked.connect(self._on_no)

    def _on_choose(self) -> None:
        text, index = self.workspace.revision.text if self.workspace.revision else "", self.workspace.index
        for span in self._spans[:_MOST_LISTED]:
            where = f"{index.place(span)}  " if index else ""
            box = QCheckBox(menu_text(where + surroundings(text, span)))
            box.setObjectName(f"place_{span.start}")
            self._list.addWidget(box)
            self.boxes.append(box)
        self.grown.emit()
        self.choose.hide()
        self.link_chosen.show()
        self.boxes[0].setFocus()

    def _on_link_chosen(self) -> None:
        chosen = [span for span, box in zip(self._spans, self.boxes, strict=False) if box.isChecked()]
        if chosen:
            self._link(chosen)

    def _on_no(self) -> None:
        self.end()
        self.left.emit()

    def _link(self, spans: Iterable[Span]) -> None:
        claim_id, revision = self.claim_id, self.workspace.revision
        if claim_id is not None and revision is not None:
            chosen = tuple(spans)
            self.attempt(lambda: self.workspace.desk.claims.link(claim_id, revision.id, chosen))
        self.left.emit()


def surroundings(text: str, span: Span) -> str:
    """Return a passage with some words of its paragraph around it, on one line."""
    before = text[max(0, span.start - _AROUND) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + _AROUND].partition("\n")[0]
    starts = span.start - len(before)
    if starts and text[starts - 1] != "\n":
        before = "…" + before.partition(" ")[2]
    ends = span.end + len(after)
    if ends < len(text) and text[ends] != "\n":
        after = after.rpartition(" ")[0] + "…"
    return " ".join(f"{before}{span.of(text)}{after}".split())
