"""Our wording over the earlier one, their beginnings aligned, with the words marked that differ."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from factcheck_gui.domain.facts.difference import Comparison
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.lined_label import LinedLabel

_LINES = 3


class TwoWordings(QWidget):
    """Shows the earlier wording alone where no words differ: ours stands at the top of the panel."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("two_wordings")
        self.ours = LinedLabel(appearance, role="quote", ink="ink_2", lines=_LINES)
        self.theirs = LinedLabel(appearance, role="quote", lines=_LINES)
        self._here = LinedLabel(appearance, self.tr("Here"), role="small", ink="ink_2", lines=1)
        self._earlier = LinedLabel(appearance, self.tr("Earlier"), role="small", ink="ink_2", lines=1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(appearance.theme.px(8))
        grid.setVerticalSpacing(appearance.theme.px(2))
        grid.setColumnStretch(1, 1)
        for row, (caption, wording) in enumerate(((self._here, self.ours), (self._earlier, self.theirs))):
            # on the base line of the quote, which is larger
            caption.setContentsMargins(0, appearance.theme.px(3), 0, 0)
            grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(wording, row, 1)

    def show_wordings(self, ours: str, theirs: str, comparison: Comparison) -> None:
        """Show both, or the earlier one alone; `comparison` has ours as the first."""
        marked = [one.ours_span for one in comparison.differences if one.ours_span]
        self.ours.show_text(ours, marked=marked)
        self.theirs.show_text(
            theirs, marked=[one.theirs_span for one in comparison.differences if one.theirs_span]
        )
        for part in (self._here, self.ours, self._earlier):
            part.setVisible(bool(comparison.differences))
