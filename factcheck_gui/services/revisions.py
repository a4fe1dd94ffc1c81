"""The next draft of an article: its claims carried over in one act, and what a person says to it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from factcheck_gui.domain.act import Act, Change
from factcheck_gui.domain.anchor import Anchor
from factcheck_gui.domain.article import NothingToCheck, Revision, Succession
from factcheck_gui.domain.carrying.carry_over import Progress, lay_side_by_side
from factcheck_gui.domain.carrying.claims import CarriedAppearance, CarriedClaim, DraftReview, review_draft
from factcheck_gui.domain.carrying.content import single_spaced
from factcheck_gui.domain.carrying.pair_checks import PairFinding, check_pair
from factcheck_gui.domain.claim import Appearance, Claim, Outcome, State
from factcheck_gui.domain.claim_states import left
from factcheck_gui.domain.draft.coverage import zone_of
from factcheck_gui.domain.draft.text import fingerprint
from factcheck_gui.domain.draft.zone import ZoneKind
from factcheck_gui.domain.errors import RuleError
from factcheck_gui.domain.ids import AppearanceId, ArticleId, ClaimId, MarkId, RevisionId, SuccessionId
from factcheck_gui.domain.overview import ClaimOverview
from factcheck_gui.domain.span import Span
from factcheck_gui.services.articles import ArticleService, Draft
from factcheck_gui.services.claims import ClaimService
from factcheck_gui.services.recorder import Changes, Recorder
from factcheck_gui.services.verdicts import VerdictService
from factcheck_gui.store.library import Library

_KIN = 0.2
"""Share of the shorter draft's words that two drafts of one article have in common at the least;
of a dozen unrelated texts of the length of a story, no two had more than 0.03."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """What carrying over starts from: all frozen, so that a job can work on it."""

    base: Revision
    draft: Draft
    claims: tuple[ClaimOverview, ...]
    marks: tuple[NothingToCheck, ...]
    older: int | None

    @property
    def is_same(self) -> bool:
        """Tell whether the draft is the newest revision, but for white space."""
        return single_spaced(self.base.text) == single_spaced(self.draft.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """What became of a draft; without an `act` it was the newest revision already."""

    revision: Revision
    review: DraftReview
    act: Act | None

    def with_outcome(self, outcome: Outcome) -> list[CarriedClaim]:
        """Return the claims of one outcome, in reading order of the old draft."""
        return [claim for claim in self.review.claims if claim.outcome is outcome]


class RevisionService:
    """Takes in the next draft, and keeps what it did to each claim."""

    def __init__(
        self,
        library: Library,
        recorder: Recorder,
        *,
        articles: ArticleService,
        claims: ClaimService,
        verdicts: VerdictService,
    ) -> None:
        self._library = library
        self._recorder = recorder
        self._articles = articles
        self._claims = claims
        self._verdicts = verdicts

    def revise(self, article_id: ArticleId, draft: Draft, *, force: bool = False) -> Revised:
        """Keep `draft` as the next revision, with every claim carried over, as one act.

        Args:
            article_id: The article.
            draft: Its next text.
            force: Take also an older or another text for it.

        Raises:
            RuleError: The draft is empty; or it is older or another text, and not forced.
        """
        preparation = self.prepare(article_id, draft)
        return self.record(preparation, self.reviewing(preparation)(), force=force)

    def prepare(self, article_id: ArticleId, draft: Draft) -> Preparation:
        """Read what carrying over starts from.

        Raises:
            RuleError: There is no text in the draft.
        """
        if not draft.text.strip():
            raise RuleError("There is no text in that draft. Choose the file with the story.")
        base = self._articles.newest(article_id)
        earlier = self._articles.revisions(article_id)[:-1]
        same = single_spaced(draft.text)
        older = next((one.number for one in reversed(earlier) if single_spaced(one.text) == same), None)
        return Preparation(
            base=base,
            draft=draft,
            claims=tuple(self._claims.overviews(base.id)),
            marks=tuple(self._articles.marks(base.id)),
            older=older,
        )

    @staticmethod
    def reviewing(preparation: Preparation, progress: Progress | None = None) -> Callable[[], DraftReview]:
        """Return a job that carries the claims over; sees no library, and changes nothing."""

        def job() -> DraftReview:
            return review_draft(
                preparation.base,
                preparation.draft,
                preparation.claims,
                [mark.span for mark in preparation.marks],
                progress=progress,
            )

        return job

    def record(self, preparation: Preparation, review: DraftReview, *, force: bool = False) -> Revised:
        """Keep the draft with all that `review` says of it, as one act; nothing where it is the same.

        Raises:
            RuleError: It is an older or another text and not forced; or a claim changed meanwhile.
        """
        if preparation.is_same:
            return Revised(revision=preparation.base, review=review, act=None)
        if not force:
            self._refuse_another(preparation, review)
        revision = self._revision(preparation)
        succession = Succession(
            id=SuccessionId(self._recorder.new_id()),
            article_id=revision.article_id,
            before_id=preparation.base.id,
            revision_id=revision.id,
            forced=force,
            made_at=self._recorder.now(),
            made_by=self._recorder.person,
        )
        act = self._recorder.record(
            "Import revision",
            Change(None, revision),
            Change(None, succession),
            *self._carried(preparation, review, revision),
            article=revision.article_id,
            claims=tuple(one.claim_id for one in review.claims if one.outcome is not Outcome.SAME),
        )
        return Revised(revision=revision, review=review, act=act)

    def looking_back(self, revision_id: RevisionId) -> Callable[[], DraftReview] | None:
        """Return a job that says again what a revision did to the claims of the one before; None for a first.

        It is worked out anew from both texts and the marks of the older one; what a person has
        picked or confirmed since is in the claims.
        """
        succession = self._library.articles.succession(revision_id)
        if succession is None:
            return None
        old, new = self._articles.revision(succession.before_id), self._articles.revision(revision_id)
        claims, marks = self._claims.overviews(old.id), self._articles.marks(old.id)
        return lambda: review_draft(old, new, claims, [mark.span for mark in marks])

    def checking(self, revision_id: RevisionId) -> Callable[[], list[PairFinding]] | None:
        """Return a job that holds a revision and the one before against the notes; None for a first one."""
        succession = self._library.articles.succession(revision_id)
        if succession is None:
            return None
        old, new = self._articles.revision(succession.before_id), self._articles.revision(revision_id)
        return lambda: check_pair(lay_side_by_side(old, new))

    def place(self, claim_id: ClaimId, span: Span) -> Act:
        """Let a claim that is ambiguous or cut stand at `span` of the newest revision.

        A verdict waits there to be confirmed: what became of its words a person has just said,
        not that it still holds.

        Raises:
            RuleError: `span` is no passage of that text.
        """
        claim = self._claims.get(claim_id)
        revision = self._articles.newest(claim.article_id)
        overview = self._overview(claim, revision)
        with self._recorder.together("Place claim") as acts:
            self._claims.link(claim_id, revision.id, [span])
            gone = [Change(one, replace(one, removed=True)) for one in overview.unplaced]
            self._edit("Place claim", claim, self._placed(claim), *gone)
        return acts[0]

    def set_apart(self, claim_id: ClaimId) -> Act:
        """Say that what a claim was carried over to is another statement: the claim is cut, and kept."""
        claim = self._claims.get(claim_id)
        revision = self._articles.newest(claim.article_id)
        overview = self._overview(claim, revision)
        changes = []
        cut = {one.carried_from for one in overview.unplaced if one.outcome is Outcome.CUT}
        for one in (*overview.appearances, *overview.unplaced):
            if one.outcome is not Outcome.CUT:
                again = one.carried_from is not None and one.carried_from in cut
                gone = replace(one, outcome=Outcome.CUT, anchor=self._anchor_before(one), removed=again)
                changes.append(Change(one, gone))
                cut.add(one.carried_from)
        return self._edit("Set claim apart", claim, replace(claim, state=State.CUT), *changes)

    def still_holds(self, claim_id: ClaimId, reason: str) -> Act:
        """Put the verdict that waits in force again, for the words as they are now.

        Raises:
            RuleError: No reason is given, or no verdict waits.
        """
        standing = self._verdicts.current(claim_id)
        if standing is None or self._claims.get(claim_id).state is not State.RECHECK:
            raise RuleError("No verdict waits to be confirmed. Give the claim one.")
        if not reason.strip():
            raise RuleError("Say why the old verdict still holds: what changed is in other words.")
        return self._verdicts.record(claim_id, standing.rating, reason, taken_from=standing.taken_from)

    def _refuse_another(self, preparation: Preparation, review: DraftReview) -> None:
        title = self._articles.get(preparation.base.article_id).title
        if preparation.older is not None:
            raise RuleError(
                f"This is v{preparation.older} of “{title}”, older than v{preparation.base.number}. "
                "Choose the next draft, or force it to go back to this text."
            )
        if review.kinship < _KIN:
            raise RuleError(
                f"This text has {review.kinship:.0%} of its words in common with “{title}”. "
                "Import it as an article of its own, or force it to take it for the next draft."
            )

    def _revision(self, preparation: Preparation) -> Revision:
        """Return the revision to keep: the one it was before its carry-over was undone, if it was."""
        base, draft = preparation.base, preparation.draft
        known = self._library.articles.undone(base.article_id, fingerprint(draft.text))
        return known or Revision(
            id=RevisionId(self._recorder.new_id()),
            article_id=base.article_id,
            number=self._library.articles.next_number(base.article_id),
            text=draft.text,
            sha256=fingerprint(draft.text),
            zones=draft.zones,
            origin=draft.origin,
            encoding=draft.encoding,
            encoding_guessed=draft.encoding_guessed,
            imported_at=self._recorder.now(),
            imported_by=self._recorder.person,
        )

    def _carried(self, preparation: Preparation, review: DraftReview, revision: Revision) -> Changes:
        """Return appearances, states of claims and marks as they are in the new revision."""
        known = {overview.claim.id: overview.claim for overview in preparation.claims}
        changes: list[Change[Appearance] | Change[Claim] | Change[NothingToCheck]] = []
        for one in review.claims:
            for appearance in one.appearances:
                changes += [Change(None, made) for made in self._appearances(appearance, revision)]
            before, after = known[one.claim_id], _in_state(known[one.claim_id], one.outcome)
            changes += [Change(before, after)] if before != after else []
        for mark in preparation.marks:
            if mark.span in review.kept:
                new_id = MarkId(self._recorder.new_id())
                changes.append(
                    Change(
                        None, replace(mark, id=new_id, revision_id=revision.id, span=review.kept[mark.span])
                    )
                )
        return tuple(changes)

    def _appearances(self, one: CarriedAppearance, revision: Revision) -> list[Appearance]:
        """Return an appearance as it is in the new revision: several where a person must pick."""
        carried = one.carried
        spans = (carried.span,) if carried.span else carried.candidates
        made = Appearance(
            id=AppearanceId(self._recorder.new_id()),
            claim_id=one.appearance.claim_id,
            revision_id=revision.id,
            anchor=one.appearance.anchor,
            zone=one.appearance.zone,
            outcome=carried.outcome,
            carried_from=one.appearance.id,
        )
        if not spans:
            return [made]
        return [
            replace(
                made,
                id=made.id if number == 0 else AppearanceId(self._recorder.new_id()),
                anchor=Anchor.at(span, revision.text),
                zone=zone_of(span, revision.zones, revision.text) or ZoneKind.BODY,
            )
            for number, span in enumerate(spans)
        ]

    def _anchor_before(self, appearance: Appearance) -> Anchor:
        """Return where an appearance stood in the revision before, its own place where it is new."""
        before = self._library.claims.appearance(appearance.carried_from) if appearance.carried_from else None
        return before.anchor if before else appearance.anchor

    def _placed(self, claim: Claim) -> Claim:
        if claim.state not in (State.AMBIGUOUS, State.CUT):
            return claim
        if claim.verdict_id is not None:
            return replace(claim, state=State.RECHECK)
        return left(claim, has_work=self._claims.has_work(claim))

    def _overview(self, claim: Claim, revision: Revision) -> ClaimOverview:
        return self._claims.overviews(revision.id, [claim.id])[0]

    def _edit(self, name: str, before: Claim, after: Claim, *changes: Change[Appearance]) -> Act:
        own = () if before == after else (Change(before, after),)
        return self._recorder.record(name, *changes, *own, article=before.article_id, claims=(before.id,))


def _in_state(claim: Claim, outcome: Outcome) -> Claim:
    """Return a claim after its gravest outcome: a verdict never stands on words that have changed."""
    if outcome is Outcome.AMBIGUOUS:
        return replace(claim, state=State.AMBIGUOUS)
    if outcome is Outcome.CUT:
        return replace(claim, state=State.CUT)
    if outcome is Outcome.REWORDED and claim.verdict_id is not None:
        return replace(claim, state=State.RECHECK)
    return claim
