"""One earlier claim like this one: what differs, what it said, how it was rated, what to take over."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from factcheck_gui.domain.claim import State
from factcheck_gui.domain.claim_marks import state_mark
from factcheck_gui.domain.errors import NotFoundError
from factcheck_gui.domain.facts.difference import Relation
from factcheck_gui.domain.mark_name import MarkName
from factcheck_gui.domain.match import Candidate, Match, MatchDecision
from factcheck_gui.domain.verdict import Rating, RatingScale
from factcheck_gui.ui.kit.appearance import Appearance
from factcheck_gui.ui.kit.boxed_line import BoxedLine
from factcheck_gui.ui.kit.card import Card
from factcheck_gui.ui.kit.flow_rows import FlowRows
from factcheck_gui.ui.kit.lined_label import LinedLabel
from factcheck_gui.ui.kit.moments import shown_age, shown_date, shown_local_day, shown_written
from factcheck_gui.ui.panel.match_words import pieces_of
from factcheck_gui.ui.panel.panel_part import show_menu
from factcheck_gui.ui.panel.two_wordings import TwoWordings
from factcheck_gui.ui.workspace import Workspace

_OTHER = {Relation.DIFFERS, Relation.CONTRADICTS, Relation.RELATED, Relation.UNRELATED}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMatch:
    """A match of `wording`, what a person decided about it, and our own rating, which colours its boxes."""

    match: Match
    wording: str
    decisions: frozenset[MatchDecision] = frozenset()
    rating: str | None = None


class MatchCard(Card):
    """Leads with the difference; the score comes last. Nothing is taken over but by a press.

    Signals:
        taking_sources: The match whose sources are to be cited.
        taking_verdict: The match whose verdict is to be put in force, to be confirmed.
        accepting: The match that is the same claim.
        rejecting: The match that is not.
    """

    taking_sources = Signal(object)
    taking_verdict = Signal(object)
    accepting = Signal(object)
    rejecting = Signal(object)

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._workspace = workspace
        self.shown: ShownMatch | None = None
        self.difference = BoxedLine(appearance, lines=3)
        self.wordings = TwoWordings(appearance)
        self.story = LinedLabel(appearance, role="small", ink="ink_2", lines=1)
        self.rating = LinedLabel(appearance, role="small", lines=1)
        self.facts = LinedLabel(appearance, role="small", ink="ink_2", lines=1)
        self.score = LinedLabel(appearance, role="small", ink="ink_3", lines=1)
        self.decided = LinedLabel(appearance, role="small", ink="ok", lines=1)
        self.use_sources = self._button("", "use_sources")
        self.take_verdict = self._button(self.tr("Take over verdict"), "take_verdict")
        self.same = self._button(self.tr("Same claim"), "same_claim")
        self.not_same = self._button(self.tr("Not the same claim"), "not_same_claim")
        self.more = self._button(self.tr("More"), "more_of_match")
        self._lay_out()
        self.use_sources.clicked.connect(lambda: self.taking_sources.emit(self._match()))
        self.take_verdict.clicked.connect(lambda: self.taking_verdict.emit(self._match()))
        self.same.clicked.connect(lambda: self.accepting.emit(self._match()))
        self.not_same.clicked.connect(lambda: self.rejecting.emit(self._match()))
        self.more.clicked.connect(self._on_more)

    def show_match(self, shown: ShownMatch) -> None:
        """Show another match, or the same one with another decision."""
        if shown == self.shown:
            return
        self.shown = shown
        candidate = shown.match.candidate
        ours, step = self._scale.mark_of(shown.rating), self._step(candidate)
        theirs = step.mark if step and _stands(candidate) else None
        self.difference.show_pieces(*pieces_of(shown.match.comparison, ours, theirs))
        self.wordings.show_wordings(shown.wording, candidate.text, shown.match.comparison)
        self._show_story(candidate)
        self._show_rating(candidate)
        self.facts.show_text(self._facts_of(shown.match))
        self.score.show_text(self.tr("{0} % alike").format(round(shown.match.likeness)))
        self._show_decision(shown.decisions)
        self._show_buttons(shown)
        parts = (
            self.difference.text,
            candidate.text,
            self.story.text(),
            self.rating.text(),
            self.score.text(),
        )
        self.setAccessibleName(", ".join(part for part in parts if part))

    @property
    def _scale(self) -> RatingScale:
        return self._workspace.desk.scale

    def _match(self) -> Match | None:
        return self.shown.match if self.shown else None

    def _step(self, candidate: Candidate) -> Rating | None:
        """Return the step of a claim of this library; a publisher's words are none, even where they agree."""
        return self._scale.find(candidate.rating or "") if candidate.article_id else None

    def _can_take(self, candidate: Candidate) -> bool:
        return self._step(candidate) is not None and _stands(candidate)

    def _show_story(self, candidate: Candidate) -> None:
        """Say in which story of this library it stood, and of what day that is."""
        words = self._story_of(candidate)
        self.story.show_text(words)
        self.story.setVisible(bool(words))

    def _story_of(self, candidate: Candidate) -> str:
        if candidate.article_id is None:
            return ""
        try:
            article = self._workspace.desk.articles.get(candidate.article_id)
        except NotFoundError:
            # its import was taken back since it was found
            return ""
        day = shown_date(article.published) if article.published else shown_local_day(article.created_at)
        return self.tr("In “{0}”, {1}").format(article.title, day)

    def _show_rating(self, candidate: Candidate) -> None:
        rating, step = candidate.rating, self._step(candidate)
        self.rating.setVisible(bool(rating))
        if rating and candidate.article_id and not _stands(candidate):
            mark = state_mark(State(candidate.state))
            self.rating.set_ink(f"mark.{mark.kind}")
            was = self.tr("{0} (was {1})").format(mark.label, step.label if step else rating)
            self.rating.show_text(was, glyph=mark.glyph)
        elif step is not None:
            self.rating.set_ink(f"mark.{step.mark}")
            self.rating.show_text(step.label, glyph=step.glyph)
        elif rating:
            # the publisher's own words: no step of this scale, so no colour of it
            self.rating.set_ink("ink_2")
            self.rating.show_text(self.tr("“{0}”").format(rating))

    def _facts_of(self, match: Match) -> str:
        candidate = match.candidate
        day = shown_written(candidate.date) if candidate.date else ""
        count = candidate.sources
        sources = self.tr("1 source") if count == 1 else self.tr("{0} sources").format(count)
        if candidate.article_id is None:
            sources = self.tr("learned")
        elif day:
            day = self._when(candidate.date or "", candidate.rating)
        facts = [] if candidate.rating else [self.tr("no verdict")]
        facts += [part for part in (day, sources) if part]
        return ("· " if candidate.rating else "") + " · ".join(facts)

    def _when(self, stamp: str, rating: str | None) -> str:
        """Say when it was last worked on; only what was found true was verified."""
        is_true = self._scale.mark_of(rating) in {MarkName.CONFIRMED, MarkName.CONFIRMED_WITH_CHANGE}
        word = self.tr("verified") if is_true else self.tr("checked")
        day = datetime.fromisoformat(stamp).astimezone().date()
        age = shown_age(day, self._workspace.desk.recorder.now().astimezone().date())
        return self.tr("last {0} {1}").format(word, age) if age else f"{word} {shown_date(day)}"

    def _show_decision(self, decisions: frozenset[MatchDecision]) -> None:
        words = {
            MatchDecision.ACCEPTED: self.tr("Same claim"),
            MatchDecision.SOURCES_TAKEN: self.tr("its sources used"),
            MatchDecision.VERDICT_TAKEN: self.tr("its verdict taken over"),
        }
        said = [words[decision] for decision in words if decision in decisions]
        text = ", ".join(said)
        self.decided.show_text(text[:1].upper() + text[1:], glyph="check" if said else "")
        self.decided.setVisible(bool(said))

    def _show_buttons(self, shown: ShownMatch) -> None:
        candidate, done = shown.match.candidate, shown.decisions
        count = candidate.sources if candidate.article_id else 0
        self.use_sources.setVisible(count > 0 and MatchDecision.SOURCES_TAKEN not in done)
        self.use_sources.setText(
            self.tr("Use its source") if count == 1 else self.tr("Use its {0} sources").format(count)
        )
        can_take = self._can_take(candidate) and MatchDecision.VERDICT_TAKEN not in done
        # what differs, or says something else, is not the same claim: its verdict is a step further away
        is_other = shown.match.comparison.relation in _OTHER
        self.take_verdict.setVisible(can_take and not is_other)
        self.same.setVisible(MatchDecision.ACCEPTED not in done and not is_other)
        self.not_same.setVisible(MatchDecision.ACCEPTED not in done)
        self.more.setVisible(is_other and (can_take or MatchDecision.ACCEPTED not in done))

    def _on_more(self) -> None:
        if self.shown is None:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Same claim"), lambda: self.accepting.emit(self._match()))
        if self._can_take(self.shown.match.candidate):
            menu.addAction(self.tr("Take over verdict"), lambda: self.taking_verdict.emit(self._match()))
        show_menu(menu, self.more)

    def _button(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setProperty("kind", "small")
        return button

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.rating)
        line.addWidget(self.facts, 1)
        line.addWidget(self.score)
        buttons = FlowRows(
            (self.use_sources, self.take_verdict, self.same, self.not_same, self.more),
            gap=self._appearance.theme.px(8),
        )
        self.rows.addWidget(self.difference)
        self.rows.addWidget(self.wordings)
        self.rows.addWidget(self.story)
        self.rows.addLayout(line)
        self.rows.addWidget(self.decided)
        self.rows.addSpacing(8)
        self.rows.addWidget(buttons)


def _stands(candidate: Candidate) -> bool:
    """Tell whether the verdict of an earlier claim is in force; one in recheck only used to be."""
    return candidate.state == State.SETTLED
