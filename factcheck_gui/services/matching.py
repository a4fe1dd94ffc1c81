"""Earlier claims like this one, and what a person decides about them."""

from collections.abc import Callable

from factcheck_gui.domain.act import Act, Change
from factcheck_gui.domain.claim import Claim, State
from factcheck_gui.domain.errors import RuleError
from factcheck_gui.domain.ids import ArticleId, ClaimId, DecisionId
from factcheck_gui.domain.match import Candidate, DecidedMatch, Match, MatchDecision
from factcheck_gui.services.claims import ClaimService
from factcheck_gui.services.recorder import Recorder
from factcheck_gui.services.sources import SourceService
from factcheck_gui.services.verdicts import VerdictService
from factcheck_gui.store.library import Library

CANDIDATES = 200
MERGE_MS = 10
_IN_DOUBT = frozenset({State.RECHECK, State.AMBIGUOUS})


class MatchService:
    """Finds what was checked before. Taking anything over is always a person's act."""

    def __init__(
        self,
        library: Library,
        recorder: Recorder,
        *,
        claims: ClaimService,
        sources: SourceService,
        verdicts: VerdictService,
    ) -> None:
        self._library = library
        self._recorder = recorder
        self._claims = claims
        self._sources = sources
        self._verdicts = verdicts

    def find(
        self,
        text: str,
        *,
        limit: int = 20,
        exclude_article: ArticleId | None = None,
        exclude_claim: ClaimId | None = None,
    ) -> list[Match]:
        """Return the earlier claims most like `text`, best first, none left out for its relation."""
        return find_matches(self._library, text, limit, article=exclude_article, claim=exclude_claim)

    def finding(self, claim: Claim, text: str, *, limit: int = 8) -> Callable[[], list[Match]]:
        """Return a job that finds matches of a claim being worded, outside its own article.

        The job opens a connection of its own that only reads; pairs a person rejected are
        not shown again.
        """
        library = self._library
        rejected = {
            decided.earlier
            for decided in library.matches.decisions(claim.id)
            if decided.decision is MatchDecision.REJECTED
        }

        def job() -> list[Match]:
            with library.reader() as reader:
                found = find_matches(
                    reader, text, limit + len(rejected), article=claim.article_id, claim=claim.id
                )
            return [match for match in found if match.candidate.id not in rejected][:limit]

        return job

    def get_ready(self) -> None:
        """Load what a match needs, so that the first one takes no longer than others."""
        import factcheck_gui.domain.comparing.ranking  # noqa: F401, PLC0415 - rapidfuzz is not needed before the first paint

        self._library.matches.get_ready()

    def merge(self, budget_ms: float = MERGE_MS) -> bool:
        """Put the index in better order for about `budget_ms`; tell whether more is to be done.

        For moments with nothing else to do, until it says no: no frame waits for it for
        long, and it may stop at any time.
        """
        return not self._library.is_read_only and self._library.matches.merge(budget_ms)

    def decisions(self, claim_id: ClaimId) -> list[DecidedMatch]:
        """Return what was decided about a claim's matches, oldest first."""
        return self._library.matches.decisions(claim_id)

    def accept(self, claim_id: ClaimId, earlier: Candidate) -> Act:
        """Record that the two are the same claim."""
        return self._decide("Accept match", claim_id, earlier, MatchDecision.ACCEPTED)

    def reject(self, claim_id: ClaimId, earlier: Candidate) -> Act:
        """Record that they are not: the pair is not shown again."""
        return self._decide("Reject match", claim_id, earlier, MatchDecision.REJECTED)

    def take_sources(self, claim_id: ClaimId, earlier: Candidate) -> Act:
        """Cite what the earlier claim cites.

        Raises:
            RuleError: A learned claim has no sources of this library, or all are cited already.
        """
        if earlier.article_id is None or not earlier.sources:
            raise RuleError("That earlier claim has no sources in this library. Add one to yours.")
        with self._recorder.together("Take over sources") as acts:
            if not self._sources.take_over(claim_id, ClaimId(earlier.id)).changes:
                raise RuleError("This claim cites the same sources already. Nothing is missing.")
            self._decide("Take over sources", claim_id, earlier, MatchDecision.SOURCES_TAKEN)
        return acts[0]

    def take_verdict(self, claim_id: ClaimId, earlier: Candidate) -> Act:
        """Put the earlier claim's verdict in force, to be confirmed by a key of the scale.

        Raises:
            RuleError: It has no verdict on this newsroom's scale, or one that is in doubt itself.
        """
        rating = self._verdicts.scale.find(earlier.rating or "")
        if rating is None or earlier.article_id is None:
            raise RuleError(
                "That earlier claim has no verdict on your scale. Decide on yours by its own evidence."
            )
        # as it is now: the candidate may have been found before the earlier claim changed
        if self._claims.get(ClaimId(earlier.id)).state in _IN_DOUBT:
            raise RuleError("Its verdict waits for a recheck itself. Decide on yours by its own evidence.")
        given = self._verdicts.current(ClaimId(earlier.id))
        with self._recorder.together("Take over verdict") as acts:
            self._verdicts.take_over(claim_id, rating.key, given.reason if given else "", earlier.id)
            self._decide("Take over verdict", claim_id, earlier, MatchDecision.VERDICT_TAKEN)
        return acts[0]

    def _decide(self, name: str, claim_id: ClaimId, earlier: Candidate, decision: MatchDecision) -> Act:
        claim = self._claims.get(claim_id)
        decided = DecidedMatch(
            id=DecisionId(self._recorder.new_id()),
            claim_id=claim_id,
            earlier=earlier.id,
            decision=decision,
            decided_at=self._recorder.now(),
            decided_by=self._recorder.person,
        )
        return self._recorder.record(
            name, Change(None, decided), article=claim.article_id, claims=(claim_id,)
        )


def find_matches(
    library: Library,
    text: str,
    limit: int,
    *,
    article: ArticleId | None = None,
    claim: ClaimId | None = None,
) -> list[Match]:
    """Return earlier claims most like `text`, best first; none of `article`, nor `claim` itself."""
    from factcheck_gui.domain.comparing.ranking import rank  # noqa: PLC0415 - rapidfuzz is not needed before the first paint

    candidates = library.matches.candidates(
        text, limit=max(CANDIDATES, limit), exclude_article=article, exclude_claim=claim
    )
    return rank(text, candidates, limit)
