"""Findings on claims; what was once found stays in the history."""

from dataclasses import replace

from factcheck_gui.domain.act import Act, Change
from factcheck_gui.domain.claim import State
from factcheck_gui.domain.claim_states import without_verdict
from factcheck_gui.domain.draft.text import one_line
from factcheck_gui.domain.errors import RuleError
from factcheck_gui.domain.ids import ClaimId, VerdictId
from factcheck_gui.domain.verdict import RatingScale, Verdict
from factcheck_gui.services.claims import ClaimService
from factcheck_gui.services.recorder import Recorder
from factcheck_gui.store.library import Library


class VerdictService:
    """Rates claims on the newsroom's scale."""

    def __init__(
        self, library: Library, recorder: Recorder, claims: ClaimService, scale: RatingScale
    ) -> None:
        self._library = library
        self._recorder = recorder
        self._claims = claims
        self.scale = scale

    def record(self, claim_id: ClaimId, rating: str, reason: str = "", *, taken_from: str = "") -> Act:
        """Put a verdict in force and settle the claim; the earlier one stays in the history.

        A missing reason never refuses a verdict: where the scale asks for one, sign-off warns.

        Raises:
            RuleError: The scale has no `rating`.
        """
        self.scale.named(rating)
        return self._put("Set verdict", claim_id, rating, reason, State.SETTLED, taken_from)

    def decide(self, claim_id: ClaimId, rating: str, reason: str = "") -> Act:
        """Do what the key of a step does: rate, confirm what waits, or take the same verdict back.

        Args:
            claim_id: The claim.
            rating: The step's key on the scale.
            reason: What is typed as the reason just now; with the rating in force, a new
                reason is given to it instead of taking it back.
        """
        standing, typed = self.current(claim_id), one_line(reason)
        if standing is None or standing.rating != rating:
            return self.record(claim_id, rating, typed)
        if self._claims.get(claim_id).state is State.RECHECK:
            return self.record(claim_id, rating, typed or standing.reason, taken_from=standing.taken_from)
        if typed and typed != standing.reason:
            return self.give_reason(claim_id, typed)
        return self.take_back(claim_id)

    def take_over(self, claim_id: ClaimId, rating: str, reason: str, taken_from: str) -> Act:
        """Put an earlier claim's verdict in force, to be confirmed: it waits as a recheck."""
        self.scale.named(rating)
        return self._put("Take over verdict", claim_id, rating, reason, State.RECHECK, taken_from)

    def give_reason(self, claim_id: ClaimId, reason: str) -> Act:
        """Give the verdict in force another reason.

        Raises:
            RuleError: No verdict is in force.
        """
        current = self.current(claim_id)
        if current is None:
            raise RuleError("There is no verdict to give a reason for. Choose a verdict first.")
        if current.reason == one_line(reason):
            return self._recorder.record("Give reason")
        claim = self._claims.get(claim_id)
        return self._put("Give reason", claim_id, current.rating, reason, claim.state, current.taken_from)

    def take_back(self, claim_id: ClaimId) -> Act:
        """Let no verdict be in force: the claim is being checked again where there is work or an assignee."""
        claim = self._claims.get(claim_id)
        if claim.verdict_id is None:
            return self._recorder.record("Take back verdict")
        after = without_verdict(claim, has_work=self._claims.has_work(claim))
        return self._recorder.record(
            "Take back verdict", Change(claim, after), article=claim.article_id, claims=(claim_id,)
        )

    def current(self, claim_id: ClaimId) -> Verdict | None:
        """Return the verdict in force; None before the first and after one was taken back."""
        verdict_id = self._claims.get(claim_id).verdict_id
        return self._library.claims.verdict(verdict_id) if verdict_id else None

    def all(self, claim_id: ClaimId) -> list[Verdict]:
        """Return every verdict the claim ever had, oldest first."""
        return self._library.claims.verdicts(claim_id)

    def lacks_reason(self, verdict: Verdict) -> bool:
        """Tell whether the scale asks for a reason that was not given."""
        rating = self.scale.find(verdict.rating)
        return rating is not None and rating.asks_reason and not verdict.reason

    def _put(
        self, name: str, claim_id: ClaimId, rating: str, reason: str, state: State, taken_from: str
    ) -> Act:
        claim = self._claims.get(claim_id)
        verdict = Verdict(
            id=VerdictId(self._recorder.new_id()),
            claim_id=claim_id,
            rating=rating,
            reason=one_line(reason),
            decided_at=self._recorder.now(),
            decided_by=self._recorder.person,
            taken_from=taken_from,
        )
        after = replace(claim, verdict_id=verdict.id, state=state)
        return self._recorder.record(
            name, Change(None, verdict), Change(claim, after), article=claim.article_id, claims=(claim_id,)
        )
