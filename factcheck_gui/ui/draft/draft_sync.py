"""Keeps the draft in step with the workspace: text, marks, selection and reading place."""

from PySide6.QtCore import QObject, QTimer

from factcheck_gui.domain.article import NothingToCheck
from factcheck_gui.domain.claim import Appearance, Claim
from factcheck_gui.domain.claim_marks import mark_of
from factcheck_gui.domain.ids import ArticleId, ClaimId
from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.domain.overview import ClaimOverview
from factcheck_gui.services.changes import Changed
from factcheck_gui.ui.draft.draft_pane import DraftPane
from factcheck_gui.ui.draft.marks import DraftMark
from factcheck_gui.ui.workspace import Workspace

_NOBODY = ""
"""The claim of a passage with nothing to check."""


class DraftSync(QObject):
    """Shows in the draft what the workspace holds, and keeps where reading stopped in it."""

    def __init__(self, workspace: Workspace, pane: DraftPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._pane = pane
        self._shown: ArticleId | None = None
        # after the frame that shows the act: which sentences are left is no part of it
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show_unseen)
        # a write to the disk, which may take long: that this article was open last can be kept then, too
        self._opened = QTimer(self)
        self._opened.setSingleShot(True)
        self._opened.timeout.connect(self.remember_place)
        workspace.article_opened.connect(self._on_article_opened)
        workspace.changed.connect(self._on_changed)
        workspace.claim_selected.connect(self._on_claim_selected)
        pane.view.claim_clicked.connect(self._on_claim_clicked)

    def remember_place(self) -> None:
        """Keep where reading stopped in the draft shown."""
        if self._shown is not None:
            self._workspace.desk.articles.remember_place(self._shown, self._pane.view.top_position())

    def _on_article_opened(self) -> None:
        self.remember_place()
        article, revision, index = self._workspace.article, self._workspace.revision, self._workspace.index
        if article is None or revision is None or index is None:
            return
        self._shown = article.id
        place = self._workspace.desk.articles.place(article.id)
        sentences = [sentence.span for sentence in index.sentences]
        self._pane.show_draft(revision.text, revision.zones, place, sentences)
        self._show_marks()
        self._opened.start(0)
        self._later.start(0)

    def _on_changed(self, changed: Changed) -> None:
        if changed.touches(NothingToCheck):
            self._pane.update_marks({_NOBODY}, self._soft_marks())
        if changed.claims:
            marks = [mark for claim in changed.claims for mark in self._marks_of(claim)]
            self._pane.update_marks(changed.claims, marks)
        elif changed.touches(Claim, Appearance):
            self._show_marks()
        self._later.start(0)

    def _show_marks(self) -> None:
        marks = [mark for claim in self._workspace.overviews for mark in self._marks_of(claim)]
        self._pane.set_marks([*marks, *self._soft_marks()])

    def _soft_marks(self) -> list[DraftMark]:
        marks = self._workspace.marks
        return [DraftMark(claim_id=_NOBODY, span=mark.span, kind=MarkName.NOTHING_TO_CHECK) for mark in marks]

    def _show_unseen(self) -> None:
        coverage = self._workspace.coverage
        if coverage is not None:
            self._pane.set_unseen(coverage.unseen)

    def _marks_of(self, claim_id: ClaimId) -> list[DraftMark]:
        overview = self._workspace.overviews.get(claim_id)
        return [self._mark(overview, one) for one in overview.appearances] if overview else []

    def _mark(self, overview: ClaimOverview, appearance: Appearance) -> DraftMark:
        mark = mark_of(overview, self._workspace.desk.scale)
        return DraftMark(
            claim_id=overview.claim.id,
            span=appearance.anchor.span,
            kind=mark.kind,
            word=mark.short_label,
            glyph=mark.glyph,
            has_query=overview.open_queries > 0,
        )

    def _on_claim_selected(self, claim_id: ClaimId | None) -> None:
        self._pane.select_claim(claim_id)

    def _on_claim_clicked(self, claim_id: str) -> None:
        self._workspace.select_claim(ClaimId(claim_id))
