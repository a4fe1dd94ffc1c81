"""Earlier claims like this one, found beside the window's own work."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from factcheck_gui.domain.act import Act
from factcheck_gui.domain.facts.difference import Relation
from factcheck_gui.domain.ids import ClaimId
from factcheck_gui.domain.match import Candidate, DecidedMatch, Match, MatchDecision
from factcheck_gui.services.changes import Changed
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.card import SectionHead
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.panel.match_card import MatchCard, ShownMatch
from factcheck_gui.ui.panel.panel_part import PanelPart
from factcheck_gui.ui.workspace import Workspace

_AT_FIRST = 3
_WHILE_TYPING, _AFTER_SELECTING = 150, 30
"""Milliseconds until matches are looked for: after the claim is painted, and not at each key."""

_KEPT = 64

Deciding = Callable[[ClaimId, Candidate], Act]


class MatchPanel(PanelPart):
    """Cards of earlier claims, unrelated ones left out."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(workspace, appearance, parent)
        self.setObjectName("match_panel")
        self.setAccessibleName(self.tr("Earlier matches"))
        self.rows.setSpacing(8)
        self.head = SectionHead(appearance)
        self.empty = LinedLabel(appearance, role="small", ink="ink_2")
        self.empty.setObjectName("matches_empty")
        self.more = QPushButton()
        self.more.setObjectName("more_matches")
        self.more.setProperty("kind", "link")
        self.cards: list[MatchCard] = []
        self._found: list[Match] | None = None
        self._known: OrderedDict[tuple[ClaimId, str], list[Match]] = OrderedDict()
        self._decided: list[DecidedMatch] = []
        self._text = ""
        # what was found was found for this wording; it is shown until there is something for the next
        self._asked = ""
        self._shows_all = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        for widget in (self.head, self.empty, self.more):
            self.rows.addWidget(widget)
        self.more.clicked.connect(self._on_more)

    def show_key(self, key: str) -> None:
        """Say which key leads here."""
        self.head.show_key(key)

    @property
    def is_settled(self) -> bool:
        """Tell whether what is shown was looked for since the wording last changed."""
        return not self._timer.isActive() and self.workspace.jobs.is_idle and self._found is not None

    def follow_typing(self, wording: str) -> None:
        """Look for matches of a wording that is being typed."""
        if wording and wording != self._text:
            self._text = wording
            self._timer.start(_WHILE_TYPING)

    def stop_typing(self) -> None:
        """Look for matches of the saved wording again."""
        if self.overview is not None and self._text != self.overview.claim.wording:
            self._text = self.overview.claim.wording
            self._timer.start(_AFTER_SELECTING)

    def focus(self) -> bool:
        """Give the first card the focus; False where there is none."""
        shown = [card for card in self.cards if not card.isHidden()]
        if shown:
            shown[0].setFocus()
        return bool(shown)

    def read_anew(self) -> None:
        self._timer.stop()
        self.workspace.jobs.cancel("matches")
        self._shows_all = False
        overview = self.overview
        self._found = None
        if overview is None:
            return
        self._text = self._asked = overview.claim.wording
        self._found = self._known.get((overview.claim.id, self._text))
        self._decided = self.workspace.desk.matching.decisions(overview.claim.id)
        self._timer.start(_AFTER_SELECTING)

    def read_changed(self, changed: Changed) -> None:
        overview = self.overview
        if overview is not None and changed.touches(DecidedMatch):
            self._decided = self.workspace.desk.matching.decisions(overview.claim.id)
        if overview is not None and not self._timer.isActive():
            self.stop_typing()

    def show_overview(self) -> None:
        self.setVisible(self.overview is not None)
        matches = self._to_show()
        self.head.show_name(self.tr("Earlier matches"), len(matches) if self._found is not None else None)
        self.empty.setVisible(self._found is not None and not matches)
        self.empty.show_text("", lead=self.tr("Nothing like this was checked before."))
        shown = matches if self._shows_all else matches[:_AT_FIRST]
        self._grow(len(shown))
        for number, card in enumerate(self.cards):
            card.setVisible(number < len(shown))
        for card, match in zip(self.cards, shown, strict=False):
            card.show_match(self._shown(match))
        self.more.setVisible(len(matches) > len(shown))
        self.more.setText(self.tr("{0} more").format(len(matches) - len(shown)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.overview is not None and self._found is None:
            self._timer.start(_AFTER_SELECTING)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # nobody looks any more, and the window may be closing its library
        self._timer.stop()

    def _to_show(self) -> list[Match]:
        rejected = {one.earlier for one in self._decided if one.decision is MatchDecision.REJECTED}
        return [match for match in self._found or () if match.candidate.id not in rejected]

    def _shown(self, match: Match) -> ShownMatch:
        overview = self.overview
        return ShownMatch(
            match=match,
            wording=self._asked,
            decisions=frozenset(one.decision for one in self._decided if one.earlier == match.candidate.id),
            rating=overview.rating if overview and overview.is_settled else None,
        )

    def _look(self) -> None:
        overview = self.overview
        if overview is None:
            return
        key = (overview.claim.id, self._text)
        job = self.workspace.desk.matching.finding(overview.claim, self._text)
        self.workspace.jobs.run("matches", job, lambda found: self._on_found(key, found), self._on_refused)

    def _on_found(self, key: tuple[ClaimId, str], found: list[Match]) -> None:
        related = [match for match in found if match.comparison.relation is not Relation.UNRELATED]
        self._known[key] = related
        self._known.move_to_end(key)
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)
        if key == (self.claim_id, self._text):
            self._found, self._asked = related, self._text
            self.show_overview()

    def _on_refused(self, sentence: str) -> None:
        self._found = []
        self.show_overview()
        self.empty.show_text(sentence)

    def _on_more(self) -> None:
        self._shows_all = True
        self.show_overview()
        self.cards[min(_AT_FIRST, len(self.cards) - 1)].setFocus()

    def _grow(self, count: int) -> None:
        matching = self.workspace.desk.matching
        while len(self.cards) < count:
            card = MatchCard(self.workspace, self.appearance)
            card.setObjectName(f"match_card_{len(self.cards)}")
            card.taking_sources.connect(lambda match: self._decide(match, matching.take_sources))
            card.taking_verdict.connect(lambda match: self._decide(match, matching.take_verdict))
            card.accepting.connect(lambda match: self._decide(match, matching.accept))
            card.rejecting.connect(lambda match: self._decide(match, matching.reject))
            self.rows.insertWidget(self.rows.indexOf(self.more), card)
            self.cards.append(card)
            self.grown.emit()

    def _decide(self, match: Match, doing: Deciding) -> None:
        claim_id = self.claim_id
        if claim_id is not None and not self.attempt(lambda: doing(claim_id, match.candidate)):
            self.focus()
