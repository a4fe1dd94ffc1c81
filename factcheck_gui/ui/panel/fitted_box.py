"""A text box that is as high as its text at whatever width it is given."""

from PySide6.QtGui import QResizeEvent

from factcheck_gui.ui.kit.text_box import TextBox


class FittedBox(TextBox):
    """Fits itself anew when its width changes: how many lines there are is known only then."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
