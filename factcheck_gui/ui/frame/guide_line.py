"""The guide through the sample story: one line, five steps, nothing in the way."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.ui.actions import VERDICT
from factcheck_gui.ui.keys import Keys
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.safe_text import PlainLabel
from factcheck_gui.ui.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: its title, what to do, and the wording of the claim it is about.

    `advice` has `{action}` where the key of an action stands, and `{verdict}` and `{rating}` for
    a verdict's key and name; `plain` is said where one of them has no key.
    """

    title: str
    advice: str
    plain: str
    wording: str = ""


STEPS: tuple[Step, ...] = (
    Step(
        title="See what is claimed",
        advice="Each mark is a claim; this one differs from an earlier one. {next_claim}: next.",
        plain="Each mark is a claim; this one differs from an earlier one.",
        wording="Russia illegally annexed Crimea in 2016",
    ),
    Step(
        title="Decide one claim",
        advice="This count was never checked. Read the earlier match, then press {verdict} for {rating}.",
        plain="This count was never checked. Read the earlier match, then choose a verdict in the panel.",
        wording="In early 2025 Zelenskyy counted 46,000 Ukrainian soldiers dead",
    ),
    Step(
        title="Attach a source",
        advice="Press {source}, then paste a page, a file or a call note. Ctrl Enter adds it.",
        plain="Add a source in the panel: paste a page, a file or a call note. Ctrl Enter adds it.",
        wording="In early 2025 Zelenskyy counted 46,000 Ukrainian soldiers dead",
    ),
    Step(
        title="Look at what is left",
        advice="Press {next_unseen} for a sentence never looked at. "
        "{new_claim} makes it a claim, {nothing_here} says nothing to check.",
        plain="The menu Article leads to a sentence never looked at. "
        "Make a claim of it, or say that there is nothing to check.",
    ),
    Step(
        title="Hand it over",
        advice="Press {export} for the report. Then open your own draft with {open_draft}.",
        plain="Export the report in the menu File, then open your own draft there.",
    ),
)


def step_title(number: int) -> str:
    """Return the title of a step, counted from 0."""
    return QCoreApplication.translate("Guide", STEPS[number].title)


class GuideLine(QFrame):
    """Shows one step at a time under the revision bar; leaving it keeps all work.

    Signals:
        step_changed: The number of the step shown, from 0; -1 when the guide was left.
        left: A person left the guide for good.
    """

    step_changed = Signal(int)
    left = Signal()

    def __init__(
        self, workspace: Workspace, appearance: Appearance, keys: Keys, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("guide_line")
        self._workspace = workspace
        self._appearance = appearance
        self._keys = keys
        self._step = -1
        self._number = PlainLabel(role="label")
        self._advice = PlainLabel().set_wrapped()
        self._advice.setObjectName("guide_advice")
        self._back = self._button("guide_back", self.tr("Back"), lambda: self.show_step(self._step - 1))
        self._next = self._button("guide_next", self.tr("Next"), lambda: self.show_step(self._step + 1))
        leave = self._button("guide_leave", self.tr("Leave the guide"), self._on_left)
        leave.setProperty("kind", "link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(12)
        layout.addWidget(self._number)
        layout.addWidget(self._advice, 1)
        for button in (self._back, self._next, leave):
            layout.addWidget(button)
        keys.changed.connect(self._tell)
        self.hide()

    def start(self) -> None:
        """Show the first step."""
        self.show_step(0)

    def show_step(self, number: int) -> None:
        """Show a step and select the claim it is about."""
        if number >= len(STEPS):
            self._on_left()
            return
        self._step = max(0, number)
        step = STEPS[self._step]
        self._number.setText(self.tr("Step {} of {}").format(self._step + 1, len(STEPS)))
        self._tell()
        self._back.setEnabled(self._step > 0)
        last = self._step == len(STEPS) - 1
        self._next.setText(self.tr("Done") if last else self.tr("Next"))
        self.show()
        # after the line has taken its room, so that the claim is scrolled into what is left
        QTimer.singleShot(0, self, lambda: self._select(step.wording))
        self.step_changed.emit(self._step)

    def _tell(self) -> None:
        if self._step < 0:
            return
        step = STEPS[self._step]
        advice, plain = (QCoreApplication.translate("Guide", words) for words in (step.advice, step.plain))
        confirmed = [one for one in self._workspace.desk.scale if one.mark == MarkName.CONFIRMED]
        rating = confirmed[0] if confirmed else None
        key = self._keys.named(VERDICT.format(rating.key)) if rating else ""
        also = {"verdict": key, "rating": rating.label} if rating and key else {}
        self._advice.setText(self._keys.told(advice, plain, **also))

    def _select(self, wording: str) -> None:
        for claim_id, overview in self._workspace.overviews.items():
            if wording and overview.claim.wording == wording:
                self._workspace.select_claim(claim_id)

    def _on_left(self) -> None:
        self._step = -1
        self.hide()
        self.step_changed.emit(-1)
        self.left.emit()

    @staticmethod
    def _button(name: str, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setProperty("kind", "small")
        button.clicked.connect(act)
        return button
