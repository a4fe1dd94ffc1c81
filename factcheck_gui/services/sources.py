"""Sources, the passages cited from them, and the copies kept beside the library."""

import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck_gui.domain.act import Act, Change, Record
from factcheck_gui.domain.claim import Claim
from factcheck_gui.domain.claim_states import begun
from factcheck_gui.domain.draft.text import canonical, one_line
from factcheck_gui.domain.errors import NotFoundError, ReadError, RuleError, reason_of
from factcheck_gui.domain.ids import ClaimId, EvidenceId, SourceId
from factcheck_gui.domain.overview import CitedEvidence
from factcheck_gui.domain.source import (
    Attribution,
    Evidence,
    SavedFile,
    Source,
    Stance,
    Standing,
    names_something,
)
from factcheck_gui.services.claims import ClaimService
from factcheck_gui.services.recorder import Recorder
from factcheck_gui.store.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """A source as it is typed in: CSL-JSON fields and the terms it may be named on."""

    csl: Mapping[str, object]
    standing: Standing = Standing.ORIGINAL
    attribution: Attribution = Attribution.ON_RECORD
    alias: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What is cited: the words, where they stand, what they do, and a file to keep a copy of."""

    quote: str = ""
    locator: str = ""
    stance: Stance = Stance.SUPPORTS
    file: Path | None = None


class SourceService:
    """Attaches sources to claims."""

    def __init__(self, library: Library, recorder: Recorder, claims: ClaimService) -> None:
        self._library = library
        self._recorder = recorder
        self._claims = claims

    def of_claim(self, claim_id: ClaimId) -> list[CitedEvidence]:
        """Return the evidence of a claim, in the order it was added."""
        return self._library.sources.evidence(claim_id)

    def search(self, words: str, limit: int = 20) -> list[Source]:
        """Return sources used before that have `words`; without words, the latest."""
        return self._library.sources.search(words, limit)

    def get(self, source_id: SourceId) -> Source:
        """Return a source.

        Raises:
            NotFoundError: The library has none with that id.
        """
        source = self._library.sources.get(source_id)
        if source is None:
            raise NotFoundError("That source is not in this library any more. Add it again.")
        return source

    def cited_for(self, source_id: SourceId) -> Claim | None:
        """Return the claim a source was last cited for; None where no claim cites it any more."""
        claim_id = self._library.sources.last_cited_for(source_id)
        return self._claims.get(claim_id) if claim_id else None

    def attach(self, claim_id: ClaimId, source: SourceEntry | SourceId, passage: Passage) -> Act:
        """Cite a passage for a claim, from a new source or one used before, in one act.

        A file is copied into the library first; the original is left alone.

        Raises:
            RuleError: The source has no name, or is confidential and has no alias.
            ReadError: The file to keep cannot be read.
        """
        claim = self._claims.get(claim_id)
        changes: list[Change[Record]] = []
        if isinstance(source, SourceEntry):
            made = self._made(source)
            changes.append(Change(None, made))
        else:
            made = self.get(source)
        saved = self._saved(passage.file) if passage.file else None
        if saved and self._library.sources.file(saved.sha256) is None:
            changes.append(Change(None, saved))
        evidence = Evidence(
            id=EvidenceId(self._recorder.new_id()),
            claim_id=claim_id,
            source_id=made.id,
            quote=canonical(passage.quote).strip(),
            locator=one_line(passage.locator),
            stance=passage.stance,
            file=saved.sha256 if saved else "",
            added_at=self._recorder.now(),
            added_by=self._recorder.person,
        )
        changes += [Change(None, evidence), *begun(claim)]
        return self._recorder.record("Add source", *changes, article=claim.article_id, claims=(claim_id,))

    def edit(self, evidence_id: EvidenceId, entry: SourceEntry, passage: Passage) -> Act:
        """Put right a cited passage and what is known of its source, in one act.

        A file given is kept in place of the earlier one. A change of the source stands in
        the history of every claim that cites it.

        Raises:
            RuleError: The source would have no name, or be confidential without an alias.
            ReadError: The file to keep cannot be read.
        """
        before = self._evidence(evidence_id)
        claim = self._claims.get(before.claim_id)
        about_source = self._source_changes(before.source_id, entry)
        citing = self._library.sources.citing(before.source_id) if about_source else []
        return self._recorder.record(
            "Edit evidence",
            *about_source,
            *self._passage_changes(before, passage),
            article=claim.article_id,
            claims=tuple(dict.fromkeys([claim.id, *citing])),
        )

    def remove(self, evidence_id: EvidenceId) -> Act:
        """Take a passage off its claim; its source and saved copy stay in the library."""
        before = self._evidence(evidence_id)
        claim = self._claims.get(before.claim_id)
        return self._recorder.record(
            "Remove source", Change(before, None), article=claim.article_id, claims=(claim.id,)
        )

    def take_over(self, claim_id: ClaimId, earlier: ClaimId) -> Act:
        """Cite for a claim whatever an earlier claim cites, except what it cites already."""
        claim = self._claims.get(claim_id)
        has = {(cited.source.id, cited.evidence.quote) for cited in self.of_claim(claim_id)}
        changes: list[Change[Record]] = [
            Change(
                None,
                replace(
                    cited.evidence,
                    id=EvidenceId(self._recorder.new_id()),
                    claim_id=claim_id,
                    added_at=self._recorder.now(),
                    added_by=self._recorder.person,
                ),
            )
            for cited in self.of_claim(earlier)
            if (cited.source.id, cited.evidence.quote) not in has
        ]
        if changes:
            changes += begun(claim)
        return self._recorder.record(
            "Take over sources", *changes, article=claim.article_id, claims=(claim_id,)
        )

    def saved_path(self, sha256: str) -> Path:
        """Return where a kept copy lies, to be opened with the system's program on request.

        Raises:
            NotFoundError: It is gone, or is not what was saved.
        """
        path = self._library.evidence.path(sha256)
        if not path.exists():
            raise NotFoundError("The saved copy is missing. Restore the evidence folder from a backup.")
        return path

    def _source_changes(self, source_id: SourceId, entry: SourceEntry) -> list[Change[Record]]:
        before, made = self.get(source_id), self._made(entry)
        after = replace(
            before, csl=made.csl, standing=made.standing, attribution=made.attribution, alias=made.alias
        )
        return [] if before == after else [Change(before, after)]

    def _passage_changes(self, before: Evidence, passage: Passage) -> list[Change[Record]]:
        saved = self._saved(passage.file) if passage.file else None
        after = replace(
            before,
            quote=canonical(passage.quote).strip(),
            locator=one_line(passage.locator),
            stance=passage.stance,
            file=saved.sha256 if saved else before.file,
        )
        changes: list[Change[Record]] = [] if before == after else [Change(before, after)]
        if saved and self._library.sources.file(saved.sha256) is None:
            changes.insert(0, Change(None, saved))
        return changes

    def _saved(self, path: Path) -> SavedFile:
        try:
            sha256, size = self._library.evidence.keep(path)
        except FileNotFoundError:
            raise ReadError(f"{path.name} is not there any more. Choose the file again.") from None
        except OSError as error:
            reason = reason_of(error)
            raise ReadError(
                f"{path.name} cannot be copied ({reason}). Check that you may open it."
            ) from error
        known = self._library.sources.file(sha256)
        return known or SavedFile(
            sha256=sha256,
            name=path.name,
            size=size,
            media_type=mimetypes.guess_type(path.name)[0] or "application/octet-stream",
            saved_at=self._recorder.now(),
            saved_by=self._recorder.person,
        )

    def _made(self, entry: SourceEntry) -> Source:
        csl = {
            key: value for key, value in entry.csl.items() if key != "id" and value not in ("", [], {}, None)
        }
        if not names_something(csl):
            raise RuleError("A source needs a title, an author or an address. Fill in one of them.")
        if entry.attribution is Attribution.CONFIDENTIAL and not entry.alias.strip():
            raise RuleError("A confidential source goes by an alias. Give one, such as “Source B”.")
        return Source(
            id=SourceId(self._recorder.new_id()),
            csl={"type": "document", **csl},
            standing=entry.standing,
            attribution=entry.attribution,
            alias=one_line(entry.alias),
            created_at=self._recorder.now(),
            created_by=self._recorder.person,
        )

    def _evidence(self, evidence_id: EvidenceId) -> Evidence:
        evidence = self._library.sources.evidence_record(evidence_id)
        if evidence is None:
            raise NotFoundError("That evidence is not there any more. Undo brings it back.")
        return evidence
