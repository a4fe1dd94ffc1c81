"""Claims: made from passages, worded, typed, assigned, linked and taken away."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from factcheck_gui.domain.act import Act, Change, Record
from factcheck_gui.domain.anchor import Anchor
from factcheck_gui.domain.article import Article, Revision
from factcheck_gui.domain.claim import Appearance, Claim, LegalFlag, State
from factcheck_gui.domain.claim_states import changed, given
from factcheck_gui.domain.draft.coverage import zone_of
from factcheck_gui.domain.draft.occurrences import find_occurrences
from factcheck_gui.domain.draft.text import one_line
from factcheck_gui.domain.draft.zone import ZoneKind
from factcheck_gui.domain.errors import NotFoundError, RuleError
from factcheck_gui.domain.fact_type import FactType
from factcheck_gui.domain.ids import AppearanceId, ClaimId, PersonId, RevisionId, VerdictId
from factcheck_gui.domain.overview import ClaimOverview
from factcheck_gui.domain.span import Span
from factcheck_gui.services.people import PeopleService
from factcheck_gui.services.recorder import Recorder
from factcheck_gui.store.library import Library

WORDING_LENGTH = 2_000
"""Code points of a wording; a longer one is no single statement."""


class ClaimService:
    """What is claimed in a text, and where."""

    def __init__(self, library: Library, recorder: Recorder, people: PeopleService) -> None:
        self._library = library
        self._recorder = recorder
        self._people = people

    def get(self, claim_id: ClaimId) -> Claim:
        """Return a claim.

        Raises:
            NotFoundError: There is none with that id, or it was removed.
        """
        claim = self._library.claims.get(claim_id)
        if claim is None or claim.removed:
            raise NotFoundError("That claim is not in this library any more. Undo brings it back.")
        return claim

    def overviews(
        self, revision_id: RevisionId, claims: Collection[ClaimId] | None = None
    ) -> list[ClaimOverview]:
        """Return what lists and marks show, in reading order; of `claims` alone where given."""
        return self._library.claims.overviews(revision_id, claims)

    def history(self, claim_id: ClaimId) -> list[Act]:
        """Return every act on a claim, oldest first."""
        return self._library.events.of_claim(claim_id)

    def was_confirmed(self, claim_id: ClaimId) -> bool:
        """Tell whether a verdict that waits was in force here until the words changed.

        False for one taken over from an earlier claim that nobody has confirmed since.
        """
        acts = self.history(claim_id)
        verdicts = self._library.claims.verdicts(claim_id)
        taken: dict[VerdictId | None, str] = {verdict.id: verdict.taken_from for verdict in verdicts}
        for before, after in _standing_changes(acts, claim_id):
            if before.state is State.SETTLED and after.state is State.RECHECK:
                return before.verdict_id == after.verdict_id
            if taken.get(after.verdict_id, "") != taken.get(before.verdict_id, ""):
                return False
        return False

    def claimants(self) -> list[str]:
        """Return who made the latest claims of this library, each once, the latest first."""
        return self._library.claims.claimants()

    def search(self, words: str, limit: int = 20) -> list[tuple[Claim, Article]]:
        """Return claims of all articles whose wording has `words`, the best first."""
        return self._library.claims.search(words, limit)

    def add(  # noqa: PLR0913 - the fields a claim can be born with
        self,
        revision_id: RevisionId,
        span: Span,
        *,
        wording: str = "",
        claimant: str = "",
        types: tuple[FactType, ...] = (),
        assignee: PersonId | None = None,
        legal: LegalFlag = LegalFlag.NONE,
    ) -> Act:
        """Make a claim of the passage at `span`, worded as the passage unless told otherwise.

        Its id is the act's only one. Overlaps and repeats are allowed.

        Raises:
            RuleError: `span` is empty or outside the text.
        """
        revision = self._revision(revision_id)
        self._check_span(span, revision)
        claim = Claim(
            id=ClaimId(self._recorder.new_id()),
            article_id=revision.article_id,
            number=self._library.claims.next_number(revision.article_id),
            wording=self._checked_wording(wording or span.of(revision.text)),
            claimant=one_line(claimant),
            types=types,
            assignee=assignee,
            legal=legal,
            created_at=self._recorder.now(),
            created_by=self._recorder.person,
        )
        appearance = self._appearance(claim.id, revision, span)
        return self._record("Add claim", claim, Change(None, claim), Change(None, appearance))

    def reword(self, claim_id: ClaimId, wording: str) -> Act:
        """Give the claim a neutral wording; a verdict on other words waits to be confirmed.

        Raises:
            RuleError: `wording` is empty or too long for one statement.
        """
        claim, worded = self.get(claim_id), self._checked_wording(wording)
        after = changed(replace(claim, wording=worded), claim.wording, worded)
        return self._edit("Reword claim", claim, after)

    def set_claimant(self, claim_id: ClaimId, claimant: str) -> Act:
        """Say who makes the claim."""
        claim = self.get(claim_id)
        return self._edit("Set claimant", claim, replace(claim, claimant=one_line(claimant)))

    def set_types(self, claim_id: ClaimId, types: Iterable[FactType]) -> Act:
        """Say what kinds of fact the claim states, in the order of the types."""
        claim = self.get(claim_id)
        chosen = set(types)
        ordered = tuple(kind for kind in FactType if kind in chosen)
        return self._edit("Set fact types", claim, replace(claim, types=ordered))

    def set_legal(self, claim_id: ClaimId, flag: LegalFlag) -> Act:
        """Say whether a lawyer must see the claim."""
        claim = self.get(claim_id)
        return self._edit("Set legal flag", claim, replace(claim, legal=flag))

    def assign(self, claim_id: ClaimId, person: PersonId | None) -> Act:
        """Give the claim to a person, or to nobody; one that somebody has is being checked."""
        claim = self.get(claim_id)
        return self._edit("Assign claim", claim, given(claim, person, has_work=self.has_work(claim)))

    def assign_named(self, claim_id: ClaimId, name: str) -> Act:
        """Give the claim to the person of that name, who is added in the same act where new.

        Raises:
            RuleError: The name is empty.
        """
        self.get(claim_id)
        with self._recorder.together("Assign claim") as acts:
            self.assign(claim_id, self._people.named(name).id)
        return acts[0]

    def has_work(self, claim: Claim) -> bool:
        """Tell whether evidence, a query, a fix or a verdict is there, the one in force left aside."""
        known = self._library.claims
        return (
            bool(self._library.sources.evidence(claim.id) or known.queries(claim.id))
            or known.fix(claim.id) is not None
            or any(verdict.id != claim.verdict_id for verdict in known.verdicts(claim.id))
        )

    def remove(self, claim_id: ClaimId) -> Act:
        """Take a claim out of sight; undo brings back all of it."""
        claim = self.get(claim_id)
        return self._edit("Delete claim", claim, replace(claim, removed=True))

    def move(self, appearance_id: AppearanceId, span: Span) -> Act:
        """Let an appearance stand on `span` of its revision; a verdict on other words waits.

        Raises:
            RuleError: `span` is empty or outside the text.
        """
        before = self._appearance_known(appearance_id)
        revision = self._revision(before.revision_id)
        self._check_span(span, revision)
        moved = self._appearance(before.claim_id, revision, span)
        after = replace(before, anchor=moved.anchor, zone=moved.zone)
        claim = self.get(before.claim_id)
        if before == after:
            return self._record("Change span", claim)
        waiting = changed(claim, before.anchor.exact, after.anchor.exact)
        recheck = () if waiting == claim else (Change(claim, waiting),)
        return self._record("Change span", claim, Change(before, after), *recheck)

    def other_places(self, claim_id: ClaimId, revision_id: RevisionId) -> tuple[Span, ...]:
        """Return where else the words of the claim's first appearance stand, unlinked, in reading order."""
        revision = self._revision(revision_id)
        linked = [a for a in self._standing(claim_id) if a.revision_id == revision_id]
        if not linked:
            return ()
        found = find_occurrences(revision.text, linked[0].anchor.exact, revision.zones)
        return tuple(span for span in found if not any(span.overlaps(a.anchor.span) for a in linked))

    def link(self, claim_id: ClaimId, revision_id: RevisionId, spans: Iterable[Span]) -> Act:
        """Let the claim appear at `spans`, too."""
        claim, revision = self.get(claim_id), self._revision(revision_id)
        added = []
        for span in spans:
            self._check_span(span, revision)
            added.append(Change(None, self._appearance(claim_id, revision, span)))
        return self._record("Link appearances", claim, *added)

    def unlink(self, appearance_id: AppearanceId) -> Act:
        """Let the claim not appear there any more.

        Raises:
            RuleError: It is the claim's last place.
        """
        before = self._appearance_known(appearance_id)
        claim = self.get(before.claim_id)
        if len([a for a in self._standing(claim.id) if a.revision_id == before.revision_id]) == 1:
            raise RuleError("A claim stands in at least one place. Delete the claim instead.")
        return self._record("Unlink appearance", claim, Change(before, replace(before, removed=True)))

    def _standing(self, claim_id: ClaimId) -> list[Appearance]:
        return [a for a in self._library.claims.appearances(claim_id) if not a.removed]

    def _appearance_known(self, appearance_id: AppearanceId) -> Appearance:
        appearance = self._library.claims.appearance(appearance_id)
        if appearance is None or appearance.removed:
            raise NotFoundError("The claim does not stand there any more. Select it again.")
        return appearance

    def _appearance(self, claim_id: ClaimId, revision: Revision, span: Span) -> Appearance:
        return Appearance(
            id=AppearanceId(self._recorder.new_id()),
            claim_id=claim_id,
            revision_id=revision.id,
            anchor=Anchor.at(span, revision.text),
            zone=zone_of(span, revision.zones, revision.text) or ZoneKind.BODY,
        )

    def _revision(self, revision_id: RevisionId) -> Revision:
        revision = self._library.articles.revision(revision_id)
        if revision is None:
            raise NotFoundError("That revision is not in this library. Open the article again.")
        return revision

    def _edit(self, name: str, before: Claim, after: Claim) -> Act:
        return self._record(name, before, *(() if before == after else (Change(before, after),)))

    def _record(self, name: str, claim: Claim, *changes: Change[Record]) -> Act:
        return self._recorder.record(name, *changes, article=claim.article_id, claims=(claim.id,))

    @staticmethod
    def _check_span(span: Span, revision: Revision) -> None:
        if not 0 <= span.start < span.end <= len(revision.text):
            raise RuleError(
                f"{span.start} to {span.end} is not a passage of this text. "
                f"Give a start and an end within its {len(revision.text)} characters."
            )
        if not span.of(revision.text).strip():
            raise RuleError("There are no words in that passage. Select the words of the claim.")

    @staticmethod
    def _checked_wording(wording: str) -> str:
        worded = one_line(wording)
        if not worded:
            raise RuleError("A claim needs words. Say in one sentence what is claimed.")
        if len(worded) > WORDING_LENGTH:
            raise RuleError(
                f"A wording of {len(worded):,} characters is more than one statement. Select less text."
            )
        return worded


def _standing_changes(acts: list[Act], claim_id: ClaimId) -> Iterator[tuple[Claim, Claim]]:
    """Go through what acts did to a claim, the latest first, without those taken back."""
    undone = {act.undoes for act in acts}
    for act in reversed(acts):
        if act.undoes is not None or act.id in undone:
            continue
        for change in reversed(act.changes):
            before, after = change.before, change.after
            if isinstance(before, Claim) and isinstance(after, Claim) and after.id == claim_id:
                yield before, after
