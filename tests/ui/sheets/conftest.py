"""A window for the sheets to lie over, with somebody at its draft."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    # windows of earlier tests that wait to be deleted would be styled anew with each theme
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made, draft = QMainWindow(), QLineEdit()
    made.setCentralWidget(draft)
    made.resize(1280, 720)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    draft.setFocus()
    return made
