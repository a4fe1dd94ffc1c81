"""Something to hand over: an article's report, as a page or as a table."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck_gui.domain.act import Act
from factcheck_gui.domain.article import NothingToCheck, Revision
from factcheck_gui.domain.citing.citation import cite
from factcheck_gui.domain.citing.csl_dates import shown_csl_date
from factcheck_gui.domain.citing.unnaming import names_in, without_names
from factcheck_gui.domain.claim_marks import mark_of, urgency
from factcheck_gui.domain.draft.coverage import TextIndex
from factcheck_gui.domain.errors import RuleError, WriteError, reason_of
from factcheck_gui.domain.ids import ArticleId, ClaimId, PersonId
from factcheck_gui.domain.overview import CitedEvidence, ClaimOverview
from factcheck_gui.domain.report import (
    FORMATS,
    CitedSource,
    Covered,
    HistoryLine,
    Passed,
    Report,
    ReportedClaim,
    folded,
)
from factcheck_gui.domain.source import Source
from factcheck_gui.domain.verdict import Verdict
from factcheck_gui.paths import resource
from factcheck_gui.services.articles import ArticleService
from factcheck_gui.services.recorder import Recorder
from factcheck_gui.services.verdicts import VerdictService
from factcheck_gui.services.whole_file import write_whole
from factcheck_gui.services.zoning import load_patterns
from factcheck_gui.store.library import Library

if TYPE_CHECKING:
    from factcheck_gui.formats.report_html import ReportStyle


class ReportService:
    """Puts together what is handed over, and writes it.

    A confidential source is in it by its alias alone, unless a person asked for more:
    neither title, author, address, locator nor saved copy are there, and not the passage
    either, because a quotation can give a source away as surely as its name. One on
    background may be quoted, so its passage stays; else it is told by kind and date alone.
    """

    def __init__(
        self, library: Library, recorder: Recorder, *, articles: ArticleService, verdicts: VerdictService
    ) -> None:
        self._library = library
        self._recorder = recorder
        self._articles = articles
        self._verdicts = verdicts

    def report(self, article_id: ArticleId, *, confidential: bool = False) -> Report:
        """Return all that is known of an article's newest revision.

        Args:
            article_id: The article.
            confidential: Name confidential sources, with their passages, and those on background.
        """
        revision = self._articles.newest(article_id)
        overviews = self._library.claims.overviews(revision.id)
        index = self._articles.index(revision)
        spans = [one.anchor.span for overview in overviews for one in overview.appearances]
        marks = self._articles.marks(revision.id)
        spans += [mark.span for mark in marks]
        coverage = index.coverage(spans)
        names = {person.id: person.name for person in self._library.people.all()}
        overviews.sort(key=lambda overview: urgency(overview, self._verdicts.scale))
        unnamed = {} if confidential else self._unnamed(overviews, revision.text)
        return Report(
            article=self._articles.get(article_id),
            revision=revision,
            claims=tuple(
                replace(
                    _unnamed_in(self._claim(one, index, confidential=confidential), unnamed),
                    history=folded(self._history(one.claim.id, names)),
                )
                for one in overviews
            ),
            covered=Covered(
                share=coverage.covered_words / coverage.words if coverage.words else 1.0,
                unseen=len(coverage.unseen),
            ),
            names=names,
            made_at=self._recorder.now(),
            made_by=names.get(self._recorder.person, ""),
            passed=tuple(_passed(mark, revision, index) for mark in marks),
            names_confidential=confidential,
        )

    def export(self, article_id: ArticleId, kind: str, path: Path, *, confidential: bool = False) -> int:
        """Write an article's report to `path`, whole or not at all; return its size in bytes.

        Args:
            article_id: The article.
            kind: One of `domain.report.FORMATS`.
            path: The file; one that is there is replaced.
            confidential: Name confidential sources, with their passages, and those on background.

        Raises:
            RuleError: `path` is the library's own, or there is no such format.
            WriteError: The file cannot be written there.
        """
        if self._library.owns(path):
            raise RuleError(f"{path.name} belongs to the library. Choose another file to write to.")
        data = _rendered(self.report(article_id, confidential=confidential), kind)
        _write(path, data)
        return len(data)

    def exporting(
        self, article_id: ArticleId, kind: str, path: Path, *, confidential: bool = False
    ) -> Callable[[], int]:
        """Return a job that does what `export` does, over a connection of its own."""

        def job() -> int:
            with self._library.reader() as reader:
                articles = ArticleService(reader, self._recorder, load_patterns)
                service = ReportService(reader, self._recorder, articles=articles, verdicts=self._verdicts)
                return service.export(article_id, kind, path, confidential=confidential)

        return job

    def _unnamed(self, overviews: Sequence[ClaimOverview], text: str) -> dict[str, str]:
        """Return the names of cited sources that may not be named, each with what stands for it.

        Not those that the story or a source on record names: there they are no secret.
        """
        sources = [
            one.source for claim in overviews for one in self._library.sources.evidence(claim.claim.id)
        ]
        told = "\n".join([text, *(cite(source.csl) for source in sources if source.may_be_named)])
        return {
            name: source.public_name if source.is_confidential else source.alias or "source on background"
            for source in sources
            if not source.may_be_named
            for name in names_in(source.csl)
            if name not in told
        }

    def _claim(self, overview: ClaimOverview, index: TextIndex, *, confidential: bool) -> ReportedClaim:
        claim_id, verdict = overview.claim.id, overview.verdict
        first = overview.appearances[0].anchor.span if overview.appearances else None
        return ReportedClaim(
            overview=overview,
            mark=mark_of(overview, self._verdicts.scale),
            place=index.place(first) if first else "",
            verdict_label=self._label(verdict.rating) if verdict else "",
            lacks_reason=verdict is not None and self._verdicts.lacks_reason(verdict),
            evidence=tuple(
                cited(one, confidential=confidential) for one in self._library.sources.evidence(claim_id)
            ),
            queries=tuple(self._library.claims.queries(claim_id)),
        )

    def _history(self, claim_id: ClaimId, names: Mapping[PersonId, str]) -> Iterator[HistoryLine]:
        for act in self._library.events.of_claim(claim_id):
            labels = [
                self._label(change.after.rating)
                for change in act.changes
                if isinstance(change.after, Verdict) and change.after.claim_id == claim_id
            ]
            yield HistoryLine(
                at=_moment(act), by=names.get(act.by, ""), what=": ".join([act.name, *labels[-1:]])
            )

    def _label(self, key: str) -> str:
        rating = self._verdicts.scale.find(key)
        return rating.label if rating else key


def cited(cited: CitedEvidence, *, confidential: bool) -> CitedSource:
    """Return a passage as it may be handed over; only a source on record is named as a matter of course."""
    evidence, source, file = cited.evidence, cited.source, cited.file
    withheld = CitedSource(
        name=source.public_name if source.is_confidential else _on_background(source),
        stance=evidence.stance,
        standing=source.standing,
        attribution=source.attribution,
        is_withheld=True,
    )
    if not confidential and not source.may_be_named:
        return withheld if source.is_confidential else replace(withheld, quote=evidence.quote)
    return replace(
        withheld,
        name=cite(source.csl),
        address=_address(source.csl),
        quote=evidence.quote,
        locator=evidence.locator,
        file_name=file.name if file else "",
        file_sha256=file.sha256 if file else "",
        is_withheld=False,
    )


def _unnamed_in(claim: ReportedClaim, unnamed: Mapping[str, str]) -> ReportedClaim:
    """Return a claim without `unnamed` in what people typed about the work; its own words are the story's."""
    verdict = claim.overview.verdict
    if verdict is not None:
        verdict = replace(verdict, reason=without_names(verdict.reason, unnamed.items()))
    queries = (
        replace(
            query,
            question=without_names(query.question, unnamed.items()),
            answer=without_names(query.answer, unnamed.items()),
        )
        for query in claim.queries
    )
    return replace(claim, overview=replace(claim.overview, verdict=verdict), queries=tuple(queries))


