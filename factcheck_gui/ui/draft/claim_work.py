"""What a checker does to claims from the draft, by key: make, rate, move, stretch, delete."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from factcheck_gui.domain.claim import Appearance
from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.span import Span
from factcheck_gui.ui.draft.article_view import ArticleView
from factcheck_gui.ui.draft.word_edges import Edge, grow, shrink
from factcheck_gui.ui.keys import Keys
from factcheck_gui.ui.workspace import Workspace


class ClaimWork(QObject):
    """Turns a key in the draft into one act on the workspace.

    Signals:
        claim_made: The id of a claim just made.
    """

    claim_made = Signal(object)

    def __init__(
        self, workspace: Workspace, view: ArticleView, keys: Keys, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._view = view
        self._keys = keys

    def new_claim(self) -> None:
        """Make a claim of the selected passage, else of the sentence at the caret."""
        revision = self._workspace.revision
        span = self._passage()
        if revision is None or span is None:
            self._say(self.tr("Select words of the draft first, or put the caret into a sentence."))
            return
        act = self._workspace.do(lambda: self._workspace.desk.claims.add(revision.id, span))
        if act is not None:
            self._view.set_caret(span.start)
            self._workspace.select_claim(act.claims[0])
            self.claim_made.emit(act.claims[0])

    def nothing_here(self) -> None:
        """Mark the selected passage, else the sentence at the caret, as holding nothing to check."""
        revision = self._workspace.revision
        span = self._passage()
        if revision is None or span is None:
            self._say(self.tr("Select words of the draft first, or put the caret into a sentence."))
            return
        self._workspace.do(lambda: self._workspace.desk.articles.mark_nothing(revision.id, span))
        self._view.set_caret(span.start)

    def next_unseen(self) -> None:
        """Select the next sentence nobody looked at, round and round."""
        coverage = self._workspace.coverage
        if coverage is None or not coverage.unseen:
            self._say(self.tr("Every sentence was looked at."))
            return
        caret = self._view.caret()
        after = [span for span in coverage.unseen if span.start > caret]
        span = after[0] if after else coverage.unseen[0]
        self._workspace.select_claim(None)
        # selected, so that N and X are about it, and a second U goes on from there
        self._view.select_passage(span)
        self._view.scroll_to(span)
        self._view.setFocus()

    def select_next(self, step: int) -> None:
        """Select the claim after (1) or before (-1) the selected one, else the caret, round and round."""
        if self._workspace.selected is None:
            self._workspace.select_from(self._view.caret(), step)
        else:
            self._workspace.select_next(step)

    def assign_me(self) -> None:
        """Give the selected claim to whoever sits here; a second time gives it back."""
        overview = self._workspace.overview
        if overview is None:
            return
        me = self._workspace.desk.recorder.person
        person = None if overview.claim.assignee == me else me
        claim_id = overview.claim.id
        self._workspace.do(lambda: self._workspace.desk.claims.assign(claim_id, person))

    def delete_claim(self) -> None:
        """Take the selected claim out of sight; undo brings it back. The next one is selected."""
        claim_id = self._workspace.selected
        if claim_id is None:
            return
        number = self._workspace.overviews[claim_id].claim.number
        # first, so that nothing shows an empty panel in between
        self._workspace.select_claim(self._neighbour(claim_id))
        if self._workspace.do(lambda: self._workspace.desk.claims.remove(claim_id)) is None:
            self._workspace.select_claim(claim_id)
        else:
            words = self.tr("Claim {number} deleted. {undo} brings it back.")
            without = self.tr("Claim {number} deleted. The menu Edit brings it back.")
            self._say(self._keys.told(words, without, number=str(number)))

    def grow(self, edge: Edge) -> None:
        """Let the selected claim's place take in one more word at `edge`."""
        self._move_edge(lambda text, span: grow(text, span, edge))

    def shrink(self, edge: Edge) -> None:
        """Let the selected claim's place lose a word at `edge`."""
        self._move_edge(lambda text, span: shrink(text, span, edge))

    def _move_edge(self, moved: Callable[[str, Span], Span]) -> None:
        appearance, revision = self._appearance(), self._workspace.revision
        if appearance is None or revision is None:
            words = self.tr(
                "Select the claim whose words you want to change: {next_claim} or {previous_claim}."
            )
            self._say(self._keys.told(words, self.tr("Select the claim whose words you want to change.")))
            return
        span = moved(revision.text, appearance.anchor.span)
        self._workspace.do(lambda: self._workspace.desk.claims.move(appearance.id, span))

    def _passage(self) -> Span | None:
        selected = self._view.selected_passage()
        if selected is not None or self._workspace.index is None:
            return selected
        sentence = self._workspace.index.sentence_at(self._view.caret())
        return sentence.span if sentence else None

    def _appearance(self) -> Appearance | None:
        overview = self._workspace.overview
        if overview is None or not overview.appearances:
            return None
        caret = self._view.caret()
        here = [one for one in overview.appearances if one.anchor.span.start <= caret <= one.anchor.span.end]
        return (here or list(overview.appearances))[0]

    def _neighbour(self, claim_id: ClaimId) -> ClaimId | None:
        order = list(self._workspace.overviews)
        if claim_id not in order or len(order) == 1:
            return None
        number = order.index(claim_id)
        return order[number + 1] if number + 1 < len(order) else order[number - 1]

    def _say(self, words: str) -> None:
        self._workspace.noticed.emit(words)
