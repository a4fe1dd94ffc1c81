"""Proposed fixes and open questions: what checker, writer and editor say to each other."""

from dataclasses import replace

from factcheck_gui.domain.act import Act, Change, Record
from factcheck_gui.domain.claim import Claim
from factcheck_gui.domain.claim_states import begun
from factcheck_gui.domain.draft.text import canonical, one_line
from factcheck_gui.domain.errors import NotFoundError, RuleError
from factcheck_gui.domain.ids import ArticleId, ClaimId, FixId, QueryId
from factcheck_gui.domain.query import Addressee, Fix, FixState, Query, QueryState
from factcheck_gui.services.claims import ClaimService
from factcheck_gui.services.recorder import Changes, Recorder
from factcheck_gui.store.library import Library


class QueryService:
    """Fixes with the editor's answer, and queries with anybody's."""

    def __init__(self, library: Library, recorder: Recorder, claims: ClaimService) -> None:
        self._library = library
        self._recorder = recorder
        self._claims = claims

    def fix(self, claim_id: ClaimId) -> Fix | None:
        """Return the replacement proposed for a claim's words, if there is one."""
        return self._library.claims.fix(claim_id)

    def of_claim(self, claim_id: ClaimId) -> list[Query]:
        """Return a claim's queries, oldest first."""
        return self._library.claims.queries(claim_id)

    def of_article(self, article_id: ArticleId) -> list[Query]:
        """Return all queries on an article's claims, oldest first."""
        return self._library.claims.article_queries(article_id)

    def propose(self, claim_id: ClaimId, replacement: str) -> Act:
        """Propose `replacement` for the claim's words; empty withdraws the proposal.

        A changed proposal is with the editor again.
        """
        claim, before = self._claims.get(claim_id), self.fix(claim_id)
        replacement = one_line(replacement)
        if not replacement:
            gone: Changes = (Change(before, None),) if before else ()
            return self._record("Withdraw fix", claim, *gone)
        if before and before.replacement == replacement:
            return self._record("Propose fix", claim)
        after = Fix(
            id=before.id if before else FixId(self._recorder.new_id()),
            claim_id=claim_id,
            replacement=replacement,
            proposed_at=self._recorder.now(),
            proposed_by=self._recorder.person,
        )
        return self._record("Propose fix", claim, Change(before, after), *begun(claim))

    def decide(self, claim_id: ClaimId, *, accepted: bool) -> Act:
        """Record the editor's answer to the proposed fix.

        Raises:
            RuleError: There is none to decide on.
        """
        claim, before = self._claims.get(claim_id), self.fix(claim_id)
        if before is None:
            raise RuleError("No fix is proposed for this claim. Propose one first.")
        after = replace(
            before,
            state=FixState.ACCEPTED if accepted else FixState.DECLINED,
            decided_at=self._recorder.now(),
            decided_by=self._recorder.person,
        )
        return self._record("Accept fix" if accepted else "Decline fix", claim, Change(before, after))

    def ask(self, claim_id: ClaimId, addressee: Addressee, question: str) -> Act:
        """Ask the writer, the editor or a source.

        Raises:
            RuleError: The question is empty.
        """
        claim = self._claims.get(claim_id)
        if not question.strip():
            raise RuleError("A query needs a question. Say what you want to know.")
        query = Query(
            id=QueryId(self._recorder.new_id()),
            claim_id=claim_id,
            addressee=addressee,
            question=canonical(question).strip(),
            asked_at=self._recorder.now(),
            asked_by=self._recorder.person,
        )
        return self._record("Ask query", claim, Change(None, query), *begun(claim))

    def answer(self, claim_id: ClaimId, query_id: QueryId, answer: str) -> Act:
        """Record what was answered; an empty answer opens the query again."""
        before = self._query(claim_id, query_id)
        state = QueryState.ANSWERED if answer.strip() else QueryState.OPEN
        return self._close("Answer query", claim_id, before, state, canonical(answer).strip())

    def drop(self, claim_id: ClaimId, query_id: QueryId) -> Act:
        """Close a query that needs no answer any more."""
        before = self._query(claim_id, query_id)
        return self._close("Drop query", claim_id, before, QueryState.DROPPED, before.answer)

    def _close(self, name: str, claim_id: ClaimId, before: Query, state: QueryState, answer: str) -> Act:
        closed_at = None if state is QueryState.OPEN else self._recorder.now()
        after = replace(before, state=state, answer=answer, closed_at=closed_at)
        return self._record(name, self._claims.get(claim_id), Change(before, after))

    def _query(self, claim_id: ClaimId, query_id: QueryId) -> Query:
        for query in self.of_claim(claim_id):
            if query.id == query_id:
                return query
        raise NotFoundError("That query is not there any more. Undo brings it back.")

    def _record(self, name: str, claim: Claim, *changes: Change[Record]) -> Act:
        return self._recorder.record(name, *changes, article=claim.article_id, claims=(claim.id,))