def _on_background(source: Source) -> str:
    """Return what a source goes by that may be quoted and not named."""
    if source.alias:
        return source.alias
    kinds = json.loads(resource("sources.json").read_text(encoding="utf-8"))["types"]
    kind = next((one["label"].lower() for one in kinds if one["key"] == source.csl.get("type")), "")
    day = shown_csl_date(source.csl.get("issued"))
    return ", ".join(part for part in ("Source on background", kind, day) if part)


def _write(path: Path, data: bytes) -> None:
    try:
        write_whole(path, data)
    except IsADirectoryError:
        raise WriteError(f"{path.name} is a folder. Name a file in it.") from None
    except OSError as error:
        reason = reason_of(error)
        raise WriteError(
            f"{path.name} cannot be written ({reason}). Choose a folder that is there and may be written to."
        ) from error


def _passed(mark: NothingToCheck, revision: Revision, index: TextIndex) -> Passed:
    text, place = mark.span.of(revision.text), index.place(mark.span)
    return Passed(text=text, place=place, by=mark.marked_by, at=mark.marked_at)


def _address(csl: Mapping[str, object]) -> str:
    """Return where a source lies, to be shown as text and never followed; empty for nowhere."""
    url, doi, archive = (csl.get(name) for name in ("URL", "DOI", "archive_location"))
    lies = [url] if isinstance(url, str) and url else [f"https://doi.org/{doi}"] if doi else []
    if isinstance(archive, str) and "://" in archive:
        lies.append(f"archived at {archive}")
    return ", ".join(lies)


def _rendered(report: Report, kind: str) -> bytes:
    if kind == "csv":
        from factcheck_gui.formats.claims_csv import claims_csv  # noqa: PLC0415 - on export only

        return claims_csv(report)
    if kind == "report-html":
        from factcheck_gui.formats.report_html import report_html  # noqa: PLC0415 - Jinja2, on export only

        return report_html(report, _style())
    raise RuleError(f"There is no format “{kind}”. Use one of: {', '.join(FORMATS)}.")


def _style() -> "ReportStyle":
    from factcheck_gui.formats.report_html import ReportStyle  # noqa: PLC0415 - Jinja2, on export only

    return ReportStyle(
        template=resource("report", "report.html").read_text(encoding="utf-8"),
        css=resource("report", "report.css").read_text(encoding="utf-8"),
        theme=json.loads(resource("themes", "light.json").read_text(encoding="utf-8")),
        glyphs={path.stem: path.read_text(encoding="utf-8") for path in resource("icons").glob("*.svg")},
    )


def _moment(act: Act) -> datetime:
    return datetime.fromisoformat(act.logical_time.rpartition("-")[0])
