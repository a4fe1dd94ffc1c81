"""Records to put in a library, that fit together."""

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from factcheck_gui.domain.act import Act, Change, Record
from factcheck_gui.domain.anchor import Anchor
from factcheck_gui.domain.article import Article, Person, Revision, Succession
from factcheck_gui.domain.claim import Appearance, Claim, State
from factcheck_gui.domain.draft.text import fingerprint
from factcheck_gui.domain.draft.zone import Zone, ZoneKind
from factcheck_gui.domain.ids import (
    ActId,
    AppearanceId,
    ArticleId,
    ClaimId,
    EvidenceId,
    PersonId,
    RevisionId,
    SourceId,
    SuccessionId,
    VerdictId,
)
from factcheck_gui.domain.source import Evidence, Source
from factcheck_gui.domain.span import Span
from factcheck_gui.domain.verdict import Verdict
from factcheck_gui.store.library import Library

R = TypeVar("R", bound=Record)

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
TEXT = (
    "Harbour opens\n\n"
    "The new harbour cost 46 million crowns, the mayor said on Monday. "
    "It opened in 2014, two years late. About 55 ships call there each week.\n"
)


class Maker:
    """Makes records that fit together, each with an id of its own, and acts that record them."""

    def __init__(self, library: Library, seed: int = 0) -> None:
        self.library = library
        self._numbers = itertools.count(seed + 1)
        self.who = PersonId("")
        self.who = self.person("Ada Brandt").id

    def id(self) -> str:
        return f"{next(self._numbers):032x}"

    def time(self) -> datetime:
        return NOON + timedelta(seconds=next(self._numbers))

    def act(self, *changes: Change[Record], claims: tuple[ClaimId, ...] = (), name: str = "Do") -> Act:
        time = f"{next(self._numbers):020d}"
        article = next(
            (found for change in changes if (found := getattr(change.record, "article_id", None))), None
        )
        return Act(
            id=ActId(self.id()),
            name=name,
            by=self.who,
            logical_time=time,
            article_id=article,
            claims=claims,
            changes=changes,
        )

    def record(self, before: Record | None, after: Record | None, *claims: ClaimId) -> Act:
        act = self.act(Change(before, after), claims=claims)
        self.library.record(act)
        return act

    def added(self, record: R, *claims: ClaimId) -> R:
        self.record(None, record, *claims)
        return record

    def person(self, name: str) -> Person:
        initials = "".join(word[0] for word in name.split())
        person = Person(id=PersonId(self.id()), name=name, initials=initials)
        self.who = self.who or person.id
        return self.added(person)

    def article(self, slug: str = "harbour", deadline: datetime | None = None) -> Article:
        return self.added(
            Article(
                id=ArticleId(self.id()),
                slug=slug,
                title=slug.capitalize(),
                deadline=deadline,
                created_at=self.time(),
            )
        )

    def revision(self, article: Article, text: str = TEXT, number: int = 1) -> Revision:
        zone = Zone(kind=ZoneKind.BODY, span=Span(0, len(text)))
        before = self.library.articles.newest(article.id)
        revision = self.added(
            Revision(
                id=RevisionId(self.id()),
                article_id=article.id,
                number=number,
                text=text,
                sha256=fingerprint(text),
                zones=(zone,),
                imported_at=self.time(),
                imported_by=self.who,
            )
        )
        if before is not None:
            self.follows(before, revision)
        return revision

    def follows(self, before: Revision, revision: Revision) -> Succession:
        return self.added(
            Succession(
                id=SuccessionId(self.id()),
                article_id=revision.article_id,
                before_id=before.id,
                revision_id=revision.id,
                made_at=self.time(),
                made_by=self.who,
            )
        )

    def new_claim(self, article: Article, wording: str) -> Claim:
        """Return a claim that is not in the library yet."""
        return Claim(
            id=ClaimId(self.id()),
            article_id=article.id,
            number=self.library.claims.next_number(article.id),
            wording=wording,
            created_at=self.time(),
            created_by=self.who,
        )

    def claim(self, article: Article, wording: str = "The harbour cost 46 million crowns") -> Claim:
        claim = self.new_claim(article, wording)
        return self.added(claim, claim.id)

    def new_appearance(self, claim: Claim, revision: Revision, words: str) -> Appearance:
        """Return where `words` first stand in `revision`, not in the library yet."""
        start = revision.text.index(words)
        return Appearance(
            id=AppearanceId(self.id()),
            claim_id=claim.id,
            revision_id=revision.id,
            anchor=Anchor.at(Span(start, start + len(words)), revision.text),
            zone=ZoneKind.BODY,
        )

    def appearance(self, claim: Claim, revision: Revision, words: str) -> Appearance:
        return self.added(self.new_appearance(claim, revision, words), claim.id)

    def new_verdict(self, claim: Claim, rating: str = "wrong") -> tuple[Claim, Verdict]:
        """Return a verdict and the claim it settles, neither in the library yet."""
        verdict = Verdict(
            id=VerdictId(self.id()),
            claim_id=claim.id,
            rating=rating,
            decided_at=self.time(),
            decided_by=self.who,
        )
        return changed(claim, verdict_id=verdict.id, state=State.SETTLED), verdict

    def verdict(self, claim: Claim, rating: str = "wrong") -> tuple[Claim, Verdict]:
        """Settle `claim`: the verdict and the claim that names it, in one act."""
        settled, verdict = self.new_verdict(claim, rating)
        changes: tuple[Change[Record], ...] = (Change(None, verdict), Change(claim, settled))
        self.library.record(self.act(*changes, claims=(claim.id,), name="Set verdict"))
        return settled, verdict

    def source(self, title: str = "Budget of the harbour", **csl: object) -> Source:
        return self.added(
            Source(
                id=SourceId(self.id()),
                csl={"type": "report", "title": title, **csl},
                created_at=self.time(),
                created_by=self.who,
            )
        )

    def evidence(self, claim: Claim, source: Source, file: str = "") -> Evidence:
        return self.added(
            Evidence(
                id=EvidenceId(self.id()),
                claim_id=claim.id,
                source_id=source.id,
                quote="46 million",
                locator="p. 3",
                file=file,
                added_at=self.time(),
                added_by=self.who,
            ),
            claim.id,
        )


def changed(record: R, **fields: Any) -> R:
    """Return `record` with other `fields`; it is frozen, so a new one."""
    return replace(record, **fields)
